//! Readings of one post that stands in its page more than once, each with a part of it: a small
//! picture in a list has the words, another object the large file.

use std::collections::HashSet;

use super::best::{self, Candidate};
use super::{PageMedia, PagePost};
use crate::instant::Instant;
use crate::media::MediaType;
use crate::post::PostKind;

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
        post.published != Instant::Unknown,
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

fn filled(mut post: PagePost, other: PagePost) -> PagePost {
    let stated = slides(&other).into();
    let other_media = other.media;
    if post.kind == PostKind::Post {
        post.kind = other.kind;
    }
    post.published = either(post.published, other.published);
    post.caption = post.caption.or(other.caption);
    post.owner = post.owner.or(other.owner);
    if agree(&post.place, &other.place) && agree(&post.coordinates, &other.coordinates) {
        post.place = post.place.or(other.place);
        post.coordinates = post.coordinates.or(other.coordinates);
    }
    // The cover of a carousel is none of its slides.
    if is_single(post.code.id(), &post.media) == is_single(post.code.id(), &other_media) {
        let own = slides(&post);
        join(&mut post.media, other_media);
        let shown = u32::try_from(post.media.len()).unwrap_or(u32::MAX);
        post.left_out = own.saturating_sub(shown);
        count(&mut post, stated);
    }
    post
}

fn either(one: Instant, other: Instant) -> Instant {
    if one == Instant::Unknown { other } else { one }
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
        match media.iter_mut().find(|item| item.id == other.id) {
            Some(item) => fill(item, other),
            None => media.push(other),
        }
    }
    if media.len() == before {
        return;
    }
    let mut places = HashSet::new();
    let mut is_free = |item: &PageMedia| item.position.is_some_and(|it| places.insert(it));
    if media.iter().all(&mut is_free) {
        media.sort_by_key(|item| item.position);
    } else {
        // Two lists that do not tell how they belong together.
        media.iter_mut().for_each(|item| item.position = None);
    }
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
