//! Archives that another program hands over open, as phones do: a file serves as it is;
//! what can only be read from start to end is copied, as reading a ZIP needs seeking.

use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::Input;
use crate::CancellationToken;
use crate::error::{Error, Result};
use crate::free_space::free_space;
use crate::outcome::NotArchive;

/// What stays free on the volume of a copy: a full phone helps nobody.
const LEFT_FREE: u64 = 256 << 20;
/// What is read at once; a pipe gives less.
const PIECE: usize = 1 << 20;
/// Copied between two looks at the free space.
const BETWEEN_LOOKS: u64 = 8 << 20;

/// The folder for copies of what was handed over and can only be read from start to end. It
/// lies where the system empties nothing: such an archive cannot be asked for again.
#[derive(Debug, Clone)]
pub struct Copies {
    folder: PathBuf,
    left_free: u64,
}

impl Copies {
    /// The copies in `folder`, which is made with the first.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self {
            folder,
            left_free: LEFT_FREE,
        }
    }

    /// An archive that is open already and called `name`. One that can only be read from
    /// start to end (a pipe) is copied first, which may take as long as the sender wants;
    /// `progress` hears how many bytes came. It can be stopped while the sender sends nothing.
    ///
    /// # Errors
    /// It cannot be read, there is no room for the copy, or it was stopped; nothing is left
    /// behind then.
    pub fn input(
        &self,
        name: &str,
        mut file: File,
        progress: &mut dyn FnMut(u64),
        stop: &CancellationToken,
    ) -> Result<Input> {
        let name = PathBuf::from(file_name(name));
        let facts = file.metadata().map_err(Error::at(&name))?;
        if facts.is_dir() {
            return Err(Error::NotAnArchive {
                path: name,
                unfit: NotArchive::OpenFolder,
            });
        }
        if facts.is_file() && file.stream_position().is_ok() {
            return Ok(Input::File { name, file });
        }
        self.copy(&name, &file, progress, stop).map(Input::Path)
    }

    /// Removes every copy that is not at one of these places. Only while nothing is copied.
    ///
    /// # Errors
    /// A copy cannot be removed.
    pub fn keep_only(&self, places: &[PathBuf]) -> io::Result<()> {
        let entries = match fs::read_dir(&self.folder) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let path = entry?.path();
            if places.iter().any(|place| place.starts_with(&path)) {
                continue;
            }
            if path.is_dir() {
                fs::remove_dir_all(path)?;
            } else {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// Removes the copy at that place, if it is one.
    ///
    /// # Errors
    /// It cannot be removed.
    pub fn remove(&self, place: &Path) -> io::Result<()> {
        let own = place
            .parent()
            .filter(|own| own.parent() == Some(&self.folder));
        match own.map(fs::remove_dir_all) {
            Some(Err(cause)) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
            _ => Ok(()),
        }
    }

    /// The same bytes get the same place, however often they are handed over.
    fn copy(
        &self,
        name: &Path,
        from: &File,
        progress: &mut dyn FnMut(u64),
        stop: &CancellationToken,
    ) -> Result<PathBuf> {
        let folder = &self.folder;
        fs::create_dir_all(folder).map_err(Error::at(folder))?;
        let mut to = NamedTempFile::new_in(folder).map_err(Error::at(folder))?;
        let mut hash = Sha256::new();
        let mut piece = vec![0; PIECE];
        let (mut copied, mut looked_at) = (0, None);
        loop {
            let count = read(from, &mut piece, stop, name)?;
            if count == 0 {
                break;
            }
            let bytes = &piece[..count];
            if looked_at.is_none_or(|then| copied - then >= BETWEEN_LOOKS) {
                self.look_for_room().map_err(Error::at(folder))?;
                looked_at = Some(copied);
            }
            hash.update(bytes);
            to.write_all(bytes).map_err(Error::at(folder))?;
            copied += bytes.len() as u64;
            progress(copied);
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

    fn look_for_room(&self) -> io::Result<()> {
        let needed = self.left_free + BETWEEN_LOOKS;
        if free_space(&self.folder)?.is_some_and(|there| there < needed) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
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

/// What the sender has sent, once there is something; none at its end.
fn read(mut from: &File, piece: &mut [u8], stop: &CancellationToken, name: &Path) -> Result<usize> {
    loop {
        if stop.is_cancelled() {
            return Err(Error::Stopped);
        }
        if !waiting::has_come(from).map_err(Error::at(name))? {
            continue;
        }
        match from.read(piece) {
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            read => return read.map_err(Error::at(name)),
        }
    }
}

#[cfg(unix)]
mod waiting {
    use std::fs::File;
    use std::io;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;

    /// How long a sender may say nothing before somebody looks whether to stop.
    const PAUSE: Timespec = Timespec {
        tv_sec: 0,
        tv_nsec: 100_000_000,
    };

    /// Whether reading would not wait: bytes have come, or the end, or an error. Waits for
    /// that a moment.
    pub(super) fn has_come(from: &File) -> io::Result<bool> {
        let mut asked = [PollFd::new(from, PollFlags::IN)];
        match poll(&mut asked, Some(&PAUSE)) {
            Err(Errno::INTR) => Ok(false),
            ready => Ok(ready? > 0),
        }
    }
}

#[cfg(not(unix))]
mod waiting {
    use std::fs::File;
    use std::io;

    /// Not known here.
    pub(super) fn has_come(_: &File) -> io::Result<bool> {
        Ok(true)
    }
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

    fn input(copies: &Copies, name: &str, file: File) -> Result<Input> {
        copies.input(name, file, &mut |_| {}, &CancellationToken::new())
    }

    fn reader(read: io::PipeReader) -> File {
        File::from(std::os::fd::OwnedFd::from(read))
    }

    #[test]
    fn an_open_file_serves_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.zip");
        fs::write(&path, "PK").unwrap();
        let file = File::open(&path).unwrap();
        let copies = Copies::in_folder(folder.path().join("copies"));
        let input = input(&copies, "../my export.zip", file).unwrap();
        assert!(matches!(input, Input::File { name, .. } if name == Path::new("my export.zip")));
        assert_eq!(files(folder.path()), 1);
    }

    #[test]
    fn a_pipe_is_copied_to_the_same_place_each_time() {
        let folder = tempfile::tempdir().unwrap();
        let copies = Copies::in_folder(folder.path().join("copies"));
        let mut places = Vec::new();
        for _ in 0..2 {
            let (read, mut write) = io::pipe().unwrap();
            let sender = std::thread::spawn(move || write.write_all(&[7; 3_000_000]).unwrap());
            let mut told = Vec::new();
            let never = CancellationToken::new();
            let mut tell = |copied| told.push(copied);
            let input = copies.input("export.zip", reader(read), &mut tell, &never);
            let Input::Path(copy) = input.unwrap() else {
                panic!("a pipe cannot serve as it is");
            };
            sender.join().unwrap();
            assert_eq!(fs::read(&copy).unwrap(), [7; 3_000_000]);
            assert_eq!(copy.file_name().unwrap(), "export.zip");
            assert!(told.len() > 2 && told.is_sorted(), "{told:?}");
            assert_eq!(told.last(), Some(&3_000_000));
            places.push(copy);
        }
        assert_eq!(files(folder.path()), 1);
        fs::write(folder.path().join("copies/unfinished"), "x").unwrap();
        copies.keep_only(&places).unwrap();
        assert!(places[0].exists() && files(folder.path()) == 1);
        fs::write(folder.path().join("export.zip"), "somebody's").unwrap();
        copies.remove(&folder.path().join("export.zip")).unwrap();
        assert_eq!(files(folder.path()), 2, "only copies are removed");
        copies.remove(&places[0]).unwrap();
        copies.remove(&places[0]).unwrap();
        assert_eq!(files(folder.path()), 1);
    }

    #[test]
    fn a_copy_that_finds_no_room_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let mut copies = Copies::in_folder(folder.path().to_owned());
        copies.left_free = u64::MAX / 2;
        let (read, mut write) = io::pipe().unwrap();
        write.write_all(b"PK").unwrap();
        drop(write);
        let Err(Error::Io { cause, .. }) = input(&copies, "export.zip", reader(read)) else {
            panic!("there cannot be so much room");
        };
        assert_eq!(cause.kind(), io::ErrorKind::StorageFull);
        assert_eq!(files(folder.path()), 0);
    }

    #[test]
    fn a_copy_stops_while_the_sender_says_nothing() {
        use std::time::{Duration, Instant};
        let folder = tempfile::tempdir().unwrap();
        let copies = Copies::in_folder(folder.path().to_owned());
        let (read, mut write) = io::pipe().unwrap();
        write.write_all(b"PK").unwrap();
        let stop = CancellationToken::new();
        let stopping = stop.clone();
        let mut stopped = None;
        let mut tell = |_| {
            let stopping = stopping.clone();
            stopped = Some(std::thread::spawn(move || {
                std::thread::sleep(Duration::from_millis(300));
                stopping.cancel();
                Instant::now()
            }));
        };
        let answer = copies.input("export.zip", reader(read), &mut tell, &stop);
        let took = stopped.unwrap().join().unwrap().elapsed();
        assert!(matches!(answer, Err(Error::Stopped)), "{answer:?}");
        assert!(took < Duration::from_secs(1), "{took:?}");
        assert_eq!(files(folder.path()), 0);
        drop(write);
    }

    #[test]
    fn an_open_folder_is_refused_with_a_hint() {
        let folder = tempfile::tempdir().unwrap();
        let file = File::open(folder.path()).unwrap();
        let copies = Copies::in_folder(folder.path().to_owned());
        let error = input(&copies, "export", file).unwrap_err();
        assert!(error.to_string().contains("give its path"), "{error}");
    }
}
