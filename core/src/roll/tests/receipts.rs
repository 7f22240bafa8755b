//! Receipts: an id is written down for good before its asset becomes visible, and a roll
//! that mixes its assets up gets none.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::super::{AssetId, NewAsset, Reason, Receipt, RollError};
use super::unreliable_roll::{names, numbered, show};
use super::{Person, assets, outsider};

fn id(name: &str) -> AssetId {
    AssetId(name.to_owned())
}

/// What a roll tells about the assets of a batch, one receipt after the other.
type Tell = fn(&[AssetId]) -> Vec<Vec<(usize, AssetId)>>;

/// Saves two photos into a roll that tells this about them, and adds what it was given a
/// receipt for. Answers with what the last receipt came to.
fn told(tell: Tell) -> (Person, Result<(), RollError>) {
    let mut person = Person::with(&[1, 2]);
    let answer = Arc::new(std::sync::Mutex::new(Ok(())));
    let heard = answer.clone();
    let roll = person.odd_roll().adding(move |folder, batch, receipt| {
        let ids = names(batch);
        for pending in tell(&ids) {
            let given = receipt.pending(&pending);
            *heard.lock().unwrap() = given.clone();
            if let Err(error) = given {
                return vec![Err(error); batch.len()];
            }
        }
        for (asset, id) in batch.iter().zip(&ids) {
            show(folder, asset, id);
        }
        ids.into_iter().map(Ok).collect()
    });
    person.save(&roll).unwrap();
    let answer = answer.lock().unwrap().clone();
    (person, answer)
}

#[test]
fn a_roll_that_mixes_its_assets_up_gets_no_receipt_and_nothing_is_called_saved() {
    let unsound: [Tell; 5] = [
        // One id for two items, told at once and one after the other.
        |ids| vec![vec![(0, ids[0].clone()), (1, ids[0].clone())]],
        |ids| vec![vec![(0, ids[0].clone())], vec![(1, ids[0].clone())]],
        // Items that are not in the batch.
        |ids| vec![vec![(0, ids[0].clone()), (2, id("third.jpg"))]],
        |_| vec![vec![(usize::MAX, id("far.jpg"))]],
        // An id that was told for the other item before.
        |ids| vec![numbered(ids), vec![(0, ids[1].clone())]],
    ];
    for (case, tell) in unsound.into_iter().enumerate() {
        let (mut person, answer) = told(tell);
        let Err(RollError::TryAgain { why }) = answer else {
            panic!("case {case}: a receipt was given: {answer:?}");
        };
        assert_eq!(why, Reason::MixedUp);
        assert_eq!(person.assets("saved"), 0, "case {case}");
        assert!(person.files().is_empty(), "case {case}");
        for line in person.lines() {
            assert_eq!(line.reasons, Reason::MixedUp.into(), "case {case}");
            assert!(line.retry && line.asset.is_none(), "case {case}");
        }
        let saved = person.save(&person.roll()).unwrap().totals.saved;
        assert_eq!((saved, person.files().len()), (2, 2), "case {case}");
    }
}

#[test]
fn what_is_sound_gets_its_receipt() {
    let sound: [Tell; 4] = [
        |ids| vec![numbered(ids)],
        |ids| vec![vec![(1, ids[1].clone())], vec![(0, ids[0].clone())]],
        // The same again, and another name for one that was told before.
        |ids| vec![numbered(ids), numbered(ids)],
        |ids| {
            vec![
                vec![(0, id("taken.jpg")), (1, ids[1].clone())],
                vec![(0, ids[0].clone())],
            ]
        },
    ];
    for (case, tell) in sound.into_iter().enumerate() {
        let (person, answer) = told(tell);
        assert_eq!(answer, Ok(()), "case {case}");
        let mut known: Vec<_> = person
            .lines()
            .into_iter()
            .map(|line| line.asset.unwrap().0)
            .collect();
        known.sort();
        let files: Vec<_> = person.files().into_keys().collect();
        assert_eq!(known, files, "case {case}");
        assert_eq!((person.assets("saved"), person.assets("pending")), (2, 0));
    }
}

#[test]
fn ids_stand_in_the_ledger_for_good_before_anything_is_visible() {
    let mut person = Person::with(&[1, 2, 3]);
    let folder = person.folder();
    let least = Arc::new(AtomicU64::new(u64::MAX));
    let seen = least.clone();
    let roll = person.odd_roll().adding(move |roll, batch, receipt| {
        receipt.pending(&numbered(&names(batch))).unwrap();
        // Another program sees only what was committed.
        seen.fetch_min(assets(&outsider(&folder), "pending"), Ordering::Relaxed);
        for (asset, id) in batch.iter().zip(names(batch)) {
            show(roll, asset, &id);
        }
        names(batch).into_iter().map(Ok).collect()
    });
    assert_eq!(person.save(&roll).unwrap().totals.saved, 3);
    assert_eq!(least.load(Ordering::Relaxed), 3);
}

#[test]
fn ids_that_are_only_answered_are_written_down_as_well() {
    let mut person = Person::with(&[1, 2]);
    let roll = person
        .odd_roll()
        .adding(|folder, batch, _: &mut dyn Receipt| {
            let show_as = |(asset, name): (&NewAsset, &str)| {
                show(folder, asset, &id(name));
                Ok(id(name))
            };
            batch
                .iter()
                .zip(["one.jpg", "two.jpg"])
                .map(show_as)
                .collect()
        });
    assert_eq!(person.save(&roll).unwrap().totals.saved, 2);
    let known: Vec<_> = person.lines().into_iter().map(|line| line.asset).collect();
    assert_eq!(known, [Some(id("one.jpg")), Some(id("two.jpg"))]);
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!(undone.removed, 2);
}

#[test]
fn a_name_that_got_free_without_our_knowing_can_be_given_again() {
    let mut person = Person::with(&[1]);
    let as_only = |folder: &super::FolderRoll, batch: &[NewAsset], receipt: &mut dyn Receipt| {
        receipt.pending(&[(0, id("only.jpg"))]).unwrap();
        show(folder, &batch[0], &id("only.jpg"));
        vec![Ok(id("only.jpg"))]
    };
    let roll = person.odd_roll().blind().adding(as_only);
    person.save(&roll).unwrap();
    std::fs::remove_file(person.folder().join("only.jpg")).unwrap();
    // It counts as there, as the roll cannot be read; only another photo asks for the name.
    let mut other = Person::with(&[1, 2]);
    std::mem::swap(&mut person.archive, &mut other.archive);
    let never = crate::CancellationToken::new();
    let archive = person.archive.clone();
    person
        .catalog
        .import(&archive, &mut |_| {}, &never)
        .unwrap();
    let roll = person.odd_roll().blind().adding(as_only);
    person.save(&roll).unwrap();
    assert_eq!((person.assets("saved"), person.assets("gone")), (1, 1));
}
