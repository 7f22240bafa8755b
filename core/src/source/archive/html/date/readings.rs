//! Everything that a date's text may mean: either order of the numbers, years of two digits,
//! other calendars, a month's name in any language, a day of the week. Which of them it is,
//! others decide ([`super::evidence`], [`super::habits`]).

use std::ops::Range;

use jiff::civil::{Date, Time};

use super::calendars::{self, Calendar};
use super::clock::{self, Clock};
use super::language::PageLanguage;
use super::meanings::Languages;
use super::tokens::{Gap, Token};
use super::vocabulary::{LONGEST_NAME, phrase, vocabulary};
use super::weekdays::Days;
use super::{DateText, Zoned};
use crate::moment::Moment;

/// The name of a day of the week has no more words.
const MOST_WORDS: usize = 3;

/// One thing that a text may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub at: Moment,
    /// How it is read; none where a month's name and a full year leave nothing to the page.
    pub habit: Option<Habit>,
    /// Whether the text names its calendar.
    pub is_sure: bool,
    pub is_ethiopian: bool,
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
    pub words: WordsOfPage,
    /// Whether a folder says in which month the date lies.
    pub has_folder: bool,
    /// Whether it is only asked what its words are.
    pub learns_words: bool,
}

/// What a page has told of words that nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WordsOfPage {
    /// Whether it counts hours to 24, so that none tells the half of the day.
    pub counts_to_24: bool,
    /// Whether they are days of the week.
    pub are_weekdays: bool,
    /// Whether they are none, even where a language has them for one.
    pub are_no_weekdays: bool,
}

impl WordsOfPage {
    /// Where they are of no matter.
    pub(super) const OF_NO_MATTER: Self = Self {
        counts_to_24: true,
        are_weekdays: true,
        are_no_weekdays: false,
    };
}

/// All readings of a text, each moment once; none whose time cannot be.
pub(super) fn readings(text: &Zoned, page: PageContext<'_>) -> Vec<Reading> {
    let Some((clock, before, after)) = clock::split(&text.tokens) else {
        return Vec::new();
    };
    let mut language = page.language.clone();
    language.learn(languages_of_month(before, after));
    let mut found: Vec<Reading> = Vec::new();
    for (rest, weekdays) in without_words(before, after, &clock, page) {
        let days = days(&rest).into_iter();
        for Day {
            date,
            calendar,
            habit,
            is_sure,
        } in days.filter(|day| weekdays.has(day.date.weekday()))
        {
            let readings = moments(date, &clock, text, &language)
                .filter(|at| at.is_possible(jiff::Timestamp::now()))
                .map(|at| Reading {
                    at,
                    habit,
                    is_sure,
                    is_ethiopian: calendar == Calendar::Ethiopian,
                });
            for reading in readings {
                if !found.contains(&reading) {
                    found.push(reading);
                }
            }
        }
    }
    found
}

/// The beginning and the end of every day that a text may mean, whatever its hour; none if it is no
/// date.
pub(super) fn edges_of_days(text: &Zoned, page: PageContext<'_>) -> Vec<Moment> {
    let Some((clock, before, after)) = clock::split(&text.tokens) else {
        return Vec::new();
    };
    let rests = without_words(before, after, &clock, page).into_iter();
    let dates = rests.flat_map(|(rest, weekdays)| {
        let days = days(&rest).into_iter().map(|day| day.date);
        days.filter(move |date| weekdays.has(date.weekday()))
    });
    let edges = dates.flat_map(|date| [date.at(0, 0, 0, 0), date.at(23, 59, 59, 0)]);
    let moments = edges.filter_map(|edge| DateText::moment(edge, true, text.offset));
    moments
        .filter(|at| at.is_possible(jiff::Timestamp::now()))
        .collect()
}

