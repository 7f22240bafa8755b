//! Links in markup and mails: broken, escaped, embedded, tagged.

use proptest::prelude::*;

use super::{PLAIN, canonical, code, only};
use crate::link::{Elsewhere, Link, Shortcode, Target};
use crate::outcome::Refusal;

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
