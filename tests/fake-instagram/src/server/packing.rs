//! Pages, compressed. What all of them begin with is compressed once, so that a page costs
//! this machine little: the real server runs on another, and clients are measured here.

use std::io;

use flate2::{Compress, Compression, FlushCompress, Status};

/// Magic number, deflate, no flags, no time, no hints, unknown system (RFC 1952).
const GZIP: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/// Compresses pages that have a beginning in common, and others.
#[derive(Debug)]
pub(crate) struct Packer {
    beginning: String,
    /// Deflated up to the edge of a byte; nothing in it is the last.
    deflated: Vec<u8>,
    sum: crc32fast::Hasher,
}

impl Packer {
    pub(crate) fn new(beginning: String) -> io::Result<Self> {
        let mut sum = crc32fast::Hasher::new();
        sum.update(beginning.as_bytes());
        Ok(Self {
            deflated: deflated(beginning.as_bytes(), FlushCompress::Full)?,
            beginning,
            sum,
        })
    }

    /// The page as gzip.
    pub(crate) fn gzip(&self, page: &[u8]) -> io::Result<Vec<u8>> {
        let mut packed = GZIP.to_vec();
        let (rest, mut sum) = match page.strip_prefix(self.beginning.as_bytes()) {
            Some(rest) => {
                packed.extend(&self.deflated);
                (rest, self.sum.clone())
            }
            None => (page, crc32fast::Hasher::new()),
        };
        packed.extend(deflated(rest, FlushCompress::Finish)?);
        sum.update(rest);
        packed.extend(sum.finalize().to_le_bytes());
        // The length, as far as it has room.
        packed.extend(&page.len().to_le_bytes()[..4]);
        Ok(packed)
    }
}

fn deflated(bytes: &[u8], end: FlushCompress) -> io::Result<Vec<u8>> {
    let mut deflate = Compress::new(Compression::fast(), false);
    // Never larger than this by much, and room for a flush.
    let mut packed = Vec::with_capacity(bytes.len() + bytes.len() / 100 + 1024);
    let status = deflate.compress_vec(bytes, &mut packed, end)?;
    let is_whole = match end {
        FlushCompress::Finish => status == Status::StreamEnd,
        _ => deflate.total_in() == bytes.len() as u64,
    };
    is_whole
        .then_some(packed)
        .ok_or(io::ErrorKind::Other.into())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::Packer;

    #[test]
    fn what_is_packed_is_unpacked_again_whatever_it_begins_with() {
        let beginning = "<html>".repeat(50_000);
        let packer = Packer::new(beginning.clone()).unwrap();
        for page in [
            format!("{beginning}<p>one</p>"),
            format!("{beginning}{beginning}"),
            beginning.clone(),
            "something else".to_owned(),
            String::new(),
        ] {
            let packed = packer.gzip(page.as_bytes()).unwrap();
            let mut unpacked = String::new();
            GzDecoder::new(&packed[..])
                .read_to_string(&mut unpacked)
                .unwrap();
            assert!(unpacked == page, "{} bytes", page.len());
        }
    }
}
