//! What Keepsake adds to an app: the library as phones get it, and the sources that are
//! generated around it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bindings;
use crate::command::{self, Result, cargo, target};

/// The most an app has to carry. It was to be 5 MB; `bindings/README.md` says what is in
/// the way. To be lowered with the library, never raised without a word there.
const LIMIT: u64 = 9_100_000;

/// Relocations in a tenth of the room: the loaders of both phones can read them so, Apple's
/// always and Android's since 9.
const RELOCATIONS: &str = "-Clink-arg=-Wl,-z,pack-relative-relocs";
/// As Android wants it.
const PAGES: &str = "-Clink-arg=-Wl,-z,max-page-size=16384";

/// Builds, measures and prints.
///
/// # Errors
/// The library does not build, or is too large.
pub(crate) fn run() -> Result<()> {
    let library = build()?;
    let sources = generated_sources()?;
    println!("\n{:<40} {:>10} {:>10}", "", "bytes", "gzip");
    let bytes = print_size("library, stripped", &library)?;
    for file in sources {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        print_size(&format!("generated {name}"), &file)?;
    }
    if bytes > LIMIT {
        return Err(format!(
            "the library has {bytes} bytes, more than {LIMIT}: `cargo bloat --profile phone --package keepsake-ffi --crates` tells what grew"
        )
        .into());
    }
    Ok(())
}

/// Builds the library as phones get it, for this machine.
pub(crate) fn build() -> Result<PathBuf> {
    let (rust, c) = bindings::for_phones()?;
    // Only what apps load; the static library has a size only once an app is linked.
    let mut build = cargo(&[
        "rustc",
        "--locked",
        "--profile=phone",
        "--package=keepsake-ffi",
        "--crate-type=cdylib",
        "--",
        RELOCATIONS,
        PAGES,
    ]);
    let rust = bindings::encoded(&rust);
    command::run(build.env("CARGO_ENCODED_RUSTFLAGS", rust).env("CFLAGS", c))?;
    Ok(target().join("phone").join(bindings::library_name()))
}

/// As apps get them, in a folder of their own.
fn generated_sources() -> Result<[PathBuf; 2]> {
    let folder = target().join("size");
    let library = bindings::build_shipped()?;
    let (kotlin, swift) = (folder.join("kotlin"), folder.join("swift"));
    bindings::generate("kotlin", &library, None, &kotlin)?;
    bindings::generate("swift", &library, None, &swift)?;
    Ok([
        kotlin.join("io/keepsake/rust/keepsake_ffi.kt"),
        swift.join("KeepsakeRust.swift"),
    ])
}

fn print_size(name: &str, file: &Path) -> Result<u64> {
    let bytes = fs::metadata(file)?.len();
    println!("{name:<34} {bytes:>9} {:>9}", compressed(file)?);
    Ok(bytes)
}

/// How many bytes a file has as a store sends it.
///
/// # Errors
/// It cannot be read.
pub(crate) fn compressed(file: &Path) -> Result<u64> {
    let mut encoder = GzEncoder::new(Counter(0), Compression::best());
    io::copy(&mut File::open(file)?, &mut encoder)?;
    Ok(encoder.finish()?.0)
}

/// Counts what is written.
struct Counter(u64);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
