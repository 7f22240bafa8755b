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

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::CancellationToken;
use crate::archives::Archives;
use crate::cache_folder::CacheFolder;
use crate::catalog::{Catalog, Pictured};
use crate::error::{Error, Result};
use crate::in_place::InPlace;
use crate::media::{Format, Preview, PreviewCache, PreviewError, video_length};
use crate::source::archive::Archive;

/// The archives of a catalog, to make previews of what is in them. Threads may share it.
pub struct Previews {
    archives: Archives,
    cache: Arc<PreviewCache>,
    originals: CacheFolder,
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
        let originals = CacheFolder::new(cache.folder().join("originals"), cache.limit());
        // What cannot be removed now is in nobody's way.
        let _ = originals.make_room(0);
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
    /// [`Error::NoPicture`] for a picture that is damaged, and with [`PreviewError::Format`] for
    /// what this has no decoder for (videos, HEIC, AVIF, GIF: a phone draws those itself);
    /// [`Error::Unreadable`] where its archive is damaged or gone.
    pub fn make(&self, pictured: &Pictured, side: u32) -> Result<Preview> {
        // Saves the way to the archive.
        if !matches!(
            pictured.format,
            Some(Format::Jpeg | Format::Png | Format::WebP)
        ) {
            return Err(Error::NoPicture(PreviewError::Format));
        }
        let mut unreadable = None;
        let made = self.cache.preview(&key(pictured), side, || {
            let bytes = self.bytes(pictured);
            bytes.map_err(|why| {
                unreadable = Some(why);
                io::ErrorKind::Other.into()
            })
        });
        made.map_err(|error| match (unreadable, error) {
            (Some(why), _) => why,
            (None, PreviewError::Read(cause)) => self.unreadable(pictured, &cause),
            (None, error) => Error::NoPicture(error),
        })
    }

    fn bytes(&self, pictured: &Pictured) -> Result<impl Read + use<'_>> {
        let bytes = self
            .archives
            .entry(pictured.source, &pictured.entry, pictured.bytes);
        bytes.map_err(Error::Unreadable)
    }

    fn unreadable(&self, pictured: &Pictured, cause: &io::Error) -> Error {
        Error::Unreadable(self.archives.explain_entry(pictured.source, cause))
    }
}

impl Previews {
    /// The bytes of a media item as they are in its archive, as a file in the cache: for
    /// what a phone decodes better than the core (HEIC, AVIF, GIF). The file has the
    /// extension of what it really is, and may vanish with the cache.
    ///
    /// # Errors
    /// [`Error::Stopped`]; the cache cannot be written to, or the archive is damaged or gone.
    pub fn original(&self, pictured: &Pictured, stop: &CancellationToken) -> Result<PathBuf> {
        let extension = pictured.format.map_or("bin", Format::extension);
        let checksum = pictured.crc32.unwrap_or(0);
        let (media, bytes) = (pictured.media, pictured.bytes);
        let name = format!("{media}-{bytes:x}-{checksum:08x}.{extension}");
        let open = || self.bytes(pictured);
        let explain = |cause: io::Error| self.unreadable(pictured, &cause);
        self.originals.file(&name, bytes, open, explain, stop)
    }

    /// At most `length` bytes of a media item from `offset` on, and no more than
    /// [`MOST_AT_ONCE`]; fewer only at its end. They are read where they lie, so that the phone
    /// can play a video, or take its poster, without a copy; none where the archive holds them
    /// packed: then there is [`Self::range_of_copy`].
    ///
    /// # Errors
    /// The archive is damaged or gone.
    pub fn range(&self, item: &Pictured, offset: u64, length: u32) -> Result<Option<Vec<u8>>> {
        let mut bytes = empty(item, offset, length);
        if bytes.is_empty() {
            return Ok(Some(bytes));
        }
        let read = self
            .archives
            .read_at(item.source, &item.entry, &mut bytes, offset);
        match read.map_err(Error::Unreadable)? {
            None => Ok(None),
            Some(filled) if filled == bytes.len() => Ok(Some(bytes)),
            Some(_) => Err(self.unreadable(item, &io::ErrorKind::UnexpectedEof.into())),
        }
    }

    /// The same of what is packed, which is unpacked into the cache first.
    ///
    /// # Errors
    /// As [`Self::original`].
    pub fn range_of_copy(
        &self,
        item: &Pictured,
        offset: u64,
        length: u32,
        stop: &CancellationToken,
    ) -> Result<Vec<u8>> {
        let mut bytes = empty(item, offset, length);
        let path = self.original(item, stop)?;
        let read = File::open(&path).and_then(|mut file| {
            file.seek(SeekFrom::Start(offset))?;
            file.read_exact(&mut bytes)
        });
        read.map_err(Error::at(&path))?;
        Ok(bytes)
    }

    /// How long a video lasts, where its archive holds it as it is; none if that cannot be told.
    pub(crate) fn video_length(&self, video: &Pictured) -> Option<Duration> {
        let Pictured { source, entry, .. } = video;
        let stored = InPlace::new(video.bytes, |buffer, at| {
            let read = self.archives.read_at(*source, entry, buffer, at);
            let read = read.map_err(|_| io::ErrorKind::NotFound)?;
            Ok(read.ok_or(io::ErrorKind::Unsupported)?)
        });
        video_length(&mut BufReader::new(stored)).ok().flatten()
    }

    /// Bytes that the cache takes on disk.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn cache_size(&self) -> Result<u64> {
        let size = self
            .cache
            .size()
            .and_then(|size| Ok(size + self.originals.size()?));
        size.map_err(Error::at(self.cache.folder()))
    }

    /// Empties the cache; what is wanted again is made again.
    ///
    /// # Errors
    /// A file cannot be removed.
    pub fn clear_cache(&self) -> Result<()> {
        let cleared = self.cache.clear().and_then(|()| self.originals.clear());
        cleared.map_err(Error::at(self.cache.folder()))
    }
}

/// Room for at most so many bytes from `offset` on.
fn empty(item: &Pictured, offset: u64, length: u32) -> Vec<u8> {
    let left = item.bytes.saturating_sub(offset);
    let length = left.min(length.min(MOST_AT_ONCE).into());
    vec![0; usize::try_from(length).unwrap_or(0)]
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
