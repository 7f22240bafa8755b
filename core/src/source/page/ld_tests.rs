//! Posts that stand in their page as it is told to search engines.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::tests::{CODE, ID, code, page_with, post, today};
use super::{PageContent, PagePost, read};
use crate::fuzzing;
use crate::media::MediaType;
use crate::moment::{Moment, Precision};

fn page(told: &Value) -> String {
    format!("<html><script type=\"application/ld+json\">\n {told}\n</script></html>")
}

fn told(told: &Value) -> PagePost {
    post(read(&page(told), &code(CODE)))
}

/// As pages of 2022 to 2024 have it.
fn posting(images: &Value, videos: &Value) -> Value {
    json!({"@context": "https://schema.org", "@type": "SocialMediaPosting",
        "author": {"@type": "Person", "alternateName": "@ada.example", "identifier":
            {"@type": "http://schema.org/PropertyValue", "propertyID": "Username", "value": "ada.example"}},
        "articleBody": "Hello", "dateCreated": "2022-05-03T08:12:44-07:00",
        "contentLocation": {"@type": "Place", "name": "Garda"},
        "identifier": {"propertyID": "Post Shortcode", "value": CODE},
        "image": images, "video": videos,
        "mainEntityOfPage": {"@type": "ItemPage", "@id": format!("https://www.instagram.com/p/{CODE}/")}})
}

fn image(name: &str) -> Value {
    json!({"@type": "ImageObject", "caption": "Photo by Ada", "width": "1080", "height": "1350",
        "representativeOfPage": true, "url": format!("https://p.fbcdn.net/{name}.jpg?oh=1")})
}

fn video(name: &str) -> Value {
    json!({"@type": "VideoObject", "uploadDate": "2022-05-03T08:12:44-07:00", "width": "720",
        "height": "1280", "contentUrl": format!("https://v.fbcdn.net/{name}.mp4?oh=1"),
        "thumbnailUrl": format!("https://p.fbcdn.net/{name}.jpg?oh=2")})
}

/// The address of each file up to its extension, and its place.
fn files(post: &PagePost) -> Vec<(&str, Option<u32>)> {
    let name = |it: &'_ super::PageMedia| it.position;
    let address = post
        .media
        .iter()
        .map(|it| it.address.as_deref().unwrap_or_default());
    let names = address.map(|it| {
        it.rsplit('/')
            .next()
            .unwrap_or_default()
            .split('?')
            .next()
            .unwrap_or_default()
    });
    names.zip(post.media.iter().map(name)).collect()
}

#[test]
fn a_post_that_only_search_engines_are_told_of_is_read() {
    let one = posting(&json!([image("a")]), &json!([]));
    for given in [
        one.clone(),
        json!([{"@type": "BreadcrumbList"}, one]),
        json!({"@graph": [one]}),
    ] {
        let post = told(&given);
        assert_eq!(post.caption.as_deref(), Some("Hello"));
        assert_eq!(post.owner.as_deref(), Some("ada.example"));
        assert_eq!(post.place.as_deref(), Some("Garda"));
        assert_eq!(post.published, Moment::from_unix(1_651_590_764));
        assert_eq!(files(&post), [("a.jpg", Some(1))]);
        assert_eq!((post.media[0].id, post.media[0].width), (ID, Some(1080)));
        assert_eq!(super::code(&page(&given)), Some(code(CODE)));
    }
    let video_alone = told(&posting(&json!([]), &json!([video("v")])));
    assert_eq!(files(&video_alone), [("v.mp4", Some(1))]);
    assert_eq!(video_alone.media[0].media_type, MediaType::Video);
    assert!(video_alone.media[0].preview.is_some());
    let photos = told(&posting(&json!([image("a"), image("b")]), &Value::Null));
    assert_eq!(files(&photos), [("a.jpg", Some(1)), ("b.jpg", Some(2))]);
}

#[test]
fn of_photos_and_videos_in_two_lists_nobody_knows_the_order() {
    let post = told(&posting(
        &json!([image("first-of-the-photos"), image("second-of-the-photos")]),
        &json!([video("the-one-video")]),
    ));
    let expected = [
        ("first-of-the-photos.jpg", None),
        ("second-of-the-photos.jpg", None),
        ("the-one-video.mp4", None),
    ];
    assert_eq!((files(&post), post.left_out), (expected.to_vec(), 0));
    // A video's cover is no photo of the post.
    let post = told(&posting(&json!([image("v")]), &json!([video("v")])));
    assert_eq!(files(&post), [("v.mp4", Some(1))]);
}

#[test]
fn one_that_is_its_own_file_is_read_and_one_without_is_told_as_that() {
    let by = json!({"@type": "Person", "alternateName": "@ada.example"});
    // As pages of 2018 to 2020 have it: a time of UTC, no file.
    let old = json!({"@context": "http://schema.org", "@type": "ImageObject", "caption": "Hello",
        "representativeOfPage": "http://schema.org/True", "uploadDate": "2019-07-18T21:04:06",
        "author": by, "description": "5 Likes - Ada on Instagram",
        "mainEntityofPage": {"@type": "ItemPage", "@id": format!("https://www.instagram.com/p/{CODE}/%0A")}});
    let none = told(&old);
    assert!(none.media.is_empty());
    let mut with_file = old.clone();
    with_file["contentUrl"] = "https://p.fbcdn.net/a.jpg".into();
    let post = told(&with_file);
    assert_eq!(files(&post), [("a.jpg", Some(1))]);
    assert_eq!(post.published, Moment::from_unix(1_563_483_846));
    assert_eq!(
        (post.caption.as_deref(), post.owner.as_deref()),
        (Some("Hello"), Some("ada.example"))
    );
    let mut film = video("v");
    film["mainEntityOfPage"] = old["mainEntityofPage"].clone();
    assert_eq!(files(&told(&film)), [("v.mp4", Some(1))]);
}

