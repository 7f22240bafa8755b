//! `media.json`, the one index of era A (fact sheet 4.2). Its text is right.

use serde::Serialize;

use crate::export::Export;
use crate::plan::{PlannedItem, PlannedPost};
use crate::post::Kind;

#[derive(Serialize, Default)]
struct MediaJson<'a> {
    stories: Vec<Entry<'a>>,
    photos: Vec<Entry<'a>>,
    videos: Vec<Entry<'a>>,
    profile: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    caption: &'a str,
    taken_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_active_profile: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<&'a str>,
    path: &'a str,
}

pub(super) fn text(export: &Export, planned: &[PlannedPost<'_>]) -> Vec<u8> {
    let mut all = MediaJson::default();
    for post in planned {
        for item in &post.items {
            let list = match post.post.kind {
                Kind::Story => &mut all.stories,
                Kind::ProfilePhoto => &mut all.profile,
                _ if item.is_video() => &mut all.videos,
                _ => &mut all.photos,
            };
            list.push(entry(export, post, item));
        }
    }
    serde_json::to_vec(&all).unwrap_or_default()
}

fn entry<'a>(
    export: &Export,
    planned: &'a PlannedPost<'_>,
    item: &'a PlannedItem<'_>,
) -> Entry<'a> {
    let post = planned.post;
    // All items of a carousel have the time of the post: that is what joins them.
    let at = if planned.items.len() > 1 {
        post.at
    } else {
        item.at
    };
    let form = if export.json.naive_times {
        "%Y-%m-%dT%H:%M:%S"
    } else {
        "%Y-%m-%dT%H:%M:%S+00:00"
    };
    Entry {
        caption: post.caption.as_ref().map_or("", |caption| &caption.text),
        taken_at: at.map_or_else(String::new, |at| at.strftime(form).to_string()),
        is_active_profile: (post.kind == Kind::ProfilePhoto).then_some(true),
        location: post.place.as_deref(),
        path: &item.uri,
    }
}
