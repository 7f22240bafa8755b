//! Whether a JPEG's picture data came to its end, which is a marker (ITU-T T.81, B.2.1).
//! Inside the data an 0xff is followed by a zero or belongs to another marker, so the two
//! bytes of this one are nowhere else. What follows it is no part of the picture.

use memchr::memmem;

use super::segments::marker;

const END: [u8; 2] = [0xff, marker::EOI];

/// Looks for the marker in what passes.
#[derive(Debug)]
pub(super) struct Ending {
    /// Bytes in front of the picture data; thumbnails are among them, with ends of their own.
    before: usize,
    /// Whether the last byte was the first of the marker's.
    half: bool,
    came: bool,
}

impl Ending {
    /// The picture data begins after so many bytes.
    pub(super) fn behind(before: usize) -> Self {
        Self {
            before,
            half: false,
            came: false,
        }
    }

    /// Looks at the next bytes.
    pub(super) fn look(&mut self, passing: &[u8]) {
        let over = self.before.min(passing.len());
        self.before -= over;
        let data = passing.get(over..).unwrap_or_default();
        let (Some(first), Some(last)) = (data.first(), data.last()) else {
            return;
        };
        self.came =
            self.came || (self.half && *first == marker::EOI) || memmem::find(data, &END).is_some();
        self.half = *last == 0xff;
    }

    /// Whether it came by.
    pub(super) fn came(&self) -> bool {
        self.came
    }
}
