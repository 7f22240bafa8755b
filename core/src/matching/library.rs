//! The photo library that is looked through, as the core sees it: a phone's, or a folder's tree.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use jiff::Timestamp;
use rusqlite::Row;

use crate::archives;
use crate::media::{Format, MediaType, video_length};
use crate::post::MediaId;
use crate::source::archive;

/// One photo or video of a library.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LibraryAsset {
    /// The library's own id.
    pub id: String,
    /// Changes when the asset does: milliseconds since 1970.
    pub modified: i64,
    /// When it was taken, if the library tells. Of a folder: by the camera's clock, as if that
    /// were in no other zone than UTC.
    pub taken: Option<Timestamp>,
    /// Its width, in pixels; 0 if unknown.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// How long it lasts, if it is a video.
    pub duration: Option<Duration>,
    /// Its size in bytes, where the library tells.
    pub bytes: Option<u64>,
}

impl LibraryAsset {
    /// By what it is known as it is now.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            modified: Some(self.modified),
            bytes: self.bytes,
        }
    }
}

/// By what an asset is known as the one that was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// As [`LibraryAsset::modified`]; none where nobody can tell.
    pub modified: Option<i64>,
    /// As [`LibraryAsset::bytes`].
    pub bytes: Option<u64>,
}

impl Mark {
    /// As two columns have it that begin at this one: the date, and the size.
    pub(crate) fn in_row(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            modified: row.get(at)?,
            bytes: row.get::<_, Option<i64>>(at + 1)?.map(i64::cast_unsigned),
        })
    }

    /// Whether nothing tells the two apart.
    pub(crate) fn agrees(self, other: Self) -> bool {
        fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            one.zip(other).is_none_or(|(one, other)| one == other)
        }
        agree(self.modified, other.modified) && agree(self.bytes, other.bytes)
    }
}

/// Where pictures of a library come from, when two are held side by side.
pub trait PhotoLibrary: Sync {
    /// A small picture of an asset (a JPEG, PNG or WebP, some 320 pixels wide); none if it is
    /// gone or has none.
    fn picture(&self, id: &str) -> Option<Vec<u8>>;

    /// The first picture of a post's video, which only a phone can make.
    fn poster(&self, _video: MediaId) -> Option<Poster> {
        None
    }

    /// The SHA-256 of an asset's bytes, where they can be read.
    fn sha256(&self, _id: &str) -> Option<[u8; 32]> {
        None
    }
}

/// The first picture of a video, small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// As [`PhotoLibrary::picture`].
    pub picture: Vec<u8>,
    /// How long the video lasts.
    pub length: Duration,
}

/// The photos and videos in a folder and all folders in it, but for unpacked exports: what is in
/// those is to be saved, and is no photo of the person's own. Links are not followed.
#[derive(Debug, Clone)]
pub struct FolderLibrary {
    folder: PathBuf,
    /// Exports that were named, as they lie in it.
    exports: Vec<PathBuf>,
}

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// Every photo and video, each with its format.
    pub(super) assets: Vec<(LibraryAsset, Format)>,
    /// Files and folders that could not be read.
    pub(super) unreadable: u64,
    /// Folders that are exports.
    pub(super) exports: u64,
}

/// What a file has to begin with, to be known for what it is.
const HEAD: u64 = 4096;

impl FolderLibrary {
    /// The folder as a library.
    ///
    /// # Errors
    /// It is no folder that can be read.
    pub fn open(folder: &Path) -> io::Result<Self> {
        fs::read_dir(folder)?;
        Ok(Self {
            folder: folder.to_owned(),
            exports: Vec::new(),
        })
    }

