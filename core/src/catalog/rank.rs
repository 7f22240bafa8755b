//! Which reference stands for a media item that has several.

use crate::post::PostKind;

/// SQL: of the references of a media item, the one with the lowest rank stands for it: one
/// that is taken, whose day is known, of the first kind, the first in the indexes. `held_back`
/// is null for a reference `r` that is taken.
pub(super) fn rank(r: &str, held_back: &str) -> String {
    let kind = kind_rank(r);
    format!(
        "((({held_back}) IS NOT NULL) << 56) + (({r}.published_precision > 1) << 52) \
         + (({kind}) << 48) + {r}.id"
    )
}

/// SQL: the place of a reference's kind among all kinds.
pub(super) fn kind_rank(r: &str) -> String {
    let places: String = PostKind::ALL
        .iter()
        .zip(0..)
        .map(|(kind, place): (_, u8)| format!(" WHEN '{}' THEN {place}", kind.name()))
        .collect();
    format!("CASE {r}.kind{places} END")
}
