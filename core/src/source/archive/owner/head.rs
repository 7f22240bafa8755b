//! Who takes part in a conversation, from the beginning of its file, in JSON or HTML.

use std::fmt;
use std::io::{BufRead, BufReader, Read};

use memchr::memmem;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use super::Thread;
use crate::source::archive::account_file::unescaped;
use crate::source::archive::{Container, text};

/// Participants stand at the head of a conversation; further down they are not looked for.
const HEAD: u64 = 128 << 10;

/// The class of the heading over a message in pages of every generation (fact sheet 7.1).
const SENDER_CLASS: &str = "_2pim";
/// The class of the date below it.
const DATE_CLASS: &str = "_3-94";

/// Whether a JSON file is a conversation by its beginning: it lists who takes part, and its
/// messages name their sender.
pub(in super::super) fn is_conversation(container: &Container, entry: u32) -> bool {
    let mut head = Vec::new();
    let read = container
        .read(entry)
        .and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let has = |name: &str| memmem::find(&head, name.as_bytes()).is_some();
    read.is_ok() && has("\"participants\"") && (has("\"senderName\"") || has("\"sender_name\""))
}

/// Who takes part in the conversation of this file; nobody where its head does not tell.
pub(super) fn thread_in(container: &Container, entry: u32) -> Thread {
    match container.read(entry) {
        Ok(file) => thread(file.take(HEAD)),
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
struct Marks {
    is_heading: fn(&str) -> bool,
    is_date: fn(&str) -> bool,
    /// Whether a page in which none of them has a date can have messages all the same.
    are_sure: bool,
}

/// By their classes; in pages that have none of them, by what newer pages call them.
const MARKS: [Marks; 2] = [
    Marks {
        is_heading: |tag| tag.contains(SENDER_CLASS),
        is_date: |tag| tag.contains(DATE_CLASS),
        are_sure: true,
    },
    Marks {
        is_heading: |tag| matches!(name_of(tag), "h2" | "h3" | "h4" | "h5" | "h6" | "header"),
        is_date: |tag| matches!(name_of(tag), "footer" | "time"),
        are_sure: false,
    },
];

fn name_of(tag: &str) -> &str {
    tag.split(|c: char| c.is_whitespace() || c == '/')
        .next()
        .unwrap_or_default()
}

/// Whose names stand over messages. Pages do not list who takes part.
fn thread_of_page(page: &str) -> Thread {
    let [by_class, by_tag] = MARKS.each_ref().map(|marks| marked_thread(page, marks));
    match by_class.people.is_empty() {
        true => by_tag,
        false => by_class,
    }
}

/// The same by these marks. What has no date below it is no message: the group's picture, or who
/// takes part, in words.
fn marked_thread(page: &str, marks: &Marks) -> Thread {
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

#[derive(Deserialize)]
#[serde(untagged)]
enum Participant {
    Named { name: String },
    Name(String),
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
            for participant in map.next_value::<Vec<Participant>>()? {
                let (Participant::Named { name } | Participant::Name(name)) = participant;
                self.thread.add_listed(text::repair(&name).into_owned());
            }
            self.thread.is_list = true;
            self.thread.is_in_order = true;
            return Err(A::Error::custom("the rest is not needed"));
        }
        Ok(())
    }
}
