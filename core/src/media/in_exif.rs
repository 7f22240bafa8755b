//! What a photo's EXIF block says already. A fact that stands there is not told once
//! more, and differently, beside it in XMP or IPTC.

use super::Metadata;

/// Which facts stand in a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct InExif {
    pub taken: bool,
    pub coordinates: bool,
    pub description: bool,
    pub creator: bool,
}

impl Metadata {
    /// What of it does not stand in the file.
    pub(super) fn without(&self, in_exif: InExif) -> Self {
        Self {
            taken: self.taken.clone().filter(|_| !in_exif.taken),
            coordinates: self.coordinates.filter(|_| !in_exif.coordinates),
            description: self.description.clone().filter(|_| !in_exif.description),
            creator: self.creator.clone().filter(|_| !in_exif.creator),
            camera: self.camera.clone(),
        }
    }
}
