use std::fs;
use std::path::Path;

use serde_json::json;
use tempfile::TempDir;

use super::*;
use crate::CancellationToken;
use crate::post::MediaId;

const PHOTO: &str = "media/posts/202404/photo.jpg";
const VIDEO: &str = "media/posts/202404/video.mp4";

/// A folder with an export of one photo and one video, and its catalog.
struct World {
    folder: TempDir,
    catalog: Catalog,
    cache: Arc<PreviewCache>,
}

impl World {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let root = folder.path().join("export");
        let picture = image::RgbImage::from_pixel(600, 400, image::Rgb([200, 20, 20]));
        let mut photo = Vec::new();
        image::codecs::jpeg::JpegEncoder::new(&mut photo)
            .encode_image(&picture)
            .unwrap();
        write(&root, PHOTO, &photo);
        write(&root, VIDEO, b"\0\0\0\x10ftypisom\0\0\x02\0");
        let media = [PHOTO, VIDEO]
            .map(|uri| json!({ "uri": uri, "creation_timestamp": 1_713_379_833, "title": "" }));
        let index = json!([{ "media": media }]).to_string();
        write(
            &root,
            "your_instagram_activity/content/posts_1.json",
            index.as_bytes(),
        );
        let mut catalog = Catalog::scratch().unwrap();
        let archive = Archive::open(&[&root]).unwrap();
        catalog
            .import(&archive, &mut |_| {}, &CancellationToken::new())
            .unwrap();
        let cache = Arc::new(PreviewCache::open(&folder.path().join("previews"), 1 << 20).unwrap());
        Self {
            folder,
            catalog,
            cache,
        }
    }

    fn make(&self, path: &str) -> Result<Preview, PreviewError> {
        let pictured = self.catalog.pictured(MediaId::of_path(path)).unwrap();
        Previews::of(&self.catalog, &[], self.cache.clone())
            .unwrap()
            .make(&pictured.unwrap(), 300)
    }
}

fn write(root: &Path, path: &str, bytes: &[u8]) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_photo_is_drawn_from_its_archive_once() {
    let world = World::new();
    let first = world.make(PHOTO).unwrap();
    let drawn = image::load_from_memory(&first.jpeg).unwrap();
    assert_eq!((drawn.width(), drawn.height()), (300, 200));
    fs::remove_dir_all(world.folder.path().join("export")).unwrap();
    assert_eq!(world.make(PHOTO).unwrap(), first);
}

#[test]
fn an_archive_at_hand_is_used() {
    let world = World::new();
    let root = world.folder.path().join("export");
    let moved = world.folder.path().join("moved");
    fs::rename(&root, &moved).unwrap();
    let pictured = world
        .catalog
        .pictured(MediaId::of_path(PHOTO))
        .unwrap()
        .unwrap();
    let archive = Archive::open(&[&moved]).unwrap();
    let previews = Previews::of(&world.catalog, &[archive.into()], world.cache.clone()).unwrap();
    assert!(previews.make(&pictured, 300).is_ok());
}

#[test]
fn an_archive_that_is_gone_is_told() {
    let world = World::new();
    fs::remove_dir_all(world.folder.path().join("export")).unwrap();
    let error = world.make(PHOTO).unwrap_err();
    assert!(error.to_string().contains("bring it back"), "{error}");
}

#[test]
fn a_video_is_left_to_the_phone() {
    let world = World::new();
    assert!(matches!(world.make(VIDEO), Err(PreviewError::Format)));
}
