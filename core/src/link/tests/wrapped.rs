//! Links inside others, and addresses for apps.

use super::{code, only};
use crate::link::Link;

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
