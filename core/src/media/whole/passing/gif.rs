//! A GIF from block to block (GIF89a specification, appendix B): a screen with its colours, then
//! extensions and pictures, whose data lies in pieces of up to 255 bytes, then a semicolon.

use super::{Next, Parts};

/// What comes next in a GIF.
#[derive(Default)]
pub(super) struct Gif {
    part: Part,
    has_picture: bool,
}

#[derive(Default, Clone, Copy)]
enum Part {
    /// Signature, size, what colours there are.
    #[default]
    Screen,
    /// The mark that says what follows.
    Mark,
    /// The kind of an extension.
    Extension,
    /// Place and size of a picture, and what colours it has of its own.
    Picture,
    /// How many bits its codes have.
    Codes,
    /// The length of a piece of data.
    Piece,
}

impl Gif {
    pub(super) const START: usize = 13;
    const PICTURE: usize = 9;

    fn then(&mut self, part: Part, over: u64) -> Next {
        self.part = part;
        let needed = match part {
            Part::Screen => Self::START,
            Part::Picture => Self::PICTURE,
            Part::Mark | Part::Extension | Part::Codes | Part::Piece => 1,
        };
        Next::Behind(over, needed)
    }

    fn mark(&mut self, mark: u8) -> Next {
        match mark {
            b'!' => self.then(Part::Extension, 0),
            b',' => self.then(Part::Picture, 0),
            b';' if self.has_picture => Next::End,
            // Some encoders end data twice; every viewer passes over it.
            0 => self.then(Part::Mark, 0),
            _ => Next::Broken,
        }
    }
}

impl Parts for Gif {
    fn part(&mut self, start: &[u8]) -> Next {
        let byte = |at: usize| start.get(at).copied().unwrap_or_default();
        match self.part {
            Part::Screen => self.then(Part::Mark, colours(byte(10))),
            Part::Mark => self.mark(byte(0)),
            Part::Extension => self.then(Part::Piece, 0),
            Part::Picture => self.then(Part::Codes, colours(byte(8))),
            Part::Codes => {
                self.has_picture = true;
                self.then(Part::Piece, 0)
            }
            Part::Piece => match byte(0) {
                0 => self.then(Part::Mark, 0),
                length => self.then(Part::Piece, length.into()),
            },
        }
    }
}

/// The bytes of a table of colours, by the flags that tell of it.
fn colours(flags: u8) -> u64 {
    match flags & 0x80 {
        0 => 0,
        _ => 3 << ((flags & 7) + 1),
    }
}
