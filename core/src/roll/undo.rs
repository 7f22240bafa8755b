//! Takes one save back, with all its runs: what it added leaves the roll, what it replaced comes back, and
//! nothing else is touched.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::ledger::save::CHAIN;
use super::ledger::write;
use super::replace::{self, Before};
use super::{
    Added, AssetId, CameraRoll, Lock, Reason, Reasons, RollError, RunId, ledger, presence,
    questions, recovery,
};
use crate::catalog::Catalog;
use crate::error::Result;

/// Assets that are looked at and removed at once: as many as Android asks the person about in one question.
const AT_ONCE: u32 = 2000;

/// What taking a run back came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The run.
    pub run: RunId,
    /// Assets that were removed.
    pub removed: u64,
    /// Assets that were not there any more.
    pub gone: u64,
    /// Assets that somebody changed since; they were left alone.
    pub changed: Vec<AssetId>,
    /// Assets that the run had replaced, and that are in the roll again.
    pub brought_back: u64,
    /// Assets that stay, as what they had replaced cannot be brought back; each with the
    /// reason.
    pub stayed: Vec<(AssetId, Reasons)>,
    /// Assets the roll could not remove; undoing again tries again.
    pub failed: Vec<(AssetId, RollError)>,
}

/// Takes back the save that `run` is of, or the latest that added something that is still
/// there; none if there is no such run. Items taken back count as not saved: a later save that is
/// about them saves them again.
///
/// # Errors
/// The database's, or the roll cannot be read or cannot undo.
pub fn undo(
    catalog: &mut Catalog,
    _lock: &Lock,
    roll: &dyn CameraRoll,
    run: Option<RunId>,
) -> Result<Option<Undone>> {
    if !roll.abilities().undo {
        let why = Reason::CannotUndo;
        return Err(RollError::NotAllowed { why }.into());
    }
    let db = &catalog.db;
    recovery::recover(db, roll)?;
    let Some(run) = find(db, roll, run)? else {
        return Ok(None);
    };
    let mut undone = Undone {
        run,
        removed: 0,
        gone: 0,
        changed: Vec::new(),
        brought_back: 0,
        stayed: Vec::new(),
        failed: Vec::new(),
    };
    presence::follow(db, roll, run)?;
    let mut after = 0;
    loop {
        let assets = saved(db, run, after)?;
        let Some((last, _)) = assets.last() else {
            break;
        };
        after = *last;
        take_back(db, roll, &assets, &mut undone)?;
    }
    if undone.failed.is_empty() {
        write::undone(db, run)?;
    }
    tracing::info!(
        run = run.number(),
        removed = undone.removed,
        gone = undone.gone,
        changed = undone.changed.len(),
        failed = undone.failed.len(),
        "run taken back"
    );
    Ok(Some(undone))
}

/// The run asked for, if it is one of this roll's; else the latest with assets.
fn find(db: &Connection, roll: &dyn CameraRoll, run: Option<RunId>) -> Result<Option<RunId>> {
    let sql = "SELECT id FROM run WHERE roll = :roll AND id = coalesce(:run,
                   (SELECT max(a.run) FROM asset a JOIN run r ON r.id = a.run
                    WHERE a.state = 'saved' AND a.roll = :roll AND r.undone_at IS NULL))";
    let parameters = named_params! { ":roll": roll.name(), ":run": run.map(|run| run.0) };
    Ok(db
        .query_row(sql, parameters, |row| Ok(RunId(row.get(0)?)))
        .optional()?)
}

/// The next assets of a save after row `after`.
fn saved(db: &Connection, run: RunId, after: i64) -> Result<Vec<(i64, Added)>> {
    let mut assets = db.prepare_cached(&format!(
        "WITH RECURSIVE {CHAIN} SELECT id, roll_id, bytes, crc32 FROM asset
         WHERE run IN chain AND state = 'saved' AND id > :after ORDER BY id LIMIT :limit"
    ))?;
    let assets = assets.query_map(
        named_params! { ":run": run.0, ":after": after, ":limit": AT_ONCE },
        |row| {
            let asset = Added {
                id: AssetId(row.get(1)?),
                bytes: ledger::unsigned(row, 2)?,
                crc32: row.get(3)?,
            };
            Ok((row.get(0)?, asset))
        },
    )?;
    Ok(assets.collect::<Result<_, _>>()?)
}

/// Removes those of these assets that are there and unchanged, then writes down that
/// they are gone: killed in between, the next look at the roll finds the same.
fn take_back(
    db: &Connection,
    roll: &dyn CameraRoll,
    assets: &[(i64, Added)],
    undone: &mut Undone,
) -> Result<()> {
    let known: Vec<_> = assets.iter().map(|(_, asset)| asset.clone()).collect();
    let ids: Vec<_> = known.iter().map(|asset| asset.id.clone()).collect();
    let exist = questions::which_exist(roll, &ids)?;
    let changed = questions::changed(roll, &known)?;
    let (mut gone, mut removable) = (Vec::new(), Vec::new());
    for ((row, asset), (exists, changed)) in assets.iter().zip(exist.into_iter().zip(changed)) {
        match (exists, changed) {
            (false, _) => gone.push(*row),
            (true, false) => match replace::bring_back(db, roll, *row)? {
                Before::None => removable.push((*row, asset.id.clone())),
                Before::Back => {
                    undone.brought_back += 1;
                    removable.push((*row, asset.id.clone()));
                }
                Before::Lost(why) => undone.stayed.push((asset.id.clone(), why)),
            },
            (true, true) => undone.changed.push(asset.id.clone()),
        }
    }
    undone.gone += gone.len() as u64;
    let ids: Vec<_> = removable.iter().map(|(_, id)| id.clone()).collect();
    let answers = questions::padded(roll.remove(&ids), ids.len());
    for ((row, id), answer) in removable.into_iter().zip(answers) {
        match answer {
            Ok(()) => {
                undone.removed += 1;
                gone.push(row);
            }
            Err(error) => undone.failed.push((id, error)),
        }
    }
    let transaction = db.unchecked_transaction()?;
    for row in gone {
        write::set_state(db, row, "gone")?;
        replace::no_longer_replaces(db, row)?;
    }
    Ok(transaction.commit()?)
}
