//! One pass over a set of archives: every index file, in order, then what no index names.

mod believed;
mod found;
mod orphans;
mod strays;
mod undated;
mod unnamed;
mod unread;
mod witnesses;

use std::cell::Cell;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};

use jiff::Timestamp;

use self::found::{EntryAt, Finder, From};
use self::orphans::OtherForms;
use self::undated::{NoDate, Undated};
use super::examples::Examples;
use super::index::{IndexFile, Readings};
use super::layout::{IndexFormat, IndexName, MediaFolder};
use super::made_at::made_at;
use super::owner::{MessageFile, Owners};
use super::unnamed::names_media;
use super::{Container, ReadProgress, account, html, json, signs};
use crate::CancellationToken;
use crate::error::{Error, Result};
use crate::moment::Moment;
use crate::outcome::{Oddity, Reason};
use crate::post::{MediaId, PostKind};
use crate::source::{ArchiveNote, Bytes, Findings, FoundMedia, IndexedMedia, Missing, Post};

/// Larger index files are not read: they would be tens of millions of posts.
const LARGEST_INDEX: u64 = 2 << 30;

/// How many posts pass between two reports of progress.
const POSTS_A_REPORT: u64 = 128;

/// What goes on while a set is read.
pub(super) struct Reading<'a> {
    containers: &'a [Container],
    finder: Finder<'a>,
    /// Who sent the messages that are told as the person's own.
    owners: Owners,
    /// What the index files that are known by name list.
    kinds: HashSet<PostKind>,
    /// The index files that are known by name.
    indexes: HashSet<EntryAt>,
    /// Conversations under other names.
    conversations: HashSet<EntryAt>,
    /// Index files under other names.
    read_by_shape: HashSet<EntryAt>,
    /// Which entries were named, by container and entry.
    named: Vec<Vec<bool>>,
    findings: &'a mut dyn Findings,
    progress: &'a mut dyn FnMut(ReadProgress),
    stop: &'a CancellationToken,
    /// Now: nothing was published later.
    now: Timestamp,
    /// Bytes of index files read and to read.
    read: &'a Cell<u64>,
    total: u64,
    posts: u64,
    /// Entries that only files about other people's posts name.
    others: HashSet<EntryAt>,
    /// What the indexes named that has no bytes.
    missing: HashSet<MediaId>,
    /// Files that were named and that nothing is called, as hashes of their names in lower case: they
    /// are missing, or were found under another name.
    unfound_names: HashSet<u64>,
    /// Index files of which something could not be read, by container and path.
    broken: HashSet<(usize, String)>,
    /// Those of which that was told together with what to do.
    explained: HashSet<(usize, String)>,
    /// What was left out as it was made of a file that an index names.
    other_forms: OtherForms,
    /// References whose bytes are in no archive of the set.
    not_in_any_part: u64,
}

/// An index file of the set.
struct Index {
    name: IndexName,
    at: EntryAt,
    path: String,
}

impl Index {
    /// The file as one of a conversation.
    fn messages<'c>(&self, containers: &'c [Container]) -> MessageFile<'c> {
        let EntryAt { container, entry } = self.at;
        let entries = &containers[container].entries;
        MessageFile {
            container,
            entry,
            root: entries.root(entry),
            folder: entries.folder_path(entry),
            is_in_order: true,
        }
    }
}

