//! The index of a library: what is remembered of each asset, in a database file of its own, so
//! that forgetting it is one call and touches nothing else.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::Offset;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::grey::{Grey, SIDE};
use super::library::LibraryAsset;
use super::sketch::Sketch;
use crate::error::Result;
use crate::media::{self, Format};

/// Written into the file's header, to tell the index from any other database.
const APPLICATION_ID: i32 = 0x4B65_6D61;
/// The way it is written; an index written in another way is made anew.
const VERSION: i32 = 2;

/// The index of a photo library.
pub struct LibraryIndex {
    pub(super) db: Connection,
}

/// What an index holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct IndexNumbers {
    /// Assets.
    pub assets: u64,
    /// Of these, photos and videos without a picture that could be read.
    pub unreadable: u64,
}

/// What is remembered of an asset as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// It is new, or was changed.
    Nothing,
    /// It is known, and had no picture that could be read.
    WithoutPicture,
    /// It is known.
    Picture,
}

/// An asset with what is remembered of its picture.
pub(super) struct Indexed {
    pub asset: LibraryAsset,
    pub sketch: Option<Sketch>,
}

impl LibraryIndex {
    /// The index beside a catalog.
    pub fn beside(catalog: &Path) -> PathBuf {
        catalog.with_extension("library")
    }

    /// Opens the index in this file, or makes one. What is there and is no index of this
    /// version is made anew: all of it can be asked for again.
    ///
    /// # Errors
    /// The file cannot be opened or written.
    pub fn open(path: &Path) -> Result<Self> {
        let db = Connection::open(path)?;
        let header = |name| db.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
        let is_this = matches!(
            (header("application_id"), header("user_version")),
            (Ok(APPLICATION_ID), Ok(VERSION))
        );
        if is_this {
            return Self::prepare(db);
        }
        drop(db);
        Self::forget(path).map_err(|cause| crate::Error::Io {
            path: path.to_owned(),
            cause,
        })?;
        let db = Connection::open(path)?;
        // Of a smaller page four sketches would leave an eighth empty; of a larger one, which
        // each table has at least one of, most is empty in a small library.
        db.pragma_update(None, "page_size", 8192)?;
        Self::make(&db)?;
        Self::prepare(db)
    }

    /// An index for one look, which is gone when dropped.
    ///
    /// # Errors
    /// No temporary file can be made.
    pub fn scratch() -> Result<Self> {
        let db = Connection::open("")?;
        Self::make(&db)?;
        Self::prepare(db)
    }

    fn make(db: &Connection) -> Result<()> {
        db.execute_batch(include_str!("index.sql"))?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        db.pragma_update(None, "user_version", VERSION)?;
        Ok(())
    }

    fn prepare(db: Connection) -> Result<Self> {
        db.busy_timeout(Duration::from_secs(5))?;
        db.pragma_update(None, "journal_mode", "WAL")?;
        // What a power cut takes is asked for again.
        db.pragma_update(None, "synchronous", "NORMAL")?;
        // The log stays at about a megabyte; by itself it grows to eight with pages of this size.
        db.pragma_update(None, "wal_autocheckpoint", 128)?;
        Ok(Self { db })
    }

    /// Forgets everything that was remembered of a library: removes the file.
    ///
    /// # Errors
    /// It is there and cannot be removed.
    pub fn forget(path: &Path) -> io::Result<()> {
        for ending in ["", "-wal", "-shm"] {
            let mut file = path.as_os_str().to_owned();
            file.push(ending);
            match fs::remove_file(file) {
                Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
                _ => {}
            }
        }
        Ok(())
    }

    /// What it holds.
    ///
    /// # Errors
    /// The database's.
    pub fn numbers(&self) -> Result<IndexNumbers> {
        let count = |sql| self.db.query_row(sql, (), |row| row.get::<_, i64>(0));
        Ok(IndexNumbers {
            assets: count("SELECT count(*) FROM asset")?.unsigned_abs(),
            unreadable: count("SELECT count(*) FROM asset WHERE sketch IS NULL")?.unsigned_abs(),
        })
    }

