//! 10,000 posts against a library of 100,000 assets.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;
use keepsake_core::CancellationToken;
use keepsake_core::matching::{
    Grey, LibraryAsset, LibraryIndex, PhotoLibrary, Sketch, look, sketch,
};
use keepsake_core::source::archive::Archive;

use super::Result;
use super::world::{Parts, Search, bytes_of, export, jpeg, made, processor_seconds};

const ASSETS: usize = 100_000;
const POSTS: usize = 10_000;
/// Thumbnails that one thread hashes and decodes, to tell how long that takes.
const HASHED: usize = 2_000;
/// Assets that are remembered at once.
const AT_ONCE: usize = 1_000;

/// A library whose thumbnails are made when they are asked for.
struct Thumbnails<'a>(&'a Parts);

impl PhotoLibrary for Thumbnails<'_> {
    fn picture(&self, id: &str) -> Option<Vec<u8>> {
        let number = id.get(24..36)?;
        let number = usize::from_str_radix(number, 16).ok()?;
        jpeg(&self.0.thumbnail(number), 85).ok()
    }
}

pub fn measure(dir: &Path) -> Result<()> {
    let parts = Parts::new(1_000_000)?;
    let path = dir.join("large");
    let index = LibraryIndex::open(&path)?;
    println!();
    measure_hashing(&parts)?;
    let began = Instant::now();
    fill(&index, &parts)?;
    println!(
        "{ASSETS} thumbnails drawn and remembered in {:.0} s, {} bytes of index for each",
        began.elapsed().as_secs_f64(),
        bytes_of(&path) / ASSETS as u64
    );
    let folder = tempfile::tempdir_in(dir)?;
    let others = Parts::new(2_000_000)?;
    let posts = made(POSTS, |number| jpeg(&others.thumbnail(number), 70))?;
    drop(others);
    let mut catalog = export(posts.into_iter().map(Ok), folder.path())?;
    let archives = [Arc::new(Archive::open(&[folder.path()])?)];
    let mut search = Search::default();
    let never = CancellationToken::new();
    let mut at = |progress| search.at(progress);
    let before = memory("VmRSS");
    // From here on the peak is counted anew.
    fs::write("/proc/self/clear_refs", "5")?;
    let library = Thumbnails(&parts);
    let numbers = look(&mut catalog, &archives, &index, &library, &mut at, &never)?;
    println!(
        "{POSTS} posts in {ASSETS} assets: {:.2} s ({:.2} s of processor time)",
        search.seconds, search.processor_seconds
    );
    println!(
        "{} pairs of unrelated pictures: {} wrong \"same\", {} wrong \"ask\"",
        ASSETS * POSTS,
        numbers.already_there,
        numbers.ask
    );
    let peak = memory("VmHWM").saturating_sub(before);
    println!("memory of the look, at its peak: {} MiB", peak / 1024);
    drop(index);
    println!(
        "index: {} bytes for each asset, with what is remembered of {POSTS} posts",
        bytes_of(&path) / ASSETS as u64
    );
    Ok(())
}

fn milliseconds(seconds: f64, of: usize) -> f64 {
    seconds * 1000.0 / of as f64
}

/// How long one thread takes for a thumbnail.
fn measure_hashing(parts: &Parts) -> Result<()> {
    let pictures = made(HASHED, |number| Ok(parts.thumbnail(number)))?;
    let began = processor_seconds();
    for picture in &pictures {
        Sketch::of(&Grey::of(picture).ok_or("a picture without pixels")?);
    }
    let hashing = processor_seconds() - began;
    let files = made(HASHED, |number| jpeg(&pictures[number], 85))?;
    let began = processor_seconds();
    for file in &files {
        sketch(file).ok_or("a thumbnail that cannot be read")?;
    }
    println!(
        "{HASHED} thumbnails of 320 pixels: {:.2} ms of processor time each, hashed; {:.2} ms with decoding",
        milliseconds(hashing, HASHED),
        milliseconds(processor_seconds() - began, HASHED)
    );
    Ok(())
}

/// Remembers every thumbnail.
fn fill(index: &LibraryIndex, parts: &Parts) -> Result<()> {
    for from in (0..ASSETS).step_by(AT_ONCE) {
        let assets = made(AT_ONCE, |number| {
            let number = from + number;
            let sketch = Grey::of(&parts.thumbnail(number)).map(|grey| Sketch::of(&grey));
            let asset = LibraryAsset {
                id: format!("8F2A61C4-9D3B-4E0F-A7B6-{number:012X}/L0/001"),
                modified: 1_713_379_833_000,
                taken: Timestamp::from_second(1_713_379_833).ok(),
                width: 4032,
                height: 3024,
                ..LibraryAsset::default()
            };
            Ok((asset, sketch))
        })?;
        index.add(&assets)?;
    }
    Ok(())
}

/// What the system says of this process, in kB.
fn memory(what: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(what));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
    number.unwrap_or_default()
}
