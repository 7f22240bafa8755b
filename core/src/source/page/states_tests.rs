//! What a page without a readable post turns out to be, and posts in other clothes.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::tests::{CODE, ID, code, page_with, photo, post, today};
use super::{Gate, PageContent, is_cut, read};
use crate::link::Shortcode;
use crate::media::MediaType;

const ROUTE: &str = "PolarisLoggedOutDesktopWWWPostRoute";

fn wanted() -> Shortcode {
    code(CODE)
}

fn state(data: &Value) -> PageContent {
    read(&page_with(data), &wanted())
}

fn wrapper(shown: &Value, ruling: &Value) -> Value {
    json!({"canonicalRouteName": format!("comet.igweb.{ROUTE}"), "xig_polaris_media": {
        "pk": ID.to_string(), "code": CODE, "if_not_gated_logged_out": shown,
        "gating_ruling": ruling}})
}

#[test]
fn a_page_is_cut_wherever_it_ends_too_early() {
    let data = json!({"canonicalRouteName": format!("comet.igweb.{ROUTE}")});
    let page = format!(
        "<html lang=\"en\"><body>{}</body></html>\n",
        page_with(&data)
    );
    let end = page.find("</html").unwrap() + "</html".len();
    for length in "<html".len()..end {
        let cut = page.get(..length).unwrap();
        assert!(is_cut(cut), "{cut}");
    }
    assert!(!is_cut(&page));
    assert!(!is_cut(&page.to_uppercase()));
    // The tag around all may be left out.
    assert!(!is_cut(&page_with(&data)));
    for none in ["", "a text", "{\"a\": \"<html\"}"] {
        assert!(!is_cut(none), "{none}");
    }
}

#[test]
fn a_ruling_says_who_may_see_a_post() {
    for (ruling, gate) in [
        // As recorded by others in September 2026.
        (
            json!({"gating_type": 3, "title": "Age-restricted content", "description":
                "This content is age-restricted based on your age or account settings."}),
            Gate::Age,
        ),
        (
            json!({"title": "Not available in your region", "description": null}),
            Gate::Region,
        ),
        (json!({"gating_type": "age"}), Gate::Age),
        (
            json!({"gating_type": "AGE", "title": "Restricted"}),
            Gate::Age,
        ),
        (json!({"gating_type": "GEO_BLOCK"}), Gate::Region),
        (
            json!({"description": "Unavailable in your country for legal reasons"}),
            Gate::Region,
        ),
        (
            json!({"description": "You must be 18 years old or older"}),
            Gate::Age,
        ),
        (json!({"gating_type": 3}), Gate::Age),
        // Recorded by others in July 2026.
        (
            json!({"gating_type": "unappealable", "blocks_logging_data": "MIN_AGE_ACCOUNT",
                "title": "People under 25 can't see this content"}),
            Gate::Age,
        ),
        // The number says it, whatever else the words speak of.
        (
            json!({"gating_type": 3, "description": "You must be of legal drinking age in your country"}),
            Gate::Age,
        ),
        (
            json!({"gating_type": "MISINFORMATION", "description":
                "Fact-checkers say this photo is years old and from another country."}),
            Gate::Other,
        ),
        (
            json!({"gating_type": "SENSITIVITY", "description": "Violence in a location of war"}),
            Gate::Other,
        ),
        (
            json!({"description": "You must be logged in to see this"}),
            Gate::Other,
        ),
        (
            json!({"title": "Are You 20 or Over?", "description": "You must be 20 years old"}),
            Gate::Age,
        ),
        // Words that only contain such a word, other languages and other numbers say nothing.
        (json!({"title": "This page has a message"}), Gate::Other),
        (json!({"title": "Eingeschränkter Inhalt"}), Gate::Other),
        (json!({"gating_type": 77}), Gate::Other),
        (
            json!({"gating_type": 2, "title": "In deiner Region nicht verfügbar"}),
            Gate::Region,
        ),
        (json!("sensitive"), Gate::Other),
    ] {
        let page = state(&wrapper(&Value::Null, &ruling));
        assert_eq!(page, PageContent::Gated(gate), "{ruling}");
    }
}

