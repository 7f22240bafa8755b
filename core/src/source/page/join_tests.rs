//! Posts that stand in their page more than once, each time with a part of it.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::tests::{CODE, ID, code, page_with, post, today};
use super::{PagePost, read};
use crate::fuzzing;
use crate::media::MediaType;
use crate::moment::Moment;
use crate::post::PostKind;

/// A media object of the post: its number, and what else it has.
fn object(parts: &Value) -> Value {
    let mut media = json!({"pk": ID.to_string(), "code": CODE, "media_type": 1});
    for (key, value) in parts.as_object().unwrap() {
        media[key] = value.clone();
    }
    media
}

fn picture(width: u32) -> Value {
    json!({"candidates": [{"url": format!("https://p.fbcdn.net/{width}.jpg"),
        "width": width, "height": width}]})
}

fn slides(numbers: &[u64]) -> Value {
    let slide =
        |number: &u64| json!({"pk": number, "media_type": 1, "image_versions2": picture(1080)});
    numbers.iter().map(slide).collect()
}

/// The post of a page with these objects: in the form of today, in that of the API, under a name
/// that nobody knows, in either order.
fn each_way(one: &Value, other: &Value, check: impl Fn(&PagePost)) {
    let pages = |media: &Value| {
        let older = json!({"xdt_api__v1__media__shortcode__web_info": {"items": [media]}});
        [
            today(media),
            page_with(&older),
            page_with(&json!({"feed": {"items": [media]}})),
        ]
    };
    for one in pages(one) {
        for other in pages(other) {
            for page in [format!("{one}{other}"), format!("{other}{one}")] {
                check(&post(read(&page, &code(CODE))));
            }
        }
    }
}

#[test]
fn the_larger_file_is_taken_whichever_object_has_the_words() {
    let words = json!({"taken_at": 1_790_591_640, "user": {"username": "ida"}, "caption": {"text": "Hello"},
        "location": {"name": "Garda", "lat": 45.6, "lng": 10.7}, "original_width": 1440,
        "product_type": "clips", "image_versions2": picture(240)});
    for large in [
        picture(1440),
        json!({"candidates": [{"url": "https://p.fbcdn.net/1440.jpg?stp=dst-jpg_e35_tt6"}]}),
    ] {
        each_way(
            &object(&words),
            &object(&json!({"image_versions2": large})),
            |post| {
                assert_eq!(post.media.len(), 1);
                let photo = &post.media[0];
                assert!(photo.address.as_deref().unwrap().contains("/1440.jpg"));
                assert_eq!(photo.original_width, Some(1440));
                assert_ne!(photo.is_original(), Some(false));
                assert_eq!(post.published, Moment::from_unix(1_790_591_640));
                assert_eq!(post.caption.as_deref(), Some("Hello"));
                assert_eq!(post.owner.as_deref(), Some("ida"));
                assert_eq!(post.place.as_deref(), Some("Garda"));
                assert!(post.coordinates.is_some());
                assert_eq!((post.kind, post.left_out), (PostKind::Reel, 0));
            },
        );
    }
}

#[test]
fn the_words_of_a_reel_and_its_file_come_from_two_objects() {
    let words = object(
        &json!({"media_type": 2, "video_versions": [], "product_type": "clips",
        "image_versions2": picture(640), "taken_at": 1_790_591_640, "caption": {"text": "Hello"}}),
    );
    let file = object(&json!({"media_type": 2, "image_versions2": picture(320),
        "video_versions": [{"url": "https://v.fbcdn.net/a.mp4", "width": 720, "height": 1280}]}));
    each_way(&words, &file, |post| {
        assert_eq!(post.media[0].media_type, MediaType::Video);
        assert!(
            post.media[0]
                .address
                .as_deref()
                .unwrap()
                .ends_with("/a.mp4")
        );
        assert_eq!(
            (post.kind, post.caption.as_deref()),
            (PostKind::Reel, Some("Hello"))
        );
    });
    // A picture of it in a list is no photo.
    let mut list = object(&json!({"image_versions2": picture(1440)}));
    list.as_object_mut().unwrap().remove("media_type");
    each_way(&file, &list, |post| {
        assert_eq!(post.media[0].media_type, MediaType::Video)
    });
}

