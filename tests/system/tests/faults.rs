//! A camera roll that fails, hangs, lies and dies at every step: nothing is silent, the
//! sum holds, and the next save completes what the first could not, exactly once.

#![expect(
    clippy::unwrap_used,
    reason = "whatever goes wrong here is to fail the test"
)]

use std::panic::{self, AssertUnwindSafe};
use std::time::Duration;

use keepsake_core::roll::{Ended, Outcome, Reason, RollError, SaveSummary};
use keepsake_core::{Error, Result};
use sample_maker::{Era, Export, Oddity};
use system_tests::{DEATH, Fault, FaultRoll, Step, World};

const STEPS: [Step; 6] = [
    Step::FreeSpace,
    Step::Add,
    Step::Receipt,
    Step::Half,
    Step::Visible,
    Step::WhichExist,
];

fn errors() -> [RollError; 5] {
    let why = || Reason::other("injected");
    [
        RollError::NotAllowed { why: why() },
        RollError::NoSpace { why: why() },
        RollError::Unreachable { why: why() },
        RollError::Refused { why: why() },
        RollError::TryAgain { why: why() },
    ]
}

fn faults() -> Vec<Fault> {
    let mut faults: Vec<_> = errors().into_iter().map(Fault::Fail).collect();
    faults.extend([
        Fault::Hang(Duration::from_millis(30)),
        Fault::Lie,
        Fault::Mumble,
        Fault::Die,
    ]);
    faults
}

fn world() -> World {
    World::in_memory(&Export::random(Era::D, 11, 10))
}

/// A save to a roll that may die; none if it did.
fn save(world: &World, roll: &FaultRoll) -> Option<Result<SaveSummary>> {
    let save = AssertUnwindSafe(|| world.save_to(roll));
    match panic::catch_unwind(save) {
        Ok(answer) => Some(answer),
        Err(death) if death.downcast_ref::<&str>() == Some(&DEATH) => None,
        Err(failure) => panic::resume_unwind(failure),
    }
}

#[test]
fn whatever_goes_wrong_wherever_the_next_save_completes_it_exactly_once() {
    panic::set_hook(Box::new(|info| {
        if info.payload().downcast_ref::<&str>() != Some(&DEATH) {
            eprintln!("{info}");
        }
    }));
    let first = World::in_memory(&Export::random(Era::D, 11, 10).with(Oddity::SameBytes));
    for step in STEPS {
        for fault in faults() {
            for (nth, for_good) in [(0, false), (2, false), (0, true)] {
                let case = format!("{step:?} {fault:?} {nth} {for_good}");
                println!("{case}");
                let world = first.again();
                let roll = FaultRoll::new(world.folder(), step, fault.clone(), nth, for_good);
                let answer = save(&world, &roll);
                world.check_ledger();
                match (&fault, answer) {
                    (Fault::Die, Some(answer)) => assert!(answer.is_ok(), "{case}: did not die"),
                    (_, None) => {}
                    (_, Some(Err(Error::Roll(_)))) => assert_eq!(step, Step::FreeSpace, "{case}"),
                    (_, Some(answer)) => {
                        answer.unwrap_or_else(|error| panic!("{case}: {error}"));
                    }
                }
                let healthy = FaultRoll::healthy(world.folder());
                let rest = world.save_to(&healthy).unwrap();
                assert_eq!(
                    (rest.ended, rest.totals.failed),
                    (Ended::Completed, 0),
                    "{case}"
                );
                world.check_exactly_once();
                let nothing = world.save_to(&healthy).unwrap();
                assert_eq!(nothing.totals.saved, 0, "{case}");
            }
        }
    }
}

/// Batches of the fault roll.
const BATCH: u64 = 4;

/// How many files a save makes where nothing goes wrong.
fn wanted(world: &World) -> u64 {
    world.wanted().values().map(Vec::len).sum::<usize>() as u64
}

/// What this fault does to a batch of so many: how many of them are saved, and whether
/// nothing more is tried.
fn fate(step: Step, fault: &Fault, items: u64) -> (u64, bool) {
    let pauses = matches!(fault, Fault::Fail(error) if error.pauses());
    let half = items / 2;
    match (step, fault) {
        (Step::Add | Step::Receipt, Fault::Fail(_) | Fault::Lie) => (0, pauses),
        (Step::Half, Fault::Fail(_) | Fault::Mumble) => (half, pauses),
        // What is seen in the roll was saved, whatever it said about it.
        (Step::WhichExist, Fault::Fail(_) | Fault::Lie | Fault::Mumble) => (0, pauses),
        _ => (items, false),
    }
}

/// How many items a save of `items` loses to this fault, worked out by hand.
fn lost(step: Step, fault: &Fault, strikes: impl Fn(u64) -> bool, items: u64) -> u64 {
    if step == Step::FreeSpace {
        let all = *fault == Fault::Lie && strikes(0);
        return if all { items } else { 0 };
    }
    let mut saved = 0;
    for batch in 0..items.div_ceil(BATCH) {
        let size = BATCH.min(items - batch * BATCH);
        let (arrived, is_over) = match strikes(batch) {
            true => fate(step, fault, size),
            false => (size, false),
        };
        saved += arrived;
        if is_over {
            break;
        }
    }
    items - saved
}

