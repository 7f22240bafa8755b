//! Files that name media which no index told of: an index that is cut off, or of a form that this
//! version does not know. Its photos and videos are there and have only their folder's month, or
//! are nowhere; the person is told which file knew more, and how many are missing.

use std::collections::{HashMap, HashSet};
use std::io::{self, Read};

use super::found::EntryAt;
use super::{Container, Reading, hash_of};
use crate::error::Result;
use crate::media::MediaType;
use crate::outcome::{Oddity, SystemWords};
use crate::source::ArchiveNote;
use crate::source::archive::layout::{self, IndexFormat, MediaFolder};
use crate::source::archive::signs;
use crate::source::archive::unnamed::{is_about_others, tells_facts};

/// Longer words are no file names.
const LONGEST_NAME: usize = 255;
/// Longer ways to a file are none in an export.
const LONGEST_PATH: usize = 1024;
/// How much is read at once.
const CHUNK: usize = 64 * 1024;
/// Larger files are not looked into.
const LARGEST: u64 = 2 << 30;
/// Nor are those for names alone of what is not there.
const LARGEST_FOR_ABSENT: u64 = 16 << 20;

/// Extensions of files that can name other files.
const TEXTS: [&str; 15] = [
    "json", "html", "htm", "txt", "yaml", "yml", "csv", "tsv", "xml", "md", "ndjson", "jsonl",
    "js", "toml", "xhtml",
];

/// Photos and videos that no index named, by file name in lower case, until a file is
/// found that does.
#[derive(Default)]
pub(super) struct Unexplained {
    by_name: HashMap<Vec<u8>, Vec<Orphan>>,
}

/// A photo or video that no index named.
struct Orphan {
    what: MediaType,
    /// Whether an index is there that lists what lies in its folder.
    has_index: bool,
}

/// How many photos and videos a file names.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Named {
    photos: u64,
    videos: u64,
    /// Files of media folders of exports that are absent, as hashes of their names in lower case.
    absent: HashSet<u64>,
}

/// A path in a text, as far as it was read.
#[derive(Default)]
struct Path {
    /// With its slashes.
    folders: Vec<u8>,
    word: Vec<u8>,
}

impl Unexplained {
    pub(super) fn add(&mut self, file: &str, what: MediaType, has_index: bool) {
        let name = file.to_ascii_lowercase().into_bytes();
        let orphan = Orphan { what, has_index };
        self.by_name.entry(name).or_default().push(orphan);
    }

    /// Takes out what this file names. Words are what stands between spaces, quotes,
    /// slashes and brackets, whatever the syntax; the zero bytes of UTF-16 are left out. What else it
    /// names as exports do counts where `is_absent` says so of the file's name in lower case.
    fn take_named_in(
        &mut self,
        file: &mut dyn Read,
        is_absent: &dyn Fn(&str) -> bool,
    ) -> io::Result<Named> {
        let mut named = Named::default();
        let mut path = Path::default();
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = match file.read(&mut chunk) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            for &byte in chunk.get(..read).unwrap_or_default() {
                match byte {
                    0 => {}
                    b'.' | b'-' | b'_' | b'~' | b'(' | b')' | b'0'..=b'9' | 0x80.. => {
                        push(&mut path.word, byte);
                    }
                    letter if letter.is_ascii_alphabetic() => {
                        push(&mut path.word, letter.to_ascii_lowercase());
                    }
                    // JSON may have `\/` for a slash.
                    b'/' | b'\\' => {
                        self.take(&path.word, &mut named);
                        path.go_down();
                    }
                    _ => self.end(&mut path, &mut named, is_absent),
                }
            }
            if read == 0 {
                self.end(&mut path, &mut named, is_absent);
                return Ok(named);
            }
        }
    }

    fn end(&mut self, path: &mut Path, named: &mut Named, is_absent: &dyn Fn(&str) -> bool) {
        if !self.take(&path.word, named)
            && let Some(file) = path.file_of_media().filter(|file| is_absent(file))
        {
            named.absent.insert(hash_of(file));
        }
        path.folders.clear();
        path.word.clear();
    }

    /// Whether there was anything of this name.
    fn take(&mut self, word: &[u8], named: &mut Named) -> bool {
        let orphans = self.by_name.remove(word);
        let was_there = orphans.is_some();
        for orphan in orphans.into_iter().flatten() {
            match orphan.what {
                MediaType::Video => named.videos += 1,
                MediaType::Photo => named.photos += 1,
            }
        }
        was_there
    }
}

impl Path {
    fn go_down(&mut self) {
        if self.folders.len() <= LONGEST_PATH && !self.word.is_empty() {
            self.folders.append(&mut self.word);
            self.folders.push(b'/');
        } else if self.folders.is_empty() {
            // An address, or a path of a whole disk.
            self.folders.push(b'/');
        }
        self.word.clear();
    }

