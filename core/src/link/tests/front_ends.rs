//! Hosts that are not Instagram's: front ends that count for a post, and look-alikes that are named.

use super::{code, only};
use crate::link::{Elsewhere, Link, LookAlike, Target};
use crate::outcome::{LeadsTo, Refusal};

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
fn look_alikes_are_named_beside_a_good_link() {
    let text = "https://evilinstagram.com/p/DeAZ0uAgNuA/ https://www.instagram.com/p/CtestCODE12/ \
                instagram.com.evil.tld/p/DeAZ0uAgNuA https://evil.tld/p/DeAZ0uAgNuA \
                https://scontent.cdninstagram.com/v/t51/1_n.jpg https://example.com/news";
    assert_eq!(code(text), "CtestCODE12");
    let named = Link::look_alikes(text);
    let hosts: Vec<_> = named.iter().map(LookAlike::host).collect();
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
                let hosts: Vec<_> = named.iter().map(LookAlike::host).collect();
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