/// Reads the whole set: see [`super::Archive::read`].
pub(super) fn read(
    containers: &[Container],
    findings: &mut dyn Findings,
    progress: &mut dyn FnMut(ReadProgress),
    stop: &CancellationToken,
    now: Timestamp,
) -> Result<()> {
    let indexes = indexes(containers);
    let sizes = indexes
        .iter()
        .map(|index| containers[index.at.container].size(index.at.entry));
    let known: HashSet<EntryAt> = indexes.iter().map(|index| index.at).collect();
    let conversations = unnamed::conversations(containers, &known);
    let messages = indexes
        .iter()
        .filter(|index| index.name.kind() == PostKind::Message)
        .map(|index| index.messages(containers));
    let others = conversations
        .iter()
        .map(|(at, path)| unnamed::as_conversation(containers, *at, path));
    let messages = messages.chain(others);
    let owners = Owners::of(containers, messages.take_while(|_| !stop.is_cancelled()));
    let mut reading = Reading {
        containers,
        owners,
        kinds: indexes.iter().map(|index| index.name.kind()).collect(),
        indexes: known,
        conversations: conversations.into_iter().map(|(at, _)| at).collect(),
        read_by_shape: HashSet::new(),
        finder: Finder::new(containers),
        named: containers
            .iter()
            .map(|container| vec![false; container.entries.len()])
            .collect(),
        findings,
        progress,
        stop,
        now,
        read: &Cell::new(0),
        total: sizes.fold(0, u64::saturating_add),
        posts: 0,
        others: HashSet::new(),
        missing: HashSet::new(),
        unfound_names: HashSet::new(),
        broken: HashSet::new(),
        explained: HashSet::new(),
        other_forms: OtherForms::default(),
        not_in_any_part: 0,
    };
    reading.tell_oddities()?;
    for index in &indexes {
        reading.index(index)?;
    }
    reading.unnamed_indexes()?;
    reading.insights()?;
    reading.profile_photos()?;
    reading.about_others()?;
    let is_without_index = reading.indexes.is_empty() && reading.posts == 0;
    let mut unexplained = reading.sweep()?;
    reading.tell_unread(&mut unexplained)?;
    if is_without_index {
        reading.tell_no_index(&unexplained)?;
    }
    reading.tell_unindexed(&unexplained)?;
    reading.finish()
}

/// All index files, in the order of reading.
fn indexes(containers: &[Container]) -> Vec<Index> {
    let mut indexes = Vec::new();
    for (container, Container { entries, .. }) in containers.iter().enumerate() {
        indexes.extend(entries.visible().filter_map(|entry| {
            Some(Index {
                name: index_name(&containers[container], entry)?,
                at: EntryAt { container, entry },
                path: entries.path(entry),
            })
        }));
    }
    indexes.sort_by(|one, other| {
        (one.name, one.at.container, &one.path).cmp(&(other.name, other.at.container, &other.path))
    });
    indexes
}

/// What an entry lists, if it is an index by its name. Where media are named in it, it is written as
/// its content is, whatever the ending; where that is gone, the content has to say so, too.
fn index_name(container: &Container, entry: u32) -> Option<IndexName> {
    let entries = &container.entries;
    let (folder, file) = (entries.folder_path(entry), entries.file(entry));
    if let Some(mut name) = IndexName::of(folder, file) {
        let other = signs::text_format(container, entry).filter(|it| *it != name.format);
        let is_other = |format| {
            let named = container.read(entry);
            named.and_then(|mut file| names_media(&mut file, format))
        };
        if let Some(other) = other.filter(|it| is_other(*it).unwrap_or(false)) {
            name.format = other;
        }
        return Some(name);
    }
    let may_be = |format| IndexName::of_renamed(folder, file, format);
    may_be(IndexFormat::Json)?;
    may_be(signs::text_format(container, entry)?)
}

impl<'a> Reading<'a> {
    fn tell_oddities(&mut self) -> Result<()> {
        for (number, container) in self.containers.iter().enumerate() {
            for what in container.oddities() {
                self.note(number, None, what)?;
            }
        }
        Ok(())
    }

    /// Reads one index file. One that cannot be read does not stop the others.
    fn index(&mut self, index: &Index) -> Result<()> {
        let EntryAt { container, entry } = index.at;
        let holder = &self.containers[container];
        let (before, posts) = (self.read.get(), self.posts);
        let size = holder.size(entry);
        let opened = if size > LARGEST_INDEX {
            Err(Oddity::IndexTooLarge)
        } else if let Some(method) = holder.packed_otherwise(entry) {
            Err(Oddity::PackedOtherwise {
                method,
                first: holder.entries.file(entry).escape_debug().to_string(),
                more: 0,
            })
        } else {
            let opened = holder.read(entry);
            opened.map_err(|cause| unread::why_closed(&cause, index.name.format))
        };
        match opened {
            Ok(bytes) => self.index_from(index, bytes)?,
            Err(why) => self.note(container, Some(&index.path), why)?,
        }
        self.read.set(before.saturating_add(size));
        tracing::debug!(
            kind = index.name.kind().name(),
            format = ?index.name.format,
            bytes = size,
            posts = self.posts - posts,
            "index read"
        );
        self.report();
        self.go_on()
    }

