//! Finds copies as is proposed where hashes of whole pictures do not reach: a hash of 256 bits
//! (pHash: median of the lowest frequencies) of seventeen windows along the longer edge of each
//! original, in the shape of the copy, against the hash of the copy.
//!
//! `match-peers FOLDER BITS`: of the files `N-original.jpg` and `N-copy.jpg` in a folder, those
//! that differ in at most so many bits, a line for each copy: the copy, then the originals.

#![expect(
    clippy::print_stdout,
    reason = "it tells on the terminal what it found"
)]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use image::{GrayImage, imageops};
use image_hasher::{HashAlg, Hasher, HasherConfig, ImageHash};

/// Windows along the longer edge.
const WINDOWS: u32 = 17;
/// The longer edge that windows are cut from.
const SIDE: u32 = 320;
/// Shapes of posts, as width in parts of the height.
const SHAPES: [f64; 4] = [1.0, 0.8, 0.75, 1.91];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("match-peers FOLDER BITS")?;
    let bits: u32 = arguments.next().ok_or("match-peers FOLDER BITS")?.parse()?;
    let hasher = HasherConfig::new()
        .hash_alg(HashAlg::Median)
        .preproc_dct()
        .hash_size(16, 16)
        .to_hasher();
    let mut originals = Vec::new();
    let mut copies = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?.path();
        let name = file.to_string_lossy().into_owned();
        let picture = small(&file)?;
        if name.ends_with("-copy.jpg") {
            copies.push((file, shape(&picture), hasher.hash_image(&picture)));
        } else {
            originals.push((file, windows(&hasher, &picture)));
        }
    }
    for (copy, shape, hash) in &copies {
        let found = originals.iter().filter(|(_, windows)| {
            let mut of_shape = windows
                .iter()
                .filter(|(of, _)| (of / shape).ln().abs() < 0.04);
            of_shape.any(|(_, window)| window.dist(hash) <= bits)
        });
        let found: Vec<_> = found.map(|(file, _)| named(file)).collect();
        if !found.is_empty() {
            println!("{} {}", named(copy), found.join(" "));
        }
    }
    Ok(())
}

fn named(file: &Path) -> String {
    file.display().to_string()
}

fn small(file: &PathBuf) -> Result<GrayImage, Box<dyn Error>> {
    let picture = image::open(file)?.into_luma8();
    let longer = picture.width().max(picture.height()).max(SIDE);
    let edge = |edge: u32| (edge * SIDE / longer).max(1);
    let (width, height) = (edge(picture.width()), edge(picture.height()));
    Ok(imageops::thumbnail(&picture, width, height))
}

fn shape(picture: &GrayImage) -> f64 {
    f64::from(picture.width()) / f64::from(picture.height())
}

/// The hash of all of a picture, and of its windows, each with its shape.
fn windows(hasher: &Hasher, picture: &GrayImage) -> Vec<(f64, ImageHash)> {
    let (width, height) = picture.dimensions();
    let mut hashes = vec![(shape(picture), hasher.hash_image(picture))];
    for of in SHAPES {
        let is_wide = f64::from(width) > f64::from(height) * of;
        let (wide, high) = match is_wide {
            true => (edge(f64::from(height) * of), height),
            false => (width, edge(f64::from(width) / of)),
        };
        for number in 0..WINDOWS {
            let left = (width - wide) * number / (WINDOWS - 1);
            let top = (height - high) * number / (WINDOWS - 1);
            let window = imageops::crop_imm(picture, left, top, wide, high).to_image();
            hashes.push((of, hasher.hash_image(&window)));
        }
    }
    hashes
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a length within a small picture"
)]
fn edge(length: f64) -> u32 {
    (length.round() as u32).max(1)
}
