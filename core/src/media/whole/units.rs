//! The units of H.264 and HEVC in samples and pictures (ISO/IEC 14496-15): each begins with its
//! length, and together they fill what they are in. Their bytes are written so that no more than
//! two zeros follow each other (H.264, 7.4.1; H.265, 7.4.2): more of them are a hole.

use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;

use super::{BROKEN, Stop, pass};
use crate::media::mp4::InUnits;

/// So many zeros are a hole, also where a program fills a unit up.
const HOLE: usize = 64;

/// Walks through all samples.
pub(super) fn walk(from: &mut (impl Read + Seek), samples: &InUnits) -> Result<(), Stop> {
    let mut at = from.seek(SeekFrom::Start(0))?;
    for place in &samples.places {
        // Keeps what was read ahead, as samples follow each other.
        let way = place.start.cast_signed().wrapping_sub(at.cast_signed());
        from.seek_relative(way)?;
        sample(from, place.end - place.start, samples.width)?;
        at = place.end;
    }
    Ok(())
}

/// Walks through one, unit by unit.
fn sample(from: &mut impl Read, mut left: u64, width: usize) -> Result<(), Stop> {
    while left > 0 {
        let mut number = [0; 8];
        let digits = number.get_mut(8 - width..).ok_or(BROKEN)?;
        from.read_exact(digits)?;
        let length = u64::from_be_bytes(number);
        left = left.checked_sub(width as u64).ok_or(BROKEN)?;
        left = left.checked_sub(length).ok_or(BROKEN)?;
        let mut zeros = Zeros::default();
        pass(from, length, |piece| zeros.see(piece))?;
        if length == 0 || zeros.most >= HOLE {
            return Err(BROKEN);
        }
    }
    Ok(())
}

/// So many zeros are what a copy that was broken off leaves, in data of any coding.
const EMPTY_END: u64 = 512;

/// Whether the data there, which is coded, ends in nothing.
pub(super) fn ends_empty(from: &mut (impl Read + Seek), place: &Range<u64>) -> Result<bool, Stop> {
    let start = place.end.saturating_sub(EMPTY_END);
    if start < place.start {
        return Ok(false);
    }
    from.seek(SeekFrom::Start(start))?;
    let mut is_empty = true;
    pass(from, EMPTY_END, |piece| {
        is_empty &= piece.iter().all(|byte| *byte == 0);
    })?;
    Ok(is_empty)
}

/// The longest row of zeros.
#[derive(Default)]
struct Zeros {
    /// In what was seen.
    most: usize,
    /// At its end.
    now: usize,
}

impl Zeros {
    fn see(&mut self, piece: &[u8]) {
        let parts = piece.split(|byte| *byte != 0);
        let mut rows = parts.map(<[u8]>::len);
        self.now += rows.next().unwrap_or(0);
        self.most = self.most.max(self.now);
        for row in rows {
            self.now = row;
            self.most = self.most.max(row);
        }
    }
}
