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

mod since_the_look;

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

#[test]
fn what_instagram_makes_of_a_photo_is_there_already() {
    let photo = photo(1);
    let mut dark = photo.clone();
    for value in dark.iter_mut() {
        *value = u8::try_from(u32::from(*value) * 3 / 4 + 20).unwrap();
    }
    for (what, post) in [
        ("as it is", photo.clone()),
        ("smaller", shrunk(&photo, 400, 300)),
        ("toned", dark),
        ("square, left", cut(&photo, 0, 0, 480, 480)),
        ("square, anywhere", cut(&photo, 97, 0, 480, 480)),
        ("4:5", cut(&photo, 200, 0, 384, 480)),
        ("1.91:1", cut(&photo, 0, 77, 640, 335)),
        ("square, zoomed", cut(&photo, 131, 67, 370, 370)),
    ] {
        let library = [(2, "b.jpg"), (1, "a.jpg"), (3, "c.jpg")];
        let library = library.map(|(number, name)| (name, self::photo(number)));
        let copy = World::new(&[("post.jpg", post)], &library)
            .only()
            .expect(what);
        assert_eq!(copy.verdict, Verdict::AlreadyThere, "{what}: {copy:?}");
        assert_eq!(copy.asset, "2024/a.jpg", "{what}");
        assert!(copy.cues.contains(&Cue::Picture), "{what}: {copy:?}");
    }
}

#[test]
fn what_has_other_bytes_by_the_end_of_the_look_is_no_copy() {
    let photo = photo(1);
    let mut world = World::new(&[("a.jpg", photo.clone())], &[("a.jpg", photo)]);
    world.index();
    let other = Catalog::open(&world.dir.path().join("keepsake.db")).unwrap();
    let mut read_meanwhile = |now: LookProgress| {
        if now.stage == LookStage::Posts {
            other.db.execute("UPDATE media SET crc32 = 7", ()).unwrap();
        }
    };
    let (folder, never) = (world.folder(), CancellationToken::new());
    let archives = std::slice::from_ref(&world.archive);
    let progress = &mut read_meanwhile;
    look(
        &mut world.catalog,
        archives,
        &world.index,
        &folder,
        progress,
        &never,
    )
    .unwrap();
    assert_eq!(world.catalog.copies(None, None, 10).unwrap(), []);
    assert_eq!(world.verdict(), Verdict::AlreadyThere, "looked at anew");
}

#[test]
fn a_smooth_picture_is_found_wherever_it_was_cut() {
    let numbers = [1, 2, 3, 5, 6];
    // Nothing in it but some large soft spots: it has few points, or none.
    let smooth = |number: usize| {
        let small = shrunk(&photo(number), 16, 12);
        imageops::resize(&small, 640, 480, FilterType::CatmullRom)
    };
    // 4:5, in the middle between two of the windows that the library's picture is known by.
    let lefts = (0..10_u32).map(|window| 13 + window * 256 / 10);
    let posts: Vec<_> = numbers
        .iter()
        .flat_map(|number| lefts.clone().map(move |left| (*number, left)))
        .map(|(number, left)| {
            let name = format!("{number}-{left}.jpg");
            (name, cut(&smooth(number), left, 0, 384, 480))
        })
        .collect();
    let library = numbers.map(|number| (format!("{number}.jpg"), smooth(number)));
    let mut world = World::new(&named(&posts), &named(&library));
    world.index();
    let found = world.look();
    assert_eq!(found.new, 0, "{found:?}");
    let copies = world.catalog.copies(None, None, 100).unwrap();
    for number in numbers {
        let asset = format!("2024/{number}.jpg");
        let of_it = copies.iter().filter(|copy| copy.asset == asset);
        assert_eq!(of_it.count(), 10, "{asset}: {copies:?}");
    }
}

