//! Takes into the ledger what an app, or its share extension, put into the camera roll by itself.

use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::twins::Alike;
use super::{Added, AssetId, CameraRoll, Lock, Outcome, RunEnd, RunId, answers, recovery};
use crate::archives::Archives;
use crate::catalog::Catalog;
use crate::error::{Error, Result};
use crate::ledger::write;
use crate::outcome::Trouble;
use crate::post::MediaId;
use crate::source::archive::Archive;

/// An asset that is in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adopted {
    /// The run that stands for it, to be taken back as any other.
    pub run: RunId,
    /// Whether it came into the ledger now; else it was there before.
    pub is_new: bool,
}

/// Writes down that `asset` holds `media`, as if a save of that alone had added it: later saves
/// find it there, and undo takes it back. The same again changes nothing. To be done before
/// anything else is saved, which would add the item once more. What became of it since, later
/// saves and undo see for themselves: who edited it keeps it, and who removed it has it removed.
///
/// # Errors
/// [`Error::NotAdopted`], the database's, or the roll cannot be read.
pub fn adopt(
    catalog: &mut Catalog,
    _lock: &Lock,
    roll: &dyn CameraRoll,
    archives: &[Arc<Archive>],
    media: MediaId,
    asset: &Added,
) -> Result<Adopted> {
    let db = &catalog.db;
    recovery::recover(db, roll)?;
    let Some(item) = find(db, media)? else {
        return Err(not_adopted(Trouble::UnknownMedia));
    };
    let content = content(db, archives, &item)?;
    if let Some(holder) = holder(db, roll, &asset.id)? {
        let is_same = holder.media == item.media
            || content.is_some_and(|content| holder.sha256 == content.as_slice());
        return match is_same {
            true => Ok(before(holder.run)),
            false => Err(not_adopted(Trouble::AssetOfAnother {
                asset: asset.id.0.clone(),
            })),
        };
    }
    if let Some((other, run)) = other_asset(db, roll, item.media)? {
        // Removed since, it is there once, as it should be.
        return match is_there(roll, &asset.id)? {
            true => Err(not_adopted(Trouble::SavedAs { asset: other.0 })),
            false => Ok(before(run)),
        };
    }
    let run = write_down(db, roll, &item, asset, content.as_ref())?;
    tracing::info!(run = run.number(), "asset adopted");
    Ok(Adopted { run, is_new: true })
}

/// It was in the ledger before.
fn before(run: RunId) -> Adopted {
    Adopted { run, is_new: false }
}

/// A media item of the catalog.
struct Item {
    media: MediaId,
    reference: i64,
    /// What its bytes hash to, if anybody read them.
    sha256: Option<[u8; 32]>,
    bytes: Option<Alike>,
}

/// The item, which may have had another path before.
fn find(db: &Connection, media: MediaId) -> Result<Option<Item>> {
    let sql = "SELECT m.id, r.id, m.sha256, m.source, m.entry, m.bytes
               FROM media m JOIN reference r ON r.media = m.id
               WHERE m.id = coalesce((SELECT media FROM alias WHERE id = ?1), ?1)
               ORDER BY r.id LIMIT 1";
    let item = db.query_row(sql, [media.0], |row| {
        let media = MediaId(row.get(0)?);
        let (source, entry): (Option<i64>, Option<String>) = (row.get(3)?, row.get(4)?);
        let bytes = row.get::<_, Option<i64>>(5)?.unwrap_or(0).unsigned_abs();
        let bytes = source.zip(entry).map(|(source, entry)| Alike {
            media,
            source,
            entry,
            bytes,
        });
        Ok(Item {
            media,
            reference: row.get(1)?,
            sha256: row.get(2)?,
            bytes,
        })
    });
    Ok(item.optional()?)
}

/// Whether it is in the roll. One that cannot be read is not asked.
fn is_there(roll: &dyn CameraRoll, asset: &AssetId) -> Result<bool> {
    let reads_back = roll.abilities().read_back;
    Ok(!reads_back || answers::which_exist(roll, std::slice::from_ref(asset))? == [true])
}