#[test]
fn what_is_withheld_without_a_word_is_said_to_be_that_and_no_more() {
    let null = Value::Null;
    let route = format!("comet.igweb.{ROUTE}");
    for data in [
        wrapper(&null, &null),
        wrapper(&null, &json!({})),
        json!({"canonicalRouteName": route, "xig_polaris_media": null}),
        json!({"xdt_api__v1__media__shortcode__web_info": {"items": []}}),
        json!({"xdt_api__v1__media__shortcode__web_info": null}),
        json!({"data": {"xdt_shortcode_media": null}}),
        json!({"xdt_api__v1__media__shortcode__web_info": {"items": [
            {"pk": ID, "if_not_gated_logged_out": null}]}}),
    ] {
        assert_eq!(state(&data), PageContent::Withheld, "{data}");
    }
}

#[test]
fn a_gate_in_front_of_another_post_is_not_that_of_the_one_wanted() {
    let data = json!({"canonicalRouteName": format!("comet.igweb.{ROUTE}"), "xig_polaris_media":
        {"pk": "7", "if_not_gated_logged_out": null, "gating_ruling": {"gating_type": 3}}});
    assert!(matches!(state(&data), PageContent::Unknown { .. }));
}

#[test]
fn a_form_that_is_not_known_is_told_only_where_it_is_the_post_wanted() {
    let inside = json!({"pk": ID.to_string(), "code": CODE, "pictures": [1]});
    for (data, is_new) in [
        (
            json!({"xig_polaris_media": {"code": CODE, "if_visible": inside}}),
            true,
        ),
        (
            json!({"xig_polaris_media": {"media": {"id": format!("{ID}_77")}}}),
            true,
        ),
        (
            json!({"xig_polaris_media": {"if_not_gated_logged_out": [inside]}}),
            true,
        ),
        (
            json!({"xdt_api__v1__media__shortcode__web_info": {"media": inside}}),
            true,
        ),
        (
            json!({"xig_polaris_media": {"code": "DeAZ0uAgNuA", "if_visible": {}}}),
            false,
        ),
        (json!({"xig_polaris_media": {"something": 1}}), false),
    ] {
        assert_eq!(state(&data) == PageContent::NewForm, is_new, "{data}");
    }
}

#[test]
fn a_shell_is_told_apart_from_a_pause_and_from_what_is_no_page() {
    let bare = |route: &str| state(&json!({"canonicalRouteName": format!("comet.igweb.{route}")}));
    assert_eq!(bare(ROUTE), PageContent::Throttled);
    for route in [
        "PolarisPostRoute",
        "PolarisPostRouteNext",
        "PolarisLoggedOutDesktopPostRouteNext",
        "PolarisLoggedOutMobileWebPostRoute",
    ] {
        assert_eq!(bare(route), PageContent::Shell, "{route}");
    }
    // Recorded in 2025 and 2026.
    for route in [
        "PolarisAuthPlatformCodeEntryRoute",
        "PolarisAuthPlatformChallengePickerRoute",
    ] {
        assert_eq!(bare(route), PageContent::Checkpoint, "{route}");
    }
    assert_eq!(
        bare("PolarisCAAIGAccountRecoverySearchRoute"),
        PageContent::Unknown {
            route: Some("PolarisCAAIGAccountRecoverySearchRoute".to_owned())
        }
    );
    for shell in [
        "<!DOCTYPE html><html><head></head><body><noscript>JavaScript</noscript></body></html>",
        "\u{feff}\n <HTML></HTML>",
        "<html><script type=\"application/json\" data-sjs>{\"require\": []}</script></html>",
    ] {
        assert_eq!(read(shell, &wanted()), PageContent::Shell, "{shell}");
    }
    for none in [
        "",
        "for (;;);{\"error\":1}",
        "<?xml version=\"1.0\"?><rss/>",
        "nonsense",
    ] {
        assert_eq!(
            read(none, &wanted()),
            PageContent::Unknown { route: None },
            "{none}"
        );
    }
}

fn picture() -> Value {
    photo(&json!([{"url": "https://p.fbcdn.net/1.jpg"}]))
}

#[test]
fn a_block_needs_no_mark_and_may_be_written_in_many_ways() {
    let data = wrapper(&picture(), &Value::Null)
        .to_string()
        .replace("</", "<\\/");
    for page in [
        format!("<script type=\"application/json\">{data}</script>"),
        format!("<script type='application/json' data-content-len=1>{data}</script>"),
        format!("<SCRIPT TYPE=application/json DATA-SJS>{data}</SCRIPT>"),
        format!("<script>requireLazy([\"x\"], function() {{ handle({data}); }});</script>"),
        format!("<script>for (;;);{data}\n{{\"more\": 1}}</script>"),
        format!("<script data-sjs>{data}, \"cut\": [</script>"),
        // The connection ended behind it.
        format!("<script data-sjs>{{\"a\": [{data}, {{\"cut"),
    ] {
        assert_eq!(post(read(&page, &wanted())).media.len(), 1, "{page}");
    }
}

