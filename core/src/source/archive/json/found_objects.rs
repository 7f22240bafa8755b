//! The media objects of one post, wherever in it they stand.

use std::collections::HashMap;

use super::groups::add_words;
use super::media_object::MediaObject;
use crate::source::IndexedMedia;

/// The media objects of an entry, each file once; an item is often named twice.
#[derive(Default)]
pub(super) struct FoundObjects {
    pub objects: Vec<MediaObject>,
    by_uri: HashMap<String, usize>,
}

impl FoundObjects {
    pub(super) fn add(&mut self, new: MediaObject) {
        let known = self.by_uri.get(&new.item.uri);
        if let Some(known) = known.and_then(|known| self.objects.get_mut(*known)) {
            known.is_reshare |= new.is_reshare;
            known.beside.extend(new.beside);
            fill_in(&mut known.item, new.item);
        } else {
            let uri = new.item.uri.clone();
            self.by_uri.insert(uri, self.objects.len());
            self.objects.push(new);
        }
    }
}

fn fill_in(known: &mut IndexedMedia, new: IndexedMedia) {
    known.taken = known.taken.or_better(new.taken);
    add_words(&mut known.title, new.title);
    known.original = known.original.or(new.original);
    known.coordinates = known.coordinates.or(new.coordinates);
    known.subtitles = known.subtitles.take().or(new.subtitles);
    if known.camera.is_empty() {
        known.camera = new.camera;
    }
}
