//! Why a file cannot be read as an archive, in words that say what to do.

use std::io;
use std::path::Path;

use super::zip::Region;
use crate::error::Error;
use crate::media::Format;

/// Why a file cannot be read as an archive.
#[derive(Debug)]
pub(in super::super) enum Unfit {
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
    /// A ZIP that is packed once more inside another one.
    PackedInside,
    /// A ZIP that is encrypted inside another one.
    EncryptedInside,
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
    /// Why this file has no ZIP directory.
    pub(super) fn without_directory(file: &Region) -> Self {
        let mut start = [0; 512];
        match file.read_at(&mut start, 0) {
            Err(cause) => Self::Io(cause),
            Ok(_) if file.length() == 0 => Self::Empty,
            Ok(filled) => Self::starting_with(&start[..filled]),
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
        match self {
            Self::Io(cause) => Error::at(path)(cause),
            other => Error::NotAnArchive {
                path: path.to_owned(),
                reason: other.reason(path),
            },
        }
    }

    /// Why, for the person who knows the file by this path.
    pub(in super::super) fn reason(self, path: &Path) -> String {
        match self {
            Self::Io(cause) => cause.to_string(),
            Self::Incomplete | Self::Unknown if is_volume(path) => Self::Split.reason(path),
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
            Self::PackedInside => {
                "it is packed inside another ZIP and cannot be read there; \
                 unpack the outer ZIP, and give the folder"
                    .to_owned()
            }
            Self::EncryptedInside => {
                "it is encrypted inside another ZIP; unpack the outer ZIP with its password, \
                 and give the folder"
                    .to_owned()
            }
        }
    }
}

/// Whether a file is called like a volume of a split ZIP: `.z01`, `.zip.001`.
fn is_volume(path: &Path) -> bool {
    let Some(extension) = path.extension().and_then(|it| it.to_str()) else {
        return false;
    };
    let number = extension.strip_prefix(['z', 'Z']).unwrap_or(extension);
    (2..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

impl From<io::Error> for Unfit {
    fn from(cause: io::Error) -> Self {
        Self::Io(cause)
    }
}
