//! Archives and folders that fill up, vanish or change: a clear sentence, nothing lost,
//! and going on later works.

#![expect(
    clippy::unwrap_used,
    reason = "whatever goes wrong here is to fail the test"
)]

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use keepsake_core::catalog::Selection;
use keepsake_core::roll::{
    Abilities, Added, AssetId, AssetState, CameraRoll, Ended, FolderRoll, LedgerEntry, Lock,
    NewAsset, Outcome, Plan, Receipt, RollError, SaveSummary,
};
use keepsake_core::source::archive::Archive;
use keepsake_core::{CancellationToken, Error};
use sample_maker::{Era, Export, Size, Video};
use system_tests::{FaultRoll, World, program};

fn small() -> Export {
    Export::random(Era::D, 7, 12)
}

/// An export of about three megabytes.
fn large() -> Export {
    let video = Video {
        bytes: 100_000,
        ..Video::CLIP
    };
    Export::bulk(3, 5, Size::Small, 30, video)
}

/// A small file system of its own, where the system lets us have one.
struct Volume(PathBuf);

impl Volume {
    fn mount(path: PathBuf, size: &str) -> Option<Self> {
        fs::create_dir_all(&path).unwrap();
        let size = format!("size={size}");
        if !left_out::has_program("mount") {
            return None;
        }
        let mounted = mount(&["-t", "tmpfs", "-o", &size, "tmpfs"], &path);
        if !mounted {
            left_out::unavailable("no file system may be mounted");
        }
        mounted.then_some(Self(path))
    }

    fn again(&self, option: &str) {
        assert!(mount(&["-o", &format!("remount,{option}")], &self.0));
    }
}

