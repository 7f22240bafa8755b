//! Posts in the shape of logged-out pages of 2026 (fact sheet 6.4): keys and types are
//! those of the recorded pages.

use serde_json::{Value, json};

use super::Writer;
use crate::account::{Item, Kind, Person, Post};
use crate::address::Rendition;

/// How many posts of the owner stand on every page.
const TIMELINE: usize = 12;
/// Sizes in which a picture is offered beside its own, and as a square.
const SIZES: [u32; 6] = [1080, 720, 640, 480, 320, 240];
const SQUARES: [u32; 7] = [1080, 720, 640, 480, 320, 240, 150];

/// `xig_polaris_media`.
pub(super) fn media(writer: &Writer<'_>, post: &Post) -> Value {
    json!({
        "__typename": post.kind.polaris_name(),
        "pk": post.pk.to_string(),
        "code": post.code(),
        "if_not_gated_logged_out": content(writer, post),
        "gating_ruling": null,
        "id": polaris_id(post.pk),
        "comments_connection": {
            "edges": [],
            "page_info": { "end_cursor": null, "has_next_page": true },
        },
    })
}

/// The same, its content withheld. What a ruling looks like inside is not recorded.
pub(super) fn gated(post: &Post) -> Value {
    json!({
        "__typename": post.kind.polaris_name(),
        "pk": post.pk.to_string(),
        "code": post.code(),
        "if_not_gated_logged_out": null,
        "gating_ruling": { "gating_type": "AGE", "title": "Restricted", "description": null },
        "id": polaris_id(post.pk),
        "comments_connection": null,
    })
}

fn content(writer: &Writer<'_>, post: &Post) -> Value {
    let mut media = json!({
        "__typename": post.kind.polaris_name(),
        "__isXIGPolarisMedia": post.kind.polaris_name(),
        "user": owner(writer),
        "pk": post.pk.to_string(),
        "code": post.code(),
        "taken_at": post.taken_at,
        "media_type": post.kind.media_type(),
        "product_type": post.kind.product_type(),
        "coauthor_producers": post.coauthors.iter().map(coauthor).collect::<Vec<_>>(),
        "ai_label_info": null,
        "location": null,
        "seo_canonical_url": null,
        "like_count": 475,
        "like_and_view_counts_disabled": false,
        "comment_count": 15,
        "commenting_disabled_for_viewer": null,
        "caption": caption(post),
        "caption_is_edited": false,
        "id": polaris_id(post.pk),
        "accessibility_caption": alternative_text(writer, post.kind == Kind::Reel),
        "usertags": usertags(&post.tagged),
        "if_is_crawler": null,
    });
    if let Some(first) = post.items.first() {
        let (width, height) = first.pixels();
        media["original_width"] = width.into();
        media["original_height"] = height.into();
        media["display_uri"] = writer.signer.display(first, post.kind).into();
        match post.kind {
            Kind::Photo => photo(writer, first, &mut media),
            Kind::Reel => reel(writer, first, &mut media),
            Kind::Carousel => {
                let slides = post.items.iter().map(|item| slide(writer, post, item));
                media["carousel_media"] = slides.collect();
            }
        }
    }
    media
}

fn photo(writer: &Writer<'_>, item: &Item, media: &mut Value) {
    media["image_versions2"] = json!({
        "candidates": candidates(writer, item, Kind::Photo),
        "additional_candidates": null,
    });
    media["related_topic_pills"] = json!([{
        "seo_canonical_url": null, "topic_id": "invented-people", "topic_name": "invented people",
    }]);
}

fn reel(writer: &Writer<'_>, item: &Item, media: &mut Value) {
    video(writer, item, media);
    media["__module_operation_PolarisLoggedOutDesktopWWWMediaItem_media_videoPlayerModule"] = json!({
        "__dr": "PolarisLoggedOutDesktopWWWPostMediaVideoPlayer_media$normalization.graphql",
    });
    media["related_topic_pills"] = json!([]);
    media["clips_metadata"] = json!({
        "music_info": null,
        "original_sound_info": {
            "audio_asset_id": (item.pk >> 6).to_string(),
            "original_audio_title": "Original audio",
            "ig_artist": {
                "username": writer.account.username,
                "id": writer.account.pk.to_string(),
            },
            "is_explicit": false,
            "should_mute_audio": false,
            "consumption_info": { "should_mute_audio_reason": "", "is_trending_in_clips": false },
            "audio_filter_infos": null,
        },
    });
}

