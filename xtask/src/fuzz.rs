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
/// No nightly toolchain or no cargo-fuzz, or a target found something.
pub(crate) fn run(options: &Options) -> Done {
    if options.seeds {
        return seeds::make();
    }
    if !can_fuzz() {
        return Err("fuzzing needs `rustup toolchain install nightly` and `cargo install cargo-fuzz --locked`".into());
    }
    let targets = match &options.target {
        Some(target) => vec![target.clone()],
        None => targets()?,
    };
    let seconds = format!("-max_total_time={}", options.minutes * 60);
    for target in targets {
        let limits = ["--", &seconds, "-rss_limit_mb=512", "-timeout=10"];
        run_command(fuzzer("run").arg(&target).args(limits))?;
    }
    Ok(())
}

/// Builds every target, with the fuzzer where that can be, else as a plain program; and
/// runs each over its committed seeds. Answers with what was left out.
///
/// # Errors
/// A target does not build, or fails on one of its seeds.
pub(crate) fn build() -> Result<Vec<String>> {
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
    if can_fuzz() {
        run_command(&mut fuzzer("build"))?;
        return Ok(Vec::new());
    }
    Ok(vec![
        "building the fuzz targets with the fuzzer: it needs nightly Rust and cargo-fuzz (they were built and run over their seeds without)"
            .to_owned(),
    ])
}

/// cargo-fuzz, optimised as releases are, but linked in a fraction of the time. In a
/// folder of its own, so that nothing else waits while it fuzzes.
fn fuzzer(subcommand: &str) -> Command {
    let mut command = nightly_cargo(&["fuzz", subcommand, "--fuzz-dir", "core/fuzz"]);
    command.arg("--target-dir").arg(target().join("fuzz"));
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command
}

fn can_fuzz() -> bool {
    succeeds(&mut nightly_cargo(&["fuzz", "--version"]))
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
