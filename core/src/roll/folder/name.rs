//! What the camera roll in a folder is called in a catalog, which may have assets in others.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::durable;

/// The name of a roll whose catalog lies in its own folder, and knows no other.
const OWN_CATALOG: &str = "folder";

/// The name that was kept; before something was saved, a new one, which names the folder.
pub(super) fn of(folder: &Path, state: &Path) -> String {
    match fs::read_to_string(kept(state)) {
        Ok(name) if !name.is_empty() => return name,
        _ => {}
    }
    if has_own_catalog(state) {
        return OWN_CATALOG.to_owned();
    }
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    format!("folder:{}", folder.display())
}

/// Keeps the name in the folder, durably: it moves with it.
pub(super) fn keep(state: &Path, name: &str) -> io::Result<()> {
    let path = kept(state);
    if has_own_catalog(state) || path.exists() {
        return Ok(());
    }
    let new = path.with_extension("new");
    let mut file = File::create(&new)?;
    file.write_all(name.as_bytes())?;
    file.sync_all()?;
    fs::rename(&new, &path)?;
    durable::folder(state)
}

fn kept(state: &Path) -> PathBuf {
    state.join("name")
}

fn has_own_catalog(state: &Path) -> bool {
    state.join("keepsake.db").is_file()
}
