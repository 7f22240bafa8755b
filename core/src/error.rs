//! The core's own error: what really went wrong, with the place it went wrong in.
//!
//! Trouble with *one* post, entry or media item is never an `Error`: it becomes a
//! [`crate::source::ArchiveNote`] or an outcome in the ledger, and the rest goes on.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::media::PreviewError;
use crate::outcome::{ArchiveNote, NotArchive, Reason, Refusal, RollError, SystemWords, Trouble};

/// The result of the core's fallible calls.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a whole operation could not go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Reading or writing a file of this machine failed.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The file is there, but is neither a ZIP nor a folder that can be read.
    NotAnArchive {
        /// The file.
        path: PathBuf,
        /// Why not.
        unfit: NotArchive,
    },
    /// An archive that was read before was to be opened again, and this is not it.
    OtherArchive {
        /// The name of the one that was asked for; none if the catalog knows none such.
        asked: Option<String>,
        /// The names of those that were given.
        given: Vec<String>,
    },
    /// The archives were read, and hold nothing of Instagram's.
    NothingFound {
        /// All archives that were given.
        paths: Vec<PathBuf>,
        /// What was odd in them, with what to do.
        notes: Vec<ArchiveNote>,
    },
    /// The catalog's database failed.
    Catalog(#[source] rusqlite::Error),
    /// The file is there, but holds something else than a catalog. It was not touched.
    NotACatalog {
        /// The file.
        path: PathBuf,
    },
    /// The catalog has steps that this version does not know. It was not touched.
    NewerCatalog {
        /// The catalog's file.
        path: PathBuf,
    },
    /// Bringing an older catalog up to date failed; it is as before.
    Migration(#[source] rusqlite::Error),
    /// The camera roll as a whole refused (not one item).
    Roll(#[from] RollError),
    /// Another Keepsake is working with the same catalog.
    Busy {
        /// The folder with the catalog.
        folder: PathBuf,
    },
    /// The bytes of one item, which was to be shown, cannot be read.
    Unreadable(Reason),
    /// No picture can be made of one item.
    NoPicture(#[source] PreviewError),
    /// A link leads to nothing that can be saved.
    Link(#[from] Refusal),
    /// A run is of another camera roll, was taken back, was about nothing, or nobody knows what
    /// it was asked for.
    NotToBeResumed {
        /// Its number.
        run: i64,
    },
    /// What failed in a save was to be tried again, and nothing did.
    NothingFailed {
        /// The number of a run of it.
        run: i64,
    },
    /// What has certain reasons in a save was to be saved again, and nothing has them.
    NothingWithReason {
        /// The number of a run of it.
        run: i64,
    },
    /// No archive that is known has the bytes of what was asked for.
    NoBytes,
    /// An asset that an app added by itself does not come into the ledger; nothing was changed.
    NotAdopted {
        /// Why not.
        why: Trouble,
    },
    /// The numbers of a run do not add up. Never happens; if it does, nobody is told
    /// that all is well.
    Miscounted {
        /// Items the run set out to save.
        planned: u64,
        /// Saved, already there, skipped and failed together.
        accounted: u64,
    },
    /// The person asked to stop. Everything up to here is kept.
    Stopped,
}

/// What was interrupted was asked to stop.
impl From<rusqlite::Error> for Error {
    fn from(cause: rusqlite::Error) -> Self {
        match cause.sqlite_error_code() {
            Some(ErrorCode::OperationInterrupted) => Self::Stopped,
            _ => Self::Catalog(cause),
        }
    }
}

impl Error {
    /// What it means for a camera roll that something cannot be written down.
    pub(crate) fn for_roll(&self) -> RollError {
        match self {
            Self::Roll(error) => error.clone(),
            _ => match self.trouble().into() {
                why @ (Reason::NoRoomForLedger | Reason::NoRoomAt { .. }) => {
                    RollError::NoSpace { why }
                }
                why => RollError::TryAgain { why },
            },
        }
    }

    /// Whether somebody else is writing to the catalog, for longer than it was waited.
    pub(crate) fn is_busy(&self) -> bool {
        let code = self.database_code();
        matches!(
            code,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
        )
    }

    /// What the database said, if it said something.
    pub(crate) fn database_code(&self) -> Option<ErrorCode> {
        match self {
            Self::Catalog(cause) | Self::Migration(cause) => cause.sqlite_error_code(),
            _ => None,
        }
    }

    /// The same as a code with its values, for the apps' own words.
    pub fn trouble(&self) -> Trouble {
        let path = |path: &Path| path.display().to_string();
        match self {
            Self::Io { path, cause } => of_file(path, cause),
            Self::NotAnArchive { path: file, unfit } => Trouble::NotAnArchive {
                path: path(file),
                unfit: unfit.clone(),
            },
            Self::OtherArchive { asked, given } => Trouble::OtherArchive {
                asked: asked.clone(),
                given: given.clone(),
            },
            Self::NothingFound { paths, notes } => Trouble::NothingFound {
                paths: paths.iter().map(|file| path(file)).collect(),
                notes: notes.clone(),
            },
            Self::Catalog(cause) => of_catalog(cause.sqlite_error_code(), || {
                let system = cause.in_system_words();
                Trouble::CatalogFailed { system }
            }),
            Self::Migration(cause) => of_catalog(cause.sqlite_error_code(), || {
                let system = cause.in_system_words();
                Trouble::CatalogNotUpdated { system }
            }),
            Self::NotACatalog { path: file } => Trouble::NotACatalog { path: path(file) },
            Self::NewerCatalog { path: file } => Trouble::NewerCatalog { path: path(file) },
            Self::Roll(error) => error.reason().into(),
            Self::Unreadable(why) => why.clone().into(),
            Self::NoPicture(cause) => Trouble::NoPicture {
                system: cause.in_system_words(),
            },
            Self::Busy { folder } => Trouble::OtherSave { path: path(folder) },
            Self::Link(refusal) => refusal.clone().into(),
            Self::NotToBeResumed { run } => Trouble::NotToBeResumed { run: *run },
            Self::NothingFailed { run } => Trouble::NothingFailed { run: *run },
            Self::NothingWithReason { run } => Trouble::NothingWithReason { run: *run },
            Self::NoBytes => Trouble::NoBytes,
            Self::NotAdopted { why } => why.clone(),
            Self::Miscounted { planned, accounted } => Trouble::Miscounted {
                planned: *planned,
                accounted: *accounted,
            },
            Self::Stopped => Trouble::Stopped,
        }
    }

    /// Puts the path to an I/O error: `file.read(…).map_err(Error::at(path))`.
    pub fn at(path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        let path = path.as_ref().to_owned();
        move |cause| Self::Io { path, cause }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.trouble().fmt(f)
    }
}

fn of_file(path: &Path, cause: &io::Error) -> Trouble {
    let path = path.display().to_string();
    match cause.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Trouble::NotThere { path },
        io::ErrorKind::PermissionDenied => Trouble::NotAllowed { path },
        io::ErrorKind::ReadOnlyFilesystem => Trouble::ReadOnly { path },
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Trouble::DiskFull { path },
        _ => Trouble::SystemSaid {
            path,
            system: cause.in_system_words(),
        },
    }
}

/// What the database's code means, as far as it is no fault of Keepsake's.
fn of_catalog(code: Option<ErrorCode>, other: impl FnOnce() -> Trouble) -> Trouble {
    match code {
        Some(ErrorCode::DiskFull) => Trouble::CatalogFull,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::CatalogBusy,
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Trouble::CatalogReadOnly,
        Some(ErrorCode::CannotOpen) => Trouble::CatalogGone,
        Some(ErrorCode::DatabaseCorrupt) => Trouble::CatalogDamaged,
        _ => other(),
    }
}
