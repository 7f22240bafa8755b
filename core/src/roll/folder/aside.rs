//! Files that were replaced, kept in `.keepsake/replaced`: a rename on the same volume, so
//! that nothing is copied. Named by a number, a file beside one with `.xmp` behind it.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::super::replace::Aside;
use super::super::{AssetId, Reason, RollError};
use super::{FolderRoll, albums, durable, place, sidecars};

impl Aside for FolderRoll {
    fn keep(&self, asset: &AssetId, number: i64) -> Result<(), RollError> {
        let from = self.inside(asset)?;
        let replaced = self.replaced();
        fs::create_dir_all(&replaced).map_err(|cause| RollError::from_making(&replaced, &cause))?;
        self.keep_sidecar(asset, number)
            .and_then(|()| self.keep_bytes(&from, number))
            .map_err(|cause| match cause.kind() {
                // What is written to there is Keepsake's own.
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                    RollError::from_io(&from, &cause)
                }
                _ => RollError::from_io(&replaced, &cause),
            })?;
        self.clear_after(asset)
            .map_err(|cause| RollError::from_io(&from, &cause))
    }

    fn keeps(&self, number: i64) -> Result<bool, RollError> {
        Ok(self.kept(number).is_file())
    }

    fn bring_back(&self, asset: &AssetId, number: i64) -> Result<(), RollError> {
        let to = self.inside(asset)?;
        self.bring_file_back(asset, &to, number)
            .map_err(|cause| match cause.kind() {
                ErrorKind::AlreadyExists => RollError::Refused {
                    why: Reason::OldOneHasNoPlace,
                },
                _ => RollError::from_io(&to, &cause),
            })
    }

    fn let_go(&self, number: i64) -> Result<(), RollError> {
        for path in [self.kept(number), self.kept_beside(number)] {
            match fs::remove_file(&path) {
                Err(cause) if cause.kind() != ErrorKind::NotFound => {
                    return Err(RollError::from_io(&path, &cause));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

impl FolderRoll {
    fn replaced(&self) -> PathBuf {
        self.state().join("replaced")
    }

    pub(super) fn kept(&self, number: i64) -> PathBuf {
        self.replaced().join(number.to_string())
    }

    fn kept_beside(&self, number: i64) -> PathBuf {
        self.replaced().join(format!("{number}.xmp"))
    }

    fn inside(&self, asset: &AssetId) -> Result<PathBuf, RollError> {
        self.path_of(asset).ok_or(RollError::Refused {
            why: Reason::NotInThisFolder,
        })
    }

    fn keep_sidecar(&self, asset: &AssetId, number: i64) -> io::Result<()> {
        if sidecars::is_ours(&self.folder, &self.state(), asset)? {
            let beside = sidecars::path_of(&self.folder, &asset.0);
            fs::copy(&beside, self.kept_beside(number))?;
        }
        Ok(())
    }

    /// Once it is kept: takes away what stood beside it, and its album where that is empty now.
    fn clear_after(&self, asset: &AssetId) -> io::Result<()> {
        sidecars::remove(&self.folder, &self.state(), std::slice::from_ref(asset))?;
        durable::folder(&self.replaced())?;
        let albums = BTreeSet::from([album_of(asset)]);
        albums::remove_empty(&self.folder, &self.state(), &albums)
    }

    /// From another volume it is copied; what a kill left there is written over. One that is gone
    /// is kept already.
    fn keep_bytes(&self, from: &Path, number: i64) -> io::Result<()> {
        let kept = self.kept(number);
        match fs::rename(from, &kept) {
            Err(cause) if cause.kind() == ErrorKind::CrossesDevices => {
                if from.is_file() && kept.is_file() {
                    fs::remove_file(&kept)?;
                }
                unless_gone(place::put(from, &kept))
            }
            answer => unless_gone(answer),
        }
    }

    fn bring_file_back(&self, asset: &AssetId, to: &Path, number: i64) -> io::Result<()> {
        let album = album_of(asset);
        if !album.is_empty() {
            albums::make(&self.folder, &self.state(), album)?;
        }
        place::put(&self.kept(number), to)?;
        let beside = self.kept_beside(number);
        if let Ok(packet) = fs::read(&beside) {
            sidecars::put(&self.folder, &self.state(), asset, &packet)?;
            fs::remove_file(beside)?;
        }
        durable::folder(to.parent().unwrap_or(&self.folder))?;
        durable::folder(&self.folder)
    }
}

fn unless_gone(answer: io::Result<()>) -> io::Result<()> {
    match answer {
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(()),
        answer => answer,
    }
}

fn album_of(asset: &AssetId) -> &str {
    asset.0.rsplit_once('/').map_or("", |(album, _)| album)
}
