//! Runs the command as a program, and reads what it answers.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use sample_maker::{Export, Manifest};
use serde_json::Value;
use system_tests::program;

/// The command, to be run far from any terminal, in a fixed time zone and in English.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command
        .args(arguments)
        .stdin(Stdio::null())
        .env("TZ", "UTC")
        .env("LC_ALL", "C");
    command
}

pub fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// One or several inputs and a camera roll for them.
pub struct Scene {
    folder: tempfile::TempDir,
    pub inputs: Vec<PathBuf>,
}

impl Scene {
    /// Without an input yet.
    pub fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            inputs: Vec::new(),
        }
    }

    /// With the export as one ZIP.
    pub fn of(export: &Export) -> (Self, Manifest) {
        let mut scene = Self::empty();
        let manifest = scene.add(export);
        (scene, manifest)
    }

    /// Adds the export as one more ZIP.
    pub fn add(&mut self, export: &Export) -> Manifest {
        let path = self
            .folder
            .path()
            .join(format!("input-{}.zip", self.inputs.len() + 1));
        let manifest = export.write_zip(&path).unwrap();
        self.inputs.push(path);
        manifest
    }

    /// A path in a folder that goes away with the test.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn roll(&self) -> PathBuf {
        self.path("camera-roll")
    }

    /// `scan --json`.
    pub fn scan(&self) -> Value {
        let mut answer = self.json("scan", &[]);
        assert_eq!(answer.len(), 1, "scan answers one object");
        answer.remove(0)
    }

    /// `list --json`.
    pub fn list(&self) -> Vec<Value> {
        self.json("list", &[])
    }

    /// `save --json` into the camera roll, with these options besides.
    pub fn save(&self, options: &[&str]) -> Value {
        let roll = self.roll();
        let mut all = vec!["--to", roll.to_str().unwrap()];
        all.extend(options);
        let mut answer = self.json("save", &all);
        assert_eq!(answer.len(), 1, "save answers one object");
        let answer = answer.remove(0);
        let count = |field: &str| answer[field].as_u64().unwrap();
        assert_eq!(
            count("planned"),
            count("saved") + count("already_there") + count("skipped") + count("failed"),
            "every planned item has one outcome: {answer}"
        );
        answer
    }

    /// `ledger --json` of the camera roll.
    pub fn ledger(&self) -> Vec<Value> {
        lines(&run(&[
            "ledger",
            "--to",
            self.roll().to_str().unwrap(),
            "--json",
        ]))
    }

    fn json(&self, subcommand: &str, options: &[&str]) -> Vec<Value> {
        let mut arguments = vec![subcommand, "--json"];
        arguments.extend(self.inputs.iter().map(|path| path.to_str().unwrap()));
        arguments.extend(options);
        lines(&run(&arguments))
    }
}

/// The objects, one a line, that the command answered. It may have failed for some
/// items, but not as a whole.
fn lines(output: &Output) -> Vec<Value> {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        matches!(output.status.code(), Some(0 | 1)),
        "{}: {said}",
        output.status
    );
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}