#[test]
fn of_cuts_on_both_axes_that_are_zoomed_into_nearly_all_are_found_and_none_in_another_photo() {
    let mut random = fastrand::Rng::with_seed(17);
    // Square and 4:5, zoomed by 1.0 to 1.3.
    let mut zoomed = |number: usize, width: u32| {
        let percent = random.u32(100..=130);
        let (width, height) = (width * 100 / percent, 480 * 100 / percent);
        let (left, top) = (random.u32(..=640 - width), random.u32(..=480 - height));
        cut(&photo(number), left, top, width, height)
    };
    let posts: Vec<_> = (0..10)
        .flat_map(|number| [(number, 480), (number, 384), (number, 384)])
        .enumerate()
        .map(|(at, (number, width))| (format!("{number}-{at}.jpg"), zoomed(number, width)))
        .collect();
    let library: Vec<_> = (0..10)
        .map(|number| (format!("{number}.jpg"), photo(number)))
        .collect();
    let mut world = World::new(&named(&posts), &named(&library));
    world.index();
    let found = world.look();
    assert!(found.already_there + found.ask >= 29, "{found:?}");
    for copy in world.catalog.copies(None, None, 100).unwrap() {
        let post = world
            .catalog
            .references(&MediaFilter::default(), 0, 100)
            .unwrap();
        let post = post.iter().find(|post| post.media == copy.media).unwrap();
        let name = post.uri.rsplit('/').next().unwrap();
        let of = format!("2024/{}.jpg", name.split('-').next().unwrap());
        assert_eq!(copy.asset, of, "{name}");
    }
}

#[test]
fn which_way_up_a_photo_is_stored_does_not_matter() {
    let photo = photo(1);
    let mut world = World::new(&[("post.jpg", photo.clone())], &[]);
    // Turned by its EXIF block: orientation 6 is to be turned to the right.
    let stored = jpeg(&imageops::rotate270(&photo), 92);
    let exif =
        b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let turned = [&stored[..2], exif, &stored[2..]].concat();
    fs::write(world.photo("a.jpg"), turned).unwrap();
    assert_eq!(world.verdict(), Verdict::AlreadyThere);
}

#[test]
fn another_photo_is_none_and_the_next_frame_is_asked_about() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("a.jpg", photo(2))]);
    assert_eq!(world.verdict(), Verdict::New);

    // Somebody walks on between two frames.
    let mut next = photo(1);
    imageops::replace(&mut next, &cut(&photo(1), 220, 160, 140, 160), 250, 160);
    let mut world = World::new(&[("post.jpg", photo(1))], &[("next.jpg", next.clone())]);
    assert_eq!(world.verdict(), Verdict::Ask);

    // With the frame itself in the library it is that one.
    let library = [("next.jpg", next), ("this.jpg", photo(1))];
    let copy = World::new(&[("post.jpg", photo(1))], &library)
        .only()
        .unwrap();
    assert_eq!(
        (copy.verdict, copy.asset.as_str()),
        (Verdict::AlreadyThere, "2024/this.jpg")
    );
}

#[test]
fn a_picture_that_the_library_has_twice_is_there_already() {
    // As it is, smaller, and cut as a post is: what a person kept of it.
    let library = [
        ("one.jpg", photo(1)),
        ("smaller.jpg", shrunk(&photo(1), 600, 450)),
        ("cut.jpg", cut(&photo(1), 60, 0, 560, 480)),
    ];
    let post = || {
        [(
            "post.jpg",
            shrunk(&cut(&photo(1), 97, 0, 480, 480), 400, 400),
        )]
    };
    let copy = World::new(&post(), &library).only().unwrap();
    assert_eq!(copy.verdict, Verdict::AlreadyThere, "{copy:?}");
}

#[test]
fn no_frame_of_a_burst_is_taken_for_another() {
    let numbers = [1, 2, 3, 5];
    let frames = numbers.iter().flat_map(|number| {
        let frame = photo(*number);
        let next = bursts::BURSTS.iter().filter_map(move |burst| {
            let next = burst.next(&frame, *number as u64)?;
            let name = format!("{}-{number}.jpg", burst.name.replace(' ', "-"));
            Some((name, shrunk(&next, 560, 420)))
        });
        next.collect::<Vec<_>>()
    });
    let mut posts: Vec<_> = frames.collect();
    assert!(posts.len() > 30, "{}", posts.len());
    posts.push(("itself.jpg".to_owned(), shrunk(&photo(1), 560, 420)));
    let library: Vec<_> = numbers
        .iter()
        .map(|number| (format!("{number}.jpg"), photo(*number)))
        .collect();
    let mut world = World::new(&named(&posts), &named(&library));
    world.index();
    let numbers = world.look();
    assert_eq!(numbers.already_there, 1, "{numbers:?}");
    assert!(numbers.ask > 20, "{numbers:?}");
    let there = Some(Verdict::AlreadyThere);
    let there = world.catalog.copies(there, None, 10).unwrap();
    assert_eq!(there[0].asset, "2024/1.jpg");
}

