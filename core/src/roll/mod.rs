//! Putting media into a camera roll: the border to it ([`CameraRoll`]), what will
//! happen ([`Plan`]), doing it (`run`), what became of it (ledger), taking it back.

mod adopt;
mod again;
mod answers;
mod asked;
mod batch;
mod better;
mod dating;
mod folder;
mod keywords;
mod lock;
mod naming;
mod numbers;
mod options;
mod plan;
mod presence;
mod progress;
mod queue;
mod receipts;
mod recovery;
mod replace;
mod reserve;
mod run;
mod staging;
mod start;
mod survey;
#[cfg(test)]
mod tests;
mod twins;
mod undo;
mod undo_ledger;

pub use crate::ledger::{
    AssetId, Ledger, LedgerEntry, ReasonCount, RunId, RunRecord, RunTotals, Save, UndoId,
    UndoOutcome, UndoRecord, UndoTotals, Why,
};
pub use crate::outcome::{
    Better, Outcome, Quality, Reason, Reasons, RollError, RollTrouble, RunEnd, StopReason,
};
pub use adopt::{Adopted, adopt};
pub use again::selection_again;
pub use asked::Asked;
pub use folder::{FolderRoll, differs, make_durable};
pub use lock::Lock;
pub use numbers::PlanNumbers;
pub use options::{AlbumChoice, AlbumTitles, DateChoice, SaveOptions};
pub use plan::{Plan, Rest};
pub use progress::{Ended, Progress, SaveSummary};
pub use recovery::recover_killed;
pub use replace::Aside;
pub use twins::{find_twins, find_twins_if_free};
pub use undo::{Undo, UndoProgress, Undone};

/// Which of the selected items would have to be downloaded before they can be saved.
pub(crate) fn to_download(
    catalog: &Catalog,
    selection: &Selection,
    roll: &dyn CameraRoll,
    options: &SaveOptions,
) -> Result<Vec<MediaId>> {
    let never = CancellationToken::new();
    survey::survey(catalog, selection, roll, options, &never)?;
    survey::to_download(&catalog.db, roll, options)
}

use std::path::PathBuf;

use jiff::Timestamp;

use crate::CancellationToken;
use crate::catalog::{Catalog, Selection};
use crate::error::Result;
use crate::matching::Mark;
use crate::media::Format;
use crate::post::{Coordinates, MediaId};

/// Where media go: a phone's photo library, or a folder.
///
/// Takes file paths, never bytes. Every call may come from any thread, one at a time
/// but for [`CameraRoll::write_out`], which may come meanwhile.
pub trait CameraRoll: Send + Sync {
    /// Names this roll for good; the ledger keeps assets of different rolls apart.
    fn name(&self) -> String;

    /// What it can do; the plan is made with that.
    fn abilities(&self) -> Abilities;

    /// The folder to stage files in, on the volume where they will stay.
    fn staging(&self) -> PathBuf;

    /// While files are staged, from any thread: time to let the disk begin with those that lie
    /// there. Only a hint; [`CameraRoll::add`] makes durable what it needs to be.
    fn write_out(&self) {}

    /// Bytes that can still be added, where it can tell.
    ///
    /// # Errors
    /// The roll cannot be reached.
    fn free_space(&self) -> Result<Option<u64>, RollError>;

    /// Adds a batch of finished, staged files and answers for each, in order. Takes
    /// the files away on success and leaves them on failure.
    ///
    /// Promise 2 hangs on this: for each asset, `receipt` gets its id *before* the
    /// asset becomes visible; if the receipt is refused, the asset is not added.
    fn add(&self, batch: &[NewAsset], receipt: &mut dyn Receipt)
    -> Vec<Result<AssetId, RollError>>;

    /// Which of these assets are there now, and which in the roll's bin.
    ///
    /// # Errors
    /// The roll cannot be read (or was not allowed to be).
    fn which_exist(&self, assets: &[AssetId]) -> Result<Vec<AssetState>, RollError>;

    /// The same of assets as they were added, and which of them are no whole picture any more. A
    /// roll that cannot tell says of none that it is not.
    ///
    /// # Errors
    /// The roll cannot be read (or was not allowed to be).
    fn look(&self, assets: &[Added]) -> Result<Vec<Looked>, RollError> {
        let ids: Vec<_> = assets.iter().map(|asset| asset.id.clone()).collect();
        let states = self.which_exist(&ids)?.into_iter();
        Ok(states.map(Looked::from).collect())
    }

    /// By what these assets of the photo library, which a look found, are known now: one answer
    /// each, none for what is not there or not to be seen. Asked where [`Abilities::sees_library`].
    ///
    /// # Errors
    /// The library cannot be read (or was not allowed to be).
    fn in_library(&self, assets: &[AssetId]) -> Result<Vec<Option<Mark>>, RollError> {
        Ok(vec![None; assets.len()])
    }

    /// Where these assets stand now: somebody moved them inside the roll, so that they are not
    /// at their places any more, and what they hold is the same, or nothing else has their name. None
    /// for each that is nowhere.
    /// In a roll whose assets keep their ids wherever they are moved, nothing is ever found.
    ///
    /// # Errors
    /// The roll cannot be read (or was not allowed to be).
    fn find_moved(&self, assets: &[Added]) -> Result<Vec<Option<AssetId>>, RollError> {
        Ok(vec![None; assets.len()])
    }

