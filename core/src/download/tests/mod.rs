//! The two lanes, against a transport that answers what a test tells it to.

mod files;
mod pages;
mod script;
mod whole;

use std::time::Duration;

use jiff::Timestamp;
use tempfile::TempDir;

use super::{Downloads, Pace, Refusal};
use crate::CancellationToken;
use crate::catalog::{Catalog, PageRecord};
use crate::error::{Error, Result};
use crate::link::Link;
use script::{Script, SetClock};

const CODE: &str = "DeBJRyaDIyP";
const ID: u64 = 3_999_518_748_855_536_783;
/// Long after every moment of these tests, as `oe` in an address has it.
const LATER: &str = "7fffffff";

/// A person with an empty catalog, and what they ask.
struct Person {
    dir: TempDir,
    catalog: Catalog,
    transport: Script,
    clock: SetClock,
    pace: Pace,
    stop: CancellationToken,
}

impl Person {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        Self {
            catalog: Catalog::open(&dir.path().join("keepsake.db")).unwrap(),
            dir,
            transport: Script::default(),
            clock: SetClock::at("2026-11-01T10:00:00Z".parse().unwrap()),
            pace: Pace::default(),
            stop: CancellationToken::new(),
        }
    }

    /// Looks for the post that a link leads to.
    fn find(&mut self, link: &str) -> Result<PageRecord> {
        let link = Link::find_all(link).into_iter().next().unwrap();
        let downloads = Downloads {
            transport: &self.transport,
            clock: &self.clock,
            pace: self.pace.clone(),
        };
        downloads.find(&mut self.catalog, &link, &self.stop)
    }

    /// Takes the post with this code from a page.
    fn take(&mut self, code: &str, html: &str) -> Result<PageRecord> {
        let link = format!("https://www.instagram.com/p/{code}/");
        let link = Link::find_all(&link).into_iter().next().unwrap();
        let downloads = Downloads {
            transport: &self.transport,
            clock: &self.clock,
            pace: self.pace.clone(),
        };
        downloads.take_page(&mut self.catalog, &link, html)
    }

    /// The same, for the post of these tests.
    fn find_it(&mut self) -> Result<PageRecord> {
        self.find(&format!("https://www.instagram.com/p/{CODE}/"))
    }

    #[track_caller]
    fn refusal(&mut self) -> Refusal {
        match self.find_it() {
            Err(Error::Link(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }

    /// The paths that were asked for.
    fn asked(&self) -> Vec<String> {
        self.transport.asked()
    }
}

fn hours(hours: u64) -> Duration {
    Duration::from_secs(hours * 60 * 60)
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}
