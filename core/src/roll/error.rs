//! What a camera roll answers when it cannot do what it was asked.

use std::io::{self, ErrorKind};
use std::path::Path;

use rusqlite::ErrorCode;

use crate::error::Error;

/// Why a camera roll did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RollError {
    /// Permission is missing or was withdrawn: pause the run.
    #[error("not allowed: {reason}")]
    NotAllowed {
        /// What the system said.
        reason: String,
    },
    /// No room: pause the run.
    #[error("not enough space: {reason}")]
    NoSpace {
        /// What the system said.
        reason: String,
    },
    /// The roll is not there any more, or cannot be reached: pause the run.
    #[error("not reachable: {reason}")]
    Unreachable {
        /// What the system said.
        reason: String,
    },
    /// It does not take this file; others may go on.
    #[error("refused: {reason}")]
    Refused {
        /// What the system said.
        reason: String,
    },
    /// It is in the roll, but nobody can tell whether it outlives a power cut: pause the run.
    #[error("not surely kept: {reason}")]
    NotDurable {
        /// What the system said.
        reason: String,
    },
    /// Something went wrong that may go right the next time.
    #[error("{reason}")]
    TryAgain {
        /// What the system said.
        reason: String,
    },
}

impl RollError {
    /// What a failed call on a file or folder of the roll means for a run.
    pub fn from_io(path: &Path, cause: &io::Error) -> Self {
        let path = path.display();
        match cause.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::NoSpace {
                reason: format!("{path} has no room left; make some and save again"),
            },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NotAllowed {
                reason: format!("{path} cannot be written to; allow it, or choose another folder"),
            },
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::StaleNetworkFileHandle => {
                Self::Unreachable {
                    reason: format!("{path} is not there any more; bring it back and save again"),
                }
            }
            ErrorKind::FileTooLarge => Self::Refused {
                reason: format!("too large for the file system of {path}"),
            },
            _ => Self::TryAgain {
                reason: format!("{path}: {cause}"),
            },
        }
    }

    /// What it means for a run that the ledger cannot be written.
    pub(super) fn from_ledger(error: &Error) -> Self {
        match error {
            Error::Catalog(cause) if cause.sqlite_error_code() == Some(ErrorCode::DiskFull) => {
                Self::NoSpace {
                    reason: "the ledger has no room left; make some and save again".to_owned(),
                }
            }
            Error::Roll(error) => error.clone(),
            _ => Self::TryAgain {
                reason: error.to_string(),
            },
        }
    }

    /// The word for it in the log, where its reason may not stand.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::NotAllowed { .. } => "not allowed",
            Self::NoSpace { .. } => "no space",
            Self::Unreachable { .. } => "unreachable",
            Self::Refused { .. } => "refused",
            Self::NotDurable { .. } => "not durable",
            Self::TryAgain { .. } => "try again",
        }
    }

    /// Whether the items after this one would meet the same trouble.
    pub fn pauses(&self) -> bool {
        matches!(
            self,
            Self::NotAllowed { .. }
                | Self::NoSpace { .. }
                | Self::Unreachable { .. }
                | Self::NotDurable { .. }
        )
    }

    /// Whether saving the same item again can help.
    pub fn retry_helps(&self) -> bool {
        !matches!(self, Self::Refused { .. })
    }
}
