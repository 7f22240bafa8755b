//! The dates under posts: text in the account's language, in UTC−8 the whole year round,
//! to the minute (fact sheet 8.1 and 9). What is not understood in full stays unknown:
//! a date is never guessed.

mod calendar;
mod calendars;
mod clock;
mod evidence;
mod forms;
mod habits;
mod hours;
mod language;
mod meanings;
mod order;
mod readings;
mod tokens;
mod vocabulary;
mod weekdays;
mod zone;

#[cfg(test)]
mod tests;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

pub(super) use evidence::{Evidence, Verdict, Witness};
pub(super) use language::PageLanguage;

use calendar::Day;
use clock::Clock;
use meanings::Languages;
use order::NumberOrder;
use tokens::{Gap, Token};
use vocabulary::{LONGEST_NAME, phrase, vocabulary};
use zone::Zone;

use crate::moment::{INSTAGRAM_OFFSET, Moment};

/// A date whose every word is known, though perhaps not yet in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DateText {
    day: Day,
    clock: Clock,
    /// The zone that stands behind it, or Instagram's.
    offset: Offset,
}

/// A text in pieces, and the zone that it names.
struct Zoned {
    tokens: Vec<Token>,
    offset: Offset,
}

/// The longest text that can be a date, in bytes.
const LONGEST: usize = 200;

impl DateText {
    /// Reads a date's text; none if any part of it is not understood.
    pub(super) fn read(text: &str) -> Option<Self> {
        Self::of(&Zoned::of(text))
    }

    fn of(text: &Zoned) -> Option<Self> {
        let (clock, before, after) = clock::split(&text.tokens)?;
        if clock::ends_with_era(before) {
            return None;
        }
        let day = calendar::read(before, after)?;
        let offset = text.offset;
        Some(Self { day, clock, offset })
    }

    /// The instant, in the page's language; none while that leaves several, or if there
    /// is no such day.
    pub(super) fn instant(&self, language: &PageLanguage) -> Option<Moment> {
        let (month, day) = self.day.month_and_day(language)?;
        let hour = language.choose(&self.clock.hour)??;
        let second = self.clock.second;
        let date = Date::new(self.day.year, month, day).ok()?;
        let time = Time::new(hour, self.clock.minute, second.unwrap_or(0), 0).ok()?;
        Self::moment(date.to_datetime(time), second.is_some(), self.offset)
    }

    /// The moment at which a clock in that zone shows this.
    fn moment(at: DateTime, has_seconds: bool, offset: Offset) -> Option<Moment> {
        let at = offset.to_timestamp(at).ok()?;
        Some(match has_seconds {
            true => Moment::Second(at),
            false => Moment::Minute(at),
        })
    }

    /// Whether knowing the language better could change what it means.
    pub(super) fn depends_on_language(&self) -> bool {
        self.day.month.is_disputed() || self.clock.hour.is_disputed() || self.is_open()
    }

    /// Whether its words leave no question about the day, whatever the page's language is.
    fn is_day_certain(&self) -> bool {
        let is_of_one = !self.day.month.is_disputed() && !self.day.is_of_two_calendars;
        is_of_one && !self.is_open()
    }

    /// Whether both of its numbers may be the month.
    fn is_open(&self) -> bool {
        self.day.order.is_open()
    }

    /// Whether its month is a number, and the other numbers could stand in another order.
    fn is_numeric(&self) -> bool {
        self.day.order != NumberOrder::Silent
    }

    /// Whether the page has told all that it takes to read this date.
    pub(super) fn is_settled(&self, language: &PageLanguage) -> bool {
        self.instant(language).is_some() && language.settles(self.day.order)
    }

    /// Lets the page's language be known better, once the date is.
    pub(super) fn teach(&self, language: &mut PageLanguage) {
        language.learn_order(self.day.order);
        language.learn(self.day.month.all_languages());
    }
}

impl Zoned {
    /// The text; empty if it is longer than any date, or names a zone that may be another.
    fn of(text: &str) -> Self {
        let text = if text.len() > LONGEST { "" } else { text };
        let whole = || Self {
            tokens: without_t(tokens::tokens(text)),
            offset: INSTAGRAM_OFFSET,
        };
        match zone::find(text) {
            Zone::Silent => whole(),
            Zone::OneOfMany => Self {
                tokens: Vec::new(),
                offset: INSTAGRAM_OFFSET,
            },
            Zone::Is(rest, offset) => {
                let tokens = without_t(tokens::tokens(&rest));
                let is_zone = clock::split(&tokens).is_some() && !may_be_half(text, &tokens);
                match is_zone {
                    true => Self { tokens, offset },
                    false => whole(),
                }
            }
        }
    }

