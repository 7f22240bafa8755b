//! Remembers which folders were made here, so that undo can take them back, and only
//! them: a folder the person made stays, even empty.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::durable;

/// Makes the folder of an album, if it is absent, and remembers that. To be made
/// durable by the caller.
pub(super) fn make(folder: &Path, state: &Path, album: &str) -> io::Result<()> {
    let path = folder.join(album);
    match fs::create_dir(&path) {
        Ok(()) => {
            let mut made = read(state)?;
            made.insert(album.to_owned());
            write(state, &made)
        }
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(cause) => Err(cause),
    }
}

/// Makes durable that files are gone from these albums (the empty name: from the
/// folder itself), and removes those albums that are empty and were made here.
pub(super) fn remove_empty(folder: &Path, state: &Path, albums: &BTreeSet<&str>) -> io::Result<()> {
    let mut made = read(state)?;
    let before = made.len();
    for album in albums {
        let path = folder.join(album);
        let removed = made.contains(*album) && fs::remove_dir(&path).is_ok();
        if removed {
            made.remove(*album);
        } else {
            durable::folder(&path).or_else(unless_gone)?;
        }
    }
    if made.len() < before {
        durable::folder(folder)?;
        write(state, &made)?;
    }
    Ok(())
}

/// Whether the folder of this name was made here.
pub(super) fn is_made(state: &Path, album: &str) -> bool {
    // What cannot be read says nothing: then it may have been.
    read(state).map_or(true, |made| made.contains(album))
}

fn unless_gone(cause: io::Error) -> io::Result<()> {
    match cause.kind() {
        ErrorKind::NotFound => Ok(()),
        _ => Err(cause),
    }
}

fn list(state: &Path) -> PathBuf {
    state.join("albums")
}

fn read(state: &Path) -> io::Result<BTreeSet<String>> {
    match fs::read_to_string(list(state)) {
        Ok(text) => Ok(text.lines().map(str::to_owned).collect()),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(cause) => Err(cause),
    }
}

fn write(state: &Path, albums: &BTreeSet<String>) -> io::Result<()> {
    let mut text = String::new();
    for album in albums {
        text.push_str(album);
        text.push('\n');
    }
    let new = state.join("albums.new");
    fs::write(&new, text)?;
    fs::rename(new, list(state))
}
