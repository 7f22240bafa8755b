//! `match --json`: a contract with programs. Keys, their order and their types stay.

use keepsake_core::matching::{FoundCopy, Verdict};
use keepsake_core::post::MediaId;
use serde::Serialize;

/// A media item and what the library has of it.
#[derive(Serialize)]
pub struct Matched<'a> {
    media: String,
    /// As in the index.
    uri: &'a str,
    /// `new`, `already_there` or `ask`.
    outcome: &'static str,
    /// The library's id of the copy: its path in the folder. Null if it is new.
    asset: Option<&'a str>,
    /// Bits of 256 in which the hashes of both pictures differ.
    distance: Option<u32>,
    /// What speaks for it: `bytes`, `picture`, `date`, `shape`, `size`, `length`, `answer`.
    cues: Vec<&'static str>,
}

impl<'a> Matched<'a> {
    pub fn new(media: MediaId, uri: &'a str, copy: Option<&'a FoundCopy>) -> Self {
        let verdict = copy.map_or(Verdict::New, |copy| copy.verdict);
        let cues = copy.into_iter().flat_map(|copy| &copy.cues);
        let cues = cues.map(|cue| cue.name()).collect();
        // What a person called another is new, and no copy of anything.
        let copy = copy.filter(|_| verdict != Verdict::New);
        Self {
            media: media.to_string(),
            uri,
            outcome: verdict.name(),
            asset: copy.map(|copy| copy.asset.as_str()),
            distance: copy.map(|copy| copy.distance),
            cues,
        }
    }
}