#[test]
fn a_post_is_found_however_deep_it_lies() {
    for depth in [10, 60, 100, 120, 400, 20_000] {
        let around = |open: &str, close: &str| {
            let data = wrapper(&picture(), &Value::Null);
            let page = format!("{}{data}{}", open.repeat(depth), close.repeat(depth));
            let page = format!("<script data-sjs>{page}</script>");
            post(read(&page, &wanted()))
        };
        assert_eq!(around("[", "]").media.len(), 1, "{depth}");
        assert_eq!(around("{\"a\":", "}").media.len(), 1, "{depth}");
    }
}

#[test]
fn a_post_under_another_name_is_taken_if_it_is_there_whole() {
    let named = |media: &Value| state(&json!({"xig_brand_new_media": {"node": media}}));
    assert_eq!(post(named(&picture())).media.len(), 1);
    let other = json!({"pk": "7", "image_versions2": {"candidates": [{"url": "https://a/1"}]}});
    let thumbnail = json!({"pk": ID, "media_type": 8, "image_versions2": {"candidates": []}});
    for not_it in [other, thumbnail] {
        assert!(matches!(named(&not_it), PageContent::Shell), "{not_it}");
    }
    // Where its own place says no, no other place is believed.
    let mut data = wrapper(&Value::Null, &json!({"gating_type": 3}));
    data["elsewhere"] = picture();
    assert_eq!(state(&data), PageContent::Gated(Gate::Age));
}

#[test]
fn the_shape_of_old_is_read() {
    let old = json!({"__typename": "XDTGraphSidecar", "id": ID.to_string(), "shortcode": CODE,
        "dimensions": {"width": 1080, "height": 1350}, "taken_at_timestamp": 1_700_000_000,
        "edge_media_to_caption": {"edges": [{"node": {"text": "Hi"}}]},
        "owner": {"id": "7", "username": "ada"}, "location": {"id": "1", "name": "Paris"},
        "edge_sidecar_to_children": {"edges": [
            {"node": {"id": "11", "is_video": false, "dimensions": {"width": 1080},
                "display_url": "https://p.fbcdn.net/b.jpg", "display_resources": [
                {"src": "https://p.fbcdn.net/a.jpg", "config_width": 640, "config_height": 800},
                {"src": "https://p.fbcdn.net/b.jpg", "config_width": 1080, "config_height": 1350}]}},
            {"node": {"id": "12", "is_video": true, "video_url": "https://v.fbcdn.net/c.mp4",
                "display_url": "https://p.fbcdn.net/c.jpg"}}]}});
    for key in ["xdt_shortcode_media", "shortcode_media"] {
        let post = post(state(&json!({"data": {key: old}})));
        assert_eq!(post.caption.as_deref(), Some("Hi"));
        assert_eq!(
            (post.owner.as_deref(), post.place.as_deref()),
            (Some("ada"), Some("Paris"))
        );
        assert_eq!(
            post.published,
            crate::moment::Moment::from_unix(1_700_000_000)
        );
        let told: Vec<_> = post
            .media
            .iter()
            .map(|it| (it.id, it.media_type, it.address.as_deref().unwrap()))
            .collect();
        assert_eq!(
            told,
            [
                (11, MediaType::Photo, "https://p.fbcdn.net/b.jpg"),
                (12, MediaType::Video, "https://v.fbcdn.net/c.mp4"),
            ]
        );
        assert_eq!(post.media[0].is_original(), Some(true));
    }
}

#[test]
fn the_post_among_others_is_still_the_one_wanted() {
    let other = json!({"pk": "7", "code": "H", "media_type": 1,
        "image_versions2": {"candidates": [{"url": "https://p.fbcdn.net/other.jpg"}]}});
    let page = today(&picture()).replace(
        "</script>",
        &format!(
            "</script><script>{}</script>",
            json!({"xig_polaris_media": other})
        ),
    );
    let found = post(read(&page, &wanted()));
    assert_eq!(
        found.media[0].address.as_deref(),
        Some("https://p.fbcdn.net/1.jpg")
    );
}

