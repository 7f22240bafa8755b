//! Who "you" is in the messages. Both sides' photos of a conversation lie in one folder, and
//! only the sender's name tells whose they are; which of the names is the owner's follows from
//! the personal information, and from who takes part in the conversations.
//!
//! Where the two disagree, or neither is enough, nobody is taken for the owner: a photo is then
//! by somebody unknown, which is not the same as "not yours".

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{BufRead, BufReader, Read};

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use super::account::{self, unescaped};
use super::index::Account;
use super::{Container, text};

/// Participants stand at the head of a conversation; further down they are not looked for.
const HEAD: u64 = 128 << 10;

/// More people than a conversation can have.
const MOST_PEOPLE: usize = 512;

/// The class of the heading over a message in pages of every generation (fact sheet 7.1).
const SENDER_CLASS: &str = "_2pim";

/// A file of messages.
pub(super) struct MessageFile<'a> {
    pub container: usize,
    pub entry: u32,
    /// The root of its export, and the folder of its conversation.
    pub root: &'a str,
    pub folder: &'a str,
}

/// One export: that of a user name, in however many parts; without one, that of a root.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Export {
    Of(String),
    At(usize, String),
}

/// The owners of all exports in a set.
#[derive(Debug, Default)]
pub(super) struct Owners(BTreeMap<Export, Owner>);

/// The owner of one export.
#[derive(Debug, Default)]
struct Owner {
    account: Account,
    /// Folders of conversations that the owner takes no part in under these names.
    strange: BTreeSet<String>,
}

/// Who takes part in a conversation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Thread {
    /// In the order of the export, each once.
    people: Vec<String>,
    /// Whether that is the export's list of all who take part. A page has none, only
    /// those who wrote.
    is_list: bool,
    /// The title of a page: between two, the name of the other one.
    title: Option<String>,
}

impl Owners {
    /// Finds them out from all files of messages.
    pub(super) fn of<'a>(
        containers: &[Container],
        files: impl Iterator<Item = MessageFile<'a>>,
    ) -> Self {
        let mut exports: BTreeMap<Export, (Account, BTreeMap<String, Thread>)> = BTreeMap::new();
        for file in files {
            let account = account::of_index(containers, file.container, file.root);
            let thread = thread_in(&containers[file.container], file.entry);
            let (_, threads) = exports
                .entry(Export::new(&account, file.container, file.root))
                .or_insert_with(|| (account, BTreeMap::new()));
            threads
                .entry(file.folder.to_owned())
                .or_default()
                .add(thread);
        }
        let owners = exports.into_iter().map(|(export, (account, threads))| {
            let told = account::texts_of(containers, account.username.as_deref());
            let account = decide(&account, &told, threads.values());
            let strange = threads
                .into_iter()
                .filter(|(_, thread)| thread.tells() && !thread.has_any(&account));
            let strange = strange.map(|(folder, _)| folder).collect();
            (export, Owner { account, strange })
        });
        Self(owners.collect())
    }

    /// The names of the owner in the conversation of this file; none where it cannot be
    /// told who that is.
    pub(super) fn in_thread(&self, account: &Account, file: &MessageFile<'_>) -> Account {
        match self.0.get(&Export::new(account, file.container, file.root)) {
            Some(owner) => Account {
                may_have_others: owner.strange.contains(file.folder),
                ..owner.account.clone()
            },
            None => account.clone(),
        }
    }
}

impl Export {
    fn new(account: &Account, container: usize, root: &str) -> Self {
        match &account.username {
            Some(user) => Self::Of(user.clone()),
            None => Self::At(container, root.to_owned()),
        }
    }
}

impl Thread {
    /// Conversations are cut into several files.
    fn add(&mut self, more: Self) {
        for person in more.people {
            self.add_person(person);
        }
        self.is_list |= more.is_list;
        self.title = self.title.take().or(more.title);
    }

    fn add_person(&mut self, name: String) {
        if self.people.len() < MOST_PEOPLE && !self.has(&name) {
            self.people.push(name);
        }
    }

