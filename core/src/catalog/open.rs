//! Opening the database: tells a catalog from any other file before the first byte is
//! written, and brings an older one up to date.

use std::cell::OnceCell;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

use super::full_disk::of_full_disk;
use super::{Catalog, caption, listed, restated};
use crate::error::{Error, Result};

/// What 001.sql writes into the header of the file.
const APPLICATION_ID: i32 = 0x4B65_6570;

/// How the tables came to be as they are; `user_version` counts those that were taken. A step that
/// was released is never changed.
const STEPS: &[&str] = &[
    include_str!("steps/001.sql"),
    include_str!("steps/002-thumb-hash.sql"),
    include_str!("steps/003-read-again.sql"),
    include_str!("steps/004-pages.sql"),
    include_str!("steps/005-roll-of-asset.sql"),
    include_str!("steps/006-better.sql"),
    include_str!("steps/007-sound.sql"),
    include_str!("steps/008-changes.sql"),
    include_str!("steps/009-reasons.sql"),
    include_str!("steps/010-run-end.sql"),
    include_str!("steps/011-copies.sql"),
    include_str!("steps/012-chains.sql"),
    include_str!("steps/013-undos.sql"),
    include_str!("steps/014-whole-indexes.sql"),
    include_str!("steps/015-path.sql"),
    include_str!("steps/016-alias.sql"),
    include_str!("steps/017-standing.sql"),
    include_str!("steps/018-named.sql"),
    include_str!("steps/019-guessed.sql"),
    include_str!("steps/020-system.sql"),
    include_str!("steps/021-condition.sql"),
    include_str!("steps/022-width.sql"),
    include_str!("steps/023-apart.sql"),
    include_str!("steps/024-as-compared.sql"),
];

/// Page cache, KiB: enough for the inner pages of every index, whatever the archive's size. It is
/// also what SQLite sorts in before it writes to a file; with 16 MiB a save of 100,000 files took
/// 20 MiB more, and no less time.
const CACHE_KIB: i32 = 4 * 1024;

/// SQLite keeps the write-ahead log at its largest size for reuse; an import of a large
/// archive would leave a copy of the catalog behind.
const LOG_LIMIT_BYTES: i32 = 1024 * 1024;

/// Pages of the write-ahead log (4 KiB each) after which it is written back. A save changes the
/// same pages of the indexes again and again; each goes back once for all these changes.
const LOG_PAGES: i32 = 8 * 1024;

/// How long it is waited for others that write.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// The same for what can do without writing, or be done later.
const LITTLE_PATIENCE: Duration = Duration::from_millis(250);

/// Between two questions for what SQLite itself does not wait for.
const PAUSE: Duration = Duration::from_millis(10);

/// How `PRAGMA synchronous` counts: at this level SQLite waits for the disk only when the log is
/// written back.
const NORMAL: i64 = 1;

impl Catalog {
    /// Opens the catalog in this file; makes it if absent; brings an older one up to date.
    ///
    /// # Errors
    /// The file cannot be opened ([`Error::Catalog`]), is no catalog
    /// ([`Error::NotACatalog`]), or was written by a newer Keepsake
    /// ([`Error::NewerCatalog`]). It is left as it was then.
    pub fn open(path: &Path) -> Result<Self> {
        Self::open_file(path).map_err(|error| of_full_disk(error, path))
    }

    fn open_file(path: &Path) -> Result<Self> {
        let db = Connection::open(path)?;
        db.busy_timeout(PATIENCE)?;
        identify(&db, path)?;
        write_ahead(&db)?;
        db.pragma_update(None, "journal_size_limit", LOG_LIMIT_BYTES)?;
        db.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
        db.pragma_update(None, "synchronous", "FULL")?;
        Self::prepare(db)
    }

    /// The same beside others that may be writing for long: what cannot be written soon is
    /// refused as busy.
    ///
    /// # Errors
    /// As [`Catalog::open`].
    pub fn open_beside(path: &Path) -> Result<Self> {
        let catalog = Self::open(path)?;
        catalog.db.busy_timeout(LITTLE_PATIENCE)?;
        Ok(catalog)
    }

