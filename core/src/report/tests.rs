//! The page whole, in words of this test's own.

use std::fs;
use std::io;
use std::sync::Arc;

use jiff::tz::TimeZone;
use serde_json::json;
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use super::*;
use crate::catalog::Selection;
use crate::matching::{FolderLibrary, LibraryIndex, LookNumbers};
use crate::media::PreviewCache;
use crate::moment::Moment;
use crate::outcome::{ArchiveNote, Reasons};
use crate::previews::Previews;
use crate::roll::{FolderRoll, Lock, Plan, SaveOptions};
use crate::source::archive::Archive;

/// English, as plainly as can be.
pub(super) struct English;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Words for English {
    fn language(&self) -> String {
        "en".to_owned()
    }

    fn is_right_to_left(&self) -> bool {
        false
    }

    fn phrase(&self, phrase: &ReportPhrase) -> String {
        let month = |month: i8| MONTHS[usize::try_from(month - 1).unwrap()];
        match phrase {
            ReportPhrase::PhotosAndVideos { photos, videos: 0 } => format!("{photos} photos"),
            ReportPhrase::NotDrawn { count } => format!("and {count} more, in the camera roll"),
            ReportPhrase::MoreNotes { count } => format!("and {count} more"),
            ReportPhrase::Month { year, month: of } => format!("{} {year}", month(*of)),
            ReportPhrase::ShortMonth { month: of } => month(*of).chars().take(3).collect(),
            ReportPhrase::DateUnknown => "Date unknown".to_owned(),
            ReportPhrase::NothingLeftOut => "Nothing: all that was found is there.".to_owned(),
            ReportPhrase::SavedWithRemarks => "Saved, with something to know".to_owned(),
            ReportPhrase::FailedBecause { why } => format!("Failed: {why}"),
            ReportPhrase::SkippedBecause { why } => format!("Skipped: {why}"),
            ReportPhrase::Number { value } => value.to_string(),
            ReportPhrase::Kind { kind } => kind.name().to_owned(),
            ReportPhrase::Caption { kind, moment } => format!("{moment}, {}", kind.name()),
            ReportPhrase::Photo { kind, moment } => format!("Photo: {}, {moment}", kind.name()),
            // Whatever it is, it is a text, and no markup.
            other => format!("<{other:?}>"),
        }
    }

    fn moment(&self, at: Moment) -> String {
        at.start().map_or_else(String::new, |at| at.to_string())
    }

    fn reasons(&self, reasons: &Reasons) -> String {
        reasons.to_string()
    }

    fn note(&self, note: &ArchiveNote) -> String {
        note.to_string()
    }
}

impl PairWords for English {
    fn pair_phrase(&self, phrase: &PairPhrase) -> String {
        match phrase {
            PairPhrase::Picture { asset } => format!("Picture {asset}"),
            other => format!("<{other:?}>"),
        }
    }
}

const PHOTO: &str = "media/posts/202404/photo.jpg";

/// A person who saved an export with one photo, of two that its index names; another index is none.
struct World {
    folder: TempDir,
    catalog: Catalog,
    run: RunId,
}

impl World {
    fn new() -> Self {
        Self::cut(0)
    }

