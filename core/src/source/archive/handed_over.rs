//! Archives that another program hands over open, as phones do: a file serves as it is;
//! what can only be read from start to end is copied, as reading a ZIP needs seeking.

use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::Input;
use crate::error::{Error, Result};
use crate::free_space::free_space;

/// What stays free on the volume of a copy: a full phone helps nobody.
const LEFT_FREE: u64 = 256 << 20;
/// Copied between two looks at the free space.
const PIECE: usize = 8 << 20;

impl Input {
    /// An archive that is open already and called `name`. One that can only be read from
    /// start to end (a pipe) is copied into `cache` first, which may take as long as the
    /// sender wants; whoever owns that folder may empty it once the archive is forgotten.
    ///
    /// # Errors
    /// It cannot be read, or there is no room for the copy; nothing is left behind then.
    pub fn handed_over(name: &str, mut file: File, cache: &Path) -> Result<Self> {
        let name = PathBuf::from(file_name(name));
        let facts = file.metadata().map_err(Error::at(&name))?;
        if facts.is_dir() {
            let reason = "it is an open folder; give its path instead".to_owned();
            return Err(Error::NotAnArchive { path: name, reason });
        }
        if facts.is_file() && file.stream_position().is_ok() {
            return Ok(Self::File { name, file });
        }
        copy(&name, &mut file, cache, LEFT_FREE).map(Self::Path)
    }
}

/// The last part of a name that another program chose.
fn file_name(name: &str) -> &str {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    match last {
        "" | "." | ".." => "archive.zip",
        _ => last,
    }
}

/// The same bytes get the same place, however often they are handed over.
fn copy(name: &Path, from: &mut dyn Read, cache: &Path, left_free: u64) -> Result<PathBuf> {
    let folder = cache.join("handed-over");
    fs::create_dir_all(&folder).map_err(Error::at(&folder))?;
    let mut to = NamedTempFile::new_in(&folder).map_err(Error::at(&folder))?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; PIECE];
    loop {
        let count = from.read(&mut piece).map_err(Error::at(name))?;
        if count == 0 {
            break;
        }
        let bytes = &piece[..count];
        hash.update(bytes);
        write(bytes, to.as_file_mut(), &folder, left_free).map_err(Error::at(&folder))?;
    }
    let sum: String = hash.finalize()[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let place = folder.join(sum);
    fs::create_dir_all(&place).map_err(Error::at(&place))?;
    let path = place.join(name);
    to.persist(&path)
        .map_err(|error| Error::at(&path)(error.error))?;
    Ok(path)
}

fn write(bytes: &[u8], to: &mut File, folder: &Path, left_free: u64) -> io::Result<()> {
    let needed = left_free + bytes.len() as u64;
    if free_space(folder)?.is_some_and(|there| there < needed) {
        return Err(io::ErrorKind::StorageFull.into());
    }
    to.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything below a folder that is a file.
    fn files(folder: &Path) -> usize {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        entries
            .map(|entry| {
                if entry.file_type().unwrap().is_dir() {
                    files(&entry.path())
                } else {
                    1
                }
            })
            .sum()
    }

    #[test]
    fn an_open_file_serves_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.zip");
        fs::write(&path, "PK").unwrap();
        let file = File::open(&path).unwrap();
        let input = Input::handed_over("../my export.zip", file, folder.path()).unwrap();
        assert!(matches!(input, Input::File { name, .. } if name == Path::new("my export.zip")));
        assert_eq!(files(folder.path()), 1);
    }

    #[test]
    fn a_pipe_is_copied_to_the_same_place_each_time() {
        let cache = tempfile::tempdir().unwrap();
        for _ in 0..2 {
            let (read, mut write) = io::pipe().unwrap();
            let sender = std::thread::spawn(move || write.write_all(&[7; 100_000]).unwrap());
            let file = File::from(std::os::fd::OwnedFd::from(read));
            let Input::Path(copy) = Input::handed_over("export.zip", file, cache.path()).unwrap()
            else {
                panic!("a pipe cannot serve as it is");
            };
            sender.join().unwrap();
            assert_eq!(fs::read(&copy).unwrap(), [7; 100_000]);
            assert_eq!(copy.file_name().unwrap(), "export.zip");
        }
        assert_eq!(files(cache.path()), 1);
    }

    #[test]
    fn a_copy_that_finds_no_room_leaves_nothing_behind() {
        let cache = tempfile::tempdir().unwrap();
        let answer = copy(
            Path::new("export.zip"),
            &mut &[7; 100_000][..],
            cache.path(),
            u64::MAX / 2,
        );
        let Err(Error::Io { cause, .. }) = answer else {
            panic!("there cannot be so much room");
        };
        assert_eq!(cause.kind(), io::ErrorKind::StorageFull);
        assert_eq!(files(cache.path()), 0);
    }

    #[test]
    fn an_open_folder_is_refused_with_a_hint() {
        let folder = tempfile::tempdir().unwrap();
        let file = File::open(folder.path()).unwrap();
        let error = Input::handed_over("export", file, folder.path()).unwrap_err();
        assert!(error.to_string().contains("give its path"), "{error}");
    }
}
