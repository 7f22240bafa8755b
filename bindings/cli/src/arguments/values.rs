//! Options whose values are words of the core: what can be typed, and its help.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::TimeZone;
use keepsake_core::post::{OptIn, PostKind};
use keepsake_core::roll::Outcome;

use crate::words;

pub fn kind() -> impl TypedValueParser<Value = PostKind> {
    let values = PostKind::ALL.map(|kind| {
        PossibleValue::new(kind.name())
            .aliases(with_hyphen(kind))
            .help(words::kind(kind))
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

pub fn opt_in() -> impl TypedValueParser<Value = OptIn> {
    let values = OptIn::ALL.map(|what| PossibleValue::new(what.name()).help(words::opt_in(what)));
    PossibleValuesParser::new(values)
        .try_map(|name| OptIn::from_name(&name).ok_or("nothing of that name"))
}

pub fn outcome() -> impl TypedValueParser<Value = Outcome> {
    let values = Outcome::ALL
        .map(|outcome| PossibleValue::new(outcome.name()).help(words::outcome(outcome)));
    PossibleValuesParser::new(values)
        .try_map(|name| Outcome::from_name(&name).ok_or("no outcome of that name"))
}

pub fn time_zone(text: &str) -> Result<TimeZone, String> {
    DateTimeParser::new().parse_time_zone(text).map_err(|_| {
        "not a time zone; write a name like Europe/Paris or an offset like +05:30".to_owned()
    })
}
