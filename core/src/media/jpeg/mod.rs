//! JPEG: EXIF, XMP and an IPTC caption go into segments of their own at the front;
//! everything else stays.
//!
//! Only the head, up to the first scan, is looked at; the picture data streams past.
//! That is why img-parts does not serve here: it wants the whole file in memory.

mod ending;
mod parts;
mod picture;
mod segments;

use super::container::{Change, Look, PhotoFormat, Reach, Report};
use super::{Metadata, NotTagged};
use ending::Ending;
pub(super) use picture::dimensions;
use segments::{Head, Segment};

/// Heads hold thumbnails, profiles and depth maps, but not more than this.
const LONGEST_HEAD: usize = 4 << 20;

const DAMAGED: NotTagged = NotTagged::PhotoHeaderDamaged;
const LONG_HEAD: NotTagged = NotTagged::PhotoHeaderLong;

/// A JPEG.
pub(super) struct Jpeg<'a> {
    metadata: &'a Metadata,
    /// Looks for the end of the picture data, once that has begun.
    ending: Option<Ending>,
}

impl<'a> Jpeg<'a> {
    pub(super) fn new(metadata: &'a Metadata) -> Self {
        Self {
            metadata,
            ending: None,
        }
    }

    fn tag(
        &mut self,
        file: &[u8],
        segments: &[Segment],
        scan: usize,
        report: &mut Report,
    ) -> Result<Vec<Change>, NotTagged> {
        let picture = picture::picture(file, segments);
        report.dimensions = picture.dimensions;
        let changes = parts::write(file, segments, &picture, self.metadata, report);
        let ends = changes.iter().flatten();
        let passed = ends.map(|change| change.at + change.remove).max();
        let passed = passed.unwrap_or(0);
        self.ending = Some(Ending::behind(scan.saturating_sub(passed)));
        changes
    }
}

impl PhotoFormat for Jpeg<'_> {
    fn look(&mut self, window: &[u8], ended: bool, report: &mut Report) -> Look {
        match segments::walk(window) {
            Head::GoesOn if !ended && window.len() < LONGEST_HEAD => {
                Look::Show((window.len() * 2).min(LONGEST_HEAD))
            }
            Head::GoesOn if !ended => Look::Leave(LONG_HEAD),
            Head::GoesOn => {
                report.reaches(Reach::Beyond);
                Look::Leave(DAMAGED)
            }
            Head::Damaged => Look::Leave(DAMAGED),
            Head::Whole { segments, scan } => self.tag(window, &segments, scan, report).into(),
        }
    }

    fn watch(&mut self, passing: &[u8]) {
        if let Some(ending) = &mut self.ending {
            ending.look(passing);
        }
    }

    fn end(&self, report: &mut Report) {
        if self.ending.as_ref().is_some_and(|ending| !ending.came()) {
            report.reaches(Reach::Beyond);
        }
    }
}

#[cfg(test)]
mod tests;
