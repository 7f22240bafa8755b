//! What an address says by itself: a post, another thing of Instagram's, or nothing.

use super::{PLAIN, canonical, code, only};
use crate::link::{Elsewhere, Link, Shortcode, Target};

#[test]
fn shortcodes_and_ids_are_the_same_number() {
    for (code, id) in [
        ("B1LbfVPlwIA", 2_110_901_750_722_920_960),
        ("B-fKL9qpeab", 2_278_584_739_065_882_267),
        ("B89prebFBcw", 2_251_138_696_266_127_152),
        ("DXeh-kYiIge", 3_881_689_364_048_676_894),
        ("DZc5TenzF7h", 3_917_257_803_106_639_585),
        ("DeAZ0uAgNuA", 3_999_310_043_081_137_024),
        ("DdG4RIxIPyf", 3_983_118_388_705_688_735),
        ("DeBJRyaDIyP", 3_999_518_748_855_536_783),
        ("DeBJQ7bjELM", 3_999_518_689_824_883_404),
        ("DeBJQ6uDOVj", 3_999_518_689_061_561_699),
        ("CAG3E8-A3wf", 2_307_774_091_974_900_767),
        ("CAnqPB-Jzcj", 2_317_006_284_167_526_179),
        ("B-NYjoGpQqC", 2_273_581_388_251_073_154),
        ("BoHk1haB5tM", 1_875_629_777_499_953_996),
        ("BkQjCfsBIzi", 1_806_097_553_666_903_266),
        ("H__________", 9_223_372_036_854_775_807),
        ("P__________", 18_446_744_073_709_551_615),
    ] {
        assert_eq!(Shortcode::parse(code).unwrap().id(), id, "{code}");
        assert_eq!(Shortcode::of_id(id).unwrap().as_str(), code, "{id}");
    }
}

#[test]
fn a_private_code_has_the_number_of_its_base_and_is_kept_whole() {
    let private = Shortcode::parse("CCQQsCXjOaBfS3I2PpqsNkxElV9DXj61vzo5xs0").unwrap();
    assert_eq!(private.id(), 2_346_448_800_803_776_129);
    assert!(private.is_private());
    assert_eq!(private.as_str(), "CCQQsCXjOaBfS3I2PpqsNkxElV9DXj61vzo5xs0");
    let old = Shortcode::parse(&format!("BkQjCfsBI{}", "x".repeat(28))).unwrap();
    assert_eq!(old.id(), Shortcode::parse("BkQjCfsBI").unwrap().id());
}

#[test]
fn what_is_no_number_of_64_bits_is_no_shortcode() {
    for none in [
        "",
        "A",
        "Q__________",
        "___________",
        "DeAZ0uAgNuAx",
        "DeAZ0uAgNuAxxxxxxxxxxxxxxxxx",
        "De AZ0uAgNu",
        "DeAZ0uAgNü",
        "x/y",
    ] {
        assert_eq!(Shortcode::parse(none), None, "{none}");
    }
    assert_eq!(Shortcode::parse(&"A".repeat(40)), None);
}

#[test]
fn every_form_of_a_posts_address_leads_to_the_post() {
    for address in [
        "https://www.instagram.com/p/DeAZ0uAgNuA/",
        "https://www.instagram.com/p/DeAZ0uAgNuA",
        "http://instagram.com/tv/DeAZ0uAgNuA/?hl=de",
        "instagram.com/reel/DeAZ0uAgNuA/?igsh=MzRlODBiNWFlZA==",
        "HTTPS://WWW.INSTAGRAM.COM/reels/DeAZ0uAgNuA/",
        "https://www.instagram.com/dm/p/DeAZ0uAgNuA/",
        "https://m.instagram.com/p/DeAZ0uAgNuA/embed/captioned/",
        "https://instagr.am/p/DeAZ0uAgNuA/",
        "https://www.ddinstagram.com/p/DeAZ0uAgNuA/",
        "https://d.ddinstagram.com/p/DeAZ0uAgNuA/",
        "https://g.ddinstagram.com/reel/DeAZ0uAgNuA/",
        "https://www.instagram.com//p//DeAZ0uAgNuA//",
        "https://www.instagram.com/p/DeAZ0uAgNu%41/",
        "instagram://media?id=3999310043081137024",
        "instagram://media?id=3999310043081137024_787132",
        "https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%2Fp%2FDeAZ0uAgNuA%2F&e=AT0",
        "https://l.instagram.com/?u=https%253A%252F%252Finstagram.com%252Fp%252FDeAZ0uAgNuA",
        r#"<blockquote class="instagram-media"><a href="https://www.instagram.com/p/DeAZ0uAgNuA/?utm_source=ig_embed&amp;utm_campaign=loading">"#,
    ] {
        let link = only(address);
        assert_eq!(link.kind().name(), "post", "{address}");
        assert_eq!(link.id(), Some(3_999_310_043_081_137_024), "{address}");
        assert_eq!(link.username(), None, "{address}");
        assert_eq!(
            link.canonical().as_deref(),
            Some("https://www.instagram.com/p/DeAZ0uAgNuA/"),
            "{address}"
        );
    }
}