    /// What interrupts the question that is being asked; to be used by another thread.
    pub fn interrupter(&self) -> impl Fn() + Send + Sync + 'static {
        let handle = self.db.get_interrupt_handle();
        move || handle.interrupt()
    }

    /// A catalog for one look, on disk but gone when dropped (memory would grow with
    /// the archive).
    ///
    /// # Errors
    /// No temporary file can be made.
    pub fn scratch() -> Result<Self> {
        let db = Connection::open("")?;
        // What a transaction adds needs no journal; only what it changes is kept, in memory.
        db.pragma_update(None, "journal_mode", "MEMORY")?;
        db.pragma_update(None, "synchronous", "OFF")?;
        Self::prepare(db)
    }

    /// Writes down what can be asked for again: nobody waits for the disk. A killed process
    /// loses nothing of it. A power cut may lose the latest of it, never half of it; what is
    /// written as usual afterwards is durable together with it.
    pub(super) fn without_waiting<T>(
        &self,
        write: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<T> {
        without_waiting(&self.db, || write(&self.db))
    }

    fn prepare(mut db: Connection) -> Result<Self> {
        db.pragma_update(None, "cache_size", -CACHE_KIB)?;
        db.pragma_update(Some("temp"), "cache_size", -CACHE_KIB)?;
        db.pragma_update(None, "foreign_keys", cfg!(debug_assertions))?;
        db.set_prepared_statement_cache_capacity(64);
        caption::register(&db)?;
        listed::register(&db)?;
        restated::register(&db)?;
        bring_up_to_date(&mut db)?;
        tracing::debug!(steps = STEPS.len(), "catalog opened");
        Ok(Self {
            db,
            lane: OnceCell::new(),
        })
    }
}

/// Takes the steps that are missing, all or none. Who opens the catalog at the same time waits, and
/// then finds them taken: the version counts only once nobody else may write.
pub(super) fn bring_up_to_date(db: &mut Connection) -> Result<()> {
    if missing(db)?.is_empty() {
        return Ok(());
    }
    let locked = db.transaction_with_behavior(TransactionBehavior::Immediate);
    let db = locked.map_err(Error::Migration)?;
    let missing = missing(&db)?;
    take(db, missing).map_err(Error::Migration)
}

/// Has the database write to a log first. SQLite refuses this at once while another connection does
/// the same, however long it is to wait for others.
fn write_ahead(db: &Connection) -> rusqlite::Result<()> {
    let begun = Instant::now();
    loop {
        match db.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if is_busy(&error) && begun.elapsed() < PATIENCE => thread::sleep(PAUSE),
            done => return done,
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
}

/// The steps that are not taken yet. A newer Keepsake may have taken more since the file was
/// identified.
fn missing(db: &Connection) -> Result<&'static [&'static str]> {
    let version = db.pragma_query_value(None, "user_version", |row| row.get(0));
    let version: i32 = version.map_err(Error::Migration)?;
    let taken = usize::try_from(version).unwrap_or(0);
    STEPS.get(taken..).ok_or_else(|| Error::NewerCatalog {
        path: db.path().unwrap_or_default().into(),
    })
}

fn take(db: Transaction<'_>, steps: &[&str]) -> rusqlite::Result<()> {
    for step in steps {
        db.execute_batch(step)?;
    }
    if !steps.is_empty() {
        let version = i32::try_from(STEPS.len()).unwrap_or(i32::MAX);
        db.pragma_update(None, "user_version", version)?;
    }
    db.commit()
}

/// As [`Catalog::without_waiting`], outside of a transaction.
pub(crate) fn without_waiting<T>(db: &Connection, write: impl FnOnce() -> Result<T>) -> Result<T> {
    let usual: i64 = db.pragma_query_value(None, "synchronous", |row| row.get(0))?;
    db.pragma_update(None, "synchronous", usual.min(NORMAL))?;
    let written = write();
    db.pragma_update(None, "synchronous", usual)?;
    written
}

/// Lets through what is empty or a catalog that this version knows. Only reads.
fn identify(db: &Connection, path: &Path) -> Result<()> {
    let header = header(db).map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Error::NotACatalog {
            path: path.to_owned(),
        },
        _ => Error::Catalog(error),
    })?;
    let is_new = header.application_id == 0 && header.version == 0 && header.is_empty;
    if !is_new && header.application_id != APPLICATION_ID {
        return Err(Error::NotACatalog {
            path: path.to_owned(),
        });
    }
    if usize::try_from(header.version).is_ok_and(|version| version > STEPS.len()) {
        return Err(Error::NewerCatalog {
            path: path.to_owned(),
        });
    }
    Ok(())
}

struct Header {
    application_id: i32,
    version: i32,
    is_empty: bool,
}

/// All of it of one moment: another process may be making the tables.
fn header(db: &Connection) -> rusqlite::Result<Header> {
    let db = db.unchecked_transaction()?;
    Ok(Header {
        application_id: db.pragma_query_value(None, "application_id", |row| row.get(0))?,
        version: db.pragma_query_value(None, "user_version", |row| row.get(0))?,
        is_empty: db.query_row(
            "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)",
            [],
            |row| row.get(0),
        )?,
    })
}
