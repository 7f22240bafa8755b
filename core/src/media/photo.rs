//! EXIF and XMP of a photo together: every photo format carries both, each in its own
//! wrapping.

use super::exif::{self, Picture};
use super::{Metadata, NotTagged, Tagging, xmp};

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
    pub tagging: Tagging,
}

/// Adds to a photo's blocks what of `metadata` they lack. `room`: how long each may be,
/// where its container sets a limit.
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
) -> Result<Written, NotTagged> {
    let exif = exif::merge(
        existing.exif,
        metadata,
        picture,
        room.exif.unwrap_or(MOST_BYTES),
    )?;
    let new = metadata.without(exif.in_exif);
    Ok(Written {
        tagging: exif.tagging(),
        blocks: Blocks {
            exif: exif.block,
            xmp: xmp::merge(existing.xmp, &new, room.xmp.unwrap_or(MOST_BYTES)),
        },
        new,
    })
}
