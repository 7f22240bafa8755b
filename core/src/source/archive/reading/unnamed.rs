//! Index files that nobody named yet are read last and add only what is new: what a known
//! index told, be it there or missing, keeps its kind, date and caption.

use std::cell::Cell;
use std::collections::HashSet;
use std::io::Read;

use super::found::{EntryAt, From};
use super::undated::{NoDate, Undated};
use super::{Counted, Reading, Told, believed, month_of, witnesses};
use crate::CancellationToken;
use crate::error::Result;
use crate::media::Format;
use crate::moment::Moment;
use crate::outcome::Oddity;
use crate::post::{MediaId, PostKind};
use crate::source::archive::examples::Examples;
use crate::source::archive::index::{Account, IndexFile, Readings};
use crate::source::archive::layout::{self, IndexFormat, MediaFolder};
use crate::source::archive::made_at::made_at;
use crate::source::archive::owner::{self, MessageFile};
use crate::source::archive::unnamed::{UnnamedIndex, names_media};
use crate::source::archive::{Container, account, html, json};
use crate::source::{Bytes, FoundMedia, IndexedMedia, Missing, Post};

/// Larger files of unknown names are no index of anything.
const LARGEST: u64 = 256 << 20;

/// What the known indexes told, before the unknown ones are read.
pub(super) struct Known {
    entries: Vec<Vec<bool>>,
    missing: HashSet<MediaId>,
    /// Whether what the file names is listed elsewhere as well: what is not there is missing
    /// there.
    is_second_list: bool,
}

impl Known {
    fn has(&self, media: &FoundMedia, at: Option<EntryAt>) -> bool {
        match at {
            Some(at) => self.entries[at.container][at.entry as usize],
            None => self.is_second_list || self.missing.contains(&media.id),
        }
    }
}

impl Reading<'_> {
    /// Reads every file that has the shape of an index and no known name.
    pub(super) fn unnamed_indexes(&mut self) -> Result<()> {
        let known = Known {
            entries: self.named.clone(),
            missing: std::mem::take(&mut self.missing),
            is_second_list: false,
        };
        let unnamed = self.files(|at, folder, file| {
            if self.conversations.contains(&at) {
                return UnnamedIndex::conversation(file);
            }
            UnnamedIndex::of(folder, file).filter(|_| !self.indexes.contains(&at))
        });
        self.read_all(unnamed, &known)
    }

    /// Reads what lists how posts did, for photos and videos that nothing else names: then it
    /// is all that is known of them.
    pub(super) fn insights(&mut self) -> Result<()> {
        self.read_for_what_is_new(UnnamedIndex::of_insights)
    }

    /// Reads what the personal information tells of the photo of the profile, where nothing else
    /// names that.
    pub(super) fn profile_photos(&mut self) -> Result<()> {
        self.read_for_what_is_new(UnnamedIndex::of_facts)
    }

    /// Reads such files, and takes of them what nothing names so far.
    fn read_for_what_is_new(
        &mut self,
        which: fn(&str, &str) -> Option<UnnamedIndex>,
    ) -> Result<()> {
        let known = Known {
            entries: self.named.clone(),
            missing: HashSet::new(),
            is_second_list: true,
        };
        let files = self.files(|_, folder, file| which(folder, file));
        self.read_all(files, &known)
    }

    /// Looks into what is about other people's posts: what only such a file names is theirs, and
    /// lies among the person's own.
    pub(super) fn about_others(&mut self) -> Result<()> {
        let files = self.files(|at, folder, file| {
            UnnamedIndex::about_others(folder, file).filter(|_| !self.indexes.contains(&at))
        });
        for (at, index) in files {
            self.go_on()?;
            let EntryAt { container, entry } = at;
            let holder = &self.containers[container];
            let Some(bytes) = naming_media(holder, entry, index.format) else {
                continue;
            };
            let root = holder.entries.root(entry);
            let stop = self.stop;
            let mut others = Others {
                from: From { container, root },
                reading: self,
            };
            read_by_shape(bytes, index, &Account::default(), stop, &mut others)?;
        }
        Ok(())
    }

    fn read_all(&mut self, files: Vec<(EntryAt, UnnamedIndex)>, known: &Known) -> Result<()> {
        for (at, index) in files {
            self.go_on()?;
            self.unnamed_index(at, index, known)?;
        }
        Ok(())
    }

    /// The files that this picks out by place, folder and name, JSON before HTML: JSON knows
    /// more.
    fn files(
        &self,
        pick: impl Fn(EntryAt, &str, &str) -> Option<UnnamedIndex>,
    ) -> Vec<(EntryAt, UnnamedIndex)> {
        let mut unnamed = Vec::new();
        for (container, holder) in self.containers.iter().enumerate() {
            let entries = &holder.entries;
            for entry in entries.visible() {
                let at = EntryAt { container, entry };
                let (folder, file) = (entries.folder_path(entry), entries.file(entry));
                if let Some(index) = pick(at, folder, file)
                    && holder.size(entry) <= LARGEST
                {
                    unnamed.push((at, index));
                }
            }
        }
        unnamed.sort_by_cached_key(|(at, index)| {
            let path = self.containers[at.container].entries.path(at.entry);
            (index.format, at.container, path)
        });
        unnamed
    }

    fn unnamed_index(&mut self, at: EntryAt, index: UnnamedIndex, known: &Known) -> Result<()> {
        let EntryAt { container, entry } = at;
        let holder = &self.containers[container];
        let Some(bytes) = naming_media(holder, entry, index.format) else {
            return Ok(());
        };
        let root = holder.entries.root(entry);
        self.findings.made_at(made_at(holder, root, entry));
        let path = holder.entries.path(entry);
        let account = account::of_index(self.containers, container, root);
        let account = match index.kind {
            PostKind::Message => {
                let file = as_conversation(self.containers, at, &path);
                self.owners.in_thread(&account, &file)
            }
            _ => account,
        };
        let stop = self.stop;
        let mut told = New {
            told: Told {
                reading: self,
                from: From { container, root },
                path: &path,
                impossible: 0,
                undated: Undated::default(),
                doubted: Examples::default(),
            },
            known,
            may_be_others: index.may_be_others,
            is_of_facts: index.kind == PostKind::ProfilePhoto,
            posts: 0,
            notes: Vec::new(),
        };
        read_by_shape(bytes, index, &account, stop, &mut told)?;
        let is_index = told.posts > 0;
        told.finish()?;
        if is_index {
            self.read_by_shape.insert(at);
        }
        Ok(())
    }

    /// Hands over what is new in a post of an unknown index; whether there was any.
    fn new_post(
        &mut self,
        mut post: Post<IndexedMedia>,
        from: From<'_>,
        known: &Known,
    ) -> Result<bool> {
        self.go_on()?;
        let month = month_of(post.media.first()).if_possible(self.now);
        let mut new = Vec::new();
        for indexed in std::mem::take(&mut post.media) {
            let (found, at) = self.finder.find(indexed, from);
            let is_furniture = at.is_some_and(|at| {
                let entries = &self.containers[at.container].entries;
                layout::is_furniture(entries.folder_path(at.entry), entries.file(at.entry))
            });
            let is_new = !known.has(&found, at) && !self.is_needless(&found, at);
            if is_new && is_meant(&found, post.kind) && !is_furniture {
                self.count(&found, at);
                new.push(found);
            }
        }
        if new.is_empty() {
            return Ok(false);
        }
        post.published = post.published.or_better(month);
        self.found(post.with_media(new))?;
        Ok(true)
    }
}

