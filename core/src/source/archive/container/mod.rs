//! One ZIP or folder of the set: what is in it, and its bytes.

mod accounts;
mod entries;
mod facebook;
mod faults;
mod folder;
mod roots;
mod stamp;
mod unfit;
mod zip;

pub(super) use entries::{Loose, last_folder};
pub(super) use faults::Faults;
pub(super) use unfit::Unfit;
pub(crate) use zip::Inflater;

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use self::entries::Entries;
use self::folder::FolderContainer;
use self::zip::Zip;
use super::account_file::AccountAt;
use super::{Fingerprint, Input};
use crate::error::{Error, Result};
use crate::in_place::FromBeginning;
use crate::media::{self, Condition, Dimensions, Format, MediaType};
use crate::outcome::Oddity;
use crate::source::Missing;

/// So many first bytes of an entry tell what it is, and of nearly every photo of
/// Instagram's how large it is; the others may have a long profile in front.
const FIRST_LOOK: usize = 512;
const SECOND_LOOK: usize = 64 << 10;

/// One ZIP or folder of the set.
pub struct Container {
    path: PathBuf,
    /// Its name in the ZIP at that path, where it lies in another.
    inside: Option<String>,
    /// Whether the path is only a name.
    was_handed_over: bool,
    pub(super) entries: Entries,
    content: Content,
    faults: Faults,
    fingerprint: OnceLock<Fingerprint>,
    accounts: OnceLock<Vec<AccountAt>>,
}

enum Content {
    Zip(Zip),
    Folder(FolderContainer),
}

impl Container {
    pub(super) fn open(input: Input) -> Result<Self> {
        let (path, file) = match input {
            Input::File { name, file } => {
                let mut container = Self::of_zip(name, file)?;
                container.was_handed_over = true;
                return Ok(container);
            }
            Input::Path(path) => {
                let metadata = fs::metadata(&path).map_err(Error::at(&path))?;
                if metadata.is_dir() {
                    return Self::of_folder(path);
                }
                let file = File::open(&path).map_err(Error::at(&path))?;
                (path, file)
            }
        };
        Self::of_zip(path, file)
    }

    fn of_folder(path: PathBuf) -> Result<Self> {
        let (mut entries, mut faults) = (Entries::default(), Faults::default());
        let folder = FolderContainer::open(path.clone(), &mut entries, &mut faults)
            .map_err(Error::at(&path))?;
        Ok(Self::new(path, Content::Folder(folder), entries, faults))
    }

    fn of_zip(path: PathBuf, file: File) -> Result<Self> {
        let (mut entries, mut faults) = (Entries::default(), Faults::default());
        match Zip::open(file, &mut entries, &mut faults) {
            Ok(zip) => Ok(Self::new(path, Content::Zip(zip), entries, faults)),
            Err(unfit) => Err(unfit.at(&path)),
        }
    }

    fn new(path: PathBuf, content: Content, mut entries: Entries, mut faults: Faults) -> Self {
        entries.index(&mut faults);
        Self {
            path,
            inside: None,
            was_handed_over: false,
            entries,
            content,
            faults,
            fingerprint: OnceLock::new(),
            accounts: OnceLock::new(),
        }
    }

    /// Opens the ZIP that is an entry of this container: a file in a folder, or a ZIP that
    /// lies stored in this one, which is read in place.
    pub(super) fn inner(&self, entry: u32) -> Result<Self, Unfit> {
        let (mut entries, mut faults) = (Entries::default(), Faults::default());
        let name = self.entries.name(entry);
        match &self.content {
            Content::Folder(folder) => {
                let file = folder.read(entry, &name)?;
                let zip = Zip::open(file, &mut entries, &mut faults)?;
                let path = folder.path_of(entry, &name);
                Ok(Self::new(path, Content::Zip(zip), entries, faults))
            }
            Content::Zip(outer) => {
                let zip = outer.open_inner(entry, &mut entries, &mut faults)?;
                let mut inner = Self::new(self.path.clone(), Content::Zip(zip), entries, faults);
                inner.was_handed_over = self.was_handed_over;
                inner.inside = Some(match &self.inside {
                    Some(inside) => format!("{inside}/{name}"),
                    None => name,
                });
                Ok(inner)
            }
        }
    }

    /// Whether a ZIP stands in front of this one in the same file, as far as its first bytes tell.
    pub(super) fn has_one_in_front(&self) -> bool {
        matches!(&self.content, Content::Zip(zip) if zip.has_one_in_front())
    }

    /// Opens the ZIP that stands in front of this one in the same file; none where none does.
    pub(super) fn in_front(&self) -> Option<Result<Self, Unfit>> {
        let Content::Zip(zip) = &self.content else {
            return None;
        };
        let (mut entries, mut faults) = (Entries::default(), Faults::default());
        let front = zip.open_in_front(&mut entries, &mut faults)?;
        Some(front.map(|zip| {
            let mut front = Self::new(self.path.clone(), Content::Zip(zip), entries, faults);
            front.was_handed_over = self.was_handed_over;
            front.inside.clone_from(&self.inside);
            front
        }))
    }

