//! Posts that are odd by themselves.

use crate::content::{Content, Size};
use crate::post::{
    Caption, Degrees, Exif, ExifShape, Home, Item, Kind, Post, Presence, Spelling, Told,
};
use crate::random::Random;

/// A post on a day of its own in March 2024, of one photo.
fn photo_on(day: u8) -> Post {
    post_on(day).item(Content::PHOTO)
}

fn post_on(day: u8) -> Post {
    Post::new(Kind::Post, &format!("2024-03-{day:02}T10:20:{day:02}Z"))
}

pub(super) fn two_indexes() -> Vec<Post> {
    let carousel = |day, told| {
        let mut post = post_on(day).caption("Two indexes 🎠").told(told);
        post.items = vec![
            Content::PHOTO.into(),
            Content::PHOTO.into(),
            Content::CLIP.into(),
        ];
        post
    };
    let mut placed = photo_on(7).caption("With a place").told(Told::Twice);
    placed.labelled_position = Some((
        Degrees::Text("48.85".to_owned()),
        Degrees::Text("2.35".to_owned()),
    ));
    vec![
        photo_on(1).caption("Only in posts_1").told(Told::Classic),
        photo_on(2).caption("Only in posts").told(Told::Labels),
        photo_on(3).caption("In both").told(Told::Twice),
        carousel(4, Told::Classic),
        carousel(5, Told::Labels),
        carousel(6, Told::Twice),
        placed,
    ]
}

pub(super) fn labelled_carousel() -> Post {
    let mut post = post_on(8).caption("Série d’été ☀️").told(Told::Labels);
    post.items = vec![Content::PHOTO.into(); 5];
    post.labelled_position = Some((
        Degrees::Text("-33.8688".to_owned()),
        Degrees::Text("151.2093".to_owned()),
    ));
    post
}

pub(super) fn caption_homes() -> Vec<Post> {
    let captioned = |day, text: &str, home| photo_on(day).caption(Caption::from(text).at(home));
    let mut carousel = photo_on(14).caption(Caption::from("At the first item").at(Home::Item));
    carousel.items.push(Content::PHOTO.into());
    vec![
        captioned(10, "At its usual home", Home::Usual),
        captioned(11, "At the post", Home::Post),
        captioned(12, "At the item", Home::Item),
        captioned(13, "At both", Home::Both),
        carousel,
        photo_on(15),
    ]
}

pub(super) fn mixed_carousels() -> Vec<Post> {
    let mut mixed = Post::new(Kind::Post, "2020-05-02T09:08:07Z")
        .caption("Mixed 🎬")
        .place("Hamburg, Germany");
    mixed.items = vec![
        Content::PHOTO.into(),
        Content::CLIP.into(),
        Content::PHOTO.into(),
    ];
    let mut silent = Post::new(Kind::Post, "2020-05-03T09:08:07Z");
    silent.items = vec![Content::PHOTO.into(), Content::PHOTO.into()];
    let single = Post::new(Kind::Post, "2020-05-04T09:08:07Z")
        .caption("Alone")
        .item(Content::PHOTO);
    vec![mixed, silent, single]
}

pub(super) fn nameless_video() -> Post {
    post_on(16)
        .caption("A video in between")
        .item(Content::PHOTO)
        .item(Item::new(Content::CLIP).named(""))
        .item(Content::PHOTO)
}

pub(super) fn exif_shapes() -> Vec<Post> {
    let shapes = [
        ExifShape::PositionFirst,
        ExifShape::PositionLast,
        ExifShape::Together,
        ExifShape::Object,
    ];
    (1..)
        .zip(shapes)
        .map(|(second, shape)| {
            let exif = Exif {
                original: Some("2024:03:17 11:22:33".to_owned()),
                source_type: Some("camera".to_owned()),
                camera: true,
                shape,
                ..Exif::at(48.8566, 2.3522)
            };
            Post::new(Kind::Post, &format!("2024-03-17T10:25:0{second}Z"))
                .caption("EXIF")
                .item(Item::new(Content::PHOTO).exif(exif))
        })
        .collect()
}

pub(super) fn positions() -> Vec<Post> {
    let number = |value| Some(Degrees::Number(value));
    let text = |value: &str| Some(Degrees::Text(value.to_owned()));
    let positions = [
        (number(0.0), number(0.0)),
        (number(52.5), None),
        (None, number(13.4)),
        (text("48.8566"), text("2.3522")),
        (number(91.0), number(2.0)),
        (number(12.0), number(-180.5)),
        (number(0.0), number(32.5)),
        (number(51.4779), number(0.0)),
        (number(-13.0), number(-72.0)),
        (number(-33.8688), number(151.2093)),
        (number(37.7749), number(-122.4194)),
        (text("somewhere"), text("else")),
    ];
    (10..)
        .zip(positions)
        .map(|(minute, (latitude, longitude))| {
            let exif = Exif {
                latitude,
                longitude,
                ..Exif::default()
            };
            Post::new(Kind::Post, &format!("2024-03-18T10:{minute}:00Z"))
                .item(Item::new(Content::PHOTO).exif(exif))
        })
        .collect()
}

