//! Photographs as a folder, copies of them as an export.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use keepsake_core::CancellationToken;
use keepsake_core::catalog::{Catalog, MediaFilter};
use keepsake_core::matching::{
    FolderLibrary, LibraryIndex, LookProgress, LookStage, Verdict, index_folder, look,
};
use keepsake_core::source::archive::Archive;

use super::{Result, drawn};

/// The longer edge of what copies are made of.
const SIDE: u32 = 1440;

/// The photographs, in a folder as the person has them.
pub struct Originals {
    folder: PathBuf,
    /// What each is, by its number.
    names: Vec<String>,
    strangers: usize,
}

impl Originals {
    /// Those found in folders, and so many drawn ones.
    pub fn new(photos: &[PathBuf], drawn: usize, folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)?;
        let mut files = photos.to_vec();
        let mut found = Vec::new();
        while let Some(file) = files.pop() {
            if file.is_dir() {
                for entry in fs::read_dir(file)? {
                    files.push(entry?.path());
                }
            } else {
                found.push(file);
            }
        }
        // So that a number stands for the same photograph each time.
        found.sort();
        let mut names = Vec::new();
        for file in found {
            if let Ok(photo) = image::open(&file) {
                let picture = shrunk(&photo.into_rgb8(), SIDE);
                fs::write(
                    folder.join(format!("{}.jpg", names.len())),
                    jpeg(&picture, 92)?,
                )?;
                names.push(file.display().to_string());
            }
        }
        println!("{} photographs, {drawn} drawn pictures", names.len());
        let from = names.len();
        made(drawn, |number| {
            let picture = drawn::picture(number as u64, 1200, 900);
            let file = folder.join(format!("{}.jpg", from + number));
            Ok(fs::write(file, jpeg(&picture, 92)?)?)
        })?;
        names.extend((0..drawn).map(|number| format!("drawn {number}")));
        Ok(Self {
            folder: folder.to_owned(),
            names,
            strangers: 0,
        })
    }

    /// Puts so many small pictures beside them that have nothing to do with any.
    pub fn add_strangers(&mut self, strangers: usize) -> Result<()> {
        let parts = Parts::new(3_000_000)?;
        let made = made(strangers, |number| jpeg(&parts.thumbnail(number), 85))?;
        for (number, picture) in made.into_iter().enumerate() {
            fs::write(self.folder.join(format!("stranger-{number}.jpg")), picture)?;
        }
        self.strangers = strangers;
        Ok(())
    }

    /// How many pictures of the library have nothing to do with one of them.
    pub fn unrelated(&self) -> usize {
        self.count() - 1 + self.strangers
    }

    pub fn count(&self) -> usize {
        self.names.len()
    }

    pub fn name(&self, number: usize) -> &str {
        &self.names[number]
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn picture(&self, number: usize) -> Result<RgbImage> {
        let path = self.folder.join(format!("{number}.jpg"));
        Ok(image::open(path)?.into_rgb8())
    }
}

/// The folder as it is looked through.
pub struct Library {
    pub folder: FolderLibrary,
    pub index: LibraryIndex,
}

impl Library {
    pub fn index(folder: &Path, dir: &Path) -> Result<Self> {
        let path = dir.join("index");
        let library = Self {
            folder: FolderLibrary::open(folder)?,
            index: LibraryIndex::open(&path)?,
        };
        let began = Instant::now();
        let never = CancellationToken::new();
        let seen = index_folder(&library.index, &library.folder, &mut |_| {}, &never)?;
        println!(
            "index: {} photographs of {SIDE} pixels in {:.2} s, {} bytes for each",
            seen.assets,
            began.elapsed().as_secs_f64(),
            bytes_of(&path) / seen.assets.max(1),
        );
        Ok(library)
    }
}

/// What an index takes on the disk, with what is not yet in its place.
pub fn bytes_of(index: &Path) -> u64 {
    let files = ["", "-wal"].map(|ending| {
        let mut file = index.as_os_str().to_owned();
        file.push(ending);
        fs::metadata(file).map_or(0, |file| file.len())
    });
    files.iter().sum()
}

/// What was found for a post: both by the number of the original.
pub struct Copy {
    pub post: usize,
    /// None if it is none of them.
    pub asset: Option<usize>,
    pub verdict: Verdict,
}

/// An export of posts, one each day.
pub fn export(posts: impl Iterator<Item = Result<Vec<u8>>>, folder: &Path) -> Result<Catalog> {
    let media = folder.join("media/posts/202404");
    let indexes = folder.join("your_instagram_activity/media");
    fs::create_dir_all(&media)?;
    fs::create_dir_all(&indexes)?;
    let mut listed = Vec::new();
    for (number, bytes) in posts.enumerate() {
        fs::write(media.join(format!("{number}.jpg")), bytes?)?;
        listed.push(serde_json::json!({ "media": [{
            "uri": format!("media/posts/202404/{number}.jpg"),
            "creation_timestamp": 1_713_379_833 + number,
            "title": "",
        }]}));
    }
    fs::write(
        indexes.join("posts_1.json"),
        serde_json::to_string(&listed)?,
    )?;
    let mut catalog = Catalog::scratch()?;
    let archive = Archive::open(&[folder])?;
    catalog.import(&archive, &mut |_| {}, &CancellationToken::new())?;
    Ok(catalog)
}

