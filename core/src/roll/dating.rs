//! Which date a media item gets: in the file, as the file's time, in its name.
//!
//! A date is written only where it is known to the minute; a month stays a month. The
//! rules are those of `facts/instagram-export.md`, 9, and `photo-libraries.md`, 6.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, ZonedDateTime};

use super::{DateChoice, SaveOptions};
use crate::catalog::Candidate;
use crate::moment::{INSTAGRAM_OFFSET, Moment, Precision};
use crate::source::Original;

/// How long after its post was published a picture can claim to be taken, by a clock that is a
/// little wrong, and with a publication that is known to the minute.
const LATEST_AFTER_PUBLISHING: SignedDuration = SignedDuration::from_mins(5);
/// How far ahead of UTC a wall clock can be: nothing was taken after it was published, in
/// whatever zone the camera was.
const FARTHEST_AHEAD: Offset = jiff::tz::offset(14);
/// Cameras whose clock was never set start in an earlier year.
const FIRST_PLAUSIBLE_YEAR: i16 = 2000;
/// Names and metadata have four digits for a year.
const YEARS: RangeInclusive<i16> = 1..=9999;
/// The longest a month lasts.
const MONTH: SignedDuration = SignedDuration::from_hours(31 * 24);

/// When a media item was taken, as well as it is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Dating {
    /// To the minute or better, in the zone to be written.
    Exact(ZonedDateTime),
    /// Only the month is known.
    Month {
        /// Its first day.
        first: Date,
        /// Its first moment.
        start: Timestamp,
    },
    /// Nothing is known.
    Unknown,
}

impl Dating {
    /// The date of this item, for a person who chose so; `now` is the moment of its save.
    pub(super) fn of(item: &Candidate, options: &SaveOptions, now: Timestamp) -> Self {
        let original = match options.date {
            DateChoice::Now => {
                return Self::exact(Some(now.to_zoned_datetime(options.zone.clone())));
            }
            DateChoice::Original => original(item, &options.zone),
            DateChoice::Published => None,
        };
        match (original, item.published) {
            (Some(original), _) => Self::exact(original.checked_add(order(item)).ok()),
            (None, Moment::Second(at) | Moment::Minute(at)) => {
                let before = SignedDuration::from_millis(item.before.into());
                let at = at.checked_add(before + order(item)).ok();
                Self::exact(at.map(|at| at.to_zoned_datetime(options.zone.clone())))
            }
            (None, Moment::Month(start)) => Self::month(start),
            (None, Moment::Unknown) => Self::Unknown,
        }
    }

    fn exact(at: Option<ZonedDateTime>) -> Self {
        match at {
            Some(at) if YEARS.contains(&at.year()) => Self::Exact(at),
            _ => Self::Unknown,
        }
    }

    fn month(start: Timestamp) -> Self {
        let first = INSTAGRAM_OFFSET.to_datetime(start).date();
        if YEARS.contains(&first.year()) {
            Self::Month { first, start }
        } else {
            Self::Unknown
        }
    }

    /// How well the date of this item is known; what the camera told, to the second.
    pub(super) fn precision(&self, item: &Candidate) -> Precision {
        match (self, item.published.precision()) {
            (Self::Exact(_), known @ (Precision::Second | Precision::Minute)) => known,
            (Self::Exact(_), _) => Precision::Second,
            (Self::Month { .. }, _) => Precision::Month,
            (Self::Unknown, _) => Precision::Unknown,
        }
    }

    /// What is to be written into the file.
    pub(super) fn written(&self) -> Option<ZonedDateTime> {
        match self {
            Self::Exact(at) => Some(at.clone()),
            Self::Month { .. } | Self::Unknown => None,
        }
    }

    /// What the file's time is to be.
    pub(super) fn file_time(&self) -> Option<Timestamp> {
        match self {
            Self::Exact(at) => Some(at.timestamp()),
            Self::Month { start, .. } => Some(*start),
            Self::Unknown => None,
        }
    }

    /// How it stands in a file name: names sort as the times do.
    pub(super) fn stamp(&self) -> String {
        match self {
            Self::Exact(at) => at.strftime("%Y%m%d_%H%M%S").to_string(),
            Self::Month { first, .. } => first.strftime("%Y%m").to_string(),
            Self::Unknown => "undated".to_owned(),
        }
    }

    /// The year on the calendar of the zone written.
    pub(super) fn year(&self) -> Option<i16> {
        match self {
            Self::Exact(at) => Some(at.year()),
            Self::Month { first, .. } => Some(first.year()),
            Self::Unknown => None,
        }
    }
}

/// What keeps the media of one post in their order, and none of them far from its time:
/// milliseconds. EXIF, the times of files and photo libraries have them; the header of an MP4
/// counts whole seconds, and has that of the post.
fn order(item: &Candidate) -> SignedDuration {
    match item.siblings {
        ..=1 => SignedDuration::ZERO,
        _ => SignedDuration::from_millis(item.position.saturating_sub(1).into()),
    }
}

/// When the camera took it, if it told and that can be true.
fn original(item: &Candidate, zone: &TimeZone) -> Option<ZonedDateTime> {
    let (taken, at_the_earliest) = match item.original? {
        Original::Local(wall_clock) => (
            wall_clock.to_zoned_datetime(zone.clone()).ok()?,
            FARTHEST_AHEAD.to_timestamp(wall_clock).ok()?,
        ),
        Original::Utc(at) => (at.to_zoned_datetime(zone.clone()), at),
    };
    let latest = match item.published {
        Moment::Second(at) | Moment::Minute(at) => at.checked_add(LATEST_AFTER_PUBLISHING),
        Moment::Month(start) => start.checked_add(MONTH + LATEST_AFTER_PUBLISHING),
        Moment::Unknown => Ok(Timestamp::now()),
    };
    let plausible = taken.year() >= FIRST_PLAUSIBLE_YEAR && at_the_earliest <= latest.ok()?;
    plausible.then_some(taken)
}

#[cfg(test)]
mod tests;