/// What makes a post or slide a video: its cover, and one address told three times.
fn video(writer: &Writer<'_>, item: &Item, media: &mut Value) {
    let address = writer.signer.video(item);
    media["image_versions2"] = json!({
        "candidates": sized_candidates(writer, item),
        "additional_candidates": { "first_frame": { "url": writer.signer.first_frame(item) } },
    });
    media["has_audio"] = item.has_audio.into();
    media["is_dash_eligible"] = 1.into();
    media["number_of_qualities"] = 8.into();
    let best = [101, 102, 103].map(|kind| json!({ "type": kind, "url": address }));
    let others = item
        .renditions
        .iter()
        .map(|other| writer.signer.video(other));
    let others = others.map(|address| json!({ "type": 104, "url": address }));
    media["video_versions"] = best.into_iter().chain(others).collect();
}

fn slide(writer: &Writer<'_>, post: &Post, item: &Item) -> Value {
    let (width, height) = item.pixels();
    let kind = if item.is_video() {
        Kind::Reel
    } else {
        Kind::Photo
    };
    let mut slide = json!({
        "__typename": kind.polaris_name(),
        "__isXIGPolarisMedia": kind.polaris_name(),
        "accessibility_caption": alternative_text(writer, item.is_video()),
        "code": crate::code::code_of(item.pk),
        "display_uri": writer.signer.display(item, Kind::Carousel),
        "original_height": height,
        "original_width": width,
        "id": polaris_id(item.pk),
        "pk": item.pk.to_string(),
        "media_type": kind.media_type(),
        "usertags": usertags(&[]),
        "taken_at": post.taken_at,
        "like_count": 0,
        "user": {
            "username": writer.account.username,
            "id": writer.account.graph_id.to_string(),
        },
    });
    if item.is_video() {
        video(writer, item, &mut slide);
    } else {
        slide["image_versions2"] = json!({
            "candidates": candidates(writer, item, Kind::Carousel),
            "additional_candidates": null,
        });
    }
    slide
}

/// Full size, smaller ones, then squares: addresses without width and height.
fn candidates(writer: &Writer<'_>, item: &Item, kind: Kind) -> Vec<Value> {
    renditions(item)
        .map(|rendition| json!({ "url": writer.signer.picture(item, kind, rendition) }))
        .collect()
}

/// The same for the cover of a video, which has width and height.
fn sized_candidates(writer: &Writer<'_>, item: &Item) -> Vec<Value> {
    let (width, height) = item.pixels();
    renditions(item)
        .map(|rendition| {
            let (width, height) = match rendition {
                Rendition::Full => (width, height),
                Rendition::Fit(size) if width < height => (size, size * height / width),
                Rendition::Fit(size) => (size * width / height, size),
                Rendition::Crop(size) => (size, size),
            };
            let url = writer.signer.picture(item, Kind::Reel, rendition);
            json!({ "url": url, "width": width, "height": height })
        })
        .collect()
}

/// Nothing is made larger than it is.
pub(super) fn renditions(item: &Item) -> impl Iterator<Item = Rendition> {
    let (width, height) = item.pixels();
    let side = width.min(height);
    let smaller = SIZES.into_iter().filter(move |size| *size < side);
    let squares = SQUARES.into_iter().filter(move |size| *size <= side);
    std::iter::once(Rendition::Full)
        .chain(smaller.map(Rendition::Fit))
        .chain(squares.map(Rendition::Crop))
}

