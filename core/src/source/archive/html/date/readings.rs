//! Everything that a date's text may mean: either order of the numbers, years of two digits,
//! other calendars, a month's name in any language, a day of the week. Which of them it is,
//! others decide ([`super::evidence`], [`super::habits`]).

use jiff::civil::{Date, Time};

use super::calendars::{self, Calendar};
use super::clock::{self, Clock};
use super::language::PageLanguage;
use super::meanings::Languages;
use super::tokens::{Gap, Token};
use super::vocabulary::{LONGEST_NAME, phrase, vocabulary};
use super::{DateText, Zoned};
use crate::moment::Moment;

/// A run of words that are no date may be the day of the week if it is not longer.
const MOST_WORDS: usize = 3;

/// One thing that a text may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub at: Moment,
    /// How it is read; none where a month's name and a full year leave nothing to the page.
    pub habit: Option<Habit>,
    /// Whether the text names its calendar.
    pub is_sure: bool,
}

/// A way to write dates that a page keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Habit {
    pub shape: Shape,
    pub calendar: Calendar,
    pub order: DateOrder,
}

/// What a date looks like. What dates of one shape do says nothing of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// `2026-07-09`, `115/7/9`.
    YearFirst,
    /// `9/7/2026`.
    YearLast,
    /// `9/7/26`, `26-07-09`.
    Short,
    /// `9 July 26`.
    ShortWithName,
}

/// In which order year, month and day stand; without the month where that is a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateOrder {
    YearMonthDay,
    YearDayMonth,
    DayMonthYear,
    MonthDayYear,
}

impl DateOrder {
    const ALL: [Self; 4] = [
        Self::YearMonthDay,
        Self::YearDayMonth,
        Self::DayMonthYear,
        Self::MonthDayYear,
    ];

    /// The numbers as year, month and day.
    fn sort<T: Copy>(self, [first, second, third]: [T; 3]) -> [T; 3] {
        match self {
            Self::YearMonthDay => [first, second, third],
            Self::YearDayMonth => [first, third, second],
            Self::DayMonthYear => [third, second, first],
            Self::MonthDayYear => [third, first, second],
        }
    }
}

impl Shape {
    /// The orders that dates of this shape are written in.
    fn orders(self) -> &'static [DateOrder] {
        match self {
            Self::YearFirst => &DateOrder::ALL[..2],
            Self::YearLast => &DateOrder::ALL[2..],
            Self::Short => &[
                DateOrder::YearMonthDay,
                DateOrder::DayMonthYear,
                DateOrder::MonthDayYear,
            ],
            Self::ShortWithName => &[DateOrder::YearMonthDay, DateOrder::DayMonthYear],
        }
    }

    /// Every way to write dates of this shape.
    pub(super) fn habits(self) -> impl Iterator<Item = Habit> {
        self.orders().iter().flat_map(move |order| {
            Calendar::ALL.into_iter().map(move |calendar| Habit {
                shape: self,
                calendar,
                order: *order,
            })
        })
    }
}

/// A number of a date, with how many digits it was written.
#[derive(Debug, Clone, Copy)]
struct Number {
    value: i16,
    digits: usize,
}

/// What is known of the page that a text stands on.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageContext<'p> {
    pub language: &'p PageLanguage,
    /// Whether it counts hours to 24.
    pub counts_to_24: bool,
    /// Whether a folder says in which month the date lies.
    pub has_folder: bool,
}

/// All readings of a text, each moment once; none whose time cannot be.
pub(super) fn readings(text: &Zoned, page: PageContext<'_>) -> Vec<Reading> {
    let Some((clock, before, after)) = clock::split(&text.tokens) else {
        return Vec::new();
    };
    let mut language = page.language.clone();
    language.learn(languages_of_month(before, after));
    let mut found: Vec<Reading> = Vec::new();
    for rest in without_weekday(before, after, &clock, page) {
        for (date, habit, is_sure) in days(&rest) {
            let readings = moments(date, &clock, text, &language)
                .filter(|at| at.is_possible(jiff::Timestamp::now()))
                .map(|at| Reading { at, habit, is_sure });
            for reading in readings {
                if !found.contains(&reading) {
                    found.push(reading);
                }
            }
        }
    }
    found
}

