use std::fs;

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, keys};

/// With the diary, and a folder in which the person has the photo of its first post.
fn with_library() -> Sandbox {
    let sandbox = Sandbox::with_diary();
    let save = ["save", "export.zip", "--to", "before", "--to-date", "2019"];
    sandbox.run(&save).expect(0);
    let [photo] = &sandbox.files("before")[..] else {
        panic!("one post is from 2019");
    };
    fs::create_dir_all(sandbox.path("library/2019")).unwrap();
    let copy = sandbox.path("library/2019/IMG_1.jpg");
    fs::copy(sandbox.path("before").join(photo), copy).unwrap();
    fs::write(sandbox.path("library/notes.txt"), "no photo").unwrap();
    sandbox
}

fn matched(sandbox: &Sandbox, options: &[&str]) -> Vec<Value> {
    let arguments = ["match", "export.zip", "--library", "library", "--json"];
    let answer = sandbox.run(&[&arguments, options].concat()).expect(0);
    for line in answer.stdout.lines() {
        assert_eq!(
            keys(line),
            ["media", "uri", "outcome", "asset", "distance", "cues"]
        );
    }
    answer.objects()
}

/// The media item that the photo is a copy of.
fn the_copy(matched: &[Value]) -> &Value {
    let copy = matched
        .iter()
        .find(|line| line["asset"] == "2019/IMG_1.jpg");
    copy.unwrap_or_else(|| panic!("{matched:#?}"))
}

#[test]
fn what_the_library_has_is_told_and_not_saved() {
    let sandbox = with_library();
    let lines = matched(&sandbox, &[]);
    let copy = the_copy(&lines);
    assert_eq!(copy["outcome"], "already_there");
    assert!(copy["cues"].as_array().unwrap().contains(&json!("picture")));
    assert_eq!(copy["distance"], 0);
    let new = lines.iter().find(|line| line["outcome"] == "new").unwrap();
    assert_eq!(
        (&new["asset"], &new["distance"]),
        (&Value::Null, &Value::Null)
    );

    let save = [
        "save",
        "export.zip",
        "--library",
        "library",
        "--json",
        "--to-date",
        "2019",
    ];
    let dry = sandbox
        .run(&[&save[..], &["--dry-run"]].concat())
        .expect(0)
        .object();
    assert_eq!(
        (&dry["saved"], &dry["already_there"]),
        (&json!(0), &json!(1))
    );
    let saved = sandbox.run(&save).expect(0).object();
    assert_eq!(
        (&saved["saved"], &saved["already_there"]),
        (&json!(0), &json!(1))
    );
    let ledger = sandbox.run(&["ledger", "--json"]).expect(0).objects();
    assert_eq!(
        ledger[0]["reason"],
        "your photo library has it already: 2019/IMG_1.jpg"
    );
    assert_eq!(ledger[0]["asset"], Value::Null);
    let page = sandbox.run(&save[..4]).stdout;
    assert!(
        page.contains("1 was among your own photos already, and not added.\n"),
        "{page}"
    );
    assert!(!page.contains("there already"), "{page}");
    // Undo has nothing to take out, least of all that one.
    sandbox.run(&["undo", "--run", "1", "--yes"]);
    assert_eq!(sandbox.files("library"), ["2019/IMG_1.jpg", "notes.txt"]);
}

#[test]
fn an_answer_is_remembered() {
    let sandbox = with_library();
    let lines = matched(&sandbox, &[]);
    let media = the_copy(&lines)["media"].as_str().unwrap();
    let is = |lines: &[Value]| {
        let line = lines.iter().find(|line| line["media"] == media).unwrap();
        line["outcome"].clone()
    };
    assert_eq!(is(&matched(&sandbox, &["--different", media])), "new");
    assert_eq!(is(&matched(&sandbox, &[])), "new");
    assert_eq!(is(&matched(&sandbox, &["--same", media])), "already_there");
    let unknown = sandbox.run(&["match", "export.zip", "--library", "library", "--same", "x"]);
    assert!(unknown.expect(2).stderr.contains("looks like x"));
    assert_eq!(is(&matched(&sandbox, &["--afresh"])), "already_there");
}

