use sample_maker::Export;
use serde_json::json;

use crate::sandbox::{Sandbox, keys};

#[test]
fn the_object_has_exactly_these_keys_and_numbers() {
    let sandbox = Sandbox::with_diary();
    let answer = sandbox.run(&["scan", "export.zip", "--json"]).expect(0);
    assert_eq!(
        keys(&answer.stdout),
        [
            "posts",
            "references",
            "media",
            "photos",
            "videos",
            "found",
            "missing",
            "bytes",
            "by_kind",
            "earliest",
            "latest",
            "notes",
            "distinct",
            "may_be_others",
            "earliest_precision",
            "latest_precision",
        ]
    );
    let scanned = answer.object();
    assert_eq!(scanned["posts"], json!(8));
    assert_eq!(scanned["references"], json!(9));
    assert_eq!(scanned["media"], json!(9));
    assert_eq!(scanned["photos"], json!(6));
    assert_eq!(scanned["videos"], json!(1));
    assert_eq!(scanned["found"], json!(8));
    assert_eq!(scanned["missing"], json!(1));
    assert!(scanned["distinct"].as_u64() <= scanned["found"].as_u64());
    assert!(scanned["bytes"].as_u64().unwrap() > 10_000, "{scanned}");
    assert_eq!(
        scanned["by_kind"],
        json!({"post": 5, "story": 2, "message": 1, "recently_deleted": 1})
    );
    assert_eq!(scanned["earliest"], json!("2019-03-30T23:30:00Z"));
    assert_eq!(scanned["latest"], json!("2022-04-01T00:00:00Z"));
    assert_eq!(scanned["earliest_precision"], json!("second"));
    assert_eq!(scanned["latest_precision"], json!("second"));
    assert!(scanned["notes"].is_array(), "{scanned}");
}

#[test]
fn what_is_known_to_the_month_is_not_told_as_a_second() {
    let sandbox = Sandbox::new();
    let photo = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";
    for month in ["202409", "202412"] {
        let folder = sandbox.path("export/media/posts").join(month);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("17840000000{month}.jpg")), photo).unwrap();
    }
    let scanned = sandbox
        .run(&["scan", "export", "--json"])
        .expect(0)
        .object();
    assert_eq!(scanned["earliest"], json!("2024-09-01T08:00:00Z"));
    assert_eq!(scanned["latest"], json!("2024-12-01T08:00:00Z"));
    assert_eq!(scanned["earliest_precision"], json!("month"));
    assert_eq!(scanned["latest_precision"], json!("month"));
}

#[test]
fn a_note_says_where_and_what() {
    let sandbox = Sandbox::new();
    let broken = "your_instagram_activity/media/stories.json";
    crate::sandbox::diary()
        .file(broken, "{\"ig_stories\": [{\"uri\":")
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    let answer = sandbox.run(&["scan", "export.zip", "--json"]).expect(0);
    let scanned = answer.object();
    let note = &scanned["notes"][0];
    assert!(
        note["where"].as_str().unwrap().contains("stories.json"),
        "{note}"
    );
    assert!(note["what"].as_str().unwrap().len() > 10, "{note}");
    assert_eq!(note.as_object().unwrap().len(), 2);
}

#[test]
fn a_person_reads_what_is_there_and_what_to_do_next() {
    let sandbox = Sandbox::with_diary();
    let answer = sandbox.run(&["scan", "export.zip"]).expect(0);
    for told in [
        "6 photos and 1 video",
        "from 2019-03-30 23:30 to 2022-04-01 00:00",
        "Stories",
        "Photos and videos listed by year",
        "  2019  1",
        "  2022  4  1 of them missing",
        "--include reshares",
        "not in any archive given",
        "keepsake save export.zip",
    ] {
        assert!(answer.stdout.contains(told), "{told}: {answer:#?}");
    }
}

#[test]
fn what_was_published_at_one_time_is_told_so() {
    let sandbox = Sandbox::new();
    let post = sample_maker::Post::new(sample_maker::Kind::Post, "2022-03-05T10:20:33Z");
    sample_maker::Export::new(sample_maker::Era::D)
        .post(post.item(sample_maker::Content::PHOTO))
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    let answer = sandbox.run(&["scan", "export.zip"]).expect(0);
    let told = "in 1 archive, published 2022-03-05 10:20.";
    assert!(answer.stdout.contains(told), "{answer:#?}");
}

#[test]
fn a_folder_inside_an_export_is_told_with_the_one_to_give() {
    let sandbox = Sandbox::new();
    crate::sandbox::diary()
        .write_folder(&sandbox.path("unpacked"))
        .unwrap();
    let inner = "unpacked/your_instagram_activity";
    let told = "give that one: ";
    let scan = sandbox.run(&["scan", inner]).expect(0);
    let folder = scan.stdout.split(told).nth(1).unwrap().lines().next();
    assert!(folder.unwrap().ends_with("/unpacked"), "{scan:#?}");
    let save = sandbox.run(&["save", inner, "--dry-run"]).expect(0);
    assert!(save.stderr.contains(told), "{save:#?}");
    // What is missing there as well is nowhere.
    let whole = sandbox.run(&["scan", "unpacked"]).expect(0);
    assert!(whole.stdout.contains("1 of them missing"), "{whole:#?}");
    assert!(!whole.stdout.contains(told), "{whole:#?}");
}

