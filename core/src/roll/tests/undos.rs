//! An undo as a run: whatever ends it, the ledger tells what is removed and what is not, and the
//! next one goes on.

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::{
    Abilities, Added, AssetId, AssetState, CameraRoll, Ended, FolderRoll, Ledger, NewAsset,
    Outcome, Reason, Receipt, RollError, RunEnd, RunId, SaveOptions, StopReason, Undo, UndoOutcome,
    UndoProgress, UndoRecord, recover_killed,
};
use super::Person;
use super::unreliable_roll::{Killed, OddRoll, kill};
use crate::CancellationToken;
use crate::error::Error;
use crate::outcome::Reasons;

/// What a roll does when its turn has come.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Turn {
    Dies,
    Fails,
}

/// The folder as a roll that counts what it is asked, removes three at once, and does something
/// otherwise at one moment.
struct Counting {
    folder: FolderRoll,
    abilities: Abilities,
    moments: AtomicUsize,
    at: usize,
    turn: Turn,
}

impl Counting {
    fn new(person: &Person, at: usize, turn: Turn) -> Self {
        let folder = person.roll();
        Self {
            abilities: Abilities {
                remove_at_once: 3,
                ..folder.abilities()
            },
            folder,
            moments: AtomicUsize::new(0),
            at,
            turn,
        }
    }

    fn moment(&self) -> Result<(), RollError> {
        if self.moments.fetch_add(1, Ordering::Relaxed) != self.at {
            return Ok(());
        }
        match self.turn {
            Turn::Dies => kill(),
            Turn::Fails => Err(busy()),
        }
    }

    fn moments(&self) -> usize {
        self.moments.load(Ordering::Relaxed)
    }
}

fn busy() -> RollError {
    RollError::TryAgain {
        why: Reason::other("somebody holds it"),
    }
}

impl CameraRoll for Counting {
    fn name(&self) -> String {
        self.folder.name()
    }

    fn abilities(&self) -> Abilities {
        self.abilities
    }

    fn staging(&self) -> PathBuf {
        self.folder.staging()
    }

    fn free_space(&self) -> Result<Option<u64>, RollError> {
        Ok(None)
    }

    fn add(
        &self,
        batch: &[NewAsset],
        receipt: &mut dyn Receipt,
    ) -> Vec<Result<AssetId, RollError>> {
        self.folder.add(batch, receipt)
    }

    fn which_exist(&self, assets: &[AssetId]) -> Result<Vec<AssetState>, RollError> {
        self.moment()?;
        self.folder.which_exist(assets)
    }

    fn changed(&self, assets: &[Added]) -> Result<Vec<bool>, RollError> {
        self.moment()?;
        self.folder.changed(assets)
    }

    /// One by one, with a moment before each and one after the last.
    fn remove(&self, assets: &[AssetId]) -> Vec<Result<(), RollError>> {
        let remove = |asset: &AssetId| {
            self.moment()?;
            self.folder.remove(std::slice::from_ref(asset)).remove(0)
        };
        let answers = assets.iter().map(remove).collect();
        match self.moment() {
            Ok(()) => answers,
            Err(error) => vec![Err(error); assets.len()],
        }
    }
}

impl Person {
    fn undos(&self) -> Vec<UndoRecord> {
        Ledger::of(&self.catalog).undos(None).unwrap()
    }

    /// The assets that an undo tells of as removed.
    fn removed(&self, undo: &UndoRecord) -> usize {
        let removed = UndoOutcome::Removed.name();
        let lines = self.undo_lines(undo.id).into_iter();
        lines.filter(|(became, _)| became == removed).count()
    }

    fn undone_at(&self, run: RunId) -> bool {
        let run = Ledger::of(&self.catalog).run(run).unwrap().unwrap();
        run.undone.is_some()
    }

    fn recover(&mut self) {
        let (lock, roll) = (self.lock(), self.roll());
        recover_killed(&mut self.catalog, &lock, &roll).unwrap();
    }
}

