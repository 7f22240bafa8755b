//! What a photo's EXIF block says already. A fact that stands there is not told once
//! more, and differently, beside it in XMP or IPTC.

use super::Metadata;

/// Which facts stand in a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Standing {
    pub taken: bool,
    pub coordinates: bool,
    pub description: bool,
    pub creator: bool,
}

impl Metadata {
    /// What of it does not stand in the file.
    pub(super) fn without(&self, standing: Standing) -> Self {
        Self {
            taken: self.taken.clone().filter(|_| !standing.taken),
            coordinates: self.coordinates.filter(|_| !standing.coordinates),
            description: self.description.clone().filter(|_| !standing.description),
            creator: self.creator.clone().filter(|_| !standing.creator),
            camera: self.camera.clone(),
        }
    }
}
