//! Small pictures of what the catalog lists, for grids: made from the archives, kept in a
//! cache on disk.
//!
//! Making one takes some milliseconds and needs no catalog, so that many threads can do it
//! while one holds the database:
//!
//! ```no_run
//! # use std::sync::Arc;
//! # use keepsake_core::{catalog::Catalog, media::PreviewCache, post::MediaId, previews::Previews};
//! # fn draw(catalog: &Catalog, media: MediaId) -> Result<(), Box<dyn std::error::Error>> {
//! let cache = Arc::new(PreviewCache::open("previews".as_ref(), 200_000_000)?);
//! let previews = Previews::of(catalog, &[], cache)?;
//! if let Some(pictured) = catalog.pictured(media)? {
//!     let preview = previews.make(&pictured, 320)?;
//!     if pictured.thumb_hash.is_none() {
//!         catalog.keep_thumb_hash(media, &preview.thumb_hash)?;
//!     }
//! }
//! # Ok(()) }
//! ```

mod originals;

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use self::originals::Originals;

use crate::archives::Archives;
use crate::catalog::{Catalog, Pictured};
use crate::error::Result;
use crate::media::{Format, Preview, PreviewCache, PreviewError, video_length};
use crate::source::archive::Archive;

/// The archives of a catalog, to make previews of what is in them. Threads may share it.
pub struct Previews {
    archives: Archives,
    cache: Arc<PreviewCache>,
    originals: Originals,
}

/// What is read of an item at once, at most.
pub const MOST_AT_ONCE: u32 = 4 << 20;

impl Previews {
    /// Previews of the media of `catalog`. Archives that are not `given` are opened where
    /// the catalog saw them last, each when its first picture is wanted; what was imported
    /// later needs a new `Previews`. Whole files are kept in the cache's folder, too, under
    /// a limit as large as the cache's own.
    ///
    /// # Errors
    /// The database's.
    pub fn of(catalog: &Catalog, given: &[Arc<Archive>], cache: Arc<PreviewCache>) -> Result<Self> {
        let originals = Originals::new(cache.folder().join("originals"), cache.limit());
        Ok(Self {
            archives: Archives::new(&catalog.db, given)?,
            cache,
            originals,
        })
    }

    /// A JPEG of a photo whose longer edge has `side` pixels (see
    /// [`crate::media::preview`]): from the cache, else made and put there.
    ///
    /// # Errors
    /// [`PreviewError::Format`] for what this has no decoder for (videos, HEIC, AVIF, GIF:
    /// a phone draws those itself); the others where a picture or its archive is damaged
    /// or gone.
    pub fn make(&self, pictured: &Pictured, side: u32) -> Result<Preview, PreviewError> {
        // Saves the way to the archive.
        if !matches!(
            pictured.format,
            Some(Format::Jpeg | Format::Png | Format::WebP)
        ) {
            return Err(PreviewError::Format);
        }
        self.cache.preview(&key(pictured), side, || {
            self.archives
                .entry(pictured.source, &pictured.entry, pictured.bytes)
                .map_err(io::Error::other)
        })
    }
}

impl Previews {
    /// The bytes of a media item as they are in its archive, as a file in the cache: for
    /// what a phone decodes better than the core (HEIC, AVIF, GIF). The file has the
    /// extension of what it really is, and may vanish with the cache.
    ///
    /// # Errors
    /// The cache cannot be written to, or the archive is damaged or gone.
    pub fn original(&self, pictured: &Pictured) -> Result<PathBuf, PreviewError> {
        let extension = pictured.format.map_or("bin", Format::extension);
        let checksum = pictured.crc32.unwrap_or(0);
        let (media, bytes) = (pictured.media, pictured.bytes);
        let name = format!("{media}-{bytes:x}-{checksum:08x}.{extension}");
        Ok(self.originals.file(&name, bytes, || {
            self.archives
                .entry(pictured.source, &pictured.entry, bytes)
                .map_err(io::Error::other)
        })?)
    }

    /// At most `length` bytes of a media item from `offset` on, and no more than
    /// [`MOST_AT_ONCE`]; fewer only at its end. Where the archive holds them as they are
    /// (a folder, a ZIP's stored entry), only these are read, so that the phone can play a
    /// video, or take its poster, without a copy. Else the item is unpacked into the cache
    /// first.
    ///
    /// # Errors
    /// The archive is damaged or gone, or the cache cannot be written to.
    pub fn range(
        &self,
        pictured: &Pictured,
        offset: u64,
        length: u32,
    ) -> Result<Vec<u8>, PreviewError> {
        let left = pictured.bytes.saturating_sub(offset);
        let length = left.min(length.min(MOST_AT_ONCE).into());
        let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
        if bytes.is_empty() {
            return Ok(bytes);
        }
        let (source, entry) = (pictured.source, &pictured.entry);
        let read = self.archives.read_at(source, entry, &mut bytes, offset);
        let filled = match read.map_err(io::Error::other)? {
            Some(filled) => filled,
            None => {
                let mut file = File::open(self.original(pictured)?)?;
                file.seek(SeekFrom::Start(offset))?;
                file.read_exact(&mut bytes)?;
                bytes.len()
            }
        };
        if filled < bytes.len() {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
        }
        Ok(bytes)
    }

    /// How long a video lasts, where its archive holds it as it is; none if that cannot be told.
    pub(crate) fn video_length(&self, video: &Pictured) -> Option<Duration> {
        let stored = Stored {
            archives: &self.archives,
            item: video,
            at: 0,
        };
        video_length(&mut BufReader::new(stored)).ok().flatten()
    }

    /// Bytes that the cache takes on disk.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn cache_size(&self) -> io::Result<u64> {
        Ok(self.cache.size()? + self.originals.size()?)
    }

    /// Empties the cache; what is wanted again is made again.
    ///
    /// # Errors
    /// A file cannot be removed.
    pub fn clear_cache(&self) -> io::Result<()> {
        self.cache.clear()?;
        self.originals.clear()
    }
}

/// An item whose bytes can be read where they lie.
struct Stored<'a> {
    archives: &'a Archives,
    item: &'a Pictured,
    at: u64,
}

impl Read for Stored<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Pictured { source, entry, .. } = self.item;
        let read = self.archives.read_at(*source, entry, buffer, self.at);
        let read = read.map_err(io::Error::other)?;
        let read = read.ok_or(io::ErrorKind::Unsupported)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for Stored<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let to = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
            SeekFrom::End(by) => self.item.bytes.checked_add_signed(by),
        };
        self.at = to.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

/// Another export may bring other bytes for the same media item.
fn key(pictured: &Pictured) -> Vec<u8> {
    let mut key = b"media".to_vec();
    key.extend(pictured.media.0.to_le_bytes());
    key.extend(pictured.bytes.to_le_bytes());
    key.extend(pictured.crc32.unwrap_or(0).to_le_bytes());
    key
}

#[cfg(test)]
mod tests;
