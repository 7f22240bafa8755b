//! What is a catalog, and what is left as it is.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::Catalog;
use super::example::{NOON, import, photo, post, uris};
use crate::error::Error;
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

#[test]
fn a_folder_is_no_catalog() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        Catalog::open(folder.path()).err(),
        Some(Error::Catalog(_))
    ));
}
