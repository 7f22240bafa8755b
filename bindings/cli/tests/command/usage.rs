use std::fs;

use crate::sandbox::Sandbox;

#[test]
fn wrong_usage_is_answered_with_2() {
    let sandbox = Sandbox::with_diary();
    for arguments in [
        &[][..],
        &["scan"],
        &["keep", "export.zip"],
        &["save", "export.zip", "--kind", "selfie"],
        &["save", "export.zip", "--from", "yesterday"],
        &["save", "export.zip", "--to-date", "2021-02-30"],
        &["save", "export.zip", "--zone", "Mars/Olympus"],
        &["save", "export.zip", "--include", "everything"],
        &["save", "export.zip", "--from", "2022", "--to-date", "2021"],
    ] {
        let answer = sandbox.run(arguments).expect(2);
        assert!(answer.stdout.is_empty(), "{arguments:?} {answer:#?}");
        assert!(!answer.stderr.is_empty(), "{arguments:?} {answer:#?}");
    }
    assert_eq!(sandbox.names(), ["export.zip"]);
}

#[test]
fn what_cannot_be_read_is_answered_with_2_and_a_sentence() {
    let sandbox = Sandbox::new();
    fs::write(sandbox.path("page.html"), "<!doctype html><html></html>").unwrap();
    fs::write(sandbox.path("notes.txt"), "no export").unwrap();
    fs::write(
        sandbox.path("none.zip"),
        b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
    )
    .unwrap();
    fs::create_dir(sandbox.path("empty")).unwrap();
    let names = sandbox.names();
    for (input, told) in [
        ("page.html", "whole folder"),
        (
            "notes.txt",
            "neither a ZIP nor a folder; give the ZIP from Instagram",
        ),
        ("none.zip", "no Instagram posts were found"),
        ("empty", "no Instagram posts were found"),
        ("nowhere.zip", "no such file or folder"),
    ] {
        for command in ["scan", "list", "save"] {
            let answer = sandbox.run(&[command, input]).expect(2);
            assert!(
                answer.stderr.contains(told),
                "{command} {input} {answer:#?}"
            );
            assert!(
                answer.stderr.contains(input),
                "{command} {input} {answer:#?}"
            );
            assert!(!answer.stderr.contains("os error"), "{answer:#?}");
            assert!(answer.stdout.is_empty(), "{answer:#?}");
        }
    }
    assert_eq!(sandbox.names(), names, "something was made for nothing");
}

#[test]
fn our_own_camera_roll_is_not_read_as_an_export() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    for input in ["camera-roll", "camera-roll/Posts"] {
        for command in ["scan", "list", "save"] {
            let answer = sandbox.run(&[command, input]).expect(2);
            assert!(
                answer.stderr.contains("camera roll that Keepsake made"),
                "{answer:#?}"
            );
        }
    }
}

#[test]
fn an_export_and_its_camera_roll_are_kept_apart() {
    let sandbox = Sandbox::new();
    crate::sandbox::diary()
        .write_folder(&sandbox.path("export"))
        .unwrap();
    for to in ["export", "export/camera-roll", "."] {
        let answer = sandbox.run(&["save", "export", "--to", to]).expect(2);
        assert!(answer.stderr.contains("--to"), "{answer:#?}");
    }
    assert!(!sandbox.path("export/camera-roll").exists());
    assert_eq!(sandbox.names(), ["export"]);
    // A ZIP may lie where it likes.
    crate::sandbox::diary()
        .write_zip(&sandbox.path("export.zip"))
        .unwrap();
    fs::create_dir(sandbox.path("roll")).unwrap();
    fs::rename(sandbox.path("export.zip"), sandbox.path("roll/export.zip")).unwrap();
    sandbox
        .run(&["save", "roll/export.zip", "--to", "roll"])
        .expect(1);
}

#[test]
fn a_file_is_no_camera_roll() {
    let sandbox = Sandbox::with_diary();
    for option in [&[][..], &["--dry-run"]] {
        let save = [&["save", "export.zip", "--to", "export.zip"], option].concat();
        let answer = sandbox.run(&save).expect(2);
        assert!(answer.stderr.contains("is a file"), "{answer:#?}");
    }
}

#[test]
fn help_tells_everything_without_a_manual() {
    let sandbox = Sandbox::new();
    let answer = sandbox.run(&["--help"]).expect(0);
    for told in [
        "scan",
        "list",
        "save",
        "ledger",
        "undo",
        "Examples:",
        "Exit codes:",
    ] {
        assert!(answer.stdout.contains(told), "{told}");
    }
    for command in ["scan", "list", "save", "ledger", "undo"] {
        let answer = sandbox.run(&[command, "--help"]).expect(0);
        assert!(answer.stdout.contains("Usage:"), "{answer:#?}");
        assert!(answer.stdout.contains("Example"), "{command} {answer:#?}");
    }
    let version = sandbox.run(&["--version"]).expect(0);
    assert!(version.stdout.starts_with("keepsake "), "{version:#?}");
}

#[test]
fn completions_are_made_for_every_shell() {
    let sandbox = Sandbox::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let answer = sandbox.run(&["completions", shell]).expect(0);
        assert!(answer.stdout.contains("keepsake"), "{shell}");
        assert!(answer.stdout.contains("dry-run"), "{shell}");
    }
}

#[test]
fn colours_come_only_where_they_are_wanted() {
    let sandbox = Sandbox::with_diary();
    let scan = |variable: &str| {
        let mut command = sandbox.command(&["scan", "export.zip"]);
        let output = command.env(variable, "1").output().unwrap();
        output.stdout.contains(&0x1b)
    };
    assert!(scan("CLICOLOR_FORCE"));
    assert!(!scan("NO_COLOR"));
}

#[test]
fn nothing_in_quotes_is_told_as_nothing() {
    let sandbox = Sandbox::with_diary();
    for nothing in ["", "  "] {
        for given in [&["save", nothing][..], &["save", "export.zip", nothing]] {
            let answer = sandbox.run(given).expect(2);
            assert!(
                answer.stderr.contains("an empty text was given"),
                "{answer:#?}"
            );
        }
    }
}
