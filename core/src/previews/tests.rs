use std::fs;
use std::path::Path;

use serde_json::json;
use tempfile::TempDir;

use super::*;
use crate::CancellationToken;
use crate::outcome::Reason;
use crate::post::MediaId;

const PHOTO: &str = "media/posts/202404/17840000000000001.jpg";
const VIDEO: &str = "media/posts/202404/17840000000000002.mp4";

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

    fn make(&self, path: &str) -> Result<Preview> {
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
    let Err(Error::Unreadable(why)) = world.make(PHOTO) else {
        panic!("it is told as what it is");
    };
    let archive = "export".to_owned();
    assert_eq!(why, Reason::ArchiveGone { archive });
}

#[test]
fn a_video_is_left_to_the_phone() {
    let world = World::new();
    assert!(matches!(
        world.make(VIDEO),
        Err(Error::NoPicture(PreviewError::Format))
    ));
}

/// A ZIP with one video of these bytes, stored or deflated, and its catalog.
fn zipped(video: &[u8], method: zip::CompressionMethod) -> (TempDir, Catalog) {
    use std::io::Write;
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("export.zip");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    let options = zip::write::SimpleFileOptions::default().compression_method(method);
    zip.start_file(VIDEO, options).unwrap();
    zip.write_all(video).unwrap();
    let index = json!([{ "media": [{ "uri": VIDEO, "creation_timestamp": 1_713_379_833 }] }]);
    zip.start_file("your_instagram_activity/content/posts_1.json", options)
        .unwrap();
    zip.write_all(index.to_string().as_bytes()).unwrap();
    zip.finish().unwrap();
    let mut catalog = Catalog::scratch().unwrap();
    let archive = Archive::open(&[&path]).unwrap();
    catalog
        .import(&archive, &mut |_| {}, &CancellationToken::new())
        .unwrap();
    (folder, catalog)
}

fn video_of(length: usize) -> Vec<u8> {
    let mut bytes = b"\0\0\0\x10ftypisom\0\0\x02\0".to_vec();
    bytes.extend((0..length).map(|n| u8::try_from(n * n / 7 % 251).unwrap()));
    bytes
}

#[test]
fn any_part_of_a_video_is_read_in_its_zip_and_only_a_packed_one_is_unpacked_into_the_cache() {
    let video = video_of(300_000);
    let length = video.len() as u64;
    for (method, unpacked) in [
        (zip::CompressionMethod::Stored, 0),
        (zip::CompressionMethod::Deflated, length),
    ] {
        let (folder, catalog) = zipped(&video, method);
        let cache = PreviewCache::open(&folder.path().join("previews"), 1 << 20).unwrap();
        let previews = Previews::of(&catalog, &[], cache.into()).unwrap();
        let pictured = catalog.pictured(MediaId::of_path(VIDEO)).unwrap().unwrap();
        for (offset, asked, expected) in [
            (0, 16, &video[..16]),
            (12, 5_000, &video[12..5_012]),
            (length - 4, 100, &video[video.len() - 4..]),
            (length, 1, &[]),
            (u64::MAX, u32::MAX, &[]),
            (0, u32::MAX, &video[..]),
        ] {
            let read = match previews.range(&pictured, offset, asked).unwrap() {
                Some(read) => read,
                None => previews
                    .range_of_copy(&pictured, offset, asked, &CancellationToken::new())
                    .unwrap(),
            };
            assert!(read == expected, "{method}: {asked} from {offset}");
        }
        assert_eq!(previews.cache_size().unwrap(), unpacked, "{method}");
        previews.clear_cache().unwrap();
        assert_eq!(previews.cache_size().unwrap(), 0);
    }
}

#[test]
fn a_part_of_a_file_in_a_folder_is_read_there() {
    let world = World::new();
    let pictured = world.catalog.pictured(MediaId::of_path(VIDEO)).unwrap();
    let previews = Previews::of(&world.catalog, &[], world.cache.clone()).unwrap();
    let read = previews.range(&pictured.unwrap(), 4, 8).unwrap();
    assert_eq!(read.unwrap(), b"ftypisom");
    assert_eq!(previews.cache_size().unwrap(), 0);
}

#[test]
fn a_part_of_what_was_changed_since_is_not_read() {
    let (folder, catalog) = zipped(&video_of(100), zip::CompressionMethod::Stored);
    let previews = Previews::of(
        &catalog,
        &[],
        PreviewCache::open(&folder.path().join("previews"), 1 << 20)
            .unwrap()
            .into(),
    )
    .unwrap();
    let pictured = catalog.pictured(MediaId::of_path(VIDEO)).unwrap().unwrap();
    assert!(previews.range(&pictured, 0, 8).is_ok());
    let path = folder.path().join("export.zip");
    let mut bytes = fs::read(&path).unwrap();
    bytes.push(0);
    fs::write(&path, bytes).unwrap();
    let Err(Error::Unreadable(why)) = previews.range(&pictured, 0, 8) else {
        panic!("it is told as what it is");
    };
    let archive = "export.zip".to_owned();
    assert_eq!(why, Reason::ArchiveChanged { archive });
}