/// The hash of the item's bytes, where they are known or can be read: so that others with the
/// same bytes are not added beside it.
fn content(db: &Connection, archives: &[Arc<Archive>], item: &Item) -> Result<Option<[u8; 32]>> {
    let archives = Archives::new(db, archives)?;
    let read = || {
        let Alike {
            source,
            entry,
            bytes,
            ..
        } = item.bytes.as_ref()?;
        archives.sha256(*source, entry, *bytes)
    };
    Ok(item.sha256.or_else(read))
}

/// What the ledger has under an id of the roll.
struct Holder {
    media: MediaId,
    run: RunId,
    sha256: Vec<u8>,
}

fn holder(db: &Connection, roll: &dyn CameraRoll, id: &AssetId) -> Result<Option<Holder>> {
    let sql = "SELECT media, run, sha256 FROM asset
               WHERE roll = ? AND roll_id = ? AND state IN ('pending', 'saved')";
    let holder = db.query_row(sql, (roll.name(), &id.0), |row| {
        Ok(Holder {
            media: MediaId(row.get(0)?),
            run: RunId(row.get(1)?),
            sha256: row.get(2)?,
        })
    });
    Ok(holder.optional()?)
}

/// The asset that the item is in the roll as, if it still is, and its run.
fn other_asset(
    db: &Connection,
    roll: &dyn CameraRoll,
    media: MediaId,
) -> Result<Option<(AssetId, RunId)>> {
    let mut assets = db.prepare(
        "SELECT roll_id, run FROM asset
         WHERE media = ? AND roll = ? AND state IN ('pending', 'saved')",
    )?;
    let assets = assets.query_map((media.0, roll.name()), |row| {
        Ok((AssetId(row.get(0)?), RunId(row.get(1)?)))
    })?;
    for one in assets.collect::<Result<Vec<_>, _>>()? {
        if is_there(roll, &one.0)? {
            return Ok(Some(one));
        }
    }
    Ok(None)
}

/// A run with its one line and its asset, all at once or not at all.
fn write_down(
    db: &Connection,
    roll: &dyn CameraRoll,
    item: &Item,
    asset: &Added,
    content: Option<&[u8; 32]>,
) -> Result<RunId> {
    let (now, bytes) = (
        Timestamp::now().as_second(),
        i64::try_from(asset.bytes).unwrap_or(i64::MAX),
    );
    let transaction = db.unchecked_transaction()?;
    // What was there before was removed by somebody, and is there again.
    db.execute(
        "UPDATE asset SET state = 'gone'
         WHERE media = ? AND roll = ? AND state IN ('pending', 'saved', 'removed')",
        (item.media.0, roll.name()),
    )?;
    db.execute(
        "INSERT INTO run (roll, started_at, ended_at, ended, planned, first)
         VALUES (:roll, :now, :now, :ended, 1, (SELECT coalesce(max(id), 0) + 1 FROM outcome))",
        named_params! { ":roll": roll.name(), ":now": now, ":ended": RunEnd::Completed },
    )?;
    let run = RunId(db.last_insert_rowid());
    db.execute(
        "INSERT INTO asset (roll, roll_id, media, run, state, sha256, bytes, crc32)
         VALUES (:roll, :id, :media, :run, 'saved', :sha256, :bytes, :crc32)",
        named_params! {
            ":roll": roll.name(), ":id": asset.id.0, ":media": item.media.0, ":run": run.0,
            // Nothing has a hash of no bytes: unknown.
            ":sha256": content.map_or(&[][..], |content| content.as_slice()),
            ":bytes": bytes, ":crc32": asset.crc32,
        },
    )?;
    db.execute(
        "INSERT INTO outcome (run, media, reference, outcome, asset, bytes, at)
         VALUES (:run, :media, :reference, :saved, :asset, :bytes, :now)",
        named_params! {
            ":run": run.0, ":media": item.media.0, ":reference": item.reference,
            ":saved": Outcome::Saved.name(), ":asset": db.last_insert_rowid(), ":bytes": bytes,
            ":now": now,
        },
    )?;
    if let Some(content) = content {
        write::remember_content(db, item.media, content)?;
    }
    transaction.commit()?;
    Ok(run)
}

/// Neither the asset nor the ledger was changed.
fn not_adopted(why: Trouble) -> Error {
    Error::NotAdopted { why }
}
