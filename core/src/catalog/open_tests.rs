//! What is a catalog, and what is left as it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Barrier;
use std::thread;

use rusqlite::Connection;

use super::Catalog;
use super::example::{NOON, import, photo, post, uris};
use super::open::bring_up_to_date;
use crate::error::Error;
use crate::ledger::{Ledger, RunId, Why};
use crate::outcome::{Outcome, Reason, Reasons, Trouble};
use crate::post::PostKind;

fn made(folder: &tempfile::TempDir, sql: &str) -> PathBuf {
    let path = folder.path().join("some.db");
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    path
}

/// Opens what is no catalog of this version; it must be left as it is.
fn refused(path: &Path) -> Error {
    let before = fs::read(path).unwrap();
    let error = Catalog::open(path).err().expect("it is refused");
    assert_eq!(fs::read(path).unwrap(), before);
    let beside = fs::read_dir(path.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "nothing is left beside it");
    error
}

#[test]
fn a_catalog_is_there_again_when_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalog.db");
    let mut catalog = Catalog::open(&path).unwrap();
    import(
        &mut catalog,
        &[post(PostKind::Post, NOON, [photo("a.jpg")])],
    );
    drop(catalog);
    assert_eq!(uris(&Catalog::open(&path).unwrap()), ["a.jpg"]);
}

#[test]
fn an_empty_file_becomes_a_catalog() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalog.db");
    fs::write(&path, "").unwrap();
    assert_eq!(Catalog::open(&path).unwrap().summary().unwrap().posts, 0);
}

/// The share extension opens it while the app does.
#[test]
fn a_new_catalog_is_opened_by_several_at_once() {
    for _ in 0..20 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("catalog.db");
        let all_there = Barrier::new(4);
        let open = || {
            all_there.wait();
            Catalog::open(&path)?.summary().map(|summary| summary.posts)
        };
        thread::scope(|scope| {
            let openings = [(); 4].map(|()| scope.spawn(open));
            for opening in openings {
                assert_eq!(opening.join().unwrap().unwrap(), 0);
            }
        });
    }
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.txt");
    fs::write(&path, "Dear Ada, this is no database. ".repeat(100)).unwrap();
    assert!(matches!(refused(&path), Error::NotACatalog { .. }));
}

#[test]
fn another_applications_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(&folder, "CREATE TABLE mail (id INTEGER PRIMARY KEY);");
    assert!(matches!(refused(&path), Error::NotACatalog { .. }));
}

#[test]
fn another_applications_empty_database_is_refused_by_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(&folder, "PRAGMA application_id = 77;");
    assert!(matches!(refused(&path), Error::NotACatalog { .. }));
}

#[test]
fn a_newer_catalog_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(
        &folder,
        "PRAGMA application_id = 0x4B656570; PRAGMA user_version = 99;
         CREATE TABLE post (id INTEGER PRIMARY KEY);",
    );
    assert!(matches!(refused(&path), Error::NewerCatalog { .. }));
}

#[test]
fn a_catalog_that_a_newer_keepsake_brings_further_meanwhile_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(&folder, "PRAGMA user_version = 99;");
    let mut db = Connection::open(&path).unwrap();
    let refused = bring_up_to_date(&mut db).unwrap_err();
    assert!(matches!(refused, Error::NewerCatalog { path } if path.ends_with("some.db")));
}

#[test]
fn an_older_catalog_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(&folder, include_str!("steps/001.sql"));
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "user_version", 1).unwrap();
    drop(db);
    let mut catalog = Catalog::open(&path).unwrap();
    import(
        &mut catalog,
        &[post(PostKind::Post, NOON, [photo("a.jpg")])],
    );
    assert_eq!(uris(&Catalog::open(&path).unwrap()), ["a.jpg"]);
}

/// A catalog of before assets had a roll: two runs into two rolls, one asset of each.
const BEFORE_ROLLS: &[&str] = &[
    include_str!("steps/001.sql"),
    include_str!("steps/002-thumb-hash.sql"),
    include_str!("steps/003-read-again.sql"),
    include_str!("steps/004-pages.sql"),
    "PRAGMA user_version = 4;
     INSERT INTO media (id) VALUES (7), (8);
     INSERT INTO run (id, roll, started_at, planned, first)
         VALUES (1, 'a', 0, 1, 1), (2, 'b', 0, 1, 2);
     INSERT INTO asset (id, roll_id, media, run, state, sha256, bytes, crc32)
         VALUES (1, 'x.jpg', 7, 1, 'gone', x'01', 5, 6), (2, 'x.jpg', 7, 1, 'saved', x'01', 5, 6),
                (3, 'y.jpg', 8, 2, 'pending', x'02', 5, 6);
     INSERT INTO outcome (id, run, media, reference, outcome, asset, at)
         VALUES (1, 1, 7, 1, 'saved', 2, 0), (2, 2, 8, 1, 'skipped', NULL, 0);",
];

