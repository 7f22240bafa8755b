//! Files that file managers, unpackers and browsers renamed: read by what they hold.

use std::fs;
use std::io::Cursor;

use image::{ImageFormat, RgbImage};

use super::made::{JPEG, MP4, posts, zip_of};
use super::{Archive, Heard, entry};
use crate::media::{self, Format};
use crate::moment::{Moment, Precision};
use crate::outcome::{EntryFault, Oddity};
use crate::post::{OptInReason, PostKind};
use crate::source::{Bytes, FoundMedia, Missing};

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
                assert!(matches!(post.published, Moment::Second(_)), "{marked}");
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
        assert!(heard.other_notes().is_empty(), "{mark}: {heard:?}");
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

/// What browsers, unpackers and phones do to endings and numbers.
#[test]
fn an_index_is_read_whatever_was_done_to_its_ending_or_number() {
    let text = posts(&["media/posts/202001/a.jpg"]);
    let page = "<html><body><main><div class=\"pam uiBoxWhite\"><div class=\"_2pim\">a caption</div>\
        <div><img src=\"media/posts/202001/a.jpg\"></div>\
        <div class=\"_3-94\">Jan 14, 2020 2:13 pm</div></div></main></body></html>";
    let names = [
        "posts_1.json (1)",
        "posts_1.json.download",
        "posts_1.json.txt",
        "posts_1.json~",
        "posts_1.JSON.json",
        "posts_1.txt",
        "posts_1",
        "posts_1 (1)",
        "posts_1_1.json",
        "posts_1_copy.json",
        "posts_1_(1).json",
        "posts_1.json",
        "posts_1.html",
        "posts.json.txt",
    ];
    for name in names {
        for folder in ["content/", "your_instagram_activity/media/"] {
            for text in [text.as_bytes(), page.as_bytes()] {
                let index = format!("{folder}{name}");
                let heard = read(&[(&index, text), ("media/posts/202001/a.jpg", JPEG)]);
                assert_eq!(heard.notes, vec![], "{index}");
                let [post] = &heard.posts[..] else {
                    panic!("{index}: {:#?}", heard.posts)
                };
                let caption = post.caption.as_ref();
                let caption = caption.or(post.media[0].indexed.title.as_ref());
                assert_eq!(caption.map(|it| &**it), Some("a caption"), "{index}");
                assert_eq!(post.kind, PostKind::Post, "{index}");
                let known = post.published.precision();
                assert!(known <= Precision::Minute, "{index}: {known:?}");
            }
        }
    }
    let heard = read(&[("content/posts_1.json", b"<html><body>Sign in</body></html>")]);
    assert_eq!(heard.notes_with("the file is no JSON"), 1, "{heard:?}");
    // What is no index by its content is none.
    for name in ["posts_1", "posts_1.json (1)", "posts_1.bak"] {
        let heard = read(&[
            (&format!("content/{name}"), b"my letters"),
            ("media/posts/202001/a.jpg", JPEG),
        ]);
        assert!(heard.other_notes().is_empty(), "{name}");
        assert!(matches!(heard.posts[0].published, Moment::Month(_)));
    }
}