/// How many moments an undo has in which something can go wrong.
fn moments() -> usize {
    let (mut person, _) = saved();
    let roll = Counting::new(&person, usize::MAX, Turn::Fails);
    person.undo(&roll, None).unwrap();
    roll.moments()
}

fn saved() -> (Person, RunId) {
    let mut person = Person::with(&[1, 2, 3, 4, 5, 6, 7, 8]);
    let run = person.save(&person.roll()).unwrap().run;
    (person, run)
}

/// Killed once it was taken out, and before that was written down.
#[test]
fn that_what_comes_back_is_empty_is_told_after_a_kill_too() {
    let mut person = Person::with(&[1, 2]);
    person.save(&person.roll()).unwrap();
    let first = person.files().into_keys().next().unwrap();
    fs::write(person.folder().join(first), "").unwrap();
    assert_eq!(person.replace().totals.replaced, 1);
    let roll = person.odd_roll().keeping_what_is_replaced();
    let roll = roll.removing(|folder, assets| {
        folder.remove(assets);
        kill()
    });
    let undo = AssertUnwindSafe(|| person.undo(&roll, None));
    let death = panic::catch_unwind(undo).expect_err("the roll lets nobody live");
    assert!(death.is::<Killed>());
    person.recover();
    let undo = &person.undos()[0];
    let removed = UndoOutcome::Removed.name().to_owned();
    let told = (removed, Reason::EmptyFile.into());
    assert_eq!(person.undo_lines(undo.id), [told]);
}

#[test]
fn killed_at_any_moment_it_is_told_exactly_and_the_next_one_goes_on() {
    let all = moments();
    assert!(all > 15, "{all}");
    for at in 0..all {
        let (mut person, run) = saved();
        fs::write(person.folder().join("mine.jpg"), "the person's own").unwrap();
        let roll = Counting::new(&person, at, Turn::Dies);
        let undo = AssertUnwindSafe(|| person.undo(&roll, Some(run)));
        let death = panic::catch_unwind(undo).expect_err("the roll lets nobody live");
        assert!(death.is::<Killed>(), "{at}: something else went wrong");
        person.recover();
        let there = person.files().len() - 1;
        // Killed before it began, it is none.
        if let [undo] = &person.undos()[..] {
            assert_eq!(undo.totals.planned(), 8, "{at}");
            assert_eq!(undo.totals.removed, 8 - there as u64, "{at}");
            assert_eq!(undo.totals.left, there as u64, "{at}");
            let end = match there {
                0 => RunEnd::Completed,
                _ => RunEnd::Killed,
            };
            assert_eq!((undo.end.clone(), undo.ended.is_some()), (Some(end), true));
            assert_eq!(person.removed(undo), 8 - there, "{at}");
        } else {
            assert_eq!(there, 8, "{at}");
        }
        assert_eq!(person.assets("saved"), there as u64, "{at}");
        assert_eq!(person.undone_at(run), there == 0, "{at}");
        let rest = person.undo(&person.roll(), Some(run)).unwrap().unwrap();
        assert_eq!((rest.removed, rest.left), (there as u64, 0), "{at}");
        assert_eq!(rest.ended, Ended::Completed);
        assert_eq!(person.files().into_keys().collect::<Vec<_>>(), ["mine.jpg"]);
        assert!(person.undone_at(run));
        // Nothing counts as removed by the person.
        assert_eq!(person.save(&person.roll()).unwrap().totals.saved, 8, "{at}");
    }
}

