//! The central directory of a ZIP: where it is, and what it lists.
//!
//! Read here and not with the `zip` crate, for three reasons. Exports re-zipped by a
//! Mac's Archive Utility wrap entry counts at 65,536 and offsets at 4 GiB without
//! ZIP64 (github.com/thejoshwolfe/yauzl/issues/69, ZipArchive/issues/36): believing
//! those fields silently loses files, so entries are read up to the directory's end
//! whatever the count says. The crate keeps 280 bytes for each entry, five times what
//! is needed here. And it reserves memory for as many entries as the file claims.
//!
//! Format: APPNOTE 6.3.10, sections 4.3.12 to 4.3.16 and 4.5.3.

use std::collections::HashMap;
use std::io::{self, BufReader, Read};

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::Offset;

use super::part::{Region, RegionPart};
use super::{LOCAL, LOCAL_LENGTH};

const END: [u8; 4] = *b"PK\x05\x06";
const END_64: [u8; 4] = *b"PK\x06\x06";
const LOCATOR_64: [u8; 4] = *b"PK\x06\x07";
/// What the first volume of a split ZIP begins with (8.5.3).
const SPLIT: [u8; 4] = *b"PK\x07\x08";
const ENTRY: [u8; 4] = *b"PK\x01\x02";

const END_LENGTH: usize = 22;
const END_64_LENGTH: usize = 56;
const LOCATOR_64_LENGTH: usize = 20;
const ENTRY_LENGTH: usize = 46;
const LONGEST_COMMENT: usize = 65_535;

/// Zeros behind a ZIP, as a disk or a program that copies in blocks leaves them, are passed over so
/// far.
const MOST_ZEROS: u64 = 64 << 20;

/// The largest directory that is read: some two million entries.
const LARGEST: u64 = 256 << 20;

/// Where the central directory of a ZIP lies, and how its offsets are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Directory {
    start: u64,
    end: u64,
    /// Bytes that stand before the ZIP's own first byte.
    shift: u64,
    /// Offsets have lost their multiples of 4 GiB (Archive Utility).
    wraps: bool,
    /// About how many bytes each volume had but the last, where the file is several volumes of a split
    /// ZIP, one behind the other: offsets count from the start of their volume.
    volume: Option<u64>,
}

/// Why no directory can be read.
#[derive(Debug)]
pub(super) enum NoDirectory {
    /// There is none: no ZIP, or a part of it is missing.
    Absent,
    /// It is one volume of a split ZIP, by its own numbers.
    Split,
    /// What stood before is missing: it is the last piece of a ZIP that was cut, or lost its front.
    FrontMissing,
    /// It is larger than any export's.
    TooLarge,
    /// The file cannot be read.
    Unreadable(io::Error),
}

/// One entry as the directory lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    /// The name as stored.
    pub name: Vec<u8>,
    /// Where its local header starts.
    pub offset: u64,
    /// In which volume of a split ZIP that is, from 0.
    pub volume: u16,
    /// Bytes in the ZIP.
    pub packed: u64,
    /// Bytes when unpacked.
    pub size: u64,
    /// CRC-32 of the unpacked bytes.
    pub crc32: u32,
    /// Compression method.
    pub method: u16,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// Whether it is a symbolic link.
    pub link: bool,
    /// Time and day in MS-DOS's way (4.4.6), as on the clock of whoever packed it.
    pub modified: [u16; 2],
}

impl From<io::Error> for NoDirectory {
    fn from(cause: io::Error) -> Self {
        Self::Unreadable(cause)
    }
}

impl Directory {
    /// Finds the directory of a ZIP, also where more zeros stand behind it than any comment has.
    pub(super) fn find(file: &Region) -> Result<Self, NoDirectory> {
        match Self::find_before(file, file.length()) {
            Err(NoDirectory::Absent) => match without_zeros(file)? {
                Some(end) => Self::find_before(file, end),
                None => Err(NoDirectory::Absent),
            },
            found => found,
        }
    }

    /// The same, as if the file ended there.
    fn find_before(file: &Region, length: u64) -> Result<Self, NoDirectory> {
        let longest = END_LENGTH + LOCATOR_64_LENGTH + LONGEST_COMMENT;
        let mut tail = vec![0; usize::try_from(length).map_or(longest, |all| all.min(longest))];
        let tail_start = length - tail.len() as u64;
        file.read_at(&mut tail, tail_start)?;
        let (mut reason, mut empty) = (NoDirectory::Absent, None);
        for at in (0..tail.len().saturating_sub(END_LENGTH - 1)).rev() {
            if !tail[at..].starts_with(&END) || comment_end(&tail[at..]) > tail.len() - at {
                continue;
            }
            match Self::from_end(file, &tail[..at + END_LENGTH], tail_start) {
                Ok(directory) if directory.end - directory.start > LARGEST => {
                    reason = NoDirectory::TooLarge;
                }
                // An end record without a directory is most likely none; but a ZIP may be empty.
                Ok(directory) if directory.start == directory.end => {
                    empty = empty.or(Some(directory));
                }
                Ok(directory) => return Ok(directory),
                // An end record inside a comment or in trailing garbage: look further.
                Err(NoDirectory::Absent) => {}
                Err(other) => reason = other,
            }
        }
        empty.ok_or(reason)
    }

