//! Measures how well copies are found in a photo library, over the real thing: an export of copies as
//! Instagram makes them is read, a folder of photographs is looked through. `cargo xtask bench-match`.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::print_stdout,
    clippy::allow_attributes,
    reason = "a measurement: it draws pictures, and tells on the terminal what it found"
)]

mod bursts;
mod copies;
mod drawn;
mod large;
mod peers;
mod world;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use keepsake_core::matching::Verdict;

use bursts::BURSTS;
use copies::Change;
use world::{Library, Originals, jpeg, look_for, made, shrunk};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Frames that are made of each photograph in each way.
const FRAMES: u64 = 2;

fn main() -> Result<()> {
    let mut photos: Vec<PathBuf> = Vec::new();
    let (mut drawn, mut strangers) = (200, 10_000);
    let (mut is_large, mut tells, mut only) = (false, false, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--drawn" => drawn = arguments.next().ok_or("--drawn NUMBER")?.parse()?,
            "--strangers" => strangers = arguments.next().ok_or("--strangers NUMBER")?.parse()?,
            "--large" => is_large = true,
            "--only" => only = Some(arguments.next().ok_or("--only PART")?),
            "--missed" => tells = true,
            folder => photos.push(folder.into()),
        }
    }
    let dir = tempfile::tempdir()?;
    let mut originals = Originals::new(&photos, drawn, &dir.path().join("library"))?;
    let is_wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    if is_wanted("peers") {
        peers::measure(&originals, dir.path())?;
    }
    if is_wanted("bursts") {
        measure_bursts(&originals, dir.path())?;
    }
    if is_wanted("copies") {
        originals.add_strangers(strangers)?;
        measure(&originals, tells, dir.path())?;
    }
    if only.is_none() && is_large || only.as_deref() == Some("large") {
        large::measure(dir.path())?;
    }
    Ok(())
}

/// What was found of all copies of one kind.
#[derive(Default)]
struct Found {
    same: usize,
    ask: usize,
    /// Said of another photograph than the one it was made of.
    wrong_same: usize,
    wrong_ask: usize,
}

impl Found {
    fn count(&mut self, verdict: Verdict, is_right: bool) {
        let count = match (verdict, is_right) {
            (Verdict::AlreadyThere, true) => &mut self.same,
            (_, true) => &mut self.ask,
            (Verdict::AlreadyThere, false) => &mut self.wrong_same,
            (_, false) => &mut self.wrong_ask,
        };
        *count += 1;
    }

    fn print(&self, name: &str, posts: usize) {
        let percent = |count: usize| 100.0 * count as f64 / posts as f64;
        println!(
            "{name:40} {:7.1} {:7.1} {:7.1} | {:10} {:9}",
            percent(self.same),
            percent(self.ask),
            percent(posts.saturating_sub(self.same + self.ask)),
            self.wrong_same,
            self.wrong_ask,
        );
    }
}

fn heading(what: &str) {
    println!(
        "\n{what:40} {:>7} {:>7} {:>7} | {:>10} {:>9}",
        "same %", "ask %", "none %", "wrong same", "wrong ask"
    );
}

/// Copies of each kind against a library of all originals and all strangers.
fn measure(originals: &Originals, tells: bool, dir: &Path) -> Result<()> {
    let library = Library::index(originals.folder(), dir)?;
    heading("copy");
    let (mut pairs, mut wrong_same, mut wrong_ask) = (0, 0, 0);
    for change in Change::all() {
        let posts = made(originals.count(), |number| {
            change.file(&originals.picture(number)?, number as u64)
        })?;
        let mut found = Found::default();
        let mut missed: BTreeSet<_> = (0..originals.count()).collect();
        for copy in look_for(posts, &library, dir)? {
            let is_right = copy.asset == Some(copy.post);
            found.count(copy.verdict, is_right);
            if is_right {
                missed.remove(&copy.post);
            }
        }
        found.print(change.name, originals.count());
        for number in missed.into_iter().filter(|_| tells) {
            println!("    not found: {}", originals.name(number));
        }
        pairs += originals.count() * originals.unrelated();
        wrong_same += found.wrong_same;
        wrong_ask += found.wrong_ask;
    }
    println!(
        "\n{pairs} pairs of a copy and an unrelated picture ({} of them of different originals): \
         {wrong_same} wrong \"same\", {wrong_ask} wrong \"ask\"",
        originals.count() * originals.unrelated()
    );
    Ok(())
}

/// Frames of bursts, which are no copies: "same" is wrong there, "ask" is right.
fn measure_bursts(originals: &Originals, dir: &Path) -> Result<()> {
    let library = Library::index(originals.folder(), dir)?;
    heading("the next frame of a burst");
    let (mut all, mut unseen, mut wrong) = (0, 0, 0);
    for burst in &BURSTS {
        let (mut found, mut posts) = (Found::default(), 0);
        for take in 0..FRAMES {
            let frames = made(originals.count(), |number| {
                let frame = burst.next(&originals.picture(number)?, seed(number, take));
                let frame = frame.map(|frame| jpeg(&shrunk(&frame, 1080), 70));
                frame.transpose()
            })?;
            // Which original each is the frame after.
            let of: Vec<_> = (0..frames.len())
                .filter(|number| frames[*number].is_some())
                .collect();
            unseen += frames.len() - of.len();
            posts += of.len();
            for copy in look_for(frames.into_iter().flatten().collect(), &library, dir)? {
                let is_its = copy.asset == Some(of[copy.post]);
                found.count(copy.verdict, copy.verdict == Verdict::Ask && is_its);
            }
        }
        found.print(burst.name, posts);
        all += posts;
        wrong += found.wrong_same;
    }
    println!(
        "{all} frames: {wrong} wrong \"same\" (left out: {unseen} in which nothing is seen to move)"
    );
    measure_frames_in_library(originals, dir)
}

fn seed(number: usize, take: u64) -> u64 {
    number as u64 * FRAMES + take
}

/// Copies of photographs of which the library has the next frame, too, and of such of which it
/// has the frames around it alone.
fn measure_frames_in_library(originals: &Originals, dir: &Path) -> Result<()> {
    heading("copy, and the library has a burst");
    let posts = || {
        made(originals.count(), |number| {
            jpeg(&shrunk(&originals.picture(number)?, 1080), 70)
        })
    };
    let frame = |number: usize, take: u64| -> Result<Option<Vec<u8>>> {
        let burst = &BURSTS[(number + take as usize) % BURSTS.len()];
        let frame = burst.next(&originals.picture(number)?, seed(number, take));
        frame.map(|frame| jpeg(&frame, 92)).transpose()
    };
    for (name, has_original, frames) in [
        ("the frame itself and the next one", true, 1),
        ("two other frames alone", false, 2),
    ] {
        let folder = tempfile::tempdir_in(dir)?;
        for number in 0..originals.count() {
            if has_original {
                let name = format!("{number}.jpg");
                fs::copy(originals.folder().join(&name), folder.path().join(name))?;
            }
            for take in 0..frames {
                if let Some(frame) = frame(number, take)? {
                    let name = format!("frame-{number}-{take}.jpg");
                    fs::write(folder.path().join(name), frame)?;
                }
            }
        }
        let library = Library::index(folder.path(), dir)?;
        let mut found = Found::default();
        for copy in look_for(posts()?, &library, dir)? {
            let is_right = match has_original {
                true => copy.asset == Some(copy.post),
                // Whichever of them is shown: only the person can say.
                false => copy.verdict == Verdict::Ask,
            };
            found.count(copy.verdict, is_right);
        }
        found.print(name, originals.count());
    }
    Ok(())
}
