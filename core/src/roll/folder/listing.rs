//! Looks at what stands in the folder now.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;

use super::super::AssetId;
use crate::media;

/// From so many assets in one folder on, reading the folder is faster than asking for
/// each of them. More than a batch: were the folder read after each, the time of a save
/// would grow with the square of its items.
const MANY: usize = 2 * super::BATCH;

/// Which of these paths inside `folder` are files, with something in them: an empty one is what a full
/// disk or a broken copy leaves of a picture.
pub(super) fn which_exist(folder: &Path, assets: &[AssetId]) -> io::Result<Vec<bool>> {
    let mut by_album: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, asset) in assets.iter().enumerate() {
        let album = asset.0.rsplit_once('/').map_or("", |(album, _)| album);
        by_album.entry(album).or_default().push(index);
    }
    let mut exist = vec![false; assets.len()];
    for (album, indexes) in by_album {
        if indexes.len() >= MANY {
            read_folder(&folder.join(album), assets, &indexes, &mut exist)?;
        }
        // Also what was not read: a file system may list a name in another spelling.
        for index in indexes {
            if !exist[index] {
                exist[index] = is_file(&folder.join(&assets[index].0))?;
            }
        }
    }
    Ok(exist)
}

fn read_folder(
    folder: &Path,
    assets: &[AssetId],
    indexes: &[usize],
    exist: &mut [bool],
) -> io::Result<()> {
    let mut wanted: HashMap<OsString, usize> = HashMap::with_capacity(indexes.len());
    for &index in indexes {
        let path = &assets[index].0;
        let name = path
            .rsplit_once('/')
            .map_or(path.as_str(), |(_, name)| name);
        wanted.insert(name.into(), index);
    }
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if is_absent(&cause) => return Ok(()),
        Err(cause) => return Err(cause),
    };
    for entry in entries {
        let entry = entry?;
        if let Some(&index) = wanted.get(&entry.file_name()) {
            // One that was removed meanwhile is looked for once more.
            exist[index] = entry.metadata().is_ok_and(|facts| is_whole(&facts));
        }
    }
    Ok(())
}

fn is_file(path: &Path) -> io::Result<bool> {
    match fs::metadata(path) {
        Ok(facts) => Ok(is_whole(&facts)),
        Err(cause) if is_absent(&cause) => Ok(false),
        Err(cause) => Err(cause),
    }
}

fn is_whole(facts: &Metadata) -> bool {
    facts.is_file() && facts.len() > 0
}

fn is_absent(cause: &io::Error) -> bool {
    matches!(
        cause.kind(),
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename
    )
}

/// Whether the file at `path` is there and has not this size and CRC-32, for a camera roll
/// that keeps files itself.
///
/// # Errors
/// It cannot be read.
pub fn differs(path: &Path, bytes: u64, crc32: u32) -> io::Result<bool> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(cause) if is_absent(&cause) => return Ok(false),
        Err(cause) => return Err(cause),
    };
    if file.metadata()?.len() != bytes {
        return Ok(true);
    }
    Ok(media::crc32(&mut file)? != crc32)
}
