//! A plan tells what a save will do, changes nothing, and the save keeps to it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::{AssetState, CameraRoll, Ended, Outcome, Plan, Reason, RollError, SaveOptions};
use super::unreliable_roll::OddRoll;
use super::{Person, options};
use crate::CancellationToken;
use crate::archives::find_unreachable;
use crate::catalog::Selection;
use crate::error::Error;
use crate::matching::Mark;

#[test]
fn a_plan_changes_nothing() {
    let mut person = Person::with(&[1, 2]);
    let numbers = person.plan(&person.roll());
    assert_eq!((numbers.planned, numbers.to_save), (2, 2));
    let outsider = person.outsider();
    for table in ["run", "outcome", "asset"] {
        let sql = format!("SELECT count(*) FROM {table}");
        let rows: i64 = outsider.query_row(&sql, (), |row| row.get(0)).unwrap();
        assert_eq!(rows, 0, "{table}");
    }
    assert!(person.files().is_empty());
}

/// Without being read again: its bytes are known since they were saved under another name.
#[test]
fn what_was_saved_under_another_name_is_known_before_it_is_read() {
    let mut person = Person::with(&[1, 1, 2]);
    person.save(&person.roll()).unwrap();
    let numbers = person.plan(&person.roll());
    assert_eq!((numbers.to_save, numbers.already_there), (0, 3));
    assert_eq!((numbers.bytes, numbers.space_needed), (0, 0));
    let summary = person.save(&person.roll()).unwrap();
    assert_eq!(summary.totals.already_there, 3);
    assert!(person.lines().iter().all(|line| line.asset.is_some()));
}

/// The content alone tells it, where the ledger has no line about the other name.
#[test]
fn the_bytes_of_an_asset_are_known_without_a_line_in_the_ledger() {
    let mut person = Person::with(&[1, 1, 2]);
    person.save(&person.roll()).unwrap();
    let forget = "DELETE FROM outcome WHERE outcome = 'already_there'";
    assert_eq!(person.outsider().execute(forget, ()).unwrap(), 1);
    let numbers = person.plan(&person.roll());
    assert_eq!((numbers.to_save, numbers.already_there), (0, 3));
}

#[test]
fn too_little_room_is_found_before_anything_is_read() {
    let mut person = Person::with(&[1, 2, 3]);
    let needed = person.plan(&person.roll()).space_needed;
    let roll = person.odd_roll().with_room_for(needed - 1);
    let roll = roll.adding(|_, _, _| panic!("there is no room to add to"));
    let summary = person.save(&roll).unwrap();
    let Ended::Paused(RollError::NoSpace { .. }) = summary.ended else {
        panic!("{summary:?}");
    };
    assert_eq!(summary.totals.failed, 3);
    for line in person.lines() {
        assert_eq!(line.outcome, Outcome::Failed);
        assert!(line.retry && matches!(line.reasons.0[..], [Reason::SpaceNeeded { .. }]));
    }
    let roll = person.odd_roll().with_room_for(needed);
    assert_eq!(person.save(&roll).unwrap().totals.saved, 3);
}

#[test]
fn where_there_is_nothing_to_save_no_room_is_needed() {
    let mut person = Person::with(&[1]);
    person.save(&person.roll()).unwrap();
    let summary = person.save(&person.odd_roll().with_room_for(0)).unwrap();
    assert_eq!(summary.ended, Ended::Completed);
}

/// Two saves were planned at the same time; the second to run finds what the first saved.
#[test]
fn a_plan_that_is_out_of_date_is_made_again() {
    let mut person = Person::with(&[1, 2]);
    let (roll, lock) = (person.roll(), person.lock());
    let state = person.folder().join(".keepsake/keepsake.db");
    let mut elsewhere = crate::catalog::Catalog::open(&state).unwrap();
    let archive = [person.archive.clone()];
    let never = crate::CancellationToken::new();
    let everything = Selection::default();
    let late = Plan::new(&mut person.catalog, &everything, &roll, &options()).unwrap();
    let early = Plan::new(&mut elsewhere, &everything, &roll, &options()).unwrap();
    early.run(&lock, &archive, &mut |_| {}, &never).unwrap();
    let summary = late.run(&lock, &archive, &mut |_| {}, &never).unwrap();
    assert_eq!((summary.totals.saved, summary.totals.already_there), (0, 2));
    drop(lock);
    assert_eq!(person.files().len(), 2);
}

#[test]
fn a_roll_that_cannot_be_asked_gets_no_plan() {
    let mut person = Person::with(&[1]);
    person.save(&person.roll()).unwrap();
    let roll = person.odd_roll().looking(|_, _| {
        Err(RollError::NotAllowed {
            why: Reason::other("ask first"),
        })
    });
    let plan = Plan::new(
        &mut person.catalog,
        &Selection::default(),
        &roll,
        &options(),
    );
    assert!(plan.is_err());
}

