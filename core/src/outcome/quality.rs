//! What makes one copy of an item better than another.

use serde::{Deserialize, Serialize};

use super::Better;
use crate::moment::Precision;

/// What tells a better copy of an item from another, as far as it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quality {
    /// Pixels.
    pub width: Option<u32>,
    /// Pixels.
    pub height: Option<u32>,
    /// Size of its file.
    pub bytes: Option<u64>,
    /// How well its date is known.
    pub precision: Option<Precision>,
}

/// What is better, in English.
pub(super) fn told(better: &[Better], was: &Quality, now: &Quality) -> String {
    let told = better.iter().map(|better| now.better_than(was, *better));
    told.collect::<Vec<_>>().join(", ")
}

impl Quality {
    fn better_than(&self, was: &Self, better: Better) -> String {
        match better {
            Better::MorePixels => match (self.pixels(), was.pixels()) {
                (Some(now), Some(was)) => format!("{now} pixels instead of {was}"),
                _ => "more pixels".to_owned(),
            },
            Better::MoreBytes => match (self.bytes, was.bytes) {
                (Some(now), Some(was)) => {
                    format!("{} kB instead of {} kB", kilo(now), kilo(was))
                }
                _ => "a larger file".to_owned(),
            },
            Better::Date => match (self.precision, was.precision) {
                (Some(now), Some(Precision::Unknown)) => {
                    format!("its date to the {} instead of none", now.name())
                }
                (Some(now), Some(was)) => {
                    format!(
                        "its date to the {} instead of the {}",
                        now.name(),
                        was.name()
                    )
                }
                _ => "its date".to_owned(),
            },
            Better::Caption => "another caption".to_owned(),
            Better::Place => "its place".to_owned(),
            Better::Whole => "the whole file".to_owned(),
            Better::Sound => "its sound".to_owned(),
        }
    }

    fn pixels(&self) -> Option<String> {
        let (width, height) = self.width.zip(self.height)?;
        Some(format!("{width}x{height}"))
    }
}

fn kilo(bytes: u64) -> u64 {
    bytes.div_ceil(1000)
}
