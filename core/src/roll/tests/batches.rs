//! How a batch is settled: what is seen in the roll counts, not what was answered.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::{AssetId, CameraRoll, Ended, Outcome, Plan, Reason, RollError};
use super::unreliable_roll::{names, numbered, show};
use super::{Person, options};
use crate::CancellationToken;
use crate::catalog::Selection;

fn try_again() -> RollError {
    RollError::TryAgain {
        why: Reason::other("busy"),
    }
}

fn full() -> RollError {
    RollError::NoSpace {
        why: Reason::other("nothing more goes in"),
    }
}

#[test]
fn the_same_bytes_become_one_file_in_one_batch_and_in_several() {
    for batch in [1, 2, 100] {
        let mut person = Person::with(&[1, 1, 2, 1]);
        let summary = person.save(&person.odd_roll().batches_of(batch)).unwrap();
        let totals = summary.totals;
        assert_eq!((totals.saved, totals.already_there), (2, 2), "{batch}");
        assert_eq!(person.files().len(), 2, "{batch}");
        let lines = person.lines();
        for twin in [1, 3] {
            assert_eq!(lines[twin].asset, lines[0].asset, "{batch}");
        }
        assert_ne!(lines[2].asset, lines[0].asset);
    }
}

/// Else each of them waits for the disk.
#[test]
fn what_became_of_items_without_bytes_is_written_down_together() {
    let numbers: Vec<u8> = (1..=40).collect();
    let mut person = Person::with(&numbers);
    fs::remove_dir_all(person.dir.path().join("export/media")).unwrap();
    let (lock, roll, outsider) = (person.lock(), person.roll(), person.outsider());
    let version = || {
        let version = outsider.pragma_query_value(None, "data_version", |row| row.get(0));
        version.unwrap()
    };
    let everything = Selection::default();
    let plan = Plan::new(&mut person.catalog, &everything, &roll, &options()).unwrap();
    let archives = std::slice::from_ref(&person.archive);
    let mut versions = BTreeSet::<i64>::new();
    let mut progress = |_| {
        versions.insert(version());
    };
    let summary = plan.run(&lock, archives, &mut progress, &CancellationToken::new());
    assert_eq!(summary.unwrap().totals.failed, 40);
    assert!(versions.len() <= 4, "{} transactions", versions.len());
    assert_eq!(person.outcomes(), [Outcome::Failed; 40]);
}

/// Else the time of a save grows with the square of its items.
#[test]
fn whether_bytes_are_there_is_not_asked_of_every_asset() {
    let mut person = Person::with(&[1, 2]);
    person.save(&person.roll()).unwrap();
    let db = &person.catalog.db;
    let plan = format!("EXPLAIN QUERY PLAN {}", super::super::batch::ASSET_WITH);
    let mut plan = db.prepare(&plan).unwrap();
    let nothing = (
        rusqlite::types::Null,
        rusqlite::types::Null,
        rusqlite::types::Null,
    );
    let steps = plan
        .query_map(nothing, |row| row.get::<_, String>(3))
        .unwrap();
    let steps: Vec<_> = steps.map(Result::unwrap).collect();
    assert!(
        steps[0].contains("USING INDEX asset_by_sha256"),
        "{steps:?}"
    );
}

#[test]
fn the_same_bytes_share_the_fate_of_those_that_were_tried() {
    let mut person = Person::with(&[1, 1, 2]);
    let refuse_the_first = |folder: &super::FolderRoll,
                            batch: &[super::super::NewAsset],
                            receipt: &mut dyn super::super::Receipt| {
        let mut answers = vec![Err(RollError::Refused {
            why: Reason::other("not this one"),
        })];
        answers.extend(folder.add(&batch[1..], &mut Shifted(receipt)));
        answers
    };
    let roll = person.odd_roll().adding(refuse_the_first);
    let summary = person.save(&roll).unwrap();
    assert_eq!((summary.totals.saved, summary.totals.failed), (1, 2));
    for line in &person.lines()[..2] {
        assert_eq!(line.outcome, Outcome::Failed);
        assert!(line.reasons.to_string().contains("not this one"));
        assert!(!line.retry, "a refusal is final");
    }
    assert_eq!(person.files().len(), 1);
}

/// Passes receipts on for a batch whose first asset was left out.
struct Shifted<'a>(&'a mut dyn super::super::Receipt);

impl super::super::Receipt for Shifted<'_> {
    fn pending(&mut self, assets: &[(usize, AssetId)]) -> Result<(), RollError> {
        let shifted = assets.iter().map(|(index, id)| (index + 1, id.clone()));
        self.0.pending(&shifted.collect::<Vec<_>>())
    }
}