pub(super) fn lying_extensions() -> Vec<Post> {
    let items = [
        Item::new(Content::PHOTO).named("webp"),
        Item::new(Content::PHOTO).named("heic"),
        Item::new(Content::PHOTO).named("png"),
        Item::new(Content::PHOTO).named(""),
        Item::new(Content::ProgressiveJpeg).named("webp"),
        Item::new(Content::CLIP).named(""),
        Item::new(Content::CLIP).named("jpg"),
        Item::new(Content::WebP(Size::Small)),
        Item::new(Content::LossyWebP),
        Item::new(Content::ExtendedWebP),
        Item::new(Content::Heic),
        Item::new(Content::Png(Size::Small)),
        Item::new(Content::Png(Size::Small)).named("jpg"),
        Item::new(Content::Heic).named("jpg"),
    ];
    (10..)
        .zip(items)
        .map(|(minute, item)| {
            Post::new(Kind::Post, &format!("2024-03-19T10:{minute}:00Z"))
                .caption("What am I?")
                .item(item)
        })
        .collect()
}

pub(super) fn links() -> Vec<Post> {
    let remote = || Item::new(Content::PHOTO).presence(Presence::Remote);
    let mut backed_up = photo_on(20).caption("With a way back that is none");
    backed_up.items[0].backup_uri = true;
    let carousel = post_on(22)
        .caption("Half of it")
        .item(Content::PHOTO)
        .item(remote());
    let story = Post::new(Kind::Story, "2024-03-21T12:00:00Z").item(remote());
    vec![
        backed_up,
        post_on(21).caption("Only a link").item(remote()),
        carousel,
        story,
    ]
}

pub(super) fn absent() -> Vec<Post> {
    let absent = |content| Item::new(content).presence(Presence::Absent);
    vec![
        post_on(23).caption("Gone").item(absent(Content::PHOTO)),
        post_on(24)
            .item(Content::PHOTO)
            .item(absent(Content::CLIP))
            .item(Content::PHOTO),
        Post::new(Kind::Story, "2024-03-24T12:00:00Z").item(absent(Content::PHOTO)),
    ]
}

pub(super) fn same_bytes() -> Vec<Post> {
    let file = |path: &str| Item::new(Content::PHOTO).number(170_017).uri(path);
    let shared = "media/posts/202403/17840000000170017.jpg";
    vec![
        post_on(25).caption("Once").item(file(shared)),
        Post::new(Kind::ArchivedPost, "2024-03-25T11:00:00Z")
            .caption("Again")
            .item(file(shared)),
        Post::new(Kind::ProfilePhoto, "2024-03-25T12:00:00Z")
            .item(file("media/profile/202403/17840000000170018.jpg")),
        Post::new(Kind::Other, "2024-03-25T13:00:00Z")
            .item(file("media/other/17840000000170019.jpg")),
    ]
}

pub(super) fn other_folder() -> Vec<Post> {
    let item = || Item::new(Content::PHOTO).folder("media/other");
    vec![
        Post::new(Kind::ProfilePhoto, "2024-03-26T10:00:00Z").item(item()),
        post_on(26)
            .caption("A post in the wrong place")
            .item(item()),
        Post::new(Kind::Story, "2024-03-26T12:00:00Z").item(item()),
    ]
}

pub(super) fn topics() -> Vec<Post> {
    let mut silent = photo_on(28);
    silent.items.push(Content::PHOTO.into());
    vec![
        photo_on(27).caption("About cycling\nand lakes @tom.example"),
        silent,
        Post::new(Kind::Reel, "2024-03-28T12:00:00Z")
            .caption("A reel with topics")
            .item(Content::CLIP),
    ]
}

pub(super) fn new_year() -> Vec<Post> {
    vec![
        // Dec 31, 2021, 11:30 PM in UTC−8
        Post::new(Kind::Post, "2022-01-01T07:30:00Z")
            .caption("Almost")
            .item(Content::PHOTO),
        Post::new(Kind::Post, "2022-01-01T08:00:59Z")
            .caption("Happy new year")
            .item(Content::PHOTO),
        // Noon and midnight there
        Post::new(Kind::Post, "2022-06-01T20:05:00Z")
            .caption("Noon")
            .item(Content::PHOTO),
        Post::new(Kind::Post, "2022-06-01T08:05:00Z")
            .caption("Midnight")
            .item(Content::PHOTO),
    ]
}