/// People unpack an export beside their pictures: what is to be saved is no copy of itself.
#[test]
fn an_export_in_the_library_is_no_library() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[]);
    let unpacked = world.dir.path().join("library/2024/instagram-mira");
    fs::rename(world.dir.path().join("export"), &unpacked).unwrap();
    assert_eq!(world.index().exports, 1);
    assert_eq!(world.look().already_there, 0);

    // Of a part without an index only the person knows what it is.
    let _ = fs::remove_dir_all(unpacked.join("your_instagram_activity"));
    fs::rename(unpacked.join("media"), unpacked.join("files")).unwrap();
    let never = CancellationToken::new();
    let given = || world.folder().without([unpacked.as_path()]);
    let index = |folder| index_folder(&world.index, &folder, &mut |_| {}, &never).unwrap();
    assert_eq!((index(given()).assets, index(given()).exports), (0, 1));
    assert_eq!(index(world.folder()).assets, 1);
}

#[test]
fn months_of_an_unpacked_part_in_the_library_are_no_library() {
    let world = World::new(&[("post.jpg", photo(9))], &[("own.jpg", photo(1))]);
    let library = world.dir.path().join("library");
    let put = |path: &str, number| {
        let path = library.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, jpeg(&photo(number), 92)).unwrap();
    };
    put("media/posts/202307/2.jpg", 2);
    put("Downloads/part 2/Media/stories/202307/3.jpg", 3);
    put("2019/photos/201907/4.jpg", 4);
    fs::write(library.join("2019/media.json"), "{}").unwrap();
    let never = CancellationToken::new();
    let index = || index_folder(&world.index, &world.folder(), &mut |_| {}, &never).unwrap();
    assert_eq!((index().assets, index().exports), (1, 3));
    // A person's own folders may be called so.
    put("own/media/posts/5.jpg", 5);
    put("own/photos/202307/6.jpg", 6);
    assert_eq!((index().assets, index().exports), (3, 3));
}

#[test]
fn a_page_of_text_never_matches_alone() {
    let mut text = RgbImage::from_pixel(640, 480, Rgb([255; 3]));
    let mut random = fastrand::Rng::with_seed(1);
    for line in 0..12 {
        for letter in 0..40 {
            let ink = drawn::picture(random.u64(..), 9, 14);
            imageops::replace(&mut text, &ink, 20 + letter * 15, 20 + line * 36);
        }
    }
    assert!(Sketch::of(&Grey::of(&shrunk(&text, 320, 240)).unwrap()).is_plain());
    let mut world = World::new(&[("post.jpg", text.clone())], &[("a.jpg", text)]);
    assert_ne!(world.verdict(), Verdict::AlreadyThere);
}

#[test]
fn the_same_bytes_are_the_same_whatever_they_show() {
    let black = RgbImage::new(640, 480);
    let mut world = World::new(&[("post.jpg", black.clone())], &[]);
    fs::write(world.photo("a.jpg"), jpeg(&black, 70)).unwrap();
    let copy = world.only().unwrap();
    assert_eq!(
        (copy.verdict, copy.cues),
        (Verdict::AlreadyThere, vec![Cue::Bytes])
    );

    let mut other = jpeg(&black, 70);
    let end = other.len() - 3;
    other[end] ^= 1;
    fs::write(world.photo("a.jpg"), other).unwrap();
    set_time(&world.photo("a.jpg"), 1);
    assert_ne!(world.verdict(), Verdict::AlreadyThere);
}

fn set_time(path: &Path, seconds: u64) {
    let file = fs::File::options().append(true).open(path).unwrap();
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    file.set_modified(time).unwrap();
}

#[test]
fn only_what_is_new_or_changed_is_read_again_and_what_vanished_is_forgotten() {
    let library = [
        ("a.jpg", photo(1)),
        ("b.jpg", photo(2)),
        ("c.jpg", photo(3)),
    ];
    let mut world = World::new(&[("post.jpg", photo(1))], &library);
    fs::write(world.photo("broken.jpg"), &jpeg(&photo(4), 90)[..300]).unwrap();
    let seen = world.index();
    assert_eq!((seen.assets, seen.changed, seen.gone), (4, 4, 0));
    assert_eq!(seen.without_picture, ["2024/broken.jpg"]);
    assert_eq!(world.look().already_there, 1);
    let seen = world.index();
    assert_eq!((seen.assets, seen.changed, seen.gone), (4, 0, 0));

    fs::write(world.photo("a.jpg"), jpeg(&photo(5), 90)).unwrap();
    set_time(&world.photo("a.jpg"), 7);
    fs::remove_file(world.photo("b.jpg")).unwrap();
    let seen = world.index();
    assert_eq!((seen.assets, seen.changed, seen.gone), (3, 1, 1));
    assert_eq!(world.look().new, 1, "what is not there any more is no copy");
    assert_eq!(
        world.index.numbers().unwrap(),
        IndexNumbers {
            assets: 3,
            unreadable: 1
        }
    );
}

