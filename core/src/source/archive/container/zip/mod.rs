//! One ZIP: its entries, and their bytes. Media stay where they are: an entry is read
//! at its position, in a stream, by any number of readers at once.

mod directory;
mod first;
mod part;
mod unpack;

pub(crate) use first::Inflater;

use std::fs::File;
use std::io::{self, Read, Seek};

use jiff::Timestamp;

use self::directory::{Directory, Listed, NoDirectory, starts_with_entry, u16_at};
pub(super) use self::part::Region;
use self::part::RegionPart;
use self::unpack::Unpack;
use super::entries::Entries;
use super::faults::{EntryFault, Faults, encryption_name, method_name};
use super::stamp::Stamp;
use super::unfit::Unfit;
use crate::in_place::InPlace;
use crate::outcome::NotArchive;
use crate::source::Missing;
use crate::source::archive::{clouds, names};

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const LOCAL_LENGTH: usize = 30;

/// An entry may unpack to this many times its packed size: more is out of deflate's
/// reach (1,032), and nothing that holds photos comes near.
const LARGEST_RATIO: u64 = 1_000;

/// Below this size no ratio is absurd.
const ALWAYS_FINE: u64 = 10 << 20;

/// An open ZIP.
#[derive(Debug)]
pub(super) struct Zip {
    region: Region,
    /// Bytes in front of the ZIP's own first one.
    in_front: u64,
    /// Of the file that it is or lies in.
    stamp: Stamp,
    packed: Vec<Packed>,
    /// The latest time that an entry bears.
    written: Option<Timestamp>,
}

/// Where one entry's bytes are. Kept for every entry, so it is kept small.
#[derive(Debug, Clone, Copy)]
struct Packed {
    offset: u64,
    packed: u64,
    size: u64,
    crc32: u32,
    method: Method,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Stored,
    Deflated,
    /// Deflate64, as Windows packs what is larger than 2 GB.
    Deflated64,
    /// In this way of packing, of which one stands for an encryption of its own.
    Encrypted(u16),
    /// Packed in a way that is not read here, which has this number (APPNOTE 4.4.5).
    Other(u16),
    /// Said to lie as it is, in another number of bytes than it has.
    Unsound,
    /// Claims to unpack to more than its packed bytes can hold: a zip bomb.
    Absurd,
}

impl Zip {
    /// Reads the directory of a file; its names go to `entries`, in step with the ZIP's own list.
    pub(super) fn open(
        file: File,
        entries: &mut Entries,
        faults: &mut Faults,
    ) -> Result<Self, Unfit> {
        let stamp = Stamp::of(&file.metadata()?);
        Self::open_region(Region::whole(file, stamp.size), stamp, entries, faults)
    }

    /// The same for a ZIP that lies stored in this one, as this entry.
    pub(super) fn open_inner(
        &self,
        entry: u32,
        entries: &mut Entries,
        faults: &mut Faults,
    ) -> Result<Self, Unfit> {
        Self::open_region(self.stored(entry)?, self.stamp, entries, faults)
    }

    /// The ZIP that stands in front of this one in the same file: somebody joined them. None where
    /// nothing does that starts as a ZIP.
    pub(super) fn open_in_front(
        &self,
        entries: &mut Entries,
        faults: &mut Faults,
    ) -> Option<Result<Self, Unfit>> {
        let front = self.region_in_front()?;
        Some(Self::open_region(front, self.stamp, entries, faults))
    }

    /// Whether something does.
    pub(super) fn has_one_in_front(&self) -> bool {
        self.region_in_front().is_some()
    }

    fn region_in_front(&self) -> Option<Region> {
        let front = self.region.within(0, self.in_front)?;
        starts_with_entry(&front).ok()?.then_some(front)
    }

    /// Where the bytes of a stored entry lie.
    fn stored(&self, entry: u32) -> Result<Region, Unfit> {
        let entry = &self.packed[entry as usize];
        match entry.method {
            Method::Stored => {}
            Method::Encrypted(_) => return Err(NotArchive::EncryptedInside.into()),
            Method::Deflated
            | Method::Deflated64
            | Method::Other(_)
            | Method::Unsound
            | Method::Absurd => return Err(NotArchive::PackedInside.into()),
        }
        let mut header = [0; LOCAL_LENGTH];
        let filled = self.region.read_at(&mut header, entry.offset)?;
        let start = self.data_start(entry, &header[..filled])?;
        let region = self.region.within(start, entry.packed);
        region.ok_or_else(|| damaged("the entry reaches beyond the end of the archive").into())
    }

