//! A zone in a date's text, mostly behind the time: `UTC+3`, `GMT-0500`, `(UTC+05:30)`, `Z`,
//! `PST`. Without one, a date stands in Instagram's own zone. Only what means one zone to everybody
//! is read: `EST` is New York to some and Sydney to others, and a date with it is not read at all.

use jiff::tz::Offset;

use crate::source::archive::numbers::ascii_digit;

/// Names that mean one zone, in hours. `PST` is what Instagram's own zone is called.
const NAMES: [(&str, i8); 15] = [
    ("utc", 0),
    ("gmt", 0),
    ("pst", -8),
    ("pdt", -7),
    ("jst", 9),
    ("kst", 9),
    ("msk", 3),
    ("мск", 3),
    ("МСК", 3),
    ("cet", 1),
    ("cest", 2),
    ("mez", 1),
    ("mesz", 2),
    ("eet", 2),
    ("eest", 3),
];
/// The old name of UTC. In small letters it is a word of the day, and in Embu it is one in
/// capitals.
const UT: &str = "UT";
/// What some language has as a small word of its dates, and what many use for a zone.
const OF_MANY_ZONES: [&str; 60] = [
    "ET", "CT", "MT", "PT", "AT", "NT", "ST", "HT", "JT", "KT", "EST", "EDT", "CST", "CDT", "MST",
    "MDT", "AKST", "AKDT", "HST", "BST", "IST", "GST", "SGT", "HKT", "PKT", "NPT", "ICT", "WIB",
    "WITA", "WIT", "AEST", "AEDT", "ACST", "ACDT", "AWST", "NZST", "NZDT", "SAST", "EAT", "CAT",
    "WAT", "MSD", "BRT", "CLT", "COT", "PET", "UYT", "PHT", "TRT", "IRST", "AST", "ADT", "NST",
    "NDT", "YEKT", "NOVT", "KRAT", "VLAT", "ALMT", "UZT",
];

/// What a text says of its zone.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Nothing.
    Silent,
    /// This one; and the text without it.
    Is(String, Offset),
    /// It has a name of several.
    OneOfMany,
}

/// The zone of a text. Digits of any script count as what they are.
pub(super) fn find(text: &str) -> Zone {
    let digits = text.chars().map(|char| ascii_digit(char).unwrap_or(char));
    let text = &digits.collect::<String>();
    if let Some((rest, offset)) = split(text) {
        return Zone::Is(rest.to_owned(), offset);
    }
    let named = words(text).find_map(|at| named(text, at));
    let is_of_many = |at| {
        text.get(at)
            .is_some_and(|word| OF_MANY_ZONES.contains(&word))
    };
    match named {
        Some(zone) => zone,
        None if words(text).any(is_of_many) => Zone::OneOfMany,
        None => Zone::Silent,
    }
}

/// Where the words of a text lie.
fn words(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(char::is_alphabetic)?;
        let word = text.get(start..)?;
        let end = word.find(|char: char| !char.is_alphabetic());
        from = end.map_or(text.len(), |end| start + end);
        Some(start..from)
    })
}

/// The zone that a word in the middle of a text names, in capitals: in small letters such words
/// are others ("cet après-midi").
fn named(text: &str, at: std::ops::Range<usize>) -> Option<Zone> {
    let (before, word, after) = (
        text.get(..at.start)?,
        text.get(at.clone())?,
        text.get(at.end..)?,
    );
    let is_minute = || before.as_bytes().get(before.len().saturating_sub(3)) == Some(&b':');
    let known = NAMES.iter().find(|(name, _)| name.to_uppercase() == word);
    let hours = match known {
        Some((_, hours)) => *hours,
        None if word == UT => 0,
        None if word == "Z" && before.ends_with(|char: char| char.is_ascii_digit()) => {
            Some(0).filter(|_| is_minute())?
        }
        None => return None,
    };
    let mut signed = after.chars();
    let is_east = match signed.next() {
        Some('+') => true,
        Some('-' | '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}') => false,
        _ => {
            return Some(Zone::Is(
                format!("{before} {after}"),
                Offset::from_hours(hours).ok()?,
            ));
        }
    };
    let signed = signed.as_str();
    let end = signed.find(|char: char| !(char.is_numeric() || ":.,".contains(char)));
    let (number, rest) = signed.split_at_checked(end.unwrap_or(signed.len()))?;
    let number = number.trim_end_matches([',', '.']);
    match offset(number, is_east).filter(|_| hours == 0) {
        Some(offset) => Some(Zone::Is(format!("{before} ,{rest}"), offset)),
        None => Some(Zone::OneOfMany),
    }
}
/// The zones of the world lie within so many hours.
const MOST_HOURS: i32 = 14;

