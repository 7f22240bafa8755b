//! What has to be done before anything else, if the run before was killed: find out
//! which of the assets it was about to show are there, and clear away the rest.

use std::fs;

use rusqlite::Connection;

use super::{
    Added, AssetId, AssetState, CameraRoll, Lock, Outcome, Reasons, RollError, RunEnd, RunId,
    answers, replace, undo_ledger,
};
use crate::catalog::Catalog;
use crate::error::Result;
use crate::ledger::{self, write};
use crate::post::MediaId;

/// An asset of which a receipt was given, and nothing after.
struct Pending {
    row: i64,
    run: RunId,
    media: MediaId,
    sha256: Vec<u8>,
    notes: Reasons,
    better: i64,
    asset: Added,
}

/// To be called when the program starts: finds out what became of a save that was
/// killed, and of an undo. Answers with the latest run that had not ended, if there is one; saving the
/// same again goes on from there. A save and an undo do it by themselves, too.
///
/// # Errors
/// The database's, or the roll cannot be read.
pub fn recover_killed(
    catalog: &mut Catalog,
    _lock: &Lock,
    roll: &dyn CameraRoll,
) -> Result<Option<RunId>> {
    let killed = catalog
        .db
        .query_row(
            "SELECT max(id) FROM run WHERE ended_at IS NULL AND roll = ?",
            [roll.name()],
            |row| row.get::<_, Option<i64>>(0),
        )?
        .map(RunId);
    recover(&catalog.db, roll)?;
    Ok(killed)
}

/// Puts the ledger in line with the roll after a kill: a pending asset that is there,
/// and is what was staged, was saved by its run; any other never came to be, and its
/// item is planned again. Closes killed runs and empties the staging folder. Says
/// whether there was anything to do in the ledger.
pub(super) fn recover(db: &Connection, roll: &dyn CameraRoll) -> Result<bool> {
    let pending = pending(db, roll)?;
    let arrived = arrived(roll, &pending)?;
    let killed = killed(db, roll)?;
    let transaction = db.unchecked_transaction()?;
    for (pending, arrived) in pending.iter().zip(arrived) {
        if arrived {
            saved(db, pending)?;
        } else {
            write::set_state(db, pending.row, "gone")?;
        }
    }
    let closed = db.execute(
        "UPDATE run SET ended_at = coalesce((SELECT max(at) FROM outcome WHERE run = run.id),
                                            started_at),
                        ended = ?
         WHERE ended_at IS NULL AND roll = ?",
        (RunEnd::Killed, roll.name()),
    )?;
    transaction.commit()?;
    for run in killed {
        write::remember_contents(db, run);
    }
    let undone = undo_ledger::recover(db, roll)?;
    if !roll.abilities().asks_to_remove {
        replace::finish(db, roll)?;
    }
    let unfinished: Vec<_> = pending.iter().map(|asset| asset.asset.id.clone()).collect();
    roll.clear_unfinished(&unfinished);
    clear_staging(roll)?;
    let anything = closed > 0 || !pending.is_empty() || undone;
    if anything {
        tracing::info!(
            runs = closed,
            pending = pending.len(),
            "recovered after a kill"
        );
    }
    Ok(anything)
}

fn killed(db: &Connection, roll: &dyn CameraRoll) -> Result<Vec<RunId>> {
    let mut killed = db.prepare("SELECT id FROM run WHERE ended_at IS NULL AND roll = ?")?;
    let killed = killed.query_map([roll.name()], |row| Ok(RunId(row.get(0)?)))?;
    Ok(killed.collect::<Result<_, _>>()?)
}

fn pending(db: &Connection, roll: &dyn CameraRoll) -> Result<Vec<Pending>> {
    let mut pending = db.prepare(
        "SELECT id, run, media, sha256, note, roll_id, bytes, crc32, better
         FROM asset WHERE state = 'pending' AND roll = ?",
    )?;
    let pending = pending.query_map([roll.name()], |row| {
        Ok(Pending {
            row: row.get(0)?,
            run: RunId(row.get(1)?),
            media: MediaId(row.get(2)?),
            sha256: row.get(3)?,
            notes: row.get(4)?,
            better: row.get(8)?,
            asset: Added {
                id: AssetId(row.get(5)?),
                bytes: ledger::unsigned(row, 6)?,
                crc32: row.get(7)?,
            },
        })
    })?;
    Ok(pending.collect::<Result<_, _>>()?)
}

fn arrived(roll: &dyn CameraRoll, pending: &[Pending]) -> Result<Vec<bool>> {
    let assets: Vec<_> = pending
        .iter()
        .map(|pending| pending.asset.clone())
        .collect();
    let ids: Vec<_> = assets.iter().map(|asset| asset.id.clone()).collect();
    if !roll.abilities().read_back {
        // It may still know what it was doing itself. If not, rather twice than not at all.
        let exist = answers::which_exist(roll, &ids);
        return Ok(exist.unwrap_or_else(|_| vec![false; ids.len()]));
    }
    // What was put into the bin since arrived as well.
    let states = answers::states(roll, &ids)?;
    let changed = answers::changed(roll, &assets)?;
    Ok(states
        .into_iter()
        .zip(changed)
        .map(|(state, changed)| state != AssetState::Gone && !changed)
        .collect())
}

fn saved(db: &Connection, pending: &Pending) -> Result<()> {
    // One that was about to be brought back by an undo is replaced no more.
    db.prepare_cached(
        "UPDATE asset SET state = 'saved', replaced_by = NULL, kept_since = NULL WHERE id = ?",
    )?
    .execute([pending.row])?;
    write::remember_content(db, pending.media, &pending.sha256)?;
    let settled = write::Settled {
        outcome: Outcome::Saved,
        reasons: pending.notes.clone(),
        retry: false,
        asset: Some(pending.row),
        bytes: Some(pending.asset.bytes),
        better: pending.better,
    };
    write::settle(db, pending.run, pending.media, &settled)
}

/// Staged files of a run that is over belong to nobody.
pub(super) fn clear_staging(roll: &dyn CameraRoll) -> Result<(), RollError> {
    let staging = roll.staging();
    let refused = |cause| RollError::from_io(&staging, &cause);
    fs::create_dir_all(&staging).map_err(|cause| RollError::from_making(&staging, &cause))?;
    for entry in fs::read_dir(&staging).map_err(refused)? {
        fs::remove_file(entry.map_err(refused)?.path()).map_err(refused)?;
    }
    Ok(())
}
