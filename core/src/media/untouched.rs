//! Formats that are passed on as they are: GIF has no field for dates and places, and
//! WebM is nothing that cameras or Instagram make.

use super::Format;
use super::container::{Container, Report, Step};

/// A GIF's size stands behind its signature, as two numbers of 16 bits.
const GIF_START: usize = 10;

/// A file that passes through as it is.
pub(super) struct Untouched {
    format: Format,
    dimensions: Option<(u32, u32)>,
}

impl Untouched {
    pub(super) fn new(format: Format) -> Self {
        Self {
            format,
            dimensions: None,
        }
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

    fn report(&mut self) -> Report {
        let why = if self.format == Format::Gif {
            "GIF has no fields for dates and places"
        } else {
            "metadata is not written into WebM"
        };
        Report {
            dimensions: self.dimensions,
            ..Report::untagged(why)
        }
    }
}
