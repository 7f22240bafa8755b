//! An asset that an app put into the roll by itself comes into the ledger as if it had been saved.

use std::fs;
use std::panic::{self, AssertUnwindSafe};

use super::super::{Added, Adopted, AssetId, CameraRoll, Ledger, Outcome, RunEnd, RunId, adopt};
use super::unreliable_roll::{Killed, kill};
use super::{Person, photo};
use crate::catalog::MediaFilter;
use crate::error::{Error, Result};
use crate::outcome::{Reason, Trouble};
use crate::post::MediaId;

/// Puts bytes into the roll without a word to the ledger, as a share extension does.
fn put(person: &Person, name: &str, bytes: &[u8]) -> Added {
    fs::create_dir_all(person.folder()).unwrap();
    fs::write(person.folder().join(name), bytes).unwrap();
    Added {
        id: AssetId(name.to_owned()),
        bytes: bytes.len() as u64,
        crc32: crc32fast::hash(bytes),
    }
}

impl Person {
    fn adopt(&mut self, roll: &dyn CameraRoll, media: MediaId, asset: &Added) -> Result<Adopted> {
        let lock = self.lock();
        let archives = std::slice::from_ref(&self.archive);
        adopt(&mut self.catalog, &lock, roll, archives, media, asset)
    }
}

#[track_caller]
fn refused(answer: Result<Adopted>) -> Trouble {
    match answer {
        Err(Error::NotAdopted { why }) => why,
        other => panic!("{other:?}"),
    }
}

/// The media items, in the order of their posts.
fn media(person: &Person) -> Vec<MediaId> {
    let page = person
        .catalog
        .media_page(&MediaFilter::default(), None, 100);
    let mut media: Vec<_> = page
        .unwrap()
        .items
        .into_iter()
        .map(|item| item.item.media)
        .collect();
    media.reverse();
    media
}

fn runs(person: &Person) -> usize {
    Ledger::of(&person.catalog).runs().unwrap().len()
}

#[test]
fn it_is_saved_there_already_afterwards_and_taken_back_alone() {
    let mut person = Person::with(&[1, 2, 3]);
    let first = media(&person)[0];
    let asset = put(&person, "shared.jpg", b"the first with its date");
    let answer = person.adopt(&person.roll(), first, &asset).unwrap();
    assert!(answer.is_new);
    let line = &person.lines_of(answer.run)[0];
    assert_eq!((line.media, line.outcome), (first, Outcome::Saved));
    assert_eq!(
        (&line.asset, line.bytes),
        (&Some(asset.id), Some(asset.bytes))
    );
    let run = Ledger::of(&person.catalog)
        .run(answer.run)
        .unwrap()
        .unwrap();
    assert_eq!(
        (run.end, run.ended.is_some()),
        (Some(RunEnd::Completed), true)
    );
    let totals = person.save(&person.roll()).unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (2, 1));
    assert_eq!(person.files().len(), 3);
    let undone = person.undo(&person.roll(), Some(answer.run)).unwrap();
    assert_eq!(undone.unwrap().removed, 1);
    assert!(!person.files().contains_key("shared.jpg"));
    assert_eq!(person.files().len(), 2);
    assert_eq!(person.save(&person.roll()).unwrap().totals.saved, 1);
}

#[test]
fn another_item_with_the_same_bytes_is_not_added_beside_it() {
    let mut person = Person::with(&[1, 1]);
    let both = media(&person);
    let asset = put(&person, "shared.jpg", &photo(1));
    person.adopt(&person.roll(), both[0], &asset).unwrap();
    let totals = person.save(&person.roll()).unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (0, 2));
    // It holds the other one as well.
    let again = person.adopt(&person.roll(), both[1], &asset).unwrap();
    assert!(!again.is_new);
}

#[test]
fn the_same_again_changes_nothing() {
    let mut person = Person::with(&[1]);
    let item = media(&person)[0];
    let asset = put(&person, "shared.jpg", b"shared");
    let first = person.adopt(&person.roll(), item, &asset).unwrap();
    let again = person.adopt(&person.roll(), item, &asset).unwrap();
    assert_eq!((again.run, again.is_new), (first.run, false));
    assert_eq!((runs(&person), person.assets("saved")), (1, 1));
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let mut person = Person::with(&[1, 2, 3]);
    let items = media(&person);
    let asset = put(&person, "shared.jpg", b"shared");
    person.adopt(&person.roll(), items[0], &asset).unwrap();
    let before = person.files();
    let mut refuse = |media, asset: &Added| {
        let roll = person.roll();
        let why = refused(person.adopt(&roll, media, asset));
        assert_eq!((runs(&person), person.assets("saved")), (1, 1), "{why}");
        why
    };
    let unknown = MediaId::from_number(47);
    assert_eq!(refuse(unknown, &asset), Trouble::UnknownMedia);
    let taken = Trouble::AssetOfAnother {
        asset: "shared.jpg".to_owned(),
    };
    assert_eq!(refuse(items[1], &asset), taken);
    assert_eq!(person.files(), before);
    let second = put(&person, "twice.jpg", b"twice");
    let there = Trouble::SavedAs {
        asset: "shared.jpg".to_owned(),
    };
    let why = refused(person.adopt(&person.roll(), items[0], &second));
    assert_eq!((why, person.assets("saved")), (there, 1));
    assert!(
        person.files().contains_key("twice.jpg"),
        "nothing is deleted"
    );
}

