//! Days of other calendars than ours. Dates in them are read only where something beside
//! the text says which calendar it is, or where the text names its era.

use jiff::ToSpan;
use jiff::civil::Date;

/// The calendar that a date counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    Gregorian,
    Buddhist,
    Minguo,
    Heisei,
    Reiwa,
    Persian,
    Ethiopian,
}

impl Calendar {
    pub(super) const ALL: [Self; 7] = [
        Self::Gregorian,
        Self::Buddhist,
        Self::Minguo,
        Self::Heisei,
        Self::Reiwa,
        Self::Persian,
        Self::Ethiopian,
    ];

    /// The same day in our calendar, if there is such a day.
    pub(super) fn day(self, year: i16, month: i8, day: i8) -> Option<Date> {
        let difference = match self {
            Self::Gregorian => 0,
            Self::Buddhist => -543,
            Self::Minguo => 1911,
            Self::Heisei => 1988,
            Self::Reiwa => 2018,
            Self::Persian => return persian(year, month, day),
            Self::Ethiopian => return ethiopian(year, month, day),
        };
        Date::new(year.checked_add(difference)?, month, day).ok()
    }

    /// The full year that is written with two digits; none where that is not done.
    pub(super) fn full_year(self, year: i16) -> Option<i16> {
        match self {
            Self::Gregorian => Some(2000 + year),
            Self::Buddhist => Some(2500 + year),
            Self::Persian => Some(if year < 50 { 1400 + year } else { 1300 + year }),
            _ => None,
        }
    }
}

/// Names of months, from the first on; spellings are parted by bars.
type Names = [&'static str; 12];

/// Of the Persian calendar, in Persian, Dari and Pashto.
const PERSIAN: Names = [
    "فروردین|حمل|وری",
    "اردیبهشت|ثور|غویی",
    "خرداد|جوزا|غبرګولی",
    "تیر|سرطان|چنګاښ",
    "مرداد|اسد|زمری",
    "شهریور|سنبله|وږی",
    "مهر|میزان|تله",
    "آبان|عقرب|لړم",
    "آذر|قوس|لیندۍ",
    "دی|جدی|مرغومی",
    "بهمن|دلو|سلواغه",
    "اسفند|حوت|کب",
];

/// Of the Ethiopian calendar, in Amharic and Tigrinya; the thirteenth stands alone.
const ETHIOPIAN: Names = [
    "መስከረም",
    "ጥቅምት|ጥቅምቲ",
    "ኅዳር|ህዳር|ሕዳር|ኀዳር",
    "ታኅሣሥ|ታህሳስ|ታሕሳስ|ታኅሳስ",
    "ጥር|ጥሪ",
    "የካቲት|ለካቲት",
    "መጋቢት",
    "ሚያዝያ|ሚያዚያ",
    "ግንቦት",
    "ሰኔ|ሰነ",
    "ሐምሌ|ሀምሌ|ሓምለ",
    "ነሐሴ|ነሀሴ|ነሓሰ",
];
const ETHIOPIAN_REST: &str = "ጳጉሜን|ጳጉሜ|ጳጉሜን";

/// The month of another calendar that the word names. Ethiopian names also stand for months
/// of ours (CLDR, Tigrinya), so that such a word alone is never sure.
pub(super) fn month(word: &str) -> Option<(Calendar, i8)> {
    let is_of = |names: &str| names.split('|').any(|name| name == word);
    let in_list = |names: &Names| {
        let mut months = (1..).zip(names);
        months.find_map(|(month, names)| is_of(names).then_some(month))
    };
    let persian = in_list(&PERSIAN).map(|month| (Calendar::Persian, month));
    let ethiopian = in_list(&ETHIOPIAN).map(|month| (Calendar::Ethiopian, month));
    let rest = is_of(ETHIOPIAN_REST).then_some((Calendar::Ethiopian, 13));
    persian.or(ethiopian).or(rest)
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

    /// In every calendar that has such a day.
    fn days(year: i16, month: i8, day: i8) -> Vec<Date> {
        let calendars = Calendar::ALL.iter();
        calendars
            .filter_map(|calendar| calendar.day(year, month, day))
            .collect()
    }

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
            ((31, 4, 30), "2019-04-30"),
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

    #[test]
    fn months_of_other_calendars_have_names() {
        for (word, expected) in [
            ("تیر", Some((Calendar::Persian, 4))),
            ("سرطان", Some((Calendar::Persian, 4))),
            ("ሐምሌ", Some((Calendar::Ethiopian, 11))),
            ("ጳጉሜን", Some((Calendar::Ethiopian, 13))),
            ("july", None),
            ("", None),
        ] {
            assert_eq!(month(word), expected, "{word}");
        }
    }
}
