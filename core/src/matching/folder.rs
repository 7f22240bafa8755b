//! Remembers the assets of a library in an index: of a folder's tree whole, of a phone's batch by
//! batch.

use std::collections::HashSet;

use super::index::{Known, LibraryIndex, sketch, sketch_of_file};
use super::library::{FolderLibrary, LibraryAsset, PhotoLibrary};
use super::look::{LookProgress, LookStage};
use super::sketch::Sketch;
use crate::CancellationToken;
use crate::error::{Error, Result};
use crate::media;
use crate::parallel::in_parallel;

/// Assets that are written down at once: what a kill costs.
const AT_ONCE: usize = 64;

/// What going through a folder came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FolderSeen {
    /// Photos and videos in it.
    pub assets: u64,
    /// Those that are new or changed since the last time.
    pub changed: u64,
    /// Those that are not there any more.
    pub gone: u64,
    /// Photos whose picture could not be read, as they are damaged: compared by their bytes
    /// alone.
    pub without_picture: Vec<String>,
    /// Photos of formats whose pictures are not read here (HEIC, AVIF, GIF), and videos, whose
    /// first picture only a phone can make: compared by their bytes alone.
    pub by_bytes_alone: u64,
    /// Files and folders that could not be read at all.
    pub unreadable: u64,
    /// Folders that are exports, which are no library: nothing in them was looked at.
    pub exports: u64,
}

/// Goes through a folder and brings its index up to date; only what is new or changed is read.
/// Stopped or killed, it goes on from there the next time.
///
/// # Errors
/// The database's, or [`Error::Stopped`].
pub fn index_folder(
    index: &LibraryIndex,
    folder: &FolderLibrary,
    progress: &mut dyn FnMut(LookProgress),
    stop: &CancellationToken,
) -> Result<FolderSeen> {
    index.is_of(&folder.name())?;
    let held = folder.held();
    let not_drawn: HashSet<String> = held
        .assets
        .iter()
        .filter(|(_, format)| !media::is_decoded(*format))
        .map(|(asset, _)| asset.id.clone())
        .collect();
    let assets: Vec<_> = held.assets.into_iter().map(|(asset, _)| asset).collect();
    let mut seen = FolderSeen {
        assets: assets.len() as u64,
        by_bytes_alone: not_drawn.len() as u64,
        unreadable: held.unreadable,
        exports: held.exports,
        ..FolderSeen::default()
    };
    for (number, some) in assets.chunks(AT_ONCE).enumerate() {
        seen.changed += remember(index, some, false, stop, |asset| sketched(folder, asset))?;
        if stop.is_cancelled() {
            return Err(Error::Stopped);
        }
        progress(LookProgress {
            stage: LookStage::Library,
            done: (number * AT_ONCE + some.len()) as u64,
            all: assets.len() as u64,
        });
    }
    seen.gone = index.end_look()?;
    seen.without_picture = index.without_picture()?;
    seen.without_picture.retain(|id| !not_drawn.contains(id));
    Ok(seen)
}

/// Remembers one batch of a phone's library, whose small pictures are asked for where they are
/// new or changed, or had none before. Answers with how many were new or changed, or have one now. Once `stop` is asked for, what has no picture
/// by then is looked at again the next time. The batches of a whole look stand between
/// [`LibraryIndex::is_of`] and [`LibraryIndex::end_look`].
///
/// # Errors
/// The database's.
pub fn index_batch(
    index: &LibraryIndex,
    library: &dyn PhotoLibrary,
    assets: &[LibraryAsset],
    stop: &CancellationToken,
) -> Result<u64> {
    // A phone may have had no picture of an asset for a moment: it lay in a cloud, or the process
    // that makes them was gone.
    remember(index, assets, true, stop, |asset| {
        let picture = library.picture(&asset.id);
        (asset.clone(), picture.and_then(|picture| sketch(&picture)))
    })
}

/// `asks_again`: what had no picture before may have one now.
fn remember(
    index: &LibraryIndex,
    assets: &[LibraryAsset],
    asks_again: bool,
    stop: &CancellationToken,
    sketched: impl Fn(&LibraryAsset) -> (LibraryAsset, Option<Sketch>) + Sync,
) -> Result<u64> {
    let known = index.known(assets)?.into_iter().zip(assets);
    let wanted: Vec<_> = known
        .filter(|(known, _)| match known {
            Known::Nothing => true,
            Known::WithoutPicture => asks_again,
            Known::Picture => false,
        })
        .collect();
    let made = in_parallel(&wanted, |(_, asset)| sketched(asset));
    // Of one that was given up nobody knows whether it has a picture; that it has none again is known.
    let news = wanted.iter().zip(made).filter(|((known, _), (_, sketch))| {
        sketch.is_some() || *known == Known::Nothing && !stop.is_cancelled()
    });
    let news: Vec<_> = news.map(|(_, made)| made).collect();
    index.add(&news)?;
    Ok(news.len() as u64)
}

fn sketched(folder: &FolderLibrary, asset: &LibraryAsset) -> (LibraryAsset, Option<Sketch>) {
    let mut asset = asset.clone();
    let sketch = match asset.duration {
        Some(_) => None,
        None => folder
            .picture(&asset.id)
            .and_then(|file| sketch_of_file(&mut asset, &file)),
    };
    (asset, sketch)
}
