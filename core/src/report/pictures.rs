//! Small pictures for the contact sheet, made by as many threads as the machine has, a
//! few at a time, so that memory stays small.

use std::fs::File;
use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::catalog::{Catalog, Pictured};
use crate::error::Result;
use crate::media::{PreviewCache, video_length};
use crate::previews::Previews;
use crate::roll::{FolderRoll, LedgerEntry};

/// The longer edge in pixels: sharp enough for its box, some 10 kB.
const SIDE: u32 = 240;
/// What a camera roll's previews may take, so that the next page about it is there at
/// once: some 10,000 of them.
const CACHE_LIMIT: u64 = 100_000_000;

/// Where the pictures of a page come from.
pub enum Pictures<'a> {
    /// From the files of a folder: edited ones as they are now.
    Files {
        /// The folder.
        roll: &'a FolderRoll,
        /// Keeps them for the next page.
        cache: &'a PreviewCache,
    },
    /// From the archives: the files of a phone's library are the phone's.
    Archives(&'a Previews),
}

/// The previews of the folder roll whose state stands in this folder.
///
/// # Errors
/// The folder cannot be written to.
pub fn cache_of(roll: &FolderRoll) -> io::Result<PreviewCache> {
    PreviewCache::open(&roll.state().join("previews"), CACHE_LIMIT)
}

/// Where one picture comes from.
#[derive(Debug, Clone)]
pub(super) enum Place {
    File(PathBuf),
    Archive(Pictured),
    /// It is in the camera roll, but in no archive any more.
    Nowhere,
}

impl Pictures<'_> {
    /// Where the picture of a line of the ledger comes from; none if the line has no asset.
    pub(super) fn find(&self, catalog: &Catalog, entry: &LedgerEntry) -> Result<Option<Place>> {
        match self {
            Self::Files { roll, .. } => {
                let asset = entry.asset.as_ref();
                let file = asset.and_then(|asset| roll.path_of(asset));
                Ok(file.map(Place::File))
            }
            Self::Archives(_) => {
                let pictured = catalog.pictured(entry.media)?;
                Ok(Some(pictured.map_or(Place::Nowhere, Place::Archive)))
            }
        }
    }

    /// How long a video lasts; that it cannot be told does no harm.
    pub(super) fn length(&self, video: &Place) -> Option<Duration> {
        match (self, video) {
            (Self::Files { .. }, Place::File(file)) => {
                video_length(&mut File::open(file).ok()?).ok().flatten()
            }
            (Self::Archives(previews), Place::Archive(video)) => previews.video_length(video),
            _ => None,
        }
    }

    /// A `data:` address for each place, in order; none where there is nothing to draw or no
    /// picture can be made of it.
    pub(super) fn addresses(&self, places: &[Option<&Place>]) -> Vec<Option<String>> {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let share = places.len().div_ceil(threads).max(1);
        thread::scope(|scope| {
            let workers: Vec<_> = places
                .chunks(share)
                .map(|places| (places.len(), scope.spawn(move || self.some(places))))
                .collect();
            workers
                .into_iter()
                // A picture that makes its decoder panic takes its neighbours along, not the page.
                .flat_map(|(count, worker)| worker.join().unwrap_or_else(|_| vec![None; count]))
                .collect()
        })
    }

    fn some(&self, places: &[Option<&Place>]) -> Vec<Option<String>> {
        let addresses = places.iter().map(|place| self.address((*place)?, SIDE));
        addresses.collect()
    }

    /// A `data:` address of one picture, whose longer edge has so many pixels.
    pub(super) fn address(&self, place: &Place, side: u32) -> Option<String> {
        let preview = match (self, place) {
            (Self::Files { cache, .. }, Place::File(file)) => {
                cache.preview(&key(file)?, side, || File::open(file)).ok()
            }
            (Self::Archives(previews), Place::Archive(pictured)) => {
                previews.make(pictured, side).ok()
            }
            _ => None,
        };
        Some(data_address(&preview?.jpeg))
    }
}

/// A picture inside its own address.
pub(super) fn data_address(jpeg: &[u8]) -> String {
    format!("data:image/jpeg;base64,{}", BASE64_STANDARD.encode(jpeg))
}

/// Names the file as it is now: an editor changes its size or its time. Edits that keep
/// both are told apart by nobody else either.
fn key(file: &Path) -> Option<Vec<u8>> {
    let facts = file.metadata().ok()?;
    let changed = facts.modified().ok()?;
    // Photos may be older than the Unix epoch.
    let since = changed
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_else(|before| before.duration());
    let mut key = file.as_os_str().as_encoded_bytes().to_vec();
    key.extend(facts.len().to_le_bytes());
    key.extend(since.as_nanos().to_le_bytes());
    Some(key)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use image::codecs::jpeg::JpegEncoder;
    use image::{Rgb, RgbImage};

    use super::*;

    #[test]
    fn a_picture_is_drawn_anew_only_once_its_file_changed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("photo.jpg");
        let roll = FolderRoll::new(folder.path());
        let cache = cache_of(&roll).unwrap();
        let pictures = Pictures::Files {
            roll: &roll,
            cache: &cache,
        };
        let place = Place::File(file.clone());
        let drawn = || pictures.addresses(&[Some(&place), None]);
        assert_eq!(drawn(), [None, None]);
        let bytes = photo(200);
        fs::write(&file, &bytes).unwrap();
        let first = drawn();
        assert!(first[0].is_some() && first[1].is_none());
        let time = fs::metadata(&file).unwrap().modified().unwrap();
        let damaged = vec![0; bytes.len()];
        fs::write(&file, damaged).unwrap();
        File::options()
            .append(true)
            .open(&file)
            .unwrap()
            .set_modified(time)
            .unwrap();
        assert_eq!(drawn(), first, "it is not looked into again");
        fs::write(&file, photo(20)).unwrap();
        assert_ne!(drawn(), first);
    }

    fn photo(side: u32) -> Vec<u8> {
        let mut jpeg = Vec::new();
        let picture = RgbImage::from_pixel(side, side, Rgb([200, 100, 50]));
        JpegEncoder::new(&mut jpeg).encode_image(&picture).unwrap();
        jpeg
    }
}
