use std::fs;
use std::time::{Duration, SystemTime};

use sample_maker::{Content, Era, Exif, Export, Item, Kind, Post, Size};
use serde_json::{Value, json};

use crate::exif::place;
use crate::sandbox::{Answer, DIARY_SAVED, Sandbox, diary, keys};

/// Checks that every item is accounted for.
#[track_caller]
fn adds_up(saved: &Value) {
    let number = |key: &str| saved[key].as_u64().unwrap();
    let sum = number("saved") + number("already_there") + number("skipped") + number("failed");
    assert_eq!(number("planned"), sum, "{saved}");
}

#[test]
fn the_object_has_exactly_these_keys_and_numbers() {
    let sandbox = Sandbox::with_diary();
    let answer = sandbox.run(&["save", "export.zip", "--json"]).expect(1);
    assert_eq!(
        keys(&answer.stdout),
        [
            "run",
            "planned",
            "saved",
            "already_there",
            "skipped",
            "failed",
            "bytes",
            "seconds",
            "better",
            "replaced",
            "notes"
        ]
    );
    let saved = answer.object();
    adds_up(&saved);
    assert_eq!(saved["run"], json!(1));
    assert_eq!(saved["planned"], json!(9));
    assert_eq!(saved["saved"], json!(DIARY_SAVED));
    assert_eq!(saved["already_there"], json!(0));
    assert_eq!(saved["skipped"], json!(4));
    assert_eq!(saved["failed"], json!(1));
    assert!(saved["bytes"].as_u64().unwrap() > 0);
    assert!(saved["seconds"].is_f64());
    assert_eq!(sandbox.files("camera-roll").len(), DIARY_SAVED);
}

#[test]
fn all_but_named_items_are_saved() {
    let sandbox = Sandbox::with_diary();
    let listed = sandbox.run(&["list", "export.zip", "--json"]).expect(0);
    let selected = |line: &Value| line["selected"] == json!(true);
    let line = listed.objects().into_iter().find(selected).unwrap();
    let media = line["media"].as_str().unwrap();
    let save = ["save", "export.zip", "--json", "--except"];
    let saved = sandbox.run(&[&save[..], &[media]].concat()).expect(1);
    assert_eq!(saved.object()["planned"], json!(8));
    assert_eq!(saved.object()["saved"], json!(DIARY_SAVED - 1));
    // What was left out that time is new later.
    let later = ["save", "export.zip", "--json", "--only", media];
    let saved = sandbox.run(&later).expect(0).object();
    assert_eq!((&saved["planned"], &saved["saved"]), (&json!(1), &json!(1)));
    assert_eq!(sandbox.files("camera-roll").len(), DIARY_SAVED);
}

/// Mistyped, what was to be left out would be saved.
#[test]
fn a_name_that_nothing_has_is_refused_before_anything_is_saved() {
    let sandbox = Sandbox::with_diary();
    let unknown = "0123456789abcdef";
    for option in ["--except", "--only"] {
        let answer = sandbox
            .run(&["save", "export.zip", option, unknown])
            .expect(2);
        assert!(answer.stderr.contains(unknown), "{}", answer.stderr);
        assert!(!sandbox.path("camera-roll").exists());
        sandbox
            .run(&["list", "export.zip", option, unknown])
            .expect(2);
        sandbox
            .run(&["list", "export.zip", option, "4f2a"])
            .expect(2);
    }
}

/// Writes an unpacked export of one post; nothing tells when it was made.
fn undated(sandbox: &Sandbox, folder: &str, caption: &str, content: Content) {
    let post = Post::new(Kind::Post, "2021-06-15T10:00:00Z").caption(caption);
    let export = Export::new(Era::D).post(post.item(content));
    export.write_folder(&sandbox.path(folder)).unwrap();
}