    /// Without these folders, which are exports, even if they do not look like one.
    #[must_use]
    pub fn without<'a>(mut self, exports: impl IntoIterator<Item = &'a Path>) -> Self {
        let Ok(whole) = self.folder.canonicalize() else {
            return self;
        };
        let here = |path: &Path| {
            let path = path.canonicalize().ok()?;
            Some(self.folder.join(path.strip_prefix(&whole).ok()?))
        };
        self.exports = exports.into_iter().filter_map(here).collect();
        self
    }

    /// Tells it from other folders.
    pub(super) fn name(&self) -> String {
        let whole = self.folder.canonicalize();
        let whole = whole.as_deref().unwrap_or(&self.folder);
        whole.to_string_lossy().into_owned()
    }

    /// What is in it.
    pub(super) fn held(&self) -> Held {
        let mut held = Held::default();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            if self.is_export(&folder) {
                held.exports += 1;
                continue;
            }
            let Ok(entries) = fs::read_dir(&folder) else {
                held.unreadable += 1;
                continue;
            };
            for entry in entries {
                let kind = entry.and_then(|entry| Ok((entry.path(), entry.file_type()?)));
                match kind {
                    Ok((path, kind)) if kind.is_dir() => {
                        if !is_ours(&path) {
                            folders.push(path);
                        }
                    }
                    Ok((path, kind)) if kind.is_file() => match self.asset(&path) {
                        Ok(asset) => held.assets.extend(asset),
                        Err(_) => held.unreadable += 1,
                    },
                    Ok(_) => {}
                    Err(_) => held.unreadable += 1,
                }
            }
        }
        held.assets
            .sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
        held
    }

    /// By what the file under this id is known now; none if there is none, or it cannot be seen.
    pub(crate) fn mark(&self, id: &str) -> Option<Mark> {
        let facts = fs::symlink_metadata(self.folder.join(id)).ok()?;
        let modified = modified(&facts).ok()?;
        facts.is_file().then_some(Mark {
            modified: Some(modified),
            bytes: Some(facts.len()),
        })
    }

    fn is_export(&self, folder: &Path) -> bool {
        let is_given = self.exports.iter().any(|export| export == folder);
        is_given
            || EXPORTS.iter().any(|sign| folder.join(sign).exists())
            || archive::is_media_of_export(folder)
    }

    /// The file as an asset; none if it is no photo or video.
    fn asset(&self, path: &Path) -> io::Result<Option<(LibraryAsset, Format)>> {
        let mut file = File::open(path)?;
        let mut head = Vec::new();
        (&mut file).take(HEAD).read_to_end(&mut head)?;
        let Some(format) = Format::sniff(&head) else {
            return Ok(None);
        };
        let Some(id) = path.strip_prefix(&self.folder).ok().and_then(Path::to_str) else {
            return Err(io::ErrorKind::InvalidFilename.into());
        };
        let facts = file.metadata()?;
        let duration = match format.media_type() {
            MediaType::Photo => None,
            MediaType::Video => Some(video_length(&mut file)?.unwrap_or_default()),
        };
        let asset = LibraryAsset {
            id: id.to_owned(),
            modified: modified(&facts)?,
            taken: None,
            width: 0,
            height: 0,
            duration,
            bytes: Some(facts.len()),
        };
        Ok(Some((asset, format)))
    }
}

fn modified(facts: &Metadata) -> io::Result<i64> {
    let since = facts.modified()?.duration_since(UNIX_EPOCH);
    Ok(since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(0)))
}

/// A camera roll that Keepsake made, of which the ledger knows more, or what it keeps in one.
fn is_ours(folder: &Path) -> bool {
    folder.ends_with(STATE) || folder.join(STATE).is_dir()
}

/// What lies in an unpacked export of these years (fact sheet 3), and in no folder of photos.
const EXPORTS: [&str; 3] = [
    "your_instagram_activity",
    "content/posts_1.json",
    "content/posts_1.html",
];

/// The folder in which Keepsake remembers what is in a camera roll.
const STATE: &str = ".keepsake";

impl PhotoLibrary for FolderLibrary {
    fn picture(&self, id: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(id)).ok()
    }

    fn sha256(&self, id: &str) -> Option<[u8; 32]> {
        let mut file = File::open(self.folder.join(id)).ok()?;
        let (hash, _) = archives::sha256(&mut file).ok()?;
        Some(hash)
    }
}
