//! The export that comes with the project (`tests/samples/export.zip`): ten years of an
//! invented person, as Instagram would have exported them in October 2025.

use crate::content::{Content, MoovAt, Size, Video};
use crate::export::Export;
use crate::layout::Era;
use crate::post::{Exif, ExifShape, Item, Kind, Post, Presence};

const CLIP: Content = Content::CLIP;
const PHOTO: Content = Content::PHOTO;

impl Export {
    /// The export that comes with the project.
    pub fn showcase() -> Self {
        let mut export = Self::new(Era::D);
        export.seed = 2_025;
        export.posts = [
            early_years(),
            travels(),
            family(),
            reels(),
            stories(),
            left_out(),
            gaps(),
        ]
        .concat();
        export
            .orphan("media/posts/202203/17840000000912345.jpg", PHOTO, 901)
            .file(
                "your_instagram_activity/gifts/no-data.txt",
                "Keine Daten vorhanden",
            )
    }
}

fn post(at: &str, caption: &str) -> Post {
    Post::new(Kind::Post, at).caption(caption)
}

/// A photo with a position, and what an invented camera told about it.
fn taken(latitude: f64, longitude: f64, original: &str) -> Item {
    Item::new(PHOTO).exif(Exif {
        original: Some(original.to_owned()),
        source_type: Some("camera".to_owned()),
        camera: true,
        ..Exif::at(latitude, longitude)
    })
}

fn early_years() -> Vec<Post> {
    vec![
        post("2015-02-18T02:04:48Z", "First picture here. Hello!").item(PHOTO),
        post("2015-07-30T18:22:10Z", "Trüffel à la carte 🍄").item(PHOTO),
        post("2016-01-01T07:59:30Z", "Last sunset of 2015 🌅").item(PHOTO),
        post(
            "2016-08-14T12:00:00Z",
            "Three lakes, two flat tyres, one happy dog 🐕\n\n#cycling #lakes",
        )
        .item(PHOTO)
        .item(PHOTO)
        .item(PHOTO),
        post("2017-05-06T09:41:00Z", "No filter. Just fog.")
            .item(Item::new(Content::ProgressiveJpeg)),
        Post::new(Kind::Igtv, "2018-06-30T16:00:00Z")
            .caption("How we built the boat, part 1")
            .item(Content::Mp4(Video {
                frames: 90,
                portrait: false,
                ..Video::CLIP
            })),
    ]
}

/// One post in every corner of the Earth.
fn travels() -> Vec<Post> {
    vec![
        post("2019-04-11T15:30:05Z", "Berlin im Frühling 🌷").item(taken(
            52.52,
            13.405,
            "2019:04:11 17:28:40",
        )),
        post("2019-09-02T01:12:44Z", "Karl the fog 🌉").item(taken(
            37.7749,
            -122.4194,
            "2019:09:01 18:10:02",
        )),
        post("2020-02-02T02:20:20Z", "Opera 🎭").item(taken(
            -33.8688,
            151.2093,
            "2020:02:02 13:18:59",
        )),
        post("2020-02-20T21:45:00Z", "Tango 💃").item(taken(
            -34.6037,
            -58.3816,
            "2020:02:20 18:44:10",
        )),
        post("2021-11-08T10:00:00Z", "Standing on the equator").item(Item::new(PHOTO).exif(Exif {
            shape: ExifShape::PositionLast,
            camera: true,
            ..Exif::at(0.0, 32.5)
        })),
        post("2021-12-31T23:15:00Z", "夏の終わり。また来年！").item(PHOTO),
        post("2022-06-18T14:00:00Z", "يوم جميل على الشاطئ 🏖️")
            .item(Item::new(PHOTO).named("webp"))
            .item(PHOTO),
        post("2022-06-21T19:03:00Z", "שקיעה מעל הים").item(Item::new(PHOTO).named("webp")),
        post("2022-08-03T08:08:08Z", "हिमालय की सुबह 🏔️")
            .item(Item::new(PHOTO).exif(Exif::at(27.9881, 86.925))),
    ]
}

