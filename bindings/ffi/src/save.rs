//! Saves: what will be done, and doing it as an object that can be cancelled.

use std::sync::Arc;
use std::time::Duration;

use keepsake_core::CancellationToken;
use keepsake_core::archives;
use keepsake_core::catalog::{self, Catalog};
use keepsake_core::download::Downloads;
pub use keepsake_core::roll::PlanNumbers;
use keepsake_core::roll::{self, Ended, Lock, Plan, Rest, RunId};
use keepsake_core::save_links::{self, Lacking};

use crate::ledger::{ReasonCount, RunTotals};
use crate::news::Listener;
use crate::once::{Once, Tell, Until};
use crate::options::SaveOptions;
use crate::progress::{SaveListener, SaveProgress};
use crate::reasons::StopReason;
use crate::roll::Bridge;
use crate::runtime::boxed;
use crate::shared::Shared;
use crate::{CameraRoll, KeepError};

/// What a save will do, before it does anything. `planned` = `to_save` + `already_there`
/// + `skipped` + `failed`.
#[uniffi::remote(Record)]
pub struct PlanNumbers {
    /// Media items the save is about.
    pub planned: u64,
    /// Items that will be put into the roll.
    pub to_save: u64,
    /// Items that are there already, or will be as they have the bytes of one that is saved
    /// before them.
    pub already_there: u64,
    /// Of those to be saved, items of which the photo library may have a copy: a person is
    /// asked.
    pub ask: u64,
    /// Items that are in the roll and better in the archives now: some of those already
    /// there, or, where they are to be replaced, of those to be saved.
    pub better: u64,
    /// Items that will be left alone.
    pub skipped: u64,
    /// Items of which it is known now that they cannot be saved.
    pub failed: u64,
    /// Bytes of what is to be saved.
    pub bytes: u64,
    /// Bytes of room the roll needs for that.
    pub space_needed: u64,
    /// Bytes of room there are, where the roll can tell.
    pub space_there: Option<u64>,
    /// Why items are left alone or cannot be saved, the most frequent first.
    pub reasons: Vec<ReasonCount>,
}

/// How a save ended.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum SaveEnd {
    /// Every item had its turn.
    Completed,
    /// It was asked to stop; [`crate::Keepsake::resume`] goes on.
    Stopped,
    /// The roll takes nothing at the moment; [`crate::Keepsake::resume`] goes on.
    Paused {
        /// What to do about it.
        why: KeepError,
    },
}

/// What a save came to, with all that it did before it was stopped.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SaveSummary {
    /// The number of its last run in the ledger.
    pub run: i64,
    /// What became of its items.
    pub totals: RunTotals,
    /// How long its last run took.
    pub took: Duration,
    /// How it ended.
    pub end: SaveEnd,
}

/// One save.
#[derive(uniffi::Object)]
pub struct SaveRun {
    once: Once<Job, SaveProgress, SaveSummary>,
}

struct Job {
    what: What,
    roll: Arc<dyn CameraRoll>,
}

enum What {
    New(Box<(catalog::Selection, roll::SaveOptions)>),
    /// The rest of the save that this run is of.
    Rest(RunId, Rest),
}

impl SaveRun {
    pub(crate) fn new(
        shared: &Arc<Shared>,
        selection: catalog::Selection,
        roll: Arc<dyn CameraRoll>,
        options: SaveOptions,
    ) -> Result<Arc<Self>, KeepError> {
        let what = What::New(Box::new((selection, options.try_into()?)));
        Ok(Self::of(shared, Job { what, roll }))
    }

    pub(crate) fn rest(
        shared: &Arc<Shared>,
        run: RunId,
        rest: Rest,
        roll: Arc<dyn CameraRoll>,
    ) -> Arc<Self> {
        let what = What::Rest(run, rest);
        Self::of(shared, Job { what, roll })
    }

    fn of(shared: &Arc<Shared>, job: Job) -> Arc<Self> {
        Arc::new(Self {
            once: Once::new(shared, job),
        })
    }
}

#[uniffi::export]
impl SaveRun {
    /// Asks the save to stop after the item in hand. Why stays unknown to the ledger.
    pub fn cancel(&self) {
        self.once.stop().cancel();
    }

    /// The same, with why: the ledger tells it to whoever wants to go on later. What is said
    /// first counts; to be said before a coroutine or a task is cancelled.
    pub fn cancel_because(&self, why: StopReason) {
        self.once.stop().cancel_because(why);
    }

    /// Carries the save out, or joins it where it was begun before, as a screen made anew does;
    /// waits for its end. Every item ends in the ledger. Waits for another save or reading of
    /// this app. It stops with the last who waits. Stopped or killed, what was saved is kept, and
    /// [`crate::Keepsake::resume`] goes on from there.
    ///
    /// # Errors
    /// The whole save could not go on. Trouble with items, archives or the roll while
    /// adding is no error: it stands in the ledger and in [`SaveSummary::end`].
    /// [`KeepError::NotUsable`]: there is no such save to go on with, or nothing of it failed.
    pub async fn run(
        self: Arc<Self>,
        listener: Option<Arc<dyn SaveListener>>,
    ) -> Result<SaveSummary, KeepError> {
        let listener =
            listener.map(|hears| -> Listener<_> { Box::new(move |now| hears.on_progress(now)) });
        let run = self.clone();
        let save = |job, tell| boxed(async move { run.carry_out(job, tell).await });
        self.once
            .run(&self, listener, Until::NobodyWaits, save)
            .await
    }
}

impl SaveRun {
    async fn carry_out(
        &self,
        job: Job,
        mut tell: Tell<SaveProgress>,
    ) -> Result<SaveSummary, KeepError> {
        let shared = self.once.shared().clone();
        let why_stopped = self.once.stop().why().clone();
        self.once
            .change(move |catalog, stop| {
                let lock = Lock::take(&shared.data)?;
                let roll = Bridge::until(job.roll, stop)?;
                roll::find_twins(catalog, &shared.opened.archives(), stop)?;
                archives::find_unreachable(catalog, &shared.opened.archives())?;
                let mut plan = match job.what {
                    What::New(asked) => Plan::new(catalog, &asked.0, &roll, &asked.1)?,
                    What::Rest(run, rest) => {
                        save_links::rest(catalog, run, rest, &roll, |lacking, catalog| {
                            fetch(&shared, lacking, catalog, stop)
                        })?
                    }
                };
                plan.why_stopped(&why_stopped);
                let mut progress = |now: roll::Progress| tell(now.into());
                let summary = plan.run(&lock, &shared.opened.archives(), &mut progress, stop)?;
                save_links::clear_away(catalog)?;
                Ok(summary.into())
            })
            .await
    }
}

/// Fetches what the rest of a save of links lacks; answers whether that came to its end.
fn fetch(
    shared: &Shared,
    lacking: &Lacking,
    catalog: &mut Catalog,
    stop: &CancellationToken,
) -> Result<bool, KeepError> {
    let transport = shared.network.transport()?;
    let downloads = Downloads::new(transport.as_ref());
    Ok(lacking.fetch(catalog, &downloads, &mut |_| {}, stop)?)
}

impl From<roll::SaveSummary> for SaveSummary {
    fn from(summary: roll::SaveSummary) -> Self {
        Self {
            run: summary.run.number(),
            totals: summary.whole,
            took: summary.took,
            end: match summary.ended {
                Ended::Completed => SaveEnd::Completed,
                Ended::Stopped(_) => SaveEnd::Stopped,
                Ended::Paused(why) => SaveEnd::Paused { why: why.into() },
            },
        }
    }
}