    fn has(&self, name: &str) -> bool {
        self.people.iter().any(|person| is_same(person, name))
    }

    fn has_any(&self, account: &Account) -> bool {
        account.names().any(|name| self.has(name))
    }

    /// Whether it tells who takes part: a page on which only one wrote does not.
    fn tells(&self) -> bool {
        self.people.len() >= 2 || (self.is_list && !self.people.is_empty())
    }

    /// Whom the export takes for the owner: by its habit the last of the list; of two who
    /// wrote on a page, the one whose name is not its title.
    fn last(&self) -> Option<&str> {
        if self.is_list {
            return self.people.last().map(String::as_str);
        }
        let title = self.title.as_deref()?;
        match &self.people[..] {
            [one, other] if is_same(one, title) => Some(other),
            [other, one] if is_same(one, title) => Some(other),
            _ => None,
        }
    }

    /// Who is certainly not the owner.
    fn other(&self) -> Option<String> {
        let title = self.title.as_deref().filter(|title| self.has(title));
        title.filter(|_| self.people.len() >= 2).map(folded)
    }
}

/// A name without what does not make it another one: case, and spaces around it.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

fn is_same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// Whether a name stands for whoever deleted the account: "Instagram User", in any language.
fn is_placeholder(folded: &str) -> bool {
    folded.is_empty() || folded.contains("instagram")
}

/// The owner's names, from what the personal information calls a name (`account`), from all
/// that it tells (`told`, in a language or a dialect that may be unknown), and from who takes
/// part in the conversations.
fn decide<'a>(
    account: &Account,
    told: &[String],
    threads: impl IntoIterator<Item = &'a Thread>,
) -> Account {
    let threads: Vec<_> = threads
        .into_iter()
        .filter(|thread| thread.tells())
        .collect();
    if threads.is_empty() {
        return account.clone();
    }
    let evidence = Evidence::of(&threads);
    let by_threads = evidence.the_one_in_all();
    let mut known = account.names().filter(|name| evidence.has_anybody(name));
    if let Some(first) = known.next() {
        let agrees = |name: &str| is_same(first, name) || account.is_named(name);
        return match by_threads {
            Some(name) if !agrees(name) => Account::default(),
            _ => account.clone(),
        };
    }
    if let Some(name) = &account.display_name
        && is_labelled(told, name)
    {
        // The export calls somebody by that name who takes part nowhere.
        return Account::default();
    }
    let name = evidence
        .the_one_of(told)
        .or(by_threads)
        .or_else(|| evidence.always_last());
    name.map_or_else(Account::default, |name| Account {
        username: account.username.clone(),
        display_name: Some(name.to_owned()),
        may_have_others: false,
    })
}

/// Whether the personal information says that this is the name; where labels are in other
/// languages, what is taken for it may be a telephone number.
fn is_labelled(told: &[String], name: &str) -> bool {
    let is_label =
        |pair: &[String]| pair[0].eq_ignore_ascii_case("Name") && is_same(&pair[1], name);
    told.is_empty() || told.windows(2).any(is_label)
}

/// What the conversations of an export tell together.
struct Evidence<'a> {
    threads: &'a [&'a Thread],
    /// In how many each takes part.
    takes_part: BTreeMap<String, usize>,
    /// Those among them who may be the owner.
    may_be: BTreeSet<String>,
}

