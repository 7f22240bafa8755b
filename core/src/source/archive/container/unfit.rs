//! Why a file cannot be read as an archive, from its bytes and its name.

use std::io;
use std::path::Path;

use crate::error::Error;
use crate::media::Format;
use crate::outcome::{FileKind, NotArchive, SystemWords};

/// Why a file cannot be read as an archive.
#[derive(Debug)]
pub(in super::super) enum Unfit {
    /// It is none.
    File(NotArchive),
    /// The system did not let it be read.
    Io(io::Error),
}

/// First bytes of what people mistake for the export, or what it was packed into.
const OTHERS: [(&[u8], FileKind); 7] = [
    (b"Rar!\x1a\x07", FileKind::Rar),
    (b"7z\xbc\xaf\x27\x1c", FileKind::SevenZip),
    (b"\x1f\x8b", FileKind::Gzip),
    (b"BZh", FileKind::Bzip2),
    (b"\xfd7zXZ\0", FileKind::Xz),
    (b"\x28\xb5\x2f\xfd", FileKind::Zstandard),
    (b"%PDF", FileKind::Pdf),
];

impl Unfit {
    /// Why a file that starts so has no ZIP directory.
    pub(super) fn without_directory(start: &[u8]) -> Self {
        if start.is_empty() {
            return NotArchive::Empty.into();
        }
        starting_with(start).into()
    }

    /// The error for the file at this path.
    pub(super) fn at(self, path: &Path) -> Error {
        match self {
            Self::Io(cause) => Error::at(path)(cause),
            other => Error::NotAnArchive {
                path: path.to_owned(),
                unfit: other.reason(path),
            },
        }
    }

    /// Why, for the person who knows the file by this path.
    pub(in super::super) fn reason(self, path: &Path) -> NotArchive {
        match self {
            Self::Io(cause) => NotArchive::SystemSaid {
                system: cause.in_system_words(),
            },
            Self::File(NotArchive::Incomplete | NotArchive::FrontMissing | NotArchive::Unknown)
                if is_volume(path) =>
            {
                NotArchive::Split
            }
            // One in the middle may begin with any bytes.
            Self::File(NotArchive::OtherFile { .. } | NotArchive::PartOfExport)
                if is_volume_of_zip(path) =>
            {
                NotArchive::Split
            }
            Self::File(NotArchive::PartOfExport)
                if path.extension().is_some_and(|it| it == "zip") =>
            {
                NotArchive::WebPage
            }
            Self::File(unfit) => unfit,
        }
    }
}

fn starting_with(start: &[u8]) -> NotArchive {
    if start.starts_with(b"PK\x07\x08PK") {
        return NotArchive::Split;
    }
    if start.starts_with(b"PK\x03\x04") {
        return NotArchive::Incomplete;
    }
    if let Some(kind) = other_kind(start) {
        return NotArchive::OtherFile { kind };
    }
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'{' | b'[' | b'<') => NotArchive::PartOfExport,
        _ => NotArchive::Unknown,
    }
}

fn other_kind(start: &[u8]) -> Option<FileKind> {
    let mut others = OTHERS.iter();
    if let Some((_, kind)) = others.find(|(magic, _)| start.starts_with(magic)) {
        return Some(*kind);
    }
    if start.get(257..262) == Some(b"ustar") {
        return Some(FileKind::Tar);
    }
    Format::sniff(start).map(|_| FileKind::PhotoOrVideo)
}

/// Whether a file is called like a volume of a split ZIP: `.z01`, `.zip.001`.
fn is_volume(path: &Path) -> bool {
    let Some(extension) = path.extension().and_then(|it| it.to_str()) else {
        return false;
    };
    let number = extension.strip_prefix(['z', 'Z']).unwrap_or(extension);
    (2..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it is called so that it can be nothing else: `.z03`, `.zip.003`.
fn is_volume_of_zip(path: &Path) -> bool {
    let ends = |stem: &str, end: &str| {
        let start = stem
            .len()
            .checked_sub(end.len())
            .and_then(|at| stem.get(at..));
        start.is_some_and(|it| it.eq_ignore_ascii_case(end))
    };
    let extension = path
        .extension()
        .and_then(|it| it.to_str())
        .unwrap_or_default();
    let stem = path
        .file_stem()
        .and_then(|it| it.to_str())
        .unwrap_or_default();
    is_volume(path) && (extension.starts_with(['z', 'Z']) || ends(stem, ".zip"))
}

impl From<NotArchive> for Unfit {
    fn from(unfit: NotArchive) -> Self {
        Self::File(unfit)
    }
}

impl From<io::Error> for Unfit {
    fn from(cause: io::Error) -> Self {
        Self::Io(cause)
    }
}
