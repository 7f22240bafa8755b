//! What a person decides about a save, besides which media it takes.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::post::PostKind;

/// How media are to be saved.
#[derive(Debug, Clone, PartialEq)]
pub struct SaveOptions {
    /// Which of the known times becomes the date of a photo or video.
    pub date: DateChoice,
    /// The person's time zone: dates are written in its wall clock, with its offset.
    pub zone: TimeZone,
    /// Whether places are written into files and given to the roll. One that a file has of its own
    /// stays in it either way, and is told.
    pub place: bool,
    /// How the roll's albums are made.
    pub albums: AlbumChoice,
    /// What the albums are called.
    pub titles: AlbumTitles,
    /// Whether what a file has no room for comes into a file beside it, in a roll that
    /// can hold such files.
    pub sidecar: bool,
    /// Whether what is there already, and better in the archives now, is replaced; of links, also what came
    /// damaged, without its sound or smaller, where it comes better now. Only what
    /// this app added to this roll and nobody changed since.
    pub replace: bool,
    /// Whether what a look into the photo library found there ([`crate::matching`]) is told as
    /// already there, and not added. What is only asked about is added.
    pub copies: bool,
    /// Of links: whether what arrives damaged, also when it is asked for again, is saved as it
    /// came, with a word in the ledger. Else it fails with that reason.
    pub damaged: bool,
}

/// Which time becomes the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateChoice {
    /// When the post was published: always reliable.
    #[default]
    Published,
    /// When the camera took it, where the export tells and it is plausible; else when
    /// it was published.
    Original,
    /// When it is saved, so that it stands at the end of the library: the person wants it at
    /// today. In the order of the save, a millisecond apart.
    Now,
}

/// What an album stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AlbumChoice {
    /// One for each kind of post.
    #[default]
    #[serde(rename = "kind")]
    ByKind,
    /// One for each year.
    #[serde(rename = "year")]
    ByYear,
    /// No albums.
    #[serde(rename = "none")]
    NoAlbums,
}

/// What albums are called, in the language of whoever saves. One that has no title here has an
/// English one. A desktop's folders keep those, so that a save in another language does not
/// start the same album twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AlbumTitles {
    /// The album with posts of one kind.
    pub kinds: Vec<(PostKind, String)>,
    /// Of albums for years: that of what has no date.
    pub undated: Option<String>,
}

impl Default for SaveOptions {
    /// Published dates in this machine's zone, with places, an album for each kind, no
    /// files beside others, nothing replaced.
    fn default() -> Self {
        Self {
            date: DateChoice::default(),
            zone: TimeZone::system(),
            place: true,
            albums: AlbumChoice::default(),
            titles: AlbumTitles::default(),
            sidecar: false,
            replace: false,
            copies: false,
            damaged: false,
        }
    }
}
