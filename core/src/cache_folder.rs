//! Whole files in a folder under a size limit: what a phone decodes itself, pictures of links. It is
//! only a cache: any of them may vanish at any time, and is made again when it is wanted.

use std::fs::{self, File, FileTimes};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::NamedTempFile;

use crate::CancellationToken;
use crate::error::{Error, Result};
use crate::free_space::free_space;

/// Between two looks at whether to stop.
const PIECE: usize = 64 << 10;

/// What is left of a volume where a file is put into the folder: a disk that is full to the last
/// byte helps nobody. Of what a smaller file has, its own size.
const LEFT: u64 = 64 << 20;

/// The folder, and how much may lie in it.
#[derive(Debug)]
pub(crate) struct CacheFolder {
    folder: PathBuf,
    limit: u64,
    /// What its volume has left.
    free: fn(&Path) -> io::Result<Option<u64>>,
}

impl CacheFolder {
    /// A file larger than `limit` is there all the same, alone, until room is made.
    pub(crate) fn new(folder: PathBuf, limit: u64) -> Self {
        Self {
            folder,
            limit,
            free: free_space,
        }
    }

    /// The file of that name with so many bytes; if it is not there, `open` gives them, and
    /// `explain` says why they end too early.
    pub(crate) fn file<R: Read>(
        &self,
        name: &str,
        bytes: u64,
        open: impl FnOnce() -> Result<R>,
        explain: impl Fn(io::Error) -> Error,
        stop: &CancellationToken,
    ) -> Result<PathBuf> {
        let path = self.folder.join(name);
        if is_there(&path, bytes) {
            return Ok(path);
        }
        let here = || Error::at(&self.folder);
        fs::create_dir_all(&self.folder).map_err(here())?;
        self.make_room(bytes).map_err(here())?;
        self.refuse_too_much(bytes).map_err(here())?;
        let mut to = NamedTempFile::new_in(&self.folder).map_err(here())?;
        let (mut from, mut piece) = (open()?, vec![0; PIECE]);
        loop {
            if stop.is_cancelled() {
                return Err(Error::Stopped);
            }
            match from.read(&mut piece).map_err(&explain)? {
                0 => break,
                count => to.write_all(&piece[..count]).map_err(here())?,
            }
        }
        let kept = to.persist(&path).map_err(|error| error.error);
        kept.map_err(here())?;
        Ok(path)
    }

    /// Where the volume could not take it, nothing is begun that would fill it first.
    fn refuse_too_much(&self, bytes: u64) -> io::Result<()> {
        let needed = bytes.saturating_add(bytes.min(LEFT));
        match (self.free)(&self.folder)? {
            Some(free) if free < needed => Err(io::ErrorKind::StorageFull.into()),
            _ => Ok(()),
        }
    }

    /// The file of that name, where it is there; that it is asked for counts as a look at it.
    pub(crate) fn kept(&self, name: &str) -> Option<PathBuf> {
        let path = self.folder.join(name);
        looked_at(&path).is_some().then_some(path)
    }

    /// Bytes of all files.
    pub(crate) fn size(&self) -> io::Result<u64> {
        Ok(self.files()?.iter().map(|file| file.bytes).sum())
    }

    /// Removes every file.
    pub(crate) fn clear(&self) -> io::Result<()> {
        self.files()?.iter().try_for_each(|file| remove(&file.path))
    }

    /// Removes what was not looked at for longest, until `more` bytes fit under the limit.
    pub(crate) fn make_room(&self, more: u64) -> io::Result<()> {
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

    fn files(&self) -> io::Result<Vec<Kept>> {
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
                files.push(Kept {
                    path: entry.path(),
                    bytes: facts.len(),
                    looked_at: facts.modified()?,
                });
            }
        }
        Ok(files)
    }
}

struct Kept {
    path: PathBuf,
    bytes: u64,
    looked_at: SystemTime,
}

/// Whether the file is whole; that it was asked for counts as a look at it.
fn is_there(path: &Path, bytes: u64) -> bool {
    looked_at(path) == Some(bytes)
}

