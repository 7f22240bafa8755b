//! The TIFF structure inside EXIF: a header, and directories of 12-byte entries.
//!
//! A block is only ever added to. Thumbnails and maker notes hold offsets that
//! nobody outside their maker's firm can find and fix, so every byte stays where it
//! is, and changed directories are written anew behind the rest.

use super::value::{ByteOrder, Value};

/// Length of the header: byte order, the number 42, offset of the first directory.
const HEADER: usize = 8;
const EXIF_POINTER: u16 = 0x8769;
const GPS_POINTER: u16 = 0x8825;
const LONG: u16 = 4;
/// An offset to a directory may have a type of its own (TIFF supplement 1).
const IFD: u16 = 13;

/// Which directory a tag lives in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The first directory of the file (IFD0).
    Main,
    /// The one `ExifOffset` leads to.
    Exif,
    /// The one `GPSInfo` leads to.
    Gps,
}

/// A tag and the directory it lives in.
pub(super) type Tag = (Place, u16);

/// The block cannot be read; nothing may be changed in it then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Damaged;

/// An EXIF block: what is there, and what is to be there besides.
pub(super) struct Block<'a> {
    order: ByteOrder,
    bytes: &'a [u8],
    main: Directory,
    exif: Directory,
    gps: Directory,
}

#[derive(Default)]
struct Directory {
    entries: Vec<DirectoryEntry>,
    /// Where the next directory of the chain is (IFD1, the thumbnail's); 0: none.
    next: u32,
}

struct DirectoryEntry {
    tag: u16,
    kind: u16,
    count: u32,
    data: Data,
}

enum Data {
    /// The four bytes as they are: the value, or its offset.
    Kept([u8; 4]),
    /// A value that gets a place when the directory is written.
    New(Vec<u8>),
}

impl<'a> Block<'a> {
    /// A block with nothing in it.
    pub(super) fn empty() -> Self {
        Self {
            order: ByteOrder::Big,
            bytes: b"MM\0*\0\0\0\x08",
            main: Directory::default(),
            exif: Directory::default(),
            gps: Directory::default(),
        }
    }

    /// Reads the three directories of a block. A value outside it is damage: it would
    /// lie inside once the block grows, and be taken for what it is not.
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, Damaged> {
        let order = match bytes.get(..4) {
            Some(b"MM\0*") => ByteOrder::Big,
            Some(b"II*\0") => ByteOrder::Little,
            _ => return Err(Damaged),
        };
        let first = bytes.get(4..HEADER).and_then(|four| order.u32(four));
        let main = Directory::parse(bytes, order, first.ok_or(Damaged)?)?;
        let directory = |pointer| match main.pointer(order, pointer)? {
            Some(at) => Directory::parse(bytes, order, at),
            None => Ok(Directory::default()),
        };
        let block = Self {
            exif: directory(EXIF_POINTER)?,
            gps: directory(GPS_POINTER)?,
            order,
            bytes,
            main,
        };
        let directories = [&block.main, &block.exif, &block.gps];
        let is_inside = |directory: &Directory| {
            let mut entries = directory.entries.iter();
            entries.all(|entry| block.is_inside(entry))
        };
        if directories.into_iter().all(is_inside) {
            Ok(block)
        } else {
            Err(Damaged)
        }
    }

    /// True too of unknown types: nobody knows how long they are.
    fn is_inside(&self, entry: &DirectoryEntry) -> bool {
        Value::size(entry.kind, entry.count).is_none() || self.bytes_of(entry).is_some()
    }

    /// The value of a tag, if it is there and its type is one that is read.
    pub(super) fn value(&self, (place, tag): Tag) -> Option<Value> {
        let entry = self.directory(place).find(tag)?;
        Value::decode(entry.kind, entry.count, self.bytes_of(entry)?, self.order)
    }

    fn bytes_of<'b>(&'b self, entry: &'b DirectoryEntry) -> Option<&'b [u8]> {
        let four = match &entry.data {
            Data::New(bytes) => return Some(bytes),
            Data::Kept(four) => four,
        };
        let size = Value::size(entry.kind, entry.count)?;
        if size <= 4 {
            return four.get(..size);
        }
        let at = usize::try_from(self.order.u32(four)?).ok()?;
        self.bytes.get(at..at.checked_add(size)?)
    }

    /// Whether a tag is there, readable or not.
    pub(super) fn has(&self, (place, tag): Tag) -> bool {
        self.directory(place).find(tag).is_some()
    }

    /// Puts a value in; one that is there under the same tag makes room.
    pub(super) fn set(&mut self, (place, tag): Tag, value: &Value) {
        let (kind, count, bytes) = value.encode(self.order);
        let data = Data::New(bytes);
        let directory = match place {
            Place::Main => &mut self.main,
            Place::Exif => &mut self.exif,
            Place::Gps => &mut self.gps,
        };
        directory.put(DirectoryEntry {
            tag,
            kind,
            count,
            data,
        });
    }