#[test]
fn an_error_that_names_an_age_is_a_gate_and_no_lost_post() {
    let error = |props: &Value| {
        state(
            &json!({"route": {"canonicalRouteName": "comet.igweb.PolarisErrorRoute",
            "rootView": {"props": props}}}),
        )
    };
    let for_adults = json!({"failure_reason": "MA", "restricted_age": 25, "page_type": "MEDIA"});
    assert_eq!(error(&for_adults), PageContent::Gated(Gate::Age));
    for nothing in [
        json!({}),
        json!({"restricted_age": null}),
        json!({"restricted_age": 0}),
    ] {
        assert_eq!(error(&nothing), PageContent::NotFound, "{nothing}");
    }
}

fn old_picture() -> Value {
    json!({"__typename": "GraphImage", "id": ID.to_string(), "shortcode": CODE,
        "taken_at_timestamp": 1_700_000_000, "display_url": "https://p.fbcdn.net/a.jpg",
        "edge_media_to_caption": {"edges": [{"node": {"text": "Say \"hi\""}}]}})
}

#[test]
fn the_post_of_an_embed_stands_in_a_text() {
    let context = json!({"gql_data": {"shortcode_media": old_picture()}}).to_string();
    let data = json!({"require": [["PolarisEmbedSimple", "init", [{"contextJSON": context}]]]});
    for page in [
        format!("<script>{data}</script>"),
        format!("<script>requireLazy([], function(s) {{ s.handle({data}); }});</script>"),
    ] {
        let post = post(read(&page, &wanted()));
        assert_eq!(post.caption.as_deref(), Some("Say \"hi\""), "{page}");
        assert_eq!(post.media.len(), 1);
    }
}

#[test]
fn half_an_emoji_costs_only_itself() {
    // What a server sends that cuts texts by UTF-16 units: no strict reader takes it.
    let half = |data: &Value| data.to_string().replace("HALF", "\\ud83d");
    let mut media = picture();
    media["caption"] = json!({"text": "Hi HALF"});
    media["accessibility_caption"] = "HALF".into();
    let wrapped = half(&json!({"xig_polaris_media": {"if_not_gated_logged_out": media}}));
    let unknown = half(&json!({"xig_brand_new_media": media}));
    let mut old = old_picture();
    old["edge_media_to_caption"]["edges"][0]["node"]["text"] = "Hi HALF".into();
    let data = half(&json!({"shortcode_media": old}));
    let context = json!({ "contextJSON": data });
    for page in [
        format!("<script>{wrapped}</script>"),
        format!("<script>{unknown}</script>"),
        format!("<script>window._sharedData = {data};</script>"),
        format!("<script>s.handle({context});</script>"),
    ] {
        let post = post(read(&page, &wanted()));
        assert_eq!(post.caption.as_deref(), Some("Hi \u{fffd}"), "{page}");
        assert!(post.media[0].address.is_some(), "{page}");
    }
}

#[test]
fn a_frame_without_its_post_and_an_old_error_page_are_told_as_such() {
    let script = "<script>requireLazy([],function(){});</script>";
    let broken = format!("<html><div class=\"EmbedIsBroken\"></div>{script}</html>");
    assert_eq!(read(&broken, &wanted()), PageContent::Withheld);
    let words = "Der Link ist möglicherweise defekt.";
    let today_broken = format!(
        "<html><div class=\"EmbedBrokenMedia\"><div class=\"ebmLogo\"></div><div \
         class=\"ebmMessage\">{words}</div></div><script>s.handle({});</script></html>",
        json!({"require": [["PolarisEmbedSimple", "init", [], [{"contextJSON": null}]]]})
    );
    assert_eq!(read(&today_broken, &wanted()), PageContent::Withheld);
    // A style that is named so says nothing.
    let style = format!("<html><style>.EmbedIsBroken {{}}</style>{script}</html>");
    assert_eq!(read(&style, &wanted()), PageContent::Shell);
    let error = "<script>window._sharedData = {\"entry_data\":{\"HttpErrorPage\":[{}]}};</script>";
    assert_eq!(read(error, &wanted()), PageContent::NotFound);
    // What shows the post is no such page.
    for page in [broken.as_str(), &today_broken, error] {
        let page = format!("{page}{}", today(&picture()));
        assert_eq!(post(read(&page, &wanted())).media.len(), 1, "{page}");
    }
}

