//! What decides a date beside its own words: the folder that the picture lies in is named
//! after the month, cut in the same zone as the date (fact sheet 1.2). A date that its folder
//! contradicts is not believed, however plain it reads: of an order of numbers, a calendar or
//! a clock that its language alone does not give away.

use jiff::civil::{Date, Time};

use super::calendars;
use super::clock::{self, Clock};
use super::tokens::{Token, tokens};
use super::vocabulary::{LONGEST_NAME, phrase, vocabulary};
use super::{DateText, LONGEST};
use crate::instant::{INSTAGRAM_OFFSET, Instant};

/// Words in front of a date that may be the day of the week.
const MOST_WORDS_BEFORE: usize = 3;

/// What a date comes to once the folders of its pictures are heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source::archive::html) enum Verdict {
    /// This is when it was.
    Is(Instant),
    /// The text alone does not tell, and nothing else does.
    Unknown,
    /// The text says something that the folders contradict.
    Contradicted,
}

/// Hears the folders' months about a date that reads as `read`, if it could be read.
pub(in crate::source::archive::html) fn judge(
    text: &str,
    read: Option<Instant>,
    months: &[Instant],
) -> Verdict {
    let agrees = |at: Instant| months.is_empty() || months.iter().any(|month| is_in(at, *month));
    if let Some(read) = read.filter(|read| agrees(*read)) {
        return Verdict::Is(read);
    }
    let mut others = match months {
        [] => Vec::new(),
        _ => readings(text),
    };
    others.retain(|at| agrees(*at));
    match (&others[..], read) {
        ([only], _) => Verdict::Is(*only),
        (_, Some(_)) => Verdict::Contradicted,
        (_, None) => Verdict::Unknown,
    }
}

/// Whether a moment lies in a month, both in Instagram's zone.
fn is_in(at: Instant, month: Instant) -> bool {
    let first = |at: Instant| {
        let at = INSTAGRAM_OFFSET.to_datetime(at.start()?);
        Some(at.date().first_of_month())
    };
    first(at) == first(month)
}

/// Everything that the text may mean: either order of the numbers, years of two digits,
/// other calendars, a month's name in any language, a day of the week in front. Each once.
fn readings(text: &str) -> Vec<Instant> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let tokens = tokens(text);
    let Some((clock, before, after)) = clock::split(&tokens) else {
        return Vec::new();
    };
    let rest = [without_weekday(before), after].concat();
    let mut found: Vec<Instant> = Vec::new();
    for day in days(&rest) {
        for at in moments(day, &clock) {
            if !found.contains(&at) {
                found.push(at);
            }
        }
    }
    found
}

/// Without the words in front that are no month's name.
fn without_weekday(tokens: &[Token]) -> &[Token] {
    let is_word = |token: &Token| {
        token.number.is_none()
            && !vocabulary().is_particle(&token.text)
            && vocabulary().month(&token.text).is_none()
    };
    let words = tokens.iter().take_while(|token| is_word(token)).count();
    match words {
        0..=MOST_WORDS_BEFORE => tokens.get(words..).unwrap_or_default(),
        _ => tokens,
    }
}

fn days(tokens: &[Token]) -> Vec<Date> {
    let mut days = with_name(tokens);
    days.extend(numeric(tokens));
    days
}

/// With a month's name, whatever the language.
fn with_name(tokens: &[Token]) -> Vec<Date> {
    let mut days = Vec::new();
    for length in 1..=LONGEST_NAME {
        for (start, name) in tokens.windows(length).enumerate() {
            let name = phrase(name);
            let exact = vocabulary().month(&name).cloned().unwrap_or_default();
            let beginning = match length {
                1 => vocabulary().months_beginning_with(&name),
                _ => Default::default(),
            };
            let before = tokens.get(..start).unwrap_or_default();
            let after = tokens.get(start + length..).unwrap_or_default();
            let Some([first, second]) = numbers([before, after].concat()) else {
                continue;
            };
            for month in exact.all().chain(beginning.all()) {
                for (year, day) in [(first, second), (second, first)] {
                    let day = i8::try_from(day.0).ok();
                    let date = year_of(year).zip(day);
                    days.extend(date.and_then(|(year, day)| Date::new(year, month, day).ok()));
                }
            }
        }
    }
    days
}

