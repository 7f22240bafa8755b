//! What failed in a save is tried again, and nothing else.

use super::super::{
    CameraRoll, Ledger, Outcome, Plan, Reason, Rest, RollError, RunId, SaveSummary,
};
use super::chains::{go_on_with, resume, until, whole};
use super::unreliable_roll::OddRoll;
use super::{Person, options};
use crate::CancellationToken;
use crate::catalog::{MediaFilter, Selection};
use crate::error::{Error, Result};

fn retry(person: &mut Person, run: RunId, roll: &dyn CameraRoll) -> Result<SaveSummary> {
    let even_damaged = false;
    go_on_with(person, run, Rest::Failed { even_damaged }, roll)
}

/// Takes nothing for the time being.
fn refusing(person: &Person) -> OddRoll {
    person.odd_roll().adding(|_, batch, _| {
        let why = Reason::other("not now");
        vec![Err(RollError::TryAgain { why }); batch.len()]
    })
}

#[test]
fn what_was_retried_and_stopped_is_gone_on_with_as_what_was_to_be_retried() {
    let mut person = Person::with(&[1, 2, 3, 4]);
    let refusing = refusing(&person);
    let failed = person.save(&refusing).unwrap();
    let stop = CancellationToken::new();
    let stopping = stop.clone();
    let roll = until(&person, 1, move || stopping.cancel());
    let lock = person.lock();
    let rest = Rest::Failed {
        even_damaged: false,
    };
    let plan = Plan::resume(&mut person.catalog, failed.run, rest, &roll).unwrap();
    let archives = std::slice::from_ref(&person.archive);
    let stopped = plan.run(&lock, archives, &mut |_| {}, &stop).unwrap();
    drop(lock);
    assert_eq!(stopped.totals.planned(), 4);
    let roll = person.roll();
    let rest = resume(&mut person, stopped.run, &roll).unwrap();
    assert_eq!(rest.totals.planned(), 4);
    assert_eq!(whole(&person, failed.run), [Outcome::Saved; 4]);
}

/// A save of these posts alone, the first of which is 0.
fn save_posts(person: &mut Person, posts: &[usize], roll: &dyn CameraRoll) -> SaveSummary {
    let all = person
        .catalog
        .references(&MediaFilter::default(), 0, 10)
        .unwrap();
    let selection = Selection {
        filter: MediaFilter {
            media: posts.iter().map(|post| all[*post].media).collect(),
            ..MediaFilter::default()
        },
        ..Selection::default()
    };
    let lock = person.lock();
    let plan = Plan::new(&mut person.catalog, &selection, roll, &options()).unwrap();
    let archives = std::slice::from_ref(&person.archive);
    plan.run(&lock, archives, &mut |_| {}, &CancellationToken::new())
        .unwrap()
}

#[test]
fn what_is_tried_again_is_what_failed_in_that_save_and_in_no_other() {
    let mut person = Person::with(&[1, 2, 3, 4]);
    let (roll, refusing) = (person.roll(), refusing(&person));
    let saved = save_posts(&mut person, &[0], &roll).totals.saved;
    assert_eq!(saved, 1);
    let older = save_posts(&mut person, &[0, 1], &refusing).run;
    let newer = save_posts(&mut person, &[2, 3], &refusing).run;
    let again = retry(&mut person, older, &roll).unwrap();
    assert_eq!((again.totals.saved, again.totals.planned()), (1, 1));
    let ledger = Ledger::of(&person.catalog);
    let record = ledger.run(again.run).unwrap().unwrap();
    assert_eq!(record.continues, Some(older));
    let totals = ledger.save(older).totals().unwrap();
    let told = (totals.saved, totals.already_there, totals.failed);
    assert_eq!(told, (1, 1, 0), "it is a part of its save");
    assert_eq!(ledger.save(newer).totals().unwrap().failed, 2);
    let refused = retry(&mut person, older, &roll);
    assert!(matches!(refused, Err(Error::NothingFailed { run }) if run == older.number()));
    let ledger = Ledger::of(&person.catalog);
    assert_eq!(
        ledger.runs().unwrap().len(),
        4,
        "no run is begun for nothing"
    );
    let saves = ledger.saves().unwrap();
    let last_runs = saves
        .iter()
        .map(|save| save.runs().unwrap().pop().unwrap().id);
    let last_runs: Vec<_> = last_runs.collect();
    assert_eq!(last_runs[..2], [again.run, newer], "the latest first");
    assert_eq!(last_runs.len(), 3);
}

#[test]
fn what_was_once_to_be_taken_damaged_is_not_taken_so_ever_after() {
    let mut person = Person::with(&[1]);
    let (roll, refusing) = (person.roll(), refusing(&person));
    let failed = person.save(&refusing).unwrap().run;
    for even_damaged in [true, false] {
        let rest = Rest::Failed { even_damaged };
        let plan = Plan::resume(&mut person.catalog, failed, rest, &roll).unwrap();
        assert_eq!(plan.lacking().unwrap().1, even_damaged);
        let rest = Rest::Failed { even_damaged };
        go_on_with(&mut person, failed, rest, &refusing).unwrap();
    }
}

#[test]
fn what_had_no_turn_is_tried_with_what_failed_and_what_was_left_out_is_not() {
    let mut person = Person::with(&[1, 2, 3, 4]);
    let stop = CancellationToken::new();
    let stopping = stop.clone();
    let roll = until(&person, 1, move || stopping.cancel());
    let first = person.save_until(&roll, &stop).unwrap();
    // As if one of the others had been left out.
    let left_out = "UPDATE outcome SET retry = 0 \
                    WHERE id = (SELECT max(id) FROM outcome WHERE outcome = 'skipped')";
    assert_eq!(person.outsider().execute(left_out, ()).unwrap(), 1);
    let roll = person.roll();
    let again = retry(&mut person, first.run, &roll).unwrap();
    assert_eq!(again.totals.planned(), first.totals.skipped - 1);
    let totals = Ledger::of(&person.catalog)
        .save(first.run)
        .totals()
        .unwrap();
    assert_eq!((totals.saved, totals.skipped), (3, 1), "{totals:?}");
}
