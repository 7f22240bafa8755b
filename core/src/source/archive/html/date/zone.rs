//! A zone behind the time: `UTC+3`, `GMT-0500`, `(UTC+05:30)`, `Z`, `PST`. Without one, a date
//! stands in Instagram's own zone. Only what means one zone to everybody is read: `EST` is
//! New York to some and Sydney to others.

use jiff::tz::Offset;

/// Names that mean one zone, in hours. `PST` is what Instagram's own zone is called.
const NAMES: [(&str, i8); 11] = [
    ("utc", 0),
    ("gmt", 0),
    ("pst", -8),
    ("pdt", -7),
    ("jst", 9),
    ("kst", 9),
    ("msk", 3),
    ("cet", 1),
    ("cest", 2),
    ("eet", 2),
    ("eest", 3),
];
/// The zones of the world lie within so many hours.
const MOST_HOURS: i32 = 14;

/// The text without its zone, and the zone; none if the text does not end with one.
pub(super) fn split(text: &str) -> Option<(&str, Offset)> {
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
        // Without a name only what cannot be a day or an hour.
        None if number.len() >= 4 => before,
        None => return None,
    };
    Some((opened(before), offset(number, is_east)?))
}

/// Hours, or hours and minutes.
fn offset(number: &str, is_east: bool) -> Option<Offset> {
    let (hours, minutes) = match (number.split_once(':'), number.len()) {
        (Some(parts), 4..=5) => parts,
        (None, 1 | 2) => (number, "0"),
        (None, 3 | 4) => number.split_at(number.len() - 2),
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
    NAMES.iter().find_map(|(name, hours)| {
        let before = without_name(text, name)?;
        Some((opened(before), Offset::from_hours(*hours).ok()?))
    })
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
            "9 Jul 2026, 06:44 UTC+19",
            "9 Jul 2026, 06:44 UTC+3:17",
            "9 Jul Z",
            "+",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "\\PC{0,20}[-+−]?[0-9:]{0,6}[)Zz]?") {
            let _ = split(&text);
        }
    }
}
