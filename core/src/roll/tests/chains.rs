//! A save is one thing, however often it was stopped.

use std::sync::{Arc, OnceLock};

use super::super::{
    CameraRoll, Ended, Ledger, Outcome, Plan, Reason, Rest, RunEnd, RunId, SaveSummary, StopReason,
};
use super::unreliable_roll::{OddRoll, kill};
use super::{Person, options};
use crate::CancellationToken;
use crate::catalog::{MediaFilter, SaveOrigin, Selection};
use crate::error::{Error, Result};
use crate::post::{MediaId, OptInReason};

/// One item at a time; after that many it does what `then` does.
pub(super) fn until(
    person: &Person,
    items: usize,
    then: impl Fn() + Send + Sync + 'static,
) -> OddRoll {
    let count = std::sync::atomic::AtomicUsize::new(0);
    person
        .odd_roll()
        .batches_of(1)
        .adding(move |roll, batch, receipt| {
            let answers = roll.add(batch, receipt);
            let added = count.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
            if added == items {
                then();
            }
            answers
        })
}

pub(super) fn stopped_after(person: &mut Person, items: usize, why: StopReason) -> SaveSummary {
    let stop = CancellationToken::new();
    let stopping = stop.clone();
    let roll = until(person, items, move || stopping.cancel());
    let lock = person.lock();
    let mut plan = Plan::new(
        &mut person.catalog,
        &Selection::default(),
        &roll,
        &options(),
    )
    .unwrap();
    let told = Arc::new(OnceLock::from(why));
    plan.why_stopped(&told);
    let archives = std::slice::from_ref(&person.archive);
    plan.run(&lock, archives, &mut |_| {}, &stop).unwrap()
}

pub(super) fn resume(
    person: &mut Person,
    run: RunId,
    roll: &dyn CameraRoll,
) -> Result<SaveSummary> {
    go_on_with(person, run, Rest::Whole, roll)
}

pub(super) fn go_on_with(
    person: &mut Person,
    run: RunId,
    rest: Rest,
    roll: &dyn CameraRoll,
) -> Result<SaveSummary> {
    let lock = person.lock();
    let plan = Plan::resume(&mut person.catalog, run, rest, roll)?;
    let archives = std::slice::from_ref(&person.archive);
    plan.run(&lock, archives, &mut |_| {}, &CancellationToken::new())
}

/// What each item of the save came to, each once.
pub(super) fn whole(person: &Person, run: RunId) -> Vec<Outcome> {
    let lines = Ledger::of(&person.catalog)
        .save(run)
        .entries(None, 0, 1_000);
    lines.unwrap().iter().map(|line| line.outcome).collect()
}

#[test]
fn stopped_and_gone_on_with_it_is_told_as_one_save() {
    let mut person = Person::with(&[1, 2, 3, 4, 5, 6]);
    let first = stopped_after(&mut person, 2, StopReason::Paused);
    assert_eq!(first.ended, Ended::Stopped(Some(StopReason::Paused)));
    let roll = person.roll();
    let rest = resume(&mut person, first.run, &roll).unwrap();
    assert_eq!(rest.ended, Ended::Completed);
    let ledger = Ledger::of(&person.catalog);
    assert_eq!(rest.totals.already_there, first.totals.saved);
    for run in [first.run, rest.run] {
        let totals = ledger.save(run).totals().unwrap();
        assert_eq!((totals.saved, totals.planned()), (6, 6), "{totals:?}");
        assert_eq!(totals.bytes, first.totals.bytes + rest.totals.bytes);
        assert_eq!(whole(&person, run), [Outcome::Saved; 6]);
        assert_eq!(ledger.save(run).reasons().unwrap(), []);
    }
    let runs = ledger.save(rest.run).runs().unwrap();
    let ends: Vec<_> = runs
        .iter()
        .map(|run| (run.continues, run.end.clone()))
        .collect();
    assert_eq!(
        ends,
        [
            (None, Some(RunEnd::PausedByPerson)),
            (Some(first.run), Some(RunEnd::Completed)),
        ]
    );
    // Page by page they are the same lines.
    let save = ledger.save(first.run);
    let (mut after, mut seen) = (0, 0);
    while let Some(line) = save.entries(None, after, 1).unwrap().pop() {
        (after, seen) = (line.id, seen + 1);
    }
    assert_eq!(seen, 6);
    let undone = person.undo(&roll, Some(rest.run)).unwrap().unwrap();
    assert_eq!(undone.removed, 6);
    assert!(person.files().is_empty());
    let runs = Ledger::of(&person.catalog).save(first.run).runs().unwrap();
    assert!(runs.iter().all(|run| run.undone.is_some()));
}

