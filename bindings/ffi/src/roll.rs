//! The camera roll as an app implements it.

mod bridge;
mod receipt;

pub(crate) use bridge::Bridge;
pub use receipt::Receipt;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use keepsake_core::roll::{self, CameraRoll as _};

use crate::KeepError;
use crate::words::{Coordinates, MediaType, system_time};

/// Where media go: a phone's photo library, or a folder. Takes file paths, never bytes.
/// Calls come from Rust's threads, one at a time; one that does not answer within
/// [`RollFacts::time_limit`] fails, and the save pauses.
#[uniffi::export(foreign)]
#[async_trait::async_trait]
pub trait CameraRoll: Send + Sync {
    /// What it is and can do; asked once before each plan, save, recovery and undo.
    ///
    /// # Errors
    /// The roll cannot be reached.
    async fn facts(&self) -> Result<RollFacts, KeepError>;

    /// Bytes that can still be added, where it can tell.
    ///
    /// # Errors
    /// The roll cannot be reached.
    async fn free_space(&self) -> Result<Option<u64>, KeepError>;

    /// Adds a batch of finished, staged files and answers for each, in order. Takes the
    /// files away on success and leaves them on failure.
    ///
    /// Nothing is doubled or lost only if `receipt` gets the id of each asset *before*
    /// the asset becomes visible; if it throws, the asset must not be added.
    ///
    /// # Errors
    /// What kept the whole batch out, as far as no asset of it became visible.
    async fn add(
        &self,
        batch: Vec<NewAsset>,
        receipt: Arc<Receipt>,
    ) -> Result<Vec<AddAnswer>, KeepError>;

    /// Which of these assets are there now, and which lie in the roll's bin; one answer each.
    ///
    /// # Errors
    /// The roll cannot be read.
    async fn which_exist(&self, assets: Vec<String>) -> Result<Vec<AssetState>, KeepError>;

    /// Where these assets, which are not at their places any more, stand now: somebody moved
    /// them inside the roll, and what they hold is the same. One answer each; none for what is
    /// nowhere. A roll whose assets keep their ids wherever they are moved, or that cannot
    /// tell, answers none for each.
    ///
    /// # Errors
    /// The roll cannot be read.
    async fn find_moved(&self, assets: Vec<AddedAsset>) -> Result<Vec<Option<String>>, KeepError>;

    /// Which of these assets somebody changed since they were added, one answer each;
    /// undo leaves them alone. A roll that cannot tell says none.
    ///
    /// # Errors
    /// The roll cannot be read.
    async fn changed(&self, assets: Vec<AddedAsset>) -> Result<Vec<bool>, KeepError>;

    /// Removes assets that this app added, for undo and for what is replaced only; one
    /// answer each. An asset that is gone already is removed. A roll that asks the person says so
    /// with [`RollFacts::remove_at_once`]; who says no is an error with
    /// [`keepsake_core::roll::Reason::Declined`], for which nothing counts as failed.
    ///
    /// # Errors
    /// None of them could be removed.
    async fn remove(&self, assets: Vec<String>) -> Result<Vec<RemoveAnswer>, KeepError>;
}

/// Whether an asset is in a camera roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum AssetState {
    /// It is.
    There {
        /// When it was changed last, as [`crate::LibraryAsset::modified`] says of what a look
        /// goes through. None where that is not known, or not asked for.
        modified: Option<SystemTime>,
    },
    /// The person put it into the bin, from which they can take it back, or it vanishes in time:
    /// it is not saved again unasked, and told as that. For a roll that can see what lies there.
    Trashed,
    /// It is not, for all that can be seen.
    Gone,
}

/// What a camera roll is and can do.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct RollFacts {
    /// Names it for good; the ledger keeps assets of different rolls apart.
    pub name: String,
    /// The folder to stage files in, on the volume where they will stay. It is made if
    /// it is absent and emptied after a kill.
    pub staging: String,
    /// How many items it likes to be given at once.
    #[uniffi(default = 100)]
    pub batch: u32,
    /// It has albums. Where it has none, what belongs to one is saved without, and told.
    #[uniffi(default = true)]
    pub albums: bool,
    /// [`CameraRoll::which_exist`] tells the truth. If not, it is asked only after a kill, about
    /// what was on its way: a roll may know of that without looking; one that does not, throws.
    #[uniffi(default = true)]
    pub read_back: bool,
    /// It is part of the photo library that a look ([`crate::Keepsake::look`]) goes through,
    /// and may see what is in there: [`CameraRoll::which_exist`] answers for the assets that a look
    /// found, too, and says when they were changed. What was deleted or changed since is then
    /// saved. If not, the look is believed.
    #[uniffi(default)]
    pub sees_library: bool,
    /// [`CameraRoll::remove`] works.
    #[uniffi(default = true)]
    pub undo: bool,
    /// Of a roll that asks the person before it removes anything: about how many assets one such
    /// question can be. It is asked to remove so many in one call, and not timed out while the
    /// person thinks. None: it asks nobody.
    #[uniffi(default)]
    pub remove_at_once: Option<u32>,
    /// How long it may think about one call; none: two minutes.
    #[uniffi(default)]
    pub time_limit: Option<Duration>,
    /// How long the person may think about a question before nobody waits for the answer any
    /// more and the undo pauses; none: an hour.
    #[uniffi(default)]
    pub ask_limit: Option<Duration>,
}

