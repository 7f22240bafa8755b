//! Makes exports of people who do not exist.

use std::path::PathBuf;

use sample_maker::html::Language;
use sample_maker::{Era, Export, Format, Oddity, Size, Video};

use crate::Done;
use crate::command::root;

/// What kind of export.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where to write it; a folder with `--unpacked` or `--parts`
    #[arg(long)]
    out: Option<PathBuf>,
    /// A made-up account in the layout of this era, A to E
    #[arg(long, value_parser = era)]
    era: Option<Era>,
    /// Posts of the made-up account
    #[arg(long, default_value_t = 100)]
    posts: usize,
    /// Or: so many photos as large as real ones, and nothing else
    #[arg(long)]
    photos: Option<usize>,
    /// And so many videos of about 3 MB
    #[arg(long, default_value_t = 0)]
    videos: usize,
    /// Decides everything that is made up
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// json, html or both
    #[arg(long, value_parser = format, default_value = "json")]
    format: Format,
    /// Language of HTML dates, such as Russian
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// An oddity, such as Positions or Bombs; may be given several times
    #[arg(long, value_parser = oddity)]
    with: Vec<Oddity>,
    /// Write a folder instead of a ZIP
    #[arg(long)]
    unpacked: bool,
    /// Write so many ZIPs that share the files
    #[arg(long)]
    parts: Option<usize>,
}

/// Makes it.
///
/// # Errors
/// It cannot be written.
pub(crate) fn run(options: &Options) -> Done {
    let export = describe(options);
    let out = options
        .out
        .clone()
        .unwrap_or_else(|| root().join("tests/samples/export.zip"));
    if let Some(folder) = out.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let manifest = if let Some(parts) = options.parts {
        std::fs::create_dir_all(&out)?;
        export.write_parts(&out, parts.max(1), |index, _| index)?.1
    } else if options.unpacked {
        export.write_folder(&out)?
    } else {
        export.write_zip(&out)?
    };
    let found = manifest
        .references
        .iter()
        .filter(|reference| reference.found())
        .count();
    println!(
        "{}: {} posts, {} references, {} of them with bytes",
        out.display(),
        manifest.posts,
        manifest.references.len(),
        found
    );
    Ok(())
}

fn describe(options: &Options) -> Export {
    let plain = options.era.is_none() && options.with.is_empty() && options.photos.is_none();
    if plain {
        return Export::showcase();
    }
    let mut export = match options.photos {
        Some(photos) => {
            let video = Video {
                frames: 90,
                bytes: 3_000_000,
                ..Video::CLIP
            };
            Export::bulk(options.seed, photos, Size::Full, options.videos, video)
        }
        None => Export::random(options.era.unwrap_or(Era::D), options.seed, options.posts),
    };
    export = options
        .with
        .iter()
        .fold(export, |export, oddity| export.with(*oddity));
    if options.format != Format::Json {
        export = export.format(options.format);
    }
    if let Some(language) = options.language {
        export.html.language = language;
    }
    export
}

fn era(name: &str) -> Result<Era, String> {
    by_name(&Era::ALL, name)
}

fn format(name: &str) -> Result<Format, String> {
    by_name(&[Format::Json, Format::Html, Format::Both], name)
}

fn language(name: &str) -> Result<Language, String> {
    by_name(&Language::ALL, name)
}

fn oddity(name: &str) -> Result<Oddity, String> {
    by_name(&Oddity::ALL, name)
}

/// The value called like that in the maker's code, whatever the case.
fn by_name<T: Copy + std::fmt::Debug>(all: &[T], name: &str) -> Result<T, String> {
    let names: Vec<_> = all.iter().map(|value| format!("{value:?}")).collect();
    all.iter()
        .zip(&names)
        .find(|(_, known)| known.eq_ignore_ascii_case(name))
        .map(|(value, _)| *value)
        .ok_or_else(|| format!("one of {}", names.join(", ")))
}
