//! The dates under posts: text in the account's language, in UTC−8 the whole year round,
//! to the minute (fact sheet 8.1 and 9). What is not understood in full stays unknown:
//! a date is never guessed.

mod calendar;
mod calendars;
mod clock;
mod evidence;
mod language;
mod meanings;
mod tokens;
mod vocabulary;

#[cfg(test)]
mod tests;

use jiff::civil::{Date, DateTime, Time};

pub(super) use evidence::{Verdict, judge};
pub(super) use language::PageLanguage;

use calendar::Day;
use clock::Clock;
use meanings::Languages;
use vocabulary::{LONGEST_NAME, phrase, vocabulary};

use crate::instant::{INSTAGRAM_OFFSET, Instant};

/// A date whose every word is known, though perhaps not yet in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DateText {
    day: Day,
    clock: Clock,
}

/// The longest text that can be a date, in bytes.
const LONGEST: usize = 200;

impl DateText {
    /// Reads a date's text; none if any part of it is not understood.
    pub(super) fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let tokens = tokens::tokens(text);
        let (clock, before, after) = clock::split(&tokens)?;
        let day = calendar::read(before, after)?;
        Some(Self { day, clock })
    }

    /// The instant, in the page's language; none while that leaves several, or if there
    /// is no such day.
    pub(super) fn instant(&self, language: &PageLanguage) -> Option<Instant> {
        let (month, day) = self.day.month_and_day(language)?;
        let hour = language.choose(&self.clock.hour)??;
        let second = self.clock.second;
        let date = Date::new(self.day.year, month, day).ok()?;
        let time = Time::new(hour, self.clock.minute, second.unwrap_or(0), 0).ok()?;
        Self::moment(date.to_datetime(time), second.is_some())
    }

    /// The moment at which a clock in Instagram's zone shows this.
    fn moment(at: DateTime, has_seconds: bool) -> Option<Instant> {
        let at = INSTAGRAM_OFFSET.to_timestamp(at).ok()?;
        Some(match has_seconds {
            true => Instant::Second(at),
            false => Instant::Minute(at),
        })
    }

    /// Whether knowing the language better could change what it means.
    pub(super) fn depends_on_language(&self) -> bool {
        self.day.month.is_disputed() || self.clock.hour.is_disputed() || self.day.order.is_open()
    }

    /// Whether the page has told all that it takes to read this date.
    pub(super) fn is_settled(&self, language: &PageLanguage) -> bool {
        self.instant(language).is_some() && language.settles(self.day.order)
    }

    /// Lets the page's language be known better, once the date is.
    pub(super) fn teach(&self, language: &mut PageLanguage) {
        language.learn_order(self.day.order);
        if let Some(month) = language.choose(&self.day.month) {
            language.learn(self.day.month.languages(month));
        }
    }
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
