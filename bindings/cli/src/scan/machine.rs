//! `scan --json`: a contract with programs. Keys, their order and their types stay.

use jiff::Timestamp;
use keepsake_core::catalog::Summary;
use keepsake_core::post::PostKind;
use serde::{Serialize, Serializer};

use crate::notes;

#[derive(Serialize)]
pub struct Scanned<'a> {
    posts: u64,
    /// What the indexes name.
    references: u64,
    /// The items behind them; the numbers from here on count these.
    media: u64,
    photos: u64,
    videos: u64,
    found: u64,
    missing: u64,
    bytes: u64,
    /// References of each kind that occurs.
    #[serde(serialize_with = "as_object")]
    by_kind: &'a [(PostKind, u64)],
    earliest: Option<Timestamp>,
    latest: Option<Timestamp>,
    notes: Vec<notes::Told>,
    /// How many a save would come to, of those found: the same bytes count once.
    distinct: u64,
    /// Of how many posts it cannot be told whether they are other people's: a save takes them.
    may_be_others: u64,
    /// How well these two are known; of a month its first moment stands there.
    earliest_precision: &'static str,
    latest_precision: &'static str,
}

impl<'a> From<&'a Summary> for Scanned<'a> {
    fn from(summary: &'a Summary) -> Self {
        Self {
            posts: summary.posts,
            references: summary.references,
            media: summary.media,
            photos: summary.photos,
            videos: summary.videos,
            found: summary.found,
            missing: summary.missing,
            bytes: summary.bytes,
            by_kind: &summary.by_kind,
            earliest: summary.earliest.and_then(|instant| instant.start()),
            latest: summary.latest.and_then(|instant| instant.start()),
            notes: summary.notes.iter().map(Into::into).collect(),
            distinct: summary.distinct,
            may_be_others: summary.may_be_others(),
            earliest_precision: summary.earliest.unwrap_or_default().precision().name(),
            latest_precision: summary.latest.unwrap_or_default().precision().name(),
        }
    }
}

fn as_object<S: Serializer>(counts: &[(PostKind, u64)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(counts.iter().map(|(kind, count)| (kind.name(), count)))
}
