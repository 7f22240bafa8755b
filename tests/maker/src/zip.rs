//! Writes ZIP files, right ones and wrong ones. Its own code, not a library: the core
//! must be measured against something that shares no mistake with it, and no library
//! writes an archive that lies.
//!
//! Layout: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central
//! directory), 4.3.14 to 4.3.16 (its end, ZIP64), 4.5.3 (ZIP64 sizes).

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::DeflateEncoder;

const UTF8: u16 = 1 << 11;
const ENCRYPTED: u16 = 1;
const DEFLATED: u16 = 8;
/// 1 January 2025, noon, in MS-DOS's way.
const DATE: u16 = (2025 - 1980) << 9 | 1 << 5 | 1;
const TIME: u16 = 12 << 11;
const FOUR_GIB: u64 = u32::MAX as u64;

/// How one entry is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Packing {
    /// Deflated instead of stored.
    pub deflate: bool,
    /// Sizes in the ZIP64 way, although they would fit.
    pub zip64: bool,
    /// Marked as encrypted, and unreadable.
    pub encrypted: bool,
    /// A checksum that is not that of the bytes.
    pub wrong_checksum: bool,
    /// The name is in the old DOS code page, without the mark for UTF-8.
    pub code_page_437: bool,
}

/// One file inside the archive.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
    pub packing: Packing,
}

/// Writes entries one behind the other; needs no seeking.
pub(crate) struct ZipWriter<W> {
    to: W,
    written: u64,
    directory: Vec<u8>,
    entries: u64,
    zip64: bool,
}

impl<W: Write> ZipWriter<W> {
    pub(crate) fn new(to: W) -> Self {
        Self {
            to,
            written: 0,
            directory: Vec::new(),
            entries: 0,
            zip64: false,
        }
    }

    pub(crate) fn add(&mut self, entry: &Entry<'_>) -> io::Result<()> {
        let Entry {
            name,
            bytes,
            packing,
        } = entry;
        let mut crc = crc32fast::hash(bytes);
        if packing.wrong_checksum {
            crc ^= 0xdead;
        }
        let deflated;
        let scrambled;
        let mut packed: &[u8] = bytes;
        if packing.deflate {
            deflated = deflate(bytes)?;
            packed = &deflated;
        }
        if packing.encrypted {
            scrambled = scramble(packed);
            packed = &scrambled;
        }
        let header = Header {
            name: if packing.code_page_437 {
                code_page_437(name)
            } else {
                name.as_bytes().to_vec()
            },
            packing: *packing,
            crc,
            packed: packed.len() as u64,
            size: bytes.len() as u64,
            at: self.written,
        };
        self.put(&header.local())?;
        self.put(packed)?;
        self.directory.extend(header.central());
        self.entries += 1;
        self.zip64 |= header.wide();
        Ok(())
    }

    /// Writes the directory and gives back what was written to.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        let directory = std::mem::take(&mut self.directory);
        let (at, size) = (self.written, directory.len() as u64);
        self.put(&directory)?;
        if self.zip64 || self.entries >= u64::from(u16::MAX) || at >= FOUR_GIB {
            self.put(&self.wide_end(at, size))?;
        }
        let entries = u16::try_from(self.entries).unwrap_or(u16::MAX);
        let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
        end.extend(entries.to_le_bytes());
        end.extend(entries.to_le_bytes());
        end.extend(narrow(size));
        end.extend(narrow(at));
        end.extend([0, 0]);
        self.put(&end)?;
        self.to.flush()?;
        Ok(self.to)
    }

    fn wide_end(&self, at: u64, size: u64) -> Vec<u8> {
        let mut end = b"PK\x06\x06".to_vec();
        end.extend(44_u64.to_le_bytes());
        end.extend([45, 3, 45, 0]); // made by 4.5 on Unix, needs 4.5
        end.extend([0; 8]); // this disk, the directory's disk
        end.extend(self.entries.to_le_bytes());
        end.extend(self.entries.to_le_bytes());
        end.extend(size.to_le_bytes());
        end.extend(at.to_le_bytes());
        end.extend(b"PK\x06\x07\0\0\0\0");
        end.extend((at + size).to_le_bytes());
        end.extend(1_u32.to_le_bytes());
        end
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.written += bytes.len() as u64;
        self.to.write_all(bytes)
    }
}

