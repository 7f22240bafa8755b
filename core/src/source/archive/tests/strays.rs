//! Media that lie in no folder of an export: taken where something says that they are
//! Instagram's, else counted.

use std::fs;

use super::made::{JPEG, MP4, posts};
use super::{Archive, Heard};
use crate::moment::Moment;
use crate::outcome::{EntryFault, Oddity};
use crate::post::PostKind;
use crate::source::{Bytes, FoundMedia, Trust};

const NOTE: &str = "photos and videos left alone";

/// What is read from the folder `given` below a folder with these files.
fn read(given: &str, files: &[(&str, &[u8])]) -> Heard {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let heard = Heard::from(&Archive::open(&[folder.path().join(given)]).unwrap());
    for post in &heard.posts {
        assert_eq!(post.media.len(), 1);
    }
    heard
}

fn month(year: i16, month: i8) -> Moment {
    Moment::from_month(year, month)
}

#[test]
fn month_folders_without_their_parents_are_read() {
    let heard = read(
        "",
        &[
            ("media/posts/201604/1_n_17840000000000000.jpg", JPEG),
            ("201803/1_n_17840000000000001.jpg", JPEG),
            ("201804/somebody renamed it.jpg", JPEG),
            ("201804/0123456789abcdef0123456789abcdef.jpg", JPEG),
            ("reels/202011/clip.mp4", MP4),
            (
                "stories of mine/202012/1784_video_dashinit_17900000000000001.mp4",
                MP4,
            ),
            ("start_here.html", b"<html><body>start</body></html>"),
        ],
    );
    let found: Vec<_> = heard
        .posts
        .iter()
        .map(|post| {
            (
                post.media[0].indexed.uri.as_str(),
                post.kind,
                post.published,
            )
        })
        .collect();
    assert_eq!(found.len(), 6, "{found:?}");
    for (uri, kind, published) in found {
        let right = match uri {
            "media/posts/201604/1_n_17840000000000000.jpg" => (PostKind::Post, month(2016, 4)),
            "201803/1_n_17840000000000001.jpg" => (PostKind::Other, month(2018, 3)),
            "reels/202011/clip.mp4" => (PostKind::Reel, month(2020, 11)),
            "stories of mine/202012/1784_video_dashinit_17900000000000001.mp4" => {
                (PostKind::Other, month(2020, 12))
            }
            _ => (PostKind::Other, month(2018, 4)),
        };
        assert_eq!((kind, published), right, "{uri}");
    }
    assert!(heard.other_notes().is_empty(), "{:?}", heard.notes);
}

#[test]
fn the_inside_of_media_is_read_where_it_is_given() {
    let files: [(&str, &[u8]); 3] = [
        ("media/posts/202001/a.jpg", JPEG),
        ("media/stories/202002/b.jpg", JPEG),
        ("media/posts/c.jpg", JPEG),
    ];
    for (given, count) in [
        ("", 3),
        ("media", 3),
        ("media/posts", 2),
        ("media/posts/202001", 1),
    ] {
        let heard = read(given, &files);
        assert_eq!(heard.posts.len(), count, "{given}: {heard:#?}");
        assert!(heard.other_notes().is_empty(), "{given}: {:?}", heard.notes);
        let a = heard.item("a.jpg");
        let post = heard.posts.iter().find(|post| post.media[0].id == a.id);
        let post = post.unwrap();
        assert_eq!(
            (post.kind, post.published),
            (PostKind::Post, month(2020, 1)),
            "{given}"
        );
    }
}

#[test]
fn a_heap_of_files_called_as_instagram_calls_them_is_read() {
    let heard = read(
        "",
        &[
            (
                "450098780_1665263484252935_83553896_n_17840000000000001.jpg",
                JPEG,
            ),
            ("17840000000000002.heic", JPEG),
            ("17840000000000003 (1).jpg", JPEG),
            ("AQNVWvxnmXo_17840000000000004.mp4", MP4),
            ("deep/er/17840000000000005.jpg", JPEG),
        ],
    );
    assert_eq!(heard.posts.len(), 5, "{heard:#?}");
    let unknown = |post: &crate::source::Post<_>| {
        (post.kind, post.published) == (PostKind::Other, Moment::Unknown)
    };
    assert!(heard.posts.iter().all(unknown));
}

