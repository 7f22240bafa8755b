//! Where the bytes of the catalog's media come from: the archives that were given, or
//! those the catalog remembers, if they still are what was imported; and the folder of
//! downloads.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::catalog::{Candidate, Catalog, SourceId, downloads_fingerprint};
use crate::download::DownloadFolder;
use crate::error::Result;
use crate::outcome::{Reason, Reasons, SystemWords};
use crate::source::archive::{Archive, Container, Fingerprint};

/// Why nothing can be read from archives of the catalog now, each that is not reachable:
/// neither among those `given` nor, as it was read, where it was seen last.
///
/// # Errors
/// The database's.
pub fn unreachable(catalog: &Catalog, given: &[Arc<Archive>]) -> Result<HashMap<SourceId, Reason>> {
    let archives = Archives::new(&catalog.db, given)?;
    let why = |(id, source): (&i64, &Source)| {
        let why = source.container().err()?;
        Some((SourceId::from_number(*id), why))
    };
    Ok(archives.sources.iter().filter_map(why).collect())
}

/// Finds out which archives of the catalog cannot be read now, of those that are not `given`, and
/// remembers it until the next call: what only they have counts as what cannot be saved. To be
/// called before a plan is made whose numbers are to be exact.
///
/// # Errors
/// The database's.
pub fn find_unreachable(catalog: &Catalog, given: &[Arc<Archive>]) -> Result<()> {
    let db = &catalog.db;
    db.execute_batch(UNREACHABLE)?;
    db.execute("DELETE FROM unreachable", ())?;
    let archives = Archives::new(db, given)?;
    let mut insert = db.prepare("INSERT INTO unreachable VALUES (?1, ?2)")?;
    let others = archives.sources.iter();
    for (id, source) in others.filter(|(_, source)| source.given.is_none()) {
        if let Err(why) = source.container() {
            insert.execute((id, Reasons::from(why)))?;
        }
    }
    Ok(())
}

/// The table of [`find_unreachable`]: `reason` says why.
pub(crate) const UNREACHABLE: &str = "CREATE TEMP TABLE IF NOT EXISTS unreachable (source INTEGER PRIMARY KEY, reason TEXT NOT NULL)";

/// Every archive of the catalog.
pub(crate) struct Archives {
    sources: HashMap<i64, Source>,
    downloads: Option<(i64, DownloadFolder)>,
}

/// One archive, opened when its first bytes are wanted.
struct Source {
    path: PathBuf,
    fingerprint: Fingerprint,
    /// The archive that was given, and which of its parts it is.
    given: Option<(Arc<Archive>, usize)>,
    opened: OnceLock<Result<Opened, Reason>>,
}

/// What the archive looked like from outside when it was opened, to tell damage from
/// a change under our hands.
struct Opened {
    /// The archive that was opened again, and which of its parts it is; none where one was given.
    again: Option<(Archive, usize)>,
    stamp: Option<Stamp>,
    /// A folder in which something changed since it was read: what is in its place as it was, by name
    /// and size, is read all the same.
    is_changed: bool,
}

type Stamp = (u64, Option<SystemTime>);

impl Archives {
    /// Those of the catalog, with what was given at hand.
    pub(crate) fn new(db: &Connection, given: &[Arc<Archive>]) -> Result<Self> {
        let mut rows = db.prepare("SELECT id, path, fingerprint FROM source")?;
        let rows = rows.query_map((), |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?))
        })?;
        let mut sources = HashMap::new();
        let mut downloads = None;
        for row in rows {
            let (id, path, fingerprint) = row?;
            if fingerprint == downloads_fingerprint() {
                downloads = db
                    .path()
                    .map(|path| (id, DownloadFolder::beside(path.as_ref())));
                continue;
            }
            let fingerprint = Fingerprint(fingerprint);
            let given = given
                .iter()
                .find_map(|archive| Some((archive.clone(), position(archive, fingerprint)?)));
            let path = match &given {
                Some((archive, part)) => archive.containers()[*part].path().to_owned(),
                None => path.into(),
            };
            sources.insert(
                id,
                Source {
                    path,
                    fingerprint,
                    given,
                    opened: OnceLock::new(),
                },
            );
        }
        Ok(Self { sources, downloads })
    }

    /// The bytes of an item, with the item's size as their limit.
    ///
    /// # Errors
    /// Why there are none.
    pub(crate) fn open(&self, item: &Candidate) -> Result<impl Read + '_, Reason> {
        match (item.source, &item.entry) {
            (Some(source), Some(entry)) => self.entry(source, entry, item.bytes),
            _ => Err(Reason::NoSource),
        }
    }

    /// SHA-256 of an entry's bytes ([`Self::entry`]); none if they cannot be read whole, which a
    /// save will tell.
    pub(crate) fn sha256(&self, source: i64, entry: &str, size: u64) -> Option<[u8; 32]> {
        let (hash, read) = sha256(&mut self.entry(source, entry, size).ok()?).ok()?;
        (read == size).then_some(hash)
    }

    /// The bytes of an entry in the catalog's source of that id, with its size as their
    /// limit.
    ///
    /// # Errors
    /// Why there are none.
    pub(crate) fn entry(
        &self,
        source: i64,
        entry: &str,
        size: u64,
    ) -> Result<impl Read + use<'_>, Reason> {
        let bytes: Box<dyn Read + Send + '_> = match &self.downloads {
            Some((id, folder)) if *id == source => {
                Box::new(folder.open(entry).map_err(|_| Reason::DownloadGone)?)
            }
            _ => {
                let source = self.sources.get(&source).ok_or(Reason::NoSource)?;
                let bytes = source.container()?.entry(entry);
                bytes.map_err(|cause| source.explain(&cause))?
            }
        };
        Ok(bytes.take(size.saturating_add(1)))
    }

    /// Bytes of an entry from `at` on, until the buffer is full or the entry ends; none if
    /// they can only be had by unpacking all before them.
    ///
    /// # Errors
    /// Why there are none.
    pub(crate) fn read_at(
        &self,
        source: i64,
        entry: &str,
        buffer: &mut [u8],
        at: u64,
    ) -> Result<Option<usize>, Reason> {
        if let Some((id, folder)) = &self.downloads
            && *id == source
        {
            let mut file = folder.open(entry).map_err(|_| Reason::DownloadGone)?;
            let read = file.seek(SeekFrom::Start(at)).and_then(|_| {
                let wanted = buffer.len() as u64;
                let mut to = &mut *buffer;
                io::copy(&mut file.take(wanted), &mut to)
            });
            let read = read.map_err(|_| Reason::DownloadGone)?;
            return Ok(usize::try_from(read).ok());
        }
        let source = self.sources.get(&source).ok_or(Reason::NoSource)?;
        let read = source.container()?.read_at(entry, buffer, at);
        read.map_err(|cause| source.explain(&cause))
    }

    /// Whether the bytes of an item were downloaded from its page.
    pub(crate) fn is_download(&self, item: &Candidate) -> bool {
        let downloads = self.downloads.as_ref().map(|(id, _)| *id);
        item.source.is_some() && item.source == downloads
    }

    /// Why reading an item went wrong: the archive vanished or was changed since it was opened, or is damaged.
    pub(crate) fn explain(&self, item: &Candidate, cause: &io::Error) -> Reason {
        match item.source {
            Some(source) => self.explain_entry(source, cause),
            None => Reason::NoSource,
        }
    }

    /// The same of an entry in the catalog's source of that id.
    pub(crate) fn explain_entry(&self, source: i64, cause: &io::Error) -> Reason {
        match self.sources.get(&source) {
            Some(source) => source.explain(cause),
            None => Reason::DownloadGone,
        }
    }
}

