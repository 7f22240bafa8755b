//! The month something was published in, on the person's clock.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use keepsake_core::instant::Instant;

/// In order of time; what has none comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Month {
    /// Its first day.
    From(Date),
    Unknown,
}

impl Month {
    pub fn of(instant: Instant, zone: &TimeZone) -> Self {
        instant.month(zone).map_or(Self::Unknown, Self::From)
    }

    /// `2021-06`.
    pub fn number(self) -> String {
        match self {
            Self::From(first) => first.strftime("%Y-%m").to_string(),
            Self::Unknown => "unknown".to_owned(),
        }
    }

    /// `June 2021`.
    pub fn name(self) -> String {
        match self {
            Self::From(first) => first.strftime("%B %Y").to_string(),
            Self::Unknown => "Date unknown".to_owned(),
        }
    }

    /// `June`, for a list that has the years already.
    pub fn short(self) -> String {
        match self {
            Self::From(first) => first.strftime("%b").to_string(),
            Self::Unknown => "date unknown".to_owned(),
        }
    }

    pub fn year(self) -> Option<i16> {
        match self {
            Self::From(first) => Some(first.year()),
            Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_told_as_a_person_and_as_a_link_wants_it() {
        let month = Month::of(Instant::from_month(2020, 10), &TimeZone::UTC);
        assert_eq!(month.name(), "October 2020");
        assert_eq!(month.short(), "Oct");
        assert_eq!(month.number(), "2020-10");
        assert_eq!(month.year(), Some(2020));
    }

    #[test]
    fn unknown_comes_last() {
        let known = Month::of(Instant::from_unix(1_640_966_400), &TimeZone::UTC);
        assert!(known < Month::Unknown);
    }
}
