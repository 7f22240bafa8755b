//! A day, a month or a year as a person types it, and where it begins and ends in
//! their time zone.

use std::str::FromStr;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};

/// The days from `first` to the one before `after`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    first: Date,
    after: Date,
}

impl Period {
    /// The Unix second in which it begins.
    pub fn start(self, zone: &TimeZone) -> i64 {
        midnight(self.first, zone)
    }

    /// The first Unix second after it.
    pub fn end(self, zone: &TimeZone) -> i64 {
        midnight(self.after, zone)
    }
}

/// The first second of a day, where the clocks skip midnight the first there is. The
/// last day of the calendar has none in every zone; nothing is published after it.
fn midnight(day: Date, zone: &TimeZone) -> i64 {
    zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0))
        .compatible()
        .map_or(i64::MAX, |at| at.as_second())
}

impl FromStr for Period {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text).ok_or("write a day as 2021-06-30, a month as 2021-06, or a year as 2021")
    }
}

fn read(text: &str) -> Option<Period> {
    let parts: Vec<&str> = text.split('-').collect();
    let (first, length): (Date, Span) = match parts.as_slice() {
        [year] => (date(year, "01", "01")?, 1.year()),
        [year, month] => (date(year, month, "01")?, 1.month()),
        [year, month, day] => (date(year, month, day)?, 1.day()),
        _ => return None,
    };
    let after = first.checked_add(length).ok()?;
    Some(Period { first, after })
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(
        number(year, 4)?,
        number(month, 2)?.try_into().ok()?,
        number(day, 2)?.try_into().ok()?,
    )
    .ok()
}

/// A number of exactly this many digits.
fn number(text: &str, digits: usize) -> Option<i16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seconds(text: &str, zone: &str) -> (i64, i64) {
        let zone = TimeZone::get(zone).unwrap();
        let period: Period = text.parse().unwrap();
        (period.start(&zone), period.end(&zone))
    }

    #[test]
    fn a_day_ends_where_the_next_begins() {
        assert_eq!(
            seconds("2021-06-30", "UTC"),
            (1_625_011_200, 1_625_011_200 + 86_400)
        );
    }

    #[test]
    fn a_day_is_cut_in_the_persons_zone() {
        let (utc, _) = seconds("2021-06-30", "UTC");
        let (tokyo, _) = seconds("2021-06-30", "Asia/Tokyo");
        assert_eq!(utc - tokyo, 9 * 3600);
    }

    #[test]
    fn a_day_in_which_the_clocks_change_has_its_own_length() {
        let (start, end) = seconds("2021-03-28", "Europe/Berlin");
        assert_eq!(end - start, 23 * 3600);
    }

    #[test]
    fn months_and_years_reach_to_their_last_day() {
        assert_eq!(seconds("2020-02", "UTC").1, seconds("2020-02-29", "UTC").1);
        assert_eq!(seconds("2020", "UTC").1, seconds("2020-12-31", "UTC").1);
        assert_eq!(seconds("2020", "UTC").0, seconds("2020-01-01", "UTC").0);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "20",
            "2021-6",
            "2021-13",
            "2021-02-30",
            "2021-06-30-1",
            "+021",
            "today",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".*") {
            if let Ok(period) = text.parse::<Period>() {
                let zone = TimeZone::UTC;
                prop_assert!(period.start(&zone) <= period.end(&zone));
            }
        }
    }
}
