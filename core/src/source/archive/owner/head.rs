//! Who takes part in a conversation, from the beginning of its file, in JSON or HTML.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead, BufReader, Read};

use memchr::memmem;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::Thread;
use crate::source::archive::account_file::unescaped;
use crate::source::archive::html::reads_as_date;
use crate::source::archive::layout;
use crate::source::archive::utf16::InUtf8;
use crate::source::archive::{Container, text};

/// Participants stand at the head of a conversation; further down they are not looked for.
const HEAD: u64 = 128 << 10;

/// The class of the heading over a message in pages of every generation (fact sheet 7.1).
const SENDER_CLASS: &str = "_2pim";
/// The class of the date below it.
const DATE_CLASS: &str = "_3-94";

/// Fewer messages do not show what is repeated.
const FEWEST_MESSAGES: usize = 2;

/// Whether a JSON file is a conversation by its beginning: it lists who takes part, and its
/// messages name their sender.
pub(in super::super) fn is_conversation(container: &Container, entry: u32) -> bool {
    let mut head = Vec::new();
    let read = container
        .read(entry)
        .and_then(|file| InUtf8::new(file).take(HEAD).read_to_end(&mut head));
    let has = |name: &str| memmem::find(&head, name.as_bytes()).is_some();
    read.is_ok() && has("\"participants\"") && (has("\"senderName\"") || has("\"sender_name\""))
}

/// Whether an HTML file is a conversation: names stand over what was written. Of pages in the folder
/// of the messages alone, as other pages have headings, too.
pub(in super::super) fn is_page_of_conversation(container: &Container, entry: u32) -> bool {
    let folder = container.entries.folder_path(entry);
    layout::is_in_messages(folder) && !thread_in(container, entry).people.is_empty()
}

/// Who takes part in the conversation of this file; nobody where its head does not tell.
pub(super) fn thread_in(container: &Container, entry: u32) -> Thread {
    match container.read(entry) {
        Ok(file) => thread(InUtf8::new(file).take(HEAD)),
        Err(_) => Thread::default(),
    }
}

/// Who takes part, from the beginning of a file of messages, in JSON or HTML. Of JSON no more
/// is read than up to the end of the list.
pub(crate) fn thread(head: impl Read) -> Thread {
    let mut head = BufReader::new(head);
    let mut start = head.fill_buf().unwrap_or_default();
    let bom = start.strip_prefix(b"\xef\xbb\xbf");
    let skipped = if bom.is_some() { 3 } else { 0 };
    start = bom.unwrap_or(start);
    if start.trim_ascii_start().first() == Some(&b'<') {
        let mut page = Vec::new();
        // Whatever could be read counts.
        let _ = head.read_to_end(&mut page);
        return thread_of_page(&String::from_utf8_lossy(&page));
    }
    head.consume(skipped);
    let mut thread = Thread::default();
    // Ends with an error as soon as the list is read, or where the head is cut off.
    let _ = serde_json::Deserializer::from_reader(head).deserialize_map(HeadVisitor {
        thread: &mut thread,
    });
    thread
}

/// How the heading over a message and the date below it are known.
struct Marks<'a> {
    is_heading: &'a dyn Fn(&str) -> bool,
    is_date: &'a dyn Fn(&str) -> bool,
    /// Whether a page in which none of them has a date can have messages all the same.
    are_sure: bool,
}

/// By their classes.
const BY_CLASS: Marks<'_> = Marks {
    is_heading: &|tag| tag.contains(SENDER_CLASS),
    is_date: &|tag| tag.contains(DATE_CLASS),
    are_sure: true,
};
/// By what newer pages call them.
const BY_NAME: Marks<'_> = Marks {
    is_heading: &|tag| matches!(name_of(tag), "h2" | "h3" | "h4" | "h5" | "h6" | "header"),
    is_date: &|tag| matches!(name_of(tag), "footer" | "time"),
    are_sure: false,
};

fn name_of(tag: &str) -> &str {
    tag.split(|c: char| c.is_whitespace() || c == '/')
        .next()
        .unwrap_or_default()
}

/// Whose names stand over messages. Pages do not list who takes part.
fn thread_of_page(page: &str) -> Thread {
    let has_people = |thread: &Thread| !thread.people.is_empty();
    let by_class = marked_thread(page, &BY_CLASS);
    if has_people(&by_class) {
        return by_class;
    }
    let by_name = marked_thread(page, &BY_NAME);
    if has_people(&by_name) {
        return by_name;
    }
    let by_place = by_place(page).map(|(heading, date)| {
        let marks = Marks {
            is_heading: &|tag| tag == heading,
            is_date: &|tag| tag == date,
            are_sure: true,
        };
        marked_thread(page, &marks)
    });
    by_place.filter(has_people).unwrap_or(by_name)
}

