//! Counts what could not be read in one file and tells it in a few sentences: a file
//! of 100,000 faults gets one line for each sort of fault, not for each fault.

use super::split::{Ending, LARGEST_ELEMENT};

const GUESSED: &str = "of media without caption, of one second each, taken for one post each";

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

    fn sentence(&self, one: &str, several: &str, what: &str) -> Option<String> {
        let first = self.first_entry;
        match self.count {
            0 => None,
            1 => Some(format!("1 {one} {what} (entry {first})")),
            count => Some(format!(
                "{count} {several} {what} (the first in entry {first})"
            )),
        }
    }

    fn entries(&self, what: &str) -> Option<String> {
        self.sentence("entry", "entries", what)
    }
}

impl Trouble {
    /// The sentences for the person, about a file that ended like this.
    pub(super) fn sentences(&self, ending: Ending) -> impl Iterator<Item = String> {
        let mebibytes = LARGEST_ELEMENT / (1024 * 1024);
        [
            about(ending),
            self.broken.entries("could not be read: no valid JSON"),
            self.too_large
                .entries(&format!("could not be read: larger than {mebibytes} MiB")),
            self.mended
                .entries("held characters that are no text; they were replaced"),
            self.nameless.sentence(
                "photo or video",
                "photos or videos",
                "without a path could not be read",
            ),
            self.unknown
                .entries("of a form this version does not know could not be read"),
            match self.guessed_carousels {
                0 => None,
                1 => Some(format!("1 group {GUESSED}")),
                groups => Some(format!("{groups} groups {GUESSED}")),
            },
        ]
        .into_iter()
        .flatten()
    }
}

fn about(ending: Ending) -> Option<String> {
    match ending {
        Ending::Whole => None,
        Ending::Empty => Some("the file is empty; download the archive again".to_owned()),
        Ending::Utf16 => Some(
            "the file is written in UTF-16, which no export is; \
             use the file as it was downloaded"
                .to_owned(),
        ),
        Ending::CutOff(at) => Some(format!(
            "the file is cut off after byte {at}; what stands before was read; \
             download the archive again"
        )),
        Ending::Broken(0) => Some("the file is no JSON; download the archive again".to_owned()),
        Ending::Broken(at) => Some(format!(
            "the file is no valid JSON from byte {at} on; what stands before was read"
        )),
        Ending::Unreadable(at) => Some(format!(
            "the file cannot be unpacked after byte {at}; what stands before was read; \
             download the archive again"
        )),
    }
}
