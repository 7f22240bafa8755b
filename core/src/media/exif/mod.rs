//! The EXIF block: dates, place, description and camera of a photo, in the form that
//! JPEG, PNG, WebP and HEIF all carry.
//!
//! What a block says already stays, to the byte; fields are added only where none are
//! ([`merge`]). Which fields, and how each is stored, is one table ([`fields`]) for
//! writing and reading alike. What libraries need: `facts/photo-libraries.md`, 7.
//! little_exif does not serve here: it works on whole files, of WebP only on lossless and
//! extended ones, and knows a few dozen tags in two of a block's directories.

mod fields;
#[cfg(any(test, feature = "fuzzing"))]
mod read;
mod slot;
mod tags;
mod tiff;
mod value;

use jiff::civil::DateTime;

use super::in_exif::InExif;
use super::{Metadata, NotTagged, Tagging};
use crate::post::Coordinates;
use fields::{
    ARTIST, DESCRIPTION, EXIF_VERSION, FIELDS, Field, LATITUDE, LONGITUDE, ORIGINAL,
    ORIGINAL_OFFSET, PLACE, version_of,
};
use tags::{Stamp, Tags};
use tiff::{Block, Tag};

#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use read::read;
use value::Value;

/// What the block has to say about the picture it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Picture {
    /// Width and height in pixels, as stored.
    pub dimensions: Option<(u32, u32)>,
    /// `ComponentsConfiguration`: what each channel is.
    pub components: [u8; 4],
    /// Whether its colours are sRGB: no profile says otherwise.
    pub is_srgb: bool,
    /// Pixels per unit.
    pub resolution: Resolution,
}

/// Pixels per unit, in EXIF's terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Resolution {
    pub x: u16,
    pub y: u16,
    /// 2: inch, 3: centimetre.
    pub unit: u16,
}

/// EXIF's numbers for channels, and the channels of usual pictures.
pub(super) mod components {
    pub const YCBCR: [u8; 4] = [1, 2, 3, 0];
    pub const RGB: [u8; 4] = [4, 5, 6, 0];
    pub const GREY: [u8; 4] = [1, 0, 0, 0];
    /// None that EXIF has a number for.
    pub const OTHER: [u8; 4] = [0, 0, 0, 0];
}

impl Picture {
    /// A picture that tells nothing of itself.
    pub const UNKNOWN: Self = Self {
        dimensions: None,
        components: components::OTHER,
        is_srgb: false,
        resolution: Resolution::UNKNOWN,
    };
}

impl Resolution {
    /// What EXIF wants to be written where nothing is known.
    pub const UNKNOWN: Self = Self {
        x: 72,
        y: 72,
        unit: 2,
    };
}

/// What became of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Merged {
    /// The new block; none if everything it can say stood there before.
    pub block: Option<Vec<u8>>,
    /// All that could not be put in, and why.
    pub shortfalls: Vec<NotTagged>,
    /// What stood there before.
    pub in_exif: InExif,
}

impl Merged {
    /// How that is to be told of the file.
    pub(super) fn tagging(&self) -> Tagging {
        Tagging::of(self.shortfalls.clone(), self.block.is_some())
    }
}

const YEAR_BEYOND: NotTagged = NotTagged::NoRoomForYear;
const CAPTION_CUT: NotTagged = NotTagged::CaptionCut;
const CAPTION_LEFT_OUT: NotTagged = NotTagged::CaptionLeftOut;
const DAMAGED: NotTagged = NotTagged::ExifDamaged;
const FULL: NotTagged = NotTagged::ExifFull;

/// The block `existing` (none: a new one) with the parts of `metadata` that it lacks,
/// at most `room` bytes long. A caption that does not fit is cut; another date or caption that
/// stands there already is told of.
///
/// # Errors
/// A sentence on why nothing can be put into this block.
pub(crate) fn merge(
    existing: Option<&[u8]>,
    metadata: &Metadata,
    picture: &Picture,
    room: usize,
) -> Result<Merged, NotTagged> {
    let mut tags = Tags::new(metadata, picture);
    let in_exif = existing.map_or(Ok(InExif::default()), in_exif)?;
    let mut block = add(existing, &mut tags)?;
    let mut shortfalls = Vec::new();
    if excess(block.as_deref(), room).is_some() && tags.comment.take().is_some() {
        // It only says what the description says.
        block = add(existing, &mut tags)?;
    }
    if let Some(excess) = excess(block.as_deref(), room) {
        shortfalls.push(cut_description(&mut tags, excess + 1));
        block = add(existing, &mut tags)?.filter(|block| block.len() <= room);
        block.as_ref().ok_or(FULL)?;
    }
    if metadata.taken.is_some() && tags.original.local.is_none() {
        shortfalls.push(YEAR_BEYOND);
    }
    shortfalls.extend(
        existing
            .into_iter()
            .flat_map(|it| says_otherwise(it, &tags)),
    );
    Ok(Merged {
        block,
        shortfalls,
        in_exif,
    })
}

/// By how many bytes, less one, a block is too long.
fn excess(block: Option<&[u8]>, room: usize) -> Option<usize> {
    block?.len().checked_sub(room + 1)
}

/// What a block says otherwise than these tags: that stays.
fn says_otherwise(existing: &[u8], ours: &Tags) -> Vec<NotTagged> {
    let said = [ORIGINAL, ORIGINAL_OFFSET, DESCRIPTION];
    let Some(theirs) = read_some(existing, &said) else {
        return Vec::new();
    };
    let words = (theirs.description.as_deref(), ours.description.as_deref());
    own(
        theirs.original.is_far_from(&ours.original),
        is_other_text(words.0, words.1),
    )
}

