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

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::NamedTempFile;

use crate::catalog::{Catalog, Pictured};
use crate::error::Result;
use crate::media::{Format, Preview, PreviewCache, PreviewError};
use crate::roll::archives::Archives;
use crate::source::archive::Archive;

/// The archives of a catalog, to make previews of what is in them. Threads may share it.
pub struct Previews {
    archives: Archives,
    cache: Arc<PreviewCache>,
}

impl Previews {
    /// Previews of the media of `catalog`. Archives that are not `given` are opened where
    /// the catalog saw them last, each when its first picture is wanted; what was imported
    /// later needs a new `Previews`.
    ///
    /// # Errors
    /// The database's.
    pub fn of(catalog: &Catalog, given: &[Arc<Archive>], cache: Arc<PreviewCache>) -> Result<Self> {
        Ok(Self {
            archives: Archives::new(&catalog.db, given)?,
            cache,
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
    /// The bytes of a media item as they are in its archive, as a file in `folder`: for
    /// what a phone decodes better than the core (videos, HEIC, AVIF, GIF). The file has
    /// the extension of what it really is, and is written once; whoever owns the folder
    /// may empty it at any time.
    ///
    /// # Errors
    /// The folder cannot be written to, or the archive is damaged or gone.
    pub fn original(&self, pictured: &Pictured, folder: &Path) -> Result<PathBuf, PreviewError> {
        let extension = pictured.format.map_or("bin", Format::extension);
        let checksum = pictured.crc32.unwrap_or(0);
        let (media, bytes) = (pictured.media, pictured.bytes);
        let file = folder.join(format!("{media}-{bytes:x}-{checksum:08x}.{extension}"));
        if fs::metadata(&file).is_ok_and(|there| there.len() == bytes) {
            return Ok(file);
        }
        fs::create_dir_all(folder)?;
        let mut from = self
            .archives
            .entry(pictured.source, &pictured.entry, pictured.bytes)
            .map_err(io::Error::other)?;
        let mut to = NamedTempFile::new_in(folder)?;
        io::copy(&mut from, to.as_file_mut())?;
        to.persist(&file).map_err(|error| error.error)?;
        Ok(file)
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