    /// The directory that the end record at the end of `tail` tells of.
    fn from_end(file: &Region, tail: &[u8], tail_start: u64) -> Result<Self, NoDirectory> {
        let (before, end) = tail.split_at(tail.len() - END_LENGTH);
        let end_at = tail_start + before.len() as u64;
        if let Some(told) = End64::find(file, before, end_at)? {
            return match told.volumes {
                [0, 0] => Self::told(file, told.at, told.size, told.offset, false),
                volumes => Self::joined(file, told.at, told.size, told.offset, volumes),
            };
        }
        // The numbers of this volume and of that where the directory starts: a ZIP that is
        // whole is volume 0, and one that leaves them to ZIP64 has ones all over.
        let volumes = [u16_at(end, 4), u16_at(end, 6)];
        let (size, offset) = (u32_at(end, 12).into(), u32_at(end, 16).into());
        if volumes.iter().any(|volume| ![0, u16::MAX].contains(volume)) {
            return Self::joined(file, end_at, size, offset, volumes.map(u32::from));
        }
        Self::told(file, end_at, size, offset, true)
    }

    /// The directory of a split ZIP whose volumes stand in one file, one behind the other, as `cat`
    /// joins them. `volumes`: the number of the last, and of that in which the directory starts, from 0.
    /// All but the last have about one size, so that the directory's place tells about where each starts.
    fn joined(
        file: &Region,
        end: u64,
        size: u64,
        offset: u64,
        [last, with_directory]: [u32; 2],
    ) -> Result<Self, NoDirectory> {
        let mut start_of_file = [0; SPLIT.len()];
        file.read_at(&mut start_of_file, 0)?;
        let start = end.checked_sub(size).filter(|start| *start < end);
        let before = start.and_then(|start| start.checked_sub(offset));
        let (Some(start), Some(before)) = (start, before.filter(|_| start_of_file == SPLIT)) else {
            return Err(NoDirectory::Split);
        };
        let mut signature = [0; ENTRY.len()];
        file.read_at(&mut signature, start)?;
        let volume = before
            .checked_div(with_directory.into())
            .filter(|volume| volume.saturating_mul(last.into()) < file.length());
        match volume.filter(|_| signature == ENTRY) {
            Some(volume) => Ok(Self {
                start,
                end,
                shift: 0,
                wraps: false,
                volume: Some(volume),
            }),
            None => Err(NoDirectory::Split),
        }
    }

    /// The directory that is said to be `size` bytes at `offset` and to end at `end`.
    fn told(
        file: &Region,
        end: u64,
        size: u64,
        offset: u64,
        may_wrap: bool,
    ) -> Result<Self, NoDirectory> {
        if size == 0 {
            return Ok(Self {
                start: end,
                end,
                shift: 0,
                wraps: false,
                volume: None,
            });
        }
        let by_size = end.checked_sub(size).ok_or(NoDirectory::Absent)?;
        for start in [by_size, offset] {
            let mut signature = [0; 4];
            if start < end && file.read_at(&mut signature, start)? == 4 && signature == ENTRY {
                // It is said to lie further behind than it does: what stood before is missing, or
                // a part of a file that begins as a ZIP does. Programs that cut a ZIP that is there
                // already leave its numbers as they were.
                if start < offset {
                    return Err(match starts_with_entry(file)? {
                        true => NoDirectory::Absent,
                        false => NoDirectory::FrontMissing,
                    });
                }
                let shift = start.saturating_sub(offset);
                let wraps = may_wrap && shift > 0 && shift.trailing_zeros() >= 32;
                return Ok(Self {
                    start,
                    end,
                    shift: if wraps { 0 } else { shift },
                    wraps,
                    volume: None,
                });
            }
        }
        Err(NoDirectory::Absent)
    }

    /// Bytes that stand before the ZIP's own first byte.
    pub(super) fn in_front(self) -> u64 {
        self.shift
    }

