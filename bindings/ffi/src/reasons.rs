//! Why things are as they are: codes with values, for the app's own words.

pub use keepsake_core::media::{Damage, NotTagged};
pub use keepsake_core::roll::{Quality, Reason, Reasons, RollTrouble, RunEnd, StopReason};

use crate::words::{Better, MediaType, Missing, OptInReason, Precision};

/// Why an item, or a whole run, came to what it came to.
#[uniffi::remote(Enum)]
pub enum Reason {
    /// Every item of a run starts with it; what had no turn keeps it.
    BeforeItsTurn,
    /// Its bytes are not there.
    BytesMissing {
        /// Why not.
        missing: Missing,
    },
    /// A save takes it only when asked to.
    LeftOut {
        /// What it is.
        opt_in: OptInReason,
    },
    /// Its bytes are neither photo nor video.
    NoMedia,
    /// It was saved, and somebody took it out of the camera roll.
    RemovedByYou,
    /// It was saved, and somebody put it into the bin of the photo library, where it still lies.
    InTrash,
    /// Nothing is there of all that was saved.
    GoneWithAllOthers,
    /// Another item with the same bytes is in the roll.
    SameBytes,
    /// The person's photo library has it, and nothing was added.
    InLibrary {
        /// The library's own id of the asset.
        asset: String,
    },
    /// It is in the roll, and the archives have it better, or it was fetched once more and came better.
    BetterInArchives {
        /// What of it.
        better: Vec<Better>,
        /// What it was saved with.
        was: Quality,
        /// What there is now.
        now: Quality,
    },
    /// What is better was asked for, and this roll cannot replace.
    CannotReplace,
    /// There is a better one, but somebody edited this one.
    ChangedInRoll,
    /// It was put at today.
    DatedAtSave,
    /// The file ends before its picture or its samples do, or is damaged inside.
    CutOff {
        /// Photo or video.
        media: MediaType,
        /// Whether it was downloaded from a link; else it is an export's.
        from_link: bool,
    },
    /// It came damaged twice, and was asked for all the same.
    CameDamaged {
        /// What is wrong with it.
        damage: Damage,
    },
    /// Its page names no file in the size that was uploaded.
    Smaller,
    /// Its page names a video with more pixels, whose sound is in another file.
    LargerApart {
        /// Width and height of what was saved, as `720x1280`.
        saved: String,
        /// Width and height of the other one.
        larger: String,
    },
    /// Its page says that it has sound; its file has none.
    Silent,
    /// Something in the index may say that it is another person's, and nobody knows what that means.
    MayBeOthers,
    /// The file tells a place that the export does not, or that was to be left out.
    OwnPlace,
    /// Not all metadata could be written into the file.
    MetadataPartly {
        /// What is missing.
        why: NotTagged,
        /// Whether all of it stands in a file beside it.
        beside: bool,
    },
    /// No metadata could be written into the file.
    MetadataNotWritten {
        /// Why.
        why: NotTagged,
        /// Whether all of it stands in a file beside it.
        beside: bool,
    },
    /// The better one is in the roll, and the other one still is, for the reason that follows.
    OldOneNotTakenOut,
    /// It was to be in an album, and the roll could not make that one, or has none.
    NoAlbum,
    /// No archive is known to have it.
    NoSource,
    /// A downloaded file is not there any more.
    DownloadGone,
    /// An archive is not where it was.
    ArchiveGone {
        /// Its file name.
        archive: String,
    },
    /// What stands in an archive's place is something else.
    ArchiveChanged {
        /// Its file name.
        archive: String,
    },
    /// A folder that was imported lacks the file now.
    FileGone {
        /// The folder's name.
        archive: String,
    },
    /// Its entry cannot be unpacked.
    DamagedInArchive {
        /// The archive's file name.
        archive: String,
    },
    /// It has no bytes at all.
    EmptyFile,
    /// A fault of Keepsake's own.
    ReadingBroke,
    /// There is less room than the save needs.
    SpaceNeeded {
        /// Bytes that the save needs.
        needed: u64,
        /// Bytes that are free.
        free: u64,
    },
    /// A file or folder's volume is full.
    NoRoomAt {
        /// The file or folder.
        path: String,
    },
    /// The ledger's volume is full.
    NoRoomForLedger,
    /// Somebody else works in the catalog, where the ledger stands.
    CatalogBusy,
    /// The system does not let the catalog be written.
    CatalogReadOnly,
    /// The catalog is not where it was.
    CatalogGone,
    /// The catalog's file was cut off or overwritten.
    CatalogDamaged,
    /// The catalog's database failed.
    CatalogFailed {
        /// What the database said.
        system: String,
    },
    /// The system does not let it be written.
    CannotWrite {
        /// The file or folder.
        path: String,
    },
    /// A folder or card was taken away.
    PlaceGone {
        /// The file or folder.
        path: String,
    },
    /// A file, or a link that leads nowhere, stands where a folder has to be.
    NoFolder {
        /// What stands there.
        path: String,
    },
    /// The file system takes no file of that size.
    TooLarge {
        /// The file or folder.
        path: String,
    },
    /// What the system said about a file or folder, and nobody knows better.
    SystemSaid {
        /// The file or folder.
        path: String,
        /// In its language.
        system: String,
    },
    /// It is in the roll, and the disk did not say that it will stay.
    NotConfirmed {
        /// The folder.
        path: String,
        /// What the system said.
        system: String,
    },
    /// No free name was found.
    NamesTaken {
        /// The name.
        name: String,
        /// How many were tried.
        count: u32,
    },
    /// A finished file vanished before the roll took it.
    StagedFileGone,
    /// An id that belongs to no asset of this folder.
    NotInThisFolder,
    /// What came before it stopped the batch.
    NotItsTurn,
    /// It was added, and cannot be seen.
    NotThereAfterAdding,
    /// Whether the bytes arrived as another item is not known.
    MayBeThere,
    /// Somebody took it out while the save went on.
    NotInRollAnyMore,
    /// A roll answered for fewer items than it was asked about.
    NoAnswer,
    /// A roll gave one id twice, or for an item that it was not asked to add.
    MixedUp,
    /// The library has it, with its bytes elsewhere.
    InCloud,
    /// A roll said that it took something out, which it did not.
    StillThere,
    /// A roll did not answer in time.
    RollTooSlow {
        /// How long it was waited for.
        seconds: u64,
    },
    /// A roll threw what it does not declare, or went away.
    RollBroke {
        /// In its words.
        text: String,
    },
    /// This roll cannot undo.
    CannotUndo,
    /// The person was asked whether it may be removed, and said no.
    Declined,
    /// This roll keeps nothing that was replaced.
    OldOneNotKept,
    /// What was replaced is gone for good.
    OldOneKeptNoMore,
    /// Another file stands in the place of what was replaced.
    OldOneHasNoPlace,
    /// What was replaced could not be brought back, for the reason that follows.
    OldOneNotBroughtBack,
    /// What was replaced was brought back, and cannot be seen.
    OldOneNotThere,
    /// What a phone's camera roll said when it could not do what it was asked.
    RollSaid {
        /// What it means for the run.
        trouble: RollTrouble,
        /// In its words.
        text: String,
    },
    /// What somebody else said: a Keepsake of before, or one that knows more codes.
    Other {
        /// In their words.
        text: String,
    },
}

