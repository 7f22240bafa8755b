//! Previews on disk, so that a picture is decoded once and not at every look: a folder of
//! small files under a size limit, from which what was not looked at for longest goes
//! first. Each holds the length of a ThumbHash (one byte), the hash, and the JPEG.
//!
//! It is only a cache. Any file in it may vanish or be damaged at any time (systems empty
//! such folders as they like); what cannot be kept is made again.

use std::fs::{self, File, FileTimes};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::{Preview, PreviewError, ThumbHash, preview};

/// What files in the folder end with; others are nobody's business here.
const ENDING: &str = ".preview";
/// What is left over when room is made, so that it need not be made for every picture.
const KEPT_PERCENT: u64 = 90;
/// A JPEG that was written to its end starts and ends like this.
const START: &[u8] = &[0xff, 0xd8];
const END: &[u8] = &[0xff, 0xd9];

/// A folder with previews. Threads may share it; so may processes, which then keep the
/// limit less exactly.
#[derive(Debug)]
pub struct PreviewCache {
    folder: PathBuf,
    limit: u64,
    /// Bytes in the folder, as far as this process knows.
    used: Mutex<u64>,
}

/// A file in the folder.
struct Kept {
    path: PathBuf,
    bytes: u64,
    looked_at: SystemTime,
}

impl PreviewCache {
    /// The cache in `folder`, which is made if it is absent. It never holds more than
    /// `limit` bytes for long; with a limit of zero nothing is kept.
    ///
    /// # Errors
    /// The folder cannot be made or read.
    pub fn open(folder: &Path, limit: u64) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let cache = Self {
            folder: folder.to_owned(),
            limit,
            used: Mutex::new(0),
        };
        cache.make_room(&mut cache.used())?;
        Ok(cache)
    }

    /// The preview with a longer edge of `side` pixels of the photo that `key` names:
    /// from the cache, else made of what `open` opens. The key must change when the
    /// photo does.
    ///
    /// # Errors
    /// As [`preview`], if it had to be made. That it could not be kept is no error.
    pub fn preview<R: Read>(
        &self,
        key: &[u8],
        side: u32,
        open: impl FnOnce() -> io::Result<R>,
    ) -> Result<Preview, PreviewError> {
        let path = self.path(key, side);
        if let Some(kept) = look_up(&path) {
            return Ok(kept);
        }
        let made = preview(&mut open()?, side)?;
        // A full or vanished disk costs time at the next look, nothing else.
        let _ = self.keep(&path, &made);
        Ok(made)
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What it may hold, in bytes.
    pub fn limit(&self) -> u64 {
        self.limit
    }

    /// What it holds, in bytes.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn size(&self) -> io::Result<u64> {
        Ok(self.kept()?.iter().map(|kept| kept.bytes).sum())
    }

    /// Removes every preview.
    ///
    /// # Errors
    /// The folder cannot be read, or a file not be removed.
    pub fn clear(&self) -> io::Result<()> {
        let mut used = self.used();
        for kept in self.kept()? {
            remove(&kept.path)?;
        }
        *used = 0;
        Ok(())
    }

    fn path(&self, key: &[u8], side: u32) -> PathBuf {
        let mut hash = Sha256::new();
        hash.update(side.to_le_bytes());
        hash.update(key);
        let name: String = hash
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        self.folder.join(name + ENDING)
    }

    fn used(&self) -> std::sync::MutexGuard<'_, u64> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a whole file into the folder, or none.
    fn keep(&self, path: &Path, preview: &Preview) -> io::Result<()> {
        let hash = preview.thumb_hash.as_bytes();
        let length = u8::try_from(hash.len()).unwrap_or(0);
        let content = [&[length], hash, &preview.jpeg].concat();
        let bytes = content.len() as u64;
        if bytes > self.limit {
            return Ok(());
        }
        // The system may have emptied its caches, folders and all.
        fs::create_dir_all(&self.folder)?;
        let mut file = NamedTempFile::with_suffix_in(ENDING, &self.folder)?;
        file.write_all(&content)?;
        file.persist(path)?;
        let mut used = self.used();
        *used += bytes;
        if *used > self.limit {
            self.make_room(&mut used)?;
        }
        Ok(())
    }

    /// Counts what is there, and if that is too much, removes what was not looked at for
    /// longest.
    fn make_room(&self, used: &mut u64) -> io::Result<()> {
        let mut kept = self.kept()?;
        *used = kept.iter().map(|kept| kept.bytes).sum();
        if *used <= self.limit {
            return Ok(());
        }
        kept.sort_by_key(|kept| kept.looked_at);
        for oldest in kept {
            if *used <= self.limit / 100 * KEPT_PERCENT {
                break;
            }
            remove(&oldest.path)?;
            *used = used.saturating_sub(oldest.bytes);
        }
        Ok(())
    }

    fn kept(&self) -> io::Result<Vec<Kept>> {
        let mut kept = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let is_ours = entry.file_name().to_string_lossy().ends_with(ENDING);
            // Another process may have removed it since.
            let Some(facts) = entry.metadata().ok().filter(|_| is_ours) else {
                continue;
            };
            if facts.is_file() {
                kept.push(Kept {
                    path: entry.path(),
                    bytes: facts.len(),
                    looked_at: facts.modified()?,
                });
            }
        }
        Ok(kept)
    }
}

/// What is kept at a path, which counts as a look at it; none if that is not whole.
fn look_up(path: &Path) -> Option<Preview> {
    let mut file = File::options().read(true).append(true).open(path).ok()?;
    let mut content = Vec::new();
    file.read_to_end(&mut content).ok()?;
    let (length, content) = content.split_first()?;
    let (hash, jpeg) = content.split_at_checked(usize::from(*length))?;
    if !jpeg.starts_with(START) || !jpeg.ends_with(END) {
        return None;
    }
    let preview = Preview {
        jpeg: jpeg.to_owned(),
        thumb_hash: ThumbHash::from_bytes(hash.to_owned())?,
    };
    let _ = file.set_times(FileTimes::new().set_modified(SystemTime::now()));
    Some(preview)
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
