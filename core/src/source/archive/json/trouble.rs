//! Counts what could not be read in one file and tells it in a few notes: a file
//! of 100,000 faults gets one line for each sort of fault, not for each fault.

use super::unclear::Unclear;
use crate::outcome::Oddity;

/// An element larger than this is left out. The largest real ones, carousels with
/// full metadata, have some 100 KiB; a hostile one takes 16 times its size in memory
/// once it is parsed.
pub(super) const LARGEST_ELEMENT: usize = 4 * 1024 * 1024;

/// How far a file could be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// To its end.
    Whole,
    /// There is nothing in it.
    Empty,
    /// It ends at this byte, inside of something.
    CutOff(u64),
    /// What stands at this byte is no JSON.
    Broken(u64),
    /// From this byte on it cannot be read from the archive.
    Unreadable(u64),
}

/// What went wrong in one file.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    /// Entries that are no JSON.
    pub broken: Count,
    /// Entries that are larger than [`LARGEST_ELEMENT`].
    pub too_large: Count,
    /// Entries that could be read after replacing what is no text.
    pub mended: Count,
    /// Photos and videos without a path.
    pub nameless: Count,
    /// Entries in which nothing was recognised.
    pub unknown: Count,
    /// Carousels that may be several posts.
    pub guessed_carousels: u64,
    /// Texts beside photos and videos that are nothing known.
    pub unplaced_texts: u64,
    /// Fields under labels that nobody knows.
    pub unclear: Unclear,
}

/// How often something went wrong, and where first.
#[derive(Debug, Default)]
pub(super) struct Count {
    count: u64,
    first_entry: u64,
}

impl Count {
    /// `more` times, in this entry (counted from 1).
    pub(super) fn add(&mut self, more: u64, entry: u64) {
        if self.count == 0 && more > 0 {
            self.first_entry = entry;
        }
        self.count += more;
    }

    /// What is told of it, if it happened.
    fn told(&self, told: impl Fn(u64, u64) -> Oddity) -> Option<Oddity> {
        (self.count > 0).then(|| told(self.count, self.first_entry))
    }
}

impl Trouble {
    /// What there is to tell of a file that ended like this.
    pub(super) fn told(&self, ending: Ending) -> impl Iterator<Item = Oddity> {
        let mebibytes = (LARGEST_ELEMENT / (1024 * 1024)) as u64;
        let (guessed, texts) = (self.guessed_carousels, self.unplaced_texts);
        [
            about(ending),
            self.broken
                .told(|count, entry| Oddity::EntriesBroken { count, entry }),
            self.too_large.told(|count, entry| Oddity::EntriesTooLarge {
                count,
                entry,
                mebibytes,
            }),
            self.mended
                .told(|count, entry| Oddity::EntriesMended { count, entry }),
            self.nameless
                .told(|count, entry| Oddity::MediaNameless { count, entry }),
            self.unknown
                .told(|count, entry| Oddity::EntriesUnknown { count, entry }),
            (guessed > 0).then_some(Oddity::GuessedCarousels { count: guessed }),
            (texts > 0).then_some(Oddity::TextsUnknown { count: texts }),
        ]
        .into_iter()
        .flatten()
        .chain(self.unclear.told())
    }
}

fn about(ending: Ending) -> Option<Oddity> {
    match ending {
        Ending::Whole => None,
        Ending::Empty => Some(Oddity::FileEmpty),
        Ending::CutOff(byte) => Some(Oddity::FileCutOff { byte }),
        Ending::Broken(0) => Some(Oddity::NoJson),
        Ending::Broken(byte) => Some(Oddity::InvalidJson { byte }),
        Ending::Unreadable(byte) => Some(Oddity::FileNotUnpacked { byte }),
    }
}
