//! Where in the file the samples of a movie's tracks lie. When `moov` grows, all that
//! lies behind it moves, and the tables that tell so follow.

use std::ops::Range;

use crate::media::boxes::{Child, Damaged, children, find, find_path, u32_at, u64_at};
use crate::media::container::Change;

/// The tables of a movie's tracks.
pub(super) struct Chunks(Vec<Table>);

pub(super) struct Table {
    /// The offsets themselves.
    offsets: Range<usize>,
    /// Bytes of each.
    width: usize,
}

impl Chunks {
    /// Finds the tables in the content of a `moov` box.
    ///
    /// # Errors
    /// A track has none, or there are offsets of other kinds, which would not follow.
    pub(super) fn read(bytes: &[u8], movie: Range<usize>) -> Result<Self, Damaged> {
        let mut tables = Vec::new();
        for child in children(bytes, movie) {
            let child = child?;
            if &child.kind == b"trak" {
                tables.push(Table::of_track(bytes, child.content)?);
            } else if has_item_locations(bytes, &child) {
                return Err(Damaged);
            }
        }
        Ok(Self(tables))
    }

    /// The changes that add `growth` to every offset from `from` on; none if one of them
    /// has no room for that.
    pub(super) fn shifted(&self, bytes: &[u8], from: u64, growth: u64) -> Option<Vec<Change>> {
        let mut changes = Vec::new();
        for table in &self.0 {
            changes.extend(table.shifted(bytes, from, growth)?);
        }
        Some(changes)
    }
}

impl Table {
    fn of_track(bytes: &[u8], track: Range<usize>) -> Result<Self, Damaged> {
        if find(bytes, track.clone(), b"meta").is_some_and(|meta| has_item_locations(bytes, &meta))
        {
            return Err(Damaged);
        }
        let samples = find_path(bytes, track, &[b"mdia", b"minf", b"stbl"]).ok_or(Damaged)?;
        let inside = samples.content;
        // Offsets to what decrypts the samples: nobody's own video is encrypted.
        if find(bytes, inside.clone(), b"saio").is_some() {
            return Err(Damaged);
        }
        Self::find(bytes, inside).ok_or(Damaged)
    }

    /// The table in the content of a track's `stbl` box.
    pub(super) fn find(bytes: &[u8], samples: Range<usize>) -> Option<Self> {
        let short = find(bytes, samples.clone(), b"stco").map(|table| (table, 4));
        let (table, width) =
            short.or_else(|| find(bytes, samples, b"co64").map(|table| (table, 8)))?;
        Self::read(bytes, &table, width)
    }

    /// The offsets, chunk by chunk.
    pub(super) fn offsets<'a>(&self, bytes: &'a [u8]) -> impl Iterator<Item = u64> + use<'a> {
        let width = self.width;
        let table = bytes.get(self.offsets.clone()).unwrap_or_default();
        table
            .chunks_exact(width)
            .filter_map(move |entry| offset(entry, width))
    }

    /// Version and flags, a count, the offsets.
    fn read(bytes: &[u8], table: &Child, width: usize) -> Option<Self> {
        let count = usize::try_from(u32_at(bytes, table.content.start + 4)?).ok()?;
        let start = table.content.start + 8;
        let end = start.checked_add(count.checked_mul(width)?)?;
        (end <= table.content.end).then_some(Self {
            offsets: start..end,
            width,
        })
    }

    fn shifted(&self, bytes: &[u8], from: u64, growth: u64) -> Option<Option<Change>> {
        let mut insert = bytes.get(self.offsets.clone())?.to_vec();
        let mut moves = false;
        for entry in insert.chunks_exact_mut(self.width) {
            let offset = offset(entry, self.width)?;
            if offset < from {
                continue;
            }
            moves = true;
            let offset = offset.checked_add(growth)?;
            if self.width == 8 {
                entry.copy_from_slice(&offset.to_be_bytes());
            } else {
                entry.copy_from_slice(&u32::try_from(offset).ok()?.to_be_bytes());
            }
        }
        Some(moves.then_some(Change {
            at: self.offsets.start,
            remove: self.offsets.len(),
            insert,
        }))
    }
}

fn offset(entry: &[u8], width: usize) -> Option<u64> {
    if width == 8 {
        u64_at(entry, 0)
    } else {
        u32_at(entry, 0).map(u64::from)
    }
}

/// Whether a box is metadata with items that lie elsewhere in the file.
fn has_item_locations(bytes: &[u8], child: &Child) -> bool {
    let inside = |start: usize| child.content.start + start..child.content.end;
    &child.kind == b"meta"
        && [0, 4]
            .into_iter()
            .any(|start| find(bytes, inside(start), b"iloc").is_some())
}
