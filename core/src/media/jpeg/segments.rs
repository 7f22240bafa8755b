//! The segments in front of a JPEG's picture data.

use std::ops::Range;

/// Segment markers (ITU-T T.81, table B.1), without the leading 0xff.
pub(super) mod marker {
    pub const SOI: u8 = 0xd8;
    pub const EOI: u8 = 0xd9;
    pub const SOS: u8 = 0xda;
    pub const APP0: u8 = 0xe0;
    pub const APP1: u8 = 0xe1;
    pub const APP2: u8 = 0xe2;
    pub const APP13: u8 = 0xed;
    pub const APP14: u8 = 0xee;
}

/// More than any head has; each costs memory while it is looked at.
const MOST_SEGMENTS: usize = 1 << 12;

/// One segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    pub marker: u8,
    /// From the 0xff of its marker (fill bytes before it belong to nobody) to its end.
    pub whole: Range<usize>,
}

/// What a walk through the head came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// Every segment up to the picture data, and where that begins.
    Whole { segments: Vec<Segment>, scan: usize },
    /// The head goes on behind the bytes given.
    GoesOn,
    /// No JPEG is built like this.
    Damaged,
}

impl Segment {
    /// Its content, without marker and length.
    pub(super) fn content<'a>(&self, file: &'a [u8]) -> &'a [u8] {
        file.get(self.whole.start + 4..self.whole.end)
            .unwrap_or_default()
    }
}

/// Walks from the start of the file to its first scan.
pub(super) fn walk(file: &[u8]) -> Head {
    let mut segments = Vec::new();
    let mut at = 2;
    loop {
        let Some(marker) = marker_at(file, &mut at) else {
            return Head::GoesOn;
        };
        match marker {
            Some(marker::SOS) => return Head::Whole { segments, scan: at },
            // TEM and restart markers have no content, and nothing to do here.
            None | Some(0x00 | 0x01 | 0xd0..=0xd7 | marker::SOI | marker::EOI) => {
                return Head::Damaged;
            }
            Some(marker) => {
                let Some(length) = file.get(at + 2..).and_then(|rest| rest.first_chunk()) else {
                    return Head::GoesOn;
                };
                let length = usize::from(u16::from_be_bytes(*length));
                if length < 2 || segments.len() >= MOST_SEGMENTS {
                    return Head::Damaged;
                }
                let whole = at..at + 2 + length;
                at = whole.end;
                segments.push(Segment { marker, whole });
            }
        }
    }
}

/// The first such segment of a head, of which the end may be absent; what is there of it
/// is whole.
pub(super) fn find(head: &[u8], is_it: impl Fn(&Segment) -> bool) -> Option<Segment> {
    let mut at = 2;
    for _ in 0..MOST_SEGMENTS {
        let marker = marker_at(head, &mut at)??;
        let length = u16::from_be_bytes(*head.get(at + 2..)?.first_chunk()?);
        let whole = at..at + 2 + usize::from(length);
        at = whole.end;
        let segment = Segment { marker, whole };
        if marker == marker::SOS || length < 2 {
            return None;
        }
        if is_it(&segment) {
            return Some(segment);
        }
    }
    None
}

/// The marker at or, behind fill bytes, after `at`, which is moved to its 0xff. None at
/// the end of the bytes; none inside if something else is there.
fn marker_at(file: &[u8], at: &mut usize) -> Option<Option<u8>> {
    if *file.get(*at)? != 0xff {
        return Some(None);
    }
    loop {
        match *file.get(*at + 1)? {
            0xff => *at += 1,
            marker => return Some(Some(marker)),
        }
    }
}
