//! Why a whole call could not go on: a code with its values, as a [`super::Reason`] is for an item.

use serde::{Deserialize, Serialize};

use super::{ArchiveNote, NotArchive, Reason, Refusal, code};

/// Why a whole call could not go on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Trouble {
    // What others say.
    /// The camera roll as a whole refused.
    #[error("{reason}")]
    Roll {
        /// Why.
        reason: Reason,
    },
    /// A link leads to nothing that can be saved.
    #[error("{refusal}")]
    Link {
        /// Why.
        refusal: Refusal,
    },

    // Of archives.
    /// The file is there, but is neither a ZIP nor a folder that can be read.
    #[error("{path} cannot be read as an archive: {unfit}")]
    NotAnArchive {
        /// The file.
        path: String,
        /// Why not.
        unfit: NotArchive,
    },
    /// An archive that was read before was to be opened again, and this is not it.
    #[error("{}", another(asked.as_deref(), given))]
    OtherArchive {
        /// The name of the one that was asked for; none if the catalog knows none such.
        asked: Option<String>,
        /// The names of those that were given.
        given: Vec<String>,
    },
    /// The archives were read, and hold nothing of Instagram's.
    #[error("no Instagram posts were found in {}{}", paths.join(", "), told(notes))]
    NothingFound {
        /// All archives that were given.
        paths: Vec<String>,
        /// What was odd in them.
        notes: Vec<ArchiveNote>,
    },
    /// Nothing was given.
    #[error("choose at least one archive")]
    NoArchiveChosen,
    /// What was handed over is no open file.
    #[error("this is no open file: {system}")]
    NoOpenFile {
        /// What the system said.
        system: String,
    },
    /// This system hands over no open files.
    #[error("open files cannot be handed over here; give a path")]
    OnlyPaths,
    /// No archive that is known has the bytes of an item.
    #[error("no archive that is known has its bytes")]
    NoBytes,
    /// No picture of an item can be made.
    #[error("there is no picture of it: {system}")]
    NoPicture {
        /// What the decoder said.
        system: String,
    },

    // Of files of this machine.
    /// It is not there.
    #[error("{path}: there is no such file or folder")]
    NotThere {
        /// The file or folder.
        path: String,
    },
    /// The system does not let it be opened.
    #[error("{path}: you are not allowed to open it")]
    NotAllowed {
        /// The file or folder.
        path: String,
    },
    /// The system lets nothing be written there.
    #[error("{path}: nothing can be written there")]
    ReadOnly {
        /// The file or folder.
        path: String,
    },
    /// Its volume is full.
    #[error("{path}: the disk is full; make room and run it again")]
    DiskFull {
        /// The file or folder.
        path: String,
    },
    /// What the system said about it, and nobody knows better.
    #[error("{path}: {system}")]
    SystemSaid {
        /// The file or folder.
        path: String,
        /// In its language.
        system: String,
    },

    // Of the catalog.
    /// Its volume is full.
    #[error("the disk with the catalog is full; make room and run it again")]
    CatalogFull,
    /// Somebody else works in it.
    #[error("another program is working in the catalog; try again in a moment")]
    CatalogBusy,
    /// The system does not let it be written.
    #[error("the catalog cannot be written to; allow it, or choose another folder")]
    CatalogReadOnly,
    /// It is not where it was, or its folder is closed.
    #[error("the catalog cannot be opened; see whether its folder is still there")]
    CatalogGone,
    /// The file is there, but holds something else. It was not touched.
    #[error("{path} is not a Keepsake catalog; it was left as it is")]
    NotACatalog {
        /// The file.
        path: String,
    },
    /// It has steps that this version does not know. It was not touched.
    #[error("{path} was written by a newer version of Keepsake; update Keepsake to open it")]
    NewerCatalog {
        /// The file.
        path: String,
    },
    /// Bringing it up to date failed; it is as before.
    #[error("the catalog cannot be brought up to date: {system}")]
    CatalogNotUpdated {
        /// What the database said.
        system: String,
    },
    /// Its file was cut off or overwritten.
    #[error("the catalog is damaged; what was saved stays")]
    CatalogDamaged,
    /// Its database failed.
    #[error("the catalog failed: {system}")]
    CatalogFailed {
        /// What the database said.
        system: String,
    },

    // Of what goes on.
    /// Another Keepsake is working with the same catalog.
    #[error("another save is using {path}; wait until it has finished")]
    OtherSave {
        /// The folder with the catalog.
        path: String,
    },
    /// This app is changing the catalog.
    #[error("a save or a reading goes on; stop it, or wait until it has finished")]
    SaveGoesOn,
    /// This app is taking a save back.
    #[error("taking a save back goes on; stop it, or wait until it has finished")]
    UndoGoesOn,
    /// This app is looking through the person's photo library.
    #[error("a look through the photo library goes on; stop it, or wait until it has finished")]
    LookGoesOn,
    /// A camera roll's answer came when nobody waited any more.
    #[error("the save did not wait for this camera roll")]
    TooLate,
    /// The person asked to stop.
    #[error("stopped")]
    Stopped,

    // What an app asked for.
    /// No page gave this place.
    #[error("this is no place in a list that a page gave")]
    NoPlace,
    /// There is no such month.
    #[error("there is no month {month} of {year}")]
    NoMonth {
        /// The year.
        year: i16,
        /// From 1 to 12.
        month: i8,
    },
    /// There is no such date.
    #[error("this is no date: {system}")]
    NoDate {
        /// What is wrong with it.
        system: String,
    },
    /// There is no such time zone.
    #[error("there is no time zone called {name}")]
    NoZone {
        /// Its name.
        name: String,
    },
    /// No run has this number.
    #[error("there is no save with the number {run}")]
    NoRun {
        /// The number.
        run: i64,
    },
    /// A run is of another camera roll, was taken back, was about nothing, or nobody knows what
    /// it was asked for.
    #[error(
        "the save with the number {run} cannot be gone on with: it went to another camera roll, \
         was taken back, was about nothing, or was written down by another version; start a new one"
    )]
    NotToBeResumed {
        /// Its number.
        run: i64,
    },
    /// What failed in a save was to be tried again, and nothing did.
    #[error("nothing failed in the save with the number {run} that could be tried again")]
    NothingFailed {
        /// The number of a run of it.
        run: i64,
    },
    /// What has certain reasons in a save was to be saved again, and nothing has them.
    #[error("nothing in the save with the number {run} has that reason")]
    NothingWithReason {
        /// The number of a run of it.
        run: i64,
    },
    /// No media item of the catalog is meant.
    #[error("there is no such photo or video in the catalog")]
    UnknownMedia,
    /// The item is in the camera roll already, as another asset.
    #[error("it is in the camera roll already, as {asset}; the other copy was not taken up")]
    SavedAs {
        /// The camera roll's own id of that asset.
        asset: String,
    },
    /// The asset holds another media item.
    #[error("{asset} is another photo or video that was saved before")]
    AssetOfAnother {
        /// The camera roll's own id of it.
        asset: String,
    },
    /// The keepsake was closed before.
    #[error("this keepsake was closed; open it again")]
    Closed,

    // What should not be.
    /// The numbers of a run do not add up.
    #[error("the ledger accounts for {accounted} of {planned} planned items; please report this")]
    Miscounted {
        /// Items the run set out to save.
        planned: u64,
        /// Saved, already there, skipped and failed together.
        accounted: u64,
    },
    /// The network cannot be made use of at all.
    #[error("the network cannot be used: {system}")]
    NoNetwork {
        /// Why not.
        system: String,
    },
    /// In somebody else's words: an app's camera roll, or a fault of Keepsake's own.
    #[error("{text}")]
    Other {
        /// In their words.
        text: String,
    },
}

