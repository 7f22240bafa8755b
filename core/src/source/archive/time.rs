//! What the times in an index can be trusted to say (fact sheet 9): which forms they
//! have, which are impossible, and when a camera's wall clock gives away its zone.

use jiff::civil::DateTime;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

use crate::moment::{Moment, Precision};
use crate::source::Original;

/// 2000-01-01: no phone took a photo before; what says so (1904, 1970, 1980) is a
/// clock that was never set.
const FIRST_ORIGINAL: Timestamp = Timestamp::constant(946_684_800, 0);
/// How much later than the publication an original may be: the zones reach 14 hours
/// ahead, the rest is for clocks that are wrong by a day.
const LATEST_ORIGINAL: SignedDuration = SignedDuration::from_hours(36);
/// Instagram's own camera publishes right away: how long before the publication…
const LONGEST_BEFORE: SignedDuration = SignedDuration::from_mins(5);
/// …and, with clocks a little apart, how long after it the picture can be taken.
const LONGEST_AFTER: SignedDuration = SignedDuration::from_mins(1);

/// A time in ISO form, as the indexes of 2018 to 2020 write it; without an offset it
/// is UTC. Fractions of a second are dropped. A day without a time is no time.
pub(crate) fn from_iso(text: &str) -> Option<Moment> {
    let text = text.trim();
    if !text.contains(':') {
        return None;
    }
    // Without the words that mean the same as no offset.
    let zones = ["UTC", "GMT"];
    let text = zones
        .iter()
        .find_map(|zone| text.strip_suffix(zone))
        .map_or(text, str::trim_end);
    let at = text.parse().ok().or_else(|| {
        let civil: DateTime = text.parse().ok()?;
        Offset::UTC.to_timestamp(civil).ok()
    })?;
    let seconds = Timestamp::from_second(Timestamp::as_second(at)).ok()?;
    let known = match has_seconds(text) {
        true => Moment::Second(seconds),
        false => Moment::Minute(seconds),
    };
    (seconds > Timestamp::UNIX_EPOCH).then_some(known)
}

/// Whether a time in ISO form is written to the second, not only to the minute.
fn has_seconds(text: &str) -> bool {
    let clock = text.split(['T', 't', ' ']).nth(1).unwrap_or_default();
    let clock = clock.split(['Z', 'z', '+', '-']).next().unwrap_or_default();
    clock.matches(':').count() != 1
}

/// A camera's time: `2024:04:17 18:50:33` (photos, without a zone) or
/// `20251210T181138.000Z` (videos, UTC). None for other forms and before 2000.
pub(crate) fn original(text: &str) -> Option<Original> {
    let text = text.trim();
    let original = text.parse().map(Original::Utc).ok().or_else(|| {
        DateTime::strptime("%Y:%m:%d %H:%M:%S%.f", text)
            .or_else(|_| text.parse())
            .map(Original::Local)
            .ok()
    })?;
    (as_if_utc(original)? >= FIRST_ORIGINAL).then_some(original)
}

/// Whether an original can be true of something that was published then.
pub(crate) fn is_plausible(original: Original, published: Moment) -> bool {
    // A publication that cannot be proves nothing.
    if !published.is_possible(Timestamp::MAX) {
        return true;
    }
    let (Some(original), Some(published)) = (as_if_utc(original), end(published)) else {
        return true;
    };
    original.duration_since(published) <= LATEST_ORIGINAL
}

/// The same original as an instant, if its zone is proven; for pictures that
/// Instagram's own camera took.
///
/// Such a picture is published within minutes, so its wall clock minus the time of
/// publication is the offset of its zone, but for these minutes. That is proof only
/// where an offset in use leaves a rest of minutes, and publication is known to the
/// second. Anything else stays as undecided as it was.
pub(crate) fn with_proven_offset(original: Original, published: Moment) -> Original {
    let (Original::Local(wall_clock), Moment::Second(published)) = (original, published) else {
        return original;
    };
    offsets_in_use()
        .filter_map(|offset| offset.to_timestamp(wall_clock).ok())
        .find(|taken| {
            let before = published.duration_since(*taken);
            before <= LONGEST_BEFORE && -before <= LONGEST_AFTER
        })
        .map_or(original, Original::Utc)
}

/// Every offset from UTC that a clock on Earth shows. No two are closer than 15
/// minutes, so at most one can explain a difference.
fn offsets_in_use() -> impl Iterator<Item = Offset> {
    const NOT_WHOLE_HOURS: [i32; 13] = [
        -570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825,
    ];
    let whole_hours = (-12..=14).map(|hours| hours * 60);
    whole_hours
        .chain(NOT_WHOLE_HOURS)
        .filter_map(|minutes| Offset::from_seconds(minutes * 60).ok())
}

fn as_if_utc(original: Original) -> Option<Timestamp> {
    match original {
        Original::Local(wall_clock) => Offset::UTC.to_timestamp(wall_clock).ok(),
        Original::Utc(at) => Some(at),
    }
}

