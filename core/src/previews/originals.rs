//! Whole files for the phone to decode, in a folder under a size limit. It is only a cache:
//! any of them may vanish at any time, and is made again when it is wanted.

use std::fs::{self, File, FileTimes};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::NamedTempFile;

/// The folder, and how much may lie in it.
#[derive(Debug)]
pub(super) struct Originals {
    folder: PathBuf,
    limit: u64,
}

impl Originals {
    /// A file larger than `limit` is kept all the same, alone, until the next one comes.
    pub(super) fn new(folder: PathBuf, limit: u64) -> Self {
        Self { folder, limit }
    }

    /// The file of that name with so many bytes; if it is not there, `open` gives them.
    pub(super) fn file<R: Read>(
        &self,
        name: &str,
        bytes: u64,
        open: impl FnOnce() -> io::Result<R>,
    ) -> io::Result<PathBuf> {
        let path = self.folder.join(name);
        if is_there(&path, bytes) {
            return Ok(path);
        }
        fs::create_dir_all(&self.folder)?;
        self.make_room(bytes)?;
        let mut to = NamedTempFile::new_in(&self.folder)?;
        io::copy(&mut open()?, to.as_file_mut())?;
        to.persist(&path).map_err(|error| error.error)?;
        Ok(path)
    }

    /// Bytes of all files.
    pub(super) fn size(&self) -> io::Result<u64> {
        Ok(self.files()?.iter().map(|file| file.bytes).sum())
    }

    /// Removes every file.
    pub(super) fn clear(&self) -> io::Result<()> {
        self.files()?.iter().try_for_each(|file| remove(&file.path))
    }

    /// Removes what was not looked at for longest, until `more` bytes fit under the limit.
    fn make_room(&self, more: u64) -> io::Result<()> {
        let mut files = self.files()?;
        files.sort_by_key(|file| file.looked_at);
        let mut used: u64 = files.iter().map(|file| file.bytes).sum();
        for oldest in files {
            if used.saturating_add(more) <= self.limit {
                break;
            }
            remove(&oldest.path)?;
            used -= oldest.bytes;
        }
        Ok(())
    }

    fn files(&self) -> io::Result<Vec<Original>> {
        let entries = match fs::read_dir(&self.folder) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut files = Vec::new();
        for entry in entries {
            let entry = entry?;
            // Another process may have removed it since.
            let Ok(facts) = entry.metadata() else {
                continue;
            };
            if facts.is_file() {
                files.push(Original {
                    path: entry.path(),
                    bytes: facts.len(),
                    looked_at: facts.modified()?,
                });
            }
        }
        Ok(files)
    }
}

struct Original {
    path: PathBuf,
    bytes: u64,
    looked_at: SystemTime,
}

/// Whether the file is whole; that it was asked for counts as a look at it.
fn is_there(path: &Path, bytes: u64) -> bool {
    let Ok(file) = File::options().append(true).open(path) else {
        return false;
    };
    let is_whole = file.metadata().is_ok_and(|facts| facts.len() == bytes);
    let _ = file.set_times(FileTimes::new().set_modified(SystemTime::now()));
    is_whole
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_looked_at_for_longest_goes_first() {
        let folder = tempfile::tempdir().unwrap();
        let originals = Originals::new(folder.path().join("originals"), 10);
        let made = |name: &str| originals.file(name, 4, || Ok(&b"abcd"[..])).unwrap();
        let (first, second) = (made("1.mp4"), made("2.mp4"));
        let long_ago = FileTimes::new().set_modified(SystemTime::UNIX_EPOCH);
        let second_file = File::options().append(true).open(&second).unwrap();
        second_file.set_times(long_ago).unwrap();
        let third = made("3.mp4");
        assert!(first.exists() && !second.exists() && third.exists());
        assert_eq!(originals.size().unwrap(), 8);
        originals.clear().unwrap();
        assert_eq!(originals.size().unwrap(), 0);
    }

    #[test]
    fn a_file_that_is_not_whole_is_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let originals = Originals::new(folder.path().to_owned(), 10);
        fs::write(folder.path().join("1.mp4"), "ab").unwrap();
        let path = originals.file("1.mp4", 4, || Ok(&b"abcd"[..])).unwrap();
        assert_eq!(fs::read(path).unwrap(), b"abcd");
        let kept = originals.file("1.mp4", 4, || Err::<&[u8], _>(io::Error::other("gone")));
        assert!(kept.is_ok(), "it is there");
    }
}
