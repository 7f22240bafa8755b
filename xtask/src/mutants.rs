//! Breaks the code that keeps the promises, one small change at a time, and looks whether a
//! test notices. Takes hours for all of it and is no part of CI: a change that lives is a
//! test to be written, or a change that makes no difference.

use std::path::Path;

use crate::Done;
use crate::command::{self, cargo, succeeds, target};

/// Files in which a change that no test notices could break a promise, with the packages
/// whose tests are to notice it.
struct Guarded {
    files: &'static [&'static str],
    tested_by: &'static [&'static str],
}

/// The one list of them.
const GUARDED: [Guarded; 3] = [
    Guarded {
        files: &[
            // Nothing silent, exactly once.
            "core/src/roll/batch.rs",
            "core/src/ledger/mod.rs",
            "core/src/ledger/save.rs",
            "core/src/ledger/write.rs",
            "core/src/roll/adopt.rs",
            "core/src/roll/presence.rs",
            "core/src/roll/plan.rs",
            "core/src/roll/answers.rs",
            "core/src/roll/receipts.rs",
            "core/src/roll/recovery.rs",
            "core/src/roll/run.rs",
            "core/src/roll/staging.rs",
            "core/src/roll/survey.rs",
            // Nothing is deleted but by undo and by replacing.
            "core/src/ledger/undos.rs",
            "core/src/roll/replace.rs",
            "core/src/roll/undo.rs",
            "core/src/roll/undo_ledger.rs",
            // Input is hostile.
            "core/src/source/archive/container/zip/unpack.rs",
            "core/src/source/archive/container/unfit.rs",
            "core/src/source/archive/names.rs",
            // Only Instagram's own hosts, only what was asked for, all of it.
            "core/src/download/hosts.rs",
            "core/src/download/media_lane.rs",
            "core/src/download/page_lane.rs",
            "core/src/download/part.rs",
            "core/src/download/refusal.rs",
            "core/src/download/resume.rs",
            "core/src/download/trust.rs",
            "core/src/download/whole.rs",
        ],
        tested_by: &["keepsake-core"],
    },
    Guarded {
        // What survives a power cut shows in system calls alone.
        files: &[
            "core/src/roll/folder/durable.rs",
            "core/src/roll/folder/place.rs",
            "core/src/download/http.rs",
        ],
        tested_by: &["keepsake-core", "system-tests"],
    },
    Guarded {
        files: &["bindings/ffi/src/error.rs"],
        tested_by: &["keepsake-ffi"],
    },
];

/// What to break.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only this file of the list; may be repeated
    #[arg(long)]
    file: Vec<String>,
    /// How many seconds the tests may take before a change counts as noticed
    #[arg(long, default_value_t = 600)]
    timeout: u64,
    /// Only every so many-th change, beginning with the first: a sample of them
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    every: u32,
}

/// Fails where a change lived.
///
/// # Errors
/// A file is not in the list, cargo-mutants cannot be had, or a change lived.
pub(crate) fn run(options: &Options) -> Done {
    let unknown = |file: &&String| !GUARDED.iter().any(|guarded| guarded.has(file));
    if let Some(file) = options.file.iter().find(unknown) {
        return Err(format!("{file} is not in the list of xtask/src/mutants.rs").into());
    }
    install()?;
    let mut lived = Vec::new();
    for (number, guarded) in GUARDED.iter().enumerate() {
        let wanted =
            |file: &&&str| options.file.is_empty() || options.file.iter().any(|it| it == **file);
        let files: Vec<_> = guarded.files.iter().filter(wanted).copied().collect();
        if files.is_empty() {
            continue;
        }
        let told = target().join("mutants").join(number.to_string());
        if let Err(failed) = break_them(&files, guarded, options, &told) {
            lived.push(format!(
                "{failed}; see {}",
                told.join("mutants.out").display()
            ));
        }
    }
    match lived.is_empty() {
        true => Ok(()),
        false => Err(lived.join("\n").into()),
    }
}

impl Guarded {
    fn has(&self, file: &str) -> bool {
        self.files.contains(&file)
    }
}

fn install() -> Done {
    if succeeds(&mut cargo(&["mutants", "--version"])) {
        return Ok(());
    }
    command::run(&mut cargo(&["install", "cargo-mutants", "--locked"]))
}

/// In a copy of the project, so that nothing here is touched.
fn break_them(files: &[&str], guarded: &Guarded, options: &Options, told: &Path) -> Done {
    std::fs::create_dir_all(told)?;
    let mut mutants = cargo(&["mutants", "--colors=never", "--no-shuffle"]);
    mutants.arg(format!("--timeout={}", options.timeout));
    mutants.arg(format!("--shard=0/{}", options.every));
    mutants.arg("--output").arg(told);
    for file in files {
        mutants.args(["--file", file]);
    }
    for package in guarded.tested_by {
        mutants.args(["--test-package", package]);
    }
    command::run(&mut mutants)
}
