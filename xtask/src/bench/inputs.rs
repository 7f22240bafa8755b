//! The exports that are measured, made once and kept in `target/bench`.

use std::path::{Path, PathBuf};

use sample_maker::{Export, Size, Video};

use crate::command::Result;

pub(super) struct Inputs {
    folder: PathBuf,
}

impl Inputs {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// Photos of 110 to 200 KB and videos of 3 MB.
    pub(super) fn real(&self, photos: usize, videos: usize) -> Result<PathBuf> {
        let video = Video {
            frames: 90,
            bytes: 3_000_000,
            ..Video::CLIP
        };
        self.made(&format!("real-{photos}-{videos}"), || {
            Export::bulk(1, photos, Size::Full, videos, video)
        })
    }

    /// Photos of less than a kilobyte: what counts is how many.
    pub(super) fn many(&self, photos: usize) -> Result<PathBuf> {
        self.made(&format!("many-{photos}"), || {
            Export::bulk(1, photos, Size::Tiny, 0, Video::CLIP)
        })
    }

    /// Photos of less than a kilobyte, all of one month.
    pub(super) fn month(&self, photos: usize) -> Result<PathBuf> {
        self.made(&format!("month-{photos}"), || {
            crate::bindings::of_one_month(photos)
        })
    }

    /// Photos of 3 KB: what a file costs, whatever is in it.
    pub(super) fn small(&self, photos: usize) -> Result<PathBuf> {
        self.made(&format!("small-{photos}"), || {
            Export::bulk(1, photos, Size::Thumbnail, 0, Video::CLIP)
        })
    }

    /// As `real`, but with videos of 20 MB.
    pub(super) fn large(&self, photos: usize, videos: usize) -> Result<PathBuf> {
        let video = Video {
            frames: 900,
            bytes: 20_000_000,
            ..Video::CLIP
        };
        self.made(&format!("large-{photos}-{videos}"), || {
            Export::bulk(1, photos, Size::Full, videos, video)
        })
    }

    /// One video of 200 MB.
    pub(super) fn video(&self) -> Result<PathBuf> {
        let video = Video {
            frames: 9_000,
            bytes: 200_000_000,
            ..Video::CLIP
        };
        self.made("video", || Export::bulk(1, 0, Size::Tiny, 1, video))
    }

    fn made(&self, name: &str, describe: impl FnOnce() -> Export) -> Result<PathBuf> {
        let file = self.folder.join(format!("{name}.zip"));
        if !file.exists() {
            println!("making {}", file.display());
            let unfinished = self.folder.join("unfinished.zip");
            describe().write_zip(&unfinished)?;
            std::fs::rename(unfinished, &file)?;
        }
        Ok(file)
    }
}
