use std::fs;

use serde_json::json;

use crate::sandbox::{DIARY_SAVED, Sandbox};

#[test]
fn only_what_the_run_added_is_removed() {
    let sandbox = Sandbox::with_diary();
    sandbox
        .run(&["save", "export.zip", "--kind", "story"])
        .expect(0);
    let stories = sandbox.files("camera-roll");
    sandbox.run(&["save", "export.zip"]).expect(1);
    fs::write(sandbox.path("camera-roll/Posts/mine.jpg"), "my own").unwrap();
    let answer = sandbox.run(&["undo", "--yes"]).expect(0);
    assert!(
        answer
            .stdout
            .contains("Removed 3 photos and videos of run 2"),
        "{answer:#?}"
    );
    let mut left = stories.clone();
    left.push("Posts/mine.jpg".to_owned());
    left.sort();
    assert_eq!(sandbox.files("camera-roll"), left);
    let answer = sandbox.run(&["undo", "--yes"]).expect(0);
    assert!(answer.stdout.contains("of run 1"), "{answer:#?}");
    sandbox.run(&["undo", "--yes"]).expect(2);
}

#[test]
fn what_was_changed_since_stays_and_is_told() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    let file = sandbox.files("camera-roll").remove(0);
    fs::write(sandbox.path("camera-roll").join(&file), "edited").unwrap();
    let answer = sandbox.run(&["undo", "--yes"]).expect(0);
    assert!(
        answer.stdout.contains("Removed 3 photos and videos"),
        "{answer:#?}"
    );
    assert!(answer.stdout.contains(&file), "{answer:#?}");
    assert_eq!(sandbox.files("camera-roll"), [file]);
}

#[test]
fn nothing_is_removed_without_an_answer() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    let answer = sandbox.run(&["undo"]).expect(2);
    let told = "undo asks before it removes 4 photos and videos";
    assert!(answer.stderr.contains(told), "{answer:#?}");
    assert!(answer.stderr.contains("--yes") && !answer.stderr.contains('?'));
    assert_eq!(sandbox.files("camera-roll").len(), DIARY_SAVED);
}

/// It is for the undo that begins on a full disk.
#[cfg(unix)]
#[test]
fn the_room_for_an_undo_stays_where_none_begins() {
    use std::os::unix::fs::MetadataExt;
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    let room = sandbox.path("camera-roll/.keepsake/room-for-undo");
    let whole = fs::metadata(&room).unwrap();
    for arguments in [&["undo"][..], &["undo", "--run", "99", "--yes"]] {
        sandbox.run(arguments).expect(2);
        assert_eq!(fs::metadata(&room).unwrap().len(), whole.len());
    }
    let before = fs::metadata(&room).unwrap().ino();
    let state = sandbox.path("camera-roll/.keepsake");
    let lock = keepsake_core::roll::Lock::take(&state).unwrap();
    sandbox.run(&["undo", "--yes"]).expect(1);
    assert_eq!(fs::metadata(&room).unwrap().ino(), before, "not touched");
    drop(lock);
    sandbox.run(&["undo", "--yes"]).expect(0);
    assert_eq!(fs::metadata(&room).unwrap().len(), whole.len());
}

#[test]
fn a_damaged_catalog_is_told_with_its_file_and_what_to_do() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    let file = "camera-roll/.keepsake/keepsake.db";
    let whole = fs::read(sandbox.path(file)).unwrap();
    fs::write(sandbox.path(file), &whole[..whole.len() / 2]).unwrap();
    for arguments in [&["undo", "--yes"][..], &["save", "export.zip"], &["ledger"]] {
        let answer = sandbox.run(arguments).expect(1);
        assert!(
            answer.stderr.contains(&format!("Move ./{file} to")),
            "{answer:#?}"
        );
    }
    fs::remove_file(sandbox.path(file)).unwrap();
    let saved = sandbox.run(&["save", "export.zip", "--json"]).expect(1);
    assert_eq!(saved.object()["saved"], json!(0));
    assert_eq!(sandbox.files("camera-roll").len(), DIARY_SAVED);
}

#[test]
fn what_was_undone_can_be_saved_again() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    sandbox.run(&["undo", "--run", "1", "--yes"]).expect(0);
    assert_eq!(sandbox.files("camera-roll").len(), 0);
    let saved = sandbox
        .run(&["save", "export.zip", "--json"])
        .expect(1)
        .object();
    assert_eq!(saved["saved"], json!(DIARY_SAVED));
}

#[test]
fn what_failed_in_a_save_that_came_to_its_end_is_tried_again() {
    let sandbox = Sandbox::with_diary();
    let in_the_way = sandbox.path("camera-roll/Posts");
    fs::create_dir(sandbox.path("camera-roll")).unwrap();
    fs::write(&in_the_way, "").unwrap();
    let first = sandbox.run(&["save", "export.zip", "--json"]).expect(1);
    assert!(first.object()["saved"].as_u64() < Some(DIARY_SAVED as u64));
    fs::remove_file(&in_the_way).unwrap();
    // What is lacking in every archive fails as before.
    let resumed = sandbox.run(&["save", "--resume", "--json"]).expect(1);
    assert_eq!(resumed.object()["saved"], json!(DIARY_SAVED));
    assert_eq!(sandbox.files("camera-roll").len(), DIARY_SAVED);
}

#[test]
fn what_there_is_to_go_on_with_is_told_as_it_is() {
    let sandbox = Sandbox::with_diary();
    sandbox
        .run(&["save", "export.zip", "--kind", "story"])
        .expect(0);
    let resumed = sandbox.run(&["save", "--resume"]).expect(2);
    assert!(resumed.stderr.contains("came to its end"), "{resumed:#?}");
    sandbox.run(&["undo", "--yes"]).expect(0);
    let resumed = sandbox.run(&["save", "--resume"]).expect(2);
    assert!(resumed.stderr.contains("was taken back"), "{resumed:#?}");
}