#[test]
fn what_goes_in_without_its_album_is_told() {
    let mut person = Person::with(&[1, 2, 3]);
    let roll = person.odd_roll().adding(|folder, batch, receipt| {
        receipt.without_album(&[1]);
        folder.add(batch, receipt)
    });
    assert_eq!(person.save(&roll).unwrap().totals.saved, 3);
    let told: Vec<_> = person
        .lines()
        .into_iter()
        .map(|line| line.reasons.0)
        .collect();
    assert_eq!(told, [vec![], vec![Reason::NoAlbum], vec![]]);
    let sql = "SELECT count(*) FROM asset WHERE note LIKE '%no_album%'";
    let written: u32 = person
        .catalog
        .db
        .query_row(sql, (), |row| row.get(0))
        .unwrap();
    assert_eq!(written, 1, "for a start after a kill");
}

#[test]
fn no_batch_is_larger_than_the_roll_likes() {
    for most in [1, 3] {
        let mut person = Person::with(&[1, 2, 3, 4, 5, 6, 7]);
        let largest = Arc::new(AtomicUsize::new(0));
        let seen = largest.clone();
        let roll = person.odd_roll().batches_of(most);
        let roll = roll.adding(move |folder, batch, receipt| {
            seen.fetch_max(batch.len(), Ordering::Relaxed);
            folder.add(batch, receipt)
        });
        assert_eq!(person.save(&roll).unwrap().totals.saved, 7);
        assert!((1..=most).contains(&largest.load(Ordering::Relaxed)));
    }
}

#[test]
fn items_are_added_oldest_first() {
    let mut person = Person::with(&[1, 2, 3, 4, 5]);
    let order = Arc::new(std::sync::Mutex::new(Vec::new()));
    let seen = order.clone();
    let roll = person.odd_roll().batches_of(2);
    let roll = roll.adding(move |folder, batch, receipt| {
        let times = batch.iter().map(|asset| asset.taken.unwrap());
        seen.lock().unwrap().extend(times);
        folder.add(batch, receipt)
    });
    person.save(&roll).unwrap();
    let order = order.lock().unwrap();
    assert_eq!(order.len(), 5);
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn what_is_claimed_and_is_not_there_has_failed_and_is_saved_the_next_time() {
    let mut person = Person::with(&[1, 2]);
    let roll = person.odd_roll().adding(|_, batch, receipt| {
        receipt.pending(&numbered(&names(batch))).unwrap();
        names(batch).into_iter().map(Ok).collect()
    });
    assert_eq!(person.save(&roll).unwrap().totals.failed, 2);
    assert!(person.lines().iter().all(|line| line.retry));
    assert_eq!((person.assets("saved"), person.files().len()), (0, 0));
    assert_eq!(person.save(&person.roll()).unwrap().totals.saved, 2);
}

/// What arrived of a batch is written down together.
#[test]
fn one_that_did_not_arrive_is_not_counted_with_those_around_it() {
    let mut person = Person::with(&[1, 2, 3, 4]);
    let roll = person.odd_roll().adding(|folder, batch, receipt| {
        let ids = names(batch);
        receipt.pending(&numbered(&ids)).unwrap();
        for index in [0, 2, 3] {
            show(folder, &batch[index], &ids[index]);
        }
        ids.into_iter().map(Ok).collect()
    });
    let totals = person.save(&roll).unwrap().totals;
    assert_eq!((totals.saved, totals.failed), (3, 1));
    let lines = person.lines();
    for (number, line) in lines.iter().enumerate() {
        let is_there = number != 1;
        assert_eq!(line.outcome == Outcome::Saved, is_there, "{line:?}");
        assert_eq!(line.asset.is_some(), is_there, "{line:?}");
        assert_eq!(line.bytes.is_some(), is_there, "{line:?}");
    }
    assert_eq!((person.assets("saved"), person.assets("pending")), (3, 1));
    let files: Vec<_> = person.files().into_keys().collect();
    let mut told: Vec<_> = lines.into_iter().filter_map(|line| line.asset).collect();
    told.sort();
    assert!(told.iter().map(|asset| &asset.0).eq(&files), "{told:?}");
}

#[test]
fn what_is_denied_and_is_there_was_saved() {
    let mut person = Person::with(&[1, 2]);
    let roll = person.odd_roll().adding(|folder, batch, receipt| {
        folder.add(batch, receipt);
        vec![Err(try_again()); batch.len()]
    });
    assert_eq!(person.save(&roll).unwrap().totals.saved, 2);
    assert_eq!(person.save(&person.roll()).unwrap().totals.already_there, 2);
    assert_eq!(person.files().len(), 2);
}

#[test]
fn a_roll_that_cannot_be_read_is_believed() {
    let mut person = Person::with(&[1, 2]);
    let roll = person.odd_roll().blind().adding(|folder, batch, receipt| {
        let mut answers = folder.add(batch, receipt);
        answers[1] = Err(try_again());
        answers
    });
    let totals = person.save(&roll).unwrap().totals;
    assert_eq!((totals.saved, totals.failed), (1, 1));
}

#[test]
fn what_cannot_be_looked_at_is_neither_called_saved_nor_saved_twice() {
    let mut person = Person::with(&[1, 2, 1]);
    let roll = person.odd_roll().batches_of(2);
    let asked = AtomicUsize::new(0);
    let roll = roll.looking(move |folder, assets| {
        if assets.is_empty() || asked.fetch_add(1, Ordering::Relaxed) > 0 {
            return folder.which_exist(assets);
        }
        Err(try_again())
    });
    let totals = person.save(&roll).unwrap().totals;
    assert_eq!(
        (totals.saved, totals.failed),
        (0, 3),
        "{:?}",
        person.lines()
    );
    assert!(person.lines().iter().all(|line| line.retry));
    assert_eq!(person.files().len(), 2);
    let totals = person.save(&person.roll()).unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (0, 3));
    assert_eq!(person.files().len(), 2);
}

