//! What a save will do, before it does anything: how many items, how many bytes,
//! whether there is room, and what will be left out and why.

use std::sync::{Arc, OnceLock};

use rusqlite::Connection;

use super::run::{self, Work};
use super::survey::Surveyed;
use super::{
    Asked, CameraRoll, Ledger, Lock, PlanNumbers, Progress, RunEnd, RunId, SaveOptions,
    SaveSummary, StopReason, recovery, replace, survey,
};
use crate::CancellationToken;
use crate::catalog::{Catalog, SaveOrigin, Selection};
use crate::error::{Error, Result};
use crate::ledger::Save;
use crate::post::MediaId;
use crate::source::archive::Archive;

/// What of a save is gone on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// All that it was about, or that its last run was.
    Whole,
    /// What failed in it or had no turn, and of links also what was left alone as it did not come.
    Failed {
        /// Whether what comes damaged, also when it is asked for again, is saved as it is.
        even_damaged: bool,
    },
}

/// A save that was thought through and not yet carried out. Holds the catalog, so
/// that what was counted is what will be saved.
pub struct Plan<'a> {
    catalog: &'a mut Catalog,
    selection: Selection,
    roll: &'a dyn CameraRoll,
    options: SaveOptions,
    /// What the ledger remembers of what was asked for.
    asked: Option<String>,
    /// The run that it goes on with.
    continues: Option<RunId>,
    why_stopped: Arc<OnceLock<StopReason>>,
    /// Not everything came that it could be about.
    is_cut_short: bool,
    /// The catalog's version before it was surveyed.
    version: i64,
    surveyed: Surveyed,
}

impl<'a> Plan<'a> {
    /// Thinks a save through. Neither the roll nor the catalog is changed.
    ///
    /// # Errors
    /// The database's, or the roll cannot be read.
    pub fn new(
        catalog: &'a mut Catalog,
        selection: &Selection,
        roll: &'a dyn CameraRoll,
        options: &SaveOptions,
    ) -> Result<Self> {
        let never = CancellationToken::new();
        Self::new_until(catalog, selection, roll, options, &never)
    }

    /// The same for one that is only to be looked at: it is given up in the middle.
    ///
    /// # Errors
    /// As [`Plan::new`], and [`Error::Stopped`].
    pub fn new_until(
        catalog: &'a mut Catalog,
        selection: &Selection,
        roll: &'a dyn CameraRoll,
        options: &SaveOptions,
        stop: &CancellationToken,
    ) -> Result<Self> {
        let version = version(&catalog.db)?;
        let surveyed = survey::survey(catalog, selection, roll, options, stop)?;
        let numbers = &surveyed.numbers;
        tracing::info!(
            planned = numbers.planned,
            to_save = numbers.to_save,
            already_there = numbers.already_there,
            skipped = numbers.skipped,
            failed = numbers.failed,
            bytes = numbers.bytes,
            "save planned"
        );
        Ok(Self {
            catalog,
            selection: selection.clone(),
            roll,
            options: options.clone(),
            asked: Asked::stored(selection, options),
            continues: None,
            why_stopped: Arc::default(),
            is_cut_short: false,
            version,
            surveyed,
        })
    }

    /// Thinks through the rest of a save that did not come to its end, or did and left something
    /// behind: with what it was asked for, in a run that goes on with its last one. It is about
    /// the same items, whatever else came into the catalog since.
    ///
    /// # Errors
    /// [`Error::NotToBeResumed`] for a run of another roll, for one that was taken back or was
    /// about nothing, and for one of a Keepsake that did not write down what was asked for;
    /// [`Error::NothingFailed`] where that is the rest, and there is none; else as [`Plan::new`].
    pub fn resume(
        catalog: &'a mut Catalog,
        run: RunId,
        rest: Rest,
        roll: &'a dyn CameraRoll,
    ) -> Result<Self> {
        let (last, mut asked) = to_be_resumed(catalog, run, roll)?;
        let media = match rest {
            Rest::Whole => media_of(&catalog.db, last)?,
            Rest::Failed { even_damaged } => {
                let save = Ledger::of(catalog).save(run);
                // What was once taken as it comes is not taken so ever after.
                asked.options.damaged = even_damaged || takes_damaged(catalog, &save)?;
                save.not_saved(asked.selection.origin == SaveOrigin::Links)?
            }
        };
        if media.is_empty() {
            let run = run.number();
            return Err(match rest {
                Rest::Whole => Error::NotToBeResumed { run },
                Rest::Failed { .. } => Error::NothingFailed { run },
            });
        }
        let mut selection = asked.selection.clone();
        selection.filter.media = media;
        // What came to something before comes to something else by now.
        selection.filter.outcome = None;
        let plan = Self::new(catalog, &selection, roll, &asked.options)?;
        Ok(Self {
            asked: Asked::stored(&asked.selection, &asked.options),
            continues: Some(last),
            ..plan
        })
    }

