//! Reading at a position, so that any number of readers share one open file, and a ZIP
//! that lies stored in another is read where it is.

use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

/// A part of an open file that is a file by itself: a whole ZIP, or one stored in another.
/// Positions in it count from its own first byte.
#[derive(Debug, Clone)]
pub(in super::super) struct Region {
    file: Arc<File>,
    start: u64,
    length: u64,
}

impl Region {
    /// All of a file.
    pub(in super::super) fn whole(file: File, length: u64) -> Self {
        Self {
            file: Arc::new(file),
            start: 0,
            length,
        }
    }

    /// The `length` bytes from `at` on, as far as they lie in this region.
    pub(super) fn within(&self, at: u64, length: u64) -> Option<Self> {
        let end = at.checked_add(length)?;
        (end <= self.length).then(|| Self {
            file: Arc::clone(&self.file),
            start: self.start + at,
            length,
        })
    }

    pub(in super::super) fn length(&self) -> u64 {
        self.length
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Reads from `at` until the buffer is full or the region ends; answers how much it read.
    pub(in super::super) fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        let mut filled = 0;
        while filled < buffer.len() {
            let Some(from) = at.checked_add(filled as u64) else {
                break;
            };
            match self.once_at(&mut buffer[filled..], from) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(filled)
    }

    fn once_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        let left = self.length.saturating_sub(at);
        let most = usize::try_from(left).map_or(buffer.len(), |left| left.min(buffer.len()));
        let buffer = &mut buffer[..most];
        // The system takes a signed offset; nothing lies beyond its largest.
        let Some(at) = self.start.checked_add(at) else {
            return Ok(0);
        };
        if buffer.is_empty() || at > i64::MAX.unsigned_abs() {
            return Ok(0);
        }
        #[cfg(unix)]
        return std::os::unix::fs::FileExt::read_at(&*self.file, buffer, at);
        #[cfg(windows)]
        return std::os::windows::fs::FileExt::seek_read(&*self.file, buffer, at);
    }
}

/// The bytes of a region from one position to another.
#[derive(Debug)]
pub(super) struct RegionPart<'a> {
    region: &'a Region,
    at: u64,
    end: u64,
}

impl<'a> RegionPart<'a> {
    pub(super) fn new(region: &'a Region, at: u64, end: u64) -> Self {
        Self { region, at, end }
    }
}

impl Read for RegionPart<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.end.saturating_sub(self.at);
        let most = usize::try_from(left).map_or(buffer.len(), |left| left.min(buffer.len()));
        let read = self.region.once_at(&mut buffer[..most], self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}
