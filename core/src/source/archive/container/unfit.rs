//! Why a file cannot be read as an archive, in words that say what to do.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

use crate::error::Error;
use crate::media::Format;

/// Why a file cannot be read as an archive.
#[derive(Debug)]
pub(super) enum Unfit {
    /// It has no bytes.
    Empty,
    /// A ZIP whose end is missing.
    Incomplete,
    /// One volume of a split ZIP.
    Split,
    /// Lists more entries than any export.
    TooManyEntries,
    /// All entries together claim to unpack to this many bytes.
    Bomb {
        /// Bytes.
        sum: u64,
    },
    /// Something else, of this name.
    Other(&'static str),
    /// One file of an unpacked export.
    PartOfExport,
    /// Nothing that is known.
    Unknown,
    /// The system did not let it be read.
    Io(io::Error),
}

/// First bytes of what people mistake for the export, or what it was packed into.
const OTHERS: [(&[u8], &str); 7] = [
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"%PDF", "a PDF"),
];

impl Unfit {
    /// Why this file of `size` bytes has no ZIP directory.
    pub(super) fn without_directory(file: &File, size: u64) -> Self {
        let mut start = Vec::new();
        let mut file = file;
        match file
            .rewind()
            .and_then(|()| file.take(512).read_to_end(&mut start))
        {
            Err(cause) => Self::Io(cause),
            Ok(_) if size == 0 => Self::Empty,
            Ok(_) => Self::starting_with(&start),
        }
    }

    fn starting_with(start: &[u8]) -> Self {
        if start.starts_with(b"PK\x07\x08PK") {
            return Self::Split;
        }
        if start.starts_with(b"PK\x03\x04") {
            return Self::Incomplete;
        }
        if let Some((_, what)) = OTHERS.iter().find(|(magic, _)| start.starts_with(magic)) {
            return Self::Other(what);
        }
        if start.get(257..262) == Some(b"ustar") {
            return Self::Other("a tar archive");
        }
        if Format::sniff(start).is_some() {
            return Self::Other("a photo or video");
        }
        let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
        match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{' | b'[' | b'<') => Self::PartOfExport,
            _ => Self::Unknown,
        }
    }

    /// The error for the file at this path.
    pub(super) fn at(self, path: &Path) -> Error {
        let reason = match self {
            Self::Io(cause) => return Error::at(path)(cause),
            Self::Empty => "the file is empty; download it again".to_owned(),
            Self::Incomplete => {
                "the ZIP is incomplete, its end is missing; download it again".to_owned()
            }
            Self::Split => {
                "it is one volume of a split ZIP; join the volumes or unpack them, and give the result"
                    .to_owned()
            }
            Self::TooManyEntries => {
                "it lists millions of files, far more than any export has".to_owned()
            }
            Self::Bomb { sum } => format!(
                "it claims to unpack to {} GB, which its bytes cannot hold; it is damaged or made to do harm",
                sum / 1_000_000_000
            ),
            Self::Other(what) => format!(
                "it is {what}; give the ZIP from Instagram, or the folder it was unpacked to"
            ),
            Self::PartOfExport if path.extension().is_some_and(|it| it == "zip") => {
                "it is no ZIP but a web page, as of an expired link; log in and download it again"
                    .to_owned()
            }
            Self::PartOfExport => {
                "it is one file of an unpacked export; give the whole folder, or the ZIP".to_owned()
            }
            Self::Unknown => "it is neither a ZIP nor a folder".to_owned(),
        };
        Error::NotAnArchive {
            path: path.to_owned(),
            reason,
        }
    }
}

impl From<io::Error> for Unfit {
    fn from(cause: io::Error) -> Self {
        Self::Io(cause)
    }
}