    fn index_from(&mut self, index: &Index, bytes: impl Read) -> Result<()> {
        let EntryAt { container, entry } = index.at;
        let root = self.containers[container].entries.root(entry);
        self.findings
            .made_at(made_at(&self.containers[container], root, entry));
        let account = account::of_index(self.containers, container, root);
        let account = match index.name.kind() {
            PostKind::Message => {
                let messages = index.messages(self.containers);
                self.owners.in_thread(&account, &messages)
            }
            _ => account,
        };
        let mut bytes = Counted {
            bytes,
            read: self.read,
            stop: self.stop,
        };
        let file = IndexFile {
            kind: index.name.kind(),
            opt_in: index.name.opt_in(),
            account: &account,
        };
        let mut told = Told {
            reading: self,
            from: From { container, root },
            path: &index.path,
            impossible: 0,
            undated: Undated::default(),
            doubted: Examples::default(),
        };
        match index.name.format {
            IndexFormat::Json => json::read(&mut bytes, file, &mut told)?,
            IndexFormat::Html => html::read(&mut bytes, file, &mut told)?,
        }
        told.tell_times()
    }

    /// Hands over a post of an index.
    fn post(&mut self, mut post: Post<IndexedMedia>, from: From<'_>) -> Result<()> {
        self.go_on()?;
        let month = month_of(post.media.first()).if_possible(self.now);
        let media = std::mem::take(&mut post.media).into_iter();
        let is_of_none = media.len() == 0;
        let media: Vec<_> = media
            .filter_map(|indexed| self.find(indexed, from))
            .collect();
        if media.is_empty() && !is_of_none {
            return Ok(());
        }
        post.published = post.published.or_better(month);
        self.found(post.with_media(media))
    }

    /// The item with its bytes; none if it is needless.
    fn find(&mut self, indexed: IndexedMedia, from: From<'_>) -> Option<FoundMedia> {
        let (found, at) = self.finder.find(indexed, from);
        if self.is_needless(&found, at) {
            return None;
        }
        self.count(&found, at);
        Some(found)
    }

    /// Whether it is another file of an item, and is not there or an item elsewhere.
    fn is_needless(&self, found: &FoundMedia, at: Option<EntryAt>) -> bool {
        found.indexed.is_beside && at.is_none_or(|at| self.is_named(at))
    }

    /// Remembers what an index named.
    fn count(&mut self, found: &FoundMedia, at: Option<EntryAt>) {
        let file = found.indexed.uri.rsplit('/').next().unwrap_or_default();
        let file = file.to_lowercase();
        match at {
            Some(at) => {
                self.mark_named(at);
                let entries = &self.containers[at.container].entries;
                if entries.file(at.entry).to_lowercase() != file {
                    self.unfound_names.insert(hash_of(&file));
                }
            }
            None => {
                self.unfound_names.insert(hash_of(&file));
                self.missing.insert(found.id);
            }
        }
        if found.bytes == Bytes::Missing(Missing::NotInAnyPart) {
            self.not_in_any_part += 1;
        }
    }

    fn mark_named(&mut self, at: EntryAt) {
        self.named[at.container][at.entry as usize] = true;
    }

    fn is_named(&self, at: EntryAt) -> bool {
        self.named[at.container][at.entry as usize]
    }

    fn found(&mut self, post: Post<FoundMedia>) -> Result<()> {
        self.posts += 1;
        if self.posts.is_multiple_of(POSTS_A_REPORT) {
            self.report();
        }
        self.findings.post(post)
    }