    pub(super) fn lies_stored(&self, entry: u32) -> bool {
        self.packed[entry as usize].method == Method::Stored
    }

    /// The bytes of the ZIP itself.
    pub(super) fn length(&self) -> u64 {
        self.region.length()
    }

    fn open_region(
        region: Region,
        stamp: Stamp,
        entries: &mut Entries,
        faults: &mut Faults,
    ) -> Result<Self, Unfit> {
        let directory = match Directory::find(&region) {
            Ok(directory) => directory,
            Err(NoDirectory::Absent) => return Err(without_directory(&region)),
            Err(NoDirectory::Split) => return Err(NotArchive::Split.into()),
            Err(NoDirectory::FrontMissing) => return Err(NotArchive::FrontMissing.into()),
            Err(NoDirectory::TooLarge) => return Err(NotArchive::TooManyEntries.into()),
            Err(NoDirectory::Unreadable(cause)) => return Err(cause.into()),
        };
        let (mut packed, mut written) = (Vec::new(), None);
        let complete = directory.entries(&region, |listed| {
            if let Some(name) = fit_name(&listed, entries, faults) {
                entries.push(&name)?;
                let entry = Packed::new(&listed);
                if let Method::Other(method) = entry.method {
                    faults.is_packed_otherwise(method, &name);
                }
                packed.push(entry);
                written = written.max(listed.written());
            }
            Ok(())
        })?;
        if !complete {
            faults.list_is_cut_off(packed.len());
        }
        packed.shrink_to_fit();
        let zip = Self {
            region,
            in_front: directory.in_front(),
            stamp,
            packed,
            written,
        };
        zip.refuse_if_bomb()?;
        Ok(zip)
    }

    /// Every entry for itself may be in reason while all of them share the same packed
    /// bytes: the sum must be in reason too.
    fn refuse_if_bomb(&self) -> Result<(), Unfit> {
        let sum = self
            .packed
            .iter()
            .filter(|entry| entry.method != Method::Absurd)
            .fold(0_u64, |sum, entry| sum.saturating_add(entry.size));
        if sum > ALWAYS_FINE && sum / LARGEST_RATIO > self.region.length() {
            let gigabytes = sum / 1_000_000_000;
            return Err(NotArchive::Bomb { gigabytes }.into());
        }
        Ok(())
    }

    pub(super) fn written(&self) -> Option<Timestamp> {
        self.written
    }

    pub(super) fn size(&self, entry: u32) -> u64 {
        self.packed[entry as usize].size
    }

    pub(super) fn crc32(&self, entry: u32) -> u32 {
        self.packed[entry as usize].crc32
    }

    /// Why the entry cannot be read, as far as the directory tells.
    pub(super) fn unreadable(&self, entry: u32) -> Option<Missing> {
        match self.packed[entry as usize].method {
            Method::Stored | Method::Deflated | Method::Deflated64 => None,
            Method::Encrypted(_) => Some(Missing::Encrypted),
            Method::Other(_) => Some(Missing::PackedOtherwise),
            Method::Unsound | Method::Absurd => Some(Missing::Unreadable),
        }
    }

    /// What the way is called in which the entry is packed or encrypted, if it is not read here.
    pub(super) fn packed_otherwise(&self, entry: u32) -> Option<String> {
        match self.packed[entry as usize].method {
            Method::Encrypted(method) => Some(encryption_name(method).to_owned()),
            Method::Other(method) => Some(method_name(method)),
            Method::Stored
            | Method::Deflated
            | Method::Deflated64
            | Method::Unsound
            | Method::Absurd => None,
        }
    }

    /// The entry's bytes; an error at their end if length or checksum are not as listed.
    pub(super) fn read(&self, entry: u32) -> io::Result<impl Read + Send> {
        let entry = &self.packed[entry as usize];
        let mut header = [0; LOCAL_LENGTH];
        let filled = self.region.read_at(&mut header, entry.offset)?;
        let start = self.data_start(entry, &header[..filled])?;
        let part = RegionPart::new(&self.region, start, start.saturating_add(entry.packed));
        Unpack::new(part, entry)
    }

