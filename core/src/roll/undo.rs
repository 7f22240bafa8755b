//! Takes one save back, with all its runs: what it added leaves the roll, what it replaced comes back, and
//! nothing else is touched.
//!
//! An undo is a run of its own, with a line in the ledger for each asset. Before the roll is asked to remove some,
//! that is written down, so that what is not there after a kill is known to be gone by this; what is still there
//! waits for the next undo.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use rusqlite::{Connection, OptionalExtension, named_params};

use super::replace::{self, Before};
use super::undo_ledger::{self as record, ADDED, Known, Old, Removable, Settled, ids};
use super::{
    Added, AssetId, AssetState, CameraRoll, Ended, Ledger, Lock, Reason, Reasons, RollError,
    RunEnd, RunId, StopReason, UndoId, UndoOutcome, UndoTotals, answers, presence, recovery,
};
use crate::CancellationToken;
use crate::catalog::{Catalog, as_full_disk};
use crate::error::{Error, Result};

/// Assets that are looked at without a word about progress between.
const LOOKED_AT_ONCE: usize = 100;

/// What taking a save back came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The undo in the ledger.
    pub undo: UndoId,
    /// The run.
    pub run: RunId,
    /// Assets that were removed.
    pub removed: u64,
    /// Assets that were not there any more.
    pub gone: u64,
    /// Assets that somebody changed since, or that are empty now; they were left alone. Each with
    /// what else there is to say of it.
    pub changed: Vec<(AssetId, Reasons)>,
    /// Assets that the run had replaced, and that are in the roll again.
    pub brought_back: u64,
    /// The same of those whose files were empty before, and are again: no pictures. In the ledger
    /// the reason of what had replaced them is [`Reason::EmptyFile`].
    pub brought_back_empty: Vec<AssetId>,
    /// Assets that were not there any more, and what they had replaced cannot be brought back; each
    /// with the reason.
    pub not_brought_back: Vec<(AssetId, Reasons)>,
    /// Assets that stay, as what they had replaced cannot be brought back; each with the
    /// reason.
    pub stayed: Vec<(AssetId, Reasons)>,
    /// Assets the roll could not remove; undoing again tries again.
    pub failed: Vec<(AssetId, RollError)>,
    /// Assets that had no turn, or were asked about and the person declined; undoing again goes
    /// on with them.
    pub left: u64,
    /// How it ended. A person who declined is [`RollError::Declined`].
    pub ended: Ended,
}

/// How far an undo is. Told after every step; the last one, with all that was done, always comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UndoProgress {
    /// The undo in the ledger.
    pub undo: UndoId,
    /// A run of the save that is taken back.
    pub run: RunId,
    /// What became of its assets up to now; those left are still to come.
    pub totals: UndoTotals,
}

/// A save that is to be taken back.
pub struct Undo<'a> {
    catalog: &'a mut Catalog,
    roll: &'a dyn CameraRoll,
    run: Option<RunId>,
    why_stopped: Arc<OnceLock<StopReason>>,
}

impl<'a> Undo<'a> {
    /// Of the save that `run` is of, or (none) of the latest that added something that is still
    /// there.
    pub fn new(catalog: &'a mut Catalog, roll: &'a dyn CameraRoll, run: Option<RunId>) -> Self {
        Self {
            catalog,
            roll,
            run,
            why_stopped: Arc::default(),
        }
    }

    /// Where to say why it is asked to stop, before it is.
    pub fn why_stopped(&mut self, why: &Arc<OnceLock<StopReason>>) {
        self.why_stopped = why.clone();
    }

    /// Takes it back; none if there is no such run. Items taken back count as not saved: a later
    /// save that is about them saves them again. Stopped or killed, undoing again goes on.
    ///
    /// # Errors
    /// The database's, or the roll cannot be read or cannot undo. What goes wrong later, while
    /// assets are removed, is no error: it stands in the ledger and in [`Undone`].
    pub fn run(
        self,
        _lock: &Lock,
        progress: &mut dyn FnMut(UndoProgress),
        stop: &CancellationToken,
    ) -> Result<Option<Undone>> {
        self.take_back(progress, stop)
            .map_err(|error| as_full_disk(error, &self.catalog.db))
    }

