//! What went wrong, named by what the app should do next. The core's own error tells the
//! truth; one `From` joins the two.

use std::io::ErrorKind;
use std::time::{Duration, SystemTime};

use keepsake_core::Error;
use keepsake_core::outcome::{Reason, Refusal, Trouble};
use keepsake_core::roll::RollError;

/// What went wrong, named by what the app should do next: with a code and its values for the
/// app's own words (`why`), and the same as one plain English sentence (`reason`). A camera roll
/// throws the same error: what it has no code for is [`Trouble::Other`], and what it added without
/// being sure that it stays is [`KeepError::TryLater`] with [`Reason::NotConfirmed`]; a person who
/// said no is [`KeepError::NeedsPermission`] with [`Reason::Declined`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[uniffi::export(Display)]
pub enum KeepError {
    /// Ask for the permission, then run again.
    #[error("not allowed: {reason}")]
    NeedsPermission {
        /// What is not allowed.
        why: Trouble,
        /// The same in English.
        reason: String,
    },
    /// Make room, then run again.
    #[error("not enough space: {reason}")]
    NeedsSpace {
        /// Where, and how much if known.
        why: Trouble,
        /// The same in English.
        reason: String,
    },
    /// Bring back what is not there any more (a folder, a card, a photo library), then
    /// run again.
    #[error("not reachable: {reason}")]
    NotReachable {
        /// What is not there.
        why: Trouble,
        /// The same in English.
        reason: String,
    },
    /// Choose another file: this one is no archive, holds nothing of Instagram's, or is
    /// not taken.
    #[error("{reason}")]
    NotUsable {
        /// Why.
        why: Trouble,
        /// The same in English.
        reason: String,
    },
    /// Wait, then run the same call again.
    #[error("{reason}")]
    TryLater {
        /// Why not now.
        why: Trouble,
        /// The same in English.
        reason: String,
        /// How long to wait; none: nobody knows.
        wait: Option<Duration>,
    },
    /// Update the app: what is stored was written by a newer one, or a page has a new form.
    #[error("{reason}")]
    NeedsUpdate {
        /// What is newer.
        why: Trouble,
        /// The same in English.
        reason: String,
    },
    /// Nothing to show: it was asked for. What was done up to then is kept.
    #[error("stopped")]
    Stopped,
    /// Show the reason and offer to report it.
    #[error("unexpected: {reason}")]
    Bug {
        /// What happened.
        why: Trouble,
        /// The same in English.
        reason: String,
    },
}

/// What the app should do next, before it is told why.
#[derive(Debug, Clone, Copy)]
enum Next {
    Permission,
    Space,
    Reachable,
    Usable,
    Later(Option<Duration>),
    Update,
    Report,
}

impl Next {
    fn told(self, why: Trouble) -> KeepError {
        let reason = why.to_string();
        match self {
            Self::Permission => KeepError::NeedsPermission { why, reason },
            Self::Space => KeepError::NeedsSpace { why, reason },
            Self::Reachable => KeepError::NotReachable { why, reason },
            Self::Usable => KeepError::NotUsable { why, reason },
            Self::Later(wait) => KeepError::TryLater { why, reason, wait },
            Self::Update => KeepError::NeedsUpdate { why, reason },
            Self::Report => KeepError::Bug { why, reason },
        }
    }
}

impl KeepError {
    /// In words that nobody but a developer reads.
    pub(crate) fn bug(text: impl ToString) -> Self {
        Self::misused(Trouble::other(text))
    }

    /// An app did what it should not.
    pub(crate) fn misused(why: Trouble) -> Self {
        Next::Report.told(why)
    }

    pub(crate) fn not_usable(why: Trouble) -> Self {
        Next::Usable.told(why)
    }

    pub(crate) fn not_reachable(why: Trouble) -> Self {
        Next::Reachable.told(why)
    }

    pub(crate) fn try_later(why: Trouble) -> Self {
        Next::Later(None).told(why)
    }

    pub(crate) fn closed() -> Self {
        Self::misused(Trouble::Closed)
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
        let next = match &error {
            Error::Stopped => return Self::Stopped,
            Error::Roll(error) => of_roll(error),
            Error::Unreadable(_) | Error::NoBytes => Next::Reachable,
            Error::Link(refusal) if refusal.can_retry() => {
                Next::Later(refusal.wait(SystemTime::now()))
            }
            Error::Link(Refusal::NewForm) | Error::NewerCatalog { .. } => Next::Update,
            Error::Link(_)
            | Error::NotAnArchive { .. }
            | Error::OtherArchive { .. }
            | Error::NothingFound { .. }
            | Error::NotACatalog { .. }
            | Error::NoPicture(_)
            | Error::NotToBeResumed { .. }
            | Error::NothingFailed { .. }
            | Error::NothingWithReason { .. }
            | Error::NotAdopted { .. } => Next::Usable,
            Error::Busy { .. } => Next::Later(None),
            Error::Io { cause, .. } => of_file(cause.kind()),
            other => of_catalog(&other.trouble()),
        };
        next.told(error.trouble())
    }
}

fn of_file(kind: ErrorKind) -> Next {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Next::Space,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Next::Permission,
        ErrorKind::NotFound | ErrorKind::NotADirectory => Next::Reachable,
        _ => Next::Usable,
    }
}

fn of_catalog(trouble: &Trouble) -> Next {
    match trouble {
        Trouble::CatalogFull => Next::Space,
        Trouble::CatalogBusy => Next::Later(None),
        Trouble::CatalogReadOnly => Next::Permission,
        Trouble::CatalogGone => Next::Reachable,
        _ => Next::Report,
    }
}

fn of_roll(error: &RollError) -> Next {
    match error {
        RollError::NotAllowed { .. } | RollError::Declined => Next::Permission,
        RollError::NoSpace { .. } => Next::Space,
        RollError::Unreachable { .. } => Next::Reachable,
        RollError::Refused { .. } => Next::Usable,
        RollError::NotDurable { .. } | RollError::TryAgain { .. } => Next::Later(None),
    }
}

impl From<RollError> for KeepError {
    fn from(error: RollError) -> Self {
        of_roll(&error).told(error.why().clone().into())
    }
}

/// What a camera roll threw, as the core knows it.
impl From<KeepError> for RollError {
    fn from(error: KeepError) -> Self {
        match error {
            KeepError::NeedsPermission { why, .. } => match Reason::from(why) {
                Reason::Declined => Self::Declined,
                why => Self::NotAllowed { why },
            },
            KeepError::NeedsSpace { why, .. } => Self::NoSpace { why: why.into() },
            KeepError::NotReachable { why, .. } => Self::Unreachable { why: why.into() },
            KeepError::NotUsable { why, .. } => Self::Refused { why: why.into() },
            KeepError::TryLater { why, .. } | KeepError::NeedsUpdate { why, .. } => {
                match Reason::from(why) {
                    why @ Reason::NotConfirmed { .. } => Self::NotDurable { why },
                    why => Self::TryAgain { why },
                }
            }
            KeepError::Stopped => Self::TryAgain {
                why: Trouble::Stopped.into(),
            },
            KeepError::Bug { why, .. } => Self::TryAgain { why: broke(why) },
        }
    }
}

/// What a camera roll does not declare.
fn broke(why: Trouble) -> Reason {
    match Reason::from(why) {
        Reason::Other { text } => Reason::RollBroke { text },
        known => known,
    }
}

#[cfg(test)]
mod tests;
