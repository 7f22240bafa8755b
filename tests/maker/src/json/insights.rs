//! What insights tell of posts: the same photo once more, as a thumbnail, with its words and
//! time (fact sheet 3.2). They tell more posts than the indexes where a part is not there.

use serde_json::{Value, json};

use super::text::mojibake;
use crate::plan::PlannedPost;
use crate::post::Told;

/// The file, if any post is told of there alone.
pub(super) fn file(planned: &[PlannedPost<'_>]) -> Option<(String, Vec<u8>)> {
    let told = planned
        .iter()
        .filter(|post| post.post.told == Told::Insights);
    let nodes: Vec<_> = told.flat_map(nodes).collect();
    let path = "logged_information/past_instagram_insights/posts.json";
    (!nodes.is_empty()).then(|| {
        let whole = json!({ "organic_insights_posts": nodes });
        (path.to_owned(), super::text::file(&whole))
    })
}

fn nodes(post: &PlannedPost<'_>) -> Vec<Value> {
    let at = post.post.at.map_or(0, jiff::Timestamp::as_second);
    let words = post.post.caption.as_ref();
    let words = words.map_or("", |caption| &caption.text);
    let items = post.items.iter().map(|item| {
        json!({
            "media_map_data": {"Media Thumbnail": {
                "uri": item.uri, "creation_timestamp": at, "title": mojibake(words.as_bytes())}},
            "string_map_data": {
                "Creation Timestamp": {"href": "", "value": "", "timestamp": at},
                "Likes": {"href": "", "value": "7", "timestamp": 0}}
        })
    });
    items.collect()
}
