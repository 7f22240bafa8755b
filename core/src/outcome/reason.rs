//! Why: a code with its values. What is stored, compared and handed to the apps is the code;
//! the English sentence is one of its texts, made here and nowhere else.

use serde::{Deserialize, Serialize};

use super::quality::told;
use super::{Better, Missing, Quality, code};
use crate::media::{Damage, MediaType, NotTagged};
use crate::post::OptInReason;

/// Why an item, or a whole run, came to what it came to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Reason {
    // Left alone, or not to be had.
    /// Every item of a run starts with it; what had no turn keeps it.
    #[error("stopped before its turn; save again to go on")]
    BeforeItsTurn,
    /// Its bytes are not there.
    #[error("{}", missing.sentence())]
    BytesMissing {
        /// Why not.
        missing: Missing,
    },
    /// A save takes it only when asked to.
    #[error("{}", opt_in.sentence())]
    LeftOut {
        /// What it is.
        opt_in: OptInReason,
    },
    /// Its bytes are neither photo nor video, or of a format that is not known here.
    #[error(
        "it is no photo or video of a kind that Keepsake knows; if it is one (JPEG XL, TIFF, RAW), \
         make a JPEG, HEIC or MP4 of it with another app"
    )]
    NoMedia,
    /// It was saved, and somebody took it out of the camera roll.
    #[error("you removed it from where it was saved; left out unless asked for again")]
    RemovedByYou,
    /// It was saved, and somebody put it into the camera roll's bin, where it still lies.
    #[error("it lies in the bin of your photo library")]
    InTrash,
    /// Nothing is there of all that was saved.
    #[error(
        "it was saved here and is not there any more, like everything that was saved here; \
         left out unless asked for again"
    )]
    GoneWithAllOthers,

    // There already.
    /// Another item with the same bytes is in the roll.
    #[error("the same bytes were saved under another name")]
    SameBytes,
    /// The person's photo library has it, and nothing was added.
    #[error("your photo library has it already: {asset}")]
    InLibrary {
        /// The library's own id of the asset.
        asset: String,
    },
    /// It is in the roll, and the archives have it better, or it was fetched once more and came better.
    #[error("there is a better one now: {}", told(better, was, now))]
    BetterInArchives {
        /// What of it.
        better: Vec<Better>,
        /// What it was saved with.
        was: Quality,
        /// What there is now.
        now: Quality,
    },
    /// What is better was asked for, and this roll cannot replace.
    #[error("this camera roll gives no way to replace the other")]
    CannotReplace,
    /// There is a better one, but somebody edited this one.
    #[error(
        "there is a better one now, but this one was changed in the camera roll since it was \
         saved; left alone"
    )]
    ChangedInRoll,

    // Said of what was saved.
    /// It was put at today.
    #[error("dated when it was saved and not when it was published, as asked for")]
    DatedAtSave,
    /// The file ends before its picture or its samples do, or is damaged inside.
    #[error(
        "saved as it is: the file is damaged or ends too early, a part of the {} may be missing; {}",
        media.name(),
        again_from(*from_link)
    )]
    CutOff {
        /// Photo or video.
        media: MediaType,
        /// Whether it was downloaded from a link; else it is an export's.
        from_link: bool,
    },
    /// It came damaged twice, and was asked for all the same.
    #[error(
        "saved although it came damaged twice, as asked for: {}; \
         to get it whole, save its link again later and let it be replaced",
        damage.words()
    )]
    CameDamaged {
        /// What is wrong with it.
        damage: Damage,
    },
    /// Its page names no file in the size that was uploaded.
    #[error(
        "saved smaller than it was uploaded: its page on Instagram names no larger file; \
         if it is your own, your export may have it"
    )]
    Smaller,
    /// Its page names a video with more pixels, whose sound is in another file.
    #[error(
        "saved with {saved} pixels: its page on Instagram has it with {larger} as well, but there \
         the sound is a file of its own, and Keepsake puts no files together; if it is your own, \
         your export may have it larger"
    )]
    LargerApart {
        /// Width and height of what was saved, as `720x1280`.
        saved: String,
        /// Width and height of the other one.
        larger: String,
    },
    /// Its page says that it has sound; its file has none.
    #[error(
        "saved without sound: its page on Instagram says that it has some, but the file has none; \
         open it in Instagram to hear it"
    )]
    Silent,
    /// Something in the index may say that it is another person's, and nobody knows what that means.
    #[error(
        "saved as yours, though it may be another person's: the export does not tell for sure whose \
         it is"
    )]
    MayBeOthers,
    /// The file tells a place that the export does not, or that was to be left out.
    #[error("saved with a place that stands in the file itself already, and was kept")]
    OwnPlace,
    /// Not all metadata could be written into the file.
    #[error("saved with a part of its metadata: {why}{}", stands_beside(*beside))]
    MetadataPartly {
        /// What is missing.
        why: NotTagged,
        /// Whether all of it stands in a file beside it.
        beside: bool,
    },
    /// No metadata could be written into the file.
    #[error("saved without metadata: {why}{}", stands_beside(*beside))]
    MetadataNotWritten {
        /// Why.
        why: NotTagged,
        /// Whether all of it stands in a file beside it.
        beside: bool,
    },
    /// The better one is in the roll, and the other one still is, for the reason that follows.
    #[error(
        "it is in the camera roll, but the one that it replaces could not be taken out yet; \
         save again"
    )]
    OldOneNotTakenOut,
    /// It was to be in an album, and the roll could not make that one, or has none.
    #[error("saved without its album: the camera roll could not make it, or is not allowed to")]
    NoAlbum,

    // Bytes that could not be read.
    /// No archive is known to have it.
    #[error("the catalog does not know where its bytes are")]
    NoSource,
    /// A downloaded file is not there any more.
    #[error("what was downloaded is gone; save its link again")]
    DownloadGone,
    /// An archive is not where it was.
    #[error("{archive} is not there any more; bring it back and save again")]
    ArchiveGone {
        /// Its file name.
        archive: String,
    },
    /// What stands in an archive's place is something else.
    #[error(
        "{archive} has changed since it was read; if it is still being copied or downloaded, try again once it is complete, else bring the old one back, or import it anew"
    )]
    ArchiveChanged {
        /// Its file name.
        archive: String,
    },
    /// A folder that was imported lacks the file now.
    #[error("its file is not in {archive} any more; bring it back and save again")]
    FileGone {
        /// The folder's name.
        archive: String,
    },
    /// Its entry cannot be unpacked.
    #[error("it is damaged in {archive}; download the archive again")]
    DamagedInArchive {
        /// The archive's file name.
        archive: String,
    },
    /// It has no bytes at all.
    #[error("the file is empty")]
    EmptyFile,
    /// A fault of Keepsake's own.
    #[error("reading it went wrong in a way that should not be; please report this")]
    ReadingBroke,

    // The camera roll.
    /// There is less room than the save needs.
    #[error(
        "{} MB are needed and {} MB are free; make room and save again, or save less at once",
        needed.div_ceil(1_000_000),
        free / 1_000_000
    )]
    SpaceNeeded {
        /// Bytes that the save needs.
        needed: u64,
        /// Bytes that are free.
        free: u64,
    },
    /// A file or folder's volume is full.
    #[error("{path} has no room left; make some and save again")]
    NoRoomAt {
        /// The file or folder.
        path: String,
    },
    /// The ledger's volume is full.
    #[error("the ledger has no room left; make some and save again")]
    NoRoomForLedger,
    /// Somebody else works in the catalog, where the ledger stands.
    #[error("another program is working in the catalog; try again in a moment")]
    CatalogBusy,
    /// The system does not let the catalog be written.
    #[error("the catalog cannot be written to; allow it, or choose another folder")]
    CatalogReadOnly,
    /// The catalog is not where it was.
    #[error("the catalog cannot be opened; see whether its folder is still there")]
    CatalogGone,
    /// The catalog's file was cut off or overwritten.
    #[error("the catalog is damaged; what was saved stays")]
    CatalogDamaged,
    /// The catalog's database failed.
    #[error("the catalog failed: {system}")]
    CatalogFailed {
        /// What the database said.
        system: String,
    },
    /// The system does not let it be written.
    #[error("{path} cannot be written to; allow it, or choose another folder")]
    CannotWrite {
        /// The file or folder.
        path: String,
    },
    /// A folder or card was taken away.
    #[error("{path} is not there any more; bring it back and save again")]
    PlaceGone {
        /// The file or folder.
        path: String,
    },
    /// A file, or a link that leads nowhere, stands where a folder has to be.
    #[error(
        "{path} is a file, or a link that leads nowhere, and a folder is needed there; move it \
         away and save again"
    )]
    NoFolder {
        /// What stands there.
        path: String,
    },
    /// The file system takes no file of that size.
    #[error("too large for the file system of {path}")]
    TooLarge {
        /// The file or folder.
        path: String,
    },
    /// What the system said about a file or folder, and nobody knows better.
    #[error("{path}: {system}")]
    SystemSaid {
        /// The file or folder.
        path: String,
        /// In its language.
        system: String,
    },
    /// It is in the roll, and the disk did not say that it will stay.
    #[error("not surely kept: the disk of {path} did not confirm it ({system}); save again")]
    NotConfirmed {
        /// The folder.
        path: String,
        /// What the system said.
        system: String,
    },
    /// No free name was found.
    #[error("{count} {} called {name} already", files_are(*count))]
    NamesTaken {
        /// The name.
        name: String,
        /// How many were tried.
        count: u32,
    },
    /// A finished file vanished before the roll took it.
    #[error("the staged file was taken away by somebody")]
    StagedFileGone,
    /// An id that belongs to no asset of this folder.
    #[error("it does not stand in this folder")]
    NotInThisFolder,
    /// What came before it stopped the batch.
    #[error("it was not its turn")]
    NotItsTurn,
    /// It was added, and cannot be seen.
    #[error("the camera roll took it, but it is not there")]
    NotThereAfterAdding,
    /// Whether the bytes arrived as another item is not known.
    #[error("the same bytes may have been saved just now; save again to find out")]
    MayBeThere,
    /// Somebody took it out while the save went on.
    #[error("it is not in the camera roll any more; save again")]
    NotInRollAnyMore,
    /// A roll answered for fewer items than it was asked about.
    #[error("the camera roll did not answer for every item; save again")]
    NoAnswer,
    /// A roll gave one id twice, or for an item that it was not asked to add.
    #[error("the camera roll mixed its assets up")]
    MixedUp,
    /// The library has it, with its bytes elsewhere.
    #[error(
        "it is in iCloud and not on this device right now; it is not gone: \
         connect to the internet and try again"
    )]
    InCloud,
    /// A roll said that it took something out, which it did not.
    #[error("it was taken out, but is still there")]
    StillThere,
    /// A roll did not answer in time.
    #[error(
        "the camera roll did not answer within {seconds} {}; save again",
        of_seconds(*seconds)
    )]
    RollTooSlow {
        /// How long it was waited for.
        seconds: u64,
    },
    /// A roll threw what it does not declare, or went away.
    #[error("the camera roll failed unexpectedly: {text}")]
    RollBroke {
        /// In its words.
        text: String,
    },

    // Undo.
    /// This roll cannot undo.
    #[error("this camera roll gives no way to take anything back")]
    CannotUndo,
    /// The person was asked whether it may be removed, and said no.
    #[error("you were asked whether it may be removed, and said no; it stays until you try again")]
    Declined,
    /// This roll keeps nothing that was replaced.
    #[error("the one that it replaced was not kept: this camera roll cannot")]
    OldOneNotKept,
    /// What was replaced is gone for good.
    #[error("the one that it replaced is not kept any more")]
    OldOneKeptNoMore,
    /// Another file stands in the place of what was replaced.
    #[error("the one that it replaced could not be brought back: another file has its name now")]
    OldOneHasNoPlace,
    /// What was replaced could not be brought back, for the reason that follows.
    #[error("the one that it replaced could not be brought back")]
    OldOneNotBroughtBack,
    /// What was replaced was brought back, and cannot be seen.
    #[error("the one that it replaced was brought back, but is not there")]
    OldOneNotThere,

    /// What a phone's camera roll said when it could not do what it was asked.
    #[error("{}{text}", trouble.prefix())]
    RollSaid {
        /// What it means for the run.
        trouble: RollTrouble,
        /// In its words.
        text: String,
    },
    /// What somebody else said: a Keepsake of before, or one that knows more codes.
    #[error("{text}")]
    Other {
        /// In their words.
        text: String,
    },
}

