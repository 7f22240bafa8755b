//! Measures how well copies are found in a photo library, over the real thing: an export of copies as
//! Instagram makes them is read, a folder of photographs is looked through. `cargo xtask bench-match`.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::print_stdout,
    clippy::allow_attributes,
    reason = "a measurement: it draws pictures, and tells on the terminal what it found"
)]

mod copies;
mod drawn;
mod large;
mod peers;
mod world;

use std::path::{Path, PathBuf};

use image::RgbImage;
use keepsake_core::matching::Verdict;

use copies::Change;
use world::{Library, Originals, look_for, shrunk};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let mut photos: Vec<PathBuf> = Vec::new();
    let (mut drawn, mut is_large) = (200, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--drawn" => drawn = arguments.next().ok_or("--drawn NUMBER")?.parse()?,
            "--large" => is_large = true,
            folder => photos.push(folder.into()),
        }
    }
    let dir = tempfile::tempdir()?;
    let originals = Originals::new(&photos, drawn, &dir.path().join("library"))?;
    let library = Library::index(&dir.path().join("library"), dir.path())?;
    measure(&originals, &library, dir.path())?;
    peers::measure(&originals, dir.path())?;
    if is_large {
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

fn measure(originals: &Originals, library: &Library, dir: &Path) -> Result<()> {
    println!(
        "\n{:32} {:>7} {:>7} {:>7} | {:>10} {:>9}",
        "copy", "same %", "ask %", "none %", "wrong same", "wrong ask"
    );
    let (mut pairs, mut wrong_same, mut wrong_ask) = (0, 0, 0);
    for change in Change::all() {
        let posts: Vec<RgbImage> = (0..originals.count())
            .map(|number| change.make(&originals.picture(number)?, number as u64))
            .collect::<Result<_>>()?;
        let copies = look_for(&posts, library, dir)?;
        let mut found = Found::default();
        for copy in &copies {
            let is_right = copy.asset == copy.post;
            let count = match (copy.verdict, is_right) {
                (Verdict::AlreadyThere, true) => &mut found.same,
                (Verdict::Ask, true) => &mut found.ask,
                (Verdict::AlreadyThere, false) => &mut found.wrong_same,
                (_, true | false) => &mut found.wrong_ask,
            };
            *count += 1;
        }
        let percent = |count: usize| 100.0 * count as f64 / posts.len() as f64;
        println!(
            "{:32} {:7.1} {:7.1} {:7.1} | {:10} {:9}",
            change.name,
            percent(found.same),
            percent(found.ask),
            percent(posts.len() - found.same - found.ask),
            found.wrong_same,
            found.wrong_ask,
        );
        pairs += posts.len() * (originals.count() - 1);
        wrong_same += found.wrong_same;
        wrong_ask += found.wrong_ask;
    }
    println!(
        "\n{pairs} pairs of unrelated pictures: {wrong_same} wrong \"same\", {wrong_ask} wrong \"ask\""
    );
    println!("(the frames of bursts are no copies: \"same\" is wrong there, \"ask\" is right)");
    Ok(())
}

/// The picture as a library's thumbnail.
fn thumbnail(picture: &RgbImage) -> RgbImage {
    shrunk(picture, 320)
}