    fn take_back(
        &self,
        progress: &mut dyn FnMut(UndoProgress),
        stop: &CancellationToken,
    ) -> Result<Option<Undone>> {
        let roll = self.roll;
        if !roll.abilities().undo {
            let why = Reason::CannotUndo;
            return Err(RollError::NotAllowed { why }.into());
        }
        let db = &self.catalog.db;
        recovery::recover(db, roll)?;
        let Some(run) = find(db, roll, self.run)? else {
            return Ok(None);
        };
        presence::follow(db, roll, run)?;
        let undo = record::begin(db, &roll.name(), run)?;
        tracing::info!(run = run.number(), "undo started");
        let mut course = Course {
            db,
            roll,
            undo,
            run,
            totals: Ledger::of(self.catalog).undo_totals(undo)?,
            changed: Vec::new(),
            brought_back_empty: Vec::new(),
            not_brought_back: Vec::new(),
            stayed: Vec::new(),
            failed: Vec::new(),
            stop,
            progress,
        };
        let ended = match course.take_all_back() {
            Ok(Some(error)) | Err(Error::Roll(error)) => Ended::Paused(error),
            Ok(None) if course.is_stopped() => Ended::Stopped(self.why_stopped.get().copied()),
            Ok(None) => Ended::Completed,
            Err(error) => return Err(error),
        };
        record::end(db, undo, run, &RunEnd::from(&ended))?;
        course.tell();
        let undone = course.into_undone(ended);
        check(&Ledger::of(self.catalog).undo_totals(undo)?, &undone)?;
        Ok(Some(undone))
    }
}

/// The numbers of the ledger are what is told.
fn check(ledger: &UndoTotals, undone: &Undone) -> Result<()> {
    let told = UndoTotals {
        removed: undone.removed,
        gone: undone.gone,
        changed: undone.changed.len() as u64,
        stayed: undone.stayed.len() as u64,
        failed: undone.failed.len() as u64,
        left: undone.left,
        brought_back: undone.brought_back,
    };
    if *ledger == told {
        return Ok(());
    }
    Err(Error::Miscounted {
        planned: ledger.planned(),
        accounted: told.planned(),
    })
}

/// The run asked for, if it is one of this roll's; else the latest with assets.
fn find(db: &Connection, roll: &dyn CameraRoll, run: Option<RunId>) -> Result<Option<RunId>> {
    let sql = format!(
        "SELECT id FROM run WHERE roll = :roll AND id = coalesce(:run,
             (SELECT max(a.run) FROM asset a JOIN run r ON r.id = a.run
              WHERE a.state = 'saved' AND a.roll = :roll AND r.undone_at IS NULL AND {ADDED}))"
    );
    let parameters = named_params! { ":roll": roll.name(), ":run": run.map(|run| run.0) };
    Ok(db
        .query_row(&sql, parameters, |row| Ok(RunId(row.get(0)?)))
        .optional()?)
}

/// Where an undo is.
struct Course<'a> {
    db: &'a Connection,
    roll: &'a dyn CameraRoll,
    undo: UndoId,
    run: RunId,
    totals: UndoTotals,
    changed: Vec<(AssetId, Reasons)>,
    brought_back_empty: Vec<AssetId>,
    not_brought_back: Vec<(AssetId, Reasons)>,
    stayed: Vec<(AssetId, Reasons)>,
    failed: Vec<(AssetId, RollError)>,
    stop: &'a CancellationToken,
    progress: &'a mut dyn FnMut(UndoProgress),
}

