//! Elements of an index that nobody knows, by their shape alone: below whatever wrappers
//! (lists, objects, maps by id) stand groups of media objects, or media objects that are
//! posts of their own. Texts without media are no posts, and no fault.

use super::group::{self, PUBLISHED};
use super::label_values::{self, OTHER_FILES};
use super::media_json::{self, Entry};
use super::media_object;
use super::messages;
use super::value::Json;
use crate::instant::Instant;
use crate::source::archive::index::IndexFile;
use crate::source::{IndexedMedia, Post};

/// Names of a post's own words.
const CAPTION: [&str; 3] = ["title", "caption", "text"];

/// Every post in this element, in document order.
pub(super) fn posts(json: &Json<'_>, file: IndexFile<'_>) -> Vec<Post<IndexedMedia>> {
    let mut posts = Vec::new();
    collect(json, file, &mut posts);
    posts
}

fn collect(json: &Json<'_>, file: IndexFile<'_>, posts: &mut Vec<Post<IndexedMedia>>) {
    match json {
        Json::List(members) => {
            for member in members {
                collect(member, file, posts);
            }
        }
        Json::Object(_) if is_post(json) => {
            posts.extend(post(json, file).filter(|post| !post.media.is_empty()));
        }
        Json::Object(properties) => {
            let inner = properties
                .iter()
                .filter(|(name, _)| !OTHER_FILES.contains(&&**name));
            inner.for_each(|(_, value)| collect(value, file, posts));
        }
        _ => {}
    }
}

/// Whether the object is a post itself, and no wrapper around posts.
fn is_post(json: &Json<'_>) -> bool {
    json.has("uri")
        || json.has("label_values")
        || is_media_list(json)
        || messages::is_message(json)
        || media_json::is_entry(json)
        || is_dated(json) && names_files(json) && !holds_posts(json)
}

/// Whether `media` has members that name files, or would name them (a text's `uri` is empty).
fn is_media_list(json: &Json<'_>) -> bool {
    let mut members = json.get("media").map_or(&[][..], Json::members).iter();
    members.any(|member| member.has("uri") && !member.has("media"))
}

fn is_dated(json: &Json<'_>) -> bool {
    json.time_of(PUBLISHED) != Instant::Unknown
}

/// Whether some object below names a file.
fn names_files(json: &Json<'_>) -> bool {
    media_object::file_name(json).is_some() || inner(json).any(names_files)
}

/// Whether some object below is a post with media of its own: then this is around posts.
fn holds_posts(json: &Json<'_>) -> bool {
    inner(json).any(|below| {
        // A single object under `media` is a slide of the post around it.
        let is_list = matches!(below.get("media"), Some(Json::List(_))) && is_media_list(below);
        let is_group = is_list || is_dated(below) && !below.has("uri");
        is_group && names_files(below) || holds_posts(below)
    })
}

/// What stands one level below, other files of the same item left out.
fn inner<'j, 'a>(json: &'j Json<'a>) -> Box<dyn Iterator<Item = &'j Json<'a>> + 'j> {
    match json {
        Json::List(members) => Box::new(members.iter()),
        Json::Object(properties) => Box::new(
            properties
                .iter()
                .filter(|(name, _)| !OTHER_FILES.contains(&&**name))
                .map(|(_, value)| value),
        ),
        _ => Box::new(std::iter::empty()),
    }
}

fn post(json: &Json<'_>, file: IndexFile<'_>) -> Option<Post<IndexedMedia>> {
    if messages::is_message(json) {
        return messages::read(json, file, &mut 0);
    }
    if media_json::is_entry(json) {
        return Some(Entry::read(None, json)?.into_post(file));
    }
    if json.has("uri") {
        return group::single(json, file, &mut 0);
    }
    let mut post = label_values::read(json, file)?;
    post.caption = CAPTION
        .iter()
        .find_map(|name| json.text_of(name))
        .or(post.caption)
        .or_else(|| words_of_text(json));
    Some(post)
}

/// The words of a member without a file: a text that stands among the media of its post.
fn words_of_text(json: &Json<'_>) -> Option<String> {
    let members = json.get("media").map_or(&[][..], Json::members);
    let mut texts = members
        .iter()
        .filter(|member| media_object::file_name(member).is_none());
    texts.find_map(|member| member.text_of("title"))
}

#[cfg(test)]
#[path = "shape_tests.rs"]
mod tests;
