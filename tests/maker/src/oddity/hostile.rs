//! Archives that are wrong, or that somebody has made wrong on purpose.

use crate::content::{Content, MoovAt, Size, Video};
use crate::export::{Export, ExtraBytes, ExtraFile};
use crate::layout::Era;
use crate::post::{Item, Kind, Post, Presence};
use crate::random::Random;
use crate::zip::Packing;

pub(super) fn wrap(export: &mut Export) {
    let name = export.name();
    export.root = format!("Downloads/meta-2025-Jul-13-19-10-01/{name}");
    for (path, bytes) in [
        (
            "__MACOSX/media/posts/202403/._17840000000000001.jpg",
            &b"\0\x05\x16\x07Mac OS X"[..],
        ),
        (
            "media/posts/202403/._17840000000000001.jpg",
            b"\0\x05\x16\x07Mac OS X",
        ),
        ("media/posts/202403/.DS_Store", b"\0\0\0\x01Bud1"),
        ("media/Thumbs.db", b"\xd0\xcf\x11\xe0"),
    ] {
        export.extra.push(given(path, bytes));
    }
}

pub(super) fn empty_sections(export: &mut Export) {
    let nothing = br#"["You have no data in this section"]"#;
    let root = export.era.index_root();
    if export.era == Era::A {
        export.extra.push(given("saved.json", nothing));
        export.extra.push(given("connections.json", nothing));
        return;
    }
    export
        .extra
        .push(given(&format!("{root}reels.json"), nothing));
    export.extra.push(given(
        &format!("{root}igtv_videos.json"),
        br#"{"ig_igtv_media":[]}"#,
    ));
    export
        .extra
        .push(given(&format!("{root}other_content.json"), b"[]"));
    for (folder, text) in [
        ("gifts", "Keine Daten vorhanden"),
        ("edits", "データがありません"),
    ] {
        export.extra.push(given(
            &format!("your_instagram_activity/{folder}/no-data.txt"),
            text.as_bytes(),
        ));
    }
    export.extra.push(given(
        "media/recently_deleted/no-data.txt",
        "No hay datos".as_bytes(),
    ));
}

pub(super) fn orphans(export: &mut Export) {
    for (path, number) in [
        (
            "your_instagram_activity/posts/media/your_posts/17840000000990001.jpg",
            990_001,
        ),
        ("media/posts/202112/17840000000990002.jpg", 990_002),
        ("media/archived_posts/17840000000990003.webp", 990_003),
        ("media/stories/202201/17840000000990004.jpg", 990_004),
    ] {
        export.extra.push(ExtraFile {
            path: path.to_owned(),
            bytes: ExtraBytes::Made(Content::PHOTO, number),
            packing: None,
        });
    }
    let thread = format!(
        "{}inbox/{}/photos/17840000000990005.jpg",
        export.era.messages_root(),
        export.thread()
    );
    export.extra.push(ExtraFile {
        path: thread,
        bytes: ExtraBytes::Made(Content::PHOTO, 990_005),
        packing: None,
    });
}

fn odd(second: u8, item: Item) -> Post {
    Post::new(Kind::Post, &format!("2024-02-01T08:00:{second:02}Z"))
        .caption("Odd")
        .item(item)
}

pub(super) fn escaping_paths() -> Vec<Post> {
    let paths = [
        "../../../tmp/keepsake-escaped.jpg",
        "media/posts/../../../../keepsake-escaped.jpg",
        "/tmp/keepsake-escaped.jpg",
        "C:/Windows/keepsake-escaped.jpg",
        "C:\\Windows\\keepsake-escaped.jpg",
        "..\\..\\keepsake-escaped.jpg",
    ];
    (10..)
        .zip(paths)
        .map(|(second, path)| odd(second, Item::new(Content::PHOTO).uri(path)))
        .collect()
}

