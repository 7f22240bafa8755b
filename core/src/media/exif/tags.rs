//! What Keepsake says in EXIF, in EXIF's own terms, and how that follows from
//! [`Metadata`].

use jiff::ZonedDateTime;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

use super::Picture;
use crate::media::zone::wall_clock;
use crate::media::{CameraFacts, Metadata};
use crate::post::Coordinates;

const EXIF_VERSION: [u8; 4] = *b"0232";
const FLASHPIX_VERSION: [u8; 4] = *b"0100";
const GPS_VERSION: [u8; 4] = [2, 3, 0, 0];

/// One member for each tag; none: nothing to say.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Tags {
    pub description: Option<String>,
    /// The description once more, where it has letters beyond ASCII: EXIF allows those
    /// in `UserComment` alone, and some readers hold to that.
    pub comment: Option<String>,
    /// `Artist`.
    pub creator: Option<String>,
    pub original: Stamp,
    pub digitized: Stamp,
    pub modified: Stamp,
    pub position: Position,
    pub camera: CameraFacts,
    pub required: Required,
}

/// A date as EXIF splits it: wall clock, offset, nanoseconds.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Stamp {
    pub local: Option<DateTime>,
    pub offset: Option<Offset>,
    pub fraction: Option<i32>,
}

/// A place as EXIF splits it; angles are never negative.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Position {
    pub version: Option<[u8; 4]>,
    pub latitude_ref: Option<String>,
    pub latitude: Option<f64>,
    pub longitude_ref: Option<String>,
    pub longitude: Option<f64>,
    pub time: Option<Time>,
    pub date: Option<Date>,
}

/// What the EXIF standard demands of a block, and `exiftool -validate` looks for.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Required {
    pub x_resolution: Option<f64>,
    pub y_resolution: Option<f64>,
    pub resolution_unit: Option<u16>,
    pub chroma_position: Option<u16>,
    pub exif_version: Option<[u8; 4]>,
    pub components: Option<[u8; 4]>,
    pub flashpix_version: Option<[u8; 4]>,
    pub colour_space: Option<u16>,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

impl Tags {
    /// The tags that say `metadata` in `picture`.
    pub(super) fn new(metadata: &Metadata, picture: &Picture) -> Self {
        let stamp = metadata
            .taken
            .as_ref()
            .map_or_else(Stamp::default, Stamp::new);
        let instant = stamp.local.and(metadata.taken.as_ref());
        let comment = metadata.description.clone();
        Self {
            description: metadata.description.clone(),
            comment: comment.filter(|text| !text.is_ascii() && !text.trim().is_empty()),
            creator: metadata.creator.clone(),
            original: stamp.clone(),
            digitized: stamp.clone(),
            modified: stamp,
            position: metadata
                .coordinates
                .map_or_else(Position::default, |place| Position::new(place, instant)),
            camera: metadata.camera.clone(),
            required: Required::new(picture),
        }
    }
}

impl Stamp {
    /// Empty where EXIF's four digits cannot hold the year.
    fn new(taken: &ZonedDateTime) -> Self {
        let Some((local, offset)) = wall_clock(taken) else {
            return Self::default();
        };
        let fraction = local.subsec_nanosecond();
        let whole = local.with().subsec_nanosecond(0).build().unwrap_or(local);
        Self {
            local: Some(whole),
            offset: Some(offset),
            fraction: (fraction != 0).then_some(fraction),
        }
    }
}

impl Position {
    fn new(place: Coordinates, taken: Option<&ZonedDateTime>) -> Self {
        let side = |value: f64, positive: &str, negative: &str| {
            Some(if value < 0.0 { negative } else { positive }.to_owned())
        };
        let utc = taken.map(|taken| Offset::UTC.to_datetime(taken.timestamp()));
        // An hour away from the year 1 in local time may be the year 0 in UTC.
        let utc = utc.filter(|utc| utc.year() > 0);
        Self {
            version: Some(GPS_VERSION),
            latitude_ref: side(place.latitude(), "N", "S"),
            latitude: Some(place.latitude().abs()),
            longitude_ref: side(place.longitude(), "E", "W"),
            longitude: Some(place.longitude().abs()),
            time: utc.map(DateTime::time),
            date: utc.map(DateTime::date),
        }
    }
}

impl Position {
    /// None where it is not told as a whole.
    pub(super) fn coordinates(&self) -> Option<Coordinates> {
        let signed = |angle: Option<f64>, side: &Option<String>, positive, negative| {
            let side = side.as_deref()?.trim();
            match side {
                _ if side == positive => angle,
                _ if side == negative => Some(-angle?),
                _ => None,
            }
        };
        let latitude = signed(self.latitude, &self.latitude_ref, "N", "S")?;
        let longitude = signed(self.longitude, &self.longitude_ref, "E", "W")?;
        Coordinates::new(latitude, longitude)
    }
}

impl Required {
    fn new(picture: &Picture) -> Self {
        const SRGB: u16 = 1;
        const UNCALIBRATED: u16 = 0xffff;
        // JFIF places chroma samples in the middle of the luma samples they belong to.
        const CENTRED: u16 = 1;
        let dimensions = picture.dimensions;
        Self {
            x_resolution: Some(f64::from(picture.resolution.x)),
            y_resolution: Some(f64::from(picture.resolution.y)),
            resolution_unit: Some(picture.resolution.unit),
            chroma_position: Some(CENTRED),
            exif_version: Some(EXIF_VERSION),
            components: Some(picture.components),
            flashpix_version: Some(FLASHPIX_VERSION),
            colour_space: Some(if picture.is_srgb { SRGB } else { UNCALIBRATED }),
            width: dimensions.map(|(width, _)| width),
            height: dimensions.map(|(_, height)| height),
        }
    }
}
