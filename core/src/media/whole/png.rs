//! A PNG from chunk to chunk: a length, a kind, data, a checksum (PNG specification, section 5).

use std::io::Read;

use super::{BROKEN, Stop, array, pass};

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
const LONGEST: u32 = 0x7fff_ffff;

/// Walks through the file to its last chunk; what follows that is no part of the picture.
pub(super) fn walk(from: &mut impl Read) -> Result<(), Stop> {
    if array(from)? != *SIGNATURE {
        return Err(BROKEN);
    }
    let (mut is_first, mut has_picture) = (true, false);
    loop {
        let length = u32::from_be_bytes(array(from)?);
        let kind: [u8; 4] = array(from)?;
        let can_be = length <= LONGEST && kind.iter().all(u8::is_ascii_alphabetic);
        if !can_be || is_first != (kind == *b"IHDR") {
            return Err(BROKEN);
        }
        let mut checksum = crc32fast::Hasher::new();
        checksum.update(&kind);
        pass(from, length.into(), |piece| checksum.update(piece))?;
        if u32::from_be_bytes(array(from)?) != checksum.finalize() {
            return Err(BROKEN);
        }
        has_picture |= kind == *b"IDAT";
        is_first = false;
        if kind == *b"IEND" {
            return if has_picture { Ok(()) } else { Err(BROKEN) };
        }
    }
}
