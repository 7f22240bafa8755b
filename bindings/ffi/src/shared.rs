//! What every call shares: two connections to the catalog (one that changes it, in turn;
//! one that answers meanwhile; placeholders have another, plans and cards of links one of their
//! own each time), the archives that are open, the previews.

mod network;
mod opened;
mod turns;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use keepsake_core::CancellationToken;
use keepsake_core::catalog::Catalog;
use keepsake_core::media::{PreviewCache, ThumbHash};
use keepsake_core::post::MediaId;
use keepsake_core::previews::Previews;
use keepsake_core::save_links::LinkPictures;
use keepsake_core::source::archive::{Archive, Copies};
use tokio::sync::watch;
use tokio_util::task::TaskTracker;

use self::network::Network;
use self::opened::Opened;
use self::turns::Turns;
use crate::asking::{Asking, Question};
use crate::changing::{Changing, MayChange, Work};
use crate::error::KeepError;
use crate::going_on::GoingOn;
use crate::runtime::{self, Answer, Boxed, Job, boxed, opened};
use crate::transport::Stack;
use crate::troubles::Trouble;

/// What previews may take on disk.
const CACHE_BYTES: u64 = 200_000_000;

pub(crate) struct Shared {
    pub(crate) data: PathBuf,
    pub(crate) cache: PathBuf,
    /// Stops everything that goes on.
    pub(crate) stop: CancellationToken,
    changing: Changing,
    asking: Asking,
    /// What is at work for this.
    jobs: TaskTracker,
    pub(crate) opened: Opened,
    preview_cache: Arc<PreviewCache>,
    /// The connection that keeps placeholders; opened when there is a first one.
    placeholders: Mutex<Option<Catalog>>,
    pub(crate) network: Network,
    /// How often the catalog changed.
    changes: Arc<watch::Sender<u64>>,
    /// What a screen made anew can join.
    pub(crate) going_on: GoingOn,
    pub(crate) turns: Turns,
}

impl Shared {
    /// With the app's own network stack, where it brings one.
    pub(crate) async fn open(
        data: PathBuf,
        cache: PathBuf,
        stack: Option<Stack>,
    ) -> Result<Self, KeepError> {
        let stop = CancellationToken::new();
        let opening = stop.clone();
        runtime::blocking(&stop, move |_| {
            std::fs::create_dir_all(&data).map_err(keepsake_core::Error::at(&data))?;
            let file = catalog_file(&data);
            let previews = cache.join("previews");
            let preview_cache = PreviewCache::open(&previews, CACHE_BYTES)
                .map_err(keepsake_core::Error::at(&previews))?;
            let catalog = Catalog::open(&file)?;
            let known = catalog.sources()?.into_iter();
            let known: Vec<_> = known.map(|record| record.path).collect();
            // That a copy of before cannot be removed is no reason not to open.
            let _ = copies(&data).keep_only(&known);
            Ok(Self {
                data,
                cache,
                changing: Changing::new(catalog),
                asking: Asking::new(Catalog::open(&file)?),
                jobs: TaskTracker::new(),
                opened: Opened::default(),
                preview_cache: Arc::new(preview_cache),
                placeholders: Mutex::default(),
                network: Network::new(stack),
                changes: Arc::new(watch::Sender::new(0)),
                going_on: GoingOn::default(),
                turns: Turns::new(&opening),
                stop: opening,
            })
        })
        .await
    }

    /// Stops everything, waits for what is at work, and closes the catalog.
    pub(crate) async fn shut_down(&self) {
        self.stop.cancel();
        self.jobs.close();
        self.jobs.wait().await;
        self.changing.clone().close().await;
        self.asking.clone().close().await;
        *self.placeholders() = None;
        self.opened.close();
    }

