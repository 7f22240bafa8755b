//! Options whose values are words of the core: what can be typed, and its help.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use jiff::SignedDuration;
use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::TimeZone;
use keepsake_core::outcome::Reason;
use keepsake_core::post::{MediaId, OptInReason, PostKind};
use keepsake_core::roll::Outcome;

use crate::words;

pub fn kind() -> impl TypedValueParser<Value = PostKind> {
    let values = PostKind::ALL.map(|kind| {
        PossibleValue::new(kind.name())
            .aliases(with_hyphen(kind))
            .help(kind.title())
    });
    PossibleValuesParser::new(values)
        .try_map(|name| PostKind::from_name(&name.replace('-', "_")).ok_or("no kind of that name"))
}

/// `--include` has hyphens where kinds have underscores; nobody should have to know.
fn with_hyphen(kind: PostKind) -> Option<&'static str> {
    match kind {
        PostKind::ArchivedPost => Some("archived-post"),
        PostKind::ProfilePhoto => Some("profile-photo"),
        PostKind::RecentlyDeleted => Some("recently-deleted"),
        _ => None,
    }
}

pub fn opt_in() -> impl TypedValueParser<Value = OptInReason> {
    let values =
        OptInReason::ALL.map(|what| PossibleValue::new(what.name()).help(words::opt_in(what)));
    PossibleValuesParser::new(values)
        .try_map(|name| OptInReason::from_name(&name).ok_or("nothing of that name"))
}

pub fn outcome() -> impl TypedValueParser<Value = Outcome> {
    let values = Outcome::ALL
        .map(|outcome| PossibleValue::new(outcome.name()).help(words::outcome(outcome)));
    PossibleValuesParser::new(values)
        .try_map(|name| Outcome::from_name(&name).ok_or("no outcome of that name"))
}

/// The code of a reason, as the ledger has it.
pub fn reason() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(Reason::codes())
}

/// A media item as machine output names it: sixteen hexadecimal digits.
pub fn media(text: &str) -> Result<MediaId, String> {
    let is_whole = text.len() == 16 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    let number = u64::from_str_radix(text, 16).ok().filter(|_| is_whole);
    number
        .map(|number| MediaId::from_number(number.cast_signed()))
        .ok_or_else(|| {
            "no photo's or video's `media` as `keepsake list --json` prints it".to_owned()
        })
}

/// A zone's name in the IANA's database, or an offset that there is somewhere. The form of POSIX is
/// not taken: its `UTC+3` means three hours behind, and nobody who writes that does.
pub fn time_zone(text: &str) -> Result<TimeZone, String> {
    const FARTHEST: SignedDuration = SignedDuration::from_hours(14);
    let zone = DateTimeParser::new().parse_time_zone(text).ok();
    let is_somewhere = |zone: &TimeZone| match (zone.iana_name(), zone.to_fixed_offset()) {
        (Some(_), _) => true,
        (None, Ok(offset)) => SignedDuration::from(offset).abs() <= FARTHEST,
        (None, Err(_)) => false,
    };
    zone.filter(is_somewhere).ok_or_else(|| {
        "not a time zone; write a name like Europe/Paris or an offset like +05:30".to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_media_item_is_named_as_it_is_printed() {
        for number in [0, 1, i64::MAX, i64::MIN, -1] {
            let named = MediaId::from_number(number);
            assert_eq!(media(&named.to_string()), Ok(named));
        }
        for none in [
            "",
            "4f2a",
            "+4f2a1b93c5d6e7f",
            "04f2a1b93c5d6e7f0",
            "x4f2a1b93c5d6e7f",
        ] {
            assert!(media(none).is_err(), "{none}");
        }
    }

    #[test]
    fn a_zone_is_a_name_or_an_offset_and_never_the_other_way_round() {
        for (text, seconds) in [("+05:30", 19_800), ("-12", -43_200), ("+14:00", 50_400)] {
            let zone = time_zone(text).unwrap();
            assert_eq!(zone.to_fixed_offset().unwrap().seconds(), seconds, "{text}");
        }
        let named = time_zone("Europe/Paris").unwrap();
        assert_eq!(named.iana_name(), Some("Europe/Paris"));
        assert!(time_zone("UTC").is_ok() && time_zone("Etc/GMT-3").is_ok());
        for none in [
            "UTC+3",
            "GMT+2",
            "UTC-03:00",
            "EST5",
            "+25:00",
            "-15",
            "PST",
            "",
        ] {
            assert!(time_zone(none).is_err(), "{none}");
        }
    }
}