#[test]
fn an_owner_in_the_address_is_kept_in_lower_case() {
    for address in [
        "https://www.instagram.com/Ada.Lovelace_1/p/DeAZ0uAgNuA/",
        "https://www.instagram.com/ada.lovelace_1/reel/DeAZ0uAgNuA/",
    ] {
        assert_eq!(only(address).username(), Some("ada.lovelace_1"));
    }
}

#[test]
fn the_slide_is_kept_from_1() {
    let slide = |query| only(&format!("https://www.instagram.com/p/DeBJRyaDIyP/?{query}")).slide;
    assert_eq!(slide("img_index=1"), Some(1));
    assert_eq!(slide("igsh=x&img_index=3"), Some(3));
    assert_eq!(slide("utm_source=x&amp;img_index=4"), Some(4));
    assert_eq!(slide("img_index=2text"), Some(2));
    assert_eq!(slide("img_index=２"), Some(2));
    assert_eq!(slide("img_index=2をみて"), Some(2));
    assert_eq!(slide("img_index=0"), None);
    assert_eq!(slide("img_index=-1"), None);
    assert_eq!(slide("img_index=99999999999"), None);
    assert_eq!(
        canonical("https://www.instagram.com/p/DeBJRyaDIyP/?img_index=2&igsh=1"),
        "https://www.instagram.com/p/DeBJRyaDIyP/?img_index=2"
    );
}

#[test]
fn a_slide_can_be_named_by_its_number() {
    let address = "https://www.instagram.com/p/DeBJRyaDIyP/?carousel_share_child_media_id=";
    let link = only(&format!("{address}3999518689061561699_5756598919&igsh=x"));
    assert_eq!(
        (link.slide, link.slide_id),
        (None, Some(3_999_518_689_061_561_699))
    );
    let canonical = format!("{address}3999518689061561699");
    assert_eq!(link.canonical().as_deref(), Some(canonical.as_str()));
    assert_eq!(only(&canonical), link);
    assert_eq!(only(&format!("{address}x")).slide_id, None);
    let profile = "https://www.instagram.com/ada/?carousel_share_child_media_id=1";
    assert_eq!(only(profile).slide_id, None);
}

#[test]
fn share_links_keep_what_only_instagram_can_resolve() {
    for (address, path) in [
        ("https://www.instagram.com/share/BACiUUUYQV", "BACiUUUYQV"),
        (
            "https://www.instagram.com/share/p/BACiUUUYQV/",
            "p/BACiUUUYQV",
        ),
        (
            "https://www.instagram.com/share/reel/BARSSL4rTu",
            "reel/BARSSL4rTu",
        ),
    ] {
        let link = only(address);
        assert_eq!(
            link.target,
            Target::Share {
                path: path.to_owned()
            }
        );
        assert_eq!(link.refusal(), None);
    }
}

#[test]
fn stories_and_highlights_are_told_apart() {
    let highlight = only(
        "https://www.instagram.com/s/aGlnaGxpZ2h0OjE3OTg4MDg5NjI5MzgzNzcw?story_media_id=2593848497322170217_11830955",
    );
    assert_eq!(
        highlight.target,
        Target::Highlight {
            id: 17_988_089_629_383_770,
            item: Some(2_593_848_497_322_170_217)
        }
    );
    // Junk bytes inside, no padding: real links have both.
    let junk = only("https://www.instagram.com/s/aGlnaGxpZ2h0HToxNzk4ODA4OTYyOTM4Mzc3MA/");
    assert_eq!(junk.id(), Some(17_988_089_629_383_770));
    assert_eq!(
        only("https://www.instagram.com/stories/highlights/17988089629383770/").id(),
        highlight.id()
    );
    for (address, username, id) in [
        ("https://www.instagram.com/stories/ada/", Some("ada"), None),
        (
            "https://instagram.com/stories/Ada/123/",
            Some("ada"),
            Some(123),
        ),
        ("https://www.instagram.com/stories/me", None, None),
    ] {
        let link = only(address);
        assert_eq!(
            (link.kind().name(), link.username(), link.id()),
            ("story", username, id)
        );
        assert!(link.refusal().unwrap().to_string().contains("export"));
    }
}

