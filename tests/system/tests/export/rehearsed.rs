//! What a dry run says is what the save then says, whatever is in the export.

use sample_maker::{Era, Export, Oddity};
use serde_json::Value;

use crate::keepsake::Scene;

const NUMBERS: [&str; 5] = ["planned", "saved", "already_there", "skipped", "failed"];

fn numbers(answer: &Value) -> [u64; 5] {
    NUMBERS.map(|number| answer[number].as_u64().unwrap())
}

/// Rehearses and saves; the numbers must be the same. Only damage shows while it is read.
fn as_rehearsed(scene: &Scene, options: &[&str], case: &str) -> Value {
    let mut dry = options.to_vec();
    dry.push("--dry-run");
    let rehearsed = scene.save(&dry);
    let saved = scene.save(options);
    if saved["failed"] == rehearsed["failed"] {
        assert_eq!(numbers(&rehearsed), numbers(&saved), "{case} {options:?}");
    } else {
        assert_eq!(rehearsed["planned"], saved["planned"], "{case} {options:?}");
        assert!(
            rehearsed["failed"].as_u64() < saved["failed"].as_u64(),
            "{case}"
        );
    }
    saved
}

/// The export in a ZIP, and in a folder, unless it holds what no folder can.
fn scenes(export: &Export) -> Vec<Scene> {
    let (zip, _) = Scene::of(export);
    let mut folder = Scene::empty();
    folder.inputs.push(folder.path("export"));
    match export.write_folder(&folder.inputs[0]) {
        Ok(_) => vec![zip, folder],
        Err(_) => vec![zip],
    }
}

#[test]
fn a_dry_run_says_what_the_save_says() {
    for (seed, oddities) in Oddity::ALL.chunks(6).enumerate() {
        let era = Era::ALL[seed % Era::ALL.len()];
        let export = Export::random(era, seed as u64, 4).with(Oddity::SameBytes);
        let export = oddities.iter().copied().fold(export, Export::with);
        let case = format!("{era:?} {oddities:?}");
        for scene in scenes(&export) {
            as_rehearsed(&scene, &["--kind", "post"], &case);
            let rest = as_rehearsed(&scene, &[], &case);
            assert!(rest["already_there"].as_u64() > Some(0), "{case}");
        }
    }
}

/// Date, caption and place go into the files only then, so that they are larger in the camera roll.
#[test]
fn a_dry_run_tells_the_bytes_that_the_save_takes_from_the_archives() {
    let export = Export::random(Era::D, 3, 5).with(Oddity::SameBytes);
    for scene in scenes(&export) {
        let rehearsed = scene.save(&["--dry-run"]);
        let saved = scene.save(&[]);
        let sizes: std::collections::HashMap<_, _> = scene
            .list()
            .into_iter()
            .map(|item| (item["media"].clone(), item["bytes"].as_u64()))
            .collect();
        let taken: u64 = scene
            .ledger()
            .iter()
            .filter(|line| line["outcome"] == "saved")
            .filter_map(|line| sizes[&line["media"]])
            .sum();
        assert_eq!(rehearsed["bytes"], taken);
        assert!(saved["bytes"].as_u64() > Some(taken), "{saved}");
    }
}

#[test]
fn equal_bytes_are_counted_once_before_the_save_and_by_scan() {
    let export = Export::random(Era::D, 3, 5).with(Oddity::SameBytes);
    for scene in scenes(&export) {
        let scanned = scene.scan();
        let rehearsed = scene.save(&["--dry-run"]);
        assert!(rehearsed["already_there"].as_u64() > Some(0));
        assert!(scanned["distinct"].as_u64() < scanned["found"].as_u64());
        assert_eq!(numbers(&rehearsed), numbers(&scene.save(&[])));
        let all = [
            "--include",
            "reshares,recently-deleted,drafts,messages,others-messages,reposts",
        ];
        scene.save(&all);
        let files = scene
            .ledger()
            .into_iter()
            .filter_map(|line| line["file"].as_str().map(str::to_owned));
        let files: std::collections::BTreeSet<_> = files.collect();
        assert_eq!(scanned["distinct"], files.len());
    }
}
