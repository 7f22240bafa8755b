//! Ways in which programs and people write the characters of a link, undone.

use std::borrow::Cow;

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// How often a text can be escaped over itself, as in `&amp;#x2F;`.
const DEEPEST: u8 = 3;

/// What stands before the number of a slide, which people write in wide digits, too.
const SLIDE: &str = "img_index=";

/// The wide form of `_`.
const WIDE_LINE: char = '\u{ff3f}';

/// What programs for texts, and people whose letters are wide ones, write for `-` and `_`.
const DASHES: [char; 9] = [
    '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}', '\u{fe58}', '\u{fe63}', '\u{ff0d}',
    WIDE_LINE,
];

/// What stands before a character's number, which digits it is told in, how many at the most, and
/// what ends it: JSON, JavaScript, HTML.
const FORMS: [(&str, u32, usize, &str); 5] = [
    ("\\u", 16, 4, ""),
    ("\\x", 16, 2, ""),
    ("&#x", 16, 6, ";"),
    ("&#X", 16, 6, ";"),
    ("&#", 10, 7, ";"),
];

/// Names that HTML has for characters of links, and for the place where a word may be broken.
const NAMES: [(&str, &str); 14] = [
    ("&amp;", "&"),
    ("&sol;", "/"),
    ("&colon;", ":"),
    ("&period;", "."),
    ("&quest;", "?"),
    ("&equals;", "="),
    ("&percnt;", "%"),
    ("&lowbar;", "_"),
    ("&hyphen;", "-"),
    ("&commat;", "@"),
    ("&shy;", ""),
    ("&ndash;", "\u{2013}"),
    ("&mdash;", "\u{2014}"),
    ("&minus;", "\u{2212}"),
];

/// The text with escaped characters of links as themselves: of JSON, of HTML, of Markdown
/// (`Ctest\_CODE1`), of cards (`https\:`), and of mails, whose lines break off with a sign of
/// equality.
pub(super) fn undone(text: &str) -> String {
    let text = text.replace("=\r\n", "").replace("=\n", "");
    let text = with_plain_signs(&text);
    let text = without_marks_of_filter(&text);
    let mut plain = text
        .replace("=3D", "=")
        .replace("=2D", "-")
        .replace("=5F", "_")
        .replace("%C2%AD", "\u{ad}")
        .replace("%c2%ad", "\u{ad}")
        // Hyphens at which no line breaks, as programs for texts put them.
        .replace(['\u{2010}', '\u{2011}'], "-");
    if let Some(slide) = with_plain_slide(&plain) {
        plain = slide;
    }
    for _ in 0..DEEPEST {
        if !plain.contains(['&', '\\']) {
            break;
        }
        let mut next = plain.clone();
        for (name, sign) in NAMES {
            next = next.replace(name, sign);
        }
        for sign in ["/", ":", "_", "-", ".", "?", "=", "&", "%", "~"] {
            next = next.replace(&format!("\\{sign}"), sign);
        }
        for form in FORMS {
            next = numbered(&next, form);
        }
        if next == plain {
            break;
        }
        plain = next;
    }
    plain
}

/// The text with each link that a mail filter put between marks as it was, apart from the
/// filter's own. The filter may take one of two slashes away.
fn without_marks_of_filter(text: &str) -> Cow<'_, str> {
    const START: &str = "/v3/__";
    const END: &str = "__;";
    const FILTERS: [&str; 2] = ["urldefense.com", "urldefense.us"];
    let mut pieces = text.split(START);
    let Some(first) = pieces.next().filter(|first| first.len() < text.len()) else {
        return text.into();
    };
    let mut plain = first.to_owned();
    for piece in pieces {
        let wrapped = piece.split_once(END);
        let is_filter = FILTERS.iter().any(|host| plain.ends_with(host));
        match wrapped.filter(|_| is_filter) {
            Some((link, rest)) => plain.extend([" ", link, " ", rest]),
            None => plain.extend([START, piece]),
        }
    }
    plain.into()
}

/// The text with each word as it was whose signs a mail has by their numbers.
fn with_plain_signs(text: &str) -> Cow<'_, str> {
    const STARTS: [&str; 2] = ["=3A=2F=2F", "=3a=2f=2f"];
    let has_signs = |text: &str| STARTS.iter().any(|it| text.contains(it));
    if !has_signs(text) {
        return text.into();
    }
    let words = text.split_inclusive(char::is_whitespace);
    let words = words.map(|word| match has_signs(word) {
        true => numbered(word, ("=", 16, 2, "")).into(),
        false => Cow::from(word),
    });
    words.collect::<String>().into()
}

/// The text with the wide digits of a slide's number as plain ones, where there are any.
fn with_plain_slide(text: &str) -> Option<String> {
    let (before, behind) = text.split_once(SLIDE)?;
    let is_digit = |c: char| plain_form(c).is_some_and(|c| c.is_ascii_digit());
    let end = behind.find(|c| !is_digit(c)).unwrap_or(behind.len());
    let (digits, rest) = behind.split_at(end);
    let number: String = digits.chars().filter_map(plain_form).collect();
    (end > 0).then(|| format!("{before}{SLIDE}{number}{rest}"))
}