/// The one run of words of a text that are no date, or nothing but a day of the week, and the days
/// of the week that its date may lie on, as these readings have it.
pub(super) fn unknown_word(text: &Zoned, readings: &[Moment]) -> Option<(String, Days)> {
    let (_, before, after) = clock::split(&text.tokens)?;
    let whole = [before, after].concat();
    let run = unknown_run(&whole, None)?;
    if weekdays(&whole).any(|(known, _)| known != run) {
        return None;
    }
    let days = readings.iter().filter_map(|at| {
        let local = text.offset.to_datetime(at.start()?);
        Some(Days::one(local.weekday()).0)
    });
    let days = days.fold(0, |all, day| all | day);
    Some((phrase(whole.get(run)?), Days(days)))
}

/// What is left as the date, with the days of the week that it may lie on: all of it, and where
/// words in it are no date, all but them. They are known as a day of the week, or the page has
/// proven that they are; or they are an era, or belong to a number of the date. Anything else may
/// be the half of the day or the zone.
fn without_words(
    before: &[Token],
    after: &[Token],
    clock: &Clock,
    page: PageContext<'_>,
) -> Vec<(Vec<Token>, Days)> {
    const ANY: Days = Days(u8::MAX);
    let whole = [before, after].concat();
    let era = before
        .len()
        .checked_sub(1)
        .filter(|_| clock::ends_with_era(before));
    // With the era as a small word it would be a date of our calendar.
    let mut all = match era {
        Some(_) => Vec::new(),
        None => vec![(whole.clone(), ANY)],
    };
    let without = |run: Range<usize>| {
        let mut rest = whole.clone();
        rest.drain(run);
        rest
    };
    let is_hour_sure = clock.has_half || page.words.counts_to_24;
    let may_tell_hour = |run: &Range<usize>| {
        let words = whole.get(run.clone()).unwrap_or_default();
        let mut hours = words
            .iter()
            .filter_map(|word| vocabulary().hours(&word.text));
        !is_hour_sure && (is_before_time(before, run) || hours.next().is_some())
    };
    let known =
        weekdays(&whole).filter(|(run, _)| !page.words.are_no_weekdays && !may_tell_hour(run));
    let of_one_side = known.filter(|(run, _)| run.end <= before.len() || run.start >= before.len());
    all.extend(of_one_side.map(|(run, days)| (without(run), days)));
    let Some(run) = unknown_run(&whole, era) else {
        return all;
    };
    let is_era = || page.has_folder && is_hour_sure && is_era(&whole, before.len(), &run);
    let is_of_number = || is_hour_sure && is_of_number(&whole, &run);
    let may_be_dropped = page.words.are_weekdays || is_era() || is_of_number();
    // What a language has for a day of the week is learned of on the other days, too.
    let is_learned_of = page.learns_words && weekdays(&whole).any(|(known, _)| known == run);
    let stands_well = is_learned_of || !is_behind_time(&whole, before.len(), &run);
    if run.len() <= MOST_WORDS && stands_well && may_be_dropped {
        all.push((without(run), ANY));
    }
    all
}

/// Every run of tokens that is the name of a day of the week.
fn weekdays(tokens: &[Token]) -> impl Iterator<Item = (Range<usize>, Days)> {
    (1..=LONGEST_NAME).flat_map(move |length| {
        let runs = tokens.windows(length).enumerate();
        runs.filter_map(move |(start, name)| {
            let days = vocabulary().weekdays(&phrase(name));
            (days != 0).then_some((start..start + length, Days(days)))
        })
    })
}

/// The one run of words that are no date in any language; none if there are several. `era`: a
/// word that is none of the date, though some language has it.
fn unknown_run(whole: &[Token], era: Option<usize>) -> Option<Range<usize>> {
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
    match &runs[..] {
        [run] => Some(run.clone()),
        _ => None,
    }
}

fn is_before_time(before: &[Token], run: &Range<usize>) -> bool {
    let words = before.get(run.end..);
    words.is_some_and(|words| words.iter().all(|token| token.number.is_none()))
}

fn is_behind_time(whole: &[Token], time: usize, run: &Range<usize>) -> bool {
    let words = whole.get(time..run.start);
    words.is_some_and(|words| words.iter().all(|token| token.number.is_none()))
}

