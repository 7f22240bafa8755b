//! Elements of an index that nobody knows, by their shape alone: below whatever wrappers
//! (lists, objects, maps by id) stand groups of media objects, or media objects that are
//! posts of their own. Texts without media are no posts, and no fault.

use super::facts;
use super::group::{self, CAPTION};
use super::label_values;
use super::media_json::{self, MediaEntry};
use super::media_object::{self, OTHER_FILES, PUBLISHED};
use super::messages;
use super::texts;
use super::trouble::Trouble;
use super::unclear::Unclear;
use super::value::Json;
use crate::moment::Moment;
use crate::post::PostKind;
use crate::source::archive::index::IndexFile;
use crate::source::{IndexedMedia, Post};

/// Names of words of a media object that is a post of its own; its title stays with the item.
const WORDS: [&str; 2] = ["caption", "text"];
/// Words of a group that has none of its usual names for them.
const OTHER_WORDS: [&str; 1] = ["description"];

/// Every post in this element, in document order. It stands in the list of that name, which
/// tells messages and the lists of 2018 to 2020.
pub(super) fn posts(
    list: Option<&str>,
    json: &Json<'_>,
    file: IndexFile<'_>,
    trouble: &mut Trouble,
) -> Vec<Post<IndexedMedia>> {
    let mut posts = Vec::new();
    collect(list, json, file, trouble, &mut posts);
    posts
}

fn collect(
    list: Option<&str>,
    json: &Json<'_>,
    file: IndexFile<'_>,
    trouble: &mut Trouble,
    posts: &mut Vec<Post<IndexedMedia>>,
) {
    match json {
        Json::List(members) => {
            for member in members {
                collect(list, member, file, trouble, posts);
            }
        }
        Json::Object(_) if is_post(list, json) => {
            let post = post(list, json, file, &mut trouble.unclear);
            let post = post.filter(|post| !post.media.is_empty());
            if post.is_some() && file.kind != PostKind::Message {
                trouble.unplaced_texts += texts::unplaced(json);
            }
            posts.extend(post);
        }
        Json::Object(properties) => {
            let inner = properties
                .iter()
                .filter(|(name, _)| !OTHER_FILES.contains(&&**name));
            inner.for_each(|(name, value)| collect(Some(name), value, file, trouble, posts));
        }
        _ => {}
    }
}

/// Whether the object is a post itself, and no wrapper around posts.
fn is_post(list: Option<&str>, json: &Json<'_>) -> bool {
    json.has("uri")
        || json.has("label_values")
        || facts::has_media(json)
        || is_media_list(json)
        || messages::is_message(json, is_conversation(list))
        || media_json::is_entry(json)
        || is_labelled_group(json)
        || is_dated(json) && names_files(json) && !holds_posts(json)
        || media_object::file_name(json).is_some()
        || is_around_one_file(json)
}

/// Whether it has facts or words of a single photo or video below.
fn is_around_one_file(json: &Json<'_>) -> bool {
    let has_words = || {
        json.words_of(CAPTION)
            .or_else(|| json.words_of(&OTHER_WORDS))
            .is_some()
    };
    let is_of_one = |inner: &Json<'_>| {
        matches!(inner, Json::Object(_)) && media_object::file_name(inner).is_some()
    };
    let is_around = json.has("string_map_data") || inner(json).any(is_of_one) && has_words();
    is_around && count_files(json) == 1
}

/// How many objects below name a file.
fn count_files(json: &Json<'_>) -> usize {
    usize::from(media_object::file_name(json).is_some())
        + inner(json).map(count_files).sum::<usize>()
}

/// Whether it is the innermost list of labels and values that names files: a post among
/// others in one entry.
fn is_labelled_group(json: &Json<'_>) -> bool {
    let is_group = |json: &Json<'_>| json.has("dict") && names_files(json);
    is_group(json) && !inner_groups(json).any(is_group)
}

/// The objects in the list of labels and values of an object.
fn inner_groups<'j, 'a>(json: &'j Json<'a>) -> impl Iterator<Item = &'j Json<'a>> {
    json.get("dict").map_or(&[][..], Json::members).iter()
}

fn is_conversation(list: Option<&str>) -> bool {
    list == Some("messages")
}