/// The text with characters that are told by their numbers as themselves, where links have them.
fn numbered(text: &str, (start, radix, most, end): (&str, u32, usize, &str)) -> String {
    let mut pieces = text.split(start);
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let digits = piece
            .find(|c: char| !c.is_digit(radix))
            .unwrap_or(piece.len());
        let digits = digits.min(most);
        let (number, rest) = piece.split_at(digits);
        let letter = u32::from_str_radix(number, radix)
            .ok()
            .and_then(char::from_u32);
        let is_whole = !end.is_empty() || digits == most;
        match (letter, rest.strip_prefix(end)) {
            (Some(letter), Some(rest)) if is_whole && is_of_links(letter) => {
                plain.push(letter);
                plain.push_str(rest);
            }
            _ => {
                plain.push_str(start);
                plain.push_str(piece);
            }
        }
    }
    plain
}

/// The text percent-decoded as often as it is encoded over itself, as long as `more` says that
/// there is more to decode.
pub(super) fn percent_decoded(text: &str, more: impl Fn(&str) -> bool) -> String {
    let mut plain = text.to_owned();
    for _ in 0..DEEPEST {
        let next = percent_decode_str(&plain).decode_utf8_lossy();
        if next == plain || !more(&plain) {
            break;
        }
        plain = next.into_owned();
    }
    plain
}

fn is_of_links(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "/:.?=&%_-@#~+".contains(letter) || is_dash(letter)
}

/// Whether programs for texts put it in place of the `-` and `_` of a code, or between its letters.
pub(super) fn is_dash(letter: char) -> bool {
    letter == '\u{ad}' || DASHES.contains(&letter)
}

/// The text with each dash as the sign that it was made of, where there is any. A soft hyphen stays:
/// most stand where there was nothing.
pub(super) fn with_hyphens(text: &str) -> Option<String> {
    let mut plain = text.to_owned();
    for dash in DASHES {
        let sign = if dash == WIDE_LINE { "_" } else { "-" };
        let letter = dash.to_string();
        let encoded = utf8_percent_encode(&letter, NON_ALPHANUMERIC).to_string();
        for written in [&letter, &encoded, &encoded.to_ascii_lowercase()] {
            plain = plain.replace(written, sign);
        }
    }
    (plain != text).then_some(plain)
}

/// The text with what else is done to a link undone, where any of it was: letters of other forms
/// (wide, bold), a link that must not be tapped (`hxxps://www[.]instagram[.]com`), other slashes,
/// and the way in which a mail filter writes the link that it wraps.
pub(super) fn rewritten(text: &str) -> Option<String> {
    let letters = text
        .chars()
        .map(|letter| plain_form(letter).unwrap_or(letter));
    let mut plain = letters.collect::<String>().replace("hxxp", "http");
    for dot in [
        "[.]", "(.)", "[dot]", "(dot)", "{.}", "\u{3002}", "\u{ff61}",
    ] {
        plain = plain.replace(dot, ".");
    }
    plain = without_filter(&plain)
        .replace("[:]", ":")
        .replace('\\', "/")
        // How search engines show a path.
        .replace(" \u{203a} ", "/");
    (plain != text).then_some(plain)
}

/// The letter or digit of which this one is a wide form, or a bold or otherwise drawn one. Unicode's
/// own table of them is too large for a phone.
fn plain_form(letter: char) -> Option<char> {
    const DRAWN: u32 = 0x1d400;
    const DRAWN_DIGITS: u32 = 0x1d7ce;
    let code = u32::from(letter);
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xfee0),
        // Each form has the capital letters and then the small ones.
        '\u{1d400}'..='\u{1d6a3}' => match (code - DRAWN) % 52 {
            capital @ 0..26 => char::from_u32(u32::from('A') + capital),
            small => char::from_u32(u32::from('a') + small - 26),
        },
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((code - DRAWN_DIGITS) % 10, 10),
        _ => None,
    }
}

/// The links that a mail filter wrapped, as they were.
fn without_filter(text: &str) -> String {
    const FILTER: &str = "urldefense.proofpoint.com/v2/url?u=";
    let mut pieces = text.split(FILTER);
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|c: char| c == '&' || c.is_whitespace());
        let (wrapped, rest) = piece.split_at(end.unwrap_or(piece.len()));
        let escaped = wrapped.replace('-', "%").replace('_', "/");
        plain.push(' ');
        plain.push_str(&percent_decode_str(&escaped).decode_utf8_lossy());
        plain.push(' ');
        plain.push_str(rest);
    }
    plain
}

/// What stands in base64, in either alphabet, with its end filled up or not.
pub(super) fn of_base64(payload: &str) -> Option<Vec<u8>> {
    let lenient = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let standard: String = payload
        .chars()
        .map(|c| match c {
            '-' => '+',
            '_' => '/',
            c => c,
        })
        .collect();
    GeneralPurpose::new(&alphabet::STANDARD, lenient)
        .decode(standard)
        .ok()
}
