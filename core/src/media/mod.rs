//! What a media file really is, and the metadata inside it. Knows nothing of
//! Instagram: it could be a crate of its own.
//!
//! A file is written once, while it is copied and hashed; pixels and samples pass
//! through bit for bit ([`copy`]). What photo libraries look for, and where:
//! `facts/photo-libraries.md`, 7.
//!
//! | format | where it is written |
//! |---|---|
//! | JPEG | EXIF (APP1), XMP (APP1), IPTC caption (APP13) |
//! | PNG | EXIF (`eXIf`), XMP (`iTXt`) |
//! | WebP | EXIF and XMP chunks |
//! | HEIC, AVIF | EXIF and XMP items |
//! | MP4, MOV | `mvhd`, `tkhd`, `mdhd`; QuickTime keys in `moov/meta`; `moov/udta/©xyz` |
//! | GIF, WebM | nowhere |
//!
//! A caption that EXIF has no room for (65 kB in a JPEG, 1 MiB elsewhere) is
//! cut there and told of; XMP has it whole or not at all, IPTC its first 2000 bytes.

mod boxes;
mod checksum;
mod container;
mod copy;
mod dimensions;
pub(crate) mod exif;
mod format;
mod heif;
mod in_exif;
pub(crate) mod iptc;
mod jpeg;
mod mp4;
mod not_tagged;
mod photo;
mod png;
mod preview;
mod tagging;
#[cfg(test)]
mod tests;
mod untouched;
mod webp;
mod whole;
pub(crate) mod xmp;
mod zone;

pub(crate) use checksum::crc32;
pub use copy::{Copied, CopyError, copy};
pub use dimensions::{Dimensions, dimensions};
pub use format::{Format, MediaType};
pub use mp4::{video_has_sound, video_length};
pub use not_tagged::NotTagged;
pub use preview::{Preview, PreviewCache, PreviewError, ThumbHash, preview};
pub(crate) use preview::{is_decoded, small, small_alike, taken};

pub use tagging::Tagging;
pub use whole::{Condition, Damage, damage};
pub(crate) use whole::{condition, plain_damage};
pub use xmp::sidecar;

use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};

use crate::post::Coordinates;

/// What is to stand in a file. A field is written only where the file has none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Metadata {
    /// When it was taken, with its zone; the sub-second part is written too.
    pub taken: Option<ZonedDateTime>,
    /// Where.
    pub coordinates: Option<Coordinates>,
    /// The caption. Words behind `#` in it become a photo's keywords.
    pub description: Option<String>,
    /// Whose it is: a user name. Said of a post that its page told of; an export is its
    /// owner's own.
    pub creator: Option<String>,
    /// What the camera told. Photos have fields for it, videos have not.
    pub camera: CameraFacts,
}

/// Facts about the camera, in EXIF's terms and units.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CameraFacts {
    /// `LensMake`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lens_make: Option<String>,
    /// `LensModel`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lens_model: Option<String>,
    /// `Software`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// `PhotographicSensitivity` (ISO).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<u16>,
    /// `FocalLength`, millimetres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focal_length: Option<f64>,
    /// `ApertureValue`, APEX.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aperture: Option<f64>,
    /// `ShutterSpeedValue`, APEX.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shutter_speed: Option<f64>,
    /// `MeteringMode`, EXIF's enumeration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metering_mode: Option<u16>,
    /// `SceneCaptureType`, EXIF's enumeration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scene_capture_type: Option<u16>,
}

/// Places nearer to each other are one: a hundred metres, in degrees.
const SAME_PLACE: f64 = 0.001;

impl Metadata {
    /// Whether it tells no place, or another than this one.
    fn is_elsewhere(&self, place: Coordinates) -> bool {
        self.coordinates.is_none_or(|ours| {
            let north = (ours.latitude() - place.latitude()).abs();
            let east = (ours.longitude() - place.longitude()).abs();
            // Where east and west meet, they are near as well.
            north >= SAME_PLACE || east.min(360.0 - east) >= SAME_PLACE
        })
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl CameraFacts {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