impl Trouble {
    /// In somebody else's words.
    pub fn other(text: impl ToString) -> Self {
        Self::Other {
            text: text.to_string(),
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Link { refusal }
    }
}

/// What nobody has a code for is told in its words.
impl From<Reason> for Trouble {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Other { text } => Self::Other { text },
            reason => Self::Roll { reason },
        }
    }
}

/// What a camera roll says of a trouble that is none of its own. What has no code for the ledger
/// should not be said by a camera roll at all: its code is told.
impl From<Trouble> for Reason {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Roll { reason } => reason,
            Trouble::Other { text } => Self::Other { text },
            Trouble::DiskFull { path } => Self::NoRoomAt { path },
            Trouble::NotAllowed { path } | Trouble::ReadOnly { path } => Self::CannotWrite { path },
            Trouble::NotThere { path } => Self::PlaceGone { path },
            Trouble::SystemSaid { path, system } => Self::SystemSaid { path, system },
            Trouble::CatalogFull => Self::NoRoomForLedger,
            Trouble::CatalogBusy => Self::CatalogBusy,
            Trouble::CatalogReadOnly => Self::CatalogReadOnly,
            Trouble::CatalogGone => Self::CatalogGone,
            Trouble::CatalogDamaged => Self::CatalogDamaged,
            Trouble::CatalogFailed { system } => Self::CatalogFailed { system },
            misused => Self::RollBroke {
                text: code(&misused),
            },
        }
    }
}

fn another(asked: Option<&str>, given: &[String]) -> String {
    let given = given.join(", ");
    match asked {
        Some(asked) => format!(
            "{given} is another archive than {asked}, which was read; \
             choose that one, or add this as a new one"
        ),
        None => "there is no such archive any more; add it as a new one".to_owned(),
    }
}

/// How many notes are told; a scan tells all.
const MOST_NOTES: usize = 5;

/// Each note in a line of its own, up to a handful.
fn told(notes: &[ArchiveNote]) -> String {
    let lines = notes.iter().take(MOST_NOTES);
    let lines: String = lines.map(|note| format!("\n  {note}")).collect();
    match notes.len().saturating_sub(MOST_NOTES) {
        0 => lines,
        more => format!("{lines}\n  and {more} more"),
    }
}

#[cfg(test)]
mod tests;
