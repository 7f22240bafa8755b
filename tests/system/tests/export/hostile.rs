//! Archives that are damaged, or made to do harm: a broken part is told, the rest goes on.

use std::time::{Duration, Instant};

use sample_maker::{Era, Export, Oddity, Size, Video};
use serde_json::Value;

use crate::compare::{self, text};
use crate::keepsake::{Scene, run};

/// Ten good posts, and the oddity.
fn odd(oddity: Oddity) -> Export {
    Export::random(Era::D, 51, 10).with(oddity)
}

fn outcome(ledger: &[Value], end: &str) -> (String, String) {
    let line = ledger
        .iter()
        .find(|line| text(line, "uri").ends_with(end))
        .unwrap();
    (text(line, "outcome"), text(line, "reason"))
}

#[test]
fn paths_that_lead_out_are_refused_and_nothing_is_written_outside() {
    let (scene, manifest) = Scene::of(&odd(Oddity::EscapingPaths));
    compare::all(&scene, &manifest);
    let outside = scene.path("");
    for folder in [
        outside.as_path(),
        outside.parent().unwrap(),
        std::path::Path::new("/tmp"),
    ] {
        assert!(
            !folder.join("keepsake-escaped.jpg").exists(),
            "{}",
            folder.display()
        );
    }
}

#[test]
fn bombs_cost_no_time_and_are_told() {
    let (scene, manifest) = Scene::of(&odd(Oddity::Bombs));
    let start = Instant::now();
    let saved = scene.save(&[]);
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(saved["failed"], 1);
    let (outcome, reason) = outcome(&scene.ledger(), "880001.jpg");
    assert_eq!(outcome, "failed", "{reason}");
    let good = manifest
        .references
        .iter()
        .filter(|reference| reference.extension.is_some());
    let good = good.filter(|reference| reference.selected()).count();
    assert_eq!(saved["saved"], good);
    assert!(scene.scan()["notes"].to_string().contains("posts_99.json"));
}

#[test]
fn encrypted_entries_are_missing_with_their_reason() {
    let (scene, manifest) = Scene::of(&odd(Oddity::Encrypted));
    compare::all(&scene, &manifest);
}

#[test]
fn damaged_bytes_fail_with_a_reason_and_leave_no_file() {
    let (scene, manifest) = Scene::of(&odd(Oddity::WrongChecksums));
    let saved = scene.save(&[]);
    assert_eq!(saved["failed"], 2);
    let ledger = scene.ledger();
    for line in ledger.iter().filter(|line| line["outcome"] == "failed") {
        assert!(text(line, "reason").contains("damaged"), "{line}");
        assert!(line["file"].is_null());
    }
    assert_eq!(saved["saved"], compare::selected(&manifest).len() - 2);
}

#[test]
fn names_in_old_code_pages_and_in_utf8() {
    let (scene, manifest) = Scene::of(&odd(Oddity::ForeignNames));
    compare::all(&scene, &manifest);
}

#[test]
fn zip64_where_it_is_not_needed() {
    let (scene, manifest) = Scene::of(&odd(Oddity::Zip64));
    compare::all(&scene, &manifest);
}

#[test]
fn a_broken_index_is_told_and_what_stands_before_the_break_is_read() {
    let mut export = Export::random(Era::D, 52, 30);
    export
        .posts
        .retain(|post| matches!(post.kind, sample_maker::Kind::Post));
    let (scene, manifest) = Scene::of(&export.with(Oddity::BrokenIndexes));
    let (kept, listed): (Vec<_>, Vec<_>) = scene
        .list()
        .into_iter()
        .partition(|line| text(line, "uri").ends_with("660001.jpg"));
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0]["caption"], "Before the break");
    compare::list(&listed, &manifest);
    let notes = scene.scan()["notes"].to_string();
    for name in [
        "posts_98.json",
        "stories.json",
        "other_content.json",
        "archived_posts.json",
    ] {
        assert!(notes.contains(name), "{name} is not told: {notes}");
    }
}

#[test]
fn files_that_are_no_photo_or_video_fail_with_a_reason() {
    let (scene, manifest) = Scene::of(&odd(Oddity::NoMedia));
    compare::all(&scene, &manifest);
    assert_eq!(
        scene.scan()["photos"].as_u64().unwrap() + scene.scan()["videos"].as_u64().unwrap() + 3,
        manifest.media() as u64
    );
}

#[test]
fn a_truncated_last_part_is_named_and_the_others_can_be_read() {
    let mut scene = Scene::empty();
    let export = Export::random(Era::D, 53, 20);
    let (paths, _) = export
        .write_parts(&scene.path(""), 2, |index, path| {
            if path.ends_with(".json") { 0 } else { index }
        })
        .unwrap();
    let bytes = std::fs::read(&paths[1]).unwrap();
    std::fs::write(&paths[1], &bytes[..bytes.len() / 2]).unwrap();

    let answer = run(&[
        "save",
        "--to",
        scene.roll().to_str().unwrap(),
        paths[0].to_str().unwrap(),
        paths[1].to_str().unwrap(),
    ]);
    assert_eq!(answer.status.code(), Some(2));
    let said = String::from_utf8(answer.stderr).unwrap();
    assert!(
        said.contains(paths[1].file_name().unwrap().to_str().unwrap()),
        "{said}"
    );

    scene.inputs = vec![paths[0].clone()];
    let saved = scene.save(&[]);
    assert!(saved["saved"].as_u64().unwrap() > 0);
    assert_eq!(saved["failed"], 0);
}

#[test]
fn what_is_no_archive_at_all_is_refused_with_a_sentence() {
    let scene = Scene::empty();
    let text = scene.path("notes.zip");
    std::fs::write(&text, "not a ZIP").unwrap();
    let (empty, nowhere) = (scene.path("empty"), scene.path("nowhere.zip"));
    std::fs::create_dir(&empty).unwrap();
    for path in [text, empty, nowhere] {
        for subcommand in ["scan", "list"] {
            let answer = run(&[subcommand, path.to_str().unwrap()]);
            assert_eq!(answer.status.code(), Some(2), "{}", path.display());
            assert!(!answer.stderr.is_empty());
        }
    }
}

#[test]
fn a_hundred_thousand_entries() {
    let export = Export::bulk(1, 100_000, Size::Tiny, 0, Video::CLIP);
    let (scene, manifest) = Scene::of(&export);
    compare::scan(&scene.scan(), &manifest);
}