/// The one index of 2018 to 2020 under other names: its lists keep their kinds, as `direct`
/// has what others sent.
#[test]
fn the_lists_of_a_renamed_media_json_keep_their_kinds() {
    let entry = |list: &str, caption: &str| {
        format!(
            r#"{{"caption":"{caption}","taken_at":"2018-02-05T20:19:29","path":"{list}/201802/{list}{caption}.jpg"}}"#
        )
    };
    let lists = format!(
        r#"{{"photos":[{},{}],"videos":[{}],"stories":[{}],"profile":[{}],"direct":[{}]}}"#,
        entry("photos", "").replace(".jpg", "1.jpg"),
        entry("photos", ""),
        entry("videos", ""),
        entry("stories", ""),
        entry("profile", ""),
        entry("direct", ""),
    );
    let kinds = |name: &str, text: &str| -> Vec<_> {
        let mut files = vec![(name, text.as_bytes())];
        let media = ["photos", "videos", "stories", "profile", "direct"]
            .map(|list| format!("{list}/201802/{list}.jpg"));
        files.push(("photos/201802/photos1.jpg", JPEG));
        files.extend(media.iter().map(|path| (&**path, JPEG)));
        let mut told: Vec<_> = read(&files)
            .posts
            .iter()
            .map(|post| (post.kind, post.opt_in, post.media.len()))
            .collect();
        told.sort_by_key(|(kind, ..)| *kind);
        told
    };
    let mut right = vec![
        // A mixed carousel, put together from two lists.
        (PostKind::Post, None, 3),
        (PostKind::Story, None, 1),
        (PostKind::ProfilePhoto, None, 1),
        (PostKind::Message, Some(OptInReason::UnknownSender), 1),
    ];
    right.sort_by_key(|(kind, ..)| *kind);
    assert_eq!(kinds("media.json", &lists), right);
    for name in [
        "media_1.json",
        "my backup.json",
        "media.json.txt",
        "x/old.json",
    ] {
        assert_eq!(kinds(name, &lists), right, "{name}");
    }
    let wrapped = format!(r#"{{"data":{lists}}}"#);
    let told = kinds("old.json", &wrapped);
    assert!(told.contains(&(PostKind::Message, Some(OptInReason::UnknownSender), 1)));
    // Somebody took the lists' names away: the folders have them.
    let bare = format!("[{},{}]", entry("direct", ""), entry("stories", ""));
    let told = kinds("old.json", &bare);
    assert!(told.contains(&(PostKind::Message, Some(OptInReason::UnknownSender), 1)));
}

#[test]
fn a_second_copy_of_a_conversation_is_one_whoever_counted() {
    let folder = "your_instagram_activity/messages/inbox/tom_1";
    let text = |name: &str| {
        format!(
            r#"{{"participants":[{{"name":"Tom"}},{{"name":"Zoe"}}],"messages":[{{"sender_name":"Zoe",
            "timestamp_ms":1690000000123,"photos":[{{"uri":"{folder}/photos/{name}.jpg"}}]}}]}}"#
        )
    };
    for marked in [
        "message_1_1.json",
        "message_1_copy.json",
        "message_1.json (1)",
        "message_1",
    ] {
        let heard = read(&[
            (&format!("{folder}/message_1.json"), text("a").as_bytes()),
            (&format!("{folder}/{marked}"), text("b").as_bytes()),
            (&format!("{folder}/photos/a.jpg"), JPEG),
            (&format!("{folder}/photos/b.jpg"), JPEG),
        ]);
        assert_eq!(heard.notes, vec![], "{marked}");
        assert_eq!(heard.posts.len(), 2, "{marked}");
        for post in &heard.posts {
            assert_eq!(post.opt_in, Some(OptInReason::Messages), "{marked}");
            assert_eq!(post.published, Moment::from_unix(1_690_000_000));
        }
    }
}

/// Somebody rewrote the paths for another machine, or for a folder beside the export.
#[test]
fn a_path_of_another_machine_is_that_of_the_export_in_it() {
    let file = "media/posts/202308/a.jpg";
    for uri in [
        "/media/posts/202308/a.jpg",
        "../../media/posts/202308/a.jpg",
        "./media/posts/202308/a.jpg",
        "media\\posts\\202308\\a.jpg",
        "file:///C:/Users/x/My%20export/media/posts/202308/a.jpg",
        "FILE:///home/x/media/posts/202308/a.jpg",
        "C:\\Users\\x\\export\\media\\posts\\202308\\a.jpg",
        "/home/x/export/media/posts/202308/A.jpg",
    ] {
        let index = posts(&[uri]);
        let heard = read(&[("content/posts_1.json", index.as_bytes()), (file, JPEG)]);
        assert_eq!(heard.notes, vec![], "{uri}");
        let [post] = &heard.posts[..] else {
            panic!("{uri}: {:#?}", heard.posts)
        };
        assert_eq!(entry(&post.media[0]), file, "{uri}");
        assert_eq!(post.published, Moment::from_unix(1_700_000_000), "{uri}");
    }
    for (uri, missing) in [
        ("file:///etc/passwd.jpg", Missing::UnsafePath),
        ("../../../etc/a.jpg", Missing::UnsafePath),
        ("/etc/a.jpg", Missing::UnsafePath),
        ("C:/b.jpg", Missing::UnsafePath),
        (
            "https://x.example/media/posts/202308/a.jpg",
            Missing::OnlyALink,
        ),
    ] {
        let index = posts(&[uri]);
        let heard = read(&[("content/posts_1.json", index.as_bytes()), (file, JPEG)]);
        assert_eq!(
            heard.posts[0].media[0].bytes,
            Bytes::Missing(missing),
            "{uri}"
        );
    }
}