#[test]
fn what_wants_a_person_to_log_in_or_to_prove_to_be_one_is_told_as_that() {
    for (page, expected) in [
        (
            state(&json!({"message": "checkpoint_required", "checkpoint_url": "/challenge/"})),
            PageContent::Checkpoint,
        ),
        (
            state(&json!({"message": "challenge_required", "challenge": {}})),
            PageContent::Checkpoint,
        ),
        (
            state(&json!({"message": "login_required", "logout_reason": 8})),
            PageContent::Door,
        ),
        (
            state(&json!({"message": "user_has_logged_out", "logout_reason": 9})),
            PageContent::Door,
        ),
        (
            state(&json!({"message": "", "require_login": true})),
            PageContent::LoginWall,
        ),
        // What else it says says more, in whatever order.
        (
            state(&json!({"require_login": true, "message": "Please wait a few minutes before"})),
            PageContent::Throttled,
        ),
        (
            state(&json!({"message": "feedback_required", "spam": true})),
            PageContent::Throttled,
        ),
        (old_page("LoginAndSignupPage"), PageContent::LoginWall),
        (old_page("Challenge"), PageContent::Checkpoint),
        (old_page("ProfilePage"), PageContent::Profile),
        (
            read(
                "<html><body class=\" p-error dialog-404\"><h2>\u{dc}zg\u{fc}n\u{fc}z</h2></body></html>",
                &wanted(),
            ),
            PageContent::NotFound,
        ),
        // The same words as parts of something else say nothing.
        (
            state(&json!({"title": "checkpoint_required", "Challenge": {}})),
            PageContent::Shell,
        ),
        (
            state(&json!({"message": "A checkpoint_required", "ProfilePage": []})),
            PageContent::Shell,
        ),
        (
            state(&json!({"message": "feedback_required", "require_login": false})),
            PageContent::Shell,
        ),
    ] {
        assert_eq!(page, expected);
    }
    // Where the post is there, it counts.
    let mut data = json!({"xig_polaris_media": picture()});
    data["message"] = "checkpoint_required".into();
    assert!(matches!(state(&data), PageContent::Post(_)));
}

fn old_page(entry: &str) -> PageContent {
    let data = json!({"config": {"viewer": null}, "entry_data": {entry: [{}]}});
    read(
        &format!("<html><script>window._sharedData = {data};</script></html>"),
        &wanted(),
    )
}

#[test]
fn the_one_file_of_a_video_is_taken_where_there_is_no_list() {
    let mut media = picture();
    media["media_type"] = 2.into();
    media["video_versions"] = Value::Null;
    media["video_url"] = "https://v.fbcdn.net/a.mp4".into();
    let post = post(state(&json!({"xig_polaris_media": media})));
    assert_eq!(post.media[0].media_type, MediaType::Video);
    assert_eq!(
        post.media[0].address.as_deref(),
        Some("https://v.fbcdn.net/a.mp4")
    );
}

#[test]
fn a_page_that_a_program_for_xml_wrote_is_the_same_post() {
    let mut media = picture();
    media["caption"] = json!({"text": "Tom & Ida <3"});
    media["image_versions2"] =
        json!({"candidates": [{"url": "https://p.fbcdn.net/a.jpg?stp=x&oh=1"}]});
    let data = json!({ "xig_polaris_media": media }).to_string();
    let escaped = data.replace('&', "&amp;").replace('<', "&lt;");
    let post = post(read(&format!("<script>{escaped}</script>"), &wanted()));
    assert_eq!(post.caption.as_deref(), Some("Tom & Ida <3"));
    assert_eq!(
        post.media[0].address.as_deref(),
        Some("https://p.fbcdn.net/a.jpg?stp=x&oh=1")
    );
}

#[test]
fn items_in_a_call_are_read() {
    let data = json!({"items": [picture()]});
    let page = format!("<script>window.__additionalDataLoaded('extra',{data});</script>");
    assert_eq!(post(read(&page, &wanted())).media.len(), 1);
}