#[test]
fn what_is_odd_in_an_export_is_said_by_the_save_that_reads_it_first() {
    let sandbox = Sandbox::new();
    undated(&sandbox, "first", "a long day at the sea", Content::PHOTO);
    undated(&sandbox, "second", "a day", Content::PHOTO);
    let first = sandbox.run(&["save", "first"]).expect(0).stdout;
    assert!(!first.contains("Worth knowing"), "{first}");
    let dry = ["save", "second", "--dry-run"];
    let twice = "1 caption stands in two ways";
    for save in [&dry[..], &dry[..2]] {
        let second = sandbox.run(save).expect(0).stdout;
        assert!(second.contains("Worth knowing:\n"), "{second}");
        assert!(second.contains(twice), "{second}");
    }
    let again = sandbox
        .run(&["save", "second", "--json"])
        .expect(0)
        .object();
    assert_eq!(again["notes"], json!([]));
    let sandbox = Sandbox::new();
    undated(&sandbox, "first", "a long day at the sea", Content::PHOTO);
    undated(&sandbox, "second", "another day", Content::PHOTO);
    let both = sandbox
        .run(&["save", "first", "second", "--json"])
        .expect(0)
        .object();
    let note = &both["notes"][0];
    assert_eq!(note["where"], json!("all archives"));
    assert!(note["what"].as_str().unwrap().starts_with(twice), "{note}");
}

#[test]
fn what_there_is_to_know_of_a_saved_file_is_counted() {
    let sandbox = Sandbox::new();
    let content = Content::CutOff(&Content::PHOTO, 90);
    undated(&sandbox, "export", "a day", content);
    let page = sandbox.run(&["save", "export"]).expect(0).stdout;
    assert!(
        page.contains("1 saved, with something to know:\n"),
        "{page}"
    );
    assert!(page.contains("ends too early"), "{page}");
}

/// Of a video in a folder, whose end was never copied though its length is right; a ZIP has checksums.
#[test]
fn what_is_damaged_inside_in_a_folder_is_told() {
    let sandbox = Sandbox::new();
    undated(&sandbox, "export", "a day", Content::CLIP);
    let mut files = sandbox.files("export").into_iter();
    let video = files.find(|file| file.ends_with(".mp4")).unwrap();
    let video = sandbox.path("export").join(video);
    let mut bytes = fs::read(&video).unwrap();
    let from = bytes.len() / 2;
    bytes[from..].fill(0);
    fs::write(&video, bytes).unwrap();
    let page = sandbox.run(&["save", "export"]).expect(0).stdout;
    assert!(page.contains("the file is damaged"), "{page}");
}

#[test]
fn what_was_removed_is_skipped_until_it_is_asked_for_again() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    let files = sandbox.files("camera-roll");
    fs::remove_file(sandbox.path("camera-roll").join(&files[0])).unwrap();
    let page = sandbox.run(&["save", "export.zip"]).expect(1).stdout;
    assert!(page.contains("you removed it"), "{page}");
    assert!(page.contains("(--again)"), "{page}");
    assert_eq!(sandbox.files("camera-roll").len(), DIARY_SAVED - 1);
    for (arguments, saved) in [
        (&["save", "export.zip", "--dry-run", "--json"][..], 0),
        (&["save", "export.zip", "--again", "--dry-run", "--json"], 1),
        (&["save", "export.zip", "--again", "--json"], 1),
        (&["save", "export.zip", "--json"], 0),
    ] {
        let answer = sandbox.run(arguments).object();
        adds_up(&answer);
        assert_eq!(answer["saved"], json!(saved), "{arguments:?}");
    }
    assert_eq!(sandbox.files("camera-roll").len(), DIARY_SAVED);
}

#[test]
fn a_second_save_saves_nothing_anew() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    let files = sandbox.files("camera-roll");
    let saved = sandbox
        .run(&["save", "export.zip", "--json"])
        .expect(1)
        .object();
    adds_up(&saved);
    assert_eq!(saved["run"], json!(2));
    assert_eq!((&saved["saved"], &saved["bytes"]), (&json!(0), &json!(0)));
    assert_eq!(saved["already_there"], json!(DIARY_SAVED));
    assert_eq!(sandbox.files("camera-roll"), files);
}

#[test]
fn all_well_is_answered_with_0() {
    let sandbox = Sandbox::with_diary();
    let stories = ["save", "export.zip", "--kind", "story", "--json"];
    let saved = sandbox.run(&stories).expect(0).object();
    adds_up(&saved);
    assert_eq!((&saved["planned"], &saved["saved"]), (&json!(2), &json!(1)));
}

#[test]
fn what_is_left_out_can_be_included() {
    let sandbox = Sandbox::with_diary();
    let include = [
        "save",
        "export.zip",
        "--include",
        "reshares,recently-deleted",
        "--include",
        "messages",
        "--json",
    ];
    let saved = sandbox.run(&include).expect(1).object();
    adds_up(&saved);
    assert_eq!(saved["saved"], json!(DIARY_SAVED + 3));
    assert_eq!(saved["skipped"], json!(1));
}

