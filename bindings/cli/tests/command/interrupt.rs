#![cfg(unix)]

use std::fs;
use std::process::{Child, Command};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use sample_maker::{Export, Size, Video};
use serde_json::json;

use crate::sandbox::{Answer, Sandbox};

/// Enough that a save does not end before it is stopped.
const PHOTOS: usize = 8_000;

/// The same where each is looked for in a library first, which takes its time.
const PHOTOS_LOOKED_AT: usize = 300;

/// The export's name has a space, which a shell would split.
fn sandbox() -> Sandbox {
    static EXPORT: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let export = Export::bulk(5, PHOTOS, Size::Tiny, 0, Video::CLIP);
        export.zip().unwrap().0
    });
    let sandbox = Sandbox::new();
    fs::write(sandbox.path("my export.zip"), &*EXPORT).unwrap();
    sandbox
}

/// A save that has put its first photos into the camera roll.
fn saving(sandbox: &Sandbox) -> Child {
    saving_until(sandbox, &["save", "my export.zip"], "camera-roll/Posts")
}

/// A save that has come to making this.
fn saving_until(sandbox: &Sandbox, save: &[&str], made: &str) -> Child {
    let child = sandbox.command(save).spawn().unwrap();
    let begun = Instant::now();
    while !sandbox.path(made).exists() {
        assert!(
            begun.elapsed() < Duration::from_secs(120),
            "nothing is saved"
        );
        thread::sleep(Duration::from_millis(2));
    }
    child
}

fn signal(child: &Child, name: &str) {
    let id = child.id().to_string();
    let status = Command::new("kill").args(["-s", name, &id]).status();
    assert!(status.unwrap().success());
}

#[test]
fn what_cannot_be_gone_on_with_is_told_before() {
    let sandbox = sandbox();
    let child = saving(&sandbox);
    signal(&child, "INT");
    Answer::from(child.wait_with_output().unwrap()).expect(130);
    fs::rename(sandbox.path("my export.zip"), sandbox.path("away.zip")).unwrap();
    let answer = sandbox.run(&["save", "--resume"]).expect(1);
    assert!(answer.stderr.contains("To save: 0 photos"), "{answer:#?}");
    assert!(
        answer
            .stdout
            .contains("my export.zip is not there any more")
    );
}

#[test]
fn a_stopped_save_says_how_to_go_on_and_does() {
    // The person's own word, the system's that shuts down, and that of a terminal that is closed.
    let by_system = "; ended by the system";
    for (name, why) in [
        ("INT", "; stopped"),
        ("TERM", by_system),
        ("HUP", by_system),
    ] {
        let sandbox = sandbox();
        let child = saving(&sandbox);
        signal(&child, name);
        let answer = Answer::from(child.wait_with_output().unwrap()).expect(130);
        assert!(
            answer.stderr.contains("after the item in hand"),
            "{answer:#?}"
        );
        assert!(
            answer.stderr.contains("save 'my export.zip'"),
            "{answer:#?}"
        );
        let there = sandbox.files("camera-roll").len();
        assert!((1..PHOTOS).contains(&there), "{there}");
        let ledger = sandbox.run(&["ledger"]).expect(0).stdout;
        assert!(ledger.contains(why), "{name}: {ledger}");

        let saved = sandbox
            .run(&["save", "my export.zip", "--json"])
            .expect(0)
            .object();
        assert_eq!(saved["planned"], json!(PHOTOS));
        assert_eq!(saved["already_there"], json!(there));
        assert_eq!(saved["saved"], json!(PHOTOS - there));
        assert_eq!(sandbox.files("camera-roll").len(), PHOTOS);
    }
}

