use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Gate, PageContent, PagePost, read};
use crate::link::Shortcode;
use crate::media::MediaType;
use crate::moment::Moment;
use crate::post::PostKind;

pub(super) const CODE: &str = "DeBJRyaDIyP";
pub(super) const ID: u64 = 3_999_518_748_855_536_783;

/// A recorded page, shortened by those who published it; none where there are no samples.
fn sample(name: &str) -> Option<String> {
    let page = left_out::sample(&format!(
        "web/2scraper+instagram-scraper/tests/fixtures/{name}"
    ))?;
    Some(fs::read_to_string(page).unwrap())
}

pub(super) fn code(text: &str) -> Shortcode {
    Shortcode::parse(text).unwrap()
}

pub(super) fn post(page: PageContent) -> PagePost {
    match page {
        PageContent::Post(post) => *post,
        other => panic!("{other:?}"),
    }
}

pub(super) fn page_with(data: &Value) -> String {
    format!(
        "<!doctype html><script>var x = '<b>';</script>\
         <script type=\"application/json\" data-sjs>{}</script>",
        data.to_string().replace("</", "<\\/")
    )
}

/// Today's shape around a media object.
pub(super) fn today(media: &Value) -> String {
    page_with(
        &json!({"require": [[null, [{"__bbox": {"result": {"data": {"xig_polaris_media":
        {"if_not_gated_logged_out": media, "gating_ruling": null}}}}}]]]}),
    )
}

pub(super) fn photo(candidates: &Value) -> Value {
    json!({"pk": ID.to_string(), "code": CODE, "taken_at": 1_791_075_601, "media_type": 1,
           "original_width": 1440, "image_versions2": {"candidates": candidates}})
}

fn best_of(candidates: &Value) -> String {
    let post = post(read(&today(&photo(candidates)), &code(CODE)));
    post.media[0].address.clone().unwrap()
}

#[test]
fn a_recorded_photo_is_read() {
    let Some(page) = sample("post_image.excerpt.html") else {
        return;
    };
    let post = post(read(&page, &code("DeAZ0uAgNuA")));
    assert_eq!(post.kind, PostKind::Post);
    assert_eq!(post.owner.as_deref(), Some("natgeo"));
    assert!(
        post.caption
            .unwrap()
            .starts_with("Presented by @Rolex. When Matt Shirley")
    );
    assert_eq!(post.media.len(), 1);
    let photo = &post.media[0];
    assert_eq!(photo.id, 3_999_310_043_081_137_024);
    assert_eq!(photo.media_type, MediaType::Photo);
    assert_eq!(photo.is_original(), Some(true));
    let address = photo.address.as_deref().unwrap();
    assert!(address.contains("_n.jpg?stp=dst-jpg_e35_tt6&"), "{address}");
    assert_eq!((post.place, post.coordinates), (None, None));
}

#[test]
fn a_recorded_reel_is_read_as_a_video() {
    let Some(page) = sample("post_reel.excerpt.html") else {
        return;
    };
    let post = post(read(&page, &code("DdG4RIxIPyf")));
    assert_eq!(post.kind, PostKind::Reel);
    assert_eq!(post.published, Moment::from_unix(1_789_045_214));
    let reel = &post.media[0];
    assert_eq!(reel.media_type, MediaType::Video);
    assert!(reel.address.as_deref().unwrap().contains(".mp4?"));
    assert_eq!((reel.width, reel.is_original()), (Some(720), Some(false)));
    assert_eq!(reel.has_sound, Some(true));
    assert_eq!(reel.other_addresses, [""; 0]);
}

#[test]
fn a_recorded_carousel_is_read_in_its_order_and_what_is_not_shown_is_counted() {
    let Some(page) = sample("post_carousel.excerpt.html") else {
        return;
    };
    let post = post(read(&page, &code(CODE)));
    let ids: Vec<_> = post.media.iter().map(|media| media.id).collect();
    assert_eq!(ids, [3_999_518_689_824_883_404, 3_999_518_689_061_561_699]);
    assert_eq!(post.published, Moment::from_unix(1_791_075_601));
    for slide in &post.media {
        let address = slide.address.as_deref().unwrap();
        assert!(address.contains("stp=dst-jpg_e35_tt6&"), "{address}");
        assert_eq!(slide.is_original(), Some(true));
    }
}

#[test]
fn the_post_that_was_asked_for_is_taken_and_no_other() {
    let Some(page) = sample("post_carousel.excerpt.html") else {
        return;
    };
    // The page shows this one too, among the owner's latest.
    let other = read(&page, &code("DdG4RIxIPyf"));
    assert!(matches!(other, PageContent::Unknown { .. }), "{other:?}");
}