/// Looks for posts in the library, each a JPEG.
pub fn look_for(posts: Vec<Vec<u8>>, library: &Library, dir: &Path) -> Result<Vec<Copy>> {
    let folder = tempfile::tempdir_in(dir)?;
    let mut catalog = export(posts.into_iter().map(Ok), folder.path())?;
    let archives = [Arc::new(Archive::open(&[folder.path()])?)];
    let never = CancellationToken::new();
    look(
        &mut catalog,
        &archives,
        &library.index,
        &library.folder,
        &mut |_| {},
        &never,
    )?;
    let numbers = catalog.references(&MediaFilter::default(), 0, u32::MAX)?;
    let number = |path: &str| -> Option<usize> {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.trim_end_matches(".jpg").parse().ok()
    };
    let copies = catalog.copies(None, None, u32::MAX)?;
    copies
        .into_iter()
        .map(|copy| {
            let of = numbers.iter().find(|found| found.media == copy.media);
            let post = of.and_then(|found| number(&found.uri));
            Ok(Copy {
                post: post.ok_or("a copy of nothing")?,
                asset: number(&copy.asset),
                verdict: copy.verdict,
            })
        })
        .collect()
}

/// How long the search itself took, between the last post looked at and the first compared.
#[derive(Default)]
pub struct Search {
    began: Option<(Instant, f64)>,
    pub seconds: f64,
    /// Of all threads together.
    pub processor_seconds: f64,
}

impl Search {
    pub fn at(&mut self, progress: LookProgress) {
        match (progress.stage, self.began) {
            (LookStage::Posts, _) => self.began = Some((Instant::now(), processor_seconds())),
            (_, Some((began, processor))) => {
                self.seconds = began.elapsed().as_secs_f64();
                self.processor_seconds = processor_seconds() - processor;
                self.began = None;
            }
            _ => {}
        }
    }
}

/// What this process took of the processor's time up to now: what it takes on a machine that has
/// other work, too, says little.
pub fn processor_seconds() -> f64 {
    /// Of a second, in which Linux counts it.
    const TICKS: f64 = 100.0;
    let facts = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = facts.rsplit(')').next().unwrap_or_default();
    let mut facts = after_name.split_whitespace().skip(11);
    let mut ticks = || facts.next().and_then(|ticks| ticks.parse::<f64>().ok());
    (ticks().unwrap_or_default() + ticks().unwrap_or_default()) / TICKS
}

/// What `make` makes of each number below `count`, on every core.
pub fn made<T: Send>(count: usize, make: impl Fn(usize) -> Result<T> + Sync) -> Result<Vec<T>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut some = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                return Ok(some);
            }
            some.push((number, make(number).map_err(|error| error.to_string())?));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut all = Vec::with_capacity(count);
    thread::scope(|scope| -> Result<()> {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        for thread in threads {
            let some: std::result::Result<Vec<_>, String> =
                thread.join().map_err(|_| "a thread ended early")?;
            all.extend(some?);
        }
        Ok(())
    })?;
    all.sort_unstable_by_key(|(number, _)| *number);
    Ok(all.into_iter().map(|(_, made)| made).collect())
}

/// Pictures that thumbnails are cut from: drawing each would take a day.
pub struct Parts(Vec<RgbImage>);

/// How many.
const DRAWN: usize = 400;

impl Parts {
    /// Drawn from that number on.
    pub fn new(from: u64) -> Result<Self> {
        let drawn = made(DRAWN, |number| {
            let drawn = drawn::picture(from + number as u64, 800, 600);
            Ok(shrunk(&drawn, 640))
        });
        drawn.map(Self)
    }

    /// A thumbnail of a part of one of them, at any place; the same whenever it is made of the
    /// same number.
    pub fn thumbnail(&self, number: usize) -> RgbImage {
        let mut random = fastrand::Rng::with_seed(number as u64);
        let picture = &self.0[random.usize(..self.0.len())];
        let (left, top) = (random.u32(0..=320), random.u32(0..=240));
        let part = imageops::crop_imm(picture, left, top, 320, 240).to_image();
        match random.u8(..4) {
            0 => imageops::flip_horizontal(&part),
            1 => imageops::rotate90(&part),
            2 => imageops::rotate270(&part),
            _ => part,
        }
    }
}

pub fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(picture)?;
    Ok(bytes)
}

/// With a longer edge of at most so many pixels.
pub fn shrunk(picture: &RgbImage, side: u32) -> RgbImage {
    let (width, height) = picture.dimensions();
    let longer = width.max(height);
    if longer <= side {
        return picture.clone();
    }
    let edge = |edge: u32| (edge * side / longer).max(1);
    imageops::resize(picture, edge(width), edge(height), FilterType::Triangle)
}