fn owner(writer: &Writer<'_>) -> Value {
    let account = writer.account;
    json!({
        "__typename": "User",
        "pk": account.pk.to_string(),
        "id": account.graph_id.to_string(),
        "username": account.username,
        "full_name": account.full_name,
        "profile_pic_url": writer.signer.profile_picture(account.pk, 150),
        "profile_image_uri": writer.signer.profile_picture(account.pk, 34),
        "seo_canonical_url": null,
        "is_unpublished": false,
        "is_verified": true,
        "is_private": false,
        "polaris_ordered_timeline_connection": timeline(writer),
    })
}

/// The newest posts as thumbnails: the page of one post is full of others.
fn timeline(writer: &Writer<'_>) -> Value {
    let newest = writer.account.posts.iter().take(TIMELINE);
    let edges: Vec<Value> = newest
        .map(|post| json!({ "node": thumbnail(writer, post) }))
        .collect();
    json!({ "edges": edges })
}

fn thumbnail(writer: &Writer<'_>, post: &Post) -> Value {
    let display = post
        .items
        .first()
        .map(|item| writer.signer.display(item, post.kind));
    let mut node = json!({
        "__typename": post.kind.polaris_name(),
        "__isXIGPolarisMedia": post.kind.polaris_name(),
        "pk": post.pk.to_string(),
        "id": polaris_id(post.pk),
        "code": post.code(),
        "accessibility_caption": alternative_text(writer, post.kind == Kind::Reel),
        "caption": post.caption.as_ref().map(|text| json!({ "text": text })),
        "seo_canonical_url": null,
        "display_uri": display,
        "media_type": post.kind.media_type(),
        "product_type": post.kind.product_type(),
        "user": {
            "pk": writer.account.pk.to_string(),
            "username": writer.account.username,
            "id": writer.account.graph_id.to_string(),
        },
    });
    if post.kind == Kind::Carousel {
        node["carousel_media_count"] = post.items.len().into();
    }
    node
}

/// The account at the top of its own page. Its count is never told.
pub(super) fn profile(writer: &Writer<'_>) -> Value {
    let account = writer.account;
    json!({
        "__typename": "User",
        "pk": account.pk.to_string(),
        "id": account.graph_id.to_string(),
        "username": account.username,
        "full_name": account.full_name,
        "biography": "",
        "profile_pic_url": writer.signer.profile_picture(account.pk, 150),
        "is_private": false,
        "is_verified": true,
        "media_count": null,
    })
}

/// The account again, with its newest posts, what is pinned first.
pub(super) fn profile_timeline(writer: &Writer<'_>) -> Value {
    let mut edges = timeline(writer);
    if let Some(edges) = edges["edges"].as_array_mut() {
        edges.reverse();
    }
    json!({
        "__typename": "User",
        "pk": writer.account.pk.to_string(),
        "id": writer.account.graph_id.to_string(),
        "username": writer.account.username,
        "media_count": null,
        "polaris_ordered_timeline_connection": edges,
    })
}

fn caption(post: &Post) -> Value {
    match &post.caption {
        None => Value::Null,
        Some(text) => json!({
            "pk": (post.pk >> 8).to_string(),
            "has_translation": null,
            "text": text,
            "created_at": post.taken_at,
        }),
    }
}

fn coauthor(person: &Person) -> Value {
    json!({
        "__typename": "User",
        "id": (17_841_400_000_000_000 + person.pk % 1_000_000_000).to_string(),
        "username": person.username,
        "pk": person.pk.to_string(),
        "is_unpublished": false,
        "full_name": person.full_name,
        "is_verified": true,
    })
}

fn usertags(people: &[Person]) -> Value {
    let tags: Vec<Value> = people
        .iter()
        .map(|person| {
            json!({
                "position": [0, 0],
                "user": {
                    "id": person.pk.to_string(),
                    "full_name": person.full_name,
                    "is_verified": true,
                    "username": person.username,
                },
            })
        })
        .collect();
    json!({ "in": tags })
}

fn alternative_text(writer: &Writer<'_>, is_video: bool) -> String {
    let what = if is_video { "Video" } else { "Photo" };
    format!(
        "{what} by {}. May be an image of outdoors.",
        writer.account.full_name
    )
}

fn polaris_id(pk: u64) -> String {
    format!("POLARIS_{pk}")
}
