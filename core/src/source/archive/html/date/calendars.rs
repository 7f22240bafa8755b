//! Days of other calendars than ours. Dates in them are read only where something beside
//! the text says which calendar it is.

use jiff::ToSpan;
use jiff::civil::Date;

/// The same day in our calendar, of a date in each calendar that it may be of: ours, the
/// Buddhist, Minguo (ROC), Reiwa, Persian and Ethiopian. None twice; none that is no day.
pub(super) fn days(year: i16, month: i8, day: i8) -> Vec<Date> {
    let same_months = [0, -543, 1911, 2018];
    let mut days: Vec<Date> = same_months
        .iter()
        .filter_map(|difference| Date::new(year.checked_add(*difference)?, month, day).ok())
        .chain(persian(year, month, day))
        .chain(ethiopian(year, month, day))
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The Persian calendar by its 33-year cycle, which agrees with the astronomical one from
/// 1178 to 1633 (2254): <https://www.unicode.org/reports/tr35/tr35-dates.html>, "persian".
fn persian(year: i16, month: i8, day: i8) -> Option<Date> {
    let years = i32::from(year)
        .checked_sub(1)
        .filter(|_| (1300..1500).contains(&year))?;
    let length = match month {
        1..=6 => 31,
        7..=12 => 30,
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    let leaps = (8 * i32::from(year) + 21).div_euclid(33);
    let before = i32::from(month - 1) * 30 + i32::from(month - 1).min(6);
    let days = 365 * years + leaps + before + i32::from(day) - 1;
    // 1 Farvardin of the year 1.
    Date::new(622, 3, 21).ok()?.checked_add(days.days()).ok()
}

/// Twelve months of 30 days and one of the rest; every fourth year is a day longer.
fn ethiopian(year: i16, month: i8, day: i8) -> Option<Date> {
    let is_day = (1..=13).contains(&month) && (1..=30).contains(&day) && (month < 13 || day < 7);
    if !is_day || !(1950..2150).contains(&year) {
        return None;
    }
    let years = i32::from(year) - 1;
    let days = 365 * years + i32::from(year) / 4 + i32::from(month - 1) * 30 + i32::from(day) - 1;
    // 1 Meskerem of the year 1 is 29 August 8 in the Julian calendar.
    Date::new(8, 8, 27).ok()?.checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// New Year's days and others from published tables of each calendar.
    #[test]
    fn days_of_other_calendars_are_the_days_of_ours() {
        for ((year, month, day), ours) in [
            ((1399, 1, 1), "2020-03-20"),
            ((1399, 12, 30), "2021-03-20"),
            ((1400, 1, 1), "2021-03-21"),
            ((1400, 2, 22), "2021-05-12"),
            ((1403, 12, 30), "2025-03-20"),
            ((1404, 1, 1), "2025-03-21"),
            ((1405, 4, 18), "2026-07-09"),
            ((2013, 1, 1), "2020-09-11"),
            ((2012, 1, 1), "2019-09-12"),
            ((2016, 1, 1), "2023-09-12"),
            ((2018, 11, 2), "2026-07-09"),
            ((2011, 13, 6), "2019-09-11"),
            ((2569, 7, 9), "2026-07-09"),
            ((115, 7, 9), "2026-07-09"),
            ((8, 7, 9), "2026-07-09"),
        ] {
            let ours: Date = ours.parse().unwrap();
            let days = days(year, month, day);
            assert!(days.contains(&ours), "{year}-{month}-{day}: {days:?}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        assert_eq!(persian(1400, 7, 31), None);
        assert_eq!(persian(1400, 13, 1), None);
        assert_eq!(ethiopian(2013, 13, 7), None);
        assert_eq!(ethiopian(2013, 0, 1), None);
    }
}
