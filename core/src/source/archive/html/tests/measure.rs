//! How fast pages are read, and that a long one costs no more memory than a short one.
//! Not a test of any machine: run by hand, in release, with `--ignored --nocapture`.

use std::io::{self, Read};
use std::time::Instant as Clock;

use super::super::super::index::Readings;
use super::*;
use crate::error::Result;
use crate::outcome::Oddity;

/// A page of so many bytes, made while it is read.
struct Endless {
    block: Vec<u8>,
    at: usize,
    left: usize,
}

impl Read for Endless {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let length = room.len().min(self.left).min(self.block.len() - self.at);
        room[..length].copy_from_slice(&self.block[self.at..self.at + length]);
        self.at = (self.at + length) % self.block.len();
        self.left -= length;
        Ok(length)
    }
}

#[derive(Default)]
struct Counting {
    posts: u64,
    media: usize,
}

impl Readings for Counting {
    fn post(&mut self, post: Post<IndexedMedia>) -> Result<()> {
        self.posts += 1;
        self.media += post.media.len();
        Ok(())
    }

    fn note(&mut self, what: Oddity) -> Result<()> {
        println!("note: {what}");
        Ok(())
    }
}

/// The most memory this process has held, in MiB, where the system tells.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kibibytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes / 1024.0)
}

#[test]
#[ignore = "a measurement"]
fn measure_a_long_page() {
    let rows = [
        ("Latitude", "48.8566"),
        ("Longitude", "2.3522"),
        ("Date taken", "2025:10:19 04:05:06"),
        ("Device ID", "android-0000000000000000"),
        ("Has camera metadata", "1"),
    ];
    let rows: String = rows
        .iter()
        .map(|(label, value)| row(label, value))
        .collect();
    let name =
        "media/posts/202510/454093999_1240420453752667_4632794683080840290_n_18047065138879510.jpg";
    let caption = "A caption of the usual length, with &#064;names and #tags ".repeat(4);
    let block = block(&caption, &(photo(name) + &rows), DATE);
    let account = Account::default();
    let file = IndexFile {
        kind: PostKind::Post,
        opt_in: None,
        account: &account,
    };
    for megabytes in [1_u32, 10, 100, 1000] {
        let bytes = usize::try_from(megabytes).unwrap() * 1_000_000;
        let mut page = Endless {
            block: block.clone().into_bytes(),
            at: 0,
            left: bytes,
        };
        let mut counting = Counting::default();
        let start = Clock::now();
        crate::source::archive::html::read(&mut page, file, &mut counting).unwrap();
        let seconds = start.elapsed().as_secs_f64();
        println!(
            "{megabytes} MB: {:.0} MB/s, {} posts ({:.0}/s), {} media, peak {:.1?} MiB",
            f64::from(megabytes) / seconds,
            counting.posts,
            counting.posts as f64 / seconds,
            counting.media,
            peak_memory().unwrap_or(f64::NAN),
        );
    }
}
