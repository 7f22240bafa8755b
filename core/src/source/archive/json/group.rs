//! Posts as the indexes since December 2020 list them: a group with its media, or a
//! media object that is a post of its own (fact sheet 4.1).

use std::collections::HashSet;
use std::ptr;

use super::found_objects::FoundObjects;
use super::media_object::{self, MediaObject, PUBLISHED, is_file_of_item};
use super::value::Json;
use crate::moment::Moment;
use crate::post::{OptInReason, PostKind};
use crate::source::archive::index::IndexFile;
use crate::source::{IndexedMedia, Post, Trust};

/// Names of a post's own words.
pub(super) const CAPTION: &[&str] = &["title", "caption", "text"];

/// A group: `{media: […], title?, creation_timestamp?}`. Slides may stand deeper, and beside
/// `media`, too. `nameless` counts the members that name no file.
pub(super) fn group(
    json: &Json<'_>,
    file: IndexFile<'_>,
    nameless: &mut u64,
) -> Option<Post<IndexedMedia>> {
    let published = json.time_of(PUBLISHED);
    let mut members = Vec::new();
    if let Some(media) = json.get("media") {
        slides(media, &mut members);
    }
    let objects = if names_more(json, &members) {
        let is_nameless = |member: &&&Json<'_>| {
            media_object::file_name(member).is_none() && !names_more(member, &[])
        };
        *nameless += members.iter().filter(is_nameless).count() as u64;
        everything(json, &members, published)
    } else {
        let read = |member| read_member(member, published, nameless);
        members.into_iter().filter_map(read).collect()
    };
    let mut post = post(json, file, published, objects);
    post.caption = json.words_of(CAPTION);
    (!post.media.is_empty()).then_some(post)
}

/// The media objects of a post, in order. Lists may stand in the list of slides.
pub(super) fn slides<'j, 'a>(media: &'j Json<'a>, into: &mut Vec<&'j Json<'a>>) {
    match media {
        Json::List(members) => members.iter().for_each(|member| slides(member, into)),
        one => into.push(one),
    }
}

/// Whether a media object has further slides below it.
pub(super) fn has_slides_below(json: &Json<'_>) -> bool {
    json.has("uri") && names_more(json, &[json])
}

/// Whether other objects of a post than these name photos or videos, and not the same ones.
fn names_more(json: &Json<'_>, members: &[&Json<'_>]) -> bool {
    let known: HashSet<_> = members
        .iter()
        .filter_map(|member| media_object::file_name(member))
        .collect();
    let mut more = false;
    media_object::walk(json, &mut |object| {
        let uri = media_object::file_of_item(object);
        more |= uri.is_some_and(|uri| is_file_of_item(uri) && !known.contains(uri));
    });
    more
}

/// Every photo and video of a post: those of its members, whatever these name, then the others in
/// document order. The names in an object have no order of their own.
fn everything(json: &Json<'_>, members: &[&Json<'_>], published: Moment) -> Vec<MediaObject> {
    let mut found = FoundObjects::default();
    let ids: HashSet<*const Json<'_>> = members
        .iter()
        .map(|member| ptr::from_ref(*member))
        .collect();
    for within in members.iter().copied().chain([json]) {
        media_object::walk(within, &mut |object| {
            let is_member = ids.contains(&ptr::from_ref(object));
            let is_slide = |item: &MediaObject| is_member || is_file_of_item(&item.item.uri);
            let read = media_object::read(object, published).filter(is_slide);
            read.into_iter().for_each(|object| found.add(object));
        });
    }
    found.objects
}

/// A media object that is a post of its own. Its caption stays where it stands: on the item.
pub(super) fn single(
    json: &Json<'_>,
    file: IndexFile<'_>,
    nameless: &mut u64,
) -> Option<Post<IndexedMedia>> {
    let object = read_member(json, Moment::Unknown, nameless)?;
    Some(post(json, file, Moment::Unknown, vec![object]))
}

/// One media object; counts it if it names no file at all.
pub(super) fn read_member(
    json: &Json<'_>,
    published: Moment,
    nameless: &mut u64,
) -> Option<MediaObject> {
    if media_object::file_name(json).is_none() {
        *nameless += 1;
    }
    media_object::read(json, published)
}

/// The post that `json` is, with these media. If it does not say when it was published,
/// it was so when its first item was. Other files of it and of its items come behind these, so
/// that slides keep their numbers.
pub(super) fn post(
    json: &Json<'_>,
    file: IndexFile<'_>,
    published: Moment,
    objects: Vec<MediaObject>,
) -> Post<IndexedMedia> {
    let is_reshare = !objects.is_empty() && objects.iter().all(|object| object.is_reshare);
    let of_an_object = objects.iter().find_map(|object| object.unread_date.clone());
    // Items have no name of a place; that of the only one is the post's.
    let of_the_only = match &objects[..] {
        [only] => only.place.clone(),
        _ => None,
    };
    let (mut media, mut others) = (Vec::new(), Vec::new());
    for object in objects {
        media.push(object.item);
        others.extend(object.beside);
    }
    others.extend(media_object::beside(json));
    let of_an_item: Vec<_> = media.iter().map(|item: &IndexedMedia| item.taken).collect();
    let published = std::iter::once(published)
        .chain(of_an_item)
        .find(|time| *time != Moment::Unknown)
        .unwrap_or_default();
    // What stands beside a message is of what was shared in it.
    if file.kind != PostKind::Message {
        add_beside(&mut media, others);
    }
    let unread_date = json
        .unread_time_of(PUBLISHED)
        .or(of_an_object)
        .filter(|_| published == Moment::Unknown);
    let reshare = is_reshare.then_some(OptInReason::Reshares);
    let unknown_sender = (file.kind == PostKind::Message).then_some(OptInReason::UnknownSender);
    Post {
        kind: file.kind,
        opt_in: file.opt_in.or(reshare).or(unknown_sender),
        published,
        unread_date,
        caption: None,
        place: media_object::place_name(json).or(of_the_only),
        coordinates: media_object::position(json),
        may_be_others: false,
        trust: Trust::Json,
        media,
    }
}

/// Adds other files of a post and its items, each once.
pub(super) fn add_beside(media: &mut Vec<IndexedMedia>, others: Vec<IndexedMedia>) {
    for other in others {
        if media.iter().all(|item| item.uri != other.uri) {
            media.push(other);
        }
    }
}
