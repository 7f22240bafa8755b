//! Numbers under labels that nobody knows: which of them are a place, and which may be one.

use super::{Block, MOST_ROWS};
use crate::source::archive::came_from;
use crate::source::archive::html::labels;

/// Two numbers under unknown labels at the start of a table, where a place would stand.
#[derive(Debug)]
pub(super) struct MaybePlace {
    labels: [String; 2],
    values: [String; 2],
    /// Which photo or video they stand with; none for the whole post.
    medium: Option<usize>,
}

impl MaybePlace {
    fn is_sure(&self) -> bool {
        let [latitude, longitude] = &self.values;
        labels::is_surely_place(latitude, longitude)
    }
}

/// The labels that a page is known to have for latitude and longitude.
#[derive(Debug, Default)]
pub(in super::super) struct PlaceLabels(Vec<[String; 2]>);

impl PlaceLabels {
    /// A page has places under one pair of labels, or two.
    const MOST: usize = 16;

    fn learn(&mut self, labels: &[String; 2]) {
        if self.0.len() < Self::MOST && !self.0.contains(labels) {
            self.0.push(labels.clone());
        }
    }
}

/// What stands in fields of an unknown name, and may matter.
#[derive(Debug, Default)]
pub(in super::super) struct Unclear {
    /// Words: they may say that the post is somebody else's.
    pub words: bool,
    /// Numbers that may be a place.
    pub place: bool,
    /// The last number may be a latitude.
    after_latitude: bool,
    /// The last number may be a longitude too large for a latitude.
    after_longitude: bool,
    /// How many were no facts of a camera.
    beyond_cameras: u32,
    /// How many may be half a place.
    halves: u32,
}

impl Unclear {
    pub(super) fn take(&mut self, label: &str, value: &str) {
        let (is_latitude, is_longitude) = (labels::is_latitude(value), labels::is_longitude(value));
        self.place |= self.after_latitude && is_longitude || self.after_longitude && is_latitude;
        self.place |= labels::may_hold_place(value);
        self.after_latitude = is_latitude;
        self.after_longitude = labels::is_only_longitude(value);
        self.beyond_cameras += u32::from(labels::is_beyond_cameras(value));
        self.halves += u32::from(is_latitude || self.after_longitude);
        self.place |= self.beyond_cameras > 0 && self.halves > 1;
        self.words |= came_from::may_be_told(label, value);
    }
}

impl Block {
    pub(super) fn maybe_place(
        &mut self,
        labels: [String; 2],
        values: [String; 2],
        is_open: impl Fn(u64) -> bool,
    ) {
        let last = self.media.len().checked_sub(1);
        let medium = last.filter(|_| self.medium_in_hand(is_open).is_some());
        if self.places.len() < MOST_ROWS {
            self.places.push(MaybePlace {
                labels,
                values,
                medium,
            });
        }
    }

    /// Takes those pairs of numbers as places that can be nothing else, and those under the same
    /// labels on the same page; the others are counted.
    pub(in super::super) fn settle_places(&mut self, known: &mut PlaceLabels) {
        for place in self.places.iter().filter(|place| place.is_sure()) {
            known.learn(&place.labels);
        }
        for place in std::mem::take(&mut self.places) {
            if !known.0.contains(&place.labels) {
                self.unclear.place = true;
                let labels = place.labels.into_iter();
                labels.for_each(|label| self.unknown_label(label, false));
                continue;
            }
            let [latitude, longitude] = place.values;
            for (name, value) in [("latitude", latitude), ("longitude", longitude)] {
                let medium = place.medium.and_then(|at| self.media.get_mut(at));
                match medium {
                    Some(medium) => medium.exif.add(name, &value),
                    None => self.loose.push((name, value)),
                }
            }
        }
    }
}
