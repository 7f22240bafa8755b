//! 10,000 posts against a library of 100,000 assets.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use keepsake_core::CancellationToken;
use keepsake_core::matching::{
    Grey, LibraryAsset, LibraryIndex, PhotoLibrary, Sketch, look, sketch,
};
use keepsake_core::source::archive::Archive;

use super::Result;
use super::world::{Parts, Search, export, jpeg, made};

const ASSETS: usize = 100_000;
const POSTS: usize = 10_000;
/// Thumbnails that are decoded, too, to tell how long that takes.
const DECODED: usize = 2_000;

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
    let parts = Parts::new(1_000_000);
    let path = dir.join("large");
    let index = LibraryIndex::open(&path)?;
    println!();
    decode(&parts)?;
    let hashing = fill(&index, &parts)?;
    println!(
        "{ASSETS} thumbnails of 320 pixels: {:.2} ms each on one core, hashed",
        milliseconds(hashing, ASSETS)
    );
    let folder = tempfile::tempdir_in(dir)?;
    let others = Parts::new(2_000_000);
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
    println!("{POSTS} posts in {ASSETS} assets: {:.2} s", search.seconds);
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
        "index: {} bytes an asset",
        fs::metadata(&path)?.len() / ASSETS as u64
    );
    Ok(())
}

fn milliseconds(time: Duration, of: usize) -> f64 {
    time.as_secs_f64() * 1000.0 / of as f64
}

fn decode(parts: &Parts) -> Result<()> {
    let files = made(DECODED, |number| jpeg(&parts.thumbnail(number), 85))?;
    let began = Instant::now();
    for file in &files {
        sketch(file).ok_or("a thumbnail that cannot be read")?;
    }
    println!(
        "{DECODED} of them: {:.2} ms each on one core, decoded and hashed",
        milliseconds(began.elapsed(), DECODED)
    );
    Ok(())
}

/// Remembers every thumbnail; answers how long hashing took.
fn fill(index: &LibraryIndex, parts: &Parts) -> Result<Duration> {
    let mut hashing = Duration::ZERO;
    for from in (0..ASSETS).step_by(1000) {
        let mut assets: Vec<(LibraryAsset, Option<Sketch>)> = Vec::new();
        for number in from..from + 1000 {
            let picture = parts.thumbnail(number);
            let began = Instant::now();
            let sketch = Grey::of(&picture).map(|grey| Sketch::of(&grey));
            hashing += began.elapsed();
            let asset = LibraryAsset {
                id: format!("8F2A61C4-9D3B-4E0F-A7B6-{number:012X}/L0/001"),
                ..LibraryAsset::default()
            };
            assets.push((asset, sketch));
        }
        index.add(&assets)?;
    }
    Ok(hashing)
}

/// What the system says of this process, in kB.
fn memory(what: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(what));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
    number.unwrap_or_default()
}
