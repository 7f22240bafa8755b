//! "Save this post", from a link to the camera roll, against a server that answers as
//! Instagram does and fails on demand.

#![expect(
    clippy::unwrap_used,
    reason = "whatever goes wrong here is to fail the test"
)]

mod better;
mod client;
mod files;
mod given;
mod joining;
mod kill;
mod pace;
mod pages;
mod privacy;
mod sound;
mod stopping;
mod unreached;
