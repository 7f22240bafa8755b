//! The chunks of a WebP: RIFF's type, length and data, padded to even lengths (RFC 9649).

use std::ops::Range;

/// `RIFF`, a size, `WEBP`.
pub(super) const HEADER: usize = 12;

/// Type and length of a chunk.
pub(super) const HEADER_OF_CHUNK: usize = 8;

/// More than the longest animation has; each costs memory while it is looked at.
pub(super) const MOST_CHUNKS: usize = 1 << 16;

/// One chunk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chunk {
    pub kind: [u8; 4],
    /// With its padding.
    pub whole: Range<usize>,
    pub data: Range<usize>,
}

impl Chunk {
    /// The chunk at a place, which may end behind these bytes.
    pub(super) fn read(file: &[u8], at: usize) -> Option<Self> {
        let kind = *file.get(at..)?.first_chunk()?;
        let length = usize::try_from(u32_at(file, at + 4)?).ok()?;
        let data = at + HEADER_OF_CHUNK..length.checked_add(at + HEADER_OF_CHUNK)?;
        let whole = at..data.end.checked_next_multiple_of(2)?;
        Some(Self { kind, whole, data })
    }
}

/// As much of the first chunk as is there.
pub(super) fn first(start: &[u8]) -> Option<Chunk> {
    let kind = *start.get(HEADER..)?.first_chunk()?;
    let data = HEADER + HEADER_OF_CHUNK..start.len();
    let whole = HEADER..start.len();
    (data.start <= data.end).then_some(Chunk { kind, whole, data })
}

/// All chunks of a file, which may go on behind them; none if they are not whole.
pub(super) fn all(file: &[u8]) -> Option<Vec<Chunk>> {
    let size = usize::try_from(u32_at(file, 4)?).ok()?;
    let end = size
        .checked_add(8)
        .filter(|end| *end <= file.len() && end.is_multiple_of(2))?;
    let mut chunks = Vec::new();
    let mut at = HEADER;
    while at < end {
        let chunk = Chunk::read(file, at)?;
        if chunk.whole.end > end || chunks.len() >= MOST_CHUNKS {
            return None;
        }
        at = chunk.whole.end;
        chunks.push(chunk);
    }
    Some(chunks)
}

/// Where the file ends by what it says. Some programs count a byte of padding that they do
/// not write.
pub(super) fn end(file: &[u8]) -> u64 {
    const BEFORE: u64 = 8;
    u32_at(file, 4).map_or(0, |size| u64::from(size) + BEFORE - 1)
}

/// A chunk around data of less than 4 GiB.
pub(super) fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap_or(0);
    let mut chunk = [&kind[..], &length.to_le_bytes(), data].concat();
    chunk.resize(chunk.len().next_multiple_of(2), 0);
    chunk
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}
