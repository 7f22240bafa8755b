//! What the headers in a video's `moov` box say: times, size of the picture, length.

use std::ops::Range;
use std::time::Duration;

use crate::media::boxes::{Damaged, children, find, find_path, u16_at, u32_at, u64_at};

/// No camera, editor or service makes more; each costs memory while it is looked at.
const MOST_TRACKS: usize = 1_000;

/// A `moov` box.
#[derive(Debug)]
pub(super) struct Movie {
    /// Its creation and modification times.
    pub times: Times,
    /// Those of its tracks and of their media.
    pub track_times: Vec<Times>,
    /// Whether its samples are listed in fragments behind it.
    pub is_fragmented: bool,
    /// Width and height of the first picture track, as stored.
    pub dimensions: Option<(u32, u32)>,
    pub duration: Option<Duration>,
    /// Whether a track of sound says how its samples are to be read; without, there are none.
    describes_sound: bool,
    /// Whether such a track lists samples.
    lists_sound: bool,
}

/// Where the creation and modification times of a header stand, and what they are, in
/// seconds since 1904 in UTC; zero where they were not set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Times {
    /// Both, in the bytes the movie was read from.
    pub place: Range<usize>,
    pub created: u64,
    pub modified: u64,
}

impl Movie {
    /// Reads the content of a `moov` box that lies in `within`.
    pub(super) fn read(bytes: &[u8], within: Range<usize>) -> Result<Self, Damaged> {
        let header = find(bytes, within.clone(), b"mvhd").ok_or(Damaged)?;
        let mut movie = Self {
            times: Times::read(bytes, header.content.clone()).ok_or(Damaged)?,
            track_times: Vec::new(),
            is_fragmented: false,
            dimensions: None,
            duration: duration(bytes, header.content.start),
            describes_sound: false,
            lists_sound: false,
        };
        for child in children(bytes, within) {
            let child = child?;
            match &child.kind {
                b"trak" => movie.read_track(bytes, child.content)?,
                b"mvex" => movie.is_fragmented = true,
                _ => {}
            }
        }
        Ok(movie)
    }

    /// Whether there is sound. Fragments list their samples themselves.
    pub(super) fn has_sound(&self) -> bool {
        self.lists_sound || (self.is_fragmented && self.describes_sound)
    }

    fn read_track(&mut self, bytes: &[u8], within: Range<usize>) -> Result<(), Damaged> {
        if self.track_times.len() >= 2 * MOST_TRACKS {
            return Err(Damaged);
        }
        for path in [&[b"tkhd"][..], &[b"mdia", b"mdhd"]] {
            let header = find_path(bytes, within.clone(), path).ok_or(Damaged)?;
            self.track_times
                .push(Times::read(bytes, header.content).ok_or(Damaged)?);
        }
        if let Some(samples) = sound(bytes, within.clone()) {
            self.describes_sound = true;
            self.lists_sound |= samples > 0;
        }
        if self.dimensions.is_none() {
            self.dimensions = dimensions(bytes, within);
        }
        Ok(())
    }
}

impl Times {
    /// Whether it has 64 bits for each time, not 32, which end in 2040.
    pub(super) fn is_long(&self) -> bool {
        self.place.len() == 16
    }

    /// `mvhd`, `tkhd` and `mdhd` all start with version, flags, both times.
    fn read(bytes: &[u8], within: Range<usize>) -> Option<Self> {
        let start = within.start + 4;
        let (place, created, modified) = match bytes.get(within.start)? {
            0 => (
                start..start + 8,
                u64::from(u32_at(bytes, start)?),
                u64::from(u32_at(bytes, start + 4)?),
            ),
            1 => (
                start..start + 16,
                u64_at(bytes, start)?,
                u64_at(bytes, start + 8)?,
            ),
            _ => return None,
        };
        (place.end <= within.end).then_some(Self {
            place,
            created,
            modified,
        })
    }
}

/// `mvhd` goes on with ticks a second and length in ticks, all bits set where unknown.
fn duration(bytes: &[u8], start: usize) -> Option<Duration> {
    let (scale, length) = match bytes.get(start)? {
        0 => (
            u32_at(bytes, start + 12)?,
            u32_at(bytes, start + 16)
                .filter(|length| *length != u32::MAX)?
                .into(),
        ),
        1 => (
            u32_at(bytes, start + 20)?,
            u64_at(bytes, start + 24).filter(|length| *length != u64::MAX)?,
        ),
        _ => return None,
    };
    let scale = u64::from(scale);
    let rest = (length.checked_rem(scale)? * 1_000_000_000).checked_div(scale)?;
    (length > 0).then(|| Duration::new(length / scale, u32::try_from(rest).unwrap_or(0)))
}

/// How many samples a track of sound lists; none if it is no such track, or does not say how
/// they are to be read.
fn sound(bytes: &[u8], track: Range<usize>) -> Option<u32> {
    let tables = tables_of(bytes, track, b"soun")?;
    let descriptions = find(bytes, tables.clone(), b"stsd")?.content.start;
    if u32_at(bytes, descriptions + 4)? == 0 {
        return None;
    }
    let sizes = find(bytes, tables.clone(), b"stsz").or_else(|| find(bytes, tables, b"stz2"));
    u32_at(bytes, sizes?.content.start + 8)
}

/// The content of the box with the tables of a track's samples, if the track is of that kind.
fn tables_of(bytes: &[u8], track: Range<usize>, kind: &[u8; 4]) -> Option<Range<usize>> {
    let media = find(bytes, track, b"mdia")?.content;
    let handler = find(bytes, media.clone(), b"hdlr")?.content.start;
    if bytes.get(handler + 8..handler + 12)? != kind {
        return None;
    }
    Some(find_path(bytes, media, &[b"minf", b"stbl"])?.content)
}

/// Width and height of the first sample description of a picture track.
fn dimensions(bytes: &[u8], track: Range<usize>) -> Option<(u32, u32)> {
    let tables = tables_of(bytes, track, b"vide")?;
    let descriptions = find(bytes, tables, b"stsd")?.content;
    let first = children(bytes, descriptions.start + 8..descriptions.end)
        .next()?
        .ok()?;
    let width = u16_at(bytes, first.content.start + 24)?;
    let height = u16_at(bytes, first.content.start + 26)?;
    let there = first.content.len() >= 28 && width > 0 && height > 0;
    there.then(|| (u32::from(width), u32::from(height)))
}
