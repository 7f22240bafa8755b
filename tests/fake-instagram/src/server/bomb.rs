//! A gzip body that is small on the line and huge when unpacked.
//!
//! One block of spaces is compressed once and repeated: behind a full flush, a block of
//! deflate means the same wherever it stands.

use axum::body::Bytes;
use crc32fast::Hasher;
use flate2::{Compress, Compression, FlushCompress};

/// Bytes that one block unpacks to.
const BLOCK: u64 = 1 << 20;
/// Magic, deflate, no flags, no time, no level, unknown system (RFC 1952, 2.3).
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
/// An empty last block with fixed codes.
const END: [u8; 2] = [3, 0];

/// The body that unpacks to that many bytes, rounded up to whole blocks.
pub(crate) fn pieces(bytes: u64) -> impl Iterator<Item = Bytes> + Send {
    let blocks = bytes.div_ceil(BLOCK);
    let spaces = vec![b' '; usize::try_from(BLOCK).unwrap_or(0)];
    let block = Bytes::from(compressed(&spaces));
    let repeated = (0..blocks).map(move |_| block.clone());
    let start = std::iter::once(Bytes::from_static(&HEADER));
    start
        .chain(repeated)
        .chain(std::iter::once_with(move || trailer(&spaces, blocks)))
}

fn compressed(block: &[u8]) -> Vec<u8> {
    let mut packer = Compress::new(Compression::best(), false);
    let mut packed = Vec::with_capacity(16 << 10);
    // Into memory, and with room to spare, this does not fail.
    let _ = packer.compress_vec(block, &mut packed, FlushCompress::Full);
    packed
}

/// The end, the checksum of everything, and its length modulo 2³² (RFC 1952, 2.3.1).
fn trailer(block: &[u8], blocks: u64) -> Bytes {
    let mut one = Hasher::new();
    one.update(block);
    let mut all = Hasher::new();
    (0..blocks).for_each(|_| all.combine(&one));
    let length = blocks.wrapping_mul(BLOCK).to_le_bytes();
    let mut trailer = END.to_vec();
    trailer.extend(all.finalize().to_le_bytes());
    trailer.extend(&length[..4]);
    trailer.into()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::pieces;

    #[test]
    fn it_unpacks_to_what_it_says_and_is_a_thousandth_of_it() {
        let packed: Vec<u8> = pieces(8 << 20).flatten().collect();
        assert!(packed.len() < 16 << 10, "{}", packed.len());
        let mut unpacked = Vec::new();
        let mut decoder = flate2::read::GzDecoder::new(packed.as_slice());
        decoder.read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked.len(), 8 << 20);
        assert!(unpacked.iter().all(|byte| *byte == b' '));
    }
}
