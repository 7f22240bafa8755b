//! What a block says, all of it: tests and fuzz targets hold it against what was put in. The
//! product asks for single fields.

use jiff::ZonedDateTime;
use jiff::tz::TimeZone;

use super::fields::FIELDS;
use super::read_some;
use super::tags::{Stamp, Tags};
use crate::media::Metadata;

/// What a block says; empty for one that cannot be read.
pub(crate) fn read(block: &[u8]) -> Metadata {
    let all: Vec<_> = FIELDS.iter().map(|field| field.tag).collect();
    read_some(block, &all).map_or_else(Metadata::default, |tags| tags.metadata())
}

impl Tags {
    /// What the tags say.
    fn metadata(&self) -> Metadata {
        Metadata {
            taken: self.original.zoned(),
            coordinates: self.position.coordinates(),
            description: self.description.clone().or_else(|| self.comment.clone()),
            creator: self.creator.clone(),
            camera: self.camera.clone(),
        }
    }
}

impl Stamp {
    /// None without an offset: a wall clock alone is no instant.
    fn zoned(&self) -> Option<ZonedDateTime> {
        let fraction = self.fraction.unwrap_or(0);
        let local = self
            .local?
            .with()
            .subsec_nanosecond(fraction)
            .build()
            .ok()?;
        TimeZone::fixed(self.offset?).to_zoned_datetime(local).ok()
    }
}
