//! What was asked for and what was sent: the memory that tests question.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::fault::{Fault, Role};

/// A request, and what became of it.
#[derive(Debug, Clone)]
pub struct Request {
    /// Which connection it came on; they are numbered from 0.
    pub connection: u64,
    /// When it came, since the start of the server.
    pub began: Duration,
    /// When the last byte of its answer was handed to the connection or the client went
    /// away; none while it is answered.
    pub ended: Option<Duration>,
    /// `GET`, `HEAD`, …
    pub method: String,
    /// `HTTP/1.1` or `HTTP/2.0`.
    pub version: String,
    /// The host asked for, without a port.
    pub host: String,
    /// The path, without the query.
    pub path: String,
    /// The query, without the question mark.
    pub query: String,
    /// Names in lower case, and values, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// What it is for.
    pub role: Role,
    /// The fault that struck it.
    pub fault: Option<Fault>,
    /// The status of the answer; none before it is given.
    pub status: Option<u16>,
    /// Where in the file the body of the answer begins.
    pub offset: u64,
    /// Bytes of the body handed to the connection.
    pub sent: u64,
    /// Whether that was all of the body.
    pub is_whole: bool,
}

impl Request {
    /// The value of a header, its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find_map(|(found, value)| (found == name).then_some(value.as_str()))
    }
}

/// Requests, in the order in which they came.
#[derive(Debug, Clone, Default)]
pub struct Requests(Vec<Request>);

impl Deref for Requests {
    type Target = [Request];

    fn deref(&self) -> &[Request] {
        &self.0
    }
}

impl Requests {
    /// Those of which that is true.
    #[must_use]
    pub fn only(&self, is_wanted: impl Fn(&Request) -> bool) -> Self {
        let wanted = self.0.iter().filter(|request| is_wanted(request));
        Self(wanted.cloned().collect())
    }

    /// Those of a role.
    #[must_use]
    pub fn of(&self, role: Role) -> Self {
        self.only(|request| request.role == role)
    }

    /// Those for pictures and videos.
    #[must_use]
    pub fn media(&self) -> Self {
        self.only(|request| request.role.is_media())
    }

    /// Those with that path.
    #[must_use]
    pub fn to(&self, path: &str) -> Self {
        self.only(|request| request.path == path)
    }

    /// Those that carry a header, its name in lower case. No answer to
    /// `requests.with_header("cookie")` is what most tests want to see.
    #[must_use]
    pub fn with_header(&self, name: &str) -> Self {
        self.only(|request| request.header(name).is_some())
    }

    /// Bytes of bodies handed to connections.
    pub fn bytes_sent(&self) -> u64 {
        self.0.iter().map(|request| request.sent).sum()
    }

    /// The same, for each path.
    pub fn bytes_by_path(&self) -> BTreeMap<String, u64> {
        let mut bytes = BTreeMap::new();
        for request in &self.0 {
            *bytes.entry(request.path.clone()).or_default() += request.sent;
        }
        bytes
    }

    /// How many bytes were sent more than once: what a client loses that does not go on
    /// where it stopped. Counted by path and by where in the file they stand, across all
    /// connections.
    pub fn bytes_sent_twice(&self) -> u64 {
        let mut parts = BTreeMap::<&str, Vec<(u64, u64)>>::new();
        for request in &self.0 {
            let part = (request.offset, request.offset + request.sent);
            parts.entry(&request.path).or_default().push(part);
        }
        self.bytes_sent() - parts.into_values().map(covered).sum::<u64>()
    }

    /// The most that were answered at the same time.
    pub fn most_at_once(&self) -> usize {
        let ended = |request: &Request| request.ended.unwrap_or(Duration::MAX);
        let at = |moment: Duration| {
            let open = |request: &&Request| request.began <= moment && moment < ended(request);
            self.0.iter().filter(open).count()
        };
        self.0
            .iter()
            .map(|request| at(request.began))
            .max()
            .unwrap_or(0)
    }

    /// The shortest time from the end of one to the beginning of the next; none if there
    /// are fewer than two.
    pub fn shortest_pause(&self) -> Option<Duration> {
        let pairs = self.0.windows(2);
        pairs
            .map(|pair| {
                pair[1]
                    .began
                    .saturating_sub(pair[0].ended.unwrap_or(Duration::MAX))
            })
            .min()
    }
}

/// How much of a file those parts cover.
fn covered(mut parts: Vec<(u64, u64)>) -> u64 {
    parts.sort_unstable();
    let (mut bytes, mut until) = (0, 0);
    for (start, end) in parts {
        bytes += end.saturating_sub(start.max(until));
        until = until.max(end);
    }
    bytes
}

/// Where requests are written down.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    started: Instant,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Record {
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
            requests: Arc::default(),
        }
    }

    pub(crate) fn now(&self) -> Duration {
        self.started.elapsed()
    }

    pub(crate) fn all(&self) -> Requests {
        self.with(|requests| Requests(requests.clone()))
    }

    pub(crate) fn begin(&self, request: Request) -> Entry {
        let index = self.with(|requests| {
            requests.push(request);
            requests.len() - 1
        });
        Entry {
            record: self.clone(),
            index,
            expected: None,
        }
    }

    fn with<T>(&self, act: impl FnOnce(&mut Vec<Request>) -> T) -> T {
        act(&mut self.requests.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The place of one request in the record. Dropped when its answer ends, in whatever way.
#[derive(Debug)]
pub(crate) struct Entry {
    record: Record,
    index: usize,
    /// How long the body is, if that is known.
    pub(crate) expected: Option<u64>,
}

impl Entry {
    pub(crate) fn update(&self, act: impl FnOnce(&mut Request)) {
        self.record
            .with(|requests| requests.get_mut(self.index).map(act));
    }

    pub(crate) fn sent(&self, bytes: usize) {
        self.update(|request| request.sent += bytes as u64);
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let now = self.record.now();
        self.update(|request| {
            request.ended = Some(now);
            request.is_whole |= self.expected == Some(request.sent);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::covered;

    #[test]
    fn parts_that_overlap_are_counted_once() {
        assert_eq!(covered(vec![]), 0);
        assert_eq!(covered(vec![(50, 100), (0, 60)]), 100);
        assert_eq!(
            covered(vec![(0, 100), (20, 30), (90, 110), (200, 210)]),
            120
        );
    }
}
