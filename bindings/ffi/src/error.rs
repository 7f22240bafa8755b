//! What went wrong, named by what the app should do next. The core's own error tells the
//! truth; one `From` joins the two.

use std::io::ErrorKind;

use keepsake_core::Error;
use keepsake_core::download::Refusal;
use keepsake_core::roll::{Reason, RollError};

/// What went wrong, named by what the app should do next. Each reason is one plain
/// sentence for the person. A camera roll throws the same error.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[uniffi::export(Display)]
pub enum KeepError {
    /// Ask for the permission, then run again.
    #[error("not allowed: {reason}")]
    NeedsPermission {
        /// What is not allowed.
        reason: String,
    },
    /// Make room, then run again.
    #[error("not enough space: {reason}")]
    NeedsSpace {
        /// Where, and how much if known.
        reason: String,
    },
    /// Bring back what is not there any more (a folder, a card, a photo library), then
    /// run again.
    #[error("not reachable: {reason}")]
    NotReachable {
        /// What is not there.
        reason: String,
    },
    /// Choose another file: this one is no archive, holds nothing of Instagram's, or is
    /// not taken.
    #[error("{reason}")]
    NotUsable {
        /// Why.
        reason: String,
    },
    /// Wait, then run the same call again.
    #[error("{reason}")]
    TryLater {
        /// Why not now.
        reason: String,
    },
    /// Update the app: what is stored was written by a newer one, or a page has a new form.
    #[error("{reason}")]
    NeedsUpdate {
        /// What is newer.
        reason: String,
    },
    /// Nothing to show: it was asked for. What was done up to then is kept.
    #[error("stopped")]
    Stopped,
    /// Show the reason and offer to report it.
    #[error("unexpected: {reason}")]
    Bug {
        /// What happened.
        reason: String,
    },
}

impl KeepError {
    pub(crate) fn bug(reason: impl ToString) -> Self {
        Self::Bug {
            reason: reason.to_string(),
        }
    }

    pub(crate) fn not_usable(reason: impl ToString) -> Self {
        Self::NotUsable {
            reason: reason.to_string(),
        }
    }

    pub(crate) fn closed() -> Self {
        Self::bug("this keepsake was closed; open it again")
    }
}

/// A foreign object threw what it does not declare.
impl From<uniffi::UnexpectedUniFFICallbackError> for KeepError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::bug(error.reason)
    }
}

impl From<Error> for KeepError {
    fn from(error: Error) -> Self {
        let reason = error.to_string();
        match error {
            Error::Stopped => Self::Stopped,
            error if error.lacks_room() => Self::NeedsSpace { reason },
            error if error.is_busy() => Self::TryLater { reason },
            Error::Roll(error) => error.into(),
            Error::NotAnArchive { .. }
            | Error::OtherArchive { .. }
            | Error::NothingFound { .. } => Self::NotUsable { reason },
            Error::Link(refusal) if refusal.can_retry() => Self::TryLater { reason },
            Error::Link(Refusal::NewForm) => Self::NeedsUpdate { reason },
            Error::Link(_) => Self::NotUsable { reason },
            Error::NewerCatalog { .. } => Self::NeedsUpdate { reason },
            Error::Io { cause, .. } => match cause.kind() {
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                    Self::NeedsPermission { reason }
                }
                ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NotReachable { reason },
                _ => Self::NotUsable { reason },
            },
            _ => Self::Bug { reason },
        }
    }
}

impl From<RollError> for KeepError {
    fn from(error: RollError) -> Self {
        let reason = error.why().to_string();
        match error {
            RollError::NotAllowed { .. } => Self::NeedsPermission { reason },
            RollError::NoSpace { .. } => Self::NeedsSpace { reason },
            RollError::Unreachable { .. } => Self::NotReachable { reason },
            RollError::Refused { .. } => Self::NotUsable { reason },
            RollError::NotDurable { .. } | RollError::TryAgain { .. } => Self::TryLater { reason },
        }
    }
}

/// What a camera roll threw, as the core knows it.
impl From<KeepError> for RollError {
    fn from(error: KeepError) -> Self {
        let other = |text| Reason::Other { text };
        match error {
            KeepError::NeedsPermission { reason } => Self::NotAllowed { why: other(reason) },
            KeepError::NeedsSpace { reason } => Self::NoSpace { why: other(reason) },
            KeepError::NotReachable { reason } => Self::Unreachable { why: other(reason) },
            KeepError::NotUsable { reason } => Self::Refused { why: other(reason) },
            KeepError::TryLater { reason } | KeepError::NeedsUpdate { reason } => {
                Self::TryAgain { why: other(reason) }
            }
            KeepError::Stopped | KeepError::Bug { .. } => Self::TryAgain {
                why: Reason::other(error),
            },
        }
    }
}

#[cfg(test)]
mod tests;