#[test]
fn what_was_edited_since_is_there_and_undo_leaves_it() {
    let mut person = Person::with(&[1, 2]);
    let item = media(&person)[0];
    let asset = put(&person, "shared.jpg", &photo(1));
    put(&person, "shared.jpg", &photo(7));
    let run = person.adopt(&person.roll(), item, &asset).unwrap().run;
    let totals = person.save(&person.roll()).unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (1, 1));
    let undone = person.undo(&person.roll(), Some(run)).unwrap().unwrap();
    assert_eq!((undone.removed, undone.changed.len()), (0, 1));
    assert!(person.files().contains_key("shared.jpg"));
}

#[test]
fn what_was_removed_since_does_not_come_back_by_itself() {
    let mut person = Person::with(&[1, 2]);
    let item = media(&person)[0];
    let asset = put(&person, "shared.jpg", &photo(1));
    fs::remove_file(person.folder().join("shared.jpg")).unwrap();
    let run = person.adopt(&person.roll(), item, &asset).unwrap().run;
    assert_eq!(person.lines_of(run)[0].outcome, Outcome::Saved);
    let summary = person.save(&person.roll()).unwrap();
    assert_eq!((summary.totals.saved, summary.totals.skipped), (1, 1));
    let lines = person.lines_of(summary.run);
    let left = lines.iter().find(|line| line.media == item).unwrap();
    assert_eq!(left.reasons, Reason::RemovedByYou.into());
}

/// It was added beside what was there, and the person took it away again.
#[test]
fn what_was_there_already_and_was_removed_since_is_there_once() {
    let mut person = Person::with(&[1]);
    let item = media(&person)[0];
    let saved = person.save(&person.roll()).unwrap().run;
    let asset = put(&person, "shared.jpg", &photo(1));
    fs::remove_file(person.folder().join("shared.jpg")).unwrap();
    let answer = person.adopt(&person.roll(), item, &asset).unwrap();
    assert_eq!((answer.run, answer.is_new), (saved, false));
    assert_eq!((runs(&person), person.assets("saved")), (1, 1));
}

#[test]
fn one_that_somebody_removed_may_be_added_again() {
    let mut person = Person::with(&[1, 2]);
    person.save(&person.roll()).unwrap();
    let gone = person.lines()[0].clone();
    let name = gone.asset.unwrap().0;
    fs::remove_file(person.folder().join(&name)).unwrap();
    let asset = put(&person, "again.jpg", b"again");
    let answer = person.adopt(&person.roll(), gone.media, &asset).unwrap();
    assert!(answer.is_new);
    let totals = person.save(&person.roll()).unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (0, 2));
}

#[test]
fn killed_in_between_it_is_adopted_the_next_time() {
    let mut person = Person::with(&[1, 2]);
    person.save(&person.roll()).unwrap();
    let gone = person.lines()[0].clone();
    fs::remove_file(person.folder().join(gone.asset.unwrap().0)).unwrap();
    let asset = put(&person, "shared.jpg", b"shared");
    let roll = person.odd_roll().looking(|_, _| kill());
    let attempt = AssertUnwindSafe(|| person.adopt(&roll, gone.media, &asset));
    let death = panic::catch_unwind(attempt).expect_err("the roll lets nobody live");
    assert!(death.is::<Killed>());
    assert_eq!((runs(&person), person.assets("saved")), (1, 2));
    let answer = person.adopt(&person.roll(), gone.media, &asset).unwrap();
    assert!(answer.is_new);
    assert_eq!(person.save(&person.roll()).unwrap().totals.saved, 0);
}

#[test]
fn a_roll_that_cannot_be_read_is_believed() {
    let mut person = Person::with(&[1, 2]);
    let item = media(&person)[0];
    let asset = put(&person, "shared.jpg", b"shared");
    let blind = person.odd_roll().blind();
    let run: RunId = person.adopt(&blind, item, &asset).unwrap().run;
    let totals = person.save(&blind).unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (1, 1));
    assert_eq!(person.lines_of(run).len(), 1);
}