    /// The photo or video that it leads to where exports have them.
    fn file_of_media(&self) -> Option<&str> {
        let (Ok(folders), Ok(file)) = (str::from_utf8(&self.folders), str::from_utf8(&self.word))
        else {
            return None;
        };
        let is_whole = !folders.starts_with('/') && self.word.len() <= LONGEST_NAME;
        let root = || layout::media_root_of(folders).and_then(|root| folders.get(root..));
        let is_of_media = is_whole
            && layout::is_media(file)
            && root().is_some_and(|inner| MediaFolder::at(inner).is_some());
        is_of_media.then_some(file)
    }
}

/// One byte more than fits is kept, so that a long word is no name.
fn push(word: &mut Vec<u8>, byte: u8) {
    if word.len() <= LONGEST_NAME {
        word.push(byte);
    }
}

/// Why an index cannot be opened. An entry that is damaged gives not a byte.
pub(super) fn why_closed(cause: &io::Error, format: IndexFormat) -> Oddity {
    match (cause.kind(), format) {
        (io::ErrorKind::InvalidData, IndexFormat::Json) => Oddity::FileNotUnpacked { byte: 0 },
        (io::ErrorKind::InvalidData, IndexFormat::Html) => Oddity::PageNotUnpacked { byte: 0 },
        _ => Oddity::IndexUnreadable {
            system: cause.in_system_words(),
        },
    }
}

/// Whether this, told of an index, says that some of it could not be read.
pub(super) fn leaves_something(what: &Oddity) -> bool {
    use Oddity::{
        EntriesBroken, EntriesTooLarge, EntriesUnknown, EntriesWithoutMedia, FileCutOff, FileEmpty,
        FileNotUnpacked, IndexTooLarge, IndexUnreadable, InvalidJson, MediaOutside, MediaTooMany,
        NoJson, PackedOtherwise, PageCutOff, PageNotUnpacked, TagsTooLong, Utf16,
    };
    matches!(
        what,
        IndexTooLarge
            | PackedOtherwise { .. }
            | IndexUnreadable { .. }
            | FileEmpty
            | Utf16
            | FileCutOff { .. }
            | NoJson
            | InvalidJson { .. }
            | FileNotUnpacked { .. }
            | PageCutOff
            | PageNotUnpacked { .. }
            | EntriesBroken { .. }
            | EntriesTooLarge { .. }
            | EntriesUnknown { .. }
            // They may show theirs in a way that is not read here.
            | EntriesWithoutMedia { .. }
            | MediaTooMany { .. }
            | MediaOutside { .. }
            | TagsTooLong { .. }
    )
}

/// Whether this, told of an index, is all that is to be told of it: that the archive is to be
/// downloaded again.
pub(super) fn says_what_to_do(what: &Oddity) -> bool {
    use Oddity::{
        FileCutOff, FileNotUnpacked, NoJson, PackedOtherwise, PageCutOff, PageNotUnpacked,
    };
    matches!(
        what,
        NoJson
            | FileCutOff { .. }
            | FileNotUnpacked { .. }
            | PackedOtherwise { .. }
            | PageCutOff
            | PageNotUnpacked { .. }
    )
}