/// The text without its zone, and the zone; none if the text does not end with one.
fn split(text: &str) -> Option<(&str, Offset)> {
    let text = text.trim_end_matches(|char: char| char.is_whitespace() || ")]".contains(char));
    by_sign(text).or_else(|| by_name(text))
}

/// `UTC+3`, `GMT−05:30`, ` +0100`.
fn by_sign(text: &str) -> Option<(&str, Offset)> {
    let digits = text.rfind(|char: char| !(char.is_ascii_digit() || char == ':'))?;
    let sign = text.get(digits..)?.chars().next()?;
    let is_east = match sign {
        '+' => true,
        '-' | '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}' => false,
        _ => return None,
    };
    let (before, number) = (text.get(..digits)?, text.get(digits + sign.len_utf8()..)?);
    let name = NAMES.iter().find_map(|(name, hours)| {
        Some((without_name(before, name)?, *hours)).filter(|(_, hours)| *hours == 0)
    });
    let before = match name {
        Some((before, _)) => before,
        // Without a name only what cannot be a day, an hour or a year.
        None if number.len() >= 4 && !ends_with_day(before) => before,
        None => return None,
    };
    Some((opened(before), offset(number, is_east)?))
}

/// Whether a number ends the text that is no minute or second: behind a dash stands a year.
fn ends_with_day(before: &str) -> bool {
    let is_digit = |char: char| char.is_ascii_digit();
    before.ends_with(is_digit) && !before.trim_end_matches(is_digit).ends_with([':', '.'])
}

/// Hours, or hours and minutes.
fn offset(number: &str, is_east: bool) -> Option<Offset> {
    let (hours, minutes) = match (number.split_once(':'), number.len()) {
        (Some(parts), 4..=5) => parts,
        (None, 1 | 2) => (number, "0"),
        (None, 3 | 4) => number.split_at_checked(number.len() - 2)?,
        _ => return None,
    };
    let (hours, minutes) = (hours.parse::<i32>().ok()?, minutes.parse::<i32>().ok()?);
    if hours > MOST_HOURS || ![0, 30, 45].contains(&minutes) {
        return None;
    }
    let seconds = hours * 3600 + minutes * 60;
    Offset::from_seconds(if is_east { seconds } else { -seconds }).ok()
}

/// `PST`, `UTC`, or a `Z` right behind a digit.
fn by_name(text: &str) -> Option<(&str, Offset)> {
    let behind_digit = |before: &&str| before.ends_with(|char: char| char.is_ascii_digit());
    if let Some(before) = text.strip_suffix(['Z', 'z']).filter(behind_digit) {
        return Some((before, Offset::UTC));
    }
    let named = NAMES.iter().find_map(|(name, hours)| {
        let before = without_name(text, name)?;
        Some((opened(before), Offset::from_hours(*hours).ok()?))
    });
    let is_apart = |before: &&str| !before.ends_with(char::is_alphabetic);
    let before = text.strip_suffix(UT).filter(is_apart);
    named.or_else(|| Some((opened(before?), Offset::UTC)))
}

/// The text before a name at its end that is a word of its own.
fn without_name<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let at = text.len().checked_sub(name.len())?;
    let (before, end) = (text.get(..at)?, text.get(at..)?);
    let is_apart = !before.ends_with(char::is_alphabetic);
    (is_apart && end.eq_ignore_ascii_case(name)).then_some(before)
}