#[test]
fn slides_are_joined_by_their_numbers() {
    let ids = |post: &PagePost| -> Vec<_> { post.media.iter().map(|it| it.id).collect() };
    let carousel = |parts: Value| {
        let mut media = object(&parts);
        media["media_type"] = 8.into();
        media
    };
    let some = carousel(
        json!({"carousel_media": slides(&[11, 12]), "caption": {"text": "CAP"},
        "taken_at": 1_790_591_640}),
    );
    let all =
        carousel(json!({"carousel_media": slides(&[11, 12, 13, 14]), "carousel_media_count": 4}));
    each_way(&some, &all, |post| {
        assert_eq!((ids(post), post.left_out), (vec![11, 12, 13, 14], 0));
        assert_eq!(post.caption.as_deref(), Some("CAP"));
        let places: Vec<_> = post.media.iter().map(|it| it.position).collect();
        assert_eq!(places, [Some(1), Some(2), Some(3), Some(4)]);
    });
    // A slide without its picture, and a null.
    let mut hole = slides(&[11, 12, 13, 14]);
    hole[1]["image_versions2"] = Value::Null;
    hole[2] = Value::Null;
    let hole = carousel(json!({"carousel_media": hole, "caption": {"text": "CAP"}}));
    each_way(&hole, &all, |post| {
        assert_eq!((ids(post), post.left_out), (vec![11, 12, 13, 14], 0));
        assert!(
            post.media
                .iter()
                .all(|it| it.address.is_some() && it.position.is_some())
        );
        assert_eq!(post.caption.as_deref(), Some("CAP"));
    });
    // Two parts of it: all are there, and which is which nobody knows.
    let part = |numbers: &[u64]| {
        carousel(json!({"carousel_media": slides(numbers), "carousel_media_count": 5}))
    };
    each_way(&part(&[11, 12]), &part(&[13, 14]), |post| {
        assert_eq!((post.media.len(), post.left_out), (4, 1));
        assert!(post.media.iter().all(|it| it.position.is_none()));
    });
    // Its cover is none of its slides.
    each_way(
        &all,
        &object(&json!({"image_versions2": picture(2000)})),
        |post| {
            assert_eq!((ids(post), post.left_out), (vec![11, 12, 13, 14], 0));
        },
    );
}

#[test]
fn a_slide_without_a_number_is_the_one_in_its_place() {
    let video = |file: &str, width: u32| json!([{"url": format!("https://v.fbcdn.net/{file}.mp4"), "width": width, "height": width}]);
    let told = object(&json!({"media_type": 8, "carousel_media": [
        {"pk": 71, "media_type": 1, "image_versions2": picture(1080)},
        {"pk": 72, "media_type": 2, "video_versions": video("small", 480)}]}));
    let untold = object(&json!({"media_type": 8, "carousel_media": [
        {"image_versions2": picture(1080)},
        {"video_versions": video("large", 1080), "has_audio": true}]}));
    each_way(&told, &untold, |post| {
        let ids: Vec<_> = post.media.iter().map(|item| item.id).collect();
        assert_eq!((ids, post.left_out), (vec![71, 72], 0));
        assert_eq!(post.media[1].width, Some(1080));
        assert_eq!(post.media[1].has_sound, Some(true));
    });
    // In a list of another length the places may be others.
    let longer = object(
        &json!({"media_type": 8, "caption": {"text": "Hello"}, "carousel_media": [
        {"image_versions2": picture(1080)}, {"image_versions2": picture(640)},
        {"image_versions2": picture(320)}]}),
    );
    each_way(&told, &longer, |post| {
        assert_eq!((post.media.len(), post.left_out), (3, 0));
        assert_eq!(post.caption.as_deref(), Some("Hello"));
    });
}

#[test]
fn nothing_of_another_post_is_joined_and_the_fuller_object_is_believed() {
    let full = object(
        &json!({"taken_at": 1_790_591_640, "user": {"username": "ida"},
        "caption": {"text": "Hello"}, "image_versions2": picture(1080)}),
    );
    let other = object(
        &json!({"taken_at": 1_700_000_000, "caption": {"text": "Else"},
        "image_versions2": picture(2000)}),
    );
    each_way(&full, &other, |post| {
        assert_eq!(post.published, Moment::from_unix(1_790_591_640));
        assert_eq!(post.caption.as_deref(), Some("Hello"));
    });
    let bare = object(&json!({"image_versions2": picture(240)}));
    let mut stranger = full;
    stranger["pk"] = (ID + 1).to_string().into();
    stranger["code"] = "DeBJRyaDIyQ".into();
    let older = |media: &Value| {
        page_with(&json!({"xdt_api__v1__media__shortcode__web_info": {"items": [media]}}))
    };
    let page = format!("{}{}{}", older(&stranger), older(&bare), today(&stranger));
    let post = post(read(&page, &code(CODE)));
    assert_eq!((post.caption, post.published), (None, Moment::Unknown));
    assert!(
        post.media[0]
            .address
            .as_deref()
            .unwrap()
            .ends_with("/240.jpg")
    );
}

