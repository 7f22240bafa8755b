//! The first promise: what was planned is what is accounted for. A ledger in which that is
//! not so is told as an error, and never as a save.

use super::super::run::{self, Work};
use super::super::{CameraRoll, Ended, Reason, RollError, SaveSummary, survey};
use super::unreliable_roll::OddRoll;
use super::{Person, options, outsider};
use crate::CancellationToken;
use crate::catalog::Selection;
use crate::error::{Error, Result};

const LOSE_THE_FIRST: &str = "DELETE FROM outcome WHERE id = (SELECT min(id) FROM outcome)";
const LOSE_THE_LAST: &str = "DELETE FROM outcome WHERE id = (SELECT max(id) FROM outcome)";
const ADD_ONE: &str = "INSERT INTO media (id) VALUES (7);
    INSERT INTO outcome (run, media, reference, outcome, reason, at)
    SELECT max(run), 7, 1, 'skipped', 'somebody wrote it', 0 FROM outcome;";

/// A roll that takes one item at a time. After the first, somebody changes the ledger.
fn meddled(person: &Person, change: &'static str, stop: &CancellationToken) -> OddRoll {
    let (folder, stop) = (person.folder(), stop.clone());
    let roll = person.odd_roll().batches_of(1);
    roll.adding(move |roll, batch, receipt| {
        let answers = roll.add(batch, receipt);
        if !stop.is_cancelled() {
            outsider(&folder).execute_batch(change).unwrap();
            stop.cancel();
        }
        answers
    })
}

/// Three photos are saved; after the first, somebody changes the ledger.
fn save_meanwhile(change: &'static str) -> Result<SaveSummary> {
    let mut person = Person::with(&[1, 2, 3]);
    let roll = meddled(&person, change, &CancellationToken::new());
    person.save(&roll)
}

#[track_caller]
fn assert_miscounted(answer: Result<SaveSummary>, expected: (u64, u64)) {
    match answer {
        Err(Error::Miscounted { planned, accounted }) => assert_eq!((planned, accounted), expected),
        other => panic!("not told as miscounted: {other:?}"),
    }
}

#[test]
fn a_line_that_is_lost_is_an_error() {
    assert_miscounted(save_meanwhile(LOSE_THE_FIRST), (3, 2));
    assert_miscounted(save_meanwhile(LOSE_THE_LAST), (3, 2));
}

#[test]
fn a_line_too_many_is_an_error() {
    assert_miscounted(save_meanwhile(ADD_ONE), (3, 4));
}

#[test]
fn a_line_lost_in_a_run_that_was_paused_is_an_error() {
    let mut person = Person::with(&[1, 2, 3]);
    let folder = person.folder();
    let roll = person.odd_roll().batches_of(1).adding(move |_, batch, _| {
        outsider(&folder).execute_batch(LOSE_THE_LAST).unwrap();
        let why = Reason::other("full");
        vec![Err(RollError::NoSpace { why }); batch.len()]
    });
    assert_miscounted(person.save(&roll), (3, 2));
}

#[test]
fn a_line_lost_in_a_run_that_was_stopped_is_an_error() {
    let mut person = Person::with(&[1, 2, 3, 4, 5, 6, 7, 8]);
    let stop = CancellationToken::new();
    let roll = meddled(&person, LOSE_THE_LAST, &stop);
    assert_miscounted(person.save_until(&roll, &stop), (8, 7));
}

/// Its line is there, and says that it had no turn: the sum of the lines alone is right.
#[test]
fn an_item_that_got_no_turn_in_a_run_that_was_completed_is_an_error() {
    let person = Person::with(&[1, 2, 3]);
    let roll = person.roll();
    std::fs::create_dir_all(roll.staging()).unwrap();
    let surveyed = survey::survey(
        &person.catalog,
        &Selection::default(),
        &roll,
        &options(),
        &CancellationToken::new(),
    )
    .unwrap();
    // When its line is there, it is taken out of the queue.
    let forget = "CREATE TEMP TRIGGER forget AFTER UPDATE OF planned ON main.run BEGIN
                      DELETE FROM queued WHERE number = (SELECT min(number) FROM queued);
                  END";
    person.catalog.db.execute_batch(forget).unwrap();
    let work = Work {
        catalog: &person.catalog,
        roll: &roll,
        options: &options(),
        surveyed: &surveyed,
        archives: std::slice::from_ref(&person.archive),
        stop: &CancellationToken::new(),
        why_stopped: &std::sync::OnceLock::new(),
        is_cut_short: false,
        continues: None,
        asked: None,
    };
    assert_miscounted(run::carry_out(&work, &mut |_| {}), (3, 2));
}

#[test]
fn a_sum_that_is_right_is_no_error_however_the_run_ends() {
    let mut person = Person::with(&[1, 2, 3, 4, 5, 6, 7, 8]);
    let stop = CancellationToken::new();
    let roll = meddled(&person, "", &stop);
    let summary = person.save_until(&roll, &stop).unwrap();
    assert_eq!(summary.ended, Ended::Stopped(None));
    assert_eq!(summary.totals.planned(), 8);
    assert!(summary.totals.saved >= 1 && summary.totals.skipped >= 1);
    let rest = person.save(&person.roll()).unwrap();
    assert_eq!((rest.ended, rest.totals.planned()), (Ended::Completed, 8));
    assert_eq!(rest.totals.saved + summary.totals.saved, 8);
}
