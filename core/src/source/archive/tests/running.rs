//! Progress, stopping, and archives that change under the reader.

use std::io::Write;

use super::made::{JPEG, posts, zip_of};
use super::{Archive, Heard, ReadProgress, open};
use crate::CancellationToken;
use crate::error::{Error, Result};
use crate::outcome::Reason;
use crate::source::{ArchiveNote, Findings, FoundMedia, Post};

/// Asks to stop after some posts.
struct StopAfter<'a> {
    posts: usize,
    stop: &'a CancellationToken,
}

impl Findings for StopAfter<'_> {
    fn post(&mut self, _: Post<FoundMedia>) -> Result<()> {
        self.posts -= 1;
        if self.posts == 0 {
            self.stop.cancel();
        }
        Ok(())
    }

    fn note(&mut self, _: ArchiveNote) -> Result<()> {
        Ok(())
    }
}

fn many_posts() -> Vec<u8> {
    let uris: Vec<_> = (0..1_000).map(|i| format!("media/posts/{i}.jpg")).collect();
    let uris: Vec<_> = uris.iter().map(String::as_str).collect();
    zip_of(&[
        ("content/posts_1.json", posts(&uris)),
        ("content/reels.json", "[]".to_owned()),
    ])
}

#[test]
fn progress_grows_to_its_end() {
    let mut told = Vec::new();
    let stop = CancellationToken::new();
    open(&[many_posts()])
        .read(&mut Heard::default(), &mut |now| told.push(now), &stop)
        .unwrap();
    assert!(told.len() > 3);
    assert!(
        told.windows(2)
            .all(|two| two[0].read <= two[1].read && two[0].posts <= two[1].posts)
    );
    let last = told.last().unwrap();
    assert_eq!((last.read, last.posts), (last.total, 1_000));
}

#[test]
fn reading_stops_when_asked() {
    for posts in [1, 500, 1_000] {
        let stop = CancellationToken::new();
        let mut findings = StopAfter { posts, stop: &stop };
        let mut ignored = |_: ReadProgress| {};
        let answer = open(&[many_posts()]).read(&mut findings, &mut ignored, &stop);
        assert!(
            matches!(answer, Err(Error::Stopped)),
            "after {posts}: {answer:?}"
        );
        assert_eq!(findings.posts, 0);
    }
}

#[test]
fn orphans_stop_too() {
    let names: Vec<_> = (0..100).map(|i| format!("media/posts/{i}.jpg")).collect();
    let files: Vec<_> = names.iter().map(|name| (name, JPEG)).collect();
    let stop = CancellationToken::new();
    let mut findings = StopAfter {
        posts: 10,
        stop: &stop,
    };
    let answer = open(&[zip_of(&files)]).read(&mut findings, &mut |_| {}, &stop);
    assert!(matches!(answer, Err(Error::Stopped)));
}

#[test]
fn an_archive_that_changes_while_it_is_read_is_an_error() {
    let path = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(path.path(), many_posts()).unwrap();
    let archive = Archive::open(&[path.path()]).unwrap();
    let mut once = false;
    let mut change = |_: ReadProgress| {
        if !once {
            let file = std::fs::OpenOptions::new().append(true).open(path.path());
            file.unwrap().write_all(b"more").unwrap();
        }
        once = true;
    };
    let answer = archive.read(
        &mut Heard::default(),
        &mut change,
        &CancellationToken::new(),
    );
    assert!(matches!(
        answer,
        Err(Error::Unreadable(Reason::ArchiveChanged { .. }))
    ));
}
