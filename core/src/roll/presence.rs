//! Looks which assets of the ledger are in the roll now, where those stand that somebody
//! moved, and which are gone. In temporary tables; the next run writes them down.
//!
//! `absent (asset, why)`: assets that are not in the roll; `why` is the word of a [`Gone`],
//! or null for what never came to be.
//! `spoiled (asset)`: assets that are in the roll, and no whole picture any more.
//! `found (asset, roll_id)`: assets that somebody moved, or put back.
//! `standing (media, asset, reference)`: every asset of the roll that the ledger knows, absent or not, in the
//! order of what is chosen; with the reference it was saved under where it was saved with all that
//! the catalog has.

use rusqlite::{Connection, Row, named_params};

use super::{Added, AssetId, AssetState, CameraRoll, Looked, Reason, RunId, answers};
use crate::CancellationToken;
use crate::error::{Error, Result};
use crate::ledger::{self, save::CHAIN};

/// How many assets the roll is asked about at once; bounds memory, whatever the ledger.
const ASKED_AT_ONCE: u32 = 40_000;

const TABLES: &str = "
    DROP TABLE IF EXISTS temp.absent;
    DROP TABLE IF EXISTS temp.spoiled;
    DROP TABLE IF EXISTS temp.found;
    DROP TABLE IF EXISTS temp.standing;
    CREATE TEMP TABLE absent (asset INTEGER PRIMARY KEY, why TEXT);
    CREATE TEMP TABLE spoiled (asset INTEGER PRIMARY KEY);
    CREATE TEMP TABLE found (asset INTEGER PRIMARY KEY, roll_id TEXT NOT NULL UNIQUE);
    CREATE TEMP TABLE standing (media INTEGER NOT NULL, asset INTEGER NOT NULL, reference INTEGER,
                                PRIMARY KEY (media, asset)) WITHOUT ROWID;";

/// Why something that was saved does not come back by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gone {
    /// Others are there; somebody removed this one.
    Removed,
    /// It lies in the roll's bin.
    Trashed,
    /// Nothing is there of all that was saved: the roll may have been emptied, or be another
    /// under the same name.
    WithAllOthers,
}

impl Gone {
    /// Every reason.
    pub(super) const ALL: [Self; 3] = [Self::Removed, Self::Trashed, Self::WithAllOthers];

    /// The word for it in the ledger.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Trashed => "trashed",
            Self::WithAllOthers => "gone_with_all_others",
        }
    }

    /// What is said of it.
    pub(super) fn reason(self) -> Reason {
        match self {
            Self::Removed => Reason::RemovedByYou,
            Self::Trashed => Reason::InTrash,
            Self::WithAllOthers => Reason::GoneWithAllOthers,
        }
    }
}

/// What the ledger knows of an asset.
struct Known {
    row: i64,
    state: String,
    media: i64,
    /// The reference it was saved under, with all that the catalog has.
    reference: Option<i64>,
    asset: Added,
}

/// Asks the roll about every asset of its that the ledger knows, or gives it up between two
/// questions. Changes neither.
pub(super) fn look(db: &Connection, roll: &dyn CameraRoll, stop: &CancellationToken) -> Result<()> {
    db.execute_batch(TABLES)?;
    let reads_back = roll.abilities().read_back;
    let (mut there, mut missing, mut after) = (0, Vec::new(), 0);
    loop {
        if stop.is_cancelled() {
            return Err(Error::Stopped);
        }
        let page = known(db, roll, after)?;
        let Some(last) = page.last() else { break };
        after = last.row;
        note_standing(db, &page)?;
        if reads_back {
            there += sort(db, roll, page, &mut missing)?;
        } else {
            believe(db, page)?;
        }
    }
    if stop.is_cancelled() {
        return Err(Error::Stopped);
    }
    let gone = search(db, roll, missing)?;
    there += gone.found;
    let why = if there == 0 && gone.rows.len() > 1 {
        Gone::WithAllOthers
    } else {
        Gone::Removed
    };
    for row in gone.rows {
        is_absent(db, row, Some(why))?;
    }
    Ok(())
}

