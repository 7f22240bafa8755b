//! The entries of one container, listed and indexed by name in about 80 bytes each,
//! so that an export of 100,000 items fits a phone.
//!
//! An entry has a full name (how the container knows it), a root (the folders put around
//! the export, see [`layout`]) and an inner path (the rest): the path that indexes
//! use, and the same in every container of one export.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::sync::{Arc, OnceLock};

use hashbrown::HashTable;

use super::facebook::Facebook;
use super::faults::{EntryFault, Faults};
use super::roots::Roots;
use crate::source::archive::layout::{self, IndexName};
use crate::source::archive::{loose, names};

/// From so many files of one name in one container on, a name tells nothing.
const COMMON: usize = 16;

/// So many folders around a file are looked at, at most: no export has as many.
const FOLDERS: usize = 16;

/// The entries of one container, numbered in the order they were listed.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    folders: Vec<EntryFolder>,
    folder_numbers: HashMap<Arc<str>, u32>,
    /// All file names, one after the other.
    text: String,
    files: Vec<File>,
    roots: Roots,
    /// Every visible entry by its root and its inner path in lower case.
    by_path: HashTable<u32>,
    /// Those that can be media by their file name in lower case, made when first asked.
    by_file: OnceLock<HashTable<u32>>,
    /// The same by fbid.
    by_fbid: OnceLock<ByNumber>,
    /// The same by the hashes of [`Loose`] names.
    by_loose: OnceLock<ByNumber>,
    hasher: RandomState,
    /// The last folders and names, and the names, in lower case, of what is in a cloud.
    in_cloud: HashSet<String>,
    /// What is left out, as its name is unsafe: the names, in lower case, from each of their folders
    /// on.
    unsafe_names: HashSet<String>,
    /// The names of symbolic links, which are left out.
    links: Vec<String>,
    /// Their inner paths, in lower case.
    linked: HashSet<String>,
    /// How many photos and videos of each folder are left alone, by their names.
    left_alone: BTreeMap<String, u64>,
}

