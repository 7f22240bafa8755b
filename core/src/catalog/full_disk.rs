//! A full disk is told as that, also where SQLite says less.

use std::path::Path;

use rusqlite::{Connection, ErrorCode};

use crate::error::Error;
use crate::free_space::free_space;

/// Where a file beside the database cannot be made or grow, SQLite says no more than that reading or
/// writing failed; a full disk is told as that.
pub(super) fn of_full_disk(error: Error, path: &Path) -> Error {
    /// What it makes beside the database at least.
    const LEAST: u64 = 64 << 10;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let is_full = || free_space(folder).is_ok_and(|free| free.is_some_and(|free| free < LEAST));
    match error.database_code() {
        Some(ErrorCode::SystemIoFailure) if is_full() => {
            let full = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL);
            Error::Catalog(rusqlite::Error::SqliteFailure(full, None))
        }
        _ => error,
    }
}

/// [`of_full_disk`] of a database that is open.
pub(crate) fn as_full_disk(error: Error, db: &Connection) -> Error {
    match db.path() {
        Some(path) if !path.is_empty() => of_full_disk(error, path.as_ref()),
        _ => error,
    }
}
