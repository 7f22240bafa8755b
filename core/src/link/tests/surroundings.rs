//! Links in texts: whatever stands before, behind and between them.

use proptest::prelude::*;

use super::{PLAIN, canonical, code, only};
use crate::link::{Elsewhere, Link, Shortcode, Target};

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
