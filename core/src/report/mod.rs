//! The page about a save, which a person can look at, print and keep: one HTML file with the
//! numbers, a contact sheet by month, and everything that was left out under its reason; and
//! the page about a look into a photo library, with the pairs side by side ([`Pairs`]). They
//! are written as a stream; their words are handed in ([`Words`]).

mod frame;
mod html;
mod left_out;
mod lines;
mod pairs;
mod pictures;
mod sheet;
#[cfg(test)]
mod tests;
mod tile;
mod words;

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use memchr::memmem;
use tempfile::NamedTempFile;
use tokio_util::sync::CancellationToken;

use crate::catalog::Catalog;
use crate::error::{Error, Result};
use crate::roll::RunId;

pub use pairs::{PairPhrase, PairWords, Pairs};
pub use pictures::{Pictures, cache_of};
pub use words::{ReportPhrase, Words};

/// Where the sign of Keepsake's own pages stands.
const FIRST_BYTES: u64 = 512;

/// A page that is not there yet: it is written under another name, so that there is
/// never half of it.
pub struct Report {
    path: PathBuf,
    file: NamedTempFile,
}

/// What a page is about, and what it is made with.
pub struct Subject<'a> {
    /// The catalog with the ledger.
    pub catalog: &'a Catalog,
    /// The save.
    pub run: RunId,
    /// What the person knows the camera roll by.
    pub roll: &'a str,
    /// Where its pictures come from.
    pub pictures: Pictures<'a>,
    /// The photo library that was looked through for it: what was put in although that may have it
    /// already stands on the page, both pictures side by side. None where none was, or where
    /// somebody else shows that.
    pub asked: Option<&'a Pairs<'a>>,
    /// Of the calendar whose months the pictures stand under.
    pub zone: &'a TimeZone,
    /// What it says.
    pub words: &'a dyn Words,
}

/// How many of a page's pictures are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportProgress {
    /// So many are.
    pub done: u64,
    /// Of so many.
    pub all: u64,
}

impl Report {
    /// The page that will be at `path`. Finds out early whether it can be written: an earlier
    /// page of Keepsake's makes room for it, no other file does.
    ///
    /// # Errors
    /// It cannot. [`io::ErrorKind::AlreadyExists`]: something else is there, untouched.
    pub fn at(path: &Path) -> Result<Self> {
        if path.is_dir() {
            let cause = io::Error::from(io::ErrorKind::IsADirectory);
            return Err(Error::at(path)(cause));
        }
        if !makes_room(path).map_err(Error::at(path))? {
            let cause = io::Error::from(io::ErrorKind::AlreadyExists);
            return Err(Error::at(path)(cause));
        }
        let file = unfinished(folder(path)).map_err(Error::at(path))?;
        Ok(Self {
            path: path.to_owned(),
            file,
        })
    }

    /// Writes the page. Stopped or failed, there is none, and one that was there before is
    /// as it was.
    ///
    /// # Errors
    /// The ledger cannot be read or the page cannot be written, or it was stopped.
    pub fn write(
        self,
        subject: &Subject<'_>,
        progress: &mut dyn FnMut(ReportProgress),
        stop: &CancellationToken,
    ) -> Result<()> {
        let folder = folder(&self.path).to_owned();
        self.written(
            |to| lines::write(subject, &folder, to, progress, stop),
            stop,
        )
    }

    /// Writes the page about a look into a photo library, as [`Report::write`] does.
    ///
    /// # Errors
    /// What was found cannot be read or the page cannot be written, or it was stopped.
    pub fn write_pairs(
        self,
        pairs: &Pairs<'_>,
        progress: &mut dyn FnMut(ReportProgress),
        stop: &CancellationToken,
    ) -> Result<()> {
        self.written(|to| pairs::write(pairs, to, progress, stop), stop)
    }

    fn written(
        self,
        write: impl FnOnce(&mut dyn Write) -> Result<(), Trouble>,
        stop: &CancellationToken,
    ) -> Result<()> {
        let mut to = BufWriter::new(self.file.as_file());
        let written = write(&mut to);
        let flushed = written.and_then(|()| Ok(to.flush()?));
        flushed.map_err(|trouble| trouble.with(&self.path))?;
        drop(to);
        if stop.is_cancelled() {
            return Err(Error::Stopped);
        }
        let synced = self.file.as_file().sync_all();
        synced.map_err(Error::at(&self.path))?;
        let persisted = self.file.persist(&self.path);
        persisted.map_err(|error| Error::at(&self.path)(error.error))?;
        Ok(())
    }
}

/// Whether nothing is at `path`, or a page that Keepsake wrote, or an empty file.
fn makes_room(path: &Path) -> io::Result<bool> {
    let file = match File::open(path) {
        Ok(file) => file,
        // A link that leads nowhere would be replaced as well.
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            return Ok(path.symlink_metadata().is_err());
        }
        Err(cause) => return Err(cause),
    };
    let mut start = Vec::new();
    file.take(FIRST_BYTES).read_to_end(&mut start)?;
    Ok(start.is_empty() || memmem::find(&start, frame::GENERATOR.as_bytes()).is_some())
}

/// What stopped the writing of a page.
#[derive(Debug)]
enum Trouble {
    /// The page, or a file on its way to it.
    Unwritten(io::Error),
    Other(Error),
}

impl Trouble {
    fn with(self, page: &Path) -> Error {
        match self {
            Self::Unwritten(cause) => Error::at(page)(cause),
            Self::Other(error) => error,
        }
    }
}

impl From<io::Error> for Trouble {
    fn from(cause: io::Error) -> Self {
        Self::Unwritten(cause)
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

/// Where the page will lie. What it needs on the way lies there, too: a phone has no other
/// place where every app may write.
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A file beside the page to be, as open to others as any file of the person's is.
fn unfinished(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".keepsake-report-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}