    /// The same where so many bytes of the photo's end are missing.
    fn cut(missing: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("export");
        let media = [PHOTO, "media/posts/202404/gone.jpg"]
            .map(|uri| json!({ "uri": uri, "creation_timestamp": 1_713_379_833, "title": "<b>" }));
        let index = json!([{ "media": media }]).to_string();
        let picture = image::RgbImage::from_pixel(600, 400, image::Rgb([200, 20, 20]));
        let mut photo = Vec::new();
        let mut encoder = image::codecs::jpeg::JpegEncoder::new(&mut photo);
        encoder.encode_image(&picture).unwrap();
        photo.truncate(photo.len() - missing);
        for (path, bytes) in [
            (PHOTO, photo.as_slice()),
            (
                "your_instagram_activity/content/posts_1.json",
                index.as_bytes(),
            ),
            ("your_instagram_activity/content/stories.json", b"[{"),
        ] {
            let file = root.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
        let mut catalog = Catalog::scratch().unwrap();
        let archive = Arc::new(Archive::open(&[&root]).unwrap());
        let never = CancellationToken::new();
        catalog.import(&archive, &mut |_| {}, &never).unwrap();
        let roll = FolderRoll::new(folder.path().join("roll"));
        let options = SaveOptions::default();
        let plan = Plan::new(&mut catalog, &Selection::default(), &roll, &options).unwrap();
        let lock = Lock::take(&roll.state()).unwrap();
        let saved = plan.run(&lock, &[archive], &mut |_| {}, &never).unwrap();
        assert_eq!(saved.totals.saved, 1);
        Self {
            run: saved.run,
            catalog,
            folder,
        }
    }

    /// Saves the same export once more.
    fn save_again(&mut self) {
        let root = self.folder.path().join("export");
        let archive = Arc::new(Archive::open(&[&root]).unwrap());
        let roll = FolderRoll::new(self.folder.path().join("roll"));
        let (everything, options) = (Selection::default(), SaveOptions::default());
        let plan = Plan::new(&mut self.catalog, &everything, &roll, &options).unwrap();
        let lock = Lock::take(&roll.state()).unwrap();
        let never = CancellationToken::new();
        let saved = plan.run(&lock, &[archive], &mut |_| {}, &never).unwrap();
        self.run = saved.run;
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("report.html")
    }

    /// The page with pictures from the archive.
    fn write(&self, stop: &CancellationToken) -> Result<String> {
        self.write_with(None, stop)
    }

    /// The same with what this library may have.
    fn write_with(&self, library: Option<&Path>, stop: &CancellationToken) -> Result<String> {
        let cache = PreviewCache::open(&self.folder.path().join("previews"), 1 << 20).unwrap();
        let previews = Previews::of(&self.catalog, &[], cache.into()).unwrap();
        let index = LibraryIndex::scratch().unwrap();
        let folder = library.map(|folder| FolderLibrary::open(folder).unwrap());
        let pairs = folder.as_ref().map(|folder| Pairs {
            catalog: &self.catalog,
            numbers: LookNumbers::default(),
            index: &index,
            library: folder,
            name: "my own",
            previews: &previews,
            words: &English,
        });
        let subject = Subject {
            catalog: &self.catalog,
            run: self.run,
            roll: "Photos",
            pictures: Pictures::Archives(&previews),
            asked: pairs.as_ref(),
            zone: &TimeZone::UTC,
            words: &English,
        };
        let mut told = Vec::new();
        let report = Report::at(&self.path())?;
        report.write(&subject, &mut |now| told.push(now), stop)?;
        assert_eq!(told, [ReportProgress { done: 1, all: 1 }]);
        Ok(fs::read_to_string(self.path()).unwrap())
    }
}

#[test]
fn a_page_is_drawn_from_the_archives() {
    let world = World::new();
    let page = world.write(&CancellationToken::new()).unwrap();
    assert_eq!(
        page.matches("<img src=\"data:image/jpeg;base64,").count(),
        1
    );
    assert!(page.contains("April 2024 <span>1 photos</span>"), "{page}");
    let (_, left_out) = page.split_once("id=\"left-out\"").unwrap();
    assert!(left_out.contains("gone.jpg") && left_out.contains("not in any archive given"));
    assert!(!left_out.contains("photo.jpg"));
    assert!(!page.contains("with something to know"), "{page}");
}

#[test]
fn what_was_put_in_though_the_library_may_have_it_stands_there_with_both_pictures() {
    let world = World::new();
    let library = world.folder.path().join("library");
    fs::create_dir(&library).unwrap();
    let photo = world.folder.path().join("export").join(PHOTO);
    fs::copy(photo, library.join("IMG_1.jpg")).unwrap();
    let write = || {
        let never = CancellationToken::new();
        world.write_with(Some(&library), &never).unwrap()
    };
    assert!(!write().contains("id=\"ask\""));
    let found = "INSERT INTO copy (media, asset, verdict, distance, cues)
                 SELECT id, 'IMG_1.jpg', 'ask', 45, 'picture' FROM media";
    world.catalog.db.execute(found, ()).unwrap();
    let page = write();
    let (_, asked) = page.split_once("id=\"ask\"").unwrap();
    let (asked, _) = asked.split_once("id=\"left-out\"").unwrap();
    let drawn = asked.matches("<img src=\"data:image/jpeg;base64,").count();
    assert_eq!((drawn, asked.matches("class=\"pair\"").count()), (2, 1));
    assert!(asked.contains("IMG_1.jpg"), "{asked}");
    // Only what was added is asked about.
    let answer = "INSERT INTO copy_answer (media, asset, same) SELECT media, asset, 1 FROM copy";
    world.catalog.db.execute(answer, ()).unwrap();
    assert!(!write().contains("id=\"ask\""));
}

#[test]
fn what_there_is_to_know_of_what_was_saved_stands_on_the_page() {
    let page = World::cut(40).write(&CancellationToken::new()).unwrap();
    let (_, remarks) = page
        .split_once("<h2>Saved, with something to know</h2>")
        .unwrap();
    assert!(remarks.contains("ends too early") && remarks.contains("photo.jpg"));
}

#[test]
fn what_is_no_whole_picture_any_more_is_not_told_as_there() {
    let mut world = World::new();
    let albums = fs::read_dir(world.folder.path().join("roll")).unwrap();
    let albums = albums.map(|album| album.unwrap().path());
    let files = albums.flat_map(|album| fs::read_dir(album).unwrap());
    let is_photo = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "jpg");
    let mut photos = files.map(|file| file.unwrap().path()).filter(is_photo);
    fs::write(photos.next().unwrap(), "").unwrap();
    world.save_again();
    let page = world.write(&CancellationToken::new()).unwrap();
    let (_, left_out) = page.split_once("id=\"left-out\"").unwrap();
    assert!(left_out.contains("photo.jpg"), "{left_out}");
}

