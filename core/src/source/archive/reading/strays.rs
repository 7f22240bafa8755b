//! What lies in no folder that exports have: month folders that somebody pulled out, the
//! inside of `media`, a heap of files. What Instagram named, or what lies in such a
//! folder, is taken; of the rest, which may be anybody's, the number is told.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use crate::outcome::{Oddity, StrayFolder};
use crate::source::archive::container::Container;
use crate::source::archive::layout::{self, IndexName, MediaFolder};
use crate::source::archive::names;

/// So many folders are named in a note.
const MOST_FOLDERS: usize = 3;

/// Where an entry lies that no index names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Where media of an export lie; or the file is called as only Instagram's are.
    Media(MediaFolder),
    /// Where an export has pictures of its own, or voice messages.
    Furniture,
    /// Anywhere: nothing says whose it is.
    Anywhere,
}

/// Tells the places of one container's entries.
pub(super) struct Places<'a> {
    container: &'a Container,
    /// The folders around the folder that was given, for what their names tell.
    around: String,
    /// The folder that was given and the one around it, where it is called by a month.
    month: Option<String>,
    /// Folders whose month folders are an export's, made when first asked.
    trusted: Option<HashSet<String>>,
}

impl<'a> Places<'a> {
    pub(super) fn of(container: &'a Container) -> Self {
        let around = (!container.is_zip()).then(|| around(container.path()));
        let around = around.unwrap_or_default();
        Self {
            container,
            month: month(&around).map(str::to_owned),
            around,
            trusted: None,
        }
    }

    pub(super) fn place(&mut self, entry: u32) -> Place {
        let entries = &self.container.entries;
        let inner = entries.folder_path(entry);
        if let Some(folder) = MediaFolder::at(inner) {
            return Place::Media(folder);
        }
        if layout::is_furniture(inner, entries.file(entry)) {
            return Place::Furniture;
        }
        let folder = [entries.root(entry), inner].concat();
        if let Some(folder) = self.with_the_folders_around(&folder) {
            return Place::Media(folder);
        }
        if self.is_instagrams(entry, &folder) {
            return Place::Media(MediaFolder::of_stray(&folder));
        }
        match &self.month {
            Some(month) if names::is_instagrams(entries.file(entry)) => {
                Place::Media(MediaFolder::of_stray(&[month, folder.as_str()].concat()))
            }
            _ => Place::Anywhere,
        }
    }

    /// What a folder is, together with those around the given one: somebody gave the
    /// `media` of an export, or a folder in it.
    fn with_the_folders_around(&self, folder: &str) -> Option<MediaFolder> {
        let whole = [&self.around, folder].concat();
        let root = layout::media_root_of(&whole).filter(|&root| root < self.around.len())?;
        MediaFolder::at(whole.get(root..)?)
    }

    fn is_instagrams(&mut self, entry: u32, folder: &str) -> bool {
        let file = self.container.entries.file(entry);
        if names::has_instagrams_number_in(file) || layout::is_in_activity(folder) {
            return true;
        }
        let Some(parent) = layout::around_month(folder) else {
            return false;
        };
        names::is_instagrams(file)
            || layout::is_named_for_media(parent)
            || self.trusted().contains(parent)
    }

    fn trusted(&mut self) -> &HashSet<String> {
        let container = self.container;
        self.trusted.get_or_insert_with(|| trusted(container))
    }
}

/// The roots of exports, and folders of which a month folder has media of Instagram's.
fn trusted(container: &Container) -> HashSet<String> {
    let entries = &container.entries;
    let mut trusted = HashSet::new();
    for entry in entries.visible() {
        let (inner, file) = (entries.folder_path(entry), entries.file(entry));
        if MediaFolder::at(inner).is_some()
            || IndexName::of(inner, file).is_some()
            || layout::is_account_file(inner, file)
        {
            trusted.insert(entries.root(entry).to_owned());
        } else if names::is_instagrams(file)
            && let Some(parent) = layout::around_month(&[entries.root(entry), inner].concat())
        {
            trusted.insert(parent.to_owned());
        }
    }
    trusted
}

/// The last two folders of a path, if the last is called by a month.
fn month(path: &str) -> Option<&str> {
    let parent = layout::around_month(path)?;
    let behind = path.get(parent.len()..)?.trim_end_matches('/');
    let before = parent.trim_end_matches('/').rfind('/');
    (!behind.contains('/')).then(|| path.get(before.map_or(0, |slash| slash + 1)..))?
}

/// The last folders on the way to a folder, and itself.
fn around(path: &Path) -> String {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let parts = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy() + "/");
    let parts: Vec<_> = parts.collect();
    parts[parts.len().saturating_sub(layout::DEEPEST_MEDIA_FOLDER)..].concat()
}

/// Photos and videos that were left alone, by the folder they lie in.
#[derive(Default)]
pub(super) struct LeftAlone(BTreeMap<String, u64>);

impl LeftAlone {
    /// With what was left alone without a look into it.
    pub(super) fn of(container: &Container) -> Self {
        let folders = container.entries.left_alone();
        let folders = folders.map(|(folder, count)| (folder.to_owned(), count));
        Self(folders.collect())
    }

    pub(super) fn add(&mut self, folder: String) {
        *self.0.entry(folder).or_default() += 1;
    }

    /// What is told of them; none if there are none.
    pub(super) fn told(self) -> Option<Oddity> {
        let count: u64 = self.0.values().sum();
        if count == 0 {
            return None;
        }
        let mut folders: Vec<_> = self.0.into_iter().collect();
        folders.sort_by_key(|(_, items)| std::cmp::Reverse(*items));
        let more_folders = folders.len().saturating_sub(MOST_FOLDERS) as u64;
        let folders = folders.into_iter().take(MOST_FOLDERS);
        let folders = folders.map(|(folder, items)| StrayFolder {
            folder: folder.trim_end_matches('/').escape_debug().to_string(),
            items,
        });
        Some(Oddity::Strays {
            count,
            folders: folders.collect(),
            more_folders,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::LeftAlone;

    #[test]
    fn what_was_left_alone_is_told_in_one_sentence() {
        let mut left_alone = LeftAlone::default();
        for (folder, count) in [("", 2), ("a/", 9), ("b/c/", 5), ("d/", 1), ("e/", 1)] {
            (0..count).for_each(|_| left_alone.add(folder.to_owned()));
        }
        let told = left_alone.told().unwrap().to_string();
        assert!(
            told.contains(": 18 (9 in a, 5 in b/c, 2 at the top, the rest in 2 other folders);"),
            "{told}"
        );
        assert_eq!(LeftAlone::default().told(), None);
    }
}
