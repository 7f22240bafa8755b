//! A folder as camera roll that does one thing otherwise.

use std::any::Any;
use std::fs;
use std::panic;
use std::path::PathBuf;

use super::super::{
    Abilities, Added, Aside, AssetId, AssetState, CameraRoll, FolderRoll, Looked, NewAsset,
    Receipt, RollError,
};
use crate::matching::Mark;

/// What a program dies of that is killed in a test.
pub(super) struct Killed;

type Answers<T> = Vec<Result<T, RollError>>;
type Add = dyn Fn(&FolderRoll, &[NewAsset], &mut dyn Receipt) -> Answers<AssetId> + Send + Sync;
type Exist = dyn Fn(&FolderRoll, &[AssetId]) -> Result<Vec<AssetState>, RollError> + Send + Sync;
type Library = dyn Fn(&AssetId) -> Option<Mark> + Send + Sync;
type Remove = dyn Fn(&FolderRoll, &[AssetId]) -> Answers<()> + Send + Sync;

pub(super) struct OddRoll {
    folder: FolderRoll,
    abilities: Abilities,
    free_space: Option<u64>,
    add: Box<Add>,
    exist: Box<Exist>,
    library: Option<Box<Library>>,
    remove: Box<Remove>,
    keeps: bool,
}

impl OddRoll {
    /// Nothing is otherwise yet.
    pub(super) fn new(folder: PathBuf) -> Self {
        let folder = FolderRoll::new(folder);
        Self {
            abilities: folder.abilities(),
            folder,
            free_space: None,
            add: Box::new(|folder, batch, receipt| folder.add(batch, receipt)),
            exist: Box::new(|folder, assets| folder.which_exist(assets)),
            library: None,
            remove: Box::new(|folder, assets| folder.remove(assets)),
            keeps: false,
        }
    }

    /// Keeps what is replaced, as the folder does.
    pub(super) fn keeping_what_is_replaced(mut self) -> Self {
        self.keeps = true;
        self
    }

    pub(super) fn batches_of(mut self, items: usize) -> Self {
        self.abilities.batch = items;
        self
    }

    /// Asks a person before it removes so many in one call.
    pub(super) fn asking_for(mut self, at_once: usize) -> Self {
        self.abilities.remove_at_once = at_once;
        self.abilities.asks_to_remove = true;
        self
    }

    /// Cannot tell what is in it.
    pub(super) fn blind(mut self) -> Self {
        self.abilities.read_back = false;
        self
    }

    /// Answers for the assets of the photo library, too.
    pub(super) fn seeing_the_library(
        mut self,
        library: impl Fn(&AssetId) -> Option<Mark> + Send + Sync + 'static,
    ) -> Self {
        self.abilities.sees_library = true;
        self.library = Some(Box::new(library));
        self
    }

    pub(super) fn without_undo(mut self) -> Self {
        self.abilities.undo = false;
        self
    }

    pub(super) fn with_room_for(mut self, bytes: u64) -> Self {
        self.free_space = Some(bytes);
        self
    }

    pub(super) fn adding(
        mut self,
        add: impl Fn(&FolderRoll, &[NewAsset], &mut dyn Receipt) -> Answers<AssetId>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        self.add = Box::new(add);
        self
    }

    pub(super) fn looking(
        mut self,
        exist: impl Fn(&FolderRoll, &[AssetId]) -> Result<Vec<AssetState>, RollError>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        self.exist = Box::new(exist);
        self
    }

    pub(super) fn removing(
        mut self,
        remove: impl Fn(&FolderRoll, &[AssetId]) -> Answers<()> + Send + Sync + 'static,
    ) -> Self {
        self.remove = Box::new(remove);
        self
    }
}

/// As if the process were killed here.
pub(super) fn kill() -> ! {
    panic::resume_unwind(Box::new(Killed) as Box<dyn Any + Send>)
}

/// Puts a staged file into the folder under that name.
pub(super) fn show(folder: &FolderRoll, asset: &NewAsset, id: &AssetId) {
    fs::rename(&asset.file, folder.path_of(id).unwrap()).unwrap();
}

/// An id for each asset of a batch: its own name.
pub(super) fn names(batch: &[NewAsset]) -> Vec<AssetId> {
    batch
        .iter()
        .map(|asset| AssetId(asset.name.clone()))
        .collect()
}

/// The ids with their places in the batch, as a receipt takes them.
pub(super) fn numbered(ids: &[AssetId]) -> Vec<(usize, AssetId)> {
    ids.iter().cloned().enumerate().collect()
}

impl CameraRoll for OddRoll {
    fn name(&self) -> String {
        self.folder.name()
    }

    fn abilities(&self) -> Abilities {
        self.abilities
    }

    fn staging(&self) -> PathBuf {
        self.folder.staging()
    }

    fn free_space(&self) -> Result<Option<u64>, RollError> {
        Ok(self.free_space)
    }

    fn add(&self, batch: &[NewAsset], receipt: &mut dyn Receipt) -> Answers<AssetId> {
        (self.add)(&self.folder, batch, receipt)
    }

    fn which_exist(&self, assets: &[AssetId]) -> Result<Vec<AssetState>, RollError> {
        (self.exist)(&self.folder, assets)
    }

    fn in_library(&self, assets: &[AssetId]) -> Result<Vec<Option<Mark>>, RollError> {
        let library = self.library.as_ref().expect("it does not see the library");
        Ok(assets.iter().map(library).collect())
    }

    fn changed(&self, assets: &[Added]) -> Result<Vec<bool>, RollError> {
        self.folder.changed(assets)
    }

    fn look(&self, assets: &[Added]) -> Result<Vec<Looked>, RollError> {
        if self.keeps {
            return self.folder.look(assets);
        }
        let ids: Vec<_> = assets.iter().map(|asset| asset.id.clone()).collect();
        let states = self.which_exist(&ids)?.into_iter();
        Ok(states.map(Looked::from).collect())
    }

    fn aside(&self) -> Option<&dyn Aside> {
        self.folder.aside().filter(|_| self.keeps)
    }

    fn remove(&self, assets: &[AssetId]) -> Answers<()> {
        (self.remove)(&self.folder, assets)
    }
}
