//! Posts whose parts stand elsewhere than in most pages, and what pages say that have none.

use serde_json::{Value, json};

use super::tests::{CODE, ID, code, page_with, post, today};
use super::{PageContent, PagePost, read};
use crate::media::MediaType;

const VIDEO: &str = "https://v.fbcdn.net/v.mp4";

fn state(data: &Value) -> PageContent {
    read(&page_with(data), &code(CODE))
}

/// The media object of the post with these members besides its picture.
fn with(members: &Value) -> Value {
    let mut media = json!({"pk": ID.to_string(), "code": CODE, "display_uri": "https://p.fbcdn.net/d.jpg",
        "image_versions2": {"candidates": [{"url": "https://p.fbcdn.net/cover.jpg"}]}});
    for (key, value) in members.as_object().unwrap() {
        media[key] = value.clone();
    }
    media
}

fn shown(media: &Value) -> PagePost {
    post(read(&today(media), &code(CODE)))
}

/// Each file: what it is, and its address.
fn files(post: &PagePost) -> Vec<(MediaType, Option<&str>)> {
    let all = post.media.iter();
    all.map(|it| (it.media_type, it.address.as_deref()))
        .collect()
}

/// As pages were from 2015 to early 2017, kept by the Web Archive.
#[test]
fn a_post_of_before_shortcode_media_is_read() {
    let page = |media: Value| {
        let data = json!({"country_code": "US", "entry_data": {"PostPage": [{"media": media}]}});
        format!(
            "<!DOCTYPE html><html lang=\"en\"><body class=\"\"><script type=\"text/javascript\">\
             window._sharedData = {data};</script></body></html>"
        )
    };
    let photo = "https://scontent.cdninstagram.com/t51.2885-15/e15/old_n.jpg";
    let mut media = json!({"code": CODE, "date": 1_453_760_977, "caption": "One more time",
        "dimensions": {"width": 640, "height": 640}, "id": ID.to_string(), "is_video": false,
        "owner": {"username": "ida.example", "id": "7"}, "display_src": photo, "location": null});
    let read_one = |media: &Value| post(read(&page(media.clone()), &code(CODE)));
    let read_photo = read_one(&media);
    assert_eq!(files(&read_photo), [(MediaType::Photo, Some(photo))]);
    assert_eq!(read_photo.caption.as_deref(), Some("One more time"));
    assert_eq!(read_photo.owner.as_deref(), Some("ida.example"));
    assert_eq!(
        read_photo.published,
        crate::moment::Moment::from_unix(1_453_760_977)
    );
    (media["is_video"], media["video_url"]) = (true.into(), VIDEO.into());
    assert_eq!(files(&read_one(&media)), [(MediaType::Video, Some(VIDEO))]);
    // Without its number, its code tells.
    media["id"] = Value::Null;
    assert_eq!(read_one(&media).media[0].id, ID);
    // Another post's is none.
    media["code"] = "BA-pQFBG8HZ".into();
    let other = read(&page(media), &code(CODE));
    assert!(!matches!(other, PageContent::Post(_)), "{other:?}");
}

#[test]
fn a_cover_never_passes_for_its_video() {
    let marks = [
        json!({"__typename": "XIGPolarisVideoMedia"}),
        json!({"__typename": "XIGPolarisVideoMedia", "media_type": 1}),
        json!({"__typename": "XIGPolarisClipsMedia", "media_type": null}),
        json!({"__typename": "GraphVideo", "video_versions": null}),
        json!({"__typename": "XDTGraphVideo"}),
        json!({"is_video": true, "media_type": 1}),
        json!({"product_type": "clips", "video_files": [{"url": VIDEO}]}),
        json!({"product_type": "igtv", "media_type": 77}),
        json!({"video_duration": 7.5}),
        json!({"media_type": "2"}),
    ];
    for mark in &marks {
        let none = [(MediaType::Video, None)];
        assert_eq!(files(&shown(&with(mark))), none, "{mark}");
        let mut slide = with(mark);
        slide["pk"] = "7".into();
        let both = json!({"pk": ID.to_string(), "media_type": 8, "carousel_media": [
            {"pk": "6", "display_uri": "https://p.fbcdn.net/a.jpg"}, slide]});
        assert_eq!(files(&shown(&both))[1..], none, "{mark}");
        // Its file is taken where it is there.
        let mut whole = with(mark);
        whole["video_versions"] = json!([{"url": VIDEO}]);
        assert_eq!(
            files(&shown(&whole)),
            [(MediaType::Video, Some(VIDEO))],
            "{mark}"
        );
    }
    for mark in [
        json!({"__typename": "XIGPolarisImageMedia"}),
        json!({"media_type": 1, "product_type": "clips"}),
        json!({"is_video": false, "product_type": "clips"}),
        json!({"video_duration": 0, "video_dash_manifest": null}),
    ] {
        let picture = [(MediaType::Photo, Some("https://p.fbcdn.net/cover.jpg"))];
        assert_eq!(files(&shown(&with(&mark))), picture, "{mark}");
    }
    let old = json!({"id": ID.to_string(), "shortcode": CODE, "display_url": "https://p.fbcdn.net/c.jpg",
        "product_type": "clips"});
    let old = post(state(&json!({"shortcode_media": old})));
    assert_eq!(files(&old), [(MediaType::Video, None)]);
}

