//! Whether a file that came is all there and unharmed, as far as its own marks can tell: read
//! to its end, in pieces, and, but of a WebP, without making a pixel of it.
//!
//! | format | what is looked at |
//! |---|---|
//! | JPEG | every marker from the first to the last, restarts in their order, every code and that the picture has all its blocks |
//! | PNG | the checksum of every chunk, up to the last |
//! | WebP | the sizes of all chunks, the start and the end of the picture, and that a decoder takes it |
//! | HEIC, AVIF | the boxes, that the pictures' data lies inside the file, the units of HEVC and that no hole is in them, the end of what AV1 coded |
//! | MP4, MOV | the boxes, the header, the index of its segments, that all samples lie inside the file, those of fragments too, the units of H.264 and HEVC and that no hole is in them |
//! | GIF | every block up to the last mark |
//! | WebM | every element, and that the last one ends inside the file |

mod boxes;
mod condition;
mod jpeg;
mod passing;
mod png;
#[cfg(test)]
mod tests;
mod units;
mod webp;

use std::io::{self, BufReader, Read, Seek, SeekFrom};

use super::Format;
pub use condition::Condition;
pub(crate) use condition::condition;
pub(super) use passing::Passing;

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Damage {
    /// It goes on behind its end.
    CutOff,
    /// Some part of it does not add up.
    Broken,
}

impl Damage {
    const ALL: [Self; 2] = [Self::CutOff, Self::Broken];

    /// A word for it, which can stand in a file name.
    pub fn name(self) -> &'static str {
        match self {
            Self::CutOff => "cut-off",
            Self::Broken => "broken",
        }
    }

    /// The damage of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|damage| damage.name() == name)
    }

    /// The words for the person, to stand in a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::CutOff => "its end is missing",
            Self::Broken => "a part of it is damaged",
        }
    }
}

/// Why a walk through a file ended before the file's own end.
enum Stop {
    Damaged(Damage),
    Io(io::Error),
}

impl From<io::Error> for Stop {
    /// A file that has too few bytes is cut off.
    fn from(cause: io::Error) -> Self {
        match cause.kind() {
            io::ErrorKind::UnexpectedEof => Self::Damaged(Damage::CutOff),
            _ => Self::Io(cause),
        }
    }
}

const BROKEN: Stop = Stop::Damaged(Damage::Broken);
const CUT_OFF: Stop = Stop::Damaged(Damage::CutOff);

/// What is wrong with the file in `from`, which is of that format; none if nothing is.
///
/// # Errors
/// `from` cannot be read.
pub fn damage(from: &mut (impl Read + Seek), format: Format) -> io::Result<Option<Damage>> {
    let length = from.seek(SeekFrom::End(0))?;
    from.rewind()?;
    let mut from = BufReader::with_capacity(64 << 10, from);
    told(match format {
        Format::Jpeg => jpeg::walk(&mut from, length),
        Format::Png => png::walk(&mut from),
        Format::WebP => webp::walk(&mut from, length),
        Format::Mp4 | Format::Mov => boxes::video(&mut from, length),
        Format::Heic | Format::Avif => boxes::photo(&mut from, length),
        Format::Gif | Format::WebM => passing::walk(&mut from, format),
    })
}

/// The same, as far as it costs little beside a copy of the file that looks at its marks
/// ([`super::copy`]): a JPEG's codes are not walked through, and no pixel is made.
///
/// # Errors
/// `from` cannot be read.
pub(crate) fn plain_damage(
    from: &mut (impl Read + Seek),
    format: Format,
) -> io::Result<Option<Damage>> {
    match format {
        Format::Jpeg | Format::Gif | Format::WebM => Ok(None),
        Format::WebP => {
            let length = from.seek(SeekFrom::End(0))?;
            from.rewind()?;
            told(webp::outline(from, length))
        }
        _ => damage(from, format),
    }
}

fn told(walked: Result<(), Stop>) -> io::Result<Option<Damage>> {
    match walked {
        Ok(()) => Ok(None),
        Err(Stop::Damaged(damage)) => Ok(Some(damage)),
        Err(Stop::Io(cause)) => Err(cause),
    }
}

/// What comes after the end of a photo in practice: fill bytes, a few notes.
const TAIL: u64 = 4 << 10;

fn tail(from: &mut (impl Read + Seek), length: u64) -> io::Result<Vec<u8>> {
    from.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    from.take(TAIL).read_to_end(&mut tail)?;
    Ok(tail)
}

fn array<const N: usize>(from: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Passes over so many bytes, which must be there; each piece is shown.
fn pass(from: &mut impl Read, bytes: u64, mut see: impl FnMut(&[u8])) -> io::Result<()> {
    let mut piece = [0; 4 << 10];
    let mut left = bytes;
    while left > 0 {
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
        let read = match from.read(piece.get_mut(..most).unwrap_or_default()) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(read) => read,
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => continue,
            Err(cause) => return Err(cause),
        };
        see(piece.get(..read).unwrap_or_default());
        left -= read as u64;
    }
    Ok(())
}
