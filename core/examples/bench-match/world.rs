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
use keepsake_core::catalog::{Catalog, Filter};
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
    count: usize,
    strangers: usize,
}

impl Originals {
    /// Those found in folders, and so many drawn ones.
    pub fn new(photos: &[PathBuf], drawn: usize, folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)?;
        let mut count = 0;
        let mut keep = |picture: &RgbImage| -> Result<()> {
            fs::write(folder.join(format!("{count}.jpg")), jpeg(picture, 92)?)?;
            count += 1;
            Ok(())
        };
        let mut folders = photos.to_vec();
        while let Some(folder) = folders.pop() {
            if folder.is_dir() {
                for entry in fs::read_dir(folder)? {
                    folders.push(entry?.path());
                }
            } else if let Ok(photo) = image::open(&folder) {
                keep(&shrunk(&photo.into_rgb8(), SIDE))?;
            }
        }
        let found = count;
        for (number, picture) in made(drawn, |number| {
            jpeg(&drawn::picture(number as u64, 1200, 900), 92)
        })?
        .into_iter()
        .enumerate()
        {
            fs::write(folder.join(format!("{}.jpg", found + number)), picture)?;
        }
        println!("{found} photographs, {drawn} drawn pictures");
        Ok(Self {
            folder: folder.to_owned(),
            count: found + drawn,
            strangers: 0,
        })
    }

    /// Puts so many small pictures beside them that have nothing to do with any.
    pub fn add_strangers(&mut self, strangers: usize) -> Result<()> {
        let parts = Parts::new(3_000_000);
        let made = made(strangers, |number| jpeg(&parts.thumbnail(number), 85))?;
        for (number, picture) in made.into_iter().enumerate() {
            fs::write(self.folder.join(format!("stranger-{number}.jpg")), picture)?;
        }
        self.strangers = strangers;
        Ok(())
    }

    /// How many pictures of the library have nothing to do with one of them.
    pub fn unrelated(&self) -> usize {
        self.count - 1 + self.strangers
    }

    pub fn count(&self) -> usize {
        self.count
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
            fs::metadata(&path)?.len() / seen.assets.max(1),
        );
        Ok(library)
    }
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
    let numbers = catalog.references(&Filter::default(), 0, u32::MAX)?;
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
    began: Option<Instant>,
    pub seconds: f64,
}

impl Search {
    pub fn at(&mut self, progress: LookProgress) {
        match (progress.stage, self.began) {
            (LookStage::Posts, _) => self.began = Some(Instant::now()),
            (_, Some(began)) => {
                self.seconds = began.elapsed().as_secs_f64();
                self.began = None;
            }
            _ => {}
        }
    }
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
const DRAWN: u64 = 400;

impl Parts {
    /// Drawn from that number on.
    pub fn new(from: u64) -> Self {
        let drawn = (0..DRAWN).map(|number| drawn::picture(from + number, 800, 600));
        Self(drawn.collect())
    }

    /// A thumbnail of a part of one of them, at any place; the same whenever it is made of the
    /// same number.
    pub fn thumbnail(&self, number: usize) -> RgbImage {
        let mut random = fastrand::Rng::with_seed(number as u64);
        let picture = &self.0[random.usize(..self.0.len())];
        let (left, top) = (random.u32(0..400), random.u32(0..300));
        let part = imageops::crop_imm(picture, left, top, 400, 300).to_image();
        let turned = match random.u8(..4) {
            0 => imageops::flip_horizontal(&part),
            1 => imageops::rotate90(&part),
            2 => imageops::rotate270(&part),
            _ => part,
        };
        shrunk(&turned, 320)
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
