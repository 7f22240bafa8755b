//! The core's own error: what really went wrong, with the place it went wrong in.
//!
//! Trouble with *one* post, entry or media item is never an `Error`: it becomes a
//! [`crate::source::Note`] or an outcome in the ledger, and the rest goes on.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::roll::RollError;
use crate::source::Note;

/// The result of the core's fallible calls.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a whole operation could not go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Reading or writing a file of this machine failed.
    #[error("{path}: {cause}", path = path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The file is there, but is neither a ZIP nor a folder that can be read.
    #[error("{path} cannot be read as an archive: {reason}", path = path.display())]
    NotAnArchive {
        /// The file.
        path: PathBuf,
        /// Why, in words for the person.
        reason: String,
    },
    /// An archive that was read before was to be opened again, and this is not it.
    #[error("{}", another(asked.as_deref(), given))]
    OtherArchive {
        /// The name of the one that was asked for; none if the catalog knows none such.
        asked: Option<String>,
        /// The names of those that were given.
        given: Vec<String>,
    },
    /// The archives were read, and hold nothing of Instagram's.
    #[error("no Instagram posts were found in {}{}", list(paths), told(notes))]
    NothingFound {
        /// All archives that were given.
        paths: Vec<PathBuf>,
        /// What was odd in them, with what to do.
        notes: Vec<Note>,
    },
    /// The catalog's database failed.
    #[error("the catalog failed: {0}")]
    Catalog(#[from] rusqlite::Error),
    /// The file is there, but holds something else than a catalog. It was not touched.
    #[error("{path} is not a Keepsake catalog; it was left as it is", path = path.display())]
    NotACatalog {
        /// The file.
        path: PathBuf,
    },
    /// The catalog has steps that this version does not know. It was not touched.
    #[error(
        "{path} was written by a newer version of Keepsake; update Keepsake to open it",
        path = path.display()
    )]
    NewerCatalog {
        /// The catalog's file.
        path: PathBuf,
    },
    /// Bringing an older catalog up to date failed; it is as before.
    #[error("the catalog cannot be brought up to date: {0}")]
    Migration(#[from] rusqlite_migration::Error),
    /// The camera roll as a whole refused (not one item).
    #[error(transparent)]
    Roll(#[from] RollError),
    /// Another Keepsake is working with the same catalog.
    #[error("another save is using {folder}; wait until it has finished", folder = folder.display())]
    Busy {
        /// The folder with the catalog.
        folder: PathBuf,
    },
    /// A link leads to nothing that can be saved.
    #[error(transparent)]
    Link(#[from] crate::download::Refusal),
    /// The numbers of a run do not add up. Never happens; if it does, nobody is told
    /// that all is well.
    #[error("the ledger accounts for {accounted} of {planned} planned items; please report this")]
    Miscounted {
        /// Items the run set out to save.
        planned: u64,
        /// Saved, already there, skipped and failed together.
        accounted: u64,
    },
    /// The person asked to stop. Everything up to here is kept.
    #[error("stopped")]
    Stopped,
}

impl Error {
    /// Whether the disk is full, whoever found it so.
    pub fn lacks_room(&self) -> bool {
        match self {
            Self::Io { cause, .. } => matches!(
                cause.kind(),
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
            ),
            Self::Roll(error) => matches!(error, RollError::NoSpace { .. }),
            _ => self.database_code() == Some(ErrorCode::DiskFull),
        }
    }

    /// Whether somebody else holds what is needed: the same may work in a moment.
    pub fn is_busy(&self) -> bool {
        let locked = [ErrorCode::DatabaseBusy, ErrorCode::DatabaseLocked];
        matches!(self, Self::Busy { .. })
            || self
                .database_code()
                .is_some_and(|code| locked.contains(&code))
    }

    fn database_code(&self) -> Option<ErrorCode> {
        match self {
            Self::Catalog(cause)
            | Self::Migration(rusqlite_migration::Error::RusqliteError { err: cause, .. }) => {
                cause.sqlite_error_code()
            }
            _ => None,
        }
    }

    /// Puts the path to an I/O error: `file.read(…).map_err(Error::at(path))`.
    pub fn at(path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        let path = path.as_ref().to_owned();
        move |cause| Self::Io { path, cause }
    }
}

fn another(asked: Option<&str>, given: &[String]) -> String {
    let given = given.join(", ");
    match asked {
        Some(asked) => format!(
            "{given} is another archive than {asked}, which was read; choose that one, or add this as a new one"
        ),
        None => "there is no such archive any more; add it as a new one".to_owned(),
    }
}

/// Each note in a line of its own, up to a handful.
fn told(notes: &[Note]) -> String {
    const MOST: usize = 5;
    let lines = notes.iter().take(MOST);
    let lines: String = lines
        .map(|note| format!("\n  {}: {}", note.place, note.what))
        .collect();
    match notes.len().saturating_sub(MOST) {
        0 => lines,
        more => format!("{lines}\n  and {more} more"),
    }
}

fn list(paths: &[PathBuf]) -> String {
    paths
        .iter()
        .map(|path| path.display().to_string())
        .collect::<Vec<_>>()
        .join(", ")
}