/// The person has a smaller picture with less on it: nobody but them can tell.
#[test]
fn what_is_saved_though_the_library_may_have_it_stands_on_the_page_about_the_save() {
    let export = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/samples/export.zip"
    );
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.path("library")).unwrap();
    let cropped = include_bytes!("cropped.jpg");
    fs::write(sandbox.path("library/cropped.jpg"), cropped).unwrap();
    let save = ["save", export, "--to", "roll", "--library", "library"];
    let report = ["--report", "page.html"];
    sandbox.run(&[&save[..], &report].concat()).expect(0);
    let page = fs::read_to_string(sandbox.path("page.html")).unwrap();
    let (_, asked) = page.split_once("id=\"ask\"").unwrap();
    let (asked, _) = asked.split_once("id=\"left-out\"").unwrap();
    assert_eq!(asked.matches("class=\"pair\"").count(), 2);
    let pictures = asked.matches("<img src=\"data:image/jpeg;base64,").count();
    assert_eq!(pictures, 4);
    // What is there since has no question.
    sandbox.run(&[&save[..], &report].concat()).expect(0);
    let page = fs::read_to_string(sandbox.path("page.html")).unwrap();
    assert!(!page.contains("id=\"ask\""));
}

#[test]
fn a_library_that_is_not_there_is_told_and_nothing_is_made() {
    let sandbox = Sandbox::with_diary();
    for command in ["match", "save"] {
        let answer = sandbox
            .run(&[command, "export.zip", "--library", "nowhere"])
            .expect(2);
        assert!(answer.stderr.contains("nowhere"), "{answer:?}");
        assert_eq!(sandbox.names(), ["export.zip"]);
    }
}

#[test]
fn what_cannot_be_read_in_the_library_is_named() {
    let sandbox = with_library();
    let photo = fs::read(sandbox.path("library/2019/IMG_1.jpg")).unwrap();
    fs::write(sandbox.path("library/cut.jpg"), &photo[..200]).unwrap();
    let answer = sandbox
        .run(&["match", "export.zip", "--library", "library"])
        .expect(0);
    assert!(answer.stderr.contains("cut.jpg"), "{answer:?}");
    assert!(answer.stdout.contains("looked for"), "{answer:?}");
}

#[test]
fn a_page_shows_each_pair_side_by_side() {
    let sandbox = with_library();
    let page = || {
        let report = [
            "match",
            "export.zip",
            "--library",
            "library",
            "--report",
            "pairs.html",
        ];
        sandbox.run(&report).expect(0);
        fs::read_to_string(sandbox.path("pairs.html")).unwrap()
    };
    let sections = |page: &str| {
        let (ask, there) = page.split_once("id=\"there\"").unwrap();
        (
            ask.matches("class=\"pair\"").count(),
            there.matches("class=\"pair\"").count(),
        )
    };
    let first = page();
    assert_eq!(sections(&first), (0, 1));
    assert_eq!(
        first.matches("<img src=\"data:image/jpeg;base64,").count(),
        2
    );
    for told in [
        "2019/IMG_1.jpg",
        "alike in every part",
        "0 of 256",
        "2019-03-",
    ] {
        assert!(first.contains(told), "{told}");
    }
    assert!(!first.contains("<script") && !first.contains("http:"));
    // The same photo once more is the same photo.
    fs::copy(
        sandbox.path("library/2019/IMG_1.jpg"),
        sandbox.path("library/again.jpg"),
    )
    .unwrap();
    assert_eq!(sections(&page()), (0, 1));
    let refused = [
        "match",
        "export.zip",
        "--library",
        "library",
        "--report",
        "nowhere/x.html",
    ];
    let refused = sandbox.run(&refused).expect(2);
    assert!(refused.stderr.contains("report cannot be written"));
}

#[test]
fn a_library_inside_of_the_export_is_refused_and_nothing_is_made() {
    let sandbox = Sandbox::new();
    let media = "export/media/posts/202307";
    fs::create_dir_all(sandbox.path(media)).unwrap();
    fs::write(sandbox.path(&format!("{media}/1.jpg")), "a photo").unwrap();
    for (command, library) in [
        ("match", media),
        ("save", "export/media"),
        ("save", "export"),
    ] {
        let refused = sandbox
            .run(&[command, "export", "--library", library, "--to", "roll"])
            .expect(2);
        assert!(refused.stderr.contains("your own photos"), "{refused:?}");
        assert!(!sandbox.path("roll").exists());
    }
}