    /// As [`Plan::new`], in a run that goes on with the latest one that was asked for the same, if
    /// that did not come to its end.
    ///
    /// # Errors
    /// As [`Plan::new`].
    pub(crate) fn going_on(
        catalog: &'a mut Catalog,
        selection: &Selection,
        roll: &'a dyn CameraRoll,
        options: &SaveOptions,
    ) -> Result<Self> {
        let plan = Self::new(catalog, selection, roll, options)?;
        let ledger = Ledger::of(plan.catalog);
        let latest = ledger.latest_of(&roll.name(), plan.asked.as_deref())?;
        let unfinished = latest.filter(|run| run.end != Some(RunEnd::Completed));
        Ok(Self {
            continues: unfinished.map(|run| run.id),
            ..plan
        })
    }

    /// Whether the save that `run` is of is one of links. A save of archives asks nobody for
    /// anything.
    ///
    /// # Errors
    /// [`Error::NotToBeResumed`], or the database's.
    pub(crate) fn is_of_links(
        catalog: &Catalog,
        run: RunId,
        roll: &dyn CameraRoll,
    ) -> Result<bool> {
        let (_, asked) = to_be_resumed(catalog, run, roll)?;
        Ok(asked.selection.origin == SaveOrigin::Links)
    }

    /// What would have to be downloaded; and whether also what comes damaged.
    pub(crate) fn lacking(&self) -> Result<(Vec<MediaId>, bool)> {
        let wanted = survey::to_download(&self.catalog.db, self.roll, &self.options)?;
        Ok((wanted, self.options.damaged))
    }

    /// It was asked to stop before everything came that it could be about: it does not come to its
    /// end.
    pub(crate) fn cut_short(&mut self) {
        self.is_cut_short = true;
    }

    /// Where to say why the run is asked to stop, before it is.
    pub fn why_stopped(&mut self, why: &Arc<OnceLock<StopReason>>) {
        self.why_stopped = why.clone();
    }

    /// What it comes to.
    pub fn numbers(&self) -> &PlanNumbers {
        &self.surveyed.numbers
    }

    /// Carries the plan out: every item ends in the ledger. Bytes come from `archives`
    /// where they have them, else from where the archive was when it was imported. Stopped
    /// or killed, what was saved is kept, and the next save goes on from there.
    ///
    /// # Errors
    /// The database's, the roll cannot be read or staged to, or
    /// [`crate::Error::Miscounted`]. Trouble with items, archives or the roll while
    /// adding is no error: it stands in the ledger and in [`SaveSummary::ended`].
    pub fn run(
        mut self,
        _lock: &Lock,
        archives: &[Arc<Archive>],
        progress: &mut dyn FnMut(Progress),
        stop: &CancellationToken,
    ) -> Result<SaveSummary> {
        let db = &self.catalog.db;
        let recovered = recovery::recover(db, self.roll)?;
        replace::let_go_of_old(db, self.roll)?;
        // Since the plan was made, another save may have ended, or left its mark.
        if recovered || version(db)? != self.version {
            let never = CancellationToken::new();
            let (selection, options) = (&self.selection, &self.options);
            self.surveyed = survey::survey(self.catalog, selection, self.roll, options, &never)?;
        }
        let work = Work {
            catalog: self.catalog,
            roll: self.roll,
            options: &self.options,
            surveyed: &self.surveyed,
            archives,
            stop,
            why_stopped: &self.why_stopped,
            is_cut_short: self.is_cut_short,
            continues: self.continues,
            asked: self.asked.as_deref(),
        };
        run::carry_out(&work, progress)
    }
}

/// The latest run of the save that `run` is of, and what that was asked for.
fn to_be_resumed(catalog: &Catalog, run: RunId, roll: &dyn CameraRoll) -> Result<(RunId, Asked)> {
    let not_to_be_resumed = || Error::NotToBeResumed { run: run.number() };
    let ledger = Ledger::of(catalog);
    let last = ledger.save(run).runs()?.pop();
    let last = last.filter(|last| last.roll == roll.name() && last.undone.is_none());
    let last = last.ok_or_else(not_to_be_resumed)?.id;
    let asked = ledger.asked(last)?.ok_or_else(not_to_be_resumed)?;
    Ok((last, asked))
}

/// Whether a save was asked for with what comes damaged, when it began.
fn takes_damaged(catalog: &Catalog, save: &Save<'_>) -> Result<bool> {
    let Some(first) = save.runs()?.into_iter().next() else {
        return Ok(false);
    };
    let asked = Ledger::of(catalog).asked(first.id)?;
    Ok(asked.is_some_and(|asked| asked.options.damaged))
}

/// All items of a run.
fn media_of(db: &Connection, run: RunId) -> Result<Vec<MediaId>> {
    let mut media = db.prepare("SELECT media FROM outcome WHERE run = ?")?;
    let media = media.query_map([run.0], |row| row.get(0))?;
    Ok(media.collect::<Result<_, _>>()?)
}

/// Changes when another connection changes the catalog.
fn version(db: &Connection) -> Result<i64> {
    Ok(db.pragma_query_value(None, "data_version", |row| row.get(0))?)
}