/// What is wrong with a file.
#[uniffi::remote(Enum)]
pub enum Damage {
    /// It goes on behind its end.
    CutOff,
    /// Some part of it does not add up.
    Broken,
}

/// What a camera roll's trouble means for a run.
#[uniffi::remote(Enum)]
pub enum RollTrouble {
    NotAllowed,
    NoSpace,
    Unreachable,
    Refused,
    NotDurable,
    TryAgain,
}

/// What tells a better copy of an item from another, as far as it is known.
#[uniffi::remote(Record)]
pub struct Quality {
    /// Pixels.
    pub width: Option<u32>,
    /// Pixels.
    pub height: Option<u32>,
    /// Size of its file.
    pub bytes: Option<u64>,
    /// How well its date is known.
    pub precision: Option<Precision>,
}

/// Why metadata is missing in a file. What was there before stands there still.
#[uniffi::remote(Enum)]
pub enum NotTagged {
    /// The photo's structure cannot be followed.
    PhotoDamaged,
    /// The photo is too large to be held, and has metadata already.
    LargePhotoHasSome,
    /// The photo is too large to be held.
    LargePhoto,
    /// The video is fragmented MP4.
    Fragmented,
    /// The video's header cannot hold the year.
    NoRoomForYearInVideo,
    /// The video's header cannot grow.
    VideoCannotGrow,
    /// The video's header cannot be followed.
    VideoHeaderDamaged,
    /// The video's header is too long to be held.
    VideoHeaderLong,
    /// The photo has more than one EXIF block.
    TwoExifBlocks,
    /// The photo's EXIF block stands behind a multi-picture index.
    ExifCannotGrow,
    /// The photo's header cannot be followed.
    PhotoHeaderDamaged,
    /// The photo's header is too long to be held.
    PhotoHeaderLong,
    /// EXIF cannot hold the year.
    NoRoomForYear,
    /// A part of the caption stands in the file.
    CaptionCut,
    /// Nothing of the caption stands in the file.
    CaptionLeftOut,
    /// Another date stands in the file, as of another program.
    OwnDate,
    /// Another caption stands in the file, as of another program.
    OwnCaption,
    /// The EXIF data that was there cannot be followed.
    ExifDamaged,
    /// The EXIF data that was there leaves no room.
    ExifFull,
    /// The photo's metadata lies too far behind to be held.
    MetadataFarBehind,
    /// The photo's file holds a video too.
    MotionPhoto,
    /// The photo's item location table has no room.
    NoRoomInTable,
    /// The format holds none.
    Gif,
    /// The format can hold some, and nothing makes use of it.
    WebM,
}

/// How a run ended.
#[uniffi::remote(Enum)]
pub enum RunEnd {
    /// Every item had its turn.
    Completed,
    /// The person stopped it.
    Stopped,
    /// The person wants to go on later.
    PausedByPerson,
    /// The system gave the app no more time.
    EndedBySystem,
    /// The camera roll took nothing more.
    Paused {
        /// Why: no permission, no room, not reachable.
        why: Reason,
    },
    /// It was asked to stop, and whoever asked did not say why: a coroutine or task that was
    /// cancelled, or an app that closed the catalog.
    Interrupted,
    /// The process ended in the middle of it: the system, or a power cut.
    Killed,
}

/// Why a run is asked to stop, as the app knows.
#[uniffi::remote(Enum)]
pub enum StopReason {
    /// The person wants no more of it.
    Stopped,
    /// The person wants to go on later.
    Paused,
    /// The system gives the app no more time.
    System,
}

// All that there is to say about one item: a list.
uniffi::custom_type!(Reasons, Vec<Reason>, {
    remote,
    lower: |reasons| reasons.0,
    try_lift: |reasons| Ok(Reasons(reasons)),
});

/// The English text of reasons; empty where there are none.
#[uniffi::export]
pub fn sentence(reasons: Reasons) -> String {
    reasons.to_string()
}