#[test]
fn assets_of_an_older_catalog_are_in_the_roll_of_their_run() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(&folder, &BEFORE_ROLLS.concat());
    let db = Catalog::open(&path).unwrap().db;
    let mut assets = db
        .prepare("SELECT roll, roll_id, media, run, state FROM asset ORDER BY id")
        .unwrap();
    let assets = assets.query_map((), |row| {
        let facts: (String, String, i64, i64, String) = row.try_into()?;
        Ok(facts)
    });
    let text = |text: &str| text.to_owned();
    assert_eq!(
        assets.unwrap().collect::<Result<Vec<_>, _>>().unwrap(),
        [
            (text("a"), text("x.jpg"), 7, 1, text("gone")),
            (text("a"), text("x.jpg"), 7, 1, text("saved")),
            (text("b"), text("y.jpg"), 8, 2, text("pending")),
        ]
    );
    let add = |roll| {
        db.execute(
            "INSERT INTO asset (roll, roll_id, media, run, state, sha256, bytes, crc32)
             VALUES (?, 'x.jpg', 8, 2, 'saved', x'02', 5, 6)",
            [roll],
        )
    };
    assert!(add("a").is_err(), "two assets of one id in one roll");
    assert!(add("b").is_ok(), "another roll may give the same id");
}

/// A Keepsake of before stored one value more of what is damaged in an archive.
#[test]
fn what_was_damaged_in_an_archive_of_an_older_catalog_is_one_group_and_opens() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(&folder, &BEFORE_ROLLS.concat());
    let db = Connection::open(&path).unwrap();
    let stored = |id: i64, more: &str| {
        let damaged = r#"{"code":"damaged_in_archive","archive":"a.zip""#;
        let sql = "INSERT INTO outcome (id, run, media, reference, outcome, reason, at)
                   VALUES (?, 2, ?, 1, 'failed', ?, 0)";
        let reason = format!("[{damaged}{more}]");
        db.execute("INSERT INTO media (id) VALUES (?)", [id])
            .unwrap();
        db.execute(sql, (id, id, reason)).unwrap();
    };
    db.execute_batch("UPDATE run SET first = 11, planned = 5 WHERE id = 2")
        .unwrap();
    stored(11, r#","system":"it ends with \"}, and [ too early"}"#);
    stored(12, r#","system":""},{"code":"no_album"}"#);
    stored(13, r#","system":"a wrong checksum"}"#);
    stored(14, "}");
    // Nothing that is known.
    stored(15, r#","system":"cut"#);
    drop(db);
    let catalog = Catalog::open(&path).unwrap();
    let ledger = Ledger::of(&catalog);
    let groups = ledger.reasons(RunId(2)).unwrap();
    let failed = groups
        .iter()
        .filter(|group| group.outcome == Outcome::Failed);
    let mut items = Vec::new();
    for group in failed {
        let why = Why::Exactly {
            reasons: group.reasons.clone(),
        };
        let only = Some(group.outcome);
        let lines = ledger.save(RunId(2)).group(only, &why, 0, 10).unwrap();
        assert_eq!(lines.len() as u64, group.items, "{}", group.reasons);
        items.push(group.items);
    }
    assert_eq!(items, [3, 1, 1]);
    assert_eq!(
        groups[0].reasons,
        Reasons::from(Reason::DamagedInArchive {
            archive: "a.zip".to_owned(),
        })
    );
}

#[test]
fn a_folder_is_no_catalog() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        Catalog::open(folder.path()).err(),
        Some(Error::Catalog(_))
    ));
}

#[test]
fn only_what_can_be_asked_for_again_is_not_waited_for() {
    const WAITS: i64 = 2;
    const DOES_NOT: i64 = 1;
    let folder = tempfile::tempdir().unwrap();
    let catalog = Catalog::open(&folder.path().join("catalog.db")).unwrap();
    let how = |db: &Connection| -> i64 {
        db.pragma_query_value(None, "synchronous", |row| row.get(0))
            .unwrap()
    };
    assert_eq!(how(&catalog.db), WAITS);
    let within = catalog.without_waiting(|db| Ok(how(db))).unwrap();
    assert_eq!(within, DOES_NOT);
    assert_eq!(how(&catalog.db), WAITS);
    let failed = catalog.without_waiting::<()>(|_| Err(Error::Stopped));
    assert!(failed.is_err());
    assert_eq!(how(&catalog.db), WAITS, "also behind what failed");
}

/// As a disk that filled up or a copy that broke off leaves it.
#[test]
fn a_catalog_that_was_cut_off_is_told_as_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keepsake.db");
    drop(Catalog::open(&path).unwrap());
    let file = fs::File::options().append(true).open(&path).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    let error = Catalog::open(&path).err().unwrap();
    assert_eq!(error.trouble(), Trouble::CatalogDamaged);
}