/// What is to be told of a file that has a date or a caption of its own.
pub(super) fn own(date: bool, caption: bool) -> Vec<NotTagged> {
    let date = date.then_some(NotTagged::OwnDate);
    let caption = caption.then_some(NotTagged::OwnCaption);
    date.into_iter().chain(caption).collect()
}

/// Whether two captions differ. One that had to be cut is the same; a short one was not cut.
pub(super) fn is_other_text(theirs: Option<&str>, ours: Option<&str>) -> bool {
    /// A block has room for twice as much, and no caption on Instagram is half as long.
    const SHORTEST_CUT: usize = 32_000;
    let words = |text: &str| text.trim_matches(['\0', ' ', '\n', '\r']).to_owned();
    let (Some(theirs), Some(ours)) = (theirs.map(words), ours.map(words)) else {
        return false;
    };
    let is_cut = || theirs.len() >= SHORTEST_CUT && ours.starts_with(&theirs);
    !theirs.is_empty() && theirs != ours && !is_cut()
}

impl Stamp {
    /// Whether both say a time, and not the same to the minute.
    fn is_far_from(&self, other: &Self) -> bool {
        const SAME: i64 = 60;
        let (Some(one), Some(another)) = (self.local, other.local) else {
            return false;
        };
        let between = |stamp: &Self| i64::from(stamp.offset.map_or(0, jiff::tz::Offset::seconds));
        // A clock without its offset is held against the other clock.
        let shift = match (self.offset, other.offset) {
            (Some(_), Some(_)) => between(self) - between(other),
            _ => 0,
        };
        let apart = one.duration_since(another).as_secs() - shift;
        apart.abs() >= SAME
    }
}

/// When a photo was taken, by the clock of its camera.
pub(super) fn taken(block: &[u8]) -> Option<DateTime> {
    read_some(block, &[ORIGINAL])?.original.local
}

/// The place that a block tells.
pub(super) fn place(block: &[u8]) -> Option<Coordinates> {
    read_some(block, &PLACE)?.position.coordinates()
}

/// Whether a block tells a place, be it in a form that is not read here.
pub(super) fn says_place(block: &[u8]) -> bool {
    in_exif(block).is_ok_and(|said| said.coordinates)
}

/// What a block says under these tags.
fn read_some(block: &[u8], said: &[Tag]) -> Option<Tags> {
    let block = Block::parse(block).ok()?;
    let mut tags = Tags::default();
    for field in FIELDS.iter().filter(|field| said.contains(&field.tag)) {
        if let Some(value) = block.value(field.tag) {
            field.slot.read(&value, &mut tags);
        }
    }
    Some(tags)
}

fn in_exif(block: &[u8]) -> Result<InExif, NotTagged> {
    let block = Block::parse(block).map_err(|_| DAMAGED)?;
    Ok(InExif {
        taken: says(&block, ORIGINAL),
        coordinates: says(&block, LATITUDE) || says(&block, LONGITUDE),
        description: says(&block, DESCRIPTION),
        creator: says(&block, ARTIST),
    })
}

/// The block with the tags it lacks; none if it lacks none that say anything.
fn add(existing: Option<&[u8]>, tags: &mut Tags) -> Result<Option<Vec<u8>>, NotTagged> {
    let mut block = match existing {
        Some(bytes) => Block::parse(bytes).map_err(|_| DAMAGED)?,
        None => Block::empty(),
    };
    let new: Vec<(&Field, Value)> = FIELDS
        .iter()
        .filter(|field| !field.unless.iter().any(|tag| says(&block, *tag)))
        .filter_map(|field| Some((field, field.slot.write(tags)?)))
        .collect();
    if !new.iter().any(|(field, _)| field.says_something) {
        return Ok(None);
    }
    for (field, value) in &new {
        block.set(field.tag, value);
    }
    raise_version(&mut block, &new);
    Ok(Some(block.write()))
}

/// Whether a tag is there with anything but a blank.
fn says(block: &Block<'_>, tag: Tag) -> bool {
    let blank = |value| {
        FIELDS
            .iter()
            .any(|field| field.tag == tag && field.slot.is_blank(&value))
    };
    block.has(tag) && !block.value(tag).is_some_and(blank)
}

/// A block that gets tags of a later EXIF than it is of belongs to the later one.
fn raise_version(block: &mut Block<'_>, new: &[(&Field, Value)]) {
    let needed = new.iter().map(|(field, _)| field.tag).map(version_of).max();
    if let (Some(Value::Undefined(theirs)), Some(needed)) = (block.value(EXIF_VERSION), needed)
        && theirs.as_slice() < needed.as_slice()
    {
        block.set(EXIF_VERSION, &Value::Undefined(needed.to_vec()));
    }
}

/// Takes at least `excess` bytes off the description; says what was done.
fn cut_description(tags: &mut Tags, excess: usize) -> NotTagged {
    let Some(description) = &mut tags.description else {
        return FULL;
    };
    // One byte more, as values are padded to even lengths.
    let room = description.len().saturating_sub(excess + 1);
    description.truncate(description.floor_char_boundary(room));
    if description.is_empty() {
        tags.description = None;
        return CAPTION_LEFT_OUT;
    }
    CAPTION_CUT
}

#[cfg(test)]
mod tests;