impl Drop for Volume {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

fn mount(arguments: &[&str], path: &Path) -> bool {
    Command::new("mount")
        .args(arguments)
        .arg(path)
        .output()
        .is_ok_and(|output| output.status.success())
}

/// A folder roll that does not know how much room there is.
struct Unmeasured(FolderRoll);

impl CameraRoll for Unmeasured {
    fn name(&self) -> String {
        self.0.name()
    }
    fn abilities(&self) -> Abilities {
        Abilities {
            batch: 3,
            ..self.0.abilities()
        }
    }
    fn staging(&self) -> PathBuf {
        self.0.staging()
    }
    fn free_space(&self) -> Result<Option<u64>, RollError> {
        Ok(None)
    }
    fn add(
        &self,
        batch: &[NewAsset],
        receipt: &mut dyn Receipt,
    ) -> Vec<Result<AssetId, RollError>> {
        self.0.add(batch, receipt)
    }
    fn which_exist(&self, assets: &[AssetId]) -> Result<Vec<AssetState>, RollError> {
        self.0.which_exist(assets)
    }
    fn changed(&self, assets: &[Added]) -> Result<Vec<bool>, RollError> {
        self.0.changed(assets)
    }
    fn remove(&self, assets: &[AssetId]) -> Vec<Result<(), RollError>> {
        self.0.remove(assets)
    }
}

fn failures(world: &World) -> Vec<LedgerEntry> {
    let mut entries = world.entries();
    entries.retain(|entry| entry.outcome == Outcome::Failed);
    entries
}

#[test]
fn too_little_room_is_told_before_anything_is_saved() {
    let world = World::new(&large());
    let Some(volume) = Volume::mount(world.folder(), "2m") else {
        return;
    };
    let summary = world.save().unwrap();
    assert!(matches!(
        summary.ended,
        Ended::Paused(RollError::NoSpace { .. })
    ));
    assert_eq!(summary.totals.saved, 0);
    for entry in failures(&world) {
        assert!(entry.reasons.to_string().contains("MB are needed"));
        assert!(entry.retry);
    }
    volume.again("size=64m");
    assert_eq!(world.save().unwrap().ended, Ended::Completed);
    world.check_exactly_once();
}

/// What makes room has to begin where there is none.
#[test]
fn a_save_on_a_full_disk_is_refused_as_such_and_an_undo_makes_room() {
    let world = World::new(&large());
    let Some(_volume) = Volume::mount(world.folder(), "32m") else {
        return;
    };
    let run = |arguments: &[&str]| {
        let folder = world.folder();
        let mut command = Command::new(program());
        command.args(arguments).arg("--to").arg(folder);
        command.env("LC_ALL", "C.UTF-8").output().unwrap()
    };
    let zip = world.parts[0].to_str().unwrap();
    assert!(run(&["save", zip]).status.success());
    let fill = File::create(world.folder().join("fill"));
    let filled = std::io::copy(&mut std::io::repeat(0), &mut fill.unwrap());
    assert_eq!(filled.unwrap_err().kind(), std::io::ErrorKind::StorageFull);
    let refused = run(&["save", zip]);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(
        !refused.status.success() && said.contains("is full"),
        "{said}"
    );
    let undone = run(&["undo", "--yes"]);
    let said = String::from_utf8_lossy(&undone.stderr);
    assert!(undone.status.success(), "{said}");
    let left: Vec<_> = fs::read_dir(world.folder()).unwrap().flatten().collect();
    let mut names: Vec<_> = left.iter().map(fs::DirEntry::file_name).collect();
    names.sort();
    assert_eq!(names, [".keepsake", "fill"]);
}

#[test]
fn a_disk_that_fills_up_pauses_the_run_and_keeps_what_is_saved() {
    // Each size finds the disk full at another step.
    for kilobytes in (3_000..=4_400).step_by(100) {
        let world = World::new(&large());
        let Some(volume) = Volume::mount(world.folder(), &format!("{kilobytes}k")) else {
            return;
        };
        check_full(&world, &volume, &format!("{kilobytes} KiB"));
    }
}

fn check_full(world: &World, volume: &Volume, size: &str) {
    let before = world.files().len() as u64;
    let summary = world.save_to(&Unmeasured(world.roll()));
    let summary = summary.unwrap_or_else(|error| panic!("{size}: {error}"));
    let is_paused = matches!(summary.ended, Ended::Paused(RollError::NoSpace { .. }));
    assert!(is_paused, "{size}: {:?}", summary.ended);
    assert!(summary.totals.failed > 0, "{size}");
    let failed = failures(world);
    assert!(failed.iter().all(|entry| entry.retry), "{size}");
    let reasons: Vec<_> = failed
        .iter()
        .map(|entry| entry.reasons.to_string())
        .collect();
    assert!(
        reasons.iter().all(|reason| reason.contains("no room left")),
        "{size}: {reasons:?}"
    );
    let staged = fs::read_dir(world.roll().staging()).unwrap().count();
    assert_eq!(staged, 0, "{size}");
    let files = world.files().len() as u64;
    assert_eq!(files, before + summary.totals.saved, "{size}");
    volume.again("size=64m");
    let rest = world.save().unwrap();
    assert_eq!(
        (rest.ended, rest.totals.failed),
        (Ended::Completed, 0),
        "{size}"
    );
    world.check_exactly_once();
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told_as_such() {
    let world = World::new(&small());
    let Some(volume) = Volume::mount(world.folder(), "64m") else {
        return;
    };
    world.save_to(&FaultRoll::healthy(world.folder())).unwrap();
    world.undo().unwrap();
    volume.again("ro");
    match world.save() {
        Err(Error::Roll(RollError::NotAllowed { why })) => {
            let reason = why.to_string();
            assert!(reason.contains("cannot be written to"), "{reason}");
        }
        answer => panic!("{answer:?}"),
    }
    volume.again("rw");
    world.save().unwrap();
    world.check_exactly_once();
}

#[test]
fn a_folder_removed_under_the_run_pauses_it_and_is_not_made_anew() {
    let world = World::new(&small());
    let roll = Unmeasured(world.roll());
    let folder = world.folder();
    let lock = world.lock();
    let archive = Archive::open(&world.parts).unwrap();
    let mut catalog = world.catalog();
    let never = CancellationToken::new();
    catalog.import(&archive, &mut |_| {}, &never).unwrap();
    let plan = Plan::new(
        &mut catalog,
        &Selection::default(),
        &roll,
        &World::options(),
    )
    .unwrap();
    let planned = plan.numbers().planned;
    let mut remove_it = |now: keepsake_core::roll::Progress| {
        if now.saved > 0 && folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
    };
    // Depending on the system, the ledger can or cannot be written any more.
    match plan.run(&lock, &[archive.into()], &mut remove_it, &never) {
        Ok(SaveSummary { ended, totals, .. }) => {
            assert!(
                matches!(ended, Ended::Paused(RollError::Unreachable { .. })),
                "{ended:?}"
            );
            assert_eq!(totals.planned(), planned);
        }
        Err(error) => assert!(matches!(error, Error::Catalog(_)), "{error}"),
    }
    assert!(!world.folder().exists());
    drop((lock, catalog));
    world.save().unwrap();
    world.check_exactly_once();
}

#[test]
fn an_archive_that_vanished_since_the_import_fails_its_items_and_can_be_brought_back() {
    let mut world = World::in_two_parts(&small());
    world.save_to(&FaultRoll::healthy(world.folder())).unwrap();
    world.undo().unwrap();
    let away = world.path().join("away");
    fs::rename(&world.parts[1], &away).unwrap();
    let summary = save_as_remembered(&world);
    assert_eq!(summary.ended, Ended::Completed);
    assert!(summary.totals.saved > 0, "the other part is there");
    let failed = failures(&world);
    assert!(!failed.is_empty());
    for entry in failed {
        assert!(entry.reasons.to_string().contains("is not there any more"));
        assert!(entry.retry);
    }
    // Brought back under another name, it is known by its content.
    let back = world.path().join("another name.zip");
    fs::rename(away, &back).unwrap();
    world.parts[1] = back;
    world.save().unwrap();
    world.check_exactly_once();
}

#[test]
fn an_archive_replaced_by_another_is_not_read() {
    let world = World::new(&small());
    world.save_to(&FaultRoll::healthy(world.folder())).unwrap();
    world.undo().unwrap();
    let right = fs::read(&world.parts[0]).unwrap();
    Export::random(Era::D, 8, 3)
        .write_zip(&world.parts[0])
        .unwrap();
    let summary = save_as_remembered(&world);
    assert_eq!(summary.totals.saved, 0);
    for entry in failures(&world) {
        assert!(
            entry
                .reasons
                .to_string()
                .contains("has changed since it was read")
        );
    }
    fs::write(&world.parts[0], right).unwrap();
    assert_eq!(save_as_remembered(&world).totals.failed, 0);
    world.check_exactly_once();
}

#[test]
fn an_archive_changed_under_the_run_fails_what_was_not_read_yet() {
    let world = World::new(&Export::random(Era::D, 9, 40));
    let right = fs::read(&world.parts[0]).unwrap();
    let mut spoiled = false;
    let summary = world
        .save_watched(
            &FaultRoll::healthy(world.folder()),
            &CancellationToken::new(),
            &mut |now| {
                if now.saved > 0 && !spoiled {
                    spoiled = true;
                    spoil(&world.parts[0]);
                }
            },
        )
        .unwrap();
    assert_eq!(summary.ended, Ended::Completed);
    assert!(summary.totals.saved > 0 && summary.totals.failed > 0);
    for entry in failures(&world) {
        assert!(
            entry
                .reasons
                .to_string()
                .contains("has changed since it was read")
        );
        assert!(entry.retry);
    }
    fs::write(&world.parts[0], right).unwrap();
    world.save().unwrap();
    world.check_exactly_once();
}

#[test]
fn an_archive_cut_short_under_the_run_fails_what_was_not_read_yet() {
    let world = World::new(&Export::random(Era::D, 9, 40));
    let right = fs::read(&world.parts[0]).unwrap();
    let summary = world
        .save_watched(
            &FaultRoll::healthy(world.folder()),
            &CancellationToken::new(),
            &mut |now| {
                if now.saved > 0 {
                    File::options()
                        .write(true)
                        .open(&world.parts[0])
                        .unwrap()
                        .set_len(0)
                        .unwrap();
                }
            },
        )
        .unwrap();
    assert!(summary.totals.saved > 0 && summary.totals.failed > 0);
    fs::write(&world.parts[0], right).unwrap();
    world.save().unwrap();
    world.check_exactly_once();
}

/// Overwrites the archive's contents in place.
fn spoil(path: &Path) {
    let mut file = File::options().write(true).open(path).unwrap();
    let length = file.metadata().unwrap().len();
    file.seek(SeekFrom::Start(0)).unwrap();
    file.write_all(&vec![0x55; usize::try_from(length / 10 * 9).unwrap()])
        .unwrap();
}

/// A save without being given the archives: from where they were when imported.
fn save_as_remembered(world: &World) -> SaveSummary {
    let roll = world.roll();
    let lock = Lock::take(&roll.state()).unwrap();
    let mut catalog = world.catalog();
    let plan = Plan::new(
        &mut catalog,
        &Selection::default(),
        &roll,
        &World::options(),
    )
    .unwrap();
    let summary = plan
        .run(&lock, &[], &mut |_| {}, &CancellationToken::new())
        .unwrap();
    world.check_ledger();
    summary
}
