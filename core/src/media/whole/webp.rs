//! A WebP from chunk to chunk (RFC 9649), which all lie in the size that stands at its start.

use std::io::{Read, Seek, SeekFrom};

use super::{BROKEN, CUT_OFF, Stop, array, units};
use crate::media::preview::is_decodable;

/// `RIFF`, a size, `WEBP`.
const HEADER: u64 = 12;
/// Kind and length.
const CHUNK: u64 = 8;

/// The largest file that is decoded.
const MOST_BYTES: u64 = 8 << 20;

/// Walks through the file to the end that it names, and makes its pixels where it is one picture.
pub(super) fn walk(from: &mut (impl Read + Seek), length: u64) -> Result<(), Stop> {
    let is_still = chunks(from, length)?;
    if !is_still || length > MOST_BYTES {
        return Ok(());
    }
    from.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::new();
    from.take(MOST_BYTES).read_to_end(&mut bytes)?;
    match is_decodable(&bytes) {
        true => Ok(()),
        false => Err(BROKEN),
    }
}

/// The same without making a pixel.
pub(super) fn outline(from: &mut (impl Read + Seek), length: u64) -> Result<(), Stop> {
    chunks(from, length).map(|_| ())
}

/// Walks from chunk to chunk; answers with whether it is one picture, and no animation.
fn chunks(from: &mut (impl Read + Seek), length: u64) -> Result<bool, Stop> {
    let [_, _, _, _, size @ .., _, _, _, _]: [u8; 12] = array(from)?;
    let end = u64::from(u32::from_le_bytes(size)) + CHUNK;
    if end > length {
        return Err(CUT_OFF);
    }
    let (mut at, mut has_picture, mut is_still) = (HEADER, false, true);
    // A byte may fill the last chunk up.
    while at + 1 < end {
        from.seek(SeekFrom::Start(at))?;
        let kind: [u8; 4] = array(from)?;
        let data = u64::from(u32::from_le_bytes(array(from)?));
        if at + CHUNK + data > end {
            return Err(BROKEN);
        }
        match &kind {
            b"VP8 " => has_picture |= lossy(from, data)?,
            b"VP8L" => has_picture |= lossless(from)?,
            b"ANMF" => (has_picture, is_still) = (true, false),
            _ => {}
        }
        let place = at + CHUNK..at + CHUNK + data;
        if matches!(&kind, b"VP8 " | b"VP8L" | b"ANMF") && units::ends_empty(from, &place)? {
            return Err(BROKEN);
        }
        at += CHUNK + data.next_multiple_of(2);
    }
    if has_picture {
        Ok(is_still)
    } else {
        Err(BROKEN)
    }
}

/// A key frame, whose first part lies inside the chunk (RFC 6386, 9.1).
fn lossy(from: &mut impl Read, data: u64) -> Result<bool, Stop> {
    let [first, second, third, start @ ..]: [u8; 6] = array(from)?;
    let tag = u32::from_le_bytes([first, second, third, 0]);
    let is_key_frame = tag & 1 == 0 && start == [0x9d, 0x01, 0x2a];
    if !is_key_frame || u64::from(tag >> 5) > data {
        return Err(BROKEN);
    }
    Ok(true)
}

fn lossless(from: &mut impl Read) -> Result<bool, Stop> {
    match array(from)? {
        [0x2f] => Ok(true),
        [_] => Err(BROKEN),
    }
}
