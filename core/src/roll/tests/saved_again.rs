//! What a save left behind for a reason is saved again, and nothing else.

use super::super::{Ledger, Outcome, Plan, Reason, Reasons, Why, selection_again};
use super::{Person, options};
use crate::CancellationToken;
use crate::catalog::{SaveOrigin, Selection};
use crate::error::Error;
use crate::post::OptInReason;
use crate::source::Missing;

/// A group that is not there any more is not everything.
#[test]
fn what_has_a_reason_is_saved_again_and_nothing_else() {
    let mut person = Person::with(&[1, 2, 3]);
    let roll = person.roll();
    let first = person.save(&roll).unwrap();
    let lines = Ledger::of(&person.catalog).entries(first.run, None, 0, 10);
    let removed = lines.unwrap().swap_remove(1);
    std::fs::remove_file(person.folder().join(removed.asset.unwrap().0)).unwrap();
    let run = person.save(&roll).unwrap().run;
    let why = |reason| Why::Exactly {
        reasons: Reasons(vec![reason]),
    };
    let again = |outcome, why| selection_again(&person.catalog, run, outcome, &why);
    let skipped = Some(Outcome::Skipped);
    let selection = again(skipped, why(Reason::RemovedByYou)).unwrap();
    assert_eq!(selection.filter.media, [removed.media]);
    assert!(selection.again && selection.include.is_empty());
    assert_eq!(selection.origin, SaveOrigin::Archives);
    for (outcome, reason) in [
        (skipped, Reason::GoneWithAllOthers),
        (Some(Outcome::Failed), Reason::RemovedByYou),
    ] {
        let nothing = again(outcome, why(reason));
        assert!(
            matches!(nothing, Err(Error::NothingWithReason { run: asked }) if asked == run.number())
        );
    }
    // What needs to be asked for is asked for, and only that.
    let held = OptInReason::ALL[0];
    let db = person.outsider();
    let sql = "UPDATE reference SET opt_in = ?1 WHERE media = ?2";
    db.execute(sql, (held.name(), removed.media)).unwrap();
    let selection = selection_again(&person.catalog, run, None, &why(Reason::RemovedByYou));
    assert_eq!(selection.unwrap().include, [held]);
}

/// What is saved again is fetched from nowhere: what came from links and does not lie here would
/// only be told as not downloaded.
#[test]
fn what_came_from_links_is_saved_again_only_where_it_lies_here() {
    for origin in [SaveOrigin::Archives, SaveOrigin::Links] {
        let mut person = Person::with(&[1, 2]);
        let selection = Selection {
            origin,
            ..Selection::default()
        };
        let save = |person: &mut Person| {
            let (roll, lock) = (person.roll(), person.lock());
            let plan = Plan::new(&mut person.catalog, &selection, &roll, &options()).unwrap();
            let archives = std::slice::from_ref(&person.archive);
            let saved = plan.run(&lock, archives, &mut |_| {}, &CancellationToken::new());
            saved.unwrap().run
        };
        let first = save(&mut person);
        let lines = Ledger::of(&person.catalog).entries(first, None, 0, 10);
        let removed = lines.unwrap().swap_remove(1);
        std::fs::remove_file(person.folder().join(removed.asset.unwrap().0)).unwrap();
        let run = save(&mut person);
        let again = |person: &Person| {
            let why = Why::Like {
                reason: Reason::RemovedByYou,
            };
            selection_again(&person.catalog, run, None, &why)
        };
        let selection = again(&person).unwrap();
        assert_eq!(selection.filter.media, [removed.media]);
        let gone = Missing::NotDownloaded;
        person.catalog.not_downloaded(removed.media, gone).unwrap();
        match origin {
            SaveOrigin::Archives => drop(again(&person).unwrap()),
            SaveOrigin::Links => assert!(matches!(again(&person), Err(Error::NoBytes))),
        }
    }
}