/// The bytes of a file, if it names media. One that cannot be read is told of if media need it
/// (see `unread`).
fn naming_media(
    holder: &Container,
    entry: u32,
    format: IndexFormat,
) -> Option<Box<dyn Read + Send + '_>> {
    let mut first = holder.read(entry).ok()?;
    let is_naming = names_media(&mut first, format).ok()?;
    is_naming.then(|| holder.read(entry).ok())?
}

/// Tells what a file of an unknown name holds.
fn read_by_shape(
    bytes: impl Read,
    index: UnnamedIndex,
    account: &Account,
    stop: &CancellationToken,
    to: &mut dyn Readings,
) -> Result<()> {
    let mut bytes = Counted {
        bytes,
        read: &Cell::new(0),
        stop,
    };
    let file = IndexFile {
        kind: index.kind,
        opt_in: index.opt_in,
        account,
    };
    match index.format {
        IndexFormat::Json => json::read_by_shape(&mut bytes, file, to),
        IndexFormat::Html => html::read(&mut bytes, file, to),
    }
}

/// Files under names that nobody knows that hold a conversation, with their paths: in JSON they
/// list who takes part and name the sender of each message, and on pages the sender stands over it.
pub(super) fn conversations(
    containers: &[Container],
    known: &HashSet<EntryAt>,
) -> Vec<(EntryAt, String)> {
    let mut conversations = Vec::new();
    for (container, holder) in containers.iter().enumerate() {
        let entries = &holder.entries;
        for entry in entries.visible() {
            let at = EntryAt { container, entry };
            let format = layout::text_format(entries.file(entry));
            let is_one = match format.filter(|_| !known.contains(&at)) {
                Some((_, IndexFormat::Json)) => owner::is_conversation(holder, entry),
                Some((_, IndexFormat::Html)) => owner::is_page_of_conversation(holder, entry),
                None => false,
            };
            if is_one {
                conversations.push((at, entries.path(entry)));
            }
        }
    }
    conversations
}

/// Such a file as one of a conversation: each is one of its own, whatever folder it lies in.
pub(super) fn as_conversation<'a>(
    containers: &'a [Container],
    at: EntryAt,
    path: &'a str,
) -> MessageFile<'a> {
    MessageFile {
        container: at.container,
        entry: at.entry,
        root: containers[at.container].entries.root(at.entry),
        folder: path,
        is_in_order: false,
    }
}

