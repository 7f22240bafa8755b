//! A point in time exactly as well as it is known.
//!
//! Instagram's indexes know seconds (JSON), minutes (HTML), a month (the folder a
//! file lies in) or nothing. A naive date would hide which; a [`Moment`] cannot.

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

/// The offset in which Instagram writes HTML dates and cuts its `YYYYMM` folders,
/// the whole year round (`facts/instagram-export.md`, 1.1 and 1.2).
pub const INSTAGRAM_OFFSET: Offset = Offset::constant(-8);

/// At most.
const MONTH: SignedDuration = SignedDuration::from_hours(31 * 24);

/// The first day of Instagram. What says that it was published before was published at a time
/// that nobody knows.
const FIRST_DAY: Timestamp = Timestamp::constant(1_286_323_200, 0);

/// Clocks and zones may be ahead, but not further than to the end of tomorrow.
const AHEAD: SignedDuration = SignedDuration::from_hours(48);

/// A point in time with its precision; unknown stays unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Moment {
    /// Known to the second.
    Second(Timestamp),
    /// Known to the minute: the truth lies in the 60 seconds from here.
    Minute(Timestamp),
    /// Only the month is known: the truth lies in the month that starts here
    /// (cut in [`INSTAGRAM_OFFSET`]).
    Month(Timestamp),
    /// Nothing is known.
    #[default]
    Unknown,
}

/// How well a [`Moment`] is known, from best to worst.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// To the second.
    Second,
    /// To the minute.
    Minute,
    /// To the month.
    Month,
    /// Not at all.
    Unknown,
}

impl Moment {
    /// The moment of a Unix time in seconds; zero, negative and absurd values are
    /// [`Moment::Unknown`], values from 1e11 on are milliseconds (fact sheet 9), and a thousand
    /// times as large ones microseconds and nanoseconds.
    pub fn from_unix(value: i64) -> Self {
        const FIRST_MILLISECONDS: i64 = 100_000_000_000;
        const THOUSANDTHS: [i64; 3] = [1, 1_000, 1_000_000];
        let is_as_fine = |unit: &i64| value >= FIRST_MILLISECONDS.saturating_mul(*unit);
        let finest = THOUSANDTHS.into_iter().filter(is_as_fine).max();
        let seconds = finest.map_or(value, |unit| value / (unit * 1000));
        match Timestamp::from_second(seconds) {
            Ok(at) if seconds > 0 => Self::Second(at),
            _ => Self::Unknown,
        }
    }

    /// The month of a `YYYYMM` folder.
    pub fn from_month(year: i16, month: i8) -> Self {
        Date::new(year, month, 1)
            .ok()
            .and_then(|first| INSTAGRAM_OFFSET.to_timestamp(first.at(0, 0, 0, 0)).ok())
            .map_or(Self::Unknown, Self::Month)
    }

    /// Whether something can have been published or sent on Instagram then: not before its first
    /// day, 2010-10-06, and not after tomorrow. The one place that decides it; what is unknown
    /// can be.
    pub fn is_possible(self, now: Timestamp) -> bool {
        let latest = now.checked_add(AHEAD).unwrap_or(Timestamp::MAX);
        let Some(start) = self.start() else {
            return true;
        };
        let end = match self {
            Self::Month(start) => start.checked_add(MONTH).unwrap_or(Timestamp::MAX),
            _ => start,
        };
        end >= FIRST_DAY && start <= latest
    }

    /// Itself if it can be, else unknown.
    pub fn if_possible(self, now: Timestamp) -> Self {
        if self.is_possible(now) {
            self
        } else {
            Self::Unknown
        }
    }

    /// The earliest moment it can have been; none if unknown.
    pub fn start(self) -> Option<Timestamp> {
        match self {
            Self::Second(at) | Self::Minute(at) | Self::Month(at) => Some(at),
            Self::Unknown => None,
        }
    }

    /// The first day of the month it falls into on a calendar in `zone`; where only a
    /// month is known, that month everywhere.
    pub fn month(self, zone: &TimeZone) -> Option<Date> {
        let local = match self {
            Self::Second(at) | Self::Minute(at) => zone.to_datetime(at),
            Self::Month(at) => INSTAGRAM_OFFSET.to_datetime(at),
            Self::Unknown => return None,
        };
        Some(local.date().first_of_month())
    }

    /// How well it is known.
    pub fn precision(self) -> Precision {
        match self {
            Self::Second(_) => Precision::Second,
            Self::Minute(_) => Precision::Minute,
            Self::Month(_) => Precision::Month,
            Self::Unknown => Precision::Unknown,
        }
    }

    /// The better known of the two; `self` where both are known equally well.
    pub fn or_better(self, other: Self) -> Self {
        if other.precision() < self.precision() {
            other
        } else {
            self
        }
    }
}

impl Precision {
    /// The word used in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Month => "month",
            Self::Unknown => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_month_is_the_one_on_the_persons_calendar() {
        let new_year_in_tokyo = Moment::from_unix(1_640_966_400); // 2021-12-31T16:00Z
        let tokyo = TimeZone::get("Asia/Tokyo").unwrap();
        let month = |zone| new_year_in_tokyo.month(zone).unwrap().to_string();
        assert_eq!(month(&tokyo), "2022-01-01");
        assert_eq!(month(&TimeZone::UTC), "2021-12-01");
    }

    #[test]
    fn times_before_instagram_and_after_tomorrow_cannot_be() {
        let now = "2026-11-27T12:00:00Z".parse().unwrap();
        let second = |text: &str| Moment::Second(text.parse().unwrap());
        for (instant, can_be) in [
            (second("1970-01-02T00:00:00Z"), false),
            (second("2010-10-05T23:59:59Z"), false),
            (second("2010-10-06T00:00:00Z"), true),
            (second("2026-11-27T12:00:00Z"), true),
            (second("2026-11-29T12:00:00Z"), true),
            (second("2026-11-29T12:00:01Z"), false),
            (second("9999-12-30T00:00:00Z"), false),
            (
                Moment::Minute("2010-10-05T23:59:00Z".parse().unwrap()),
                false,
            ),
            (Moment::from_month(2010, 1), false),
            (Moment::from_month(2010, 9), false),
            (Moment::from_month(2010, 10), true),
            (Moment::from_month(2026, 11), true),
            (Moment::from_month(2026, 12), false),
            (Moment::Unknown, true),
        ] {
            assert_eq!(instant.is_possible(now), can_be, "{instant:?}");
            let kept = if can_be { instant } else { Moment::Unknown };
            assert_eq!(instant.if_possible(now), kept);
        }
    }

    #[test]
    fn a_month_folder_is_that_month_in_every_zone() {
        let october = Moment::from_month(2020, 10);
        for zone in ["Pacific/Kiritimati", "Pacific/Niue"] {
            let zone = TimeZone::get(zone).unwrap();
            assert_eq!(october.month(&zone).unwrap().to_string(), "2020-10-01");
        }
        assert_eq!(Moment::Unknown.month(&TimeZone::UTC), None);
    }
}
