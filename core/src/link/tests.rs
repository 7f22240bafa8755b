use proptest::prelude::*;

use super::{Elsewhere, Link, Shortcode, Target};
use crate::outcome::{LeadsTo, Refusal};

fn only(text: &str) -> Link {
    let links = Link::find_all(text);
    assert_eq!(links.len(), 1, "{text}: {links:?}");
    links[0].clone()
}

fn canonical(text: &str) -> String {
    only(text).canonical().unwrap_or_default()
}

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
fn look_alike_hosts_are_no_links() {
    for text in [
        "https://evilinstagram.com/p/DeAZ0uAgNuA/",
        "https://instagram.com.evil.tld/p/DeAZ0uAgNuA/",
        "https://scontent.cdninstagram.com/p/DeAZ0uAgNuA/",
        "https://evil.tld/instagram.com/p/DeAZ0uAgNuA/",
        "https://instagram.com@evil.tld/p/DeAZ0uAgNuA/",
        "https://evil-instagram.com/p/DeAZ0uAgNuA/",
        "mail@instagram.com/p/DeAZ0uAgNuA/",
        "ünstagram.com/p/DeAZ0uAgNuA/",
        "xinstagram://media?id=3999310043081137024",
        "ftp://instagram.com/p/DeAZ0uAgNuA/",
        "https://.instagram.com/p/DeAZ0uAgNuA/",
        "https://instagram.community/p/DeAZ0uAgNuA/",
    ] {
        assert_eq!(Link::find_all(text), [], "{text}");
    }
}

