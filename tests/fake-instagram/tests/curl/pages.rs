//! Pages: of posts in every state, of share links, of the account.

use fake_instagram::{Account, FakeInstagram, Kind, Running, Shape, State};

use crate::client::{BOTH, Curl, Http, UNKNOWN_ISSUER};

fn fake() -> Running {
    FakeInstagram::new(Account::invented(1, 14))
        .start()
        .unwrap()
}

/// The data blocks that hold a word.
fn blocks_with(page: &str, word: &str) -> Vec<serde_json::Value> {
    let blocks = page.split("data-sjs").skip(1);
    let bodies = blocks.filter_map(|block| {
        let (_, body) = block.split_once('>')?;
        Some(body.split_once("</script>")?.0)
    });
    bodies
        .filter(|body| body.contains(word))
        .filter_map(|body| serde_json::from_str(body).ok())
        .collect()
}

fn route(page: &str) -> String {
    let block = blocks_with(page, "canonicalRouteName").remove(0);
    let route = block["canonicalRouteName"].as_str().unwrap();
    route.strip_prefix("comet.igweb.").unwrap().to_owned()
}

fn data(page: &str) -> serde_json::Value {
    let block = blocks_with(page, "RelayPrefetchedStreamCache").remove(0);
    let path = "/require/0/3/0/__bbox/require/0/3/1/__bbox/result/data";
    block.pointer(path).unwrap().clone()
}

#[test]
fn the_page_of_every_post_tells_that_post_over_both_versions_of_http() {
    let fake = fake();
    for http in BOTH {
        let Some(curl) = Curl::of(&fake, http).map(Curl::browsing) else {
            return;
        };
        for post in fake.account().posts {
            let answer = curl.get(&post.link(), &["--compressed"]);
            assert_eq!(answer.status, 200);
            assert_eq!(answer.version, if http == Http::One { "1.1" } else { "2" });
            let page = answer.text();
            assert!(page.len() > 700_000, "as large as a real one");
            let media = &data(&page)["xig_polaris_media"];
            assert_eq!(media["code"], post.code());
            let content = &media["if_not_gated_logged_out"];
            assert_eq!(content["caption"]["text"].as_str(), post.caption.as_deref());
            assert_eq!(content["taken_at"], post.taken_at);
            if post.kind == Kind::Carousel {
                let slides = content["carousel_media"].as_array().unwrap();
                let told: Vec<_> = slides
                    .iter()
                    .map(|slide| slide["pk"].as_str().unwrap().to_owned())
                    .collect();
                let made: Vec<_> = post.items.iter().map(|item| item.pk.to_string()).collect();
                assert_eq!(told, made);
            }
        }
    }
}

#[test]
fn the_older_shape_tells_sizes_and_the_place() {
    let fake = FakeInstagram::new(Account::invented(1, 40))
        .shape(Shape::ApiV1)
        .start()
        .unwrap();
    let Some(curl) = Curl::of(&fake, Http::Two).map(Curl::browsing) else {
        return;
    };
    let account = fake.account();
    let post = account
        .posts
        .iter()
        .find(|post| post.place.is_some())
        .unwrap();
    let data = data(&curl.get(&post.link(), &[]).text());
    let media = &data["xdt_api__v1__media__shortcode__web_info"]["items"][0];
    assert_eq!(media["code"], post.code());
    assert_eq!(
        media["location"]["lat"],
        post.place.as_ref().unwrap().latitude
    );
    assert!(media["image_versions2"]["candidates"][0]["width"].is_number());
}

#[test]
fn every_state_is_recognised_by_what_it_is_recognised_by() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two).map(Curl::browsing) else {
        return;
    };
    let post = fake.account().posts[2].clone();
    let page = |state| {
        fake.set_state(&post.code(), state);
        curl.get(&post.link(), &[])
    };
    let post_route = "PolarisLoggedOutDesktopWWWPostRoute";

    let throttled = page(State::Throttled).text();
    assert_eq!(route(&throttled), post_route);
    assert!(!throttled.contains("xig_polaris_media"));

    let gated = page(State::Gated).text();
    assert_eq!(route(&gated), post_route);
    let media = data(&gated)["xig_polaris_media"].clone();
    assert!(media["if_not_gated_logged_out"].is_null() && media["gating_ruling"].is_object());

    let missing = page(State::NotFound);
    assert_eq!(
        (missing.status, route(&missing.text()).as_str()),
        (200, "PolarisErrorRoute")
    );
    let wall = page(State::LoginWall);
    assert_eq!(
        (wall.status, route(&wall.text()).as_str()),
        (200, "PolarisCAAIGLoginHomepageRoute")
    );
    let profile = page(State::Profile).text();
    assert_eq!(route(&profile), "PolarisLoggedOutDesktopWWWProfileRoute");
    assert_eq!(
        route(&page(State::UnknownRoute).text()),
        "PolarisSomethingNewRoute"
    );
    assert!(!page(State::EmptyShell).text().contains("data-sjs"));

    let login = page(State::RedirectToLogin);
    assert_eq!(login.status, 302);
    assert!(
        login
            .header("location")
            .unwrap()
            .starts_with("https://www.instagram.com/accounts/login/")
    );
    let home = page(State::RedirectHome);
    assert_eq!(home.header("location"), Some("https://www.instagram.com/"));

    let another = data(&page(State::AnotherPost).text());
    assert_ne!(another["xig_polaris_media"]["code"], post.code());
    let good = data(&page(State::Ok).text());
    assert_eq!(good["xig_polaris_media"]["code"], post.code());
}

