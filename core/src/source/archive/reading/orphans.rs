//! Media that no index names: era E4 has no index for posts at all, people edit folders,
//! and of several parts only one may have been given (fact sheet 13 and 15, rule 7).
//!
//! Only what lies in a media folder and is a photo or video by its bytes. Its folder is
//! all that is known of it: the kind, and the month at best.

use std::io::Read;

use super::Reading;
use super::found::{EntryAt, From};
use crate::error::Result;
use crate::source::archive::layout::{self, MediaFolder};
use crate::source::{Bytes, IndexedMedia, Post, Trust};

/// Insights are read whole; larger ones are not.
const LARGEST_INSIGHTS: u64 = 16 << 20;

impl Reading<'_> {
    /// Hands over a post for every orphan.
    pub(super) fn sweep(&mut self) -> Result<()> {
        self.name_thumbnails();
        for container in 0..self.containers.len() {
            for entry in self.containers[container].entries.visible() {
                self.go_on()?;
                let at = EntryAt { container, entry };
                if let Some(folder) = self.orphaned(at) {
                    self.orphan(at, folder)?;
                }
            }
        }
        Ok(())
    }

    /// The folder of an entry, if it lies where media belong and no index names it or a
    /// copy of it.
    fn orphaned(&self, at: EntryAt) -> Option<MediaFolder> {
        if self.is_named(at) {
            return None;
        }
        let entries = &self.containers[at.container].entries;
        let file = entries.file(at.entry);
        let folder = MediaFolder::at(entries.folder_path(at.entry))?;
        let copied = || {
            let file = file.to_lowercase();
            self.finder.with_file_name(&file).any(|other| {
                let told = self.is_named(other)
                    || (other.container, other.entry) < (at.container, at.entry);
                told && other != at && self.finder.same_bytes(at, other)
            })
        };
        (!layout::is_text(file) && !copied()).then_some(folder)
    }

    fn orphan(&mut self, at: EntryAt, folder: MediaFolder) -> Result<()> {
        let entries = &self.containers[at.container].entries;
        let indexed = IndexedMedia {
            uri: entries.path(at.entry),
            ..IndexedMedia::default()
        };
        let media = self.finder.describe(indexed, at);
        // Bytes that cannot be read are told of: they may be a photo.
        if matches!(&media.bytes, Bytes::Found(bytes) if bytes.format.is_none()) {
            return Ok(());
        }
        self.found(Post {
            kind: folder.kind,
            opt_in: folder.opt_in,
            published: folder.published.if_possible(self.now),
            unread_date: None,
            caption: None,
            place: None,
            coordinates: None,
            trust: Trust::Orphan,
            media: vec![media],
        })
    }

    /// Marks what insights name as thumbnails: never items, so no orphans either.
    fn name_thumbnails(&mut self) {
        for (number, container) in self.containers.iter().enumerate() {
            let entries = &container.entries;
            for entry in entries.visible() {
                if !layout::is_insights(entries.folder_path(entry), entries.file(entry)) {
                    continue;
                }
                let mut page = String::new();
                let read = container
                    .read(entry)
                    .and_then(|file| file.take(LARGEST_INSIGHTS).read_to_string(&mut page));
                // A page that cannot be read names nothing; its thumbnails look like orphans.
                if read.is_ok() {
                    let from = From {
                        container: number,
                        root: entries.root(entry),
                    };
                    uris(&page).for_each(|uri| self.name(&uri, from));
                }
            }
        }
    }

    fn name(&mut self, uri: &str, from: From<'_>) {
        if let Ok(at) = self.finder.resolve(uri, from) {
            self.mark_named(at);
        }
    }
}

/// All paths in a page of insights, JSON or HTML.
fn uris(page: &str) -> impl Iterator<Item = String> {
    let in_json = page.split("\"uri\"").skip(1).filter_map(|rest| {
        let value = rest.trim_start().strip_prefix(':')?;
        let mut values = serde_json::Deserializer::from_str(value).into_iter::<String>();
        values.next()?.ok()
    });
    let in_html = page.split("src=\"").skip(1);
    let in_html = in_html.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()));
    in_json.chain(in_html)
}
