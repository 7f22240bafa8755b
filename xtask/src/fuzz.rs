//! Fuzzing: building the targets, running one for some minutes, making their seeds.

use std::fs;
use std::process::Command;

use crate::Done;
use crate::command::{Result, cargo, nightly_cargo, root, run as run_command, succeeds, target};

mod seeds;

/// What to fuzz.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The target; all of them, one after the other, if none is named
    target: Option<String>,
    /// How long each target runs
    #[arg(long, default_value_t = 5)]
    minutes: u64,
    /// Make the seeds in core/fuzz/corpus again instead
    #[arg(long)]
    seeds: bool,
}

/// Runs the targets, or makes their seeds.
///
/// # Errors
/// There is no cargo-fuzz, or a target found something.
pub(crate) fn run(options: &Options) -> Done {
    if options.seeds {
        return seeds::make();
    }
    if !succeeds(&mut cargo(&["fuzz", "--version"])) {
        return Err("fuzzing needs cargo-fuzz (`cargo install cargo-fuzz --locked`)".into());
    }
    let targets = match &options.target {
        Some(target) => vec![target.clone()],
        None => targets()?,
    };
    let seconds = format!("-max_total_time={}", options.minutes * 60);
    for target in targets {
        let limits = ["--", &seconds, "-rss_limit_mb=512", "-timeout=10"];
        run_command(fuzzer().arg(&target).args(limits))?;
    }
    Ok(())
}

/// Builds every target as a plain program, and runs it over its committed seeds.
///
/// # Errors
/// A target does not build, or fails on one of its seeds.
pub(crate) fn build() -> Done {
    for target in targets()? {
        let corpus = root().join("core/fuzz/corpus").join(&target);
        run_command(
            cargo(&[
                "run",
                "--quiet",
                "--locked",
                "--package",
                "keepsake-fuzz",
                "--bin",
                &target,
                "--",
            ])
            .arg(corpus),
        )?;
    }
    Ok(())
}

/// cargo-fuzz, optimised as releases are, but linked in a fraction of the time. In a
/// folder of its own, so that nothing else waits while it fuzzes. Nightly Rust looks for
/// misused memory as well; without it, the fuzzer still finds what panics, hangs or swells.
fn fuzzer() -> Command {
    let run = ["fuzz", "run", "--fuzz-dir", "core/fuzz"];
    let mut command = if succeeds(&mut nightly_cargo(&["--version"])) {
        nightly_cargo(&run)
    } else {
        let mut command = cargo(&run);
        command.args(["--sanitizer", "none"]);
        command
    };
    command.arg("--target-dir").arg(target().join("fuzz"));
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command
}

/// One target for each file.
fn targets() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for file in fs::read_dir(root().join("core/fuzz/targets"))? {
        let path = file?.path();
        names.extend(
            path.file_stem()
                .map(|name| name.to_string_lossy().into_owned()),
        );
    }
    names.sort();
    Ok(names)
}