/// Without the bracket that the zone stands in.
fn opened(before: &str) -> &str {
    before.trim_end_matches(|char: char| char.is_whitespace() || "([".contains(char))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_that_mean_one_thing_are_read() {
        for (zone, minutes) in [
            (" PST", -480),
            (" pdt", -420),
            (" GMT", 0),
            (" UTC", 0),
            ("Z", 0),
            (" UTC+3", 180),
            (" (UTC+05:30)", 330),
            (" GMT-0500", -300),
            (" GMT\u{2212}5", -300),
            (" +0100", 60),
            (" -08:00", -480),
            (" [GMT+5:45]", 345),
            (" JST", 540),
            (" UT", 0),
            (" (МСК)", 180),
            (" MEZ", 60),
        ] {
            let text = format!("9 Jul 2026, 06:44{zone}");
            let (rest, offset) = split(&text).unwrap();
            assert_eq!(
                (rest, offset.seconds()),
                ("9 Jul 2026, 06:44", minutes * 60),
                "{zone}"
            );
        }
    }

    #[test]
    fn what_may_mean_another_thing_is_no_zone() {
        for text in [
            "",
            "9 Jul 2026, 06:44",
            "9 Jul 2026, 06:44 EST",
            "9 Jul 2026, 06:44 CST",
            "9 Jul 2026, 06:44 BUDGMT",
            "9 Jul 2026, 06:44 +3",
            "06:44 12-05-21",
            "06:44 12-05-1445",
            "9 Jul 2026, 06:44 UTC+19",
            "9 Jul 2026, 06:44 UTC+3:17",
            "9 Jul Z",
            "+",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
    }

    #[test]
    fn a_known_zone_is_read_wherever_it_stands() {
        for (text, rest, minutes) in [
            ("UTC 26 April 2026, 23:46", "  26 April 2026, 23:46", 0),
            ("23:46 UTC, 26 April 2026", "23:46  , 26 April 2026", 0),
            ("23:46Z 26 April 2026", "23:46  26 April 2026", 0),
            ("GMT+9 26 April 2026, 23:46", " , 26 April 2026, 23:46", 540),
            (
                "23:46 GMT\u{2212}05:30, 26 April",
                "23:46  , 26 April",
                -330,
            ),
            ("23:46 (МСК) 26.04.2026", "23:46 ( ) 26.04.2026", 180),
            ("11 May 2026, 04:36 GMT+९", "11 May 2026, 04:36", 540),
            (
                "UTC+\u{665} 11 May 2026, 04:36",
                " , 11 May 2026, 04:36",
                300,
            ),
            ("UTC+५:३० 11 May 2026, 04:36", " , 11 May 2026, 04:36", 330),
        ] {
            let offset = Offset::from_seconds(minutes * 60).unwrap();
            assert_eq!(find(text), Zone::Is(rest.to_owned(), offset), "{text}");
        }
        for text in [
            "04:36 AT, 11 May 2026",
            "11 May 2026, 04:36 EST",
            "JST-9 11 May 2026, 04:36",
            "UTC+⅓ 11 May 2026, 04:36",
            "11 May 2026, 04:36 (GMT+Ⅷ)",
            "GMT+5.5 11 May 2026, 04:36",
        ] {
            assert_eq!(find(text), Zone::OneOfMany, "{text}");
        }
        for text in [
            "cet après-midi 04:36",
            "11 May 2026, 04:36 ut",
            "at 04:36",
            "MAY 04:36 Z",
        ] {
            assert_eq!(find(text), Zone::Silent, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "\\PC{0,20}[-+−]?[0-9:]{0,6}[)Zz]?", named in "(UTC|Z|МСК|[0-9:+−]|\\PC){0,12}", sign in "[-+−]", number in "[\\p{N}:]{1,4}") {
            let _ = (find(&text), find(&named), find(&format!("GMT{sign}{number}")));
        }
    }
}
