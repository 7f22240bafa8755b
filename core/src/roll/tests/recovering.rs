//! After a kill: the roll is asked what became of the last batch, and only what is there
//! as it was staged counts as saved.

use std::fs;
use std::sync::atomic::{AtomicU64, Ordering};

use super::super::{
    AssetId, AssetState, CameraRoll, FolderRoll, Ledger, NewAsset, Outcome, Reason, RollError,
    recover_killed,
};
use super::unreliable_roll::{OddRoll, kill, names, numbered, show};
use super::{Person, assets, outsider};
use crate::error::Error;

/// A roll under which the program dies: the receipt was given, and `visible` was done.
fn deadly(person: &Person, visible: fn(&super::FolderRoll, &[NewAsset], &[AssetId])) -> OddRoll {
    person.odd_roll().adding(move |folder, batch, receipt| {
        let ids = names(batch);
        receipt.pending(&numbered(&ids)).unwrap();
        visible(folder, batch, &ids);
        kill()
    })
}

type Damage = fn(&[u8]) -> Vec<u8>;
type Look = fn(&super::FolderRoll, &[AssetId]) -> Result<Vec<AssetState>, RollError>;

fn show_all(folder: &super::FolderRoll, batch: &[NewAsset], ids: &[AssetId]) {
    for (asset, id) in batch.iter().zip(ids) {
        show(folder, asset, id);
    }
}

#[test]
fn what_was_visible_when_it_died_was_saved_by_that_run() {
    let mut person = Person::with(&[1, 2]);
    let roll = deadly(&person, show_all);
    person.save_and_die(&roll);
    assert!(
        person
            .lines()
            .iter()
            .all(|line| line.outcome == Outcome::Skipped)
    );
    let (lock, roll) = (person.lock(), person.roll());
    let killed = recover_killed(&mut person.catalog, &lock, &roll).unwrap();
    drop(lock);
    let run = killed.expect("a run was killed");
    let lines = person.lines_of(run);
    assert!(lines.iter().all(|line| line.outcome == Outcome::Saved));
    assert!(
        lines
            .iter()
            .all(|line| line.asset.is_some() && line.bytes.is_some())
    );
    assert!(
        Ledger::of(&person.catalog)
            .run(run)
            .unwrap()
            .unwrap()
            .ended
            .is_some()
    );
    let again = person.save(&person.roll()).unwrap().totals;
    assert_eq!((again.saved, again.already_there), (0, 2));
    assert_eq!(person.files().len(), 2);
}

#[test]
fn what_bytes_were_saved_is_remembered_after_a_kill_and_at_the_end() {
    let mut person = Person::with(&[1, 2, 3]);
    let adds = AtomicU64::new(0);
    let one_at_a_time = person.odd_roll().batches_of(1);
    let roll = one_at_a_time.adding(move |roll, batch, receipt| {
        if adds.fetch_add(1, Ordering::Relaxed) == 1 {
            kill();
        }
        roll.add(batch, receipt)
    });
    let remembered = |person: &Person| -> i64 {
        let sql = "SELECT count(*) FROM asset a JOIN media m ON m.id = a.media
                   WHERE a.state = 'saved' AND m.sha256 = a.sha256";
        let known = outsider(&person.folder()).query_row(sql, (), |row| row.get(0));
        known.unwrap()
    };
    person.save_and_die(&roll);
    let (lock, roll) = (person.lock(), person.roll());
    recover_killed(&mut person.catalog, &lock, &roll).unwrap();
    drop(lock);
    assert_eq!((person.assets("saved"), remembered(&person)), (1, 1));
    person.save(&person.roll()).unwrap();
    assert_eq!((person.assets("saved"), remembered(&person)), (3, 3));
}

#[test]
fn what_was_not_visible_yet_is_saved_by_the_next_run_and_nothing_staged_is_left() {
    let mut person = Person::with(&[1, 2]);
    let roll = deadly(&person, |folder, batch, ids| {
        show_all(folder, &batch[..1], ids)
    });
    person.save_and_die(&roll);
    let staging = person.roll().staging();
    fs::write(staging.join("9.jpg"), "half of somethi").unwrap();
    let totals = person.save(&person.roll()).unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (1, 1));
    assert_eq!((person.files().len(), person.staged()), (2, 0));
    assert_eq!((person.assets("saved"), person.assets("pending")), (2, 0));
}

