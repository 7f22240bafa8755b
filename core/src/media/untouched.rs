//! Formats that are passed on as they are: GIF has no field for dates and places, and
//! WebM is nothing that cameras or Instagram make.

use super::container::{Container, Reach, Report, Step};
use super::whole::Passing;
use super::{Damage, Format, NotTagged};

/// A GIF's size stands behind its signature, as two numbers of 16 bits.
const GIF_START: usize = 10;

/// A file that passes through as it is.
pub(super) struct Untouched {
    format: Format,
    dimensions: Option<(u32, u32)>,
    passing: Option<Passing>,
}

impl Untouched {
    pub(super) fn new(format: Format) -> Self {
        Self {
            format,
            dimensions: None,
            passing: Passing::of(format),
        }
    }

    fn is_cut_off(&self) -> bool {
        let damage = self.passing.as_ref().and_then(Passing::damage);
        damage == Some(Damage::CutOff)
    }
}

impl Container for Untouched {
    fn step(&mut self, window: &[u8], ended: bool) -> Step {
        if window.len() < GIF_START && !ended {
            return Step::Show(GIF_START);
        }
        if self.format == Format::Gif {
            let side = |at| {
                Some(u32::from(u16::from_le_bytes(
                    *window.get(at..)?.first_chunk()?,
                )))
            };
            self.dimensions = side(6).zip(side(8));
        }
        Step::Finish
    }

    fn watch(&mut self, passing: &[u8]) {
        if let Some(file) = &mut self.passing {
            file.look(passing);
        }
    }

    fn report(&mut self) -> Report {
        let why = if self.format == Format::Gif {
            NotTagged::Gif
        } else {
            NotTagged::WebM
        };
        let mut report = Report {
            dimensions: self.dimensions,
            ..Report::untagged(why)
        };
        if self.is_cut_off() {
            report.reaches(Reach::Beyond);
        }
        report
    }
}