/// Whether a reference in a file that nobody knows means a photo or video of the person:
/// such files hold links to profiles and songs as well, and paths of other things.
fn is_meant(found: &FoundMedia, kind: PostKind) -> bool {
    let uri = &found.indexed.uri;
    match &found.bytes {
        Bytes::Found(at) => at.format.is_some() || has_media_extension(uri),
        Bytes::Missing(Missing::OnlyALink) => is_media_link(uri, kind),
        Bytes::Missing(Missing::NotInAnyPart) => {
            let is_of_media_folder = uri.rsplit_once('/').is_some_and(|(folder, file)| {
                MediaFolder::at(&format!("{folder}/")).is_some() && !layout::is_text(file)
            });
            is_of_media_folder || has_media_extension(uri)
        }
        Bytes::Missing(_) => has_media_extension(uri),
    }
}

fn has_media_extension(uri: &str) -> bool {
    let extension = uri.rsplit_once('.').map_or("", |(_, extension)| extension);
    Format::from_extension(&extension.to_ascii_lowercase()).is_some()
}

/// A photo and its time. What else stands with it (names, a birthday, a town) is the person's, and
/// not the photo's.
fn nothing_but_the_photo(post: Post<IndexedMedia>) -> Post<IndexedMedia> {
    let mut times = post.media.iter().map(|item| item.taken);
    let is_known = |time: &Moment| *time != Moment::Unknown;
    Post {
        published: times.find(is_known).unwrap_or_default(),
        caption: None,
        place: None,
        coordinates: None,
        ..post
    }
}

/// Whether a link leads to a photo or video: to one of the hosts that keep Instagram's, or by its ending.
/// People send each other GIFs and pictures of others by links.
fn is_media_link(uri: &str, kind: PostKind) -> bool {
    let path = uri.split(['?', '#']).next().unwrap_or_default();
    let (_, address) = path.split_once("//").unwrap_or_default();
    let (host, file) = address.split_once('/').unwrap_or_default();
    let is_instagrams = [".cdninstagram.com", ".fbcdn.net"]
        .iter()
        .any(|end| host.ends_with(end));
    let is_gif = file.to_ascii_lowercase().ends_with(".gif");
    is_instagrams || kind != PostKind::Message && !is_gif && has_media_extension(file)
}

/// What the reader of an unknown file tells. Its notes count only if it was an index.
struct New<'r, 'a, 'i> {
    told: Told<'r, 'a, 'i>,
    known: &'r Known,
    /// Whether nothing says whose these posts are.
    may_be_others: bool,
    /// Whether the file tells facts about the person.
    is_of_facts: bool,
    posts: u64,
    notes: Vec<Oddity>,
}

impl New<'_, '_, '_> {
    fn finish(mut self) -> Result<()> {
        let count = self.posts;
        if count > 0 {
            let maybe = self
                .may_be_others
                .then_some(Oddity::PostsMaybeOthers { count });
            let mut notes = self.notes.into_iter().chain(maybe);
            notes.try_for_each(|what| self.told.note(what))?;
            self.told.tell_times()?;
        }
        Ok(())
    }
}

impl Readings for New<'_, '_, '_> {
    fn post(&mut self, mut post: Post<IndexedMedia>) -> Result<()> {
        if self.is_of_facts {
            post = nothing_but_the_photo(post);
        }
        let Told {
            reading,
            from,
            impossible,
            undated,
            doubted,
            ..
        } = &mut self.told;
        post.may_be_others |= self.may_be_others;
        let no_date = NoDate::of(&post);
        let is_impossible = believed::forget_impossible_times(&mut post, reading.now);
        let (posts, contradicted) = witnesses::heed(post);
        let mut new = 0;
        for post in posts {
            new += u64::from(reading.new_post(post, *from, self.known)?);
        }
        if new > 0 {
            self.posts += new;
            *impossible += u64::from(is_impossible);
            undated.count(no_date);
            contradicted.iter().for_each(|at| doubted.add(at));
        }
        Ok(())
    }

    fn note(&mut self, what: Oddity) -> Result<()> {
        self.notes.push(what);
        Ok(())
    }
}

/// What the reader of a file about other people's posts tells: only what it names counts.
struct Others<'r, 'a, 'i> {
    reading: &'r mut Reading<'a>,
    from: From<'i>,
}

impl Readings for Others<'_, '_, '_> {
    fn post(&mut self, post: Post<IndexedMedia>) -> Result<()> {
        self.reading.go_on()?;
        for indexed in post.media {
            let (_, at) = self.reading.finder.find(indexed, self.from);
            self.reading.others.extend(at);
        }
        Ok(())
    }

    fn note(&mut self, _: Oddity) -> Result<()> {
        Ok(())
    }
}
