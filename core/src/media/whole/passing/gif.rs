//! A GIF from block to block (GIF89a specification, appendix B): a screen with its colours, then
//! extensions and pictures, whose data lies in pieces of up to 255 bytes, then a semicolon.

use super::{Next, Parts};

/// What comes next in a GIF.
#[derive(Default)]
pub(super) struct Gif {
    part: GifPart,
    has_picture: bool,
}

#[derive(Default, Clone, Copy)]
enum GifPart {
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

    fn then(&mut self, part: GifPart, over: u64) -> Next {
        self.part = part;
        let needed = match part {
            GifPart::Screen => Self::START,
            GifPart::Picture => Self::PICTURE,
            GifPart::Mark | GifPart::Extension | GifPart::Codes | GifPart::Piece => 1,
        };
        Next::Behind(over, needed)
    }

    fn mark(&mut self, mark: u8) -> Next {
        match mark {
            b'!' => self.then(GifPart::Extension, 0),
            b',' => self.then(GifPart::Picture, 0),
            b';' if self.has_picture => Next::End,
            // Some encoders end data twice; every viewer passes over it.
            0 => self.then(GifPart::Mark, 0),
            _ => Next::Broken,
        }
    }
}

impl Parts for Gif {
    fn part(&mut self, start: &[u8]) -> Next {
        let byte = |at: usize| start.get(at).copied().unwrap_or_default();
        match self.part {
            GifPart::Screen => self.then(GifPart::Mark, colours(byte(10))),
            GifPart::Mark => self.mark(byte(0)),
            GifPart::Extension => self.then(GifPart::Piece, 0),
            GifPart::Picture => self.then(GifPart::Codes, colours(byte(8))),
            GifPart::Codes => {
                self.has_picture = true;
                self.then(GifPart::Piece, 0)
            }
            GifPart::Piece => match byte(0) {
                0 => self.then(GifPart::Mark, 0),
                length => self.then(GifPart::Piece, length.into()),
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
