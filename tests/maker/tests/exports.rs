//! Exports as a whole: what their indexes name is there, and what is there can be read.

#![expect(clippy::unwrap_used, reason = "this file is all tests")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use sample_maker::{
    Content, Era, Export, Format, Item, Kind, Missing, Oddity, Post, Size, Studio, Told, Video,
};

fn unpacked(zip: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    files
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(
        files
            .get(path)
            .unwrap_or_else(|| panic!("{path} is not there")),
    )
    .unwrap()
}

#[test]
fn every_index_of_every_era_is_json_and_every_file_it_names_is_there() {
    for era in Era::ALL {
        let (zip, manifest) = Export::random(era, 5, 150).zip().unwrap();
        let files = unpacked(zip);
        for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".json")) {
            serde_json::from_slice::<serde_json::Value>(bytes)
                .unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        for reference in &manifest.references {
            let bytes = files.get(&reference.uri).map(|bytes| bytes.len() as u64);
            assert_eq!(bytes, reference.bytes, "{era:?} {}", reference.uri);
            assert!(bytes.is_some());
        }
    }
}

#[test]
fn html_pages_hold_every_reference_and_every_date_once() {
    for era in [Era::B, Era::C, Era::D, Era::E] {
        let mut export = Export::random(era, 6, 150).format(Format::Html);
        for post in &mut export.posts {
            post.told = Told::Classic;
        }
        let (zip, manifest) = export.zip().unwrap();
        let files = unpacked(zip);
        let pages: String = files
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, _)| text(&files, path))
            .collect();
        assert_eq!(
            pages.matches("class=\"_3-94 ").count(),
            manifest.posts,
            "{era:?}"
        );
        for reference in &manifest.references {
            assert_eq!(
                pages
                    .matches(&format!(" src=\"{}\"", reference.uri))
                    .count(),
                1
            );
        }
        assert!(!files.keys().any(|path| path.ends_with(".json")));
    }
}