    /// The block with everything that was set: the old bytes, and behind them the
    /// three directories with their new values.
    pub(super) fn write(mut self) -> Vec<u8> {
        let mut out = self.bytes.to_vec();
        pad(&mut out);
        // Twice: a pointer that was not there makes the main directory longer.
        self.point(0, 0);
        let main = out.len();
        let exif = main + self.main.size();
        self.point(exif, exif + self.exif.size());
        if let Some(first) = out.get_mut(4..HEADER) {
            first.copy_from_slice(&self.order.bytes32(offset(main)));
        }
        for directory in [&self.main, &self.exif, &self.gps] {
            directory.write(self.order, &mut out);
        }
        out
    }

    /// Sets the pointers to the directories that hold anything.
    fn point(&mut self, exif: usize, gps: usize) {
        for (pointer, place, at) in [
            (EXIF_POINTER, Place::Exif, exif),
            (GPS_POINTER, Place::Gps, gps),
        ] {
            if !self.directory(place).entries.is_empty() {
                self.set((Place::Main, pointer), &Value::Long(offset(at)));
            }
        }
    }

    fn directory(&self, place: Place) -> &Directory {
        match place {
            Place::Main => &self.main,
            Place::Exif => &self.exif,
            Place::Gps => &self.gps,
        }
    }
}

impl Directory {
    fn parse(bytes: &[u8], order: ByteOrder, at: u32) -> Result<Self, Damaged> {
        Self::read(bytes, order, at).ok_or(Damaged)
    }

    fn read(bytes: &[u8], order: ByteOrder, at: u32) -> Option<Self> {
        let rest = bytes.get(usize::try_from(at).ok()?..)?;
        let count = usize::from(order.u16(rest.get(..2)?)?);
        let (entries, rest) = rest.get(2..)?.split_at_checked(count * 12)?;
        Some(Self {
            entries: entries
                .chunks_exact(12)
                .map(|entry| DirectoryEntry::read(entry, order))
                .collect::<Option<_>>()?,
            // Some writers leave the link out where the block ends with the directory.
            next: rest.get(..4).and_then(|four| order.u32(four)).unwrap_or(0),
        })
    }

    fn find(&self, tag: u16) -> Option<&DirectoryEntry> {
        self.entries.iter().find(|entry| entry.tag == tag)
    }

    fn pointer(&self, order: ByteOrder, tag: u16) -> Result<Option<u32>, Damaged> {
        match self.find(tag) {
            None => Ok(None),
            Some(DirectoryEntry {
                kind: LONG | IFD,
                count: 1,
                data: Data::Kept(four),
                ..
            }) => order.u32(four).map(Some).ok_or(Damaged),
            Some(_) => Err(Damaged),
        }
    }

    fn put(&mut self, new: DirectoryEntry) {
        match self.entries.iter_mut().find(|entry| entry.tag == new.tag) {
            Some(entry) => *entry = new,
            None => {
                self.entries.push(new);
                self.entries.sort_by_key(|entry| entry.tag);
            }
        }
    }

    /// Bytes it takes with its new values; none if it is empty.
    fn size(&self) -> usize {
        if self.entries.is_empty() {
            return 0;
        }
        let values: usize = self.entries.iter().map(DirectoryEntry::size_outside).sum();
        2 + 12 * self.entries.len() + 4 + values
    }

    fn write(&self, order: ByteOrder, out: &mut Vec<u8>) {
        if self.entries.is_empty() {
            return;
        }
        let mut outside = out.len() + 2 + 12 * self.entries.len() + 4;
        let count = u16::try_from(self.entries.len()).unwrap_or(u16::MAX);
        out.extend(order.bytes16(count));
        for entry in &self.entries {
            out.extend(order.bytes16(entry.tag));
            out.extend(order.bytes16(entry.kind));
            out.extend(order.bytes32(entry.count));
            out.extend(match &entry.data {
                Data::Kept(four) => *four,
                Data::New(bytes) if bytes.len() <= 4 => four(bytes),
                Data::New(_) => order.bytes32(offset(outside)),
            });
            outside += entry.size_outside();
        }
        out.extend(order.bytes32(self.next));
        for entry in &self.entries {
            if let Data::New(bytes) = &entry.data
                && bytes.len() > 4
            {
                out.extend(bytes);
                pad(out);
            }
        }
    }
}

impl DirectoryEntry {
    fn read(bytes: &[u8], order: ByteOrder) -> Option<Self> {
        Some(Self {
            tag: order.u16(bytes.get(..2)?)?,
            kind: order.u16(bytes.get(2..4)?)?,
            count: order.u32(bytes.get(4..8)?)?,
            data: Data::Kept(*bytes.get(8..)?.first_chunk()?),
        })
    }

    /// Bytes of the new value that do not fit into the entry, padded to an even number.
    fn size_outside(&self) -> usize {
        match &self.data {
            Data::New(bytes) if bytes.len() > 4 => bytes.len().next_multiple_of(2),
            _ => 0,
        }
    }
}

/// Values start on even offsets.
fn pad(out: &mut Vec<u8>) {
    if !out.len().is_multiple_of(2) {
        out.push(0);
    }
}

/// Up to four bytes, left-justified as TIFF wants them in both byte orders.
fn four(bytes: &[u8]) -> [u8; 4] {
    let mut four = [0; 4];
    for (to, from) in four.iter_mut().zip(bytes) {
        *to = *from;
    }
    four
}

/// No container takes a block of 4 GiB; one would be refused for its length.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
