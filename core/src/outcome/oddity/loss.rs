//! Which of what is odd costs the person most: where only some of it is told, that comes first.

use super::{EntryFault, Oddity};

/// What follows from something odd. In this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Loss {
    /// Photos and videos may be absent.
    Media,
    /// Dates, words or places of them may be, or be wrong; or it is not known what follows.
    Facts,
    /// Nothing.
    Nothing,
}

impl Oddity {
    /// What follows from it.
    pub(crate) fn loss(&self) -> Loss {
        match self {
            Self::Entries { fault, .. } => fault.loss(),
            Self::ListCutOff { .. }
            | Self::PackedOtherwise { .. }
            | Self::ZipsLeftAlone { .. }
            | Self::ZipsUnreadable { .. }
            | Self::OthersLeftAlone { .. }
            | Self::Strays { .. }
            | Self::NotInAnyPart { .. }
            | Self::IndexTooLarge
            | Self::IndexUnreadable { .. }
            | Self::FileEmpty
            | Self::Utf16
            | Self::FileCutOff { .. }
            | Self::NoJson
            | Self::InvalidJson { .. }
            | Self::FileNotUnpacked { .. }
            | Self::PageCutOff
            | Self::PageNotUnpacked { .. }
            | Self::EntriesBroken { .. }
            | Self::EntriesTooLarge { .. }
            | Self::EntriesUnknown { .. }
            | Self::MediaNameless { .. }
            | Self::MediaTooMany { .. } => Loss::Media,
            Self::GuessedCarousels { .. } | Self::EntriesWithoutMedia { .. } => Loss::Nothing,
            _ => Loss::Facts,
        }
    }
}

impl EntryFault {
    fn loss(self) -> Loss {
        match self {
            Self::Twice | Self::OtherForm | Self::CameraRoll | Self::InBin => Loss::Nothing,
            _ => Loss::Media,
        }
    }
}
