//! The three segments that hold metadata: EXIF (APP1), XMP (APP1), Photoshop with IPTC
//! inside (APP13).

use std::ops::Range;

use super::segments::{Segment, marker};
use crate::media::container::{Change, Report};
use crate::media::exif::Picture;
use crate::media::photo::{self, Blocks};
use crate::media::{Metadata, NotTagged, iptc};

/// What the content of each segment starts with.
const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
const MULTI_PICTURE: &[u8] = b"MPF\0";
/// What a segment's 16-bit length, which counts itself, leaves for its content.
const ROOM: usize = 0xffff - 2;

pub(super) const TWO_BLOCKS: NotTagged = NotTagged::TwoExifBlocks;
pub(super) const AFTER_MULTI_PICTURE: NotTagged = NotTagged::ExifCannotGrow;

/// A segment with metadata: where it is, or where it is to be put, and what it holds.
struct SegmentPart<'a> {
    marker: u8,
    name: &'static [u8],
    place: Range<usize>,
    /// Behind the name; none if the segment is not there.
    content: Option<&'a [u8]>,
    /// Whether there is more than one of them.
    is_split: bool,
}

/// The changes that put `metadata` into the head of a photo. What is to be told of it comes into
/// `report`.
///
/// # Errors
/// Why nothing can be put in.
pub(super) fn write(
    file: &[u8],
    segments: &[Segment],
    picture: &Picture,
    metadata: &Metadata,
    report: &mut Report,
) -> Result<Vec<Change>, NotTagged> {
    let part = |marker, name| SegmentPart::find(file, segments, marker, name);
    let (exif, xmp) = (part(marker::APP1, EXIF), part(marker::APP1, XMP));
    let photoshop = part(marker::APP13, PHOTOSHOP);
    if exif.is_split {
        return Err(TWO_BLOCKS);
    }
    let existing = Blocks {
        exif: exif.content,
        xmp: xmp.content,
    };
    let room = Blocks {
        exif: Some(ROOM - EXIF.len()),
        xmp: Some(ROOM - XMP.len()),
    };
    let written = photo::write(&existing, metadata, picture, &room, report)?;
    let exif = written.blocks.exif.map(|block| exif.filled(&block));
    let xmp = written.blocks.xmp.map(|packet| xmp.filled(&packet));
    let mut changes: Vec<Change> = exif.into_iter().chain(xmp).collect();
    if let Some(caption) = written
        .new
        .description
        .as_deref()
        .filter(|_| !photoshop.is_split)
        && let Some(resources) = iptc::merge(photoshop.content, caption)
        && resources.len() <= ROOM - PHOTOSHOP.len()
    {
        changes.push(photoshop.filled(&resources));
    }
    // Offsets to further pictures count from the multi-picture segment on.
    let pictures = SegmentPart::find(file, segments, marker::APP2, MULTI_PICTURE);
    if pictures.content.is_some()
        && changes
            .iter()
            .any(|change| change.at > pictures.place.start)
    {
        return Err(AFTER_MULTI_PICTURE);
    }
    changes.sort_by_key(|change| change.at);
    Ok(changes)
}

impl<'a> SegmentPart<'a> {
    fn find(file: &'a [u8], segments: &[Segment], marker: u8, name: &'static [u8]) -> Self {
        let is_it = |segment: &&Segment| {
            segment.marker == marker && segment.content(file).starts_with(name)
        };
        let mut found = segments.iter().filter(is_it);
        let first = found.next();
        Self {
            marker,
            name,
            place: first.map_or_else(|| front(segments), |segment| segment.whole.clone()),
            content: first.and_then(|segment| segment.content(file).strip_prefix(name)),
            is_split: found.next().is_some(),
        }
    }

    /// The segment with a new content, which fits.
    fn filled(&self, content: &[u8]) -> Change {
        let length = 2 + self.name.len() + content.len();
        let mut insert = Vec::with_capacity(2 + length);
        insert.extend([0xff, self.marker]);
        insert.extend(u16::try_from(length).unwrap_or(u16::MAX).to_be_bytes());
        insert.extend(self.name);
        insert.extend(content);
        Change {
            at: self.place.start,
            remove: self.place.len(),
            insert,
        }
    }
}

/// New segments come behind JFIF and its extension, which must be first.
fn front(segments: &[Segment]) -> Range<usize> {
    let first = segments
        .iter()
        .take_while(|segment| segment.marker == marker::APP0);
    let at = first.last().map_or(2, |segment| segment.whole.end);
    at..at
}
