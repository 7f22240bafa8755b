use std::os::unix::fs::symlink;

use tempfile::TempDir;

use super::*;
use crate::media::Format;

/// A folder roll with a few staged files, and a receipt that remembers.
struct Fixture {
    folder: TempDir,
    roll: FolderRoll,
}

#[derive(Default)]
struct Remembered {
    told: Vec<(usize, AssetId)>,
    refuse: bool,
    /// Makes a file of the person's at the place told first, as if they were quicker.
    race: Option<PathBuf>,
}

impl Receipt for Remembered {
    fn pending(&mut self, assets: &[(usize, AssetId)]) -> Result<(), RollError> {
        if self.refuse {
            return Err(RollError::TryAgain {
                why: crate::outcome::Reason::other("refused"),
            });
        }
        if let Some(folder) = self.race.take() {
            fs::write(folder.join(&assets[0].1.0), "the person's").unwrap();
        }
        self.told.extend_from_slice(assets);
        Ok(())
    }
}

impl Fixture {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let roll = FolderRoll::new(folder.path());
        fs::create_dir_all(roll.staging()).unwrap();
        Self { folder, roll }
    }

    fn staged(&self, number: u32, album: Option<&str>, name: &str) -> NewAsset {
        let file = self.roll.staging().join(number.to_string());
        fs::write(&file, format!("bytes of {number}")).unwrap();
        NewAsset {
            file,
            name: name.to_owned(),
            format: Format::Jpeg,
            album: album.map(str::to_owned),
            taken: None,
            coordinates: None,
            caption: None,
            keywords: Vec::new(),
            sidecar: None,
            beside: None,
        }
    }

    fn with_sidecar(&self, number: u32, name: &str) -> NewAsset {
        NewAsset {
            sidecar: Some(format!("packet of {number}").into_bytes()),
            ..self.staged(number, None, name)
        }
    }

    fn add(&self, batch: &[NewAsset]) -> Vec<Result<AssetId, RollError>> {
        self.roll.add(batch, &mut Remembered::default())
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).unwrap()
    }
}

fn id(path: &str) -> AssetId {
    AssetId(path.to_owned())
}

#[test]
fn assets_stand_in_the_folder_of_their_album_and_leave_staging_empty() {
    let fixture = Fixture::new();
    let batch = [
        fixture.staged(1, Some("Posts"), "a.jpg"),
        fixture.staged(2, None, "b.jpg"),
    ];
    let mut receipt = Remembered::default();
    let answers = fixture.roll.add(&batch, &mut receipt);
    assert_eq!(answers, [Ok(id("Posts/a.jpg")), Ok(id("b.jpg"))]);
    assert_eq!(receipt.told, [(0, id("Posts/a.jpg")), (1, id("b.jpg"))]);
    assert_eq!(fixture.text("Posts/a.jpg"), "bytes of 1");
    assert_eq!(fixture.text("b.jpg"), "bytes of 2");
    assert_eq!(fs::read_dir(fixture.roll.staging()).unwrap().count(), 0);
}

/// A person edits a picture and puts it into a folder of their own: they did not remove it.
#[test]
fn what_was_edited_and_moved_is_found_by_the_name_that_only_it_has() {
    let fixture = Fixture::new();
    let folder = fixture.folder.path();
    let name = "IG_20230118_000000_fe028f31b9f979d9_01.jpg";
    fs::create_dir_all(folder.join("Best")).unwrap();
    fs::write(folder.join("Best").join(name), "edited").unwrap();
    let added = Added {
        id: id(&format!("Posts/{name}")),
        bytes: 9,
        crc32: crc32fast::hash(b"as it was"),
    };
    let asked = std::slice::from_ref(&added);
    let found = fixture.roll.find_moved(asked).unwrap();
    assert_eq!(found, [Some(id(&format!("Best/{name}")))]);
    // Of two nobody knows which it is.
    fs::write(folder.join(name), "another").unwrap();
    assert_eq!(fixture.roll.find_moved(asked).unwrap(), [None]);
}

