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
        self.at = sought(to, self.at, self.length)?;
        Ok(self.at)
    }
}

/// So many bytes are read at once: a step back among them begins nothing anew.
const PIECE: u64 = 64 << 10;

/// What can be read only from its beginning on, gone about in all the same: what stands in front is
/// read over, and what was passed is had by beginning anew.
pub(crate) struct FromBeginning<F, R> {
    begin: F,
    reader: Option<R>,
    /// What was read last, and where that begins.
    piece: Vec<u8>,
    start: u64,
    length: u64,
    at: u64,
}

impl<R: Read, F: Fn() -> io::Result<R>> FromBeginning<F, R> {
    /// `begin` answers a reader of the whole, which is so long.
    pub(crate) fn new(length: u64, begin: F) -> Self {
        Self {
            begin,
            reader: None,
            piece: Vec::new(),
            start: 0,
            length,
            at: 0,
        }
    }

    /// Reads up to the piece with the byte that is asked for, or to the end.
    fn reach(&mut self) -> io::Result<()> {
        let reader = match self.reader.take() {
            Some(reader) if self.start <= self.at => reader,
            _ => {
                self.piece.clear();
                self.start = 0;
                (self.begin)()?
            }
        };
        let reader = self.reader.insert(reader);
        while self.start + self.piece.len() as u64 <= self.at {
            self.start += self.piece.len() as u64;
            self.piece.clear();
            if reader.by_ref().take(PIECE).read_to_end(&mut self.piece)? == 0 {
                break;
            }
        }
        Ok(())
    }
}

impl<R: Read, F: Fn() -> io::Result<R>> Read for FromBeginning<F, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.reach()?;
        let before = usize::try_from(self.at - self.start).unwrap_or(usize::MAX);
        let read = self.piece.get(before..).unwrap_or_default().read(buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl<F, R> Seek for FromBeginning<F, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = sought(to, self.at, self.length)?;
        Ok(self.at)
    }
}

fn sought(to: SeekFrom, at: u64, length: u64) -> io::Result<u64> {
    let to = match to {
        SeekFrom::Start(at) => Some(at),
        SeekFrom::Current(by) => at.checked_add_signed(by),
        SeekFrom::End(by) => length.checked_add_signed(by),
    };
    Ok(to.ok_or(io::ErrorKind::InvalidInput)?)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn what_is_read_from_its_beginning_is_gone_about_in_as_a_file() {
        let bytes: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
        let length = bytes.len() as u64;
        let begun = Cell::new(0);
        let mut file = FromBeginning::new(length, || {
            begun.set(begun.get() + 1);
            Ok(&bytes[..])
        });
        let steps = [
            (SeekFrom::Start(400_000), 400_000),
            (SeekFrom::Current(-100), 399_908),
            (SeekFrom::End(-2), length - 2),
            (SeekFrom::Start(0), 0),
            (SeekFrom::End(5), length + 5),
        ];
        for (to, at) in steps {
            assert_eq!(file.seek(to).unwrap(), at);
            let mut read = Vec::new();
            file.by_ref().take(8).read_to_end(&mut read).unwrap();
            let from = usize::try_from(at).unwrap().min(bytes.len());
            assert_eq!(read, bytes[from..bytes.len().min(from + 8)], "{to:?}");
        }
        assert_eq!(begun.get(), 2, "a small step back begins nothing anew");
    }
}