/// People give files the ending that their content has; memento-mori and others do so for them.
#[test]
fn a_file_with_another_ending_is_the_one_that_is_meant() {
    const HASH: &str = "media/posts/202001/311db355178fe5fa095a46f89269de1f";
    let video = [MP4, &[0; 16]].concat();
    for (told, renamed, bytes) in [
        (".webp", ".jpg", JPEG),
        (".heic", ".heic.jpg", JPEG),
        (".jpg", ".jpeg", JPEG),
        (".jpg", "", JPEG),
        ("", ".mp4", &video),
        (".mp4", ".mp4.mov", &video),
        (".jpg", ".jpg~", JPEG),
        (".jpg", ".jpg.download", JPEG),
        (".jpg", "_1.jpg", JPEG),
        (".jpg", "_edited.jpg", JPEG),
        (".jpg", "_(1).jpg", JPEG),
    ] {
        let index = posts(&[&format!("{HASH}{told}")]);
        let name = format!("{HASH}{renamed}");
        let heard = read(&[("content/posts_1.json", index.as_bytes()), (&name, bytes)]);
        assert_eq!(heard.posts.len(), 1, "{renamed}: {:#?}", heard.posts);
        assert_eq!(entry(&heard.posts[0].media[0]), name);
        assert_eq!(heard.notes, vec![], "{renamed}");
    }
    // A video's picture is not the video, and of two nobody knows which is meant.
    for others in [
        &[(".jpg", JPEG)][..],
        &[(".mov", &video), (".m4v", &video[1..])],
    ] {
        let index = posts(&[&format!("{HASH}.mp4")]);
        let mut files = vec![("content/posts_1.json".to_owned(), index.as_bytes())];
        files.extend(
            others
                .iter()
                .map(|(ending, bytes)| (format!("{HASH}{ending}"), *bytes)),
        );
        let files: Vec<_> = files
            .iter()
            .map(|(name, bytes)| (&**name, *bytes))
            .collect();
        let heard = read(&files);
        let found = heard.item(".mp4");
        let is_taken = matches!(&found.bytes, Bytes::Found(at) if at.entry.ends_with(".jpg"));
        assert!(!is_taken, "{found:?}");
    }
}

#[test]
fn a_path_that_is_escaped_with_its_slashes_is_found() {
    let index = posts(&["media%2Fposts%2f202001%2Fa%20b.jpg"]);
    let name = "media/posts/202001/a b.jpg";
    let heard = read(&[("content/posts_1.json", index.as_bytes()), (name, JPEG)]);
    assert_eq!(entry(&heard.posts[0].media[0]), name);
    assert_eq!(heard.notes, vec![]);
}

