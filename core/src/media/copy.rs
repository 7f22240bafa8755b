//! One pass over a file: read, hash, tag, write.

use std::io::{self, BufWriter, Read, Write};
use std::ops::Range;
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::container::{Change, Container, Looked, MOST_SHOWN, Report, Step};
use super::heif::Heif;
use super::jpeg::Jpeg;
use super::mp4::Mp4;
use super::png::Png;
use super::untouched::Untouched;
use super::webp::WebP;
use super::{Format, Metadata, Tagging};

/// Bytes read and written at once: large enough that calls do not count, small enough
/// to stay in the processor's cache between reading, hashing and writing.
const CHUNK: usize = 128 << 10;

/// What is held of a file before it turns out to be large: zeroing a whole chunk would
/// take longer than all else that is done with a small one.
const FIRST_CHUNK: usize = 16 << 10;

/// What went through [`copy`].
#[derive(Debug, Clone, PartialEq)]
pub struct Copied {
    /// What it is.
    pub format: Format,
    /// SHA-256 of the bytes read, before anything was written into them.
    pub sha256: [u8; 32],
    /// Bytes read.
    pub bytes_read: u64,
    /// Bytes written.
    pub bytes_written: u64,
    /// Width and height in pixels as stored (before orientation), where the header tells.
    pub dimensions: Option<(u32, u32)>,
    /// How long a video lasts.
    pub duration: Option<Duration>,
    /// Whether the file ends before its picture or its samples do. What follows a whole
    /// photo or video, as the video of a motion photo, does not count.
    pub is_cut_off: bool,
    /// Whether a video has sound; none for photos, and where its header does not tell.
    pub has_sound: Option<bool>,
    /// Whether the file tells a place that the metadata does not: none at all, or another. It
    /// stays where it is. False where that was not looked at.
    pub has_own_place: bool,
    /// What became of the metadata.
    pub tagging: Tagging,
}

/// Why [`copy`] did not finish.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The bytes could not be read; what was written is to be thrown away.
    #[error("reading failed: {0}")]
    Read(#[source] io::Error),
    /// The copy could not be written.
    #[error("writing failed: {0}")]
    Write(#[source] io::Error),
    /// There are no bytes.
    #[error("the file is empty")]
    Empty,
    /// The bytes are no photo or video.
    #[error("the file is no photo or video")]
    NotMedia,
}

/// Copies one media file from `from` to `to` with `metadata` put into its container.
/// Holds at most 8 MiB of it in memory. Pixels and samples pass through untouched;
/// a file that cannot take metadata safely is copied as it is.
///
/// # Errors
/// See [`CopyError`]. `to` may hold a part of the file then.
pub fn copy(
    from: &mut dyn Read,
    to: &mut dyn Write,
    metadata: &Metadata,
) -> Result<Copied, CopyError> {
    let mut file = InFlight::new(from, to);
    file.show(Format::SNIFF_LENGTH)?;
    if file.window().is_empty() {
        return Err(CopyError::Empty);
    }
    let format = Format::sniff(file.window()).ok_or(CopyError::NotMedia)?;
    let report = through(&mut file, container(format, metadata).as_mut())?;
    Ok(Copied {
        format,
        sha256: file.hash.finalize().into(),
        bytes_read: file.read,
        bytes_written: file.written,
        dimensions: report.dimensions,
        duration: report.duration,
        is_cut_off: report.is_cut_off(file.read),
        has_sound: report.has_sound,
        has_own_place: report.has_own_place,
        tagging: if metadata.is_empty() {
            Tagging::Nothing
        } else {
            report.tagging
        },
    })
}

fn container<'a>(format: Format, metadata: &'a Metadata) -> Box<dyn Container + 'a> {
    match format {
        Format::Jpeg => Box::new(Looked::new(Jpeg::new(metadata))),
        Format::Mp4 | Format::Mov => Box::new(Mp4::new(metadata)),
        Format::Png => Box::new(Looked::new(Png::new(metadata))),
        Format::WebP => Box::new(Looked::new(WebP::new(metadata))),
        Format::Heic | Format::Avif => Box::new(Looked::new(Heif(metadata))),
        Format::Gif | Format::WebM => Box::new(Untouched::new(format)),
    }
}

/// Does what the container says until the whole file is through.
fn through(file: &mut InFlight<'_>, container: &mut dyn Container) -> Result<Report, CopyError> {
    loop {
        match container.step(file.window(), file.ended) {
            Step::Show(length) => file.show(length.min(MOST_SHOWN))?,
            Step::Pass(length) => file.pass(length)?,
            Step::Change(changes) => file.change(&changes)?,
            Step::Finish => break,
        }
    }
    file.pass_rest(container)?;
    file.to.flush().map_err(CopyError::Write)?;
    Ok(container.report())
}