    /// Whose assets these are, as [`LibraryIndex::is_of`] was told: of a folder its path. Empty
    /// before the first look.
    ///
    /// # Errors
    /// The database's.
    pub fn library(&self) -> Result<String> {
        let library = "SELECT library FROM look";
        Ok(self.db.query_row(library, (), |row| row.get(0))?)
    }

    /// What is remembered of one asset, but for its picture.
    ///
    /// # Errors
    /// The database's.
    pub fn asset(&self, id: &str) -> Result<Option<LibraryAsset>> {
        let mut asset = self.db.prepare_cached(
            "SELECT id, modified, taken, width, height, duration, bytes, NULL FROM asset
             WHERE id = ?1",
        )?;
        Ok(asset
            .query_row([id], |row| Ok(indexed(row)?.asset))
            .optional()?)
    }

    /// Photos whose picture could not be read.
    pub(super) fn without_picture(&self) -> Result<Vec<String>> {
        let mut ids = self.db.prepare(
            "SELECT id FROM asset WHERE sketch IS NULL AND duration IS NULL ORDER BY id",
        )?;
        let ids = ids.query_map((), |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Says whose assets come now; those of another library are forgotten.
    ///
    /// # Errors
    /// The database's.
    pub fn is_of(&self, library: &str) -> Result<()> {
        let transaction = self.db.unchecked_transaction()?;
        let changed = transaction.execute(
            "UPDATE look SET library = ?1, number = number + 1 WHERE library <> ?1",
            [library],
        )?;
        if changed > 0 {
            transaction.execute("DELETE FROM asset", ())?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// What is remembered of each of these assets as it is now. What is known is seen with this;
    /// of what is new or changed the picture is wanted ([`LibraryIndex::add`]).
    ///
    /// # Errors
    /// The database's.
    pub(super) fn known(&self, assets: &[LibraryAsset]) -> Result<Vec<Known>> {
        let transaction = self.db.unchecked_transaction()?;
        let mut seen = transaction.prepare_cached(
            "UPDATE asset SET look = (SELECT number FROM look)
             WHERE id = ?1 AND modified = ?2 AND bytes IS ?3 RETURNING sketch IS NOT NULL",
        )?;
        let known = assets
            .iter()
            .map(|asset| {
                let facts = (&asset.id, asset.modified, size(asset));
                let has_picture = seen.query_row(facts, |row| row.get(0)).optional()?;
                Ok(match has_picture {
                    None => Known::Nothing,
                    Some(false) => Known::WithoutPicture,
                    Some(true) => Known::Picture,
                })
            })
            .collect::<Result<_>>();
        drop(seen);
        transaction.commit()?;
        known
    }

    /// Remembers assets, each with what [`sketch`] made of its picture; none where there is no
    /// picture that can be read. Written down when this returns.
    ///
    /// # Errors
    /// The database's.
    pub fn add(&self, assets: &[(LibraryAsset, Option<Sketch>)]) -> Result<()> {
        let transaction = self.db.unchecked_transaction()?;
        let mut insert = transaction.prepare_cached(
            "INSERT OR REPLACE INTO asset
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT number FROM look), ?8)",
        )?;
        for (asset, sketch) in assets {
            insert.execute(params![
                asset.id,
                asset.modified,
                asset.taken.map(Timestamp::as_second),
                asset.width,
                asset.height,
                asset
                    .duration
                    .and_then(|length| i64::try_from(length.as_millis()).ok()),
                size(asset),
                sketch.as_ref().map(Sketch::to_bytes),
            ])?;
        }
        drop(insert);
        transaction.commit()?;
        Ok(())
    }

    /// Ends a look through the whole library: what it did not see is forgotten, as it is not
    /// there any more. Answers how many those were. A look that was killed is not ended, and
    /// the next one goes on with what it saw.
    ///
    /// # Errors
    /// The database's.
    pub fn end_look(&self) -> Result<u64> {
        let transaction = self.db.unchecked_transaction()?;
        let gone = transaction.execute(
            "DELETE FROM asset WHERE look <> (SELECT number FROM look)",
            (),
        )?;
        transaction.execute("UPDATE look SET number = number + 1", ())?;
        transaction.commit()?;
        Ok(gone as u64)
    }

    /// Calls for every asset, so many at a time.
    pub(super) fn each(
        &self,
        at_once: usize,
        mut call: impl FnMut(Vec<Indexed>) -> Result<()>,
    ) -> Result<()> {
        let mut all = self.db.prepare(
            "SELECT id, modified, taken, width, height, duration, bytes, sketch FROM asset",
        )?;
        let mut rows = all.query(())?;
        let mut some = Vec::with_capacity(at_once);
        while let Some(row) = rows.next()? {
            some.push(indexed(row)?);
            if some.len() == at_once {
                call(std::mem::replace(&mut some, Vec::with_capacity(at_once)))?;
            }
        }
        call(some)
    }

    /// What is remembered of the picture of a post, if it is of these bytes.
    pub(super) fn post(
        &self,
        media: i64,
        bytes: u64,
        crc32: u32,
    ) -> Result<Option<Option<Sketch>>> {
        let mut kept = self.db.prepare_cached(
            "SELECT sketch FROM post WHERE media = ?1 AND bytes = ?2 AND crc32 = ?3",
        )?;
        let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
        let kept: Option<Option<Vec<u8>>> = kept
            .query_row((media, bytes, crc32), |row| row.get(0))
            .optional()?;
        Ok(kept.and_then(|sketch| match sketch {
            None => Some(None),
            Some(sketch) => Sketch::from_bytes(&sketch).map(Some),
        }))
    }

    /// Remembers the pictures of posts.
    pub(super) fn add_posts(&self, posts: &[(i64, u64, u32, Option<Sketch>)]) -> Result<()> {
        let transaction = self.db.unchecked_transaction()?;
        for (media, bytes, crc32, sketch) in posts {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO post VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![
                    media,
                    i64::try_from(*bytes).unwrap_or(i64::MAX),
                    crc32,
                    sketch.as_ref().map(Sketch::to_bytes)
                ])?;
        }
        transaction.commit()?;
        Ok(())
    }
}

/// The size of an asset as the index has it.
fn size(asset: &LibraryAsset) -> Option<i64> {
    asset.bytes.and_then(|bytes| i64::try_from(bytes).ok())
}

fn indexed(row: &Row<'_>) -> rusqlite::Result<Indexed> {
    let taken: Option<i64> = row.get(2)?;
    let duration: Option<i64> = row.get(5)?;
    let bytes: Option<i64> = row.get(6)?;
    let sketch = row.get_ref(7)?.as_blob_or_null()?;
    Ok(Indexed {
        asset: LibraryAsset {
            id: row.get(0)?,
            modified: row.get(1)?,
            taken: taken.and_then(|second| Timestamp::from_second(second).ok()),
            width: row.get(3)?,
            height: row.get(4)?,
            duration: duration.map(|length| Duration::from_millis(length.unsigned_abs())),
            bytes: bytes.map(i64::unsigned_abs),
        },
        sketch: sketch.and_then(Sketch::from_bytes),
    })
}

/// What is to be remembered of a small picture of an asset (or of a whole one); none if it
/// cannot be read.
pub fn sketch(picture: &[u8]) -> Option<Sketch> {
    Some(Sketch::of(&grey(picture)?))
}

/// The grey of a picture, no larger than is looked at.
pub(super) fn grey(mut picture: &[u8]) -> Option<Grey> {
    Grey::of(&media::small(&mut picture, SIDE).ok()?)
}

/// The same of an asset whose picture is the file itself, with what the file tells: its size in
/// pixels, and when it was taken.
pub fn sketch_of_file(asset: &mut LibraryAsset, file: &[u8]) -> Option<Sketch> {
    let format = Format::sniff(file)?;
    if let Some(size) = media::dimensions(format, file) {
        (asset.width, asset.height) = size;
    }
    // Cameras tell no zone, mostly; the dates that are compared leave room for one.
    let taken = media::taken(file).and_then(|clock| Offset::UTC.to_timestamp(clock).ok());
    asset.taken = taken;
    sketch(file)
}
