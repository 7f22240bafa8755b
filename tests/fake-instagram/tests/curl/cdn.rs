//! The CDN: bytes, parts of them, and addresses that run out.

use std::time::Duration;

use fake_instagram::{Account, FakeInstagram, Item, Post, Running};
use sample_maker::Content;

use crate::client::{BOTH, Curl, Http};

const PHOTO: u64 = 3_999_310_043_081_137_024;
const VIDEO: u64 = 3_983_118_388_705_688_735;

fn fake() -> Running {
    let video = Post::reel(VIDEO, 1_789_045_214);
    let video = Post {
        items: vec![Item::video_of(VIDEO, 300_000)],
        ..video
    };
    let account = Account::new("ida.example")
        .post(Post::photo(PHOTO, 1_790_975_127))
        .post(video);
    FakeInstagram::new(account).start().unwrap()
}

#[test]
fn files_are_whole_and_say_what_they_are_over_both_versions_of_http() {
    let fake = fake();
    for http in BOTH {
        let Some(curl) = Curl::of(&fake, http) else {
            return;
        };
        for (address, (pk, kind)) in fake
            .addresses()
            .iter()
            .zip([(PHOTO, "image/jpeg"), (VIDEO, "video/mp4")])
        {
            let answer = curl.get(address, &[]);
            assert_eq!((answer.exit, answer.status), (Some(0), 200));
            assert!(answer.is(&fake.bytes_of(pk).unwrap()));
            assert_eq!(answer.header("content-type"), Some(kind));
            assert_eq!(
                answer.header("content-length"),
                Some(answer.body.len().to_string().as_str())
            );
            assert_eq!(answer.header("accept-ranges"), Some("bytes"));
        }
    }
}

#[test]
fn parts_are_answered_with_just_these_bytes() {
    let fake = fake();
    let whole = fake.bytes_of(VIDEO).unwrap();
    let (address, length) = (&fake.addresses()[1], whole.len());
    for http in BOTH {
        let Some(curl) = Curl::of(&fake, http) else {
            return;
        };
        for (range, bytes) in [
            ("0-0", &whole[..1]),
            ("1000-", &whole[1000..]),
            ("-10", &whole[length - 10..]),
            ("5-999999999", &whole[5..]),
        ] {
            let answer = curl.get(address, &["--range", range]);
            assert_eq!(answer.status, 206, "{range}");
            assert!(answer.is(bytes), "{range}");
        }
        let answer = curl.get(address, &["--range", "1000-1999"]);
        let told = format!("bytes 1000-1999/{length}");
        assert_eq!(answer.header("content-range"), Some(told.as_str()));
        let beyond = curl.get(address, &["--range", &format!("{length}-")]);
        let told = format!("bytes */{length}");
        assert_eq!(
            (beyond.status, beyond.header("content-range")),
            (416, Some(told.as_str()))
        );
        let several = curl.get(address, &["--range", "0-1,5-6"]);
        assert_eq!((several.status, several.body.len()), (200, length));
    }
}

#[test]
fn a_part_is_only_given_of_the_file_that_was_begun() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let address = &fake.addresses()[1];
    let before = curl.get(address, &[]);
    let etag = before.header("etag").unwrap().to_owned();
    let condition = format!("If-Range: {etag}");
    let go_on = ["--range", "1000-", "--header", &condition];
    assert_eq!(curl.get(address, &go_on).status, 206);
    let date = format!("If-Range: {}", before.header("last-modified").unwrap());
    assert_eq!(
        curl.get(address, &["--range", "1000-", "--header", &date])
            .status,
        206
    );

    fake.replace_file(VIDEO);
    let after = curl.get(address, &go_on);
    assert_eq!(after.status, 200, "all of it, from the start");
    assert_ne!(after.header("etag"), Some(etag.as_str()));
    assert!(!after.is(&before.body));
    let known = format!("If-None-Match: {}", after.header("etag").unwrap());
    assert_eq!(curl.get(address, &["--header", &known]).status, 304);
}

#[test]
fn curl_goes_on_where_it_stopped() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::One) else {
        return;
    };
    let whole = fake.bytes_of(VIDEO).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("video.mp4");
    std::fs::write(&file, &whole[..100_000]).unwrap();
    let output = file.to_str().unwrap();
    let address = &fake.addresses()[1];
    let mut command = curl.command(address, &["--continue-at", "-", "--output", output]);
    assert!(command.status().unwrap().success());
    assert!(std::fs::read(&file).unwrap() == whole);
    assert_eq!(fake.requests().bytes_sent(), whole.len() as u64 - 100_000);
}

#[test]
fn an_address_that_was_altered_or_has_run_out_is_forbidden() {
    let fake = fake();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let address = &fake.addresses()[0];
    let altered = curl.get(&address.replace("stp=dst-jpg", "stp=dst-webp"), &[]);
    assert_eq!(
        (altered.status, altered.text().as_str()),
        (403, "URL signature mismatch")
    );
    assert_eq!(altered.header("content-type"), Some("text/plain"));
    assert_eq!(curl.get(address, &[]).status, 200);
    fake.expire_addresses();
    let over = curl.get(address, &[]);
    assert_eq!(
        (over.status, over.text().as_str()),
        (403, "URL signature expired")
    );
    assert_eq!(
        curl.get(&fake.addresses()[0], &[]).status,
        200,
        "a fresh one"
    );
}

#[test]
fn addresses_run_out_by_themselves() {
    let account = Account::new("ida.example").post(Post::photo(PHOTO, 0));
    let fake = FakeInstagram::new(account)
        .addresses_live(Duration::ZERO)
        .start()
        .unwrap();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    assert_eq!(
        curl.get(&fake.addresses()[0], &[]).text(),
        "URL signature expired"
    );
}

#[test]
fn names_and_types_may_lie_about_the_bytes() {
    let mut post = Post::photo(PHOTO, 0).content(Content::LossyWebP);
    post.items[0].named = "heic";
    post.items[0].content_type = Some("application/octet-stream".to_owned());
    let fake = FakeInstagram::new(Account::new("ida.example").post(post))
        .start()
        .unwrap();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    let address = &fake.addresses()[0];
    assert!(address.contains("_n.heic?"));
    let answer = curl.get(address, &[]);
    assert_eq!(
        answer.header("content-type"),
        Some("application/octet-stream")
    );
    assert_eq!(answer.body.get(8..12), Some(b"WEBP".as_slice()));
}

#[test]
fn a_photo_of_a_given_size_comes_in_that_size() {
    let fake = FakeInstagram::new(Account::bulk(1, 3, 250_000))
        .start()
        .unwrap();
    let Some(curl) = Curl::of(&fake, Http::Two) else {
        return;
    };
    for address in fake.addresses() {
        let answer = curl.get(&address, &[]);
        assert!((250_000..250_100).contains(&answer.body.len()));
    }
}

#[test]
fn head_tells_the_length_and_sends_nothing() {
    let fake = fake();
    for http in BOTH {
        let Some(curl) = Curl::of(&fake, http) else {
            return;
        };
        let answer = curl.get(&fake.addresses()[1], &["--head"]);
        let length = fake.bytes_of(VIDEO).unwrap().len().to_string();
        assert_eq!(answer.header("content-length"), Some(length.as_str()));
    }
    assert_eq!(fake.requests().bytes_sent(), 0);
}