#[test]
fn killed_again_and_again_nothing_is_doubled_and_the_sum_is_that_of_one_save() {
    let mut person = Person::with(&[1, 2, 3, 4, 5, 6, 7]);
    let first = stopped_after(&mut person, 1, StopReason::System);
    let mut last = first.run;
    for _ in 0..2 {
        let deadly = until(&person, 2, || kill());
        let death = std::panic::AssertUnwindSafe(|| resume(&mut person, last, &deadly));
        std::panic::catch_unwind(death).expect_err("the roll lets nobody live");
        last = Ledger::of(&person.catalog).latest().unwrap().unwrap().id;
    }
    let roll = person.roll();
    let rest = resume(&mut person, first.run, &roll).unwrap();
    let save = Ledger::of(&person.catalog).save(rest.run);
    let totals = save.totals().unwrap();
    assert_eq!((totals.saved, totals.planned()), (7, 7), "{totals:?}");
    let ends: Vec<_> = save
        .runs()
        .unwrap()
        .into_iter()
        .map(|run| run.end)
        .collect();
    assert_eq!(
        ends,
        [
            Some(RunEnd::EndedBySystem),
            Some(RunEnd::Killed),
            Some(RunEnd::Killed),
            Some(RunEnd::Completed),
        ]
    );
    let ledger = Ledger::of(&person.catalog);
    let saves: Vec<_> = ledger.saves().unwrap();
    let [one] = &saves[..] else {
        panic!("it is one of {}", saves.len());
    };
    assert_eq!(one.runs().unwrap(), save.runs().unwrap());
    assert_eq!(person.files().len(), 7);
    let undone = person.undo(&roll, Some(first.run)).unwrap().unwrap();
    assert_eq!(undone.removed, 7);
}

#[test]
fn what_failed_in_the_end_and_what_somebody_removed_meanwhile_is_told_as_that() {
    let mut person = Person::with(&[1, 2, 3]);
    let first = stopped_after(&mut person, 1, StopReason::Stopped);
    let gone = person.files().into_keys().next().unwrap();
    // Others of this roll must be there, or nothing is said to be removed.
    let roll = person.roll();
    let second = resume(&mut person, first.run, &roll).unwrap();
    std::fs::remove_file(person.folder().join(gone)).unwrap();
    let third = resume(&mut person, second.run, &roll).unwrap();
    let save = Ledger::of(&person.catalog).save(third.run);
    let totals = save.totals().unwrap();
    assert_eq!((totals.saved, totals.skipped), (2, 1), "{totals:?}");
    let reasons = save.reasons().unwrap();
    assert_eq!(reasons.len(), 1);
    assert_eq!(reasons[0].reasons, Reason::RemovedByYou.into());
}

#[test]
fn only_what_this_roll_was_asked_for_can_be_gone_on_with() {
    let mut person = Person::with(&[1, 2]);
    let run = person.save(&person.roll()).unwrap().run;
    let other = tempfile::tempdir().unwrap();
    let elsewhere = super::FolderRoll::new(other.path());
    for (run, roll) in [
        (run, &elsewhere as &dyn CameraRoll),
        (RunId(99), &person.roll()),
    ] {
        let refused = resume(&mut person, run, roll);
        assert!(matches!(refused, Err(Error::NotToBeResumed { .. })));
    }
    person
        .outsider()
        .execute("UPDATE run SET asked = NULL", ())
        .unwrap();
    let roll = person.roll();
    assert!(matches!(
        resume(&mut person, run, &roll),
        Err(Error::NotToBeResumed { .. })
    ));
    // Another selection is another save, and one about nothing has no rest: were it gone on
    // with, all that there is would be asked for.
    let narrow = Selection {
        filter: MediaFilter {
            contains: Some("nothing has this".to_owned()),
            ..MediaFilter::default()
        },
        ..Selection::default()
    };
    let lock = person.lock();
    let plan = Plan::new(&mut person.catalog, &narrow, &roll, &options()).unwrap();
    let archives = std::slice::from_ref(&person.archive);
    let empty = plan.run(&lock, archives, &mut |_| {}, &CancellationToken::new());
    let empty = empty.unwrap().run;
    drop(lock);
    let save = Ledger::of(&person.catalog).save(empty);
    assert_eq!(save.runs().unwrap().len(), 1);
    assert_eq!(save.totals().unwrap().planned(), 0);
    let refused = resume(&mut person, empty, &roll);
    assert!(matches!(refused, Err(Error::NotToBeResumed { .. })));
}

