//! `list --json`: a contract with programs. Keys, their order and their types stay.

use jiff::Timestamp;
use keepsake_core::catalog::MediaItem;
use serde::Serialize;

/// One line of an index.
#[derive(Serialize)]
pub struct Listed<'a> {
    media: String,
    post: String,
    kind: &'static str,
    /// From 1.
    position: u32,
    /// As in the index.
    uri: &'a str,
    /// `photo` or `video`; null while the bytes are missing or neither.
    r#type: Option<&'static str>,
    /// In UTC; the earliest moment it can have been.
    taken_at: Option<Timestamp>,
    precision: &'static str,
    caption: Option<&'a str>,
    place: Option<&'a str>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    bytes: Option<u64>,
    /// Whether its bytes are there.
    found: bool,
    /// Whether a save without options takes it.
    selected: bool,
    /// Where either is false.
    reason: Option<String>,
}

impl<'a> From<&'a MediaItem> for Listed<'a> {
    fn from(reference: &'a MediaItem) -> Self {
        let left_out = reference.left_out();
        Self {
            media: reference.media.to_string(),
            post: reference.post.to_string(),
            kind: reference.kind.name(),
            position: reference.position,
            uri: &reference.uri,
            r#type: reference.media_type.map(|what| what.name()),
            taken_at: reference.published.start(),
            precision: reference.published.precision().name(),
            caption: reference.caption.as_deref(),
            place: reference.place.as_deref(),
            latitude: reference.coordinates.map(|at| at.latitude()),
            longitude: reference.coordinates.map(|at| at.longitude()),
            bytes: reference.bytes,
            found: reference.missing.is_none(),
            selected: left_out.is_none(),
            reason: left_out.map(|why| why.reason().to_string()),
        }
    }
}