#[test]
fn links_are_found_in_sentences_in_order_and_once() {
    let text = "Schau mal (https://www.instagram.com/reel/DdG4RIxIPyf/?igsh=abc), \
                und das: „https://www.instagram.com/p/DeAZ0uAgNuA/“… \
                https://www.instagram.com/p/DdG4RIxIPyf! \
                and www.instagram.com/p/DeBJRyaDIy_.\nhttps://www.instagram.com/p/B-NYjoGpQq-?";
    let codes: Vec<_> = Link::find_all(text)
        .iter()
        .map(|link| link.code().unwrap().to_owned())
        .collect();
    assert_eq!(
        codes,
        ["DdG4RIxIPyf", "DeAZ0uAgNuA", "DeBJRyaDIy_", "B-NYjoGpQq-"]
    );
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
fn a_link_that_a_display_cut_off_leads_to_nobodys_post() {
    let cut_off = [Link::elsewhere(Elsewhere::CutOff)];
    for text in [
        "instagram.com/p/DeAZ0uA\u{2026}",
        "https://www.instagram.com/reel/DdG4RI\u{2026} and more",
        "https://www.instagram.com/p/DeAZ0uA... look",
        "instagram.com/p/DeAZ0uA...look",
        "instagram.com/natgeo/p/DeAZ0u..",
        "https://www.instagram.com/p/\u{2026}",
        "https://www.instagram.com/p/DeAZ0uA&hellip;",
        "https://www.instagram.com/p/DeAZ0uA%E2%80%A6",
        "https://www.instagram.com/share/p/BACiU\u{2026}",
        "https://www.kkinstagram.com/p/DeAZ0uA\u{2026}",
        // A mail broke the line, and what is behind it makes no whole code, or may be a word.
        "https://www.instagram.com/p/DeAZ0\nuAgNu/",
        "https://www.instagram.com/p/DeAZ0\nuAgNuA",
    ] {
        assert_eq!(Link::find_all(text), cut_off, "{text}");
        assert!(Link::find_all(text)[0].refusal().is_some(), "{text}");
    }
    for text in [
        "https://www.instagram.com/p/DeAZ0uAgNuA\u{2026}",
        "https://www.instagram.com/p/DeAZ0uAgNuA/...",
        "https://www.instagram.com/p/DeAZ0uAgNuA/?igsh=MWQ\u{2026}",
        "https://www.instagram.com/p/DeAZ0\nuAgNuA/",
        "https://www.instagram.com/p/DeAZ0\r\nuAgNuA/?igsh=x",
    ] {
        assert_eq!(code(text), "DeAZ0uAgNuA", "{text}");
    }
    let slide = Link::find_all("instagram.com/p/DeAZ0\nuAgNuA/?img_index=2 x");
    assert_eq!(slide[0].slide, Some(2));
    // Posts of old have short codes, and sentences end.
    for text in [
        "http://instagr.am/p/BXsFz.",
        "http://instagr.am/p/BXsFz/\u{2026}",
        "http://instagr.am/p/BXsFz\nand then we went home",
    ] {
        assert_eq!(code(text), "BXsFz", "{text}");
    }
}

#[test]
fn a_dash_in_a_code_is_its_hyphen_and_never_the_end_of_another_code() {
    for (dash, whole) in [
        ("\u{2013}", "CAG3E8-A3wf"),
        ("\u{2014}", "CAG3E8-A3wf"),
        ("\u{2212}", "CAG3E8-A3wf"),
        ("\u{fe63}", "CAG3E8-A3wf"),
        ("\u{ff0d}", "CAG3E8-A3wf"),
        ("\u{ff3f}", "CAG3E8_A3wf"),
        ("%E2%80%93", "CAG3E8-A3wf"),
        ("%e2%88%92", "CAG3E8-A3wf"),
        ("%EF%BC%BF", "CAG3E8_A3wf"),
        ("=2D", "CAG3E8-A3wf"),
        ("=5F", "CAG3E8_A3wf"),
        ("&ndash;", "CAG3E8-A3wf"),
        ("&#8211;", "CAG3E8-A3wf"),
        (r"\u2014", "CAG3E8-A3wf"),
    ] {
        for (before, behind) in [
            ("https://www.instagram.com/p/", "/?igsh=x"),
            ("see instagram.com/ada/reel/", ", great \u{2013} really"),
            ("https://www.instagram.com/reels/videos/", ""),
            ("https://www.kkinstagram.com/p/", " and more"),
            ("instagram://p/", ""),
        ] {
            let text = format!("{before}CAG3E8{dash}A3wf{behind}");
            assert_eq!(code(&text), whole, "{text}");
            // What makes no whole code, may be two hyphens, or is a word.
            for rest in ["A3w", "A3wfx/", "-A3", "", " A3wf", "gone", "Gone"] {
                let text = format!("{before}CAG3E8{dash}{rest}");
                if !dash.starts_with('=') && rest != "A3wfx/" {
                    let target = only(&text).target;
                    assert_eq!(target, Target::Unsupported(Elsewhere::CutOff), "{text}");
                }
                assert_ne!(code(&text), "CAG3E8", "{text}");
            }
            let text = format!("{before}DeAZ0uAgNuA{dash}great");
            assert_eq!(code(&text), "DeAZ0uAgNuA", "{text}");
        }
    }
    for soft in ["\u{ad}", "%C2%AD", "%c2%ad", "&#173;"] {
        let at = |rest: &str| format!("https://www.instagram.com/p/DeAZ0u{soft}{rest}");
        assert_eq!(code(&at("AgNuA")), "DeAZ0uAgNuA", "{soft}");
        for rest in ["AgNu", "AgNu/?x=1", "", " AgNu"] {
            let target = only(&at(rest)).target;
            assert_eq!(
                target,
                Target::Unsupported(Elsewhere::CutOff),
                "{soft} {rest}"
            );
        }
    }
    let wrapped =
        "https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%2Fp%2FCAG3E8%E2%80%93";
    assert_eq!(code(&format!("{wrapped}A3wf%2F")), "CAG3E8-A3wf");
    assert_eq!(code(wrapped), "none");
    let share = "https://www.instagram.com/share/p/BACiU\u{2014}YQV";
    assert_eq!(only(share).target, Target::Unsupported(Elsewhere::CutOff));
}

#[test]
fn the_shortened_text_of_a_link_is_the_link_beside_it() {
    for text in [
        "[instagram.com/p/DeAZ0u\u{2026}](https://www.instagram.com/p/DeAZ0uAgNuA/)",
        "<a href=\"https://www.instagram.com/p/DeAZ0uAgNuA/\">instagram.com/p/DeAZ0u...</a>",
        "https://www.instagram.com/p/DeAZ\u{2026} https://www.instagram.com/p/DeAZ0uAgNuA/",
    ] {
        assert_eq!(code(text), "DeAZ0uAgNuA", "{text}");
    }
    for text in [
        // The beginning of another one, of none, or of too little to tell.
        "[instagram.com/p/DeBJ\u{2026}](https://www.instagram.com/p/DeAZ0uAgNuA/)",
        "[instagram.com/p/\u{2026}](https://www.instagram.com/p/DeAZ0uAgNuA/)",
        "[instagram.com/p/De\u{2026}](https://www.instagram.com/p/DeAZ0uAgNuA/)",
        "instagram.com/p/DeAZ\u{2014} https://www.instagram.com/p/DeAZ0uAgNuA/",
    ] {
        let links = Link::find_all(text);
        assert!(
            links.contains(&Link::elsewhere(Elsewhere::CutOff)),
            "{text}"
        );
        assert_eq!(links.len(), 2, "{text}");
    }
    // One of two is another post's.
    let two =
        "instagram.com/p/DeAZ\u{2026} instagram.com/p/DeBJ\u{2026} instagram.com/p/DeAZ0uAgNuA/";
    assert_eq!(Link::find_all(two).len(), 2);
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

/// The post that the text leads to, and nothing else.
fn code(text: &str) -> String {
    let links = Link::find_all(text);
    let codes: Vec<_> = links
        .iter()
        .map(|link| link.code().unwrap_or("none"))
        .collect();
    codes.join(" ")
}

#[test]
fn front_ends_by_others_count_for_the_post_they_name() {
    for host in [
        "www.kkinstagram.com",
        "eeinstagram.com",
        "d.ddinstagram.com",
        "uuinstagram.com",
        "vxinstagram.com",
        "zzinstagram.com",
        "www.instagramez.com",
        "fxstagram.com",
        "toinstagram.com",
        "rxinstagram.net",
        "www.xnstagram.com",
        "67instagram.com",
        "kkclip.com",
    ] {
        for path in [
            "p/CtestCODE12",
            "reel/CtestCODE12/",
            "ada/p/CtestCODE12/?igsh=x",
        ] {
            assert_eq!(
                code(&format!("https://{host}/{path}")),
                "CtestCODE12",
                "{host}"
            );
        }
        for (path, leads_to) in [
            ("stories/ada/3917257803106639585/", LeadsTo::Story),
            ("reels/audio/123/", LeadsTo::Sound),
        ] {
            let link = only(&format!("https://{host}/{path}"));
            assert_eq!(link.refusal(), Some(Refusal::NoPost { leads_to }));
        }
        let profile = format!("https://{host}/ada/");
        assert_eq!(Link::find_all(&profile), []);
        let named = Link::look_alikes(&profile);
        assert_eq!(named.len(), 1, "{host}");
        assert!(named[0].refusal().to_string().starts_with(host));
    }
}

#[test]
fn words_and_signs_of_any_script_end_a_link() {
    for after in [
        "。太好看了",
        "」を見て",
        "😍",
        "\u{200b}",
        "\u{200f}",
        "\u{feff}",
        "\u{ad}",
        "، شوف",
        "।",
        "۔",
        "؟",
        "…",
        "»",
        "“",
        "》",
        "〉",
        "】",
        "、",
        "！",
        "ложись",
        "보세요",
        "ดูนี่",
        "ראו",
        "Look at this",
        "*",
        "**",
        "~",
        "|",
        "\\n",
        "&gt;",
        "’s",
        "🇩🇪",
        "\u{2060}und",
        ")",
        ">",
        "],",
        "`",
    ] {
        for end in ["", "/"] {
            for before in [
                "",
                "「",
                "看",
                "see ",
                "(",
                "\u{200e}",
                "„",
                "Смотри",
                "look:",
            ] {
                let text = format!("{before}https://www.instagram.com/p/CtestCODE12{end}{after}");
                assert_eq!(code(&text), "CtestCODE12", "{text}");
            }
        }
    }
}

#[test]
fn an_invisible_character_inside_a_link_is_not_its_end() {
    for text in [
        "https://www.instagram.com/p/Ctest\u{ad}CODE12/",
        "https://www.instagram.com/p/Ctest\u{200b}CODE12",
        "https://www.insta\u{200b}gram.com/p/CtestCODE12/",
        "https://\u{200e}www.instagram.com/p/CtestCODE12\u{200f}",
        "\u{2066}https://www.instagram.com/p/CtestCODE12\u{2069}",
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text:?}");
    }
}

#[test]
fn a_code_that_any_unseen_character_cuts_is_whole_again() {
    let unseen = "\u{8}\u{7f}\u{34f}\u{115f}\u{17b4}\u{180b}\u{206a}\u{206f}\u{3164}\u{ffa0}\u{fff9}\u{fffc}\u{1d173}\u{e0001}";
    for sign in unseen.chars() {
        let text = format!("https://www.instagram.com/p/Ctest{sign}CODE12");
        assert_eq!(code(&text), "CtestCODE12", "{text:?}");
        let two = format!(
            "https://www.instagram.com/p/CtestAAAA12/?igsh=a{sign}https://www.instagram.com/p/CtestBBBB12"
        );
        assert_eq!(code(&two), "CtestAAAA12 CtestBBBB12", "{two:?}");
    }
}

#[test]
fn links_glued_together_are_all_found() {
    for (text, both) in [
        (
            "https://www.instagram.com/p/CtestAAAA12/https://www.instagram.com/reel/CtestBBBB12/",
            "CtestAAAA12 CtestBBBB12",
        ),
        (
            "https://www.instagram.com/p/CtestAAAA12https://www.instagram.com/p/CtestBBBB12",
            "CtestAAAA12 CtestBBBB12",
        ),
        (
            "www.instagram.com/p/CtestAAAA12www.instagram.com/p/CtestBBBB12",
            "CtestAAAA12 CtestBBBB12",
        ),
        (
            "https://www.instagram.com/p/CtestAAAA12/?igsh=a==https://instagr.am/p/CtestBBBB12,instagram://media?id=3999310043081137024",
            "CtestAAAA12 CtestBBBB12 DeAZ0uAgNuA",
        ),
        (
            "https://www.instagram.com/p/CtestAAAA12https%3A%2F%2Fwww.instagram.com%2Fp%2FCtestBBBB12",
            "CtestAAAA12 CtestBBBB12",
        ),
        (
            "https://www.instagram.com/p/CtestAAAA12/https%3A%2F%2Fwww.instagram.com%2Fp%2FCtestBBBB12",
            "CtestAAAA12 CtestBBBB12",
        ),
        (
            "https://www.instagram.com/p/CtestAAAA12/ig.me/p/CtestBBBB12",
            "CtestAAAA12 CtestBBBB12",
        ),
        (
            "https://www.instagram.com/p/CtestAAAA12/m.instagram.com/p/CtestBBBB12",
            "CtestAAAA12 CtestBBBB12",
        ),
        (
            "https://www.instagram.com/p/CtestAAAA12www.instagr.am/p/CtestBBBB12",
            "CtestAAAA12 CtestBBBB12",
        ),
        (
            "https://www.instagram.com/p/CtestAAAA12.instagram.com/p/CtestBBBB12",
            "CtestAAAA12 CtestBBBB12",
        ),
        (
            "https://evil.tld/https://www.instagram.com/p/CtestAAAA12/",
            "CtestAAAA12",
        ),
        (
            "https://example.com/a/CtestCODE12https://www.instagram.com/p/CtestAAAA12/",
            "CtestAAAA12",
        ),
    ] {
        assert_eq!(code(text), both, "{text}");
    }
}

#[test]
fn a_link_in_another_is_found_through_three_layers() {
    let encoded = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let mut text = "https://www.instagram.com/p/CtestCODE12/?img_index=2".to_owned();
    for _ in 0..3 {
        text = encoded(&text);
        assert_eq!(code(&text), "CtestCODE12", "{text}");
        for wrapper in [
            "https://l.facebook.com/l.php?h=AT0&u=",
            "https://lm.facebook.com/l.php?u=",
            "https://l.instagram.com/?u=",
            "https://www.google.com/url?sa=t&url=",
            "https://google.de/url?q=",
            "https://www.instagram.com/accounts/login/?next=",
            "https://out.example.org/?to=",
            "instagram://extbrowser/?url=",
        ] {
            let wrapped = format!("{wrapper}{text}&e=1");
            assert_eq!(code(&wrapped), "CtestCODE12", "{wrapped}");
            assert_eq!(only(&wrapped).slide, Some(2), "{wrapped}");
        }
    }
    for text in [
        "https://www.instagram.com/accounts/login/?next=%2Fp%2FCtestCODE12%2F",
        "https://www.instagram.com/accounts/login/?next=/p/CtestCODE12/&source=x",
        "https://www.instagram.com/accounts/login/?next=https://www.instagram.com/p/CtestCODE12/",
        "https://l.facebook.com/l.php?u=https://www.instagram.com/p/CtestCODE12/",
        "https://l.instagram.com/?u=https://www.instagram.com/p/CtestCODE12/",
        "https://web.archive.org/web/2020/https://www.instagram.com/p/CtestCODE12/",
        "www.instagram.com%2Fp%2FCtestCODE12%2F",
        "https://www.instagram.com%2Fp%2FCtestCODE12%2F",
        "https://www.instagram.com/accounts/login/?next=%252Fp%252FCtestCODE12%252F",
        "https%3a//www.instagram.com/p/CtestCODE12",
        "https://www%2einstagram%2ecom/p/CtestCODE12",
        "www%2Einstagram%2Ecom%2Fp%2FCtestCODE12",
        "%68%74%74%70%73%3A%2F%2F%77%77%77%2E%69%6E%73%74%61%67%72%61%6D%2E%63%6F%6D%2F%70%2FCtestCODE12",
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text}");
    }
    for _ in 0..2 {
        text = encoded(&text);
    }
    assert_eq!(Link::find_all(&text), []);
}

