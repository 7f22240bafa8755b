//! The fake as a client sees it that nobody here has written: curl, over HTTP/1.1 and
//! HTTP/2. Where there is no curl, nothing is asked and that is noted down.

#![expect(
    clippy::unwrap_used,
    reason = "what a test needs and does not get fails the test"
)]

mod api;
mod cdn;
mod client;
mod command;
mod faults;
mod line;
mod pages;
mod record;
