//! Finds a JDK that is newer than the one Maven runs on.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where Linux distributions and macOS put theirs.
const FOLDERS: [&str; 2] = ["/usr/lib/jvm", "/Library/Java/JavaVirtualMachines"];

/// The oldest JDK that is at least this version; none if none is installed.
pub(super) fn at_least(version: u32) -> Option<PathBuf> {
    let found = homes()
        .filter_map(|home| Some((version_of(&home)?, home)))
        .filter(|(found, _)| *found >= version);
    found.min().map(|(_, home)| home)
}

/// What may be a JDK: what the environment names (`JAVA_HOME`, and `JAVA_HOME_21_X64` and the like on GitHub's
/// machines), and what is installed.
fn homes() -> impl Iterator<Item = PathBuf> {
    let named = env::vars_os()
        .filter(|(name, _)| name.to_string_lossy().starts_with("JAVA_HOME"))
        .map(|(_, home)| PathBuf::from(home));
    let installed = FOLDERS
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()));
    named
        .chain(installed)
        .flat_map(|home| [home.join("Contents/Home"), home])
        .filter(|home| home.join("bin").join(java()).is_file())
}

fn java() -> String {
    format!("java{}", env::consts::EXE_SUFFIX)
}

/// As a JDK says it of itself, in the file `release`.
fn version_of(home: &Path) -> Option<u32> {
    first_number(&fs::read_to_string(home.join("release")).ok()?)
}

fn first_number(release: &str) -> Option<u32> {
    let line = release
        .lines()
        .find_map(|line| line.strip_prefix("JAVA_VERSION="))?;
    let digits = line.trim_matches('"').split(|c: char| !c.is_ascii_digit());
    digits.into_iter().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::first_number;

    #[test]
    fn a_jdk_says_its_version() {
        let release = "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"25.0.3\"\n";
        assert_eq!(first_number(release), Some(25));
        assert_eq!(first_number("JAVA_VERSION=\"21\"\n"), Some(21));
        assert_eq!(first_number("JAVA_VERSION=\"1.8.0_402\""), Some(1));
        assert_eq!(first_number("nothing"), None);
    }
}