#[test]
fn a_post_that_was_out_of_reach_for_one_look_is_found_by_the_next() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("copy.jpg", photo(1))]);
    world.index();
    let (export, away) = (
        world.dir.path().join("export"),
        world.dir.path().join("away"),
    );
    fs::rename(&export, &away).unwrap();
    assert_eq!(world.look().already_there, 0);
    fs::rename(&away, &export).unwrap();
    assert_eq!(world.look().already_there, 1);
}

/// A phone that has no picture of an asset for the first time it is asked.
struct Forgetful(std::sync::Mutex<Vec<String>>);

impl PhotoLibrary for Forgetful {
    fn picture(&self, id: &str) -> Option<Vec<u8>> {
        let mut asked = self.0.lock().unwrap();
        let has_one = asked.iter().any(|known| known == id);
        asked.push(id.to_owned());
        has_one.then(|| jpeg(&photo(1), 90))
    }
}

#[test]
fn an_asset_without_a_picture_for_a_moment_is_asked_for_one_by_the_next_look() {
    let world = World::new(&[("post.jpg", photo(9))], &[]);
    let phone = Forgetful(std::sync::Mutex::default());
    let asset = LibraryAsset {
        id: "1".to_owned(),
        ..LibraryAsset::default()
    };
    let never = CancellationToken::new();
    let batch = || index_batch(&world.index, &phone, std::slice::from_ref(&asset), &never).unwrap();
    assert_eq!(batch(), 1);
    assert_eq!(world.index.numbers().unwrap().unreadable, 1);
    assert_eq!(batch(), 1, "it has one now");
    assert_eq!(world.index.numbers().unwrap().unreadable, 0);
    assert_eq!(batch(), 0, "what has a picture is asked no more");
}

#[test]
fn a_file_that_was_put_in_place_of_another_with_its_time_is_read_again() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("a.jpg", photo(2))]);
    set_time(&world.photo("a.jpg"), 7);
    assert_eq!(world.verdict(), Verdict::New);
    fs::write(world.photo("a.jpg"), jpeg(&photo(1), 90)).unwrap();
    set_time(&world.photo("a.jpg"), 7);
    assert_eq!(world.verdict(), Verdict::AlreadyThere);
}

#[test]
fn what_is_not_drawn_here_is_told_apart_from_what_is_damaged() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[]);
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat";
    for (name, bytes) in [
        ("a.heic", &heic[..]),
        ("b.gif", b"GIF89a\x01\0\x01\0\0\0\0;"),
    ] {
        fs::write(world.photo(name), bytes).unwrap();
    }
    fs::write(world.photo("cut.jpg"), &jpeg(&photo(4), 90)[..300]).unwrap();
    let seen = world.index();
    assert_eq!((seen.assets, seen.by_bytes_alone), (3, 2));
    assert_eq!(seen.without_picture, ["2024/cut.jpg"]);
    assert_eq!(world.look().new, 1);
}

/// The photo as its camera wrote it: with an EXIF block that tells when it was taken.
fn taken_at(photo: &RgbImage, date: &[u8; 19]) -> Vec<u8> {
    let stored = jpeg(photo, 92);
    let directory = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0";
    let date_of = b"\0\x01\x90\x03\0\x02\0\0\0\x14\0\0\0\x2c\0\0\0\0";
    let block = [&directory[..], date_of, date, b"\0"].concat();
    let length = u16::try_from(block.len() + 2).unwrap().to_be_bytes();
    [&stored[..2], b"\xff\xe1", &length, &block, &stored[2..]].concat()
}

