//! A folder with what was saved, of which no catalog knows any more.

use std::fs;

use super::super::Outcome::{AlreadyThere, Saved};
use super::super::{Plan, Reason};
use super::{Ledger, Person, options, undos};
use crate::CancellationToken;
use crate::catalog::Selection;

#[test]
fn what_stands_there_under_its_name_and_with_its_bytes_is_already_there() {
    let mut person = Person::with(&[1, 2, 3]);
    person.save(&person.roll()).unwrap();
    let edited = person.files().into_keys().next().unwrap();
    fs::write(person.folder().join(&edited), "edited").unwrap();
    let before = person.files();
    person.lose_catalog();

    let saved = person.save(&person.roll()).unwrap();
    assert_eq!((saved.totals.saved, saved.totals.already_there), (1, 2));
    assert_eq!(person.outcomes(), [Saved, AlreadyThere, AlreadyThere]);
    let beside = edited.replace(".jpg", "-2.jpg");
    let mut after = person.files();
    assert!(after.remove(&beside).is_some(), "{:?}", after.keys());
    assert_eq!(after, before);

    let again = person.save(&person.roll()).unwrap();
    assert_eq!((again.totals.saved, again.totals.already_there), (0, 3));

    // Nothing is taken back but what was added.
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!((undone.removed, undone.changed.len()), (1, 0));
    assert_eq!(person.files(), before);
    assert!(person.undo(&person.roll(), None).unwrap().is_none());
}

/// Two pictures that were saved and, after the catalog was lost, found in the folder.
fn found_again() -> Person {
    let mut person = Person::with(&[1, 2]);
    person.save(&person.roll()).unwrap();
    person.lose_catalog();
    person.save(&person.roll()).unwrap();
    person
}

#[test]
fn what_was_found_again_counts_as_saved_from_then_on() {
    let mut person = found_again();
    assert_eq!(person.files().len(), 2);
    let removed = person.files().into_keys().next().unwrap();
    fs::remove_file(person.folder().join(&removed)).unwrap();
    let saved = person.save(&person.roll()).unwrap();
    assert_eq!((saved.totals.saved, saved.totals.skipped), (0, 1));
}

#[test]
fn what_was_found_again_is_not_replaced_as_a_person_may_have_put_it_there() {
    let mut person = found_again();
    let before = person.files();
    let roll = person.roll();
    let run = undos::replacing(&mut person, &roll);
    let totals = Ledger::of(&person.catalog).totals(run).unwrap();
    assert_eq!((totals.replaced, totals.saved), (0, 0), "{totals:?}");
    assert_eq!(person.files(), before);
}

/// One file was removed from the export, one is another now, and one was added.
#[test]
fn of_a_folder_in_which_something_changed_the_rest_is_saved() {
    let mut person = Person::with(&[1, 2, 3]);
    let export = person.dir.path().join("export");
    let file = |number: u8| export.join(format!("media/posts/202401/photo-{number}.jpg"));
    fs::remove_file(file(0)).unwrap();
    fs::write(file(1), [&super::photo(9)[..], b"longer"].concat()).unwrap();
    fs::write(export.join("note.txt"), "mine").unwrap();
    let (lock, roll) = (person.lock(), person.roll());
    let selection = Selection::default();
    let plan = Plan::new(&mut person.catalog, &selection, &roll, &options()).unwrap();
    let never = CancellationToken::new();
    let totals = plan.run(&lock, &[], &mut |_| {}, &never).unwrap().totals;
    assert_eq!((totals.saved, totals.failed), (1, 2));
    let [gone, other, saved] = &person.lines()[..] else {
        panic!("{:?}", person.lines());
    };
    let archive = "export".to_owned();
    assert_eq!(gone.reasons, Reason::FileGone { archive }.into());
    let archive = "export".to_owned();
    assert_eq!(other.reasons, Reason::ArchiveChanged { archive }.into());
    assert_eq!((gone.retry, other.retry), (true, true));
    assert_eq!(saved.outcome, Saved);
    assert_eq!(person.files().len(), 1);
}
