//! Writes the ledger of an undo.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params};

use super::{
    Added, AssetId, CameraRoll, Reason, Reasons, RunEnd, RunId, UndoId, UndoOutcome, answers,
    replace,
};
use crate::error::Result;
use crate::ledger::save::CHAIN;
use crate::ledger::{self, write};

/// An asset that is to be taken back.
#[derive(Debug, Clone)]
pub(super) struct Known {
    /// Its line in the ledger of the undo.
    pub line: i64,
    pub row: i64,
    pub asset: Added,
}

/// An asset that is there and unchanged, and what became of the one that it had replaced.
pub(super) type Removable = (Known, Old);

/// What became of the asset that another one had replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Old {
    /// There was none.
    None,
    /// It is there again.
    Back,
    /// The same, and its file is empty, as it was.
    BackEmpty,
}

impl Old {
    fn reasons(self) -> Reasons {
        match self {
            Self::BackEmpty => Reason::EmptyFile.into(),
            Self::None | Self::Back => Reasons::default(),
        }
    }
}

/// The roll's own ids of assets.
pub(super) fn ids<'a>(assets: impl IntoIterator<Item = &'a Known>) -> Vec<AssetId> {
    let assets = assets.into_iter();
    assets.map(|known| known.asset.id.clone()).collect()
}

/// What became of an asset.
pub(super) struct Settled {
    pub outcome: UndoOutcome,
    pub reasons: Reasons,
    /// Whether what it had replaced is there again.
    pub brought_back: bool,
    /// Whether the roll may still remove it.
    asked: bool,
}

impl Settled {
    pub(super) fn of(outcome: UndoOutcome) -> Self {
        Self {
            outcome,
            reasons: Reasons::default(),
            brought_back: false,
            asked: false,
        }
    }

    pub(super) fn removed(old: Old) -> Self {
        Self {
            reasons: old.reasons(),
            brought_back: old == Old::Back,
            ..Self::of(UndoOutcome::Removed)
        }
    }

    /// It was not there any more; what it had replaced came back, or could not for these reasons.
    pub(super) fn gone(brought_back: bool, reasons: Reasons) -> Self {
        Self {
            reasons,
            brought_back,
            ..Self::of(UndoOutcome::Gone)
        }
    }

    /// It is no picture any more; what it had replaced came back, or could not for these reasons.
    pub(super) fn changed(brought_back: bool, reasons: Reasons) -> Self {
        Self {
            reasons,
            brought_back,
            ..Self::of(UndoOutcome::Changed)
        }
    }

    pub(super) fn stayed(reasons: Reasons) -> Self {
        Self {
            reasons,
            ..Self::of(UndoOutcome::Stayed)
        }
    }

    pub(super) fn failed(why: Reason, asked: bool) -> Self {
        Self {
            reasons: why.into(),
            asked,
            ..Self::of(UndoOutcome::Failed)
        }
    }
}

/// Of the assets `a` of a run, those that it added, and did not find there.
pub(super) const ADDED: &str = "NOT EXISTS (SELECT 1 FROM outcome o WHERE o.run = a.run
    AND o.media = a.media AND o.asset = a.id AND o.outcome = 'already_there')";

/// Starts an undo of a save: every asset of it that the ledger has in the roll gets its line.
pub(super) fn begin(db: &Connection, roll: &str, run: RunId) -> Result<UndoId> {
    let now = Timestamp::now().as_second();
    let transaction = db.unchecked_transaction()?;
    transaction.execute(
        "INSERT INTO undo (run, roll, started_at) VALUES (?, ?, ?)",
        (run.0, roll, now),
    )?;
    let undo = UndoId(transaction.last_insert_rowid());
    transaction.execute(
        &format!(
            "WITH RECURSIVE {CHAIN}
             INSERT INTO undo_line (undo, asset, outcome, at)
             SELECT :undo, id, 'left', :now FROM asset a
             WHERE run IN chain AND state = 'saved' AND {ADDED} ORDER BY id"
        ),
        named_params! { ":run": run.0, ":undo": undo.0, ":now": now },
    )?;
    transaction.commit()?;
    Ok(undo)
}

/// The next assets that are left, after that line.
pub(super) fn left(db: &Connection, undo: UndoId, after: i64, limit: usize) -> Result<Vec<Known>> {
    let mut left = db.prepare_cached(
        "SELECT l.id, a.id, a.roll_id, a.bytes, a.crc32
         FROM undo_line l JOIN asset a ON a.id = l.asset
         WHERE l.undo = :undo AND l.outcome = 'left' AND l.id > :after ORDER BY l.id LIMIT :limit",
    )?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let left = left.query_map(
        named_params! { ":undo": undo.0, ":after": after, ":limit": limit },
        known,
    )?;
    Ok(left.collect::<Result<_, _>>()?)
}

fn known(row: &Row<'_>) -> rusqlite::Result<Known> {
    Ok(Known {
        line: row.get(0)?,
        row: row.get(1)?,
        asset: Added {
            id: AssetId(row.get(2)?),
            bytes: ledger::unsigned(row, 3)?,
            crc32: row.get(4)?,
        },
    })
}

/// Writes down that the roll is about to be asked to remove these.
pub(super) fn asked(db: &Connection, removable: &[Removable]) -> Result<()> {
    let transaction = db.unchecked_transaction()?;
    let mut update = db.prepare_cached(
        "UPDATE undo_line SET asked = 1, brought_back = ?, reason = ? WHERE id = ?",
    )?;
    for (known, old) in removable {
        update.execute((*old == Old::Back, old.reasons(), known.line))?;
    }
    drop(update);
    Ok(transaction.commit()?)
}

