use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime};

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{Rgb, RgbImage};
use jiff::tz::TimeZone;
use tempfile::TempDir;

use super::index::Known;
use super::*;
use crate::CancellationToken;
use crate::catalog::{Catalog, MediaFilter, Selection};
use crate::error::Error;
use crate::post::MediaId;
use crate::roll::{FolderRoll, Ledger, Lock, Outcome, Plan, PlanNumbers, Reason, SaveOptions};
use crate::source::archive::Archive;

mod copies;
mod exports;
mod frames;
mod index;
mod saves;
mod since_the_look;
mod stopped;

#[path = "../../examples/bench-match/bursts.rs"]
mod bursts;
#[path = "../../examples/bench-match/drawn.rs"]
mod drawn;

const PUBLISHED: u64 = 1_713_379_833;

/// An export with posts, and a folder with the person's own photos.
struct World {
    dir: TempDir,
    archive: Arc<Archive>,
    catalog: Catalog,
    index: LibraryIndex,
}

/// Names as they stand in tests.
fn named(pictures: &[(String, RgbImage)]) -> Vec<(&str, RgbImage)> {
    let named = pictures.iter();
    named
        .map(|(name, picture)| (name.as_str(), picture.clone()))
        .collect()
}

impl World {
    /// Posts and photos, each under its name.
    fn new(posts: &[(&str, RgbImage)], library: &[(&str, RgbImage)]) -> Self {
        let dir = TempDir::new().unwrap();
        let export = dir.path().join("export");
        let indexes = export.join("your_instagram_activity/media");
        fs::create_dir_all(export.join("media/posts/202404")).unwrap();
        fs::create_dir_all(&indexes).unwrap();
        fs::create_dir_all(dir.path().join("library/2024")).unwrap();
        let mut listed = Vec::new();
        for (name, picture) in posts {
            let uri = format!("media/posts/202404/{name}");
            fs::write(export.join(&uri), jpeg(picture, 70)).unwrap();
            listed.push(serde_json::json!({
                "media": [{ "uri": uri, "creation_timestamp": PUBLISHED, "title": "" }]
            }));
        }
        let listed = serde_json::to_string(&listed).unwrap();
        fs::write(indexes.join("posts_1.json"), listed).unwrap();
        let archive = Archive::open(&[&export]).unwrap();
        let mut catalog = Catalog::open(&dir.path().join("keepsake.db")).unwrap();
        let never = CancellationToken::new();
        catalog.import(&archive, &mut |_| {}, &never).unwrap();
        let world = Self {
            index: LibraryIndex::open(&dir.path().join("library.db")).unwrap(),
            archive: archive.into(),
            catalog,
            dir,
        };
        for (name, picture) in library {
            fs::write(world.photo(name), jpeg(picture, 92)).unwrap();
        }
        world
    }

    fn photo(&self, name: &str) -> PathBuf {
        self.dir.path().join("library/2024").join(name)
    }

    fn folder(&self) -> FolderLibrary {
        FolderLibrary::open(&self.dir.path().join("library")).unwrap()
    }

    fn index(&self) -> FolderSeen {
        let never = CancellationToken::new();
        index_folder(&self.index, &self.folder(), &mut |_| {}, &never).unwrap()
    }

    fn look(&mut self) -> LookNumbers {
        let folder = self.folder();
        let archives = std::slice::from_ref(&self.archive);
        let never = CancellationToken::new();
        look(
            &mut self.catalog,
            archives,
            &self.index,
            &folder,
            &mut |_| {},
            &never,
        )
        .unwrap()
    }

    /// What is said of the only post.
    fn only(&mut self) -> Option<FoundCopy> {
        self.index();
        self.look();
        self.catalog.copies(None, None, 10).unwrap().pop()
    }

    fn verdict(&mut self) -> Verdict {
        self.only().map_or(Verdict::New, |copy| copy.verdict)
    }

    fn plan(&mut self) -> PlanNumbers {
        let mut roll = FolderRoll::new(self.dir.path().join("roll"));
        roll.sees_library(self.folder());
        let plan = Plan::new(&mut self.catalog, &Selection::default(), &roll, &options());
        plan.unwrap().numbers().clone()
    }
}

fn options() -> SaveOptions {
    SaveOptions {
        zone: TimeZone::UTC,
        copies: true,
        ..SaveOptions::default()
    }
}

fn jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode_image(picture)
        .unwrap();
    bytes
}

/// One of a few, each drawn once.
fn photo(number: usize) -> RgbImage {
    static DRAWN: [OnceLock<RgbImage>; 10] = [const { OnceLock::new() }; 10];
    let draw = || drawn::picture(number as u64, 640, 480);
    DRAWN[number].get_or_init(draw).clone()
}

fn cut(photo: &RgbImage, left: u32, top: u32, width: u32, height: u32) -> RgbImage {
    imageops::crop_imm(photo, left, top, width, height).to_image()
}

fn shrunk(photo: &RgbImage, width: u32, height: u32) -> RgbImage {
    imageops::resize(photo, width, height, FilterType::Triangle)
}

fn set_time(path: &Path, seconds: u64) {
    let file = fs::File::options().append(true).open(path).unwrap();
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    file.set_modified(time).unwrap();
}
