//! The ledger's lines as records.

use std::time::SystemTime;

pub use keepsake_core::catalog::SaveOrigin;
use keepsake_core::roll::{self, Ledger, Save};
pub use keepsake_core::roll::{ReasonCount, RunTotals, Why};

use crate::KeepError;
use crate::options::SaveOptions;
use crate::reasons::{Reason, Reasons, RunEnd};
use crate::words::{Better, Outcome, system_time};

/// How many items of a run came to what; `saved + already_there + skipped + failed` is
/// what was planned.
#[uniffi::remote(Record)]
pub struct RunTotals {
    pub saved: u64,
    pub already_there: u64,
    pub skipped: u64,
    pub failed: u64,
    /// Bytes of what was saved.
    pub bytes: u64,
    /// Of those already there: how many are better in the archives, and could be replaced.
    pub better: u64,
    /// Of those saved: how many took the place of one that was there.
    pub replaced: u64,
}

/// Where the bytes of a save come from.
#[uniffi::remote(Enum)]
pub enum SaveOrigin {
    /// Archives; nobody is asked for anything.
    Archives,
    /// Links that a person pointed at: what does not lie here is fetched.
    Links,
}

/// A save: one run, or several that go on with one another, told as one.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct SaveRecord {
    /// The number of its last run; later saves have higher ones.
    pub id: i64,
    /// The numbers of all its runs, the first one first. Any of them names this save.
    pub runs: Vec<i64>,
    /// The name of the camera roll that it saved to.
    pub roll: String,
    /// When its last run started.
    pub started: SystemTime,
    /// When that ended; none while it goes on, or if it was killed.
    pub ended: Option<SystemTime>,
    /// How that ended; none while it goes on, and for runs that an older version did not write
    /// that down of.
    pub end: Option<RunEnd>,
    /// When it was taken back.
    pub undone: Option<SystemTime>,
    /// What became of all its items.
    pub totals: RunTotals,
    /// How it was to save; none for runs that an older version did not write that down of.
    pub options: Option<SaveOptions>,
    /// Where its bytes came from; as for `options`.
    pub origin: Option<SaveOrigin>,
}

/// Why some items were left alone or could not be saved, or what there is to know of some that were.
#[uniffi::remote(Record)]
pub struct ReasonCount {
    /// Skipped or failed; saved, of what was saved with a remark.
    pub outcome: Outcome,
    /// Why, for the app's own words; [`crate::sentence`] has them in English.
    pub reasons: Reasons,
    /// How many items.
    pub items: u64,
}

/// Which reasons a line has to have.
#[uniffi::remote(Enum)]
pub enum Why {
    /// These and no others, with their values, as a [`ReasonCount`] has them.
    Exactly {
        /// All of them.
        reasons: Reasons,
    },
    /// One with the code of this, whatever its values.
    Like {
        /// It stands for its code.
        reason: Reason,
    },
}

/// An asset that is in the ledger.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Adopted {
    /// The run that stands for it, to be taken back as any other.
    pub run: i64,
    /// Whether it came into the ledger now; else it was there before.
    pub is_new: bool,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LedgerEntry {
    /// Its place in the ledger; where the next page starts.
    pub id: i64,
    /// The run.
    pub run: i64,
    /// The media item.
    pub media: i64,
    /// As the index has it.
    pub uri: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Why, as codes with values, for the app's own words. A saved item has some if its
    /// metadata was not written.
    pub reasons: Reasons,
    /// The same in English; none where there is none.
    pub reason: Option<String>,
    /// Whether saving again can help.
    pub retry: bool,
    /// The roll's own id of the asset that holds it.
    pub asset: Option<String>,
    /// Size of what was saved.
    pub bytes: Option<u64>,
    /// Of what was already there: what is better in the archives. Of what was saved: what is
    /// better than in the one that it replaced; empty if it replaced none.
    pub better: Vec<Better>,
    /// When this became known.
    pub at: SystemTime,
}

impl SaveRecord {
    /// None of a run that there is not.
    pub(crate) fn of(ledger: &Ledger<'_>, save: &Save<'_>) -> Result<Option<Self>, KeepError> {
        let mut runs = save.runs()?;
        let numbers = runs.iter().map(|run| run.id.number()).collect();
        let Some(last) = runs.pop() else {
            return Ok(None);
        };
        let (options, origin) = ledger.asked_how(last.id)?.unzip();
        Ok(Some(Self {
            id: last.id.number(),
            runs: numbers,
            roll: last.roll,
            started: system_time(last.started),
            ended: last.ended.map(system_time),
            end: last.end,
            undone: last.undone.map(system_time),
            totals: save.totals()?,
            options: options.map(Into::into),
            origin,
        }))
    }
}

impl From<roll::Adopted> for Adopted {
    fn from(adopted: roll::Adopted) -> Self {
        Self {
            run: adopted.run.number(),
            is_new: adopted.is_new,
        }
    }
}

impl From<roll::LedgerEntry> for LedgerEntry {
    fn from(entry: roll::LedgerEntry) -> Self {
        Self {
            id: entry.id,
            run: entry.run.number(),
            media: entry.media.number(),
            uri: entry.uri,
            outcome: entry.outcome,
            reason: entry.reasons.sentence(),
            reasons: entry.reasons,
            retry: entry.retry,
            asset: entry.asset.map(|asset| asset.0),
            bytes: entry.bytes,
            better: entry.better,
            at: system_time(entry.at),
        }
    }
}