#[test]
fn of_a_post_that_stands_there_twice_the_fuller_one_is_taken() {
    let thumbnail = json!({"pk": ID.to_string(), "code": CODE,
        "image_versions2": {"candidates": [{"url": "https://p.fbcdn.net/s.jpg", "width": 150, "height": 150}]}});
    let empty = json!({"pk": ID.to_string(), "code": CODE, "media_type": 1, "image_versions2": {}});
    let whole = post(read(&today(&picture()), &wanted()));
    for first in [
        page_with(&json!({"timeline": thumbnail})),
        today(&empty),
        today(&thumbnail),
    ] {
        for page in [
            format!("{first}{}", today(&picture())),
            format!("{}{first}", today(&picture())),
            format!("{first}{}", page_with(&json!({"brand_new": picture()}))),
        ] {
            let found = post(read(&page, &wanted()));
            assert_eq!(found.media[0].address, whole.media[0].address, "{page}");
        }
    }
}

#[test]
fn a_post_under_another_name_with_a_hole_is_taken_and_the_hole_is_counted() {
    let slide = |number: u64| json!({"pk": number, "media_type": 1, "image_versions2": {"candidates": [{"url": "https://a/1"}]}});
    let media = json!({"pk": ID.to_string(), "code": CODE, "media_type": 8,
        "carousel_media": [slide(1), null, slide(3)]});
    let post = post(state(&json!({"xig_brand_new_media": media})));
    assert_eq!((post.media.len(), post.left_out), (2, 1));
}

#[test]
fn slides_without_any_number_are_known_by_their_places() {
    let slide = |file: u64| json!({"video_versions": [{"url": format!("https://v.fbcdn.net/{file}.mp4?oh={file}")}]});
    let carousel = |code: &str, count: usize, slides: &[Value]| {
        post(read(
            &page_with(&json!({"xig_polaris_media": {"code": code, "media_type": 8,
                "carousel_media_count": count, "carousel_media": slides}})),
            &Shortcode::parse(code).unwrap(),
        ))
    };
    let ids = |post: &super::PagePost| post.media.iter().map(|it| it.id).collect::<Vec<_>>();
    let whole = carousel(CODE, 3, &[slide(1), Value::Null, slide(2)]);
    let places: Vec<_> = whole.media.iter().map(|it| it.position).collect();
    assert_eq!((places, whole.left_out), (vec![Some(1), Some(3)], 1));
    assert_ne!(whole.media[0].id, whole.media[1].id);
    // The same again, signed anew or in another size, is the same.
    let again = carousel(CODE, 3, &[slide(7), slide(8), slide(9)]);
    assert_eq!(ids(&whole), [again.media[0].id, again.media[2].id]);
    // Another post, a list that lost a slide, and one that does not tell its places have others.
    let others = [
        carousel("DeAZ0uAgNuA", 3, &[slide(1), slide(2), slide(3)]),
        carousel(CODE, 2, &[slide(1), slide(2)]),
        carousel(CODE, 5, &[slide(1), slide(2)]),
    ];
    for other in &others {
        assert!(!other.media.is_empty());
        assert!(ids(other).iter().all(|id| !ids(&again).contains(id)));
    }
    assert_eq!((others[2].media.len(), others[2].left_out), (2, 3));
    assert_eq!(others[2].media[0].position, None);

    let node = json!({"node": {"display_url": "https://p.fbcdn.net/a.jpg", "is_video": true,
        "video_url": "https://v.fbcdn.net/a.mp4"}});
    let mut without = node.clone();
    without["node"]["video_url"] = Value::Null;
    let old = post(state(
        &json!({"shortcode_media": {"id": ID.to_string(), "shortcode": CODE,
        "edge_sidecar_to_children": {"edges": [node, without, node]}}}),
    ));
    let told: Vec<_> = old
        .media
        .iter()
        .map(|it| (it.position, it.media_type))
        .collect();
    assert_eq!(
        told,
        [(Some(1), MediaType::Video), (Some(3), MediaType::Video)]
    );
    assert_eq!(old.left_out, 1);
}

