//! The ledger of what was taken back: each undo, and what became of every asset in it. Reads
//! only.

use jiff::Timestamp;
use rusqlite::{Row, named_params};

use super::save::CHAIN;
use super::{Ledger, RunEnd, RunId, timestamp, unsigned};
use crate::error::Result;

/// Names one undo of one catalog; later ones have higher numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UndoId(pub(crate) i64);

impl UndoId {
    /// The undo of that number.
    pub fn from_number(number: i64) -> Self {
        Self(number)
    }

    /// Its number.
    pub fn number(self) -> i64 {
        self.0
    }
}

/// What became of an asset when its save was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UndoOutcome {
    /// It was there, and is not any more.
    Removed,
    /// It was not there before its turn.
    Gone,
    /// Somebody changed it since it was added; it was left alone.
    Changed,
    /// It stays, as what it had replaced cannot be brought back.
    Stayed,
    /// The roll could not remove it.
    Failed,
    /// It had no turn, the person declined, or it is not known yet what became of it; the next
    /// undo is about it again.
    Left,
}

impl UndoOutcome {
    const ALL: [Self; 6] = [
        Self::Removed,
        Self::Gone,
        Self::Changed,
        Self::Stayed,
        Self::Failed,
        Self::Left,
    ];

    /// The word in the ledger and in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Gone => "gone",
            Self::Changed => "changed",
            Self::Stayed => "stayed",
            Self::Failed => "failed",
            Self::Left => "left",
        }
    }
}

/// How many assets of an undo came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each name is the outcome's own")]
pub struct UndoTotals {
    pub removed: u64,
    pub gone: u64,
    pub changed: u64,
    pub stayed: u64,
    pub failed: u64,
    pub left: u64,
    /// Of those removed, or empty now: how many had replaced one that is in the roll again.
    pub brought_back: u64,
}

impl UndoTotals {
    pub(crate) fn count(&mut self, outcome: UndoOutcome, assets: u64) {
        let of = match outcome {
            UndoOutcome::Removed => &mut self.removed,
            UndoOutcome::Gone => &mut self.gone,
            UndoOutcome::Changed => &mut self.changed,
            UndoOutcome::Stayed => &mut self.stayed,
            UndoOutcome::Failed => &mut self.failed,
            UndoOutcome::Left => &mut self.left,
        };
        *of += assets;
    }

    /// All assets that it was about.
    pub fn planned(&self) -> u64 {
        self.done() + self.left
    }

    /// Those of which it is known what became of them.
    pub fn done(&self) -> u64 {
        self.removed + self.gone + self.changed + self.stayed + self.failed
    }
}

/// One undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoRecord {
    /// Its name.
    pub id: UndoId,
    /// A run of the save that was taken back.
    pub run: RunId,
    /// When it started.
    pub started: Timestamp,
    /// When it ended; none while it goes on, or if it was killed and nobody looked since.
    pub ended: Option<Timestamp>,
    /// How; a person who declined is [`RunEnd::Paused`] for that reason.
    pub end: Option<RunEnd>,
    /// What became of its assets.
    pub totals: UndoTotals,
}

impl Ledger<'_> {
    /// Every undo of the save that this run is of, or (none) of every save; the latest first.
    ///
    /// # Errors
    /// The database's.
    pub fn undos(&self, run: Option<RunId>) -> Result<Vec<UndoRecord>> {
        let mut undos = self.db.prepare_cached(&format!(
            "WITH RECURSIVE {CHAIN} SELECT id, run, started_at, ended_at, ended FROM undo
             WHERE :run IS NULL OR run IN chain ORDER BY id DESC"
        ))?;
        let undos = undos.query_map(named_params! { ":run": run.map(|run| run.0) }, record)?;
        let mut undos = undos.collect::<Result<Vec<_>, _>>()?;
        for undo in &mut undos {
            undo.totals = self.undo_totals(undo.id)?;
        }
        Ok(undos)
    }

    /// How many assets of an undo came to what.
    ///
    /// # Errors
    /// The database's.
    pub fn undo_totals(&self, undo: UndoId) -> Result<UndoTotals> {
        let mut groups = self.db.prepare_cached(
            "SELECT outcome, count(*), sum(brought_back) FROM undo_line
             WHERE undo = ? GROUP BY outcome",
        )?;
        let mut groups = groups.query([undo.0])?;
        let mut totals = UndoTotals::default();
        while let Some(row) = groups.next()? {
            let outcome = outcome(row, 0)?;
            totals.count(outcome, unsigned(row, 1)?);
            // What is left may be about to come back.
            if outcome != UndoOutcome::Left {
                totals.brought_back += unsigned(row, 2)?;
            }
        }
        Ok(totals)
    }
}

fn record(row: &Row<'_>) -> rusqlite::Result<UndoRecord> {
    Ok(UndoRecord {
        id: UndoId(row.get(0)?),
        run: RunId(row.get(1)?),
        started: timestamp(row.get(2)?),
        ended: row.get::<_, Option<i64>>(3)?.map(timestamp),
        end: row.get(4)?,
        totals: UndoTotals::default(),
    })
}

fn outcome(row: &Row<'_>, column: usize) -> rusqlite::Result<UndoOutcome> {
    let name: String = row.get(column)?;
    let mut all = UndoOutcome::ALL.into_iter();
    all.find(|outcome| outcome.name() == name)
        .ok_or_else(|| super::no_outcome(column, &name))
}