#[test]
fn what_was_put_into_a_bin_of_the_folder_or_is_empty_is_not_found() {
    let name = "IG_20230118_000000_fe028f31b9f979d9_01.jpg";
    let asked = [Added {
        id: id(&format!("Posts/{name}")),
        bytes: 9,
        crc32: crc32fast::hash(b"as it was"),
    }];
    for (place, text) in [
        (".Trash-1000/files/", "as it was"),
        (".Trashes/501/", "as it was"),
        ("$RECYCLE.BIN/S-1-5-21/", "as it was"),
        ("Posts/.trashed-1700000000-", "as it was"),
        ("Posts/", ""),
    ] {
        let fixture = Fixture::new();
        let path = fixture.folder.path().join(format!("{place}{name}"));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        let found = fixture.roll.find_moved(&asked).unwrap();
        assert_eq!(found, [None], "{place}");
    }
}

#[test]
fn a_moved_file_is_found_by_its_name_or_by_what_it_holds() {
    let fixture = Fixture::new();
    let folder = fixture.folder.path();
    fs::create_dir_all(folder.join("one/two")).unwrap();
    fs::write(folder.join("one/copy.jpg"), "kept").unwrap();
    fs::write(folder.join("one/two/a.jpg"), "kept").unwrap();
    fs::write(folder.join("one/b.jpg"), "changed").unwrap();
    fs::write(folder.join(".keepsake/c.jpg"), "its own").unwrap();
    symlink(folder.join("one"), folder.join("one/two/circle")).unwrap();
    let added = |name: &str, text: &str| Added {
        id: id(name),
        bytes: text.len() as u64,
        crc32: crc32fast::hash(text.as_bytes()),
    };
    let asked = [
        added("x.jpg", "kept"),
        added("Posts/a.jpg", "kept"),
        added("Posts/b.jpg", "as it was"),
        added("b.jpg", "before!"),
        added("c.jpg", "its own"),
    ];
    assert_eq!(
        fixture.roll.find_moved(&asked).unwrap(),
        [
            Some(id("one/copy.jpg")),
            Some(id("one/two/a.jpg")),
            None,
            None,
            None
        ]
    );
}

#[test]
fn a_folder_has_a_name_of_its_own_that_moves_with_it() {
    let fixture = Fixture::new();
    let before = fixture.roll.name();
    assert!(before.contains(fixture.folder.path().to_str().unwrap()));
    assert_ne!(before, Fixture::new().roll.name());
    fixture.add(&[fixture.staged(1, None, "a.jpg")])[0]
        .as_ref()
        .unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("moved");
    fs::rename(fixture.folder.path(), &moved).unwrap();
    assert_eq!(FolderRoll::new(moved).name(), before);
    let anew = FolderRoll::new(fixture.folder.path());
    assert_eq!(anew.name(), before, "nothing tells yet that it is another");
}

#[test]
fn a_folder_with_a_catalog_of_its_own_is_called_as_ever() {
    let fixture = Fixture::new();
    fs::write(fixture.roll.state().join("keepsake.db"), "").unwrap();
    fixture.add(&[fixture.staged(1, None, "a.jpg")])[0]
        .as_ref()
        .unwrap();
    for roll in [fixture.roll, FolderRoll::new(fixture.folder.path())] {
        assert_eq!(roll.name(), "folder");
    }
}

#[test]
fn a_name_that_is_taken_gets_a_number_even_within_a_batch_and_in_other_case() {
    let fixture = Fixture::new();
    fs::write(fixture.folder.path().join("a.jpg"), "the person's").unwrap();
    let batch = [
        fixture.staged(1, None, "a.jpg"),
        fixture.staged(2, None, "a.jpg"),
        fixture.staged(3, None, "A-2.JPG"),
    ];
    let answers = fixture.add(&batch);
    assert_eq!(
        answers,
        [Ok(id("a-2.jpg")), Ok(id("a-3.jpg")), Ok(id("A-2-2.JPG"))]
    );
    assert_eq!(fixture.text("a.jpg"), "the person's");
}

