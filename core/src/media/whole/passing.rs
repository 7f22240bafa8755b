//! Formats that are walked through while they pass, in pieces of any length: GIF and WebM. So
//! one walk serves a file that is copied and one that lies there.

mod gif;
mod webm;

use std::io::{self, Read};

use super::{Damage, Stop};
use crate::media::Format;
use gif::Gif;
use webm::WebM;

/// Nothing that is gathered at once is longer: the start of a GIF.
const LONGEST: usize = 13;

/// What a part of a file says about the one that follows.
enum Next {
    /// So many more bytes tell what this part is.
    More(usize),
    /// Pass over so many bytes; the next part begins with so many that are to be seen.
    Behind(u64, usize),
    /// The file is whole; what follows is no part of it.
    End,
    /// Nothing that can stand here.
    Broken,
}

/// The parts of a file of one format.
trait Parts {
    /// Looks at the start of a part, all that was asked for.
    fn part(&mut self, start: &[u8]) -> Next;

    /// Whether the file may end here: between two parts, or with a few bytes behind one.
    fn may_end(&self, _is_between: bool) -> bool {
        false
    }
}

/// A file on its way past.
pub(in crate::media) struct Passing {
    parts: Box<dyn Parts>,
    /// The start of a part, as far as it came, and how many bytes of it are needed.
    start: Vec<u8>,
    needed: usize,
    /// Bytes that pass unseen in front of it.
    over: u64,
    /// How it ended, if it did.
    ended: Option<Result<(), Damage>>,
}

impl Passing {
    /// A file of that format, if it is one of those that are walked through like this.
    pub(in crate::media) fn of(format: Format) -> Option<Self> {
        let (parts, needed): (Box<dyn Parts>, _) = match format {
            Format::Gif => (Box::new(Gif::default()), Gif::START),
            Format::WebM => (Box::new(WebM::default()), WebM::START),
            _ => return None,
        };
        Some(Self {
            parts,
            start: Vec::with_capacity(LONGEST),
            needed,
            over: 0,
            ended: None,
        })
    }

    /// Looks at the next bytes.
    pub(in crate::media) fn look(&mut self, mut passing: &[u8]) {
        while self.ended.is_none() && !passing.is_empty() {
            let over = usize::try_from(self.over).map_or(passing.len(), |n| n.min(passing.len()));
            self.over -= over as u64;
            let missing = self.needed.saturating_sub(self.start.len());
            let behind = passing.get(over..).unwrap_or_default();
            let (seen, rest) = behind.split_at(missing.min(behind.len()));
            self.start.extend_from_slice(seen);
            passing = rest;
            if self.over == 0 && self.start.len() == self.needed {
                self.see();
            }
        }
    }

    fn see(&mut self) {
        match self.parts.part(&self.start) {
            Next::More(more) => self.needed += more,
            Next::Behind(over, needed) => {
                self.start.clear();
                (self.over, self.needed) = (over, needed);
            }
            Next::End => self.ended = Some(Ok(())),
            Next::Broken => self.ended = Some(Err(Damage::Broken)),
        }
    }

    /// What is wrong with the file, which has no more bytes.
    pub(in crate::media) fn damage(&self) -> Option<Damage> {
        match self.ended {
            Some(ended) => ended.err(),
            None if self.over == 0 && self.parts.may_end(self.start.is_empty()) => None,
            None => Some(Damage::CutOff),
        }
    }
}

/// Walks through a file to its end.
pub(super) fn walk(from: &mut impl Read, format: Format) -> Result<(), Stop> {
    let Some(mut file) = Passing::of(format) else {
        return Ok(());
    };
    let mut piece = vec![0; 64 << 10];
    while file.ended.is_none() {
        match from.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => file.look(piece.get(..read).unwrap_or_default()),
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            Err(cause) => return Err(Stop::Io(cause)),
        }
    }
    file.damage()
        .map_or(Ok(()), |damage| Err(Stop::Damaged(damage)))
}
