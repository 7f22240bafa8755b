//! The shapes of old, told as today's media object: GraphQL's `shortcode_media`, on pages of 2017
//! to 2024 and in embeds (fact sheet 6.5), and `media` before it.

use serde_json::{Value, json};

use super::json::{array_at, text_at};

/// A media object as the API has it, with what an old one says.
pub(super) fn as_media(old: &Value) -> Value {
    let at = |key: &str| old.get(key).unwrap_or(&Value::Null);
    let within = |key: &str, member: &str| at(key).get(member).unwrap_or(&Value::Null);
    let slides = array_at(at("edge_sidecar_to_children"), "edges");
    // A slide without anything keeps its place.
    let slides: Vec<_> = slides
        .iter()
        .map(|edge| edge.get("node").map_or(Value::Null, as_media))
        .collect();
    let is_carousel = !slides.is_empty()
        || text_at(old, "__typename").is_some_and(|name| name.ends_with("Sidecar"));
    let caption = array_at(at("edge_media_to_caption"), "edges");
    let caption = nodes(caption).find_map(|node| text_at(node, "text"));
    let caption = caption.or_else(|| text_at(old, "caption"));
    let is_named = |word| text_at(old, "__typename").is_some_and(|name| name.ends_with(word));
    // Neither is told: then what else it has tells.
    let is_video = at("is_video")
        .as_bool()
        .or_else(|| (is_named("Video") || text_at(old, "video_url").is_some()).then_some(true))
        .or_else(|| is_named("Image").then_some(false));
    json!({
        "pk": at("id"),
        "code": old.get("shortcode").unwrap_or(at("code")),
        "taken_at": old.get("taken_at_timestamp").unwrap_or(at("date")),
        "media_type": match (is_carousel, is_video) {
            (true, _) => Some(8),
            (false, Some(true)) => Some(2),
            (false, Some(false)) => Some(1),
            (false, None) => None,
        },
        "video_duration": at("video_duration"),
        "product_type": at("product_type"),
        "original_width": within("dimensions", "width"),
        "original_height": within("dimensions", "height"),
        "user": at("owner"),
        "caption": caption.map(|text| json!({ "text": text })),
        "title": at("title"),
        "location": at("location"),
        "image_versions2": { "candidates": photos(old) },
        "video_versions": videos(old),
        "video_dash_manifest": within("dash_info", "video_dash_manifest"),
        "has_audio": at("has_audio"),
        "carousel_media": slides,
    })
}

fn nodes(edges: &[Value]) -> impl Iterator<Item = &Value> {
    edges.iter().filter_map(|edge| edge.get("node"))
}

fn photos(old: &Value) -> Vec<Value> {
    let resources = array_at(old, "display_resources").iter();
    let sized = resources.map(|it| {
        json!({ "url": it.get("src"), "width": it.get("config_width"),
                "height": it.get("config_height") })
    });
    let sized: Vec<_> = sized.collect();
    let one = ["display_url", "display_src"];
    let one = one.iter().find_map(|key| text_at(old, key));
    let one = match sized.is_empty() {
        true => one.or_else(|| text_at(old, "thumbnail_src")),
        // Most often it is one of them.
        false => one.filter(|url| {
            sized
                .iter()
                .all(|it| text_at(it, "url").as_ref() != Some(url))
        }),
    };
    let one = one.map(|url| json!({ "url": url }));
    sized.into_iter().chain(one).collect()
}

fn videos(old: &Value) -> Vec<Value> {
    let one = text_at(old, "video_url").map(|url| json!({ "url": url }));
    let resources = array_at(old, "video_resources").iter();
    let sized = resources.map(|it| {
        json!({ "url": it.get("src"), "width": it.get("config_width"),
                "height": it.get("config_height") })
    });
    sized.chain(one).collect()
}
