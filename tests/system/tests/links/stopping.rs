//! Stop is heard while a server says nothing, and what cannot be taken is left before it
//! came: neither costs the person time or bytes.

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use fake_instagram::{Account, FakeInstagram, Fault, Link, Role, Rule, Running, Target};
use keepsake_core::CancellationToken;
use keepsake_core::download::{
    Arriving, Download, HttpTransport, Limits, TestServer, Transport, TransportError,
};
use keepsake_core::roll::Outcome;
use keepsake_core::source::Missing;

use crate::client::{Client, PK, photo};

/// Longer than anybody waits in a test: whoever hears "stop" too late, runs into it.
const FOREVER: Duration = Duration::from_secs(120);
const SOON: Duration = Duration::from_secs(10);

fn transport(instagram: &Running) -> HttpTransport {
    let limits = Limits {
        connect: FOREVER,
        first_byte: FOREVER,
        stall: FOREVER,
    };
    let test = TestServer {
        address: instagram.address(),
        root_pem: instagram.root_pem().to_owned(),
    };
    HttpTransport::new(limits, Some(&test)).unwrap()
}

fn instagram(bytes: usize) -> FakeInstagram {
    FakeInstagram::new(Account::new("ida.example").post(photo(bytes)))
}

/// What an address of the server's file gives, with all bytes that came.
fn fetch(instagram: &Running, stop: &CancellationToken) -> (Result<(), TransportError>, u64, u64) {
    let place = tempfile::tempdir().unwrap();
    let download = Download {
        address: instagram.addresses()[0].clone(),
        part: place.path().join("1.part"),
    };
    let came = AtomicU64::new(0);
    let arriving = |what: Arriving| {
        if let Arriving::Bytes(bytes) = what {
            came.fetch_add(bytes, Ordering::Relaxed);
        }
    };
    let answer = transport(instagram).download(&download, &arriving, stop);
    let kept = std::fs::metadata(&download.part).map_or(0, |part| part.len());
    (answer.map(|_| ()), came.into_inner(), kept)
}

/// Runs it and stops it after a moment; how long it took from then on.
fn stopped<T: Send>(work: impl FnOnce(&CancellationToken) -> T + Send) -> (T, Duration) {
    let stop = CancellationToken::new();
    thread::scope(|scope| {
        let working = scope.spawn(|| work(&stop));
        thread::sleep(Duration::from_millis(400));
        let since = Instant::now();
        stop.cancel();
        let answer = working.join().unwrap();
        (answer, since.elapsed())
    })
}

#[test]
fn stop_is_heard_while_a_page_does_not_come() {
    let faults = [
        Fault::SlowStart(FOREVER),
        Fault::Stall { after: 0 },
        Fault::Stall { after: 1_000 },
    ];
    for fault in faults {
        let instagram = instagram(1_000).start().unwrap();
        instagram.inject(Rule::new(Target::Role(Role::Page), fault.clone()));
        let link = instagram.account().posts[0].link();
        let transport = transport(&instagram);
        let (answer, time) = stopped(|stop| transport.page(&link, stop));
        assert!(
            matches!(answer, Err(TransportError::Stopped)),
            "{fault:?}: {answer:?}"
        );
        assert!(time < SOON, "{fault:?}: {time:?}");
        assert_eq!(instagram.requests().of(Role::Page).len(), 1, "{fault:?}");
    }
}

#[test]
fn stop_is_heard_while_a_file_does_not_come_and_what_came_is_kept() {
    for (fault, at_least) in [
        (Fault::SlowStart(FOREVER), 0),
        (Fault::Stall { after: 100_000 }, 100_000),
    ] {
        let instagram = instagram(300_000).start().unwrap();
        instagram.inject(Rule::new(Target::Media, fault.clone()));
        let ((answer, _, kept), time) = stopped(|stop| fetch(&instagram, stop));
        assert!(
            matches!(answer, Err(TransportError::Stopped)),
            "{fault:?}: {answer:?}"
        );
        assert!(time < SOON, "{fault:?}: {time:?}");
        assert_eq!(kept, at_least, "{fault:?}");
    }
}

#[test]
fn stop_is_heard_while_nobody_answers_the_handshake() {
    let instagram = instagram(1_000).start().unwrap();
    instagram.stall_handshakes(true);
    let link = instagram.account().posts[0].link();
    let transport = transport(&instagram);
    let (answer, time) = stopped(|stop| transport.page(&link, stop));
    assert!(matches!(answer, Err(TransportError::Stopped)), "{answer:?}");
    assert!(time < SOON, "{time:?}");
}

#[test]
fn what_is_no_photo_or_video_is_left_at_its_first_bytes() {
    const BYTES: usize = 30 << 20;
    let instagram = instagram(BYTES)
        .link(Link {
            latency: Duration::ZERO,
            bytes_per_second: Some(20_000_000),
        })
        .start()
        .unwrap();
    instagram.inject(Rule::new(Target::Media, Fault::Corrupt { from: 0 }));
    let (answer, came, kept) = fetch(&instagram, &CancellationToken::new());
    assert!(matches!(answer, Err(TransportError::NoMedia)), "{answer:?}");
    assert_eq!((came, kept), (0, 0), "nothing of it is taken in");
    let sent = instagram.requests().bytes_sent();
    assert!(
        sent < BYTES as u64 / 2,
        "{sent} bytes were sent for nothing"
    );
}

#[test]
fn too_little_room_is_found_before_the_first_byte_is_taken() {
    let instagram = instagram(300_000).start().unwrap();
    instagram.inject(Rule::new(Target::Media, Fault::Announce(1 << 60)));
    let (answer, came, kept) = fetch(&instagram, &CancellationToken::new());
    assert!(matches!(answer, Err(TransportError::NoRoom)), "{answer:?}");
    assert_eq!((came, kept), (0, 0), "nothing of it is taken in");
}

#[test]
fn too_little_room_is_told_as_such_and_asked_for_once() {
    let client = Client::new(photo(300_000));
    let rule = Rule::new(Target::Item(PK), Fault::Announce(1 << 60));
    client.instagram.inject(rule);
    let failed = client.save_it().save.unwrap();
    let line = (Outcome::Failed, Some(Missing::NoRoom.sentence().to_owned()));
    assert_eq!(client.lines(failed.run.number()), [line]);
    assert_eq!((client.asked_for_files(), client.files().len()), (1, 0));
    client.instagram.heal();
    assert_eq!(client.save_it().save.unwrap().totals.saved, 1);
}