/// The tags of the headings and of the dates, where these are under names and classes that nobody
/// knows: every text in one tag is a date, and behind each of them the next message begins with a
/// text in one other tag.
fn by_place(page: &str) -> Option<(&str, &str)> {
    let pieces = page.split('<').filter_map(|piece| piece.split_once('>'));
    let is_hidden = |tag: &str| tag.starts_with('/') || matches!(name_of(tag), "style" | "script");
    let texts = pieces.filter(|(tag, text)| !is_hidden(tag) && !text.trim().is_empty());
    let texts: Vec<(&str, &str)> = texts.collect();
    let is_date = |text: &str| reads_as_date(&unescaped(text.trim()));
    let (date, _) = texts.iter().find(|(_, text)| is_date(text))?;
    let dates = || texts.iter().filter(|(tag, _)| tag == date);
    if dates().count() < FEWEST_MESSAGES || !dates().all(|(_, text)| is_date(text)) {
        return None;
    }
    let messages: Vec<_> = texts.split(|(tag, _)| tag == date).collect();
    // Before the first the page begins, and behind the last date it may end.
    let [first, others @ .., _] = messages.as_slice() else {
        return None;
    };
    let (heading, _) = others.first()?.first()?;
    let is_heading = |(tag, _): &(&str, &str)| tag == heading;
    // Once in each: what stands there more often may be what was written.
    let is_once =
        |message: &&[(&str, &str)]| message.iter().filter(|text| is_heading(text)).count() == 1;
    let begins = |message: &&[(&str, &str)]| message.first().is_some_and(is_heading);
    let are_all = is_once(first) && others.iter().all(|it| begins(it) && is_once(it));
    are_all.then_some((*heading, *date))
}

/// The same by these marks. What has no date below it is no message: the group's picture, or who
/// takes part, in words.
fn marked_thread(page: &str, marks: &Marks<'_>) -> Thread {
    let mut thread = Thread::default();
    let (mut is_heading, mut is_dated) = (false, !marks.are_sure);
    // Each heading, and whether a date follows before the next one.
    let mut headings: Vec<(String, bool)> = Vec::new();
    for (tag, text) in page.split('<').filter_map(|piece| piece.split_once('>')) {
        // The classes stand in the page's style as well, which is no tag.
        let is_opening = !tag.starts_with('/');
        is_heading = is_opening && (is_heading || (marks.is_heading)(tag));
        if is_opening
            && (marks.is_date)(tag)
            && let Some((_, has_date)) = headings.last_mut()
        {
            *has_date = true;
            is_dated = true;
        }
        let text = unescaped(text.trim());
        if text.is_empty() {
            continue;
        }
        if tag == "title" {
            thread.title = Some(text);
        } else if is_heading {
            headings.push((text, false));
            is_heading = false;
        }
    }
    let messages = headings
        .into_iter()
        .filter(|(_, has_date)| *has_date || !is_dated);
    messages.for_each(|(name, _)| thread.add_person(name));
    thread
}

struct HeadVisitor<'a> {
    thread: &'a mut Thread,
}

/// One of those who take part, in whatever form.
#[derive(Deserialize)]
#[serde(untagged)]
enum Participant {
    Name(String),
    Fields(BTreeMap<String, Value>),
    Other(IgnoredAny),
}

impl Participant {
    fn name(&self) -> Option<&str> {
        let name = match self {
            Self::Name(name) => name.as_str(),
            Self::Fields(fields) => {
                let texts = ["name", "value", "username"].into_iter();
                let mut texts = texts.filter_map(|key| fields.get(key)?.as_str());
                texts.find(|text| !text.trim().is_empty())?
            }
            Self::Other(IgnoredAny) => return None,
        };
        Some(name).filter(|name| !name.trim().is_empty())
    }
}

impl<'de> Visitor<'de> for HeadVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a conversation")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key != "participants" {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let participants = map.next_value::<Vec<Participant>>()?;
            for name in participants.iter().filter_map(Participant::name) {
                self.thread.add_listed(text::repair(name).into_owned());
            }
            // Somebody who is not named may be anybody, and the owner as well.
            let is_whole = participants.iter().all(|it| it.name().is_some());
            self.thread.is_list = is_whole;
            self.thread.is_open = !is_whole;
            self.thread.is_in_order = is_whole;
            return Err(A::Error::custom("the rest is not needed"));
        }
        Ok(())
    }
}