/// What the library had when it was looked through may be something else by then.
#[test]
fn a_stopped_save_goes_on_with_what_the_library_has_by_then() {
    let sandbox = Sandbox::new();
    let export = Export::bulk(6, PHOTOS_LOOKED_AT, Size::Tiny, 0, Video::CLIP);
    export.write_folder(&sandbox.path("export")).unwrap();
    fs::create_dir(sandbox.path("own")).unwrap();
    let own = |name: &str| sandbox.path("own").join(name);
    let files = sandbox.files("export").into_iter();
    let photos = files.filter(|name| name.ends_with(".jpg"));
    for (photo, name) in photos.zip(["as it was.jpg", "edited.jpg", "deleted.jpg"]) {
        fs::copy(sandbox.path("export").join(photo), own(name)).unwrap();
    }
    let save = ["save", "export", "--library", "own"];
    let child = saving_until(&sandbox, &save, "camera-roll/.keepsake/staging");
    signal(&child, "INT");
    Answer::from(child.wait_with_output().unwrap()).expect(130);
    let in_library = || -> Vec<_> {
        let ledger = ["ledger", "--json", "--reason", "in_library"];
        let lines = sandbox.run(&ledger).expect(0).objects().into_iter();
        lines.map(|line| line["reason"].clone()).collect()
    };
    assert_eq!(in_library().len(), 3);

    fs::write(own("edited.jpg"), "another").unwrap();
    fs::remove_file(own("deleted.jpg")).unwrap();
    fs::rename(sandbox.path("own"), sandbox.path("away")).unwrap();
    let refused = sandbox.run(&["save", "--resume"]).expect(2);
    assert!(refused.stderr.contains("/own"), "{refused:#?}");
    fs::rename(sandbox.path("away"), sandbox.path("own")).unwrap();
    sandbox.run(&["save", "--resume"]).expect(0);
    let there = "your photo library has it already: as it was.jpg";
    assert_eq!(in_library()[3..], [there]);
    assert_eq!(sandbox.files("camera-roll").len(), PHOTOS_LOOKED_AT - 1);
}

#[test]
fn a_stopped_undo_says_what_was_and_was_not_removed_and_the_next_one_goes_on() {
    let sandbox = sandbox();
    sandbox.run(&["save", "my export.zip"]).expect(0);
    let child = sandbox.command(&["undo", "--yes"]).spawn().unwrap();
    let begun = Instant::now();
    while sandbox.files("camera-roll").len() == PHOTOS {
        assert!(begun.elapsed() < Duration::from_secs(60), "none is removed");
        thread::sleep(Duration::from_millis(2));
    }
    signal(&child, "INT");
    let answer = Answer::from(child.wait_with_output().unwrap()).expect(130);
    let there = sandbox.files("camera-roll").len();
    assert!((1..PHOTOS).contains(&there), "{there}");
    let told = |count: usize| {
        let digits = count.to_string();
        match digits.split_at_checked(digits.len().saturating_sub(3)) {
            Some((thousands, rest)) if !thousands.is_empty() => format!("{thousands},{rest}"),
            _ => digits,
        }
    };
    let removed = format!("Removed {} photos and videos", told(PHOTOS - there));
    assert!(answer.stdout.contains(&removed), "{answer:#?}");
    let left = format!("Not removed yet: {} photos and videos", told(there));
    assert!(answer.stdout.contains(&left), "{answer:#?}");
    assert!(answer.stderr.contains("undo --yes"), "{answer:#?}");
    let ledger = sandbox.run(&["ledger"]).expect(0).stdout;
    let line = format!(
        "{} removed, {} not removed yet; stopped",
        told(PHOTOS - there),
        told(there)
    );
    assert!(ledger.contains(&line), "{ledger}");
    let rest = sandbox.run(&["undo", "--yes"]).expect(0);
    assert!(
        rest.stdout.contains(&format!("Removed {} ", told(there))),
        "{rest:#?}"
    );
    assert!(sandbox.files("camera-roll").is_empty());
}

#[test]
fn a_second_signal_ends_at_once_and_loses_nothing() {
    let sandbox = sandbox();
    let child = saving(&sandbox);
    signal(&child, "INT");
    signal(&child, "INT");
    let answer = Answer::from(child.wait_with_output().unwrap()).expect(130);
    assert!(!answer.stderr.contains("panicked"), "{answer:#?}");
    let saved = sandbox
        .run(&["save", "my export.zip", "--json"])
        .expect(0)
        .object();
    assert_eq!(saved["planned"], json!(PHOTOS));
    assert_eq!(saved["failed"], json!(0));
    assert_eq!(sandbox.files("camera-roll").len(), PHOTOS);
}
