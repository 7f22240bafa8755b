//! Which media have the same bytes, found out before a save: then a plan counts what the
//! save will come to. Only what may be the same is read, and that once.

use std::sync::Arc;

use rusqlite::{Connection, params};

use crate::CancellationToken;
use crate::archives::Archives;
use crate::catalog::Catalog;
use crate::error::Result;
use crate::post::MediaId;
use crate::source::archive::Archive;

/// How many are written down at once.
const AT_ONCE: usize = 256;

/// Media of one size and checksum, of which nobody knows yet whether they are the same. A
/// folder tells no checksums: there it is all of one size.
const ALIKE: &str = "
    WITH found AS (SELECT id, bytes, crc32 FROM media WHERE missing IS NULL AND format IS NOT NULL)
    SELECT id, source, entry, bytes FROM media
    WHERE sha256 IS NULL AND missing IS NULL AND format IS NOT NULL
    AND source IS NOT NULL AND entry IS NOT NULL AND bytes > 0
    AND ((bytes, crc32) IN (SELECT bytes, crc32 FROM found WHERE crc32 IS NOT NULL
                            GROUP BY bytes, crc32 HAVING count(*) > 1)
         OR bytes IN (SELECT bytes FROM found
                      WHERE bytes IN (SELECT bytes FROM found WHERE crc32 IS NULL)
                      GROUP BY bytes HAVING count(*) > 1))
    ORDER BY source, id";

/// A media item that may have the bytes of another.
pub(super) struct Alike {
    pub media: MediaId,
    pub source: i64,
    pub entry: String,
    pub bytes: u64,
}

/// Finds out which media of the catalog have the same bytes, and remembers it there. To be
/// called before a plan is made whose numbers are to be exact. Bytes come from `archives`
/// where they have them, else from where the archive was when it was imported; what cannot
/// be read stays unknown. Stopped, the rest stays unknown, too.
///
/// # Errors
/// The database's.
pub fn find_twins(
    catalog: &mut Catalog,
    archives: &[Arc<Archive>],
    stop: &CancellationToken,
) -> Result<()> {
    let db = &catalog.db;
    let alike = alike(db)?;
    let archives = match alike.is_empty() {
        true => return Ok(()),
        false => Archives::new(db, archives)?,
    };
    for some in alike.chunks(AT_ONCE) {
        // Nobody else waits until they are read.
        let read = some.iter().take_while(|_| !stop.is_cancelled());
        let read = read.filter_map(|item| {
            Some((item, archives.sha256(item.source, &item.entry, item.bytes)?))
        });
        let read: Vec<_> = read.collect();
        let transaction = db.unchecked_transaction()?;
        for (item, sha256) in read {
            remember(db, item, &sha256)?;
        }
        transaction.commit()?;
    }
    Ok(())
}

/// The same, unless somebody else is writing to the catalog: then nothing is found out.
///
/// # Errors
/// The database's.
pub fn find_twins_if_free(
    catalog: &mut Catalog,
    archives: &[Arc<Archive>],
    stop: &CancellationToken,
) -> Result<()> {
    let is_free = catalog.db.execute_batch("BEGIN IMMEDIATE; ROLLBACK");
    let found = match is_free {
        Ok(()) => find_twins(catalog, archives, stop),
        Err(error) => Err(error.into()),
    };
    found.or_else(|error| if error.is_busy() { Ok(()) } else { Err(error) })
}

/// Unless it has other bytes by now.
fn remember(db: &Connection, item: &Alike, sha256: &[u8]) -> Result<()> {
    db.prepare_cached(
        "UPDATE media SET sha256 = ?1
         WHERE id = ?2 AND source = ?3 AND entry = ?4 AND bytes = ?5 AND sha256 IS NULL",
    )?
    .execute(params![
        sha256,
        item.media,
        item.source,
        item.entry,
        i64::try_from(item.bytes).unwrap_or(i64::MAX)
    ])?;
    Ok(())
}

fn alike(db: &Connection) -> Result<Vec<Alike>> {
    let mut alike = db.prepare(ALIKE)?;
    let alike = alike.query_map((), |row| {
        Ok(Alike {
            media: row.get(0)?,
            source: row.get(1)?,
            entry: row.get(2)?,
            bytes: crate::ledger::unsigned(row, 3)?,
        })
    })?;
    Ok(alike.collect::<Result<_, _>>()?)
}
