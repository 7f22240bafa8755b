//! The sentences and words for a person, in one place so that they stay the same
//! everywhere. Text from an export is hostile: it goes through [`line()`] before it
//! reaches a terminal.

use std::path::Path;
use std::time::Duration;

use indicatif::HumanDuration;
use jiff::tz::TimeZone;
use keepsake_core::catalog::Summary;
use keepsake_core::media::MediaType;
use keepsake_core::moment::Moment;
use keepsake_core::post::{OptInReason, PostKind};
use keepsake_core::report::ReportPhrase;
use keepsake_core::roll::{Outcome, Reasons};

use crate::language::{self, Code, text};

/// `2,345`.
pub fn number(number: u64) -> String {
    language::spoken().language().number(number)
}

/// `1.23 MB`.
pub fn size(bytes: u64) -> String {
    language::spoken().language().size(bytes)
}

/// How long something takes, in the unit that tells it best: its sign in the words' files, and
/// how many of it.
pub fn duration(time: Duration) -> (String, u64) {
    let short = format!("{:#}", HumanDuration(time));
    let unit = short.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = short.trim_end_matches(unit).parse();
    (unit.to_owned(), number.unwrap_or_default())
}

/// What one post of a kind is called.
pub fn one_kind(kind: PostKind) -> String {
    language::spoken().phrase(&ReportPhrase::Kind { kind })
}

/// What posts of a kind are called.
pub fn kinds(kind: PostKind) -> String {
    text!("kinds", kind = kind.name())
}

/// What an `--include` takes along.
pub fn opt_in(what: OptInReason) -> &'static str {
    match what {
        OptInReason::Reshares => "other people's posts, shown again in your stories",
        OptInReason::RecentlyDeleted => "what you deleted within the last 30 days",
        OptInReason::Drafts => "what you never published",
        OptInReason::Messages => "photos and videos you sent in messages",
        OptInReason::OthersMessages => "photos and videos others sent you in messages",
        OptInReason::UnknownSender => {
            "photos and videos in messages of which nobody can tell who sent them"
        }
        OptInReason::Reposts => {
            "other people's posts that you reposted, liked or saved, or that tag you"
        }
    }
}

/// What an outcome means.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Saved => "put into the camera roll by that run",
        Outcome::AlreadyThere => "was in the camera roll before",
        Outcome::Skipped => "left alone, with the reason",
        Outcome::Failed => "could not be saved, with the reason",
    }
}

/// `photo` or `video`; `file` for what is neither or not there.
pub fn media_type(what: Option<MediaType>) -> String {
    text!(
        "media-type",
        media_type = what.map_or("file", MediaType::name)
    )
}

/// When something was published, as well as it is known, on the person's clock.
pub fn moment(instant: Moment, zone: &TimeZone) -> String {
    match instant {
        Moment::Second(at) | Moment::Minute(at) => {
            zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
        }
        Moment::Month(_) | Moment::Unknown => instant.month(zone).map_or_else(
            || text!("date-unknown"),
            |first| first.strftime("%Y-%m").to_string(),
        ),
    }
}

/// That only a folder inside an unpacked export was given.
pub fn larger_folder(folder: &Path) -> String {
    text!("larger-folder", folder = folder.display().to_string())
}

/// From when to when an export was published, as texts take it.
pub struct Published {
    /// Whether both are told as the same.
    pub period: &'static str,
    pub from: String,
    pub until: String,
}

impl Published {
    /// None where nobody knows.
    pub fn of(summary: &Summary, zone: &TimeZone) -> Option<Self> {
        let (earliest, latest) = summary.earliest.zip(summary.latest)?;
        let (from, until) = (moment(earliest, zone), moment(latest, zone));
        let period = if from == until { "moment" } else { "span" };
        Some(Self {
            period,
            from,
            until,
        })
    }
}

/// What a code says, in the person's language and in one harmless line.
pub fn say(code: &impl Code) -> String {
    line(&language::spoken().say(code))
}

/// Why, in the person's language and in one harmless line.
pub fn reasons(reasons: &Reasons) -> String {
    line(&language::spoken().reasons(reasons))
}

/// A text of unknown origin in one harmless line: breaks become spaces; what steers a
/// terminal or turns the direction of writing is dropped.
pub fn line(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| !letter.is_control() && !turns_direction(*letter))
        .collect();
    visible
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        assert_eq!(text!("items", items = 1), "1 photo or video");
        assert_eq!(text!("items", items = 12_345), "12,345 photos and videos");
        assert_eq!(size(1_230_000), "1.23 MB");
    }

    #[test]
    fn a_time_is_told_in_the_unit_that_fits() {
        for (seconds, told) in [
            (0, "0 seconds"),
            (1, "1 second"),
            (61, "61 seconds"),
            (100, "2 minutes"),
            (3 * 3600, "3 hours"),
        ] {
            let (unit, time) = duration(Duration::from_secs(seconds));
            assert_eq!(text!("duration", unit = unit, time = time), told);
        }
    }

    #[test]
    fn a_caption_cannot_steer_the_terminal() {
        let hostile = "a\u{1b}[2Jb\r\nc\u{9b}31m\u{202e}d\u{7}  e";
        assert_eq!(line(hostile), "a[2Jb c31md e");
    }

    #[test]
    fn a_moment_is_told_as_well_as_it_is_known() {
        let zone = TimeZone::get("Asia/Tokyo").unwrap();
        assert_eq!(
            moment(Moment::from_unix(1_713_394_237), &zone),
            "2024-04-18 07:50"
        );
        assert_eq!(moment(Moment::from_month(2020, 10), &zone), "2020-10");
        assert_eq!(moment(Moment::Unknown, &zone), "date unknown");
    }
}
