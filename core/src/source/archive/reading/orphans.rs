//! Media that no index names: era E4 has no index for posts at all, people edit folders,
//! and of several parts only one may have been given (fact sheet 13 and 15, rule 7).
//!
//! What a file about other people's posts names is theirs, and left out unless asked for.
//!
//! Only what is a photo or video by its bytes, and lies where media of exports lie. Its
//! folder is all that is known of it: the kind, and the month at best. What is called a photo or
//! video and has other bytes, or none, is told of; likewise what somebody made of a file that an
//! index names, in another format.

use super::Reading;
use super::found::EntryAt;
use super::strays::{LeftAlone, Place, Places};
use super::unread::Unexplained;
use crate::error::Result;
use crate::outcome::{EntryFault, Oddity};
use crate::post::OptInReason;
use crate::source::archive::container::Faults;
use crate::source::archive::layout::{self, MediaFolder};
use crate::source::archive::names;
use crate::source::{Bytes, BytesAt, IndexedMedia, Missing, Post, Trust};

impl Reading<'_> {
    /// Hands over a post for every orphan, and answers which photos and videos those are.
    pub(super) fn sweep(&mut self) -> Result<Unexplained> {
        let mut unexplained = Unexplained::default();
        for container in 0..self.containers.len() {
            let mut places = Places::of(&self.containers[container]);
            let mut left_alone = LeftAlone::of(&self.containers[container]);
            let mut faults = Faults::default();
            for entry in self.containers[container].entries.visible() {
                self.go_on()?;
                let at = EntryAt { container, entry };
                if !self.is_orphaned(at) {
                    continue;
                }
                // Each is looked into once. Bytes that cannot be read may be a photo.
                let is_none = match places.place(entry) {
                    Place::Media(_) if self.is_other_form(at) => {
                        let name = self.containers[container].entries.name(entry);
                        self.other_forms.add(container, &name);
                        false
                    }
                    Place::Media(folder) => !self.orphan(at, folder, &mut unexplained)?,
                    Place::Anywhere => {
                        let seen = self.finder.look(at);
                        if matches!(seen, Ok(Some(_))) {
                            let entries = &self.containers[container].entries;
                            let folder = [entries.root(entry), entries.folder_path(entry)].concat();
                            left_alone.add(folder);
                        }
                        matches!(seen, Ok(None) | Err(Missing::Empty))
                    }
                    Place::Furniture => false,
                };
                if is_none && let Some(fault) = self.fault(at) {
                    faults.add(fault, &self.containers[container].entries.name(entry));
                }
            }
            for what in left_alone.told().into_iter().chain(faults.told()) {
                self.note(container, None, what)?;
            }
        }
        Ok(unexplained)
    }

    /// Whether an entry can be media, and no index names it or a copy of it.
    fn is_orphaned(&self, at: EntryAt) -> bool {
        let file = self.containers[at.container].entries.file(at.entry);
        if self.is_named(at) || layout::is_text(file) || layout::is_zip(file) {
            return false;
        }
        let file = file.to_lowercase();
        let is_copy = self.finder.with_file_name(&file).any(|other| {
            let told =
                self.is_named(other) || (other.container, other.entry) < (at.container, at.entry);
            told && other != at && self.finder.is_copy(at, other)
        });
        // What a file manager marked as another copy is one only if its bytes are the same.
        let is_marked_copy = || {
            let originals = self.finder.originals(at).into_iter();
            let mut same = originals.filter(|&other| self.finder.same_content(at, other));
            same.next().is_some()
        };
        !is_copy && !is_marked_copy()
    }

    /// Whether an index names a file with Instagram's name of this one, with another ending and
    /// the same picture: people make JPEG files of WebP and HEIC ones, beside them or in a folder of
    /// their own. What cannot be compared is a picture of its own.
    fn is_other_form(&mut self, at: EntryAt) -> bool {
        let file = self.containers[at.container].entries.file(at.entry);
        if !names::is_instagrams(file) {
            return false;
        }
        let mut others = self.finder.with_same_stem(at);
        // Under the same ending it is the same picture in another size, of another export.
        others.retain(|&other| self.is_named(other) && !self.finder.has_ending_of(other, at));
        others.into_iter().any(|other| {
            !self.finder.is_larger(at, other) && self.finder.is_same_picture(at, other)
        })
    }

    /// What is the matter with an entry that is no photo or video, where it is called one.
    fn fault(&self, at: EntryAt) -> Option<EntryFault> {
        let holder = &self.containers[at.container];
        layout::is_media(holder.entries.file(at.entry)).then(|| match holder.size(at.entry) {
            0 => EntryFault::Empty,
            _ => EntryFault::NotMedia,
        })
    }

    /// Hands over the post of an orphan; whether it can be a photo or video.
    fn orphan(
        &mut self,
        at: EntryAt,
        folder: MediaFolder,
        unexplained: &mut Unexplained,
    ) -> Result<bool> {
        let entries = &self.containers[at.container].entries;
        let indexed = IndexedMedia {
            uri: entries.path(at.entry),
            ..IndexedMedia::default()
        };
        let media = self.finder.describe(indexed, at);
        if media.bytes == Bytes::Missing(Missing::Empty) {
            return Ok(false);
        }
        // Bytes that cannot be read are told of: they may be a photo.
        if matches!(&media.bytes, Bytes::Found(bytes) if bytes.format.is_none()) {
            return Ok(false);
        }
        let is_others = self.others.contains(&at);
        let mut of_item = self.finder.of_one_item(at);
        of_item.extend(self.finder.with_number_elsewhere(at));
        let is_named = of_item.into_iter().any(|other| self.is_named(other));
        if let Bytes::Found(BytesAt {
            format: Some(format),
            ..
        }) = &media.bytes
            && !is_others
            && !is_named
        {
            // What lies in no folder that exports have would be in any index.
            let is_stray = MediaFolder::at(entries.folder_path(at.entry)).is_none();
            let has_list = self.kinds.contains(&folder.kind) || is_stray && !self.kinds.is_empty();
            let has_index = folder.opt_in.is_none() && has_list;
            unexplained.add(entries.file(at.entry), format.media_type(), has_index);
        }
        self.found(Post {
            kind: folder.kind,
            opt_in: is_others.then_some(OptInReason::Reposts).or(folder.opt_in),
            published: folder.published.if_possible(self.now),
            unread_date: None,
            caption: None,
            place: None,
            coordinates: None,
            may_be_others: false,
            trust: Trust::Orphan,
            media: vec![media],
        })?;
        Ok(true)
    }
}

/// So many copies in another format are named each for itself.
const MOST_NAMED: usize = 1_000;

/// Copies in another format that were left out: each is named, as what the person made of the
/// picture (a rotation, a date) may be in the copy alone.
#[derive(Default)]
pub(super) struct OtherForms(Vec<(usize, Faults)>);

impl OtherForms {
    fn add(&mut self, container: usize, name: &str) {
        let is_full = self.0.len() >= MOST_NAMED;
        match self.0.last_mut() {
            Some((last, faults)) if is_full && *last == container => {
                faults.add(EntryFault::OtherForm, name);
            }
            _ => {
                let mut faults = Faults::default();
                faults.add(EntryFault::OtherForm, name);
                self.0.push((container, faults));
            }
        }
    }

    /// What is told of them, with the container it is in.
    pub(super) fn told(&self) -> Vec<(usize, Oddity)> {
        let told = |(container, faults): &(usize, Faults)| {
            let container = *container;
            faults
                .told()
                .map(move |what| (container, what))
                .collect::<Vec<_>>()
        };
        self.0.iter().flat_map(told).collect()
    }
}
