//! The object an app holds: a catalog in a folder, and everything that can be asked of it.

use std::sync::Arc;

use keepsake_core::archives;
use keepsake_core::catalog::{Cursor, SourceId};
use keepsake_core::post::MediaId;
use keepsake_core::roll::{self, Ledger, Lock, Rest, RunId};

use crate::found::{
    ArchiveRecord, CatalogSummary, GridFacets, GridItem, MediaFilter, MediaPage, PageOrder,
    PostPage, Selection,
};
use crate::ledger::{Adopted, LedgerEntry, ReasonCount, SaveRecord, Why};
use crate::options::SaveOptions;
use crate::roll::{AddedAsset, Bridge};
use crate::save::SaveRun;
use crate::shared::Shared;
use crate::times;
use crate::transport::{Stack, Transport};
use crate::troubles::Trouble;
use crate::words::Outcome;
use crate::{CameraRoll, KeepError};

/// Everything that was found, and what became of it. Opened once by an app; all calls may
/// come from any thread. Questions are answered while a save goes on.
#[derive(uniffi::Object)]
pub struct Keepsake {
    shared: Arc<Shared>,
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
    /// at any time. What links lead to is asked for through `transport`; without one through
    /// Keepsake's own.
    ///
    /// # Errors
    /// [`KeepError::NeedsUpdate`] for a catalog of a newer version; it is left as it is.
    #[uniffi::constructor(default(transport = None))]
    pub async fn open(
        data: String,
        cache: String,
        transport: Option<Arc<dyn Transport>>,
    ) -> Result<Arc<Self>, KeepError> {
        let stack = transport.map(Stack::new);
        let shared = Shared::open(data.into(), cache.into(), stack).await?;
        Ok(Arc::new(Self {
            shared: Arc::new(shared),
        }))
    }

    /// Stops what goes on after the item in hand, waits for that, and closes the catalog.
    /// Every later call throws.
    pub async fn shut_down(&self) {
        self.shared.shut_down().await;
    }

