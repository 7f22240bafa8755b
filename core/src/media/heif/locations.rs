//! `iloc`: where in the file the data of each item lies (ISO/IEC 14496-12, 8.11.3).

use std::ops::Range;

use crate::media::boxes::Damaged;

/// More than any picture has; each costs memory while it is looked at.
const MOST_ITEMS: usize = 10_000;
const MOST_EXTENTS: usize = 100_000;

/// The places of all items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Locations {
    version: u8,
    flags: [u8; 3],
    widths: Widths,
    items: Vec<Location>,
}

/// How many bytes each number has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Widths {
    offset: usize,
    length: usize,
    base: usize,
    index: usize,
}

/// The place of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Location {
    id: u32,
    reserved_and_method: u16,
    /// 0: this file.
    reference: u16,
    base: u64,
    extents: Vec<Extent>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Extent {
    index: u64,
    offset: u64,
    length: u64,
}

/// What the offsets of an item count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    File,
    ItemData,
    /// Another item, or another file.
    Elsewhere,
}

impl Location {
    pub(super) fn origin(&self) -> Origin {
        match (self.reserved_and_method & 0xf, self.reference) {
            (0, 0) => Origin::File,
            (1, 0) => Origin::ItemData,
            _ => Origin::Elsewhere,
        }
    }

    /// Where the item's data lies, from its origin.
    pub(super) fn ranges(&self) -> Option<Vec<Range<usize>>> {
        let range = |extent: &Extent| {
            let start = self.base.checked_add(extent.offset)?;
            let end = start.checked_add(extent.length)?;
            Some(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
        };
        self.extents.iter().map(range).collect()
    }
}

impl Locations {
    /// Reads the content of an `iloc` box.
    pub(super) fn read(content: &[u8]) -> Result<Self, Damaged> {
        Self::read_all(&mut Reader(content)).ok_or(Damaged)
    }

    fn read_all(from: &mut Reader<'_>) -> Option<Self> {
        let [version, first, second, third] = from.number(4).map(low_32)?.to_be_bytes();
        let sizes = from.number(2)?;
        let nibble = |shift: u32| usize::try_from(sizes >> shift & 0xf).ok();
        let widths = Widths {
            offset: nibble(12)?,
            length: nibble(8)?,
            base: nibble(4)?,
            index: if version == 0 { 0 } else { nibble(0)? },
        };
        let are_known = [widths.offset, widths.length, widths.base, widths.index]
            .iter()
            .all(|width| matches!(width, 0 | 4 | 8));
        if version > 2 || !are_known {
            return None;
        }
        let mut locations = Self {
            version,
            flags: [first, second, third],
            widths,
            items: Vec::new(),
        };
        let count = from.number(locations.id_width())?;
        let mut extents = 0;
        for _ in 0..count {
            let location = locations.read_one(from)?;
            extents += location.extents.len();
            locations.items.push(location);
            if locations.items.len() > MOST_ITEMS || extents > MOST_EXTENTS {
                return None;
            }
        }
        Some(locations)
    }

    fn read_one(&self, from: &mut Reader<'_>) -> Option<Location> {
        let mut location = Location {
            id: low_32(from.number(self.id_width())?),
            reserved_and_method: if self.version == 0 {
                0
            } else {
                low_16(from.number(2)?)
            },
            reference: low_16(from.number(2)?),
            base: from.number(self.widths.base)?,
            extents: Vec::new(),
        };
        for _ in 0..from.number(2)? {
            location.extents.push(Extent {
                index: from.number(self.widths.index)?,
                offset: from.number(self.widths.offset)?,
                length: from.number(self.widths.length)?,
            });
        }
        Some(location)
    }

    fn id_width(&self) -> usize {
        if self.version < 2 { 2 } else { 4 }
    }

    pub(super) fn find(&self, id: u32) -> Option<&Location> {
        self.items.iter().find(|location| location.id == id)
    }

    /// Where an item lies that is in one piece, in this file.
    pub(super) fn only(&self, id: u32) -> Option<Range<u64>> {
        let item = self.find(id).filter(|it| it.origin() == Origin::File)?;
        let [extent] = item.extents[..] else {
            return None;
        };
        let start = item.base.checked_add(extent.offset)?;
        let end = start.checked_add(extent.length)?;
        (extent.length > 0).then_some(start..end)
    }

