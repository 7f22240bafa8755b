//! What an index tells of a media item's EXIF, gathered into one record. Both formats
//! tell it as rows of a name and a value; only their spelling differs.

use super::numbers::as_of_machines;
use super::{came_from, time};
use crate::media::CameraFacts;
use crate::moment::Moment;
use crate::post::Coordinates;
use crate::source::{IndexedMedia, Original};

/// All rows of one media item. Rows may come in any order and from several groups;
/// GPS and camera often stand in different ones (fact sheet 10.1).
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct ExifData {
    latitude: Option<f64>,
    longitude: Option<f64>,
    original: Option<Original>,
    source_type: Option<String>,
    camera: CameraFacts,
}

impl ExifData {
    /// Takes one row under its JSON name (`latitude`, `lens_make`, …). The first value
    /// that makes sense wins; other names are none of our business, `device_id` least.
    pub(crate) fn add(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        let camera = &mut self.camera;
        match name {
            "latitude" => self.place(number(value), None),
            "longitude" => self.place(None, number(value)),
            "date_time_original" => first(&mut self.original, time::original(value)),
            // That it is somebody else's goes before where the picture lay.
            "source_type" if came_from::is_of_others(value) => {
                self.source_type = Some(value.to_owned());
            }
            "source_type" => first(&mut self.source_type, Some(value.to_owned())),
            "lens_make" => first(&mut camera.lens_make, Some(value.to_owned())),
            "lens_model" => first(&mut camera.lens_model, Some(value.to_owned())),
            "software" => first(&mut camera.software, Some(value.to_owned())),
            "iso" => first(&mut camera.iso, whole(value).filter(|iso| *iso > 0)),
            "focal_length" => first(&mut camera.focal_length, positive(value)),
            "aperture" => first(&mut camera.aperture, positive(value)),
            "shutter_speed" => first(&mut camera.shutter_speed, number(value)),
            "metering_mode" => first(&mut camera.metering_mode, metering_mode(value)),
            "scene_capture_type" => {
                first(&mut camera.scene_capture_type, scene_capture_type(value));
            }
            _ => {}
        }
    }

    /// Whether it is somebody else's post, shown again.
    pub(crate) fn is_reshare(&self) -> bool {
        self.source_type
            .as_ref()
            .is_some_and(|source| came_from::is_of_others(source))
    }

    /// Whether it tells where it came from, and so whether it is somebody else's.
    pub(crate) fn tells_source(&self) -> bool {
        self.source_type.is_some()
    }

    /// The position, if both halves are there and it can be one.
    pub(crate) fn coordinates(&self) -> Option<Coordinates> {
        Coordinates::new(self.latitude?, self.longitude?)
    }

    /// Completes a media item that was published then.
    pub(crate) fn put_into(self, item: &mut IndexedMedia, published: Moment) {
        item.coordinates = self.coordinates();
        item.original = self.plausible_original(published);
        item.camera = self.camera;
    }

    fn plausible_original(&self, published: Moment) -> Option<Original> {
        let original = self
            .original
            .filter(|original| time::is_plausible(*original, published))?;
        let by_instagrams_camera = self
            .source_type
            .as_ref()
            .is_some_and(|source| source.eq_ignore_ascii_case("camera"));
        Some(if by_instagrams_camera {
            time::with_proven_offset(original, published)
        } else {
            original
        })
    }

    /// Takes half a position, unless a valid one is known. A complete one that is
    /// impossible, such as (0, 0), makes room for the next.
    fn place(&mut self, latitude: Option<f64>, longitude: Option<f64>) {
        if self.coordinates().is_some() {
            return;
        }
        if self.latitude.is_some() && self.longitude.is_some() {
            (self.latitude, self.longitude) = (None, None);
        }
        first(&mut self.latitude, latitude);
        first(&mut self.longitude, longitude);
    }
}

fn first<T>(field: &mut Option<T>, value: Option<T>) {
    if field.is_none() {
        *field = value;
    }
}

/// A finite number, in the writing of any language.
fn number(value: &str) -> Option<f64> {
    let number: f64 = as_of_machines(value).parse().ok()?;
    number.is_finite().then_some(number)
}

fn positive(value: &str) -> Option<f64> {
    number(value).filter(|number| *number > 0.0)
}

/// A whole number, also where it is written as `40.0`.
fn whole(value: &str) -> Option<u16> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let is_whole = fraction.bytes().all(|digit| digit == b'0');
    whole.parse().ok().filter(|_| is_whole)
}

/// EXIF's `MeteringMode`: 1 average to 6 partial, 255 other. 0 says "unknown".
fn metering_mode(value: &str) -> Option<u16> {
    whole(value).filter(|mode| matches!(mode, 1..=6 | 255))
}

/// EXIF's `SceneCaptureType`, which Instagram writes in words.
fn scene_capture_type(value: &str) -> Option<u16> {
    const WORDS: [&str; 4] = ["standard", "landscape", "portrait", "night"];
    (0..)
        .zip(WORDS)
        .find(|(_, word)| value.eq_ignore_ascii_case(word))
        .map(|(number, _)| number)
        .or_else(|| whole(value).filter(|number| *number <= 3))
}

#[cfg(test)]
#[path = "exif_data_tests.rs"]
mod tests;