#[test]
fn a_name_taken_at_the_last_moment_is_told_anew_and_never_replaced() {
    let fixture = Fixture::new();
    let batch = [fixture.staged(1, None, "a.jpg")];
    let mut receipt = Remembered {
        race: Some(fixture.folder.path().to_owned()),
        ..Remembered::default()
    };
    let answers = fixture.roll.add(&batch, &mut receipt);
    assert_eq!(answers, [Ok(id("a-2.jpg"))]);
    assert_eq!(receipt.told, [(0, id("a.jpg")), (0, id("a-2.jpg"))]);
    assert_eq!(fixture.text("a.jpg"), "the person's");
    assert_eq!(fixture.text("a-2.jpg"), "bytes of 1");
}

/// A folder that was empty is not looked at for each name.
#[test]
fn in_a_folder_that_was_empty_names_are_given_once_and_nothing_is_replaced() {
    let fixture = Fixture::new();
    let first = fixture.staged(1, Some("Posts"), "a.jpg");
    assert_eq!(fixture.roll.there_already(&first, 1, 1), Ok(None));
    assert_eq!(fixture.add(&[first]), [Ok(id("Posts/a.jpg"))]);
    // In a later batch, and beside what somebody put there meanwhile.
    fs::write(fixture.folder.path().join("Posts/b.jpg"), "the person's").unwrap();
    let batch = [
        fixture.staged(2, Some("Posts"), "a.jpg"),
        fixture.staged(3, Some("Posts"), "b.jpg"),
    ];
    let mut receipt = Remembered::default();
    let answers = fixture.roll.add(&batch, &mut receipt);
    assert_eq!(answers, [Ok(id("Posts/a-2.jpg")), Ok(id("Posts/b-2.jpg"))]);
    let told: Vec<_> = receipt.told.iter().map(|(_, id)| id.0.as_str()).collect();
    assert_eq!(told, ["Posts/a-2.jpg", "Posts/b.jpg", "Posts/b-2.jpg"]);
    assert_eq!(fixture.text("Posts/a.jpg"), "bytes of 1");
    assert_eq!(fixture.text("Posts/b.jpg"), "the person's");
}

#[test]
fn without_a_receipt_nothing_becomes_visible() {
    let fixture = Fixture::new();
    let batch = [fixture.staged(1, Some("Posts"), "a.jpg")];
    let mut receipt = Remembered {
        refuse: true,
        ..Remembered::default()
    };
    let answers = fixture.roll.add(&batch, &mut receipt);
    assert!(matches!(answers[..], [Err(RollError::TryAgain { .. })]));
    assert!(batch[0].file.exists());
    assert_eq!(
        fs::read_dir(fixture.folder.path().join("Posts"))
            .unwrap()
            .count(),
        0
    );
}

#[test]
fn a_staged_file_that_was_taken_away_fails_alone() {
    let fixture = Fixture::new();
    let batch = [
        fixture.staged(1, None, "a.jpg"),
        fixture.staged(2, None, "b.jpg"),
    ];
    fs::remove_file(&batch[0].file).unwrap();
    let answers = fixture.add(&batch);
    assert!(matches!(answers[0], Err(RollError::TryAgain { .. })));
    assert_eq!(answers[1], Ok(id("b.jpg")));
}

#[test]
fn a_file_in_the_place_of_an_album_fails_the_item() {
    let fixture = Fixture::new();
    fs::write(fixture.folder.path().join("Posts"), "the person's").unwrap();
    let batch = [
        fixture.staged(1, Some("Posts"), "a.jpg"),
        fixture.staged(2, None, "b.jpg"),
    ];
    let answers = fixture.add(&batch);
    assert!(
        matches!(answers[0], Err(RollError::TryAgain { .. })),
        "{answers:?}"
    );
    assert_eq!(answers[1], Ok(id("b.jpg")));
    assert_eq!(fixture.text("Posts"), "the person's");
}

#[test]
fn a_vanished_folder_is_unreachable_and_not_made_anew() {
    let fixture = Fixture::new();
    let batch = [fixture.staged(1, Some("Posts"), "a.jpg")];
    fs::remove_dir_all(fixture.folder.path()).unwrap();
    let answers = fixture.add(&batch);
    assert!(
        matches!(answers[..], [Err(RollError::Unreachable { .. })]),
        "{answers:?}"
    );
    assert!(!fixture.folder.path().exists());
}