#[test]
fn as_many_fail_as_something_went_wrong_for() {
    let first = world();
    let items = wanted(&first);
    assert!(items > 2 * BATCH, "too few to tell batches apart: {items}");
    for step in STEPS {
        for fault in faults() {
            if fault == Fault::Die {
                continue;
            }
            for (nth, for_good) in [(0, false), (2, false), (1, true)] {
                let case = format!("{step:?} {fault:?} {nth} {for_good}");
                let strikes = |call: u64| call == nth || (for_good && call > nth);
                let world = first.again();
                let calls_before = u32::try_from(nth).unwrap();
                let roll =
                    FaultRoll::new(world.folder(), step, fault.clone(), calls_before, for_good);
                let summary = match world.save_to(&roll) {
                    Err(Error::Roll(_)) if step == Step::FreeSpace && strikes(0) => continue,
                    answer => answer.unwrap_or_else(|error| panic!("{case}: {error}")),
                };
                let lost = lost(step, &fault, strikes, items);
                let expected = (items - lost, lost);
                let totals = summary.totals;
                assert_eq!((totals.saved, totals.failed), expected, "{case}");
                let failed = world.entries().into_iter();
                let failed = failed.filter(|entry| entry.outcome == Outcome::Failed);
                assert_eq!(failed.count() as u64, lost, "{case}");
            }
        }
    }
}

/// The outcomes of the first save, with this fault at every call of this step.
fn outcomes(step: Step, fault: Fault) -> (World, SaveSummary) {
    let world = world();
    let roll = FaultRoll::new(world.folder(), step, fault, 1, true);
    let summary = world.save_to(&roll).unwrap();
    (world, summary)
}

#[test]
fn an_error_that_will_meet_all_items_pauses_the_run_with_one_reason() {
    for error in errors().into_iter().filter(RollError::pauses) {
        let (world, summary) = outcomes(Step::Add, Fault::Fail(error.clone()));
        assert_eq!(summary.ended, Ended::Paused(error.clone()));
        assert_eq!(summary.totals.saved, BATCH, "the batch before stays");
        assert_eq!(summary.totals.failed, wanted(&world) - BATCH);
        for entry in world.entries() {
            if entry.outcome == Outcome::Failed {
                assert_eq!(entry.reasons, error.reason().into());
                assert!(entry.retry);
            }
        }
    }
}

#[test]
fn an_error_of_single_items_lets_the_others_go_on() {
    for error in errors().into_iter().filter(|error| !error.pauses()) {
        let (world, summary) = outcomes(Step::Half, Fault::Fail(error.clone()));
        assert_eq!(summary.ended, Ended::Completed);
        let lost = lost(
            Step::Half,
            &Fault::Fail(error.clone()),
            |batch| batch > 0,
            wanted(&world),
        );
        assert_eq!(summary.totals.failed, lost);
        assert!(summary.totals.saved > 6 && lost > 2);
        let retry = matches!(error, RollError::TryAgain { .. });
        for entry in world.entries() {
            if entry.outcome == Outcome::Failed {
                assert_eq!(entry.retry, retry);
            }
        }
    }
}

#[test]
fn what_is_claimed_to_be_added_and_is_not_there_has_failed() {
    let (world, summary) = outcomes(Step::Receipt, Fault::Lie);
    assert_eq!(summary.totals.saved, BATCH);
    assert_eq!(summary.totals.failed, wanted(&world) - BATCH);
    assert!(summary.totals.failed > BATCH);
    assert_eq!(world.files().len(), 4);
}

#[test]
fn what_is_denied_to_be_added_and_is_there_was_saved() {
    let (world, summary) = outcomes(Step::Visible, Fault::Lie);
    assert_eq!(summary.totals.failed, 0);
    world.check_exactly_once();
}

#[test]
fn what_cannot_be_looked_at_is_not_called_saved_until_it_was_seen() {
    let error = RollError::TryAgain {
        why: Reason::other("busy"),
    };
    let (world, summary) = outcomes(Step::WhichExist, Fault::Fail(error));
    assert_eq!(summary.totals.saved, BATCH);
    assert_eq!(summary.totals.failed, wanted(&world) - BATCH);
    assert!(summary.totals.failed > BATCH);
    world.save().unwrap();
    let saved: u64 = world
        .runs()
        .iter()
        .map(|run| {
            let catalog = world.catalog();
            keepsake_core::roll::Ledger::of(&catalog)
                .totals(run.id)
                .unwrap()
                .saved
        })
        .sum();
    assert_eq!(saved, world.files().len() as u64);
    world.check_exactly_once();
}

#[test]
fn an_undo_that_fails_is_told_and_can_be_done_again() {
    for fault in [Fault::Mumble, Fault::Fail(errors()[4].clone())] {
        let world = world();
        let saved = world.save().unwrap().totals.saved;
        let roll = FaultRoll::new(world.folder(), Step::Remove, fault, 0, false);
        let undone = world.undo_from(&roll).unwrap();
        assert_eq!((undone.removed, undone.failed.len() as u64), (0, saved));
        let undone = world.undo().unwrap();
        assert_eq!(undone.removed, saved);
        assert!(world.files().is_empty());
    }
}
