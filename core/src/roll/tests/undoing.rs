//! Undo: what the run added goes, and nothing else.

use std::fs;

use super::super::{
    AssetId, AssetState, CameraRoll, FolderRoll, Reason, Reasons, RollError, RunId,
};
use super::Person;
use crate::error::Error;

#[test]
fn what_the_run_added_goes_and_nothing_else() {
    let mut person = Person::with(&[1, 2]);
    fs::write(person.folder().join("mine.jpg"), "the person's own").unwrap();
    person.save(&person.roll()).unwrap();
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!((undone.removed, undone.gone), (2, 0));
    assert!(undone.changed.is_empty() && undone.failed.is_empty());
    assert_eq!(person.files().into_keys().collect::<Vec<_>>(), ["mine.jpg"]);
    assert!(person.undo(&person.roll(), None).unwrap().is_none());
}

#[test]
fn what_somebody_changed_stays_and_is_named() {
    let mut person = Person::with(&[1, 2]);
    person.save(&person.roll()).unwrap();
    let name = person.files().into_keys().next().unwrap();
    fs::write(person.folder().join(&name), "edited").unwrap();
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!(
        (undone.removed, undone.changed),
        (1, vec![(AssetId(name.clone()), Reasons::default())])
    );
    assert_eq!(person.files()[&name], b"edited");
}

#[test]
fn what_lies_in_the_bin_is_left_there_and_told_as_that() {
    let mut person = Person::with(&[1, 2]);
    person.save(&person.roll()).unwrap();
    let bin = |_: &FolderRoll, assets: &[AssetId]| Ok(vec![AssetState::Trashed; assets.len()]);
    let roll = person.odd_roll().looking(bin);
    let undone = person.undo(&roll, None).unwrap().unwrap();
    assert_eq!((undone.removed, undone.gone), (0, 2));
    let line = ("gone".to_owned(), Reasons::from(Reason::InTrash));
    assert_eq!(person.undo_lines(undone.undo), [line.clone(), line]);
    assert_eq!(person.files().len(), 2);
}

#[test]
fn what_is_gone_already_is_counted_apart() {
    let mut person = Person::with(&[1, 2, 3]);
    person.save(&person.roll()).unwrap();
    let name = person.files().into_keys().next().unwrap();
    fs::remove_file(person.folder().join(name)).unwrap();
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!((undone.removed, undone.gone), (2, 1));
}

#[test]
fn what_could_not_be_removed_is_named_and_is_tried_again() {
    let mut person = Person::with(&[1, 2]);
    let run = person.save(&person.roll()).unwrap().run;
    let roll = person.odd_roll().removing(|folder, assets| {
        let mut answers = folder.remove(&assets[..1]);
        let why = Reason::other("somebody holds it");
        answers.push(Err(RollError::TryAgain { why }));
        answers
    });
    let undone = person.undo(&roll, None).unwrap().unwrap();
    assert_eq!((undone.removed, undone.failed.len()), (1, 1));
    let undone = person.undo(&person.roll(), Some(run)).unwrap().unwrap();
    assert_eq!((undone.removed, undone.failed.len()), (1, 0));
    assert!(person.files().is_empty());
}

#[test]
fn a_roll_that_answers_for_too_few_removed_only_those() {
    let mut person = Person::with(&[1, 2]);
    person.save(&person.roll()).unwrap();
    let roll = person
        .odd_roll()
        .removing(|folder, assets| folder.remove(&assets[..1]));
    let undone = person.undo(&roll, None).unwrap().unwrap();
    assert_eq!((undone.removed, undone.failed.len()), (1, 1));
    assert_eq!((person.assets("saved"), person.files().len()), (1, 1));
}

#[test]
fn one_run_is_taken_back_and_another_stays() {
    let mut person = Person::with(&[1, 2, 3, 4]);
    let stop = crate::CancellationToken::new();
    let stopped = stop.clone();
    let roll = person.odd_roll().batches_of(1);
    let roll = roll.adding(move |folder, batch, receipt| {
        stopped.cancel();
        folder.add(batch, receipt)
    });
    let first = person.save_until(&roll, &stop).unwrap();
    let second = person.save(&person.roll()).unwrap();
    assert_eq!(first.totals.saved + second.totals.saved, 4);
    let undone = person
        .undo(&person.roll(), Some(first.run))
        .unwrap()
        .unwrap();
    assert_eq!(
        (undone.run, undone.removed),
        (first.run, first.totals.saved)
    );
    assert_eq!(person.files().len() as u64, second.totals.saved);
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!(
        (undone.run, undone.removed),
        (second.run, second.totals.saved)
    );
}

#[test]
fn a_run_that_nobody_knows_is_none() {
    let mut person = Person::with(&[1]);
    let nobody = Some(RunId::from_number(99));
    assert!(person.undo(&person.roll(), nobody).unwrap().is_none());
    assert!(person.undo(&person.roll(), None).unwrap().is_none());
}

#[test]
fn a_roll_that_gives_nothing_back_says_so_and_keeps_all() {
    let mut person = Person::with(&[1]);
    person.save(&person.roll()).unwrap();
    let answer = person.undo(&person.odd_roll().without_undo(), None);
    let Err(Error::Roll(RollError::NotAllowed { why })) = answer else {
        panic!("{answer:?}");
    };
    assert_eq!(why, Reason::CannotUndo);
    assert_eq!((person.assets("saved"), person.files().len()), (1, 1));
}
