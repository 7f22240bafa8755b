//! How well copies of photographs are found: a program of the core's, optimised.

use std::path::PathBuf;

use crate::Done;
use crate::command::{cargo, run};

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Folders with photographs; nothing of them is kept
    photos: Vec<PathBuf>,
    /// How many pictures are drawn besides
    #[arg(long, default_value_t = 200)]
    drawn: u64,
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
    ]);
    if options.large {
        command.arg("--large");
    }
    run(command.args(&options.photos))
}