    /// The asset that is there under a name that this one would get, and has these bytes: of an
    /// earlier save of which nothing is known any more. For rolls that give names.
    ///
    /// # Errors
    /// The roll cannot be read (or was not allowed to be).
    fn there_already(
        &self,
        asset: &NewAsset,
        bytes: u64,
        crc32: u32,
    ) -> Result<Option<AssetId>, RollError> {
        let _ = (asset, bytes, crc32);
        Ok(None)
    }

    /// Which of these assets somebody changed since they were added; undo leaves them
    /// alone. A roll that keeps a person's edits apart from the file, or cannot tell,
    /// says none. An asset that is gone is not changed.
    ///
    /// # Errors
    /// The roll cannot be read (or was not allowed to be).
    fn changed(&self, assets: &[Added]) -> Result<Vec<bool>, RollError> {
        Ok(vec![false; assets.len()])
    }

    /// Removes assets that this app added, for undo and for what is replaced only; one
    /// answer each. An asset that is gone already is removed. Never given more than
    /// [`Abilities::remove_at_once`]; a person who is asked and says no is
    /// [`RollError::Declined`].
    fn remove(&self, assets: &[AssetId]) -> Vec<Result<(), RollError>>;

    /// After a kill, with the assets that were on their way: clears away what it left unfinished of
    /// them outside of [`CameraRoll::staging`].
    fn clear_unfinished(&self, assets: &[AssetId]) {
        let _ = assets;
    }

    /// Where it keeps what was replaced, if it can. In a roll that cannot, what is replaced
    /// is removed, and undo cannot bring it back.
    fn aside(&self) -> Option<&dyn Aside> {
        None
    }
}

/// Whether an asset is in a camera roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssetState {
    /// It is.
    There,
    /// The person put it into the bin, from which they can take it back, or it vanishes in time.
    /// Only for a roll that can see what lies there.
    Trashed,
    /// It is not, for all that can be seen.
    Gone,
}

impl AssetState {
    /// There, or gone: for a roll that has no bin or cannot see it.
    #[must_use]
    pub fn seen(is_there: bool) -> Self {
        match is_there {
            true => Self::There,
            false => Self::Gone,
        }
    }
}

/// What a look at an asset found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    /// Whether it is there.
    pub state: AssetState,
    /// Whether its file is empty or without its end and shorter than it was, or as long with other
    /// bytes: what a full disk, a crash or a copy that broke off leaves of it, and no edit.
    pub is_spoiled: bool,
}

impl From<AssetState> for Looked {
    fn from(state: AssetState) -> Self {
        Self {
            state,
            is_spoiled: false,
        }
    }
}

/// Hears of assets that are about to become visible.
pub trait Receipt {
    /// The item at these indexes of the batch will get these ids. When this returns
    /// `Ok` the ids are written down durably.
    ///
    /// # Errors
    /// They could not be written down; the assets must not be added.
    fn pending(&mut self, assets: &[(usize, AssetId)]) -> Result<(), RollError>;

    /// Of the items whose ids are given next, those at these indexes go in without the album that
    /// they belong to, as that cannot be made. Of what is saved so it is told.
    fn without_album(&mut self, items: &[usize]) {
        let _ = items;
    }
}

/// An asset as the ledger knows it: what stood in the roll right after it was added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// The roll's own id.
    pub id: AssetId,
    /// Its size.
    pub bytes: u64,
    /// CRC-32 of its bytes.
    pub crc32: u32,
}

/// What a camera roll can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    /// How many items it likes to be given at once.
    pub batch: usize,
    /// It has albums. Where it has none, what belongs to one is saved without, and told.
    pub albums: bool,
    /// [`CameraRoll::which_exist`] tells the truth. If not, it is asked only after a kill, about
    /// what was on its way: a roll may know of that without looking.
    pub read_back: bool,
    /// It may see what is in the photo library that a look ([`crate::matching`]) went through:
    /// [`CameraRoll::in_library`] answers for it. If not, the look is believed.
    pub sees_library: bool,
    /// [`CameraRoll::remove`] works.
    pub undo: bool,
    /// How many assets [`CameraRoll::remove`] takes in one call.
    pub remove_at_once: usize,
    /// Whether each such call asks the person. Then what is replaced is taken out at the end of
    /// a save and not after each batch.
    pub asks_to_remove: bool,
}

/// A finished file, and what the roll's own fields should say.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAsset {
    /// The staged file. Its times are those of `taken`.
    pub file: PathBuf,
    /// The name it should get.
    pub name: String,
    /// What it is.
    pub format: Format,
    /// The album it belongs to.
    pub album: Option<String>,
    /// The asset whose place it takes. Where the person filed that, in a folder or under a name
    /// of their own, it goes there, too. For rolls that hold files.
    pub beside: Option<AssetId>,
    /// When it was taken, for the roll's date field.
    pub taken: Option<Timestamp>,
    /// Where.
    pub coordinates: Option<Coordinates>,
    /// The caption.
    pub caption: Option<String>,
    /// The hashtags of the caption, without their sign, each once, in order.
    pub keywords: Vec<String>,
    /// An XMP packet for a file beside it, where that was asked for and the file itself
    /// could not take all. For rolls that hold files; others have fields of their own.
    pub sidecar: Option<Vec<u8>>,
}
