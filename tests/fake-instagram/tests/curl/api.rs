//! The JSON of the web app, and the fake as a proxy: what gallery-dl, yt-dlp and instaloader
//! ask for, asked by curl.

use fake_instagram::{
    Account, FakeInstagram, Fault, Kind, Post, Role, Rule, Running, State, Target,
};
use serde_json::Value;

use crate::client::{Answer, BOTH, Curl, Http};

const POLARIS_QUERY: &str = "27130156389949648";
const WEB_INFO_QUERY: &str = "27128499623469141";
const SESSION: &str = "sessionid=1%3Ainvented";

fn fake() -> Running {
    FakeInstagram::new(Account::invented(1, 14))
        .page_bytes(10_000)
        .start()
        .unwrap()
}

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap()
}

/// The token of a page, from where instaloader looks for it and from where yt-dlp does.
fn token(page: &str) -> String {
    let behind = |mark: &str| {
        let (_, rest) = page.split_once(mark).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    let token = behind("[\"LSD\",[],{\"token\":\"");
    assert_eq!(token, behind("\"l\":\""));
    token
}

/// Sends a query as the web app does.
fn query(curl: &Curl, token: &str, query: &str, variables: &Value) -> Answer {
    let lsd = format!("X-FB-LSD: {token}");
    let fields = [
        format!("lsd={token}"),
        format!("doc_id={query}"),
        format!("variables={variables}"),
    ];
    let mut arguments = vec!["--header", lsd.as_str()];
    for field in &fields {
        arguments.extend(["--data-urlencode", field.as_str()]);
    }
    curl.get("https://www.instagram.com/api/graphql", &arguments)
}

#[test]
fn the_start_page_gives_the_token_that_queries_need() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let page = curl.get("https://www.instagram.com/", &[]).text();
    assert!(page.contains("\"IG_USER_EIMU\":\"0\""));
    let post = fake.account().posts[0].clone();
    let variables = serde_json::json!({ "media_id": post.pk.to_string() });
    let answer = query(&curl, &token(&page), POLARIS_QUERY, &variables);
    assert_eq!(
        json(&answer)["data"]["xig_polaris_media"]["code"],
        post.code()
    );
    let forged = query(&curl, "another", POLARIS_QUERY, &variables).text();
    assert!(
        forged.starts_with("for (;;);") && !forged.contains("data"),
        "{forged}"
    );
    let strange = json(&query(&curl, &token(&page), "1", &variables));
    assert!(strange["errors"].is_array() && strange["data"].is_null());
}

#[test]
fn every_way_tells_every_post_and_the_same_files() {
    let fake = fake();
    for http in BOTH {
        let Some(curl) = Curl::of(&fake, http) else {
            return;
        };
        let token = token(&curl.get("https://www.instagram.com/", &[]).text());
        for post in fake.account().posts {
            let info = format!("https://www.instagram.com/api/v1/media/{}/info/", post.pk);
            let info = json(&curl.get(&info, &["--cookie", SESSION]));
            let variables = serde_json::json!({ "shortcode": post.code() });
            let web = json(&query(&curl, &token, WEB_INFO_QUERY, &variables));
            let web = &web["data"]["xdt_api__v1__media__shortcode__web_info"]["items"][0];
            let variables = serde_json::json!({ "media_id": post.pk.to_string() });
            let polaris = json(&query(&curl, &token, POLARIS_QUERY, &variables));
            let polaris = &polaris["data"]["xig_polaris_media"]["if_not_gated_logged_out"];
            for media in [&info["items"][0], web, polaris] {
                assert_eq!(files(media), made(&post), "{media}");
            }
        }
    }
}

/// The numbers of the files that a media object tells of.
fn files(media: &Value) -> Vec<String> {
    let own = [media.clone()];
    let items = media["carousel_media"]
        .as_array()
        .map_or(&own[..], |slides| slides);
    let pk = |item: &Value| item["pk"].as_str().unwrap().to_owned();
    items.iter().map(pk).collect()
}

fn made(post: &Post) -> Vec<String> {
    post.items.iter().map(|item| item.pk.to_string()).collect()
}