#[test]
fn slides_without_numbers_have_those_of_their_addresses() {
    // The base64 of 3986476566299750515 and of 3986476566299936116.
    let keys = [
        "Mzk4NjQ3NjU2NjI5OTc1MDUxNQ%3D%3D",
        "Mzk4NjQ3NjU2NjI5OTkzNjExNg%3D%3D",
    ];
    let address = |key: &str| format!("https://p.fbcdn.net/a.jpg?x=1&ig_cache_key={key}.3-ccb7-5");
    let slide = |key: &str| json!({"image_versions2": {"candidates": [{"url": address(key)}]}});
    let carousel = |slides: &[Value]| {
        json!({"xig_polaris_media": {"pk": ID.to_string(), "code": CODE, "media_type": 8,
            "carousel_media": slides}})
    };
    let told = |data: &Value| {
        let post = post(state(data));
        let ids: Vec<_> = post.media.iter().map(|it| (it.id, it.position)).collect();
        (ids, post.left_out)
    };
    let first = (3_986_476_566_299_750_515, Some(1));
    let second = (3_986_476_566_299_936_116, Some(2));
    let both = [slide(keys[0]), slide(keys[1])];
    assert_eq!(told(&carousel(&both)), (vec![first, second], 0));
    // The same that slides have which say them.
    let mut says = both.clone();
    says[0]["pk"] = first.0.into();
    assert_eq!(told(&carousel(&says)), (vec![first, second], 0));
    // One and the same are told apart from nothing.
    assert_eq!(
        told(&carousel(&[slide(keys[0]), slide(keys[0])])),
        (vec![first], 1)
    );
    let mut video = slide(keys[1]);
    video["video_versions"] = json!([{"url": "https://v.fbcdn.net/a.mp4"}]);
    let (ids, left_out) = told(&carousel(&[slide(keys[0]), video]));
    assert_eq!((ids[0], left_out), (first, 0));
    // The number of a video's cover is not the video's.
    assert!(ids[1].0 != second.0 && ids[1].1 == Some(2));

    let node = |key: &str| json!({"node": {"display_url": address(key), "is_video": false}});
    let old = json!({"shortcode_media": {"id": ID.to_string(), "shortcode": CODE,
        "edge_sidecar_to_children": {"edges": [node(keys[0]), node(keys[1])]}}});
    assert_eq!(told(&old), (vec![first, second], 0));
}

#[test]
fn what_old_pages_and_programs_write_otherwise_is_read() {
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut media = old_picture();
        change(&mut media);
        post(state(&json!({"shortcode_media": media})))
    };
    let video = changed(&|it| it["video_url"] = "https://v.fbcdn.net/a.mp4".into());
    assert_eq!(video.media[0].media_type, MediaType::Video);
    let larger = changed(&|it| {
        it["display_resources"] = json!([{"src": "https://p.fbcdn.net/s.jpg", "config_width": 640, "config_height": 640}]);
    });
    assert!(
        larger.media[0]
            .address
            .as_deref()
            .unwrap()
            .ends_with("a.jpg")
    );
    let titled = changed(&|it| {
        it["product_type"] = "igtv".into();
        it["title"] = "My title".into();
        it["edge_media_to_caption"] = Value::Null;
    });
    assert_eq!(titled.caption.as_deref(), Some("My title"));
    let plain = changed(&|it| {
        it.as_object_mut().unwrap().remove("taken_at_timestamp");
        it["date"] = json!(1_700_000_000.0);
        it["edge_media_to_caption"] = Value::Null;
        it["caption"] = "Plain".into();
    });
    assert_eq!(plain.caption.as_deref(), Some("Plain"));
    assert_eq!(
        plain.published,
        crate::moment::Moment::from_unix(1_700_000_000)
    );

    let mut owned = picture();
    owned["user"] = Value::Null;
    owned["owner"] = json!({"username": "ada"});
    let owned = post(read(&today(&owned), &wanted()));
    assert_eq!(owned.owner.as_deref(), Some("ada"));
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        Just(json!(ID)),
        Just(json!(CODE)),
        Just(json!("https://p.fbcdn.net/1.jpg?stp=s1x1")),
        any::<i64>().prop_map(Value::from),
    ];
    let key = prop::sample::select(vec![
        "xig_polaris_media",
        "if_not_gated_logged_out",
        "gating_ruling",
        "pk",
        "code",
        "id",
        "items",
        "xdt_api__v1__media__shortcode__web_info",
        "shortcode_media",
        "image_versions2",
        "candidates",
        "url",
        "carousel_media",
        "edges",
        "node",
        "edge_sidecar_to_children",
        "media_type",
        "display_resources",
        "canonicalRouteName",
    ]);
    leaf.prop_recursive(6, 60, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..5).prop_map(|members| {
                members
                    .into_iter()
                    .map(|(key, value)| (key.to_owned(), value))
                    .collect()
            }),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_stands_under_the_known_names_no_other_post_is_taken(data in json_value()) {
        if let PageContent::Post(post) = state(&json!({"xig_polaris_media": data})) {
            prop_assert_eq!(post.code.id(), ID);
        }
    }
}
