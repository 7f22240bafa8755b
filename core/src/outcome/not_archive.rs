//! Why a file cannot be read as an archive, in words that say what to do.

use serde::{Deserialize, Serialize};

/// Why a file cannot be read as an archive.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error, Serialize, Deserialize,
)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum NotArchive {
    /// It has no bytes.
    #[error("the file is empty; download it again")]
    Empty,
    /// It starts like a ZIP, and its directory is not there, or tells of more bytes than there are.
    #[error("the ZIP is incomplete, a part of it is missing; download it again")]
    Incomplete,
    /// One of several volumes.
    #[error(
        "it is one volume of a split ZIP; join the volumes or unpack them, and give the result"
    )]
    Split,
    /// It ends as a ZIP does, and what stood before is not there.
    #[error(
        "the front of the ZIP is missing: it is the last piece of a split ZIP, or its download is \
         damaged; join the pieces and give the result, or download it again"
    )]
    FrontMissing,
    /// More entries than any export has.
    #[error("it lists millions of files, far more than any export has")]
    TooManyEntries,
    /// It claims to be far more than it can be.
    #[error(
        "it claims to unpack to {gigabytes} GB, which its bytes cannot hold; \
         it is damaged or made to do harm"
    )]
    Bomb {
        /// What its entries add up to.
        gigabytes: u64,
    },
    /// A file of another kind.
    #[error("it is {}; give the ZIP from Instagram, or the folder it was unpacked to", kind.name())]
    OtherFile {
        /// Which.
        kind: FileKind,
    },
    /// A web page that is called a ZIP.
    #[error("it is no ZIP but a web page, as of an expired link; log in and download it again")]
    WebPage,
    /// A single file out of an export.
    #[error("it is one file of an unpacked export; give the whole folder, or the ZIP")]
    PartOfExport,
    /// It starts like nothing known.
    #[error(
        "it is neither a ZIP nor a folder; give the ZIP from Instagram, or the folder it was \
         unpacked to"
    )]
    Unknown,
    /// A ZIP packed inside another.
    #[error(
        "it is packed inside another ZIP and cannot be read there; \
         unpack the outer ZIP, and give the folder"
    )]
    PackedInside,
    /// A ZIP encrypted inside another.
    #[error(
        "it is encrypted inside another ZIP; unpack the outer ZIP with its password, \
         and give the folder"
    )]
    EncryptedInside,
    /// A folder that was handed over open.
    #[error("it is an open folder; give its path instead")]
    OpenFolder,
    /// The system does not let it be read.
    #[error("{system}")]
    SystemSaid {
        /// In its language.
        system: String,
    },
}

/// What a file is that is no archive of Instagram's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each name is the format's own")]
pub enum FileKind {
    Rar,
    SevenZip,
    Gzip,
    Bzip2,
    Xz,
    Zstandard,
    Tar,
    Pdf,
    /// A single one.
    PhotoOrVideo,
}

impl FileKind {
    fn name(self) -> &'static str {
        match self {
            Self::Rar => "a RAR archive",
            Self::SevenZip => "a 7-Zip archive",
            Self::Gzip => "a gzip archive",
            Self::Bzip2 => "a bzip2 archive",
            Self::Xz => "an xz archive",
            Self::Zstandard => "a Zstandard archive",
            Self::Tar => "a tar archive",
            Self::Pdf => "a PDF",
            Self::PhotoOrVideo => "a photo or video",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::codes;

    #[test]
    fn the_list_of_codes_has_every_code_with_its_values() {
        codes::is_listed(
            &[
                NotArchive::Empty,
                NotArchive::Incomplete,
                NotArchive::Split,
                NotArchive::FrontMissing,
                NotArchive::TooManyEntries,
                NotArchive::Bomb { gigabytes: 4_000 },
                NotArchive::OtherFile {
                    kind: FileKind::Rar,
                },
                NotArchive::WebPage,
                NotArchive::PartOfExport,
                NotArchive::Unknown,
                NotArchive::PackedInside,
                NotArchive::EncryptedInside,
                NotArchive::OpenFolder,
                NotArchive::SystemSaid {
                    system: "broken pipe".to_owned(),
                },
            ],
            include_str!("not_archive/codes.txt"),
        );
    }
}
