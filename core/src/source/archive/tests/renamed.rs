//! Files that file managers, unpackers and browsers renamed: read by what they hold.

use std::fs;

use super::made::{JPEG, MP4, posts, zip_of};
use super::{Archive, Heard, entry};
use crate::instant::Instant;
use crate::source::{Bytes, Missing};

fn read(files: &[(&str, &[u8])]) -> Heard {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    Heard::from(&Archive::open(&[folder.path()]).unwrap())
}

/// How the file managers of many systems and languages mark another copy.
const MARKS: [&str; 24] = [
    "# (2)",
    "#(1)",
    "# 2",
    "# - Copy",
    "# - Copy (2)",
    "# copy 2",
    "# - Kopie",
    "# – Kopie",
    "copie de #",
    "Copia de #",
    "# - copia",
    "# (copia)",
    "# (another copy)",
    "# (3rd copy)",
    "#のコピー",
    "# - 副本",
    "副本 #",
    "Копия #",
    "# — копия",
    "# - kopia",
    "# - Kopya",
    "# نسخة",
    "Kopie von #",
    "# (1) (1)",
];

#[test]
fn a_second_index_is_read_whatever_its_mark() {
    let first = posts(&["media/posts/202001/a.jpg"]);
    let second = posts(&["media/posts/202002/b.jpg"]);
    for mark in MARKS {
        for folder in ["content", "lina/your_instagram_activity/media", "export"] {
            let marked = format!("{folder}/{}.json", mark.replace('#', "posts_1"));
            let root = folder.split_once("your").map_or("", |(root, _)| root);
            let heard = read(&[
                (&format!("{folder}/posts_1.json"), first.as_bytes()),
                (&marked, second.as_bytes()),
                (&format!("{root}media/posts/202001/a.jpg"), JPEG),
                (&format!("{root}media/posts/202002/b.jpg"), JPEG),
            ]);
            assert_eq!(heard.posts.len(), 2, "{marked}: {heard:#?}");
            for post in &heard.posts {
                assert!(matches!(post.published, Instant::Second(_)), "{marked}");
                assert!(matches!(post.media[0].bytes, Bytes::Found(_)), "{marked}");
            }
            assert!(heard.notes.is_empty(), "{:?}", heard.notes);
        }
    }
}

#[test]
fn the_second_index_of_era_a_is_read_too() {
    let index = |name: &str| {
        format!(
            r#"{{"photos":[{{"caption":"{name}","taken_at":"2018-01-05T20:19:29","path":"photos/201801/{name}.jpg"}}]}}"#
        )
    };
    let heard = read(&[
        ("media.json", index("a").as_bytes()),
        ("media (1).json", index("b").as_bytes()),
        ("photos/201801/a.jpg", JPEG),
        ("photos/201801/b.jpg", JPEG),
    ]);
    let captions: Vec<_> = heard
        .posts
        .iter()
        .map(|post| post.caption.as_deref())
        .collect();
    let captions: std::collections::BTreeSet<_> = captions.into_iter().collect();
    assert_eq!(captions, [Some("a"), Some("b")].into());
}

#[test]
fn media_that_are_there_only_as_another_copy_are_found() {
    let index = posts(&[
        "media/posts/202001/a.jpg",
        "media/posts/202001/1_n_17840000000000001.jpg",
    ]);
    for mark in MARKS {
        let [a, b] = ["a", "1_n_17840000000000001"]
            .map(|name| format!("media/posts/202001/{}.jpg", mark.replace('#', name)));
        // One of the same name in another month is another one.
        let other = format!("media/posts/202101/{}.jpg", mark.replace('#', "a"));
        let heard = read(&[
            ("content/posts_1.json", index.as_bytes()),
            (&a, JPEG),
            (&b, JPEG),
            (&other, MP4),
        ]);
        assert_eq!(heard.media().len(), 3, "{mark}: {heard:#?}");
        assert_eq!(entry(heard.item("202001/a.jpg")), a);
        assert_eq!(entry(heard.item("01/1_n_17840000000000001.jpg")), b);
        assert_eq!(heard.notes, [], "{mark}");
    }
}

