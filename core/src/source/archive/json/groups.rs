//! What the labels of an entry say, and of what: of the post, or of the slides that stand in
//! one group with them. A group with a name and without media is about something else (people
//! in the picture, comments, the post that was shared): its values are nobody's here.

use super::facts;
use super::labels::{self, Label};
use super::media_object::{self, MediaObject, OTHER_FILES, is_name, walk};
use super::unclear::Field;
use super::value::Json;
use crate::moment::Moment;
use crate::source::archive::came_from;
use crate::source::archive::exif_data::ExifData;

/// Marks of a post shown again. In a group of its own only one of these is believed: the name of
/// a person can look like any other.
const RESHARES: [&str; 6] = [
    "feed_reshare",
    "reel_reshare",
    "story_reshare",
    "clips_reshare",
    "post_reshare",
    "story_repost",
];

/// What an entry says of the post, and of its slides.
#[derive(Default)]
pub(super) struct Groups<'j> {
    /// What belongs to the post itself.
    pub post: Labels,
    /// The files of each group of slides and what stands beside them, inner groups first.
    slides: Vec<(Vec<&'j str>, Labels)>,
    /// Names of groups and fields whose values could be the post's, and are not taken.
    pub left: Vec<String>,
}

impl<'j> Groups<'j> {
    pub(super) fn of(json: &'j Json<'_>) -> Self {
        let mut groups = Self::default();
        let mut post = Labels::default();
        post.add(json);
        groups.below(json, &mut post);
        // Instagram translates labels, but not the marks of where a picture came from.
        for field in Field::all_of(json) {
            if came_from::is_mark(field.value) {
                post.exif.add("source_type", field.value);
            }
        }
        for (_, slides) in &groups.slides {
            post.is_draft |= slides.is_draft;
            post.tells_draft |= slides.tells_draft;
        }
        groups.post = post;
        groups
    }

    /// What groups of slides say goes to these slides.
    pub(super) fn tell(&mut self, objects: &mut [MediaObject]) {
        for (files, labels) in std::mem::take(&mut self.slides) {
            let is_of_group = |object: &&mut MediaObject| files.contains(&&*object.item.uri);
            let is_whole_post = objects
                .iter()
                .all(|object| files.contains(&&*object.item.uri));
            for object in objects.iter_mut().filter(is_of_group) {
                labels.complete(object);
            }
            match labels.place {
                Some(place) if is_whole_post => {
                    self.post.place = self.post.place.take().or(Some(place));
                }
                // A slide has no name of a place of its own.
                Some(_) => self.left.push("Place".to_owned()),
                None => {}
            }
        }
    }

    fn below(&mut self, json: &'j Json<'_>, into: &mut Labels) {
        match json {
            Json::List(members) => members.iter().for_each(|member| self.take(member, into)),
            Json::Object(properties) => properties
                .iter()
                .filter(|(name, _)| !OTHER_FILES.contains(&&**name))
                .for_each(|(_, value)| self.take(value, into)),
            _ => {}
        }
    }

    fn take(&mut self, json: &'j Json<'_>, into: &mut Labels) {
        if !(json.has("dict") || json.has("vec")) {
            into.add(json);
            return self.below(json, into);
        }
        let files = files_of(json);
        if !files.is_empty() {
            let mut slides = Labels::default();
            slides.add(json);
            self.below(json, &mut slides);
            self.slides.push((files, slides));
            return;
        }
        into.add(json);
        let Some(name) = json.text_of("label").or_else(|| json.text_of("title")) else {
            return self.below(json, into);
        };
        match labels::meaning(&name) {
            Some(Label::Place) => into.take_coordinates(json),
            Some(_) => {}
            None => self.of_something_else(&name, json, into),
        }
    }

    fn of_something_else(&mut self, name: &str, json: &Json<'_>, into: &mut Labels) {
        let (mut is_position, mut has_words, mut has_caption) = (false, false, false);
        walk(json, &mut |object| {
            let Some(value) = value(object) else { return };
            if RESHARES.contains(&&*value) && !labels::is_ignored(name) {
                into.exif.add("source_type", &value);
            }
            let label = object.text_of("label");
            match label.and_then(|label| labels::meaning(&label)) {
                Some(Label::Coordinate(_)) => is_position = true,
                Some(Label::Caption) => has_caption = true,
                _ => {}
            }
            let is_mark = came_from::is_mark(&value) || ["true", "false"].contains(&&*value);
            has_words |= value.chars().any(char::is_alphabetic) && !is_mark;
        });
        if is_position && !has_words {
            // Nothing but facts about a picture.
            into.take_coordinates(json);
        } else if is_position || has_caption {
            self.left.push(name.to_owned());
        }
    }
}

