//! Remembers the assets of a folder's tree in an index.

use super::index::{LibraryIndex, sketch_of_file};
use super::library::{FolderLibrary, LibraryAsset, PhotoLibrary};
use super::look::{LookProgress, LookStage};
use super::parallel::in_parallel;
use crate::CancellationToken;
use crate::error::{Error, Result};

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
    /// Photos whose picture could not be read: compared by their bytes alone.
    pub without_picture: Vec<String>,
    /// Files and folders that could not be read at all.
    pub unreadable: u64,
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
    let (assets, unreadable) = folder.assets();
    let mut seen = FolderSeen {
        assets: assets.len() as u64,
        unreadable,
        ..FolderSeen::default()
    };
    for (number, some) in assets.chunks(AT_ONCE).enumerate() {
        let wanted: Vec<_> = index.wanted(some)?.into_iter().zip(some).collect();
        let wanted: Vec<_> = wanted
            .into_iter()
            .filter_map(|(wanted, asset)| wanted.then_some(asset))
            .collect();
        let made = in_parallel(&wanted, |asset| sketched(folder, asset));
        seen.changed += made.len() as u64;
        index.add(&made)?;
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
    Ok(seen)
}

fn sketched(folder: &FolderLibrary, asset: &LibraryAsset) -> (LibraryAsset, Option<super::Sketch>) {
    let mut asset = asset.clone();
    let sketch = match asset.duration {
        Some(_) => None,
        None => folder
            .picture(&asset.id)
            .and_then(|file| sketch_of_file(&mut asset, &file)),
    };
    (asset, sketch)
}