/// Unpackers cut names at 255 bytes, or where a path has 260 letters.
#[test]
fn a_name_that_an_unpacker_cut_is_found() {
    let long = format!("AQ{}_17842207189193680", "Z9x".repeat(60));
    let first = |end: usize| long.get(..end).unwrap();
    let index = posts(&[&format!("media/reels/202401/{long}.mp4")]);
    for (cut, is_it) in [
        (format!("media/reels/202401/{}.mp4", first(120)), true),
        (format!("media/reels/202401/{}", first(150)), true),
        (format!("media/reels/202402/{}.mp4", first(120)), false),
        (format!("media/reels/202401/{}.mp4", first(99)), false),
        (format!("media/reels/202401/{}x.mp4", first(120)), false),
    ] {
        let heard = read(&[("content/posts_1.json", index.as_bytes()), (&cut, MP4)]);
        let is_found = matches!(heard.posts[0].media[0].bytes, Bytes::Found(_));
        assert_eq!(is_found, is_it, "{cut}");
        assert_eq!(heard.posts.len(), if is_it { 1 } else { 2 }, "{cut}");
    }
    // Of two that it can be, it is neither.
    let [one, other] = [120, 130].map(|end| format!("media/reels/202401/{}.mp4", first(end)));
    let heard = read(&[
        ("content/posts_1.json", index.as_bytes()),
        (&one, MP4),
        (&other, JPEG),
    ]);
    assert!(matches!(heard.posts[0].media[0].bytes, Bytes::Missing(_)));
}

/// A picture, smooth but for a spot.
fn picture(spot: u8) -> RgbImage {
    RgbImage::from_fn(160, 120, |x, y| {
        let is_spot = (40..60).contains(&x) && (40..60).contains(&y);
        image::Rgb(match is_spot {
            true => [spot, 90, 90],
            false => [x, y, 80].map(|value| u8::try_from(value / 2 + 60).unwrap()),
        })
    })
}

fn in_format(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// As Instagram's: large, and with edges as fine as a pixel, so that a decoder that leaves out what
/// a small picture has no use for comes to other pixels.
fn large_picture(spot: u8) -> RgbImage {
    let noise = |x: u32, y: u32| {
        let mixed = (x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca77)) >> 7;
        u8::try_from((mixed.wrapping_mul(0xc2b2_ae35) >> 24) % 120).unwrap()
    };
    RgbImage::from_fn(1080, 1350, |x, y| {
        let is_spot = (400..560).contains(&x) && (400..560).contains(&y);
        let is_stripe = (x / 90 + y / 70) % 2 == 0;
        image::Rgb(match (is_spot, is_stripe) {
            (true, _) => [spot, 90, 90],
            (_, true) => [noise(x / 3, y / 5), noise(x, y), 200],
            _ => [x / 5, y / 6, 40].map(|value| u8::try_from(value).unwrap()),
        })
    })
}

#[test]
fn what_was_made_of_a_large_picture_is_known_as_that() {
    what_is_made_of_a_named_file_is_told(large_picture);
}

#[test]
fn what_somebody_made_of_a_named_file_in_another_format_is_told_and_not_taken() {
    what_is_made_of_a_named_file_is_told(picture);
}

fn what_is_made_of_a_named_file_is_told(picture: fn(u8) -> RgbImage) {
    let webp = in_format(&picture(90), ImageFormat::WebP);
    let same = in_format(&picture(90), ImageFormat::Jpeg);
    let retouched = in_format(&picture(200), ImageFormat::Jpeg);
    let number = "media/posts/202001/17840000000000001";
    let index = posts(&[&format!("{number}.webp"), "media/posts/202001/b.webp"]);
    let jpeg = format!("{number}.jpg");
    let read_with = |named: &[u8], made: &str, bytes: &[u8]| {
        read(&[
            ("content/posts_1.json", index.as_bytes()),
            (&format!("{number}.webp"), named),
            ("media/posts/202001/b.webp", &webp),
            (made, bytes),
        ])
    };
    let told = read_with(&webp, &jpeg, &same);
    assert_eq!(told.media().len(), 2, "{told:#?}");
    let what = Oddity::Entries {
        fault: EntryFault::OtherForm,
        first: jpeg.clone(),
        more: 0,
    };
    let said: Vec<_> = told.notes.iter().map(|note| &note.what).collect();
    assert_eq!(said, [&what]);
    // What shows something else, or cannot be looked at, is an item: a retouched picture, one in
    // a format that is not decoded here, a video of that number, a photo in another month, one
    // under a name that cameras give, and one beside a file without bytes.
    for (named, made, bytes) in [
        (&*webp, jpeg.clone(), &*retouched),
        (&webp, jpeg.clone(), JPEG),
        (&webp, format!("{number}.gif"), b"GIF89a\x01\0\x01\0\0\0\0;"),
        (&webp, format!("{number}.mp4"), MP4),
        (&webp, jpeg.replace("202001", "202002"), &same),
        (&webp, "media/posts/202001/b.jpg".to_owned(), &same),
        (b"", jpeg.clone(), &same),
    ] {
        let heard = read_with(named, &made, bytes);
        let mut items = heard.media().into_iter();
        let is_taken =
            items.any(|item| matches!(item.bytes, Bytes::Found(_)) && entry(item) == made);
        assert!(is_taken, "{made}: {heard:#?}");
    }
}