impl Reason {
    /// The name of every code, as it is stored: `codes.txt` beside this file, which tests hold complete.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        let list = include_str!("reason/codes.txt").lines();
        list.filter_map(|line| Some(line.split_once('(')?.0))
    }

    /// The code as it is stored, without its values.
    pub(crate) fn code(&self) -> String {
        code(self)
    }

    /// What somebody else said.
    pub fn other(text: impl ToString) -> Self {
        Self::Other {
            text: text.to_string(),
        }
    }
}

/// What a camera roll's trouble means for a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RollTrouble {
    /// Permission is missing or was withdrawn.
    NotAllowed,
    /// There is no room.
    NoSpace,
    /// It is not there, or cannot be reached.
    Unreachable,
    /// It does not take this item.
    Refused,
    /// It took it, and nobody can tell whether it outlives a power cut.
    NotDurable,
    /// The next time it may go right.
    TryAgain,
}

impl RollTrouble {
    fn prefix(self) -> &'static str {
        match self {
            Self::NotAllowed => "not allowed: ",
            Self::NoSpace => "not enough space: ",
            Self::Unreachable => "not reachable: ",
            Self::Refused => "refused: ",
            Self::NotDurable => "not surely kept: ",
            Self::TryAgain => "",
        }
    }
}

fn again_from(link: bool) -> &'static str {
    match link {
        true => "save its link again later",
        false => "download the export again, and request a new one if that has it so too",
    }
}

fn stands_beside(beside: bool) -> &'static str {
    match beside {
        true => "; all of it stands in the .xmp file beside it",
        false => "",
    }
}

fn files_are(count: u32) -> &'static str {
    match count {
        1 => "file is",
        _ => "files are",
    }
}

fn of_seconds(seconds: u64) -> &'static str {
    match seconds {
        1 => "second",
        _ => "seconds",
    }
}

#[cfg(test)]
mod tests;
