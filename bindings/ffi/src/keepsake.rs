//! The object an app holds: a catalog in a folder, and everything that can be asked of it.

mod shared;

pub(crate) use shared::Shared;

use std::sync::Arc;

use keepsake_core::catalog::{Cursor, Pictured, SourceId};
use keepsake_core::media::{Format, MediaType, PreviewError, ThumbHash};
use keepsake_core::post::MediaId;
use keepsake_core::previews::Previews;
use keepsake_core::roll::{self, Ledger, Lock, Plan, RunId};

use crate::found::{
    ArchiveRecord, CatalogSummary, GridFacets, MediaFilter, MediaPage, PostPage, Selection,
};
use crate::ledger::{LedgerEntry, ReasonCount, RunRecord};
use crate::reading::{ArchiveSource, ReadRun};
use crate::roll::Bridge;
use crate::save::{SaveOptions, SavePlan, SaveRun, UndoSummary};
use crate::words::{self, Outcome};
use crate::{CameraRoll, KeepError};

/// Everything that was found, and what became of it. Opened once by an app; all calls may
/// come from any thread. Questions are answered while a save goes on.
#[derive(uniffi::Object)]
pub struct Keepsake {
    shared: Arc<Shared>,
}

/// A picture of a media item.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Picture {
    /// A JPEG of a photo whose longer edge is as long as was asked for, upright.
    Jpeg {
        /// The picture.
        jpeg: Vec<u8>,
        /// What to draw in its place as long as it is not there (a ThumbHash).
        thumb_hash: Vec<u8>,
    },
    /// A video, of which the phone makes its own picture, or which it plays: it reads what it
    /// needs with [`Keepsake::media_range`], without a copy of the whole.
    Video {
        /// How many bytes it has.
        length: u64,
        /// What it is.
        mime_type: String,
    },
    /// A photo that the core does not decode (HEIC, AVIF, GIF), as it is in its archive:
    /// a file in the cache, for the phone to decode. It may vanish with the cache.
    Original {
        /// The file.
        path: String,
        /// What it is.
        mime_type: String,
    },
    /// There is none.
    NoPicture {
        /// Why, for the person.
        reason: String,
    },
}

/// What to draw in a picture's place: a handful of pixels, to be stretched.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Pixels {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Red, green, blue and opacity of each, row by row.
    pub rgba: Vec<u8>,
}

/// What a ThumbHash stands for; none if these bytes are no ThumbHash.
#[uniffi::export]
pub fn thumb_hash_pixels(thumb_hash: Vec<u8>) -> Option<Pixels> {
    let (width, height, rgba) = ThumbHash::from_bytes(thumb_hash)?.pixels();
    Some(Pixels {
        width,
        height,
        rgba,
    })
}

/// Which versions are at work.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Versions {
    /// Of this library.
    pub keepsake: String,
}