#[test]
fn recorded_pages_without_a_post_say_why() {
    for (name, state) in [
        ("throttled_post.html", PageContent::Throttled),
        ("not_found.html", PageContent::NotFound),
        ("login_wall.html", PageContent::LoginWall),
    ] {
        if let Some(page) = sample(name) {
            assert_eq!(read(&page, &code(CODE)), state, "{name}");
        }
    }
}

#[test]
fn a_gated_post_and_pages_of_other_kinds_are_told_apart() {
    let gated = json!({"xig_polaris_media": {"pk": ID.to_string(), "code": CODE,
        "if_not_gated_logged_out": null, "gating_ruling": {"gating_type": "age"}}});
    assert_eq!(
        read(&page_with(&gated), &code(CODE)),
        PageContent::Gated(Gate::Age)
    );
    let route = |name: &str| {
        let data = json!({"a": [{"canonicalRouteName": format!("comet.igweb.{name}")}]});
        read(&page_with(&data), &code(CODE))
    };
    assert_eq!(
        route("PolarisLoggedOutDesktopWWWProfileRoute"),
        PageContent::Profile
    );
    assert_eq!(
        route("PolarisNewRoute"),
        PageContent::Unknown {
            route: Some("PolarisNewRoute".to_owned())
        }
    );
    for none in ["", "{\"message\":\"Please wait\"}"] {
        assert_eq!(
            read(none, &code(CODE)),
            PageContent::Unknown { route: None }
        );
    }
    assert_eq!(read("<html></html>", &code(CODE)), PageContent::Shell);
}

#[test]
fn the_older_shape_is_read_with_its_place() {
    let page = page_with(
        &json!({"xdt_api__v1__media__shortcode__web_info": {"items": [
            {"pk": ID, "id": format!("{ID}_7"), "taken_at": 1_700_000_000, "media_type": 2,
             "product_type": "clips", "user": {"pk": 7, "username": "ada"}, "caption": {"text": "Hi"},
             "location": {"pk": 1, "name": "Paris", "lat": 48.85, "lng": 2.35},
             "original_width": 1080, "original_height": 1920,
             "video_versions": [
                {"type": 102, "width": 480, "height": 854, "url": "https://v.fbcdn.net/small.mp4"},
                {"type": 101, "width": 720, "height": 1280, "url": "https://v.fbcdn.net/large.mp4"}]}
        ]}}),
    );
    let post = post(read(&page, &code(CODE)));
    assert_eq!(post.place.as_deref(), Some("Paris"));
    assert_eq!(post.coordinates.unwrap().latitude(), 48.85);
    assert_eq!(
        post.media[0].address.as_deref(),
        Some("https://v.fbcdn.net/large.mp4")
    );
    assert_eq!(post.media[0].is_original(), Some(false));
}

#[test]
fn renditions_come_by_size_each_file_once() {
    let version = |width: u32, url: &str| json!({"width": width, "height": 2 * width, "url": url});
    let page = today(
        &json!({"pk": ID, "media_type": 2, "has_audio": true, "video_versions": [
        version(480, "https://v.fbcdn.net/b.mp4?oh=1"),
        version(720, "https://v.fbcdn.net/a.mp4?oh=1"),
        version(720, "https://v.fbcdn.net/a.mp4?oh=2"),
        version(480, "https://v.fbcdn.net/c.mp4?oh=1"),
        version(240, "https://v.fbcdn.net/b.mp4?oh=3")]}),
    );
    let video = post(read(&page, &code(CODE))).media.remove(0);
    assert_eq!(
        video.address.as_deref(),
        Some("https://v.fbcdn.net/a.mp4?oh=1")
    );
    assert_eq!(
        video.other_addresses,
        [
            "https://v.fbcdn.net/b.mp4?oh=1",
            "https://v.fbcdn.net/c.mp4?oh=1"
        ]
    );
}

#[test]
fn what_a_page_says_of_sound_is_taken_and_nothing_made_up() {
    let manifest = |track: &str| json!(format!("<MPD><AdaptationSet {track}></MPD>"));
    for (media_type, key, value, told) in [
        (2, "has_audio", json!(true), Some(true)),
        (2, "has_audio", json!(false), Some(false)),
        (2, "has_audio", Value::Null, None),
        (1, "has_audio", json!(true), None),
        (
            2,
            "video_dash_manifest",
            manifest("contentType=\"audio\""),
            Some(true),
        ),
        (
            2,
            "video_dash_manifest",
            manifest("mimeType=\"audio/mp4\""),
            Some(true),
        ),
        (
            2,
            "video_dash_manifest",
            manifest("contentType=\"video\""),
            None,
        ),
        (2, "clips_metadata", json!({"music_info": {}}), None),
    ] {
        let mut videos = vec![json!({"url": "https://v.fbcdn.net/a.mp4"})];
        videos.retain(|_| media_type == 2);
        let page = today(&json!({"pk": ID, "media_type": media_type, key: value,
            "video_versions": videos,
            "image_versions2": {"candidates": [{"url": "https://p.fbcdn.net/a.jpg"}]}}));
        let item = post(read(&page, &code(CODE))).media.remove(0);
        assert_eq!(item.has_sound, told, "{key}");
    }
}

