//! Posts in the shape of Instagram's API, as pages carried it before (fact sheet 6.1):
//! with sizes, with the place, ids with the owner's behind them.

use serde_json::{Value, json};

use super::Writer;
use super::polaris::renditions;
use crate::account::{Item, Kind, Person, Place, Post};
use crate::address::Rendition;

/// The object M of the fact sheet.
pub(super) fn media(writer: &Writer<'_>, post: &Post) -> Value {
    let account = writer.account;
    let mut media = json!({
        "pk": post.pk.to_string(),
        "id": format!("{}_{}", post.pk, account.pk),
        "code": post.code(),
        "taken_at": post.taken_at,
        "media_type": post.kind.media_type(),
        "product_type": post.kind.product_type(),
        "user": {
            "pk": account.pk.to_string(),
            "id": account.pk.to_string(),
            "username": account.username,
            "full_name": account.full_name,
            "is_private": false,
            "profile_pic_url": writer.signer.profile_picture(account.pk, 150),
        },
        "coauthor_producers": post.coauthors.iter().map(person).collect::<Vec<_>>(),
        "caption": post.caption.as_ref().map(|text| json!({
            "pk": (post.pk >> 8).to_string(), "text": text, "created_at": post.taken_at,
        })),
        "caption_is_edited": false,
        "title": null,
        "usertags": usertags(&post.tagged),
        "location": post.place.as_ref().map(location),
        "like_count": 475,
        "comment_count": 15,
    });
    let Some(first) = post.items.first() else {
        return media;
    };
    file(writer, first, post.kind, &mut media);
    if post.kind == Kind::Carousel {
        media["video_versions"] = Value::Null;
        media["carousel_media_count"] = post.items.len().into();
        media["carousel_media"] = post
            .items
            .iter()
            .map(|item| slide(writer, post, item))
            .collect();
    }
    media
}

fn slide(writer: &Writer<'_>, post: &Post, item: &Item) -> Value {
    let mut slide = json!({
        "pk": item.pk.to_string(),
        "id": format!("{}_{}", item.pk, writer.account.pk),
        "code": crate::code::code_of(item.pk),
        "media_type": if item.is_video() { 2 } else { 1 },
        "carousel_parent_id": format!("{}_{}", post.pk, writer.account.pk),
        "usertags": null,
    });
    file(writer, item, Kind::Carousel, &mut slide);
    slide
}

/// What a photo or video and a slide have in common.
fn file(writer: &Writer<'_>, item: &Item, kind: Kind, media: &mut Value) {
    let (width, height) = item.pixels();
    media["original_width"] = width.into();
    media["original_height"] = height.into();
    media["accessibility_caption"] = Value::Null;
    media["image_versions2"] = json!({ "candidates": candidates(writer, item, kind) });
    media["video_versions"] = Value::Null;
    if item.is_video() {
        let address = writer.signer.video(item);
        let versions = [101, 103, 102].map(|kind| {
            json!({ "type": kind, "width": 720, "height": 720 * height / width, "url": address, "id": format!("{}v", item.pk) })
        });
        let others = (1_u32..).zip(&item.renditions).map(|(number, other)| {
            let width = 720 / (number + 1);
            let url = writer.signer.video(other);
            json!({ "type": 104, "width": width, "height": width * height / width.max(1), "url": url })
        });
        // The best need not be the first.
        media["video_versions"] = others.chain(versions).collect();
        media["video_duration"] = item.seconds().into();
        media["has_audio"] = item.has_audio.into();
        media["is_dash_eligible"] = 1.into();
        media["number_of_qualities"] = 8.into();
        media["video_dash_manifest"] = Value::Null;
    }
}

fn candidates(writer: &Writer<'_>, item: &Item, kind: Kind) -> Vec<Value> {
    let (width, height) = item.pixels();
    renditions(item)
        .map(|rendition| {
            let (width, height) = match rendition {
                Rendition::Full => (width, height),
                Rendition::Fit(size) => (size, size * height / width),
                Rendition::Crop(size) => (size, size),
            };
            let url = writer.signer.picture(item, kind, rendition);
            json!({ "width": width, "height": height, "url": url })
        })
        .collect()
}

fn person(person: &Person) -> Value {
    json!({
        "pk": person.pk.to_string(),
        "username": person.username,
        "full_name": person.full_name,
    })
}

fn usertags(people: &[Person]) -> Value {
    if people.is_empty() {
        return Value::Null;
    }
    let tags: Vec<Value> = people
        .iter()
        .map(|tagged| json!({ "user": person(tagged), "position": [0.5, 0.5] }))
        .collect();
    json!({ "in": tags })
}

fn location(place: &Place) -> Value {
    json!({
        "pk": 213_385_402,
        "name": place.name,
        "short_name": place.name,
        "address": "",
        "city": "",
        "lat": place.latitude,
        "lng": place.longitude,
        "facebook_places_id": 213_385_402,
    })
}
