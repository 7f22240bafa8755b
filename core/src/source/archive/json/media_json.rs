//! `media.json`, the one index of the exports of 2018 to 2020 (fact sheet 4.2). It
//! lists files, not posts; carousels have to be found again.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::mem;

use super::value::Json;
use crate::moment::Moment;
use crate::post::{OptInReason, PostKind};
use crate::source::archive::index::IndexFile;
use crate::source::{IndexedMedia, Post, Trust};

/// Whether this is one entry of `media.json`.
pub(super) fn is_entry(json: &Json<'_>) -> bool {
    json.has("path") && json.has("taken_at")
}

/// One entry: a file. Small, as those of the feed are held until its end.
pub(super) struct MediaEntry {
    list: List,
    path: Box<str>,
    taken: Moment,
    unread_date: Option<Box<str>>,
    caption: Option<Box<str>>,
    place: Option<Box<str>>,
}

/// The lists of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Photos,
    Videos,
    Stories,
    Profile,
    Direct,
    Other,
}

impl MediaEntry {
    /// Reads an entry of that list; none if it names no file.
    pub(super) fn read(list: Option<&str>, json: &Json<'_>) -> Option<Self> {
        let boxed = |name| json.text_of(name).map(String::into_boxed_str);
        Some(Self {
            list: List::of(list.unwrap_or_default(), &json.text_of("path")?),
            path: boxed("path")?,
            taken: json.time_of(&["taken_at"]),
            unread_date: json
                .unread_time_of(&["taken_at"])
                .map(String::into_boxed_str),
            caption: boxed("caption"),
            place: boxed("location"),
        })
    }

    /// Whether it may belong to a carousel; everything else is a post of its own.
    pub(super) fn is_of_feed(&self) -> bool {
        matches!(self.list, List::Photos | List::Videos)
    }

    /// The whole post, if the entry is one.
    pub(super) fn into_post(self, file: IndexFile<'_>) -> Post<IndexedMedia> {
        post(file, &[self])
    }

    fn is_of_same_post(&self, other: &Self) -> bool {
        self.taken != Moment::Unknown && self.taken == other.taken && self.caption == other.caption
    }
}

impl List {
    /// The list of that name; where nobody knows the name, that of the folder the file lies in.
    fn of(name: &str, path: &str) -> Self {
        let folder = path.split('/').next().unwrap_or_default();
        match Self::of_name(name) {
            Self::Other => Self::of_name(folder),
            known => known,
        }
    }

    fn of_name(name: &str) -> Self {
        match name {
            "photos" => Self::Photos,
            "videos" => Self::Videos,
            "stories" => Self::Stories,
            "profile" => Self::Profile,
            "direct" => Self::Direct,
            _ => Self::Other,
        }
    }
}

/// The photos and videos of the feed. They wait for one another: the photos of a mixed
/// carousel stand in one list and its videos in the other.
#[derive(Default)]
pub(super) struct Feed {
    /// Each with the number of its group.
    entries: Vec<(usize, MediaEntry)>,
    /// The first entry of the last group with this hash of time and caption.
    groups: HashMap<u64, usize>,
    hashes: RandomState,
}

impl Feed {
    /// Adds the next entry of the file. Consecutive ones of the same time and caption
    /// are one group, and so are such runs of the two lists.
    pub(super) fn add(&mut self, entry: MediaEntry) {
        let next = self.entries.len();
        let key = self.hashes.hash_one((entry.taken, &entry.caption));
        let group = self
            .group_of_previous(&entry)
            .or_else(|| self.group_of_other_list(key, &entry))
            .unwrap_or(next);
        self.groups.entry(key).or_insert(group);
        self.entries.push((group, entry));
    }

    fn group_of_previous(&self, entry: &MediaEntry) -> Option<usize> {
        let (group, previous) = self.entries.last()?;
        (previous.list == entry.list && previous.is_of_same_post(entry)).then_some(*group)
    }

    fn group_of_other_list(&self, key: u64, entry: &MediaEntry) -> Option<usize> {
        let group = *self.groups.get(&key)?;
        let (_, first) = self.entries.get(group)?;
        (first.list != entry.list && first.is_of_same_post(entry)).then_some(group)
    }

    /// All posts, in the order of their first entries. Groups without a caption are
    /// counted in `guessed`: two posts of one second would look the same.
    pub(super) fn take_posts<E>(
        &mut self,
        file: IndexFile<'_>,
        guessed: &mut u64,
        mut each: impl FnMut(Post<IndexedMedia>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.groups.clear();
        let mut entries = mem::take(&mut self.entries);
        entries.sort_by_key(|(group, _)| *group);
        let mut entries = entries.into_iter().peekable();
        while let Some((group, first)) = entries.next() {
            let mut members = vec![first];
            while let Some((_, member)) = entries.next_if(|(next, _)| *next == group) {
                members.push(member);
            }
            if members.len() > 1 && members.iter().all(|member| member.caption.is_none()) {
                *guessed += 1;
            }
            each(post(file, &members))?;
        }
        Ok(())
    }
}

/// The post of these entries, of which there is at least one.
fn post(file: IndexFile<'_>, entries: &[MediaEntry]) -> Post<IndexedMedia> {
    let (kind, opt_in) = match entries.first().map(|entry| entry.list) {
        Some(List::Photos | List::Videos) => (PostKind::Post, None),
        Some(List::Stories) => (PostKind::Story, None),
        Some(List::Profile) => (PostKind::ProfilePhoto, None),
        // Who sent it stands nowhere.
        Some(List::Direct) => (PostKind::Message, Some(OptInReason::UnknownSender)),
        Some(List::Other) | None => (PostKind::Other, None),
    };
    let first_text = |field: fn(&MediaEntry) -> &Option<Box<str>>| {
        entries
            .iter()
            .find_map(|entry| field(entry).as_deref().map(str::to_owned))
    };
    Post {
        kind,
        opt_in: file.opt_in.or(opt_in),
        published: entries.first().map(|entry| entry.taken).unwrap_or_default(),
        unread_date: first_text(|entry| &entry.unread_date),
        caption: first_text(|entry| &entry.caption),
        place: first_text(|entry| &entry.place),
        coordinates: None,
        may_be_others: false,
        trust: Trust::Json,
        media: entries.iter().map(item).collect(),
    }
}

fn item(entry: &MediaEntry) -> IndexedMedia {
    IndexedMedia {
        uri: entry.path.clone().into_string(),
        taken: entry.taken,
        ..IndexedMedia::default()
    }
}

#[cfg(test)]
#[path = "media_json_tests.rs"]
mod tests;