#[test]
fn the_cover_of_a_carousel_without_its_slides_is_no_photo_of_it() {
    for mark in [
        json!({"__typename": "XIGPolarisCarouselMedia"}),
        json!({"carousel_media_count": 3, "carousel_media": null}),
        json!({"media_type": 8, "carousel_media": []}),
    ] {
        assert_eq!(files(&shown(&with(&mark))), [], "{mark}");
    }
}

#[test]
fn slides_are_found_in_what_is_wrapped_around_them() {
    let slide = |name: &str, number: u64| {
        json!({"pk": number.to_string(), "media_type": 1,
            "display_uri": format!("https://p.fbcdn.net/{name}.jpg")})
    };
    let (a, b) = (slide("a", 7), slide("b", 6));
    for list in [
        json!([{"if_not_gated_logged_out": a}, {"if_not_gated_logged_out": b}]),
        json!([{"pk": "7", "if_not_gated_logged_out": a}, {"node": b}]),
        json!({"edges": [{"node": a}, {"node": {"if_not_gated_logged_out": b}}]}),
        json!([{"media": a}, b]),
    ] {
        let post = shown(&json!({"pk": ID.to_string(), "media_type": 8, "carousel_media": list}));
        let told = post.media.iter().map(|it| (it.id, it.position));
        assert_eq!(told.collect::<Vec<_>>(), [(7, Some(1)), (6, Some(2))]);
        let addresses = post.media.iter().map(|it| it.address.as_deref());
        let expected = ["a", "b"].map(|name| Some(format!("https://p.fbcdn.net/{name}.jpg")));
        assert!(
            addresses.eq(expected.iter().map(Option::as_deref)),
            "{list}"
        );
    }
    let strange = json!({"pk": ID.to_string(), "code": CODE, "media_type": 8, "carousel_media":
        [{"wrapped_anew": a}, {"wrapped_anew": b}]});
    assert_eq!(read(&today(&strange), &code(CODE)), PageContent::NewForm);
}

#[test]
fn a_post_as_json_in_a_text_is_read() {
    let data = json!({"data": {"xig_polaris_media": with(&json!({"media_type": 1,
        "caption": {"text": "a \"word\" \\ é </script>"}}))}});
    let data = data.to_string().replace("</", "<\\/");
    let text = Value::from(data.as_str()).to_string();
    let plain = text.get(1..text.len() - 1).unwrap();
    let escaped = plain.replace("\\\"", "\\x22");
    for script in [
        format!("window.d=JSON.parse({text});"),
        format!("window.d = JSON.parse(\"{escaped}\");"),
        format!("self.__next_f.push([1,\"5:[\\\"$\\\",{plain}]\\n\"])"),
        format!("{{\"payload\": {text}}}"),
        format!("{{\"a\": [\"{{}}\", {text}, \"b\"]}}"),
    ] {
        let page = format!("<html><script>{script}</script></html>");
        let read = post(read(&page, &code(CODE)));
        assert_eq!(
            read.caption.as_deref(),
            Some("a \"word\" \\ é </script>"),
            "{script}"
        );
        assert_eq!(super::code(&page), Some(code(CODE)));
        // What the page has itself counts alone: a text can be anybody's.
        let withheld = format!("<script>{{\"xig_polaris_media\":null}}</script>{page}");
        assert_eq!(super::read(&withheld, &code(CODE)), PageContent::Withheld);
    }
}

#[test]
fn an_old_post_under_another_name_is_read() {
    let old = json!({"id": ID.to_string(), "shortcode": CODE, "is_video": false,
        "display_url": "https://p.fbcdn.net/a.jpg", "taken_at_timestamp": 1_500_000_000});
    for data in [
        json!({"media": old}),
        json!({"node": old}),
        json!({"context": {"media": old}}),
        json!({"contextJSON": json!({"context": {"media": old}}).to_string()}),
    ] {
        let expected = [(MediaType::Photo, Some("https://p.fbcdn.net/a.jpg"))];
        assert_eq!(files(&post(state(&data))), expected, "{data}");
    }
    let mut other = old;
    other["shortcode"] = "DeAZ0uAgNuA".into();
    other["id"] = "3999310043081137024".into();
    assert_eq!(state(&json!({"media": other})), PageContent::Shell);
}

