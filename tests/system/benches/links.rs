//! What a link costs, against a server that stands in for Instagram. `cargo xtask bench`
//! starts the server and runs this beside curl and aria2c.
//!
//! `links bare SERVER ROOT`, `links video SERVER ROOT ADDRESS`,
//! `links photos SERVER ROOT LINK…`, `links preview SERVER ROOT LINK`: each prints
//! nanoseconds and the peak of resident memory in bytes.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark ends at what it did not expect, and prints"
)]

use std::time::{Duration, Instant};

use keepsake_core::CancellationToken;
use keepsake_core::catalog::Catalog;
use keepsake_core::download::{
    Download, Downloads, HttpTransport, Limits, Pace, TestServer, Transport,
};
use keepsake_core::link::Link;
use keepsake_core::roll::{FolderRoll, Lock, SaveOptions};
use keepsake_core::save_links::{LinkPictures, LinkSave, preview};

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    // `cargo bench` adds an argument of its own; `cargo test` runs this with none.
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let arguments = arguments.iter().filter(|word| !word.starts_with("--"));
    let arguments: Vec<_> = arguments.copied().collect();
    let [mode, server, root, rest @ ..] = arguments.as_slice() else {
        return;
    };
    let server = TestServer {
        address: server.parse().unwrap(),
        root_pem: std::fs::read_to_string(root).unwrap(),
    };
    let transport = HttpTransport::new(Limits::default(), Some(&server)).unwrap();
    let took = match *mode {
        "bare" => Duration::ZERO,
        "video" => video(&transport, rest[0]),
        "photos" => photos(&transport, rest),
        "preview" => first_look(&transport, rest[0]),
        other => panic!("no mode is called {other}"),
    };
    println!("{}\t{}", took.as_nanos(), peak());
}

fn video(transport: &HttpTransport, address: &str) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let download = Download {
        address: address.to_owned(),
        part: folder.path().join("video.part"),
    };
    let start = Instant::now();
    let stop = CancellationToken::new();
    transport.download(&download, &|_| {}, &stop).unwrap();
    start.elapsed()
}

/// From addresses that are known to files in a camera roll.
fn photos(transport: &HttpTransport, links: &[&str]) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let roll = FolderRoll::new(folder.path());
    let lock = Lock::take(&roll.state()).unwrap();
    let mut catalog = Catalog::open(&roll.state().join("keepsake.db")).unwrap();
    let links: Vec<_> = links.iter().flat_map(|link| Link::find_all(link)).collect();
    let downloads = unhurried(transport);
    let stop = CancellationToken::new();
    for link in &links {
        downloads.find(&mut catalog, link, &stop).unwrap();
    }
    let save = LinkSave {
        links: &links,
        slide: None,
        roll: &roll,
        options: &SaveOptions::default(),
        why_stopped: &std::sync::Arc::default(),
    };
    let start = Instant::now();
    let saved = save.run(&mut catalog, &lock, &downloads, &mut |_| {}, &stop);
    let took = start.elapsed();
    let totals = saved.unwrap().save.unwrap().totals;
    assert_eq!(totals.failed, 0, "{totals:?}");
    took
}

/// The share card of a post whose page is known, on a connection that is open.
fn first_look(transport: &HttpTransport, link: &str) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let mut catalog = Catalog::open(&folder.path().join("keepsake.db")).unwrap();
    let link = Link::find_all(link).remove(0);
    let downloads = unhurried(transport);
    let stop = CancellationToken::new();
    let mut look = |pictures: &str| {
        let pictures = LinkPictures::in_folder(folder.path().join(pictures));
        let start = Instant::now();
        let seen = preview(&mut catalog, &downloads, &link, None, &pictures, &stop).unwrap();
        assert!(seen.picture.is_some());
        start.elapsed()
    };
    look("first");
    look("second")
}

/// Without pauses between pages.
fn unhurried(transport: &HttpTransport) -> Downloads<'_> {
    Downloads {
        pace: Pace {
            shortest: Duration::ZERO,
            longest: Duration::ZERO,
            per_day: 1_000_000,
            ..Pace::default()
        },
        ..Downloads::new(transport)
    }
}

/// The most memory that this process ever had, in bytes; 0 where the system does not say.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kib.unwrap_or(0) * 1024
}
