//! Looks at what stands in the folder now.

use std::cmp::Ordering;
use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::super::{Added, AssetId, AssetState, Looked};
use crate::media::{self, Damage, Format};
use crate::parallel::in_parallel;

/// So many assets are worth a thread that looks for them: a file system answers several at once.
const WORTH_A_THREAD: usize = 2 * super::BATCH;

/// So many bytes tell what a file is.
const HEAD: u64 = 4 << 10;

/// A file that is saved is written for no longer than this.
const WRITING: Duration = Duration::from_secs(60);

/// Which of these paths inside `folder` are files, with something in them: an empty one is what a full
/// disk or a broken copy leaves of a picture.
pub(super) fn which_exist(folder: &Path, assets: &[AssetId]) -> io::Result<Vec<bool>> {
    let paths: Vec<_> = assets.iter().map(|asset| asset.0.as_str()).collect();
    let stand = stand(folder, &paths)?.into_iter();
    Ok(stand
        .map(|stands| !matches!(stands, Stands::Not | Stands::File { length: 0, .. }))
        .collect())
}

/// The same of assets as they were added, and what is no whole picture any more.
pub(super) fn look(folder: &Path, assets: &[Added]) -> io::Result<Vec<Looked>> {
    let paths: Vec<_> = assets.iter().map(|asset| asset.id.0.as_str()).collect();
    let stand = stand(folder, &paths)?;
    let looked = assets.iter().zip(stand).map(|(asset, stands)| Looked {
        state: AssetState::seen(!matches!(stands, Stands::Not)),
        is_spoiled: match stands {
            Stands::File {
                length,
                was_rewritten,
            } => is_spoiled(&folder.join(&asset.id.0), asset, length, was_rewritten),
            _ => false,
        },
    });
    Ok(looked.collect())
}

/// Of the same length it counts only where its bytes are others: what was cut off where it came from
/// is as it was saved. What is broken may be somebody's edit, unless it ends in zeros: no PNG does,
/// and no video whose last box is sound.
fn is_spoiled(path: &Path, asset: &Added, length: u64, was_rewritten: bool) -> bool {
    match length.cmp(&asset.bytes) {
        Ordering::Less => length == 0 || damage_of(path) == Some(Damage::CutOff),
        Ordering::Equal => {
            was_rewritten
                && differs(path, asset.bytes, asset.crc32).unwrap_or(false)
                && match damage_of(path) {
                    Some(Damage::CutOff) => true,
                    Some(Damage::Broken) => ends_in_zeros(path),
                    None => false,
                }
        }
        Ordering::Greater => false,
    }
}

/// What stands at a path.
#[derive(Clone, Copy)]
enum Stands {
    Not,
    /// A file with so many bytes; whether it was written to after it was saved, as its times tell.
    File {
        length: u64,
        was_rewritten: bool,
    },
    /// What iCloud leaves in the place of a file that it took off this computer.
    InCloud,
}

fn stand(folder: &Path, assets: &[&str]) -> io::Result<Vec<Stands>> {
    let parts: Vec<_> = assets.chunks(WORTH_A_THREAD).collect();
    let stand = in_parallel(&parts, |part| {
        let paths = part.iter().map(|asset| folder.join(asset));
        paths.map(|path| stands(&path)).collect()
    });
    Ok(stand
        .into_iter()
        .collect::<io::Result<Vec<Vec<_>>>>()?
        .concat())
}

impl Stands {
    fn of(facts: &Metadata) -> Self {
        match facts.is_file() {
            true => Self::File {
                length: facts.len(),
                was_rewritten: was_rewritten(facts),
            },
            false => Self::Not,
        }
    }
}

fn stands(path: &Path) -> io::Result<Stands> {
    match fs::metadata(path) {
        Ok(facts) => Ok(Stands::of(&facts)),
        Err(cause) if is_absent(&cause) => {
            Ok(match placeholder(path).is_some_and(|it| it.is_file()) {
                true => Stands::InCloud,
                false => Stands::Not,
            })
        }
        Err(cause) => Err(cause),
    }
}

/// What is saved gets the time of its photo, which is before it was made, or keeps that of its last
/// write. Without the time at which it was made, nothing is told.
fn was_rewritten(facts: &Metadata) -> bool {
    match (facts.created(), facts.modified()) {
        (Ok(created), Ok(modified)) => modified
            .duration_since(created)
            .is_ok_and(|later| later > WRITING),
        _ => false,
    }
}

/// `.NAME.icloud`, beside where the file was.
fn placeholder(path: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(path.file_name()?);
    name.push(".icloud");
    Some(path.with_file_name(name))
}

/// What is wrong with a photo or video; one of which only zeros are left has no end. What is in
/// another format is somebody's; what cannot be read is not known to be damaged.
fn damage_of(path: &Path) -> Option<Damage> {
    let look = || -> io::Result<Option<Damage>> {
        let mut file = File::open(path)?;
        let mut start = Vec::new();
        file.by_ref().take(HEAD).read_to_end(&mut start)?;
        match Format::sniff(&start) {
            Some(format) => media::damage(&mut file, format),
            None => {
                let is_zeros = start.iter().all(|byte| *byte == 0);
                Ok(is_zeros.then_some(Damage::CutOff))
            }
        }
    };
    look().unwrap_or(None)
}

/// Whether the last four bytes are zeros.
fn ends_in_zeros(path: &Path) -> bool {
    let look = || -> io::Result<bool> {
        let mut file = File::open(path)?;
        let mut end = [1; 4];
        file.seek(SeekFrom::End(-4))?;
        file.read_exact(&mut end)?;
        Ok(end == [0; 4])
    };
    look().unwrap_or(false)
}

fn is_absent(cause: &io::Error) -> bool {
    matches!(
        cause.kind(),
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename
    )
}

/// Whether the file at `path` is there and has not this size and CRC-32, for a camera roll
/// that keeps files itself.
///
/// # Errors
/// It cannot be read.
pub fn differs(path: &Path, bytes: u64, crc32: u32) -> io::Result<bool> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(cause) if is_absent(&cause) => return Ok(false),
        Err(cause) => return Err(cause),
    };
    if file.metadata()?.len() != bytes {
        return Ok(true);
    }
    Ok(media::crc32(&mut file)? != crc32)
}
