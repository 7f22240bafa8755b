//! What becomes of an item, of a link, of a whole call, and why: words that every floor from the
//! source to the border speaks. The ledger stores them, the apps word them.
//!
//! [`Reason`] is about an item or a run, [`Refusal`] about a link, [`NotArchive`] about a file,
//! [`NoPage`] about a page that somebody saved,
//! [`Oddity`] about a place in an archive, [`Trouble`] about a call that could not go on. Each is
//! a code with its values, and has its English sentence here and nowhere else.

mod better;
#[cfg(test)]
mod codes;
mod missing;
mod no_page;
mod not_archive;
mod oddity;
mod quality;
mod reason;
mod reasons;
mod refusal;
mod roll_error;
mod run_end;
mod system;
mod trouble;

pub use better::Better;
pub use missing::Missing;
pub use no_page::NoPage;
pub use not_archive::{FileKind, NotArchive};
pub use oddity::{ArchiveNote, EntryFault, Oddity, StrayFolder, ZipFault};
pub use quality::Quality;
pub use reason::{Reason, RollTrouble};
pub use reasons::Reasons;
pub use refusal::{Gate, LeadsTo, NoAnswer, Refusal, UnknownAnswer, clock_time};
pub use roll_error::RollError;
pub use run_end::{RunEnd, StopReason};
pub use system::SystemWords;
pub use trouble::Trouble;

use serde::Serialize;

/// A code as it is stored, without its values.
fn code(coded: &impl Serialize) -> String {
    let stored = serde_json::to_value(coded).unwrap_or_default();
    let code = stored.get("code").and_then(|code| code.as_str());
    code.unwrap_or_default().to_owned()
}

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
