//! What the libraries of all languages begin with: the built core, the sources that are
//! generated from it, and the exports that their tests read.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fake_instagram::{Account, FakeInstagram, Post as Publication, Running};
use sample_maker::{Content, Era, Export, Kind, Oddity, Post, Size, Video};

use crate::command::{self, Result, cargo, cargo_home, root, target};

/// Captions that must cross every border unharmed.
const CAPTIONS: [&str; 5] = [
    "Spring 🌷👩‍👩‍👧‍👦 and a flag 🇺🇳",
    "مرحبا بالعالم \u{202b}שלום\u{202c} abc",
    "a NUL \u{0} in between",
    "two\nlines, a \"quote\" and a \\",
    "Zalgo h\u{335}\u{321}e\u{337}\u{322}",
];
/// Separates captions where they are written down; in none of them.
const SEPARATOR: &str = "\u{1e}";
/// As long as no caption of Instagram's.
const LONG: usize = 100_000;

/// Builds the library that is tested, with the functions that fail on purpose, and what
/// writes sources from it.
pub(crate) fn build_tested() -> Result<PathBuf> {
    build(&["--features=keepsake-ffi/faults"])
}

/// The same as apps get it. Sources are made from this build, as a stripped library tells
/// nothing about itself; for phones they are no others.
pub(crate) fn build_shipped() -> Result<PathBuf> {
    build(&[])
}

fn build(features: &[&str]) -> Result<PathBuf> {
    // The whole workspace, as the tests build it: of a part, cargo would build every
    // dependency once more, with fewer features.
    command::run(cargo(&["build", "--locked", "--workspace"]).args(features))?;
    Ok(target().join("debug").join(library_name()))
}

/// Builds what is tested as fast as it gets, for the benchmark. Answers with its folder.
pub(crate) fn build_measured() -> Result<PathBuf> {
    // The sources that are tested ask for the functions that fail on purpose.
    command::run(&mut cargo(&[
        "build",
        "--locked",
        "--release",
        "--package=keepsake-ffi",
        "--features=keepsake-ffi/faults",
    ]))?;
    Ok(target().join("release"))
}

/// A program over the library of a language, for the benchmark: `save EXPORT FOLDER` saves
/// all and tells how long that took (Kotlin's saves exports before that as well, if given), `page FOLDER` how long a page of 100 items of that takes.
pub(crate) trait Program {
    /// What starts it; the folder is the last argument.
    fn start(&self, arguments: &[&str], folder: &Path) -> Command;
}

/// The server that stands in for Instagram, as [`build_tested`] built it.
pub(crate) fn fake() -> PathBuf {
    let name = format!("fake-instagram{}", std::env::consts::EXE_SUFFIX);
    target().join("debug").join(name)
}

/// The file name of the library that programs load.
pub(crate) fn library_name() -> String {
    let (before, after) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    format!("{before}keepsake_ffi{after}")
}

/// Flags for Rust and for C by which nothing of this machine's folders stands in what is
/// shipped, and C code has no tables for unwinding: no panic ever passes through it.
///
/// # Errors
/// It is not known where cargo keeps what it fetches.
pub(crate) fn for_phones() -> Result<(Vec<String>, String)> {
    let home = cargo_home()?;
    let mut places = vec![(root(), "keepsake"), (home.clone(), "cargo")];
    // The last that fits counts.
    for registry in fs::read_dir(home.join("registry/src"))
        .into_iter()
        .flatten()
    {
        places.push((registry?.path(), "cargo"));
    }
    let flags = |flag: &str| -> Vec<_> {
        let flags = places.iter();
        flags
            .map(|(place, name)| format!("{flag}={}={name}", place.display()))
            .collect()
    };
    let mut c = flags("-ffile-prefix-map");
    c.extend(["-fno-asynchronous-unwind-tables", "-fno-unwind-tables"].map(str::to_owned));
    Ok((flags("--remap-path-prefix"), c.join(" ")))
}

/// Flags as `CARGO_ENCODED_RUSTFLAGS` has them: their separator lets folders have spaces.
pub(crate) fn encoded(flags: &[String]) -> String {
    flags.join("\u{1f}")
}

/// Writes the sources of a language, from nothing. `settings` go beyond those of the crate.
pub(crate) fn generate(
    language: &str,
    library: &Path,
    settings: Option<&Path>,
    out: &Path,
) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    let bindgen = target()
        .join("debug")
        .join(format!("keepsake-bindgen{}", std::env::consts::EXE_SUFFIX));
    let mut generator = Command::new(bindgen);
    generator
        .args(["generate", "--no-format", "--language", language])
        .arg("--out-dir")
        .args([out, library]);
    if let Some(settings) = settings {
        generator.arg("--config").arg(settings);
    }
    command::run(&mut generator)
}