    /// Hands over every entry, in order, as far as the directory can be read. Answers
    /// whether that was to its end.
    pub(super) fn entries(
        self,
        file: &Region,
        mut each: impl FnMut(Listed) -> io::Result<()>,
    ) -> io::Result<bool> {
        let part = RegionPart::new(file, self.start, self.end);
        let mut directory = BufReader::with_capacity(64 << 10, part);
        let mut at = self.start;
        let mut last_offset = 0;
        let mut volumes = Volumes::default();
        while at < self.end {
            let Some((mut listed, length)) = next_entry(&mut directory)? else {
                return Ok(false);
            };
            at += length;
            let before = match self.volume {
                Some(size) => volumes.start(file, size, &listed)?,
                None => 0,
            };
            let offset = listed.offset.saturating_add(before);
            listed.offset = self.true_offset(file, offset, last_offset)?;
            last_offset = listed.offset;
            each(listed)?;
        }
        Ok(true)
    }

    /// Where the local header is that is said to be at `stored`, after one at `last`.
    fn true_offset(self, file: &Region, stored: u64, last: u64) -> io::Result<u64> {
        const WRAP: u64 = 1 << 32;
        if !self.wraps {
            return Ok(stored.saturating_add(self.shift));
        }
        // Archive Utility writes local headers in the order of the directory.
        let mut offset = last - last % WRAP + stored;
        while offset < self.start {
            let mut signature = [0; 4];
            file.read_at(&mut signature, offset)?;
            if offset >= last && signature == LOCAL {
                break;
            }
            offset += WRAP;
        }
        Ok(offset)
    }
}

/// Where the volumes of a split ZIP start in the file in which they stand one behind the other.
#[derive(Default)]
struct Volumes {
    starts: HashMap<u16, u64>,
}

impl Volumes {
    /// Where the volume of an entry starts; `size`: about how many bytes each has. A header stands in one
    /// volume alone (8.5.2), so that one may end some bytes before its time: the first entry of each is
    /// looked for near its place.
    fn start(&mut self, file: &Region, size: u64, listed: &Listed) -> io::Result<u64> {
        if let Some(start) = self.starts.get(&listed.volume) {
            return Ok(*start);
        }
        let about = size.saturating_mul(listed.volume.into());
        let header = header_near(file, about.saturating_add(listed.offset), &listed.name)?;
        let start = header.and_then(|at| at.checked_sub(listed.offset));
        let start = start.unwrap_or(about);
        self.starts.insert(listed.volume, start);
        Ok(start)
    }
}

/// The local header with that name that is the nearest to a place.
fn header_near(file: &Region, place: u64, name: &[u8]) -> io::Result<Option<u64>> {
    /// The headers of this many volumes are no longer.
    const FAR: u64 = 256 << 10;
    let from = place.saturating_sub(FAR);
    let length = usize::try_from(place - from + FAR).unwrap_or_default();
    let mut around = vec![0; length + LOCAL_LENGTH + name.len()];
    let read = file.read_at(&mut around, from)?;
    around.truncate(read);
    let headers = memchr::memmem::find_iter(&around, &LOCAL).filter(|at| {
        let header = around.get(*at..).unwrap_or_default();
        let own = header.get(LOCAL_LENGTH..).unwrap_or_default();
        own.starts_with(name) && usize::from(u16_at(header, 26)) == name.len()
    });
    let places = headers.map(|at| from + at as u64);
    Ok(places.min_by_key(|at| at.abs_diff(place)))
}

/// Where an end record may end at the latest, if nothing but zeros stands behind: it may end in
/// zeros itself. None where there is no such end.
fn without_zeros(file: &Region) -> io::Result<Option<u64>> {
    const PIECE: u64 = 64 << 10;
    let length = file.length();
    let mut end = length;
    while end > 0 && length - end < MOST_ZEROS {
        let start = end.saturating_sub(PIECE);
        let mut piece = vec![0; usize::try_from(end - start).unwrap_or_default()];
        let read = file.read_at(&mut piece, start)?;
        piece.truncate(read);
        if let Some(last) = piece.iter().rposition(|byte| *byte != 0) {
            let end = start + last as u64 + 1 + END_LENGTH as u64;
            return Ok((end < length).then_some(end));
        }
        end = start;
    }
    Ok(None)
}

/// Whether it begins as a ZIP does that has something in it.
pub(super) fn starts_with_entry(file: &Region) -> io::Result<bool> {
    let mut signature = [0; LOCAL.len()];
    let filled = file.read_at(&mut signature, 0)?;
    Ok(filled == signature.len() && signature == LOCAL)
}

/// What the ZIP64 end record tells.
struct End64 {
    at: u64,
    size: u64,
    offset: u64,
    /// The number of this volume of a split ZIP, and of that where the directory starts.
    volumes: [u32; 2],
}

