//! What a JPEG's head tells about its picture.

use super::segments::{self, Segment, marker};
use crate::media::exif::{Picture, Resolution, components};

/// Reads frame header, JFIF, Adobe's colour mark and colour profile.
pub(super) fn picture(file: &[u8], segments: &[Segment]) -> Picture {
    let of = |wanted: u8, start: &'static [u8]| {
        segments
            .iter()
            .filter(move |segment| segment.marker == wanted)
            .map(|segment| segment.content(file))
            .find_map(move |content| content.strip_prefix(start))
    };
    let frame = segments
        .iter()
        .find(|segment| is_frame(segment.marker))
        .map(|segment| segment.content(file));
    let channels = frame.and_then(|frame| frame.get(5)).copied();
    // Adobe: version, two flag words, then 0 for no transform.
    let untransformed = of(marker::APP14, b"Adobe").and_then(|rest| rest.get(6)) == Some(&0);
    let has_profile = of(marker::APP2, b"ICC_PROFILE\0").is_some();
    let components = match (channels, untransformed) {
        (Some(1), _) => components::GREY,
        (Some(3), true) => components::RGB,
        (Some(3), false) => components::YCBCR,
        _ => components::OTHER,
    };
    Picture {
        dimensions: frame.and_then(dimensions_of),
        components,
        is_srgb: !has_profile && components != components::OTHER,
        resolution: of(marker::APP0, b"JFIF\0")
            .and_then(resolution)
            .unwrap_or(Resolution::UNKNOWN),
    }
}

/// SOF0 to SOF15, without the tables and the reserved marker between them.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// Width and height, from as much of a head as is there.
pub(in crate::media) fn dimensions(head: &[u8]) -> Option<(u32, u32)> {
    let frame = segments::find(head, |segment| is_frame(segment.marker))?;
    dimensions_of(frame.content(head))
}

/// Precision, height, width; a height of zero comes later, in a DNL segment.
fn dimensions_of(frame: &[u8]) -> Option<(u32, u32)> {
    let height = u16::from_be_bytes(*frame.get(1..)?.first_chunk()?);
    let width = u16::from_be_bytes(*frame.get(3..)?.first_chunk()?);
    (width > 0 && height > 0).then_some((u32::from(width), u32::from(height)))
}

/// Version, unit (1: inch, 2: centimetre), density across and down.
fn resolution(jfif: &[u8]) -> Option<Resolution> {
    let unit = match jfif.get(2)? {
        1 => 2,
        2 => 3,
        _ => return None,
    };
    let x = u16::from_be_bytes(*jfif.get(3..)?.first_chunk()?);
    let y = u16::from_be_bytes(*jfif.get(5..)?.first_chunk()?);
    (x > 0 && y > 0).then_some(Resolution { x, y, unit })
}