#[test]
fn what_people_keep_beside_an_export_is_counted_and_left_alone() {
    let heard = read(
        "",
        &[
            ("export/media/posts/202001/a.jpg", JPEG),
            ("export/files/Instagram-Logo.png", JPEG),
            (
                "export/your_instagram_activity/messages/inbox/tom_1/audio/17840000000000009.mp4",
                MP4,
            ),
            (
                "export/logged_information/past_instagram_insights/17840000000000008.jpg",
                JPEG,
            ),
            ("IMG_2041.jpg", JPEG),
            ("Camera/202401/IMG_20240131_120000.jpg", JPEG),
            ("Camera/202401/20240131235959123.jpg", JPEG),
            ("Screenshots/Screenshot_2024-01-31.png", JPEG),
            ("cache/0123456789abcdef0123456789abcdef.jpg", JPEG),
            ("no extension", MP4),
            ("letter.pdf", b"%PDF-1.4 and more of it"),
        ],
    );
    assert_eq!(heard.posts.len(), 1, "{heard:#?}");
    let told = heard.notes.iter().map(|note| note.what.to_string());
    let told: Vec<_> = told.filter(|what| what.contains(NOTE)).collect();
    assert_eq!(told.len(), 1, "{:?}", heard.notes);
    assert!(
        told[0].contains(": 6 (2 at the top, 2 in Camera/202401, ")
            && told[0].contains("media/other"),
        "{told:?}"
    );
}

#[test]
fn what_is_called_a_photo_or_video_and_is_none_is_told_by_name() {
    const EMPTY: &str = "left out, as it is empty though called a photo or video";
    const OTHER: &str = "its content is none that Keepsake knows";
    let heard = read(
        "",
        &[
            ("media/posts/202001/a.jpg", JPEG),
            ("media/posts/202001/empty.jpg", b""),
            ("media/reels/202001/empty too.MP4", b""),
            (
                "media/posts/202001/page.jpeg",
                b"<!DOCTYPE html><html>Sign in</html>",
            ),
            (
                "media/posts/202001/bitmap.bmp",
                b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0",
            ),
            ("elsewhere/scan.tiff", b"II*\0\x08\0\0\0"),
            ("elsewhere/shot.NEF", b"MM\0*\0\0\0\x08"),
            ("elsewhere/small.jxl", b"\xff\x0a"),
            // None of these is called a photo or video.
            ("media/posts/202001/notes.docx", b"PK\x03\x04"),
            ("media/posts/202001/sound.aac", b"\xff\xf1"),
            // The pages' own pictures.
            ("files/Instagram-Logo.png", b""),
            // Thrown away.
            (".Trash/media/posts/202001/b.jpg", JPEG),
            (".Trash-1000/files/c.jpg", b""),
            ("$RECYCLE.BIN/S-1-5/d.jpg", JPEG),
            ("media/posts/202001/.trashed-1700000000-e.jpg", JPEG),
            // What a bin keeps of itself, and what a system puts beside a file.
            ("$RECYCLE.BIN/S-1-5/$Id.jpg", JPEG),
            (".Trash/._b.jpg", JPEG),
            (".thumbnails/17.jpg", JPEG),
            ("media/@eaDir/a.jpg/SYNOPHOTO_THUMB_M.jpg", JPEG),
            ("media/posts/202001/._a.jpg", JPEG),
        ],
    );
    assert_eq!(heard.posts.len(), 1, "{:#?}", heard.posts);
    let told: Vec<_> = heard
        .notes
        .iter()
        .map(|note| note.what.to_string())
        .collect();
    let one = |words: &str| {
        let mut all = told.iter().filter(|what| what.contains(words));
        let one = all.next().cloned().unwrap_or_default();
        assert_eq!(all.next(), None, "{told:?}");
        one
    };
    assert!(
        one(EMPTY).ends_with("media/posts/202001/empty.jpg, and 1 more"),
        "{told:?}"
    );
    // What was thrown away is not taken, and told of: somebody may have thrown away too much.
    assert!(one("lies in a bin").ends_with(", and 3 more"), "{told:?}");
    assert!(
        one(OTHER).ends_with("elsewhere/scan.tiff, and 4 more"),
        "{told:?}"
    );
}