/// A finished file, and what the roll's own fields should say.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct NewAsset {
    /// The staged file.
    pub file: String,
    /// The name it should get, with its extension.
    pub name: String,
    /// What it is.
    pub mime_type: String,
    /// Photo or video.
    pub media_type: MediaType,
    /// The album it belongs to.
    pub album: Option<String>,
    /// When it was taken, for the roll's date field or the file time.
    pub taken: Option<SystemTime>,
    /// Where.
    pub coordinates: Option<Coordinates>,
    /// The caption.
    pub caption: Option<String>,
    /// The hashtags of the caption, without their sign, each once, in order: for libraries that
    /// have keywords.
    #[uniffi(default)]
    pub keywords: Vec<String>,
}

/// An asset as the ledger knows it: what stood in the roll right after it was added.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AddedAsset {
    /// The roll's own id.
    pub id: String,
    /// Its size.
    pub bytes: u64,
    /// CRC-32 of its bytes.
    pub crc32: u32,
}

/// The id that an asset of a batch is going to have.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PendingAsset {
    /// Its place in the batch, from 0.
    pub index: u32,
    /// The roll's own id.
    pub id: String,
    /// It goes in without the album that it belongs to, as that cannot be made: the ledger says so.
    #[uniffi(default = false)]
    pub without_album: bool,
}

/// What became of one asset of a batch.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum AddAnswer {
    /// It is in the roll.
    Added {
        /// The roll's own id.
        id: String,
    },
    /// It is not.
    NotAdded {
        /// Why.
        why: KeepError,
    },
}

/// What became of one asset that was to be removed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum RemoveAnswer {
    /// It is not in the roll (any more).
    Removed,
    /// It is.
    NotRemoved {
        /// Why.
        why: KeepError,
    },
}

/// Makes the content of files durable, for a camera roll that writes files itself: after
/// a power cut they are as they are now. They all lie on one volume.
///
/// # Errors
/// The system's; then nothing is certain.
#[uniffi::export]
pub async fn make_durable(files: Vec<String>) -> Result<(), KeepError> {
    let never = keepsake_core::CancellationToken::new();
    crate::runtime::blocking(&never, move |_| {
        let files: Vec<_> = files.into_iter().map(Into::into).collect();
        let folder = files.first().cloned().unwrap_or_default();
        roll::make_durable(&files).map_err(|cause| roll::RollError::from_io(&folder, &cause).into())
    })
    .await
}

/// Whether the file that an asset became is there and was changed since, for a camera roll
/// that keeps files itself: by size and checksum, as an editor may keep the file's time.
///
/// # Errors
/// It cannot be read.
#[uniffi::export]
pub async fn file_changed(file: String, added: AddedAsset) -> Result<bool, KeepError> {
    let never = keepsake_core::CancellationToken::new();
    crate::runtime::blocking(&never, move |_| {
        let file = std::path::Path::new(&file);
        roll::differs(file, added.bytes, added.crc32)
            .map_err(|cause| roll::RollError::from_io(file, &cause).into())
    })
    .await
}

/// Where files stand now that somebody moved or renamed inside a folder, for a camera roll that
/// keeps files itself and whose ids are paths in it: found by size and checksum, of several the
/// one of the same name.
///
/// # Errors
/// The folder cannot be read.
#[uniffi::export]
pub async fn find_moved_files(
    folder: String,
    assets: Vec<AddedAsset>,
) -> Result<Vec<Option<String>>, KeepError> {
    let never = keepsake_core::CancellationToken::new();
    crate::runtime::blocking(&never, move |_| {
        let assets: Vec<_> = assets.into_iter().map(Into::into).collect();
        let found = roll::FolderRoll::new(folder).find_moved(&assets)?;
        Ok(found.into_iter().map(|id| id.map(|id| id.0)).collect())
    })
    .await
}

impl From<&roll::NewAsset> for NewAsset {
    fn from(asset: &roll::NewAsset) -> Self {
        Self {
            file: asset.file.to_string_lossy().into_owned(),
            name: asset.name.clone(),
            mime_type: asset.format.mime().to_owned(),
            media_type: asset.format.media_type(),
            album: asset.album.clone(),
            taken: asset.taken.map(system_time),
            coordinates: asset.coordinates.map(Into::into),
            caption: asset.caption.clone(),
            keywords: asset.keywords.clone(),
        }
    }
}

impl From<&roll::Added> for AddedAsset {
    fn from(asset: &roll::Added) -> Self {
        Self {
            id: asset.id.0.clone(),
            bytes: asset.bytes,
            crc32: asset.crc32,
        }
    }
}

impl From<AddedAsset> for roll::Added {
    fn from(asset: AddedAsset) -> Self {
        Self {
            id: roll::AssetId(asset.id),
            bytes: asset.bytes,
            crc32: asset.crc32,
        }
    }
}