#[test]
fn albums_are_folders_as_asked_for() {
    for (albums, folders) in [
        ("kind", &["Posts", "Stories"][..]),
        ("year", &["2019", "2021"]),
        ("none", &[]),
    ] {
        let sandbox = Sandbox::with_diary();
        let save = ["save", "export.zip", "--albums", albums, "--to", "roll"];
        sandbox.run(&save).expect(1);
        let mut found: Vec<String> = sandbox
            .files("roll")
            .iter()
            .filter_map(|file| Some(file.split_once('/')?.0.to_owned()))
            .collect();
        found.dedup();
        assert_eq!(found, folders, "{albums}");
    }
}

#[test]
fn names_are_written_in_the_zone() {
    let sandbox = Sandbox::with_diary();
    let save = [
        "save",
        "export.zip",
        "--zone",
        "Australia/Sydney",
        "--albums",
        "none",
    ];
    sandbox.run(&save).expect(1);
    let files = sandbox.files("camera-roll");
    assert!(files[0].starts_with("IG_20190331_103000_"), "{files:?}");
}

#[test]
fn a_dry_run_tells_and_touches_nothing() {
    let sandbox = Sandbox::with_diary();
    let answer = sandbox.run(&["save", "export.zip", "--dry-run"]).expect(0);
    assert!(
        answer.stdout.contains("To save: 4 photos and videos"),
        "{answer:#?}"
    );
    assert!(answer.stdout.contains("free"), "{answer:#?}");
    assert!(answer.stdout.contains("--include reshares"), "{answer:#?}");
    assert_eq!(sandbox.names(), ["export.zip"]);

    let saved = sandbox
        .run(&["save", "export.zip", "--dry-run", "--json"])
        .expect(0)
        .object();
    adds_up(&saved);
    assert_eq!(saved["run"], Value::Null);
    assert_eq!(saved["saved"], json!(DIARY_SAVED));
    assert_eq!(sandbox.names(), ["export.zip"]);
}

#[test]
fn a_dry_run_knows_what_is_there_already_and_leaves_it_alone() {
    let sandbox = Sandbox::with_diary();
    sandbox
        .run(&["save", "export.zip", "--kind", "story"])
        .expect(0);
    diary()
        .orphan(
            "media/posts/202301/more.jpg",
            sample_maker::Content::PHOTO,
            99,
        )
        .write_zip(&sandbox.path("more.zip"))
        .unwrap();
    let before = snapshot(&sandbox);
    let saved = sandbox
        .run(&["save", "more.zip", "--dry-run", "--json"])
        .expect(0)
        .object();
    adds_up(&saved);
    assert_eq!(saved["already_there"], json!(1));
    assert_eq!(saved["saved"], json!(DIARY_SAVED));
    assert_eq!(snapshot(&sandbox), before);
}

/// Somebody copied the pictures without the hidden folder.
#[test]
fn that_the_catalog_of_the_folder_is_missing_is_said_before_anything_is_saved() {
    let sandbox = Sandbox::with_diary();
    let zone = |zone: &'static str| ["save", "export.zip", "--json", "--zone", zone];
    let missing = |answer: &Answer| {
        let told = format!("{DIARY_SAVED} files here were put here by an earlier save");
        let notes = answer.object()["notes"].to_string();
        assert_eq!(
            answer.stderr.contains(&told),
            notes.contains(&told),
            "{answer:#?}"
        );
        answer.stderr.contains(&told)
    };
    assert!(!missing(&sandbox.run(&zone("Asia/Tokyo")).expect(1)));
    assert!(!missing(&sandbox.run(&zone("Asia/Tokyo")).expect(1)));
    let before = sandbox.files("camera-roll");
    fs::remove_dir_all(sandbox.path("camera-roll/.keepsake")).unwrap();

    let dry = [&zone("America/Lima")[..], &["--dry-run"]].concat();
    assert!(missing(&sandbox.run(&dry).expect(0)));
    let saved = sandbox.run(&zone("America/Lima")).expect(1);
    assert!(missing(&saved));
    assert!(saved.stderr.find("earlier save") < saved.stderr.find("To save:"));
    let after = sandbox.files("camera-roll");
    assert!(before.iter().all(|file| after.contains(file)));
    assert!(!missing(&sandbox.run(&zone("America/Lima")).expect(1)));
}

