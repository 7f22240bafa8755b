//! Reading at a position, so that any number of readers share one open file.

use std::fs::File;
use std::io::{self, Read};

/// The bytes of a file from one position to another.
#[derive(Debug)]
pub(super) struct Part<'a> {
    file: &'a File,
    at: u64,
    end: u64,
}

impl<'a> Part<'a> {
    pub(super) fn new(file: &'a File, at: u64, end: u64) -> Self {
        Self { file, at, end }
    }
}

impl Read for Part<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.end.saturating_sub(self.at);
        let most = usize::try_from(left).map_or(buffer.len(), |left| left.min(buffer.len()));
        let read = once_at(self.file, &mut buffer[..most], self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}

/// Reads from `at` until the buffer is full or the file ends; answers how much it read.
pub(super) fn read_at(file: &File, buffer: &mut [u8], at: u64) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        let Some(from) = at.checked_add(filled as u64) else {
            break;
        };
        match once_at(file, &mut buffer[filled..], from) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn once_at(file: &File, buffer: &mut [u8], at: u64) -> io::Result<usize> {
    // The system takes a signed offset; nothing lies beyond its largest.
    if at > i64::MAX.unsigned_abs() {
        return Ok(0);
    }
    #[cfg(unix)]
    return std::os::unix::fs::FileExt::read_at(file, buffer, at);
    #[cfg(windows)]
    return std::os::windows::fs::FileExt::seek_read(file, buffer, at);
}
