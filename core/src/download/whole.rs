//! Whether a file that came is all there. Its length can be right while its end is
//! missing: a server can announce less than there is.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use crate::media::Format;

/// What comes after the end of a JPEG in practice: fill bytes, a few notes.
const TAIL: u64 = 4 << 10;

/// What the file is, if it goes to its end; none if it is no media or is cut off.
pub(super) fn format_of_whole(file: &mut File) -> io::Result<Option<Format>> {
    let length = file.metadata()?.len();
    let mut head = [0; Format::SNIFF_LENGTH];
    let read = read_at_most(file, &mut head)?;
    let Some(format) = head.get(..read).and_then(Format::sniff) else {
        return Ok(None);
    };
    let is_whole = match format {
        Format::Jpeg => tail(file, length)?.windows(2).any(|it| it == [0xff, 0xd9]),
        Format::Png => tail(file, length)?.windows(4).any(|it| it == b"IEND"),
        Format::Gif => tail(file, length)?.contains(&0x3b),
        Format::WebP => {
            let size = head.get(4..8).and_then(|it| it.try_into().ok());
            size.is_some_and(|it| u64::from(u32::from_le_bytes(it)) + 8 <= length)
        }
        Format::Mp4 | Format::Mov | Format::Heic | Format::Avif => {
            let needed: &[u8; 4] = match format {
                Format::Mp4 | Format::Mov => b"moov",
                _ => b"meta",
            };
            boxes_end_with_the_file(file, length, needed)?
        }
        Format::WebM => true,
    };
    Ok(is_whole.then_some(format))
}

fn tail(file: &mut File, length: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    Ok(tail)
}

/// Walks the boxes of an ISO-BMFF file (ISO/IEC 14496-12, 4.2): the last one ends where
/// the file does, and the one that is needed is among them.
fn boxes_end_with_the_file(file: &mut File, length: u64, needed: &[u8; 4]) -> io::Result<bool> {
    let (mut at, mut has_needed) = (0_u64, false);
    while at < length {
        file.seek(SeekFrom::Start(at))?;
        let mut header = [0; 16];
        let read = read_at_most(file, &mut header)?;
        let (Some(small), Some(kind)) = (header.get(..4), header.get(4..8)) else {
            return Ok(false);
        };
        if read < 8 {
            return Ok(false);
        }
        has_needed |= kind == needed;
        let small = small
            .iter()
            .fold(0, |size, byte| size << 8 | u64::from(*byte));
        let large = header.get(8..).unwrap_or_default();
        let large = large
            .iter()
            .fold(0, |size, byte| size << 8 | u64::from(*byte));
        let size = match small {
            0 => length - at,
            1 if read == 16 => large,
            size => size,
        };
        if size < 8 {
            return Ok(false);
        }
        at = at.saturating_add(size);
    }
    Ok(at == length && has_needed)
}

fn read_at_most(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut read = 0;
    while let Some(rest) = buffer.get_mut(read..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            count => read += count,
        }
    }
    Ok(read)
}