impl Reading<'_> {
    /// Tells of every file that names media of which nothing else is known.
    pub(super) fn tell_unread(&mut self, unexplained: &mut Unexplained) -> Result<()> {
        for container in 0..self.containers.len() {
            for entry in self.containers[container].entries.visible() {
                let at = EntryAt { container, entry };
                let for_absent = self.can_name_absent(at);
                if unexplained.by_name.is_empty() && !for_absent || !self.can_name_files(at) {
                    continue;
                }
                self.go_on()?;
                let holder = &self.containers[container];
                let is_absent = |file: &str| for_absent && self.is_absent(file);
                // What was named before reading broke off counts as well.
                let named = holder
                    .read(entry)
                    .and_then(|mut file| unexplained.take_named_in(&mut file, &is_absent));
                let Named {
                    photos,
                    videos,
                    absent,
                } = named.unwrap_or_default();
                let path = holder.entries.path(entry);
                let count = absent.len() as u64;
                // Another file that names the same does not make it more.
                self.unfound_names.extend(absent);
                let unread =
                    (photos + videos > 0).then_some(Oddity::NamesUnread { photos, videos });
                let absent = (count > 0).then_some(Oddity::NotInAnyPart { count });
                for what in unread.into_iter().chain(absent) {
                    self.note(container, Some(&path), what)?;
                }
            }
        }
        Ok(())
    }

    /// Tells of what is left, where no index told anything.
    pub(super) fn tell_no_index(&mut self, left: &Unexplained) -> Result<()> {
        let count = left.by_name.values().map(|some| some.len() as u64).sum();
        if count > 0 {
            let (place, what) = (None, Oddity::NoIndex { count });
            self.findings.note(ArchiveNote { place, what })?;
        }
        Ok(())
    }

    /// Tells of what is left although indexes are there that list what lies beside it: those of
    /// another part, or of an export that was unpacked over this one. Where something of an index
    /// could not be read, that is why.
    pub(super) fn tell_unindexed(&mut self, left: &Unexplained) -> Result<()> {
        let orphans = left.by_name.values().flatten();
        let count = orphans.filter(|orphan| orphan.has_index).count() as u64;
        if count == 0 || !self.broken.is_empty() {
            return Ok(());
        }
        let mut accounts = self.containers.iter().flat_map(Container::accounts);
        let several = accounts.any(|account| account.is_disputed);
        let (place, what) = (None, Oddity::Unindexed { count, several });
        self.findings.note(ArchiveNote { place, what })
    }

    /// Whether what a file names, and is not there, is missing: not where it is about other people's
    /// posts, names the person's own a second time, or was read, so that it was told already.
    fn can_name_absent(&self, at: EntryAt) -> bool {
        let entries = &self.containers[at.container].entries;
        let (folder, file) = (entries.folder_path(at.entry), entries.file(at.entry));
        let size = self.containers[at.container].size(at.entry);
        let path = (at.container, entries.path(at.entry));
        let is_read = self.read_by_shape.contains(&at) && !self.broken.contains(&path);
        size <= LARGEST_FOR_ABSENT
            && !is_read
            && !is_about_others(folder, file)
            && !layout::is_insights(folder, file)
    }

    /// Whether nothing in the set is called so, and nothing told of it before.
    fn is_absent(&self, file: &str) -> bool {
        !self.finder.has_file_name(file) && !self.unfound_names.contains(&hash_of(file))
    }

    fn can_name_files(&self, at: EntryAt) -> bool {
        let holder = &self.containers[at.container];
        let (folder, file) = (
            holder.entries.folder_path(at.entry),
            holder.entries.file(at.entry),
        );
        let is_read = || self.indexes.contains(&at) || self.conversations.contains(&at);
        let path = (at.container, holder.entries.path(at.entry));
        let is_done = is_read() && !self.broken.contains(&path) || self.explained.contains(&path);
        if is_done || tells_facts(folder, file) {
            return false;
        }
        let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
        let is_text = |text: &&str| text.eq_ignore_ascii_case(extension);
        let is_one_by_content = || {
            let is_other = self.is_named(at) || layout::is_media(file) || layout::is_zip(file);
            !is_other && signs::text_format(holder, at.entry).is_some()
        };
        holder.size(at.entry) <= LARGEST && (TEXTS.iter().any(is_text) || is_one_by_content())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named_in(text: &[u8]) -> Named {
        named_beside(text, &|_| false)
    }

    fn named_beside(text: &[u8], is_absent: &dyn Fn(&str) -> bool) -> Named {
        let mut unexplained = Unexplained::default();
        unexplained.add("1_2_n_17840000000000001.JPG", MediaType::Photo, false);
        unexplained.add("17840000000000002.mp4", MediaType::Video, false);
        unexplained.add("17840000000000003", MediaType::Video, false);
        unexplained.take_named_in(&mut { text }, is_absent).unwrap()
    }

    #[test]
    fn names_are_found_in_any_syntax() {
        let all = Named {
            photos: 1,
            videos: 2,
            absent: HashSet::new(),
        };
        let json = r#"{"x":"media\/posts\/1_2_n_17840000000000001.jpg","y":["a/17840000000000002.MP4"],"z":17840000000000003"#;
        let yaml = "- file: media/1_2_n_17840000000000001.jpg\n- 17840000000000002.mp4\n- b/17840000000000003";
        let utf_16: Vec<u8> = json.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(named_in(json.as_bytes()), all);
        assert_eq!(named_in(yaml.as_bytes()), all);
        assert_eq!(named_in(&utf_16), all);
    }

    #[test]
    fn what_is_absent_is_kept_once_and_nothing_is_where_it_is_not_asked_for() {
        let text =
            "media/posts/202401/1.jpg media/posts/202401/1.JPG media/posts/202401/2.mp4 x/3.jpg";
        let absent = named_beside(text.as_bytes(), &|file| file != "2.mp4").absent;
        assert_eq!(absent, HashSet::from([hash_of("1.jpg")]));
        assert_eq!(named_in(text.as_bytes()).absent, HashSet::new());
    }

    #[test]
    fn parts_of_names_and_endless_words_are_no_names() {
        let long = "1".repeat(100_000);
        for text in ["917840000000000002.mp4", "17840000000000003.jpg", "", &long] {
            assert_eq!(named_in(text.as_bytes()), Named::default(), "{text}");
        }
    }
}
