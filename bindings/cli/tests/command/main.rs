//! Runs the command as a person or a script does, over exports made for the test.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

mod exif;
mod interrupt;
mod language;
mod ledger;
mod links;
mod list;
mod matching;
mod report;
mod sandbox;
mod save;
mod scan;
mod undo;
mod usage;