/// What the note advises leads to where it says.
#[test]
fn what_is_moved_into_media_other_is_taken() {
    let heard = read("", &[("IMG_1.jpg", JPEG), ("IMG_2.jpg", JPEG)]);
    assert_eq!((heard.posts.len(), heard.notes_with(NOTE)), (0, 1));
    let heard = read(
        "",
        &[
            ("media/other/IMG_1.jpg", JPEG),
            ("media/other/IMG_2.jpg", JPEG),
        ],
    );
    assert_eq!((heard.posts.len(), heard.notes_with(NOTE)), (2, 0));
}

#[test]
fn what_an_index_names_is_taken_wherever_it_lies() {
    let index = posts(&["media/posts/202401/beach.jpg"]);
    let heard = read(
        "",
        &[
            ("content/posts_1.json", index.as_bytes()),
            ("heap/beach.jpg", JPEG),
        ],
    );
    assert_eq!((heard.posts.len(), heard.notes_with(NOTE)), (1, 0));
    assert_eq!(super::entry(heard.item("beach.jpg")), "heap/beach.jpg");
}

/// Every camera gives `IMG_0001.jpg` once.
#[test]
fn a_file_under_a_cameras_name_stands_for_one_at_another_path_only_in_the_export() {
    let index = posts(&["media/posts/202001/IMG_0001.jpg"]);
    let found_in = |given: &[(&str, &str)]| {
        let given: Vec<_> = given
            .iter()
            .map(|(folder, file)| format!("{folder}{file}"))
            .collect();
        let mut files = vec![("e/content/posts_1.json", index.as_bytes())];
        files.extend(given.iter().map(|name| (&**name, JPEG)));
        let heard = read("e", &files);
        let post = heard.posts.iter().find(|post| post.trust == Trust::Json);
        let found = &post.unwrap().media[0];
        matches!(found.bytes, Bytes::Found(_)).then(|| super::entry(found).to_owned())
    };
    let name = "IMG_0001.jpg";
    for folder in [
        "",
        "202001/",
        "media/posts/",
        "media/other/",
        "posts/202001/",
    ] {
        let there = found_in(&[(&format!("e/{folder}"), name), ("e/DCIM/", name)]);
        assert_eq!(there, Some(format!("{folder}{name}")), "{folder}");
    }
    for folder in ["DCIM/", "Camera/", "media/posts/202107/", "202107/"] {
        assert_eq!(
            found_in(&[(&format!("e/{folder}"), name)]),
            None,
            "{folder}"
        );
    }
    // Nor under a name that other hands changed.
    assert_eq!(found_in(&[("e/DCIM/", "IMG%5F0001.jpg")]), None);
}

/// Two references have one file name, and one file is there: which of the two references has it.
fn which_has(name: &str, place: &str, paths: [&str; 2]) -> [bool; 2] {
    let index = posts(
        &paths
            .map(|folder| format!("{folder}{name}"))
            .each_ref()
            .map(|it| &**it),
    );
    let place = format!("e/{place}{name}");
    let heard = read(
        "e",
        &[("e/content/posts_1.json", index.as_bytes()), (&place, JPEG)],
    );
    // The file itself is never lost.
    let is_found = |found: &&FoundMedia| matches!(found.bytes, Bytes::Found(_));
    let strays = heard.notes_with(NOTE);
    assert!(heard.media().into_iter().any(|it| is_found(&it)) || strays > 0);
    paths.map(|folder| {
        let mut posts = heard.posts.iter().filter(|post| post.trust == Trust::Json);
        let mut media = posts.find_map(|post| {
            let mut media = post.media.iter();
            media.find(|it| it.indexed.uri.starts_with(folder))
        });
        media.take_if(|it| is_found(it)).is_some()
    })
}