#[test]
fn a_roll_that_fails_at_any_call_loses_nothing_and_the_next_one_goes_on() {
    for at in 0..moments() {
        let (mut person, run) = saved();
        let roll = Counting::new(&person, at, Turn::Fails);
        let undone = person.undo(&roll, Some(run));
        let there = person.files().len() as u64;
        match undone {
            Ok(Some(undone)) => {
                let left = undone.left + undone.failed.len() as u64;
                // What it could not be asked about is only known later.
                assert!(
                    undone.removed <= 8 - there && left >= there,
                    "{at}: {undone:?}"
                );
                assert_eq!(person.undone_at(run), left == 0, "{at}");
                assert_eq!(undone.ended == Ended::Completed, undone.left == 0, "{at}");
            }
            Err(Error::Roll(_)) => assert_eq!(there, 8, "{at}"),
            other => panic!("{at}: {other:?}"),
        }
        let rest = person.undo(&person.roll(), Some(run)).unwrap().unwrap();
        assert_eq!((rest.removed, rest.gone), (there, 0), "{at}");
        assert!(person.files().is_empty() && person.undone_at(run));
        let removed: u64 = person.undos().iter().map(|undo| undo.totals.removed).sum();
        assert_eq!(removed, 8, "{at}: each is removed by one of them");
    }
}

#[test]
fn cancelled_in_the_middle_it_says_what_is_left_and_why() {
    for why in [Some(StopReason::System), Some(StopReason::Stopped), None] {
        let (mut person, run) = saved();
        let roll = Counting::new(&person, usize::MAX, Turn::Fails);
        let (stop, told) = (CancellationToken::new(), Arc::default());
        let mut heard = Vec::new();
        let lock = person.lock();
        let mut undo = Undo::new(&mut person.catalog, &roll, Some(run));
        undo.why_stopped(&told);
        let mut progress = |now: UndoProgress| {
            heard.push(now.totals);
            if now.totals.removed == 3 {
                let _ = why.map(|why| told.set(why));
                stop.cancel();
            }
        };
        let undone = undo.run(&lock, &mut progress, &stop).unwrap().unwrap();
        drop(lock);
        assert_eq!((undone.removed, undone.left), (3, 5));
        assert_eq!(person.files().len(), 5);
        let record = &person.undos()[0];
        let end = RunEnd::from(why);
        assert_eq!((record.id, record.end.clone()), (undone.undo, Some(end)));
        assert_eq!(heard.first().map(|now| now.done()), Some(0));
        assert_eq!(
            heard.last(),
            Some(&record.totals),
            "the last word always comes"
        );
        assert!(heard.iter().all(|now| now.planned() == 8));
        assert!(!person.undone_at(run));
        let rest = person.undo(&person.roll(), None).unwrap().unwrap();
        assert_eq!((rest.run, rest.removed), (run, 5));
        assert_eq!(person.undos().len(), 2);
    }
}

/// Asks the person, who answers so.
struct Asking {
    roll: OddRoll,
    asked: Arc<AtomicUsize>,
}

impl Asking {
    /// All in one call.
    fn new(person: &Person, agrees: bool) -> Self {
        Self::for_each(usize::MAX, person, agrees)
    }