/// A file on its way, of which a window is in memory.
struct InFlight<'a> {
    from: &'a mut dyn Read,
    /// Gathers the pieces of a head, which are small, and passes large ones on at once.
    to: BufWriter<&'a mut dyn Write>,
    hash: Sha256,
    buffer: Vec<u8>,
    /// Where in the buffer the bytes are that were read and not yet written.
    held: Range<usize>,
    /// Whether `from` has no more bytes.
    ended: bool,
    read: u64,
    written: u64,
}

impl<'a> InFlight<'a> {
    fn new(from: &'a mut dyn Read, to: &'a mut dyn Write) -> Self {
        Self {
            from,
            to: BufWriter::new(to),
            hash: Sha256::new(),
            buffer: vec![0; FIRST_CHUNK],
            held: 0..0,
            ended: false,
            read: 0,
            written: 0,
        }
    }

    fn window(&self) -> &[u8] {
        self.buffer.get(self.held.clone()).unwrap_or_default()
    }

    /// Reads until the window has `length` bytes or the file ends.
    fn show(&mut self, length: usize) -> Result<(), CopyError> {
        while self.held.len() < length && !self.ended {
            if self.held.end == self.buffer.len() {
                self.make_room(length);
            }
            self.fill()?;
        }
        Ok(())
    }

    /// Makes room behind the window: moves it to the front of the buffer, or, if it is
    /// there, doubles the buffer on its way to `length`. Most files end before that.
    fn make_room(&mut self, length: usize) {
        if self.held.start > 0 {
            self.buffer.copy_within(self.held.clone(), 0);
            self.held = 0..self.held.len();
        } else {
            let longer = (self.buffer.len() * 2).min(length);
            self.buffer.reserve_exact(longer - self.buffer.len());
            self.buffer.resize(longer, 0);
        }
    }

    /// Takes whole chunks where the first one did not come to the end of the file.
    fn widen(&mut self) {
        if self.read >= FIRST_CHUNK as u64 && self.buffer.len() < CHUNK {
            self.buffer = vec![0; CHUNK];
        }
    }

    /// Reads once, into the room behind the window.
    fn fill(&mut self) -> Result<(), CopyError> {
        let room = self.buffer.get_mut(self.held.end..).unwrap_or_default();
        let count = match self.from.read(room) {
            Ok(count) => count,
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => return Ok(()),
            Err(cause) => return Err(CopyError::Read(cause)),
        };
        self.hash.update(room.get(..count).unwrap_or_default());
        self.read += count as u64;
        self.held.end += count;
        self.ended = count == 0;
        Ok(())
    }

    /// Writes the next `length` bytes of the file, or all that are left.
    fn pass(&mut self, mut length: u64) -> Result<(), CopyError> {
        while length > 0 {
            if self.held.is_empty() {
                self.held = 0..0;
                self.widen();
                self.fill()?;
                if self.ended {
                    break;
                }
            }
            let now = usize::try_from(length).map_or(self.held.len(), |n| n.min(self.held.len()));
            self.write_held(now)?;
            length -= now as u64;
        }
        Ok(())
    }

    /// Writes all that is left of the file, under the eyes of the container.
    fn pass_rest(&mut self, container: &mut dyn Container) -> Result<(), CopyError> {
        while !self.ended || !self.held.is_empty() {
            container.watch(self.window());
            self.write_held(self.held.len())?;
            self.held = 0..0;
            if !self.ended {
                self.fill()?;
            }
        }
        Ok(())
    }

    fn write_held(&mut self, length: usize) -> Result<(), CopyError> {
        let end = self.held.start + length;
        let bytes = self.buffer.get(self.held.start..end).unwrap_or_default();
        self.to.write_all(bytes).map_err(CopyError::Write)?;
        self.written += bytes.len() as u64;
        self.held.start = end;
        Ok(())
    }

    /// Writes the window up to the end of the last change, changed.
    fn change(&mut self, changes: &[Change]) -> Result<(), CopyError> {
        let start = self.held.start;
        for change in changes {
            self.write_held((start + change.at).saturating_sub(self.held.start))?;
            self.to
                .write_all(&change.insert)
                .map_err(CopyError::Write)?;
            self.written += change.insert.len() as u64;
            self.held.start += change.remove;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
