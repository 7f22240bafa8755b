use std::collections::BTreeSet;
use std::io::Read;

use sample_maker::{Content, Era, Export, Kind, Oddity, Post};
use serde_json::{Value, json};

use crate::sandbox::{Sandbox, diary, keys};

fn listed(sandbox: &Sandbox, options: &[&str]) -> Vec<Value> {
    let arguments = [&["list", "export.zip", "--json"], options].concat();
    sandbox.run(&arguments).expect(0).objects()
}

#[test]
fn every_line_has_exactly_these_keys_in_this_order() {
    let sandbox = Sandbox::with_diary();
    let answer = sandbox.run(&["list", "export.zip", "--json"]).expect(0);
    assert_eq!(answer.stdout.lines().count(), 9);
    for line in answer.stdout.lines() {
        assert_eq!(
            keys(line),
            [
                "media",
                "post",
                "kind",
                "position",
                "uri",
                "type",
                "taken_at",
                "precision",
                "caption",
                "place",
                "latitude",
                "longitude",
                "bytes",
                "found",
                "selected",
                "reason",
            ]
        );
    }
}

#[test]
fn every_field_says_what_the_export_says() {
    let sandbox = Sandbox::new();
    let manifest = diary().write_zip(&sandbox.path("export.zip")).unwrap();
    let lines = listed(&sandbox, &[]);
    for expected in &manifest.references {
        let line = lines
            .iter()
            .find(|line| line["uri"] == json!(expected.uri))
            .unwrap();
        assert_eq!(line["kind"], json!(expected.kind));
        assert_eq!(line["position"], json!(expected.position));
        assert_eq!(line["type"], json!(expected.media_type));
        let taken_at = expected.taken_at.map(|at| at.to_string());
        assert_eq!(line["taken_at"], json!(taken_at));
        assert_eq!(line["precision"], json!(expected.precision));
        assert_eq!(line["caption"], json!(expected.caption));
        assert_eq!(line["place"], json!(expected.place));
        let (latitude, longitude) = expected.position_on_earth.unzip();
        assert_eq!(line["latitude"], json!(latitude));
        assert_eq!(line["longitude"], json!(longitude));
        assert_eq!(line["bytes"], json!(expected.bytes));
        assert_eq!(line["found"], json!(expected.missing.is_none()));
        let selected = expected.missing.is_none()
            && expected.opt_in.is_none()
            && expected.media_type.is_some();
        assert_eq!(line["selected"], json!(selected), "{line}");
        assert_eq!(line["reason"].is_null(), selected, "{line}");
    }
    assert_eq!(lines.len(), manifest.references.len());
}

#[test]
fn named_items_alone_are_listed_or_all_but_them() {
    let sandbox = Sandbox::with_diary();
    let all = listed(&sandbox, &[]);
    let name = |line: &Value| line["media"].as_str().unwrap().to_owned();
    let two = [name(&all[0]), name(&all[2])].join(",");
    let (named, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|line| two.contains(&name(line)));
    assert_eq!((named.len(), others.len()), (2, 7));
    assert_eq!(listed(&sandbox, &["--only", &two]), named);
    assert_eq!(listed(&sandbox, &["--except", &two]), others);
}

#[test]
fn items_of_one_post_share_it() {
    let sandbox = Sandbox::with_diary();
    let lines = listed(
        &sandbox,
        &["--from", "2021-06-15", "--to-date", "2021-06-15"],
    );
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["post"], lines[1]["post"]);
    assert_ne!(lines[0]["media"], lines[1]["media"]);
    assert_eq!(
        (&lines[0]["position"], &lines[1]["position"]),
        (&json!(1), &json!(2))
    );
}

#[test]
fn ids_are_the_same_every_time() {
    let sandbox = Sandbox::with_diary();
    assert_eq!(listed(&sandbox, &[]), listed(&sandbox, &[]));
}

