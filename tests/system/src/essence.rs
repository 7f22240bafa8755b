//! What must be the same in a saved file as in the archive: all but the metadata.

use sha2::{Digest, Sha256};

mod heif;

/// SHA-256 of a photo's or video's content, whatever metadata stands beside it: of a
/// JPEG all but its APP1 and APP13 segments, of an MP4 its samples, of a HEIC the data of every
/// item but EXIF and XMP, of a PNG or WebP all but the chunks for metadata, of anything else the
/// whole file.
///
/// # Panics
/// The file is none of these, or is broken: half-written, for instance.
pub fn essence(file: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    match file {
        [0xff, 0xd8, ..] => jpeg(file, &mut hash),
        [0x89, b'P', b'N', b'G', ..] => png(file, &mut hash),
        [b'R', b'I', b'F', b'F', ..] => webp(file, &mut hash),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', b'i', ..] => {
            heif::pictures(file, &mut hash)
        }
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => mp4(file, &mut hash),
        _ => hash.update(file),
    }
    hash.finalize().into()
}

fn number(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .fold(0, |number, byte| number << 8 | usize::from(*byte))
}

fn jpeg(file: &[u8], hash: &mut Sha256) {
    assert!(file.ends_with(&[0xff, 0xd9]), "a JPEG without its end");
    let mut at = 2;
    loop {
        let marker = file[at + 1];
        assert_eq!(file[at], 0xff, "a JPEG with a broken segment");
        if marker == 0xda {
            return hash.update(&file[at..]);
        }
        let end = at + 2 + number(&file[at + 2..at + 4]);
        if !matches!(marker, 0xe1 | 0xed) {
            hash.update(&file[at..end]);
        }
        at = end;
    }
}

fn png(file: &[u8], hash: &mut Sha256) {
    let mut at = 8;
    while at < file.len() {
        let end = at + 12 + number(&file[at..at + 4]);
        if !matches!(&file[at + 4..at + 8], b"eXIf" | b"iTXt" | b"tEXt" | b"tIME") {
            hash.update(&file[at..end]);
        }
        at = end;
    }
    assert_eq!(at, file.len(), "a PNG cut short");
    assert_eq!(&file[at - 8..at - 4], b"IEND");
}

fn webp(file: &[u8], hash: &mut Sha256) {
    let mut at = 12;
    while at < file.len() {
        let size: Vec<u8> = file[at + 4..at + 8].iter().rev().copied().collect();
        let end = at + 8 + number(&size).next_multiple_of(2);
        if !matches!(&file[at..at + 4], b"VP8X" | b"EXIF" | b"XMP ") {
            hash.update(&file[at..end]);
        }
        at = end;
    }
    assert_eq!(at, file.len(), "a WebP cut short");
}

fn mp4(file: &[u8], hash: &mut Sha256) {
    let mut samples = false;
    for (kind, inside) in boxes(file) {
        if kind == b"mdat" {
            hash.update(inside);
            samples = true;
        }
    }
    assert!(samples, "an MP4 without samples");
}

/// The boxes that stand one after the other in a piece of an ISO-BMFF file.
fn boxes(mut bytes: &[u8]) -> Vec<(&[u8], &[u8])> {
    let mut boxes = Vec::new();
    while !bytes.is_empty() {
        let (head, size) = match number(&bytes[..4]) {
            0 => (8, bytes.len()),
            1 => (16, number(&bytes[8..16])),
            size => (8, size),
        };
        assert!(size <= bytes.len(), "a file cut short");
        boxes.push((&bytes[4..8], &bytes[head..size]));
        bytes = &bytes[size..];
    }
    boxes
}