/// Whether `media` has members that name files, or would name them (a text's `uri` is empty).
fn is_media_list(json: &Json<'_>) -> bool {
    let mut members = Vec::new();
    if let Some(media) = json.get("media") {
        group::slides(media, &mut members);
    }
    members.into_iter().any(|member| {
        let names_a_file = member.has("uri") || media_object::file_name(member).is_some();
        names_a_file && !member.has("media")
    })
}

fn is_dated(json: &Json<'_>) -> bool {
    json.time_of(PUBLISHED) != Moment::Unknown
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
        let is_one = below.has("uri") || media_object::file_name(below).is_some();
        let is_group = is_list || facts::has_media(below) || is_dated(below) && !is_one;
        is_group && names_files(below) || holds_posts(below)
    })
}

/// Whether this is a list of posts within the list of an index whose name is known: what has a
/// time or media of its own there is a post, and no slide.
pub(super) fn is_list_of_posts(json: &Json<'_>) -> bool {
    let Json::List(members) = json else {
        return false;
    };
    let is_part = |member: &Json<'_>| member.has("label") || member.has("dict");
    let has_posts = |member: &Json<'_>| stands_alone(member) || is_list_of_posts(member);
    !members.iter().any(is_part) && members.iter().any(has_posts)
}

/// Whether this is a wrapper around lists of dated groups in such an index.
pub(super) fn is_around_groups(json: &Json<'_>) -> bool {
    let Json::Object(properties) = json else {
        return false;
    };
    let is_group = |it: &Json<'_>| {
        is_dated(it) && matches!(it.get("media"), Some(Json::List(_))) && is_media_list(it)
    };
    let is_wrapper = !is_post(None, json) && !is_dated(json) && !json.has("label");
    let has_groups = |(_, inner): &(_, Json<'_>)| match inner {
        Json::List(members) => members.iter().any(is_group),
        inner => is_around_groups(inner),
    };
    is_wrapper && properties.iter().any(has_groups)
}

/// Whether a member of a list is a post itself, wherever the list stands.
fn stands_alone(json: &Json<'_>) -> bool {
    let is_one = media_object::file_name(json).is_some();
    is_media_list(json)
        || is_one && is_dated(json)
        || json.has("label_values")
        || facts::has_media(json)
        || messages::is_message(json, false)
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

fn post(
    list: Option<&str>,
    json: &Json<'_>,
    file: IndexFile<'_>,
    unclear: &mut Unclear,
) -> Option<Post<IndexedMedia>> {
    if messages::is_message(json, is_conversation(list)) {
        return messages::read(json, file, &mut 0);
    }
    if media_json::is_entry(json) {
        return Some(MediaEntry::read(list, json)?.into_post(file));
    }
    let is_one = json.has("uri") || media_object::file_name(json).is_some() && !is_media_list(json);
    if is_one && !group::has_slides_below(json) {
        let mut post = group::single(json, file, &mut 0)?;
        post.caption = json.words_of(&WORDS);
        return Some(post);
    }
    let mut post = label_values::read(json, file, unclear)?;
    post.caption = json
        .words_of(CAPTION)
        .or(post.caption)
        .or_else(|| words_of_text(json))
        .or_else(|| json.words_of(&OTHER_WORDS));
    Some(post)
}

/// Whether the root of a file is a post, and no wrapper around posts.
pub(super) fn is_post_itself(json: &Json<'_>) -> bool {
    media_object::file_name(json).is_some()
        || facts::has_media(json)
        || is_media_list(json) && (is_dated(json) || has_words_of_one_time(json))
}

/// Whether it has words, and media of one time: posts in one list are hours apart, or have words
/// of their own.
fn has_words_of_one_time(json: &Json<'_>) -> bool {
    const LONGEST: i64 = 60 * 60;
    let mut slides = Vec::new();
    if let Some(media) = json.get("media") {
        group::slides(media, &mut slides);
    }
    let words = json.words_of(CAPTION);
    let has_own_words = |slide: &&Json<'_>| {
        let own = slide.words_of(CAPTION);
        own.is_some() && own != words
    };
    let times = slides.iter().filter_map(|it| it.time_of(PUBLISHED).start());
    let seconds: Vec<_> = times.map(|start| start.as_second()).collect();
    let first_and_last = seconds.iter().min().zip(seconds.iter().max());
    words.is_some()
        && (slides.len() == 1 || !slides.iter().any(has_own_words))
        && first_and_last.is_none_or(|(first, last)| last - first <= LONGEST)
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