#[test]
fn what_exists_is_the_same_asked_singly_and_by_several_threads() {
    let fixture = Fixture::new();
    let album = fixture.folder.path().join("Posts");
    fs::create_dir_all(album.join("directory.jpg")).unwrap();
    let mut asked = vec![
        id("Posts/directory.jpg"),
        id("Stories/0.jpg"),
        id("loose.jpg"),
    ];
    let mut expected = vec![false, false, false];
    for number in 0..2 * super::BATCH {
        let there = number % 3 != 0;
        if there {
            fs::write(album.join(format!("{number}.jpg")), "a photo").unwrap();
        } else if number % 2 == 0 {
            // Nothing of it is left.
            fs::write(album.join(format!("{number}.jpg")), "").unwrap();
        }
        asked.push(id(&format!("Posts/{number}.jpg")));
        expected.push(there);
    }
    let expected: Vec<_> = expected.into_iter().map(AssetState::seen).collect();
    assert_eq!(fixture.roll.which_exist(&asked).unwrap(), expected);
    for (asset, there) in asked.iter().zip(&expected) {
        let asset = std::slice::from_ref(asset);
        assert_eq!(fixture.roll.which_exist(asset).unwrap(), [*there]);
    }
}

#[test]
fn a_change_shows_by_size_and_by_content() {
    let fixture = Fixture::new();
    fixture.add(&[fixture.staged(1, None, "a.jpg")]);
    let added = Added {
        id: id("a.jpg"),
        bytes: 10,
        crc32: crc32fast::hash(b"bytes of 1"),
    };
    let changed = |asset: &Added| fixture.roll.changed(std::slice::from_ref(asset)).unwrap();
    assert_eq!(changed(&added), [false]);
    fs::write(fixture.folder.path().join("a.jpg"), "bytes of !").unwrap();
    assert_eq!(changed(&added), [true]);
    fs::write(fixture.folder.path().join("a.jpg"), "longer bytes of 1").unwrap();
    assert_eq!(changed(&added), [true]);
    fs::remove_file(fixture.folder.path().join("a.jpg")).unwrap();
    assert_eq!(changed(&added), [false]);
}

#[test]
fn removing_takes_empty_folders_only_if_they_were_made_here() {
    let fixture = Fixture::new();
    fs::create_dir(fixture.folder.path().join("Stories")).unwrap();
    let batch = [
        fixture.staged(1, Some("Posts"), "a.jpg"),
        fixture.staged(2, Some("Stories"), "b.jpg"),
        fixture.staged(3, Some("Reels"), "c.jpg"),
    ];
    fixture.add(&batch);
    fs::write(fixture.folder.path().join("Reels/mine.txt"), "the person's").unwrap();
    let assets = [
        id("Posts/a.jpg"),
        id("Stories/b.jpg"),
        id("Reels/c.jpg"),
        id("Posts/gone.jpg"),
    ];
    assert_eq!(
        fixture.roll.remove(&assets),
        [Ok(()), Ok(()), Ok(()), Ok(())]
    );
    assert!(!fixture.folder.path().join("Posts").exists());
    assert!(fixture.folder.path().join("Stories").exists());
    assert_eq!(fixture.text("Reels/mine.txt"), "the person's");
    assert_eq!(
        fs::read_dir(fixture.folder.path().join("Reels"))
            .unwrap()
            .count(),
        1
    );
}

#[test]
fn an_id_that_leads_out_of_the_folder_is_never_removed() {
    let fixture = Fixture::new();
    let outside = fixture.folder.path().with_extension("outside");
    fs::write(&outside, "not ours").unwrap();
    let name = outside.file_name().unwrap().to_str().unwrap();
    let hostile = [
        id(&format!("../{name}")),
        id(outside.to_str().unwrap()),
        id(".keepsake/staging"),
        id("."),
        id(""),
    ];
    for answer in fixture.roll.remove(&hostile) {
        assert!(
            matches!(answer, Err(RollError::Refused { .. })),
            "{answer:?}"
        );
    }
    assert_eq!(fs::read_to_string(&outside).unwrap(), "not ours");
    fs::remove_file(outside).unwrap();
}

