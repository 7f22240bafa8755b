//! Every tag that is written and read: one row each, the same for both ways.

use super::slot::Slot;
use super::tiff::Place::{Exif, Gps, Main};
use super::tiff::Tag;

/// One tag.
pub(super) struct Field {
    pub tag: Tag,
    /// Which member of [`super::tags::Tags`] it is, and in what form it is stored.
    pub slot: Slot,
    /// If the file has any of these, the field is left as it is, there or not: an
    /// offset of ours must not explain a date of theirs.
    pub unless: &'static [Tag],
    /// Whether it says something, or is only there to make the block whole.
    pub says_something: bool,
}

pub(super) const DESCRIPTION: Tag = (Main, 0x010e);
pub(super) const ARTIST: Tag = (Main, 0x013b);
const COMMENT: Tag = (Exif, 0x9286);
pub(super) const EXIF_VERSION: Tag = (Exif, 0x9000);
const MODIFIED: Tag = (Main, 0x0132);
pub(super) const ORIGINAL: Tag = (Exif, 0x9003);
pub(super) const ORIGINAL_OFFSET: Tag = (Exif, 0x9011);
const DIGITIZED: Tag = (Exif, 0x9004);
const LATITUDE_REF: Tag = (Gps, 0x01);
pub(super) const LATITUDE: Tag = (Gps, 0x02);
const LONGITUDE_REF: Tag = (Gps, 0x03);
pub(super) const LONGITUDE: Tag = (Gps, 0x04);
/// All that tell a place.
pub(super) const PLACE: [Tag; 4] = [LATITUDE_REF, LATITUDE, LONGITUDE_REF, LONGITUDE];
const GPS_TIME: Tag = (Gps, 0x07);
const GPS_DATE: Tag = (Gps, 0x1d);

/// A row that is left alone if the file has one of the tags in brackets, or the tag itself.
macro_rules! field {
    ($tag:expr, $form:ident($($member:ident).+)) => {
        field!($tag, $form($($member).+), [$tag])
    };
    ($tag:expr, $form:ident($($member:ident).+), [$($unless:expr),+]) => {
        Field {
            tag: $tag,
            slot: Slot::$form(|tags| &mut tags.$($member).+),
            unless: &[$($unless),+],
            says_something: true,
        }
    };
}

/// A row that makes the block whole.
macro_rules! required {
    ($tag:expr, $form:ident($($member:ident).+)) => {
        Field {
            says_something: false,
            ..field!($tag, $form($($member).+))
        }
    };
}

/// EXIF 2.32 (CIPA DC-008-2019), sections 4.6.4 to 4.6.6.
pub(super) static FIELDS: [Field; 38] = [
    field!(DESCRIPTION, Text(description)),
    required!((Main, 0x011a), Rational(required.x_resolution)),
    required!((Main, 0x011b), Rational(required.y_resolution)),
    required!((Main, 0x0128), Short(required.resolution_unit)),
    field!((Main, 0x0131), Text(camera.software)),
    field!(MODIFIED, DateTime(modified.local), [MODIFIED, ORIGINAL]),
    field!(ARTIST, Text(creator)),
    required!((Main, 0x0213), Short(required.chroma_position)),
    field!((Exif, 0x8827), Short(camera.iso)),
    required!(EXIF_VERSION, Version(required.exif_version)),
    field!(ORIGINAL, DateTime(original.local)),
    field!(DIGITIZED, DateTime(digitized.local), [DIGITIZED, ORIGINAL]),
    field!(
        (Exif, 0x9010),
        Offset(modified.offset),
        [MODIFIED, ORIGINAL]
    ),
    field!(ORIGINAL_OFFSET, Offset(original.offset), [ORIGINAL]),
    field!(
        (Exif, 0x9012),
        Offset(digitized.offset),
        [DIGITIZED, ORIGINAL]
    ),
    required!((Exif, 0x9101), Version(required.components)),
    field!((Exif, 0x9201), SignedRational(camera.shutter_speed)),
    field!((Exif, 0x9202), Rational(camera.aperture)),
    field!((Exif, 0x9207), Short(camera.metering_mode)),
    field!((Exif, 0x920a), Rational(camera.focal_length)),
    field!(COMMENT, Comment(comment), [COMMENT, DESCRIPTION]),
    field!(
        (Exif, 0x9290),
        Fraction(modified.fraction),
        [MODIFIED, ORIGINAL]
    ),
    field!((Exif, 0x9291), Fraction(original.fraction), [ORIGINAL]),
    field!(
        (Exif, 0x9292),
        Fraction(digitized.fraction),
        [DIGITIZED, ORIGINAL]
    ),
    required!((Exif, 0xa000), Version(required.flashpix_version)),
    required!((Exif, 0xa001), Short(required.colour_space)),
    required!((Exif, 0xa002), Long(required.width)),
    required!((Exif, 0xa003), Long(required.height)),
    field!((Exif, 0xa406), Short(camera.scene_capture_type)),
    field!((Exif, 0xa433), Text(camera.lens_make)),
    field!((Exif, 0xa434), Text(camera.lens_model)),
    required!((Gps, 0x00), Bytes(position.version)),
    field!(
        LATITUDE_REF,
        Text(position.latitude_ref),
        [LATITUDE, LONGITUDE]
    ),
    field!(LATITUDE, Angle(position.latitude), [LATITUDE, LONGITUDE]),
    field!(
        LONGITUDE_REF,
        Text(position.longitude_ref),
        [LATITUDE, LONGITUDE]
    ),
    field!(LONGITUDE, Angle(position.longitude), [LATITUDE, LONGITUDE]),
    field!(
        GPS_TIME,
        Time(position.time),
        [GPS_TIME, GPS_DATE, ORIGINAL]
    ),
    field!(
        GPS_DATE,
        Date(position.date),
        [GPS_TIME, GPS_DATE, ORIGINAL]
    ),
];

/// The version of EXIF that brought a tag, as `ExifVersion` tells it.
pub(super) fn version_of(tag: Tag) -> [u8; 4] {
    match tag {
        (Exif, 0x9010..=0x9012) => *b"0231",
        (Exif, 0xa433 | 0xa434) => *b"0230",
        _ => *b"0220",
    }
}
