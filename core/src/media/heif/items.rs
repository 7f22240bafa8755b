//! The items of a picture file: what there is (`iinf`), which is the picture (`pitm`),
//! and how they belong together (`iref`) (ISO/IEC 14496-12, 8.11).

use std::ops::Range;

use super::locations::Locations;
use crate::media::boxes::{Child, Damaged, boxed, children, find, u16_at, u32_at};
use crate::media::container::Change;

/// More than any picture has.
const MOST_ITEMS: usize = 10_000;
const XMP_TYPE: &[u8] = b"application/rdf+xml\0";

/// What there is.
pub(super) struct Items {
    info: Child,
    count: u32,
    /// Bytes of the count in `iinf`.
    count_width: usize,
    /// The picture itself.
    pub primary: u32,
    pub exif: Option<u32>,
    /// None inside: it is packed or protected, and nobody's to change.
    pub xmp: Option<Option<u32>>,
    /// The pictures of HEVC: the whole, its parts, small ones.
    pub coded: Vec<u32>,
    /// The same of AV1.
    pub av1: Vec<u32>,
    highest: u32,
}

/// A kind of item that describes another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Exif,
    Xmp,
}

impl Items {
    /// Reads the boxes in `within`, the content of `meta` behind version and flags.
    pub(super) fn read(bytes: &[u8], within: Range<usize>) -> Result<Self, Damaged> {
        let primary = find(bytes, within.clone(), b"pitm").ok_or(Damaged)?;
        let info = find(bytes, within, b"iinf").ok_or(Damaged)?;
        Self::read_info(bytes, &primary, info).ok_or(Damaged)
    }

    fn read_info(bytes: &[u8], primary: &Child, info: Child) -> Option<Self> {
        let start = info.content.start;
        let count_width = if *bytes.get(start)? == 0 { 2 } else { 4 };
        let mut items = Self {
            count: number(bytes, start + 4, count_width)?,
            count_width,
            primary: id(bytes, primary.content.start, 1)?,
            exif: None,
            xmp: None,
            coded: Vec::new(),
            av1: Vec::new(),
            highest: 0,
            info: info.clone(),
        };
        let entries = start + 4 + count_width..info.content.end;
        for (number, entry) in children(bytes, entries).enumerate() {
            let entry = entry.ok().filter(|_| number < MOST_ITEMS)?;
            if entry.kind == *b"infe" {
                items.read_entry(bytes, &entry)?;
            }
        }
        Some(items)
    }

    /// Version and flags, id, protection, type, name; content type and encoding for `mime`.
    fn read_entry(&mut self, bytes: &[u8], entry: &Child) -> Option<()> {
        let start = entry.content.start;
        let version = *bytes.get(start)?;
        let id = id(bytes, start, 3)?;
        self.highest = self.highest.max(id);
        let behind_id = start + if version < 3 { 6 } else { 8 };
        let rest = bytes.get(behind_id..entry.content.end)?;
        if version < 2 {
            return Some(());
        }
        let is_protected = rest.get(..2)? != [0, 0];
        let name_and_more = rest.get(6..)?;
        match rest.get(2..6)? {
            b"hvc1" if !is_protected => self.coded.push(id),
            b"av01" if !is_protected => self.av1.push(id),
            b"Exif" if is_protected => return None,
            b"Exif" if self.exif.is_none() => self.exif = Some(id),
            b"mime" if self.xmp.is_none() => {
                let name = name_and_more.iter().position(|byte| *byte == 0)?;
                let content_type = name_and_more.get(name + 1..)?;
                if let Some(encoding) = content_type.strip_prefix(XMP_TYPE) {
                    let is_plain = !is_protected && matches!(encoding, [] | [0, ..]);
                    self.xmp = Some(is_plain.then_some(id));
                }
            }
            _ => {}
        }
        Some(())
    }

    /// An id that no item has; none if the ids of 16 bits, which all readers know, are
    /// used up.
    pub(super) fn new_id(&mut self, places: &Locations) -> Option<u32> {
        let highest = self.highest.max(places.highest_id()).max(self.primary);
        self.highest = highest.checked_add(1)?;
        (self.highest <= u32::from(u16::MAX)).then_some(self.highest)
    }

    /// The changes that list new items, and say that they describe the picture; and a
    /// whole `iref` box if there was none.
    pub(super) fn add(
        &self,
        bytes: &[u8],
        within: Range<usize>,
        new: &[(Kind, u32)],
    ) -> Option<(Vec<Change>, Vec<u8>)> {
        if new.is_empty() {
            return Some((Vec::new(), Vec::new()));
        }
        let entries: Vec<u8> = new
            .iter()
            .flat_map(|(kind, id)| entry(*kind, *id))
            .collect();
        let count = u64::from(self.count) + new.len() as u64;
        let count = count.to_be_bytes();
        let count = count.get(8 - self.count_width..)?.to_vec();
        let mut changes = vec![
            self.info.grown(bytes, entries.len())?,
            Change {
                at: self.info.content.start + 4,
                remove: self.count_width,
                insert: count,
            },
            Change::insert(self.info.whole.end, entries),
        ];
        let Some(references) = find(bytes, within, b"iref") else {
            let all: Vec<u8> = new
                .iter()
                .flat_map(|(_, id)| self.reference(*id, 2))
                .collect();
            return Some((changes, boxed(b"iref", &[&[0; 4][..], &all].concat())));
        };
        let width = if *bytes.get(references.content.start)? == 0 {
            2
        } else {
            4
        };
        let all: Vec<u8> = new
            .iter()
            .flat_map(|(_, id)| self.reference(*id, width))
            .collect();
        changes.push(references.grown(bytes, all.len())?);
        changes.push(Change::insert(references.whole.end, all));
        Some((changes, Vec::new()))
    }

    /// An entry of `iref`: that an item describes the picture.
    fn reference(&self, id: u32, width: usize) -> Vec<u8> {
        let number = |id: u32| id.to_be_bytes().into_iter().skip(4 - width);
        let content: Vec<u8> = number(id)
            .chain([0, 1])
            .chain(number(self.primary))
            .collect();
        boxed(b"cdsc", &content)
    }
}

/// An entry of `iinf`, version 2, hidden: it is no picture to be shown.
fn entry(kind: Kind, id: u32) -> Vec<u8> {
    let [_, _, high, low] = id.to_be_bytes();
    let start = [2, 0, 0, 1, high, low, 0, 0];
    let rest: &[&[u8]] = match kind {
        Kind::Exif => &[b"Exif", b"\0"],
        Kind::Xmp => &[b"mime", b"\0", XMP_TYPE],
    };
    boxed(b"infe", &[&start[..], &rest.concat()].concat())
}

/// The id in a box whose version says how wide it is: 16 bits below `wide_from`.
fn id(bytes: &[u8], start: usize, wide_from: u8) -> Option<u32> {
    let width = if *bytes.get(start)? < wide_from { 2 } else { 4 };
    number(bytes, start + 4, width)
}

fn number(bytes: &[u8], at: usize, width: usize) -> Option<u32> {
    if width == 2 {
        u16_at(bytes, at).map(u32::from)
    } else {
        u32_at(bytes, at)
    }
}