    fn report(&mut self) {
        (self.progress)(ReadProgress {
            read: self.read.get(),
            total: self.total,
            posts: self.posts,
        });
    }

    fn note(&mut self, container: usize, path: Option<&str>, what: Oddity) -> Result<()> {
        if let Some(path) = path.filter(|_| unread::leaves_something(&what)) {
            let at = (container, path.to_owned());
            if unread::says_what_to_do(&what) {
                self.explained.insert(at.clone());
            }
            self.broken.insert(at);
        }
        let archive = self.containers[container].name();
        let place = match path {
            Some(path) => format!("{archive}: {path}"),
            None => archive,
        };
        let place = Some(place);
        self.findings.note(ArchiveNote { place, what })
    }

    /// Fails once the person wants to stop.
    fn go_on(&self) -> Result<()> {
        if self.stop.is_cancelled() {
            return Err(Error::Stopped);
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<()> {
        if let Some(container) = self.containers.iter().find(|container| container.changed()) {
            let archive = container.path().file_name().unwrap_or_default();
            return Err(Error::Unreadable(Reason::ArchiveChanged {
                archive: archive.to_string_lossy().into_owned(),
            }));
        }
        if self.not_in_any_part > 0 {
            let count = self.not_in_any_part;
            let (place, what) = (None, Oddity::NotInAnyPart { count });
            self.findings.note(ArchiveNote { place, what })?;
        }
        for (container, what) in self.other_forms.told() {
            self.note(container, None, what)?;
        }
        self.report();
        Ok(())
    }
}

/// A file's name, short: there may be very many.
fn hash_of(file: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    file.hash(&mut hasher);
    hasher.finish()
}

/// The month of the folder in which an index says that a file lies: the best that is
/// known where there is no date, or one that nobody can read (fact sheet 8.1).
fn month_of(first: Option<&IndexedMedia>) -> Moment {
    first
        .and_then(|media| media.uri.rsplit_once('/'))
        .and_then(|(folder, _)| MediaFolder::at(folder))
        .map_or(Moment::Unknown, |folder| folder.published)
}

/// What the reader of one index file tells.
struct Told<'r, 'a, 'i> {
    reading: &'r mut Reading<'a>,
    from: From<'i>,
    path: &'i str,
    /// Posts with a time that cannot be.
    impossible: u64,
    /// Posts without one that can be read.
    undated: Undated,
    /// Times that folders contradict.
    doubted: Examples,
}

impl Told<'_, '_, '_> {
    fn tell_times(&mut self) -> Result<()> {
        let count = self.impossible;
        let impossible = (count > 0).then_some(Oddity::ImpossibleTimes { count });
        let doubted = self
            .doubted
            .told(|count, examples| Oddity::DatesContradicted { count, examples });
        let notes: Vec<_> = impossible
            .into_iter()
            .chain(doubted)
            .chain(self.undated.told())
            .collect();
        notes.into_iter().try_for_each(|what| self.note(what))
    }
}

impl Readings for Told<'_, '_, '_> {
    fn post(&mut self, mut post: Post<IndexedMedia>) -> Result<()> {
        self.undated.count(NoDate::of(&post));
        self.impossible += u64::from(believed::forget_impossible_times(
            &mut post,
            self.reading.now,
        ));
        let (posts, doubted) = witnesses::heed(post);
        doubted.iter().for_each(|at| self.doubted.add(at));
        let mut posts = posts.into_iter();
        posts.try_for_each(|post| self.reading.post(post, self.from))
    }

    fn note(&mut self, what: Oddity) -> Result<()> {
        self.reading
            .note(self.from.container, Some(self.path), what)
    }
}

/// Counts the bytes that are read, and ends where the person wants to stop.
struct Counted<'a, R> {
    bytes: R,
    read: &'a Cell<u64>,
    stop: &'a CancellationToken,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.stop.is_cancelled() {
            return Err(io::Error::other("stopped"));
        }
        let read = self.bytes.read(buffer)?;
        self.read.set(self.read.get().saturating_add(read as u64));
        Ok(read)
    }
}
