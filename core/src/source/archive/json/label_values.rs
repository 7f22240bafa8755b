//! The label_values dialect of 2026 (fact sheet 5), and with it every form that is not
//! known better: media hang at any depth, so the whole entry is walked. What stands under a
//! label that nobody knows is read by its form, or counted with what may follow from it.

use super::found_objects::FoundObjects;
use super::group::{self, CAPTION};
use super::groups::{Groups, add_words};
use super::media_object::{self, MediaObject, PUBLISHED, walk};
use super::unclear::{Field, Told, Unclear};
use super::value::Json;
use crate::moment::Moment;
use crate::post::{OptInReason, PostKind};
use crate::source::archive::index::IndexFile;
use crate::source::{IndexedMedia, Post};

/// A post with every media object of the entry, in document order. Without any it is
/// told all the same if it has something to say of a post listed elsewhere.
///
/// The owner is read over: what stands in one's own index is one's own post, also
/// where somebody else published it together with one.
pub(super) fn read(
    json: &Json<'_>,
    file: IndexFile<'_>,
    unclear: &mut Unclear,
) -> Option<Post<IndexedMedia>> {
    let published = json.time_of(PUBLISHED);
    let (mut found, mut beside) = (FoundObjects::default(), Vec::new());
    // The names in an object have no order of their own: its list of slides comes first.
    let mut slides = Vec::new();
    if let Some(media) = json.get("media") {
        group::slides(media, &mut slides);
    }
    for within in slides.into_iter().chain([json]) {
        walk(
            within,
            &mut |object| match media_object::read(object, published) {
                Some(object) => found.add(object),
                None => beside.extend(media_object::beside(object)),
            },
        );
    }
    let mut groups = Groups::of(json);
    groups.tell(&mut found.objects);
    let labels = groups.post;
    let tells_source = found.objects.iter().any(|object| object.tells_source);
    let is_dated = |object: &MediaObject| object.item.taken != Moment::Unknown;
    let published = match published {
        Moment::Unknown if !found.objects.iter().any(is_dated) => labels.time(),
        told => told,
    };
    let mut post = group::post(json, file, published, found.objects);
    group::add_beside(&mut post.media, beside);
    let draft = labels.is_draft.then_some(OptInReason::Drafts);
    let reshare = labels.exif.is_reshare().then_some(OptInReason::Reshares);
    post.opt_in = file.opt_in.or(draft).or(reshare).or(post.opt_in);
    post.caption = json.words_of(CAPTION);
    add_words(&mut post.caption, labels.caption);
    post.place = labels.place.or(post.place);
    post.coordinates = labels.exif.coordinates().or(post.coordinates);
    let unknown = Field::all_of(json);
    if post.caption.is_none() {
        post.caption = Field::caption(&unknown).map(str::to_owned);
    }
    let has_place = |item: &IndexedMedia| item.coordinates.is_some();
    let is_told = Told {
        caption: post.caption.as_deref(),
        source: tells_source || labels.exif.tells_source() || post.opt_in.is_some(),
        place: post.coordinates.is_some() || post.media.iter().any(has_place),
        is_story: file.kind == PostKind::Story,
        draft: labels.tells_draft,
    };
    if !post.media.is_empty() {
        post.may_be_others = unclear.add(&unknown, &is_told);
        unclear.add_left(&groups.left);
    }
    let says_something =
        post.caption.is_some() || post.place.is_some() || post.coordinates.is_some();
    (!post.media.is_empty() || (says_something && post.published.start().is_some())).then_some(post)
}

#[cfg(test)]
#[path = "label_values_tests.rs"]
mod tests;