/// With the caption of the one the picture of the other would be saved.
#[test]
fn of_two_references_with_one_file_name_none_has_the_file_that_either_may_mean() {
    let months = ["media/posts/202001/", "media/posts/202002/"];
    let kinds = ["media/posts/202001/", "media/stories/202001/"];
    for name in ["beach.jpg", "IMG_0001.jpg"] {
        for place in ["", "media/other/", "media/posts/"] {
            assert_eq!(which_has(name, place, months), [false; 2], "{place}{name}");
        }
        assert_eq!(which_has(name, "202001/", kinds), [false; 2], "{name}");
        // Its place says which.
        assert_eq!(which_has(name, "202002/", months), [false, true], "{name}");
        assert_eq!(
            which_has(name, "media/posts/202001/", months),
            [true, false],
            "{name}"
        );
        assert_eq!(which_has(name, "stories/", kinds), [false, true], "{name}");
        // Both are one.
        let same = ["media/posts/202001/", "x/media/posts/202001/"];
        assert_eq!(
            which_has(name, "media/other/", same),
            [true, true],
            "{name}"
        );
    }
    // Instagram gives a name to one picture alone.
    let own = "17840000000000001.jpg";
    assert_eq!(which_has(own, "heap/", months), [true, true]);
}

mod random {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// Wherever photos and videos lie, thrown away or hidden by a dot, each is taken or counted.
        #[test]
        fn every_photo_is_taken_or_counted(paths in prop::collection::btree_set(
            "((media|posts|stories|x|your_instagram_activity|messages|photos|\\.Trash-1000|\\$RECYCLE\\.BIN|\\.hidden)/){0,3}(20(19|20)0[1-9]/)?(\\.|\\.trashed-17-)?(IMG_[0-9]{3}|1784000000000000[0-9]|[a-f0-9]{32})\\.(jpg|mp4)",
            1..12,
        )) {
            // Of different sizes, so that none is a copy of another.
            let video = |path: &&String| path.ends_with(".mp4");
            let whole = |path: &String| if video(&path) { MP4 } else { JPEG };
            let bytes = paths.iter().enumerate();
            let bytes: Vec<_> = bytes.map(|(more, path)| [whole(path), &vec![7; more]].concat()).collect();
            let files: Vec<_> = paths.iter().map(String::as_str).zip(bytes.iter().map(Vec::as_slice)).collect();
            let heard = read("", &files);
            let taken: BTreeSet<_> = heard.media().iter().map(|it| super::super::entry(it).to_owned()).collect();
            let counts = heard.notes.iter().map(|note| match &note.what {
                Oddity::Strays { count, .. } => *count,
                Oddity::Entries { fault: EntryFault::InBin, more, .. } => more + 1,
                _ => 0,
            });
            let counted = usize::try_from(counts.sum::<u64>()).unwrap();
            prop_assert_eq!(taken.len() + counted, paths.len(), "{:?} {:?}", taken, heard.notes);
        }
    }
}

