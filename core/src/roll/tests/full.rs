//! A disk that fills up in the middle, where SQLite says no more than that writing failed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::ffi::{Error as Code, SQLITE_IOERR_SHMSIZE};
use rusqlite::functions::FunctionFlags;

use super::super::{Ended, Reason, RollError};
use super::Person;
use crate::CancellationToken;
use crate::catalog::Catalog;
use crate::free_space::free_space;
use crate::outcome::Trouble;

/// So much room is left, which is too little for what SQLite makes beside a catalog.
const LEFT: u64 = 56 << 10;

/// A small file system of its own, where the system lets us have one.
struct Volume(PathBuf);

impl Volume {
    fn mount(path: &Path) -> Option<Self> {
        if !left_out::has_program("mount") {
            return None;
        }
        fs::create_dir_all(path).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"]);
        let mounted = mount.arg(path).output().unwrap().status.success();
        if !mounted {
            left_out::unavailable("no file system may be mounted");
        }
        mounted.then(|| Self(path.to_owned()))
    }
}

impl Drop for Volume {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn fill(volume: &Path) {
    let free = free_space(volume).unwrap().unwrap();
    let bytes = usize::try_from(free.saturating_sub(LEFT)).unwrap();
    fs::write(volume.join("others"), vec![1; bytes]).unwrap();
}

/// With a catalog on a volume that is full, and the system's trouble with it, when that is first
/// to be done.
fn full_at(what: &str) -> Option<(Person, Volume)> {
    let mut person = Person::with(&[1, 2]);
    let volume = Volume::mount(&person.dir.path().join("volume"))?;
    person.catalog = Catalog::open(&volume.0.join("keepsake.db")).unwrap();
    let never = CancellationToken::new();
    let imported = person.catalog.import(&person.archive, &mut |_| {}, &never);
    imported.unwrap();
    // What is written from now on has its room in the log.
    let restart = "PRAGMA wal_checkpoint(RESTART)";
    let restarted = person.catalog.db.query_row(restart, (), |_| Ok(()));
    restarted.unwrap();
    let (place, is_first) = (volume.0.clone(), AtomicBool::new(true));
    let fail = move |_: &rusqlite::functions::Context<'_>| {
        if is_first.swap(false, Ordering::Relaxed) {
            fill(&place);
            let cause = Code::new(SQLITE_IOERR_SHMSIZE);
            return Err(rusqlite::Error::SqliteFailure(cause, None));
        }
        Ok(0)
    };
    let db = &person.catalog.db;
    db.create_scalar_function("fails_once", 0, FunctionFlags::SQLITE_UTF8, fail)
        .unwrap();
    let trigger = format!("CREATE TEMP TRIGGER full BEFORE {what} BEGIN SELECT fails_once(); END");
    db.execute_batch(&trigger).unwrap();
    Some((person, volume))
}

#[test]
fn a_save_pauses_for_want_of_room_wherever_it_is_met() {
    for what in ["INSERT ON main.asset", "UPDATE ON main.outcome"] {
        let Some((mut person, _volume)) = full_at(what) else {
            return;
        };
        let ended = person.save(&person.roll()).unwrap().ended;
        let why = Reason::NoRoomForLedger;
        assert_eq!(ended, Ended::Paused(RollError::NoSpace { why }), "{what}");
    }
}

#[test]
fn reading_and_undoing_tell_a_full_disk_as_that() {
    let Some((mut person, _volume)) = full_at("INSERT ON main.post") else {
        return;
    };
    let other = Person::with(&[3]);
    let never = CancellationToken::new();
    let imported = person.catalog.import(&other.archive, &mut |_| {}, &never);
    assert_eq!(imported.unwrap_err().trouble(), Trouble::CatalogFull);

    let gone = "UPDATE OF state ON main.asset WHEN old.state = 'saved'";
    let Some((mut person, _volume)) = full_at(gone) else {
        return;
    };
    person.save(&person.roll()).unwrap();
    let undone = person.undo(&person.roll(), None);
    assert_eq!(undone.unwrap_err().trouble(), Trouble::CatalogFull);
}