/// What a look found may be deleted before the save, or changed.
#[test]
fn a_copy_that_is_not_in_the_library_as_it_was_is_saved_after_all() {
    let mut person = Person::with(&[1, 2, 3, 4]);
    let folder = person.folder();
    let found = "INSERT INTO copy (media, asset, verdict, distance, cues, modified, bytes)
                 SELECT id, row_number() OVER (ORDER BY id), 'already_there', 0, '', 7, 100
                 FROM media";
    assert_eq!(person.outsider().execute(found, ()).unwrap(), 4);
    let mut planned = |roll: &dyn CameraRoll| {
        let copies = SaveOptions {
            copies: true,
            ..options()
        };
        let plan = Plan::new(&mut person.catalog, &Selection::default(), roll, &copies).unwrap();
        (plan.numbers().to_save, plan.numbers().already_there)
    };
    let roll = || OddRoll::new(folder.clone());
    assert_eq!(planned(&roll()), (0, 4), "the look is believed");
    let library = |modified: Option<i64>, bytes: Option<u64>| {
        roll().seeing_the_library(move |asset| match asset.0.as_str() {
            "1" => None,
            "2" => Some(Mark { modified, bytes }),
            _ => Some(Mark {
                modified: Some(7),
                bytes: Some(100),
            }),
        })
    };
    let mut planned = |modified, bytes| planned(&library(modified, bytes));
    assert_eq!(planned(Some(7), Some(100)), (1, 3), "one is gone");
    assert_eq!(planned(Some(8), Some(100)), (2, 2), "one was changed");
    assert_eq!(planned(Some(7), Some(99)), (2, 2), "one is another");
    assert_eq!(planned(Some(7), None), (1, 3), "sizes are not known");
    assert_eq!(planned(None, None), (1, 3), "nor dates");
}

/// A catalog of an earlier version does not know when what it found was changed.
#[test]
fn a_copy_of_which_nobody_wrote_down_how_it_was_is_believed_where_it_is_there() {
    let mut person = Person::with(&[1, 2]);
    let found = "INSERT INTO copy (media, asset, verdict, distance, cues)
                 SELECT id, row_number() OVER (ORDER BY id), 'already_there', 0, '' FROM media";
    assert_eq!(person.outsider().execute(found, ()).unwrap(), 2);
    let roll = OddRoll::new(person.folder()).seeing_the_library(|asset| {
        (asset.0 == "1").then_some(Mark {
            modified: Some(7),
            bytes: Some(100),
        })
    });
    let copies = SaveOptions {
        copies: true,
        ..options()
    };
    let plan = Plan::new(&mut person.catalog, &Selection::default(), &roll, &copies).unwrap();
    let numbers = plan.numbers();
    assert_eq!((numbers.to_save, numbers.already_there), (1, 1));
}

#[test]
fn progress_names_the_item_in_hand_and_none_when_all_is_done() {
    let mut person = Person::with(&[1, 2, 3]);
    let roll = person.odd_roll().batches_of(1);
    let lock = person.lock();
    let plan = Plan::new(
        &mut person.catalog,
        &Selection::default(),
        &roll,
        &options(),
    );
    let (mut in_hand, mut last) = (Vec::new(), None);
    let mut listen = |now: crate::roll::Progress| {
        in_hand.extend(now.in_hand);
        last = Some(now);
    };
    let archives = [person.archive.clone()];
    let never = CancellationToken::new();
    plan.unwrap()
        .run(&lock, &archives, &mut listen, &never)
        .unwrap();
    in_hand.dedup();
    let items: Vec<_> = person.lines().iter().map(|line| line.media).collect();
    assert!(!in_hand.is_empty());
    assert!(in_hand.iter().all(|media| items.contains(media)));
    assert_eq!(in_hand.last(), items.last(), "oldest first");
    assert_eq!(last.unwrap().in_hand, None);
}

#[test]
fn the_ledger_remembers_how_a_run_ended() {
    use super::super::{Ledger, RunEnd};
    let ends = |person: &Person| -> Vec<_> {
        let runs = Ledger::of(&person.catalog).runs().unwrap();
        runs.into_iter().map(|run| run.end).collect()
    };
    let mut person = Person::with(&[1, 2, 3]);
    let full = Reason::other("full");
    let why = full.clone();
    let full_roll = person
        .odd_roll()
        .adding(move |_, batch, _| vec![Err(RollError::NoSpace { why: why.clone() }); batch.len()]);
    person.save(&full_roll).unwrap();
    let stop = CancellationToken::new();
    stop.cancel();
    person.save_until(&person.roll(), &stop).unwrap();
    let killer = person
        .odd_roll()
        .adding(|_, _, _| super::unreliable_roll::kill());
    person.save_and_die(&killer);
    assert_eq!(ends(&person)[0], None, "nobody knows yet");
    person.save(&person.roll()).unwrap();
    let paused = RollError::NoSpace { why: full }.reason();
    assert_eq!(
        ends(&person),
        [
            Some(RunEnd::Completed),
            Some(RunEnd::Killed),
            Some(RunEnd::Interrupted),
            Some(RunEnd::Paused { why: paused }),
        ]
    );
}