#[test]
fn another_copy_with_other_bytes_is_another_photo_and_with_the_same_is_none() {
    let index = posts(&["media/posts/202001/a.jpg"]);
    for mark in MARKS {
        let copy = format!("media/posts/202001/{}.jpg", mark.replace('#', "a"));
        for (bytes, count) in [(JPEG, 1), (MP4, 2), (&[JPEG, b"more"].concat(), 2)] {
            let files = [
                ("content/posts_1.json", index.as_bytes()),
                ("media/posts/202001/a.jpg", JPEG),
                (&copy, bytes),
            ];
            assert_eq!(read(&files).media().len(), count, "{mark}");
            let zip = Heard::from(&super::open(&[zip_of(&files)]));
            assert_eq!(zip.media().len(), count, "{mark}");
        }
    }
}

#[test]
fn names_that_other_hands_changed_are_found() {
    for (uri, file) in [
        (
            "your_instagram_activity/messages/inbox/josé_1/photos/é.jpg",
            "your_instagram_activity/messages/inbox/jose\u{301}_1/photos/e\u{301}.jpg",
        ),
        (
            "media/posts/202001/한글.jpg",
            "media/posts/202001/\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}.jpg",
        ),
        (
            "media/posts/202001/my%20caf%C3%A9.jpg",
            "media/posts/202001/my café.jpg",
        ),
        (
            "media/posts/202001/my%2520caf%25C3%25A9.jpg",
            "media/posts/202001/my café.jpg",
        ),
        (
            "media/posts/202001/my café.jpg",
            "media/posts/202001/my%20caf%C3%A9.jpg",
        ),
        (
            "media/posts/202001/India.jpg",
            "MEDİA/POSTS/202001/INDİA.JPG",
        ),
        (
            "media/posts/202001/INDIA.jpg",
            "media/posts/202001/ındıa.jpg",
        ),
        (
            "media/posts/202001/straße.jpg",
            "media/posts/202001/STRASSE.jpg",
        ),
        (
            "media/posts/202001/12:30.jpg",
            "media/posts/202001/12_30.jpg",
        ),
        ("media/posts./202001/a .jpg", "media/posts/202001/a.jpg"),
        (
            "media/posts/202001/Füße.jpg",
            "media/posts/202001/F├╝├ƒe.jpg",
        ),
    ] {
        let index = posts(&[uri]);
        let heard = read(&[
            ("content/posts_1.json", index.as_bytes()),
            (file, JPEG),
            ("media/posts/202001/other.jpg", MP4),
        ]);
        assert_eq!(entry(heard.item(uri)), file);
        assert_eq!(heard.media().len(), 2, "{uri}: {heard:#?}");
    }
}

#[test]
fn the_form_of_accents_makes_no_other_item() {
    let id = |name: &str| read(&[(&format!("media/posts/202001/{name}.jpg"), JPEG)]).media()[0].id;
    assert_eq!(id("josé"), id("jose\u{301}"));
    assert_ne!(id("josé"), id("jose"));
}

#[test]
fn files_of_one_name_are_told_apart_by_their_months() {
    let uris = ["media/posts/202001/a.jpg", "media/posts/202002/a.jpg"];
    let index = posts(&uris);
    let heard = read(&[
        ("content/posts_1.json", index.as_bytes()),
        ("202001/a.jpg", JPEG),
        ("202002/a.jpg", MP4),
    ]);
    assert_eq!(entry(heard.item(uris[0])), "202001/a.jpg");
    assert_eq!(entry(heard.item(uris[1])), "202002/a.jpg");
}

#[test]
fn what_only_looks_alike_is_not_taken() {
    let index = posts(&["media/posts/202001/resume.jpg"]);
    let heard = read(&[
        ("content/posts_1.json", index.as_bytes()),
        ("media/posts/202001/résumé.jpg", JPEG),
        ("media/posts/202002/resume (1).jpg", JPEG),
    ]);
    let missing = &heard.item("202001/resume.jpg").bytes;
    assert_eq!(*missing, Bytes::Missing(Missing::NotInAnyPart));
    assert_eq!(heard.media().len(), 3);
}