#[test]
fn a_carousel_can_have_photos_and_videos() {
    let page = today(
        &json!({"pk": ID, "media_type": 8, "taken_at": 1, "caption": null,
        "carousel_media_count": 4, "carousel_media": [
        {"id": "POLARIS_11", "media_type": 2, "video_versions": [{"url": "https://v.fbcdn.net/a.mp4"}],
         "image_versions2": {"candidates": [{"url": "https://p.fbcdn.net/cover.jpg"}]}},
        {"pk": 12, "media_type": 1, "video_versions": [],
         "image_versions2": {"candidates": [{"url": "https://p.fbcdn.net/b.jpg"}]}},
        {"pk": "13", "media_type": 2, "video_versions": null,
         "image_versions2": {"candidates": [{"url": "https://p.fbcdn.net/cover.jpg"}]}}]}),
    );
    let post = post(read(&page, &code(CODE)));
    let addresses: Vec<_> = post.media.iter().map(|it| it.address.as_deref()).collect();
    assert_eq!(
        addresses,
        [
            Some("https://v.fbcdn.net/a.mp4"),
            Some("https://p.fbcdn.net/b.jpg"),
            None // the cover of a video is not the video
        ]
    );
    assert_eq!(
        post.media.iter().map(|it| it.id).collect::<Vec<_>>(),
        [11, 12, 13]
    );
    assert_eq!(post.left_out, 1);
    assert_eq!(post.caption, None);
}

#[test]
fn the_best_photo_is_whole_and_as_large_as_can_be() {
    let at =
        |stp: &str| json!({"url": format!("https://p.fbcdn.net/v/1_2_3_n.jpg?stp={stp}&oh=1")});
    let sized = |name: &str, width, height| {
        json!({"url": format!("https://p.fbcdn.net/{name}"),
        "width": width, "height": height})
    };
    // Without sizes: what was not scaled, wherever it stands.
    let unscaled = best_of(&json!([
        at("dst-jpg_e35_s1080x1080_tt6"),
        at("dst-jpg_e35_tt6")
    ]));
    assert!(unscaled.contains("e35_tt6"), "{unscaled}");
    let first = best_of(&json!([
        at("dst-jpg_e35_p1080x1080"),
        at("dst-jpg_e35_p720x720")
    ]));
    assert!(first.contains("p1080x1080"), "{first}");
    let uncut = best_of(&json!([
        at("c0.169.1350.1350a_dst-jpg"),
        at("e35_s640x640")
    ]));
    assert!(uncut.contains("s640x640"), "{uncut}");
    let old = best_of(
        &json!([{"url": "https://p.fbcdn.net/c157.0.405.405a/1.jpg"}, {"url": "https://p.fbcdn.net/1.jpg"}]),
    );
    assert_eq!(old, "https://p.fbcdn.net/1.jpg");
    // With sizes: the largest; the first of equals.
    let largest = best_of(&json!([
        sized("a", 100, 100),
        sized("b", 300, 200),
        sized("c", 200, 300)
    ]));
    assert_eq!(largest, "https://p.fbcdn.net/b");
    // A square is better than nothing.
    let only = best_of(&json!([at("c0.169.1350.1350a_dst-jpg_s150x150")]));
    assert!(only.contains("c0.169"), "{only}");
}

#[test]
fn odd_pages_lose_nothing_that_can_be_read() {
    let good = today(&photo(&json!([{"url": "https://p.fbcdn.net/1.jpg"}])));
    let odd =
        format!("<script data-sjs>{{\"canonicalRouteName\": broken</script><script data-sjs{good}");
    let post = post(read(&odd, &code(CODE)));
    assert_eq!(post.media.len(), 1);
    assert_eq!(post.owner, None);
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,200}") {
        crate::fuzzing::page(text.as_bytes());
    }

    #[test]
    fn a_damaged_page_is_read_without_panic(at in 0_usize..2_000, byte: u8, cut in 0_usize..2_000) {
        let page = today(&json!({"pk": ID, "media_type": 8, "carousel_media": [
            photo(&json!([{"url": "https://p.fbcdn.net/1.jpg?stp=s1x1&efg=e30%3D", "width": 1}]))]}));
        let mut bytes = page.into_bytes();
        if let Some(hit) = bytes.get_mut(at) {
            *hit = byte;
        }
        bytes.truncate(cut.max(1));
        crate::fuzzing::page(&bytes);
    }
}
