//! Taking a save back, as a run that goes on whether its screen stays or not: one made anew joins
//! it.

use std::sync::Arc;
use std::time::SystemTime;

pub use keepsake_core::roll::UndoTotals;
use keepsake_core::roll::{
    self, AssetId, Ended, Ledger, Lock, RollError, RunId, Undo, UndoProgress as Progress, Undone,
};

use crate::news::Listener;
use crate::once::{Once, Tell, Until};
use crate::reasons::{Reasons, RunEnd, StopReason};
use crate::roll::Bridge;
use crate::runtime::boxed;
use crate::words::system_time;
use crate::{CameraRoll, KeepError, Keepsake};

/// How many assets of an undo came to what.
#[uniffi::remote(Record)]
pub struct UndoTotals {
    pub removed: u64,
    pub gone: u64,
    pub changed: u64,
    pub stayed: u64,
    pub failed: u64,
    pub left: u64,
    /// Of those removed: how many had replaced one that is in the roll again.
    pub brought_back: u64,
}

/// How far an undo is.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct UndoProgress {
    /// The number of the undo in the ledger.
    pub undo: i64,
    /// A run of the save that is taken back.
    pub run: i64,
    /// Assets that it is about.
    pub planned: u64,
    /// Of these, how many are settled.
    pub done: u64,
    /// What became of them up to now; those left are still to come.
    pub totals: UndoTotals,
}

/// Hears how far an undo is, as [`crate::SaveListener`] does.
#[uniffi::export(foreign)]
pub trait UndoListener: Send + Sync {
    /// Where it is now.
    ///
    /// # Errors
    /// Ignored.
    fn on_progress(&self, now: UndoProgress) -> Result<(), KeepError>;
}

/// How an undo ended.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum UndoEnd {
    /// Everything had its turn.
    Completed,
    /// It was asked to stop; undoing again goes on.
    Stopped,
    /// The person was asked whether it may be removed, and said no: nothing was removed for that
    /// question. Undoing again asks again.
    Declined,
    /// The roll removes nothing at the moment; undoing again goes on.
    Paused {
        /// What to do about it.
        why: KeepError,
    },
}

/// What taking a save back came to.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct UndoSummary {
    /// The number of the undo in the ledger.
    pub undo: i64,
    /// The run.
    pub run: i64,
    /// Assets that were removed.
    pub removed: u64,
    /// Assets that were not there any more.
    pub gone: u64,
    /// Ids of assets that somebody changed since; they were left alone.
    pub changed: Vec<String>,
    /// Assets that the run had replaced, and that are in the roll again.
    pub brought_back: u64,
    /// Assets that were not there any more, and what they had replaced cannot be brought back.
    pub not_brought_back: Vec<UndoStay>,
    /// Assets that stay, as what they had replaced cannot be brought back.
    pub stayed: Vec<UndoStay>,
    /// Assets the roll could not remove; undoing again tries again.
    pub failed: Vec<UndoFailure>,
    /// Assets that had no turn, or about which the person said no; undoing again goes on with
    /// them.
    pub left: u64,
    /// How it ended.
    pub end: UndoEnd,
}

/// An asset of which undo cannot bring back what it had replaced: it is left where it is there, as
/// there would be none in its place.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct UndoStay {
    /// The roll's own id.
    pub id: String,
    /// Why, as codes with values, for the app's own words.
    pub reasons: Reasons,
    /// The same in English.
    pub reason: String,
}

/// An asset that could not be removed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct UndoFailure {
    /// The roll's own id.
    pub id: String,
    /// Why.
    pub why: KeepError,
}

/// One undo of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct UndoRecord {
    /// Its number; later ones have higher ones.
    pub id: i64,
    /// A run of the save that was taken back.
    pub run: i64,
    /// When it started.
    pub started: SystemTime,
    /// When it ended; none while it goes on, or if it was killed.
    pub ended: Option<SystemTime>,
    /// How; where the person said no, [`RunEnd::Paused`] for that reason.
    pub end: Option<RunEnd>,
    /// What became of its assets.
    pub totals: UndoTotals,
}

/// One undo. It goes on until it is done or cancelled, also where nobody waits for it any more.
#[derive(uniffi::Object)]
pub struct UndoRun {
    run: Option<i64>,
    once: Once<Arc<dyn CameraRoll>, UndoProgress, Option<UndoSummary>>,
}

#[uniffi::export]
impl Keepsake {
    /// Takes back the save that a run is of, or (none) the latest that added something that is
    /// still there. To be carried out by [`UndoRun::run`]. Touches only what this app added, and
    /// nothing that somebody changed since. Where an undo for the same run goes on, it is that one.
    pub fn undo(&self, run: Option<i64>, roll: Arc<dyn CameraRoll>) -> Arc<UndoRun> {
        let going_on = self.undo_going_on();
        if let Some(undo) = going_on.filter(|undo| undo.run == run) {
            return undo;
        }
        Arc::new(UndoRun {
            run,
            once: Once::new(self.shared(), roll),
        })
    }