#[test]
fn options_narrow_the_list() {
    let sandbox = Sandbox::with_diary();
    assert_eq!(listed(&sandbox, &["--kind", "story"]).len(), 2);
    assert_eq!(listed(&sandbox, &["--kind", "story,message"]).len(), 3);
    let of_type = |media_type| {
        let items = listed(&sandbox, &["--type", media_type]);
        assert!(
            items.iter().all(|item| item["type"] == media_type),
            "{items:?}"
        );
        items.len()
    };
    assert!(of_type("photo") > 0 && of_type("video") > 0);
    assert_eq!(listed(&sandbox, &["--kind", "recently-deleted"]).len(), 1);
    assert_eq!(listed(&sandbox, &["--contains", "SPRING"]).len(), 1);
    assert_eq!(listed(&sandbox, &["--to-date", "2019"]).len(), 1);
    assert_eq!(listed(&sandbox, &["--from", "2022-01"]).len(), 4);
}

#[test]
fn the_oldest_come_first_and_what_has_no_date_last() {
    let sandbox = Sandbox::new();
    Export::new(Era::D)
        .post(Post::new(Kind::Story, "2021-07-01T08:00:00Z").item(Content::PHOTO))
        .post(
            Post::new(Kind::Post, "2018-03-30T23:30:00Z")
                .item(Content::PHOTO)
                .item(Content::CLIP),
        )
        .post(Post {
            at: None,
            ..Post::new(Kind::Post, "2019-01-01T00:00:00Z").item(Content::PHOTO)
        })
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    let order = |options: &[&str]| -> Vec<_> {
        let lines = listed(&sandbox, options);
        lines
            .iter()
            .map(|line| (line["taken_at"].clone(), line["position"].clone()))
            .collect()
    };
    let (first, last) = (json!("2018-03-30T23:30:00Z"), json!("2021-07-01T08:00:00Z"));
    let expected = [
        (first.clone(), json!(1)),
        (first, json!(2)),
        (last, json!(1)),
        (Value::Null, json!(1)),
    ];
    assert_eq!(order(&["--oldest"]), expected);
    assert_ne!(order(&[]), expected, "the indexes have the same order");
    assert_eq!(
        order(&["--oldest", "--kind", "post", "--type", "video"]).len(),
        1
    );
    let told = sandbox.run(&["list", "export.zip", "--oldest"]).expect(0);
    assert!(told.stdout.starts_with("2018-03-30"), "{told:#?}");
    assert!(
        told.stdout.contains("4 photos and videos listed"),
        "{told:#?}"
    );
}

#[test]
fn from_the_oldest_on_each_item_is_listed_once() {
    let sandbox = Sandbox::new();
    Export::new(Era::D)
        .with(Oddity::SameBytes)
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    let media = |options: &[&str]| -> Vec<String> {
        let lines = listed(&sandbox, options);
        lines.iter().map(|line| line["media"].to_string()).collect()
    };
    let mut each = media(&[]);
    let references = each.len();
    each.sort();
    each.dedup();
    assert!(each.len() < references, "no item stands in two posts");
    let mut oldest = media(&["--oldest"]);
    oldest.sort();
    assert_eq!(oldest, each);
}

#[test]
fn more_than_is_held_at_once_is_listed_to_the_last() {
    let sandbox = Sandbox::new();
    Export::random(Era::D, 5, 1_200)
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    let ids = |options: &[&str]| -> BTreeSet<String> {
        let lines = listed(&sandbox, options);
        lines.iter().map(|line| line["media"].to_string()).collect()
    };
    let each = ids(&[]);
    assert!(each.len() > 1_000, "{}", each.len());
    assert_eq!(ids(&["--oldest"]), each);
}

#[test]
fn what_a_save_leaves_out_can_be_listed_alone() {
    let sandbox = Sandbox::with_diary();
    let left_out = listed(&sandbox, &["--left-out"]);
    assert_eq!(left_out.len(), 5);
    assert!(left_out.iter().all(|line| line["selected"] == json!(false)));
    assert_eq!(listed(&sandbox, &["--left-out", "--kind", "post"]).len(), 2);
}

#[test]
fn a_list_is_of_what_has_a_place_or_of_what_has_none() {
    let sandbox = Sandbox::with_diary();
    let is_placed = |line: &Value| !line["place"].is_null() || !line["latitude"].is_null();
    let with = listed(&sandbox, &["--place", "with"]);
    let without = listed(&sandbox, &["--place", "without"]);
    assert_eq!((with.len(), without.len()), (1, 8));
    assert!(with.iter().all(is_placed), "{with:?}");
    assert!(!without.iter().any(is_placed), "{without:?}");
}