/// Which versions are at work, for a report.
#[uniffi::export]
pub fn versions() -> Versions {
    Versions {
        keepsake: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

impl Keepsake {
    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }
}

#[uniffi::export]
impl Keepsake {
    /// Opens the catalog in the folder `data`, which is made if it is absent, and brings an
    /// older one up to date. `cache` is for previews and copies; the system may empty it
    /// at any time.
    ///
    /// # Errors
    /// [`KeepError::NeedsUpdate`] for a catalog of a newer version; it is left as it is.
    #[uniffi::constructor]
    pub async fn open(data: String, cache: String) -> Result<Arc<Self>, KeepError> {
        let shared = Shared::open(data.into(), cache.into()).await?;
        Ok(Arc::new(Self {
            shared: Arc::new(shared),
        }))
    }

    /// Stops what goes on after the item in hand, waits for that, and closes the catalog.
    /// Every later call throws.
    pub async fn shut_down(&self) {
        self.shared.shut_down().await;
    }

    /// Archives to be read together, as the parts of one export; [`ReadRun::run`] reads
    /// them. An open file is duplicated here.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`]: there is none, or a descriptor is not open.
    pub fn read(&self, archives: Vec<ArchiveSource>) -> Result<Arc<ReadRun>, KeepError> {
        ReadRun::new(&self.shared, archives)
    }

    /// Every archive that was read, in the order of reading.
    ///
    /// # Errors
    /// The database's.
    pub async fn archives(&self) -> Result<Vec<ArchiveRecord>, KeepError> {
        let found = self.shared.ask(|catalog| Ok(catalog.sources()?)).await?;
        Ok(found.into_iter().map(Into::into).collect())
    }

    /// Forgets an archive; answers whether it was known. Its media count as missing from
    /// then on; with the last archive everything goes but the ledger. Camera rolls are
    /// not touched.
    ///
    /// # Errors
    /// The database's; nothing is forgotten then.
    pub async fn forget(&self, archive: i64) -> Result<bool, KeepError> {
        let shared = self.shared.clone();
        self.shared
            .change_now(move |catalog, _| {
                let _lock = Lock::take(&shared.data)?;
                let known = catalog.forget(SourceId::from_number(archive))?;
                shared.let_go(catalog)?;
                Ok(known)
            })
            .await
    }

    /// The numbers of everything that was found.
    ///
    /// # Errors
    /// The database's.
    pub async fn summary(&self) -> Result<CatalogSummary, KeepError> {
        self.shared
            .ask(|catalog| Ok(CatalogSummary::new(catalog.summary()?, catalog.left_out()?)))
            .await
    }

    /// At most `limit` media items after the place `after` (none: from the start), each
    /// once, newest first.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for an `after` that no page gave.
    pub async fn media_page(
        &self,
        filter: MediaFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<MediaPage, KeepError> {
        let (filter, after) = (filter.try_into()?, cursor(after)?);
        self.shared
            .ask(move |catalog| Ok(catalog.media_page(&filter, after, limit)?.into()))
            .await
    }

    /// At most `limit` posts after the place `after` (none: from the start), newest first.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for an `after` that no page gave.
    pub async fn post_page(
        &self,
        filter: MediaFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<PostPage, KeepError> {
        let (filter, after) = (filter.try_into()?, cursor(after)?);
        self.shared
            .ask(move |catalog| Ok(catalog.post_page(&filter, after, limit)?.into()))
            .await
    }

    /// How many media items stand under which header of a grid, on a calendar in the zone
    /// of that IANA name (none: this device's).
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for a zone that there is not.
    pub async fn facets(
        &self,
        filter: MediaFilter,
        zone: Option<String>,
    ) -> Result<GridFacets, KeepError> {
        let (filter, zone) = (filter.try_into()?, words::zone(zone.as_deref())?);
        self.shared
            .ask(move |catalog| Ok(catalog.grid_headers(&filter, &zone)?.into()))
            .await
    }

    /// A picture of a media item whose longer edge has `side` pixels, from the cache if it
    /// is there.
    ///
    /// # Errors
    /// The database's. A picture that cannot be made is [`Picture::NoPicture`].
    pub async fn preview(&self, media: i64, side: u32) -> Result<Picture, KeepError> {
        let Some(pictured) = self.pictured(media).await? else {
            return Ok(no_picture(NO_BYTES));
        };
        let media = MediaId::from_number(media);
        let previews = self.shared.previews().await?;
        let shared = self.shared.clone();
        let made = self.shared.run(move || {
            let made = previews.make(&pictured, side);
            if let Ok(preview) = &made
                && pictured.thumb_hash.is_none()
            {
                shared.keep_thumb_hash(media, &preview.thumb_hash);
            }
            match made {
                Ok(preview) => Ok(Picture::Jpeg {
                    jpeg: preview.jpeg,
                    thumb_hash: preview.thumb_hash.as_bytes().to_vec(),
                }),
                Err(PreviewError::Format) => Ok(for_the_phone(&previews, &pictured)),
                Err(error) => Ok(no_picture(error)),
            }
        });
        made.await
    }

    /// How many bytes a media item has in its archive; none if they are not there.
    ///
    /// # Errors
    /// The database's.
    pub async fn media_length(&self, media: i64) -> Result<Option<u64>, KeepError> {
        let pictured = self.pictured(media).await?;
        Ok(pictured.map(|pictured| pictured.bytes))
    }

    /// At most `length` bytes of a media item from `offset` on, never more than 4 MiB at
    /// once; fewer only at its end. What lies unpacked in its archive, as videos of exports
    /// do, is read there: for the phone's own player and for the poster of a video.
    ///
    /// # Errors
    /// [`KeepError::NotReachable`] where its bytes are in no archive that is known, or the
    /// archive is damaged or gone.
    pub async fn media_range(
        &self,
        media: i64,
        offset: u64,
        length: u32,
    ) -> Result<Vec<u8>, KeepError> {
        let Some(pictured) = self.pictured(media).await? else {
            return Err(KeepError::NotReachable {
                reason: NO_BYTES.to_owned(),
            });
        };
        let previews = self.shared.previews().await?;
        self.shared
            .run(move || {
                let read = previews.range(&pictured, offset, length);
                read.map_err(|error| KeepError::NotReachable {
                    reason: error.to_string(),
                })
            })
            .await
    }

    /// What pictures and unpacked originals take on disk, in bytes.
    ///
    /// # Errors
    /// The cache cannot be read.
    pub async fn cache_size(&self) -> Result<u64, KeepError> {
        let previews = self.shared.previews().await?;
        let size = self
            .shared
            .run(move || previews.cache_size().map_err(KeepError::bug));
        size.await
    }

    /// Empties the cache of pictures and unpacked originals; they are made again when they
    /// are wanted.
    ///
    /// # Errors
    /// A file cannot be removed.
    pub async fn clear_cache(&self) -> Result<(), KeepError> {
        let previews = self.shared.previews().await?;
        let cleared = self
            .shared
            .run(move || previews.clear_cache().map_err(KeepError::bug));
        cleared.await
    }

    /// What a save will do. Neither the roll nor the catalog is changed. Answers while a
    /// save goes on.
    ///
    /// # Errors
    /// The roll cannot be read.
    pub async fn plan(
        &self,
        selection: Selection,
        roll: Arc<dyn CameraRoll>,
        options: SaveOptions,
    ) -> Result<SavePlan, KeepError> {
        let (selection, options) = (selection.try_into()?, options.try_into()?);
        let archives = self.shared.archives();
        self.shared
            .beside(move |catalog, stop| {
                let roll = Bridge::new(roll)?;
                roll::find_twins(catalog, &archives, stop)?;
                let plan = Plan::new(catalog, &selection, &roll, &options)?;
                Ok(plan.numbers().clone())
            })
            .await
    }

    /// A save, to be carried out by [`SaveRun::run`].
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for a zone or date that there is not.
    pub fn save(
        &self,
        selection: Selection,
        roll: Arc<dyn CameraRoll>,
        options: SaveOptions,
    ) -> Result<Arc<SaveRun>, KeepError> {
        SaveRun::new(&self.shared, selection.try_into()?, roll, options)
    }

    /// A save of what the latest save that was about it could not save.
    ///
    /// # Errors
    /// As [`Keepsake::save`].
    pub fn retry(
        &self,
        roll: Arc<dyn CameraRoll>,
        options: SaveOptions,
    ) -> Result<Arc<SaveRun>, KeepError> {
        let failed = keepsake_core::catalog::Selection::what_failed();
        SaveRun::new(&self.shared, failed, roll, options)
    }

    /// To be called when the app starts: finds out what became of a save that was killed.
    /// Answers with its run, if there was one; saving the same again goes on from there.
    ///
    /// # Errors
    /// The roll cannot be read.
    /// [`KeepError::TryLater`] while a save or a reading goes on.
    pub async fn recover(&self, roll: Arc<dyn CameraRoll>) -> Result<Option<i64>, KeepError> {
        let shared = self.shared.clone();
        self.shared
            .change_now(move |catalog, _| {
                let lock = Lock::take(&shared.data)?;
                let killed = roll::recover_killed(catalog, &lock, &Bridge::new(roll)?)?;
                Ok(killed.map(RunId::number))
            })
            .await
    }

    /// Takes back a run, or (none) the latest that added something that is still there;
    /// answers with none if there is no such run. Touches only what this app added, and
    /// nothing that somebody changed since.
    ///
    /// # Errors
    /// The roll cannot be read, or cannot undo.
    /// [`KeepError::TryLater`] while a save or a reading goes on.
    pub async fn undo(
        &self,
        run: Option<i64>,
        roll: Arc<dyn CameraRoll>,
    ) -> Result<Option<UndoSummary>, KeepError> {
        let shared = self.shared.clone();
        self.shared
            .change_now(move |catalog, _| {
                let lock = Lock::take(&shared.data)?;
                let run = run.map(RunId::from_number);
                let undone = roll::undo(catalog, &lock, &Bridge::new(roll)?, run)?;
                Ok(undone.map(Into::into))
            })
            .await
    }

    /// Every run, the latest first.
    ///
    /// # Errors
    /// The database's.
    pub async fn runs(&self) -> Result<Vec<RunRecord>, KeepError> {
        self.shared
            .ask(|catalog| {
                let ledger = Ledger::of(catalog);
                let runs = ledger.runs()?.into_iter();
                let runs = runs.map(|run| Ok(RunRecord::new(run.clone(), ledger.totals(run.id)?)));
                runs.collect()
            })
            .await
    }

    /// At most `limit` lines of a run after the one with id `after` (0: from the start),
    /// all or those with one outcome.
    ///
    /// # Errors
    /// The database's.
    pub async fn ledger_page(
        &self,
        run: i64,
        only: Option<Outcome>,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LedgerEntry>, KeepError> {
        self.shared
            .ask(move |catalog| {
                let run = RunId::from_number(run);
                let lines = Ledger::of(catalog).entries(run, only, after, limit)?;
                Ok(lines.into_iter().map(Into::into).collect())
            })
            .await
    }

    /// Why items of a run were skipped or failed, the most frequent reason first.
    ///
    /// # Errors
    /// The database's.
    pub async fn reasons(&self, run: i64) -> Result<Vec<ReasonCount>, KeepError> {
        self.shared
            .ask(move |catalog| Ok(Ledger::of(catalog).reasons(RunId::from_number(run))?))
            .await
    }

    /// What became of one media item in every run, the latest first.
    ///
    /// # Errors
    /// The database's.
    pub async fn history(&self, media: i64) -> Result<Vec<LedgerEntry>, KeepError> {
        self.shared
            .ask(move |catalog| {
                let lines = Ledger::of(catalog).history(MediaId::from_number(media))?;
                Ok(lines.into_iter().map(Into::into).collect())
            })
            .await
    }
}

fn cursor(after: Option<String>) -> Result<Option<Cursor>, KeepError> {
    after
        .map(|place| place.parse().map_err(KeepError::not_usable))
        .transpose()
}

const NO_BYTES: &str = "its bytes are in no archive that is known";

impl Keepsake {
    async fn pictured(&self, media: i64) -> Result<Option<Pictured>, KeepError> {
        let media = MediaId::from_number(media);
        self.shared
            .ask(move |catalog| Ok(catalog.pictured(media)?))
            .await
    }
}

/// What the core has no decoder for.
fn for_the_phone(previews: &Previews, pictured: &Pictured) -> Picture {
    let mime = pictured
        .format
        .map_or("application/octet-stream", Format::mime);
    let mime_type = mime.to_owned();
    if pictured.format.map(Format::media_type) == Some(MediaType::Video) {
        let length = pictured.bytes;
        return Picture::Video { length, mime_type };
    }
    match previews.original(pictured) {
        Ok(path) => Picture::Original {
            path: path.to_string_lossy().into_owned(),
            mime_type,
        },
        Err(error) => no_picture(error),
    }
}

fn no_picture(reason: impl ToString) -> Picture {
    Picture::NoPicture {
        reason: reason.to_string(),
    }
}
