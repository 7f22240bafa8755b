//! A file that is not whole yet, and beside it what tells whether the server still has
//! the same file: its entity tag, or when it was changed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What arrived of a file.
pub(super) struct Part {
    path: PathBuf,
    file: File,
    length: u64,
    validator: Option<String>,
}

impl Part {
    /// What is there from last time; nothing if it cannot be known what it belongs to.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().append(true).create(true).open(path)?;
        let mut part = Self {
            length: file.metadata()?.len(),
            validator: fs::read_to_string(beside(path)).ok(),
            path: path.to_owned(),
            file,
        };
        if part.validator.is_none() {
            part.restart(None)?;
        }
        Ok(part)
    }

    /// How much is there.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// What it can be gone on with: where, and for which file.
    pub fn resumable(&self) -> Option<(u64, &str)> {
        let validator = self.validator.as_deref()?;
        (self.length > 0).then_some((self.length, validator))
    }

    /// Throws away what is there; what comes belongs to a file with this validator.
    pub fn restart(&mut self, validator: Option<&str>) -> io::Result<()> {
        // The old validator must not stand beside bytes of the new file.
        match fs::remove_file(beside(&self.path)) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
            _ => {}
        }
        self.file.set_len(0)?;
        self.length = 0;
        self.validator = validator.map(str::to_owned);
        if let Some(validator) = validator {
            fs::write(beside(&self.path), validator)?;
        }
        Ok(())
    }

    /// Adds what came. In the file at once: a kill loses only what is on the line.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// The volume's free bytes, where it tells.
    pub fn room(&self) -> Option<u64> {
        #[cfg(unix)]
        {
            let volume = rustix::fs::fstatvfs(&self.file).ok()?;
            Some(volume.f_bavail.saturating_mul(volume.f_frsize))
        }
        #[cfg(not(unix))]
        None
    }
}

/// Takes a part and what stands beside it away; nothing happens if there is none.
pub(super) fn discard(path: &Path) {
    // What cannot be removed is overwritten by the next attempt.
    let _ = fs::remove_file(beside(path));
    let _ = fs::remove_file(path);
}

/// Takes away what stands beside a part that became a whole file.
pub(super) fn settle(path: &Path) {
    let _ = fs::remove_file(beside(path));
}

fn beside(path: &Path) -> PathBuf {
    path.with_extension("validator")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_goes_on_only_with_the_file_it_belongs_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("7.part");
        let mut part = Part::open(&path).unwrap();
        assert_eq!(part.resumable(), None);
        part.restart(Some("\"tag\"")).unwrap();
        part.write(b"abc").unwrap();
        drop(part);

        let mut part = Part::open(&path).unwrap();
        assert_eq!(part.resumable(), Some((3, "\"tag\"")));
        part.write(b"def").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"abcdef");
        settle(&path);
        drop(part);

        let part = Part::open(&path).unwrap();
        assert_eq!((part.resumable(), part.length()), (None, 0));
        discard(&path);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