impl Course<'_> {
    /// Until nothing is left or it is asked to stop; answers with why the roll removes nothing
    /// more, where that is so.
    fn take_all_back(&mut self) -> Result<Option<RollError>> {
        let mut after = 0;
        loop {
            self.tell();
            let at_once = self.roll.abilities().remove_at_once.max(1);
            let assets = record::left(self.db, self.undo, after, at_once)?;
            let Some(last) = assets.last() else {
                return Ok(None);
            };
            after = last.line;
            let mut there = Vec::new();
            for some in assets.chunks(LOOKED_AT_ONCE) {
                if self.stop.is_cancelled() {
                    return Ok(None);
                }
                there.extend(self.look(some)?);
                self.tell();
            }
            // Nobody is asked for something that is not wanted any more.
            if self.stop.is_cancelled() {
                return Ok(None);
            }
            let removable = self.bring_back(there)?;
            if let Some(error) = self.remove(removable)? {
                return Ok(Some(error));
            }
        }
    }

    /// Settles what is not there and what somebody changed; answers with the rest.
    fn look(&mut self, assets: &[Known]) -> Result<Vec<Known>> {
        let known: Vec<_> = assets.iter().map(|known| known.asset.clone()).collect();
        let states = answers::states(self.roll, &ids(assets))?;
        let changed = answers::changed(self.roll, &known)?;
        let emptied = self.emptied(&known, &states)?;
        let (mut there, mut absent) = (Vec::new(), Vec::new());
        let transaction = self.db.unchecked_transaction()?;
        for (known, seen) in assets.iter().zip(states.into_iter().zip(changed)) {
            match seen {
                (AssetState::Gone | AssetState::Trashed, _) => absent.push((known.clone(), seen.0)),
                (AssetState::There, true) => {
                    let asset = known.asset.id.clone();
                    self.changed.push((asset, Reasons::default()));
                    self.settle(known, Settled::of(UndoOutcome::Changed))?;
                }
                (AssetState::There, false) => there.push(known.clone()),
            }
        }
        transaction.commit()?;
        for (known, state) in absent {
            match emptied.contains(&known.asset.id) {
                true => self.is_emptied(&known)?,
                false => self.is_absent(&known, state)?,
            }
        }
        Ok(there)
    }

    /// Which of those that are not there as pictures have an empty file left. Nobody removed them:
    /// a full disk may have emptied them, or a cloud that keeps the picture elsewhere.
    fn emptied(&self, assets: &[Added], states: &[AssetState]) -> Result<HashSet<AssetId>> {
        let gone = assets.iter().zip(states);
        let gone = gone.filter(|(_, state)| **state == AssetState::Gone);
        let gone: Vec<_> = gone.map(|(asset, _)| asset.clone()).collect();
        let looked = answers::look(self.roll, &gone)?;
        let seen = gone.into_iter().zip(looked);
        let empty = seen.filter(|(_, looked)| looked.state == AssetState::There);
        Ok(empty.map(|(asset, _)| asset.id).collect())
    }

    /// Settles what is empty, and stays so: what it had replaced comes back all the same.
    fn is_emptied(&mut self, known: &Known) -> Result<()> {
        let before = self.before(known)?;
        if !matches!(before, Before::None) {
            record::is_gone(self.db, known.row)?;
        }
        let lost = match &before {
            Before::Lost(why) => why.clone(),
            _ => Reasons::default(),
        };
        let reasons = Reasons(vec![Reason::EmptyFile]);
        let reasons = lost.0.into_iter().fold(reasons, Reasons::and);
        let asset = known.asset.id.clone();
        self.changed.push((asset, reasons.clone()));
        let is_back = matches!(before, Before::Back);
        self.settle(known, Settled::changed(is_back, reasons))
    }

    /// Brings back what an asset had replaced. Where that is empty, as it was before, it is told by
    /// its name and counts as nothing.
    fn before(&mut self, known: &Known) -> Result<Before> {
        let before = replace::bring_back(self.db, self.roll, known.row)?;
        if let Before::BackEmpty(asset) = &before {
            self.brought_back_empty.push(asset.clone());
        }
        Ok(before)
    }

    /// Settles what somebody removed, or put into the bin: what it had replaced comes back all the
    /// same.
    fn is_absent(&mut self, known: &Known, state: AssetState) -> Result<()> {
        let before = self.before(known)?;
        let brought_back = matches!(before, Before::Back);
        let reasons = match before {
            Before::Lost(why) => {
                let asset = known.asset.id.clone();
                self.not_brought_back.push((asset, why.clone()));
                why
            }
            Before::BackEmpty(_) => Reason::EmptyFile.into(),
            Before::None | Before::Back => Reasons::default(),
        };
        let reasons = match state {
            AssetState::Trashed => {
                record::is_trashed(self.db, known.row)?;
                reasons.and(Reason::InTrash)
            }
            AssetState::Gone | AssetState::There => {
                record::is_gone(self.db, known.row)?;
                reasons
            }
        };
        self.settle(known, Settled::gone(brought_back, reasons))
    }

    /// Brings back what was replaced, and settles what has to stay as that cannot be.
    fn bring_back(&mut self, there: Vec<Known>) -> Result<Vec<Removable>> {
        let mut removable = Vec::new();
        for known in there {
            match self.before(&known)? {
                Before::None => removable.push((known, Old::None)),
                Before::BackEmpty(_) => removable.push((known, Old::BackEmpty)),
                Before::Back => removable.push((known, Old::Back)),
                Before::Lost(why) => {
                    self.settle(&known, Settled::stayed(why.clone()))?;
                    self.stayed.push((known.asset.id, why));
                }
            }
        }
        Ok(removable)
    }

    /// Has the roll remove these, all in one call, and settles them by what is there afterwards;
    /// answers with why it removes nothing more.
    fn remove(&mut self, removable: Vec<Removable>) -> Result<Option<RollError>> {
        if removable.is_empty() {
            return Ok(None);
        }
        record::asked(self.db, &removable)?;
        let ids = ids(removable.iter().map(|(known, _)| known));
        let answers = answers::padded(self.roll.remove(&ids), ids.len());
        let exist = answers::which_exist(self.roll, &ids)?;
        let mut pauses = None;
        let transaction = self.db.unchecked_transaction()?;
        for ((known, old), (answer, exists)) in removable.iter().zip(answers.into_iter().zip(exist))
        {
            if !exists {
                record::is_gone(self.db, known.row)?;
                self.settle(known, Settled::removed(*old))?;
                continue;
            }
            let error = answer.err().unwrap_or(RollError::TryAgain {
                why: Reason::StillThere,
            });
            if error.pauses() {
                pauses.get_or_insert_with(|| error.clone());
            }
            self.not_removed(known, error)?;
        }
        transaction.commit()?;
        if self.stop.is_cancelled() && pauses.as_ref().is_some_and(may_still_happen) {
            return Ok(None);
        }
        Ok(pauses)
    }

    fn not_removed(&mut self, known: &Known, error: RollError) -> Result<()> {
        let unsure = may_still_happen(&error);
        match error {
            RollError::Declined => record::not_asked_any_more(self.db, known),
            // The answer was not waited for.
            _ if unsure && self.stop.is_cancelled() => Ok(()),
            error => {
                self.settle(known, Settled::failed(error.reason(), unsure))?;
                self.failed.push((known.asset.id.clone(), error));
                Ok(())
            }
        }
    }

    fn settle(&mut self, known: &Known, settled: Settled) -> Result<()> {
        self.totals.left -= 1;
        self.totals.count(settled.outcome, 1);
        self.totals.brought_back += u64::from(settled.brought_back);
        record::settle(self.db, known.line, &settled)
    }

    fn is_stopped(&self) -> bool {
        self.stop.is_cancelled() && self.totals.left > 0
    }

    fn tell(&mut self) {
        (self.progress)(UndoProgress {
            undo: self.undo,
            run: self.run,
            totals: self.totals,
        });
    }

    fn into_undone(self, ended: Ended) -> Undone {
        let totals = self.totals;
        tracing::info!(
            run = self.run.number(),
            ended = ended.word(),
            removed = totals.removed,
            gone = totals.gone,
            changed = totals.changed,
            stayed = totals.stayed,
            failed = totals.failed,
            left = totals.left,
            "undo ended"
        );
        Undone {
            undo: self.undo,
            run: self.run,
            removed: totals.removed,
            gone: totals.gone,
            changed: self.changed,
            brought_back: totals.brought_back,
            brought_back_empty: self.brought_back_empty,
            not_brought_back: self.not_brought_back,
            stayed: self.stayed,
            failed: self.failed,
            left: totals.left,
            ended,
        }
    }
}

/// Whether the roll may do it after all, although it said nothing: the person may still be asked.
fn may_still_happen(error: &RollError) -> bool {
    matches!(error.why(), Reason::RollTooSlow { .. })
}
