//! What a save is asked to do with each photo and video.

pub use keepsake_core::roll::AlbumChoice;
use keepsake_core::roll::{self, AlbumTitles};

use crate::KeepError;
use crate::times;
use crate::words::{DateChoice, PostKind};

/// What albums stand for.
#[uniffi::remote(Enum)]
pub enum AlbumChoice {
    /// One for each kind of post.
    ByKind,
    /// One for each year.
    ByYear,
    /// No albums.
    NoAlbums,
}

/// What the album with posts of one kind is called.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AlbumTitle {
    /// The kind.
    pub kind: PostKind,
    /// The title.
    pub title: String,
}

/// How media are to be saved.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SaveOptions {
    /// Which of the known times becomes the date of a photo or video; none: published.
    #[uniffi(default)]
    pub date: Option<DateChoice>,
    /// IANA name of the person's time zone, in whose wall clock dates are written; none:
    /// this device's.
    #[uniffi(default)]
    pub zone: Option<String>,
    /// Whether places are written into files and given to the roll. One that a file has of its own
    /// stays in it either way, and is told.
    #[uniffi(default = true)]
    pub place: bool,
    /// How the roll's albums are made; none: by kind.
    #[uniffi(default)]
    pub albums: Option<AlbumChoice>,
    /// Whether what is there already, and better in the archives now, is replaced; of links, also what came
    /// damaged, without its sound or smaller, where it comes better now. Only what
    /// this app added to this roll and nobody changed since.
    #[uniffi(default = false)]
    pub replace: bool,
    /// Whether what a look into the photo library found there is told as already there, and
    /// not added; what is only asked about is added.
    #[uniffi(default = false)]
    pub copies: bool,
    /// Of links: whether what arrives damaged, also when it is asked for again, is saved as it
    /// came, with a word in the ledger. Else it fails with that reason.
    #[uniffi(default = false)]
    pub damaged: bool,
    /// What the albums of kinds are called, in the app's language; one that has no title here
    /// has an English one.
    #[uniffi(default)]
    pub album_titles: Vec<AlbumTitle>,
    /// Of albums for years: what that is called which holds what has no date.
    #[uniffi(default)]
    pub undated_title: Option<String>,
}

impl From<roll::SaveOptions> for SaveOptions {
    fn from(options: roll::SaveOptions) -> Self {
        let roll::SaveOptions {
            date,
            zone,
            place,
            albums,
            titles: AlbumTitles { kinds, undated },
            // Camera rolls of phones hold no such files.
            sidecar: _,
            replace,
            copies,
            damaged,
        } = options;
        let titles = kinds.into_iter();
        Self {
            date: Some(date),
            zone: zone.iana_name().map(str::to_owned),
            place,
            albums: Some(albums),
            album_titles: titles
                .map(|(kind, title)| AlbumTitle { kind, title })
                .collect(),
            undated_title: undated,
            replace,
            copies,
            damaged,
        }
    }
}

impl TryFrom<SaveOptions> for roll::SaveOptions {
    type Error = KeepError;

    fn try_from(options: SaveOptions) -> Result<Self, KeepError> {
        Ok(Self {
            date: options.date.unwrap_or_default(),
            zone: times::zone(options.zone.as_deref())?,
            place: options.place,
            albums: options.albums.unwrap_or_default(),
            titles: AlbumTitles {
                kinds: titles(options.album_titles),
                undated: options.undated_title,
            },
            // A photo library has fields of its own for what a file has no room for.
            sidecar: false,
            replace: options.replace,
            copies: options.copies,
            damaged: options.damaged,
        })
    }
}

fn titles(titles: Vec<AlbumTitle>) -> Vec<(PostKind, String)> {
    let titles = titles.into_iter();
    titles
        .map(|AlbumTitle { kind, title }| (kind, title))
        .collect()
}