#[test]
fn what_needs_a_login_is_refused_without_one() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let post = fake.account().posts[0].clone();
    let info = format!("https://www.instagram.com/api/v1/media/{}/info/", post.pk);
    for arguments in [&[][..], &["--cookie", "sessionid=; mid=1"]] {
        let refused = curl.get(&info, arguments);
        assert_eq!(refused.status, 302);
        let location = refused.header("location").unwrap();
        assert!(
            location.contains("/accounts/login/?next=/api/v1/media/"),
            "{location}"
        );
    }
    let old = "https://www.instagram.com/graphql/query";
    let variables = format!("variables={{\"shortcode\":\"{}\"}}", post.code());
    let form = [
        "--data",
        "doc_id=27128499623469141",
        "--data-urlencode",
        &variables,
    ];
    let refused = curl.get(old, &form);
    assert_eq!(refused.status, 401);
    assert_eq!(json(&refused)["require_login"], true);
    let told = curl.get(old, &[&form[..], &["--cookie", SESSION]].concat());
    let told = &json(&told)["data"]["xdt_api__v1__media__shortcode__web_info"]["items"][0];
    assert_eq!(told["code"], post.code());
}

#[test]
fn states_and_faults_are_those_of_the_pages() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let token = token(&curl.get("https://www.instagram.com/", &[]).text());
    let posts = fake.account().posts;
    let post = posts.iter().find(|post| post.kind == Kind::Reel).unwrap();
    let ruling = format!(
        "https://www.instagram.com/api/v1/web/get_ruling_for_content/?content_type=MEDIA&target_id={}",
        post.pk
    );
    let info = format!("https://www.instagram.com/api/v1/media/{}/info/", post.pk);
    let asked = |state| {
        fake.set_state(&post.code(), state);
        let variables = serde_json::json!({ "media_id": post.pk.to_string() });
        (
            curl.get(&ruling, &[]),
            query(&curl, &token, POLARIS_QUERY, &variables),
            curl.get(&info, &["--cookie", SESSION]),
        )
    };
    let (ruling_told, told, logged_in) = asked(State::Gated);
    assert_eq!(json(&ruling_told)["title"], "Restricted Video");
    let media = json(&told)["data"]["xig_polaris_media"].clone();
    assert!(media["if_not_gated_logged_out"].is_null() && media["gating_ruling"].is_object());
    assert_eq!(json(&logged_in)["items"][0]["code"], post.code());

    let (_, told, logged_in) = asked(State::NotFound);
    assert!(json(&told)["data"]["xig_polaris_media"].is_null());
    assert_eq!(
        (logged_in.status, json(&logged_in)["status"].as_str()),
        (400, Some("fail"))
    );

    let (ruling_told, told, logged_in) = asked(State::Throttled);
    assert_eq!(
        (ruling_told.status, told.status, logged_in.status),
        (401, 401, 302)
    );

    let (ruling_told, told, _) = asked(State::Ok);
    assert_eq!(json(&ruling_told)["status"], "ok");
    assert_eq!(
        json(&told)["data"]["xig_polaris_media"]["code"],
        post.code()
    );
    fake.inject(Rule::new(Target::Role(Role::Api), Fault::status(429)));
    assert_eq!(curl.get(&ruling, &[]).status, 429);
    assert_eq!(
        fake.requests().of(Role::Api).last().unwrap().status,
        Some(429)
    );
}

#[test]
fn the_fake_is_its_own_proxy() {
    let fake = fake();
    let post = fake.account().posts[0].clone();
    let proxy = format!("http://{}", fake.address());
    for http in BOTH {
        let Some(curl) = Curl::of(&fake, http).map(Curl::browsing) else {
            return;
        };
        let page = curl.get(&post.link(), &["--proxy", &proxy]);
        assert!(page.text().contains("xig_polaris_media"));
        for address in fake.addresses().iter().take(3) {
            assert_eq!(curl.get(address, &["--proxy", &proxy]).status, 200);
        }
    }
    // What is no request for a tunnel ends without an answer.
    let Some(curl) = Curl::of(&fake, Http::One) else {
        return;
    };
    let plain = curl.get("http://www.instagram.com/", &["--proxy", &proxy]);
    assert_eq!(plain.status, 0);
}
