//! The page about a save, as an object that can be cancelled. The app hands its words in.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::tz::TimeZone;
use keepsake_core::CancellationToken;
use keepsake_core::catalog::Catalog;
use keepsake_core::moment;
use keepsake_core::previews::Previews;
use keepsake_core::report::{Pictures, Report, Subject, Words};
pub use keepsake_core::report::{ReportPhrase, ReportProgress};
use keepsake_core::roll::{Ledger, RunId};

use crate::news::Listener;
use crate::oddities::ArchiveNote;
use crate::once::{Once, Tell, Until};
use crate::reasons::Reasons;
use crate::runtime::boxed;
use crate::times;
use crate::troubles::Trouble;
use crate::words::{Moment, PostKind};
use crate::{KeepError, Keepsake};

/// How many of a page's pictures are drawn.
#[uniffi::remote(Record)]
pub struct ReportProgress {
    /// So many are.
    pub done: u64,
    /// Of so many.
    pub all: u64,
}

/// Hears how far a page is, as [`crate::SaveListener`] does.
#[uniffi::export(foreign)]
pub trait ReportListener: Send + Sync {
    /// Where it is now.
    ///
    /// # Errors
    /// Ignored.
    fn on_progress(&self, now: ReportProgress) -> Result<(), KeepError>;
}

/// The language of a page. What it answers is text, never markup. Asked some times for each
/// picture, from a thread of Rust's; what it throws ends the page.
#[uniffi::export(foreign)]
pub trait ReportWords: Send + Sync {
    /// Its name, as in HTML's `lang`.
    ///
    /// # Errors
    /// Ends the page.
    fn language(&self) -> Result<String, KeepError>;

    /// Whether it is written from right to left.
    ///
    /// # Errors
    /// Ends the page.
    fn is_right_to_left(&self) -> Result<bool, KeepError>;

    /// One text of the page.
    ///
    /// # Errors
    /// Ends the page.
    fn phrase(&self, phrase: ReportPhrase) -> Result<String, KeepError>;

    /// When something was published, as well as it is known, on the person's clock.
    ///
    /// # Errors
    /// Ends the page.
    fn moment(&self, moment: Moment) -> Result<String, KeepError>;

    /// Why an item is not in the camera roll.
    ///
    /// # Errors
    /// Ends the page.
    fn reasons(&self, reasons: Reasons) -> Result<String, KeepError>;

    /// What is odd in an archive, and where.
    ///
    /// # Errors
    /// Ends the page.
    fn note(&self, note: ArchiveNote) -> Result<String, KeepError>;
}

/// A text of the page, with what is told in it. What is told as a text comes from
/// [`ReportWords`] itself, but for a camera roll's name.
#[uniffi::remote(Enum)]
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

/// The writing of one page.
#[derive(uniffi::Object)]
pub struct ReportRun {
    once: Once<Job, ReportProgress, ()>,
}

struct Job {
    run: RunId,
    file: PathBuf,
    words: Arc<dyn ReportWords>,
    zone: TimeZone,
}

#[uniffi::export]
impl Keepsake {
    /// The page about a run: one HTML file that needs nothing else, with the numbers, a picture
    /// of each item by months on a calendar in that zone (IANA's name; none: this device's),
    /// and what was left out under its reason. [`ReportRun::run`] writes it to `file`.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for a zone that there is not.
    pub fn report(
        &self,
        run: i64,
        file: String,
        words: Arc<dyn ReportWords>,
        zone: Option<String>,
    ) -> Result<Arc<ReportRun>, KeepError> {
        let job = Job {
            run: RunId::from_number(run),
            file: file.into(),
            words,
            zone: times::zone(zone.as_deref())?,
        };
        Ok(Arc::new(ReportRun {
            once: Once::new(self.shared(), job),
        }))
    }
}

#[uniffi::export]
impl ReportRun {
    /// Asks it to stop.
    pub fn cancel(&self) {
        self.once.stop().cancel();
    }

    /// Writes the page, or joins that where it was begun before, and waits for its end; it stops
    /// with the last who waits. A save may go on meanwhile. Stopped or failed, there is none,
    /// and a file that was there before is as it was.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for a run that there is not; the words' own; the file cannot be
    /// written.
    pub async fn run(
        self: Arc<Self>,
        listener: Option<Arc<dyn ReportListener>>,
    ) -> Result<(), KeepError> {
        let listener =
            listener.map(|hears| -> Listener<_> { Box::new(move |now| hears.on_progress(now)) });
        let run = self.clone();
        let write = |job, tell| boxed(async move { run.carry_out(job, tell).await });
        self.once
            .run(&self, listener, Until::NobodyWaits, write)
            .await
    }
}

impl ReportRun {
    async fn carry_out(&self, job: Job, mut tell: Tell<ReportProgress>) -> Result<(), KeepError> {
        let previews = self.once.shared().previews().await?;
        self.once
            .beside(move |catalog, stop| job.write(catalog, &previews, &mut tell, stop))
            .await
    }
}

impl Job {
    fn write(
        self,
        catalog: &Catalog,
        previews: &Previews,
        progress: &mut dyn FnMut(ReportProgress),
        stop: &CancellationToken,
    ) -> Result<(), KeepError> {
        let run = Ledger::of(catalog).run(self.run)?;
        let run = run.ok_or(Trouble::NoRun {
            run: self.run.number(),
        });
        let run = run.map_err(KeepError::not_usable)?;
        let told = Told {
            words: self.words,
            failed: Mutex::default(),
            stop: stop.clone(),
        };
        let subject = Subject {
            catalog,
            run: self.run,
            roll: &run.roll,
            pictures: Pictures::Archives(previews),
            asked: None,
            zone: &self.zone,
            words: &told,
        };
        let written = Report::at(&self.file)?.write(&subject, progress, stop);
        match told.failure() {
            Some(error) => Err(error),
            None => Ok(written?),
        }
    }
}

/// The app's words until they fail; that stops the page.
struct Told {
    words: Arc<dyn ReportWords>,
    failed: Mutex<Option<KeepError>>,
    stop: CancellationToken,
}

impl Told {
    fn or_stop<T: Default>(&self, told: Result<T, KeepError>) -> T {
        told.unwrap_or_else(|error| {
            self.stop.cancel();
            self.failed
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .get_or_insert(error);
            T::default()
        })
    }

    fn failure(self) -> Option<KeepError> {
        self.failed
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Words for Told {
    fn language(&self) -> String {
        self.or_stop(self.words.language())
    }

    fn is_right_to_left(&self) -> bool {
        self.or_stop(self.words.is_right_to_left())
    }

    fn phrase(&self, phrase: &ReportPhrase) -> String {
        self.or_stop(self.words.phrase(phrase.clone()))
    }

    fn moment(&self, at: moment::Moment) -> String {
        self.or_stop(self.words.moment(at.into()))
    }

    fn reasons(&self, reasons: &Reasons) -> String {
        self.or_stop(self.words.reasons(reasons.clone()))
    }

    fn note(&self, note: &ArchiveNote) -> String {
        self.or_stop(self.words.note(note.clone()))
    }
}