/// Makes the exports that the tests of every language read; once, as they never change.
pub(crate) fn make_samples() -> Result<PathBuf> {
    let folder = target().join("samples");
    fs::create_dir_all(&folder)?;
    let absent = |name: &str| Some(folder.join(name)).filter(|path| !path.exists());
    if let Some(path) = absent("showcase.zip") {
        Export::showcase().write_zip(&path)?;
    }
    if let Some(path) = absent("many.zip") {
        Export::bulk(1, 10_000, Size::Tiny, 0, Video::CLIP).write_zip(&path)?;
    }
    if let Some(path) = absent("thousands.zip") {
        Export::bulk(2, 5_000, Size::Tiny, 0, Video::CLIP).write_zip(&path)?;
    }
    if let Some(path) = absent("month.zip") {
        of_one_month(2_000).write_zip(&path)?;
    }
    if let Some(path) = absent("high.zip") {
        let low = Export::random(Era::D, 3, 4).at_size(Size::Tiny);
        low.write_zip(&folder.join("low.zip"))?;
        low.at_size(Size::Small).write_zip(&path)?;
    }
    if let Some(path) = absent("hostile.zip") {
        hostile().write_zip(&path)?;
    }
    if let Some(path) = absent("captions.txt") {
        let captions = captions();
        captioned(&captions).write_zip(&folder.join("captions.zip"))?;
        // The core takes NULs out of what it reads.
        fs::write(path, captions.join(SEPARATOR).replace('\0', ""))?;
    }
    Ok(folder)
}

/// Starts a server in Instagram's place, and writes beside the exports how to reach it. It
/// stops when the answer is dropped.
pub(crate) fn start_instagram(samples: &Path) -> Result<Running> {
    let post = Publication::carousel(3_999_518_748_855_536_783, 1_789_000_000)
        .caption("\n Radishes \nin March")
        .item(fake_instagram::Item::photo(1))
        .item(fake_instagram::Item::video(2))
        .item(fake_instagram::Item::photo(3));
    let (link, code) = (post.link(), post.code());
    let single = Publication::photo(3_999_518_748_855_536_801, 1_556_900_000)
        .caption("Oats #harvest")
        .item(fake_instagram::Item::photo(4));
    let (single_link, account) = (single.link(), Account::new("ida.example"));
    let account = account.post(post).post(single);
    let instagram = FakeInstagram::new(account).start()?;
    let folder = samples.join("instagram");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("link"), link)?;
    let page = instagram.page_of(&code).unwrap_or_default();
    fs::write(folder.join("page.html"), page)?;
    fs::write(folder.join("link-of-one"), single_link)?;
    fs::write(folder.join("address"), instagram.address().to_string())?;
    instagram.write_root(&folder.join("root.pem"))?;
    Ok(instagram)
}

/// An account of some posts, and whatever an archive may have in it that means harm, is broken or
/// says too little.
fn hostile() -> Export {
    let oddities = [
        Oddity::EscapingPaths,
        Oddity::Bombs,
        Oddity::Encrypted,
        Oddity::WrongChecksums,
        Oddity::BrokenIndexes,
        Oddity::NoMedia,
        Oddity::CutOff,
        Oddity::ImpossibleTimes,
        Oddity::NoMonthFolders,
        Oddity::Absent,
    ];
    let export = Export::random(Era::D, 11, 20).at_size(Size::Tiny);
    oddities.into_iter().fold(export, Export::with)
}

/// So many photos of one month, a few thousand at most.
pub(crate) fn of_one_month(photos: usize) -> Export {
    let posts = (0..photos).map(|number| {
        let (day, hour, minute) = (number / 100 + 1, number % 24, number % 60);
        let published = format!("2024-05-{day:02}T{hour:02}:{minute:02}:{:02}Z", number % 50);
        Post::new(Kind::Post, &published).item(Content::Jpeg(Size::Tiny))
    });
    posts.fold(Export::new(Era::D), Export::post)
}

fn captions() -> Vec<String> {
    let long = "long 🐢 ".repeat(LONG / 8);
    let captions = CAPTIONS.into_iter().map(str::to_owned);
    captions.chain([long.trim().to_owned()]).collect()
}

fn captioned(captions: &[String]) -> Export {
    let mut export = Export::new(Era::D);
    for (day, caption) in captions.iter().enumerate() {
        let published = format!("2024-05-{:02}T12:00:00Z", day + 1);
        let post = Post::new(Kind::Post, &published).caption(caption.as_str());
        export = export.post(post.item(Content::Jpeg(Size::Small)));
    }
    export
}
