//! A second chance for an element that is almost JSON. One emoji cut in half by
//! whoever wrote the file, or one `NaN`, must not cost a whole post.

use std::iter::Peekable;
use std::str::Chars;

use super::value::Json;

/// The element with everything replaced that a strict parser refuses but that does
/// not touch its structure: bytes that are no UTF-8, halves of surrogate pairs,
/// unknown escapes, bare control characters, and words that are no value.
pub(super) fn mend(element: &[u8]) -> String {
    let element = String::from_utf8_lossy(element);
    let mut mended = String::with_capacity(element.len());
    let mut rest = element.chars().peekable();
    while let Some(char) = rest.next() {
        match char {
            '"' => string(&mut rest, &mut mended),
            '{' | '}' | '[' | ']' | ',' | ':' => mended.push(char),
            _ if char.is_whitespace() => mended.push(' '),
            _ => word(char, &mut rest, &mut mended),
        }
    }
    mended
}

/// Whether mending replaced nothing: line ends that stand in a text as they are, and signs that
/// need no backslash, cost no character.
pub(super) fn is_whole(element: &[u8], mended: &str) -> bool {
    let replaced = |text: &str| text.matches('\u{fffd}').count() + text.matches("null").count();
    str::from_utf8(element).is_ok_and(|element| replaced(element) == replaced(mended))
}

/// The text behind an opening quote, to behind the closing one.
fn string(rest: &mut Peekable<Chars<'_>>, mended: &mut String) {
    mended.push('"');
    while let Some(char) = rest.next() {
        match char {
            '"' => break,
            '\\' => escape(rest, mended),
            _ if char.is_control() => push_escaped(u32::from(char), mended),
            _ => mended.push(char),
        }
    }
    mended.push('"');
}

/// What stands behind a backslash.
fn escape(rest: &mut Peekable<Chars<'_>>, mended: &mut String) {
    match rest.next() {
        Some('u') => unicode(rest, mended),
        Some(char @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't')) => {
            mended.push('\\');
            mended.push(char);
        }
        Some(char) if !char.is_control() => mended.push(char),
        _ => mended.push('\u{fffd}'),
    }
}

/// What stands behind `\u`; a high surrogate together with the low one it needs.
fn unicode(rest: &mut Peekable<Chars<'_>>, mended: &mut String) {
    match four_digits(rest) {
        Some(high @ 0xd800..=0xdbff) => {
            let mut ahead = rest.clone();
            let follows = ahead.next() == Some('\\') && ahead.next() == Some('u');
            match four_digits(&mut ahead) {
                Some(low @ 0xdc00..=0xdfff) if follows => {
                    push_escaped(high, mended);
                    push_escaped(low, mended);
                    *rest = ahead;
                }
                _ => mended.push('\u{fffd}'),
            }
        }
        Some(0xdc00..=0xdfff) | None => mended.push('\u{fffd}'),
        Some(code) => push_escaped(code, mended),
    }
}

/// A number of four hexadecimal digits. Takes no more than these, if they are.
fn four_digits(rest: &mut Peekable<Chars<'_>>) -> Option<u32> {
    let mut code = 0;
    for _ in 0..4 {
        let digit = rest.peek()?.to_digit(16)?;
        rest.next();
        code = code * 16 + digit;
    }
    Some(code)
}

fn push_escaped(code: u32, mended: &mut String) {
    mended.push_str(&format!("\\u{code:04x}"));
}

/// A number, `true`, `false` or `null`; anything else (`NaN`, `1e999`) becomes null.
fn word(first: char, rest: &mut Peekable<Chars<'_>>, mended: &mut String) {
    let mut word = String::from(first);
    while let Some(char) = rest.next_if(|char| {
        !char.is_whitespace() && !matches!(char, '{' | '}' | '[' | ']' | ',' | ':' | '"')
    }) {
        word.push(char);
    }
    let is_value = Json::parse(word.as_bytes()).is_some();
    mended.push_str(if is_value { &word } else { "null" });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mended_text(element: &[u8]) -> String {
        let mended = mend(element);
        Json::parse(mended.as_bytes()).unwrap().text().unwrap()
    }

    #[test]
    fn half_a_surrogate_pair_costs_one_character() {
        assert_eq!(mended_text(br#""a\ud83d""#), "a\u{fffd}");
        assert_eq!(mended_text(br#""a\ud83d b""#), "a\u{fffd} b");
        assert_eq!(mended_text(br#""\udc23a""#), "\u{fffd}a");
        assert_eq!(mended_text(br#""\ud83d\u0041""#), "\u{fffd}A");
        assert_eq!(mended_text(br#""\ud83d\ud83d\udc23""#), "\u{fffd}🐣");
    }

    #[test]
    fn a_backslash_before_a_backslash_begins_no_escape() {
        assert_eq!(mended_text(br#""\\ud83d \ud83d""#), "\\ud83d \u{fffd}");
    }

    #[test]
    fn bytes_and_escapes_that_are_none_are_replaced() {
        assert_eq!(mended_text(b"\"a\xff\xf0\x9f\""), "a\u{fffd}\u{fffd}");
        assert_eq!(mended_text(br#""it\'s \u12 \x""#), "it's \u{fffd} x");
        assert_eq!(mended_text(b"\"two\nlines\t\""), "two\nlines\t");
    }

    #[test]
    fn what_costs_no_character_is_whole() {
        for (element, expected) in [
            (&b"[\"two\nlines\", null]"[..], true),
            (br#""it\'s""#, true),
            (br#""a\ud83d""#, false),
            (b"\"a\xff\"", false),
            (b"[NaN]", false),
        ] {
            assert_eq!(is_whole(element, &mend(element)), expected, "{element:?}");
        }
    }

    #[test]
    fn words_that_are_no_value_become_null() {
        let mended =
            mend(br#"{"a": NaN, "b": 1e999,"c":-Infinity, "d": 007, "e": -1.5e3, "f":true}"#);
        let json = Json::parse(mended.as_bytes()).unwrap();
        for name in ["a", "b", "c", "d"] {
            assert_eq!(json.get(name), None, "{name}");
        }
        assert_eq!(json.get("e"), Some(&Json::Real(-1500.0)));
        assert_eq!(json.get("f"), Some(&Json::Bool(true)));
    }

    proptest! {
        #[test]
        fn mending_what_is_whole_changes_nothing(text in any::<String>(), number in any::<i64>()) {
            let whole = serde_json::json!({ text.clone(): [text, number, null, 1.5] }).to_string();
            let mended = mend(whole.as_bytes());
            prop_assert_eq!(Json::parse(mended.as_bytes()), Json::parse(whole.as_bytes()));
        }

        #[test]
        fn every_string_can_be_mended(inside in "[^\"\\\\]{0,20}", junk in any::<Vec<u8>>()) {
            let mut element = format!("\"{inside}").into_bytes();
            element.extend(junk.iter().filter(|byte| !matches!(byte, b'"' | b'\\')));
            element.push(b'"');
            prop_assert!(Json::parse(mend(&element).as_bytes()).is_some());
        }

        #[test]
        fn no_bytes_panic(element in any::<Vec<u8>>()) {
            let _ = mend(&element);
        }
    }
}
