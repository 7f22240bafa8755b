//! What findimagedupes (Debian) finds of the same copies, where it is installed.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::Result;
use super::copies::Change;
use super::world::{Originals, jpeg};

/// The kinds of copies that it is asked about.
const ASKED: [&str; 6] = [
    "1080 pixels",
    "tone filter",
    "square, anywhere",
    "4:5, anywhere",
    "1.91:1, anywhere",
    "3:4, anywhere",
];

pub fn measure(originals: &Originals, dir: &Path) -> Result<()> {
    if Command::new("findimagedupes")
        .arg("--version")
        .output()
        .is_err()
    {
        println!("\nfindimagedupes is not there (apt-get install findimagedupes)");
        return Ok(());
    }
    println!(
        "\n{:32} {:>7} | {:>10}",
        "findimagedupes, as it comes", "found %", "wrong"
    );
    for change in Change::all() {
        if !ASKED.contains(&change.name) {
            continue;
        }
        let folder = tempfile::tempdir_in(dir)?;
        for number in 0..originals.count() {
            let from = originals.folder().join(format!("{number}.jpg"));
            fs::copy(from, folder.path().join(format!("{number}-original.jpg")))?;
            let copy = change.make(&originals.picture(number)?, number as u64)?;
            fs::write(
                folder.path().join(format!("{number}-copy.jpg")),
                jpeg(&copy, 70)?,
            )?;
        }
        let said = Command::new("findimagedupes")
            .arg("-q")
            .arg(folder.path())
            .output()?;
        let (mut right, mut wrong) = (0, 0);
        for line in String::from_utf8_lossy(&said.stdout).lines() {
            let numbers: HashSet<_> = line
                .split(' ')
                .filter_map(|path| path.rsplit('/').next()?.split('-').next())
                .collect();
            let is_pair = line.split(' ').count() > 1;
            right += usize::from(numbers.len() == 1 && is_pair);
            wrong += usize::from(numbers.len() > 1);
        }
        let percent = 100.0 * f64::from(u32::try_from(right)?) / originals.count() as f64;
        println!("{:32} {percent:7.1} | {wrong:10}", change.name);
    }
    Ok(())
}