#[test]
fn when_a_photo_was_taken_speaks_for_or_against_it() {
    for (date, speaks) in [
        (b"2024:04:16 10:00:00", true),
        (b"2019:04:16 10:00:00", false),
        (b"0000:00:00 00:00:00", false),
    ] {
        let mut world = World::new(&[("post.jpg", photo(1))], &[]);
        fs::write(world.photo("a.jpg"), taken_at(&photo(1), date)).unwrap();
        let copy = world.only().unwrap();
        assert_eq!(copy.cues.contains(&Cue::Date), speaks, "{copy:?}");
        let asset = world.index.asset("2024/a.jpg").unwrap().unwrap();
        assert_eq!(asset.taken.is_some(), date[0] == b'2');
        assert_eq!((asset.width, asset.height), (640, 480));
    }
}

#[test]
fn a_look_that_was_killed_goes_on_where_it_was() {
    let library: Vec<_> = (0..5)
        .map(|number| (format!("{number}.jpg"), photo(number)))
        .collect();
    let library: Vec<_> = library
        .iter()
        .map(|(name, photo)| (name.as_str(), photo.clone()))
        .collect();
    let world = World::new(&[("post.jpg", photo(0))], &library);
    let assets = world.folder().held().assets;
    let assets: Vec<_> = assets.into_iter().map(|(asset, _)| asset).collect();
    world.index.is_of(&world.folder().name()).unwrap();
    // Two are written down, then the process ends.
    let known = world.index.known(&assets[..2]).unwrap();
    assert_eq!(known, [Known::Nothing, Known::Nothing]);
    let made = assets[..2].iter().map(|asset| {
        let file = world.folder().picture(&asset.id).unwrap();
        (asset.clone(), sketch(&file))
    });
    world.index.add(&made.collect::<Vec<_>>()).unwrap();
    let seen = world.index();
    assert_eq!((seen.assets, seen.changed, seen.gone), (5, 3, 0));
}

#[test]
fn stopped_it_keeps_what_it_has_seen() {
    let world = World::new(&[("post.jpg", photo(0))], &[("a.jpg", photo(1))]);
    let stop = CancellationToken::new();
    stop.cancel();
    let stopped = index_folder(&world.index, &world.folder(), &mut |_| {}, &stop);
    assert!(matches!(stopped, Err(Error::Stopped)));
    assert_eq!(world.index.numbers().unwrap().assets, 1);
    assert_eq!(world.index().changed, 0);
}

/// Gives each picture up as soon as somebody asks it to stop, which the first that is asked for does.
struct GivesUp<'a>(&'a CancellationToken);

impl PhotoLibrary for GivesUp<'_> {
    fn picture(&self, _: &str) -> Option<Vec<u8>> {
        self.0.cancel();
        None
    }
}

#[test]
fn stopped_while_the_last_picture_is_asked_for_it_keeps_what_was_found_before() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("a.jpg", photo(1))]);
    let before = world.only();
    assert!(before.is_some());
    let stop = CancellationToken::new();
    let library = GivesUp(&stop);
    let archives = std::slice::from_ref(&world.archive);
    let index = &world.index;
    let stopped = look(
        &mut world.catalog,
        archives,
        index,
        &library,
        &mut |_| {},
        &stop,
    );
    assert!(stop.is_cancelled(), "it is asked for no picture");
    assert!(matches!(stopped, Err(Error::Stopped)));
    assert_eq!(world.catalog.copies(None, None, 10).unwrap().pop(), before);
}

#[test]
fn another_library_has_nothing_of_the_one_before() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("a.jpg", photo(1))]);
    assert_eq!(world.verdict(), Verdict::AlreadyThere);
    world.index.is_of("another").unwrap();
    assert_eq!(world.index.numbers().unwrap().assets, 0);
    assert_eq!(world.look().new, 1);
}

