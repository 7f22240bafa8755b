//! In which order the numbers of a date stand.

/// What a date in three numbers says of the order that its page writes them in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberOrder {
    /// Nothing: there is a name, or the numbers are the same.
    Silent,
    /// A number over 12 gives it away.
    Told(YearAt, Sequence),
    /// Both may be the month; they were read in this order, or in either.
    Open(YearAt, Option<Sequence>),
}

/// Where the year stands. What one form does says nothing of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearAt {
    /// `2026-07-09`.
    Start,
    /// `7/9/2026`.
    End,
}

/// Which of day and month comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sequence {
    /// The day.
    DayMonth,
    /// The month.
    MonthDay,
}

impl NumberOrder {
    /// Whether the page could tell it.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Open(..))
    }
}
