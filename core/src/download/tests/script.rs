//! A transport and a clock that do as they are told.

use std::collections::VecDeque;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::json;

use super::super::{Arriving, Clock, Download, Downloaded, PageReply, Transport, TransportError};
use super::{CODE, ID, LATER};
use crate::CancellationToken;

/// What comes of one file.
pub(super) type File = Result<Vec<u8>, TransportError>;

/// Answers in the order in which it was told to, and remembers what it was asked.
#[derive(Default)]
pub(super) struct Script {
    pages: Mutex<VecDeque<Result<PageReply, TransportError>>>,
    files: Mutex<VecDeque<(usize, File)>>,
    asked: Mutex<Vec<String>>,
    fetched: Mutex<Vec<String>>,
    now: AtomicUsize,
    most: AtomicUsize,
}

impl Script {
    pub(super) fn page(&self, reply: Result<PageReply, TransportError>) {
        self.pages.lock().unwrap().push_back(reply);
    }

    /// So many bytes arrive before this comes of it.
    pub(super) fn file(&self, arrived: usize, file: File) {
        self.files.lock().unwrap().push_back((arrived, file));
    }

    pub(super) fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().unwrap();
        let path = |address: &String| address.replace("https://www.instagram.com", "");
        asked.iter().map(path).collect()
    }

    pub(super) fn fetched(&self) -> Vec<String> {
        self.fetched.lock().unwrap().clone()
    }

    /// The most files that were under way at once.
    pub(super) fn most_at_once(&self) -> usize {
        self.most.load(Ordering::Relaxed)
    }
}

impl Transport for Script {
    fn page(&self, address: &str, _: &CancellationToken) -> Result<PageReply, TransportError> {
        self.asked.lock().unwrap().push(address.to_owned());
        let next = self.pages.lock().unwrap().pop_front();
        next.unwrap_or_else(|| panic!("{address} was asked for, and nobody expected it"))
    }

    fn download(
        &self,
        download: &Download,
        arriving: &(dyn Fn(Arriving) + Sync),
        _: &CancellationToken,
    ) -> Result<Downloaded, TransportError> {
        let now = self.now.fetch_add(1, Ordering::Relaxed) + 1;
        self.most.fetch_max(now, Ordering::Relaxed);
        self.fetched.lock().unwrap().push(download.address.clone());
        let next = self.files.lock().unwrap().pop_front();
        let (arrived, file) =
            next.unwrap_or_else(|| panic!("{} was not expected", download.address));
        thread::sleep(Duration::from_millis(5));
        self.now.fetch_sub(1, Ordering::Relaxed);
        grow(&download.part, arrived);
        arriving(Arriving::Bytes(arrived as u64));
        let bytes = file?;
        arriving(Arriving::Bytes(bytes.len() as u64));
        fs::write(&download.part, bytes).unwrap();
        let file = download.part.clone();
        Ok(Downloaded { file })
    }
}

/// Lets so many bytes more be there.
fn grow(part: &Path, bytes: usize) {
    if bytes > 0 {
        let mut there = fs::read(part).unwrap_or_default();
        there.resize(there.len() + bytes, 0);
        fs::write(part, there).unwrap();
    }
}

/// Waits without waiting.
pub(super) struct SetClock {
    now: Mutex<Timestamp>,
    waited: Mutex<Vec<Duration>>,
}

impl SetClock {
    pub(super) fn at(now: Timestamp) -> Self {
        Self {
            now: Mutex::new(now),
            waited: Mutex::default(),
        }
    }

    pub(super) fn set(&self, now: Timestamp) {
        *self.now.lock().unwrap() = now;
    }

    pub(super) fn go_on(&self, time: Duration) {
        let mut now = self.now.lock().unwrap();
        *now = now.checked_add(time).unwrap();
    }

    /// The waits that took any time.
    pub(super) fn waited(&self) -> Vec<Duration> {
        let waited = self.waited.lock().unwrap();
        waited
            .iter()
            .filter(|time| !time.is_zero())
            .copied()
            .collect()
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }

    fn wait(&self, time: Duration, _: &CancellationToken) {
        self.waited.lock().unwrap().push(time);
        self.go_on(time);
    }
}

/// A status without a page.
pub(super) fn status(status: u16) -> Result<PageReply, TransportError> {
    Ok(PageReply {
        status,
        location: None,
        body: String::new(),
    })
}

/// A refusal that says something.
pub(super) fn refused(status: u16, body: &str) -> Result<PageReply, TransportError> {
    Ok(PageReply {
        status,
        location: None,
        body: body.to_owned(),
    })
}

pub(super) fn redirect(location: &str) -> Result<PageReply, TransportError> {
    Ok(PageReply {
        status: 302,
        location: Some(location.to_owned()),
        body: String::new(),
    })
}

pub(super) fn html(body: impl Into<String>) -> Result<PageReply, TransportError> {
    Ok(PageReply {
        status: 200,
        location: None,
        body: body.into(),
    })
}

/// The page of a post with one photo, in today's shape.
pub(super) fn post() -> Result<PageReply, TransportError> {
    let media = json!({"pk": ID.to_string(), "code": CODE, "taken_at": 1_791_075_601,
        "media_type": 1, "original_width": 1440, "image_versions2": {"candidates": [
            {"width": 1440, "height": 1440, "url": address("a.jpg", LATER)}]}});
    let data = json!({"xig_polaris_media":
        {"if_not_gated_logged_out": media, "gating_ruling": null}});
    html(format!(
        "<script type=\"application/json\" data-sjs>{data}</script>"
    ))
}

/// An address on the CDN that runs out at that second.
pub(super) fn address(name: &str, ends: &str) -> String {
    format!("https://scontent.cdninstagram.com/v/{name}?oe={ends}")
}
