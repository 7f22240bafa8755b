//! Which file is taken where a page tells little: sizes in addresses, `display_uri`, manifests;
//! and slides that a page gives one and the same number.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::manifest;
use super::tests::{CODE, ID, code, photo, post, today};
use super::{PageMedia, read};

fn only(media: &Value) -> PageMedia {
    post(read(&today(media), &code(CODE))).media.remove(0)
}

fn at(stp: &str) -> Value {
    json!({"url": format!("https://p.fbcdn.net/v/1_2_3_n.jpg?stp={stp}&oh=1")})
}

#[test]
fn the_address_tells_the_size_wherever_it_stands() {
    for (candidates, best) in [
        (
            vec!["dst-jpg_e35_s640x640", "dst-jpg_e35_s1080x1080"],
            "s1080x1080",
        ),
        (
            vec![
                "dst-jpg_e35_p480x480",
                "e35_p1080x1350_tt6",
                "dst-jpg_e35_p720x720",
            ],
            "p1080x1350",
        ),
        (vec!["s150x150", "s320x320", "s240x240"], "s320x320"),
        (
            vec!["e35_s1080x1080", "dst-jpg_e35_tt6", "e35_s1440x1440"],
            "e35_tt6",
        ),
        // Only squares: the largest of them.
        (vec!["c0.1.9.9a_s150x150", "c0.1.9.9a_s640x640"], "s640x640"),
        (vec!["c0.1.9.9a_s1080x1080", "s480x480"], "stp=s480x480"),
    ] {
        let all: Vec<_> = candidates.iter().map(|stp| at(stp)).collect();
        let address = only(&photo(&json!(all))).address.unwrap();
        assert!(address.contains(best), "{address}");
    }
    let old = |size: &str| json!({"url": format!("https://p.fbcdn.net/t51/{size}e35/1_n.jpg")});
    let address = only(&photo(&json!([
        old("s640x640/"),
        old("p1080x1080/"),
        old("s150x150/")
    ])));
    assert!(address.address.unwrap().contains("p1080x1080"));
}

#[test]
fn what_is_smaller_than_it_was_is_known_to_be() {
    for (stp, width, is_original) in [
        ("dst-jpg_e35_s1080x1080", Some(1080), Some(false)),
        ("dst-jpg_e35_p1440x1800", Some(1440), Some(true)),
        ("dst-jpg_e35_tt6", None, None),
    ] {
        let item = only(&photo(&json!([at(stp)])));
        assert_eq!(
            (item.width, item.is_original()),
            (width, is_original),
            "{stp}"
        );
    }
}

#[test]
fn the_picture_for_lists_is_better_than_none() {
    let display = "https://p.fbcdn.net/1.jpg?stp=dst-jpg_e35_s640x640_tt6";
    for candidates in [Value::Null, json!({}), json!({"candidates": []})] {
        let media = json!({"pk": ID, "media_type": 1, "original_width": 1440,
            "image_versions2": candidates, "display_uri": display});
        let item = only(&media);
        assert_eq!(item.address.as_deref(), Some(display));
        assert_eq!(item.is_original(), Some(false));
    }
    // The picture of a video is not the video.
    let video = json!({"pk": ID, "media_type": 2, "display_uri": display});
    assert_eq!(only(&video).address, None);
}

const MANIFEST: &str = r#"<?xml version="1.0"?><MPD><Period>
    <AdaptationSet id='0' contentType="video"><Representation id="1vd" width="480" height="854"
      mimeType="video/mp4"><BaseURL>https://v.fbcdn.net/small.mp4?a=1&amp;b=2</BaseURL></Representation>
    <Representation width='1080' height='1920'><SegmentBase/><BaseURL>
      https://v.fbcdn.net/large.mp4?a=1&amp;b=2</BaseURL></Representation></AdaptationSet>
    <AdaptationSet contentType="audio"><Representation mimeType="audio/mp4">
      <BaseURL>https://v.fbcdn.net/sound.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>"#;