pub(super) fn originals() -> Vec<Post> {
    let taken = |content, at: &str, original: &str| {
        let exif = Exif {
            original: Some(original.to_owned()),
            source_type: Some("camera".to_owned()),
            ..Exif::default()
        };
        let kind = if content == Content::CLIP {
            Kind::Reel
        } else {
            Kind::Post
        };
        Post::new(kind, at)
            .caption(original)
            .item(Item::new(content).exif(exif))
    };
    vec![
        // Two hours ahead of UTC, minutes before it was published
        taken(
            Content::PHOTO,
            "2024-03-29T10:00:00Z",
            "2024:03:29 11:58:30",
        ),
        // In UTC
        taken(
            Content::PHOTO,
            "2024-03-29T11:00:00Z",
            "2024:03:29 10:59:00",
        ),
        // Three days later than it was published
        taken(
            Content::PHOTO,
            "2024-03-29T12:00:00Z",
            "2024:04:01 12:00:00",
        ),
        // Years before
        taken(
            Content::PHOTO,
            "2024-03-29T13:00:00Z",
            "2015:07:04 18:30:00",
        ),
        // A clock that was never set
        taken(
            Content::PHOTO,
            "2024-03-29T14:00:00Z",
            "1980:01:01 00:00:00",
        ),
        taken(
            Content::CLIP,
            "2024-03-29T15:00:00Z",
            "20240329T144500.000Z",
        ),
        taken(
            Content::CLIP,
            "2024-03-29T16:00:00Z",
            "19040101T000000.000Z",
        ),
    ]
}

pub(super) fn spellings() -> Vec<Post> {
    let texts = [
        ("Tiny loves 🐣", Spelling::Mojibake),
        ("Привет, мир – שלום 👋🏽 e\u{301}", Spelling::Mojibake),
        ("é", Spelling::Mojibake),
        ("é", Spelling::Unicode),
        ("Trüffel", Spelling::Unicode),
        ("Tiny loves 🐣, already right", Spelling::Unicode),
        ("Cut in the middle 🐣", Spelling::CutShort),
        (
            "Tom & <Jerry> \"&amp;\" @both \\ / \t tab\nnew line",
            Spelling::Mojibake,
        ),
        ("日本語のキャプション", Spelling::Mojibake),
    ];
    (10..)
        .zip(texts)
        .map(|(minute, (text, spelling))| {
            Post::new(Kind::Post, &format!("2024-03-30T10:{minute}:00Z"))
                .caption(Caption::from(text).spelled(spelling))
                .item(Content::PHOTO)
        })
        .collect()
}

pub(super) fn opt_ins() -> Vec<Post> {
    let story = |minute: u8, source: &str| {
        Post::new(Kind::Story, &format!("2024-03-31T10:{minute}:00Z"))
            .item(Item::new(Content::PHOTO).exif(Exif::from_source(source)))
    };
    let mut draft = photo_on(31).caption("Never published").told(Told::Labels);
    draft.draft = true;
    vec![
        story(10, "reel_reshare"),
        story(11, "feed_reshare"),
        story(12, "library"),
        Post::new(Kind::Repost, "2024-03-31T11:00:00Z").item(Content::WebP(Size::Small)),
        Post::new(Kind::RecentlyDeleted, "2024-03-31T12:00:00Z")
            .caption("Regretted")
            .item(Content::PHOTO),
        Post::new(Kind::OwnMessage, "2024-03-31T13:00:00Z").item(Content::PHOTO),
        Post::new(Kind::OthersMessage, "2024-03-31T14:00:00Z").item(Content::CLIP),
        draft,
    ]
}

/// Posts of one photo, by chance with words, which the insights tell of alone.
pub(super) fn of_insights(seed: u64) -> Vec<Post> {
    let mut chance = Random::new(seed);
    (10..14)
        .map(|day| {
            let post = photo_on(day).told(Told::Insights);
            match chance.percent(70) {
                true => post.caption("Seen by many 🎈"),
                false => post,
            }
        })
        .collect()
}

/// Half of them before Instagram began, half long after this was written.
pub(super) fn impossible_times(seed: u64) -> Vec<Post> {
    const YEARS_BEFORE: u64 = 38 * 365 * 86_400;
    const FAR: u64 = 4_000_000_000;
    let mut chance = Random::new(seed);
    let kinds = [Kind::Post, Kind::Reel, Kind::Story, Kind::OwnMessage];
    (0..8)
        .map(|number: usize| {
            let second = match number % 2 {
                0 => 86_400 + chance.below(YEARS_BEFORE),
                _ => FAR + chance.below(FAR),
            };
            let second = i64::try_from(second).unwrap_or_default();
            let mut post = Post::new(kinds[number / 2], "2020-01-01T00:00:00Z");
            post.at = jiff::Timestamp::from_second(second).ok();
            let item = Item::new(Content::PHOTO);
            // The folder of a month that can be, of one that cannot, of none.
            post.item(match number {
                0 | 1 => item.folder("media/posts/201407"),
                2 => item.folder("media/posts/201001"),
                _ => item,
            })
        })
        .collect()
}