struct Header {
    name: Vec<u8>,
    packing: Packing,
    crc: u32,
    packed: u64,
    size: u64,
    at: u64,
}

impl Header {
    fn wide(&self) -> bool {
        self.packing.zip64
            || [self.packed, self.size, self.at]
                .iter()
                .any(|value| *value >= FOUR_GIB)
    }

    /// From "version needed" to the sizes: what both headers share. Returns the extra
    /// field as well.
    fn shared(&self, with_offset: bool) -> (Vec<u8>, Vec<u8>) {
        let mut flags = if self.packing.code_page_437 || self.name.is_ascii() {
            0
        } else {
            UTF8
        };
        if self.packing.encrypted {
            flags |= ENCRYPTED;
        }
        let method = if self.packing.deflate { DEFLATED } else { 0 };
        let needed = if self.wide() { 45_u16 } else { 20 };
        let mut fields = Vec::new();
        for field in [needed, flags, method, TIME, DATE] {
            fields.extend(field.to_le_bytes());
        }
        fields.extend(self.crc.to_le_bytes());
        let mut extra = Vec::new();
        if self.wide() {
            extra.extend([1, 0, if with_offset { 24 } else { 16 }, 0]);
            extra.extend(self.size.to_le_bytes());
            extra.extend(self.packed.to_le_bytes());
            if with_offset {
                extra.extend(self.at.to_le_bytes());
            }
            fields.extend([0xff; 8]);
        } else {
            fields.extend(narrow(self.packed));
            fields.extend(narrow(self.size));
        }
        fields.extend(short(self.name.len()));
        fields.extend(short(extra.len()));
        (fields, extra)
    }

    fn local(&self) -> Vec<u8> {
        let (fields, extra) = self.shared(false);
        [b"PK\x03\x04", &fields[..], &self.name, &extra].concat()
    }

    fn central(&self) -> Vec<u8> {
        let (fields, extra) = self.shared(true);
        let mut header = b"PK\x01\x02".to_vec();
        header.extend([63, 3]); // made by 6.3 on Unix
        header.extend(fields);
        header.extend([0; 6]); // comment, disk, internal attributes
        header.extend((0o100_644_u32 << 16).to_le_bytes());
        header.extend(if self.wide() {
            [0xff; 4]
        } else {
            narrow(self.at)
        });
        header.extend(&self.name);
        header.extend(extra);
        header
    }
}

pub(crate) fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// What an entry looks like to somebody without the password: the 12 bytes of a
/// header, then noise.
fn scramble(bytes: &[u8]) -> Vec<u8> {
    let mut chance = crate::random::Random::new(bytes.len() as u64);
    let header = [0x55; 12];
    let noise = bytes
        .iter()
        .map(|byte| byte ^ chance.next_u64().to_be_bytes()[0]);
    header.into_iter().chain(noise).collect()
}

/// A name in the code page of the first PCs: only the letters the samples use.
fn code_page_437(name: &str) -> Vec<u8> {
    name.chars()
        .map(|letter| match letter {
            'ü' => 0x81,
            'é' => 0x82,
            'ä' => 0x84,
            'ö' => 0x94,
            'ß' => 0xe1,
            other => u8::try_from(other).unwrap_or(b'_'),
        })
        .collect()
}

fn narrow(value: u64) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes()
}

fn short(value: usize) -> [u8; 2] {
    u16::try_from(value).unwrap_or(u16::MAX).to_le_bytes()
}

/// A ZIP with these files.
///
/// # Errors
/// A file cannot be packed.
pub fn pack(files: &[(&str, &[u8])], packing: Packing) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Vec::new());
    for &(name, bytes) in files {
        zip.add(&Entry {
            name,
            bytes,
            packing,
        })?;
    }
    zip.finish()
}
