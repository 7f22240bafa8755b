//! Everything that can be made to go wrong does, in the way it says.

use std::time::{Duration, Instant};

use fake_instagram::{
    Account, FakeInstagram, Fault, Item, Post, Role, Rule, Running, State, Target,
};

use crate::client::{
    Answer, BOTH, Curl, EMPTY_REPLY, HTTP2_STREAM, Http, PARTIAL_FILE, TIMED_OUT,
    TOO_MANY_REDIRECTS,
};

const VIDEO: u64 = 3_983_118_388_705_688_735;

struct Case {
    fake: Running,
    whole: Vec<u8>,
}

impl Case {
    fn new() -> Self {
        let post = Post {
            items: vec![Item::video_of(VIDEO, 300_000)],
            ..Post::reel(VIDEO, 1_789_045_214)
        };
        let fake = FakeInstagram::new(Account::new("ida.example").post(post))
            .start()
            .unwrap();
        let whole = fake.bytes_of(VIDEO).unwrap().to_vec();
        Self { fake, whole }
    }

    /// What curl makes of the video under that fault, over both versions of HTTP.
    fn struck(&self, fault: &Fault, arguments: &[&str]) -> Vec<(Http, Answer)> {
        self.fake.heal();
        self.fake.inject(Rule::new(Target::Media, fault.clone()));
        let address = &self.fake.addresses()[0];
        let curls = BOTH
            .into_iter()
            .filter_map(|http| Some((http, Curl::of(&self.fake, http)?)));
        curls
            .map(|(http, curl)| (http, curl.get(address, arguments)))
            .collect()
    }
}

fn broken_off(http: Http) -> Option<i32> {
    Some(if http == Http::One {
        PARTIAL_FILE
    } else {
        HTTP2_STREAM
    })
}

#[test]
fn statuses_come_as_told() {
    let case = Case::new();
    for code in [429, 500, 503, 404] {
        for (_, answer) in case.struck(&Fault::status(code), &[]) {
            assert_eq!((answer.status, answer.header("retry-after")), (code, None));
        }
    }
    let wait = Fault::Status {
        code: 429,
        retry_after: Some(1800),
    };
    for (_, answer) in case.struck(&wait, &[]) {
        assert_eq!(answer.header("retry-after"), Some("1800"));
    }
    for (_, answer) in case.struck(&Fault::Expired, &[]) {
        assert_eq!(
            (answer.status, answer.text().as_str()),
            (403, "URL signature expired")
        );
    }
}

#[test]
fn a_slow_start_is_slow_and_then_right() {
    let case = Case::new();
    let asked = Instant::now();
    for (_, answer) in case.struck(&Fault::SlowStart(Duration::from_millis(400)), &[]) {
        assert!(answer.is(&case.whole));
        assert!(asked.elapsed() >= Duration::from_millis(400));
    }
    for (_, answer) in case.struck(
        &Fault::SlowStart(Duration::from_secs(60)),
        &["--max-time", "1"],
    ) {
        assert_eq!((answer.exit, answer.status), (Some(TIMED_OUT), 0));
    }
}

#[test]
fn a_stall_is_silent_after_so_many_bytes() {
    let case = Case::new();
    for (_, answer) in case.struck(&Fault::Stall { after: 70_000 }, &["--max-time", "1"]) {
        assert_eq!((answer.exit, answer.status), (Some(TIMED_OUT), 200));
        assert!(answer.is(&case.whole[..70_000]));
    }
    let sent: Vec<u64> = case
        .fake
        .requests()
        .iter()
        .map(|request| request.sent)
        .collect();
    assert!(sent.iter().all(|sent| *sent == 70_000), "{sent:?}");
    assert!(case.fake.requests().iter().all(|request| !request.is_whole));
}

#[test]
fn a_body_is_cut_off_after_so_many_bytes() {
    let case = Case::new();
    for (http, answer) in case.struck(&Fault::CutOff { after: 70_000 }, &[]) {
        assert_eq!((answer.exit, answer.status), (broken_off(http), 200));
        assert!(answer.is(&case.whole[..70_000]));
    }
    // Where the rest is asked for, the rest is cut off.
    for (_, answer) in case.struck(&Fault::CutOff { after: 1 }, &["--range", "100000-"]) {
        assert_eq!(answer.status, 206);
    }
    assert_eq!(
        case.fake
            .requests()
            .last()
            .map(|request| (request.offset, request.sent)),
        Some((100_000, 1))
    );
}

#[test]
fn a_length_is_announced_that_never_comes() {
    let case = Case::new();
    for (http, answer) in case.struck(&Fault::WrongLength, &[]) {
        let told: usize = answer.header("content-length").unwrap().parse().unwrap();
        assert_eq!(told, case.whole.len() + 1000);
        // curl does not count what comes over HTTP/2.
        let expected = if http == Http::One {
            Some(PARTIAL_FILE)
        } else {
            answer.exit
        };
        assert_eq!(answer.exit, expected);
        assert!(answer.is(&case.whole));
    }
}

#[test]
fn half_a_file_that_says_it_is_whole_is_taken_for_whole() {
    let case = Case::new();
    for (_, answer) in case.struck(&Fault::Short, &[]) {
        assert_eq!((answer.exit, answer.status), (Some(0), 200));
        assert!(answer.is(&case.whole[..case.whole.len() / 2]));
    }
    for (_, answer) in case.struck(&Fault::NoLength, &[]) {
        assert_eq!(
            (answer.exit, answer.header("content-length")),
            (Some(0), None)
        );
        assert!(answer.is(&case.whole));
    }
}