/// A name as other hands may have changed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Loose<'a> {
    /// The last folder and the file, as [`loose::key`] has them.
    InFolder(&'a str, &'a str),
    /// The file alone.
    File(&'a str),
    /// A word of a file that was marked as another copy, its extension, and the last folder.
    Marked(&'a str, &'a str, &'a str),
    /// The last folder and the file without its ending.
    Stem(&'a str, &'a str),
    /// The last folder and the start of a long name ([`loose::start_of_long`]).
    Start(&'a str, &'a str),
}

#[derive(Debug)]
struct EntryFolder {
    /// With a slash at its end; empty for the container itself.
    path: Arc<str>,
    /// The number of its root, which the path starts with.
    root: u32,
    /// The rest of the path, in lower case.
    folded: Box<str>,
}

#[derive(Debug, Clone, Copy)]
struct File {
    folder: u32,
    start: u32,
    length: u16,
    /// Another entry took its name.
    hidden: bool,
}

impl Entries {
    /// Adds an entry by its full name, which is clean. Only before [`Entries::index`].
    ///
    /// # Errors
    /// There are too many.
    pub(super) fn push(&mut self, name: &str) -> io::Result<()> {
        let split = name.rfind('/').map_or(0, |slash| slash + 1);
        let (folder, file) = name.split_at(split);
        let folder = self.folder(folder)?;
        number(self.files.len())?;
        self.files.push(File {
            folder,
            start: number(self.text.len())?,
            length: u16::try_from(file.len()).map_err(io::Error::other)?,
            hidden: false,
        });
        self.text.push_str(file);
        Ok(())
    }

    fn folder(&mut self, path: &str) -> io::Result<u32> {
        // Entries of one folder mostly follow each other.
        if let Some(last) = self.files.last()
            && *self.folders[last.folder as usize].path == *path
        {
            return Ok(last.folder);
        }
        if let Some(&known) = self.folder_numbers.get(path) {
            return Ok(known);
        }
        let new = number(self.folders.len())?;
        let path: Arc<str> = path.into();
        self.folder_numbers.insert(Arc::clone(&path), new);
        self.folders.push(EntryFolder {
            path,
            root: 0,
            folded: "".into(),
        });
        Ok(new)
    }

    /// A file is passed over. A photo or video is told of, but where a system made it.
    pub(super) fn pass_over(&mut self, name: &str, faults: &mut Faults) {
        if names::is_thrown_away(name) {
            if layout::is_media(name) {
                faults.add(EntryFault::InBin, name);
            }
        } else if names::is_told_of(name) {
            self.leave_alone(name);
        }
    }

    fn leave_alone(&mut self, name: &str) {
        let (folder, file) = name.split_at(name.rfind('/').map_or(0, |slash| slash + 1));
        if layout::is_media(file) {
            *self.left_alone.entry(folder.to_owned()).or_default() += 1;
        }
    }

    /// How many photos and videos are left alone without a look into them, by their folders.
    pub(crate) fn left_alone(&self) -> impl Iterator<Item = (&str, u64)> {
        let folders = self.left_alone.iter();
        folders.map(|(folder, count)| (folder.as_str(), *count))
    }

    /// Hides what is Facebook's.
    fn hide_facebooks(&mut self) {
        let folders: Vec<&str> = self.folders.iter().map(|folder| &*folder.path).collect();
        let number = |entry: u32| self.files[entry as usize].folder as usize;
        let files = self
            .numbers()
            .map(|entry| (number(entry), self.file(entry)));
        let facebook = Facebook::of(&folders, files);
        if facebook.is_none() {
            return;
        }
        for entry in self.numbers() {
            let file = self.files[entry as usize];
            if facebook.has(file.folder as usize, self.file(entry)) {
                self.files[entry as usize].hidden = true;
                self.leave_alone(&self.name(entry));
            }
        }
    }

    /// A file or folder of that name is in a cloud, and only a sign of it is here.
    pub(super) fn is_in_cloud(&mut self, name: &str) {
        note_down(name, &mut self.in_cloud);
    }

    /// A file of that name is left out, as it is unsafe.
    pub(super) fn is_unsafe(&mut self, name: &str) {
        let name = name.replace('\\', "/").to_lowercase();
        let folders = name.rmatch_indices('/').take(FOLDERS);
        let parts = folders.filter_map(|(slash, _)| name.get(slash + 1..));
        self.unsafe_names.extend(parts.map(str::to_owned));
    }

    /// A file or folder of that name is a symbolic link. Only before [`Entries::index`].
    pub(super) fn is_link(&mut self, name: &str) {
        self.links.push(name.to_owned());
    }

    /// Whether the file at a path in lower case is in a cloud, or a folder on the way to it, as its
    /// name and the folder around it tell.
    pub(crate) fn has_in_cloud(&self, folded: &str) -> bool {
        is_on_the_way(folded, |path| self.in_cloud.contains(last_two(path)))
    }

    /// Whether the file at a path in lower case is left out, as the name it has here is unsafe: that
    /// ends with the whole path.
    pub(crate) fn has_under_unsafe_name(&self, folded: &str) -> bool {
        folded.contains('/') && self.unsafe_names.contains(folded)
    }

    /// Whether an inner path in lower case, or a folder on the way to it, is a symbolic link. The
    /// same name elsewhere tells nothing.
    pub(crate) fn is_behind_link(&self, folded: &str) -> bool {
        is_on_the_way(folded, |path| self.linked.contains(path))
    }

    /// Finds the roots and makes the entries findable, once all are there.
    pub(super) fn index(&mut self, faults: &mut Faults) {
        self.text.shrink_to_fit();
        self.files.shrink_to_fit();
        self.hide_facebooks();
        self.find_roots();
        let mut by_path = HashTable::with_capacity(self.files.len());
        let mut folded = String::new();
        for entry in self.numbers() {
            if self.files[entry as usize].hidden {
                continue;
            }
            self.fold(entry, &mut folded);
            let root = self.folder_of(entry).root;
            let hash = self.hasher.hash_one((root, folded.as_str()));
            if let Some(other) = by_path.find_mut(hash, |&other| self.has_name_of(other, entry)) {
                faults.add(EntryFault::Twice, &self.name(entry));
                let hidden = std::mem::replace(other, entry);
                self.files[hidden as usize].hidden = true;
            } else {
                by_path.insert_unique(hash, entry, |&other| self.hash(other));
            }
        }
        self.by_path = by_path;
    }

    fn find_roots(&mut self) {
        let mut roots = Roots::default();
        let mut told: Vec<_> = self
            .folders
            .iter()
            .map(|folder| roots.add(folder.path.get(..layout::root_of(&folder.path)?)?))
            .collect();
        for entry in self.visible() {
            let number = self.files[entry as usize].folder as usize;
            let folder = &self.folders[number].path;
            if told[number].is_none() && IndexName::of(folder, self.file(entry)).is_some() {
                let root = folder.get(..layout::root_of_index(folder));
                told[number] = root.and_then(|root| roots.add(root));
            }
        }
        for (folder, told) in self.folders.iter_mut().zip(told) {
            folder.root = told.unwrap_or_else(|| roots.nearest(&folder.path));
            let inner = folder.path.get(roots.path(folder.root).len()..);
            folder.folded = inner.unwrap_or_default().to_lowercase().into();
        }
        self.note_links(&roots);
        self.roots = roots;
    }

    fn note_links(&mut self, roots: &Roots) {
        for link in std::mem::take(&mut self.links) {
            let (folder, _) = link.split_at(link.rfind('/').map_or(0, |slash| slash + 1));
            let root = roots.path(roots.nearest(folder)).len();
            let inner = link.get(root..).unwrap_or_default();
            self.linked.insert(inner.to_lowercase());
        }
    }

    fn numbers(&self) -> impl Iterator<Item = u32> + use<> {
        // `push` has seen to it that the number of entries fits.
        0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)
    }

    /// The entries whose names no later entry took, in order.
    pub(crate) fn visible(&self) -> impl Iterator<Item = u32> {
        self.numbers()
            .filter(|&entry| !self.files[entry as usize].hidden)
    }

    /// How many entries there are; their numbers are smaller.
    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    /// The entry's file name.
    pub(crate) fn file(&self, entry: u32) -> &str {
        let file = self.files[entry as usize];
        let start = file.start as usize;
        self.text
            .get(start..start + usize::from(file.length))
            .unwrap_or_default()
    }

    /// The entry's full name.
    pub(crate) fn name(&self, entry: u32) -> String {
        [&*self.folder_of(entry).path, self.file(entry)].concat()
    }

    /// The entry's path inside the export.
    pub(crate) fn path(&self, entry: u32) -> String {
        [self.folder_path(entry), self.file(entry)].concat()
    }

    /// The folder of the entry inside the export, with a slash at its end.
    pub(crate) fn folder_path(&self, entry: u32) -> &str {
        let folder = self.folder_of(entry);
        let root = self.roots.path(folder.root);
        folder.path.get(root.len()..).unwrap_or_default()
    }

    /// The folders around the export that the entry belongs to.
    pub(crate) fn root(&self, entry: u32) -> &str {
        self.roots.path(self.folder_of(entry).root)
    }

    fn folder_of(&self, entry: u32) -> &EntryFolder {
        &self.folders[self.files[entry as usize].folder as usize]
    }

    /// The entries at an inner path in lower case: of each root that has it one, or several whose
    /// names differ in upper and lower case.
    pub(crate) fn at(&self, folded: &str) -> impl Iterator<Item = u32> {
        self.roots.numbers().flat_map(move |root| {
            let hash = self.hasher.hash_one((root, folded));
            let found = self.by_path.iter_hash(hash).copied();
            found.filter(move |&entry| self.is_at(entry, root, folded))
        })
    }

    /// The entry of this full name, or, as the folders around an export can change when
    /// it is packed anew, the only one with its inner path.
    pub(crate) fn named(&self, name: &str) -> Option<u32> {
        let (folder, _) = name.split_at(name.rfind('/').map_or(0, |slash| slash + 1));
        let root = match self.folder_numbers.get(folder) {
            Some(&known) => self.roots.path(self.folders[known as usize].root).len(),
            None => layout::root_of(folder).unwrap_or(folder.len()),
        };
        let folded = name.get(root..)?.to_lowercase();
        let candidates: Vec<_> = self.at(&folded).collect();
        let exact = candidates.iter().find(|&&entry| self.name(entry) == name);
        match (exact, candidates.as_slice()) {
            (Some(&entry), _) | (None, &[entry]) => Some(entry),
            _ => None,
        }
    }

    /// The entries that can be media with this file name in lower case, in any folder;
    /// none if it is a common name.
    pub(crate) fn with_file_name(&self, folded: &str) -> impl Iterator<Item = u32> {
        unless_common(self.called(folded))
    }

    /// Whether an entry that can be media has this file name in lower case.
    pub(crate) fn has_file_name(&self, folded: &str) -> bool {
        self.called(folded).next().is_some()
    }

    /// Entries that can be media with this file name in lower case, of a common name some.
    fn called(&self, folded: &str) -> impl Iterator<Item = u32> {
        let by_file = self.by_file.get_or_init(|| self.index_files());
        let same = move |&entry: &u32| folds_to(self.file(entry), folded);
        let found = by_file.iter_hash(self.hasher.hash_one(folded)).copied();
        found.filter(same)
    }

    fn index_files(&self) -> HashTable<u32> {
        let hash = |&entry: &u32| self.hasher.hash_one(self.file(entry).to_lowercase());
        let mut table = HashTable::with_capacity(self.files.len());
        for entry in self.possible_media() {
            let folded = self.file(entry).to_lowercase();
            let same = table
                .iter_hash(hash(&entry))
                .filter(|&&other| folds_to(self.file(other), &folded));
            if same.count() < COMMON {
                table.insert_unique(hash(&entry), entry, hash);
            }
        }
        table
    }

    /// The entries that can be media with this fbid in their name, whatever was added to that; none
    /// if many have it.
    pub(crate) fn with_fbid(&self, fbid: u64) -> impl Iterator<Item = u32> {
        let by_fbid = self.by_fbid.get_or_init(|| {
            let mut all = Numbered::default();
            for entry in self.possible_media() {
                if let Some(fbid) = names::fbid_in(self.file(entry)) {
                    all.add(fbid, entry);
                }
            }
            all.sorted()
        });
        unless_common(by_fbid.of(fbid))
    }

    /// The entries that can be media with this name, as other hands may have changed it;
    /// none if many have it.
    pub(crate) fn with_loose_name(&self, name: Loose<'_>) -> impl Iterator<Item = u32> {
        let by_loose = self.by_loose.get_or_init(|| self.index_loosely());
        unless_common(by_loose.of(self.hasher.hash_one(name)))
    }

    fn index_loosely(&self) -> ByNumber {
        let mut all = Numbered::default();
        for entry in self.possible_media() {
            let key = loose::key(self.file(entry));
            let folder = loose::key(last_folder(&self.folder_of(entry).path));
            let mut add = |name: Loose<'_>| all.add(self.hasher.hash_one(name), entry);
            add(Loose::InFolder(&folder, &key));
            add(Loose::File(&key));
            let (stem, extension) = loose::split(&key);
            add(Loose::Stem(&folder, stem));
            if let Some(start) = loose::start_of_long(stem) {
                add(Loose::Start(&folder, start));
            }
            if let Some(original) = loose::without_addition(stem) {
                add(Loose::Marked(original, extension, &folder));
            }
            for word in loose::marked_words(stem) {
                add(Loose::Marked(word, extension, &folder));
            }
        }
        all.sorted()
    }

    fn possible_media(&self) -> impl Iterator<Item = u32> {
        self.visible()
            .filter(|&entry| !layout::is_text(self.file(entry)))
    }

    fn fold(&self, entry: u32, into: &mut String) {
        into.clear();
        into.push_str(&self.folder_of(entry).folded);
        let file = self.file(entry);
        if file.is_ascii() {
            into.extend(file.chars().map(|c| c.to_ascii_lowercase()));
        } else {
            into.push_str(&file.to_lowercase());
        }
    }

    fn hash(&self, entry: u32) -> u64 {
        let mut folded = String::new();
        self.fold(entry, &mut folded);
        let root = self.folder_of(entry).root;
        self.hasher.hash_one((root, folded.as_str()))
    }

    /// Whether two entries have one full name, letter for letter.
    pub(crate) fn has_name_of(&self, one: u32, other: u32) -> bool {
        self.folder_of(one).path == self.folder_of(other).path && self.file(one) == self.file(other)
    }

    fn is_at(&self, entry: u32, root: u32, folded: &str) -> bool {
        let folder = self.folder_of(entry);
        let file = folded.strip_prefix(&*folder.folded);
        folder.root == root && file.is_some_and(|file| folds_to(self.file(entry), file))
    }
}

