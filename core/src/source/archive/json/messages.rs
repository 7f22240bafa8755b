//! Photos and videos out of direct messages since December 2020 (fact sheet 6). The
//! messages of before have only links, their files stand in `media.json`.

use super::group::{self, PUBLISHED};
use super::value::Json;
use crate::instant::Instant;
use crate::post::{OptIn, PostKind};
use crate::source::archive::index::IndexFile;
use crate::source::{IndexedMedia, Post};

/// Whether this is one message.
pub(super) fn is_message(json: &Json<'_>) -> bool {
    json.has("sender_name") || json.has("timestamp_ms")
}

/// A message as a post, if it has photos or videos. `nameless` counts those that name
/// no file.
pub(super) fn read(
    json: &Json<'_>,
    file: IndexFile<'_>,
    nameless: &mut u64,
) -> Option<Post<IndexedMedia>> {
    let sent = match json.time_of(&["timestamp_ms"]) {
        Instant::Unknown => json.time_of(PUBLISHED),
        sent => sent,
    };
    let attached = ["photos", "videos"]
        .into_iter()
        .filter_map(|list| json.get(list));
    let objects = attached
        .flat_map(Json::members)
        .filter_map(|member| group::read_member(member, sent, nameless))
        .collect();
    let is_own = json
        .text_of("sender_name")
        .is_some_and(|sender| file.account.is_named(&sender));
    let file = IndexFile {
        kind: PostKind::Message,
        opt_in: Some(if is_own {
            OptIn::Messages
        } else {
            OptIn::OthersMessages
        }),
        ..file
    };
    let post = group::post(json, file, sent, objects);
    (!post.media.is_empty()).then_some(post)
}

#[cfg(test)]
#[path = "messages_tests.rs"]
mod tests;
