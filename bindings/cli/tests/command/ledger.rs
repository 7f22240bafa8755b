use serde_json::{Value, json};

use crate::sandbox::{DIARY_SAVED, Sandbox, keys};

#[test]
fn every_line_has_exactly_these_keys_and_types() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    let answer = sandbox.run(&["ledger", "--json"]).expect(0);
    assert_eq!(answer.stdout.lines().count(), 9);
    for line in answer.stdout.lines() {
        assert_eq!(
            keys(line),
            [
                "run", "media", "uri", "outcome", "reason", "asset", "file", "bytes", "at",
                "better", "reasons"
            ]
        );
    }
    for line in answer.objects() {
        assert_eq!(line["run"], json!(1));
        assert_eq!(line["media"].as_str().unwrap().len(), 16);
        assert!(line["uri"].as_str().unwrap().contains('/'));
        assert!(line["at"].as_str().unwrap().ends_with('Z'));
        let is_saved = line["outcome"] == json!("saved");
        assert_eq!(line["file"].is_string(), is_saved, "{line}");
        assert_eq!(line["asset"].is_string(), is_saved, "{line}");
        assert_eq!(line["bytes"].is_u64(), is_saved, "{line}");
        if !is_saved {
            assert!(line["reason"].is_string(), "{line}");
        }
    }
}

#[test]
fn files_are_where_the_ledger_says() {
    let sandbox = Sandbox::with_diary();
    sandbox
        .run(&["save", "export.zip", "--to", "roll"])
        .expect(1);
    let lines = sandbox
        .run(&["ledger", "--to", "roll", "--json"])
        .expect(0)
        .objects();
    let mut files: Vec<&str> = lines
        .iter()
        .filter_map(|line| line["file"].as_str())
        .collect();
    files.sort_unstable();
    assert_eq!(files, sandbox.files("roll"));
}

/// The stories were saved first, and then all.
fn with_two_runs() -> Sandbox {
    let sandbox = Sandbox::with_diary();
    sandbox
        .run(&["save", "export.zip", "--kind", "story"])
        .expect(0);
    sandbox.run(&["save", "export.zip"]).expect(1);
    sandbox
}

fn entries(sandbox: &Sandbox, options: &[&str]) -> Vec<Value> {
    let arguments = [&["ledger", "--json"], options].concat();
    sandbox.run(&arguments).expect(0).objects()
}

#[test]
fn runs_and_outcomes_can_be_asked_for() {
    let sandbox = with_two_runs();
    let lines = |options: &[&str]| entries(&sandbox, options);
    assert_eq!(lines(&[]).len(), 2 + 9);
    assert_eq!(lines(&["--run", "1"]).len(), 2);
    assert_eq!(lines(&["--run", "2"]).len(), 9);
    assert_eq!(lines(&["--outcome", "saved"]).len(), DIARY_SAVED);
    assert_eq!(
        lines(&["--run", "2", "--outcome", "already_there"]).len(),
        1
    );
    assert_eq!(lines(&["--outcome", "failed"]).len(), 1);
    sandbox.run(&["ledger", "--run", "3"]).expect(2);
    sandbox.run(&["ledger", "--outcome", "lost"]).expect(2);
}

#[test]
fn the_lines_of_one_reason_can_be_asked_for() {
    let sandbox = with_two_runs();
    let lines = |options: &[&str]| entries(&sandbox, options);
    let codes = |lines: &[Value]| -> Vec<Value> {
        let of_line = |line: &Value| line["reasons"][0]["code"].clone();
        lines.iter().map(of_line).collect()
    };
    let left_out = lines(&["--reason", "left_out"]);
    assert_eq!(codes(&left_out), vec![json!("left_out"); 1 + 3]);
    assert_eq!(lines(&["--reason", "left_out", "--run", "1"]).len(), 1);
    assert_eq!(lines(&["--reason", "bytes_missing"]).len(), 1);
    let both = ["--reason", "bytes_missing", "--outcome", "failed"];
    assert_eq!(lines(&both), [] as [Value; 0]);
    assert_eq!(lines(&["--reason", "in_trash"]), [] as [Value; 0]);
    let told = sandbox
        .run(&["ledger", "--reason", "bytes_missing"])
        .expect(0);
    assert_eq!(
        told.stdout.matches("not in any archive given").count(),
        1,
        "{told:#?}"
    );
    assert!(!told.stdout.contains("left out unless"), "{told:#?}");
    let unknown = sandbox.run(&["ledger", "--reason", "lost"]).expect(2);
    assert!(unknown.stderr.contains("bytes_missing"), "{unknown:#?}");
}

#[test]
fn a_person_sees_the_runs_and_can_ask_for_items() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    let runs = sandbox.run(&["ledger"]).expect(0);
    assert!(runs.stdout.contains("Run 1"), "{runs:#?}");
    assert!(runs.stdout.contains("4 saved"), "{runs:#?}");
    let failed = sandbox.run(&["ledger", "--outcome", "failed"]).expect(0);
    assert!(failed.stdout.contains("no photo or video"), "{failed:#?}");
}

#[test]
fn where_nothing_was_saved_there_is_no_ledger() {
    let sandbox = Sandbox::with_diary();
    for arguments in [&["ledger"][..], &["ledger", "--json"], &["undo", "--yes"]] {
        let answer = sandbox.run(arguments).expect(2);
        assert!(answer.stderr.contains("--to FOLDER"), "{answer:#?}");
    }
    assert_eq!(sandbox.names(), ["export.zip"]);
}

/// SQLite writes beside what it reads; where it cannot, a copy is read.
#[test]
fn a_ledger_that_cannot_be_written_beside_is_read_all_the_same() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    let before = sandbox.run(&["ledger", "--json"]).expect(0);
    // In place of permissions, which do not hold root back.
    std::fs::create_dir(sandbox.path("camera-roll/.keepsake/keepsake.db-shm")).unwrap();
    let after = sandbox.run(&["ledger", "--json"]).expect(0);
    assert_eq!(after.stdout, before.stdout);
}
