//! Which words of a page stand for days of the week. A word that nobody knows may be one, or tell
//! the half of the day, the zone or the era. Days of the week go with the day of their date.

use jiff::civil::Weekday;

/// A page that proves it has so many dates whose word agrees with the day of an earlier one:
/// chance does that once in 2,401 pages.
const LEAST_AGREEMENTS: u32 = 4;
/// A week has no more days.
const MOST_WORDS: usize = 7;

/// Days of the week, a bit each from Monday on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Days(pub u8);

impl Days {
    /// One day alone.
    pub(super) fn one(day: Weekday) -> Self {
        Self(u8::try_from(day.to_monday_zero_offset()).map_or(0, |day| 1 << day))
    }

    /// Whether this may be that day.
    pub(super) fn has(self, day: Weekday) -> bool {
        self.0 & Self::one(day).0 != 0
    }
}

/// The words that nobody knows in the dates of a page.
#[derive(Debug, Default)]
pub(super) struct Weekdays {
    /// Each with the days that it may stand for.
    words: Vec<(String, Days)>,
    agreements: u32,
    is_refuted: bool,
}

impl Weekdays {
    /// Hears the word of a date that lies on one of these days.
    pub(super) fn learn(&mut self, word: String, days: Days) {
        if self.is_refuted || days == Days::default() {
            return;
        }
        match self.words.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) => {
                known.0 &= days.0;
                self.is_refuted = *known == Days::default();
                self.agreements += u32::from(days.0.is_power_of_two());
            }
            None => self.words.push((word, days)),
        }
        self.is_refuted |= self.words.len() > MOST_WORDS;
    }

    /// Whether they are none: one stands with different days.
    pub(super) fn are_refuted(&self) -> bool {
        self.is_refuted
    }

    /// Whether they are days of the week.
    pub(super) fn are_proven(&self) -> bool {
        !self.is_refuted && self.agreements >= LEAST_AGREEMENTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words with the days of their dates, from Monday on, and whether they are weekdays.
    #[test]
    fn words_are_days_of_the_week_if_they_go_with_the_day() {
        for (page, is_proven) in [
            (
                vec![("a", 0), ("b", 1), ("a", 0), ("b", 1), ("a", 0), ("a", 0)],
                true,
            ),
            (vec![("a", 0), ("b", 1), ("a", 0), ("b", 1)], false),
            (
                vec![("a", 0), ("a", 0), ("a", 0), ("a", 0), ("a", 0), ("a", 3)],
                false,
            ),
            (
                vec![("a", 0), ("b", 1), ("a", 1), ("b", 1), ("a", 0), ("a", 0)],
                false,
            ),
            (
                (0..8)
                    .map(|day| (["a", "b", "c", "d", "e", "f", "g", "h"][day], day % 7))
                    .collect(),
                false,
            ),
        ] {
            let mut weekdays = Weekdays::default();
            for (word, day) in &page {
                weekdays.learn((*word).to_owned(), Days(1 << day));
            }
            assert_eq!(weekdays.are_proven(), is_proven, "{page:?}");
        }
    }
}