/// Entries by a number of 64 bits, in 12 bytes each: the number's two halves, and the entry.
#[derive(Debug, Default)]
struct Numbered(Vec<[u32; 3]>);

/// The same, sorted, each once.
#[derive(Debug)]
struct ByNumber(Box<[[u32; 3]]>);

impl Numbered {
    fn add(&mut self, number: u64, entry: u32) {
        let [high, low] = halves(number);
        self.0.push([high, low, entry]);
    }

    fn sorted(mut self) -> ByNumber {
        self.0.sort_unstable();
        self.0.dedup();
        ByNumber(self.0.into())
    }
}

impl ByNumber {
    /// The entries of this number.
    fn of(&self, number: u64) -> impl Iterator<Item = u32> {
        let [high, low] = halves(number);
        let first = self.0.partition_point(|other| *other < [high, low, 0]);
        let same = self.0.get(first..).unwrap_or_default().iter();
        same.take_while(move |other| other[..2] == [high, low])
            .map(|&[_, _, entry]| entry)
    }
}

fn halves(number: u64) -> [u32; 2] {
    let bytes = number.to_be_bytes();
    let [a, b, c, d, e, f, g, h] = bytes;
    [[a, b, c, d], [e, f, g, h]].map(u32::from_be_bytes)
}

/// The name of the last folder of a path, which ends with a slash or is a file's.
pub(crate) fn last_folder(path: &str) -> &str {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    folder.rsplit('/').next().unwrap_or_default()
}

