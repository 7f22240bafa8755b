//! The folder of downloads as a source among the archives.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::error::Result;

/// What the folder of downloads is called as a source; it has no path of its own.
const DOWNLOADS: &str = "downloads";

/// What the folder of downloads is recognised by among the sources.
pub(crate) fn downloads_fingerprint() -> [u8; 32] {
    Sha256::digest(b"keepsake downloads").into()
}

/// The number of the folder of downloads among the sources.
pub(super) fn downloads(db: &Connection) -> Result<i64> {
    if let Some(source) = known_downloads(db)? {
        return Ok(source);
    }
    db.execute(
        "INSERT INTO source (path, fingerprint, added_at) VALUES (?1, ?2, ?3)",
        params![
            DOWNLOADS,
            downloads_fingerprint(),
            Timestamp::now().as_second()
        ],
    )?;
    Ok(db.last_insert_rowid())
}

/// The same, none if nothing was ever downloaded.
pub(super) fn known_downloads(db: &Connection) -> Result<Option<i64>> {
    let sql = "SELECT id FROM source WHERE fingerprint = ?1";
    Ok(db
        .query_row(sql, [downloads_fingerprint()], |row| row.get(0))
        .optional()?)
}