#[test]
fn what_is_there_and_is_not_what_was_staged_was_not_saved() {
    let damages: [Damage; 4] = [
        |bytes| bytes[..bytes.len() / 2].to_vec(),
        |bytes| [bytes, b"more"].concat(),
        |_| Vec::new(),
        // The size is right: only the content tells.
        |bytes| bytes.iter().map(|byte| !byte).collect(),
    ];
    for (case, damage) in damages.into_iter().enumerate() {
        let mut person = Person::with(&[1]);
        let roll = deadly(&person, show_all);
        person.save_and_die(&roll);
        let name = person.files().into_keys().next().unwrap();
        let path = person.folder().join(&name);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, damage(&whole)).unwrap();

        let (lock, roll) = (person.lock(), person.roll());
        let run = recover_killed(&mut person.catalog, &lock, &roll)
            .unwrap()
            .unwrap();
        drop(lock);
        assert_eq!(
            person.lines_of(run)[0].outcome,
            Outcome::Skipped,
            "case {case}"
        );
        assert_eq!(person.assets("saved"), 0, "case {case}");
        // It may be anybody's: it stays, and the photo comes beside it.
        let totals = person.save(&person.roll()).unwrap().totals;
        assert_eq!(totals.saved, 1, "case {case}");
        let files = person.files();
        assert_eq!(files.len(), 2, "case {case}");
        assert_eq!(files[&name], damage(&whole), "case {case}");
        assert!(files.values().any(|file| *file == whole), "case {case}");
        let undone = person.undo(&person.roll(), None).unwrap().unwrap();
        assert_eq!(
            (undone.removed, person.files().len()),
            (1, 1),
            "case {case}"
        );
    }
}

#[test]
fn a_roll_that_cannot_tell_gets_it_rather_twice_than_not_at_all() {
    let mut person = Person::with(&[1]);
    let roll = deadly(&person, show_all).blind();
    person.save_and_die(&roll);
    let roll = person.odd_roll().blind().looking(|_, _| {
        Err(RollError::NotAllowed {
            why: Reason::other("it may not look"),
        })
    });
    assert_eq!(person.save(&roll).unwrap().totals.saved, 1);
    assert_eq!(person.files().len(), 2);
}

#[test]
fn a_roll_that_cannot_look_but_knows_what_it_did_gets_it_once() {
    let mut person = Person::with(&[1]);
    let roll = deadly(&person, show_all).blind();
    person.save_and_die(&roll);
    let roll = person.odd_roll().blind();
    let totals = person.save(&roll).unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (0, 1));
    assert_eq!(person.files().len(), 1);
}

#[test]
fn what_was_put_into_the_bin_since_the_kill_arrived_and_is_not_saved_again() {
    let mut person = Person::with(&[1, 2]);
    let roll = deadly(&person, show_all);
    person.save_and_die(&roll);
    for file in person.files().into_keys() {
        std::fs::remove_file(person.folder().join(file)).unwrap();
    }
    let bin = |_: &FolderRoll, assets: &[AssetId]| Ok(vec![AssetState::Trashed; assets.len()]);
    let roll = person.odd_roll().looking(bin);
    let lock = person.lock();
    recover_killed(&mut person.catalog, &lock, &roll).unwrap();
    drop(lock);
    let plan = person.plan(&roll);
    assert_eq!((plan.to_save, plan.skipped), (0, 2));
    assert_eq!(plan.reasons[0].reasons, Reason::InTrash.into());
}

#[test]
fn a_roll_that_does_not_answer_leaves_all_as_it_is_until_it_does() {
    let mut person = Person::with(&[1, 2]);
    let roll = deadly(&person, show_all);
    person.save_and_die(&roll);
    let refuses: [Look; 2] = [
        |_, _| {
            Err(RollError::Unreachable {
                why: Reason::other("away"),
            })
        },
        // Fewer answers than were asked for are none.
        |folder, assets| folder.which_exist(&assets[1..]),
    ];
    for refuse in refuses {
        let lock = person.lock();
        let roll = person.odd_roll().looking(refuse);
        let answer = recover_killed(&mut person.catalog, &lock, &roll);
        assert!(matches!(answer, Err(Error::Roll(_))), "{answer:?}");
        drop(lock);
        assert_eq!(assets(&outsider(&person.folder()), "pending"), 2);
    }
    let totals = person.save(&person.roll()).unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (0, 2));
}

#[test]
fn where_nothing_was_killed_nothing_is_said() {
    let mut person = Person::with(&[1]);
    person.save(&person.roll()).unwrap();
    let (lock, roll) = (person.lock(), person.roll());
    assert_eq!(
        recover_killed(&mut person.catalog, &lock, &roll).unwrap(),
        None
    );
}