#[test]
fn profiles_are_not_posts() {
    for (address, username, tab) in [
        ("https://www.instagram.com/natgeo/", "natgeo", None),
        ("https://instagram.com/_u/NatGeo", "natgeo", None),
        (
            "https://instagram.com/natgeo/reels/",
            "natgeo",
            Some("reels"),
        ),
        (
            "https://instagram.com/natgeo/saved/all/1",
            "natgeo",
            Some("saved"),
        ),
    ] {
        let tab = tab.map(str::to_owned);
        let username = username.to_owned();
        assert_eq!(only(address).target, Target::Profile { username, tab });
    }
}

#[test]
fn what_is_out_of_scope_says_so() {
    for address in [
        "https://www.instagram.com/",
        "https://www.instagram.com/explore/tags/sea/",
        "https://www.instagram.com/explore/locations/1/paris/",
        "https://www.instagram.com/reels/audio/1234567890/",
        "https://www.instagram.com/accounts/login/",
        "https://www.instagram.com/p/",
        "https://www.instagram.com/p/DeAZ0uAgNuAxyz/",
        "https://www.instagram.com/p/%ff%fe/",
        "https://l.instagram.com/?u=https%3A%2F%2Fexample.com%2F",
    ] {
        let link = only(address);
        assert_eq!(link.kind().name(), "unsupported", "{address}");
        assert!(link.refusal().is_some() && link.canonical().is_none());
    }
}

#[test]
fn names_and_codes_without_a_host_count_only_where_a_link_is_expected() {
    for text in ["@natgeo", "DeAZ0uAgNuA", "see @natgeo at DeAZ0uAgNuA"] {
        assert_eq!(Link::find_all(text), []);
    }
    assert_eq!(Link::of_input("@NatGeo")[0].username(), Some("natgeo"));
    assert_eq!(
        Link::of_input(" DeAZ0uAgNuA ")[0].code(),
        Some("DeAZ0uAgNuA")
    );
    for none in [
        "photographs",
        "export.zip",
        "see @natgeo",
        "",
        "#sea",
        "MyPhotosIG",
        "IMG_2024_01/",
    ] {
        assert_eq!(Link::of_input(none), [], "{none}");
    }
}

#[test]
fn the_number_of_a_post_in_place_of_its_code_is_the_post() {
    for text in [
        "http://instagram.com/p/3999310043081137024/my-slug",
        "https://www.instagram.com/p/3999310043081137024",
        "https://www.instagram.com/reel/3999310043081137024/",
        "https://i.instagram.com/api/v1/media/3999310043081137024_25025320/info/",
        "https://i.instagram.com/api/v1/media/3999310043081137024_2502532012/info/",
        "https://www.instagram.com/api/v1/media/3999310043081137024/info/",
        "https://www.instagram.com/media/3999310043081137024",
        "https://www.instagram.com/reel/?id=3999310043081137024_25025320",
        "https://www.instagram.com/p/?id=3999310043081137024",
    ] {
        assert_eq!(canonical(text), PLAIN, "{text}");
    }
    for none in [
        "https://www.instagram.com/p/99999999999999999999999/",
        "https://www.instagram.com/api/v1/media/configure/",
        "https://www.instagram.com/reel/?id=25025320",
        "https://www.instagram.com/api/v1/users/3999310043081137024/info/",
    ] {
        let target = only(none).target;
        assert!(!matches!(target, Target::Post { .. }), "{none}: {target:?}");
    }
    // Somebody's name.
    let media = only("https://www.instagram.com/media/").target;
    assert!(matches!(media, Target::Profile { .. }), "{media:?}");
    let post = "https://www.instagram.com/media/p/DeAZ0uAgNuA/";
    assert_eq!(only(post).username(), Some("media"));
}

