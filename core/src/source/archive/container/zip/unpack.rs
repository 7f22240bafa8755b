//! The bytes of one entry: decompressed, and checked while they pass.

use std::io::{self, BufReader, Read};

use deflate64::Deflate64Decoder;
use flate2::bufread::DeflateDecoder;

use super::super::faults::method_name;
use super::part::RegionPart;
use super::{Method, Packed, damaged};

/// Reads one entry. The last bytes are only given once length and checksum are right,
/// so that not even a reader who stops there can take damaged bytes for whole ones.
pub(super) struct Unpack<'a> {
    from: Source<'a>,
    left: u64,
    hash: crc32fast::Hasher,
    crc32: u32,
    checked: bool,
}

enum Source<'a> {
    Stored(RegionPart<'a>),
    Deflated(Box<DeflateDecoder<BufReader<RegionPart<'a>>>>),
    Deflated64(Box<Deflate64Decoder<BufReader<RegionPart<'a>>>>),
}

impl<'a> Unpack<'a> {
    pub(super) fn new(part: RegionPart<'a>, entry: &Packed) -> io::Result<Self> {
        let from = match entry.method {
            Method::Stored => Source::Stored(part),
            Method::Deflated => {
                let buffered = BufReader::with_capacity(32 << 10, part);
                Source::Deflated(Box::new(DeflateDecoder::new(buffered)))
            }
            Method::Encrypted(_) => return Err(unsupported("the entry is encrypted")),
            Method::Deflated64 => Source::Deflated64(Box::new(Deflate64Decoder::new(part))),
            Method::Other(method) => {
                let name = method_name(method);
                return Err(unsupported(&format!(
                    "it is packed with {name}, which is not read here; unpack the archive first"
                )));
            }
            Method::Unsound => return Err(damaged("the entry has another size than is said")),
            Method::Absurd => return Err(damaged("the entry unpacks to an absurd size")),
        };
        Ok(Self {
            from,
            left: entry.size,
            hash: crc32fast::Hasher::new(),
            crc32: entry.crc32,
            checked: false,
        })
    }

    fn check(&mut self) -> io::Result<()> {
        if self.from.read(&mut [0])? > 0 {
            return Err(damaged("the entry is longer than the directory says"));
        }
        if self.hash.clone().finalize() != self.crc32 {
            return Err(damaged("the entry's checksum is wrong"));
        }
        self.checked = true;
        Ok(())
    }
}

impl Read for Unpack<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() || self.checked {
            return Ok(0);
        }
        let most = usize::try_from(self.left).map_or(buffer.len(), |left| left.min(buffer.len()));
        let read = self.from.read(&mut buffer[..most])?;
        if read == 0 && self.left > 0 {
            return Err(damaged("the entry ends too early"));
        }
        self.hash.update(&buffer[..read]);
        self.left -= read as u64;
        if self.left == 0 {
            self.check()?;
        }
        Ok(read)
    }
}

impl Read for Source<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Stored(part) => part.read(buffer),
            Self::Deflated(inflate) => inflate.read(buffer),
            Self::Deflated64(inflate) => inflate.read(buffer),
        }
    }
}

fn unsupported(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::Unsupported, why)
}