/// Which part of the archive has this content.
fn position(archive: &Archive, fingerprint: Fingerprint) -> Option<usize> {
    let mut containers = archive.containers().iter();
    containers.position(|container| container.fingerprint() == fingerprint)
}

impl Source {
    fn container(&self) -> Result<&Container, Reason> {
        let opened = self.opened.get_or_init(|| self.reopen());
        let opened = opened.as_ref().map_err(Clone::clone)?;
        match (&self.given, &opened.again) {
            (Some((archive, part)), _) => Ok(&archive.containers()[*part]),
            (None, Some((archive, part))) => Ok(&archive.containers()[*part]),
            (None, None) => Err(self.vanished()),
        }
    }

    fn reopen(&self) -> Result<Opened, Reason> {
        let stamp = stamp(&self.path);
        if self.given.is_some() {
            return Ok(Opened {
                again: None,
                stamp,
                is_changed: false,
            });
        }
        if stamp.is_none() {
            return Err(self.vanished());
        }
        let again = Archive::open(&[&self.path]).map_err(|_| self.changed())?;
        let same = position(&again, self.fingerprint);
        // One that was emptied, or where nothing is mounted, has nothing to go on with.
        let is_one = |part: &Container| part.is_folder() && !part.is_empty();
        let folder = || again.containers().iter().position(is_one);
        let part = same.or_else(folder).ok_or_else(|| self.changed())?;
        Ok(Opened {
            again: Some((again, part)),
            stamp,
            is_changed: same.is_none(),
        })
    }

    /// Whether a folder is read in which something changed.
    fn is_changed(&self) -> bool {
        matches!(self.opened.get(), Some(Ok(opened)) if opened.is_changed)
    }

    fn explain(&self, cause: &io::Error) -> Reason {
        let before = match self.opened.get() {
            Some(Ok(opened)) => opened.stamp,
            _ => None,
        };
        match stamp(&self.path) {
            // What was handed over open has no place to vanish from.
            None if before.is_some() || self.given.is_none() => self.vanished(),
            now if now != before => self.changed(),
            _ if cause.kind() == io::ErrorKind::NotFound => Reason::FileGone {
                archive: self.name(),
            },
            // A file of another length under its name.
            _ if self.is_changed() && cause.raw_os_error().is_none() => self.changed(),
            // The system's trouble with a disk is no damage of the archive.
            _ if cause.raw_os_error().is_some() => Reason::SystemSaid {
                path: self.name(),
                system: cause.in_system_words(),
            },
            _ => Reason::DamagedInArchive {
                archive: self.name(),
            },
        }
    }

    fn vanished(&self) -> Reason {
        Reason::ArchiveGone {
            archive: self.name(),
        }
    }

    fn changed(&self) -> Reason {
        Reason::ArchiveChanged {
            archive: self.name(),
        }
    }

    /// Its last name; where it lies is nobody's business in a report.
    fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        name.to_string_lossy().into_owned()
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()))
}

/// SHA-256 of all bytes that come, and how many they are.
///
/// # Errors
/// They cannot be read to their end.
pub(crate) fn sha256(bytes: &mut dyn Read) -> io::Result<([u8; 32], u64)> {
    let (mut hash, mut buffer, mut size) = (Sha256::new(), vec![0; 64 * 1024], 0);
    loop {
        match bytes.read(&mut buffer)? {
            0 => return Ok((hash.finalize().into(), size)),
            count => {
                size += count as u64;
                hash.update(&buffer[..count]);
            }
        }
    }
}
