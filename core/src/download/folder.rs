//! The folder beside the catalog where downloads wait to be put into a camera roll. What
//! is in there is this app's own, and goes once it is saved.

use std::fs::{self, File};
use std::io::{self, Seek};
use std::path::{Path, PathBuf};

use super::{part, whole};
use crate::catalog::Catalog;
use crate::error::{Error, Result};
use crate::media::{Format, MediaType, video_has_sound};
use crate::post::MediaId;
use crate::source::Missing;

/// Where downloads wait.
pub(crate) struct Folder(PathBuf);

/// A download that is whole.
pub(super) struct Finished {
    /// Its name in the folder.
    pub entry: String,
    pub bytes: u64,
    pub format: Format,
    /// Whether a video has sound; none for photos, and where its header does not tell.
    pub has_sound: Option<bool>,
}

impl Folder {
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
            .map(|format| self.0.join(name(media, format)))
            .find_map(|path| self.check(media, &path, wanted).ok()?)
    }

    /// Takes in the file that arrived for an item; none if it is no whole photo or video
    /// of the type that it should be, or not what is wanted.
    pub(super) fn take_in(
        &self,
        media: MediaId,
        file: &Path,
        wanted: MediaType,
        is_wanted: &dyn Fn(&Finished) -> bool,
    ) -> io::Result<Option<Finished>> {
        let finished = self.check(media, file, wanted)?.filter(is_wanted);
        match &finished {
            Some(finished) => {
                let part = self.part(media);
                if file != part {
                    move_over(file, &part)?;
                }
                fs::rename(&part, self.0.join(&finished.entry))?;
                part::settle(&part);
            }
            None => part::discard(file),
        }
        Ok(finished)
    }

    fn check(
        &self,
        media: MediaId,
        file: &Path,
        wanted: MediaType,
    ) -> io::Result<Option<Finished>> {
        let mut open = File::open(file)?;
        let bytes = open.metadata()?.len();
        let format = whole::format_of_whole(&mut open)?;
        let Some(format) = format.filter(|format| format.media_type() == wanted) else {
            return Ok(None);
        };
        open.rewind()?;
        Ok(Some(Finished {
            entry: name(media, format),
            bytes,
            format,
            has_sound: match format {
                Format::Mp4 | Format::Mov => video_has_sound(&mut open)?,
                _ => None,
            },
        }))
    }

    /// Removes what is in a camera roll by now. What cannot be removed waits for the next
    /// time.
    pub(crate) fn clear_away(&self, catalog: &Catalog) -> Result<()> {
        let Ok(files) = fs::read_dir(&self.0) else {
            return Ok(()); // nothing was ever downloaded
        };
        for file in files.filter_map(io::Result::ok) {
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

fn name(media: MediaId, format: Format) -> String {
    format!("{media}.{}", format.extension())
}

fn media_of(name: &str) -> Option<MediaId> {
    let (id, _) = name.split_once('.')?;
    let id = u64::from_str_radix(id, 16).ok()?;
    Some(MediaId::from_number(id.cast_signed()))
}