#[test]
fn of_several_accounts_one_can_be_listed_and_saved() {
    let sandbox = Sandbox::new();
    let export = |username: &str, at: &str, seed| {
        let mut export = Export::new(Era::D).post(Post::new(Kind::Post, at).item(Content::PHOTO));
        username.clone_into(&mut export.account.username);
        export.seed = seed;
        let archive = format!("{username}.zip");
        export.write_zip(&sandbox.path(&archive)).unwrap();
    };
    export("ada", "2019-01-01T00:00:00Z", 1);
    export("kira", "2020-01-01T00:00:00Z", 2);
    let of = |account: &str| {
        let list = [
            "list",
            "ada.zip",
            "kira.zip",
            "--json",
            "--account",
            account,
        ];
        let lines = sandbox.run(&list).expect(0).objects();
        let dates = lines.iter().map(|line| line["taken_at"].clone());
        dates.collect::<Vec<_>>()
    };
    assert_eq!(of("ada"), [json!("2019-01-01T00:00:00Z")]);
    assert_eq!(of("kira"), [json!("2020-01-01T00:00:00Z")]);
    assert_eq!(of("nobody"), [] as [Value; 0]);
    let save = ["save", "ada.zip", "kira.zip", "--json", "--account", "kira"];
    assert_eq!(sandbox.run(&save).expect(0).object()["planned"], json!(1));
    let files = sandbox.files("camera-roll");
    assert!(files.len() == 1 && files[0].contains("2020"), "{files:?}");
}

#[test]
fn days_are_those_of_the_zone() {
    let sandbox = Sandbox::with_diary();
    let spring = |zone| {
        let day = [
            "--from",
            "2019-03-31",
            "--to-date",
            "2019-03-31",
            "--zone",
            zone,
        ];
        listed(&sandbox, &day).len()
    };
    assert_eq!(spring("UTC"), 0);
    assert_eq!(spring("Europe/Berlin"), 1);
    assert_eq!(spring("+05:30"), 1);
    assert_eq!(spring("-08:00"), 0);
}

#[test]
fn a_month_that_is_all_that_is_known_is_that_month_in_every_zone() {
    let sandbox = Sandbox::new();
    Export::new(Era::D)
        .with(Oddity::Orphans)
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    for zone in ["Pacific/Honolulu", "UTC", "Pacific/Kiritimati"] {
        let of_month = |month| {
            let options = ["--from", month, "--to-date", month, "--zone", zone];
            let lines = listed(&sandbox, &options);
            assert!(lines.iter().all(|line| line["precision"] == "month"));
            lines.len()
        };
        let months = ["2021-11", "2021-12", "2022-01", "2022-02"].map(of_month);
        assert_eq!(months, [0, 1, 1, 0], "{zone}");
    }
}

#[test]
fn a_person_sees_captions_and_reasons() {
    let sandbox = Sandbox::with_diary();
    let answer = sandbox.run(&["list", "export.zip"]).expect(0);
    assert!(answer.stdout.contains("2019-03-30 23:30"), "{answer:#?}");
    assert!(
        answer.stdout.contains("First day of spring 🌷"),
        "{answer:#?}"
    );
    assert!(
        answer.stdout.contains("not in any archive given"),
        "{answer:#?}"
    );
    assert!(!answer.stdout.contains('\u{1b}'), "colours in a pipe");
    assert_eq!(sandbox.names(), ["export.zip"]);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let sandbox = Sandbox::new();
    Export::random(Era::D, 3, 900)
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    for arguments in [
        &["list", "export.zip", "--json"][..],
        &["list", "export.zip"],
    ] {
        let mut child = sandbox.command(arguments).spawn().unwrap();
        let mut first = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        // Standard output is closed here, with most of it unread.
        let output = child.wait_with_output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{stderr}");
        assert!(!stderr.contains("panicked"), "{stderr}");
    }
}
