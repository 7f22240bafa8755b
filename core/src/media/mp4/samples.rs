//! How far the samples of a movie's tracks go, by the tables in its `moov` box
//! (ISO/IEC 14496-12, 8.7): where each chunk lies, how many samples it has, how large each is.

use std::ops::Range;

use super::chunks::Table;
use crate::media::boxes::{children, find, find_path, u16_at, u32_at};

/// Samples that are made of units, by where in the file each lies.
pub(in crate::media) struct InUnits {
    /// How many bytes the length of a unit has.
    pub width: usize,
    /// The samples.
    pub places: Vec<Range<u64>>,
}

/// Where in the file the last sample ends, as far as the content of a `moov` box tells; zero
/// where it does not.
pub(super) fn end(bytes: &[u8], movie: Range<usize>) -> u64 {
    let tracks = children(bytes, movie).map_while(Result::ok);
    let tracks = tracks.filter(|child| child.kind == *b"trak");
    let ends = tracks.filter_map(|track| end_of_track(bytes, track.content));
    ends.max().unwrap_or(0)
}

fn end_of_track(bytes: &[u8], track: Range<usize>) -> Option<u64> {
    let mut end = 0_u64;
    each_chunk(bytes, track, &mut |offset, samples, sizes| {
        let length = sizes.sum(bytes, samples)?;
        if length > 0 {
            end = end.max(offset.checked_add(length)?);
        }
        Some(())
    })?;
    Some(end)
}

/// What is done with a chunk, by where it lies and which samples it has; none: no more of them.
type TakeChunk<'a> = dyn FnMut(u64, Range<u64>, &Sizes) -> Option<()> + 'a;

/// The chunks of a track: where each lies, and which samples it has.
fn each_chunk(bytes: &[u8], track: Range<usize>, take: &mut TakeChunk<'_>) -> Option<()> {
    let media = find_path(bytes, track, &[b"mdia", b"minf"])?.content;
    if is_elsewhere(bytes, media.clone()) {
        return None;
    }
    let tables = find(bytes, media, b"stbl")?.content;
    let sizes = Sizes::read(bytes, tables.clone())?;
    let runs = find(bytes, tables.clone(), b"stsc")?.content;
    let runs = bytes.get(runs.start + 8..runs.end)?;
    let mut runs = runs.chunks_exact(12).peekable();
    let (mut sample, mut in_chunk) = (0, 0);
    for (chunk, offset) in (1_u32..).zip(Table::find(bytes, tables)?.offsets(bytes)) {
        while let Some(run) = runs.next_if(|run| u32_at(run, 0).is_some_and(|it| it <= chunk)) {
            in_chunk = u32_at(run, 4)?;
        }
        let next = sizes.count().min(sample + u64::from(in_chunk));
        take(offset, sample..next, &sizes)?;
        sample = next;
    }
    Some(())
}

/// The samples of H.264 and HEVC in a movie: each is made of units, which begin with their lengths.
pub(super) fn in_units(bytes: &[u8], movie: Range<usize>) -> Vec<InUnits> {
    let tracks = children(bytes, movie).map_while(Result::ok);
    let tracks = tracks.filter(|child| child.kind == *b"trak");
    let tracks = tracks.filter_map(|track| {
        let width = length_width(bytes, track.content.clone())?;
        let mut places = Vec::new();
        each_chunk(bytes, track.content, &mut |mut at, samples, sizes| {
            for sample in samples {
                let length = sizes.sum(bytes, sample..sample + 1)?;
                places.push(at..at.checked_add(length)?);
                at += length;
            }
            matches!(sizes, Sizes::Each { .. }).then_some(())
        })?;
        Some(InUnits { width, places })
    });
    tracks.collect()
}

/// How many bytes the length of a unit has; none for other tracks, and where it changes.
pub(super) fn length_width(bytes: &[u8], track: Range<usize>) -> Option<usize> {
    const BEHIND: usize = 78;
    let path: [&[u8; 4]; 4] = [b"mdia", b"minf", b"stbl", b"stsd"];
    let list = find_path(bytes, track, &path)?.content;
    let mut all = children(bytes, list.start + 8..list.end);
    let (Some(Ok(only)), None) = (all.next(), all.next()) else {
        return None;
    };
    let settings = match &only.kind {
        b"avc1" | b"avc3" => (b"avcC", 4),
        b"hvc1" | b"hev1" => (b"hvcC", 21),
        _ => return None,
    };
    let inside = only.content.start.checked_add(BEHIND)?..only.content.end;
    let (kind, at) = settings;
    let settings = bytes.get(find(bytes, inside, kind)?.content)?;
    Some(usize::from(settings.get(at)? & 3) + 1)
}

/// Whether the samples lie in another file: an entry of `dref` without the flag that says
/// "in this one".
fn is_elsewhere(bytes: &[u8], media: Range<usize>) -> bool {
    const IN_THIS_FILE: u32 = 1;
    let Some(references) = find_path(bytes, media, &[b"dinf", b"dref"]) else {
        return false;
    };
    let inside = references.content.start + 8..references.content.end;
    children(bytes, inside)
        .map_while(Result::ok)
        .any(|entry| u32_at(bytes, entry.content.start).is_some_and(|it| it & IN_THIS_FILE == 0))
}

/// The sizes of a track's samples.
enum Sizes {
    /// All the same. QuickTime writes 1 here for sound of which it means something else, so
    /// nothing is told of how large they are.
    Same { count: u64 },
    /// One by one, of so many bytes each, from a place on.
    Each {
        count: u64,
        width: usize,
        start: usize,
    },
}

impl Sizes {
    fn read(bytes: &[u8], tables: Range<usize>) -> Option<Self> {
        if let Some(table) = find(bytes, tables.clone(), b"stsz") {
            let start = table.content.start;
            let count = u64::from(u32_at(bytes, start + 8)?);
            if u32_at(bytes, start + 4)? != 0 {
                return Some(Self::Same { count });
            }
            return Self::each(count, 4, start + 12..table.content.end);
        }
        let table = find(bytes, tables, b"stz2")?.content;
        let count = u64::from(u32_at(bytes, table.start + 8)?);
        match bytes.get(table.start + 7)? {
            8 => Self::each(count, 1, table.start + 12..table.end),
            16 => Self::each(count, 2, table.start + 12..table.end),
            _ => None,
        }
    }

    /// None if the table is shorter than it says.
    fn each(count: u64, width: usize, table: Range<usize>) -> Option<Self> {
        let whole = usize::try_from(count).ok()?.checked_mul(width)? <= table.len();
        whole.then_some(Self::Each {
            count,
            width,
            start: table.start,
        })
    }

    fn count(&self) -> u64 {
        match self {
            Self::Same { count } | Self::Each { count, .. } => *count,
        }
    }

    /// How long these samples are together, at least.
    fn sum(&self, bytes: &[u8], samples: Range<u64>) -> Option<u64> {
        match self {
            Self::Same { .. } => Some(u64::from(!samples.is_empty())),
            Self::Each { width, start, .. } => {
                let at = |sample: u64| {
                    let place = usize::try_from(sample).ok()?.checked_mul(*width)?;
                    start.checked_add(place)
                };
                let table = bytes.get(at(samples.start)?..at(samples.end)?)?;
                let size = |entry: &[u8]| match width {
                    1 => entry.first().copied().map_or(0, u64::from),
                    2 => u16_at(entry, 0).map_or(0, u64::from),
                    _ => u32_at(entry, 0).map_or(0, u64::from),
                };
                Some(table.chunks_exact(*width).map(size).sum())
            }
        }
    }
}
