//! The day inside a date's text, once the time is taken out: `29 авг 2021 г.`,
//! `2023年9月13日`, `6월 23, 2026`, `12.11.2020`.

use super::calendars;
use super::language::{PageLanguage, Readings};
use super::meanings::Meanings;
use super::order::{NumberOrder, Sequence, YearAt};
use super::tokens::{Gap, Token};
use super::vocabulary::{LONGEST_NAME, phrase, vocabulary};

/// A day of our calendar; the month may hang on what language its name is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Day {
    pub year: i16,
    pub month: Readings<i8>,
    pub day: i8,
    /// In which order day and month stand, where both are numbers.
    pub order: NumberOrder,
    /// Whether the month's name is also one of another calendar.
    pub is_of_two_calendars: bool,
}

impl Day {
    /// The month and the day of the month, as the page's language has them; none while that
    /// leaves several.
    pub(super) fn month_and_day(&self, language: &PageLanguage) -> Option<(i8, i8)> {
        if self.is_of_two_calendars && !language.declares(&self.month) {
            return None;
        }
        let month = language.choose(&self.month)?;
        match self.order {
            NumberOrder::Silent | NumberOrder::Told(..) => Some((month, self.day)),
            NumberOrder::Open(at, usual) => {
                // Read as month and day, from the first number on.
                match language.sequence(at).or(usual)? {
                    Sequence::MonthDay => Some((month, self.day)),
                    Sequence::DayMonth => Some((self.day, month)),
                }
            }
        }
    }
}

/// Years a post can be of. Others are of another calendar, such as the Persian one,
/// whose days do not begin with ours.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=2199;
/// Thai years count from the Buddha; months and days are ours.
const BUDDHIST_YEARS: std::ops::RangeInclusive<i16> = 2513..=2742;
const BUDDHIST_DIFFERENCE: i16 = 543;

/// Reads the day from what stands before and after the time; none if any word is not
/// understood.
pub(super) fn read(before: &[Token], after: &[Token]) -> Option<Day> {
    let rest = Rest {
        cut: before.len(),
        tokens: [before, after].concat(),
    };
    (1..=LONGEST_NAME)
        .rev()
        .find_map(|length| rest.with_month(length, |name| vocabulary().month(name).cloned()))
        .or_else(|| rest.with_month(1, |_| Some(Meanings::default())))
        .or_else(|| rest.numeric())
}

/// All tokens but the time's, which stood at `cut`.
struct Rest {
    tokens: Vec<Token>,
    cut: usize,
}

impl Rest {
    /// The day, if so many tokens in a row are a month's name, or begin one, and the
    /// others leave no question. Two such names are one too many.
    fn with_month<F>(&self, length: usize, exactly: F) -> Option<Day>
    where
        F: Fn(&str) -> Option<Meanings<i8>>,
    {
        let mut days = (0..self.tokens.len()).filter_map(|start| {
            let end = start + length;
            let is_parted = start < self.cut && self.cut < end;
            let name = phrase(self.tokens.get(start..end).filter(|_| !is_parted)?);
            let month = Readings::Word {
                exact: exactly(&name)?,
                beginning: vocabulary().months_beginning_with(&name),
            };
            let others = self.tokens.get(..start)?.iter();
            let others = others.chain(self.tokens.get(end..)?);
            let (year, day) = year_and_day(others)?;
            month.is_known().then_some(Day {
                year,
                month,
                day,
                order: NumberOrder::Silent,
                is_of_two_calendars: calendars::month(&name).is_some(),
            })
        });
        let day = days.next()?;
        days.next().is_none().then_some(day)
    }

    /// A day in three numbers. With slashes and the year last, the first number is the
    /// month to some and the day to others; which of them, only the page can tell.
    fn numeric(&self) -> Option<Day> {
        let numbers = numbers(self.tokens.iter())?;
        let [first, second, third] = numbers[..] else {
            return None;
        };
        let is_apart = matches!(second.gap, Gap::Other | Gap::Comma);
        let dots = second.gap == Gap::Mark('.') || (is_apart && third.digits == 4);
        let usual_from_year = match second.gap {
            // `2026.09.07` and `2026/09/07` are written in both orders.
            Gap::Mark('.' | '/') => None,
            _ => Some(Sequence::MonthDay),
        };
        let (at, year, [one, two], usual) = match (first.digits, third.digits) {
            (4, 1 | 2) => (YearAt::Start, first, [second, third], usual_from_year),
            (1 | 2, 4) if dots => (
                YearAt::End,
                third,
                [first, second],
                Some(Sequence::DayMonth),
            ),
            (1 | 2, 4) => (YearAt::End, third, [first, second], None),
            _ => return None,
        };
        let order = match (is_over_12(one), is_over_12(two)) {
            _ if one.number == two.number => NumberOrder::Silent,
            (true, _) => NumberOrder::Told(at, Sequence::DayMonth),
            (false, true) => NumberOrder::Told(at, Sequence::MonthDay),
            (false, false) => NumberOrder::Open(at, usual),
        };
        let (month, day) = match order {
            NumberOrder::Told(_, Sequence::DayMonth) => (two, one),
            _ => (one, two),
        };
        Some(Day {
            year: year_of_our_calendar(year.number?)?,
            month: Readings::Certain(i8::try_from(month.number?).ok()?),
            day: i8::try_from(day.number?).ok()?,
            order,
            is_of_two_calendars: false,
        })
    }
}

/// The numbers among these tokens; none if a word is more than a small word.
fn numbers<'a>(tokens: impl Iterator<Item = &'a Token>) -> Option<Vec<&'a Token>> {
    let mut numbers = Vec::new();
    for token in tokens {
        if token.number.is_some() {
            numbers.push(token);
        } else if !vocabulary().is_particle(&token.text) {
            return None;
        }
    }
    Some(numbers)
}

fn year_and_day<'a>(tokens: impl Iterator<Item = &'a Token>) -> Option<(i16, i8)> {
    let numbers = numbers(tokens)?;
    let (year, day) = match numbers[..] {
        [year, day] | [day, year] if year.digits == 4 && matches!(day.digits, 1 | 2) => (year, day),
        _ => return None,
    };
    let day = i8::try_from(day.number?).ok()?;
    Some((year_of_our_calendar(year.number?)?, day))
}

fn year_of_our_calendar(year: u32) -> Option<i16> {
    let year = i16::try_from(year).ok()?;
    if YEARS.contains(&year) {
        return Some(year);
    }
    let is_buddhist = BUDDHIST_YEARS.contains(&year);
    is_buddhist.then(|| year - BUDDHIST_DIFFERENCE)
}

fn is_over_12(token: &Token) -> bool {
    token.number.is_some_and(|number| number > 12)
}