/// What is left as the date: all of it, and where words in it are no date, all but them.
/// They are a day of the week, unless they may tell the half of the day: then they stand right
/// before the time, or are known to tell it, and nothing else says how this page counts the
/// hours. Words right behind the time may be a zone. Words right behind a year may be its era:
/// only a folder tells which calendar that is.
fn without_weekday(
    before: &[Token],
    after: &[Token],
    clock: &Clock,
    page: PageContext<'_>,
) -> Vec<Vec<Token>> {
    let whole = [before, after].concat();
    let era = before
        .len()
        .checked_sub(1)
        .filter(|_| clock::ends_with_era(before));
    // With the era as a small word it would be a date of our calendar.
    let mut all = match era {
        Some(_) => Vec::new(),
        None => vec![whole.clone()],
    };
    let is_word = |at: usize, token: &Token| {
        let is_known = || {
            vocabulary().is_particle(&token.text)
                || vocabulary().month(&token.text).is_some()
                || calendars::month(&token.text).is_some()
                || self::era(&token.text).is_some()
        };
        token.number.is_none() && (era == Some(at) || !is_known())
    };
    let mut runs = Vec::new();
    let mut start = 0;
    while start < whole.len() {
        let words = whole.iter().enumerate().skip(start);
        let length = words.take_while(|(at, token)| is_word(*at, token)).count();
        if length > 0 {
            runs.push(start..start + length);
        }
        start += length.max(1);
    }
    let [run] = &runs[..] else {
        return all;
    };
    let is_at_time = |range: &[Token]| range.iter().all(|token| token.number.is_none());
    let is_before_time = run.end <= before.len() && before.get(run.end..).is_some_and(is_at_time);
    let is_behind_time =
        run.start >= before.len() && whole.get(before.len()..run.start).is_some_and(is_at_time);
    let is_hour_sure = clock.has_half || page.counts_to_24;
    let words = whole.get(run.clone()).unwrap_or_default();
    let may_tell_hour = is_before_time
        || words
            .iter()
            .any(|word| vocabulary().hours(&word.text).is_some());
    let is_perhaps_era = words.first().is_some_and(|word| word.gap != Gap::Comma)
        && run
            .start
            .checked_sub(1)
            .is_some_and(|at| is_perhaps_year(&whole, at));
    if run.len() <= MOST_WORDS
        && !is_behind_time
        && (!may_tell_hour || is_hour_sure)
        && (!is_perhaps_era || page.has_folder)
    {
        let mut rest = whole.clone();
        rest.drain(run.clone());
        all.push(rest);
    }
    all
}

/// Whether that token may be the year: it has more than two digits, or it is the last number of a
/// date in which none has.
fn is_perhaps_year(tokens: &[Token], at: usize) -> bool {
    let is_long = |token: &Token| token.digits > 2;
    let is_last = |at: usize| {
        tokens
            .iter()
            .skip(at + 1)
            .all(|token| token.number.is_none())
    };
    tokens.get(at).is_some_and(|token| {
        is_long(token) || (token.digits > 0 && !tokens.iter().any(is_long) && is_last(at))
    })
}

/// The languages that have the month's name, if there is one.
fn languages_of_month(before: &[Token], after: &[Token]) -> Languages {
    let words = [before, after].concat();
    let names = (1..=LONGEST_NAME).flat_map(|length| words.windows(length));
    let months = names.filter_map(|name| vocabulary().month(&phrase(name)));
    months.fold(Languages::default(), |all, months| {
        all.or(months.all_languages())
    })
}

type Day = (Date, Option<Habit>, bool);

fn days(tokens: &[Token]) -> Vec<Day> {
    let mut days = with_name(tokens);
    days.extend(numeric(tokens));
    days
}

/// With a month's name, whatever the language.
fn with_name(tokens: &[Token]) -> Vec<Day> {
    let mut days = Vec::new();
    for length in 1..=LONGEST_NAME {
        for (start, name) in tokens.windows(length).enumerate() {
            let months = months(&phrase(name), length);
            if months.is_empty() {
                continue;
            }
            let before = tokens.get(..start).unwrap_or_default();
            let after = tokens.get(start + length..).unwrap_or_default();
            let Some((numbers, None)) = numbers(&[before, after].concat()) else {
                continue;
            };
            let [first, second] = numbers[..] else {
                continue;
            };
            for (calendar, month) in months {
                let month = i16::from(month);
                for order in [DateOrder::YearMonthDay, DateOrder::DayMonthYear] {
                    let (year, day) = match order {
                        DateOrder::YearMonthDay => (first, second),
                        _ => (second, first),
                    };
                    days.extend(day_of(
                        calendar,
                        order,
                        Shape::ShortWithName,
                        year,
                        month,
                        day.value,
                    ));
                }
            }
        }
    }
    days
}

/// The months that a name may stand for; Thai names those of the Buddhist calendar, too.
fn months(name: &str, length: usize) -> Vec<(Calendar, i8)> {
    let exact = vocabulary().month(name).cloned().unwrap_or_default();
    let beginning = match length {
        1 => vocabulary().months_beginning_with(name),
        _ => Default::default(),
    };
    let mut months = Vec::new();
    for month in exact.all().chain(beginning.all()) {
        months.extend([(Calendar::Gregorian, month), (Calendar::Buddhist, month)]);
    }
    months.extend(calendars::month(name));
    months
}

