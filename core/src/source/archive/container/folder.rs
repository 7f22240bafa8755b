//! An unpacked export: a folder, walked once. Nothing outside it is ever read.

use std::collections::HashMap;
use std::fs::{self, DirEntry, File};
use std::io;
use std::path::{Path, PathBuf};

use super::entries::Entries;
use super::faults::{EntryFault, Faults};
use super::stamp::Stamp;
use crate::source::archive::{clouds, names};

/// Deeper folders are no export's; bounds the walk.
const DEEPEST: usize = 32;

/// What a camera roll that Keepsake made has in it. Its pictures came from an export, and
/// would be offered again.
const CAMERA_ROLL: &str = ".keepsake";

/// A folder with the stamps of its files.
#[derive(Debug)]
pub(super) struct FolderContainer {
    path: PathBuf,
    stamps: Vec<Stamp>,
    /// What the files of these entries are really called: programs that know no backslash as a
    /// separator of folders unpack `media\\posts\\a.jpg` as one file of that name.
    with_backslashes: HashMap<usize, String>,
}

impl FolderContainer {
    /// Lists all files in it; their names go to `entries`, in step with the stamps. In
    /// the order of the names, so that two walks number alike.
    ///
    /// # Errors
    /// The folder itself cannot be listed. What is in it and cannot, is odd.
    pub(super) fn open(
        path: PathBuf,
        entries: &mut Entries,
        faults: &mut Faults,
    ) -> io::Result<Self> {
        let mut folder = Self {
            path,
            stamps: Vec::new(),
            with_backslashes: HashMap::new(),
        };
        let mut waiting = vec![(String::new(), 0)];
        while let Some((name, depth)) = waiting.pop() {
            let listed = match sorted(&folder.path.join(&name)) {
                Ok(listed) => listed,
                Err(error) if depth == 0 => return Err(error),
                Err(_) => {
                    // The bin of a disk may be another user's.
                    if !names::is_thrown_away(&format!("{name}/x")) {
                        faults.add(EntryFault::Closed, &name);
                    }
                    continue;
                }
            };
            if depth > 0 && listed.iter().any(|found| found.file_name() == CAMERA_ROLL) {
                faults.add(EntryFault::CameraRoll, &name);
                continue;
            }
            let mut inner = Vec::new();
            for found in listed {
                if let Some(inside) = folder.take(&name, &found, entries, faults)? {
                    inner.push((inside, depth + 1));
                }
            }
            if depth < DEEPEST {
                waiting.extend(inner.into_iter().rev());
            } else {
                inner
                    .iter()
                    .for_each(|(name, _)| faults.add(EntryFault::TooDeep, name));
            }
        }
        folder.stamps.shrink_to_fit();
        Ok(folder)
    }

    /// Takes in one thing found in the folder `within`; answers its name if it is a folder.
    fn take(
        &mut self,
        within: &str,
        found: &DirEntry,
        entries: &mut Entries,
        faults: &mut Faults,
    ) -> io::Result<Option<String>> {
        let Ok(file_name) = found.file_name().into_string() else {
            faults.add(EntryFault::NotText, &found.file_name().to_string_lossy());
            return Ok(None);
        };
        let name = if within.is_empty() {
            file_name
        } else {
            format!("{within}/{file_name}")
        };
        let Ok(metadata) = found.metadata() else {
            faults.add(EntryFault::Closed, &name);
            return Ok(None);
        };
        if let Some(real) = clouds::in_cloud(&name).filter(|_| metadata.is_file()) {
            // What has come down since stands beside it.
            if !self.path.join(&real).exists() {
                entries.is_in_cloud(&real);
                faults.add(EntryFault::InCloud, &real);
            }
            return Ok(None);
        }
        let is_empty = metadata.is_file() && metadata.len() == 0;
        if is_empty && clouds::is_dropbox_sign(&found.path(), &name) {
            entries.is_in_cloud(&name);
            faults.add(EntryFault::InCloud, &name);
        } else if metadata.is_symlink() {
            entries.is_link(&name);
            faults.add(EntryFault::Link, &name);
        } else if metadata.is_dir() {
            // A junk folder would make every file in it junk.
            let inside = format!("{name}/x");
            let is_told_of = names::is_facebooks(&inside) || names::is_thrown_away(&inside);
            let is_walked = !names::is_junk(&inside) || is_told_of;
            return Ok(is_walked.then_some(name));
        } else if names::is_junk(&name) {
            if metadata.is_file() {
                entries.pass_over(&name, faults);
            }
        } else if metadata.is_file() {
            match names::clean(&name) {
                Some(clean) => {
                    entries.push(&clean)?;
                    if clean != name {
                        self.with_backslashes.insert(self.stamps.len(), name);
                    }
                    self.stamps.push(Stamp::of(&metadata));
                }
                None => {
                    entries.is_unsafe(&name);
                    faults.add(EntryFault::UnsafeName, &name);
                }
            }
        }
        Ok(None)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn stamp(&self, entry: u32) -> Stamp {
        self.stamps[entry as usize]
    }

    /// Where the file of an entry lies, which is called `name`.
    pub(super) fn path_of(&self, entry: u32, name: &str) -> PathBuf {
        let real = self.with_backslashes.get(&(entry as usize));
        self.path.join(real.map_or(name, String::as_str))
    }

    /// Opens the file of an entry, which is called `name`.
    ///
    /// # Errors
    /// It cannot be read, or is not the file any more that was listed.
    pub(super) fn read(&self, entry: u32, name: &str) -> io::Result<File> {
        let file = open_without_following(&self.path_of(entry, name))?;
        if Stamp::of(&file.metadata()?) != self.stamp(entry) {
            return Err(super::changed());
        }
        Ok(file)
    }
}

fn sorted(folder: &Path) -> io::Result<Vec<DirEntry>> {
    let mut found = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    found.sort_by_key(DirEntry::file_name);
    Ok(found)
}

/// Opens a file, but not through a symbolic link that has taken its place.
#[cfg(unix)]
fn open_without_following(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::NONBLOCK;
    Ok(open(path, flags, Mode::empty())?.into())
}

#[cfg(not(unix))]
fn open_without_following(path: &Path) -> io::Result<File> {
    File::open(path)
}
