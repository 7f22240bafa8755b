//! How well copies of photographs are found: a program of the core's, optimised.

use std::path::PathBuf;

use crate::Done;
use crate::command::{cargo, root, run};

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Folders with photographs; nothing of them is kept
    photos: Vec<PathBuf>,
    /// How many pictures are drawn besides
    #[arg(long, default_value_t = 200)]
    drawn: u64,
    /// How many pictures that have nothing to do with them are in the library besides
    #[arg(long, default_value_t = 10_000)]
    strangers: u64,
    /// Also 10,000 posts against 100,000 assets (takes some minutes)
    #[arg(long)]
    large: bool,
}

/// Measures, and prints a table.
///
/// # Errors
/// It does not compile, or a picture cannot be written.
pub(crate) fn run_with(options: &Options) -> Done {
    let drawn = options.drawn.to_string();
    let strangers = options.strangers.to_string();
    // The way that others proposed, with what it needs; nobody else builds that.
    let peer = root().join("tests/match-peers");
    let mut build = cargo(&["build", "--release", "--locked"]);
    build.arg("--manifest-path").arg(peer.join("Cargo.toml"));
    run(build.arg("--target-dir").arg(peer.join("target")))?;
    let mut command = cargo(&[
        "run",
        "--release",
        "--locked",
        "--package",
        "keepsake-core",
        "--example",
        "bench-match",
        "--",
        "--drawn",
        &drawn,
        "--strangers",
        &strangers,
    ]);
    if options.large {
        command.arg("--large");
    }
    run(command.args(&options.photos))
}