/// Where assets of one save stand that somebody moved, written down at once, for undo.
pub(super) fn follow(db: &Connection, roll: &dyn CameraRoll, run: RunId) -> Result<()> {
    db.execute_batch(TABLES)?;
    let mut missing = db.prepare(&format!(
        "WITH RECURSIVE {CHAIN} SELECT {RECORD} FROM asset
         WHERE run IN chain AND state = 'saved'"
    ))?;
    let missing = missing.query_map(named_params! { ":run": run.0 }, record)?;
    let saved = missing.collect::<Result<Vec<_>, _>>()?;
    let states = answers::states(roll, &ids(&saved))?;
    let missing = saved.into_iter().zip(states);
    let missing = missing.filter(|(_, state)| *state == AssetState::Gone);
    search(db, roll, missing.map(|(known, _)| known).collect())?;
    write_down(db)
}

/// Writes down what was found out, and that what is saved now was asked for again.
pub(super) fn write_down(db: &Connection) -> Result<()> {
    for (state, which) in [
        ("gone", "why IS NULL"),
        ("removed", "why IN ('removed', 'trashed')"),
    ] {
        let sql = format!(
            "UPDATE asset SET state = ? WHERE id IN (SELECT asset FROM absent WHERE {which})"
        );
        db.execute(&sql, [state])?;
    }
    db.execute(
        "UPDATE asset SET state = 'saved',
                roll_id = (SELECT f.roll_id FROM found f WHERE f.asset = asset.id)
         WHERE id IN (SELECT asset FROM found)",
        (),
    )?;
    Ok(())
}

/// Writes down that what is to be saved in spite of being removed counts as never saved.
pub(super) fn forget_what_is_saved_again(db: &Connection) -> Result<()> {
    db.execute(
        "UPDATE asset SET state = 'gone'
         WHERE id IN (SELECT asset FROM absent WHERE why IS NOT NULL)
         AND (media IN (SELECT media FROM queued)
              OR sha256 IN (SELECT m.sha256 FROM queued q JOIN media m ON m.id = q.media
                            WHERE m.sha256 IS NOT NULL))",
        (),
    )?;
    Ok(())
}

fn known(db: &Connection, roll: &dyn CameraRoll, after: i64) -> Result<Vec<Known>> {
    let mut page = db.prepare_cached(&format!(
        "SELECT {RECORD} FROM asset
         WHERE id > :after AND state <> 'gone' AND roll = :roll ORDER BY id LIMIT :limit"
    ))?;
    let page = page.query_map(
        named_params! { ":roll": roll.name(), ":after": after, ":limit": ASKED_AT_ONCE },
        record,
    )?;
    Ok(page.collect::<Result<_, _>>()?)
}

/// SQL: the columns that [`record`] reads.
const RECORD: &str = "id, state, roll_id, bytes, crc32, media,
    iif(changes = (SELECT count FROM change), reference, NULL)";

fn record(row: &Row<'_>) -> rusqlite::Result<Known> {
    Ok(Known {
        row: row.get(0)?,
        state: row.get(1)?,
        asset: Added {
            id: AssetId(row.get(2)?),
            bytes: ledger::unsigned(row, 3)?,
            crc32: row.get(4)?,
        },
        media: row.get(5)?,
        reference: row.get(6)?,
    })
}

/// In the order of the table: assets stand in the order of their posts, which is another. Looked up
/// one by one for each item, a page of the ledger would be read for each.
fn note_standing(db: &Connection, page: &[Known]) -> Result<()> {
    let mut sorted: Vec<_> = page
        .iter()
        .map(|known| (known.media, known.row, known.reference))
        .collect();
    sorted.sort_unstable();
    let mut insert = db.prepare_cached("INSERT INTO standing VALUES (?, ?, ?)")?;
    for asset in sorted {
        insert.execute(asset)?;
    }
    Ok(())
}