#[test]
fn ports_case_and_slides_in_the_path_are_read() {
    for text in [
        "https://www.instagram.com:443/p/CtestCODE12/",
        "http://instagram.com:80/p/CtestCODE12",
        "www.instagram.com:443/p/CtestCODE12",
        "HTTPS://WWW.INSTAGRAM.COM/P/CtestCODE12/",
        "https://www.instagram.com/Reel/CtestCODE12/",
        "https://www.instagram.com/Ada/REEL/CtestCODE12/",
        r#"{"url":"https:\/\/www.instagram.com\/p\/CtestCODE12\/"}"#,
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text}");
    }
    for (text, slide) in [
        ("https://www.instagram.com/p/CtestCODE12/2", Some(2)),
        ("https://www.instagram.com/ada/p/CtestCODE12/3/", Some(3)),
        (
            "https://www.instagram.com/p/CtestCODE12/3/?img_index=5",
            Some(5),
        ),
        (
            "https://www.instagram.com/p/CtestCODE12/2019 was good",
            None,
        ),
        ("https://www.instagram.com/p/CtestCODE12/0", None),
        (
            "https://www.instagram.com/p/CtestCODE12/c/17900000000000001/",
            None,
        ),
        ("https://www.instagram.com/p/CtestCODE12/embed/", None),
        ("https://toinstagram.com/p/CtestCODE12/photo/2", Some(2)),
        ("https://www.instagram.com/p/CtestCODE12/photo/", None),
        (
            "https://www.instagram.com/p/CtestCODE12/?%69mg_index=2",
            Some(2),
        ),
    ] {
        assert_eq!(only(text).slide, slide, "{text}");
        assert_eq!(code(text), "CtestCODE12", "{text}");
    }
}

#[test]
fn pages_that_are_no_posts_are_told_as_what_they_are() {
    for (path, what) in [
        ("reel/audio/1234567890/", Elsewhere::Audio),
        ("reels/audio/1234567890", Elsewhere::Audio),
        ("Reels/Audio/1234567890", Elsewhere::Audio),
        (
            "explore/locations/213385402/paris-france/",
            Elsewhere::Location,
        ),
        ("locations/213385402", Elsewhere::Location),
        ("explore/tags/sea/", Elsewhere::Tag),
        ("explore/search/keyword/?q=sea", Elsewhere::Tag),
        ("explore/", Elsewhere::Explore),
        ("reels/", Elsewhere::Explore),
        ("reels/trending/", Elsewhere::Explore),
        ("reels/music/123/", Elsewhere::Audio),
        ("direct/t/340282366841710300949128/", Elsewhere::Messages),
        ("accounts/edit/", Elsewhere::Account),
        ("accounts/login/", Elsewhere::Account),
        ("p/", Elsewhere::Other),
        // A guide, and a live video: no post, and not all of somebody's.
        (
            "zoe.sun/guide/two-days/17927797259956173/",
            Elsewhere::Other,
        ),
        ("Zoe.Sun/Guide/two-days/17927797259956173", Elsewhere::Other),
        (
            "zoe.sun/live/17927797259956173?igsh=MXgyN29vY3N5YzV5dQ%3D%3D",
            Elsewhere::Other,
        ),
        ("zoe.sun/live/", Elsewhere::Other),
    ] {
        let link = only(&format!("https://www.instagram.com/{path}"));
        assert_eq!(link.target, Target::Unsupported(what), "{path}");
        assert_eq!(link.refusal(), Some(what.refusal()));
    }
    for (text, what) in [
        ("instagram://tag?name=sea", Elsewhere::Tag),
        ("instagram://reels_home", Elsewhere::Other),
        ("instagram://reels_home?id=tab_feed1", Elsewhere::Other),
        ("instagram://clips_home?id=trending", Elsewhere::Other),
        ("instagram://camera", Elsewhere::Other),
        ("instagram://direct-inbox", Elsewhere::Messages),
        ("https://ig.me/m/some.user", Elsewhere::Messages),
        ("https://www.instagram.com/oembed/", Elsewhere::Other),
    ] {
        assert_eq!(only(text).target, Target::Unsupported(what), "{text}");
    }
}

#[test]
fn links_to_threads_are_told_as_such() {
    for text in [
        "https://www.threads.net/@user/post/CtestCODE12",
        "https://www.threads.com/t/CtestCODE12",
        "threads.net/@user",
    ] {
        assert_eq!(Link::find_all(text), vec![], "{text}");
        let named = Link::look_alikes(text);
        assert!(
            named[0].refusal().to_string().contains("leads to Threads"),
            "{text}"
        );
    }
}