    /// Where the data of the last item ends, of those that lie in this file. No length means
    /// "all that there is".
    pub(super) fn end(&self) -> u64 {
        let in_file = self.items.iter().filter(|it| it.origin() == Origin::File);
        let ends = in_file.flat_map(|item| {
            let extents = item.extents.iter().filter(|extent| extent.length > 0);
            extents.filter_map(|extent| {
                let start = item.base.checked_add(extent.offset)?;
                start.checked_add(extent.length)
            })
        });
        ends.max().unwrap_or(0)
    }

    pub(super) fn highest_id(&self) -> u32 {
        self.items
            .iter()
            .map(|location| location.id)
            .max()
            .unwrap_or(0)
    }

    /// Adds `growth` to the place of all data that lies in this file from `from` on.
    pub(super) fn shift(&mut self, from: u64, growth: u64) -> Option<()> {
        let of_file = |location: &&mut Location| location.origin() == Origin::File;
        for location in self.items.iter_mut().filter(of_file) {
            if location.base >= from && self.widths.base > 0 {
                location.base = location.base.checked_add(growth)?;
                continue;
            }
            for extent in &mut location.extents {
                if location.base.checked_add(extent.offset)? >= from {
                    extent.offset = extent.offset.checked_add(growth)?;
                }
            }
        }
        Some(())
    }

    /// Puts an item, which may be there already, at a place in this file.
    pub(super) fn place(&mut self, id: u32, offset: u64, length: u64) {
        let in_base = self.widths.offset == 0;
        let location = Location {
            id,
            reserved_and_method: 0,
            reference: 0,
            base: if in_base { offset } else { 0 },
            extents: vec![Extent {
                index: 0,
                offset: if in_base { 0 } else { offset },
                length,
            }],
        };
        match self.items.iter_mut().find(|location| location.id == id) {
            Some(old) => *old = location,
            None => self.items.push(location),
        }
    }

    /// The content of the box; none if a number does not fit into its width.
    pub(super) fn write(&self) -> Option<Vec<u8>> {
        let widths = self.widths;
        let mut out = Writer(vec![self.version]);
        out.0.extend(self.flags);
        let sizes = [widths.offset, widths.length, widths.base, widths.index];
        let packed = sizes
            .iter()
            .fold(0, |packed, width| packed << 4 | *width as u64);
        out.number(packed, 2)?;
        out.number(self.items.len() as u64, self.id_width())?;
        for location in &self.items {
            out.number(location.id.into(), self.id_width())?;
            if self.version > 0 {
                out.number(location.reserved_and_method.into(), 2)?;
            }
            out.number(location.reference.into(), 2)?;
            out.number(location.base, widths.base)?;
            out.number(location.extents.len() as u64, 2)?;
            for extent in &location.extents {
                out.number(extent.index, widths.index)?;
                out.number(extent.offset, widths.offset)?;
                out.number(extent.length, widths.length)?;
            }
        }
        Some(out.0)
    }
}

/// Takes big-endian numbers off the front.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn number(&mut self, width: usize) -> Option<u64> {
        let (bytes, rest) = self.0.split_at_checked(width)?;
        self.0 = rest;
        Some(
            bytes
                .iter()
                .fold(0, |number, byte| number << 8 | u64::from(*byte)),
        )
    }
}

struct Writer(Vec<u8>);

impl Writer {
    /// None if the number has more bytes than that.
    fn number(&mut self, number: u64, width: usize) -> Option<()> {
        let bytes = number.to_be_bytes();
        let (high, low) = bytes.split_at_checked(8 - width)?;
        self.0.extend(low);
        high.iter().all(|byte| *byte == 0).then_some(())
    }
}

/// Of numbers that were read from at most as many bytes.
fn low_32(number: u64) -> u32 {
    u32::try_from(number & u64::from(u32::MAX)).unwrap_or(0)
}

fn low_16(number: u64) -> u16 {
    u16::try_from(number & u64::from(u16::MAX)).unwrap_or(0)
}
