//! `ledger --json`: a contract with programs. Keys, their order and their types stay.

use jiff::Timestamp;
use keepsake_core::roll::{LedgerEntry, Reason};
use serde::Serialize;

/// What became of one media item in one run.
#[derive(Serialize)]
pub struct Line<'a> {
    run: i64,
    media: String,
    /// As in the index.
    uri: &'a str,
    outcome: &'static str,
    reason: Option<String>,
    /// The camera roll's own id of it.
    asset: Option<&'a str>,
    /// Its file, relative to the folder.
    file: Option<&'a str>,
    bytes: Option<u64>,
    at: Timestamp,
    /// What is better in the archives (already there), or than in what it replaced (saved).
    better: Vec<&'static str>,
    /// What stands behind `reason`: codes with their values.
    reasons: &'a [Reason],
}

impl<'a> From<&'a LedgerEntry> for Line<'a> {
    fn from(entry: &'a LedgerEntry) -> Self {
        // A folder's own id of an asset is its path inside.
        let asset = entry.asset.as_ref().map(|asset| asset.0.as_str());
        Self {
            run: entry.run.number(),
            media: entry.media.to_string(),
            uri: &entry.uri,
            outcome: entry.outcome.name(),
            reason: entry.reasons.sentence(),
            asset,
            file: asset,
            bytes: entry.bytes,
            at: entry.at,
            better: entry.better.iter().map(|better| better.name()).collect(),
            reasons: &entry.reasons.0,
        }
    }
}