    /// Where it is; for an open file, the name it was given with; for a ZIP in a ZIP, where
    /// the outer one is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it is called: its file name, behind that of the ZIP it lies in.
    pub fn name(&self) -> String {
        let file = self.path.file_name().unwrap_or(self.path.as_os_str());
        let file = file.to_string_lossy();
        match &self.inside {
            Some(inside) => format!("{file}/{inside}"),
            None => file.into_owned(),
        }
    }

    /// Whether it is a folder.
    pub(crate) fn is_folder(&self) -> bool {
        matches!(self.content, Content::Folder(_))
    }

    /// Whether nothing is in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.len() == 0
    }

    /// Whether it is a ZIP.
    pub(super) fn is_zip(&self) -> bool {
        matches!(self.content, Content::Zip(_))
    }

    /// The bytes of the ZIP itself; none for a folder.
    pub(super) fn packed_length(&self) -> Option<u64> {
        match &self.content {
            Content::Zip(zip) => Some(zip.length()),
            Content::Folder(_) => None,
        }
    }

    /// Whether an entry's bytes lie as they are, so that a ZIP among them can be opened there.
    pub(super) fn lies_stored(&self, entry: u32) -> bool {
        match &self.content {
            Content::Zip(zip) => zip.lies_stored(entry),
            Content::Folder(_) => true,
        }
    }

    /// What the way is called in which an entry is packed or encrypted, if it is not read here.
    pub(super) fn packed_otherwise(&self, entry: u32) -> Option<String> {
        match &self.content {
            Content::Zip(zip) => zip.packed_otherwise(entry),
            Content::Folder(_) => None,
        }
    }

    /// Whether it was given as an open file: its path is a name, and leads nowhere.
    pub fn was_handed_over(&self) -> bool {
        self.was_handed_over
    }

    /// What its content is recognised by.
    pub fn fingerprint(&self) -> Fingerprint {
        *self.fingerprint.get_or_init(|| self.make_fingerprint())
    }

    fn make_fingerprint(&self) -> Fingerprint {
        let mut sorted: Vec<u32> = self.entries.visible().collect();
        let path = |&entry: &u32| (self.entries.folder_path(entry), self.entries.file(entry));
        sorted.sort_unstable_by(|one, other| path(one).cmp(&path(other)));
        let mut hash = Sha256::new();
        hash.update(match self.content {
            Content::Zip(_) => "zip",
            Content::Folder(_) => "folder",
        });
        for entry in sorted {
            let (folder, file) = path(&entry);
            hash.update(((folder.len() + file.len()) as u64).to_le_bytes());
            hash.update(folder);
            hash.update(file);
            hash.update(self.size(entry).to_le_bytes());
            match &self.content {
                Content::Zip(zip) => hash.update(zip.crc32(entry).to_le_bytes()),
                Content::Folder(folder) => hash.update(folder.stamp(entry).modified.to_le_bytes()),
            }
        }
        Fingerprint(hash.finalize().into())
    }

    /// The user name of the account it belongs to, where it tells.
    pub fn account(&self) -> Option<&str> {
        self.accounts()
            .iter()
            .find_map(|found| found.account.username.as_deref())
    }

    /// The accounts it tells of, one for each root.
    pub(super) fn accounts(&self) -> &[AccountAt] {
        self.accounts.get_or_init(|| accounts::find(self))
    }

    /// The bytes of one entry, decompressed and with their checksum verified at the
    /// end: a reader that ends without error has given exactly the entry's bytes.
    ///
    /// # Errors
    /// No entry of that name, it cannot be read, or the archive was written to since it
    /// was opened.
    pub fn entry(&self, name: &str) -> io::Result<Box<dyn Read + Send + '_>> {
        let entry = self.entries.named(name).ok_or(io::ErrorKind::NotFound)?;
        self.read(entry)
    }

    /// Bytes of one entry from `at` on, until the buffer is full or the entry ends; none if
    /// it is packed, so that they can only be had by unpacking all before them. Nothing is
    /// verified but that the archive was not written to since it was opened.
    ///
    /// # Errors
    /// As [`Container::entry`].
    pub(crate) fn read_at(
        &self,
        name: &str,
        buffer: &mut [u8],
        at: u64,
    ) -> io::Result<Option<usize>> {
        let entry = self.entries.named(name).ok_or(io::ErrorKind::NotFound)?;
        match &self.content {
            Content::Zip(zip) if zip.changed() => Err(changed()),
            Content::Zip(zip) => zip.read_at(entry, buffer, at),
            Content::Folder(folder) => {
                let mut file = folder.read(entry, &self.entries.name(entry))?;
                file.seek(SeekFrom::Start(at))?;
                fill(&mut file, buffer).map(Some)
            }
        }
    }

    pub(super) fn read(&self, entry: u32) -> io::Result<Box<dyn Read + Send + '_>> {
        match &self.content {
            Content::Zip(zip) if zip.changed() => Err(changed()),
            Content::Zip(zip) => Ok(Box::new(zip.read(entry)?)),
            Content::Folder(folder) => {
                let file = folder.read(entry, &self.entries.name(entry))?;
                Ok(Box::new(file))
            }
        }
    }

    /// The size of an entry's bytes.
    pub(super) fn size(&self, entry: u32) -> u64 {
        match &self.content {
            Content::Zip(zip) => zip.size(entry),
            Content::Folder(folder) => folder.stamp(entry).size,
        }
    }

    /// The checksum of an entry's bytes, where it is listed.
    pub(super) fn crc32(&self, entry: u32) -> Option<u32> {
        match &self.content {
            Content::Zip(zip) => Some(zip.crc32(entry)),
            Content::Folder(_) => None,
        }
    }

    /// When the export was written, as its files' times tell: those of an archive were all
    /// written with it, of a folder's files an index is the least likely to be touched.
    pub(super) fn written(&self, index: u32) -> Option<Timestamp> {
        match &self.content {
            Content::Zip(zip) => zip.written(),
            Content::Folder(folder) => {
                let modified = folder.stamp(index).modified;
                Timestamp::from_nanosecond(modified.into()).ok()
            }
        }
    }

    /// What an entry is by its first bytes, and how many pixels a photo has.
    ///
    /// # Errors
    /// Why they cannot be read.
    pub(super) fn look_at(
        &self,
        entry: u32,
        inflater: &mut Inflater,
    ) -> Result<(Option<Format>, Option<Dimensions>), Missing> {
        if self.size(entry) == 0 {
            return Err(Missing::Empty);
        }
        let mut start = [0; FIRST_LOOK];
        let filled = self.first_bytes(entry, &mut start, inflater)?;
        let start = &start[..filled];
        let format = Format::sniff(start);
        let Some(photo) = format.filter(|format| format.media_type() == MediaType::Photo) else {
            return Ok((format, None));
        };
        let mut dimensions = media::dimensions(photo, start);
        if dimensions.is_none() && filled == FIRST_LOOK {
            let mut more = vec![0; SECOND_LOOK];
            let filled = self.first_bytes(entry, &mut more, inflater)?;
            dimensions = media::dimensions(photo, &more[..filled]);
        }
        Ok((format, dimensions))
    }

    /// In what condition a video is; none for photos, and for what is packed.
    pub(super) fn condition(&self, entry: u32, format: Format) -> Option<Condition> {
        if format.media_type() == MediaType::Photo || !self.lies_stored(entry) {
            return None;
        }
        self.look_through(entry, format).ok().flatten()
    }

    /// In what condition a photo or a video is, also where that takes unpacking it; none where it
    /// does not tell. What cannot be read is damaged.
    pub(crate) fn condition_of(&self, name: &str, format: Format) -> Option<Condition> {
        let entry = self.entries.named(name)?;
        let condition = self.look_through(entry, format);
        condition.unwrap_or(Some(Condition::Damaged))
    }

    fn look_through(&self, entry: u32, format: Format) -> io::Result<Option<Condition>> {
        match &self.content {
            Content::Folder(folder) => {
                let mut file = folder.read(entry, &self.entries.name(entry))?;
                media::condition(&mut file, format)
            }
            Content::Zip(zip) => match zip.in_place(entry) {
                Some(mut bytes) => media::condition(&mut bytes, format),
                None => {
                    let mut bytes = FromBeginning::new(self.size(entry), || zip.read(entry));
                    media::condition(&mut bytes, format)
                }
            },
        }
    }

    fn first_bytes(
        &self,
        entry: u32,
        start: &mut [u8],
        inflater: &mut Inflater,
    ) -> Result<usize, Missing> {
        let filled = match &self.content {
            Content::Zip(zip) => {
                if let Some(missing) = zip.unreadable(entry) {
                    return Err(missing);
                }
                zip.first_bytes(entry, start, inflater)
            }
            Content::Folder(folder) => folder
                .read(entry, &self.entries.name(entry))
                .and_then(|mut file| fill(&mut file, start)),
        };
        filled.map_err(|_| Missing::Unreadable)
    }

    /// Each thing that was odd when its entries were listed.
    pub(super) fn oddities(&self) -> impl Iterator<Item = Oddity> {
        self.faults.told()
    }

    /// It was written to since it was opened (a folder tells for each file when read).
    pub(super) fn changed(&self) -> bool {
        match &self.content {
            Content::Zip(zip) => zip.changed(),
            Content::Folder(folder) => !folder.path().is_dir(),
        }
    }
}

pub(super) fn changed() -> io::Error {
    io::Error::other("the archive was changed while it was read; try again once it is complete")
}

/// Reads until the buffer is full or the input ends; answers how much it read.
fn fill(from: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut rest = &mut *buffer;
    let before = rest.len();
    io::copy(&mut from.take(before as u64), &mut rest)?;
    Ok(before - rest.len())
}