/// Three numbers in any order that has the month or the day in the middle.
fn numeric(tokens: &[Token]) -> Vec<Date> {
    let Some([first, second, third]) = numbers(tokens.to_vec()) else {
        return Vec::new();
    };
    let orders = [
        (first, second, third),
        (first, third, second),
        (third, second, first),
        (third, first, second),
    ];
    let mut days = Vec::new();
    for (year, month, day) in orders {
        let small = |number: (u32, usize)| i8::try_from(number.0).ok();
        let (Some(month), Some(day)) = (small(month), small(day)) else {
            continue;
        };
        if let Ok(written) = i16::try_from(year.0) {
            days.extend(calendars::days(written, month, day));
        }
        let short = year_of(year).filter(|_| year.1 == 2);
        days.extend(short.and_then(|year| Date::new(year, month, day).ok()));
    }
    days
}

/// Exactly so many numbers, each with its count of digits, among small words.
fn numbers<const N: usize>(tokens: Vec<Token>) -> Option<[(u32, usize); N]> {
    let mut numbers = Vec::new();
    for token in tokens {
        match token.number {
            Some(number) => numbers.push((number, token.digits)),
            None if vocabulary().is_particle(&token.text) => {}
            None if is_era(&token.text) => {}
            None => return None,
        }
    }
    numbers.try_into().ok()
}

/// The names of the eras Reiwa and Minguo, character by character.
fn is_era(word: &str) -> bool {
    ["令", "和", "民", "國", "国"].contains(&word)
}

/// The year of a number of four digits, or of two.
fn year_of((number, digits): (u32, usize)) -> Option<i16> {
    let year = i16::try_from(number).ok()?;
    match digits {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// The moments of a day that the clock may mean.
fn moments(day: Date, clock: &Clock) -> Vec<Instant> {
    let hours = clock.hour.all().into_iter().flatten();
    let moments = hours.filter_map(|hour| {
        let second = clock.second.unwrap_or(0);
        let time = Time::new(hour, clock.minute, second, 0).ok()?;
        DateText::moment(day.to_datetime(time), clock.second.is_some())
    });
    moments.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::archive::html::date::PageLanguage;

    fn judged(text: &str, folder: &str) -> Verdict {
        let (year, month) = folder.split_at(4);
        let month = Instant::from_month(year.parse().unwrap(), month.parse().unwrap());
        let read = DateText::read(text).and_then(|read| read.instant(&PageLanguage::default()));
        judge(text, read, &[month])
    }

    fn minute(at: &str) -> Verdict {
        Verdict::Is(Instant::Minute(at.parse().unwrap()))
    }

    #[test]
    fn the_folder_decides_what_the_text_leaves_open() {
        for text in [
            "2026.09.07 06:44",
            "2026-07-09 06:44",
            "2026/9/7, 6:44 AM",
            "07/09/2026, 06:44",
            "09/07/2026, 06:44",
            "9.7.26, 06:44",
            "26-07-09 06:44",
            "Thursday, 9 July 2026, 06:44",
            "Donnerstag, 9. Juli 2026 06:44",
            "木曜日 2026年7月9日 06:44",
            "9 July 26, 06:44",
            "۱۴۰۵/۰۴/۱۸، ۶:۴۴",
            "02/11/2018 06:44",
            "令和8年7月9日 06:44",
            "民國115年7月9日 06:44",
            "9/7/2569 06:44",
        ] {
            assert_eq!(
                judged(text, "202607"),
                minute("2026-07-09T14:44:00Z"),
                "{text}"
            );
        }
        assert_eq!(
            judged("12 lis 2021, 06:44", "202110"),
            minute("2021-10-12T14:44:00Z")
        );
        assert_eq!(
            judged("12 lis 2021, 06:44", "202111"),
            minute("2021-11-12T14:44:00Z")
        );
    }

    #[test]
    fn a_date_that_its_folder_contradicts_is_not_believed() {
        for text in [
            "Jul 09, 2028 6:44 am",
            "9 July 2018, 06:44",
            "2026-07-09 06:44",
        ] {
            assert_eq!(judged(text, "202608"), Verdict::Contradicted, "{text}");
        }
        assert_eq!(judged("9 foo bar 2026, 06:44", "202607"), Verdict::Unknown);
        assert_eq!(judged("July 2026", "202607"), Verdict::Unknown);
    }

    #[test]
    fn the_month_is_cut_where_the_date_is() {
        let last = judged("Jul 31, 2026 11:59 pm", "202607");
        assert_eq!(last, minute("2026-08-01T07:59:00Z"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "\\PC{0,60}", digits in "[0-9 ./:年月日]{0,30}") {
            let month = Instant::from_month(2026, 7);
            judge(&text, None, &[month]);
            judge(&digits, None, &[month]);
        }
    }
}