/// How many bytes the file has; none if it is not there.
fn looked_at(path: &Path) -> Option<u64> {
    let file = File::options().append(true).open(path).ok()?;
    let _ = file.set_times(FileTimes::new().set_modified(SystemTime::now()));
    Some(file.metadata().ok()?.len())
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
    use crate::outcome::Trouble;

    const LIMIT: u64 = 10;

    fn made(cache: &CacheFolder, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let stop = CancellationToken::new();
        let explain = |_| panic!("memory can be read");
        cache.file(name, bytes.len() as u64, || Ok(bytes), explain, &stop)
    }

    #[test]
    fn what_was_not_looked_at_for_longest_goes_first() {
        let folder = tempfile::tempdir().unwrap();
        let cache = CacheFolder::new(folder.path().join("cache"), LIMIT);
        let made = |name: &str| made(&cache, name, b"abcd").unwrap();
        let (first, second) = (made("1.mp4"), made("2.mp4"));
        let long_ago = FileTimes::new().set_modified(SystemTime::UNIX_EPOCH);
        let second_file = File::options().append(true).open(&second).unwrap();
        second_file.set_times(long_ago).unwrap();
        let third = made("3.mp4");
        assert!(first.exists() && !second.exists() && third.exists());
        assert_eq!(cache.size().unwrap(), 8);
        cache.clear().unwrap();
        assert_eq!(cache.size().unwrap(), 0);
    }

    #[test]
    fn a_file_that_is_not_whole_is_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let cache = CacheFolder::new(folder.path().to_owned(), LIMIT);
        fs::write(folder.path().join("1.mp4"), "ab").unwrap();
        let path = made(&cache, "1.mp4", b"abcd").unwrap();
        assert_eq!(fs::read(path).unwrap(), b"abcd");
        let gone = || Err::<&[u8], _>(Error::Stopped);
        let stop = CancellationToken::new();
        let kept = cache.file("1.mp4", 4, gone, |_| Error::Stopped, &stop);
        assert!(kept.is_ok(), "it is there");
    }

    /// Asks to stop when its first bytes are read, and never ends.
    struct Endless<'a>(&'a CancellationToken);

    impl Read for Endless<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.0.cancel();
            Ok(buffer.len())
        }
    }

    #[test]
    fn a_file_that_nobody_waits_for_is_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let cache = CacheFolder::new(folder.path().to_owned(), LIMIT);
        let stop = CancellationToken::new();
        let open = || Ok(Endless(&stop));
        let made = cache.file("1.mp4", 4, open, |_| Error::Stopped, &stop);
        assert!(matches!(made, Err(Error::Stopped)));
        assert_eq!(cache.size().unwrap(), 0);
    }

    #[test]
    fn who_cannot_be_read_and_what_cannot_be_written_are_told_apart() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::ErrorKind::InvalidData.into())
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let cache = CacheFolder::new(folder.path().to_owned(), LIMIT);
        let explain = |_| Error::Unreadable(crate::outcome::Reason::NoSource);
        let stop = CancellationToken::new();
        let made_of = |folder: &CacheFolder| folder.file("1", 4, || Ok(Broken), explain, &stop);
        assert!(matches!(made_of(&cache), Err(Error::Unreadable(_))));
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let nowhere = CacheFolder::new(file, LIMIT);
        assert!(matches!(made_of(&nowhere), Err(Error::Io { .. })));
    }

    #[test]
    fn what_is_larger_than_the_limit_goes_when_room_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let cache = CacheFolder::new(folder.path().to_owned(), LIMIT);
        let small = made(&cache, "1.mp4", b"abcd").unwrap();
        let large = made(&cache, "2.mp4", b"more than the limit").unwrap();
        assert!(!small.exists() && large.exists());
        cache.make_room(0).unwrap();
        assert!(!large.exists());
    }

    #[test]
    fn what_the_disk_has_no_room_for_is_not_begun_and_told_as_that() {
        let folder = tempfile::tempdir().unwrap();
        let with_room_for = |free| CacheFolder {
            free,
            ..CacheFolder::new(folder.path().to_owned(), LIMIT)
        };
        let large = b"more than the limit";
        let full = with_room_for(|_| Ok(Some(37)));
        let never = || -> Result<&[u8]> { panic!("its bytes are not asked for") };
        let stop = CancellationToken::new();
        let (bytes, explain) = (large.len() as u64, |_| Error::Stopped);
        let refused = full.file("1.mp4", bytes, never, explain, &stop);
        let trouble = refused.unwrap_err().trouble();
        assert!(matches!(trouble, Trouble::DiskFull { .. }), "{trouble:?}");
        assert_eq!(full.size().unwrap(), 0);
        let roomy = with_room_for(|_| Ok(Some(38)));
        assert!(made(&roomy, "1.mp4", large).is_ok());
        // What is there already needs no room.
        assert!(made(&full, "1.mp4", large).is_ok());
        let unknown = with_room_for(|_| Ok(None));
        assert!(made(&unknown, "2.mp4", large).is_ok());
    }
}