#[test]
fn a_plan_and_a_save_leave_out_what_is_there_and_add_what_is_asked_about() {
    let mut next = photo(2);
    imageops::replace(&mut next, &cut(&photo(2), 220, 160, 140, 160), 250, 160);
    let posts = [
        ("there.jpg", photo(1)),
        ("asked.jpg", photo(2)),
        ("new.jpg", photo(3)),
    ];
    let mut world = World::new(&posts, &[("a.jpg", photo(1)), ("next.jpg", next)]);
    world.index();
    let numbers = world.look();
    assert_eq!((numbers.already_there, numbers.ask, numbers.new), (1, 1, 1));
    let plan = world.plan();
    assert_eq!(
        (plan.planned, plan.to_save, plan.already_there, plan.ask),
        (3, 2, 1, 1)
    );
    assert_eq!(plan.reasons, []);

    let asked = world.catalog.copies(Some(Verdict::Ask), None, 10).unwrap();
    let [asked] = &asked[..] else {
        panic!("{asked:?}")
    };
    assert_eq!(
        groups(&world.catalog),
        [(Verdict::AlreadyThere, 1), (Verdict::Ask, 1)]
    );
    world
        .catalog
        .answer_copy(asked.media, &asked.asset, Answer::Same)
        .unwrap();
    assert_eq!(world.plan().to_save, 1);
    // The answer outlives the next look.
    world.look();
    assert_eq!((world.plan().to_save, world.plan().ask), (1, 0));
    let answered = only(&world.catalog, asked.media);
    assert_eq!(answered.verdict, Verdict::AlreadyThere);
    assert!(answered.cues.contains(&Cue::Answer));
    let there = [(Verdict::AlreadyThere, 1), (Verdict::AlreadyThere, 1)];
    assert_eq!(groups(&world.catalog), there);
    assert!(
        world
            .catalog
            .copy_groups()
            .unwrap()
            .iter()
            .any(|group| group.cues == answered.cues)
    );
    world
        .catalog
        .answer_copy(asked.media, &asked.asset, Answer::Different)
        .unwrap();
    assert_eq!((world.plan().to_save, world.plan().ask), (2, 0));
    // Taken back, it is asked about as if nothing had been said.
    world
        .catalog
        .withdraw_answer(asked.media, &asked.asset)
        .unwrap();
    assert_eq!((world.plan().to_save, world.plan().ask), (2, 1));
    assert_eq!(only(&world.catalog, asked.media), *asked);

    let roll = FolderRoll::new(world.dir.path().join("roll"));
    let lock = Lock::take(&world.dir.path().join("roll/.keepsake")).unwrap();
    let plan = Plan::new(&mut world.catalog, &Selection::default(), &roll, &options()).unwrap();
    let archives = std::slice::from_ref(&world.archive);
    let saved = plan
        .run(&lock, archives, &mut |_| {}, &CancellationToken::new())
        .unwrap();
    assert_eq!((saved.totals.saved, saved.totals.already_there), (2, 1));
    let ledger = Ledger::of(&world.catalog);
    let there = ledger
        .entries(saved.run, Some(Outcome::AlreadyThere), 0, 10)
        .unwrap();
    let reasons: Vec<_> = there.iter().map(|entry| entry.reasons.0.clone()).collect();
    let asset = "2024/a.jpg".to_owned();
    assert_eq!(reasons, [[Reason::InLibrary { asset }]]);
    assert!(world.photo("a.jpg").exists());
}

#[test]
fn what_keepsake_added_is_nothing_that_the_person_had() {
    let catalog = Catalog::scratch().unwrap();
    let sql = "INSERT INTO media (id) VALUES (7);
         INSERT INTO run (id, roll, started_at, planned, first)
             VALUES (1, 'photos', 0, 0, 1), (2, 'folder', 0, 0, 1);
         INSERT INTO asset (roll, roll_id, media, run, state, sha256, bytes, crc32)
             VALUES ('photos', 'saved', 7, 1, 'saved', x'01', 5, 6),
                    ('folder', 'elsewhere', 7, 2, 'saved', x'01', 5, 6),
                    ('photos', 'coming', 7, 1, 'pending', x'01', 5, 6),
                    ('photos', 'out of the bin', 7, 1, 'removed', x'01', 5, 6),
                    ('photos', 'taken back', 7, 1, 'gone', x'01', 5, 6);";
    catalog.db.execute_batch(sql).unwrap();
    let asset = |id: &str| LibraryAsset {
        id: id.to_owned(),
        modified: 0,
        taken: None,
        width: 0,
        height: 0,
        duration: None,
        bytes: None,
    };
    let ids = [
        "mine",
        "saved",
        "elsewhere",
        "coming",
        "out of the bin",
        "taken back",
    ];
    let own = Own::of(&catalog).unwrap();
    let left = own.without(ids.map(asset).to_vec()).unwrap();
    let left: Vec<_> = left.iter().map(|asset| asset.id.as_str()).collect();
    assert_eq!(left, ["mine", "taken back"]);
}