    /// Runs what changes the catalog for long when its turn comes.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        stop: &CancellationToken,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        let (changing, token) = (self.changing.clone(), stop.clone());
        let turn = boxed(async move {
            let turn = token.run_until_cancelled(changing.turn(Work::Save)).await;
            turn.ok_or(KeepError::Stopped)
        });
        opened(self.change_in(turn, stop, changed_by(work)).await?)
    }

    /// Runs what changes the catalog and is soon done at once, or not at all: while a save, a
    /// reading or an undo goes on, the answer is to try later.
    pub(crate) async fn change_now<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.at_once(None, changed_by(work)).await
    }

    /// The same for what asks a camera roll what became of a save, which may take long.
    pub(crate) async fn settle<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.at_once(Some(Work::Save), changed_by(work)).await
    }

    /// The same for what takes a save back, which may take long.
    pub(crate) async fn take_back<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.at_once(Some(Work::Undo), changed_by(work)).await
    }

    async fn at_once<T: 'static>(
        &self,
        work: Option<Work>,
        change: Change,
    ) -> Result<T, KeepError> {
        self.still_open()?;
        let turn = boxed(self.changing.clone().turn_now(work));
        opened(self.change_in(turn, &self.stop, change).await?)
    }

    fn change_in(
        &self,
        turn: Boxed<MayChange>,
        stop: &CancellationToken,
        work: Change,
    ) -> Boxed<Answer> {
        let (changes, closed) = (self.changes.clone(), self.stop.clone());
        let (stop, at_work) = (stop.clone(), self.jobs.token());
        let change = boxed(async move {
            let turn = turn.await;
            if closed.is_cancelled() {
                return Err(KeepError::closed());
            }
            let mut turn = turn?;
            let job: Job = Box::new(move |stop| {
                let _at_work = at_work;
                let answer = work(turn.catalog()?, stop);
                tell(&changes);
                answer
            });
            runtime::answer(stop, job).await
        });
        boxed(runtime::going_on(change))
    }

    /// Runs what looks at the catalog for long and changes it a little, on a connection of its
    /// own: it waits behind nothing. What both change is changed one after the other by the
    /// database; a change that would have to wait for long is refused.
    pub(crate) async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.beside_until(&self.stop, work).await
    }

    /// The same until `stop` is asked for.
    pub(crate) async fn beside_until<T: Send + 'static>(
        &self,
        stop: &CancellationToken,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        let file = self.catalog_file();
        let answer = self.run_until(stop, move |stop| {
            work(&mut Catalog::open_beside(&file)?, stop)
        });
        answer.await.map_err(|error| self.told_of_ourselves(error))
    }

    /// Who writes to the catalog while this app reads or saves is this app.
    fn told_of_ourselves(&self, error: KeepError) -> KeepError {
        let busy = Trouble::CatalogBusy;
        match (error, self.changing.going_on()) {
            (KeepError::TryLater { why, .. }, Some(work)) if why == busy => {
                KeepError::try_later(work.trouble())
            }
            (error, _) => error,
        }
    }

    /// Runs a question to the catalog.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Catalog) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        let question: Question = Box::new(move |catalog| Ok(Box::new(question(catalog)?)));
        opened(self.answered(question).await?)
    }

    async fn answered(&self, question: Question) -> Result<Answer, KeepError> {
        self.still_open()?;
        let at_work = self.jobs.token();
        let question: Question = Box::new(move |catalog| {
            let _at_work = at_work;
            question(catalog)
        });
        let answer = self.asking.clone().ask(self.stop.clone(), question);
        runtime::going_on(boxed(answer)).await
    }

    /// Runs what needs no catalog.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.run_until(&self.stop, move |_| work()).await
    }

    /// The same until `stop` is asked for.
    pub(crate) async fn run_until<T: Send + 'static>(
        &self,
        stop: &CancellationToken,
        work: impl FnOnce(&CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.still_open()?;
        let at_work = self.jobs.token();
        runtime::blocking(stop, move |stop| {
            let _at_work = at_work;
            work(stop)
        })
        .await
    }

    /// Hears of changes from now on.
    pub(crate) fn changed(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Something changed that no turn was taken for.
    pub(crate) fn tell_change(&self) {
        tell(&self.changes);
    }

    /// Pictures of links that were looked at.
    pub(crate) fn link_pictures(&self) -> LinkPictures {
        LinkPictures::in_folder(self.cache.join("links"))
    }

    /// The database that everything stands in.
    pub(crate) fn catalog_file(&self) -> PathBuf {
        catalog_file(&self.data)
    }

    fn still_open(&self) -> Result<(), KeepError> {
        unless_closed(&self.stop)
    }

    /// Where archives are copied that can only be read from start to end.
    pub(crate) fn copies(&self) -> Copies {
        copies(&self.data)
    }

    /// Removes the copies of an archive that the catalog did not take.
    pub(crate) fn forget_copies(&self, catalog: &Catalog, archive: &Archive) {
        let Ok(known) = catalog.sources() else {
            return;
        };
        for given in archive.given() {
            if !known.iter().any(|record| record.path == given.path()) {
                // What stays is removed when the catalog is opened again.
                let _ = self.copies().remove(given.path());
            }
        }
    }

    pub(crate) async fn previews(self: &Arc<Self>) -> Result<Arc<Previews>, KeepError> {
        if let Some(previews) = self.opened.previews() {
            return Ok(previews);
        }
        let shared = self.clone();
        self.ask(move |catalog| {
            let cache = shared.preview_cache.clone();
            let archives = shared.opened.archives();
            let previews = Arc::new(Previews::of(catalog, &archives, cache)?);
            shared.opened.remember(&previews, &archives);
            Ok(previews)
        })
        .await
    }

    /// Keeps a placeholder, beside whatever is soon done; not while something changes the catalog
    /// for long: the next preview of the same item brings it again.
    pub(crate) fn keep_thumb_hash(&self, media: MediaId, thumb_hash: &ThumbHash) {
        let mut placeholders = self.placeholders();
        if self.changing.going_on().is_some() || self.stop.is_cancelled() {
            return;
        }
        if placeholders.is_none() {
            *placeholders = Catalog::open_beside(&self.catalog_file()).ok();
        }
        if let Some(catalog) = &*placeholders {
            // Without it a grid draws grey for a moment.
            let _ = catalog.keep_thumb_hash(media, thumb_hash);
        }
    }

    fn placeholders(&self) -> MutexGuard<'_, Option<Catalog>> {
        let placeholders = self.placeholders.lock();
        placeholders.unwrap_or_else(PoisonError::into_inner)
    }
}

type Change = Box<dyn FnOnce(&mut Catalog, &CancellationToken) -> Result<Answer, KeepError> + Send>;

fn changed_by<T: Send + 'static>(
    work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
) -> Change {
    Box::new(move |catalog, stop| Ok(Box::new(work(catalog, stop)?)))
}

/// Refuses what is asked for once `closed` was.
fn unless_closed(closed: &CancellationToken) -> Result<(), KeepError> {
    if closed.is_cancelled() {
        return Err(KeepError::closed());
    }
    Ok(())
}

fn tell(changes: &watch::Sender<u64>) {
    changes.send_modify(|changes| *changes += 1);
}

fn copies(data: &Path) -> Copies {
    Copies::in_folder(data.join("handed-over"))
}

fn catalog_file(data: &Path) -> PathBuf {
    data.join("keepsake.db")
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

#[cfg(test)]
mod tests;
