//! The first bytes of an entry, to see what it is. A scan asks this of every item, so
//! it is one read for a stored entry and no allocation for a deflated one.

use std::io;

use deflate64::Deflate64Decoder;
use flate2::{Decompress, FlushDecompress, Status};

use super::part::RegionPart;
use super::{Method, Packed, Zip, damaged};
use crate::source::archive::container::fill;

/// Enough for a local header with its name and extra fields, and the first data.
const BLOCK: usize = 1 << 10;

/// The state of a decompressor (40 KiB), kept from one entry to the next.
#[derive(Default)]
pub(crate) struct Inflater(Option<Decompress>);

impl Zip {
    /// Fills `start` with the entry's first bytes; answers how many there are. They are
    /// not checked: the checksum needs all of them.
    pub(crate) fn first_bytes(
        &self,
        entry: u32,
        start: &mut [u8],
        inflater: &mut Inflater,
    ) -> io::Result<usize> {
        let entry = &self.packed[entry as usize];
        let mut block = [0; BLOCK];
        let filled = self.region.read_at(&mut block, entry.offset)?;
        let at = self.data_start(entry, &block[..filled])?;
        let before = usize::try_from(at - entry.offset).unwrap_or(BLOCK);
        let data = block[..filled].get(before..).unwrap_or_default();
        let packed = usize::try_from(entry.packed).unwrap_or(BLOCK);
        let data = &data[..packed.min(data.len())];
        let most = usize::try_from(entry.size).map_or(start.len(), |size| size.min(start.len()));
        let start = &mut start[..most];
        match entry.method {
            Method::Stored if data.len() >= start.len() => {
                start.copy_from_slice(&data[..start.len()]);
                Ok(start.len())
            }
            Method::Stored => self.region.read_at(start, at),
            Method::Deflated => self.inflate_start(entry, at, data, start, inflater),
            Method::Deflated64 => {
                let part = RegionPart::new(&self.region, at, at.saturating_add(entry.packed));
                let mut inflate = Deflate64Decoder::new(part);
                fill(&mut inflate, start)
            }
            Method::Encrypted(_) | Method::Other(_) | Method::Unsound | Method::Absurd => {
                Err(damaged("the entry cannot be unpacked"))
            }
        }
    }

    /// Inflates from `data`, which is the start of what lies at `at`, then from there on.
    fn inflate_start(
        &self,
        entry: &Packed,
        at: u64,
        data: &[u8],
        start: &mut [u8],
        Inflater(kept): &mut Inflater,
    ) -> io::Result<usize> {
        let inflate = kept.get_or_insert_with(|| Decompress::new(false));
        inflate.reset(false);
        let end = at.saturating_add(entry.packed);
        let mut block = [0; BLOCK];
        let mut filled = data.len();
        block[..filled].copy_from_slice(data);
        loop {
            let out = usize::try_from(inflate.total_out()).unwrap_or(start.len());
            let status = inflate
                .decompress(&block[..filled], &mut start[out..], FlushDecompress::None)
                .map_err(|_| damaged("the entry's packed bytes are wrong"))?;
            let out = usize::try_from(inflate.total_out()).unwrap_or(start.len());
            if status == Status::StreamEnd || out == start.len() {
                return Ok(out);
            }
            let next = at + inflate.total_in();
            let left = usize::try_from(end.saturating_sub(next)).unwrap_or(BLOCK);
            filled = self.region.read_at(&mut block[..left.min(BLOCK)], next)?;
            if filled == 0 {
                return Err(damaged("the entry ends too early"));
            }
        }
    }
}
