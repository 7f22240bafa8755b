//! The ledger: what became of every media item of every run. Reads only; the run,
//! recovery and undo write it.

pub(crate) mod save;
mod undos;
mod why;
pub(crate) mod write;

pub use save::Save;
pub use undos::{UndoId, UndoOutcome, UndoRecord, UndoTotals};
pub use why::Why;

use std::fmt;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Rows, named_params};

use crate::error::Result;
use crate::outcome::{Better, Outcome, Reasons, RunEnd};
use crate::post::MediaId;

/// Names one run of one catalog; later runs have higher numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunId(pub(crate) i64);

impl RunId {
    /// The run of that number, as [`fmt::Display`] shows it.
    pub fn from_number(number: i64) -> Self {
        Self(number)
    }

    /// Its number.
    pub fn number(self) -> i64 {
        self.0
    }
}

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The camera roll's own id of an asset.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AssetId(pub String);

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerEntry {
    /// Its place in the ledger; where the next page starts.
    pub id: i64,
    /// The run.
    pub run: RunId,
    /// The media item.
    pub media: MediaId,
    /// The reference it was planned under ([`crate::catalog::MediaItem::id`]).
    pub reference: i64,
    /// As the index has it.
    pub uri: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Why. A saved item has some if its metadata was not written.
    pub reasons: Reasons,
    /// Whether saving again can help.
    pub retry: bool,
    /// The asset that holds it.
    pub asset: Option<AssetId>,
    /// Size of what was saved.
    pub bytes: Option<u64>,
    /// Of what was already there: what is better in the archives. Of what was saved: what is
    /// better than in the one that it replaced; empty if it replaced none.
    pub better: Vec<Better>,
    /// When this became known.
    pub at: Timestamp,
}

/// One run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunRecord {
    /// Its name.
    pub id: RunId,
    /// [`crate::roll::CameraRoll::name`] of the roll it saved to.
    pub roll: String,
    /// When it started.
    pub started: Timestamp,
    /// When it ended; none while it goes on, or if it was killed and no other run has
    /// started since.
    pub ended: Option<Timestamp>,
    /// How it ended; none while it goes on, and for runs of a Keepsake that did not write it
    /// down.
    pub end: Option<RunEnd>,
    /// When it was taken back.
    pub undone: Option<Timestamp>,
    /// The run that it goes on with; none for the first of a save.
    pub continues: Option<RunId>,
}

/// How many items of a run came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each name is the outcome's own")]
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

impl RunTotals {
    /// Counts one more item.
    pub(crate) fn count(&mut self, outcome: Outcome, bytes: Option<u64>) {
        match outcome {
            Outcome::Saved => {
                self.saved += 1;
                self.bytes += bytes.unwrap_or(0);
            }
            Outcome::AlreadyThere => self.already_there += 1,
            Outcome::Skipped => self.skipped += 1,
            Outcome::Failed => self.failed += 1,
        }
    }

    /// All items of the run.
    pub fn planned(&self) -> u64 {
        self.saved + self.already_there + self.skipped + self.failed
    }
}

/// Why some items of a plan will not be saved, or what there is to know of some that were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonCount {
    /// Skipped or failed; saved, of what was saved with a remark.
    pub outcome: Outcome,
    /// Why.
    pub reasons: Reasons,
    /// How many items.
    pub items: u64,
}

/// SQL: what the latest save that was about the media item of reference `r` came to; null
/// if none was, or if the asset is gone since.
pub(crate) fn latest_outcome(r: &str) -> String {
    format!(
        "(SELECT CASE WHEN of_item.state IN ('gone', 'removed') THEN NULL ELSE became.outcome END \
         FROM run latest CROSS JOIN outcome became \
             ON became.run = latest.id AND became.media = {r}.media \
         LEFT JOIN asset of_item ON of_item.id = became.asset \
         ORDER BY latest.id DESC LIMIT 1)"
    )
}

/// The ledger of a catalog.
pub struct Ledger<'a> {
    db: &'a Connection,
}

const RUN: &str = "id, roll, started_at, ended_at, undone_at, ended, continues FROM run";

const ENTRY: &str = "
    SELECT o.id, o.run, o.media, o.reference, o.outcome, o.reason, o.retry, a.roll_id, o.bytes, o.at,
           coalesce((SELECT r.uri FROM reference r WHERE r.id = o.reference AND r.media = o.media),
                    (SELECT r.uri FROM reference r WHERE r.media = o.media ORDER BY r.id LIMIT 1),
                    '') AS uri, o.better
    FROM outcome o LEFT JOIN asset a ON a.id = o.asset";