    /// The undo that goes on, for a screen made anew to join; none if there is none.
    pub fn undo_going_on(&self) -> Option<Arc<UndoRun>> {
        self.shared().going_on.now()
    }

    /// Every undo of the save that a run is of, or (none) of every save; the latest first.
    ///
    /// # Errors
    /// The database's.
    pub async fn undos(&self, run: Option<i64>) -> Result<Vec<UndoRecord>, KeepError> {
        self.shared()
            .ask(move |catalog| {
                let undos = Ledger::of(catalog).undos(run.map(RunId::from_number))?;
                Ok(undos.into_iter().map(Into::into).collect())
            })
            .await
    }
}

#[uniffi::export]
impl UndoRun {
    /// Asks it to stop after what is in hand; a question to the person is not waited for any
    /// more. What was removed is removed.
    pub fn cancel(&self) {
        self.once.stop().cancel();
    }

    /// The same, with why, for the ledger. What is said first counts.
    pub fn cancel_because(&self, why: StopReason) {
        self.once.stop().cancel_because(why);
    }

    /// The run that it was asked for.
    pub fn asked_for(&self) -> Option<i64> {
        self.run
    }

    /// How far it is; none before the first word.
    pub fn progress(&self) -> Option<UndoProgress> {
        self.once.progress()
    }

    /// Begins it, or joins it where it was begun before, and waits for its end; answers with none
    /// if there is no such run. Whoever stops waiting does not stop it: [`UndoRun::cancel`] does.
    ///
    /// # Errors
    /// The roll cannot be read, or cannot undo.
    /// [`KeepError::TryLater`] while a save, a reading or another undo goes on.
    pub async fn run(
        self: Arc<Self>,
        listener: Option<Arc<dyn UndoListener>>,
    ) -> Result<Option<UndoSummary>, KeepError> {
        let listener =
            listener.map(|hears| -> Listener<_> { Box::new(move |now| hears.on_progress(now)) });
        let undo = self.clone();
        let take_back = |roll, tell| boxed(async move { undo.carry_out(roll, tell).await });
        self.once
            .run(&self, listener, Until::ItsEnd, take_back)
            .await
    }
}

impl UndoRun {
    async fn carry_out(
        &self,
        roll: Arc<dyn CameraRoll>,
        mut tell: Tell<UndoProgress>,
    ) -> Result<Option<UndoSummary>, KeepError> {
        let (shared, run) = (self.once.shared().clone(), self.run.map(RunId::from_number));
        let (stop, why_stopped) = (
            self.once.stop().token().clone(),
            self.once.stop().why().clone(),
        );
        self.once
            .shared()
            .take_back(move |catalog, _| {
                let lock = Lock::take(&shared.data)?;
                let roll = Bridge::until(roll, &stop)?;
                let mut taking_back = Undo::new(catalog, &roll, run);
                taking_back.why_stopped(&why_stopped);
                let mut progress = |now: Progress| tell(now.into());
                let undone = taking_back.run(&lock, &mut progress, &stop)?;
                Ok(undone.map(Into::into))
            })
            .await
    }
}

impl From<Progress> for UndoProgress {
    fn from(now: Progress) -> Self {
        Self {
            undo: now.undo.number(),
            run: now.run.number(),
            planned: now.totals.planned(),
            done: now.totals.done(),
            totals: now.totals,
        }
    }
}

impl From<Ended> for UndoEnd {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Completed => Self::Completed,
            Ended::Stopped(_) => Self::Stopped,
            Ended::Paused(RollError::Declined) => Self::Declined,
            Ended::Paused(why) => Self::Paused { why: why.into() },
        }
    }
}

impl From<Undone> for UndoSummary {
    fn from(undone: Undone) -> Self {
        let failed = undone.failed.into_iter().map(|(id, why)| UndoFailure {
            id: id.0,
            why: why.into(),
        });
        let with_reason = |assets: Vec<(AssetId, Reasons)>| {
            let assets = assets.into_iter().map(|(id, why)| UndoStay {
                id: id.0,
                reason: why.to_string(),
                reasons: why,
            });
            assets.collect()
        };
        Self {
            undo: undone.undo.number(),
            run: undone.run.number(),
            removed: undone.removed,
            gone: undone.gone,
            changed: undone.changed.into_iter().map(|(id, _)| id.0).collect(),
            brought_back: undone.brought_back,
            not_brought_back: with_reason(undone.not_brought_back),
            stayed: with_reason(undone.stayed),
            failed: failed.collect(),
            left: undone.left,
            end: undone.ended.into(),
        }
    }
}

impl From<roll::UndoRecord> for UndoRecord {
    fn from(undo: roll::UndoRecord) -> Self {
        Self {
            id: undo.id.number(),
            run: undo.run.number(),
            started: system_time(undo.started),
            ended: undo.ended.map(system_time),
            end: undo.end,
            totals: undo.totals,
        }
    }
}
