//! What is odd in an archive: codes with values, for the app's own words.

pub use keepsake_core::outcome::{ArchiveNote, EntryFault, Oddity, StrayFolder, ZipFault};

use crate::troubles::NotArchive;

/// Something worth knowing about a place in an archive.
#[uniffi::remote(Record)]
pub struct ArchiveNote {
    /// The archive and file; none: all archives together.
    pub place: Option<String>,
    /// What there is to know; [`oddity_sentence`] has it in English.
    pub what: Oddity,
}

/// What a person should know of a file, or of all archives.
#[uniffi::remote(Enum)]
pub enum Oddity {
    // Of what lies in an archive.
    /// A ZIP's list of files breaks off.
    ListCutOff {
        /// How many were listed.
        count: u64,
    },
    /// Some entries of a container are odd.
    Entries {
        /// What is the matter with them.
        fault: EntryFault,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// Entries are packed in a way that is not read here.
    PackedOtherwise {
        /// What that way is called.
        method: String,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// ZIPs inside of what was given were not read.
    ZipsLeftAlone {
        /// Why.
        fault: ZipFault,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// ZIPs inside of what was given cannot be read.
    ZipsUnreadable {
        /// Why not.
        unfit: NotArchive,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// Archives of other kinds in what was given.
    OthersLeftAlone {
        /// Why each is none of Instagram's.
        unfit: NotArchive,
        /// The first one's name.
        first: String,
        /// How many there are besides.
        more: u64,
    },
    /// Photos and videos of which nothing says that they are Instagram's.
    Strays {
        /// How many.
        count: u64,
        /// Where most of them are.
        folders: Vec<StrayFolder>,
        /// In how many folders the rest is.
        more_folders: u64,
    },
    /// A file names photos and videos of which nothing else tells.
    NamesUnread {
        /// How many photos.
        photos: u64,
        /// How many videos.
        videos: u64,
    },
    /// References to bytes that no archive has.
    NotInAnyPart {
        /// How many.
        count: u64,
    },
    /// Photos and videos without any index: of an export that comes in parts, often only one of
    /// them has it.
    NoIndex {
        /// How many.
        count: u64,
    },
    /// Photos and videos that no index names, though there are indexes of what lies in their
    /// folders.
    Unindexed {
        /// How many.
        count: u64,
        /// Whether files with personal information name different users.
        several: bool,
    },

    /// Captions that two exports tell otherwise, of which none is known to be newer.
    CaptionsDiffer {
        /// How many.
        count: u64,
    },

    /// Photos and videos of which two indexes tell two dates.
    DatesDiffer {
        /// How many.
        count: u64,
    },

    // Of one index as a whole.
    /// Far larger than any index.
    IndexTooLarge,
    /// It cannot be opened.
    IndexUnreadable {
        /// What the system said.
        system: String,
    },
    /// It has no bytes.
    FileEmpty,
    /// No export is written so.
    Utf16,
    /// It ends in the middle.
    FileCutOff {
        /// Where.
        byte: u64,
    },
    /// It is no JSON from its start on.
    NoJson,
    /// It is no JSON from there on.
    InvalidJson {
        /// Where.
        byte: u64,
    },
    /// Its entry in the ZIP is damaged.
    FileNotUnpacked {
        /// Where.
        byte: u64,
    },
    /// A page ends in the middle of a post.
    PageCutOff,
    /// A page's entry in the ZIP is damaged.
    PageNotUnpacked {
        /// Where.
        byte: u64,
    },
    /// Some characters were none.
    CharactersReplaced,

    // Counted in one index.
    /// Posts with a time that cannot be.
    ImpossibleTimes {
        /// How many.
        count: u64,
    },
    /// Entries that are no JSON.
    EntriesBroken {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
    },
    /// Entries too large to be held.
    EntriesTooLarge {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
        /// What can be held.
        mebibytes: u64,
    },
    /// Entries in which something was replaced.
    EntriesMended {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
    },
    /// Entries of a form that is not known.
    EntriesUnknown {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
    },
    /// Photos and videos without a path.
    MediaNameless {
        /// How many.
        count: u64,
        /// The first, from 1.
        entry: u64,
    },
    /// Carousels that may be several posts.
    GuessedCarousels {
        /// How many.
        count: u64,
    },
    /// Dates with a word of no language known, or of another calendar.
    DatesUnread {
        /// How many.
        count: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// Dates that can mean more than one moment.
    DatesDisputed {
        /// How many.
        count: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// Dates that the folders of their pictures contradict.
    DatesContradicted {
        /// How many.
        count: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// Labels beside photos and videos that are in no table.
    FieldsUnknown {
        /// How many.
        count: u64,
        /// Some of them.
        examples: Vec<String>,
    },
    /// Stories of which nobody can say whose they are.
    StoriesMaybeOthers {
        /// How many.
        count: u64,
    },
    /// Posts of a section of which nobody can say whose they are.
    PostsMaybeOthers {
        /// How many.
        count: u64,
    },
    /// Posts of which nobody can say whether they were published.
    PostsMaybeDrafts {
        /// How many.
        count: u64,
    },
    /// Posts with two numbers that may be a place.
    PlacesMaybeLost {
        /// How many.
        count: u64,
    },
    /// Posts without any date.
    PostsUndated {
        /// How many.
        count: u64,
    },
    /// Posts without photo or video.
    EntriesWithoutMedia {
        /// How many.
        count: u64,
    },
    /// Captions longer than any on Instagram.
    CaptionsCut {
        /// How many.
        count: u64,
    },
    /// Photos and videos beyond what a post can have.
    MediaTooMany {
        /// How many.
        count: u64,
    },
    /// Photos and videos of the export outside of posts.
    MediaOutside {
        /// How many.
        count: u64,
    },
    /// Texts beside photos and videos that are nothing known.
    TextsUnknown {
        /// How many.
        count: u64,
    },
    /// Tags and comments given up as too long.
    TagsTooLong {
        /// How many.
        count: u64,
    },

    /// What a Keepsake of before said, or one that knows more codes.
    Other {
        /// In its words.
        text: String,
    },
}

/// What is the matter with an entry of a container.
#[uniffi::remote(Enum)]
pub enum EntryFault {
    /// Its name leads out of the archive.
    UnsafeName,
    /// It is a symbolic link.
    Link,
    /// Its name stands there twice.
    Twice,
    /// Its name is no text.
    NotText,
    /// Its folder lies too deep.
    TooDeep,
    /// It is a camera roll of Keepsake's.
    CameraRoll,
    /// The system does not let it be read.
    Closed,
    /// It is called a photo or video, and nothing is in it.
    Empty,
    /// It is called a photo or video, and its content is none that Keepsake knows.
    NotMedia,
    /// The export names the same photo or video in another format.
    OtherForm,
    /// A cloud has it, and only its sign is here.
    InCloud,
    /// It lies in a bin.
    InBin,
}

/// Why a ZIP inside of what was given was not read.
#[uniffi::remote(Enum)]
pub enum ZipFault {
    /// It holds no export.
    NotInstagrams,
    /// Its download is not finished, by its name.
    Unfinished,
    /// It lies too deep, or among too many.
    TooMany,
}

/// Where photos and videos were left alone.
#[uniffi::remote(Record)]
pub struct StrayFolder {
    /// The folder; empty: the top.
    pub folder: String,
    /// How many.
    pub items: u64,
}

/// What is odd, in English.
#[uniffi::export]
pub fn oddity_sentence(what: &Oddity) -> String {
    what.to_string()
}
