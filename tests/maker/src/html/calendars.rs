//! Days in other calendars than ours, worked out in other ways than the core does.

use jiff::civil::{Date, date};

/// The calendar that a date counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    Gregorian,
    /// The same months and days, in years that are so much higher.
    From(i16),
    /// In the eras Heisei and Reiwa.
    Japanese,
    Persian,
    Ethiopian,
    /// The civil one.
    Islamic,
}

/// The first day of the era Reiwa.
pub(super) const REIWA: Date = date(2019, 5, 1);

impl Calendar {
    /// Year, month and day, between 2010 and 2027.
    pub(super) fn day(self, day: Date) -> (i16, i8, i8) {
        match self {
            Self::Gregorian => (day.year(), day.month(), day.day()),
            Self::From(years) => (day.year() + years, day.month(), day.day()),
            Self::Japanese => {
                let before = if day < REIWA { 1988 } else { 2018 };
                (day.year() - before, day.month(), day.day())
            }
            Self::Persian => persian(day),
            Self::Ethiopian => ethiopian(day),
            Self::Islamic => islamic(day),
        }
    }
}

/// From the spring's first day, which falls on 20 or 21 March in these years.
fn persian(day: Date) -> (i16, i8, i8) {
    let first = |year: i16| date(year, 3, if year % 4 == 0 { 20 } else { 21 });
    let (year, days) = since_new_year(day, first);
    let (month, day) = match days {
        0..186 => (days / 31, days % 31),
        _ => (6 + (days - 186) / 30, (days - 186) % 30),
    };
    (year - 621, small(month) + 1, small(day) + 1)
}

/// From 11 September, or 12 before a leap year of ours.
fn ethiopian(day: Date) -> (i16, i8, i8) {
    let first = |year: i16| date(year, 9, if year % 4 == 3 { 12 } else { 11 });
    let (year, days) = since_new_year(day, first);
    (year - 7, small(days / 30) + 1, small(days % 30) + 1)
}

/// The year of ours in which theirs began, and how many days ago.
fn since_new_year(day: Date, first: impl Fn(i16) -> Date) -> (i16, i32) {
    let year = if day < first(day.year()) {
        day.year() - 1
    } else {
        day.year()
    };
    let days = day - first(year);
    (year, days.get_days())
}

/// The thirty-year cycle with 355 days in its years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29.
fn islamic(day: Date) -> (i16, i8, i8) {
    const LEAP: [i16; 11] = [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29];
    // 1 Muharram 1431.
    let (mut year, mut days) = (1431_i16, (day - date(2009, 12, 18)).get_days());
    loop {
        let length = 354 + i32::from(LEAP.contains(&(year % 30)));
        if days < length {
            break;
        }
        days -= length;
        year += 1;
    }
    // Months of 30 and 29 days by turns.
    let month = (0..12)
        .rev()
        .find(|month| (59 * month + 1) / 2 <= days)
        .unwrap_or(0);
    (
        year,
        small(month) + 1,
        small(days - (59 * month + 1) / 2) + 1,
    )
}

fn small(number: i32) -> i8 {
    i8::try_from(number).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From published tables of each calendar.
    #[test]
    fn days_are_those_of_the_tables() {
        for (calendar, day, expected) in [
            (Calendar::Persian, date(2021, 3, 20), (1399, 12, 30)),
            (Calendar::Persian, date(2025, 3, 21), (1404, 1, 1)),
            (Calendar::Persian, date(2026, 7, 9), (1405, 4, 18)),
            (Calendar::Persian, date(2026, 9, 23), (1405, 7, 1)),
            (Calendar::Ethiopian, date(2020, 9, 11), (2013, 1, 1)),
            (Calendar::Ethiopian, date(2019, 9, 12), (2012, 1, 1)),
            (Calendar::Ethiopian, date(2019, 9, 11), (2011, 13, 6)),
            (Calendar::Ethiopian, date(2026, 7, 9), (2018, 11, 2)),
            (Calendar::Islamic, date(2025, 6, 27), (1447, 1, 1)),
            (Calendar::From(543), date(2026, 7, 9), (2569, 7, 9)),
        ] {
            assert_eq!(calendar.day(day), expected, "{day}");
        }
    }
}