/// Writes down that it stays and nobody will remove it by that question any more.
pub(super) fn not_asked_any_more(db: &Connection, known: &Known) -> Result<()> {
    db.prepare_cached(
        "UPDATE undo_line SET asked = 0, brought_back = 0,
                reason = iif(outcome = 'left', NULL, reason) WHERE id = ?",
    )?
    .execute([known.line])?;
    Ok(())
}

/// Writes down what became of an asset.
pub(super) fn settle(db: &Connection, line: i64, settled: &Settled) -> Result<()> {
    let mut update = db.prepare_cached(
        "UPDATE undo_line SET outcome = :outcome, reason = :reason, asked = :asked,
                brought_back = :brought_back, at = :now WHERE id = :line",
    )?;
    update.execute(named_params! {
        ":outcome": settled.outcome.name(),
        ":reason": settled.reasons,
        ":asked": settled.asked,
        ":brought_back": settled.brought_back,
        ":now": Timestamp::now().as_second(),
        ":line": line,
    })?;
    Ok(())
}

/// Writes down that an asset is not in the roll any more.
pub(super) fn is_gone(db: &Connection, row: i64) -> Result<()> {
    write::set_state(db, row, "gone")?;
    replace::no_longer_replaces(db, row)
}

/// The same, and the person may take it back out of the bin: it is known then.
pub(super) fn is_trashed(db: &Connection, row: i64) -> Result<()> {
    write::set_state(db, row, "removed")?;
    replace::no_longer_replaces(db, row)
}

/// Closes an undo. The save counts as taken back where it came to its end and nothing failed.
pub(super) fn end(db: &Connection, undo: UndoId, run: RunId, how: &RunEnd) -> Result<()> {
    let transaction = db.unchecked_transaction()?;
    close(db, undo, how)?;
    if *how == RunEnd::Completed && nothing_is_there(db, undo)? {
        write::undone(db, run)?;
    }
    Ok(transaction.commit()?)
}

fn close(db: &Connection, undo: UndoId, how: &RunEnd) -> Result<()> {
    db.execute(
        "UPDATE undo SET ended = :ended, ended_at = :now WHERE id = :undo",
        named_params! { ":ended": how, ":now": Timestamp::now().as_second(), ":undo": undo.0 },
    )?;
    Ok(())
}

fn nothing_is_there(db: &Connection, undo: UndoId) -> Result<bool> {
    let sql = "SELECT NOT EXISTS
                   (SELECT 1 FROM undo_line WHERE undo = ? AND outcome IN ('left', 'failed'))";
    Ok(db.query_row(sql, [undo.0], |row| row.get(0))?)
}

/// After a kill: finds out which of the assets that the roll was asked to remove are gone, and
/// closes undos that were killed. Says whether there was anything to do.
pub(super) fn recover(db: &Connection, roll: &dyn CameraRoll) -> Result<bool> {
    let asked = were_asked(db, roll)?;
    let ids = ids(&asked);
    let exist = answers::which_exist(roll, &ids)?;
    let transaction = db.unchecked_transaction()?;
    for (known, exists) in asked.iter().zip(exist) {
        if exists {
            not_asked_any_more(db, known)?;
        } else {
            is_gone(db, known.row)?;
            is_removed(db, known)?;
        }
    }
    let killed = close_killed(db, roll)?;
    transaction.commit()?;
    Ok(killed || !asked.is_empty())
}

/// Assets of which the roll's last word is not known.
fn were_asked(db: &Connection, roll: &dyn CameraRoll) -> Result<Vec<Known>> {
    // A roll that cannot be read now may be later.
    if !roll.abilities().read_back {
        return Ok(Vec::new());
    }
    let mut asked = db.prepare_cached(
        "SELECT l.id, a.id, a.roll_id, a.bytes, a.crc32
         FROM undo_line l JOIN asset a ON a.id = l.asset
         WHERE l.asked = 1 AND a.roll = ? AND a.state = 'saved'",
    )?;
    let asked = asked.query_map([roll.name()], known)?;
    Ok(asked.collect::<Result<_, _>>()?)
}

/// What it had replaced is in the roll again, or empty again, where that was written down before.
fn is_removed(db: &Connection, known: &Known) -> Result<()> {
    db.prepare_cached(
        "UPDATE undo_line SET outcome = 'removed', reason = iif(outcome = 'left', reason, NULL),
                asked = 0, at = ? WHERE id = ?",
    )?
    .execute((Timestamp::now().as_second(), known.line))?;
    Ok(())
}

/// One that was killed after its last asset came to its end all the same.
fn close_killed(db: &Connection, roll: &dyn CameraRoll) -> Result<bool> {
    let mut killed =
        db.prepare_cached("SELECT id, run FROM undo WHERE ended_at IS NULL AND roll = ?")?;
    let killed = killed.query_map([roll.name()], |row| {
        Ok((UndoId(row.get(0)?), RunId(row.get(1)?)))
    })?;
    let killed = killed.collect::<Result<Vec<_>, _>>()?;
    for (undo, run) in &killed {
        if nothing_is_there(db, *undo)? {
            close(db, *undo, &RunEnd::Completed)?;
            write::undone(db, *run)?;
        } else {
            close(db, *undo, &RunEnd::Killed)?;
        }
    }
    Ok(!killed.is_empty())
}
