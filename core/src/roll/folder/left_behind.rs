//! Files that an earlier Keepsake put into a folder whose catalog is gone.

use std::fs;
use std::path::Path;

use super::{STATE, naming};

/// How many there are by their names, in the folder and in its albums. What cannot be read is
/// passed over.
pub(super) fn count(folder: &Path) -> u64 {
    let mut count = 0;
    let mut albums = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_album = entry.path().is_dir() && entry.file_name() != STATE;
        if is_album {
            albums.push(entry.path());
        }
        count += u64::from(is_one(&entry));
    }
    let inside = albums
        .into_iter()
        .filter_map(|album| fs::read_dir(album).ok());
    let inside = inside.flatten().flatten().filter(is_one).count();
    count + inside as u64
}

fn is_one(entry: &fs::DirEntry) -> bool {
    let name = entry.file_name();
    name.to_str().is_some_and(naming::is_given)
}
