//! Reads every JSON index of the real exports that others published. The numbers were
//! counted with another program (jq) on the same files.

use std::collections::BTreeMap;
use std::fs::File;

use crate::fuzzing::Recorder;
use crate::media::CameraFacts;
use crate::moment::Moment;
use crate::post::{Coordinates, PostKind};
use crate::source::archive::index::{Account, IndexFile};
use crate::source::{IndexedMedia, Original, Post};

const UTRECHT: &str = "UtrechtUniversity+anonymize-ddp/anonymize-ddp/tests/test_validation_data/processed/proefpersoon4_20201020";
const BLUESKY: &str = "marcomaroni-github+instagram-to-bluesky/transfer";
const ALICE: &str =
    "onfabric+context-use/tests/fixtures/users/alice/instagram/v1/threads/your_instagram_activity";
const GAVIN: &str = "gavindsouza+instagram-to-sqlite/tests/zip_contents/your_instagram_activity/messages/inbox/gavin_554997539236567";

/// What a sample's index holds; none where there are no samples.
fn read(folder: &str, name: &str, kind: PostKind) -> Option<Recorder> {
    let sample = left_out::sample(&format!("export/{folder}/{name}"))?;
    let mut text = File::open(sample).unwrap();
    let account = Account {
        username: Some("alice_synthetic".to_owned()),
        display_names: vec!["Alice Synthetic".to_owned()],
        ..Account::default()
    };
    let file = IndexFile {
        kind,
        opt_in: None,
        account: &account,
    };
    Some(Recorder::read(&mut text, file))
}

fn second(text: &str) -> Moment {
    Moment::Second(text.parse().unwrap())
}

fn uris(post: &Post<IndexedMedia>) -> Vec<&str> {
    post.media.iter().map(|item| &*item.uri).collect()
}

#[test]
fn utrecht_2020_has_seventy_two_photos_in_sixteen_posts() {
    let Some(read) = read(UTRECHT, "media.json", PostKind::Post) else {
        return;
    };
    let mut by_kind: BTreeMap<PostKind, (usize, usize)> = BTreeMap::new();
    for post in &read.posts {
        let (posts, media) = by_kind.entry(post.kind).or_default();
        *posts += 1;
        *media += post.media.len();
    }
    let expected = [
        (PostKind::Post, (17, 73)),
        (PostKind::Story, (33, 33)),
        (PostKind::ProfilePhoto, (1, 1)),
    ];
    assert_eq!(by_kind, expected.into());

    let carousels: Vec<_> = read
        .posts
        .iter()
        .filter(|post| post.media.len() > 1)
        .map(|post| post.media.len())
        .collect();
    assert_eq!(carousels, [3, 5, 10, 10, 7, 6, 6, 8, 10]);
    let expected = "1 group of media without caption, of one second each, taken for one post each";
    assert_eq!(read.notes, [expected]);
    assert_eq!(
        read.posts
            .iter()
            .filter(|post| post.opt_in.is_some())
            .count(),
        0
    );
}

#[test]
fn utrecht_2020_keeps_dates_captions_and_places() {
    let Some(read) = read(UTRECHT, "media.json", PostKind::Post) else {
        return;
    };
    let places: Vec<_> = read
        .posts
        .iter()
        .filter_map(|post| Some((post.place.as_deref()?, post.published)))
        .collect();
    let expected = [
        (
            "Amsterdams Marionetten Theater www.marionettentheater.nl",
            "2020-10-13T16:21:03Z",
        ),
        ("Amsterdam ArenA", "2020-10-12T17:58:53Z"),
        ("Hellofresh Amsterdam", "2020-10-12T09:22:22Z"),
        ("Nederland", "2020-10-12T07:47:33Z"),
        ("Sportpaleis Antwerpen", "2020-10-08T18:18:46Z"),
        ("Durgerdam", "2020-10-09T18:50:46Z"),
    ];
    assert_eq!(places, expected.map(|(place, at)| (place, second(at))));

    let portraits = read
        .posts
        .iter()
        .find(|post| post.published == second("2020-10-14T16:22:47Z"))
        .unwrap();
    assert_eq!(portraits.caption.as_deref(), Some("Portraits of a city 🏛"));
    assert_eq!(portraits.media.len(), 8);
}

#[test]
fn utrecht_2020_has_nothing_else() {
    for name in ["messages.json", "saved.json", "comments.json"] {
        let Some(read) = read(UTRECHT, name, PostKind::Message) else {
            return;
        };
        assert_eq!(read, Recorder::default(), "{name}");
    }
}

#[test]
fn bluesky_2025_has_single_posts_and_carousels_with_videos() {
    for (folder, media, published) in [
        ("test_image", 1, "2024-08-04T19:52:37Z"),
        ("test_images", 5, "2022-07-26T21:45:55Z"),
        ("test_mixed_media", 10, "2024-07-07T20:35:31Z"),
        ("test_video", 1, "2016-03-23T11:32:16Z"),
    ] {
        let Some(read) = read(BLUESKY, &format!("{folder}/posts.json"), PostKind::Post) else {
            return;
        };
        assert_eq!(read.notes, Vec::<String>::new());
        assert_eq!(read.posts.len(), 1, "{folder}");
        let post = &read.posts[0];
        assert_eq!(post.media.len(), media, "{folder}");
        assert_eq!(post.published, second(published), "{folder}");
        assert!(
            post.media.iter().all(|item| !item.uri.contains("fbcdn")),
            "{folder}"
        );
    }
}