    /// Every archive that was read, in the order of reading.
    ///
    /// # Errors
    /// The database's.
    pub async fn archives(&self) -> Result<Vec<ArchiveRecord>, KeepError> {
        let given = self.shared.opened.archives();
        self.shared
            .beside(move |catalog, _| {
                let mut unreachable = archives::unreachable(catalog, &given)?;
                let found = catalog.sources()?.into_iter();
                let found = found.map(|record| {
                    let trouble = unreachable.remove(&record.id);
                    ArchiveRecord::new(record, trouble)
                });
                Ok(found.collect())
            })
            .await
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
                let source = SourceId::from_number(archive);
                let mut records = catalog.sources()?.into_iter();
                let record = records.find(|record| record.id == source);
                let known = catalog.forget(source)?;
                shared.opened.let_go(catalog);
                if let Some(record) = record {
                    // What stays is removed when the catalog is opened again.
                    let _ = shared.copies().remove(&record.path);
                }
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

    /// The same in that order; a place belongs to the order of its page.
    ///
    /// # Errors
    /// As [`Keepsake::media_page`].
    pub async fn media_page_in(
        &self,
        order: PageOrder,
        filter: MediaFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<MediaPage, KeepError> {
        let (filter, after) = (filter.try_into()?, cursor(after)?);
        self.shared
            .ask(move |catalog| Ok(catalog.media_page_in(order, &filter, after, limit)?.into()))
            .await
    }

    /// One media item, as a page has it; none if it is not known.
    ///
    /// # Errors
    /// The database's.
    pub async fn media_item(&self, media: i64) -> Result<Option<GridItem>, KeepError> {
        let media = MediaId::from_number(media);
        self.shared
            .ask(move |catalog| Ok(catalog.media_item(media)?.map(Into::into)))
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

    /// The same in that order; a place belongs to the order of its page.
    ///
    /// # Errors
    /// As [`Keepsake::post_page`].
    pub async fn post_page_in(
        &self,
        order: PageOrder,
        filter: MediaFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<PostPage, KeepError> {
        let (filter, after) = (filter.try_into()?, cursor(after)?);
        self.shared
            .ask(move |catalog| Ok(catalog.post_page_in(order, &filter, after, limit)?.into()))
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
        let (filter, zone) = (filter.try_into()?, times::zone(zone.as_deref())?);
        self.shared
            .ask(move |catalog| Ok(catalog.grid_facets(&filter, &zone)?.into()))
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

    /// The rest of a save that was stopped, paused or killed, of which `run` is any run: what it
    /// was asked for, in a run that goes on with its last one. What a save of links lacks is
    /// fetched. To be carried out by [`SaveRun::run`].
    pub fn resume(&self, run: i64, roll: Arc<dyn CameraRoll>) -> Arc<SaveRun> {
        SaveRun::rest(&self.shared, RunId::from_number(run), Rest::Whole, roll)
    }

    /// What failed in the save of which `run` is any run, or had no turn, and nothing of any other:
    /// as it was asked for, in a run that goes on with its last one. What did not come of links is
    /// fetched; with `damaged` it is taken as it comes, as [`SaveOptions::damaged`] has it. To be
    /// carried out by [`SaveRun::run`], which refuses where nothing failed.
    #[uniffi::method(default(damaged = false))]
    pub fn retry(&self, run: i64, roll: Arc<dyn CameraRoll>, damaged: bool) -> Arc<SaveRun> {
        let rest = Rest::Failed {
            even_damaged: damaged,
        };
        SaveRun::rest(&self.shared, RunId::from_number(run), rest, roll)
    }

    /// The save that goes on, for a screen made anew to join with [`SaveRun::run`]; none if there
    /// is none.
    pub fn save_going_on(&self) -> Option<Arc<SaveRun>> {
        self.shared.going_on.now()
    }

    /// To be called when the app starts: finds out what became of a save that was killed.
    /// Answers with its run, if there was one; [`Keepsake::resume`] goes on from there.
    ///
    /// # Errors
    /// The roll cannot be read.
    /// [`KeepError::TryLater`] while a save, a reading or an undo goes on.
    pub async fn recover(&self, roll: Arc<dyn CameraRoll>) -> Result<Option<i64>, KeepError> {
        let shared = self.shared.clone();
        self.shared
            .settle(move |catalog, _| {
                let lock = Lock::take(&shared.data)?;
                let killed = roll::recover_killed(catalog, &lock, &Bridge::new(roll)?)?;
                Ok(killed.map(RunId::number))
            })
            .await
    }

    /// Takes into the ledger that `asset`, which the app or its share extension put into the roll
    /// by itself, holds `media`: later saves find it there, and [`Keepsake::undo`] of the run takes
    /// it back. The same again changes nothing. To be done before anything else is saved, which
    /// would add the item once more. One that the person removed since counts as removed by them.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for a media item that nobody knows, an asset that holds another
    /// item, and an item that is there as another asset; nothing is changed then.
    /// [`KeepError::TryLater`] while a save, a reading or an undo goes on.
    pub async fn adopt(
        &self,
        media: i64,
        asset: AddedAsset,
        roll: Arc<dyn CameraRoll>,
    ) -> Result<Adopted, KeepError> {
        let shared = self.shared.clone();
        let media = MediaId::from_number(media);
        self.shared
            .settle(move |catalog, _| {
                let lock = Lock::take(&shared.data)?;
                let (roll, archives) = (Bridge::new(roll)?, shared.opened.archives());
                let adopted = roll::adopt(catalog, &lock, &roll, &archives, media, &asset.into())?;
                Ok(adopted.into())
            })
            .await
    }

    /// Every save, the latest first, each once however often it was stopped.
    ///
    /// # Errors
    /// The database's.
    pub async fn saves(&self) -> Result<Vec<SaveRecord>, KeepError> {
        self.shared
            .ask(|catalog| {
                let ledger = Ledger::of(catalog);
                let saves = ledger.saves()?;
                let saves = saves.iter().map(|save| SaveRecord::of(&ledger, save));
                saves.filter_map(Result::transpose).collect()
            })
            .await
    }

    /// The save that a run is of; none if there is no run of that number.
    ///
    /// # Errors
    /// The database's.
    pub async fn save_of(&self, run: i64) -> Result<Option<SaveRecord>, KeepError> {
        self.shared
            .ask(move |catalog| {
                let ledger = Ledger::of(catalog);
                SaveRecord::of(&ledger, &ledger.save(RunId::from_number(run)))
            })
            .await
    }

    /// Which media a run was asked for; none for one that an older version did not write that down
    /// of.
    ///
    /// # Errors
    /// The database's.
    pub async fn selection_of(&self, run: i64) -> Result<Option<Selection>, KeepError> {
        self.shared
            .ask(move |catalog| {
                let asked = Ledger::of(catalog).asked(RunId::from_number(run))?;
                Ok(asked.map(|asked| asked.selection.into()))
            })
            .await
    }

    /// What saves again the items that have such reasons in the save that `run` is of, with one
    /// outcome or any, for [`Keepsake::save`]: also where they were removed since they were saved,
    /// and with what they need to be asked for and nothing more.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] where there are none: a selection without any would mean everything.
    /// [`KeepError::NotReachable`] where they came from links and not all of them lie here, as it
    /// fetches nothing: [`Keepsake::retry`] does, and so does the link when it is saved again.
    pub async fn selection_again(
        &self,
        run: i64,
        only: Option<Outcome>,
        why: Why,
    ) -> Result<Selection, KeepError> {
        self.shared
            .ask(move |catalog| {
                let run = RunId::from_number(run);
                Ok(roll::selection_again(catalog, run, only, &why)?.into())
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

    /// Why items of the save that a run is of were skipped or failed, the most frequent reason
    /// first.
    ///
    /// # Errors
    /// The database's.
    pub async fn save_reasons(&self, run: i64) -> Result<Vec<ReasonCount>, KeepError> {
        self.shared
            .ask(move |catalog| {
                let save = Ledger::of(catalog).save(RunId::from_number(run));
                Ok(save.reasons()?)
            })
            .await
    }

    /// What there is to know of items of the save that a run is of that were saved: a date or a place
    /// that could not be written, a video without its sound. The most frequent first.
    ///
    /// # Errors
    /// The database's.
    pub async fn save_remarks(&self, run: i64) -> Result<Vec<ReasonCount>, KeepError> {
        self.shared
            .ask(move |catalog| {
                let save = Ledger::of(catalog).save(RunId::from_number(run));
                Ok(save.remarks()?)
            })
            .await
    }

    /// At most `limit` lines of the save that a run is of after the one with id `after` (0: from
    /// the start), all or those with one outcome: one line for each item.
    ///
    /// # Errors
    /// The database's.
    pub async fn save_page(
        &self,
        run: i64,
        only: Option<Outcome>,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LedgerEntry>, KeepError> {
        self.shared
            .ask(move |catalog| {
                let save = Ledger::of(catalog).save(RunId::from_number(run));
                let lines = save.entries(only, after, limit)?;
                Ok(lines.into_iter().map(Into::into).collect())
            })
            .await
    }

    /// The same of those lines alone that have such reasons: what a group of
    /// [`Keepsake::save_reasons`] or [`Keepsake::save_remarks`] is about.
    ///
    /// # Errors
    /// The database's.
    pub async fn save_group(
        &self,
        run: i64,
        only: Option<Outcome>,
        why: Why,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LedgerEntry>, KeepError> {
        self.shared
            .ask(move |catalog| {
                let save = Ledger::of(catalog).save(RunId::from_number(run));
                let lines = save.group(only, &why, after, limit)?;
                Ok(lines.into_iter().map(Into::into).collect())
            })
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
        .map(|place| {
            let place = place.parse();
            place.map_err(|_| KeepError::not_usable(Trouble::NoPlace))
        })
        .transpose()
}
