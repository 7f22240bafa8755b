//! EXIF and XMP of a photo together: every photo format carries both, each in its own
//! wrapping.

use super::container::Report;
use super::exif::{self, Picture};
use super::{Metadata, NotTagged, xmp};

/// How long a block may be where its container sets no limit.
const MOST_BYTES: usize = 1 << 20;

/// A photo's metadata as its container has it, or as it is to have it.
#[derive(Debug, Default)]
pub(super) struct Blocks<T> {
    /// The bare EXIF block.
    pub exif: Option<T>,
    /// The XMP packet.
    pub xmp: Option<T>,
}

/// What is to be written.
#[derive(Debug)]
pub(super) struct Written {
    /// Those that change, whole.
    pub blocks: Blocks<Vec<u8>>,
    /// What of the metadata did not stand in the photo before.
    pub new: Metadata,
}

/// Adds to a photo's blocks what of `metadata` they lack. `room`: how long each may be,
/// where its container sets a limit. What is to be told of the file comes into
/// `report`.
///
/// EXIF says it all, and leads: what stands there is not said in XMP. Where XMP cannot
/// be added to safely, it stays as it is.
///
/// # Errors
/// Why nothing can be put in.
pub(super) fn write(
    existing: &Blocks<&[u8]>,
    metadata: &Metadata,
    picture: &Picture,
    room: &Blocks<usize>,
    report: &mut Report,
) -> Result<Written, NotTagged> {
    report.has_own_place = has_own_place(existing, metadata);
    let exif = exif::merge(
        existing.exif,
        metadata,
        picture,
        room.exif.unwrap_or(MOST_BYTES),
    )?;
    let new = metadata.without(exif.in_exif);
    report.tagging = exif.tagging();
    Ok(Written {
        blocks: Blocks {
            exif: exif.block,
            xmp: xmp::merge(existing.xmp, &new, room.xmp.unwrap_or(MOST_BYTES)),
        },
        new,
    })
}

/// What a large photo has, of which nothing is kept but this: blocks that come past one by one.
#[derive(Debug, Default)]
pub(super) struct Passed(Blocks<Vec<u8>>);

impl Passed {
    /// Whether so long a block is looked into.
    pub(super) fn wants(length: usize) -> bool {
        length <= MOST_BYTES
    }

    pub(super) fn exif(&mut self, block: &[u8]) {
        self.0.exif.get_or_insert_with(|| block.to_owned());
    }

    pub(super) fn xmp(&mut self, packet: &[u8]) {
        self.0.xmp.get_or_insert_with(|| packet.to_owned());
    }

    /// Whether it tells a place that the metadata, of which nothing is written, does not.
    pub(super) fn has_own_place(&self, metadata: &Metadata) -> bool {
        let Blocks { exif, xmp } = &self.0;
        let existing = Blocks {
            exif: exif.as_deref(),
            xmp: xmp.as_deref(),
        };
        let in_xmp = || existing.xmp.is_some_and(xmp::says_place);
        let is_in_exif = existing.exif.and_then(exif::place).is_some();
        has_own_place(&existing, metadata) || !is_in_exif && in_xmp()
    }
}

/// Whether a photo tells a place that the metadata does not. Where we put one into EXIF, that leads.
fn has_own_place(existing: &Blocks<&[u8]>, metadata: &Metadata) -> bool {
    let in_exif = existing.exif.and_then(exif::place);
    let in_xmp = || metadata.coordinates.is_none() && existing.xmp.is_some_and(xmp::says_place);
    match in_exif {
        Some(theirs) => metadata.is_elsewhere(theirs),
        // What cannot be read keeps ours out as well.
        None => existing.exif.is_some_and(exif::says_place) || in_xmp(),
    }
}