/// A photo's name on ten million zeros, and an index file of as many spaces.
pub(super) fn bombs(export: &mut Export) {
    const ZEROS: usize = 10_000_000;
    let deflate = Packing {
        deflate: true,
        ..Packing::default()
    };
    export.posts.push(odd(
        20,
        Item::new(Content::Text)
            .named("jpg")
            .uri("media/posts/202402/17840000000880001.jpg"),
    ));
    export.extra.push(ExtraFile {
        path: "media/posts/202402/17840000000880001.jpg".to_owned(),
        bytes: ExtraBytes::Zeros(ZEROS),
        packing: Some(deflate),
    });
    export.extra.push(ExtraFile {
        path: format!("{}posts_99.json", export.era.index_root()),
        bytes: ExtraBytes::Given(vec![b' '; ZEROS]),
        packing: Some(deflate),
    });
}

pub(super) fn encrypted() -> Vec<Post> {
    vec![
        odd(30, Item::new(Content::PHOTO).presence(Presence::Encrypted)),
        odd(31, Item::new(Content::CLIP).presence(Presence::Encrypted)),
    ]
}

pub(super) fn wrong_checksums() -> Vec<Post> {
    vec![
        odd(32, Item::new(Content::PHOTO).presence(Presence::Damaged)),
        odd(33, Item::new(Content::CLIP).presence(Presence::Damaged)),
    ]
}

pub(super) fn foreign_names(export: &mut Export) {
    for (second, path, code_page_437) in [
        (
            40,
            "media/posts/202402/Überraschung_17840000000770001.jpg",
            false,
        ),
        (41, "media/posts/202402/写真_17840000000770002.jpg", false),
        (42, "media/posts/202402/Füße_17840000000770003.jpg", true),
    ] {
        export
            .posts
            .push(odd(second, Item::new(Content::PHOTO).uri(path)));
        export.extra.push(ExtraFile {
            path: path.to_owned(),
            bytes: ExtraBytes::Made(Content::PHOTO, u64::from(second)),
            packing: Some(Packing {
                code_page_437,
                ..export.packing
            }),
        });
    }
}

pub(super) fn broken_indexes(export: &mut Export) {
    let root = export.era.index_root();
    let kept = br#"[{"media":[{"uri":"media/posts/202402/17840000000660001.jpg","creation_timestamp":1706774450,"title":"Before the break"}]},{"media":[{"uri":"media/po"#;
    export.extra.push(ExtraFile {
        path: "media/posts/202402/17840000000660001.jpg".to_owned(),
        bytes: ExtraBytes::Made(Content::PHOTO, 660_001),
        packing: None,
    });
    for (name, text) in [
        ("posts_98.json", &kept[..]),
        ("reels.json", b"{\"ig_reels_media\": 7}"),
        ("stories.json", b"<html>not JSON</html>"),
        ("igtv_videos.json", b"[null, 1, \"text\", [], {\"media\": null}, {\"media\": [{\"uri\": 5}]}, {\"uri\": {}}]"),
        ("archived_posts.json", b""),
        ("profile_photos.json", b"\xff\xfe\x00[\x00]\x00"),
        ("other_content.json", b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["),
    ] {
        export.extra.push(given(&format!("{root}{name}"), text));
    }
}

pub(super) fn no_media() -> Vec<Post> {
    vec![
        odd(50, Item::new(Content::Text).named("jpg")),
        odd(51, Item::new(Content::Empty).named("jpg")),
        odd(52, Item::new(Content::Text).named("mp4")),
    ]
}

/// From a quarter to all but the last hundredth of each file is there.
pub(super) fn cut_off(seed: u64) -> Vec<Post> {
    const WHOLE: [&Content; 9] = [
        &Content::Jpeg(Size::Small),
        &Content::ProgressiveJpeg,
        &Content::Png(Size::Small),
        &Content::WebP(Size::Small),
        &Content::LossyWebP,
        &Content::ExtendedWebP,
        &Content::Heic,
        &Content::Mp4(Video::CLIP),
        &Content::Mp4(Video {
            moov: MoovAt::End,
            ..Video::CLIP
        }),
    ];
    let mut chance = Random::new(seed);
    (0..)
        .zip(WHOLE)
        .map(|(second, whole)| {
            let hundredths = 25 + u8::try_from(chance.below(75)).unwrap_or(0);
            odd(second, Item::new(Content::CutOff(whole, hundredths)))
        })
        .collect()
}

fn given(path: &str, bytes: &[u8]) -> ExtraFile {
    ExtraFile {
        path: path.to_owned(),
        bytes: ExtraBytes::Given(bytes.to_vec()),
        packing: None,
    }
}
