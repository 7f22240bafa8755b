//! The time inside a date's text: `5:22 PM`, `06:44`, `오전 6:44`, `8:17 da tarde/noite`.

use super::hours::Hours;
use super::language::Readings;
use super::meanings::Meanings;
use super::tokens::{Gap, Token};
use super::vocabulary::{LONGEST_NAME, phrase, vocabulary};

/// A time of day; the hour may hang on what language a word next to it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clock {
    /// None where a word contradicts the number ("13:05 AM").
    pub hour: Readings<Option<i8>>,
    pub minute: i8,
    /// None where the text has no seconds.
    pub second: Option<i8>,
    /// Whether a word says which part of the day it is.
    pub has_half: bool,
    /// Whether a zero stands before its hour, as on clocks that count to 24.
    pub is_padded: bool,
}

/// Finds the time. What is left before and after it is the date.
pub(super) fn split(tokens: &[Token]) -> Option<(Clock, &[Token], &[Token])> {
    let (start, end) = position(tokens)?;
    let (before, rest) = tokens.split_at_checked(start)?;
    let (digits, after) = rest.split_at_checked(end - start)?;
    let mut numbers = digits.iter().filter_map(|token| token.number);
    let mut next = || numbers.next().and_then(|number| i8::try_from(number).ok());
    let (hour, minute, second) = (next()?, next()?, next());
    if minute > 59 || second.is_some_and(|second| second > 59) {
        return None;
    }
    let is_parted = digits.first().is_some_and(|hour| hour.gap == Gap::Comma);
    let (halves, before, after) = halves(before, is_parted, after);
    let clock = Clock {
        hour: hours(hour, &halves),
        minute,
        second,
        has_half: !halves.is_empty(),
        is_padded: hour < 10 && digits.first().is_some_and(|hour| hour.digits > 1),
    };
    Some((clock, before, after))
}

/// Where the time's tokens start and end: two numbers with a colon, or else with a dot (Finnish `6.44`),
/// dots and seconds (`6.44.30`, which may be a date as well) or an h (French `6 h 44`) between them.
fn position(tokens: &[Token]) -> Option<(usize, usize)> {
    let starts = 0..tokens.len();
    let colon = starts.clone().filter_map(|start| {
        let length = joined_by(tokens.get(start..)?, ':')?;
        (2..=3).contains(&length).then_some((start, start + length))
    });
    let dots = |wanted: usize| {
        starts.clone().filter_map(move |start| {
            let length = joined_by(tokens.get(start..)?, '.')?;
            (length == wanted).then_some((start, start + length))
        })
    };
    let letter = starts
        .clone()
        .filter_map(|start| match tokens.get(start..start + 3)? {
            [hour, h, minute] if h.text == "h" && is_hour(hour) && is_sixtieth(minute) => {
                Some((start, start + 3))
            }
            _ => None,
        });
    only(colon)
        .or_else(|| only(dots(2)))
        .or_else(|| only(letter))
        .or_else(|| only(dots(3)))
}

/// How many numbers the mark joins from here on, if the first is no part of an earlier
/// row and they can be a time.
fn joined_by(tokens: &[Token], mark: char) -> Option<usize> {
    let (hour, rest) = tokens.split_first()?;
    let is_joined = |token: &&Token| token.gap == Gap::Mark(mark) && token.number.is_some();
    let joined: Vec<&Token> = rest.iter().take_while(is_joined).collect();
    let is_time = hour.gap != Gap::Mark(mark)
        && is_hour(hour)
        && !joined.is_empty()
        && joined.iter().all(|token| is_sixtieth(token));
    is_time.then_some(joined.len() + 1)
}

fn is_hour(token: &Token) -> bool {
    matches!(token.digits, 1 | 2)
}

fn is_sixtieth(token: &Token) -> bool {
    token.digits == 2
}

fn only<T>(mut candidates: impl Iterator<Item = T>) -> Option<T> {
    let first = candidates.next()?;
    candidates.next().is_none().then_some(first)
}

/// The words next to the time that tell the part of the day, and what is left without
/// them. Several in a row are one: Portuguese has "da tarde/noite".
fn halves<'a>(
    before: &'a [Token],
    is_parted: bool,
    after: &'a [Token],
) -> (Meanings<Hours>, &'a [Token], &'a [Token]) {
    let mut found = Meanings::default();
    if let Some((_, left)) = after
        .split_first()
        .filter(|(word, left)| is_narrow(word, left))
    {
        found.add(Hours::morning(), vocabulary().language("en"));
        return (found, before, left);
    }
    let mut rest = after;
    while let Some((halves, left)) = (1..=LONGEST_NAME).rev().find_map(|length| {
        let (words, left) = rest.split_at_checked(length)?;
        Some((vocabulary().hours(&phrase(words))?, left))
    }) {
        found = match found.is_empty() {
            true => halves.clone(),
            false => found.and_then(halves, Hours::or),
        };
        rest = left;
    }
    // A comma parts a word of the date from the time.
    if !found.is_empty() || is_parted {
        return (found, before, rest);
    }
    // Small words may stand between (Ewe "ɣetrɔ ga 9:42").
    let is_small = |token: &&Token| token.number.is_none() && vocabulary().is_particle(&token.text);
    let small = before.iter().rev().take_while(is_small).count();
    let preceding = |before: &'a [Token]| {
        (1..=LONGEST_NAME).rev().find_map(|length| {
            let (left, words) = before.split_at_checked(before.len().checked_sub(length)?)?;
            let hours = vocabulary().hours(&phrase(words))?;
            let is_of_time = !is_year(left.last()) || vocabulary().may_stand_before_time(hours);
            is_of_time.then_some((hours, left))
        })
    };
    let beyond = before.get(..before.len().saturating_sub(small));
    match preceding(before).or_else(|| preceding(beyond?)) {
        Some((halves, left)) => (halves.clone(), left, after),
        None => (found, before, after),
    }
}

/// Whether a word right behind the time is the "a" of English in its narrowest form
/// (`12:54a`). Elsewhere it is a small word, with more of the date behind it.
fn is_narrow(word: &Token, left: &[Token]) -> bool {
    let is_last = left.first().is_none_or(|next| next.gap == Gap::Comma);
    word.text == "a" && word.gap != Gap::Comma && is_last
}

/// The hour of the day in each language that knows the words next to it.
fn hours(hour: i8, halves: &Meanings<Hours>) -> Readings<Option<i8>> {
    if halves.is_empty() {
        return Readings::Certain(Hours::Any.hour_of_day(hour));
    }
    if vocabulary().may_count_from_dawn(halves) {
        return Readings::Certain(None);
    }
    Readings::Word {
        exact: halves.map(|hours| hours.hour_of_day(hour)),
        beginning: Meanings::default(),
    }
}

/// Whether a word behind that token may be the era that it counts in.
fn is_year(token: Option<&Token>) -> bool {
    token.is_some_and(|token| token.digits > 2)
}

/// Whether what is left before the time ends with a word for a part of the day that is none here:
/// a comma parts it from the time, and the year stands right before it. Then it is the era, though
/// it may be a small word of some language ("am").
pub(super) fn ends_with_era(before: &[Token]) -> bool {
    let Some((word, years)) = before.split_last() else {
        return false;
    };
    is_year(years.last()) && vocabulary().hours(&word.text).is_some()
}
