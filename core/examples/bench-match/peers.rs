//! What other programs find of the same copies, where they are installed; each is asked as
//! loosely as it can be without taking two photographs for one.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use super::Result;
use super::copies::Change;
use super::world::{Copy, Library, Originals, look_for, made};

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

const PEERS: [Peer; 5] = [
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
        name: "dupeGuru, its blocks of pictures",
        from: "apt-get install dupeguru",
        settings: &["80", "85", "90", "95", "99"],
        command: |folder, setting| {
            // Debian's package is for Debian's Python.
            let mut command = python("/usr/bin/python3", DUPEGURU, folder, setting);
            command.env("QT_QPA_PLATFORM", "offscreen");
            command
        },
    },
    Peer {
        name: "imagededup, PHash",
        from: "pip install, as in tests/match-peers/requirements.txt",
        settings: &[
            "PHash 12", "PHash 10", "PHash 8", "PHash 6", "PHash 4", "PHash 2",
        ],
        command: |folder, setting| python(&of_pip(), IMAGEDEDUP, folder, setting),
    },
    Peer {
        name: "czkawka, through its Python bindings",
        from: "pip install, as in tests/match-peers/requirements.txt",
        settings: &["40", "30", "20", "15", "10", "5", "2"],
        command: |folder, setting| python(&of_pip(), CZKAWKA, folder, setting),
    },
    Peer {
        name: "17 windows, pHash 16x16 (image_hasher)",
        from: "cargo build --release --package match-peers",
        settings: &["51", "38"],
        command: |folder, setting| {
            let mut command = Command::new(match_peers());
            command.arg(folder).arg(setting);
            command
        },
    },
];

/// The Python that has what pip installed; `cargo xtask bench-match` says which.
fn of_pip() -> String {
    std::env::var("KEEPSAKE_PYTHON").unwrap_or_else(|_| "python3".to_owned())
}

/// It stands beside the folder of examples.
fn match_peers() -> PathBuf {
    let here = std::env::current_exe().unwrap_or_default();
    let folder = here.parent().and_then(Path::parent);
    folder.unwrap_or(Path::new("")).join("match-peers")
}

fn python(interpreter: &str, script: &str, folder: &Path, setting: &str) -> Command {
    let mut command = Command::new(interpreter);
    command.args(["-c", script]).arg(folder);
    command.args(setting.split(' '));
    command
}

// It has no command line; with these two functions its window finds what is alike.
const DUPEGURU: &str = "
import sys
sys.path.insert(0, '/usr/share/dupeguru')
from itertools import combinations
from pathlib import Path
from core.pe.block import avgdiff
from core.pe.matchblock import BLOCK_COUNT_PER_SIDE, MIN_ITERATIONS
from qt.pe.photo import File
pictures = [File(path) for path in sorted(Path(sys.argv[1]).iterdir())]
blocks = [(picture.path.name, picture.get_blocks(BLOCK_COUNT_PER_SIDE)) for picture in pictures]
limit = 100 - int(sys.argv[2])
for (one, mine), (other, theirs) in combinations(blocks, 2):
    if avgdiff(mine, theirs, limit, MIN_ITERATIONS) <= limit:
        print(one, other)
";

// Its neural network wants torch, which is 5 GB; its hashes do not.
const IMAGEDEDUP: &str = "
import sys, types
for name, what in [('methods.cnn', 'CNN'), ('utils.models', 'CustomModel')]:
    stand_in = types.ModuleType('imagededup.' + name)
    setattr(stand_in, what, None)
    sys.modules[stand_in.__name__] = stand_in
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

/// So many originals they are asked about: some take a second for each picture and setting.
const MOST: usize = 100;