#[test]
fn nothing_is_made() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["scan", "export.zip"]).expect(0);
    sandbox.run(&["scan", "export.zip", "--json"]).expect(0);
    assert_eq!(sandbox.names(), ["export.zip"]);
}

#[test]
fn parts_are_one_export() {
    let sandbox = Sandbox::new();
    let (parts, _) = crate::sandbox::diary()
        .write_parts(&sandbox.path("."), 3, |index, _| index)
        .unwrap();
    let parts: Vec<&str> = parts.iter().map(|path| path.to_str().unwrap()).collect();
    let all = [&["scan", "--json"], parts.as_slice()].concat();
    let scanned = sandbox.run(&all).expect(0).object();
    assert_eq!(
        (&scanned["found"], &scanned["missing"]),
        (&json!(8), &json!(1))
    );
    let one = sandbox.run(&["scan", "--json", parts[2]]);
    assert!(one.code == Some(0) || one.code == Some(2), "{one:#?}");
}

/// The command that is suggested does what it says, from wherever it was asked for.
#[test]
fn what_scan_suggests_can_be_run() {
    for given in [".", "..", "posts"] {
        let sandbox = Sandbox::new();
        let here = sandbox.path("a/b/posts");
        crate::sandbox::diary()
            .write_folder(&here.join("posts"))
            .unwrap();
        let run = |words: &[&str]| {
            let mut command = sandbox.command(words);
            crate::sandbox::Answer::from(command.current_dir(&here).output().unwrap())
        };
        let told = run(&["scan", given]).expect(0).stdout;
        let suggested = told.lines().last().unwrap().trim();
        let words: Vec<&str> = suggested.split(' ').skip(1).collect();
        assert_eq!(words[..2], ["save", given], "{told}");
        run(&words).expect(1); // one of them is no photo
        let roll = words.get(3).unwrap_or(&"camera-roll");
        assert!(here.join(roll).is_dir(), "{suggested}");
        let again = run(&["scan", given]).expect(0).stdout;
        assert_eq!(again, told, "what was saved is no part of the export");
    }
}

#[test]
fn a_heap_of_downloads_is_told_and_read() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path("Downloads")).unwrap();
    let zip = "Downloads/instagram-lina-2025-01-01-AbCdEfGh.zip";
    crate::sandbox::diary()
        .write_zip(&sandbox.path(zip))
        .unwrap();
    std::fs::write(
        sandbox.path("Downloads/beach.jpg"),
        b"\xff\xd8\xff\xe0 a photo",
    )
    .unwrap();
    let scanned = sandbox
        .run(&["scan", "Downloads", "--json"])
        .expect(0)
        .object();
    assert_eq!(scanned["found"], json!(8));
    let notes = scanned["notes"].to_string();
    assert!(
        notes.contains("left alone") && notes.contains(": 1 (1 at the top)"),
        "{notes}"
    );
    std::fs::remove_file(sandbox.path(zip)).unwrap();
    let answer = sandbox.run(&["scan", "Downloads"]).expect(2);
    assert!(
        answer.stderr.contains("photos and videos left alone"),
        "{answer:#?}"
    );
}

#[test]
fn a_scan_counts_what_is_to_be_saved_as_the_save_does() {
    let sandbox = Sandbox::new();
    Export::showcase()
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    let scan = sandbox.run(&["scan", "export.zip"]).expect(0);
    let saved = sandbox
        .run(&["save", "export.zip", "--json"])
        .expect(0)
        .object();
    let told = format!(
        "To save {} photos and videos ({} more is the same as another)",
        saved["saved"], saved["already_there"]
    );
    assert!(scan.stdout.contains(&told), "{told}: {scan:#?}");
}

/// A field of a language nobody knows may say that a story is somebody else's.
#[test]
fn what_may_be_other_peoples_has_a_number_of_its_own() {
    let sandbox = Sandbox::new();
    let story = |number: u32, field: &str| {
        format!(
            "<div class=\"pam uiBoxWhite\"><div><img src=\"media/stories/202401/{number}.jpg\">\
             <table><tr><td><div>Xyzzy</div><div><div>{field}</div></div></td></tr></table></div>\
             <div class=\"_3-94\">Jan 0{number}, 2024 3:00 pm</div></div>"
        )
    };
    let page = [story(1, "frobnicated"), story(2, "plugh"), story(3, "")].concat();
    let page = format!("<html><body><main role=\"main\">{page}</main></body></html>");
    crate::sandbox::diary()
        .file("your_instagram_activity/media/stories.html", page)
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    let answer = sandbox.run(&["scan", "export.zip", "--json"]).expect(0);
    assert_eq!(
        answer.object()["may_be_others"],
        json!(2),
        "{}",
        answer.stdout
    );
}
