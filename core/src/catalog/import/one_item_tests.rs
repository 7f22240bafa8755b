//! One picture of Instagram's under two names in one archive, as whole archives tell of it.

use std::fs;
use std::io::Cursor;

use image::imageops::{FilterType, resize};
use image::{ImageFormat, RgbImage};
use serde_json::json;

use crate::CancellationToken;
use crate::catalog::Catalog;
use crate::catalog::example::{NOON, references};
use crate::moment::Moment;
use crate::source::ArchiveNote;
use crate::source::archive::Archive;

const LOW: u32 = 160;
const HIGH: u32 = 640;
const INDEX: &str = "your_instagram_activity/media/posts_1";
const OLD: &str = "media/posts/202404/11_22_33_n_17840000000000001.jpg";
const NEW: &str = "media/posts/202404/17840000000000001.jpg";

/// A picture of so many pixels across, smooth but for a spot.
fn picture(across: u32, spot: u8) -> Vec<u8> {
    let large = RgbImage::from_fn(HIGH, HIGH / 4 * 3, |x, y| {
        let is_spot = (160..240).contains(&x) && (160..240).contains(&y);
        image::Rgb(match is_spot {
            true => [spot, 90, 90],
            false => [x / 4, y / 4, 80].map(|it| u8::try_from(it / 2 + 60).unwrap()),
        })
    });
    let picture = resize(&large, across, across / 4 * 3, FilterType::Triangle);
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

fn index(uri: &str) -> Vec<u8> {
    let media = json!({"uri": uri, "creation_timestamp": NOON, "title": "a caption"});
    json!([{ "media": [media] }]).to_string().into_bytes()
}

/// A catalog of one folder with these files, and what was odd.
fn read(files: &[(&str, Vec<u8>)]) -> (Catalog, Vec<ArchiveNote>) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let mut catalog = Catalog::scratch().unwrap();
    let archive = Archive::open(&[folder.path()]).unwrap();
    let told = catalog.import(&archive, &mut |_| {}, &CancellationToken::new());
    let notes = told.unwrap().notes;
    (catalog, notes)
}

/// Parts of an index are of one age: of two captions the longer one holds, whichever part has it.
#[test]
fn which_part_of_an_index_tells_of_a_picture_changes_nothing() {
    let told = |caption: &str| {
        let media = json!({"uri": NEW, "creation_timestamp": NOON, "title": caption});
        json!([{ "media": [media] }]).to_string().into_bytes()
    };
    let folder = "your_instagram_activity/media";
    for (one, other) in [
        ("posts", "posts_1"),
        ("posts_1", "posts_2"),
        ("posts_2", "posts_10"),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let (catalog, _) = read(&[
                (&format!("{folder}/{one}.json"), told("words")),
                (&format!("{folder}/{other}.json"), told("more words")),
                (NEW, picture(LOW, 90)),
            ]);
            let items = references(&catalog);
            let captions: Vec<_> = items.iter().map(|item| item.caption.as_deref()).collect();
            assert_eq!(captions, [Some("more words")], "{one} {other}");
        }
    }
}

fn assert_one(files: &[(&str, Vec<u8>)]) {
    let names: Vec<_> = files.iter().map(|(name, _)| name).collect();
    let (catalog, notes) = read(files);
    let items = references(&catalog);
    assert_eq!(catalog.summary().unwrap().media, 1, "{names:?}: {items:#?}");
    assert_eq!(notes, [], "{names:?}");
    let high = picture(HIGH, 90).len() as u64;
    for item in &items {
        assert_eq!(item.bytes, Some(high), "{names:?}");
        assert_eq!(item.published, Moment::from_unix(NOON), "{names:?}");
        assert_eq!(item.caption.as_deref(), Some("a caption"), "{names:?}");
    }
}

/// As the number joins them where each is given by itself.
#[test]
fn two_exports_in_one_folder_have_each_picture_once_whatever_the_years_called_it() {
    let file = |root: &str, name: &str, bytes: Vec<u8>| (format!("{root}{name}"), bytes);
    for (one, other) in [("a/", "b/"), ("x/meta-1/a/", "x/meta-2/b/"), ("", "")] {
        for old in [OLD, "media/posts/11_22_33_n_17840000000000001.jpg"] {
            for second in [".json", "_2.json"] {
                let files = [
                    file(one, old, picture(LOW, 90)),
                    file(one, &format!("{INDEX}.json"), index(old)),
                    file(other, NEW, picture(HIGH, 90)),
                    file(other, &format!("{INDEX}{second}"), index(NEW)),
                ];
                if one.is_empty() && second == ".json" {
                    continue;
                }
                assert_one(
                    &files
                        .each_ref()
                        .map(|(name, bytes)| (&**name, bytes.clone())),
                );
            }
        }
    }
}

/// A person unpacks two exports into one folder and keeps both where the names are the same.
#[test]
fn what_a_file_manager_kept_twice_is_one_picture_with_the_better_bytes() {
    for mark in [" (2)", " - Copy", "(1)", " 2", " - Kopie"] {
        let second = NEW.replace(".jpg", &format!("{mark}.jpg"));
        let marked_index = format!("{INDEX}{mark}.json");
        for [first, second_size] in [[LOW, HIGH], [HIGH, LOW]] {
            assert_one(&[
                (NEW, picture(first, 90)),
                (&second, picture(second_size, 90)),
                (&format!("{INDEX}.json"), index(NEW)),
                (&marked_index, index(NEW)),
            ]);
        }
    }
}

/// The first try broke off, and the file manager kept both.
#[test]
fn of_a_copy_that_broke_off_and_the_whole_one_the_whole_one_has_date_and_caption() {
    let whole = picture(HIGH, 90);
    let cut = |bytes: usize| whole[..bytes].to_vec();
    for there in [0, 1_000, whole.len() / 2] {
        for other in ["/17840000000000001 (1).jpg", "/17840000000000001.jpg.part"] {
            if there == 0 && other.ends_with(".part") {
                continue;
            }
            let other = NEW.replace("/17840000000000001.jpg", other);
            for [named, kept] in [[cut(there), whole.clone()], [whole.clone(), cut(there)]] {
                let files = [
                    (NEW, named),
                    (&*other, kept),
                    (&format!("{INDEX}.json"), index(NEW)),
                ];
                let (catalog, _) = read(&files);
                let items = references(&catalog);
                let [item] = &items[..] else {
                    panic!("{other} {there}: {items:#?}")
                };
                assert_eq!(item.bytes, Some(whole.len() as u64), "{other} {there}");
                assert_eq!(item.published, Moment::from_unix(NOON));
                assert_eq!(item.caption.as_deref(), Some("a caption"));
            }
        }
    }
}

/// Never lost: what a person made of a picture, and what only has its number.
#[test]
fn what_shows_something_else_stays_a_picture_of_its_own() {
    for (name, bytes) in [
        (NEW.replace(".jpg", " (2).jpg"), picture(HIGH, 200)),
        (NEW.replace(".jpg", " (2).jpg"), picture(LOW, 200)),
        (NEW.replace(".jpg", "-edited.jpg"), picture(LOW, 90)),
        (OLD.to_owned(), picture(LOW, 200)),
    ] {
        let (catalog, _) = read(&[
            (NEW, picture(HIGH, 90)),
            (&name, bytes),
            (&format!("{INDEX}.json"), index(NEW)),
        ]);
        assert_eq!(catalog.summary().unwrap().media, 2, "{name}");
    }
}