/// Copies of each kind, beside what they were made of.
struct Sets {
    folders: Vec<(&'static str, PathBuf)>,
    count: usize,
}

/// What was found of copies of one kind.
struct Found {
    right: usize,
    wrong: usize,
    seconds: f64,
}

pub fn measure(originals: &Originals, dir: &Path) -> Result<()> {
    let sets = Sets::new(originals, dir)?;
    sets.print("Keepsake, the same or asked about", &sets.of_keepsake(dir)?);
    for peer in &PEERS {
        match sets.as_loosely_as_can_be(peer)? {
            None => println!("\n{} is not there ({})", peer.name, peer.from),
            Some((setting, found)) => sets.print(&format!("{}, {setting}", peer.name), &found),
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
        let count = originals.count().min(MOST);
        let mut folders = Vec::new();
        for change in Change::all() {
            let Some(number) = asked(&change) else {
                continue;
            };
            let folder = dir.join(format!("peers-{number}"));
            fs::create_dir(&folder)?;
            made(count, |number| {
                let from = originals.folder().join(format!("{number}.jpg"));
                fs::copy(from, folder.join(format!("{number}-original.jpg")))?;
                let copy = change.file(&originals.picture(number)?, number as u64)?;
                fs::write(folder.join(format!("{number}-copy.jpg")), copy)?;
                Ok(())
            })?;
            folders.push((change.name, folder));
        }
        Ok(Self { folders, count })
    }

    /// What Keepsake finds of the same files: the originals as a library, the copies as posts.
    fn of_keepsake(&self, dir: &Path) -> Result<Vec<Found>> {
        let found = self.folders.iter().map(|(_, folder)| {
            let library = tempfile::tempdir_in(dir)?;
            let mut posts = Vec::new();
            for number in 0..self.count {
                let original = folder.join(format!("{number}-original.jpg"));
                fs::copy(original, library.path().join(format!("{number}.jpg")))?;
                posts.push(fs::read(folder.join(format!("{number}-copy.jpg")))?);
            }
            let began = Instant::now();
            let library = Library::index(library.path(), dir)?;
            let found = look_for(posts, &library, dir)?;
            let is_right = |copy: &&Copy| copy.asset == Some(copy.post);
            let right = found.iter().filter(is_right).count();
            Ok(Found {
                right,
                wrong: found.len() - right,
                seconds: began.elapsed().as_secs_f64(),
            })
        });
        found.collect()
    }

    /// What it finds with the loosest setting that takes no two photographs for one, or with
    /// the strictest; none if it is not installed.
    fn as_loosely_as_can_be(&self, peer: &Peer) -> Result<Option<(&'static str, Vec<Found>)>> {
        let Some((strictest, looser)) = peer.settings.split_last() else {
            return Ok(None);
        };
        for setting in looser {
            match self.asked(peer, setting, true)? {
                None => return Ok(None),
                Some(all) if all.iter().all(|found| found.wrong == 0) => {
                    return Ok(Some((setting, all)));
                }
                Some(_) => {}
            }
        }
        let all = self.asked(peer, strictest, false)?;
        Ok(all.map(|all| (*strictest, all)))
    }

    /// What a peer says of every folder, or of all up to the first that it is wrong about;
    /// none if it is not installed.
    fn asked(&self, peer: &Peer, setting: &str, until_wrong: bool) -> Result<Option<Vec<Found>>> {
        let mut all = Vec::new();
        for (_, folder) in &self.folders {
            let Some(found) = asked(peer, folder, setting)? else {
                return Ok(None);
            };
            let is_wrong = found.wrong > 0;
            all.push(found);
            if is_wrong && until_wrong {
                break;
            }
        }
        Ok(Some(all))
    }

    fn print(&self, name: &str, found: &[Found]) {
        println!("\n{name:40} {:>7} | {:>7} | {:>7}", "found %", "wrong", "s");
        for ((kind, _), found) in self.folders.iter().zip(found) {
            let percent = 100.0 * found.right as f64 / self.count as f64;
            let Found { wrong, seconds, .. } = found;
            println!("{kind:40} {percent:7.1} | {wrong:7} | {seconds:7.1}");
        }
    }
}

/// What a peer says of one folder; none if it is not installed.
fn asked(peer: &Peer, folder: &Path, setting: &str) -> Result<Option<Found>> {
    let began = Instant::now();
    let Ok(said) = (peer.command)(folder, setting).output() else {
        return Ok(None);
    };
    let seconds = began.elapsed().as_secs_f64();
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
        seconds,
    }))
}