/// The first posts of all have codes of one letter.
#[test]
fn a_short_code_is_not_looked_for_behind_the_path() {
    for text in [
        "https://www.instagram.com/p/h/?igsh=x",
        "https://www.instagram.com/p/d/#id=x",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.instagram.com%2Fp%2Fh%2F%3Figsh%3Dx",
    ] {
        let links = Link::find_all(text);
        assert!(links[0].code().is_some(), "{text}: {links:?}");
    }
}

#[test]
fn pages_about_instagram_are_nobodys_profile() {
    for text in [
        "https://help.instagram.com/581066165581870",
        "https://about.instagram.com/blog",
        "https://business.instagram.com/",
        "https://www.instagram.com/qr?u=zoe.sun",
    ] {
        let target = only(text).target;
        assert_eq!(target, Target::Unsupported(Elsewhere::Other), "{text}");
    }
    let post = "https://business.instagram.com/p/DeAZ0uAgNuA/";
    assert_eq!(canonical(post), PLAIN);
    let other = "https://instagram-com-evil.translate.goog/p/DeAZ0uAgNuA/";
    assert_eq!(Link::find_all(other), vec![]);
}

#[test]
fn names_and_signs_in_a_path_are_read_however_they_are_written() {
    for text in [
        "https://www.instagram.com/@ada/p/CtestCODE12/",
        "https://www.instagram.com/%40ada/reel/CtestCODE12/",
        "https://www.instagram.com/ada/p%2FCtestCODE12",
        "https://www.instagram.com/ada%2Fp%2FCtestCODE12%2F",
    ] {
        let link = only(text);
        assert_eq!(
            (link.code(), link.username()),
            (Some("CtestCODE12"), Some("ada")),
            "{text}"
        );
    }
    assert_eq!(
        code("https://www.instagram.com/p%2FCtestCODE12"),
        "CtestCODE12"
    );
    for (text, tab) in [
        ("https://www.instagram.com/@ada", None),
        (
            "https://www.instagram.com/ada/profilecard/?igsh=x",
            Some("profilecard"),
        ),
        ("https://www.instagram.com/ada/reposts/", Some("reposts")),
    ] {
        let target = Target::Profile {
            username: "ada".to_owned(),
            tab: tab.map(str::to_owned),
        };
        assert_eq!(only(text).target, target, "{text}");
    }
    let card = only("https://www.instagram.com/profilecard/?igsh=x").target;
    assert_eq!(card, Target::Unsupported(Elsewhere::Other));
}

#[test]
fn a_page_for_the_account_that_leads_nowhere_is_told_as_such() {
    for text in [
        "https://www.instagram.com/accounts/login/?next= hello",
        "https://www.instagram.com/accounts/login/?next=",
    ] {
        let targets: Vec<_> = Link::find_all(text)
            .into_iter()
            .map(|it| it.target)
            .collect();
        assert_eq!(targets, [Target::Unsupported(Elsewhere::Account)], "{text}");
    }
    let query =
        "https://www.instagram.com/graphql/query/?variables={\"shortcode\":\"Dd0-vsvjuxn\"}";
    assert_eq!(Link::find_all(query).len(), 1);
    let next =
        "https://www.instagram.com/accounts/login/?next=https://www.instagram.com/p/Dd0-vsvjuxn/";
    let next = Link::find_all(next);
    assert_eq!((next.len(), next[0].code()), (1, Some("Dd0-vsvjuxn")));
}

#[test]
fn a_shared_link_with_a_word_of_instagrams_is_no_share_of_that_word() {
    for word in ["stories", "profile", "highlights", "story", "guide"] {
        let links = Link::find_all(&format!("https://www.instagram.com/share/{word}/abcdEFGH"));
        assert!(
            matches!(links[0].target, Target::Unsupported(_)),
            "{links:?}"
        );
    }
}

#[test]
fn a_user_can_have_the_name_of_a_search_engines_pages() {
    let post = only("https://www.instagram.com/seo/p/CtestCODE12/");
    let who = (post.code(), post.username());
    assert_eq!(who, (Some("CtestCODE12"), Some("seo")));
    assert_eq!(
        only("https://www.instagram.com/seo/").username(),
        Some("seo")
    );
}

