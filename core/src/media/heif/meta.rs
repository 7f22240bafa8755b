//! The `meta` box: finding it, reading the data of items, putting in new data.

use std::ops::Range;

use super::items::{Items, Kind};
use super::locations::{Location, Locations, Origin};
use super::{DAMAGED, LARGE};
use crate::media::NotTagged;
use crate::media::boxes::{Child, HEADER, boxed, children, end_of_children, find};
use crate::media::container::{Change, MOST_SHOWN};

/// Data of an item that is new, or gets a new place.
pub(super) struct NewData {
    pub kind: Kind,
    pub id: u32,
    /// Whether the item is there already.
    pub is_listed: bool,
    pub data: Vec<u8>,
}

/// The `meta` box of a file.
pub(super) struct Meta<'a> {
    file: &'a [u8],
    whole: Child,
    /// The boxes inside, behind version and flags.
    pub inside: Range<usize>,
    /// Whether the file has samples of a video, whose places are told elsewhere.
    pub moves: bool,
}

/// The `iloc` box and what it says.
pub(super) struct Table {
    whole: Child,
    pub places: Locations,
}

impl Table {
    pub(super) fn find(file: &[u8], meta: &Meta<'_>) -> Result<Self, NotTagged> {
        let whole = find(file, meta.inside.clone(), b"iloc").ok_or(DAMAGED)?;
        let content = file.get(whole.content.clone()).unwrap_or_default();
        let places = Locations::read(content).map_err(|_| DAMAGED)?;
        Ok(Self { whole, places })
    }
}

impl<'a> Meta<'a> {
    pub(super) fn find(file: &'a [u8]) -> Result<Self, NotTagged> {
        let mut meta = None;
        let mut moves = false;
        // What is cut off at the end of the window is the picture data.
        for child in children(file, 0..file.len()).map_while(Result::ok) {
            match &child.kind {
                b"meta" if meta.is_none() => meta = Some(child),
                b"moov" | b"moof" => moves = true,
                b"ftyp" => moves |= is_sequence(file, &child),
                _ => {}
            }
        }
        let whole = meta.ok_or(DAMAGED)?;
        let inside = whole.content.start + 4..whole.content.end;
        if inside.start > inside.end {
            return Err(DAMAGED);
        }
        Ok(Self {
            file,
            whole,
            inside,
            moves,
        })
    }

    /// The data of an item that is there.
    pub(super) fn item(&self, places: &Locations, id: u32) -> Result<Vec<u8>, NotTagged> {
        let place = places.find(id).ok_or(DAMAGED)?;
        let origin = match place.origin() {
            Origin::File => self.file,
            Origin::ItemData => find(self.file, self.inside.clone(), b"idat")
                .and_then(|data| self.file.get(data.content))
                .ok_or(DAMAGED)?,
            Origin::Elsewhere => return Err(DAMAGED),
        };
        data_at(origin, place)
    }

    /// The changes that put the data into a box behind this one, and list it here. None
    /// if a number does not fit where it has to stand.
    pub(super) fn with(
        &self,
        items: &Items,
        mut table: Table,
        new: &[NewData],
    ) -> Option<Vec<Change>> {
        let unlisted = new.iter().filter(|new| !new.is_listed);
        let unlisted: Vec<(Kind, u32)> = unlisted.map(|new| (new.kind, new.id)).collect();
        let (mut changes, references) = items.add(self.file, self.inside.clone(), &unlisted)?;
        let last = end_of_children(self.file, self.inside.clone()).ok()?;
        changes.push(Change::insert(last, references));

        // The table's length does not depend on the places in it.
        for new in new {
            table.places.place(new.id, 0, new.data.len() as u64);
        }
        let table_growth = table
            .places
            .write()?
            .len()
            .checked_sub(table.whole.content.len())?;
        let growth = Change::growth(&changes)? + table_growth;

        let data = new.iter().flat_map(|new| new.data.iter().copied());
        let data = boxed(b"mdat", &data.collect::<Vec<_>>());
        let end = self.whole.whole.end;
        table
            .places
            .shift(end as u64, (growth + data.len()) as u64)?;
        let mut at = (end + growth + HEADER) as u64;
        for new in new {
            let length = new.data.len() as u64;
            table.places.place(new.id, at, length);
            at += length;
        }

        changes.push(table.whole.grown(self.file, table_growth)?);
        changes.push(Change {
            at: table.whole.content.start,
            remove: table.whole.content.len(),
            insert: table.places.write()?,
        });
        changes.push(self.whole.grown(self.file, growth)?);
        changes.push(Change::insert(end, data));
        Change::sort(&mut changes);
        Some(changes)
    }
}

/// Whether the brands tell of a sequence of pictures, which is a video by another name.
fn is_sequence(file: &[u8], ftyp: &Child) -> bool {
    let brands = file.get(ftyp.content.clone()).unwrap_or_default();
    brands
        .chunks_exact(4)
        .any(|brand| matches!(brand, b"msf1" | b"hevc" | b"hevx" | b"avis"))
}

/// The data of an item, which may lie in several pieces.
fn data_at(origin: &[u8], place: &Location) -> Result<Vec<u8>, NotTagged> {
    let mut data = Vec::new();
    for range in place.ranges().ok_or(DAMAGED)? {
        let piece = origin.get(range).ok_or(LARGE)?;
        if data.len() + piece.len() > MOST_SHOWN {
            return Err(DAMAGED);
        }
        data.extend(piece);
    }
    Ok(data)
}