#[test]
fn free_space_is_told_before_the_folder_is_made() {
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("not/yet/there");
    let free = FolderRoll::new(&folder).free_space().unwrap();
    assert!(free.is_some_and(|bytes| bytes > 0));
    assert!(!parent.path().join("not").exists());
}

#[test]
fn an_album_that_is_a_link_to_a_folder_is_used() {
    let fixture = Fixture::new();
    let elsewhere = fixture.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    symlink(&elsewhere, fixture.folder.path().join("Posts")).unwrap();
    let answers = fixture.add(&[fixture.staged(1, Some("Posts"), "a.jpg")]);
    assert_eq!(answers, [Ok(id("Posts/a.jpg"))]);
    assert_eq!(fixture.text("elsewhere/a.jpg"), "bytes of 1");
}

#[test]
fn a_sidecar_comes_and_goes_with_its_file() {
    let fixture = Fixture::new();
    let answers = fixture.add(&[fixture.with_sidecar(1, "a.gif")]);
    assert_eq!(fixture.text("a.gif.xmp"), "packet of 1");
    let ids = [answers[0].clone().unwrap()];
    assert_eq!(fixture.roll.remove(&ids), [Ok(())]);
    assert!(!fixture.folder.path().join("a.gif.xmp").exists());
}

#[test]
fn a_sidecar_of_somebody_else_is_neither_replaced_nor_removed() {
    let fixture = Fixture::new();
    fs::write(fixture.folder.path().join("a.gif.xmp"), "theirs").unwrap();
    let answers = fixture.add(&[
        fixture.with_sidecar(1, "a.gif"),
        fixture.with_sidecar(2, "b.gif"),
    ]);
    assert_eq!(fixture.text("a.gif.xmp"), "theirs");
    fs::write(fixture.folder.path().join("b.gif.xmp"), "edited").unwrap();
    let ids: Vec<_> = answers.into_iter().map(Result::unwrap).collect();
    fixture.roll.remove(&ids);
    assert_eq!(fixture.text("a.gif.xmp"), "theirs");
    assert_eq!(fixture.text("b.gif.xmp"), "edited");
    assert!(!fixture.folder.path().join("a.gif").exists());
}

#[test]
fn a_sidecar_left_by_a_kill_is_made_anew() {
    let fixture = Fixture::new();
    fixture.add(&[fixture.with_sidecar(1, "a.gif")]);
    // As if the process had died before the photo became visible.
    fs::remove_file(fixture.folder.path().join("a.gif")).unwrap();
    fixture.add(&[fixture.with_sidecar(2, "a.gif")]);
    assert_eq!(fixture.text("a.gif.xmp"), "packet of 2");
}

/// A folder on another volume than temporary files; none where there is none.
fn elsewhere() -> Option<TempDir> {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| path.metadata().map(|facts| facts.dev()).ok();
    let here = device(&std::env::temp_dir());
    let other = tempfile::tempdir_in("/dev/shm").ok();
    let other = other.filter(|other| device(other.path()) != here);
    if other.is_none() {
        left_out::unavailable("there is no second volume");
    }
    other
}