#[test]
fn bytes_are_corrupt_from_their_place_in_the_file_on() {
    let case = Case::new();
    for (_, answer) in case.struck(&Fault::Corrupt { from: 1000 }, &[]) {
        assert_eq!(answer.body.len(), case.whole.len());
        assert!(answer.body[..1000] == case.whole[..1000]);
        assert!(
            answer.body[1000..]
                .iter()
                .zip(&case.whole[1000..])
                .all(|(ours, right)| ours != right)
        );
    }
    for (_, answer) in case.struck(&Fault::Corrupt { from: 1000 }, &["--range", "900-1099"]) {
        assert!(answer.body[..100] == case.whole[900..1000]);
        assert_ne!(answer.body[100], case.whole[1000]);
    }
}

#[test]
fn a_range_is_ignored_or_answered_with_another() {
    let case = Case::new();
    for (_, answer) in case.struck(&Fault::NoRange, &["--range", "1000-"]) {
        assert_eq!((answer.status, answer.body.len()), (200, case.whole.len()));
    }
    for (_, answer) in case.struck(&Fault::WrongRange, &["--range", "1000-"]) {
        let half = case.whole.len() / 2;
        assert_eq!(answer.status, 206);
        assert!(answer.is(&case.whole[half..]));
        assert!(
            answer
                .header("content-range")
                .unwrap()
                .starts_with(&format!("bytes {half}-"))
        );
    }
}

#[test]
fn a_web_page_or_another_type_comes_instead_of_a_file() {
    let case = Case::new();
    for (_, answer) in case.struck(&Fault::Html, &[]) {
        assert_eq!(answer.status, 200);
        assert!(
            answer
                .header("content-type")
                .unwrap()
                .starts_with("text/html")
        );
        assert!(answer.text().starts_with("<!DOCTYPE html>"));
    }
    let json = Fault::ContentType("application/json".to_owned());
    for (_, answer) in case.struck(&json, &[]) {
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert!(answer.is(&case.whole));
    }
}

#[test]
fn redirects_go_on_for_ever_or_elsewhere() {
    let case = Case::new();
    for (_, answer) in case.struck(&Fault::RedirectLoop, &["--location", "--max-redirs", "20"]) {
        assert_eq!(answer.exit, Some(TOO_MANY_REDIRECTS));
    }
    let hops = case.fake.requests();
    assert_eq!(hops.len(), 42);
    let queries: std::collections::BTreeSet<_> = hops.iter().map(|hop| hop.query.clone()).collect();
    assert_eq!(
        queries.len(),
        21,
        "no address twice, but for both versions of HTTP"
    );
    let elsewhere = Fault::RedirectTo("https://photos.example/a.jpg".to_owned());
    for (_, answer) in case.struck(&elsewhere, &[]) {
        assert_eq!(
            (answer.status, answer.header("location")),
            (302, Some("https://photos.example/a.jpg"))
        );
    }
    for (_, answer) in case.struck(&elsewhere, &["--location"]) {
        assert_eq!(
            (answer.status, &answer.body[..2]),
            (200, [0xff, 0xd8].as_slice()),
            "the bait"
        );
    }
    assert_eq!(case.fake.requests().of(Role::Foreign).len(), 2);
}

#[test]
fn a_small_body_unpacks_to_a_huge_one() {
    let case = Case::new();
    for (_, answer) in case.struck(&Fault::GzipBomb(64 << 20), &["--compressed"]) {
        assert_eq!((answer.exit, answer.body.len()), (Some(0), 64 << 20));
        assert_eq!(answer.header("content-encoding"), Some("gzip"));
    }
    assert!(case.fake.requests().bytes_sent() < 400_000);
}

#[test]
fn connections_end_without_an_answer_or_never_begin() {
    let case = Case::new();
    for (http, answer) in case.struck(&Fault::HangUp, &[]) {
        assert_eq!(answer.status, 0);
        assert_ne!(answer.exit, Some(0));
        if http == Http::One {
            assert_eq!(answer.exit, Some(EMPTY_REPLY));
        }
    }
    case.fake.stall_handshakes(true);
    for (_, answer) in case.struck(&Fault::Html, &["--connect-timeout", "1"]) {
        assert_eq!(answer.exit, Some(TIMED_OUT));
    }
    case.fake.stall_handshakes(false);
}

#[test]
fn a_trickle_is_as_slow_as_told() {
    let case = Case::new();
    let asked = Instant::now();
    for (_, answer) in case.struck(&Fault::Trickle(1_000_000), &[]) {
        assert!(answer.is(&case.whole));
    }
    assert!(
        asked.elapsed() > Duration::from_millis(500),
        "300 000 bytes twice"
    );
}

#[test]
fn rules_strike_whom_they_should_as_often_as_they_should() {
    let fake = FakeInstagram::new(Account::invented(1, 3))
        .fault(Rule::new(Target::Role(Role::Page), Fault::Page(State::Throttled)).times(1))
        .fault(Rule::new(Target::Path("/v/".to_owned()), Fault::status(500)).after(1))
        .start()
        .unwrap();
    let Some(curl) = Curl::of(&fake, Http::Two).map(Curl::browsing) else {
        return;
    };
    let link = fake.account().posts[0].link();
    let told = [1, 2].map(|_| curl.get(&link, &[]).text().contains("xig_polaris_media"));
    assert_eq!(told, [false, true]);
    let address = &fake.addresses()[0];
    assert_eq!(
        [1, 2, 3].map(|_| curl.get(address, &[]).status),
        [200, 500, 500]
    );
    let faults = fake.requests().only(|request| request.fault.is_some());
    assert_eq!(faults.len(), 3);
    fake.heal();
    assert_eq!(curl.get(address, &[]).status, 200);
}
