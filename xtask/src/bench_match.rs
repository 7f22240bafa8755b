//! How well copies of photographs are found: a program of the core's, optimised.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::Done;
use crate::command::{Result, cargo, root, run, target};
use crate::tools;

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
    /// One part alone: peers, bursts, copies or large
    #[arg(long, value_parser = ["peers", "bursts", "copies", "large"])]
    only: Option<String>,
    /// Names each picture of which a copy is not found
    #[arg(long)]
    missed: bool,
}

/// Measures, and prints a table.
///
/// # Errors
/// It does not compile, or a picture cannot be written.
pub(crate) fn run_with(options: &Options) -> Done {
    let drawn = options.drawn.to_string();
    let strangers = options.strangers.to_string();
    // The way that others proposed, with what it needs.
    run(&mut cargo(&[
        "build",
        "--release",
        "--locked",
        "--package",
        "match-peers",
    ]))?;
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
    for (option, is_wanted) in [("--large", options.large), ("--missed", options.missed)] {
        if is_wanted {
            command.arg(option);
        }
    }
    if let Some(only) = &options.only {
        command.args(["--only", only]);
    }
    if matches!(options.only.as_deref(), None | Some("peers")) {
        match install_peers() {
            Ok(python) => {
                command.env("KEEPSAKE_PYTHON", python);
            }
            Err(cause) => println!("imagededup and czkawka are left out: {cause}"),
        }
        // Where one cannot be installed, the table says that it is not there.
        for package in ["findimagedupes", "dupeguru"] {
            tools::install_package(package);
        }
    }
    run(command.args(&options.photos))
}

/// Installs what pip has of the other programs; answers with the Python that has them.
fn install_peers() -> Result<PathBuf> {
    let folder = target().join("match-peers");
    let python = folder.join("bin/python3");
    let requirements = root().join("tests/match-peers/requirements.txt");
    let wanted = fs::read_to_string(&requirements)?;
    let note = folder.join("installed.txt");
    if fs::read_to_string(&note).is_ok_and(|noted| noted == wanted) {
        return Ok(python);
    }
    let mut environment = Command::new("python3");
    run(environment.args(["-m", "venv", "--clear"]).arg(&folder))?;
    // All that they need of what they ask for is listed: the rest is a neural network.
    let mut pip = Command::new(folder.join("bin/pip"));
    pip.args([
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
    ]);
    run(pip.arg("--requirement").arg(requirements))?;
    fs::write(note, wanted)?;
    Ok(python)
}
