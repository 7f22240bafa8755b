//! Why a whole call could not go on: a code with its values, for the app's own words. Every
//! [`crate::KeepError`] has one beside its English sentence.

use keepsake_core::outcome::ArchiveNote;
pub use keepsake_core::outcome::{FileKind, NotArchive, Trouble};

use crate::reasons::Reason;
use crate::refusals::Refusal;

/// Why a whole call could not go on.
#[uniffi::remote(Enum)]
pub enum Trouble {
    // What others say.
    /// The camera roll as a whole refused.
    Roll {
        /// Why.
        reason: Reason,
    },
    /// A link leads to nothing that can be saved.
    Link {
        /// Why.
        refusal: Refusal,
    },

    // Of archives.
    /// The file is there, but is neither a ZIP nor a folder that can be read.
    NotAnArchive {
        /// The file.
        path: String,
        /// Why not.
        unfit: NotArchive,
    },
    /// An archive that was read before was to be opened again, and this is not it.
    OtherArchive {
        /// The name of the one that was asked for; none if the catalog knows none such.
        asked: Option<String>,
        /// The names of those that were given.
        given: Vec<String>,
    },
    /// The archives were read, and hold nothing of Instagram's.
    NothingFound {
        /// All archives that were given.
        paths: Vec<String>,
        /// What was odd in them.
        notes: Vec<ArchiveNote>,
    },
    /// Nothing was given.
    NoArchiveChosen,
    /// What was handed over is no open file.
    NoOpenFile {
        /// What the system said.
        system: String,
    },
    /// This system hands over no open files.
    OnlyPaths,
    /// No archive that is known has the bytes of an item.
    NoBytes,
    /// No picture of an item can be made.
    NoPicture {
        /// What the decoder said.
        system: String,
    },

    // Of files of this machine.
    /// It is not there.
    NotThere {
        /// The file or folder.
        path: String,
    },
    /// The system does not let it be opened.
    NotAllowed {
        /// The file or folder.
        path: String,
    },
    /// The system lets nothing be written there.
    ReadOnly {
        /// The file or folder.
        path: String,
    },
    /// Its volume is full.
    DiskFull {
        /// The file or folder.
        path: String,
    },
    /// What the system said about it, and nobody knows better.
    SystemSaid {
        /// The file or folder.
        path: String,
        /// In its language.
        system: String,
    },

    // Of the catalog.
    /// Its volume is full.
    CatalogFull,
    /// Somebody else works in it.
    CatalogBusy,
    /// The system does not let it be written.
    CatalogReadOnly,
    /// It is not where it was, or its folder is closed.
    CatalogGone,
    /// The file is there, but holds something else. It was not touched.
    NotACatalog {
        /// The file.
        path: String,
    },
    /// It has steps that this version does not know. It was not touched.
    NewerCatalog {
        /// The file.
        path: String,
    },
    /// Bringing it up to date failed; it is as before.
    CatalogNotUpdated {
        /// What the database said.
        system: String,
    },
    /// Its file was cut off or overwritten.
    CatalogDamaged,
    /// Its database failed.
    CatalogFailed {
        /// What the database said.
        system: String,
    },

    // Of what goes on.
    /// Another Keepsake is working with the same catalog.
    OtherSave {
        /// The folder with the catalog.
        path: String,
    },
    /// This app is changing the catalog.
    SaveGoesOn,
    /// This app is taking a save back.
    UndoGoesOn,
    /// This app is looking through the person's photo library.
    LookGoesOn,
    /// A camera roll's answer came when nobody waited any more.
    TooLate,
    /// The person asked to stop.
    Stopped,

    // What an app asked for.
    /// No page gave this place.
    NoPlace,
    /// There is no such month.
    NoMonth {
        /// The year.
        year: i16,
        /// From 1 to 12.
        month: i8,
    },
    /// There is no such date.
    NoDate {
        /// What is wrong with it.
        system: String,
    },
    /// There is no such time zone.
    NoZone {
        /// Its name.
        name: String,
    },
    /// No run has this number.
    NoRun {
        /// The number.
        run: i64,
    },
    /// A run is of another camera roll, was taken back, was about nothing, or nobody knows what
    /// it was asked for.
    NotToBeResumed {
        /// Its number.
        run: i64,
    },
    /// What failed in a save was to be tried again, and nothing did.
    NothingFailed {
        /// The number of a run of it.
        run: i64,
    },
    /// What has certain reasons in a save was to be saved again, and nothing has them.
    NothingWithReason {
        /// The number of a run of it.
        run: i64,
    },
    /// No media item of the catalog is meant.
    UnknownMedia,
    /// The item is in the camera roll already, as another asset.
    SavedAs {
        /// The camera roll's own id of that asset.
        asset: String,
    },
    /// The asset holds another media item.
    AssetOfAnother {
        /// The camera roll's own id of it.
        asset: String,
    },
    /// The keepsake was closed before.
    Closed,

    // What should not be.
    /// The numbers of a run do not add up.
    Miscounted {
        /// Items the run set out to save.
        planned: u64,
        /// Saved, already there, skipped and failed together.
        accounted: u64,
    },
    /// The network cannot be made use of at all.
    NoNetwork {
        /// Why not.
        system: String,
    },
    /// In somebody else's words: an app's camera roll, or a fault of Keepsake's own.
    Other {
        /// In their words.
        text: String,
    },
}

/// Why a file cannot be read as an archive.
#[uniffi::remote(Enum)]
pub enum NotArchive {
    /// It has no bytes.
    Empty,
    /// It starts like a ZIP, and its directory is not there.
    Incomplete,
    /// It ends as a ZIP does, and what stood before is not there.
    FrontMissing,
    /// One of several volumes.
    Split,
    /// More entries than any export has.
    TooManyEntries,
    /// It claims to be far more than it can be.
    Bomb {
        /// What its entries add up to.
        gigabytes: u64,
    },
    /// A file of another kind.
    OtherFile {
        /// Which.
        kind: FileKind,
    },
    /// A web page that is called a ZIP.
    WebPage,
    /// A single file out of an export.
    PartOfExport,
    /// It starts like nothing known.
    Unknown,
    /// A ZIP packed inside another.
    PackedInside,
    /// A ZIP encrypted inside another.
    EncryptedInside,
    /// A folder that was handed over open.
    OpenFolder,
    /// The system does not let it be read.
    SystemSaid {
        /// In its language.
        system: String,
    },
}

/// What a file is that is no archive of Instagram's.
#[uniffi::remote(Enum)]
pub enum FileKind {
    Rar,
    SevenZip,
    Gzip,
    Bzip2,
    Xz,
    Zstandard,
    Tar,
    Pdf,
    /// A single one.
    PhotoOrVideo,
}
