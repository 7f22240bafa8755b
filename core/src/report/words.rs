//! What the page says, as codes with values; the sentences are the caller's, in whatever
//! language the person reads.

use serde::Serialize;

use crate::moment::Moment;
use crate::outcome::{ArchiveNote, Reasons};
use crate::post::PostKind;

/// The language of a page. What it answers is text, never markup.
pub trait Words: Sync {
    /// Its name, as in HTML's `lang`.
    fn language(&self) -> String;

    /// Whether it is written from right to left.
    fn is_right_to_left(&self) -> bool;

    /// One text of the page.
    fn phrase(&self, phrase: &ReportPhrase) -> String;

    /// When something was published, as well as it is known, on the person's clock.
    fn moment(&self, at: Moment) -> String;

    /// Why an item is not in the camera roll.
    fn reasons(&self, reasons: &Reasons) -> String;

    /// What is odd in an archive, and where.
    fn note(&self, note: &ArchiveNote) -> String;
}

/// A text of the page, with what is told in it. What is told as a text comes from
/// [`Words`] itself, but for a camera roll's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "phrase", rename_all = "snake_case")]
pub enum ReportPhrase {
    /// In the window's title: Keepsake, the save, when it was.
    Title {
        /// The number of the run.
        run: i64,
        /// When it started.
        moment: String,
    },
    /// Above everything.
    Heading,
    /// Below it: the save, when it was, where it went.
    Save {
        /// The number of the run.
        run: i64,
        /// When it started.
        moment: String,
        /// What the person knows the camera roll by.
        roll: String,
    },
    /// A link for those who use the keyboard: over the numbers, to the pictures.
    ToThePictures,
    /// What the list of months is.
    Months,
    /// Above the pictures.
    InTheRoll,
    /// Above what was left out; also the link to it.
    NotInTheRoll,
    /// Instead of pictures: there is none.
    NoPictures,
    /// Instead of what was left out: nothing of what was found was.
    NothingLeftOut,
    /// Above what was saved and has something to know of it.
    SavedWithRemarks,
    /// Above what is odd in the archives, of which there is no line of its own.
    WorthKnowing,
    /// Above a number: photos and videos that the save was about.
    Planned,
    /// Above a number: those that were saved.
    Saved,
    /// Above a number: those that were there before.
    AlreadyThere,
    /// Above a number: those that were left alone.
    Skipped,
    /// Above a number: those that could not be saved.
    Failed,
    /// Above a size: what was written.
    Written,
    /// Above a number: those that took the place of one that was not as good.
    Replaced,
    /// Above a number: those that are better in the archives.
    Better,
    /// How many of each a month has; one of the two may be none, and is not told then.
    PhotosAndVideos {
        /// Photos.
        photos: u64,
        /// Videos.
        videos: u64,
    },
    /// That so many more pictures of a month are in the camera roll, and not drawn, as a
    /// page with all of them would not open.
    NotDrawn {
        /// How many.
        count: u64,
    },
    /// That there are so many more notes of archives.
    MoreNotes {
        /// How many.
        count: u64,
    },
    /// A month: June 2021.
    Month {
        /// The year.
        year: i16,
        /// From 1 to 12.
        month: i8,
    },
    /// The same where the year is known: Jun.
    ShortMonth {
        /// From 1 to 12.
        month: i8,
    },
    /// Above what has no date; also the link to it.
    DateUnknown,
    /// Above items that could not be saved for one reason.
    FailedBecause {
        /// The reason.
        why: String,
    },
    /// Above items that were left alone for one reason.
    SkippedBecause {
        /// The reason.
        why: String,
    },
    /// Above items that were left alone or could not be saved for reasons told with each.
    VariousReasons,
    /// A number alone.
    Number {
        /// The number.
        value: u64,
    },
    /// A number of bytes.
    Size {
        /// The bytes.
        bytes: u64,
    },
    /// What one post of a kind is called.
    Kind {
        /// The kind.
        kind: PostKind,
    },
    /// Below a picture: when it was published, and what kind of post it is of.
    Caption {
        /// The kind.
        kind: PostKind,
        /// When.
        moment: String,
    },
    /// For those who cannot see a picture: that it is a photo, of what kind of post, and when.
    Photo {
        /// The kind.
        kind: PostKind,
        /// When.
        moment: String,
    },
    /// The same of a video.
    Video {
        /// The kind.
        kind: PostKind,
        /// When.
        moment: String,
    },
    /// The same of a photo that is not drawn.
    PhotoNotDrawn {
        /// The kind.
        kind: PostKind,
        /// When.
        moment: String,
    },
    /// At the end: what made the page, that nothing was uploaded, that the pictures are copies
    /// and the camera roll has the originals.
    Footer {
        /// The version of Keepsake.
        version: String,
    },
}