/// The files that stand in a group, subtitles left out.
fn files_of<'j>(json: &'j Json<'_>) -> Vec<&'j str> {
    let mut files = Vec::new();
    walk(json, &mut |object| {
        files.extend(media_object::file_of_item(object));
    });
    files
}

/// What labels say of a post, or of slides.
#[derive(Default)]
pub(super) struct Labels {
    pub is_draft: bool,
    /// Whether something says that it is a draft, or that it is none.
    pub tells_draft: bool,
    pub caption: Option<String>,
    pub place: Option<String>,
    pub exif: ExifData,
    /// The first time that a fact has.
    time: Moment,
    /// The times that stand as values beside labels.
    values: Vec<Moment>,
}

impl Labels {
    /// When the post was published, as far as facts and values tell it: which of several
    /// values is the one only their labels say, in any language.
    pub(super) fn time(&self) -> Moment {
        match (self.time, &self.values[..]) {
            (Moment::Unknown, [only]) => *only,
            (told, _) => told,
        }
    }

    /// Adds what is said to a slide that does not say it itself.
    fn complete(&self, object: &mut MediaObject) {
        let item = &mut object.item;
        item.taken = match item.taken {
            Moment::Unknown => self.time(),
            told => told,
        };
        item.coordinates = item.coordinates.or(self.exif.coordinates());
        add_words(&mut item.title, self.caption.clone());
        object.is_reshare |= self.exif.is_reshare();
        object.tells_source |= self.exif.tells_source();
    }

    /// Takes one `{label, value}`, or facts under their labels.
    fn add(&mut self, object: &Json<'_>) {
        let value_of_time = object.get("timestamp_value").filter(|_| {
            object
                .text_of("label")
                .is_some_and(|label| !labels::is_of_a_change(&label))
        });
        let time = value_of_time.map(Json::as_time).unwrap_or_default();
        if time != Moment::Unknown && !self.values.contains(&time) {
            self.values.push(time);
        }
        if let Some(Json::Text(label)) = object.get("label") {
            let meaning = labels::meaning(label);
            let (words, others) = match meaning {
                Some(Label::Caption) => (values(object), None),
                _ => (Vec::new(), value(object)),
            };
            for value in words.into_iter().chain(others) {
                self.take(meaning, value);
            }
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

    /// Takes the position that stands below, and nothing else.
    fn take_coordinates(&mut self, json: &Json<'_>) {
        walk(json, &mut |object| {
            let meaning = object
                .text_of("label")
                .and_then(|label| labels::meaning(&label));
            if let (Some(Label::Coordinate(_)), Some(value)) = (meaning, value(object)) {
                self.take(meaning, value);
            }
        });
    }

    fn take(&mut self, meaning: Option<Label>, value: String) {
        match meaning {
            Some(Label::Draft) => {
                self.is_draft |= labels::is_true(&value);
                self.tells_draft = true;
            }
            Some(Label::Published) => {
                self.is_draft |= labels::is_false(&value);
                self.tells_draft |= labels::is_false(&value) || labels::is_true(&value);
            }
            Some(Label::Caption) => add_words(&mut self.caption, Some(value)),
            Some(Label::Place) => {
                let name = Some(value).filter(|value| is_name(value));
                self.place = self.place.take().or(name);
            }
            Some(Label::Coordinate(name)) => self.exif.add(name, &value),
            None => {}
        }
    }
}

/// Adds words below those that are there, unless they are among them.
pub(super) fn add_words(words: &mut Option<String>, more: Option<String>) {
    let Some(more) = more else { return };
    match words {
        Some(words) if words.contains(more.trim()) => {}
        Some(words) => {
            words.push('\n');
            words.push_str(&more);
        }
        None => *words = Some(more),
    }
}

/// What stands beside a label first.
fn value(object: &Json<'_>) -> Option<String> {
    values(object).into_iter().next()
}

/// What stands beside a label: `value`, or one level down in `vec` or `dict`; else the yes or no
/// under whatever name.
fn values(object: &Json<'_>) -> Vec<String> {
    let below = |name| -> Vec<String> {
        let members = object.get(name).map_or(&[][..], Json::members).iter();
        members
            .filter_map(|member| member.text().or_else(|| member.text_of("value")))
            .collect()
    };
    if let Some(value) = object.text_of("value") {
        return vec![value];
    }
    let found = ["vec", "dict", "value"].map(below);
    let found = found.into_iter().find(|values| !values.is_empty());
    found.unwrap_or_else(|| {
        let yes_or_no = object.yes_or_no();
        yes_or_no.map(str::to_owned).into_iter().collect()
    })
}