#[test]
fn a_video_that_only_a_manifest_names_is_the_largest_with_a_picture() {
    let video = |versions: Value| {
        only(
            &json!({"pk": ID, "media_type": 2, "video_versions": versions,
            "video_dash_manifest": MANIFEST}),
        )
    };
    for none in [Value::Null, json!([])] {
        let item = video(none);
        assert_eq!(
            item.address.as_deref(),
            Some("https://v.fbcdn.net/large.mp4?a=1&b=2")
        );
        assert_eq!(
            item.other_addresses,
            ["https://v.fbcdn.net/small.mp4?a=1&b=2"]
        );
        assert_eq!(
            item.has_sound,
            Some(true),
            "so that a silent file is told as one"
        );
    }
    let whole = video(json!([{"url": "https://v.fbcdn.net/whole.mp4"}]));
    assert_eq!(
        whole.address.as_deref(),
        Some("https://v.fbcdn.net/whole.mp4")
    );
    assert_eq!(whole.other_addresses, [""; 0]);
}

/// A video with `versions` beside a manifest with a larger one of these codecs.
fn beside_larger(versions: &Value, codecs: &str, has_audio: Value) -> PageMedia {
    let manifest = MANIFEST.replace("width='1080'", &format!("width='1080' codecs=\"{codecs}\""));
    only(
        &json!({"pk": ID, "media_type": 2, "video_versions": versions, "has_audio": has_audio,
        "video_dash_manifest": manifest}),
    )
}

#[test]
fn a_larger_video_is_taken_where_it_is_whole_and_else_told() {
    const LARGE: &str = "https://v.fbcdn.net/large.mp4?a=1&b=2";
    const SMALL: &str = "https://v.fbcdn.net/720.mp4";
    let versions = json!([{"url": SMALL, "width": 720, "height": 1280}]);
    let larger = Some((1080, 1920));
    for (codecs, has_audio, taken, told) in [
        ("avc1.64001F", json!(true), SMALL, larger),
        // The manifest has a track of sound.
        ("avc1.64001F", Value::Null, SMALL, larger),
        ("vp09.00.40.08", json!(true), SMALL, larger),
        ("avc1.64001F, mp4a.40.2", json!(true), LARGE, None),
        // Nothing is lost where there is no sound, unless phones do not play it.
        ("hvc1.1.6.L93", json!(false), LARGE, None),
        ("hev1.1.6.L93", json!(false), SMALL, None),
        ("vp09.00.40.08", json!(false), SMALL, None),
    ] {
        let item = beside_larger(&versions, codecs, has_audio);
        assert_eq!(item.address.as_deref(), Some(taken), "{codecs}");
        let told_apart = item.larger_apart.filter(|_| taken == SMALL);
        assert_eq!(told_apart, told, "{codecs}");
    }
    // What is taken for lack of anything else is not told beside itself.
    let alone = beside_larger(&json!([]), "avc1.64001F", json!(true));
    assert_eq!(
        (alone.address.as_deref(), alone.larger_apart),
        (Some(LARGE), None)
    );
}

#[test]
fn a_manifest_without_addresses_of_its_own_names_nothing() {
    for manifest in [
        "",
        "<MPD>",
        "<AdaptationSet contentType=\"video\"><Representation width=\"1\" height=\"1\">",
        "<AdaptationSet contentType=\"video\"><Representation id=\"1\"><BaseURL>a.mp4</BaseURL>",
        "<AdaptationSet contentType=\"video\"><Representation><SegmentTemplate/></Representation>",
        "<AdaptationSet><Representation><BaseURL>https://a/b.mp4</BaseURL></Representation>",
    ] {
        assert_eq!(manifest::videos(manifest), [], "{manifest}");
    }
}

fn slide(number: u64, code: Option<&str>, file: &str) -> Value {
    json!({"pk": number, "code": code, "media_type": 1,
        "image_versions2": {"candidates": [{"url": format!("https://p.fbcdn.net/{file}.jpg")}]}})
}

