//! Standard output: results only, for a person or for a program. A reader that
//! goes away (`keepsake list … | head`) is no error and no panic.

use std::fmt::Display;
use std::io::{self, BufWriter, Write};

use serde::Serialize;

/// Why nothing more can be written.
#[derive(Debug)]
pub enum Unwritten {
    /// The reader has read enough.
    ReaderGone,
    /// Anything else, as a full disk.
    Failed(io::Error),
}

impl From<io::Error> for Unwritten {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            _ => Self::Failed(error),
        }
    }
}

/// Standard output, buffered; [`Output::finish`] it.
pub struct Output {
    stream: BufWriter<Box<dyn Write>>,
}

impl Output {
    /// Takes colours away where nobody sees or wants them.
    pub fn for_people() -> Self {
        Self {
            stream: BufWriter::new(Box::new(anstream::stdout())),
        }
    }

    /// Passes every byte on as it is.
    pub fn for_programs() -> Self {
        Self {
            stream: BufWriter::new(Box::new(io::stdout())),
        }
    }

    /// Text for a person.
    pub fn text(&mut self, text: impl Display) -> Result<(), Unwritten> {
        Ok(writeln!(self.stream, "{text}")?)
    }

    /// Anything else.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Unwritten> {
        Ok(self.stream.write_all(bytes)?)
    }

    /// One object on one line.
    pub fn json(&mut self, object: &impl Serialize) -> Result<(), Unwritten> {
        serde_json::to_writer(&mut self.stream, object).map_err(io::Error::from)?;
        Ok(self.stream.write_all(b"\n")?)
    }

    /// Writes out what is still held back.
    pub fn finish(mut self) -> Result<(), Unwritten> {
        Ok(self.stream.flush()?)
    }
}