impl<'a> Evidence<'a> {
    fn of(threads: &'a [&'a Thread]) -> Self {
        let mut takes_part = BTreeMap::new();
        for person in threads.iter().flat_map(|thread| &thread.people) {
            *takes_part.entry(folded(person)).or_default() += 1;
        }
        let others: BTreeSet<_> = threads.iter().filter_map(|thread| thread.other()).collect();
        let may_be = takes_part
            .keys()
            .filter(|name| !is_placeholder(name) && !others.contains(*name));
        Self {
            threads,
            may_be: may_be.cloned().collect(),
            takes_part,
        }
    }

    fn has_anybody(&self, name: &str) -> bool {
        self.takes_part.contains_key(&folded(name))
    }

    /// In how many conversations somebody who may be the owner takes part.
    fn count(&self, folded: &str) -> usize {
        match self.may_be.contains(folded) {
            true => self.takes_part.get(folded).copied().unwrap_or_default(),
            false => 0,
        }
    }

    /// The only one who takes part in every conversation, where these are with different
    /// people; or in nearly every one, as the export does not name the owner in groups that
    /// were left.
    fn the_one_in_all(&self) -> Option<&str> {
        let first = self.may_be.iter().max_by_key(|name| self.count(name))?;
        let others = self.may_be.iter().filter(|name| *name != first);
        let second = others.map(|name| self.count(name)).max().unwrap_or(0);
        let (most, all) = (self.count(first), self.threads.len());
        let in_every_one = most == all && most >= 2 && second < most;
        let in_nearly_all = most >= 4 && most * 10 >= all * 8 && second * 2 <= most;
        ((in_every_one || in_nearly_all) && self.is_at_home(first)).then_some(first)
    }

    /// Whether somebody is not merely in the same groups: the last of a list, or one of two
    /// more than once.
    fn is_at_home(&self, name: &str) -> bool {
        let is_last = |thread: &&Thread| thread.last().is_some_and(|last| is_same(last, name));
        let of_two = |thread: &&&Thread| thread.people.len() == 2 && thread.has(name);
        self.threads.iter().copied().any(|thread| is_last(&thread))
            || self.threads.iter().filter(of_two).count() >= 2
    }

    /// The only one in all conversations, else in most, whom the personal information names.
    fn the_one_of(&self, told: &[String]) -> Option<&str> {
        let told: BTreeSet<_> = told.iter().map(|told| folded(told)).collect();
        let all = self.threads.len();
        let only = |least: usize| {
            let is_told = |name: &&String| told.contains(*name) && self.count(name) >= least;
            let mut names = self.may_be.iter().filter(is_told);
            names.next().filter(|_| names.next().is_none())
        };
        only(all).or_else(|| only(all / 2 + 1)).map(String::as_str)
    }

    /// By the export's habit the owner is the last of the participants: whoever that is in
    /// every conversation.
    fn always_last(&self) -> Option<&'a str> {
        let last = self.threads.first()?.last()?;
        let is_last = |thread: &&Thread| thread.last().is_some_and(|it| is_same(it, last));
        let always = self.threads.iter().all(is_last);
        (always && self.may_be.contains(&folded(last))).then_some(last)
    }
}

/// Who takes part in the conversation of this file; nobody where its head does not tell.
fn thread_in(container: &Container, entry: u32) -> Thread {
    match container.read(entry) {
        Ok(file) => thread(file.take(HEAD)),
        Err(_) => Thread::default(),
    }
}

/// Who takes part, from the beginning of a file of messages, in JSON or HTML. Of JSON no more
/// is read than up to the end of the list.
fn thread(head: impl Read) -> Thread {
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

/// Whose names stand over messages. Pages do not list who takes part.
fn thread_of_page(page: &str) -> Thread {
    let mut thread = Thread::default();
    let mut is_heading = false;
    for (tag, text) in page.split('<').filter_map(|piece| piece.split_once('>')) {
        // The class stands in the page's style as well, which is no tag.
        is_heading = !tag.starts_with('/') && (is_heading || tag.contains(SENDER_CLASS));
        let text = unescaped(text.trim());
        if text.is_empty() {
            continue;
        }
        if tag == "title" {
            thread.title = Some(text);
        } else if is_heading {
            thread.add_person(text);
            is_heading = false;
        }
    }
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
                self.thread.add_person(text::repair(&name).into_owned());
            }
            self.thread.is_list = true;
            return Err(A::Error::custom("the rest is not needed"));
        }
        Ok(())
    }
}

/// Any bytes as the head of a conversation: whatever they are, nothing breaks.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let thread = thread(bytes);
    decide(&Account::default(), &thread.people, [&thread]);
}

#[cfg(test)]
#[path = "owner_tests.rs"]
mod tests;
