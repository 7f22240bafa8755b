//! The index files of sections that nobody has named yet.

use super::classic::group;
use super::of_kind;
use super::text::file;
use crate::export::Export;
use crate::plan::PlannedPost;
use crate::section;

pub(super) fn files(export: &Export, planned: &[PlannedPost<'_>]) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for kind in section::KINDS {
        let posts = of_kind(export, planned, kind);
        if posts.is_empty() {
            continue;
        }
        let posts = posts.iter().map(|post| group(export, post));
        let posts = posts.map(|post| serde_json::to_value(post).unwrap_or_default());
        let whole = section::wrapped(export, kind, posts.collect());
        files.push((
            format!("{}.json", section::path(export, kind)),
            file(&whole),
        ));
    }
    files
}
