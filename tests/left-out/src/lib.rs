//! Tests that cannot run where they are. A test that needs something asks here whether it is
//! there, and ends if not. What did not run is noted down, so that `cargo xtask test` lists
//! it in the end, and `--strict` fails for what was only neglected.

#![expect(
    clippy::print_stdout,
    reason = "a test that leaves something out says so"
)]

use std::env;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;

/// The variable that names the file in which it is noted down.
pub const LIST: &str = "KEEPSAKE_LEFT_OUT";

/// Something that did not run.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Whether that could have been otherwise.
    pub why: Why,
    /// What was not there.
    pub reason: String,
    /// The test, or what else did not run.
    pub what: String,
}

/// Why something is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Somebody can put it there: a program, the samples.
    Neglected,
    /// It cannot be had on this system: a permission, a toolchain for another system.
    Unavailable,
    /// It is no test, and much to ask for.
    Optional,
}

/// Whether that program is there: one on the path, or a file.
#[must_use]
pub fn has_program(program: &str) -> bool {
    let is_there = is_on_the_path(program);
    if !is_there {
        // Of Linux alone; elsewhere nobody can install it.
        let why = match program {
            "strace" if !cfg!(target_os = "linux") => Why::Unavailable,
            _ => Why::Neglected,
        };
        note(why, &format!("{program} is not installed"));
    }
    is_there
}

fn is_on_the_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    // Joined to a folder, the path of a file stays what it is.
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// A file or folder of the samples that others published; they are no part of the project
/// and stand in `../shared/samples` beside it.
#[must_use]
pub fn sample(path: &str) -> Option<PathBuf> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let sample = project.join("../shared/samples").join(path);
    if !sample.exists() {
        note(Why::Neglected, "the samples are not there");
        return None;
    }
    Some(sample)
}

/// What the test needs cannot be had on this system, for this reason.
pub fn unavailable(reason: &str) {
    note(Why::Unavailable, reason);
}

/// Notes down that this test does not run.
fn note(why: Why, reason: &str) {
    let left_out = LeftOut {
        why,
        reason: reason.to_owned(),
        what: this_test(),
    };
    println!("left out: {left_out}");
    let Some(list) = env::var_os(LIST) else {
        return;
    };
    let noted = File::options()
        .create(true)
        .append(true)
        .open(&list)
        // In one piece: other tests note down at the same time.
        .and_then(|mut file| file.write_all(left_out.line().as_bytes()));
    if let Err(cause) = noted {
        println!("not noted down in {}: {cause}", list.display());
    }
}

/// The program with the tests, and the test's name, which is that of its thread.
fn this_test() -> String {
    let program = env::current_exe().unwrap_or_default();
    let program = program.file_stem().unwrap_or_default().to_string_lossy();
    let (name, _) = program.rsplit_once('-').unwrap_or((&program, ""));
    let thread = thread::current();
    format!("{name} {}", thread.name().unwrap_or("?"))
}

/// What was noted down in a file, without repetitions; nothing if there is none.
///
/// # Errors
/// The file cannot be read, or a line is none of ours.
pub fn read(list: &Path) -> io::Result<Vec<LeftOut>> {
    let text = match fs::read_to_string(list) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        text => text?,
    };
    let mut all = text
        .lines()
        .map(|line| {
            let strange = || io::Error::other(format!("{} has the line {line}", list.display()));
            LeftOut::of(line).ok_or_else(strange)
        })
        .collect::<io::Result<Vec<_>>>()?;
    all.sort();
    all.dedup();
    Ok(all)
}

impl LeftOut {
    fn line(&self) -> String {
        format!("{:?}\t{}\t{}\n", self.why, self.reason, self.what)
    }

    fn of(line: &str) -> Option<Self> {
        let mut parts = line.splitn(3, '\t');
        let (why, reason, what) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            why: match why {
                "Neglected" => Why::Neglected,
                "Unavailable" => Why::Unavailable,
                "Optional" => Why::Optional,
                _ => return None,
            },
            reason: reason.to_owned(),
            what: what.to_owned(),
        })
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_noted_down_is_read_again_once() {
        let list = env::temp_dir().join(format!("left-out-{}", std::process::id()));
        let left_out = LeftOut {
            why: Why::Neglected,
            reason: "curl is not installed".to_owned(),
            what: "curl pages::all".to_owned(),
        };
        let other = LeftOut {
            why: Why::Unavailable,
            ..left_out.clone()
        };
        let lines = [other.line(), left_out.line(), left_out.line()].concat();
        fs::write(&list, lines).unwrap();
        assert_eq!(read(&list).unwrap(), [left_out, other]);
        fs::write(&list, "somebody else's\n").unwrap();
        assert!(read(&list).is_err());
        fs::remove_file(&list).unwrap();
        assert_eq!(read(&list).unwrap(), []);
    }

    #[test]
    fn programs_are_looked_for_on_the_path_and_as_files() {
        assert!(is_on_the_path("sh") && is_on_the_path("/bin/sh"));
        // Not `has_program`: nothing is left out here.
        assert!(!is_on_the_path("no-such-program") && !is_on_the_path("/bin/no-such-program"));
    }

    #[test]
    fn a_test_knows_its_name() {
        assert_eq!(this_test(), "left_out tests::a_test_knows_its_name");
    }
}