#[test]
fn addresses_for_apps_lead_to_the_post() {
    for text in [
        "intent://www.instagram.com/p/CtestCODE12/#Intent;package=com.instagram.android;scheme=https;end",
        "intent://instagram.com/reel/CtestCODE12#Intent;scheme=https;end",
        "android-app://com.instagram.android/https/www.instagram.com/p/CtestCODE12/",
        "instagram://p/CtestCODE12",
        "instagram://www.instagram.com/p/CtestCODE12/",
        "instagram://media/?shortcode=CtestCODE12",
        "instagram://media?shortcode=CtestCODE12&igsh=x",
        "instagram://reels_share/?shortcode=CtestCODE12",
        "instagram://media?id=CtestCODE12",
        "intent://media/?shortcode=CtestCODE12#Intent;package=com.instagram.android;scheme=instagram;end",
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text}");
    }
    for text in [
        "instagram://media?id=3999310043081137024",
        "instagram://mediaV2?media_id=3999310043081137024_1",
        "intent://media?id=3999310043081137024#Intent;scheme=instagram;end",
    ] {
        assert_eq!(code(text), "DeAZ0uAgNuA", "{text}");
    }
    assert_eq!(
        code("instagram://media/?shortcode=aye83DjauH"),
        "aye83DjauH"
    );
    let profile = only("instagram://user?username=NatGeo");
    assert_eq!(
        (profile.kind().name(), profile.username()),
        ("profile", Some("natgeo"))
    );
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

/// A page that only shows what another address holds, in the address of that post.
#[test]
fn a_wrapper_of_instagrams_own_is_the_post_that_it_holds() {
    for text in [
        "https://www.instagram.com/oembed/?url=https://www.instagram.com/p/CtestCODE12",
        "https://instagram.com/oembed?url=https%3A%2F%2Fwww.instagram.com%2Fp%2FCtestCODE12%2F",
        "https://api.instagram.com/oembed/?url=http://instagr.am/p/CtestCODE12&omitscript=true",
        "https://www.instagram.com/api/oembed/?url=https://www.instagram.com/p/CtestCODE12",
        "https://ig.me/p/CtestCODE12",
        "ig.me/p/CtestCODE12",
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text}");
        assert_eq!(Link::look_alikes(text), vec![], "{text}");
    }
    assert_eq!(Link::find_all("https://big.me/p/CtestCODE12"), vec![]);
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

#[test]
fn look_alikes_are_named_beside_a_good_link() {
    let text = "https://evilinstagram.com/p/DeAZ0uAgNuA/ https://www.instagram.com/p/CtestCODE12/ \
                instagram.com.evil.tld/p/DeAZ0uAgNuA https://evil.tld/p/DeAZ0uAgNuA \
                https://scontent.cdninstagram.com/v/t51/1_n.jpg https://example.com/news";
    assert_eq!(code(text), "CtestCODE12");
    let named = Link::look_alikes(text);
    let hosts: Vec<_> = named.iter().map(super::LookAlike::host).collect();
    assert_eq!(
        hosts,
        [
            "evilinstagram.com",
            "instagram.com.evil.tld",
            "evil.tld",
            "scontent.cdninstagram.com"
        ]
    );
    assert!(named[0].refusal().to_string().contains("is not Instagram"));
    assert!(named[3].refusal().to_string().contains("run out"));
}