#[test]
fn what_costs_photos_is_told_first() {
    let world = World::new();
    let harmless = "INSERT INTO note (id, place, what)
                    VALUES (0, 'harmless.json', '{\"code\":\"guessed_carousels\",\"count\":1}')";
    assert_eq!(world.catalog.db.execute(harmless, ()).unwrap(), 1);
    let page = world.write(&CancellationToken::new()).unwrap();
    let places = ["stories.json", "harmless.json"].map(|place| page.find(place).unwrap());
    assert!(places.is_sorted(), "{page}");
}

#[test]
fn what_is_odd_in_archives_is_no_matter_of_a_save_of_links() {
    let (world, never) = (World::new(), CancellationToken::new());
    let page = world.write(&never).unwrap();
    assert!(page.contains("stories.json"), "{page}");
    let asked = "UPDATE run SET asked =
                     replace(asked, '\"origin\":\"archives\"', '\"origin\":\"links\"')";
    assert_eq!(world.catalog.db.execute(asked, ()).unwrap(), 1);
    let page = world.write(&never).unwrap();
    assert!(!page.contains("stories.json"), "{page}");
}

#[test]
fn where_the_archive_is_gone_the_picture_is_named() {
    let world = World::new();
    fs::remove_dir_all(world.folder.path().join("export")).unwrap();
    let page = world.write(&CancellationToken::new()).unwrap();
    assert_eq!(page.matches("<img").count(), 0);
    assert!(page.contains(">JPG</span>"), "{page}");
}

#[test]
fn every_word_is_text_and_the_language_stands_on_top() {
    let page = World::new().write(&CancellationToken::new()).unwrap();
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">"));
    // Every text that these words do not know is told in angle brackets.
    assert!(page.contains("&lt;Heading&gt;") && page.contains("&lt;Footer"));
    for word in [
        "<Heading", "<Title", "<Save", "<Planned", "<Footer", "<Months", "<b>",
    ] {
        assert!(!page.contains(word), "{word}");
    }
}

#[test]
fn a_page_that_is_stopped_leaves_the_one_before() {
    let world = World::new();
    world.write(&CancellationToken::new()).unwrap();
    let before = fs::read_to_string(world.path()).unwrap();
    let stop = CancellationToken::new();
    stop.cancel();
    assert!(matches!(world.write(&stop), Err(Error::Stopped)));
    assert_eq!(fs::read_to_string(world.path()).unwrap(), before);
    let files = fs::read_dir(world.folder.path()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let unfinished: Vec<_> = names
        .filter(|name| name.contains("keepsake-report"))
        .collect();
    assert!(unfinished.is_empty(), "{unfinished:?}");
}

#[test]
fn no_file_but_a_page_of_keepsakes_makes_room_for_a_page() {
    let world = World::new();
    for mine in [
        &b"PK\x03\x04 an export"[..],
        b"\xff\xd8\xff a photo",
        b"<!doctype html>\n<meta name=\"generator\" content=\"another\">",
        b" ",
    ] {
        fs::write(world.path(), mine).unwrap();
        let refused = world.write(&CancellationToken::new());
        assert!(
            matches!(&refused, Err(Error::Io { cause, .. })
                if cause.kind() == io::ErrorKind::AlreadyExists),
            "{refused:?}"
        );
        assert_eq!(fs::read(world.path()).unwrap(), mine);
    }
    fs::write(world.path(), "").unwrap();
    world.write(&CancellationToken::new()).unwrap();
    world.write(&CancellationToken::new()).unwrap();
}

#[test]
fn a_folder_is_no_page() {
    let folder = tempfile::tempdir().unwrap();
    for path in [
        folder.path().to_owned(),
        folder.path().join("nowhere/report.html"),
    ] {
        assert!(matches!(Report::at(&path), Err(Error::Io { .. })));
    }
}
