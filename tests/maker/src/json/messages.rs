//! Conversations (fact sheet 6): one, with all photos and videos of both sides.

use serde_json::{Map, Value, json};

use super::text::{file, mojibake};
use crate::export::Export;
use crate::plan::{PlannedItem, PlannedPost};
use crate::post::Kind;

/// Conversations are cut into files of that many messages, the newest in the first.
const MESSAGES_A_FILE: usize = 1_000;

pub(super) fn files(export: &Export, planned: &[PlannedPost<'_>]) -> Vec<(String, Vec<u8>)> {
    let mut sent: Vec<_> = planned
        .iter()
        .filter(|post| post.post.kind.is_message())
        .collect();
    sent.sort_by_key(|post| std::cmp::Reverse(post.post.at));
    let thread = export.thread();
    (1..)
        .zip(sent.chunks(MESSAGES_A_FILE))
        .map(|(number, messages)| {
            let path = format!(
                "{}inbox/{thread}/message_{number}.json",
                export.era.messages_root()
            );
            (path, file(&conversation(export, &thread, messages)))
        })
        .collect()
}

fn conversation(export: &Export, thread: &str, sent: &[&PlannedPost<'_>]) -> Value {
    let account = &export.account;
    let name = |name: &str| mojibake(name.as_bytes());
    let mut messages: Vec<_> = sent.iter().map(|post| message(export, post)).collect();
    messages.push(json!({
        "sender_name": name(&account.friend), "timestamp_ms": 1_420_070_400_123_i64, "content": "Hello!",
        "share": {"link": "https://www.instagram.com/p/sample/", "share_text": "A post", "original_content_owner": "nobody"},
        "reactions": [{"reaction": name("❤"), "actor": name(&account.display_name)}],
        "is_geoblocked_for_viewer": false
    }));
    json!({
        "participants": [{"name": name(&account.friend)}, {"name": name(&account.display_name)}],
        "messages": messages,
        "title": name(&account.friend),
        "is_still_participant": true,
        "thread_path": format!("inbox/{thread}"),
        "magic_words": []
    })
}

fn message(export: &Export, post: &PlannedPost<'_>) -> Value {
    let sender = match post.post.kind {
        Kind::OwnMessage => &export.account.display_name,
        _ => &export.account.friend,
    };
    let milliseconds = post.post.at.map_or(0, jiff::Timestamp::as_millisecond);
    let mut message = Map::new();
    message.insert("sender_name".to_owned(), json!(mojibake(sender.as_bytes())));
    message.insert("timestamp_ms".to_owned(), json!(milliseconds));
    let attached = |video: bool| -> Vec<Value> {
        post.items
            .iter()
            .filter(|item| item.is_video() == video)
            .map(attachment)
            .collect()
    };
    for (name, list) in [("photos", attached(false)), ("videos", attached(true))] {
        if !list.is_empty() {
            message.insert(name.to_owned(), Value::Array(list));
        }
    }
    message.insert("is_geoblocked_for_viewer".to_owned(), json!(false));
    Value::Object(message)
}

/// The inner time is often 0; the message's counts.
fn attachment(item: &PlannedItem<'_>) -> Value {
    json!({"uri": item.uri, "creation_timestamp": 0})
}

/// `messages.json` of era A: media are links only.
pub(super) fn era_a(export: &Export) -> Vec<u8> {
    let account = &export.account;
    serde_json::to_vec(&json!([{
        "participants": [account.friend, account.username],
        "conversation": [
            {"sender": account.friend, "created_at": "2020-10-20T08:06:45.249753+00:00", "text": "Hello!"},
            {"sender": account.username, "created_at": "2020-10-16T17:51:46.217643+00:00", "text": "",
             "media": "https://scontent.cdninstagram.com/v/t51.2885-15/1_2_3_n.jpg?oe=5F9E1234"}
        ]
    }]))
    .unwrap_or_default()
}
