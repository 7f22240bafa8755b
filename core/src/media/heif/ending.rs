//! How far a HEIC or AVIF has to go: to the end of its boxes, and of the data of its items.

use super::meta::{Meta, Table};
use crate::media::boxes::Header;
use crate::media::container::Reach;

/// As far as the start of the file tells, of which `ended` says whether it is all.
pub(super) fn reach(file: &[u8], ended: bool) -> Reach {
    let (boxes, has_meta) = boxes(file, ended);
    if ended && !has_meta {
        return boxes;
    }
    let items = Meta::find(file).and_then(|meta| Table::find(file, &meta));
    let items = items.map_or(0, |table| table.places.end());
    boxes.max(Reach::To(items))
}

/// The end of the last box with something of the picture, and whether `meta` is among them.
/// What follows the last box may be anything.
fn boxes(file: &[u8], ended: bool) -> (Reach, bool) {
    let (mut at, mut end, mut has_meta) = (0_usize, 0_u64, false);
    while let Ok(header) = Header::read(file.get(at..).unwrap_or_default()) {
        let Some(header) = header else {
            // Nothing is left for a box.
            return match ended && !has_meta {
                true => (Reach::Beyond, false),
                false => (Reach::To(end), has_meta),
            };
        };
        // Another file begins, as the video of a motion photo.
        if header.kind == *b"ftyp" && at > 0 {
            break;
        }
        has_meta |= header.kind == *b"meta";
        let Some(size) = header.size else { break };
        let Some(next) = usize::try_from(size)
            .ok()
            .and_then(|size| at.checked_add(size))
        else {
            break;
        };
        at = next;
        if matches!(&header.kind, b"ftyp" | b"meta" | b"mdat") {
            end = at as u64;
        }
    }
    (Reach::To(end), has_meta)
}