#[test]
fn an_album_may_be_a_link_to_another_volume() {
    let Some(other) = elsewhere() else { return };
    let fixture = Fixture::new();
    symlink(other.path(), fixture.folder.path().join("Posts")).unwrap();
    let staged = NewAsset {
        sidecar: Some(b"packet of 1".to_vec()),
        ..fixture.staged(1, Some("Posts"), "a.jpg")
    };
    let taken = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_600_000_000);
    let times = fs::FileTimes::new().set_modified(taken);
    File::options()
        .append(true)
        .open(&staged.file)
        .unwrap()
        .set_times(times)
        .unwrap();
    fs::write(other.path().join("a.jpg"), "the person's").unwrap();
    // As a kill leaves it.
    fs::write(other.path().join(".keepsake-part"), "half").unwrap();
    assert_eq!(
        fixture.add(std::slice::from_ref(&staged)),
        [Ok(id("Posts/a-2.jpg"))]
    );
    assert_eq!(fixture.text("Posts/a-2.jpg"), "bytes of 1");
    assert_eq!(fixture.text("Posts/a.jpg"), "the person's");
    let there = fs::read_dir(other.path()).unwrap().count();
    assert_eq!((there, staged.file.exists()), (3, false));
    assert_eq!(fixture.text("Posts/a-2.jpg.xmp"), "packet of 1");
    let facts = fs::metadata(other.path().join("a-2.jpg")).unwrap();
    assert_eq!(facts.modified().unwrap(), taken);

    let aside = fixture.roll.aside().unwrap();
    aside.keep(&id("Posts/a-2.jpg"), 7).unwrap();
    assert!(aside.keeps(7).unwrap() && !other.path().join("a-2.jpg").exists());
    assert!(!other.path().join("a-2.jpg.xmp").exists());
    aside.bring_back(&id("Posts/a-2.jpg"), 7).unwrap();
    assert_eq!(fixture.text("Posts/a-2.jpg"), "bytes of 1");
    assert_eq!(fixture.text("Posts/a-2.jpg.xmp"), "packet of 1");
    assert!(!aside.keeps(7).unwrap());
    assert_eq!(fixture.roll.remove(&[id("Posts/a-2.jpg")]), [Ok(())]);
    assert!(other.path().exists());
}

/// A name may be as long as the file system takes.
#[test]
fn a_long_name_is_copied_to_another_volume_and_what_a_kill_leaves_there_is_cleared_away() {
    let Some(other) = elsewhere() else { return };
    let fixture = Fixture::new();
    symlink(other.path(), fixture.folder.path().join("Posts")).unwrap();
    let name = format!("{}.jpg", "a".repeat(251));
    let from = fixture.folder.path().join(&name);
    let asset = id(&format!("Posts/{name}"));
    fs::write(&from, "the person's").unwrap();
    place::put(&from, &other.path().join(&name)).unwrap();
    assert!(other.path().join(&name).exists() && !from.exists());

    let left = other.path().join(".keepsake-part");
    let kept = fixture.roll.kept(0).with_file_name(".keepsake-part");
    fs::create_dir_all(kept.parent().unwrap()).unwrap();
    for part in [&left, &kept] {
        fs::write(part, "half").unwrap();
    }
    fixture.roll.clear_unfinished(&[asset]);
    assert!(!left.exists() && !kept.exists());
    assert!(other.path().join(&name).exists());
}

fn no_folder(at: &Path) -> RollError {
    RollError::TryAgain {
        why: Reason::NoFolder {
            path: at.display().to_string(),
        },
    }
}

/// And not the person's photo, which is to be replaced.
#[test]
fn a_file_where_replaced_ones_are_kept_is_named() {
    let fixture = Fixture::new();
    let asset = fixture.add(&[fixture.staged(1, None, "a.jpg")]);
    let asset = asset[0].clone().unwrap();
    let replaced = fixture.roll.state().join("replaced");
    fs::write(&replaced, "in the way").unwrap();
    let aside = fixture.roll.aside().unwrap();
    assert_eq!(aside.keep(&asset, 1), Err(no_folder(&replaced)));
    fs::remove_file(&replaced).unwrap();
    fs::create_dir_all(replaced.join("1")).unwrap();
    let told = aside.keep(&asset, 1).unwrap_err().why().to_string();
    assert!(told.contains("replaced"), "{told}");
    assert_eq!(fixture.text("a.jpg"), "bytes of 1");
}

#[test]
fn what_stands_where_a_folder_has_to_be_is_named() {
    let fixture = Fixture::new();
    let album = fixture.folder.path().join("Posts");
    let dangling = fixture.folder.path().join("dangling");
    fs::write(&album, "the person's").unwrap();
    symlink("nowhere", &dangling).unwrap();
    let staged = fixture.staged(1, Some("Posts"), "a.jpg");
    assert_eq!(fixture.add(&[staged]), [Err(no_folder(&album))]);
    assert_eq!(fixture.text("Posts"), "the person's");
    for (at, folder) in [(&dangling, dangling.clone()), (&album, album.join("sub"))] {
        let refused = crate::roll::Lock::take(&folder.join(".keepsake")).unwrap_err();
        let crate::error::Error::Roll(refused) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(refused, no_folder(at));
    }
}
