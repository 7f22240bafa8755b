//! Running other programs from the project's root.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub(crate) type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where cargo keeps what it fetches.
///
/// # Errors
/// Nobody's home is known.
pub(crate) fn cargo_home() -> Result<PathBuf> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .ok_or("there is no home folder for cargo")?;
    Ok(home)
}

/// Whether this Rust can build for that target.
pub(crate) fn has_standard_library(phone: &str) -> bool {
    Command::new("rustc")
        .args(["--print", "target-libdir", "--target", phone])
        .output()
        .ok()
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .is_some_and(|folder| {
            fs::read_dir(folder.trim()).is_ok_and(|mut files| files.next().is_some())
        })
}

/// The sentence which standard libraries of these targets this Rust lacks, if any.
pub(crate) fn lacking_standard_libraries(
    targets: impl Iterator<Item = &'static str>,
) -> Option<String> {
    let missing: Vec<_> = targets
        .filter(|target| !has_standard_library(target))
        .collect();
    (!missing.is_empty()).then(|| {
        format!(
            "this Rust lacks standard libraries (`rustup target add {}`)",
            missing.join(" ")
        )
    })
}

/// The cargo that runs this task. What it said to this task about its crate is taken away: build
/// scripts that look at it (ring's) would be run again each time, with all that needs them.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments);
    for (variable, _) in std::env::vars_os() {
        let name = variable.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&variable);
        }
    }
    command
}

/// Another toolchain's cargo. The variables by which rustup holds on to the one of this
/// task are taken away.
pub(crate) fn nightly_cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.arg("+nightly").args(arguments);
    for variable in ["CARGO", "RUSTUP_TOOLCHAIN", "RUSTC", "RUSTDOC"] {
        command.env_remove(variable);
    }
    command
}

/// Runs it, saying what is run.
///
/// # Errors
/// It cannot be started, or fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    run_as(&line_of(command), command)
}

/// Runs it, but says something shorter than all its arguments.
///
/// # Errors
/// It cannot be started, or fails.
pub(crate) fn run_as(line: &str, command: &mut Command) -> Result<()> {
    println!("\n$ {line}");
    let status = command.current_dir(root()).stdin(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{line}` failed ({status})").into()),
        Err(error) => Err(format!("`{line}` cannot be started: {error}").into()),
    }
}

/// What it says on its standard output.
///
/// # Errors
/// It cannot be started, or fails: what it says of that.
pub(crate) fn said(command: &mut Command) -> Result<String> {
    let output = command.current_dir(root()).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Whether it runs and succeeds, without a word.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .current_dir(root())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn line_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
