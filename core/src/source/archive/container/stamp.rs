//! Tells whether a file was written to since it was looked at.

use std::fs::Metadata;
use std::time::UNIX_EPOCH;

/// Size and time of a file at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Bytes.
    pub size: u64,
    /// Nanoseconds from 1970, cut to what fits; 0 where the system does not tell.
    pub modified: i64,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        let modified = metadata
            .modified()
            .ok()
            .and_then(|at| at.duration_since(UNIX_EPOCH).ok())
            .and_then(|since| i64::try_from(since.as_nanos()).ok());
        Self {
            size: metadata.len(),
            modified: modified.unwrap_or_default(),
        }
    }
}