/// A newer export gives the same picture in more pixels; and what was made of another in more
/// pixels than that has is no copy of it.
#[test]
fn a_larger_picture_is_no_converted_copy() {
    let [small, large] = [1, 2].map(|times| {
        let picture = picture(90);
        let size = (picture.width() * times, picture.height() * times);
        image::imageops::resize(
            &picture,
            size.0,
            size.1,
            image::imageops::FilterType::Nearest,
        )
    });
    let number = "media/posts/202001/17840000000000001";
    for (named, other, ending) in [
        (ImageFormat::Jpeg, ImageFormat::Jpeg, ".jpg"),
        (ImageFormat::WebP, ImageFormat::Jpeg, ".webp"),
    ] {
        let uri = format!("{number}{ending}");
        let path = format!("{number}.jpg");
        let index = posts(&[&uri]);
        let first = zip_of(&[
            ("content/posts_1.json", index.as_bytes()),
            (&uri, &in_format(&small, named)),
        ]);
        let second = zip_of(&[(&path, &in_format(&large, other))]);
        let heard = Heard::from(&super::open(&[first, second]));
        let largest = heard
            .media()
            .into_iter()
            .filter_map(|item| match &item.bytes {
                Bytes::Found(at) => at.dimensions,
                Bytes::Missing(_) => None,
            });
        assert_eq!(
            largest.max(),
            Some(large.dimensions()),
            "{ending}: {heard:#?}"
        );
        let is_left_out = |note: &crate::source::ArchiveNote| {
            matches!(
                note.what,
                Oddity::Entries {
                    fault: EntryFault::OtherForm,
                    ..
                }
            )
        };
        assert!(!heard.notes.iter().any(is_left_out), "{:?}", heard.notes);
    }
}

#[test]
fn every_converted_copy_is_left_out_and_named_wherever_it_lies() {
    let webp = in_format(&picture(90), ImageFormat::WebP);
    let jpeg = in_format(&picture(90), ImageFormat::Jpeg);
    let number = |number: u8| format!("1784000000000000{number}");
    let named = [1, 2, 3, 4].map(|it| format!("media/posts/202001/{}.webp", number(it)));
    let index = posts(&named.each_ref().map(|uri| &**uri));
    let beside = format!("media/posts/202001/{}.jpg", number(1));
    let below = format!("media/posts/202001/JPEG/{}.jpg", number(2));
    let above = format!("converted/{}.jpeg", number(3));
    let mut files = vec![("content/posts_1.json", index.as_bytes())];
    files.extend(named.iter().map(|uri| (&**uri, &*webp)));
    files.extend([&beside, &below, &above].map(|copy| (&**copy, &*jpeg)));
    let heap = format!("{}.jpg", number(4));
    let [export, converted] = [zip_of(&files), zip_of(&[(&*heap, &*jpeg)])];
    for order in [[&export, &converted], [&converted, &export]] {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["a.zip", "b.zip"].map(|name| folder.path().join(name));
        for (path, bytes) in paths.iter().zip(order) {
            fs::write(path, bytes).unwrap();
        }
        let heard = Heard::from(&Archive::open(&paths).unwrap());
        assert_eq!(heard.media().len(), 4, "{heard:#?}");
        let is_original = |item: &&FoundMedia| entry(item).ends_with(".webp");
        assert!(heard.media().iter().all(is_original), "{heard:#?}");
        let mut told: Vec<_> = heard.notes.iter().map(|note| &note.what).collect();
        told.sort_by_key(|what| what.to_string());
        let mut expected = [&above, &below, &beside, &heap].map(|copy| Oddity::Entries {
            fault: EntryFault::OtherForm,
            first: copy.clone(),
            more: 0,
        });
        expected.sort_by_key(ToString::to_string);
        assert_eq!(told, expected.iter().collect::<Vec<_>>());
    }
}