#[test]
fn slides_of_one_number_are_told_apart_by_their_codes_or_counted() {
    let carousel = |slides: Vec<Value>| {
        let media = json!({"pk": ID, "media_type": 8, "carousel_media": slides});
        post(read(&today(&media), &code(CODE)))
    };
    let coded = carousel(vec![
        slide(11, None, "a"),
        slide(11, Some("DeBJQ7bjELM"), "b"),
        slide(12, None, "c"),
    ]);
    let ids: Vec<_> = coded.media.iter().map(|it| it.id).collect();
    assert_eq!(ids, [11, 3_999_518_689_824_883_404, 12]);
    assert_eq!(coded.left_out, 0);
    let same = carousel(vec![
        slide(11, None, "a"),
        slide(11, None, "b"),
        slide(12, None, "c"),
    ]);
    let ids: Vec<_> = same.media.iter().map(|it| it.id).collect();
    assert_eq!((ids, same.left_out), (vec![11, 12], 1));
}

/// The numbers of the slides that a carousel shows, each with its place.
fn places(media: &Value) -> (Vec<(u64, Option<u32>)>, u32) {
    let post = post(read(&today(media), &code(CODE)));
    let shown = post.media.iter().map(|item| (item.id, item.position));
    (shown.collect(), post.left_out)
}

#[test]
fn a_slide_keeps_its_place_whatever_the_page_leaves_out_before_it() {
    let (first, third) = (slide(11, None, "a"), slide(13, None, "c"));
    let certain = vec![(11, Some(1)), (13, Some(3))];
    for left_out in [
        Value::Null,
        json!({}),
        json!({"__typename": "XIGPolarisImageMedia", "pk": null}),
        slide(11, None, "again"),
        json!("withheld"),
    ] {
        let media = json!({"pk": ID, "media_type": 8, "carousel_media": [first, left_out, third]});
        assert_eq!(places(&media), (certain.clone(), 1), "{left_out}");
    }
    // A slide without a file is there.
    let silent = json!({"pk": 12, "media_type": 2, "video_versions": null});
    let media = json!({"pk": ID, "media_type": 8, "carousel_media": [first, silent, third]});
    let all = vec![(11, Some(1)), (12, Some(2)), (13, Some(3))];
    assert_eq!(places(&media), (all, 0));
    // The list is shorter than the post: nobody knows where.
    let media = json!({"pk": ID, "media_type": 8, "carousel_media_count": 3,
        "carousel_media": [first, third]});
    assert_eq!(places(&media), (vec![(11, None), (13, None)], 1));
}

#[test]
fn a_slide_of_an_old_page_keeps_its_place_too() {
    let node = |id: &str| json!({"node": {"id": id, "display_url": "https://p.fbcdn.net/a.jpg"}});
    for left_out in [json!({"node": null}), Value::Null, json!({})] {
        let old = json!({"id": ID.to_string(), "shortcode": CODE,
            "edge_sidecar_to_children": {"edges": [node("11"), left_out, node("13")]}});
        let page = super::tests::page_with(&json!({"xdt_shortcode_media": old}));
        let post = post(read(&page, &code(CODE)));
        let places: Vec<_> = post.media.iter().map(|it| (it.id, it.position)).collect();
        assert_eq!(places, [(11, Some(1)), (13, Some(3))], "{left_out}");
        assert_eq!(post.left_out, 1);
    }
}

proptest! {
    #[test]
    fn any_manifest_is_read_without_panic(
        text in "\\PC{0,60}", at in 0_usize..900, cut in 0_usize..900,
    ) {
        manifest::videos(&text);
        let mut damaged: String = MANIFEST.chars().take(at).collect();
        damaged.push_str(&text);
        damaged.extend(MANIFEST.chars().skip(cut));
        for video in manifest::videos(&damaged) {
            prop_assert!(video.address.starts_with("https://"));
        }
    }

    #[test]
    fn of_any_sizes_the_largest_is_taken(sizes in prop::collection::vec(1_u32..5_000, 1..9)) {
        let all: Vec<_> = sizes.iter().map(|it| at(&format!("dst-jpg_e35_s{it}x{it}_tt6"))).collect();
        let largest = sizes.iter().max().copied();
        prop_assert_eq!(only(&photo(&json!(all))).width, largest);
    }
}
