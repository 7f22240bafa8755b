//! What is odd in a source: about a place in it, never about one photo or video. A code with its
//! values, as a [`super::Reason`] is.

mod faults;
mod loss;
mod stored;
mod words;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use self::faults::{EntryFault, StrayFolder, ZipFault};
use self::words::{
    and_more, dates, entries, in_entry, one_or, photos_and_videos, photos_or_videos, posts, quoted,
    strays, unindexed,
};
use super::NotArchive;

/// Something a person should know about a place in a source, that is no media item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchiveNote {
    /// The archive and file; none: all archives together.
    pub place: Option<String>,
    /// What there is to know.
    pub what: Oddity,
}

/// What a person should know of a file, or of all archives.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Oddity {
    // Of what lies in an archive.
    /// A ZIP's list of files breaks off.
    #[error(
        "its list of files breaks off after {count} {}; download the archive again",
        one_or(*count, "file", "files")
    )]
    ListCutOff {
        /// How many were listed.
        count: u64,
    },
    /// Some entries of a container are odd.
    #[error("{}: {}", fault.sentence(), and_more(first, *more))]
    Entries {
        /// What is the matter with them.
        fault: EntryFault,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// Entries are packed in a way that is not read here.
    #[error(
        "packed with {method}, which Keepsake does not read; \
         unpack the ZIP and give the folder: {}",
        and_more(first, *more)
    )]
    PackedOtherwise {
        /// What that way is called.
        method: String,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// ZIPs inside of what was given were not read.
    #[error("{}: {}", fault.sentence(), and_more(first, *more))]
    ZipsLeftAlone {
        /// Why.
        fault: ZipFault,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// ZIPs inside of what was given cannot be read.
    #[error("a ZIP that cannot be read: {unfit}: {}", and_more(first, *more))]
    ZipsUnreadable {
        /// Why not.
        unfit: NotArchive,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// Archives of other kinds in what was given.
    #[error("left alone: {unfit}: {}", and_more(first, *more))]
    OthersLeftAlone {
        /// Why each is none of Instagram's.
        unfit: NotArchive,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// Photos and videos of which nothing says that they are Instagram's.
    #[error(
        "photos and videos left alone, as no index names them and nothing says that they \
         are from Instagram: {count} ({}); to take them too, put them into a folder \
         media/other in it",
        strays(folders, *more_folders)
    )]
    Strays {
        /// How many.
        count: u64,
        /// Where most of them are.
        folders: Vec<StrayFolder>,
        /// In how many folders the rest is.
        more_folders: u64,
    },
    /// A file names photos and videos of which nothing else tells.
    #[error(
        "names {} that no index could be read for; only the month of \
         their folder is known, if that; if this is a JSON file, download the archive again, \
         else export again in the format JSON, or report what kind of file this is",
        photos_and_videos(*photos, *videos)
    )]
    NamesUnread {
        /// How many photos.
        photos: u64,
        /// How many videos.
        videos: u64,
    },
    /// References to bytes that no archive has.
    #[error(
        "references whose photos and videos are in none of the archives: {count}; \
         the export may have more parts"
    )]
    NotInAnyPart {
        /// How many.
        count: u64,
    },
    /// Photos and videos without any index: of an export that comes in parts, often only one of
    /// them has it.
    #[error(
        "there is no index: nothing here tells day, caption and order of the photos and videos: \
         {count}; another part of the export may"
    )]
    NoIndex {
        /// How many.
        count: u64,
    },
    /// Photos and videos that no index names, though there are indexes of what lies in their
    /// folders.
    #[error(
        "no index that is here names these photos and videos: {count}; only the month of their \
         folder is known, if that; {}",
        unindexed(*several)
    )]
    Unindexed {
        /// How many.
        count: u64,
        /// Whether files with personal information name different users.
        several: bool,
    },

    /// Captions that two exports tell otherwise, of which none is known to be newer.
    #[error(
        "{count} {} in two ways in exports of which none is known to be the newer one; \
         one of both was kept",
        one_or(*count, "caption stands", "captions stand")
    )]
    CaptionsDiffer {
        /// How many.
        count: u64,
    },

    /// Photos and videos that are told with two dates, in one index or in two.
    #[error(
        "{count} {} with two dates, and nothing tells which is right; one of both was taken",
        one_or(*count, "photo or video is told", "photos or videos are told")
    )]
    DatesDiffer {
        /// How many.
        count: u64,
    },

    // Of one index as a whole.
    /// Far larger than any index.
    #[error("left out, as it is too large for an index")]
    IndexTooLarge,
    /// It cannot be opened.
    #[error("cannot be read: {system}")]
    IndexUnreadable {
        /// What the system said.
        system: String,
    },
    /// It has no bytes.
    #[error("the file is empty; download the archive again")]
    FileEmpty,
    /// An older Keepsake did not read it so.
    #[error("the file is written in UTF-16, which no export is; use the file as it was downloaded")]
    Utf16,
    /// It ends in the middle.
    #[error(
        "the file is cut off after byte {byte}; what stands before was read; \
         download the archive again"
    )]
    FileCutOff {
        /// Where.
        byte: u64,
    },
    /// It is no JSON from its start on.
    #[error("the file is no JSON; download the archive again")]
    NoJson,
    /// It is no JSON from there on.
    #[error("the file is no valid JSON from byte {byte} on; what stands before was read")]
    InvalidJson {
        /// Where.
        byte: u64,
    },
    /// Its entry in the ZIP is damaged.
    #[error(
        "the file cannot be unpacked after byte {byte}; what stands before was read; \
         download the archive again"
    )]
    FileNotUnpacked {
        /// Where.
        byte: u64,
    },
    /// A page ends in the middle of a post.
    #[error(
        "the page ends in the middle of a post; what stands before was read; \
         download the archive again"
    )]
    PageCutOff,
    /// A page's entry in the ZIP is damaged.
    #[error(
        "the page cannot be unpacked after byte {byte}; what stands before was read; \
         download the archive again"
    )]
    PageNotUnpacked {
        /// Where.
        byte: u64,
    },
    /// Some characters were none.
    #[error("some characters are damaged; they were replaced")]
    CharactersReplaced,

    // Counted in one index.
    /// Posts with a time that cannot be.
    #[error(
        "{count} {} a time of publishing that cannot be \
         (before October 2010 or in the future); it was not believed",
        one_or(*count, "post has", "posts have")
    )]
    ImpossibleTimes {
        /// How many.
        count: u64,
    },
    /// Entries that are no JSON.
    #[error(
        "{count} {} could not be read: no valid JSON ({})",
        entries(*count),
        in_entry(*count, *entry)
    )]
    EntriesBroken {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
    },
    /// Entries too large to be held.
    #[error(
        "{count} {} could not be read: larger than {mebibytes} MiB ({})",
        entries(*count),
        in_entry(*count, *entry)
    )]
    EntriesTooLarge {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
        /// What can be held.
        mebibytes: u64,
    },
    /// Entries in which something was replaced.
    #[error(
        "{count} {} held characters that are no text; they were replaced ({})",
        entries(*count),
        in_entry(*count, *entry)
    )]
    EntriesMended {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
    },
    /// Entries of a form that is not known.
    #[error(
        "{count} {} of a form this version does not know could not be read ({})",
        entries(*count),
        in_entry(*count, *entry)
    )]
    EntriesUnknown {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
    },
    /// Photos and videos without a path.
    #[error(
        "{count} {} without a path could not be read ({})",
        photos_or_videos(*count),
        in_entry(*count, *entry)
    )]
    MediaNameless {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
    },
    /// Carousels that may be several posts.
    #[error(
        "{count} {} of media without caption, of one second each, taken for one post each",
        one_or(*count, "group", "groups")
    )]
    GuessedCarousels {
        /// How many.
        count: u64,
    },
    /// Dates with a word of no language known, or of another calendar.
    #[error(
        "{count} {} could not be read ({}); a month is taken from the folder where it names one",
        dates(*count),
        quoted(examples)
    )]
    DatesUnread {
        /// How many.
        count: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// Dates that can mean more than one moment: the month, the order of day and month, or the
    /// half of the day is open.
    #[error(
        "{count} {} could not be read, as {} can mean more than one moment ({}); \
         a month is kept where all of them lie in one, else taken from the folder where it names one",
        dates(*count),
        if *count == 1 { "it" } else { "they" },
        quoted(examples)
    )]
    DatesDisputed {
        /// How many.
        count: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// Dates that the folders of their pictures contradict.
    #[error(
        "{count} {} not believed, as the folder of the picture names another month ({}); \
         that month is taken",
        dates(*count),
        quoted(examples)
    )]
    DatesContradicted {
        /// How many.
        count: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// Labels beside photos and videos that are in no table.
    #[error(
        "{count} {} of an unknown name left out ({})",
        one_or(*count, "field", "fields"),
        quoted(examples)
    )]
    FieldsUnknown {
        /// How many.
        count: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// Stories of which nobody can say whose they are.
    #[error(
        "{count} {} may be other people's, and a save takes them as yours: \
         the field that tells is of an unknown language",
        one_or(*count, "story", "stories")
    )]
    StoriesMaybeOthers {
        /// How many.
        count: u64,
    },
    /// Posts of a section of which nobody can say whose they are.
    #[error(
        "{count} {} may be other people's, and a save takes them as yours: \
         the name of their section does not tell whose they are",
        posts(*count)
    )]
    PostsMaybeOthers {
        /// How many.
        count: u64,
    },
    /// Posts of which nobody can say whether they were published.
    #[error(
        "{count} {} may be drafts that were never published, and a save takes them: \
         a mark of an unknown name may say so",
        posts(*count)
    )]
    PostsMaybeDrafts {
        /// How many.
        count: u64,
    },
    /// Posts with two numbers that may be a place.
    #[error(
        "{count} {} may lose a place: two numbers of an unknown name may be one, \
         and are not taken as such",
        posts(*count)
    )]
    PlacesMaybeLost {
        /// How many.
        count: u64,
    },
    /// Posts without any date.
    #[error("{count} {} without a date", posts(*count))]
    PostsUndated {
        /// How many.
        count: u64,
    },
    /// Posts without photo or video.
    #[error("{count} {} without photo or video left out", entries(*count))]
    EntriesWithoutMedia {
        /// How many.
        count: u64,
    },
    /// Captions longer than any on Instagram.
    #[error(
        "{count} {} too long to be one of Instagram's, cut",
        one_or(*count, "caption", "captions")
    )]
    CaptionsCut {
        /// How many.
        count: u64,
    },
    /// Photos and videos beyond what a post can have.
    #[error(
        "{count} {} left out, as no post has so many, or so long a path",
        photos_or_videos(*count)
    )]
    MediaTooMany {
        /// How many.
        count: u64,
    },
    /// Photos and videos of the export outside of posts.
    #[error("{count} {} outside of any post: what the page says of them is left out", photos_or_videos(*count))]
    MediaOutside {
        /// How many.
        count: u64,
    },
    /// Texts beside photos and videos that are nothing known.
    #[error(
        "{count} {} beside a photo or video not understood, and left out",
        one_or(*count, "text", "texts")
    )]
    TextsUnknown {
        /// How many.
        count: u64,
    },
    /// Tags and comments given up as too long.
    #[error("{count} {} too long to be read left out", one_or(*count, "tag", "tags"))]
    TagsTooLong {
        /// How many.
        count: u64,
    },

    /// What a Keepsake of before said, or one that knows more codes.
    #[error("{text}")]
    Other {
        /// In its words.
        text: String,
    },
}

impl fmt::Display for ArchiveNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{place}: {}", self.what),
            None => write!(f, "all archives: {}", self.what),
        }
    }
}

#[cfg(test)]
mod tests;