#[test]
fn the_owners_newest_posts_say_how_many_slides_one_has() {
    let media = |numbers: &[u64]| {
        let mut media =
            object(&json!({"carousel_media": slides(numbers), "taken_at": 1_790_591_640}));
        media["media_type"] = 8.into();
        media
    };
    let newest = |code: &str, count: u64| {
        json!({"user": {"polaris_ordered_timeline_connection": {"edges": [{"node":
            {"code": code, "carousel_media_count": count, "carousel_media": null}}]}}})
    };
    for (own, count, left_out) in [
        (CODE, 6, 4),
        (CODE, 2, 0),
        (CODE, 1, 0),
        ("DeBJRyaDIyQ", 6, 0),
    ] {
        let mut inside = media(&[11, 12]);
        inside["owner_page"] = newest(own, count);
        let list = page_with(&newest(own, count));
        let alone = today(&media(&[11, 12]));
        for page in [
            today(&inside),
            format!("{list}{alone}"),
            format!("{alone}{list}"),
        ] {
            let post = post(read(&page, &code(CODE)));
            assert_eq!(
                (post.media.len(), post.left_out),
                (2, left_out),
                "{own} {count}"
            );
            let is_known = post.media.iter().all(|it| it.position.is_some());
            assert_eq!(is_known, left_out == 0, "{own} {count}");
        }
    }
}

#[test]
fn what_has_a_video_is_one_whatever_it_is_called() {
    for told in [json!(1), json!(11), Value::Null] {
        let video = json!({"media_type": told, "image_versions2": picture(640),
            "video_versions": [{"url": "https://v.fbcdn.net/a.mp4", "width": 720, "height": 1280}]});
        let mut slide = video.clone();
        slide["pk"] = 12.into();
        let both = json!([slides(&[11])[0], slide]);
        for media in [
            object(&video),
            object(&json!({"media_type": 8, "carousel_media": both})),
        ] {
            let post = post(read(&today(&media), &code(CODE)));
            let last = post.media.last().unwrap();
            assert_eq!(last.media_type, MediaType::Video, "{told}");
            assert_eq!(last.address.as_deref(), Some("https://v.fbcdn.net/a.mp4"));
        }
    }
    let old = json!({"id": ID.to_string(), "shortcode": CODE, "is_video": false,
        "display_url": "https://p.fbcdn.net/a.jpg", "video_url": "https://v.fbcdn.net/a.mp4"});
    let post = post(read(
        &page_with(&json!({"shortcode_media": old})),
        &code(CODE),
    ));
    assert_eq!(post.media[0].media_type, MediaType::Video);
}

#[test]
fn a_title_is_the_caption_of_an_igtv_video_alone() {
    for (product, caption) in [("igtv", Some("My title")), ("feed", None), ("clips", None)] {
        let media = object(
            &json!({"product_type": product, "title": "My title", "caption": null,
            "image_versions2": picture(640)}),
        );
        let post = post(read(&today(&media), &code(CODE)));
        assert_eq!(post.caption.as_deref(), caption, "{product}");
    }
}

/// A slide as a page may have it: with its number or without, a photo, a video, nothing.
fn any_slide() -> impl Strategy<Value = Value> {
    (0_u64..6, 0_u8..4).prop_map(|(number, kind)| {
        let mut slide = match kind {
            0 => return Value::Null,
            1 => json!({"video_versions": [{"url": format!("https://v.fbcdn.net/{number}.mp4")}]}),
            2 => json!({"media_type": 2, "video_url": "https://v.fbcdn.net/a-long-name-of-a-file.mp4"}),
            _ => json!({"media_type": 1, "image_versions2": picture(1080)}),
        };
        if number > 2 {
            slide["pk"] = number.into();
        }
        slide
    })
}

fn any_object() -> impl Strategy<Value = Value> {
    let slides = prop::collection::vec(any_slide(), 0..4);
    (slides, 0_u64..5, any::<bool>()).prop_map(|(slides, count, has_words)| {
        let mut media = object(&json!({"media_type": 8, "carousel_media": slides}));
        if count > 0 {
            media["carousel_media_count"] = count.into();
        }
        if has_words {
            media["caption"] = json!({"text": "Hello"});
        }
        media
    })
}

proptest! {
    #[test]
    fn whatever_parts_are_joined_each_number_and_each_place_is_there_once(
        parts in prop::collection::vec(any_object(), 1..4),
    ) {
        let lines: Vec<_> = parts.iter().map(Value::to_string).collect();
        fuzzing::page_parts(lines.join("\n").as_bytes());
    }
}
