//! Slow lines are as slow as they are told to be, and no slower.

use std::time::{Duration, Instant};

use fake_instagram::{Account, FakeInstagram, Link};

use crate::client::{BOTH, Curl};

#[test]
fn a_connection_has_its_latency_and_its_rate() {
    let link = Link {
        latency: Duration::from_millis(100),
        bytes_per_second: Some(2_000_000),
    };
    let fake = FakeInstagram::new(Account::bulk(1, 1, 1_000_000))
        .link(link)
        .start()
        .unwrap();
    for http in BOTH {
        let Some(curl) = Curl::of(&fake, http) else {
            return;
        };
        let asked = Instant::now();
        let answer = curl.get(&fake.addresses()[0], &[]);
        let took = asked.elapsed();
        assert_eq!(answer.exit, Some(0));
        assert!(answer.is(&fake.bytes_of(fake.account().posts[0].pk).unwrap()));
        // Half a second for the bytes; the way there and back for TCP, TLS and the request.
        assert!(took >= Duration::from_millis(750), "{took:?} over {http:?}");
    }
}

#[test]
fn what_counts_as_sent_is_on_the_line() {
    let link = Link {
        latency: Duration::ZERO,
        bytes_per_second: Some(200_000),
    };
    let fake = FakeInstagram::new(Account::bulk(1, 1, 2_000_000))
        .link(link)
        .start()
        .unwrap();
    for http in BOTH {
        let Some(curl) = Curl::of(&fake, http) else {
            return;
        };
        let answer = curl.get(&fake.addresses()[0], &["--max-time", "2"]);
        let sent = fake.requests().last().unwrap().sent;
        let received = answer.body.len() as u64;
        assert!(received >= 200_000, "{received} over {http:?}");
        assert!(
            sent - received < 100_000,
            "{sent} sent, {received} received over {http:?}"
        );
    }
}
