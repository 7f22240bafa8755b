//! HEIC and AVIF: EXIF and XMP are items like the picture itself. Their data comes into
//! a box of its own behind `meta`; whatever lies behind that moves, and the table of
//! places follows.

mod ending;
mod items;
mod locations;
mod meta;
mod properties;

use std::ops::Range;

use super::boxes::find_path;
use super::container::{Change, Look, MOST_SHOWN, PhotoFormat, Report};
use super::exif::Picture;
use super::mp4::InUnits;
use super::photo::{self, Blocks};
use super::{Metadata, NotTagged};
use items::{Items, Kind};
use meta::{Meta, NewData, Table};

/// Where in the file the data of the last item ends, by its start up to the end of `meta`; zero
/// where nothing is told, none where the list is damaged.
pub(super) fn end_of_items(file: &[u8]) -> Option<u64> {
    let meta = Meta::find(file).ok()?;
    match Table::find(file, &meta) {
        Ok(table) => Some(table.places.end()),
        // The samples of a sequence are no items.
        Err(_) if meta.moves => Some(0),
        Err(_) => None,
    }
}

/// The items of HEVC, which are made of units as a video's samples are, by the same start; none
/// where they lie elsewhere or nothing is told.
pub(super) fn in_units(file: &[u8]) -> Option<InUnits> {
    let meta = Meta::find(file).ok()?;
    let table = Table::find(file, &meta).ok()?;
    let items = Items::read(file, meta.inside.clone()).ok()?;
    let settings = find_path(file, meta.inside.clone(), &[b"iprp", b"ipco", b"hvcC"])?;
    let width = file.get(settings.content)?.get(21)? & 3;
    let places = items.coded.iter().filter_map(|id| table.places.only(*id));
    Some(InUnits {
        width: usize::from(width) + 1,
        places: places.collect(),
    })
}

/// Where the items of AV1 lie, by the same start.
pub(super) fn of_av1(file: &[u8]) -> Vec<Range<u64>> {
    let places = || {
        let meta = Meta::find(file).ok()?;
        let table = Table::find(file, &meta).ok()?;
        let items = Items::read(file, meta.inside.clone()).ok()?;
        let places = items.av1.iter().filter_map(|id| table.places.only(*id));
        Some(places.collect())
    };
    places().unwrap_or_default()
}

/// What Apple puts in front of the EXIF block: the length of a name, and the name.
const EXIF_START: &[u8] = b"\0\0\0\x06Exif\0\0";

const DAMAGED: NotTagged = NotTagged::PhotoDamaged;
const LARGE: NotTagged = NotTagged::MetadataFarBehind;
const MOVING: NotTagged = NotTagged::MotionPhoto;
const NO_ROOM: NotTagged = NotTagged::NoRoomInTable;

/// A HEIC or AVIF.
pub(super) struct Heif<'a>(pub(super) &'a Metadata);

impl Heif<'_> {
    fn tag(&self, file: &[u8], report: &mut Report) -> Result<Vec<Change>, NotTagged> {
        let meta = Meta::find(file)?;
        let items = Items::read(file, meta.inside.clone()).map_err(|_| DAMAGED)?;
        let picture = properties::picture(file, meta.inside.clone(), items.primary);
        report.dimensions = picture.dimensions;
        if meta.moves {
            return Err(MOVING);
        }
        let table = Table::find(file, &meta)?;
        write(&meta, items, table, self.0, &picture, report)
    }
}

impl PhotoFormat for Heif<'_> {
    fn look(&mut self, window: &[u8], ended: bool, report: &mut Report) -> Look {
        if !ended && window.len() < MOST_SHOWN {
            return Look::Show(MOST_SHOWN);
        }
        report.reaches(ending::reach(window, ended));
        self.tag(window, report).into()
    }
}

fn write(
    meta: &Meta<'_>,
    mut items: Items,
    table: Table,
    metadata: &Metadata,
    picture: &Picture,
    report: &mut Report,
) -> Result<Vec<Change>, NotTagged> {
    // Packed or protected XMP stays as it is; for this it is empty.
    let xmp_id = items.xmp.flatten();
    let exif = items
        .exif
        .map(|id| meta.item(&table.places, id))
        .transpose()?;
    let xmp = xmp_id.map(|id| meta.item(&table.places, id)).transpose()?;
    let (name, block) = match &exif {
        Some(data) => split_name(data).ok_or(DAMAGED)?,
        None => (EXIF_START, &[][..]),
    };
    let existing = Blocks {
        exif: exif.as_ref().map(|_| block),
        xmp: xmp.as_deref().or(items.xmp.map(|_| &[][..])),
    };
    let written = photo::write(&existing, metadata, picture, &Blocks::default(), report)?;
    let exif = written.blocks.exif.map(|block| [name, &block].concat());
    let mut new = Vec::new();
    for (kind, id, data) in [
        (Kind::Exif, items.exif, exif),
        (Kind::Xmp, xmp_id, written.blocks.xmp),
    ] {
        if let Some(data) = data {
            new.push(NewData {
                kind,
                is_listed: id.is_some(),
                id: id.or_else(|| items.new_id(&table.places)).ok_or(NO_ROOM)?,
                data,
            });
        }
    }
    if new.is_empty() {
        return Ok(Vec::new());
    }
    meta.with(&items, table, &new).ok_or(NO_ROOM)
}

/// Splits an item of EXIF into what stands in front of the block, whose length its
/// first four bytes tell, and the block.
fn split_name(data: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = u32::from_be_bytes(*data.first_chunk()?);
    data.split_at_checked(usize::try_from(length).ok()?.checked_add(4)?)
}

#[cfg(test)]
mod tests;