impl<'a> Ledger<'a> {
    /// The ledger that stands in this database.
    pub(crate) fn in_database(db: &'a Connection) -> Self {
        Self { db }
    }

    /// Every run, the latest first.
    ///
    /// # Errors
    /// The database's.
    pub fn runs(&self) -> Result<Vec<RunRecord>> {
        let mut runs = self.db.prepare(&format!("SELECT {RUN} ORDER BY id DESC"))?;
        let runs = runs.query_map((), run_record)?;
        Ok(runs.collect::<Result<_, _>>()?)
    }

    /// Every save, the latest first, each once however often it was stopped.
    ///
    /// # Errors
    /// The database's.
    pub fn saves(&self) -> Result<Vec<Save<'a>>> {
        let mut last_runs = self.db.prepare(
            "SELECT id FROM run WHERE NOT EXISTS
                 (SELECT 1 FROM run later WHERE later.continues = run.id)
             ORDER BY id DESC",
        )?;
        let saves = last_runs.query_map((), |row| Ok(self.save(RunId(row.get(0)?))))?;
        Ok(saves.collect::<Result<_, _>>()?)
    }

    /// One run.
    ///
    /// # Errors
    /// The database's.
    pub fn run(&self, run: RunId) -> Result<Option<RunRecord>> {
        let sql = format!("SELECT {RUN} WHERE id = ?");
        Ok(self.db.query_row(&sql, [run.0], run_record).optional()?)
    }

    /// The latest run into that camera roll that was asked for this, as it is stored.
    pub(crate) fn latest_of(&self, roll: &str, asked: Option<&str>) -> Result<Option<RunRecord>> {
        let sql = format!(
            "SELECT {RUN} WHERE roll = ? AND asked = ? AND undone_at IS NULL \
             ORDER BY id DESC LIMIT 1"
        );
        let latest = self.db.query_row(&sql, (roll, asked), run_record);
        Ok(latest.optional()?)
    }

    /// The latest run.
    ///
    /// # Errors
    /// The database's.
    pub fn latest(&self) -> Result<Option<RunRecord>> {
        let sql = format!("SELECT {RUN} ORDER BY id DESC LIMIT 1");
        Ok(self.db.query_row(&sql, (), run_record).optional()?)
    }

    /// What a run was asked for, as it was written down; runs of before did not.
    pub(crate) fn stored_asked(&self, run: RunId) -> Result<Option<String>> {
        let sql = "SELECT asked FROM run WHERE id = ?";
        let stored = self.db.query_row(sql, [run.0], |row| row.get(0));
        Ok(stored.optional()?.flatten())
    }

    /// Items that were chosen before they turned out to be others have other ids now.
    pub(crate) fn name_as_now(&self, media: &mut [MediaId]) -> Result<()> {
        let mut known = self.db.prepare_cached(
            "SELECT media FROM alias WHERE id = ?1
                 AND NOT EXISTS (SELECT 1 FROM media WHERE media.id = ?1)",
        )?;
        for id in media {
            if let Some(now) = known.query_row([*id], |row| row.get(0)).optional()? {
                *id = now;
            }
        }
        Ok(())
    }

    /// The save that a run is of: with all the runs that go on with one another, told as one.
    pub fn save(&self, run: RunId) -> Save<'a> {
        Save::new(self.db, run)
    }

    /// How many items of a run came to what.
    ///
    /// # Errors
    /// The database's.
    pub fn totals(&self, run: RunId) -> Result<RunTotals> {
        let mut groups = self.db.prepare_cached(
            "SELECT outcome, count(*), coalesce(sum(bytes), 0), sum(better <> 0) FROM outcome
             WHERE run = ? GROUP BY outcome",
        )?;
        Ok(totals(&mut groups.query([run.0])?)?)
    }

    /// Why items of a run were skipped or failed, the most frequent reason first.
    ///
    /// # Errors
    /// The database's.
    pub fn reasons(&self, run: RunId) -> Result<Vec<ReasonCount>> {
        let mut groups = self.db.prepare(
            "SELECT outcome, reason, count(*) AS items FROM outcome
             WHERE run = ? AND outcome IN ('skipped', 'failed')
             GROUP BY outcome, reason ORDER BY items DESC, outcome, reason",
        )?;
        let reasons = groups.query_map([run.0], reason)?;
        Ok(reasons.collect::<Result<_, _>>()?)
    }

    /// At most `limit` lines of a run after the one with id `after` (0: from the
    /// start), all or those with one outcome: first what was settled when the run
    /// started, then the rest, oldest media first.
    ///
    /// # Errors
    /// The database's.
    pub fn entries(
        &self,
        run: RunId,
        only: Option<Outcome>,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LedgerEntry>> {
        self.lines(run, only, &why::Sought::of(None), after, limit)
    }

    /// The same of those lines alone that have a reason with this code, as it is stored.
    ///
    /// # Errors
    /// The database's.
    pub fn with_code(
        &self,
        run: RunId,
        only: Option<Outcome>,
        code: &str,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LedgerEntry>> {
        self.lines(run, only, &why::Sought::with_code(code), after, limit)
    }

    fn lines(
        &self,
        run: RunId,
        only: Option<Outcome>,
        why: &why::Sought,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LedgerEntry>> {
        let sql = format!(
            "{ENTRY} JOIN run ON run.id = :run
             WHERE o.id > max(:after, run.first - 1) AND o.id < run.first + run.planned
             AND (:only IS NULL OR o.outcome = :only) AND {} ORDER BY o.id LIMIT :limit",
            why::CONDITION
        );
        let mut entries = self.db.prepare_cached(&sql)?;
        let entries = entries.query_map(
            named_params! {
                ":run": run.0, ":after": after, ":only": only.map(Outcome::name), ":limit": limit,
                ":exactly": why.exactly, ":why": why.stored, ":told": why.told, ":like": why.like,
            },
            entry,
        )?;
        Ok(entries.collect::<Result<_, _>>()?)
    }

    /// What became of one media item in every run, the latest first.
    ///
    /// # Errors
    /// The database's.
    pub fn history(&self, media: MediaId) -> Result<Vec<LedgerEntry>> {
        let sql = format!(
            "{ENTRY} WHERE o.run IN (SELECT id FROM run) AND o.media = ? ORDER BY o.run DESC"
        );
        let mut entries = self.db.prepare_cached(&sql)?;
        let entries = entries.query_map([media.0], entry)?;
        Ok(entries.collect::<Result<_, _>>()?)
    }
}

/// Rows of outcome, how many, their bytes and how many of them are better.
fn totals(rows: &mut Rows<'_>) -> rusqlite::Result<RunTotals> {
    let mut totals = RunTotals::default();
    while let Some(row) = rows.next()? {
        let count = unsigned(row, 1)?;
        match outcome(row, 0)? {
            Outcome::Saved => {
                totals.saved = count;
                totals.bytes = unsigned(row, 2)?;
                totals.replaced = unsigned(row, 3)?;
            }
            Outcome::AlreadyThere => {
                totals.already_there = count;
                totals.better = unsigned(row, 3)?;
            }
            Outcome::Skipped => totals.skipped = count,
            Outcome::Failed => totals.failed = count,
        }
    }
    Ok(totals)
}

fn run_record(row: &Row<'_>) -> rusqlite::Result<RunRecord> {
    Ok(RunRecord {
        id: RunId(row.get(0)?),
        roll: row.get(1)?,
        started: timestamp(row.get(2)?),
        ended: row.get::<_, Option<i64>>(3)?.map(timestamp),
        undone: row.get::<_, Option<i64>>(4)?.map(timestamp),
        end: row.get(5)?,
        continues: row.get::<_, Option<i64>>(6)?.map(RunId),
    })
}

fn entry(row: &Row<'_>) -> rusqlite::Result<LedgerEntry> {
    Ok(LedgerEntry {
        id: row.get(0)?,
        run: RunId(row.get(1)?),
        media: MediaId(row.get(2)?),
        reference: row.get(3)?,
        outcome: outcome(row, 4)?,
        reasons: row.get(5)?,
        retry: row.get(6)?,
        asset: row.get::<_, Option<String>>(7)?.map(AssetId),
        bytes: row
            .get::<_, Option<i64>>(8)?
            .and_then(|n| u64::try_from(n).ok()),
        better: Better::of_bits(row.get(11)?),
        at: timestamp(row.get(9)?),
        uri: row.get(10)?,
    })
}

/// A row of outcome, reason and how many.
pub(crate) fn reason(row: &Row<'_>) -> rusqlite::Result<ReasonCount> {
    Ok(ReasonCount {
        outcome: outcome(row, 0)?,
        reasons: row.get(1)?,
        items: unsigned(row, 2)?,
    })
}

fn outcome(row: &Row<'_>, column: usize) -> rusqlite::Result<Outcome> {
    let name: String = row.get(column)?;
    Outcome::from_name(&name).ok_or_else(|| no_outcome(column, &name))
}

fn no_outcome(column: usize, name: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(
        column,
        rusqlite::types::Type::Text,
        format!("no outcome is called {name}").into(),
    )
}

pub(crate) fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    Ok(u64::try_from(row.get::<_, i64>(column)?).unwrap_or(0))
}

/// Unix seconds as stored; the ledger only ever stores times of this machine's clock.
fn timestamp(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH)
}