    /// Bytes of a stored entry from `at` on, where they lie; none if it is packed. Their
    /// checksum is that of the whole, and so not looked at.
    pub(super) fn read_at(
        &self,
        entry: u32,
        buffer: &mut [u8],
        at: u64,
    ) -> io::Result<Option<usize>> {
        match self.stored(entry) {
            Ok(region) => Ok(Some(region.read_at(buffer, at)?)),
            Err(Unfit::File(NotArchive::PackedInside)) if self.unreadable(entry).is_none() => {
                Ok(None)
            }
            Err(Unfit::Io(cause)) => Err(cause),
            Err(_) => Err(damaged("the entry cannot be read")),
        }
    }

    /// A stored entry as a file of its own; none if it is packed or cannot be read.
    pub(super) fn in_place(&self, entry: u32) -> Option<impl Read + Seek> {
        let region = self.stored(entry).ok()?;
        let length = region.length();
        let read_at = move |buffer: &mut [u8], at| region.read_at(buffer, at);
        Some(InPlace::new(length, read_at))
    }

    /// The file has been written to since it was opened.
    pub(super) fn changed(&self) -> bool {
        !matches!(self.region.file().metadata(), Ok(now) if Stamp::of(&now) == self.stamp)
    }

    /// Where the data of an entry start, from the first bytes of its local header (APPNOTE
    /// 4.3.7).
    fn data_start(&self, entry: &Packed, header: &[u8]) -> io::Result<u64> {
        if header.len() < LOCAL_LENGTH || !header.starts_with(&LOCAL) {
            return Err(damaged("the entry is not where the directory says"));
        }
        let variable = u64::from(u16_at(header, 26)) + u64::from(u16_at(header, 28));
        let start = entry.offset + LOCAL_LENGTH as u64 + variable;
        match start.checked_add(entry.packed) {
            Some(end) if end <= self.region.length() => Ok(start),
            _ => Err(damaged("the entry reaches beyond the end of the archive")),
        }
    }
}

impl Packed {
    fn new(listed: &Listed) -> Self {
        Self {
            offset: listed.offset,
            packed: listed.packed,
            size: listed.size,
            crc32: listed.crc32,
            method: Method::of(listed),
        }
    }
}

impl Method {
    fn of(listed: &Listed) -> Self {
        if listed.encrypted {
            return Self::Encrypted(listed.method);
        }
        if listed.size > ALWAYS_FINE && listed.size / LARGEST_RATIO > listed.packed {
            return Self::Absurd;
        }
        match listed.method {
            0 if listed.packed == listed.size => Self::Stored,
            0 => Self::Unsound,
            8 => Self::Deflated,
            9 => Self::Deflated64,
            other => Self::Other(other),
        }
    }
}

/// The name of an entry that is worth keeping.
fn fit_name(listed: &Listed, entries: &mut Entries, faults: &mut Faults) -> Option<String> {
    let name = names::decoded(&listed.name);
    if let Some(real) = clouds::in_cloud(&name) {
        entries.is_in_cloud(&real);
        faults.add(EntryFault::InCloud, &real);
        return None;
    }
    if name.ends_with(['/', '\\']) {
        return None;
    }
    if names::is_junk(&name) {
        entries.pass_over(&name, faults);
        return None;
    }
    if listed.link {
        entries.is_link(&name);
        faults.add(EntryFault::Link, &name);
        return None;
    }
    match names::clean(&name) {
        Some(clean) => Some(clean.into_owned()),
        None => {
            entries.is_unsafe(&name);
            faults.add(EntryFault::UnsafeName, &name);
            None
        }
    }
}

/// An error that says that the archive is damaged, and how.
fn damaged(how: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, how)
}

/// Why this file, which has no directory, is no ZIP.
fn without_directory(region: &Region) -> Unfit {
    let mut start = [0; 512];
    match region.read_at(&mut start, 0) {
        Err(cause) => Unfit::Io(cause),
        Ok(filled) => Unfit::without_directory(start.get(..filled).unwrap_or_default()),
    }
}