fn ids(assets: &[Known]) -> Vec<AssetId> {
    assets.iter().map(|known| known.asset.id.clone()).collect()
}

fn assets(assets: &[Known]) -> Vec<Added> {
    assets.iter().map(|known| known.asset.clone()).collect()
}

/// Sorts assets by what the roll says; answers how many are there. What was saved and is
/// not at its place is `missing`.
fn sort(
    db: &Connection,
    roll: &dyn CameraRoll,
    page: Vec<Known>,
    missing: &mut Vec<Known>,
) -> Result<u64> {
    let looked = answers::look(roll, &assets(&page))?;
    let (mut there, mut back) = (0, Vec::new());
    for (known, Looked { state, is_spoiled }) in page.into_iter().zip(looked) {
        if is_spoiled {
            db.prepare_cached("INSERT INTO spoiled VALUES (?)")?
                .execute([known.row])?;
        }
        match (known.state.as_str(), state) {
            ("removed", AssetState::There) => back.push(known),
            ("removed", AssetState::Gone) => is_absent(db, known.row, Some(Gone::Removed))?,
            (_, AssetState::There) => there += 1,
            (_, AssetState::Trashed) => is_absent(db, known.row, Some(Gone::Trashed))?,
            ("saved", AssetState::Gone) => missing.push(known),
            (_, AssetState::Gone) => is_absent(db, known.row, None)?,
        }
    }
    let changed = answers::changed(roll, &assets(&back))?;
    for (known, changed) in back.into_iter().zip(changed) {
        if !changed && is_found(db, roll, known.row, &known.asset.id)? {
            there += 1;
        } else {
            is_absent(db, known.row, Some(Gone::Removed))?;
        }
    }
    Ok(there)
}

/// For a roll that cannot be read: what was saved is there. Whether a killed run's last
/// assets arrived cannot be known: rather twice than not at all.
fn believe(db: &Connection, page: Vec<Known>) -> Result<()> {
    for known in page {
        match known.state.as_str() {
            "saved" => {}
            "removed" => is_absent(db, known.row, Some(Gone::Removed))?,
            _ => is_absent(db, known.row, None)?,
        }
    }
    Ok(())
}

/// What a search came to.
struct Searched {
    found: u64,
    /// Assets that are nowhere.
    rows: Vec<i64>,
}

/// Looks for what is not at its place any more.
fn search(db: &Connection, roll: &dyn CameraRoll, missing: Vec<Known>) -> Result<Searched> {
    let places = answers::find_moved(roll, &assets(&missing))?;
    let mut searched = Searched {
        found: 0,
        rows: Vec::new(),
    };
    for (known, place) in missing.into_iter().zip(places) {
        match place {
            Some(id) if is_found(db, roll, known.row, &id)? => searched.found += 1,
            _ => searched.rows.push(known.row),
        }
    }
    Ok(searched)
}

fn is_absent(db: &Connection, row: i64, why: Option<Gone>) -> Result<()> {
    db.prepare_cached("INSERT INTO absent VALUES (?, ?)")?
        .execute((row, why.map(Gone::name)))?;
    Ok(())
}

/// Notes where an asset stands, unless another asset stands there. Says whether it did.
fn is_found(db: &Connection, roll: &dyn CameraRoll, row: i64, id: &AssetId) -> Result<bool> {
    let mut found = db.prepare_cached(
        "INSERT OR IGNORE INTO found SELECT :row, :id WHERE NOT EXISTS
             (SELECT 1 FROM asset WHERE roll = :roll AND roll_id = :id AND id <> :row
              AND state IN ('pending', 'saved'))",
    )?;
    let count = found.execute(named_params! { ":row": row, ":id": id.0, ":roll": roll.name() })?;
    Ok(count == 1)
}
