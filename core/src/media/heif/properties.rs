//! What `iprp` tells of a picture: its size and its colours (ISO/IEC 23008-12, 9.3).

use std::ops::Range;

use crate::media::boxes::{Child, children, find, find_path, u16_at, u32_at};
use crate::media::exif::{Picture, components};

/// More than any picture has.
const MOST_PROPERTIES: usize = 1_000;

/// The picture that is the item `id`, as the boxes in `within` (of `meta`) describe it.
pub(super) fn picture(bytes: &[u8], within: Range<usize>, id: u32) -> Picture {
    let mut picture = Picture {
        components: components::YCBCR,
        is_srgb: true,
        ..Picture::UNKNOWN
    };
    for property in of_item(bytes, within, id).unwrap_or_default() {
        let content = property.content.start;
        match &property.kind {
            b"ispe" => {
                picture.dimensions = u32_at(bytes, content + 4).zip(u32_at(bytes, content + 8));
            }
            b"colr" => picture.is_srgb &= is_srgb(bytes, &property),
            _ => {}
        }
    }
    picture
}

/// A profile may be any; colours by number are sRGB's if the primaries are those of
/// BT.709 (1) or not told (2).
fn is_srgb(bytes: &[u8], colours: &Child) -> bool {
    let start = colours.content.start;
    bytes.get(start..start + 4) == Some(b"nclx") && matches!(u16_at(bytes, start + 4), Some(1 | 2))
}

/// The properties that `ipma` gives an item, in order.
fn of_item(bytes: &[u8], within: Range<usize>, id: u32) -> Option<Vec<Child>> {
    let properties = find(bytes, within, b"iprp")?.content;
    let all = find(bytes, properties.clone(), b"ipco")?.content;
    let all: Vec<Child> = children(bytes, all)
        .map_while(Result::ok)
        .take(MOST_PROPERTIES)
        .collect();
    let numbers = associations(bytes, &find_path(bytes, properties, &[b"ipma"])?, id)?;
    let property = |number: usize| all.get(number.checked_sub(1)?).cloned();
    Some(numbers.into_iter().filter_map(property).collect())
}

/// The numbers, from 1, of an item's properties.
fn associations(bytes: &[u8], table: &Child, id: u32) -> Option<Vec<usize>> {
    let start = table.content.start;
    let wide_ids = *bytes.get(start)? > 0;
    let wide_numbers = bytes.get(start + 3)? & 1 == 1;
    let count = u32_at(bytes, start + 4)?;
    let mut at = start + 8;
    for _ in 0..count {
        let item = if wide_ids {
            u32_at(bytes, at)?
        } else {
            u32::from(u16_at(bytes, at)?)
        };
        at += if wide_ids { 4 } else { 2 };
        let length = usize::from(*bytes.get(at)?) * if wide_numbers { 2 } else { 1 };
        let numbers = bytes
            .get(at + 1..at + 1 + length)
            .filter(|_| at + 1 + length <= table.content.end)?;
        if item == id {
            // The first bit says whether a reader must know the property.
            return Some(if wide_numbers {
                let pairs = numbers.chunks_exact(2).filter_map(|pair| u16_at(pair, 0));
                pairs.map(|number| usize::from(number & 0x7fff)).collect()
            } else {
                numbers
                    .iter()
                    .map(|number| usize::from(number & 0x7f))
                    .collect()
            });
        }
        at += 1 + length;
    }
    None
}