/// Windows and many converters make JPEG files of an iPhone's pictures.
#[test]
fn a_jpeg_of_the_size_of_a_heic_file_with_its_number_was_made_of_it() {
    const HEIC: &[u8] = include_bytes!("../../../../../tests/maker/seeds/sunset.heic");
    let (width, height) = media::dimensions(Format::Heic, HEIC).unwrap();
    let number = "media/posts/202001/17840000000000001";
    let index = posts(&[&format!("{number}.heic")]);
    for ((width, height), items) in [((width, height), 1), ((height, width), 1), ((80, 80), 2)] {
        let jpeg = in_format(&RgbImage::new(width, height), ImageFormat::Jpeg);
        let heard = read(&[
            ("content/posts_1.json", index.as_bytes()),
            (&format!("{number}.heic"), HEIC),
            (&format!("{number}.jpg"), &jpeg),
        ]);
        assert_eq!(heard.media().len(), items, "{width} x {height}: {heard:#?}");
    }
}

/// Programs that change a picture add a word to its name, and people move it.
#[test]
fn what_a_program_called_edited_is_the_picture_where_that_is_not_there() {
    let number = "media/posts/202001/17840000000000001";
    let index = posts(&[&format!("{number}.jpg")]);
    for added in [
        "_edited",
        "_copy",
        "_(1)",
        "_crop",
        "_original",
        "_HDR",
        "-edited",
        "__1_",
        "_(2)_",
    ] {
        let [there, heap] = [number, "17840000000000001"].map(|it| format!("{it}{added}.jpg"));
        for file in [&there, &heap] {
            let heard = read(&[("content/posts_1.json", index.as_bytes()), (file, JPEG)]);
            assert_eq!(heard.media().len(), 1, "{file}: {heard:#?}");
            assert_eq!(entry(heard.media()[0]), file);
            assert_eq!(heard.notes, [], "{file}");
        }
        let alone = read(&[(&heap, JPEG)]);
        assert_eq!(alone.media().len(), 1, "{heap}: {:?}", alone.notes);
        // Beside the picture itself it is another one.
        let heard = read(&[
            ("content/posts_1.json", index.as_bytes()),
            (&format!("{number}.jpg"), MP4),
            (&there, JPEG),
        ]);
        assert_eq!(heard.media().len(), 2, "{there}: {heard:#?}");
    }
}

#[test]
fn one_file_is_not_the_picture_of_two_months() {
    let index = posts(&[
        "media/posts/202301/IMG_1.jpg",
        "media/posts/202302/IMG_1.jpg",
    ]);
    let heard = read(&[("posts_1.json", index.as_bytes()), ("IMG_1.jpg", JPEG)]);
    for month in ["202301", "202302"] {
        let either = heard.item(&format!("{month}/IMG_1.jpg"));
        assert_eq!(either.bytes, Bytes::Missing(Missing::NotInAnyPart));
    }
    let is_told = |what: &Oddity| heard.notes.iter().any(|note| note.what == *what);
    assert!(is_told(&Oddity::NotInAnyPart { count: 2 }));
}