/// Notes the last two parts of a path, and its last one, in lower case.
fn note_down(name: &str, into: &mut HashSet<String>) {
    let name = name.to_lowercase();
    let file = name.rsplit('/').next().unwrap_or_default();
    into.insert(file.to_owned());
    into.insert(last_two(&name).to_owned());
}

/// Whether that is so of a path, or of a folder on the way to it.
fn is_on_the_way(path: &str, is_so: impl Fn(&str) -> bool) -> bool {
    let mut folders = path.match_indices('/');
    is_so(path) || folders.any(|(end, _)| path.get(..end).is_some_and(&is_so))
}

/// The last folder and the file of a path.
fn last_two(path: &str) -> &str {
    let file = path.rfind('/').unwrap_or_default();
    let folder = path.get(..file).and_then(|folder| folder.rfind('/'));
    path.get(folder.map_or(0, |slash| slash + 1)..)
        .unwrap_or(path)
}

/// These entries, or none if they are so many that what they share tells nothing.
fn unless_common(entries: impl Iterator<Item = u32>) -> impl Iterator<Item = u32> {
    let few: Vec<_> = entries.take(COMMON).collect();
    let few = if few.len() < COMMON { few } else { Vec::new() };
    few.into_iter()
}

fn folds_to(name: &str, folded: &str) -> bool {
    if name.is_ascii() {
        name.eq_ignore_ascii_case(folded)
    } else {
        name.to_lowercase() == folded
    }
}

fn number(count: usize) -> io::Result<u32> {
    u32::try_from(count)
        .ok()
        .filter(|&count| count < u32::MAX)
        .ok_or_else(|| io::Error::new(io::ErrorKind::OutOfMemory, "it has too many files"))
}