fn family() -> Vec<Post> {
    let file = |kind: Kind, at: &str, uri: &str| {
        Post::new(kind, at).item(Item::new(PHOTO).number(777).uri(uri))
    };
    let shared =
        "media/posts/202305/351000001_270000000000001_7100000000000000001_n_17993000000000777.jpg";
    vec![
        post("2022-12-24T18:00:00Z", "👨‍👩‍👧‍👦 all together again 🎄")
            .item(PHOTO)
            .item(CLIP)
            .item(PHOTO)
            .item(Item::new(CLIP).named(""))
            .item(Item::new(PHOTO).named("webp")),
        file(Kind::Post, "2023-05-13T10:10:10Z", shared).caption("Grandma turns 90 💛"),
        file(Kind::ArchivedPost, "2023-05-13T10:10:10Z", shared).caption("Grandma turns 90 💛"),
        Post::new(Kind::ArchivedPost, "2019-11-09T20:00:00Z")
            .caption("Haircut. Never again.")
            .item(PHOTO),
        file(
            Kind::ProfilePhoto,
            "2023-05-14T06:00:00Z",
            "media/profile/202305/351000002_270000000000002_7100000000000000002_n_17993000000000778.jpg",
        ),
        Post::new(Kind::ProfilePhoto, "2018-03-03T11:11:11Z")
            .item(Item::new(PHOTO).folder("media/other")),
        post("2023-07-01T16:20:00Z", "A drawing by my niece 🎨").item(Content::Png(Size::Small)),
        post("2024-02-29T12:00:00Z", "29 February!")
            .item(Content::LossyWebP)
            .item(Content::WebP(Size::Small)),
        post("2024-08-17T17:45:00Z", "@tom.example took this one").item(Content::Heic),
        post("2024-09-01T05:00:00Z", "Named like a HEIC, but a JPEG 🤷")
            .item(Item::new(PHOTO).named("heic")),
        post("2025-01-05T09:30:00Z", "See-through").item(Content::ExtendedWebP),
    ]
}

fn reels() -> Vec<Post> {
    let reel = |at: &str, caption: &str, video: Video, subtitles: bool| {
        let mut item = Item::new(Content::Mp4(video));
        item.subtitles = subtitles;
        Post::new(Kind::Reel, at).caption(caption).item(item)
    };
    let mut placed = reel(
        "2025-06-26T00:02:54Z",
        "Open mic night 🎸",
        Video {
            frames: 60,
            ..Video::CLIP
        },
        true,
    );
    placed.items[0].exif = Exif {
        original: Some("20250625T233000.000Z".to_owned()),
        source_type: Some("4".to_owned()),
        ..Exif::at(51.5074, -0.1278)
    };
    vec![
        placed,
        reel(
            "2024-05-20T20:00:00Z",
            "Silent movie 🎬",
            Video {
                sound: false,
                ..Video::CLIP
            },
            false,
        ),
        reel(
            "2025-03-15T07:15:00Z",
            "Down the hill ⛷️",
            Video {
                moov: MoovAt::End,
                user_data: true,
                ..Video::CLIP
            },
            true,
        ),
        reel(
            "2025-08-08T08:08:08Z",
            "Timelapse",
            Video {
                wide_offsets: true,
                portrait: false,
                ..Video::CLIP
            },
            false,
        ),
    ]
}

fn stories() -> Vec<Post> {
    let story = |at: &str, item: Item| Post::new(Kind::Story, at).item(item);
    vec![
        story("2023-03-16T21:33:20Z", PHOTO.into()),
        story("2023-03-16T21:34:05Z", PHOTO.into()),
        story("2024-12-10T18:13:43Z", CLIP.into()),
        story(
            "2025-07-04T12:00:00Z",
            Item::new(PHOTO).exif(Exif::at(-18.1416, 178.4419)),
        ),
        story(
            "2025-07-05T12:00:00Z",
            Item::new(PHOTO).exif(Exif::at(0.0, 0.0)),
        )
        .caption("Null Island? No."),
        story(
            "2025-07-06T12:00:00Z",
            Item::new(PHOTO).exif(Exif::from_source("reel_reshare")),
        ),
        story(
            "2025-07-06T12:30:00Z",
            Item::new(CLIP).exif(Exif::from_source("feed_reshare")),
        ),
    ]
}

/// What a save leaves out unless asked.
fn left_out() -> Vec<Post> {
    vec![
        Post::new(Kind::RecentlyDeleted, "2025-09-20T20:20:20Z")
            .caption("Regretted at once")
            .item(PHOTO),
        Post::new(Kind::Repost, "2025-08-30T10:00:00Z").item(Content::WebP(Size::Small)),
        Post::new(Kind::OwnMessage, "2025-05-05T05:05:05Z").item(PHOTO),
        Post::new(Kind::OthersMessage, "2025-05-05T05:06:00Z").item(PHOTO),
        Post::new(Kind::OthersMessage, "2025-05-05T05:07:00Z").item(Item::new(CLIP).named("")),
    ]
}

/// What an export names and does not have.
fn gaps() -> Vec<Post> {
    let absent = Item::new(PHOTO).presence(Presence::Absent);
    let remote = Item::new(PHOTO).presence(Presence::Remote);
    let mut internal = Item::new(PHOTO);
    internal.backup_uri = true;
    vec![
        post("2025-02-14T19:00:00Z", "Cake 🎂")
            .item(internal)
            .item(absent)
            .item(PHOTO),
        post("2025-04-01T04:01:00Z", "Only a link is left of this one").item(remote),
    ]
}