#[test]
fn what_may_be_meant_as_an_address_is_told_from_names_of_files() {
    for address in [
        "https://example.com/p/1",
        "www.example.com",
        "example.com/p/CtestCODE12",
        "look at www.example.com/p/1!",
        "ftp://instagram.com/p/CtestCODE12",
        "instagram.com",
        "instagram.com:443",
        "instagram.com?igsh=a",
        "threads.net",
        "look at example.com!",
        "(youtube.com/x)",
        "see:youtube.com/x",
        "пример.рф/p/1",
        "192.168.1.1/p/x",
        "www。example。com/p/CtestCODE12",
        "instagram .com/p/CtestCODE12",
        "p/CtestCODE12",
        "сайт.рф",
        "例え。jp",
        "ada@example.com",
        "instagram:media?id=1",
    ] {
        assert!(Link::may_be_meant(address), "{address}");
    }
    for file in [
        "export.zip",
        "./export.zip",
        "../a/export.zip",
        "export.zip/media",
        "instagram-ada-2025-01-01-AbCd.zip",
        "Bilder/2024/a.jpg",
        "/home/ada/export",
        "C:\\Users\\ada\\export.zip",
        "photos.old",
        "/home/ada/p/CtestCODE12",
        "./p/CtestCODE12",
        "p/photos",
        "a@2x.png",
        "instagram-export.2024",
    ] {
        assert!(!Link::may_be_meant(file), "{file}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "\\PC*") {
        crate::fuzzing::link(text.as_bytes());
    }

    #[test]
    fn any_bytes_after_a_host_are_read_without_panic(
        path in "[a-z]{0,6}/[^\\pC]{0,40}",
        bytes in proptest::collection::vec(any::<u8>(), 0..60),
    ) {
        crate::fuzzing::link(format!("https://www.instagram.com/{path}").as_bytes());
        let mut address = b"see instagram.com/s/".to_vec();
        address.extend(bytes);
        crate::fuzzing::link(&address);
    }

    #[test]
    fn every_id_has_one_code_and_back(id in 1_u64..) {
        let code = Shortcode::of_id(id).unwrap();
        prop_assert_eq!(Shortcode::parse(code.as_str()).unwrap().id(), id);
    }

    #[test]
    fn a_post_is_found_whatever_stands_around_it(
        before in "[a-zA-Z ,;]{0,20}[ („\n]",
        id in 1_u64..,
        after in "([ ),.!?…»\n][^a-zA-Z0-9/@:]{0,10})?",
    ) {
        let code = Shortcode::of_id(id).unwrap();
        let text = format!("{before}https://www.instagram.com/p/{code}/{after}");
        let links = Link::find_all(&text);
        prop_assert_eq!(links.len(), 1);
        prop_assert_eq!(links[0].id(), Some(id));
    }

    #[test]
    fn a_full_code_is_found_in_any_surroundings(
        before in "[\\PC&&[^%]]{0,20}",
        id in 1_152_921_504_606_846_976_u64..,
        slash in proptest::bool::ANY,
        // More letters make it a private post's, whose code goes on.
        after in "([^\\x00-\\x7f]\\PC{0,20}|[ \\])>\"'][\\PC]{0,20}|[A-Za-z ]{0,17})",
    ) {
        // So large an id has a code of today's length.
        let code = Shortcode::of_id(id).unwrap();
        // A word glued to it without a slash is told from a code by its length alone.
        let end = if slash { "/" } else { "" };
        let text = format!("{before} https://www.instagram.com/p/{code}{end}{after}");
        let found = Link::find_all(&text);
        prop_assert!(found.iter().any(|link| link.id() == Some(id)), "{:?}", found);
        let glued = format!("{before}https://www.instagram.com/p/{code}/{after}");
        let found = Link::find_all(&glued);
        prop_assert!(found.iter().any(|link| link.id() == Some(id)), "{:?}", found);
    }
}

/// An address of a post: its own, that of a front end, one that leads to it through others.
fn address(code: &str, form: usize) -> String {
    const HOSTS: [&str; 8] = [
        "https://www.instagram.com/p",
        "instagram.com/reel",
        "HTTPS://INSTAGRAM.COM/tv",
        "https://instagr.am/p",
        "https://www.ddinstagram.com/p",
        "https://kkinstagram.com/reel",
        "http://m.instagram.com/ida.example/p",
        "https://www.instagram.com:443/reels",
    ];
    let plain = format!("https://www.instagram.com/p/{code}/?igsh=x");
    let packed: String = plain.bytes().map(|byte| format!("%{byte:02X}")).collect();
    match form.checked_sub(HOSTS.len()) {
        None => format!("{}/{code}", HOSTS[form]),
        Some(0) => format!("https://l.facebook.com/l.php?u={packed}&h=AT1"),
        Some(1) => format!("https://www.google.com/url?q={packed}&sa=D"),
        Some(2) => format!("https://www.instagram.com/accounts/login/?next=%2Fp%2F{code}%2F"),
        Some(_) => packed,
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

proptest! {
    /// Codes of all lengths, with signs of ASCII behind them and `%` before, in lines, in a
    /// sentence or glued together: these posts are found, in their order, and nothing else is.
    #[test]
    fn exactly_the_posts_that_are_linked_are_found(
        posts in proptest::collection::vec((1_u64.., 0_u32..60, 0_usize..12, 0_usize..9), 1..5),
        before in "(100% |[a-z]{1,9}: |%|\\(|\"|\\n)?",
    ) {
        const ENDS: [&str; 9] = ["! ", "#x ", "/& ", "?x=1 ", "/- ", "/_ ", ". ", "\n", "/"];
        let mut text = before;
        let mut expected = Vec::new();
        for (id, shift, form, end) in posts {
            let id = (id >> shift).max(1);
            if expected.contains(&Some(id)) {
                continue;
            }
            expected.push(Some(id));
            let code = Shortcode::of_id(id).unwrap();
            let is_own = form < 8;
            // There were no videos when codes were shorter.
            let is_of_video = [1, 2, 5, 7].contains(&form);
            let form = if is_of_video && code.as_str().len() < 10 { 0 } else { form };
            // Glued to an address, what is encoded is a part of it.
            text += if form == 11 { " " } else { "" };
            text += &address(code.as_str(), form);
            // What is wrapped ends where its address does.
            text += if is_own { ENDS[end] } else { " " };
        }
        let found: Vec<_> = Link::find_all(&text).iter().map(Link::id).collect();
        prop_assert_eq!(found, expected, "{:?}", text);
        prop_assert_eq!(Link::look_alikes(&text).len(), 0, "{:?}", text);
    }
}

const PLAIN: &str = "https://www.instagram.com/p/DeAZ0uAgNuA/";

/// What mail programs, translators, mail filters and careful people do to a link.
#[test]
fn a_link_that_was_broken_off_rewritten_or_led_through_others_is_found() {
    for text in [
        "https://www.instagram.com/reel/\nDeAZ0uAgNuA/?igsh=x",
        "https://www.instagram.com/p/\r\nDeAZ0uAgNuA",
        "https://www.instagram.com/p/DeAZ0u=\r\nAgNuA/?igsh=3Dabc",
        "https://www.instagram.com/p/DeAZ0u=\nAgNuA",
        "https://www.instagram.com./p/DeAZ0uAgNuA/",
        "https://www-instagram-com.translate.goog/p/DeAZ0uAgNuA/?_x_tr_sl=auto&_x_tr_tl=en",
        "ｈｔｔｐｓ：／／ｗｗｗ．ｉｎｓｔａｇｒａｍ．ｃｏｍ／ｐ／DeAZ0uAgNuA／",
        "hxxps://www[.]instagram[.]com/p/DeAZ0uAgNuA/",
        "https://www.instagram.com/p/DeAZ0u<wbr>AgNuA/",
        "https://www.instagram.com/p/DeAZ0u&shy;AgNuA",
        "https://www.instagram.com/p/DeAZ0u<br>AgNuA/",
        "> https://www.instagram.com/p/DeAZ0u\n> AgNuA/",
        "| https://www.instagram.com/p/DeAZ0u\r\n| AgNuA/?igsh=x",
        "URL:https://www.instagram.com/p/DeAZ0uAgN\r\n uA/\r\nEND:VEVENT",
        "https://www.instagram.com/p/DeAZ0u\u{2028}AgNuA/",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.instagram.com_p_DeAZ0uAgNuA_&d=DwMF",
    ] {
        assert_eq!(canonical(text), PLAIN, "{text:?}");
    }
    let both =
        "https://www.instagram.com/p/DeAZ0uAgNuA/?igsh=\nhttps://www.instagram.com/p/DeBJQ7bjELM/";
    assert_eq!(Link::find_all(both).len(), 2);
    // The next line is another word.
    for (text, target) in [
        (
            "https://www.instagram.com/reels/\nDeliciously",
            Target::Unsupported(Elsewhere::Explore),
        ),
        (
            "https://www.instagram.com/p/\nand more",
            Target::Unsupported(Elsewhere::Other),
        ),
    ] {
        assert_eq!(only(text).target, target, "{text}");
    }
}

#[test]
fn a_reel_as_the_app_shares_it_is_that_reel() {
    for text in [
        "https://www.instagram.com/reels/videos/DeAZ0uAgNuA/?l",
        "http://instagram.com/reels/videos/DeAZ0uAgNuA?extra=1",
    ] {
        assert_eq!(canonical(text), PLAIN, "{text}");
    }
    for text in [
        "https://www.instagram.com/reels/videos/",
        "https://www.instagram.com/reels/videos/0",
    ] {
        let target = only(text).target;
        assert_eq!(target, Target::Unsupported(Elsewhere::Explore), "{text}");
    }
}

#[test]
fn a_code_that_a_quoted_line_breaks_is_never_another_code() {
    for text in [
        "> https://www.instagram.com/p/DeAZ0u\n> AgNuA",
        "https://www.instagram.com/p/DeAZ0u\n  AgNuA",
        "https://www.instagram.com/p/DeAZ0u\r\n\tAgNuA?igsh=x",
    ] {
        let target = only(text).target;
        assert_eq!(target, Target::Unsupported(Elsewhere::CutOff), "{text:?}");
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

/// How HTML, JSON, JavaScript, Markdown, cards and mails write the characters of a link.
#[test]
fn escaped_characters_are_themselves() {
    for text in [
        "https:&#x2F;&#x2F;www.instagram.com&#x2F;p&#x2F;Ctest_CODE1&#x2F;",
        "https:&#47;&#47;www.instagram.com&#47;p&#47;Ctest_CODE1",
        "https&colon;&sol;&sol;www&period;instagram&period;com&sol;p&sol;Ctest&lowbar;CODE1",
        "https:&amp;#x2F;&amp;#x2F;www.instagram.com&amp;#x2F;p&amp;#x2F;Ctest_CODE1",
        r"https:\u002F\u002Fwww.instagram.com\u002Fp\u002FCtest_CODE1\u002F",
        r#""url":"https:\u002f\u002fwww.instagram.com\u002fp\u002fCtest_CODE1\u002f?igsh=a\u0026x=1""#,
        r"https:\/\/www.instagram.com\/p\/Ctest_CODE1\/",
        r#"{\"url\":\"https:\\/\\/www.instagram.com\\/p\\/Ctest_CODE1\\/\"}"#,
        r"https:\x2F\x2Fwww.instagram.com\x2Fp\x2FCtest_CODE1",
        r"https://www.instagram.com/p/Ctest\_CODE1/",
        r"URL:https\://www.instagram.com/p/Ctest_CODE1",
    ] {
        assert_eq!(code(text), "Ctest_CODE1", "{text}");
    }
    let slide = |text| only(text).slide;
    for text in [
        "https://www.instagram.com/p/CtestCODE12/?igsh=x&amp;amp;img_index=3",
        r"https://www.instagram.com/p/CtestCODE12/?igsh=x\u0026img_index=3",
        "https://www.instagram.com/p/CtestCODE12/?img_index=3D3",
        "https://www.instagram.com/p/CtestCODE12/?img_index&#61;3",
        "https://www.instagram.com/p%2FCtestCODE12%2F%3Fimg_index%3D3",
    ] {
        assert_eq!(slide(text), Some(3), "{text}");
    }
    // A hyphen at which no line breaks belongs to a code.
    assert_eq!(
        code("https://www.instagram.com/p/DXeh\u{2011}kYiIge/"),
        "DXeh-kYiIge"
    );
    // What is escaped and no part of a link ends one.
    assert_eq!(
        code("https://www.instagram.com/p/CtestCODE12&#34;&#62;x"),
        "CtestCODE12"
    );
}

#[test]
fn an_embed_code_is_its_post_alone() {
    let embed = r#"<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/reel/CtestCODE12/?utm_source=ig_embed&amp;utm_campaign=loading" data-instgrm-version="14" style=" background:#FFF; border:0;"><div style="padding:16px;"> <a href="https://www.instagram.com/reel/CtestCODE12/?utm_source=ig_embed&amp;utm_campaign=loading" style=" background:#FFFFFF;" target="_blank"> <div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/reel/CtestCODE12/?utm_source=ig_embed&amp;utm_campaign=loading">A post shared by Ada</a></p><p>A post shared by <a href="https://www.instagram.com/ada/?utm_source=ig_embed&amp;utm_campaign=loading"> Ada</a> (@ada) on <time datetime="2019-05-02T13:14:29+00:00">May 2</time></p></div></blockquote>
<script async src="//www.instagram.com/embed.js"></script>"#;
    assert_eq!(code(embed), "CtestCODE12");
    assert_eq!(Link::look_alikes(embed), vec![]);
    let old = embed.replace(
        "//www.instagram.com/embed.js",
        "//platform.instagram.com/en_US/embeds.js",
    );
    assert_eq!(code(&old), "CtestCODE12");
    let frame = r#"<iframe src="https://www.instagram.com/p/CtestCODE12/embed/captioned/?cr=1&amp;v=14&amp;wp=540&amp;rd=https%3A%2F%2Fexample.com#%7B%22ci%22%3A0%7D"></iframe>"#;
    assert_eq!(code(frame), "CtestCODE12");
    // Somebody's page without a post is that.
    let profile = "https://www.instagram.com/ada/?utm_source=ig_embed";
    assert_eq!(only(profile).username(), Some("ada"));
    assert_eq!(Link::find_all("https://www.instagram.com/embed.js"), vec![]);
}

#[test]
fn an_embed_without_an_address_is_the_post_that_it_names() {
    let amp = r#"<amp-instagram data-shortcode="CtestCODE12" data-captioned width="320"></amp-instagram>"#;
    let substack = r#"<div class="instagram-embed-wrap" data-attrs="{&quot;instagram_id&quot;:&quot;CtestCODE12&quot;,&quot;title&quot;:&quot;x&quot;}" data-component-name="InstagramToDOM"></div>"#;
    for text in [
        amp,
        "<amp-instagram width=320 data-shortcode=CtestCODE12 layout=fill>",
        "&lt;amp-instagram data-shortcode=&quot;CtestCODE12&quot;&gt;",
        substack,
        r#"{"instagram_id":"CtestCODE12","title":"x"}"#,
        r#"{\"instagram_id\": \"CtestCODE12\"}"#,
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text}");
    }
    assert_eq!(code(&format!("{amp} {substack}")), "CtestCODE12");
    for text in [
        r#"<div data-shortcode="CtestCODE12">"#,
        r#"{"instagram_id":"3284930112"}"#,
        r#"{"instagram_id":"ida_example"}"#,
        r#"{"instagram_id":"Jessica_Lee"}"#,
        "my instagram_id: Jessica_Lee",
        "my instagram_id: CtestCODE12",
        "my instagram_id is ida",
        r#"{"instagram_id":""}"#,
    ] {
        assert_eq!(Link::find_all(text), vec![], "{text}");
    }
}

#[test]
fn an_address_without_its_whole_scheme_is_found() {
    for text in [
        "//www.instagram.com/p/CtestCODE12/",
        "src=\"//instagram.com/p/CtestCODE12/embed\"",
        "https:/www.instagram.com/p/CtestCODE12/",
        "https//www.instagram.com/p/CtestCODE12/",
        "http:www.instagram.com/p/CtestCODE12/",
        "https:///www.instagram.com/p/CtestCODE12/",
        "ttps://www.instagram.com/p/CtestCODE12/",
        "htps://www.instagram.com/p/CtestCODE12/",
        "https/www.instagram.com/p/CtestCODE12/",
        "googlechromes://www.instagram.com/p/CtestCODE12/",
        "_www.instagram.com/p/CtestCODE12_",
        "@www.instagram.com/p/CtestCODE12",
        "a list:\n-www.instagram.com/p/CtestCODE12",
        "...instagram.com/p/CtestCODE12",
        ".www.instagram.com/p/CtestCODE12",
        "www。instagram。com/p/CtestCODE12",
        "https://https://www.instagram.com/p/CtestCODE12/",
        "https:\\\\www.instagram.com\\p\\CtestCODE12\\",
        "https://www.instagram.com/reel/ CtestCODE12",
        "https://www.instagram.com/reel/ＣｔｅｓｔＣＯＤＥ１２/",
        "𝗵𝘁𝘁𝗽𝘀://𝘄𝘄𝘄.𝗶𝗻𝘀𝘁𝗮𝗴𝗿𝗮𝗺.𝗰𝗼𝗺/𝗽/𝗖𝘁𝗲𝘀𝘁𝗖𝗢𝗗𝗘𝟭𝟮/",
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text}");
    }
    for text in [
        "ftp://instagram.com/p/CtestCODE12/",
        "https://evil.tld//instagram.com/p/CtestCODE12",
    ] {
        assert_eq!(Link::find_all(text), vec![], "{text}");
    }
    let both =
        "https://www.instagram.com/p/CtestAAAA12/ hxxps://www[.]instagram[.]com/p/CtestBBBB12/";
    assert_eq!(code(both), "CtestAAAA12 CtestBBBB12");
}

#[test]
fn copies_of_pages_lead_to_the_post() {
    for text in [
        "https://www.google.com/amp/s/www.instagram.com/p/CtestCODE12/",
        "https://google.de/amp/s/www.instagram.com/reel/CtestCODE12/?igsh=x",
        "https://www.bing.com/amp/s/instagram.com/p/CtestCODE12",
        "https://cdn.ampproject.org/c/s/www.instagram.com/p/CtestCODE12/",
        "https://www-instagram-com.cdn.ampproject.org/v/s/www.instagram.com/p/CtestCODE12/?amp_js_v=0.1",
        "https://web.archive.org/web/2020id_/instagram.com/p/CtestCODE12/",
        "https://out.example.org/?to=instagram.com/p/CtestCODE12/",
        "https://www.instagram.com/?next=%2Fp%2FCtestCODE12%2F",
        "https://www.instagram.com/web/lite/?next=/p/CtestCODE12/",
        "https://translated.turbopages.org/proxy_u/en-ru.ru.88a252a0-62b8ec71-2e309599-74722d776562/https/www.instagram.com/p/CtestCODE12/",
        "https://12ft.io/www.instagram.com/p/CtestCODE12/",
        "https://12ft.io/https://www.instagram.com/p/CtestCODE12/",
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text}");
        assert_eq!(Link::look_alikes(text), vec![], "{text}");
    }
    assert_eq!(
        Link::find_all("https://www.google.com/amp/s/example.com/p/CtestCODE12"),
        vec![]
    );
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
fn a_file_of_a_front_end_is_of_the_post_that_it_names() {
    for (path, slide) in [
        ("images/CtestCODE12/2/", Some(2)),
        ("videos/CtestCODE12/1", Some(1)),
        ("images/CtestCODE12/", None),
        ("grid/CtestCODE12/", None),
        ("thumbnail/CtestCODE12/", None),
        ("offload/CtestCODE12/0.mp4", None),
    ] {
        let link = only(&format!("https://vxinstagram.com/{path}"));
        assert_eq!(
            (link.code(), link.slide),
            (Some("CtestCODE12"), slide),
            "{path}"
        );
        let own = only(&format!("https://www.instagram.com/{path}"));
        assert_eq!(own.code(), None, "{path}");
    }
    let none = "https://vxinstagram.com/images/logo/1";
    assert_eq!(Link::find_all(none), []);
}

#[test]
fn front_ends_with_longer_words_count_too() {
    for host in [
        "kirkstagram.com",
        "www.kirkstagram.com",
        "instagramfix.com",
        "g.instagramfix.com",
        "instagram7.com",
        "www.kkkinstagram.com",
    ] {
        assert_eq!(
            code(&format!("https://{host}/p/CtestCODE12/")),
            "CtestCODE12",
            "{host}"
        );
    }
}

#[test]
fn names_that_only_look_like_instagrams_are_named_and_no_front_ends() {
    for host in [
        "lnstagram.com",
        "www.lnstagram.com",
        "instagrarn.com",
        "1nstagram.com",
        "imstagram.com",
        "iinstagram.com",
        "11instagram.com",
        "enstagram.com",
        "inst-agram.com",
        "instgram.com",
        "instagram.com.evil.example",
        "instagram.kkclip.com.evil.example",
        "xn--nstagram-0we.com",
        "іnstagram.com",
        "www.instаgram.com",
    ] {
        for text in [
            format!("https://{host}/p/CtestBBBB12/"),
            format!("https://{host}/"),
            format!("https://{host}"),
            format!("{host}/p/CtestBBBB12/"),
        ] {
            let beside = format!("{text} https://www.instagram.com/p/CtestCODE12/ {text}");
            for (text, codes) in [(&text, ""), (&beside, "CtestCODE12")] {
                assert_eq!(code(text), codes, "{text}");
                let named = Link::look_alikes(text);
                let hosts: Vec<_> = named.iter().map(super::LookAlike::host).collect();
                assert_eq!(hosts, [host], "{text}");
            }
        }
    }
    // A word glued to the link is none of these.
    for text in [
        "аinstagram.com/p/CtestCODE12/",
        "Смотриhttps://instagram.com/p/CtestCODE12/",
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text}");
        assert_eq!(Link::look_alikes(text), vec![], "{text}");
    }
}

/// What others' parsers are tested with, and what programs make of a link.
#[test]
fn links_that_others_read_are_read() {
    for text in [
        "https://www.instagram.com/p/CtestCODE12/media/?size=l",
        "https://www.instagram.com/p/CtestCODE12/c/17900000000000001/r/18000000000000002/",
        "https://www.instagram.com/p/CtestCODE12?__a=1&__d=dis",
        "https://user:pass@www.instagram.com/p/CtestCODE12/",
        "||https://www.instagram.com/p/CtestCODE12||",
        "_https://www.instagram.com/p/CtestCODE12/_",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.instagram.com%2Fp%2FCtestCODE12%2F&data=05%7C01%7C&reserved=0",
        "https://urldefense.com/v3/__https://www.instagram.com/p/CtestCODE12/__;!!AbC!x$",
        "https://href.li/?https://www.instagram.com/p/CtestCODE12/",
        "view-source:https://www.instagram.com/p/CtestCODE12/",
        "x-safari-https://www.instagram.com/p/CtestCODE12/",
        "firefox://open-url?url=https%3A%2F%2Fwww.instagram.com%2Fp%2FCtestCODE12%2F",
        "https://www.instagram.com/accounts/suspended/?next=%2Fp%2FCtestCODE12%2F",
        "https://www.instagram.com/consent/?flow=ad_free&next=/reel/CtestCODE12/",
        "https://www.instagram.com/linkshim/?u=https%3A%2F%2Fwww.instagram.com%2Fp%2FCtestCODE12%2F",
        "BEGIN:VCARD\r\nURL:https\\://www.instagram.com/p/CtestCODE12/\r\nEND:VCARD",
    ] {
        assert_eq!(code(text), "CtestCODE12", "{text}");
        assert_eq!(Link::look_alikes(text), vec![], "{text}");
    }
    let app =
        "https://instagram.onelink.me/1/x?af_dp=instagram%3A%2F%2Fmedia%3Fid%3D3999310043081137024";
    assert_eq!(code(app), "DeAZ0uAgNuA");
    for text in [
        "https://www.instagram.com/ar/1234567890/",
        "https://www.instagram.com/j/AbYx1234/",
        "https://lookaside.instagram.com/seo/google_widget/crawler/?media_id=1",
        "instagram://share?media=3999310043081137024",
    ] {
        assert_eq!(
            only(text).target,
            Target::Unsupported(Elsewhere::Other),
            "{text}"
        );
    }
}

#[test]
fn links_of_search_engines_and_mail_filters_lead_on() {
    for text in [
        "https://www.bing.com/ck/a?!&&p=x&u=a1aHR0cHM6Ly93d3cuaW5zdGFncmFtLmNvbS9wL0RkMC12c3ZqdXhuLw&ntb=1",
        "https://eu-central-1.protection.sophos.com?d=instagram.com&u=aHR0cHM6Ly93d3cuaW5zdGFncmFtLmNvbS9wL0RkMC12c3ZqdXhuLw==&p=m",
        "https://eu-central-1.protection.sophos.com/?d=instagram.com&u=aHR0cHM6Ly93d3cuaW5zdGFncmFtLmNvbS9wL0RkMC12c3ZqdXhuLw%3D%3D&p=m",
    ] {
        let links = Link::find_all(text);
        assert_eq!(links.len(), 1, "{text}");
        assert_eq!(links[0].code(), Some("Dd0-vsvjuxn"), "{text}");
    }
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

/// Each of these once took time by the square of its length.
#[test]
fn a_large_text_of_any_kind_is_read_at_once() {
    for (part, times) in [
        ("<", 20_000),
        ("<b ", 10_000),
        ("\"postId\":", 5_000),
        ("....", 5_000),
        ("www.instagram.com/CODE", 5_000),
        ("www.instagram.com/p/CODE\u{2026}\n", 2_000),
        ("<b>www</b>.instagram.com/p/CODE ", 2_000),
        ("<b>https://ddinstagram.com/CODE</b>", 2_000),
    ] {
        let numbered = |at: usize| part.replace("CODE", &format!("C{at:010}"));
        let text: String = (0..times).map(numbered).collect();
        let links = Link::find_all(&text).len();
        let expected = if part.contains("www") { times } else { 0 };
        assert_eq!(links, expected, "{part}");
    }
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

/// Forums, wikis, programs that make sites, and mails: forms in others' documentation.
#[test]
fn marks_with_the_code_alone_are_their_post() {
    for text in [
        "[MEDIA=instagram]CaUsPbUquKV[/MEDIA]",
        "[instagram]CaUsPbUquKV[/instagram]",
        "[instagram]https://www.instagram.com/p/CaUsPbUquKV/[/instagram]",
        "{{< instagram CaUsPbUquKV >}}",
        "{{< instagram \"CaUsPbUquKV\" hidecaption >}}",
        "{{% instagram CaUsPbUquKV %}}",
        "{% instagram CaUsPbUquKV %}",
        "{% instagram 'CaUsPbUquKV' %}",
        "{{#ev:instagram|CaUsPbUquKV}}",
        "<Instagram postId=\"CaUsPbUquKV\" />",
    ] {
        assert_eq!(code(text), "CaUsPbUquKV", "{text}");
    }
    for text in [
        "[instagram] Photographers",
        "instagram CaUsPbUquKV",
        "[instagram]photographer[/instagram]",
        // Credits.
        "[Instagram: Dave_Smith1]",
        "[Instagram] BobRoss_art",
        "[Instagram]BobRoss_art",
        "[Instagram = Dave_Smith1]",
        "[Instagram|Dave_Smith1]",
        "[instagram CaUsPbUquKV]",
        "[media=instagram: CaUsPbUquKV]",
        "{{< instagram: Dave_Smith1 >}}",
        "{% instagram=Dave_Smith1 %}",
        "{% instagramDave_Smith1 %}",
        "#ev:instagram Dave_Smith1",
        "<p>Instagram postId=\"abc\"",
    ] {
        assert!(Link::find_all(text).is_empty(), "{text}");
    }
}

#[test]
fn links_that_mails_apps_and_search_engines_write_are_read() {
    for text in [
        "https=3A=2F=2Fwww=2Einstagram.com=2Fp=2FCaUsPbUquKV=2F=3Figsh=3Dx",
        "https://www.instagram.com/\r\np/CaUsPbUquKV/",
        "https://www.instagram.com/ p/CaUsPbUquKV/",
        "https://urldefense.com/v3/__https:/www.instagram.com/p/CaUsPbUquKV/__;!!Abc-123$ ",
        "https://urldefense.com/v3/__https://www.instagram.com/p/CaUsPbUquKV__;!!Abc-123$",
        "www.instagram.com./p/CaUsPbUquKV/",
        "www.<em>instagram</em>.com \u{203a} p \u{203a} CaUsPbUquKV",
        "instagram://reel?id=CaUsPbUquKV",
        "https://lookaside.instagram.com/seo/google_widget/crawler/?media_id=2780000000000000000",
    ] {
        let link = only(text);
        assert!(
            matches!(link.target, Target::Post { .. }),
            "{text}: {link:?}"
        );
        assert!(
            text.contains("media_id") || link.code() == Some("CaUsPbUquKV"),
            "{text}"
        );
    }
    let old = "https://urldefense.com/v3/__https://www.instagram.com/p/fA9uwTtkSN__;!!Abc-123$";
    assert_eq!(code(old), "fA9uwTtkSN");
    let post = only("https://www.instagram.com/natgeo/\nreel/CaUsPbUquKV/");
    assert_eq!(post.username(), Some("natgeo"));
    for text in [
        "https://www.instagram.com/natgeo/\np/abc",
        "https://www.instagram.com/natgeo/ reel/trending now",
    ] {
        assert_eq!(
            canonical(text),
            "https://www.instagram.com/natgeo/",
            "{text}"
        );
    }
    assert!(
        only("instagram://reels_home?id=trendinghot")
            .code()
            .is_none()
    );
}

#[test]
fn the_signs_of_a_mail_are_those_of_the_words_that_have_them() {
    for text in [
        "https=3a=2f=2fwww.instagram.com=2fp=2fCaUsPbUquKV=2f=3fimg_index=3d2",
        "https=3A=2F=2Fwww.instagram.com=2Fp=2FCaUsPbUquKV=2F=3Fimg_index=3D2",
        "https=3a=2f=2fwww.instagram.com=2fp=2fCaUsP=\r\nbUquKV=2f=3fimg=5findex=3d2",
    ] {
        let link = only(text);
        assert_eq!((link.code(), link.slide), (Some("CaUsPbUquKV"), Some(2)));
    }
    let dash = "https=3a=2f=2fwww.instagram.com=2fp=2fCAG3E8=2dA3wf=2f";
    assert_eq!(code(dash), "CAG3E8-A3wf");
    let both = "https=3A=2F=2Fwww.instagram.com=2Fp=2FCaUsPbUquKV=2F \
        https://www.instagram.com/p/DeBJRyaDIyP/?carousel_share_child_media_id=2693518689061561699";
    let links = Link::find_all(both);
    assert_eq!(links.len(), 2, "{links:?}");
    assert_eq!(links[1].slide_id, Some(2_693_518_689_061_561_699));
}

#[test]
fn a_tag_in_a_code_makes_no_other_post_of_it() {
    let shown = "<span class=\"invisible\">https://www.</span><span class=\"ellipsis\">\
        instagram.com/p/CaUsPbU</span><span class=\"invisible\">quKV/</span>";
    let whole = format!("<a href=\"https://www.instagram.com/p/CaUsPbUquKV/\">{shown}</a>");
    for text in [shown, &whole, "instagram.com/p/CaUs<mark>PbUq</mark>uKV/"] {
        assert_eq!(code(text), "CaUsPbUquKV", "{text}");
    }
    let cut = "instagram.com/p/CaUs<b>PbUq</b>\u{2026}";
    assert_eq!(only(cut).refusal(), Some(Refusal::CutLink), "{cut}");
    let cut = "instagram.com/p/CaUs<b>Pb</b>";
    assert_eq!(only(cut).refusal(), Some(Refusal::CutLink), "{cut}");
    // Ten letters with a word behind them, or eleven: nobody knows.
    let glued = "<b>https://www.instagram.com/p/B1abc12345</b>Look";
    assert_eq!(only(glued).refusal(), Some(Refusal::CutLink), "{glued}");
    let both = "<i title=\"https://www.instagram.com/p/DeAZ0uAgNuA/\">https://www.</i>\
        <b>instagram</b>.com/p/CaUsPbUquKV</b>Look";
    assert_eq!(Link::find_all(both).len(), 2, "{both}");
    let short = "<b>https://www.instagram.com/p/fA9uwTtkSN</b> <i>new</i>";
    assert_eq!(code(short), "fA9uwTtkSN");
    let posts = "<span>instagram.com/p/CaUsPbUquKV</span><span>instagram.com/p/fA9uwTtkSN</span>";
    assert_eq!(Link::find_all(posts).len(), 2);
}

/// No code of a share link tells how long it is, and letters on both sides of a tag can make eleven.
#[test]
fn a_word_behind_a_tag_is_no_part_of_a_code() {
    for text in [
        "<b>https://www.instagram.com/share/BAL1n2wCdE</b>Look",
        "<b>https://www.instagram.com/share/p/BAL1n2w</b><i>CdE</i>/",
        "<b>https://www.</b>instagram.com/share/BAL1n2wCdE<b>Look</b>",
        "<b>https://www.instagram.com/p/Hd3kQ2xYz</b><i>by</i>",
        "https://www.<b>instagram</b>.com/p/Hd3kQ2xYz<i>by</i>",
        "https://www.<b>instagram</b>.com%2Fp%2FB1abc12345<i>Look</i>",
        "https://www.<b>instagram</b>.com/p/B1a\u{200b}bc12345<i>Look</i>",
    ] {
        assert_eq!(only(text).refusal(), Some(Refusal::CutLink), "{text}");
    }
    // Another one beside it takes the mark of a link that is cut off from none.
    let beside = "<b>https://www.instagram.com/p/Hd3kQ2xYz</b><i>by</i> \
        https://www.<b>instagram</b>.com/p/CaUsPbUquKV/";
    let links = Link::find_all(beside);
    assert_eq!(links.len(), 2, "{links:?}");
    assert_eq!(links[0].refusal(), Some(Refusal::CutLink));
    assert_eq!(links[1].code(), Some("CaUsPbUquKV"));
    // What was searched for is marked in the host alone.
    for whole in [
        "share/BAL1n2wCdE",
        "share/p/BAL1n2wCdE/",
        "p/Hd3kQ2xYz",
        "p/fA9uwTtkSN/",
    ] {
        let text = format!("https://www.<em>instagram</em>.com/{whole} and more");
        let plain = format!("https://www.instagram.com/{whole}");
        assert_eq!(Link::find_all(&text), Link::find_all(&plain), "{text}");
    }
}

proptest! {
    /// Any code of today with tags between any of its letters.
    #[test]
    fn a_code_between_whose_letters_tags_stand_is_its_post(
        id in 1_u64 << 60..1_u64 << 62,
        tags in proptest::collection::vec((0_usize..11, 0_usize..4), 1..5),
        end in "(/|\\?igsh=x|)",
    ) {
        const TAGS: [&str; 4] = ["<b>", "</EM>", "<span class=\"x\">", "<wbr/>"];
        let whole = Shortcode::of_id(id).unwrap();
        prop_assume!(Shortcode::is_certain(whole.as_str()));
        let mut text = whole.as_str().to_owned();
        let mut tags = tags;
        tags.sort_unstable();
        for (at, tag) in tags.into_iter().rev() {
            text.insert_str(at, TAGS[tag]);
        }
        let text = format!("see https://www.instagram.com/p/{text}{end} ok");
        let links = Link::find_all(&text);
        prop_assert_eq!(links.len(), 1, "{}: {:?}", text, links);
        prop_assert_eq!(links[0].id(), Some(id), "{}", text);
    }
}
