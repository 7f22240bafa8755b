//! The pictures in a HEIC, found through its table of items (ISO/IEC 23008-12, ISO/IEC
//! 14496-12 8.11), for files as large as the sample maker's.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{boxes, number};

/// Hashes the data of every item that is no metadata, by the item's number.
pub(super) fn pictures(file: &[u8], hash: &mut Sha256) {
    let top = boxes(file);
    let meta = inside(&top, b"meta").expect("a HEIC without its table");
    let inner = boxes(&meta[4..]);
    let kinds = kinds(inside(&inner, b"iinf").expect("a HEIC without items"));
    let places = places(inside(&inner, b"iloc").expect("a HEIC without places"));
    let idat = inside(&inner, b"idat").unwrap_or_default();
    let mut hashed = 0;
    for (item, kind) in kinds {
        if matches!(kind, b"Exif" | b"mime") {
            continue;
        }
        for &(method, at, length) in &places[&item] {
            let from = if method == 1 { idat } else { file };
            hash.update(&from[at..at + length]);
            hashed += length;
        }
    }
    assert!(hashed > 0, "a HEIC without a picture");
}

fn inside<'a>(boxes: &[(&'a [u8], &'a [u8])], kind: &[u8; 4]) -> Option<&'a [u8]> {
    let found = boxes.iter().find(|(name, _)| *name == kind);
    found.map(|(_, inside)| *inside)
}

/// What each item is.
fn kinds(iinf: &[u8]) -> BTreeMap<usize, &[u8]> {
    let entries = boxes(&iinf[if iinf[0] == 0 { 6 } else { 8 }..]);
    let kinds = entries.into_iter().map(|(_, infe)| {
        let number_length = if infe[0] == 2 { 2 } else { 4 };
        let kind = 4 + number_length + 2;
        (number(&infe[4..4 + number_length]), &infe[kind..kind + 4])
    });
    kinds.collect()
}

/// Where the data of each item lies: by which method, from where, how long.
fn places(iloc: &[u8]) -> BTreeMap<usize, Vec<(usize, usize, usize)>> {
    let version = iloc[0];
    let sizes = [iloc[4] >> 4, iloc[4] & 15, iloc[5] >> 4, iloc[5] & 15].map(usize::from);
    let [offset_size, length_size, base_size, mut index_size] = sizes;
    if version == 0 {
        index_size = 0;
    }
    let wide = if version < 2 { 2 } else { 4 };
    let mut at = 6;
    let mut take = |size: usize| {
        at += size;
        number(&iloc[at - size..at])
    };
    let mut places = BTreeMap::new();
    for _ in 0..take(wide) {
        let item = take(wide);
        let method = if version == 0 { 0 } else { take(2) & 15 };
        take(2);
        let base = take(base_size);
        let extents = (0..take(2)).map(|_| {
            take(index_size);
            let offset = base + take(offset_size);
            (method, offset, take(length_size))
        });
        places.insert(item, extents.collect());
    }
    places
}