/// Of all years, beside an export of Instagram's and in one folder with it, as folder and as ZIP.
#[test]
fn what_is_facebooks_is_left_alone_and_counted() {
    let post = br#"[{"timestamp":1600000000,"title":"added a photo","attachments":[{"data":[{"media":
        {"uri":"photos_and_videos/x/1_2_3_n_10150000000000001.jpg","creation_timestamp":1600000000}}]}]}]"#;
    let own = ("media/posts/202001/17840000000000001.jpg", JPEG);
    let index = ("content/posts_1.json", &br#"[]"#[..]);
    for facebook in [
        [
            ("posts/your_posts_1.json", &post[..]),
            ("photos_and_videos/x/1_2_3_n_10150000000000001.jpg", JPEG),
            ("photos_and_videos/album/0.json", b"{}"),
            (
                "messages/inbox/mum_1/photos/5_6_7_n_10150000000000002.jpg",
                JPEG,
            ),
        ],
        [
            ("posts/your_posts_1.html", b"<html></html>"),
            ("posts/media/x/1_2_3_n_10150000000000001.jpg", JPEG),
            ("posts/album/0.html", b"<html></html>"),
            (
                "messages/inbox/mum_1/photos/5_6_7_n_10150000000000002.jpg",
                JPEG,
            ),
        ],
        [
            (
                "your_activity_across_facebook/posts/your_posts_1.json",
                &post[..],
            ),
            ("your_activity_across_facebook/posts/media/a.jpg", JPEG),
            ("your_facebook_activity/posts/media/b.jpg", JPEG),
            ("your_facebook_activity/posts/album/0.json", b"{}"),
        ],
    ] {
        for around in ["", "facebook-zoe/", "Download/facebook-zoe/"] {
            let named: Vec<_> = facebook
                .iter()
                .map(|(path, bytes)| (format!("{around}{path}"), *bytes))
                .collect();
            let mut files: Vec<_> = named
                .iter()
                .map(|(path, bytes)| (path.as_str(), *bytes))
                .collect();
            let heard = read("", &files);
            assert_eq!(heard.posts.len(), 0, "{heard:#?}");
            let told = heard.notes.iter().map(|note| note.what.to_string());
            assert!(
                told.clone().any(|what| what.contains(": 2 (")),
                "{:?}",
                heard.notes
            );
            if !around.is_empty() {
                files.extend([own, index]);
                let heard = read("", &files);
                assert_eq!(heard.posts.len(), 1, "{heard:#?}");
                assert_eq!(heard.notes_with(": 2 ("), 1, "{:?}", heard.notes);
            }
        }
    }
    // In one folder: what either can have is Instagram's.
    let both = [
        ("posts/your_posts_1.json", &post[..]),
        ("photos_and_videos/x/1_2_3_n_10150000000000001.jpg", JPEG),
        own,
        index,
        ("messages/inbox/tom_1/photos/17840000000000002.jpg", JPEG),
    ];
    let heard = read("", &both);
    assert_eq!(heard.posts.len(), 2, "{heard:#?}");
    assert_eq!(
        heard.notes_with(": 1 (1 in photos_and_videos/x)"),
        1,
        "{:?}",
        heard.notes
    );
}

#[test]
fn what_somebody_hid_and_pictures_in_the_folder_of_a_pages_drawings_are_counted() {
    let heard = read(
        "",
        &[
            ("media/posts/202001/a.jpg", JPEG),
            ("media/posts/202001/.b.jpg", JPEG),
            ("files/17840000000000002.jpg", JPEG),
            ("files/holiday.jpg", JPEG),
            ("files/Instagram-Logo.png", JPEG),
        ],
    );
    assert_eq!(heard.posts.len(), 2, "{heard:#?}");
    assert_eq!(
        heard.notes_with(": 2 (1 in files, 1 in media/posts/202001)"),
        1,
        "{:?}",
        heard.notes
    );
}

/// What is called as only Instagram calls its files is taken, and nothing else.
#[test]
fn a_month_folder_of_an_old_export_is_read_where_it_alone_is_given() {
    let files: [(&str, &[u8]); 2] = [
        ("photos/201801/0123456789abcdef0123456789abcdef.jpg", JPEG),
        ("photos/201801/IMG_1.jpg", JPEG),
    ];
    let heard = read("photos/201801", &files);
    assert_eq!(heard.posts.len(), 1, "{heard:#?}");
    let post = &heard.posts[0];
    assert_eq!(
        (post.kind, post.published),
        (PostKind::Post, month(2018, 1))
    );
    assert_eq!(
        heard.notes_with(": 1 (1 at the top)"),
        1,
        "{:?}",
        heard.notes
    );
}

#[test]
fn what_no_index_names_is_told_as_that_wherever_it_lies() {
    let index = br#"[{"media":[{"uri":"media/posts/202001/17840000000000001.jpg","creation_timestamp":1580000000}]}]"#;
    let named = ("media/posts/202001/17840000000000001.jpg", JPEG);
    let index = ("content/posts_1.json", &index[..]);
    let other: &[u8] = &[JPEG, b"other"].concat();
    for place in [
        "17840000000000009.jpg",
        "icons/17840000000000009.jpg",
        "media/posts/17840000000000009.jpg",
    ] {
        let heard = read("", &[index, named, (place, other)]);
        assert_eq!(heard.posts.len(), 2, "{heard:#?}");
        let told = "no index that is here names these photos and videos: 1";
        assert_eq!(heard.notes_with(told), 1, "{place}: {:?}", heard.notes);
    }
    // Without an index none is missing one.
    let heard = read("", &[named, ("17840000000000009.jpg", other)]);
    assert_eq!(heard.notes_with("no index that is here"), 0);
}
