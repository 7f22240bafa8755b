//! What other programs find of the same copies, where they are installed; each is asked as
//! loosely as it can be without taking two photographs for one.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Result;
use super::copies::Change;
use super::world::{Originals, jpeg, made};

/// The kinds of copies that they are asked about; the last ones are cut along one axis.
const ASKED: [&str; 6] = [
    "1080 pixels",
    "tone filter",
    "square, anywhere",
    "4:5, anywhere",
    "1.91:1, anywhere",
    "3:4, anywhere",
];

/// A program that says which files of a folder show the same: a line for each group.
struct Peer {
    name: &'static str,
    /// How to get it.
    from: &'static str,
    /// How loosely it is asked, the loosest first.
    settings: &'static [&'static str],
    /// Asks about a folder.
    command: fn(&Path, &str) -> Command,
}

const PEERS: [Peer; 4] = [
    Peer {
        name: "findimagedupes",
        from: "apt-get install findimagedupes",
        settings: &["80%", "85%", "90%", "95%", "99%"],
        command: |folder, setting| {
            let mut command = Command::new("findimagedupes");
            command.args(["-q", "-t", setting]).arg(folder);
            command
        },
    },
    Peer {
        name: "imagededup, PHash",
        from: "pip install imagededup; KEEPSAKE_PYTHON names the interpreter",
        settings: &[
            "PHash 12", "PHash 10", "PHash 8", "PHash 6", "PHash 4", "PHash 2",
        ],
        command: |folder, setting| python(IMAGEDEDUP, folder, setting),
    },
    Peer {
        name: "czkawka, through its Python bindings",
        from: "pip install czkawka; KEEPSAKE_PYTHON names the interpreter",
        settings: &["40", "30", "20", "15", "10", "5", "2"],
        command: |folder, setting| python(CZKAWKA, folder, setting),
    },
    Peer {
        name: "17 windows, pHash 16x16 (image_hasher)",
        from: "cargo build --release --manifest-path tests/match-peers/Cargo.toml",
        settings: &["51", "38"],
        command: |folder, setting| {
            let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/match-peers");
            let mut command = Command::new(format!("{root}/target/release/match-peers"));
            command.arg(folder).arg(setting);
            command
        },
    },
];

fn python(script: &str, folder: &Path, setting: &str) -> Command {
    let python = std::env::var_os("KEEPSAKE_PYTHON").unwrap_or_else(|| "python3".into());
    let mut command = Command::new(python);
    command.args(["-c", script]).arg(folder);
    command.args(setting.split(' '));
    command
}

const IMAGEDEDUP: &str = "
import sys
from imagededup import methods
method = getattr(methods, sys.argv[2])(verbose=False)
found = method.find_duplicates(sys.argv[1], max_distance_threshold=int(sys.argv[3]))
for name, others in found.items():
    if others:
        print(' '.join([name] + others))
";

const CZKAWKA: &str = "
import sys
from czkawka import ImageSimilarity
finder = ImageSimilarity()
finder.set_directories([sys.argv[1]])
finder.set_similarity(int(sys.argv[2]))
for group in finder.find_similar():
    print(' '.join(str(path) for path in group))
";

/// Copies of each kind, beside what they were made of.
struct Sets {
    folders: Vec<(&'static str, PathBuf)>,
    count: usize,
}

/// What was found of copies of one kind.
struct Found {
    right: usize,
    wrong: usize,
}

pub fn measure(originals: &Originals, dir: &Path) -> Result<()> {
    let sets = Sets::new(originals, dir)?;
    for peer in &PEERS {
        match sets.as_loosely_as_can_be(peer)? {
            None => println!("\n{} is not there ({})", peer.name, peer.from),
            Some((setting, found)) => sets.print(peer, setting, &found),
        }
    }
    for (_, folder) in &sets.folders {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

impl Sets {
    fn new(originals: &Originals, dir: &Path) -> Result<Self> {
        let asked = |change: &Change| ASKED.iter().position(|name| *name == change.name);
        let mut folders = Vec::new();
        for change in Change::all() {
            let Some(number) = asked(&change) else {
                continue;
            };
            let folder = dir.join(format!("peers-{number}"));
            fs::create_dir(&folder)?;
            made(originals.count(), |number| {
                let from = originals.folder().join(format!("{number}.jpg"));
                fs::copy(from, folder.join(format!("{number}-original.jpg")))?;
                let copy = change.make(&originals.picture(number)?, number as u64)?;
                fs::write(folder.join(format!("{number}-copy.jpg")), jpeg(&copy, 70)?)?;
                Ok(())
            })?;
            folders.push((change.name, folder));
        }
        Ok(Self {
            folders,
            count: originals.count(),
        })
    }

    /// What it finds with the loosest setting that takes no two photographs for one, or with
    /// the strictest; none if it is not installed.
    fn as_loosely_as_can_be(&self, peer: &Peer) -> Result<Option<(&'static str, Vec<Found>)>> {
        let mut last = None;
        for setting in peer.settings {
            let mut all = Vec::new();
            for (_, folder) in &self.folders {
                match asked(peer, folder, setting)? {
                    None => return Ok(None),
                    Some(found) => all.push(found),
                }
            }
            let is_right = all.iter().all(|found| found.wrong == 0);
            last = Some((*setting, all));
            if is_right {
                break;
            }
        }
        Ok(last)
    }

    fn print(&self, peer: &Peer, setting: &str, found: &[Found]) {
        let heading = format!("{}, {setting}", peer.name);
        println!("\n{heading:40} {:>7} | {:>10}", "found %", "wrong");
        for ((kind, _), found) in self.folders.iter().zip(found) {
            let percent = 100.0 * found.right as f64 / self.count as f64;
            println!("{kind:40} {percent:7.1} | {:10}", found.wrong);
        }
    }
}

/// What a peer says of one folder; none if it is not installed.
fn asked(peer: &Peer, folder: &Path, setting: &str) -> Result<Option<Found>> {
    let Ok(said) = (peer.command)(folder, setting).output() else {
        return Ok(None);
    };
    let text = String::from_utf8(said.stdout)?;
    if !said.status.success() && text.trim().is_empty() {
        return Ok(None);
    }
    let (mut right, mut wrong) = (HashSet::new(), 0);
    for line in text.lines() {
        let names = line
            .split_whitespace()
            .filter_map(|path| path.rsplit('/').next());
        let names: HashSet<_> = names.filter_map(|name| name.split_once('-')).collect();
        let numbers: HashSet<_> = names.iter().map(|(number, _)| number.to_string()).collect();
        for number in &numbers {
            let is_pair = names.iter().filter(|(of, _)| of == number).count() == 2;
            if is_pair {
                right.insert(number.clone());
            }
        }
        wrong += usize::from(numbers.len() > 1);
    }
    Ok(Some(Found {
        right: right.len(),
        wrong,
    }))
}
