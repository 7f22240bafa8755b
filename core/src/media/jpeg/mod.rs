//! JPEG: EXIF, XMP and an IPTC caption go into segments of their own at the front;
//! everything else stays.
//!
//! Only the head, up to the first scan, is looked at; the picture data streams past.
//! That is why img-parts does not serve here: it wants the whole file in memory.

mod ending;
mod parts;
mod picture;
mod segments;

use super::container::{Change, Container, Reach, Report, Step};
use super::{Metadata, NotTagged, Tagging};
use ending::Ending;
pub(super) use picture::dimensions;
use segments::{Head, Segment};

/// Heads hold thumbnails, profiles and depth maps, but not more than this.
const LONGEST_HEAD: usize = 4 << 20;

const DAMAGED: NotTagged = NotTagged::PhotoHeaderDamaged;
const LONG_HEAD: NotTagged = NotTagged::PhotoHeaderLong;
/// A JPEG on its way through.
pub(super) struct Jpeg<'a> {
    metadata: &'a Metadata,
    looked: bool,
    /// Looks for the end of the picture data, once that has begun.
    ending: Option<Ending>,
    report: Report,
}

impl<'a> Jpeg<'a> {
    pub(super) fn new(metadata: &'a Metadata) -> Self {
        Self {
            metadata,
            looked: false,
            ending: None,
            report: Report::untagged(DAMAGED),
        }
    }

    fn tag(&mut self, file: &[u8], segments: &[Segment]) -> Result<Vec<Change>, NotTagged> {
        let picture = picture::picture(file, segments);
        self.report.dimensions = picture.dimensions;
        parts::write(file, segments, &picture, self.metadata, &mut self.report)
    }
}

impl Container for Jpeg<'_> {
    fn step(&mut self, window: &[u8], ended: bool) -> Step {
        if self.looked {
            return Step::Finish;
        }
        let changes = match segments::walk(window) {
            Head::GoesOn if !ended && window.len() < LONGEST_HEAD => {
                return Step::Show((window.len() * 2).min(LONGEST_HEAD));
            }
            Head::GoesOn if !ended => Err(LONG_HEAD),
            Head::GoesOn => {
                self.report.reaches(Reach::Beyond);
                Err(DAMAGED)
            }
            Head::Damaged => Err(DAMAGED),
            Head::Whole { segments, scan } => {
                let changes = self.tag(window, &segments);
                let ends = changes.iter().flatten();
                let passed = ends.map(|change| change.at + change.remove).max();
                let passed = passed.unwrap_or(0);
                self.ending = Some(Ending::behind(scan.saturating_sub(passed)));
                changes
            }
        };
        self.looked = true;
        match changes {
            Ok(changes) => Step::Change(changes),
            Err(reason) => {
                self.report.tagging = Tagging::NotWritten(reason);
                Step::Finish
            }
        }
    }

    fn watch(&mut self, passing: &[u8]) {
        if let Some(ending) = &mut self.ending {
            ending.look(passing);
        }
    }

    fn report(&mut self) -> Report {
        if self.ending.as_ref().is_some_and(|ending| !ending.came()) {
            self.report.reaches(Reach::Beyond);
        }
        self.report.clone()
    }
}

#[cfg(test)]
mod tests;
