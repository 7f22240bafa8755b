//! The sentences and words for a person, in one place so that they stay the same
//! everywhere. Text from an export is hostile: it goes through [`line()`] before it
//! reaches a terminal.

use std::path::Path;
use std::time::Duration;

use indicatif::{DecimalBytes, HumanCount, HumanDuration};
use jiff::tz::TimeZone;
use keepsake_core::catalog::Summary;
use keepsake_core::media::MediaType;
use keepsake_core::moment::Moment;
use keepsake_core::post::{OptInReason, PostKind};
use keepsake_core::roll::{Outcome, Reasons};

use crate::language::{self, Code};

/// `1 photo`, `2,345 photos`.
pub fn count(number: u64, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        HumanCount(number),
        if number == 1 { one } else { many }
    )
}

/// `2,345`.
pub fn number(number: u64) -> String {
    HumanCount(number).to_string()
}

/// `1 was`, `2,345 were`.
pub fn were(number: u64) -> String {
    count(number, "was", "were")
}

/// `1,234 photos and videos`.
pub fn items(number: u64) -> String {
    count(number, "photo or video", "photos and videos")
}

/// `12 seconds`, `3 minutes`.
pub fn time(took: Duration) -> String {
    if took < Duration::from_secs(1) {
        return "less than a second".to_owned();
    }
    HumanDuration(took).to_string()
}

/// `1.23 MB`.
pub fn size(bytes: u64) -> String {
    DecimalBytes(bytes).to_string()
}

/// What one post of a kind is called.
pub fn one_kind(kind: PostKind) -> &'static str {
    match kind {
        PostKind::Post => "post",
        PostKind::Reel => "reel",
        PostKind::Igtv => "IGTV",
        PostKind::ArchivedPost => "archived post",
        PostKind::Story => "story",
        PostKind::Highlight => "highlight",
        PostKind::ProfilePhoto => "profile photo",
        PostKind::Thread => "thread",
        PostKind::Other => "other",
        PostKind::Message => "message",
        PostKind::RecentlyDeleted => "recently deleted",
    }
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
pub fn media_type(what: Option<MediaType>) -> &'static str {
    what.map_or("file", MediaType::name)
}

/// When something was published, as well as it is known, on the person's clock.
pub fn moment(instant: Moment, zone: &TimeZone) -> String {
    match instant {
        Moment::Second(at) | Moment::Minute(at) => {
            zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
        }
        Moment::Month(_) | Moment::Unknown => instant.month(zone).map_or_else(
            || "date unknown".to_owned(),
            |first| first.strftime("%Y-%m").to_string(),
        ),
    }
}

/// That only a folder inside an unpacked export was given.
pub fn larger_folder(folder: &Path) -> String {
    format!(
        "Some of what is missing is in the folder around the one that was given; give that one: {}",
        folder.display()
    )
}

/// From when to when an export was published, where that is known.
pub fn published(summary: &Summary, zone: &TimeZone) -> Option<String> {
    let (earliest, latest) = summary.earliest.zip(summary.latest)?;
    let (earliest, latest) = (moment(earliest, zone), moment(latest, zone));
    Some(match earliest == latest {
        true => format!("published {earliest}"),
        false => format!("published from {earliest} to {latest}"),
    })
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
        assert_eq!(count(1, "photo", "photos"), "1 photo");
        assert_eq!(count(12_345, "photo", "photos"), "12,345 photos");
        assert_eq!(size(1_230_000), "1.23 MB");
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