/// Three numbers in any order that their digits allow.
fn numeric(tokens: &[Token]) -> Vec<Day> {
    let Some((numbers, era)) = numbers(tokens) else {
        return Vec::new();
    };
    let [first, second, third] = numbers[..] else {
        return Vec::new();
    };
    if let Some(calendar) = era {
        let day = calendar_day(calendar, first.value, second.value, third.value);
        return day.map(|day| (day, None, true)).into_iter().collect();
    }
    let numbers = [first, second, third];
    let habits = shapes(numbers).iter().flat_map(|shape| shape.habits());
    let days = habits.flat_map(
        |Habit {
             shape,
             calendar,
             order,
         }| {
            let [year, month, day] = order.sort(numbers);
            day_of(calendar, order, shape, year, month.value, day.value)
        },
    );
    days.collect()
}

/// What a date of these numbers may look like: where the year is the longest.
fn shapes([first, second, third]: [Number; 3]) -> &'static [Shape] {
    match (first.digits, second.digits, third.digits) {
        (3.., 1 | 2, 1 | 2) => &[Shape::YearFirst],
        (1 | 2, 1 | 2, 3..) => &[Shape::YearLast],
        (1 | 2, 1 | 2, 1 | 2) => &[Shape::Short],
        _ => &[],
    }
}

fn day_of(
    calendar: Calendar,
    order: DateOrder,
    shape: Shape,
    year: Number,
    month: i16,
    day: i16,
) -> Option<Day> {
    let is_short = year.digits == 2;
    let full = match year.digits {
        2 => calendar.full_year(year.value)?,
        3 | 4 => year.value,
        _ => return None,
    };
    let habit = Habit {
        shape,
        calendar,
        order,
    };
    let leaves_open = is_short || shape != Shape::ShortWithName;
    let date = calendar_day(calendar, full, month, day)?;
    Some((date, leaves_open.then_some(habit), false))
}

fn calendar_day(calendar: Calendar, year: i16, month: i16, day: i16) -> Option<Date> {
    calendar.day(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// All numbers among small words, and the calendar whose era stands right before the first.
fn numbers(tokens: &[Token]) -> Option<(Vec<Number>, Option<Calendar>)> {
    let mut numbers = Vec::new();
    let mut word = String::new();
    let mut calendar = None;
    for token in tokens {
        if let Some(number) = token.number {
            let value = i16::try_from(number).ok()?;
            if !word.is_empty() {
                let is_letter = word.is_ascii();
                let named = named_by_era(&word).filter(|_| !is_letter || token.gap == Gap::Nothing);
                calendar = Some(named.filter(|_| numbers.is_empty())?);
                word.clear();
            }
            numbers.push(Number {
                value,
                digits: token.digits,
            });
        } else if era(&token.text).is_some() {
            word.push_str(&token.text);
        } else if !word.is_empty() || !vocabulary().is_particle(&token.text) {
            return None;
        }
    }
    word.is_empty().then_some((numbers, calendar))
}

/// The eras that stand before a year, with their calendars.
const ERAS: [(&str, Calendar); 8] = [
    ("令和", Calendar::Reiwa),
    ("r", Calendar::Reiwa),
    ("平成", Calendar::Heisei),
    ("h", Calendar::Heisei),
    ("民國", Calendar::Minguo),
    ("民国", Calendar::Minguo),
    ("中華民國", Calendar::Minguo),
    ("中华民国", Calendar::Minguo),
];

fn named_by_era(word: &str) -> Option<Calendar> {
    let era = ERAS.iter().find(|(era, _)| *era == word);
    era.map(|(_, calendar)| *calendar)
}

/// A token that is an era's name or a character of one.
fn era(token: &str) -> Option<()> {
    let mut eras = ERAS.iter().map(|(era, _)| *era);
    let is_of = |era: &str| match era.is_ascii() {
        true => era == token,
        false => !token.is_empty() && era.contains(token),
    };
    eras.any(is_of).then_some(())
}

/// The moments of a day that the clock may mean.
fn moments(
    day: Date,
    clock: &Clock,
    text: &Zoned,
    language: &PageLanguage,
) -> impl Iterator<Item = Moment> {
    let hours = match language.choose(&clock.hour) {
        Some(hour) => vec![hour],
        None => clock.hour.all(),
    };
    hours.into_iter().flatten().filter_map(move |hour| {
        let second = clock.second.unwrap_or(0);
        let time = Time::new(hour, clock.minute, second, 0).ok()?;
        DateText::moment(day.to_datetime(time), clock.second.is_some(), text.offset)
    })
}