fn groups(catalog: &Catalog) -> Vec<(Verdict, u64)> {
    let groups = catalog.copy_groups().unwrap();
    groups
        .iter()
        .map(|group| (group.verdict, group.media))
        .collect()
}

fn only(catalog: &Catalog, media: MediaId) -> FoundCopy {
    catalog.copy(media).unwrap().unwrap()
}

#[test]
fn an_index_is_small_holds_no_picture_and_is_forgotten_with_one_call() {
    let dir = TempDir::new().unwrap();
    let path = LibraryIndex::beside(&dir.path().join("keepsake.db"));
    let index = LibraryIndex::open(&path).unwrap();
    let sketch = Sketch::of(&Grey::of(&shrunk(&photo(1), 320, 240)).unwrap());
    let assets: Vec<_> = (0..1000)
        .map(|number| {
            let asset = LibraryAsset {
                id: format!("8F2A61C4-9D3B-4E0F-A7B6-{number:012X}/L0/001"),
                modified: 1_713_379_833_000,
                taken: jiff::Timestamp::from_second(1_713_379_833).ok(),
                width: 4032,
                height: 3024,
                ..LibraryAsset::default()
            };
            (asset, Some(sketch.clone()))
        })
        .collect();
    index.add(&assets).unwrap();
    drop(index);
    let bytes = fs::metadata(&path).unwrap().len();
    assert!(bytes < 1024 * 1000, "{bytes} for 1000 assets");
    LibraryIndex::forget(&path).unwrap();
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    LibraryIndex::forget(&path).unwrap();
}

#[test]
fn a_sketch_comes_back_as_it_was_kept() {
    let sketch = Sketch::of(&Grey::of(&shrunk(&photo(1), 320, 240)).unwrap());
    let back = Sketch::from_bytes(&sketch.to_bytes()).unwrap();
    let points = |sketch: &Sketch| (0..).map_while(|number| sketch.point(number)).collect();
    let (points, kept): (Vec<_>, Vec<_>) = (points(&sketch), points(&back));
    assert_eq!(points.len(), kept.len());
    for (one, other) in kept.iter().zip(&points) {
        assert_eq!(one.hash, other.hash);
        assert!((one.x - other.x).abs() < 0.001 && (one.size / other.size - 1.0).abs() < 0.02);
    }
    for end in 0..sketch.to_bytes().len() {
        let _ = Sketch::from_bytes(&sketch.to_bytes()[..end]);
    }
}

#[test]
fn no_picture_is_too_small_or_too_flat() {
    for (width, height) in [(1, 1), (1, 320), (320, 1), (3, 2), (40, 30), (320, 240)] {
        let grey = Grey::of(&RgbImage::new(width, height)).unwrap();
        assert!(Sketch::of(&grey).is_plain());
        Sketch::of_post(&grey);
    }
    assert!(Grey::of(&RgbImage::new(0, 0)).is_none());
}

#[test]
fn a_video_is_told_by_its_length_and_the_poster_that_a_phone_made() {
    struct Phone(Vec<u8>, Duration);
    impl PhotoLibrary for Phone {
        fn picture(&self, _: &str) -> Option<Vec<u8>> {
            Some(self.0.clone())
        }
        fn poster(&self, _: MediaId) -> Option<Poster> {
            Some(Poster {
                picture: self.0.clone(),
                length: self.1,
            })
        }
    }
    for (seconds, expected) in [(12.34, 1), (12.6, 0)] {
        let mut world = World::new(&[("post.jpg", photo(1))], &[]);
        world
            .catalog
            .db
            .execute("UPDATE media SET format = 'mp4'", ())
            .unwrap();
        let phone = Phone(
            jpeg(&shrunk(&photo(1), 320, 240), 80),
            Duration::from_secs_f64(seconds),
        );
        let asset = LibraryAsset {
            id: "video".to_owned(),
            taken: jiff::Timestamp::from_second(PUBLISHED.try_into().unwrap()).ok(),
            duration: Some(Duration::from_secs_f64(12.3)),
            ..LibraryAsset::default()
        };
        world.index.add(&[(asset, sketch(&phone.0))]).unwrap();
        let archives = std::slice::from_ref(&world.archive);
        let never = CancellationToken::new();
        let numbers = look(
            &mut world.catalog,
            archives,
            &world.index,
            &phone,
            &mut |_| {},
            &never,
        );
        assert_eq!(numbers.unwrap().already_there, expected, "{seconds}");
    }
}