    /// Whether a word says which part of the day it is.
    fn has_half(&self) -> bool {
        clock::split(&self.tokens).is_some_and(|(clock, ..)| clock.has_half)
    }

    /// Whether a word or a zero before the hour says how its hours are counted.
    fn has_half_or_zero(&self) -> bool {
        let clock = clock::split(&self.tokens);
        clock.is_some_and(|(clock, ..)| clock.has_half || clock.is_padded)
    }

    /// Whether it is about twelve o'clock, and no word says which.
    fn is_bare_twelve(&self) -> bool {
        clock::split(&self.tokens)
            .is_some_and(|(clock, ..)| !clock.has_half && clock.hour.all().contains(&Some(12)))
    }

    /// Whether the word before its hour is "o'clock" in a language that counts from dawn.
    fn may_count_from_dawn(&self) -> bool {
        clock::split(&self.tokens).is_some_and(|(clock, before, _)| {
            let last = before.last();
            !clock.has_half && last.is_some_and(|word| vocabulary().is_hour_from_dawn(&word.text))
        })
    }

    /// Whether its hour, without a part of the day, is one that no clock of twelve hours shows.
    /// Some clocks of twelve hours show a 0: where a word next to it may be a part of the day, it
    /// says nothing.
    fn counts_to_24(&self) -> bool {
        clock::split(&self.tokens).is_some_and(|(clock, before, after)| {
            let is_beside_word = || {
                [before.last(), after.first()]
                    .into_iter()
                    .flatten()
                    .any(is_unknown)
            };
            let mut hours = clock.hour.all().into_iter().flatten();
            !clock.has_half && hours.any(|hour| hour > 12 || (hour == 0 && !is_beside_word()))
        })
    }
}

/// Whether the last word of a text, a zone's name, is said of a half of the day in the language
/// of its month: `UT` in Embu.
fn may_be_half(text: &str, without: &[Token]) -> bool {
    let tokens = tokens::tokens(text);
    let last = tokens.last().filter(|last| last.text == "ut");
    let Some(hours) = last.and_then(|last| vocabulary().hours(&last.text)) else {
        return false;
    };
    let of_month = readings::languages_of_month(without, &[]);
    !of_month.and(hours.all_languages()).is_empty()
}

/// Whether it is a word that no language has for a date.
fn is_unknown(token: &Token) -> bool {
    let is_word = token.number.is_none() && !vocabulary().is_particle(&token.text);
    is_word && vocabulary().month(&token.text).is_none()
}

/// Without the T between day and time (`2026-07-09T06:44`).
fn without_t(mut tokens: Vec<Token>) -> Vec<Token> {
    let is_t = |three: &[Token]| match three {
        [day, t, hour] => {
            let is_glued = t.gap == Gap::Nothing && hour.gap == Gap::Nothing;
            t.text == "t" && is_glued && day.number.is_some() && hour.number.is_some()
        }
        _ => false,
    };
    if let Some(at) = tokens.windows(3).position(is_t) {
        tokens.remove(at + 1);
        if let Some(hour) = tokens.get_mut(at + 1) {
            hour.gap = Gap::Other;
        }
    }
    tokens
}

/// Learns the language from a date that a page has twice, in words and as
/// `2026-08-12T05:03Z`, as the head of pages since 2025 does.
pub(super) fn learn_from_head(words: &str, machine: &str, language: &mut PageLanguage) {
    let month = machine.split('-').nth(1);
    let Some(month) = month.and_then(|month| month.parse::<i8>().ok()) else {
        return;
    };
    if words.len() > LONGEST {
        return;
    }
    let tokens = tokens::tokens(words);
    let names = (1..=LONGEST_NAME).flat_map(|length| tokens.windows(length));
    let languages = names
        .filter_map(|name| vocabulary().month(&phrase(name)))
        .fold(Languages::default(), |known, months| {
            known.or(months.languages(month))
        });
    language.learn(languages);
}