#[test]
fn a_post_that_does_not_exist_is_not_found() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two).map(Curl::browsing) else {
        return;
    };
    let answer = curl.get("https://www.instagram.com/p/AAAAAAAAAAA/", &[]);
    assert_eq!(
        (answer.status, route(&answer.text()).as_str()),
        (200, "PolarisErrorRoute")
    );
}

#[test]
fn who_does_not_navigate_as_a_browser_gets_an_empty_shell() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let link = fake.account().posts[0].link();
    assert!(!curl.get(&link, &[]).text().contains("data-sjs"));
    let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148";
    let curl = curl.browsing();
    assert!(
        !curl
            .get(&link, &["--user-agent", phone])
            .text()
            .contains("data-sjs")
    );
    assert!(curl.get(&link, &[]).text().contains("xig_polaris_media"));
}

#[test]
fn share_links_lead_to_the_post_in_one_hop() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let post = fake.account().posts[1].clone();
    let link = format!("https://www.instagram.com/share/reel/{}/", post.share_code);
    for curl in [curl.browsing(), Curl::of(&fake, Http::One).unwrap()] {
        let answer = curl.get(&link, &[]);
        assert_eq!(answer.status, 302);
        assert!(answer.header("location").unwrap().starts_with(&post.link()));
    }
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let page = curl.get(&link, &["--user-agent", "Mozilla/5.0 (Windows NT 10.0)"]);
    assert_eq!(
        (page.status, page.header("location")),
        (200, None),
        "a browser that does not navigate"
    );
    let unknown = curl.get("https://www.instagram.com/share/BAAAAAAAAA", &[]);
    assert_eq!(route(&unknown.text()), "PolarisErrorRoute");
}

#[test]
fn the_profile_tells_twelve_posts_and_no_count() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two).map(Curl::browsing) else {
        return;
    };
    let page = curl
        .get("https://www.instagram.com/ida.example/", &[])
        .text();
    let blocks = blocks_with(&page, "xig_user_by_username");
    assert_eq!(blocks.len(), 2);
    assert_eq!(page.matches("\"media_count\":null").count(), 2);
    assert_eq!(page.matches("\"display_uri\"").count(), 12);
    let nobody = curl.get("https://www.instagram.com/nobody/", &[]).text();
    assert_eq!(route(&nobody), "PolarisErrorRoute");
}

#[test]
fn pages_beyond_the_budget_come_without_data() {
    let fake = FakeInstagram::new(Account::invented(1, 3))
        .page_budget(2)
        .start()
        .unwrap();
    let Some(curl) = Curl::of(&fake, Http::Two).map(Curl::browsing) else {
        return;
    };
    let told = fake
        .account()
        .posts
        .iter()
        .map(|post| {
            curl.get(&post.link(), &[])
                .text()
                .contains("xig_polaris_media")
        })
        .collect::<Vec<_>>();
    assert_eq!(told, [true, true, false]);
}

#[test]
fn every_host_is_answered_with_a_certificate_of_its_own() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let www = curl.get("https://instagram.com/p/abc/", &[]);
    assert_eq!(
        (www.status, www.header("location")),
        (301, Some("https://www.instagram.com/p/abc/"))
    );
    let foreign = curl.get("https://photos.example/p/abc/", &[]);
    assert_eq!(
        (foreign.status, foreign.header("content-type")),
        (200, Some("image/jpeg"))
    );
    let by_address = curl.get(&format!("https://{}/", fake.address()), &[]);
    assert_eq!(by_address.status, 200);
    let folder = tempfile::tempdir().unwrap();
    let other_root = folder.path().join("root.pem");
    FakeInstagram::new(Account::new("other.example"))
        .start()
        .unwrap()
        .write_root(&other_root)
        .unwrap();
    let untrusting = curl.get(
        "https://www.instagram.com/",
        &["--cacert", other_root.to_str().unwrap()],
    );
    assert_eq!(
        (untrusting.exit, untrusting.status),
        (Some(UNKNOWN_ISSUER), 0)
    );
}

#[test]
fn the_same_seed_gives_the_same_account() {
    let codes = |seed| {
        Account::invented(seed, 30)
            .posts
            .iter()
            .map(fake_instagram::Post::code)
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(5), codes(5));
    assert_ne!(codes(5), codes(6));
}
