//! What the fake remembers.

use std::time::Duration;

use fake_instagram::{Account, FakeInstagram, Role};

use crate::client::{BOTH, Curl, Http};

#[test]
fn requests_are_remembered_with_their_headers_over_both_versions_of_http() {
    let fake = FakeInstagram::new(Account::invented(1, 3)).start().unwrap();
    let post = fake.account().posts[0].clone();
    for http in BOTH {
        let Some(curl) = Curl::of(&fake, http).map(Curl::browsing) else {
            return;
        };
        curl.get(
            &format!("{}?img_index=2", post.link()),
            &["--header", "X-Asked: Yes"],
        );
    }
    let requests = fake.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[0].version, "HTTP/1.1");
    assert_eq!(requests[1].version, "HTTP/2.0");
    assert_ne!(requests[0].connection, requests[1].connection);
    for request in requests.iter() {
        assert_eq!(
            (request.method.as_str(), request.host.as_str()),
            ("GET", "www.instagram.com")
        );
        assert_eq!(
            (request.path.clone(), request.query.as_str()),
            (post.path(), "img_index=2")
        );
        assert_eq!(request.header("x-asked"), Some("Yes"));
        assert_eq!(
            (request.role, request.status, request.is_whole),
            (Role::Page, Some(200), true)
        );
        assert!(request.ended.is_some());
    }
    assert!(requests.with_header("cookie").is_empty());
}

#[test]
fn a_client_that_keeps_cookies_is_caught() {
    let fake = FakeInstagram::new(Account::invented(1, 3)).start().unwrap();
    let Some(curl) = Curl::of(&fake, Http::Two).map(Curl::browsing) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let jar = folder.path().join("cookies").to_string_lossy().into_owned();
    let curl = curl.with(&["--cookie", &jar, "--cookie-jar", &jar]);
    for post in fake.account().posts {
        curl.get(&post.link(), &[]);
    }
    assert_eq!(
        fake.requests().with_header("cookie").len(),
        2,
        "all but the first"
    );
}

#[test]
fn bytes_are_counted_by_path_and_those_sent_twice_across_connections() {
    let fake = FakeInstagram::new(Account::bulk(1, 2, 100_000))
        .start()
        .unwrap();
    let Some(curl) = Curl::of(&fake, Http::One) else {
        return;
    };
    let addresses = fake.addresses();
    for range in ["0-59999", "50000-", "99000-99999"] {
        curl.get(&addresses[0], &["--range", range]);
    }
    curl.get(&addresses[1], &[]);
    let requests = fake.requests();
    let length = |item: usize| fake.bytes_of(fake.account().posts[item].pk).unwrap().len() as u64;
    let path = addresses[0]
        .split('?')
        .next()
        .unwrap()
        .split(".net")
        .nth(1)
        .unwrap();
    assert_eq!(requests.bytes_by_path()[path], length(0) + 11_000);
    assert_eq!(requests.to(path).bytes_sent_twice(), 11_000);
    assert_eq!(requests.bytes_sent_twice(), 11_000);
    assert_eq!(requests.bytes_sent(), length(0) + length(1) + 11_000);
}

#[test]
fn how_many_were_answered_at_once_and_how_long_the_pauses_were_is_known() {
    let link = fake_instagram::Link {
        latency: Duration::ZERO,
        bytes_per_second: Some(400_000),
    };
    let fake = FakeInstagram::new(Account::bulk(1, 3, 200_000))
        .link(link)
        .start()
        .unwrap();
    let Some(curl) = Curl::of(&fake, Http::One) else {
        return;
    };
    let addresses = fake.addresses();
    let mut running: Vec<_> = addresses
        .iter()
        .map(|address| {
            curl.command(address, &["--output", "/dev/null"])
                .spawn()
                .unwrap()
        })
        .collect();
    assert!(
        running
            .iter_mut()
            .all(|client| client.wait().unwrap().success())
    );
    assert_eq!(fake.requests().most_at_once(), 3);
    let fake = FakeInstagram::new(Account::bulk(1, 2, 1_000))
        .start()
        .unwrap();
    let Some(curl) = Curl::of(&fake, Http::One) else {
        return;
    };
    curl.get(&fake.addresses()[0], &[]);
    std::thread::sleep(Duration::from_millis(300));
    curl.get(&fake.addresses()[1], &[]);
    assert_eq!(fake.requests().most_at_once(), 1);
    assert!(fake.requests().shortest_pause().unwrap() >= Duration::from_millis(300));
}