#[test]
fn a_manifest_is_read_wherever_it_and_its_addresses_stand() {
    let set = |around: &str, inside: &str| {
        format!(
            "<MPD><Period><AdaptationSet contentType=\"video\">{around}\
             <Representation width=\"720\" height=\"1280\">{inside}</Representation></AdaptationSet></Period></MPD>"
        )
    };
    let address = "https://v.fbcdn.net/v.mp4?a=1&amp;b=2";
    let of_set = format!("<BaseURL>{address}</BaseURL>");
    let kept = format!(
        "<BaseURL> <![CDATA[{}]]> </BaseURL>",
        address.replace("&amp;", "&")
    );
    let named = set("", &of_set)
        .replace('<', "<mpd:")
        .replace("<mpd:/", "</mpd:");
    for manifest in [
        set(&of_set, ""),
        set(&of_set, "<SegmentBase/>"),
        set("", &of_set),
        set("", &kept),
        set(&kept, ""),
        named,
        set("<BaseURL>https://v.fbcdn.net/folder/</BaseURL>", &of_set),
    ] {
        for told in [
            json!({"video_dash_manifest": manifest}),
            json!({"dash_info": {"video_dash_manifest": manifest}, "media_type": 2}),
        ] {
            let read = shown(&with(&told));
            let expected = Some("https://v.fbcdn.net/v.mp4?a=1&b=2");
            assert_eq!(files(&read), [(MediaType::Video, expected)], "{manifest}");
            assert_eq!(read.media[0].width, Some(720));
        }
    }
    let one = "<Representation width=\"1\" height=\"1\"/>";
    let several = set(&of_set, "").replace("</AdaptationSet>", &format!("{one}</AdaptationSet>"));
    let relative = set("", "<BaseURL>v.mp4</BaseURL>").replace("<Repr", &format!("{of_set}<Repr"));
    for none in [several, relative, set("", "<![CDATA[")] {
        let read = shown(&with(&json!({"video_dash_manifest": none})));
        assert_eq!(files(&read), [(MediaType::Video, None)], "{none}");
    }
}

#[test]
fn an_answer_without_the_post_is_told_as_what_it_says() {
    let route = "comet.igweb.PolarisLoggedOutDesktopWWWPostRoute";
    let error = "A server error field_exception occured.";
    for (data, expected) in [
        (
            json!({"canonicalRouteName": route, "x": {"data": null, "errors": [{"message": error}]}}),
            PageContent::Withheld,
        ),
        (
            json!({"data": null, "errors": [{"message": error, "severity": "CRITICAL"}]}),
            PageContent::Withheld,
        ),
        (
            json!({"data": null, "errors": [{"message": "execution error", "code": 1_675_004}]}),
            PageContent::Throttled,
        ),
        (
            json!({"items": [], "num_results": 0, "more_available": false, "status": "ok"}),
            PageContent::Withheld,
        ),
        (
            json!({"message": "Media is unavailable", "status": "fail"}),
            PageContent::NotFound,
        ),
        (
            json!({"message": "Sorry, this media has been deleted", "status": "fail"}),
            PageContent::NotFound,
        ),
        (
            json!({"message": "Not authorized to view user", "status": "fail"}),
            PageContent::NotFound,
        ),
        (
            json!({"message": "", "status": "fail", "error_type": "rate_limit_error"}),
            PageContent::Throttled,
        ),
        (
            json!({"message": "x", "status": "fail", "error_type": "sentry_block"}),
            PageContent::Throttled,
        ),
        // What somebody wrote, and what another question was answered.
        (
            json!({"message": "My bike has been deleted"}),
            PageContent::Shell,
        ),
        (
            json!({"canonicalRouteName": "comet.igweb.PolarisErrorRoute", "x":
                {"data": null, "errors": [{"message": error}]}}),
            PageContent::NotFound,
        ),
        (
            json!({"canonicalRouteName": route, "x": {"data": {"y": 1}, "errors": [{"message": error}]}}),
            PageContent::Throttled,
        ),
    ] {
        assert_eq!(state(&data), expected, "{data}");
    }
}

#[test]
fn a_page_of_an_error_says_which() {
    let page = |title: &str, body: &str| {
        read(
            &format!("<html><head><title>{title}</title></head><body>{body}</body></html>"),
            &code(CODE),
        )
    };
    for (page, expected) in [
        (
            page("www.instagram.com", "<p>HTTP ERROR 429</p>"),
            PageContent::Throttled,
        ),
        (page("429 Too Many Requests", ""), PageContent::Throttled),
        (
            page("Instagram", "<h1>Sorry, something went wrong.</h1>"),
            PageContent::ServerTrouble,
        ),
        (page("502 Bad Gateway", ""), PageContent::ServerTrouble),
        (
            page("www.instagram.com", "<div>HTTP ERROR 404</div>"),
            PageContent::NotFound,
        ),
        (
            page(
                "Error",
                "<p>Please wait a few minutes before you try again.</p>",
            ),
            PageContent::Throttled,
        ),
        (
            page("www.instagram.com", "<p>ERR_NAME_NOT_RESOLVED</p>"),
            PageContent::Shell,
        ),
        (page("500px on Instagram", ""), PageContent::Shell),
        (page("Ada", "<p>HTTP ERROR 4290</p>"), PageContent::Shell),
    ] {
        assert_eq!(page, expected);
    }
}
