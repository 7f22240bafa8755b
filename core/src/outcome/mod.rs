//! What becomes of an item, and why: words that every floor from the source to the border
//! speaks. The ledger stores them, the apps word them.

mod better;
mod missing;
mod quality;
mod reason;
mod reasons;
mod run_end;

pub use better::Better;
pub use missing::Missing;
pub use quality::Quality;
pub use reason::{Reason, RollTrouble};
pub use reasons::Reasons;
pub use run_end::RunEnd;

/// What became of a media item in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It was put into the roll, and seen there.
    Saved,
    /// The same item, or one with the same bytes, was there before its turn.
    AlreadyThere,
    /// It was left alone, for the reason given.
    Skipped,
    /// It could not be saved, for the reason given.
    Failed,
}

impl Outcome {
    /// Every outcome, in order.
    pub const ALL: [Self; 4] = [Self::Saved, Self::AlreadyThere, Self::Skipped, Self::Failed];

    /// The word used in machine output and in the ledger.
    pub fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::AlreadyThere => "already_there",
            Self::Skipped => "skipped",
            Self::Failed => "failed",
        }
    }

    /// The outcome of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}
