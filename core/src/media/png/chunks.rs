//! The chunks of a PNG: length, type, data, checksum (PNG specification, section 5).

use std::ops::Range;

use crate::media::boxes::u32_at;
use crate::media::container::Reach;

pub(super) const SIGNATURE: usize = 8;
/// Length, type, checksum.
const AROUND: usize = 12;

/// One chunk in bytes that may end inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chunk {
    pub kind: [u8; 4],
    pub whole: Range<usize>,
}

impl Chunk {
    /// The chunk at a place; none if fewer bytes than its length and type are left, or
    /// its length cannot be.
    pub(super) fn read(file: &[u8], at: usize) -> Option<Self> {
        let length = u32_at(file, at).filter(|length| *length <= 0x7fff_ffff)?;
        let kind = *file.get(at + 4..)?.first_chunk()?;
        let end = usize::try_from(length).ok()?.checked_add(at + AROUND)?;
        Some(Self {
            kind,
            whole: at..end,
        })
    }

    pub(super) fn data<'a>(&self, file: &'a [u8]) -> &'a [u8] {
        let end = self.whole.end - 4;
        file.get(self.whole.start + 8..end).unwrap_or_default()
    }
}

/// More than the longest animation has; each costs memory while it is looked at.
const MOST_CHUNKS: usize = 1 << 16;

/// The chunks up to and with `IEND`; none if there are not all of them.
pub(super) fn all(file: &[u8]) -> Option<Vec<Chunk>> {
    let mut chunks = Vec::new();
    let mut at = SIGNATURE;
    while chunks.len() < MOST_CHUNKS {
        let chunk = Chunk::read(file, at).filter(|chunk| chunk.whole.end <= file.len())?;
        at = chunk.whole.end;
        let is_last = chunk.kind == *b"IEND";
        chunks.push(chunk);
        if is_last {
            return Some(chunks);
        }
    }
    None
}

/// How far a file goes by what its chunks say.
pub(super) fn reach(file: &[u8]) -> Reach {
    reach_from(file, SIGNATURE)
}

/// The same from a chunk on. Where that cannot be one, nobody knows; the checksum of the last
/// chunk, which is empty, is no loss.
pub(super) fn reach_from(file: &[u8], mut at: usize) -> Reach {
    while let Some(chunk) = Chunk::read(file, at) {
        if chunk.kind == *b"IEND" {
            return Reach::To(0);
        }
        at = chunk.whole.end;
    }
    if file.len() < at.saturating_add(8) {
        Reach::Beyond
    } else {
        Reach::To(0)
    }
}

/// A chunk around data of less than 2 GiB.
pub(super) fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap_or(0);
    let mut chunk = Vec::with_capacity(data.len() + AROUND);
    chunk.extend(length.to_be_bytes());
    chunk.extend(kind);
    chunk.extend(data);
    let checksum = crc32fast::hash(chunk.get(4..).unwrap_or_default());
    chunk.extend(checksum.to_be_bytes());
    chunk
}
