use std::io::Read;

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
    sample_maker::Export::new(sample_maker::Era::D)
        .with(sample_maker::Oddity::Orphans)
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
    sample_maker::Export::random(sample_maker::Era::D, 3, 900)
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