#[test]
fn json_text_is_ascii_with_every_byte_as_a_character_of_its_own() {
    let post = Post::new(Kind::Post, "2018-10-01T00:17:41Z")
        .caption("Tiny loves 🐣")
        .item(Content::PHOTO)
        .item(Content::PHOTO);
    let files = unpacked(Export::new(Era::B).post(post).zip().unwrap().0);
    let index = text(&files, "content/posts_1.json");
    assert!(
        index.contains(r#""title": "Tiny loves \u00f0\u009f\u0090\u00a3""#),
        "{index}"
    );
    assert!(
        index.contains(r#""creation_timestamp": 1538353061"#),
        "{index}"
    );
}

#[test]
fn era_a_has_one_index_and_names_places() {
    let post = Post::new(Kind::Post, "2020-10-12T09:22:22Z")
        .caption("Yummy")
        .place("Some Kitchen")
        .item(Content::PHOTO);
    let files = unpacked(Export::new(Era::A).post(post).zip().unwrap().0);
    let index: serde_json::Value = serde_json::from_str(text(&files, "media.json")).unwrap();
    let photo = &index["photos"][0];
    assert_eq!(photo["taken_at"], "2020-10-12T09:22:22+00:00");
    assert_eq!(photo["location"], "Some Kitchen");
    assert!(files.contains_key(photo["path"].as_str().unwrap()));
}

#[test]
fn label_values_hide_the_members_of_a_carousel_in_nested_objects() {
    let files = unpacked(
        Export::new(Era::E)
            .with(Oddity::LabelledCarousel)
            .zip()
            .unwrap()
            .0,
    );
    let index = text(&files, "your_instagram_activity/media/posts.json");
    assert!(
        index.contains(r"M\u00c3\u00a9dia"),
        "labels are French and spelled wrong"
    );
    let entries: serde_json::Value = serde_json::from_str(index).unwrap();
    assert_eq!(
        entries[0]["media"].as_array().unwrap().len(),
        1,
        "only the cover is at the top"
    );
    assert_eq!(index.matches("\"uri\"").count(), 5);
}

#[test]
fn parts_share_out_the_files_and_keep_one_manifest() {
    let folder = tempfile::tempdir().unwrap();
    let export = Export::random(Era::D, 3, 40);
    let (paths, manifest) = export
        .write_parts(folder.path(), 3, |index, _| index)
        .unwrap();
    let parts: Vec<_> = paths
        .iter()
        .map(|path| unpacked(std::fs::read(path).unwrap()))
        .collect();
    for reference in &manifest.references {
        let holding = parts
            .iter()
            .filter(|files| files.contains_key(&reference.uri))
            .count();
        assert_eq!(holding, 1, "{}", reference.uri);
    }
    assert!(parts.iter().all(|files| files.len() > 10));
}

#[test]
fn a_folder_holds_what_the_zip_holds() {
    let folder = tempfile::tempdir().unwrap();
    let export = Export::random(Era::C, 4, 30).root("instagram-lina");
    export.write_folder(folder.path()).unwrap();
    for (path, bytes) in unpacked(export.zip().unwrap().0) {
        assert_eq!(
            std::fs::read(folder.path().join(&path)).unwrap(),
            bytes,
            "{path}"
        );
    }
}

#[test]
fn the_same_description_gives_the_same_bytes() {
    for oddity in Oddity::ALL {
        let export = Export::random(Era::D, 9, 5).with(oddity);
        let (one, manifest) = export.zip().unwrap();
        assert_eq!(one, export.zip().unwrap().0, "{oddity:?}");
        assert!(!manifest.references.is_empty());
    }
    assert_ne!(
        Export::random(Era::D, 1, 5).zip().unwrap(),
        Export::random(Era::D, 2, 5).zip().unwrap()
    );
}

#[test]
fn an_export_of_another_era_has_the_same_posts_under_other_names() {
    let new = Export::random(Era::D, 8, 30);
    let old = Export {
        era: Era::B,
        ..new.clone()
    };
    let (new, old) = (new.manifest(), old.manifest());
    let fbid = |uri: &str| {
        uri.rsplit(['_', '/'])
            .next()
            .unwrap()
            .split('.')
            .next()
            .unwrap()
            .to_owned()
    };
    let olds: Vec<_> = old
        .references
        .iter()
        .map(|reference| fbid(&reference.uri))
        .collect();
    let shared = new
        .references
        .iter()
        .filter(|reference| olds.contains(&fbid(&reference.uri)))
        .count();
    assert_eq!(shared, olds.len());
    assert!(shared > 25);
}

#[test]
fn the_manifest_knows_what_is_there_and_what_a_save_takes() {
    let manifest = Export::new(Era::D)
        .with(Oddity::Links)
        .with(Oddity::Absent)
        .with(Oddity::OptIns)
        .zip()
        .unwrap()
        .1;
    let missing = |why| {
        manifest
            .references
            .iter()
            .filter(|reference| reference.missing == Some(why))
            .count()
    };
    assert_eq!(missing(Missing::OnlyALink), 3);
    assert_eq!(missing(Missing::NotInAnyPart), 3);
    let left_out: Vec<_> = manifest
        .references
        .iter()
        .filter_map(|reference| reference.opt_in)
        .collect();
    assert_eq!(
        left_out,
        [
            "reshares",
            "reshares",
            "reposts",
            "recently-deleted",
            "messages",
            "others-messages"
        ]
    );
    assert!(
        manifest
            .references
            .iter()
            .all(|reference| reference.selected() <= reference.bytes.is_some())
    );
}

#[test]
fn the_items_of_a_mixed_carousel_of_era_a_are_photos_first() {
    let manifest = Export::new(Era::A).with(Oddity::MixedCarousels).manifest();
    let types: Vec<_> = manifest
        .references
        .iter()
        .take(3)
        .map(|reference| reference.media_type)
        .collect();
    assert_eq!(types, [Some("photo"), Some("photo"), Some("video")]);
    let positions: Vec<_> = manifest
        .references
        .iter()
        .map(|reference| reference.position)
        .collect();
    assert_eq!(positions, [1, 2, 3, 1, 2, 1]);
}

#[test]
fn items_with_the_same_number_have_the_same_bytes() {
    let item = || Item::new(Content::Jpeg(Size::Tiny)).number(3);
    let export = Export::new(Era::D)
        .post(Post::new(Kind::Post, "2024-05-01T00:00:00Z").item(item()))
        .post(Post::new(Kind::Story, "2024-05-02T00:00:00Z").item(item()));
    let (zip, manifest) = export.zip().unwrap();
    let files = unpacked(zip);
    let bytes = Studio::default()
        .bytes(Content::Jpeg(Size::Tiny), 3)
        .unwrap();
    for reference in &manifest.references {
        assert_eq!(files[&reference.uri], bytes);
    }
}

#[test]
fn bulk_exports_have_as_many_items_as_asked_for() {
    let manifest = Export::bulk(1, 500, Size::Tiny, 20, Video::CLIP).manifest();
    let of_type = |word| {
        manifest
            .references
            .iter()
            .filter(|reference| reference.media_type == Some(word))
            .count()
    };
    assert_eq!((of_type("photo"), of_type("video")), (500, 20));
}
