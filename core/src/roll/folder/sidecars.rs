//! Files `NAME.EXTENSION.xmp` beside assets that could not take all their metadata.
//! Editors of photos write files of that name too, so it is remembered which were made
//! here, and what was in them: nothing else is ever replaced or removed.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::super::AssetId;
use super::place;

/// Checksums of the files made here, by the id of the asset they stand beside.
type Made = BTreeMap<String, u32>;

/// Writes a sidecar for an asset that is about to become visible, if nobody else's has
/// that name. To be made durable by the caller.
pub(super) fn put(folder: &Path, state: &Path, asset: &AssetId, packet: &[u8]) -> io::Result<()> {
    let path = path_of(folder, &asset.0);
    if fs::symlink_metadata(&path).is_ok() && !is_unchanged(&path, read(state)?.get(&asset.0)) {
        return Ok(());
    }
    remember(state, &asset.0, crc32fast::hash(packet))?;
    let unfinished = state.join("sidecar.new");
    let mut file = File::create(&unfinished)?;
    file.write_all(packet)?;
    file.sync_all()?;
    drop(file);
    place::replace(&unfinished, &path)
}

/// Removes the sidecars of these assets that were made here and are as they were.
pub(super) fn remove(folder: &Path, state: &Path, assets: &[AssetId]) -> io::Result<()> {
    let mut made = read(state)?;
    let before = made.len();
    for asset in assets {
        let path = path_of(folder, &asset.0);
        let checksum = made.remove(&asset.0);
        if is_unchanged(&path, checksum.as_ref()) {
            fs::remove_file(path)?;
        }
    }
    if made.len() < before {
        write(state, &made)?;
    }
    Ok(())
}

/// Whether the file beside this asset was made here and is as it was.
pub(super) fn is_ours(folder: &Path, state: &Path, asset: &AssetId) -> io::Result<bool> {
    let made = read(state)?;
    Ok(is_unchanged(&path_of(folder, &asset.0), made.get(&asset.0)))
}

pub(super) fn path_of(folder: &Path, asset: &str) -> PathBuf {
    folder.join(format!("{asset}.xmp"))
}

fn is_unchanged(path: &Path, made: Option<&u32>) -> bool {
    let now = || fs::read(path).ok().map(|packet| crc32fast::hash(&packet));
    made.is_some_and(|made| now() == Some(*made))
}

fn list(state: &Path) -> PathBuf {
    state.join("sidecars")
}

/// Of two lines about one asset the later one holds.
fn read(state: &Path) -> io::Result<Made> {
    let text = match fs::read_to_string(list(state)) {
        Ok(text) => text,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(Made::new()),
        Err(cause) => return Err(cause),
    };
    let line = |line: &str| {
        let (checksum, asset) = line.split_once(' ')?;
        Some((asset.to_owned(), u32::from_str_radix(checksum, 16).ok()?))
    };
    Ok(text.lines().filter_map(line).collect())
}

/// Before the sidecar is there: killed in between, it is remembered for nothing.
fn remember(state: &Path, asset: &str, checksum: u32) -> io::Result<()> {
    let mut list = File::options()
        .create(true)
        .append(true)
        .open(list(state))?;
    writeln!(list, "{checksum:08x} {asset}")
}

fn write(state: &Path, made: &Made) -> io::Result<()> {
    let lines = made.iter();
    let text: String = lines
        .map(|(asset, checksum)| format!("{checksum:08x} {asset}\n"))
        .collect();
    let new = state.join("sidecars.new");
    fs::write(&new, text)?;
    fs::rename(new, list(state))
}
