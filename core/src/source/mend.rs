//! A second chance for an element that is almost JSON. One emoji cut in half by
//! whoever wrote the file, or one `NaN`, must not cost a whole post.

use std::iter::Peekable;
use std::str::Chars;

use serde_json::Value;

/// The element with everything replaced that a strict parser refuses but that does
/// not touch its structure: bytes that are no UTF-8, halves of surrogate pairs,
/// unknown escapes, bare control characters, and words that are no value.
pub(in crate::source) fn mend(element: &[u8]) -> String {
    let element = String::from_utf8_lossy(element);
    let mut mended = String::with_capacity(element.len());
    let mut rest = element.chars().peekable();
    while let Some(char) = rest.next() {
        one(char, &mut rest, &mut mended);
    }
    mended
}

/// The same of the list or object that `text` begins with, without what stands behind it; none
/// where it has no end.
pub(in crate::source) fn mend_first(text: &str) -> Option<String> {
    let mut mended = String::new();
    let mut rest = text.trim_start().chars().peekable();
    let mut depth = 0_u32;
    while let Some(char) = rest.next() {
        match char {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        one(char, &mut rest, &mut mended);
        if depth == 0 {
            return Some(mended);
        }
    }
    None
}

/// A sign, a text or a word.
fn one(char: char, rest: &mut Peekable<Chars<'_>>, mended: &mut String) {
    match char {
        '"' => string(rest, mended),
        '{' | '}' | '[' | ']' | ',' | ':' => mended.push(char),
        _ if char.is_whitespace() => mended.push(' '),
        _ => word(char, rest, mended),
    }
}

/// Whether mending replaced nothing: line ends that stand in a text as they are, and signs that
/// need no backslash, cost no character.
pub(in crate::source) fn is_whole(element: &[u8], mended: &str) -> bool {
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
    let is_value = serde_json::from_str::<Value>(&word).is_ok();
    mended.push_str(if is_value { &word } else { "null" });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parsed(json: &str) -> Value {
        serde_json::from_str(json).unwrap()
    }

    fn mended_text(element: &[u8]) -> String {
        parsed(&mend(element)).as_str().unwrap().to_owned()
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
    fn the_first_value_ends_where_it_does() {
        for (text, expected) in [
            (
                r#" {"a": ["}\ud83d"]}); more("#,
                Some("{\"a\": [\"}\u{fffd}\"]}"),
            ),
            ("[1,[2]] [3]", Some("[1,[2]]")),
            (r#""a" {}"#, Some("\"a\"")),
            ("}", None),
            ("{\"a\": [", None),
            ("", None),
        ] {
            assert_eq!(mend_first(text).as_deref(), expected, "{text}");
        }
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
        let json = parsed(&mended);
        for name in ["a", "b", "c", "d"] {
            assert_eq!(json.get(name), Some(&Value::Null), "{name}");
        }
        assert_eq!(json.get("e"), Some(&Value::from(-1500.0)));
        assert_eq!(json.get("f"), Some(&Value::Bool(true)));
    }

    proptest! {
        #[test]
        fn mending_what_is_whole_changes_nothing(text in any::<String>(), number in any::<i64>()) {
            let whole = serde_json::json!({ text.clone(): [text, number, null, 1.5] }).to_string();
            let mended = mend(whole.as_bytes());
            prop_assert_eq!(parsed(&mended), parsed(&whole));
        }

        #[test]
        fn every_string_can_be_mended(inside in "[^\"\\\\]{0,20}", junk in any::<Vec<u8>>()) {
            let mut element = format!("\"{inside}").into_bytes();
            element.extend(junk.iter().filter(|byte| !matches!(byte, b'"' | b'\\')));
            element.push(b'"');
            prop_assert!(serde_json::from_str::<Value>(&mend(&element)).is_ok());
        }

        #[test]
        fn no_bytes_panic(element in any::<Vec<u8>>()) {
            let _ = mend(&element);
            let _ = mend_first(&String::from_utf8_lossy(&element));
        }
    }
}