/// The latest moment it can have been.
fn end(instant: Moment) -> Option<Timestamp> {
    let width = match instant.precision() {
        Precision::Second | Precision::Unknown => SignedDuration::ZERO,
        Precision::Minute => SignedDuration::from_secs(59),
        Precision::Month => SignedDuration::from_hours(31 * 24),
    };
    instant.start()?.checked_add(width).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn second(text: &str) -> Moment {
        Moment::Second(text.parse().unwrap())
    }

    fn local(text: &str) -> Original {
        Original::Local(text.parse().unwrap())
    }

    fn utc(text: &str) -> Original {
        Original::Utc(text.parse().unwrap())
    }

    #[test]
    fn iso_times_without_an_offset_are_utc() {
        let expected = Some(second("2018-11-05T20:19:29Z"));
        assert_eq!(from_iso("2018-11-05T20:19:29"), expected);
        assert_eq!(from_iso("2018-11-05T20:19:29.631Z"), expected);
        assert_eq!(from_iso(" 2018-11-05T21:19:29.631249+01:00"), expected);
        assert_eq!(from_iso("2018-11-05 20:19:29"), expected);
    }

    #[test]
    fn a_time_without_seconds_is_known_to_the_minute() {
        let expected = Some(Moment::Minute("2018-11-05T20:19:00Z".parse().unwrap()));
        for text in [
            "2018-11-05T20:19",
            "2018-11-05 20:19",
            "2018-11-05T21:19+01:00",
        ] {
            assert_eq!(from_iso(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "2018-11-05",
            "soon",
            "1970-01-01T00:00:00",
            "1604607569",
        ] {
            assert_eq!(from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn photos_have_wall_clocks_and_videos_instants() {
        let photo = Some(local("2024-04-17T18:50:33"));
        assert_eq!(original("2024:04:17 18:50:33"), photo);
        assert_eq!(original("2024-04-17T18:50:33"), photo);
        let video = Some(utc("2025-12-10T18:11:38Z"));
        assert_eq!(original("20251210T181138.000Z"), video);
    }

    #[test]
    fn clocks_that_were_never_set_are_dropped() {
        for text in [
            "19040101T000000.000Z",
            "1970:01:01 00:00:00",
            "1999:12:31 23:59:59",
            "0000:00:00 00:00:00",
            "2024:13:17 18:50:33",
            "2024:02:30 18:50:33",
            "",
            "unknown",
        ] {
            assert_eq!(original(text), None, "{text}");
        }
        assert!(original("2000:01:01 00:00:00").is_some());
    }

    #[test]
    fn an_original_later_than_the_publication_is_dropped_from_36_hours_on() {
        let published = second("2024-04-17T12:00:00Z");
        assert!(is_plausible(local("2024-04-19T00:00:00"), published));
        assert!(!is_plausible(local("2024-04-19T00:00:01"), published));
        assert!(!is_plausible(utc("2024-04-19T00:00:01Z"), published));
        assert!(is_plausible(local("2003-01-01T00:00:00"), published));
    }

    #[test]
    fn a_publication_that_cannot_be_is_no_reason_to_doubt_the_camera() {
        let published = Moment::from_unix(86_400);
        assert!(is_plausible(local("2015-06-01T00:00:00"), published));
    }

    #[test]
    fn an_unsure_publication_gives_the_benefit_of_the_doubt() {
        let late = local("2024-06-01T00:00:00");
        assert!(is_plausible(late, Moment::from_month(2024, 5)));
        assert!(!is_plausible(late, Moment::from_month(2024, 3)));
        assert!(is_plausible(late, Moment::Unknown));
    }

    #[test]
    fn an_offset_is_proven_when_only_minutes_are_left() {
        let published = second("2024-04-17T16:51:10Z");
        let taken = utc("2024-04-17T16:50:33Z");
        for wall_clock in [
            "2024-04-17T18:50:33",
            "2024-04-17T22:20:33",
            "2024-04-17T22:35:33",
            "2024-04-18T06:50:33",
            "2024-04-17T04:50:33",
            "2024-04-17T16:50:33",
        ] {
            assert_eq!(with_proven_offset(local(wall_clock), published), taken);
        }
    }

    #[test]
    fn an_undecided_wall_clock_stays_one() {
        let published = second("2024-04-17T16:51:10Z");
        for wall_clock in [
            "2024-04-17T18:40:00",
            "2024-04-17T18:53:00",
            "2024-04-17T19:05:33",
            "2024-04-15T18:50:33",
            "2024-04-18T07:50:33",
        ] {
            let original = local(wall_clock);
            assert_eq!(with_proven_offset(original, published), original);
        }
        let original = local("2024-04-17T18:50:33");
        let minute = Moment::Minute("2024-04-17T16:51:00Z".parse().unwrap());
        assert_eq!(with_proven_offset(original, minute), original);
    }

    #[test]
    fn no_two_offsets_can_explain_the_same_wall_clock() {
        let mut seconds: Vec<i32> = offsets_in_use().map(Offset::seconds).collect();
        seconds.sort_unstable();
        assert_eq!(seconds.len(), 40);
        assert!(seconds.windows(2).all(|pair| pair[1] - pair[0] >= 15 * 60));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), seconds in any::<i64>()) {
            let published = Moment::from_unix(seconds);
            let _ = from_iso(&text);
            if let Some(original) = original(&text) {
                let _ = is_plausible(original, published);
                let _ = with_proven_offset(original, published);
            }
        }

        #[test]
        fn no_moment_panics(digits in "[0-9]{4}:[0-9]{2}:[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}", seconds in any::<i64>()) {
            if let Some(original) = original(&digits) {
                let _ = is_plausible(original, Moment::from_unix(seconds));
                let _ = with_proven_offset(original, Moment::from_unix(seconds));
            }
        }
    }
}