#[test]
fn an_empty_file_is_empty_and_no_other_sort_of_file() {
    let mut person = Person::with(&[1]);
    let export = person.dir.path().join("empty");
    for (name, bytes) in [("a.jpg", &b""[..]), ("b.jpg", b"a letter")] {
        let file = export.join("media/posts/202401").join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    let index =
        r#"[{"media":[{"uri":"media/posts/202401/a.jpg"},{"uri":"media/posts/202401/b.jpg"}]}]"#;
    std::fs::create_dir_all(export.join("content")).unwrap();
    std::fs::write(export.join("content/posts_1.json"), index).unwrap();
    let archive = crate::source::archive::Archive::open(&[&export]).unwrap();
    let never = CancellationToken::new();
    person
        .catalog
        .import(&archive, &mut |_| {}, &never)
        .unwrap();
    person.save(&person.roll()).unwrap();
    let why = |uri: &str| {
        let lines = person.lines();
        let line = lines.into_iter().find(|line| line.uri.ends_with(uri));
        line.unwrap().reasons.to_string()
    };
    assert!(why("a.jpg").contains("is empty"), "{}", why("a.jpg"));
    assert!(why("b.jpg").contains("no photo or video of a kind that"));
}

#[test]
fn that_what_only_an_unreadable_archive_has_cannot_be_saved_is_told_before() {
    let mut person = Person::with(&[1, 2]);
    let roll = person.roll();
    let away = person.dir.path().join("away");
    std::fs::rename(person.dir.path().join("export"), &away).unwrap();
    find_unreachable(&person.catalog, &[]).unwrap();
    let numbers = person.plan(&roll);
    assert_eq!((numbers.to_save, numbers.failed, numbers.bytes), (0, 2, 0));
    let gone = Reason::ArchiveGone {
        archive: "export".to_owned(),
    };
    assert_eq!(numbers.reasons[0].reasons.0, [gone]);
    let summary = person.save(&roll).unwrap();
    assert_eq!((summary.totals.skipped, summary.totals.failed), (0, 2));

    let again = crate::source::archive::Archive::open(&[&away]).unwrap();
    person.archive = again.into();
    find_unreachable(&person.catalog, &[person.archive.clone()]).unwrap();
    assert_eq!(person.plan(&roll).to_save, 2);
    assert_eq!(person.save(&roll).unwrap().totals.saved, 2);
    // What is there needs no archive.
    find_unreachable(&person.catalog, &[]).unwrap();
    let numbers = person.plan(&roll);
    assert_eq!((numbers.already_there, numbers.failed), (2, 0));
}

#[test]
fn a_plan_that_is_not_wanted_any_more_is_given_up_in_the_middle() {
    let mut person = Person::with(&[1, 2, 3]);
    person.save(&person.roll()).unwrap();
    // Far more assets than a roll is asked about at once.
    let more = "INSERT INTO asset (roll_id, media, run, state, sha256, bytes, crc32, roll)
                WITH RECURSIVE n (i) AS (SELECT 1 UNION SELECT i + 1 FROM n WHERE i < 100000)
                SELECT a.roll_id || '-' || n.i, a.media, a.run, 'saved', a.sha256, a.bytes, a.crc32, a.roll
                FROM (SELECT * FROM asset LIMIT 1) a, n";
    assert_eq!(person.outsider().execute(more, ()).unwrap(), 100_000);
    let (stop, asked) = (CancellationToken::new(), Arc::new(AtomicUsize::new(0)));
    let (stopping, asking) = (stop.clone(), asked.clone());
    let roll = person.odd_roll().looking(move |_, assets| {
        stopping.cancel();
        asking.fetch_add(1, Ordering::Relaxed);
        Ok(vec![AssetState::There; assets.len()])
    });
    let (catalog, selection) = (&mut person.catalog, Selection::default());
    let plan = Plan::new_until(catalog, &selection, &roll, &options(), &stop);
    assert!(matches!(plan.map(|_| ()), Err(Error::Stopped)));
    assert_eq!(asked.load(Ordering::Relaxed), 1, "the roll was asked on");
    // What is planned to be saved comes to its end in the ledger.
    let plan = Plan::new(&mut person.catalog, &selection, &roll, &options());
    assert_eq!(plan.unwrap().numbers().already_there, 3);
}
