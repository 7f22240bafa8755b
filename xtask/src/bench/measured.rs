//! Running a program and taking its time and its peak of resident memory.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

use crate::command::{Result, cargo, said, target};

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measured {
    pub(super) wall: Duration,
    /// Peak of resident memory in bytes.
    pub(super) memory: u64,
}

impl Measured {
    /// One after the other.
    pub(super) fn and(self, next: Self) -> Self {
        Self {
            wall: self.wall + next.wall,
            memory: self.memory.max(next.memory),
        }
    }
}

/// Runs a program that answers nothing.
///
/// # Errors
/// It is not there, or fails.
pub(super) fn program(name: &str, arguments: &[&OsStr]) -> Result<Measured> {
    command(Command::new(name).args(arguments))
}

/// The same for one with more than a name and arguments.
///
/// # Errors
/// It is not there, or fails.
pub(super) fn command(command: &mut Command) -> Result<Measured> {
    Ok(measure(command)?.0)
}

/// Runs the command that is measured, and reads its answer.
///
/// # Errors
/// It fails, or its answer is no JSON.
pub(super) fn keepsake(arguments: &[&OsStr]) -> Result<(Measured, serde_json::Value)> {
    answer(Command::new(target().join("release/keepsake")).args(arguments))
}

/// Runs another program that answers in JSON.
///
/// # Errors
/// It fails, or its answer is none.
pub(super) fn answer(command: &mut Command) -> Result<(Measured, serde_json::Value)> {
    let (measured, answer) = measure(command)?;
    Ok((measured, serde_json::from_slice(&answer)?))
}

fn measure(command: &mut Command) -> Result<(Measured, Vec<u8>)> {
    let complaints = target().join("bench/stderr.txt");
    let stderr = File::create(&complaints)?;
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(stderr)
        .spawn()?;
    let mut answer = Vec::new();
    if let Some(mut output) = child.stdout.take() {
        output.read_to_end(&mut answer)?;
    }
    let ended = child.wait4()?;
    let wall = start.elapsed();
    if !ended.status.success() {
        let said = std::fs::read_to_string(&complaints).unwrap_or_default();
        return Err(format!("{command:?} failed: {}\n{said}", ended.status).into());
    }
    Ok((
        Measured {
            wall,
            memory: ended.rusage.maxrss,
        },
        answer,
    ))
}

/// What a benchmark of that package tells of itself, line by line.
///
/// # Errors
/// It does not build, or fails.
pub(super) fn said_by(package: &str, bench: &str) -> Result<String> {
    let arguments = ["bench", "--quiet", "--locked"];
    let which = ["--package", package, "--bench", bench];
    said(cargo(&arguments).args(which))
}

/// A time that a benchmark told, of which the memory is not known.
///
/// # Errors
/// It is no number.
pub(super) fn nanoseconds(text: &str) -> Result<Measured> {
    Ok(Measured {
        wall: Duration::from_nanos(text.parse()?),
        memory: 0,
    })
}

/// The run in the middle.
pub(super) fn median(runs: &[Measured]) -> Measured {
    let mut sorted = runs.to_vec();
    sorted.sort_by_key(|run| run.wall);
    let memory = runs.iter().map(|run| run.memory).max().unwrap_or(0);
    let wall = sorted
        .get(sorted.len() / 2)
        .map_or(Duration::ZERO, |run| run.wall);
    Measured { wall, memory }
}

/// Puts every run before the same start: the folders of the last are gone, the disk is
/// quiet, the input is in the cache.
///
/// # Errors
/// The input cannot be read.
pub(super) fn settle(input: &Path, folders: &[&PathBuf]) -> Result<()> {
    super::clear(folders)?;
    program("sync", &[])?;
    std::io::copy(&mut File::open(input)?, &mut std::io::sink())?;
    Ok(())
}