/// The names and bytes of everything in the camera roll.
fn snapshot(sandbox: &Sandbox) -> Vec<(String, Vec<u8>)> {
    let state = ["keepsake.db", "lock"].map(|name| format!(".keepsake/{name}"));
    let files = sandbox.files("camera-roll").into_iter().chain(state);
    files
        .map(|name| {
            let bytes = fs::read(sandbox.path("camera-roll").join(&name)).unwrap();
            (name, bytes)
        })
        .collect()
}

#[test]
fn nothing_is_written_outside_the_folder() {
    let sandbox = Sandbox::with_diary();
    sandbox
        .run(&["save", "export.zip", "--to", "roll"])
        .expect(1);
    assert_eq!(sandbox.names(), ["export.zip", "roll"]);
}

#[test]
fn a_person_reads_what_became_of_it_and_where() {
    let sandbox = Sandbox::with_diary();
    let answer = sandbox.run(&["save", "export.zip"]).expect(1);
    for told in [
        "Saved 4 photos and videos",
        "./camera-roll",
        "1 could not be saved",
        "4 left alone",
        "not in any archive given",
        "--include recently-deleted",
    ] {
        assert!(answer.stdout.contains(told), "{told}: {answer:#?}");
    }
    assert!(
        answer.stderr.contains("To save: 4 photos and videos"),
        "{answer:#?}"
    );
}

/// The smallest picture there is.
const GIF: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// What can be done is advised, and not once more what was done in vain.
#[test]
fn what_a_person_changed_is_not_said_to_be_replaceable() {
    let sandbox = Sandbox::new();
    let low = diary().at_size(Size::Tiny);
    low.write_zip(&sandbox.path("low.zip")).unwrap();
    let high = diary().at_size(Size::Small);
    high.write_zip(&sandbox.path("high.zip")).unwrap();
    sandbox.run(&["save", "low.zip"]).expect(1);
    for file in sandbox.files("camera-roll") {
        let file = sandbox.path("camera-roll").join(file);
        let changed = [fs::read(&file).unwrap(), b"mine".to_vec()].concat();
        fs::write(file, changed).unwrap();
    }
    let told = sandbox.run(&["save", "high.zip"]).expect(1).stdout;
    assert!(told.contains("run it again with --replace"), "{told}");
    let told = sandbox
        .run(&["save", "high.zip", "--replace"])
        .expect(1)
        .stdout;
    assert!(told.contains("were left as they are"), "{told}");
    assert!(!told.contains("run it again"), "{told}");
}

/// Whether it is of that time nobody knows: it may be what the person wants.
#[test]
fn what_has_no_date_is_counted_where_days_leave_it_out() {
    let sandbox = Sandbox::new();
    let heap = sandbox.path("heap/media/other");
    fs::create_dir_all(&heap).unwrap();
    fs::write(heap.join("wave.gif"), GIF).unwrap();
    let left_out = "nobody knows when they were published: 1 photo";
    for more in [&[][..], &["--dry-run"]] {
        let save = [&["save", "heap", "--from", "2010"], more].concat();
        let answer = sandbox.run(&save).expect(0);
        assert!(answer.stderr.contains(left_out), "{answer:#?}");
    }
    let answer = sandbox.run(&["save", "heap"]).expect(0);
    assert!(answer.stdout.contains("Saved 1 photo"), "{answer:#?}");
    assert!(!answer.stderr.contains("Left out"), "{answer:#?}");
}

