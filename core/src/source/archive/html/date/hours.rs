//! The hours that a word next to a time is said of: `pm` of those after noon, 晚上 of those from
//! 19 to 24 o'clock.

use std::num::NonZeroU32;

/// The hours of the day that a word is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hours {
    /// The word says nothing of the hour: it is a small word in that language.
    Any,
    /// These, a bit each.
    Of(NonZeroU32),
}

impl Hours {
    /// Before noon.
    pub(super) fn morning() -> Self {
        Self::span(0, 12)
    }

    /// After noon.
    pub(super) fn afternoon() -> Self {
        Self::span(12, 24)
    }

    /// Such as `19-24`, or `0-4,21-24`.
    pub(super) fn parse(ranges: &str) -> Self {
        ranges
            .split(',')
            .filter_map(|range| {
                let (from, before) = range.split_once('-')?;
                Some(Self::span(from.parse().ok()?, before.parse().ok()?))
            })
            .fold(Self::Any, Self::or)
    }

    fn span(from: u32, before: u32) -> Self {
        let hours = (from..before.min(24)).fold(0, |hours, hour| hours | 1 << hour);
        NonZeroU32::new(hours).map_or(Self::Any, Self::Of)
    }

    /// What either is said of; a word that says nothing adds nothing.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Any, hours) | (hours, Self::Any) => hours,
            (Self::Of(one), Self::Of(other)) => Self::Of(one | other),
        }
    }

    fn has(self, hour: i8) -> bool {
        match self {
            Self::Any => (0..24).contains(&hour),
            Self::Of(hours) => (0..24).contains(&hour) && hours.get() & (1 << hour) != 0,
        }
    }

    /// The hour of the day that a clock shows as that number, at these hours; none if it shows
    /// no such number then, or at two of them.
    pub(super) fn hour_of_day(self, number: i8) -> Option<i8> {
        let has = |hour: &i8| self.has(*hour);
        match (self, number) {
            (Self::Of(_), 0..=12) => {
                let mut hours = [number % 12, number % 12 + 12].into_iter().filter(has);
                let hour = hours.next()?;
                hours.next().is_none().then_some(hour)
            }
            _ => Some(number).filter(has),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_one_hour_that_the_word_is_said_of() {
        for (ranges, number, hour) in [
            ("0-12", 12, Some(0)),
            ("0-12", 5, Some(5)),
            ("0-12", 13, None),
            ("12-24", 12, Some(12)),
            ("12-24", 0, Some(12)),
            ("12-24", 5, Some(17)),
            ("12-24", 17, Some(17)),
            ("19-24", 8, Some(20)),
            ("19-24", 12, None),
            ("19-24", 1, None),
            ("0-4,21-24", 12, Some(0)),
            ("0-4,21-24", 11, Some(23)),
            ("0-4,21-24", 3, Some(3)),
            ("0-10,18-24", 8, None),
            ("12-13", 0, Some(12)),
            ("0-1", 12, Some(0)),
            ("0-1", 1, None),
            ("", 5, Some(5)),
            ("", 24, None),
        ] {
            let hours = Hours::parse(ranges);
            assert_eq!(hours.hour_of_day(number), hour, "{number} at {ranges}");
        }
    }
}
