//! The samples of a fragmented movie: each `moof` box lists those of its own tracks, in runs
//! (ISO/IEC 14496-12, 8.8); and how far the file goes by the index of its segments (8.16.3).

use std::ops::Range;

use super::samples::{InUnits, length_width};
use crate::media::boxes::{Child, children, find, u32_at, u64_at};

/// More samples than any fragment has; each costs memory while it is looked at.
const MOST_SAMPLES: u32 = 1_000_000;

/// What the `moov` box says of the tracks whose samples come in fragments.
pub(in crate::media) struct Fragmented(Vec<Track>);

struct Track {
    id: u32,
    /// How many bytes the length of a unit has; none where samples are not made of them.
    width: Option<usize>,
    /// How large a sample is of which its fragment does not tell.
    size: u32,
}

/// The samples of one fragment.
pub(in crate::media) struct Fragment {
    /// Where in the file the last of them ends.
    pub end: u64,
    /// Those that are made of units.
    pub in_units: Vec<InUnits>,
}

impl Fragmented {
    /// Reads the content of a `moov` box; nothing where it lists all samples by itself.
    pub(in crate::media) fn read(bytes: &[u8], movie: Range<usize>) -> Self {
        let extends = find(bytes, movie.clone(), b"mvex").map_or(0..0, |it| it.content);
        let of_kind = |within: Range<usize>, kind: &'static [u8; 4]| {
            let all = children(bytes, within).map_while(Result::ok);
            all.filter(move |child| child.kind == *kind)
        };
        let defaults = of_kind(extends, b"trex").map(|it| it.content.start);
        let defaults: Vec<_> = defaults
            .filter_map(|at| Some((u32_at(bytes, at + 4)?, u32_at(bytes, at + 16)?)))
            .collect();
        let tracks = of_kind(movie, b"trak").filter_map(|track| {
            let id = id(bytes, track.content.clone())?;
            let (_, size) = *defaults.iter().find(|(of, _)| *of == id)?;
            let width = length_width(bytes, track.content);
            Some(Track { id, width, size })
        });
        Self(tracks.collect())
    }

    /// Whether no samples come in fragments.
    pub(in crate::media) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The samples that the `moof` box lists which lies at `start` of the file; none where it does
    /// not say where they are.
    pub(in crate::media) fn fragment(
        &self,
        bytes: &[u8],
        content: Range<usize>,
        start: u64,
    ) -> Option<Fragment> {
        let mut fragment = Fragment {
            end: 0,
            in_units: Vec::new(),
        };
        let mut is_first = true;
        for child in children(bytes, content) {
            let child = child.ok().filter(|it| it.kind == *b"traf");
            if let Some(part) = child {
                let base = Some(start).filter(|_| is_first);
                self.track(bytes, &part, start, base, &mut fragment)?;
                is_first = false;
            }
        }
        Some(fragment)
    }

    /// Adds the samples of a `traf` box. `base`: from where its places count if it does not say.
    fn track(
        &self,
        bytes: &[u8],
        part: &Child,
        start: u64,
        base: Option<u64>,
        fragment: &mut Fragment,
    ) -> Option<()> {
        const FROM_MOOF: u32 = 0x2_0000;
        let header = find(bytes, part.content.clone(), b"tfhd")?.content;
        let flags = u32_at(bytes, header.start)?;
        let id = u32_at(bytes, header.start + 4)?;
        let track = self.0.iter().find(|track| track.id == id)?;
        let mut at = header.start + 8;
        let mut next = |flag: u32, width: usize| {
            let here = at;
            let is_there = flags & flag != 0;
            at += if is_there { width } else { 0 };
            is_there.then_some(here)
        };
        let given = next(0x1, 8);
        next(0x2, 4);
        next(0x8, 4);
        let size = next(0x10, 4);
        let size = size.map_or(Some(track.size), |at| u32_at(bytes, at))?;
        let base = match given {
            Some(at) => u64_at(bytes, at)?,
            None if flags & FROM_MOOF != 0 => start,
            None => base?,
        };
        let mut places = Vec::new();
        let mut from = base;
        let inside = children(bytes, part.content.clone()).map_while(Result::ok);
        for run in inside.filter(|child| child.kind == *b"trun") {
            let run = Run::read(bytes, run.content.start)?;
            from = match run.offset {
                Some(offset) => base.checked_add_signed(offset.into())?,
                None => from,
            };
            for size in run.sizes(bytes, size) {
                let end = from.checked_add(size?.into())?;
                places.push(from..end);
                from = end;
            }
            fragment.end = fragment.end.max(from);
        }
        if let Some(width) = track.width {
            fragment.in_units.push(InUnits { width, places });
        }
        Some(())
    }
}

/// The number of a track, from its header.
fn id(bytes: &[u8], track: Range<usize>) -> Option<u32> {
    let header = find(bytes, track, b"tkhd")?.content.start;
    match bytes.get(header)? {
        0 => u32_at(bytes, header + 12),
        _ => u32_at(bytes, header + 20),
    }
}

/// A run of samples that follow each other (`trun`).
struct Run {
    offset: Option<i32>,
    count: u32,
    /// Where what is told of the samples begins, how many bytes it has for each, and where in
    /// them its size stands.
    table: usize,
    width: usize,
    size: Option<usize>,
}

impl Run {
    fn read(bytes: &[u8], at: usize) -> Option<Self> {
        let flags = u32_at(bytes, at)?;
        let has = |flag: u32| usize::from(flags & flag != 0);
        let offset = (has(0x1) > 0).then(|| u32_at(bytes, at + 8));
        Some(Self {
            offset: match offset {
                Some(offset) => Some(offset?.cast_signed()),
                None => None,
            },
            count: u32_at(bytes, at + 4).filter(|count| *count <= MOST_SAMPLES)?,
            table: at + 8 + 4 * (has(0x1) + has(0x4)),
            width: 4 * (has(0x100) + has(0x200) + has(0x400) + has(0x800)),
            size: (has(0x200) > 0).then(|| 4 * has(0x100)),
        })
    }

    /// The size of each sample; `usual` where the run does not tell.
    fn sizes<'a>(&'a self, bytes: &'a [u8], usual: u32) -> impl Iterator<Item = Option<u32>> + 'a {
        (0..self.count).map(move |sample| {
            let Some(within) = self.size else {
                return Some(usual);
            };
            let before = usize::try_from(sample).ok()?.checked_mul(self.width)?;
            u32_at(bytes, self.table.checked_add(before)?.checked_add(within)?)
        })
    }
}

/// How many bytes follow a `sidx` box by what it says; none if it is damaged.
pub(in crate::media) fn indexed(bytes: &[u8], content: Range<usize>) -> Option<u64> {
    const ENTRY: usize = 12;
    const SIZE: u32 = 0x7fff_ffff;
    let at = content.start;
    let (first, list) = match bytes.get(at)? {
        0 => (u64::from(u32_at(bytes, at + 16)?), at + 20),
        _ => (u64_at(bytes, at + 20)?, at + 28),
    };
    let count = usize::from(u16::try_from(u32_at(bytes, list)? & 0xffff).ok()?);
    let entries = bytes.get(list + 4..content.end)?.chunks_exact(ENTRY);
    let sizes = entries.take(count).filter_map(|entry| u32_at(entry, 0));
    let sizes: Vec<_> = sizes.map(|size| u64::from(size & SIZE)).collect();
    let sum = sizes.iter().sum::<u64>();
    (sizes.len() == count).then(|| first.checked_add(sum))?
}