    /// For so many in each call.
    fn for_each(at_once: usize, person: &Person, agrees: bool) -> Self {
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = asked.clone();
        let roll = person.odd_roll().batches_of(2).asking_for(at_once);
        let roll = roll.removing(move |folder, assets| {
            counted.fetch_add(1, Ordering::Relaxed);
            assert!(assets.len() <= at_once);
            match agrees {
                true => folder.remove(assets),
                false => vec![Err(RollError::Declined); assets.len()],
            }
        });
        Self { roll, asked }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

#[test]
fn a_person_is_asked_once_for_all_and_once_for_each_that_the_roll_takes() {
    for (at_once, questions) in [(usize::MAX, 1), (3, 3)] {
        let (mut person, _) = saved();
        let roll = Asking::for_each(at_once, &person, true);
        let undone = person.undo(&roll.roll, None).unwrap().unwrap();
        assert_eq!((undone.removed, roll.asked()), (8, questions));
    }
}

#[test]
fn a_person_who_declines_keeps_all_and_may_be_asked_again() {
    let (mut person, run) = saved();
    let roll = Asking::for_each(3, &person, false);
    let undone = person.undo(&roll.roll, None).unwrap().unwrap();
    assert_eq!(undone.ended, Ended::Paused(RollError::Declined));
    assert_eq!(
        (undone.removed, undone.failed.len(), undone.left),
        (0, 0, 8)
    );
    assert_eq!(roll.asked(), 1, "a no is a no to all");
    let record = &person.undos()[0];
    let declined = RunEnd::Paused {
        why: Reason::Declined,
    };
    assert_eq!(record.end, Some(declined));
    assert_eq!((record.totals.left, record.totals.failed), (8, 0));
    assert!(!person.undone_at(run));
    let again = person.undo(&Asking::new(&person, true).roll, None).unwrap();
    assert_eq!(again.unwrap().removed, 8);
    assert!(person.undone_at(run));
}

#[test]
fn nobody_is_asked_after_a_stop() {
    let (mut person, _) = saved();
    let roll = Asking::new(&person, true);
    let stop = CancellationToken::new();
    stop.cancel();
    let undone = person.undo_until(&roll.roll, None, &stop).unwrap().unwrap();
    assert_eq!((undone.left, roll.asked()), (8, 0));
}

#[test]
fn an_answer_that_came_too_late_counts_when_it_is_seen() {
    let (mut person, run) = saved();
    let roll = person.odd_roll().removing(|_, assets| {
        let silent = RollError::Unreachable {
            why: Reason::RollTooSlow { seconds: 1 },
        };
        vec![Err(silent); assets.len()]
    });
    let undone = person.undo(&roll, Some(run)).unwrap().unwrap();
    assert_eq!((undone.removed, undone.failed.len()), (0, 8));
    // The person says yes when nobody waits any more.
    for name in person.files().into_keys() {
        fs::remove_file(person.folder().join(name)).unwrap();
    }
    let again = person.save(&person.roll()).unwrap().totals;
    assert_eq!(again.saved, 8, "it was the undo that removed them");
    assert_eq!(person.undos()[0].totals.removed, 8);
}

/// Replaces what is in the roll by the same with another caption.
pub(super) fn replacing(person: &mut Person, roll: &dyn CameraRoll) -> RunId {
    let better = "UPDATE reference SET title = 'another', title_made = 9999999999;
                  UPDATE post SET caption = 'another', caption_made = 9999999999;
                  UPDATE asset SET changes = NULL";
    person.outsider().execute_batch(better).unwrap();
    let lock = person.lock();
    let options = SaveOptions {
        replace: true,
        ..super::options()
    };
    let selection = Default::default();
    let plan = super::Plan::new(&mut person.catalog, &selection, roll, &options).unwrap();
    let archives = std::slice::from_ref(&person.archive);
    let summary = plan.run(&lock, archives, &mut |_| {}, &CancellationToken::new());
    summary.unwrap().run
}

#[test]
fn what_is_replaced_is_asked_about_once_at_the_end() {
    let (mut person, _) = saved();
    let roll = Asking::new(&person, true);
    let run = replacing(&mut person, &roll.roll);
    let totals = Ledger::of(&person.catalog).totals(run).unwrap();
    assert_eq!((totals.saved, totals.replaced), (8, 8));
    assert_eq!((roll.asked(), person.files().len()), (1, 8));
}

#[test]
fn who_declines_a_replacement_has_both_and_undo_takes_the_new_ones_back() {
    let (mut person, _) = saved();
    let before = person.files();
    let roll = Asking::new(&person, false);
    let run = replacing(&mut person, &roll.roll);
    assert_eq!((roll.asked(), person.files().len()), (1, 16));
    let told = Reasons::from(Reason::OldOneNotTakenOut).and(Reason::Declined);
    for line in person.lines_of(run) {
        assert_eq!((line.outcome, line.reasons), (Outcome::Saved, told.clone()));
    }
    let agreeing = Asking::new(&person, true);
    let undone = person.undo(&agreeing.roll, Some(run)).unwrap().unwrap();
    assert_eq!((undone.removed, agreeing.asked()), (8, 1));
    assert_eq!(person.files(), before);
}