impl End64 {
    /// The ZIP64 end record whose locator stands at the end of `before`, which ends at
    /// `end_at`; none if this is no ZIP64.
    fn find(file: &Region, before: &[u8], end_at: u64) -> Result<Option<Self>, NoDirectory> {
        let Some(locator) = before.last_chunk::<LOCATOR_64_LENGTH>() else {
            return Ok(None);
        };
        if !locator.starts_with(&LOCATOR_64) {
            return Ok(None);
        }
        let is_split = u32_at(locator, 16) > 1;
        // The second place is right where something was put before the ZIP.
        let adjacent = end_at.checked_sub((LOCATOR_64_LENGTH + END_64_LENGTH) as u64);
        for at in [Some(u64_at(locator, 8)), adjacent].into_iter().flatten() {
            let mut record = [0; END_64_LENGTH];
            if file.read_at(&mut record, at)? == record.len() && record.starts_with(&END_64) {
                return Ok(Some(Self {
                    at,
                    size: u64_at(&record, 40),
                    offset: u64_at(&record, 48),
                    volumes: [u32_at(&record, 16), u32_at(&record, 20)],
                }));
            }
        }
        Err(match is_split {
            true => NoDirectory::Split,
            false => NoDirectory::Absent,
        })
    }
}

fn comment_end(end: &[u8]) -> usize {
    END_LENGTH + usize::from(u16_at(end, 20))
}

/// The next entry and its length in the directory; none where there is no entry (any more).
fn next_entry(directory: &mut impl Read) -> io::Result<Option<(Listed, u64)>> {
    let mut header = [0; ENTRY_LENGTH];
    if !filled(directory, &mut header)? || !header.starts_with(&ENTRY) {
        return Ok(None);
    }
    let lengths = [28, 30, 32].map(|at| usize::from(u16_at(&header, at)));
    let [name_length, extra_length, comment_length] = lengths;
    let mut variable = vec![0; name_length + extra_length + comment_length];
    if !filled(directory, &mut variable)? {
        return Ok(None);
    }
    let length = header.len() + variable.len();
    let extra = variable[name_length..name_length + extra_length].to_vec();
    variable.truncate(name_length);
    let made_on_unix = header[5] == 3;
    let mut listed = Listed {
        name: variable,
        offset: u32_at(&header, 42).into(),
        volume: u16_at(&header, 34),
        packed: u32_at(&header, 20).into(),
        size: u32_at(&header, 24).into(),
        crc32: u32_at(&header, 16),
        method: u16_at(&header, 10),
        encrypted: u16_at(&header, 8) & 1 == 1,
        link: made_on_unix && u32_at(&header, 38) >> 28 == 0o12,
        modified: [u16_at(&header, 12), u16_at(&header, 14)],
    };
    listed.take_extra(&extra);
    Ok(Some((listed, length as u64)))
}

impl Listed {
    /// When it was written, a zone's difference more or less; none where nobody told.
    pub(super) fn written(&self) -> Option<Timestamp> {
        let [time, day] = self.modified;
        let part = |of: u16, shift: u16, bits: u16| i8::try_from(of >> shift & ((1 << bits) - 1));
        let year = i16::try_from(1980 + (day >> 9)).ok()?;
        let day = Date::new(year, part(day, 5, 4).ok()?, part(day, 0, 5).ok()?).ok()?;
        let (hour, minute) = (part(time, 11, 5).ok()?, part(time, 5, 6).ok()?);
        let time = Time::new(hour, minute, 0, 0).ok()?;
        Offset::UTC.to_timestamp(day.to_datetime(time)).ok()
    }

    /// Takes sizes and offset that do not fit 32 bits (ZIP64, 4.5.3) and a name in
    /// UTF-8 (Info-ZIP Unicode Path, 4.6.9) from the extra fields.
    fn take_extra(&mut self, mut extra: &[u8]) {
        while let Some((head, rest)) = extra.split_first_chunk::<4>() {
            let length = usize::from(u16_at(head, 2)).min(rest.len());
            let (field, rest) = rest.split_at(length);
            match u16_at(head, 0) {
                0x0001 => self.take_zip64(field),
                0x7075 => self.take_unicode_path(field),
                _ => {}
            }
            extra = rest;
        }
    }

    fn take_zip64(&mut self, mut field: &[u8]) {
        for value in [&mut self.size, &mut self.packed, &mut self.offset] {
            if *value != u64::from(u32::MAX) {
                continue;
            }
            let Some((bytes, rest)) = field.split_first_chunk::<8>() else {
                return;
            };
            *value = u64::from_le_bytes(*bytes);
            field = rest;
        }
    }

    fn take_unicode_path(&mut self, field: &[u8]) {
        if let Some((head, path)) = field.split_first_chunk::<5>()
            && head[0] == 1
            && u32_at(head, 1) == crc32fast::hash(&self.name)
        {
            self.name = path.to_vec();
        }
    }
}

/// Fills the whole buffer; false if the input ends before.
fn filled(from: &mut impl Read, buffer: &mut [u8]) -> io::Result<bool> {
    match from.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(std::array::from_fn(|i| bytes[at + i]))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(std::array::from_fn(|i| bytes[at + i]))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(std::array::from_fn(|i| bytes[at + i]))
}