#[test]
fn bluesky_2025_keeps_captions_order_and_places() {
    let Some(image) = read(BLUESKY, "test_image/posts.json", PostKind::Post) else {
        return;
    };
    let caption = "A great rainy day lunch\n#italiansub";
    assert_eq!(image.posts[0].caption.as_deref(), Some(caption));
    assert_eq!(image.posts[0].media[0].title, None);
    assert_eq!(
        image.posts[0].media[0].taken,
        second("2024-08-04T19:52:36Z")
    );

    let mixed = read(BLUESKY, "test_mixed_media/reels.json", PostKind::Reel).unwrap();
    let numbers: Vec<_> = uris(&mixed.posts[0])
        .iter()
        .map(|uri| uri.rsplit('_').next().unwrap())
        .collect();
    let expected = [
        "17926160567808540.webp",
        "18030137863939663.jpg",
        "18016994726159185.jpg",
        "17892332634027265.jpg",
        "18040222816930131.jpg",
        "17995561811639023.mp4",
        "18079198510496264.jpg",
        "18233190331273141.mp4",
        "18064275982571079.jpg",
        "18008063708546486.mp4",
    ];
    assert_eq!(numbers, expected);

    let video = read(BLUESKY, "test_video/reels.json", PostKind::Reel).unwrap();
    let post = &video.posts[0];
    assert_eq!(post.caption, None);
    assert_eq!(post.media[0].title.as_deref(), Some("Pokemon test video"));
    assert_eq!(
        post.media[0].coordinates,
        Coordinates::new(53.141186112, 11.038734576)
    );
    assert_eq!(
        read(BLUESKY, "test_image/reels.json", PostKind::Reel),
        Some(Recorder::default())
    );
}

#[test]
fn alice_2025_has_posts_reels_stories_and_a_profile_photo() {
    let Some(posts) = read(ALICE, "media/posts_1.json", PostKind::Post) else {
        return;
    };
    let pasta = IndexedMedia {
        uri: "media/posts/202409/pasta_flatlay.jpg".to_owned(),
        taken: second("2024-09-03T14:29:58Z"),
        title: Some("Homemade pasta for dinner".to_owned()),
        original: Some(Original::Local("2024-09-03T14:23:18".parse().unwrap())),
        coordinates: Coordinates::new(48.8566, 2.3522),
        camera: CameraFacts {
            software: Some("HDR+ 1.0.000000000zd".to_owned()),
            scene_capture_type: Some(0),
            ..CameraFacts::default()
        },
        subtitles: None,
        is_beside: false,
    };
    assert_eq!(posts.posts.len(), 1);
    assert_eq!(posts.posts[0].media, [pasta]);

    let reels = read(ALICE, "media/reels.json", PostKind::Reel).unwrap();
    let reel = &reels.posts[0].media[0];
    assert_eq!(
        uris(&reels.posts[0]),
        ["media/reels/202506/guitar_strum.mp4"]
    );
    assert_eq!(
        reel.subtitles.as_deref(),
        Some("media/reels/202506/guitar_strum.srt")
    );
    assert_eq!(reel.coordinates, Coordinates::new(51.5074, -0.1278));
    assert_eq!(reels.posts[0].published, second("2025-06-26T00:02:54Z"));

    let stories = read(ALICE, "media/stories.json", PostKind::Story).unwrap();
    assert_eq!(stories.posts.len(), 3);
    let waves = &stories.posts[0].media[0];
    let original = Original::Utc("2025-12-10T18:11:38Z".parse().unwrap());
    assert_eq!(waves.original, Some(original));
    assert_eq!(stories.posts[0].published, second("2025-12-10T18:13:43Z"));

    let profile = read(ALICE, "media/profile_photos.json", PostKind::ProfilePhoto).unwrap();
    assert_eq!(
        uris(&profile.posts[0]),
        ["media/profile/202406/dog_beret.jpg"]
    );
    assert_eq!(profile.posts[0].kind, PostKind::ProfilePhoto);
}

#[test]
fn samples_without_media_give_no_posts_and_no_notes() {
    for (folder, name) in [
        (ALICE, "messages/inbox/bobsmith_1234567890/message_1.json"),
        (
            ALICE,
            "messages/message_requests/spambot_9876543210/message_1.json",
        ),
        (GAVIN, "message_1.json"),
    ] {
        let Some(read) = read(folder, name, PostKind::Message) else {
            return;
        };
        assert_eq!(read, Recorder::default(), "{name}");
    }
    for name in [
        "likes/liked_posts.json",
        "story_interactions/story_likes.json",
        "../personal_information/personal_information/personal_information.json",
    ] {
        let read = read(ALICE, name, PostKind::Other).unwrap();
        assert_eq!(read, Recorder::default(), "{name}");
    }
}
