//! 10,000 posts against a library of 100,000 assets.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use image::RgbImage;
use image::imageops;
use keepsake_core::CancellationToken;
use keepsake_core::matching::{LibraryAsset, LibraryIndex, PhotoLibrary, Sketch, look, sketch};
use keepsake_core::source::archive::Archive;

use super::world::{Search, export, jpeg};
use super::{Result, drawn, thumbnail};

const ASSETS: usize = 100_000;
const POSTS: usize = 10_000;
/// Pictures that thumbnails are cut from: drawing each would take a day.
const DRAWN: u64 = 400;

/// A library whose pictures are gone: what is measured is the search.
struct Nothing;

impl PhotoLibrary for Nothing {
    fn picture(&self, _: &str) -> Option<Vec<u8>> {
        None
    }
}

pub fn measure(dir: &Path) -> Result<()> {
    let mut random = fastrand::Rng::with_seed(1);
    let path = dir.join("large");
    let index = LibraryIndex::open(&path)?;
    let pictures: Vec<_> = (0..DRAWN)
        .map(|number| drawn::picture(1_000_000 + number, 800, 600))
        .collect();
    let mut hashing = std::time::Duration::ZERO;
    for from in (0..ASSETS).step_by(1000) {
        let mut assets: Vec<(LibraryAsset, Option<Sketch>)> = Vec::new();
        for number in from..from + 1000 {
            let file = jpeg(&thumbnail(&part(&pictures, &mut random)), 85)?;
            let began = Instant::now();
            let sketch = sketch(&file);
            hashing += began.elapsed();
            let asset = LibraryAsset {
                id: format!("8F2A61C4-9D3B-4E0F-A7B6-{number:012X}/L0/001"),
                ..LibraryAsset::default()
            };
            assets.push((asset, sketch));
        }
        index.add(&assets)?;
    }
    println!(
        "\n{ASSETS} thumbnails of 320 pixels: {:.2} ms each on one core, decoded and hashed",
        hashing.as_secs_f64() * 1000.0 / ASSETS as f64
    );
    let folder = tempfile::tempdir_in(dir)?;
    let others: Vec<_> = (0..DRAWN)
        .map(|number| drawn::picture(2_000_000 + number, 800, 600))
        .collect();
    let posts = (0..POSTS).map(|_| jpeg(&thumbnail(&part(&others, &mut random)), 70));
    let mut catalog = export(posts, folder.path())?;
    let archives = [Arc::new(Archive::open(&[folder.path()])?)];
    let mut search = Search::default();
    let never = CancellationToken::new();
    let mut at = |progress| search.at(progress);
    look(&mut catalog, &archives, &index, &Nothing, &mut at, &never)?;
    println!("{POSTS} posts in {ASSETS} assets: {:.2} s", search.seconds);
    drop(index);
    println!(
        "index: {} bytes an asset",
        fs::metadata(&path)?.len() / ASSETS as u64
    );
    Ok(())
}

/// A part of one of the pictures, at any place.
fn part(pictures: &[RgbImage], random: &mut fastrand::Rng) -> RgbImage {
    let picture = &pictures[random.usize(..pictures.len())];
    let (left, top) = (random.u32(0..400), random.u32(0..300));
    let part = imageops::crop_imm(picture, left, top, 400, 300).to_image();
    match random.u8(..4) {
        0 => imageops::flip_horizontal(&part),
        1 => imageops::rotate90(&part),
        2 => imageops::rotate270(&part),
        _ => part,
    }
}
