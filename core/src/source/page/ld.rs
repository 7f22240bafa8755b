//! A post as its page tells it to search engines, in schema.org's words (`application/ld+json`): for
//! pages whose other data is not there. Told as today's media object.
//!
//! Recorded pages of 2019 and 2020 have an `ImageObject` without its file and with a time in UTC
//! that does not say so; those of 2022 to 2024 a `SocialMediaPosting` with its photos in one list
//! and its videos in another.

use serde_json::{Value, json};

use super::film;
use super::json::{array_at, text_at};
use super::media::IN_TWO_LISTS;
use crate::link::{Link, Shortcode};

/// What a post is called there.
pub(super) const TYPES: [&str; 3] = ["SocialMediaPosting", "ImageObject", "VideoObject"];

/// A post as the API's media object, where this object is one and says which.
pub(super) fn as_media(told: &Value) -> Option<Value> {
    let kind = text_at(told, "@type")?;
    TYPES.contains(&&*kind).then_some(())?;
    let code = code(told)?;
    let parts = |name: &str| match told.get(name) {
        Some(Value::Array(parts)) => parts.clone(),
        Some(part @ (Value::Object(_) | Value::String(_))) => vec![part.clone()],
        _ => Vec::new(),
    };
    let (photos, videos) = match &*kind {
        "ImageObject" => (vec![told.clone()], Vec::new()),
        "VideoObject" => (Vec::new(), vec![told.clone()]),
        _ => (parts("image"), parts("video")),
    };
    let videos: Vec<_> = videos.iter().map(video).collect();
    let covers: Vec<_> = videos.iter().filter_map(cover).collect();
    let photos = photos.iter().filter_map(photo);
    // A video's cover is none of the post's photos.
    let is_own = |photo: &Value| cover(photo).is_none_or(|it| !covers.contains(&it));
    let mut photos: Vec<_> = photos.filter(is_own).collect();
    let is_film = page(told).is_some_and(|page| film::is_place(&page));
    if let ([photo], true, true) = (&mut photos[..], videos.is_empty(), is_film) {
        *photo = json!({"media_type": 2, "display_uri": address(photo)});
    }
    let is_mixed = !photos.is_empty() && !videos.is_empty();
    let mut slides: Vec<_> = photos.into_iter().chain(videos).collect();
    let mut media = match slides.len() {
        0 | 1 => slides.pop().unwrap_or_else(|| json!({"media_type": 1})),
        _ => json!({"media_type": 8, "carousel_media": slides, IN_TWO_LISTS: is_mixed}),
    };
    let caption = ["articleBody", "caption"];
    let caption = caption.iter().find_map(|name| text_at(told, name));
    media["code"] = code.as_str().into();
    media["caption"] = json!({ "text": caption });
    media["user"] = json!({ "username": owner(told) });
    media["taken_at"] = published(told).into();
    media["location"] = place(told);
    Some(media)
}

/// Which post it is about.
pub(super) fn code(told: &Value) -> Option<Shortcode> {
    let identifier = told.get("identifier").unwrap_or(&Value::Null);
    let is_code = text_at(identifier, "propertyID").as_deref() == Some("Post Shortcode");
    if let Some(code) = text_at(identifier, "value").filter(|_| is_code) {
        return Shortcode::parse(&code);
    }
    let link = Link::find_all(&page(told)?).into_iter().next()?;
    link.target.into_code()
}

/// The address of the page that it is told on.
fn page(told: &Value) -> Option<String> {
    let page = ["mainEntityOfPage", "mainEntityofPage"]
        .iter()
        .find_map(|name| told.get(name))?;
    text_at(page, "@id").or_else(|| page.as_str().map(str::to_owned))
}

fn owner(told: &Value) -> Option<String> {
    let author = told.get("author")?;
    let identifier = author.get("identifier").unwrap_or(&Value::Null);
    let is_name = text_at(identifier, "propertyID").as_deref() == Some("Username");
    let name = text_at(identifier, "value").filter(|_| is_name);
    name.or_else(|| {
        let name = text_at(author, "alternateName")?;
        name.strip_prefix('@').map(str::to_owned)
    })
}

fn published(told: &Value) -> Option<String> {
    let names = ["dateCreated", "datePublished", "uploadDate"];
    // A number alone would be taken for seconds.
    let time = names.iter().find_map(|name| text_at(told, name));
    time.filter(|time| time.contains('-'))
}

fn place(told: &Value) -> Value {
    let place = told.get("contentLocation").unwrap_or(&Value::Null);
    let geo = place.get("geo").unwrap_or(&Value::Null);
    json!({ "name": place.get("name"), "lat": geo.get("latitude"), "lng": geo.get("longitude") })
}

/// A photo: an object, or its address alone.
fn photo(told: &Value) -> Option<Value> {
    let address = file(told).or_else(|| told.as_str().map(str::to_owned))?;
    Some(json!({"media_type": 1, "image_versions2": {"candidates": [
        {"url": address, "width": told.get("width"), "height": told.get("height")}]}}))
}

fn video(told: &Value) -> Value {
    let cover = match told.get("thumbnailUrl") {
        Some(Value::Array(all)) => all.first().and_then(Value::as_str),
        one => one.and_then(Value::as_str),
    };
    let address = text_at(told, "contentUrl").or_else(|| told.as_str().map(str::to_owned));
    let file = address
        .map(|url| json!({"url": url, "width": told.get("width"), "height": told.get("height")}));
    json!({"media_type": 2, "display_uri": cover,
        "video_versions": file.into_iter().collect::<Vec<_>>()})
}

/// Where an image's file is. `url` can be the address of a page, too.
fn file(told: &Value) -> Option<String> {
    let is_page = |url: &String| !Link::find_all(url).is_empty();
    let mut all = ["contentUrl", "url"]
        .iter()
        .filter_map(|name| text_at(told, name));
    all.find(|url| !is_page(url))
}

/// The path of a picture's file.
fn cover(media: &Value) -> Option<String> {
    address(media)?.split('?').next().map(str::to_owned)
}

/// The address of a picture's file.
fn address(media: &Value) -> Option<String> {
    let candidates = media.get("image_versions2").unwrap_or(&Value::Null);
    let photo = array_at(candidates, "candidates").first();
    photo
        .and_then(|it| text_at(it, "url"))
        .or_else(|| text_at(media, "display_uri"))
}
