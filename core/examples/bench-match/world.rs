//! Photographs as a folder, copies of them as an export.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
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
}

impl Originals {
    /// Those found in folders, and so many drawn ones.
    pub fn new(photos: &[PathBuf], drawn: u64, folder: &Path) -> Result<Self> {
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
        for number in 0..drawn {
            let picture = drawn::picture(number, 1200, 900);
            fs::write(folder.join(format!("{count}.jpg")), jpeg(&picture, 92)?)?;
            count += 1;
        }
        println!("{found} photographs, {drawn} drawn pictures");
        Ok(Self {
            folder: folder.to_owned(),
            count,
        })
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

/// What was found for a post: both by the number of the photograph.
pub struct Copy {
    pub post: usize,
    pub asset: usize,
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

/// Looks for posts in the library.
pub fn look_for(posts: &[RgbImage], library: &Library, dir: &Path) -> Result<Vec<Copy>> {
    let folder = tempfile::tempdir_in(dir)?;
    let bytes = posts.iter().map(|post| jpeg(post, 70));
    let mut catalog = export(bytes, folder.path())?;
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
    let number = |path: &str| -> Result<usize> {
        let name = path.rsplit('/').next().unwrap_or(path);
        Ok(name.trim_end_matches(".jpg").parse()?)
    };
    let copies = catalog.copies(None, None, u32::MAX)?;
    copies
        .into_iter()
        .map(|copy| {
            let of = numbers.iter().find(|found| found.media == copy.media);
            Ok(Copy {
                post: number(&of.ok_or("a copy of nothing")?.uri)?,
                asset: number(&copy.asset)?,
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
