//! What the tests and fuzz targets of both readers of indexes need: a receiver that keeps
//! everything, and a file that comes in small pieces.

use std::io::{self, Read};

use crate::error::Result;
use crate::outcome::Oddity;
use crate::source::archive::index::{IndexFile, Readings};
use crate::source::{IndexedMedia, Post};

/// A reader of index files.
type Reader = fn(&mut dyn Read, IndexFile<'_>, &mut dyn Readings) -> Result<()>;

/// Keeps everything that was read.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Recorder {
    pub posts: Vec<Post<IndexedMedia>>,
    pub notes: Vec<String>,
}

impl Recorder {
    /// Everything in this file, as that reader reads it.
    pub(crate) fn of(reader: Reader, text: &mut dyn Read, file: IndexFile<'_>) -> Self {
        let mut recorder = Self::default();
        let refused = reader(text, file, &mut recorder).is_err();
        assert!(!refused, "this receiver refuses nothing");
        recorder
    }

    /// Everything in this JSON file.
    #[cfg(test)]
    pub(crate) fn read(text: &mut dyn Read, file: IndexFile<'_>) -> Self {
        Self::of(crate::source::archive::json::read, text, file)
    }
}

impl Readings for Recorder {
    fn post(&mut self, post: Post<IndexedMedia>) -> Result<()> {
        self.posts.push(post);
        Ok(())
    }

    fn note(&mut self, what: Oddity) -> Result<()> {
        self.notes.push(what.to_string());
        Ok(())
    }
}

/// A file that is read in pieces of one size.
pub(crate) struct Pieces<'a> {
    bytes: &'a [u8],
    size: usize,
}

impl<'a> Pieces<'a> {
    pub(crate) fn new(bytes: &'a [u8], size: usize) -> Self {
        Self { bytes, size }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let length = room.len().min(self.size);
        self.bytes.read(room.get_mut(..length).unwrap_or_default())
    }
}
