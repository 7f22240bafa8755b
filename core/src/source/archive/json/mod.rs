//! JSON index files of every era and dialect. Reads element by element, so that
//! memory does not grow with the file and a broken file keeps what stands before the break.
//!
//! The dialect is told from each element, not from the name or the age of the file:
//! exports mix them (fact sheet 3.3).

mod facts;
mod found_objects;
mod group;
mod groups;
mod label_values;
pub(super) mod labels;
mod media_json;
mod media_object;
mod messages;
mod shape;
mod split;
mod texts;
mod trouble;
mod unclear;
mod value;
mod wrapper;

use std::io::Read;

pub(super) use self::wrapper::value_in_script;

use self::media_json::{Feed, MediaEntry};
use self::split::Element;
use self::trouble::{Ending, Trouble};
use self::value::Json;
use super::index::{IndexFile, Readings};
use crate::error::Result;
use crate::post::PostKind;
use crate::source::{IndexedMedia, Post, mend};

/// Reads one JSON index. What cannot be read becomes a note.
///
/// # Errors
/// What `to` answered.
pub(crate) fn read(text: &mut dyn Read, file: IndexFile<'_>, to: &mut dyn Readings) -> Result<()> {
    read_elements(text, file, to, false)
}

/// Reads a JSON file of a name that nobody knows: what has the shape of a post is one,
/// below whatever wrappers; all else is passed over without a word.
///
/// # Errors
/// What `to` answered.
pub(crate) fn read_by_shape(
    text: &mut dyn Read,
    file: IndexFile<'_>,
    to: &mut dyn Readings,
) -> Result<()> {
    read_elements(text, file, to, true)
}

fn read_elements(
    text: &mut dyn Read,
    file: IndexFile<'_>,
    to: &mut dyn Readings,
    by_shape: bool,
) -> Result<()> {
    let mut reader = Reader {
        by_shape,
        file,
        to,
        entry: 0,
        feed: Feed::default(),
        trouble: Trouble::default(),
    };
    let ending = split::split(text, &mut |element| reader.take(element))?;
    reader.finish(ending)
}

struct Reader<'a> {
    /// Whether the file is of a name that nobody knows.
    by_shape: bool,
    file: IndexFile<'a>,
    to: &'a mut dyn Readings,
    /// The number of the element in hand, from 1.
    entry: u64,
    feed: Feed,
    trouble: Trouble,
}

impl Reader<'_> {
    fn take(&mut self, element: Element<'_>) -> Result<()> {
        // Those who take part are counted by nobody who looks for a message.
        self.entry += u64::from(!self.is_of_thread(element.list));
        let Some(text) = element.text else {
            self.trouble.too_large.add(1, self.entry);
            return Ok(());
        };
        if let Some(json) = Json::parse(text) {
            return self.element(element.list, &json);
        }
        let mended = mend::mend(text);
        let Some(json) = Json::parse(mended.as_bytes()) else {
            self.trouble.broken.add(1, self.entry);
            return Ok(());
        };
        let replaced = u64::from(!mend::is_whole(text, &mended));
        self.trouble.mended.add(replaced, self.entry);
        self.element(element.list, &json)
    }

    fn element(&mut self, list: Option<&str>, json: &Json<'_>) -> Result<()> {
        if !self.by_shape && self.is_beside_the_point(list, json) {
            return Ok(());
        }
        if !self.by_shape && shape::is_list_of_posts(json) {
            let mut members = json.members().iter();
            return members.try_for_each(|member| self.element(list, member));
        }
        if media_json::is_entry(json) {
            return self.entry_of_media_json(list, json);
        }
        if self.by_shape || shape::is_around_groups(json) {
            let mut posts = shape::posts(list, json, self.file, &mut self.trouble).into_iter();
            return posts.try_for_each(|post| self.to.post(post));
        }
        let unclear = &mut self.trouble.unclear;
        let mut nameless = 0;
        let is_of_conversation = self.file.kind == PostKind::Message;
        let post = if messages::is_message(json, is_of_conversation) {
            messages::read(json, self.file, &mut nameless)
        } else if json.has("label_values") {
            label_values::read(json, self.file, unclear)
        } else if json.has("media") || group::has_slides_below(json) {
            self.trouble.unplaced_texts += texts::unplaced(json);
            group::group(json, self.file, &mut nameless)
        } else if facts::has_media(json) {
            label_values::read(json, self.file, unclear).filter(|post| !post.media.is_empty())
        } else if json.has("uri") {
            self.trouble.unplaced_texts += texts::unplaced(json);
            group::single(json, self.file, &mut nameless)
        } else {
            self.unknown(json)
        };
        self.trouble.nameless.add(nameless, self.entry);
        post.map_or(Ok(()), |post| self.to.post(post))
    }

    /// Whether no photo or video of the person is to be expected here: texts such as
    /// `["You have no data in this section"]`, the participants of a conversation,
    /// conversations of before 2021 (only links), and insights and facts
    /// about the person, which name pictures a second time.
    fn is_beside_the_point(&self, list: Option<&str>, json: &Json<'_>) -> bool {
        let is_text = match json {
            Json::Text(_) => true,
            Json::List(members) => members.is_empty(),
            _ => false,
        };
        let names_again = |list: &str| list.contains("insights") || list == "profile_user";
        let is_summary = facts::has_media(json) && list.is_some_and(names_again);
        self.is_of_thread(list) || is_text || is_summary || json.has("conversation")
    }

    /// Whether a list in a conversation is about the thread, and has no messages.
    fn is_of_thread(&self, list: Option<&str>) -> bool {
        self.file.kind == PostKind::Message && !matches!(list, None | Some("messages"))
    }

    fn entry_of_media_json(&mut self, list: Option<&str>, json: &Json<'_>) -> Result<()> {
        match MediaEntry::read(list, json) {
            None => {
                self.trouble.nameless.add(1, self.entry);
                Ok(())
            }
            Some(entry) if entry.is_of_feed() => {
                self.feed.add(entry);
                Ok(())
            }
            Some(entry) => self.to.post(entry.into_post(self.file)),
        }
    }

    /// A form not seen yet, which names its media in some way nevertheless.
    fn unknown(&mut self, json: &Json<'_>) -> Option<Post<IndexedMedia>> {
        let unclear = &mut self.trouble.unclear;
        let post =
            label_values::read(json, self.file, unclear).filter(|post| !post.media.is_empty());
        if post.is_none() {
            self.trouble.unknown.add(1, self.entry);
        }
        post
    }

    fn finish(mut self, ending: Ending) -> Result<()> {
        let guessed = &mut self.trouble.guessed_carousels;
        self.feed
            .take_posts(self.file, guessed, |post| self.to.post(post))?;
        for what in self.trouble.told(ending) {
            self.to.note(what)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod samples_tests;