#[test]
fn a_path_of_many_words_is_read() {
    for word in ["reels/", "share/", "_u/", "share/reels/", "ida/"] {
        let text = format!("https://www.instagram.com/{}", word.repeat(50_000));
        assert_eq!(only(&text).code(), None, "{word}");
    }
}

#[test]
fn words_and_names_where_a_code_stands_are_no_codes() {
    for (text, expected) in [
        ("tv/share/BACiUUUYQV", Elsewhere::Other),
        ("reel/share/BACiUUUYQV/", Elsewhere::Other),
        ("tv/share/", Elsewhere::Other),
        ("reel/share", Elsewhere::Other),
        ("tv/abc?x=1", Elsewhere::Other),
        ("tv/someone", Elsewhere::Other),
        ("reels/saved/", Elsewhere::Other),
        ("reel/trending", Elsewhere::Explore),
        ("p/location/123", Elsewhere::Location),
        ("reels/location/123", Elsewhere::Location),
        ("notifications/", Elsewhere::Other),
        ("share/stories/", Elsewhere::Other),
        ("share/highlights", Elsewhere::Other),
        ("p/ida.example/", Elsewhere::Other),
        ("auth_platform/?apc=x", Elsewhere::Account),
        ("auth_platform/codeentry/?apc=x", Elsewhere::Account),
        ("ida.example/reels/audio/1234567890/", Elsewhere::Audio),
        ("ida.example/reel/audio/", Elsewhere::Audio),
        ("ida.example/reels/location/123", Elsewhere::Location),
        ("ida.example/reels/popular/", Elsewhere::Other),
        ("ida.example/reel/abc/", Elsewhere::Other),
        ("ida.example/tv/abc", Elsewhere::Other),
        ("reels/videos/12345/", Elsewhere::Other),
        ("reels/videos/1", Elsewhere::Other),
        ("share/reels/audio/1234567890/", Elsewhere::Audio),
        ("share/audio/BACiUUUYQV", Elsewhere::Audio),
        ("share/reel/popular/", Elsewhere::Other),
        ("p/a$b%c/", Elsewhere::Other),
        ("create/", Elsewhere::Other),
        ("your_activity/", Elsewhere::Other),
        ("archive/stories/", Elsewhere::Other),
        ("_n/", Elsewhere::Other),
        ("_n/mainfeed", Elsewhere::Other),
        ("_u/", Elsewhere::Other),
        ("_u/_u/ida.example", Elsewhere::Other),
        ("stories/highlights/", Elsewhere::Other),
    ] {
        let link = only(&format!("https://www.instagram.com/{text}"));
        assert_eq!(link.target, Target::Unsupported(expected), "{text}");
    }
    for text in ["reels/ida.example/", "reels/ida.example"] {
        let link = only(&format!("https://www.instagram.com/{text}"));
        assert_eq!(link.kind(), crate::link::LinkKind::Profile, "{text}");
    }
    for text in [
        "auth_platform/?apc=x&next=%2Fp%2FCtestCODE12%2F",
        "amp/p/CtestCODE12/",
        "lite/p/CtestCODE12/",
        "p/CtestCODE12.Nice/",
        "p/CtestCODE12$x",
        "reels/CtestCODE12.Nice",
        "p/CtestCODE12/share",
    ] {
        let link = only(&format!("https://www.instagram.com/{text}"));
        assert_eq!(link.code(), Some("CtestCODE12"), "{text}");
        assert!(
            matches!(link.target, Target::Post { username: None, .. }),
            "{text}"
        );
    }
    for (text, owner) in [
        ("_u/ida.example/p/CtestCODE12/", "ida.example"),
        ("_U/Ida/reel/CtestCODE12", "ida"),
        ("ida/reel/aye83DjauH/", "ida"),
    ] {
        let link = only(&format!("https://www.instagram.com/{text}"));
        assert_eq!(link.username(), Some(owner), "{text}");
        assert!(matches!(link.target, Target::Post { .. }), "{text}");
    }
    // Codes of 2010 stand alone, or at the end of a sentence.
    for text in ["p/share/", "p/abc/", "p/abc. It", "p/abc.", "p/abc?x=1"] {
        let link = only(&format!("https://www.instagram.com/{text}"));
        assert_eq!(link.kind(), crate::link::LinkKind::Post, "{text}");
    }
}