#[test]
fn the_picture_of_a_film_is_its_cover_and_no_photo() {
    let cover = page(&posting(&json!([image("cover")]), &json!([])));
    let with_head = |head: &str| read(&format!("<html><head>{head}</head>{cover}"), &code(CODE));
    for head in [
        format!("<link rel=\"canonical\" href=\"https://www.instagram.com/reel/{CODE}/\" />"),
        format!(
            "<meta property=\"og:url\" content=\"https://www.instagram.com/ada.example/reel/{CODE}/\">"
        ),
        "<meta property=\"og:type\" content=\"video.other\"/>".to_owned(),
    ] {
        let film = post(with_head(&head));
        assert_eq!(film.caption.as_deref(), Some("Hello"), "{head}");
        assert!(film.media.is_empty(), "{head}: {:?}", film.media);
    }
    for head in [
        format!("<link rel=\"canonical\" href=\"https://www.instagram.com/p/{CODE}/\"/>"),
        "<meta property=\"og:type\" content=\"article\"/><a href=\"/reel/\">Reels</a>".to_owned(),
    ] {
        assert_eq!(
            files(&post(with_head(&head))),
            [("cover.jpg", Some(1))],
            "{head}"
        );
    }
    // As the data for search engines itself says where it has its place.
    let mut reel = posting(&json!([image("cover")]), &json!([]));
    reel["mainEntityOfPage"]["@id"] = format!("https://www.instagram.com/reel/{CODE}/").into();
    assert!(told(&reel).media.is_empty());
}

#[test]
fn of_a_day_alone_the_month_is_known_and_of_a_minute_the_minute() {
    let at = |time: &str| {
        let mut one = posting(&json!([image("a")]), &json!([]));
        one["dateCreated"] = time.into();
        told(&one).published
    };
    assert_eq!(at("2022-05-03"), Moment::from_month(2022, 5));
    assert_eq!(at("2022-05-03T08:12-07:00").precision(), Precision::Minute);
    for unknown in ["2022", "May 3", "20220503T", ""] {
        assert_eq!(at(unknown), Moment::Unknown, "{unknown}");
    }
}

#[test]
fn nothing_of_another_post_or_of_what_names_none_is_taken() {
    let mut other = posting(&json!([image("a")]), &json!([]));
    other["identifier"]["value"] = "DeAZ0uAgNuA".into();
    assert_eq!(read(&page(&other), &code(CODE)), PageContent::Shell);
    let mut nobodys = posting(&json!([image("a")]), &json!([]));
    nobodys["identifier"] = Value::Null;
    nobodys["mainEntityOfPage"] = "https://www.instagram.com/ada.example/".into();
    assert_eq!(read(&page(&nobodys), &code(CODE)), PageContent::Shell);
}

#[test]
fn what_the_page_itself_has_counts_and_is_filled_in() {
    let media = json!({"pk": ID.to_string(), "code": CODE, "media_type": 1, "caption": {"text": "Mine"},
        "image_versions2": {"candidates": [{"url": "https://p.fbcdn.net/mine.jpg"}]}});
    let extra = page(&posting(&json!([image("a"), image("b")]), &json!([])));
    let both = post(read(&format!("{extra}{}", today(&media)), &code(CODE)));
    assert_eq!(files(&both), [("mine.jpg", Some(1))]);
    assert_eq!(both.caption.as_deref(), Some("Mine"));
    assert_eq!(both.owner.as_deref(), Some("ada.example"));
    assert_eq!(both.published, Moment::from_unix(1_651_590_764));
    // What the page withholds is not taken from elsewhere.
    let withheld = page_with(&json!({"xig_polaris_media": null}));
    assert_eq!(
        read(&format!("{withheld}{extra}"), &code(CODE)),
        PageContent::Withheld
    );
}

/// Parts of what search engines are told, each right or wrong.
fn any_part() -> impl Strategy<Value = Value> {
    let whole = [
        posting(&json!([image("a")]), &json!([video("v"), video("a")])),
        posting(&json!("https://p.fbcdn.net/a.jpg"), &video("v")),
        json!([[image("a")], {"@type": ["ImageObject"]}, CODE]),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-z:/@.]{0,12}".prop_map(Value::from),
        Just(Value::from("https://p.fbcdn.net/a.jpg")),
    ];
    (
        prop::sample::select(whole.to_vec()),
        leaf,
        0_usize..9,
        any::<bool>(),
    )
        .prop_map(|(mut told, leaf, at, is_within)| {
            let names = [
                "@type",
                "author",
                "articleBody",
                "dateCreated",
                "identifier",
                "image",
                "video",
                "contentLocation",
                "mainEntityOfPage",
            ];
            let Some(members) = told.as_object_mut() else {
                return told;
            };
            let changed = if is_within {
                json!([{"url": leaf, "contentUrl": leaf, "value": leaf}])
            } else {
                leaf
            };
            members.insert(names[at].to_owned(), changed);
            told
        })
}

proptest! {
    #[test]
    fn whatever_search_engines_are_told_the_promises_hold(parts in prop::collection::vec(any_part(), 1..4)) {
        let lines: Vec<_> = parts.iter().map(Value::to_string).collect();
        fuzzing::page_parts(lines.join("\n").as_bytes());
    }
}