#[test]
fn a_part_that_comes_later_completes_the_save() {
    let sandbox = Sandbox::new();
    let in_second = |_: usize, path: &str| usize::from(path.contains("/stories/"));
    let (parts, _) = diary()
        .write_parts(&sandbox.path("."), 2, in_second)
        .unwrap();
    let parts: Vec<&str> = parts.iter().map(|path| path.to_str().unwrap()).collect();
    let first = sandbox
        .run(&["save", parts[0], "--json"])
        .expect(1)
        .object();
    assert_eq!(first["saved"], json!(DIARY_SAVED - 1));
    let second = sandbox
        .run(&["save", parts[1], "--json"])
        .expect(1)
        .object();
    adds_up(&second);
    assert_eq!(second["saved"], json!(1));
    assert_eq!(sandbox.files("camera-roll").len(), DIARY_SAVED);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_said_plainly() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = Sandbox::with_diary();
    fs::create_dir(sandbox.path("locked")).unwrap();
    fs::set_permissions(sandbox.path("locked"), fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(sandbox.path("locked/probe"), "").is_ok() {
        left_out::unavailable("root may write everywhere");
        return;
    }
    let answer = sandbox
        .run(&["save", "export.zip", "--to", "locked/roll"])
        .expect(1);
    assert!(
        answer.stderr.contains("cannot be written to"),
        "{answer:#?}"
    );
}

#[test]
fn places_stay_out_of_the_files_if_asked() {
    let sandbox = Sandbox::with_diary();
    let spring = |to: &str, option: &[&str]| {
        let save = ["save", "export.zip", "--to", to, "--contains", "spring"];
        sandbox.run(&[&save, option].concat()).expect(0);
        let file = sandbox.files(to).remove(0);
        fs::read(sandbox.path(to).join(file)).unwrap()
    };
    let (north, east) = place(&spring("with", &[])).unwrap();
    assert!((north + 33.8688).abs() < 1e-4, "{north}");
    assert!((east - 151.2093).abs() < 1e-4, "{east}");
    let without = spring("without", &["--no-place"]);
    assert_eq!(place(&without), None);
    // Nor does it stand in the block that is text.
    let named = |word: &[u8]| without.windows(word.len()).any(|bytes| bytes == word);
    assert!(named(b"First day of spring") && !named(b"GPS") && !named(b"33.86"));
}

#[test]
fn the_cameras_date_is_taken_if_asked() {
    let sandbox = Sandbox::new();
    let exif = Exif {
        original: Some("2021:06:12 09:15:00".to_owned()),
        camera: true,
        ..Exif::default()
    };
    Export::new(Era::D)
        .post(
            Post::new(Kind::Post, "2021-06-15T10:00:00Z")
                .item(Item::new(Content::PHOTO).exif(exif)),
        )
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    for (date, name) in [
        ("published", "IG_20210615_1000"),
        ("original", "IG_20210612_0915"),
    ] {
        let save = [
            "save",
            "export.zip",
            "--albums",
            "none",
            "--to",
            date,
            "--date",
            date,
        ];
        sandbox.run(&save).expect(0);
        let files = sandbox.files(date);
        assert!(files[0].starts_with(name), "{files:?}");
    }
    let began = SystemTime::now() - Duration::from_secs(2);
    let save = [
        "save",
        "export.zip",
        "--albums",
        "none",
        "--to",
        "now",
        "--date",
        "now",
    ];
    sandbox.run(&save).expect(0);
    let file = sandbox.path("now").join(&sandbox.files("now")[0]);
    let modified = fs::metadata(&file).unwrap().modified().unwrap();
    assert!(
        began <= modified && modified <= SystemTime::now(),
        "{file:?}"
    );
    let ledger = sandbox
        .run(&["ledger", "--to", "now", "--run", "1"])
        .expect(0)
        .stdout;
    assert!(ledger.contains("dated when it was saved"), "{ledger}");
}

/// An unpacked export with one GIF, which has no place for metadata.
fn with_a_gif() -> Sandbox {
    let sandbox = Sandbox::new();
    let media = sandbox.path("export/media/posts/202405");
    fs::create_dir_all(&media).unwrap();
    fs::write(media.join("wave.gif"), GIF).unwrap();
    let index = sandbox.path("export/your_instagram_activity/media");
    fs::create_dir_all(&index).unwrap();
    let posts = json!([{"media": [{
        "uri": "media/posts/202405/wave.gif",
        "creation_timestamp": 1_714_555_200,
        "title": "It waves #sea",
    }]}]);
    fs::write(index.join("posts_1.json"), posts.to_string()).unwrap();
    sandbox
}

#[test]
fn what_a_file_has_no_room_for_stands_beside_it_if_asked_for() {
    let sandbox = with_a_gif();
    let save = |to, more: &[&str]| {
        let arguments = [&["save", "export", "--zone", "UTC", "--to", to], more].concat();
        sandbox.run(&arguments).expect(0);
        sandbox.files(to)
    };
    assert_eq!(save("plain", &[]).len(), 1);
    let files = save("beside", &["--sidecar"]);
    let [gif, sidecar] = files.as_slice() else {
        panic!("{files:?}");
    };
    assert_eq!(*sidecar, format!("{gif}.xmp"));
    let packet = fs::read_to_string(sandbox.path("beside").join(sidecar)).unwrap();
    for said in ["It waves #sea", ">sea<", ">2024-05-01T09:20:00+00:00<"] {
        assert!(packet.contains(said), "{said} in {packet}");
    }
    let ledger = sandbox
        .run(&["ledger", "--to", "beside", "--json"])
        .expect(0);
    let reason = ledger.objects()[0]["reason"].to_string();
    assert!(reason.contains("without metadata") && reason.contains(".xmp file beside it"));
    sandbox.run(&["undo", "--to", "beside", "--yes"]).expect(0);
    assert_eq!(sandbox.files("beside"), [""; 0]);
}

#[test]
fn where_nothing_fits_what_there_is_is_told() {
    let sandbox = Sandbox::with_diary();
    for more in [&["--dry-run"][..], &[]] {
        let all = [&["save", "export.zip", "--from", "2030"], more].concat();
        let answer = sandbox.run(&all).expect(0);
        let told = "6 photos and 1 video, published from 2019-03-30 23:30 to 2022-04-01 00:00";
        let all_told = [answer.stdout.as_str(), &answer.stderr].concat();
        assert!(
            all_told.contains("Nothing fits these options."),
            "{answer:#?}"
        );
        assert!(all_told.contains(told), "{answer:#?}");
    }
}

/// What a folder lost, a ZIP that a smaller one took the place of, one that was thrown away: what
/// they had is told the same before the save and by it, and nothing fails.
#[test]
fn what_archives_have_no_more_is_left_alone_as_the_dry_run_says() {
    let export = |days: &[&str], story: &str| {
        let post = |export: Export, (kind, day): (Kind, &str)| {
            let day = format!("2021-{day}T10:00:00Z");
            export.post(Post::new(kind, &day).item(Content::PHOTO))
        };
        // The first of all, as files are numbered.
        let story = [(Kind::Story, story)].into_iter();
        let all = story.chain(days.iter().map(|day| (Kind::Post, *day)));
        all.fold(Export::new(Era::D), post)
    };
    let whole = || export(&["06-15", "06-16", "06-17"], "07-01");
    for what in ["folder", "smaller", "thrown away"] {
        let sandbox = Sandbox::new();
        let given = match what {
            "folder" => {
                whole().write_folder(&sandbox.path("export")).unwrap();
                "export"
            }
            _ => {
                whole().write_zip(&sandbox.path("export.zip")).unwrap();
                "export.zip"
            }
        };
        let first = ["save", given, "--kind", "story", "--json"];
        assert_eq!(sandbox.run(&first).expect(0).object()["saved"], 1);
        let (now, numbers) = match what {
            "folder" => {
                let media = sandbox.path("export/media/posts/202106");
                let mut photos: Vec<_> = fs::read_dir(media).unwrap().collect();
                fs::remove_file(photos.remove(0).unwrap().path()).unwrap();
                (given, [4, 2, 1, 1])
            }
            "smaller" => {
                let smaller = export(&["06-15"], "07-01");
                smaller.write_zip(&sandbox.path(given)).unwrap();
                (given, [4, 1, 1, 2])
            }
            _ => {
                fs::remove_file(sandbox.path(given)).unwrap();
                // It serves for what it has, too.
                let other = export(&["06-15"], "07-01");
                other.write_zip(&sandbox.path("other.zip")).unwrap();
                ("other.zip", [4, 1, 1, 2])
            }
        };
        let keys = ["planned", "saved", "already_there", "skipped"];
        let save = ["save", now, "--json", "--dry-run"];
        for save in [&save[..], &save[..3]] {
            let answer = sandbox.run(save).expect(0).object();
            adds_up(&answer);
            let told = keys.map(|key| answer[key].as_u64().unwrap());
            assert_eq!(told, numbers, "{what} {save:?} {answer}");
        }
        let lines = ["ledger", "--outcome", "skipped", "--run", "2", "--json"];
        for line in sandbox.run(&lines).expect(0).objects() {
            let reason = line["reason"].as_str().unwrap();
            assert!(reason.starts_with("not in any archive given"), "{line}");
        }
    }
}
