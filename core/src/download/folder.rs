//! The folder beside the catalog where downloads wait to be put into a camera roll. What
//! is in there is this app's own, and goes once it is saved.

use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

use super::{part, whole};
use crate::catalog::{Catalog, DownloadedFile};
use crate::error::{Error, Result};
use crate::media::{Condition, Damage, Dimensions, Format, MediaType, dimensions, video_has_sound};
use crate::post::MediaId;
use crate::source::Missing;

/// In so many first bytes a photo tells its size.
const HEAD: u64 = 64 << 10;

/// Where downloads wait.
pub(crate) struct DownloadFolder(PathBuf);

/// A download that is whole.
pub(super) struct Finished {
    pub file: DownloadedFile,
    /// What is wrong with it; the person wants it nevertheless.
    pub damage: Option<Damage>,
    /// Whether a video has sound; none for photos, and where its header does not tell.
    pub has_sound: Option<bool>,
}

/// What a file that arrived turned out to be.
pub(super) enum Arrived {
    Finished(Finished),
    /// It is what was asked for, and not whole; it is thrown away.
    Damaged(Damage),
    /// It is something else; it is thrown away.
    NotWanted,
}

impl DownloadFolder {
    /// Where downloads of a catalog wait; none for one that has no place of its own.
    pub(crate) fn of(catalog: &Catalog) -> Option<Self> {
        let path = catalog.db.path().filter(|path| !path.is_empty())?;
        Some(Self::beside(path.as_ref()))
    }

    /// That of the catalog in the file `catalog`.
    pub(crate) fn beside(catalog: &Path) -> Self {
        Self(catalog.with_file_name("downloads"))
    }

    /// Makes it if it is absent.
    pub(super) fn make(&self) -> Result<()> {
        fs::create_dir_all(&self.0).map_err(Error::at(&self.0))
    }

    /// Where what arrives of an item is kept.
    pub(super) fn part(&self, media: MediaId) -> PathBuf {
        self.0.join(format!("{media}.part"))
    }

    /// A download that is whole, to be read.
    ///
    /// # Errors
    /// It is not there.
    pub(crate) fn open(&self, entry: &str) -> io::Result<File> {
        File::open(self.0.join(entry))
    }

    /// What came whole and was not written down, because the process was killed.
    pub(super) fn finished(&self, media: MediaId, wanted: MediaType) -> Option<Finished> {
        Format::ALL
            .into_iter()
            .map(|format| self.0.join(name(media, format, None)))
            .find_map(|path| self.check(media, &path, wanted).ok()?)
            .filter(|finished| finished.damage.is_none())
    }

    /// Takes in the file that arrived for an item, if it is what is wanted, and whole or
    /// wanted all the same.
    pub(super) fn take_in(
        &self,
        media: MediaId,
        file: &Path,
        wanted: MediaType,
        is_wanted: &dyn Fn(&Finished) -> bool,
        even_damaged: bool,
    ) -> io::Result<Arrived> {
        let finished = self.check(media, file, wanted)?.filter(is_wanted);
        let damage = finished.as_ref().and_then(|finished| finished.damage);
        let (finished, damage) = match (finished, damage) {
            (Some(finished), None) => (finished, None),
            (Some(finished), damage) if even_damaged => (finished, damage),
            (_, damage) => {
                part::discard(file);
                return Ok(damage.map_or(Arrived::NotWanted, Arrived::Damaged));
            }
        };
        tracing::debug!(damage = damage.map(Damage::name), "file taken in");
        let part = self.part(media);
        if file != part {
            move_over(file, &part)?;
        }
        fs::rename(&part, self.0.join(&finished.file.entry))?;
        part::settle(&part);
        Ok(Arrived::Finished(finished))
    }

    fn check(
        &self,
        media: MediaId,
        file: &Path,
        wanted: MediaType,
    ) -> io::Result<Option<Finished>> {
        let mut open = File::open(file)?;
        let bytes = open.metadata()?.len();
        let Some((format, damage)) =
            whole::look(&mut open)?.filter(|(format, _)| format.media_type() == wanted)
        else {
            return Ok(None);
        };
        open.rewind()?;
        let (dimensions, has_sound) = match format {
            Format::Mp4 | Format::Mov => (None, video_has_sound(&mut open)?),
            _ => (head_dimensions(&open, format)?, None),
        };
        let is_photo = format.media_type() == MediaType::Photo;
        Ok(Some(Finished {
            file: DownloadedFile {
                entry: name(media, format, damage),
                bytes,
                format,
                dimensions,
                condition: Condition::new(damage.is_some(), has_sound.or(is_photo.then_some(true))),
            },
            damage,
            has_sound,
        }))
    }

    /// Removes what is in a camera roll by now. What cannot be removed waits for the next
    /// time.
    pub(crate) fn clear_away(&self, catalog: &Catalog) -> Result<()> {
        // What comes of an item is named after it, in the folder and in that of the rests.
        let folders = [self.0.clone(), self.0.join(part::RESTS)];
        let files = folders
            .into_iter()
            .filter_map(|folder| fs::read_dir(folder).ok());
        for file in files.flatten().filter_map(io::Result::ok) {
            let name = file.file_name();
            let Some(media) = name.to_str().and_then(media_of) else {
                continue;
            };
            if !catalog.is_saved(media)? {
                continue;
            }
            if fs::remove_file(file.path()).is_ok() && catalog.is_read_from(media, &name)? {
                catalog.not_downloaded(media, Missing::NotDownloaded)?;
            }
        }
        Ok(())
    }
}

fn head_dimensions(file: &File, format: Format) -> io::Result<Option<Dimensions>> {
    let mut head = Vec::new();
    file.take(HEAD).read_to_end(&mut head)?;
    Ok(dimensions(format, &head))
}

/// A phone's own downloader may leave its files on another volume.
fn move_over(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(cause) if cause.kind() == io::ErrorKind::CrossesDevices => {
            fs::copy(from, to)?;
            fs::remove_file(from)
        }
        done => done,
    }
}

/// What is damaged says so in its name, so that whoever reads it knows, also after a kill.
fn name(media: MediaId, format: Format, damage: Option<Damage>) -> String {
    let extension = format.extension();
    match damage {
        None => format!("{media}.{extension}"),
        Some(damage) => format!("{media}.{}.{extension}", damage.name()),
    }
}

/// What is wrong with a download of that name.
pub(crate) fn damage_of(entry: &str) -> Option<Damage> {
    Damage::from_name(entry.split('.').nth(1)?)
}

fn media_of(name: &str) -> Option<MediaId> {
    let (id, _) = name.split_once('.')?;
    let id = u64::from_str_radix(id, 16).ok()?;
    Some(MediaId::from_number(id.cast_signed()))
}
