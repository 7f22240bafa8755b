//! The label_values dialect of 2026 (fact sheet 5), and with it every form that is not
//! known better: media hang at any depth, so the whole entry is walked. What stands under a
//! label that nobody knows is read by its form, or counted with what may follow from it.

use std::collections::HashMap;

use super::facts;
use super::group;
use super::labels::{self, Label};
use super::media_object::PUBLISHED;
use super::media_object::{self, MediaObject};
use super::unclear::{Field, Told, Unclear};
use super::value::Json;
use crate::instant::Instant;
use crate::post::{OptIn, PostKind};
use crate::source::archive::exif_data::ExifData;
use crate::source::archive::index::IndexFile;
use crate::source::{IndexedMedia, Post};

/// Properties of a media object below which other files of the same item are named.
pub(super) const OTHER_FILES: &[&str] = &["media_metadata", "dubbing_info", "media_variants"];

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
    let mut found = FoundObjects::default();
    walk(json, &mut |object| {
        if let Some(object) = media_object::read(object, published) {
            found.add(object);
        }
    });
    let labels = Labels::of(json);
    let tells_source = found.objects.iter().any(|object| object.tells_source);
    let is_dated = |object: &MediaObject| object.item.taken != Instant::Unknown;
    let published = match published {
        Instant::Unknown if !found.objects.iter().any(is_dated) => labels.time(),
        told => told,
    };
    let mut post = group::post(json, file, published, found.objects);
    let draft = labels.is_draft.then_some(OptIn::Drafts);
    let reshare = labels.exif.is_reshare().then_some(OptIn::Reshares);
    post.opt_in = file.opt_in.or(draft).or(reshare).or(post.opt_in);
    post.caption = json.text_of("title").or(labels.caption);
    post.place = labels.place;
    post.coordinates = labels.exif.coordinates();
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
    };
    if !post.media.is_empty() {
        unclear.add(&unknown, &is_told);
    }
    let says_something =
        post.caption.is_some() || post.place.is_some() || post.coordinates.is_some();
    (!post.media.is_empty() || (says_something && post.published.start().is_some())).then_some(post)
}

/// Shows every object below, in document order.
fn walk<'j, 'a>(json: &'j Json<'a>, show: &mut dyn FnMut(&'j Json<'a>)) {
    match json {
        Json::List(members) => members.iter().for_each(|member| walk(member, show)),
        Json::Object(properties) => {
            show(json);
            for (name, value) in properties {
                if !OTHER_FILES.contains(&&**name) {
                    walk(value, show);
                }
            }
        }
        _ => {}
    }
}

/// The media objects of an entry, each file once; an item is often named twice.
#[derive(Default)]
struct FoundObjects {
    objects: Vec<MediaObject>,
    by_uri: HashMap<String, usize>,
}

impl FoundObjects {
    fn add(&mut self, new: MediaObject) {
        let known = self.by_uri.get(&new.item.uri);
        if let Some(known) = known.and_then(|known| self.objects.get_mut(*known)) {
            known.is_reshare |= new.is_reshare;
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
    known.title = known.title.take().or(new.title);
    known.original = known.original.or(new.original);
    known.coordinates = known.coordinates.or(new.coordinates);
    known.subtitles = known.subtitles.take().or(new.subtitles);
    if known.camera.is_empty() {
        known.camera = new.camera;
    }
}

/// What the labels of an entry say of the post.
#[derive(Default)]
struct Labels {
    is_draft: bool,
    caption: Option<String>,
    place: Option<String>,
    exif: ExifData,
    /// The first time that a fact has.
    time: Instant,
    /// The times that stand as values beside labels.
    values: Vec<Instant>,
}

impl Labels {
    fn of(json: &Json<'_>) -> Self {
        let mut labels = Self::default();
        walk(json, &mut |object| labels.add(object));
        // Instagram translates labels, but not the marks of where a picture came from.
        let sources = Field::all_of(json).into_iter().map(|field| field.value);
        for source in sources.filter(|value| labels::is_source(value)) {
            labels.exif.add("source_type", source);
        }
        labels
    }

    /// When the post was published, as far as facts and values tell it: which of several
    /// values is the one only their labels say, in any language.
    fn time(&self) -> Instant {
        match (self.time, &self.values[..]) {
            (Instant::Unknown, [only]) => *only,
            (told, _) => told,
        }
    }

    /// Takes one `{label, value}`, or facts under their labels.
    fn add(&mut self, object: &Json<'_>) {
        let value_of_time = object.get("timestamp_value").filter(|_| {
            object
                .text_of("label")
                .is_some_and(|label| !labels::is_of_a_change(&label))
        });
        let time = value_of_time.map(Json::as_time).unwrap_or_default();
        if time != Instant::Unknown && !self.values.contains(&time) {
            self.values.push(time);
        }
        if let (Some(Json::Text(label)), Some(value)) = (object.get("label"), value(object)) {
            self.take(labels::meaning(label), value);
        }
        if let (Some(Json::Text(title)), Some(dict)) = (object.get("title"), object.get("dict"))
            && labels::meaning(title) == Some(Label::Place)
        {
            let mut name = None;
            walk(dict, &mut |below| {
                name = name.take().or_else(|| below.text_of("value"))
            });
            name.into_iter()
                .for_each(|name| self.take(Some(Label::Place), name));
        }
        for fact in facts::of(object) {
            let meaning = fact.meaning();
            self.time = self.time.or_better(fact.time);
            if let Some(value) = fact.value {
                self.take(meaning, value);
            }
        }
    }

    fn take(&mut self, meaning: Option<Label>, value: String) {
        match meaning {
            Some(Label::Draft) => self.is_draft |= labels::is_true(&value),
            Some(Label::Caption) => self.caption = self.caption.take().or(Some(value)),
            Some(Label::Place) => {
                let name = Some(value).filter(|value| is_name(value));
                self.place = self.place.take().or(name);
            }
            Some(Label::Coordinate(name)) => self.exif.add(name, &value),
            None => {}
        }
    }
}

/// Whether a value can be the name of a place, and is no number and no link.
fn is_name(value: &str) -> bool {
    value.chars().any(char::is_alphabetic) && !value.contains("://")
}

/// What stands beside a label: `value`, or one level down in `vec` or `dict`.
fn value(object: &Json<'_>) -> Option<String> {
    let below = |name| {
        let members = object.get(name).map_or(&[][..], Json::members);
        members
            .iter()
            .find_map(|member| member.text().or_else(|| member.text_of("value")))
    };
    object
        .text_of("value")
        .or_else(|| below("vec"))
        .or_else(|| below("dict"))
        .or_else(|| below("value"))
}

#[cfg(test)]
#[path = "label_values_tests.rs"]
mod tests;
