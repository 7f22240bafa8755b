//! What is the matter with entries of a container, and with what lies in it.

use serde::{Deserialize, Serialize};

/// What is the matter with an entry of a container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryFault {
    /// Its name leads out of the archive.
    UnsafeName,
    /// It is a symbolic link.
    Link,
    /// Its name stands there twice.
    Twice,
    /// Its name is no text.
    NotText,
    /// Its folder lies too deep.
    TooDeep,
    /// It is a camera roll of Keepsake's.
    CameraRoll,
    /// The system does not let it be read.
    Closed,
    /// It is called a photo or video, and nothing is in it.
    Empty,
    /// It is called a photo or video, and its content is none that Keepsake knows.
    NotMedia,
    /// The export names the same photo or video in another format.
    OtherForm,
    /// A cloud has it, and only its sign is here.
    InCloud,
    /// It lies in a bin.
    InBin,
}

/// Why a ZIP inside of what was given was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ZipFault {
    /// It holds no export.
    NotInstagrams,
    /// Its download is not finished, by its name.
    Unfinished,
    /// It lies too deep, or among too many.
    TooMany,
}

/// Where photos and videos were left alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StrayFolder {
    /// The folder; empty: the top.
    pub folder: String,
    /// How many.
    pub items: u64,
}

impl EntryFault {
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::UnsafeName => "left out, as its name is unsafe",
            Self::Link => "left out, as it is a symbolic link",
            Self::Twice => "stands in it more than once, the last was taken",
            Self::NotText => "left out, as the name is no readable text",
            Self::TooDeep => "left out, as the folder lies too deep",
            Self::CameraRoll => "left out, as it is a camera roll that Keepsake made",
            Self::Closed => "left out, as the system does not let it be read",
            Self::Empty => {
                "left out, as it is empty though called a photo or video; \
                 download the export again"
            }
            Self::NotMedia => {
                "left out, as it is called a photo or video but its content is none that \
                 Keepsake knows"
            }
            Self::OtherForm => {
                "left out, as the export names the same photo or video with another ending, \
                 which was taken"
            }
            Self::InCloud => {
                "left out, as it is in a cloud and not on this device; \
                 download it onto this device there"
            }
            Self::InBin => {
                "left out, as it lies in a bin, where somebody threw it away; \
                 take it out of there to have it, too"
            }
        }
    }
}

impl ZipFault {
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::NotInstagrams => "left alone, as this ZIP holds no Instagram export",
            Self::Unfinished => {
                "left alone, as its name says that its download is not finished; \
                 if it is, take that ending away"
            }
            Self::TooMany => {
                "not opened, as it lies too deep or among too many; \
                 give this ZIP itself if it is part of the export"
            }
        }
    }
}
