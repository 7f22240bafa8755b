//! Bytes that lie somewhere, as a file that can be gone about in.

use std::io::{self, Read, Seek, SeekFrom};

/// What `read_at` reads, from its beginning to its length.
pub(crate) struct InPlace<F> {
    read_at: F,
    length: u64,
    at: u64,
}

impl<F: Fn(&mut [u8], u64) -> io::Result<usize>> InPlace<F> {
    /// `read_at` puts bytes from a position on into a buffer, and says how many; none at the end.
    pub(crate) fn new(length: u64, read_at: F) -> Self {
        Self {
            read_at,
            length,
            at: 0,
        }
    }
}

impl<F: Fn(&mut [u8], u64) -> io::Result<usize>> Read for InPlace<F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = (self.read_at)(buffer, self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl<F> Seek for InPlace<F> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let to = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
        };
        self.at = to.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
