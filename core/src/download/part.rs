//! A file that is not whole yet, and beside it what tells whether the server still has
//! the same file: its entity tag, or when it was changed. What somebody else writes of it comes
//! into a file of its own first, whose name says where in the file it goes on. Those lie in a
//! folder of their own: it is read for each part, and never holds more than what is on its way.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The folder, beside the parts, of what somebody else writes.
pub(super) const RESTS: &str = "rests";

/// What arrived of a file.
pub(super) struct PartFile {
    path: PathBuf,
    file: File,
    length: u64,
    validator: Option<String>,
}

impl PartFile {
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
        for rest in rests(path) {
            part.add_rest(&rest)?;
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

    /// Where somebody else may write what goes on from here; its folder is there then.
    pub fn rest(&self) -> io::Result<PathBuf> {
        let folder = self.path.with_file_name(RESTS);
        fs::create_dir_all(&folder)?;
        let name = self.path.with_extension(format!("{}.rest", self.length));
        Ok(folder.join(name.file_name().unwrap_or_default()))
    }

    /// Puts what somebody else wrote behind what is there. Killed in the middle of this, the same
    /// again does it.
    pub fn add_rest(&mut self, rest: &Path) -> io::Result<()> {
        let fits = |from: &u64| *from <= self.length && self.validator.is_some();
        if let Some(from) = start_of(rest).filter(fits) {
            self.file.set_len(from)?;
            self.length = from + io::copy(&mut File::open(rest)?, &mut self.file)?;
        }
        fs::remove_file(rest)
    }

    /// The same for a rest that nobody writes any more, and with which the file is whole.
    pub fn end_with(mut self, rest: &Path) -> io::Result<()> {
        if self.length == 0 {
            return fs::rename(rest, &self.path);
        }
        self.add_rest(rest)
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
    settle_rests(path);
    // What cannot be removed is overwritten by the next attempt.
    let _ = fs::remove_file(beside(path));
    let _ = fs::remove_file(path);
}

/// Takes away what stands beside a part that became a whole file.
pub(super) fn settle(path: &Path) {
    settle_rests(path);
    let _ = fs::remove_file(beside(path));
}

fn settle_rests(path: &Path) {
    for rest in rests(path) {
        let _ = fs::remove_file(rest);
    }
}

/// What somebody else wrote of this part, and nobody has put behind it.
fn rests(path: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(path.with_file_name(RESTS))
        .into_iter()
        .flatten();
    let files = files.filter_map(io::Result::ok);
    files
        .map(|file| file.path())
        .filter(|file| is_rest_of(path, file))
        .collect()
}

fn is_rest_of(path: &Path, file: &Path) -> bool {
    let (Some(stem), Some(of)) = (path.file_stem(), file.file_stem()) else {
        return false;
    };
    start_of(file).is_some() && Path::new(of).file_stem() == Some(stem)
}

/// Where in the file a rest of that name goes on: `7.100.rest`.
fn start_of(rest: &Path) -> Option<u64> {
    let name = rest.file_name()?.to_str()?.strip_suffix(".rest")?;
    name.rsplit_once('.')?.1.parse().ok()
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
        let mut part = PartFile::open(&path).unwrap();
        assert_eq!(part.resumable(), None);
        part.restart(Some("\"tag\"")).unwrap();
        part.write(b"abc").unwrap();
        drop(part);

        let mut part = PartFile::open(&path).unwrap();
        assert_eq!(part.resumable(), Some((3, "\"tag\"")));
        part.write(b"def").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"abcdef");
        settle(&path);
        drop(part);

        let part = PartFile::open(&path).unwrap();
        assert_eq!((part.resumable(), part.length()), (None, 0));
        discard(&path);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    /// The part `7` with three bytes of a file, and a rest that goes on at `from`.
    fn with_rest(from: u64) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("7.part");
        let mut part = PartFile::open(&path).unwrap();
        part.restart(Some("\"tag\"")).unwrap();
        part.write(b"abc").unwrap();
        let rests = path.with_file_name(RESTS);
        fs::create_dir(&rests).unwrap();
        fs::write(rests.join(format!("7.{from}.rest")), b"def").unwrap();
        // What belongs to another part stays.
        fs::write(rests.join("77.3.rest"), b"other").unwrap();
        (folder, path)
    }

    /// The files, those of parts before the rests.
    fn there(folder: &tempfile::TempDir) -> Vec<String> {
        let rests = folder.path().join("rests");
        let files = [folder.path(), &rests].map(|folder| {
            let files = fs::read_dir(folder).unwrap().map(Result::unwrap);
            let files = files.filter(|file| file.file_type().unwrap().is_file());
            let mut names: Vec<_> = files
                .map(|file| file.file_name().into_string().unwrap())
                .collect();
            names.sort();
            names
        });
        files.concat()
    }

    #[test]
    fn what_somebody_else_wrote_stands_where_it_belongs_however_often_it_is_put_there() {
        // Where a kill came between the bytes and the removal, some of them are there already.
        for (from, whole) in [(3, &b"abcdef"[..]), (2, b"abdef"), (0, b"def"), (4, b"abc")] {
            let (folder, path) = with_rest(from);
            let part = PartFile::open(&path).unwrap();
            assert_eq!(part.length(), whole.len() as u64, "{from}");
            assert_eq!(fs::read(&path).unwrap(), whole, "{from}");
            assert_eq!(there(&folder), ["7.part", "7.validator", "77.3.rest"]);
        }
    }

    #[test]
    fn what_nobody_knows_the_file_of_is_no_rest() {
        let (folder, path) = with_rest(0);
        fs::remove_file(beside(&path)).unwrap();
        assert_eq!(PartFile::open(&path).unwrap().length(), 0);
        assert_eq!(there(&folder), ["7.part", "77.3.rest"]);
    }

    #[test]
    fn a_rest_goes_with_its_part() {
        for go in [discard, settle] {
            let (folder, path) = with_rest(3);
            go(&path);
            assert!(!there(&folder).contains(&"7.3.rest".to_owned()));
            assert!(there(&folder).contains(&"77.3.rest".to_owned()));
        }
    }
}
