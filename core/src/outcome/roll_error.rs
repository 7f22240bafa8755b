//! What a camera roll answers when it cannot do what it was asked.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::{Reason, RollTrouble, SystemWords};

/// Why a camera roll did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.reason())]
pub enum RollError {
    /// Permission is missing or was withdrawn: pause the run.
    NotAllowed {
        /// What is not allowed.
        why: Reason,
    },
    /// No room: pause the run.
    NoSpace {
        /// Where, and how much if known.
        why: Reason,
    },
    /// The roll is not there any more, or cannot be reached: pause the run.
    Unreachable {
        /// What is not there.
        why: Reason,
    },
    /// It does not take this file; others may go on.
    Refused {
        /// Why not.
        why: Reason,
    },
    /// It is in the roll, but nobody can tell whether it outlives a power cut: pause the run.
    NotDurable {
        /// Why not.
        why: Reason,
    },
    /// The person was asked whether something may be removed, and said no: ask for nothing more.
    Declined,
    /// Something went wrong that may go right the next time.
    TryAgain {
        /// What it was.
        why: Reason,
    },
}

/// What stands where a folder was to be made, at `path` or above it.
fn in_the_way(path: &Path) -> &Path {
    let mut above = path.ancestors();
    above
        .find(|path| path.symlink_metadata().is_ok())
        .unwrap_or(path)
}

impl RollError {
    /// What a failed call on a file or folder of the roll means for a run.
    pub fn from_io(path: &Path, cause: &io::Error) -> Self {
        let path = path.display().to_string();
        match cause.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::NoSpace {
                why: Reason::NoRoomAt { path },
            },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NotAllowed {
                why: Reason::CannotWrite { path },
            },
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::StaleNetworkFileHandle => {
                Self::Unreachable {
                    why: Reason::PlaceGone { path },
                }
            }
            ErrorKind::FileTooLarge => Self::Refused {
                why: Reason::TooLarge { path },
            },
            _ => Self::TryAgain {
                why: Reason::SystemSaid {
                    path,
                    system: cause.in_system_words(),
                },
            },
        }
    }

    /// The same where a folder could not be made: what stands in its way is named.
    pub fn from_making(folder: &Path, cause: &io::Error) -> Self {
        match cause.kind() {
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => Self::TryAgain {
                why: Reason::NoFolder {
                    path: in_the_way(folder).display().to_string(),
                },
            },
            _ => Self::from_io(folder, cause),
        }
    }

    /// Why, as it was told.
    pub fn why(&self) -> &Reason {
        self.parts().1
    }

    /// Why, for the ledger. What a roll said in words of its own goes with what it means.
    pub fn reason(&self) -> Reason {
        let (trouble, why) = self.parts();
        match why {
            Reason::Other { text } => Reason::RollSaid {
                trouble,
                text: text.clone(),
            },
            known => known.clone(),
        }
    }

    fn parts(&self) -> (RollTrouble, &Reason) {
        match self {
            Self::NotAllowed { why } => (RollTrouble::NotAllowed, why),
            Self::NoSpace { why } => (RollTrouble::NoSpace, why),
            Self::Unreachable { why } => (RollTrouble::Unreachable, why),
            Self::Refused { why } => (RollTrouble::Refused, why),
            Self::NotDurable { why } => (RollTrouble::NotDurable, why),
            Self::Declined => (RollTrouble::NotAllowed, &Reason::Declined),
            Self::TryAgain { why } => (RollTrouble::TryAgain, why),
        }
    }

    /// The word for it in the log, where its reason may not stand.
    pub(crate) fn word(&self) -> &'static str {
        match self {
            Self::NotAllowed { .. } => "not allowed",
            Self::NoSpace { .. } => "no space",
            Self::Unreachable { .. } => "unreachable",
            Self::Refused { .. } => "refused",
            Self::NotDurable { .. } => "not durable",
            Self::Declined => "declined",
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
                | Self::Declined
        )
    }

    /// Whether saving the same item again can help.
    pub fn retry_helps(&self) -> bool {
        !matches!(self, Self::Refused { .. })
    }
}
