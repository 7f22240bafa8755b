//! Readings of one post that stands in its page more than once, each with a part of it: a small
//! picture in a list has the words, another object the large file.

use std::collections::HashSet;

use super::best::{self, Candidate};
use super::{PageMedia, PagePost};
use crate::media::MediaType;
use crate::moment::Moment;
use crate::post::{PostKind, is_made};

/// Takes another reading of the post: what the fuller one says counts, the other one fills it in.
pub(super) fn take(post: &mut Option<PagePost>, other: Option<PagePost>) {
    let Some(other) = other else { return };
    *post = Some(match post.take() {
        None => other,
        Some(post) if fullness(&other) > fullness(&post) => filled(other, post),
        Some(post) => filled(post, other),
    });
}

/// The post with as many slides as another place of its page says that it has. Which are missing,
/// nobody knows then.
pub(super) fn count(post: &mut PagePost, stated: u64) {
    let stated = u32::try_from(stated).unwrap_or(u32::MAX);
    let shown = u32::try_from(post.media.len()).unwrap_or(u32::MAX);
    if stated > slides(post) {
        post.left_out = stated.saturating_sub(shown);
        post.media.iter_mut().for_each(|item| item.position = None);
    }
}

fn slides(post: &PagePost) -> u32 {
    let shown = u32::try_from(post.media.len()).unwrap_or(u32::MAX);
    shown.saturating_add(post.left_out)
}

fn fullness(post: &PagePost) -> impl PartialOrd + use<> {
    let files = post.media.iter().filter(|item| item.address.is_some());
    let told = [
        post.published != Moment::Unknown,
        post.owner.is_some(),
        post.caption.is_some(),
    ];
    let widths = post.media.iter().filter_map(|item| item.width);
    (
        files.count(),
        told.iter().filter(|is_told| **is_told).count(),
        widths.map(u64::from).sum::<u64>(),
    )
}

/// What the post does not say and the other reading does.
pub(super) fn add_words(post: &mut PagePost, other: &PagePost) {
    if post.kind == PostKind::Post {
        post.kind = other.kind;
    }
    let either_text = |one: &mut Option<String>, other: &Option<String>| {
        *one = one.take().or_else(|| other.clone());
    };
    post.published = either(post.published, other.published);
    either_text(&mut post.caption, &other.caption);
    either_text(&mut post.owner, &other.owner);
    if agree(&post.place, &other.place) && agree(&post.coordinates, &other.coordinates) {
        either_text(&mut post.place, &other.place);
        post.coordinates = post.coordinates.or(other.coordinates);
    }
}

fn filled(mut post: PagePost, other: PagePost) -> PagePost {
    let stated = slides(&other).into();
    add_words(&mut post, &other);
    let other_media = other.media;
    // The cover of a carousel is none of its slides.
    if is_single(post.code.id(), &post.media) == is_single(post.code.id(), &other_media) {
        let own = slides(&post);
        if are_told_apart(&post.media, &other_media) {
            join(&mut post.media, other_media);
        }
        let shown = u32::try_from(post.media.len()).unwrap_or(u32::MAX);
        post.left_out = own.saturating_sub(shown);
        count(&mut post, stated);
    }
    post
}

fn either(one: Moment, other: Moment) -> Moment {
    if one == Moment::Unknown { other } else { one }
}

fn agree<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn is_single(post: u64, media: &[PageMedia]) -> bool {
    media.iter().any(|item| item.id == post)
}

fn join(media: &mut Vec<PageMedia>, others: Vec<PageMedia>) {
    let before = media.len();
    for other in others {
        let by_number = media.iter().position(|item| item.id == other.id);
        let same = by_number.or_else(|| media.iter().position(|item| is_there(item, &other)));
        match same.and_then(|at| media.get_mut(at)) {
            Some(item) => {
                let id = if is_made(item.id) { other.id } else { item.id };
                fill(item, other);
                item.id = id;
            }
            None => media.push(other),
        }
    }
    let mut places = HashSet::new();
    let mut told = media.iter().filter_map(|item| item.position);
    let is_clash = told.any(|place| !places.insert(place));
    let are_all = media.iter().all(|item| item.position.is_some());
    if is_clash || !are_all && media.len() > before {
        // Two lists that do not tell how they belong together.
        media.iter_mut().for_each(|item| item.position = None);
    } else if are_all {
        media.sort_by_key(|item| item.position);
    }
}

/// Whether it can be said which slides of two lists are the same: each has its number, or both
/// lists are whole and of one length.
fn are_told_apart(one: &[PageMedia], other: &[PageMedia]) -> bool {
    let mut all = one.iter().chain(other);
    let places = |list: &[PageMedia]| list.iter().map(|item| item.position).collect::<Vec<_>>();
    let are_told = all.clone().all(|item| !is_made(item.id));
    let are_placed = all.all(|item| item.position.is_some());
    are_told || are_placed && places(one) == places(other)
}

/// Whether two readings are of the slide in one place, of which one does not tell its number.
fn is_there(one: &PageMedia, other: &PageMedia) -> bool {
    let are_told = !is_made(one.id) && !is_made(other.id);
    !are_told && one.position.is_some() && one.position == other.position
}

/// The photo or video with the better of two files, and what only the other reading says.
fn fill(item: &mut PageMedia, mut other: PageMedia) {
    let is_better = match (item.media_type, other.media_type) {
        // A video's picture is no photo.
        (MediaType::Photo, MediaType::Video) => true,
        (MediaType::Video, MediaType::Photo) => false,
        (MediaType::Photo, MediaType::Photo) => {
            let files: Vec<_> = [&*item, &other].into_iter().filter_map(candidate).collect();
            let best = best::photo(&files).map(|best| best.address);
            best.is_some() && best != item.address.as_deref()
        }
        (MediaType::Video, MediaType::Video) => {
            (other.address.is_some(), other.width) > (item.address.is_some(), item.width)
        }
    };
    if is_better {
        std::mem::swap(item, &mut other);
    }
    item.position = item.position.or(other.position);
    item.has_sound = item.has_sound.or(other.has_sound);
    item.larger_apart = item.larger_apart.or(other.larger_apart);
    item.preview = item.preview.take().or(other.preview);
    item.taken = either(item.taken, other.taken);
    item.original_width = item.original_width.or(other.original_width);
}

fn candidate(item: &PageMedia) -> Option<Candidate<'_>> {
    Some(Candidate {
        address: item.address.as_deref()?,
        size: item.width.map(|width| (width, width)),
    })
}