/// Words behind a year that may name the era that it counts in, with the time behind them: at the
/// end of a text they may be the zone. Which calendar it is, only a folder tells.
fn is_era(whole: &[Token], time: usize, run: &Range<usize>) -> bool {
    let words = whole.get(run.clone()).unwrap_or_default();
    let is_apart = words.first().is_none_or(|word| word.gap == Gap::Comma);
    let is_behind_year = run
        .start
        .checked_sub(1)
        .is_some_and(|at| is_perhaps_year(whole, at));
    run.end <= time && is_behind_year && !is_apart && ERAS_BEHIND.contains(&&*phrase(words))
}

/// Whether words touch a number of the date: an ordinal's ending ("10th"), or an era before the
/// year ("주체115").
fn is_of_number(whole: &[Token], run: &Range<usize>) -> bool {
    let is_glued = |at: usize| whole.get(at).is_some_and(|token| token.gap == Gap::Nothing);
    let digits = |at: Option<usize>| {
        at.and_then(|at| whole.get(at))
            .map_or(0, |token| token.digits)
    };
    let is_ending = is_glued(run.start)
        && matches!(digits(run.start.checked_sub(1)), 1 | 2)
        && run.len() == 1
        && run.end < whole.len();
    let is_of_year = run.start == 0 && is_glued(run.end) && digits(Some(run.end)) > 2;
    is_ending || is_of_year
}

/// Eras as they stand behind a year, in lower case.
const ERAS_BEHIND: [&str; 22] = [
    "ad",
    "am",
    "ap",
    "bc",
    "be",
    "ce",
    "eb",
    "ec",
    "era",
    "reiwa",
    "heisei",
    "showa",
    "minguo",
    "roc",
    "saka",
    "incarnation",
    "م",
    "ه",
    "هـ",
    "هجري",
    "ميلادي",
    "แห่งพุทธศักราช",
];

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
pub(super) fn languages_of_month(before: &[Token], after: &[Token]) -> Languages {
    let words = [before, after].concat();
    let names = (1..=LONGEST_NAME).flat_map(|length| words.windows(length));
    let months = names.filter_map(|name| vocabulary().month(&phrase(name)));
    months.fold(Languages::default(), |all, months| {
        all.or(months.all_languages())
    })
}

/// A day that the words of a date may mean: see [`Reading`].
struct Day {
    date: Date,
    calendar: Calendar,
    habit: Option<Habit>,
    is_sure: bool,
}

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
            let rest = [before, after].concat();
            let year_at = year_in_words(&rest);
            let Some((numbers, None)) = numbers(&rest) else {
                continue;
            };
            let [first, second] = numbers[..] else {
                continue;
            };
            for (calendar, month) in months {
                let month = i16::from(month);
                for (at, order) in [DateOrder::YearMonthDay, DateOrder::DayMonthYear]
                    .into_iter()
                    .enumerate()
                {
                    if year_at.is_some_and(|year| year != at) {
                        continue;
                    }
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
        let day = day.map(|date| Day {
            date,
            calendar,
            habit: None,
            is_sure: true,
        });
        return day.into_iter().collect();
    }
    let year_at = year_in_words(tokens);
    let is_told = |habit: &Habit| {
        let [year, ..] = habit.order.sort([0, 1, 2]);
        year_at.is_none_or(|at| at == year)
    };
    let numbers = [first, second, third];
    let habits = shapes(numbers).iter().flat_map(|shape| shape.habits());
    let days = habits.filter(is_told).flat_map(
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

/// Which of the numbers is the year, where the word for it stands right behind one (`7年`).
fn year_in_words(tokens: &[Token]) -> Option<usize> {
    const WORDS: [&str; 2] = ["年", "년"];
    let at = tokens
        .iter()
        .zip(tokens.iter().skip(1))
        .position(|(number, word)| {
            number.number.is_some() && word.gap == Gap::Nothing && WORDS.contains(&&*word.text)
        })?;
    let before = tokens.get(..at)?.iter();
    Some(before.filter(|token| token.number.is_some()).count())
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
    Some(Day {
        date,
        calendar,
        habit: leaves_open.then_some(habit),
        is_sure: false,
    })
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