#[test]
fn a_roll_that_answers_for_too_few_or_too_many_leaves_nobody_out() {
    let mut person = Person::with(&[1, 2, 3]);
    let roll = person.odd_roll().blind().adding(|folder, batch, receipt| {
        let mut answers = folder.add(batch, receipt);
        answers.truncate(1);
        answers
    });
    let totals = person.save(&roll).unwrap().totals;
    assert_eq!((totals.saved, totals.failed), (1, 2));
    assert!(person.lines()[1].retry);

    let mut person = Person::with(&[1, 2, 3]);
    let roll = person.odd_roll().adding(|folder, batch, receipt| {
        let mut answers = folder.add(batch, receipt);
        answers.push(Ok(AssetId("nobody's.jpg".to_owned())));
        answers
    });
    assert_eq!(person.save(&roll).unwrap().totals.saved, 3);
    assert_eq!(person.assets("saved"), 3);
}

#[test]
fn a_run_that_is_paused_fails_all_the_rest_for_that_reason_and_goes_on_later() {
    let mut person = Person::with(&[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    let batches = AtomicUsize::new(0);
    let roll = person.odd_roll().batches_of(2);
    let roll = roll.adding(move |folder, batch, receipt| {
        if batches.fetch_add(1, Ordering::Relaxed) < 2 {
            return folder.add(batch, receipt);
        }
        vec![Err(full()); batch.len()]
    });
    let summary = person.save(&roll).unwrap();
    assert_eq!(summary.ended, Ended::Paused(full()));
    assert_eq!((summary.totals.saved, summary.totals.failed), (4, 5));
    let lines = person.lines();
    assert!(lines[..4].iter().all(|line| line.outcome == Outcome::Saved));
    for line in &lines[4..] {
        assert_eq!(line.outcome, Outcome::Failed);
        assert_eq!(line.reasons, full().reason().into());
        assert!(line.retry);
    }
    assert_eq!(person.staged(), 0);
    let rest = person.save(&person.roll()).unwrap().totals;
    assert_eq!((rest.saved, rest.already_there), (5, 4));
}

#[test]
fn a_file_shown_without_being_told_is_not_counted_as_another_ones() {
    let mut person = Person::with(&[1, 2]);
    let roll = person.odd_roll().adding(|folder, batch, receipt| {
        let ids = names(batch);
        receipt.pending(&numbered(&ids[..1])).unwrap();
        for (asset, id) in batch.iter().zip(&ids) {
            show(folder, asset, id);
        }
        vec![Ok(ids[0].clone()), Err(try_again())]
    });
    let totals = person.save(&roll).unwrap().totals;
    assert_eq!((totals.saved, totals.failed), (1, 1));
    assert_eq!(person.outcomes(), [Outcome::Saved, Outcome::Failed]);
}

/// Visible, but perhaps not after a power cut: nobody may call it saved, nor say later that
/// the person removed it.
#[test]
fn what_may_not_outlive_a_power_cut_is_not_called_saved() {
    for is_lost in [false, true] {
        let mut person = Person::with(&[1, 2]);
        let roll = person.odd_roll().adding(|folder, batch, receipt| {
            let not_durable = |_| {
                Err(RollError::NotDurable {
                    why: Reason::other("the disk said nothing"),
                })
            };
            let answers = folder.add(batch, receipt);
            answers.into_iter().map(not_durable).collect()
        });
        let first = person.save(&roll).unwrap();
        assert_eq!((first.totals.saved, first.totals.failed), (0, 2));
        assert!(matches!(
            first.ended,
            Ended::Paused(RollError::NotDurable { .. })
        ));
        assert_eq!((person.files().len(), person.assets("pending")), (2, 2));
        for line in person.lines() {
            assert!(line.reasons.to_string().contains("not surely kept"));
            assert!(line.retry);
        }
        if is_lost {
            for name in person.files().into_keys() {
                std::fs::remove_file(person.folder().join(name)).unwrap();
            }
        }
        person.save(&person.roll()).unwrap();
        assert_eq!((person.files().len(), person.assets("saved")), (2, 2));
    }
}