#[test]
fn chosen_items_that_turned_out_to_be_others_are_gone_on_with() {
    let mut person = Person::with(&[1]);
    let run = person.save(&person.roll()).unwrap().run;
    let sql = "UPDATE run SET asked = replace(asked, '\"media\":[]', '\"media\":[-7]')";
    assert_eq!(person.outsider().execute(sql, ()).unwrap(), 1);
    let asked = |person: &Person| {
        let asked = Ledger::of(&person.catalog).asked(run).unwrap().unwrap();
        asked.selection.filter.media
    };
    assert_eq!(asked(&person), [MediaId(-7)]);
    let sql = "INSERT INTO alias (id, media) SELECT -7, media FROM outcome";
    assert_eq!(person.outsider().execute(sql, ()).unwrap(), 1);
    let sql = "SELECT media FROM outcome";
    let media = person.outsider().query_row(sql, (), |row| row.get(0));
    assert_eq!(asked(&person), [MediaId(media.unwrap())]);
    // An item that is still there by itself is meant by its id.
    let sql = "INSERT INTO media (id, missing) VALUES (-7, 'empty')";
    assert_eq!(person.outsider().execute(sql, ()).unwrap(), 1);
    assert_eq!(asked(&person), [MediaId(-7)]);
}

#[test]
fn what_was_taken_back_is_not_gone_on_with() {
    let mut person = Person::with(&[1, 2, 3]);
    let first = stopped_after(&mut person, 1, StopReason::Stopped);
    let roll = person.roll();
    person.undo(&roll, Some(first.run)).unwrap().unwrap();
    let refused = resume(&mut person, first.run, &roll);
    assert!(matches!(refused, Err(Error::NotToBeResumed { .. })));
}

#[test]
fn the_rest_is_about_the_items_that_the_save_was_about() {
    let mut person = Person::with(&[1, 2, 3]);
    let first = stopped_after(&mut person, 1, StopReason::Paused);
    // As if one of them had come into the catalog since.
    let db = person.outsider();
    db.execute(
        "DELETE FROM outcome WHERE id = (SELECT max(id) FROM outcome)",
        (),
    )
    .unwrap();
    db.execute("UPDATE run SET planned = planned - 1", ())
        .unwrap();
    let roll = person.roll();
    let rest = resume(&mut person, first.run, &roll).unwrap();
    assert_eq!(rest.totals.planned(), 2);
    let again = resume(&mut person, first.run, &roll).unwrap();
    assert_eq!(again.totals.planned(), 2);
    let asked = Ledger::of(&person.catalog).asked(again.run).unwrap();
    assert_eq!(asked.unwrap().selection, Selection::default());
}

/// An export never asks anybody for anything, however it was asked for.
#[test]
fn only_what_a_person_pointed_at_is_a_save_of_links() {
    for origin in [SaveOrigin::Archives, SaveOrigin::Links] {
        let mut person = Person::with(&[1, 2, 3]);
        let media = media_of(&person);
        let selection = Selection {
            filter: MediaFilter {
                media,
                ..MediaFilter::default()
            },
            include: OptInReason::ALL.to_vec(),
            again: true,
            origin,
        };
        let stop = CancellationToken::new();
        let stopping = stop.clone();
        let roll = until(&person, 1, move || stopping.cancel());
        let lock = person.lock();
        let plan = Plan::new(&mut person.catalog, &selection, &roll, &options()).unwrap();
        let archives = std::slice::from_ref(&person.archive);
        let run = plan.run(&lock, archives, &mut |_| {}, &stop).unwrap().run;
        let is_of_links = Plan::is_of_links(&person.catalog, run, &roll).unwrap();
        assert_eq!(is_of_links, origin == SaveOrigin::Links);
        let how = Ledger::of(&person.catalog).asked_how(run).unwrap();
        assert_eq!(how.map(|(_, origin)| origin), Some(origin));
    }
}

#[test]
fn the_rest_of_a_save_has_the_numbers_of_the_whole() {
    let mut person = Person::with(&[1, 2, 3]);
    let first = stopped_after(&mut person, 1, StopReason::Paused);
    assert_eq!(first.whole, first.totals);
    let roll = person.roll();
    let rest = resume(&mut person, first.run, &roll).unwrap();
    assert!(first.totals.saved > 0 && rest.totals.saved < 3);
    assert_eq!((rest.whole.saved, rest.whole.planned()), (3, 3));
}

fn media_of(person: &Person) -> Vec<MediaId> {
    let found = person.catalog.references(&MediaFilter::default(), 0, 10);
    found.unwrap().iter().map(|found| found.media).collect()
}
