//! Photos and videos out of direct messages since December 2020 (fact sheet 6). The
//! messages of before have only links, their files stand in `media.json`.

use super::group;
use super::media_object;
use super::media_object::PUBLISHED;
use super::value::Json;
use crate::moment::Moment;
use crate::post::PostKind;
use crate::source::archive::index::IndexFile;
use crate::source::archive::layout;
use crate::source::{IndexedMedia, Post};

/// What of a message is never a photo or video of its sender, whatever it names.
const NOT_ATTACHED: [&str; 5] = ["audio", "voice", "share", "reactions", "thumbnail"];
/// What holds nothing but photos and videos, in the order in which they are shown.
const IN_ORDER: [&str; 3] = ["photos", "videos", "gifs"];
/// Names of the sender, in conversations of Instagram's own servers and in those that were
/// encrypted from end to end.
const SENDER: [&str; 2] = ["sender_name", "senderName"];
/// Times that a message has.
const SENT: [&str; 2] = ["timestamp_ms", "timestamp"];

/// The photos and videos of a message: whatever names a file, alone or in a list. Moving
/// pictures and stickers are some, voice messages and shared links are none.
fn attached<'j, 'a>(message: &'j Json<'a>) -> Vec<&'j Json<'a>> {
    let may_be = |name: &str| !NOT_ATTACHED.iter().any(|not| name.contains(not));
    let lists = message
        .properties()
        .filter(|(name, list)| may_be(name) && **list != Json::Null);
    let mut lists: Vec<_> = lists
        .map(|(name, list)| (IN_ORDER.iter().position(|known| *known == name), list))
        .collect();
    lists.sort_by_key(|(known, _)| known.unwrap_or(IN_ORDER.len()));
    let members = lists.into_iter().flat_map(|(known, list)| {
        let is_one = move |member: &&Json<'_>| {
            known.is_some() || media_object::file_name(member).is_some_and(is_picture)
        };
        list.members().iter().filter(is_one)
    });
    members.collect()
}

/// Sound and documents may stand under a name not known: only what is called like a photo or
/// video is one, or what has no extension at all.
fn is_picture(uri: &str) -> bool {
    let file = uri.rsplit(['/', '\\']).next().unwrap_or_default();
    !uri.contains("://") && (!file.contains('.') || layout::is_media(file))
}

/// Whether this is one message: it has a sender, or stands in a conversation and has a time.
pub(super) fn is_message(json: &Json<'_>, in_conversation: bool) -> bool {
    SENDER.iter().any(|name| json.has(name))
        || in_conversation && SENT.iter().any(|name| json.has(name))
}

/// A message as a post, if it has photos or videos. `nameless` counts those that name
/// no file.
pub(super) fn read(
    json: &Json<'_>,
    file: IndexFile<'_>,
    nameless: &mut u64,
) -> Option<Post<IndexedMedia>> {
    let sent = match json.time_of(&["timestamp_ms"]) {
        Moment::Unknown => json.time_of(PUBLISHED),
        sent => sent,
    };
    let objects = attached(json)
        .into_iter()
        .filter_map(|member| group::read_member(member, sent, nameless))
        .collect();
    let sender = SENDER.iter().find_map(|name| json.text_of(name));
    let file = IndexFile {
        kind: PostKind::Message,
        opt_in: Some(file.account.sent_by(sender.as_deref())),
        ..file
    };
    let post = group::post(json, file, sent, objects);
    (!post.media.is_empty()).then_some(post)
}

#[cfg(test)]
#[path = "messages_tests.rs"]
mod tests;
