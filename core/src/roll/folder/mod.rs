//! A folder as camera roll: the roll of the desktop command, and the model for those
//! of the phones.
//!
//! Albums are its sub-folders, an asset's id is its path inside. What Keepsake itself
//! needs stands in `.keepsake`: the catalog, the lock, the staged files, and which
//! folders and which files beside others it made.

mod albums;
mod aside;
mod durable;
mod left_behind;
mod listing;
mod moved;
mod name;
mod names;
mod place;
mod room;
mod sidecars;

pub use durable::make_durable;
pub use listing::differs;

use std::collections::{BTreeSet, HashSet};
use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::panic;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;

use crate::free_space::free_space;
use crate::matching::{FolderLibrary, Mark};
use crate::outcome::SystemWords;

use super::{
    Abilities, Added, Aside, AssetId, AssetState, CameraRoll, Looked, NewAsset, Reason, Receipt,
    RollError, naming,
};

/// How many files are made durable and shown together: enough that waiting for the
/// disk does not matter, few enough that a kill costs little work. Large files fill a
/// batch by their bytes long before.
const BATCH: usize = 2048;

/// So many files are removed before an undo tells how far it is, and can be stopped.
const REMOVED_AT_ONCE: usize = 256;

/// Files of one name that can stand in a folder (`-2`, `-3`, …).
const SAME_NAMES: u32 = 10_000;

/// The folder in it where Keepsake keeps what it needs.
const STATE: &str = ".keepsake";

/// A folder that media are put into. The ids of its assets are paths inside it.
pub struct FolderRoll {
    folder: PathBuf,
    name: OnceLock<String>,
    /// A handle on the volume, kept open so that no write error goes unseen.
    volume: OnceLock<File>,
    /// Whether it held anything when that was first asked: each look at a name costs a call.
    was_in_use: OnceLock<bool>,
    given: Given,
    /// The person's own photos, which a look went through.
    library: Option<FolderLibrary>,
}

/// Which ids were given for files since a folder was found empty. Of each only a hash, as there may
/// be many: two ids of one hash cost no more than a look.
#[derive(Default)]
struct Given {
    hasher: RandomState,
    hashes: Mutex<HashSet<u64>>,
}

impl Given {
    /// Remembers an id. Whether it is certain that it was not given before.
    fn is_first(&self, id: &str) -> bool {
        let hash = self.hasher.hash_one(id.to_lowercase());
        let mut hashes = self.hashes.lock().unwrap_or_else(PoisonError::into_inner);
        hashes.insert(hash)
    }
}

/// Where an asset of a batch is to stand.
struct Place {
    index: usize,
    id: AssetId,
    path: PathBuf,
}

/// What is known of names while a batch is added.
#[derive(Default)]
struct Names {
    /// Ids given in this batch, in lower case.
    files: HashSet<String>,
    /// Albums whose folder was made or found in this batch. Not for longer: a person
    /// may remove folders.
    albums: HashSet<String>,
}

impl FolderRoll {
    /// The camera roll in `folder`. Nothing is made before something is saved.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            name: OnceLock::new(),
            volume: OnceLock::new(),
            was_in_use: OnceLock::new(),
            given: Given::default(),
            library: None,
        }
    }

    /// The same with the folder of the person's own photos that a look went through, to see
    /// whether what it found is still there, and as it was.
    pub fn sees_library(&mut self, library: FolderLibrary) {
        self.library = Some(library);
    }

    /// Where Keepsake keeps what it needs for this folder.
    pub fn state(&self) -> PathBuf {
        self.folder.join(STATE)
    }

    /// How many files in it have names that Keepsake gives. Where no catalog is in
    /// [`FolderRoll::state`], an earlier save put them there, of which nothing else is known.
    pub fn left_behind(&self) -> u64 {
        left_behind::count(&self.folder)
    }

    /// Where an asset stands; none if that is no path inside the folder.
    pub fn path_of(&self, asset: &AssetId) -> Option<PathBuf> {
        let path = Path::new(&asset.0);
        let inside = path
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        let ours = !path.starts_with(STATE) && path.file_name().is_some();
        (inside && ours).then(|| self.folder.join(path))
    }

    /// Makes the staged files durable and says where they will stand, both at once, and then puts them
    /// there. Settles answers one by one; an error is the answer of all that have none yet. Where
    /// the names of what was put there cannot be made durable, that is the answer of those.
    fn add_all(
        &self,
        batch: &[NewAsset],
        receipt: &mut dyn Receipt,
        answers: &mut [Option<Result<AssetId, RollError>>],
    ) -> Result<(), RollError> {
        let volume = self.volume()?;
        let refused = |cause| RollError::from_io(&self.folder, &cause);
        name::keep(&self.state(), &self.name()).map_err(refused)?;
        let mut names = Names::default();
        let files = batch.iter().map(|asset| asset.file.as_path());
        let places = thread::scope(|scope| {
            let synced = scope.spawn(|| durable::files(volume, files));
            let places = self.announce(batch, receipt, answers, &mut names)?;
            match synced.join() {
                Ok(synced) => synced.map_err(refused)?,
                Err(panic) => panic::resume_unwind(panic),
            }
            Ok::<_, RollError>(places)
        })?;
        // The folder itself, as albums may be new in it.
        let mut touched = BTreeSet::from([self.folder.clone()]);
        for place in places {
            touched.extend(place.path.parent().map(Path::to_owned));
            let index = place.index;
            answers[index] = Some(self.show(place, &batch[index], receipt, &mut names));
        }
        if let Err(cause) = durable::folders(volume, touched.iter().map(PathBuf::as_path)) {
            let shown = answers.iter_mut().flatten().filter(|answer| answer.is_ok());
            shown.for_each(|answer| *answer = Err(self.not_durable(&cause)));
        }
        Ok(())
    }

    /// Finds a place for each of a batch that can have one, and tells them all.
    fn announce(
        &self,
        batch: &[NewAsset],
        receipt: &mut dyn Receipt,
        answers: &mut [Option<Result<AssetId, RollError>>],
        names: &mut Names,
    ) -> Result<Vec<Place>, RollError> {
        let mut places = Vec::with_capacity(batch.len());
        for (index, asset) in batch.iter().enumerate() {
            match self.find_place(index, asset, names) {
                Ok(place) => places.push(place),
                Err(error) if error.pauses() => return Err(error),
                Err(error) => answers[index] = Some(Err(error)),
            }
        }
        let ids: Vec<_> = places
            .iter()
            .map(|place| (place.index, place.id.clone()))
            .collect();
        receipt.pending(&ids)?;
        Ok(places)
    }

    fn not_durable(&self, cause: &io::Error) -> RollError {
        RollError::NotDurable {
            why: Reason::NotConfirmed {
                path: self.folder.display().to_string(),
                system: cause.in_system_words(),
            },
        }
    }

    fn volume(&self) -> Result<&File, RollError> {
        if let Some(volume) = self.volume.get() {
            return Ok(volume);
        }
        let staging = self.staging();
        let volume = File::open(&staging).map_err(|cause| RollError::from_io(&staging, &cause))?;
        Ok(self.volume.get_or_init(|| volume))
    }

    /// Finds a free name in the album's folder, and makes that folder if need be.
    fn find_place(
        &self,
        index: usize,
        asset: &NewAsset,
        names: &mut Names,
    ) -> Result<Place, RollError> {
        let album = asset.album.as_deref().map(names::legal_folder);
        if let Some(album) = &album
            && !names.albums.contains(album)
        {
            let refused = |cause| RollError::from_making(&self.folder.join(album), &cause);
            albums::make(&self.folder, &self.state(), album).map_err(refused)?;
            names.albums.insert(album.clone());
        }
        let filed = asset.beside.as_ref().map(|old| self.filed(old));
        let (folder, stem) = filed.unwrap_or_default();
        let album = folder.or(album);
        let name = match stem {
            Some(stem) => format!("{stem}.{}", asset.format.extension()),
            None => asset.name.clone(),
        };
        let name = names::legal_file(&name);
        for number in 1..=SAME_NAMES {
            let id = numbered(album.as_deref(), &name, number);
            let path = self.folder.join(&id);
            // Lower case, as some file systems tell no cases apart.
            if self.is_free(&id, &path) && names.files.insert(id.to_lowercase()) {
                let id = AssetId(id);
                return Ok(Place { index, id, path });
            }
        }
        Err(RollError::Refused {
            why: Reason::NamesTaken {
                name,
                count: SAME_NAMES,
            },
        })
    }

    /// Whether no file has that name. In a folder that was empty only a name that was given before
    /// needs a look: whoever takes another one meanwhile is met when the file is shown.
    fn is_free(&self, id: &str, path: &Path) -> bool {
        let was_empty = self.was_in_use.get() == Some(&false);
        was_empty && self.given.is_first(id) || fs::symlink_metadata(path).is_err()
    }

    /// Where the person filed an asset: a folder that Keepsake did not make, and a name that it
    /// did not give, without its extension.
    fn filed(&self, asset: &AssetId) -> (Option<String>, Option<String>) {
        let (folder, file) = asset.0.rsplit_once('/').unwrap_or(("", &asset.0));
        let is_theirs = !folder.is_empty() && !albums::is_made(&self.state(), folder);
        let is_named = !file.starts_with(naming::PREFIX);
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let is_inside = self.path_of(asset).is_some();
        (
            Some(folder.to_owned()).filter(|_| is_inside && is_theirs),
            Some(stem.to_owned()).filter(|_| is_inside && is_named),
        )
    }

    /// Renames one staged file to its place. If somebody took that name since it was
    /// found free, another one is found, and told, first.
    fn show(
        &self,
        mut place: Place,
        asset: &NewAsset,
        receipt: &mut dyn Receipt,
        names: &mut Names,
    ) -> Result<AssetId, RollError> {
        loop {
            if let Some(packet) = &asset.sidecar {
                sidecars::put(&self.folder, &self.state(), &place.id, packet)
                    .map_err(|cause| RollError::from_io(&self.folder, &cause))?;
            }
            match place::put(&asset.file, &place.path) {
                Ok(()) => return Ok(place.id),
                Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
                    self.remove_sidecars(std::slice::from_ref(&place.id))?;
                    place = self.find_place(place.index, asset, names)?;
                    receipt.pending(&[(place.index, place.id.clone())])?;
                }
                Err(_) if self.state().is_dir() && !asset.file.exists() => {
                    return Err(RollError::TryAgain {
                        why: Reason::StagedFileGone,
                    });
                }
                Err(cause) => {
                    // An album may be a link to another volume.
                    let folder = place.path.parent().unwrap_or(&self.folder);
                    return Err(RollError::from_io(folder, &cause));
                }
            }
        }
    }

    fn remove_sidecars(&self, assets: &[AssetId]) -> Result<(), RollError> {
        sidecars::remove(&self.folder, &self.state(), assets)
            .map_err(|cause| RollError::from_io(&self.folder, &cause))
    }

    fn remove_one(&self, asset: &AssetId) -> Result<(), RollError> {
        let Some(path) = self.path_of(asset) else {
            return Err(RollError::Refused {
                why: Reason::NotInThisFolder,
            });
        };
        match fs::remove_file(&path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                Err(RollError::from_io(&path, &cause))
            }
            _ => Ok(()),
        }
    }
}

/// Whether anything but Keepsake's own files is in the folder.
fn is_in_use(folder: &Path) -> bool {
    let is_other = |entry: fs::DirEntry| entry.file_name() != STATE;
    fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(is_other))
}

/// The id of the `number`th file of that name.
fn numbered(album: Option<&str>, name: &str, number: u32) -> String {
    let name = names::numbered(name, number);
    match album {
        Some(album) => format!("{album}/{name}"),
        None => name,
    }
}

impl CameraRoll for FolderRoll {
    /// Stays the same when the folder is moved, and is no other folder's.
    fn name(&self) -> String {
        let name = || name::of(&self.folder, &self.state());
        self.name.get_or_init(name).clone()
    }

    fn abilities(&self) -> Abilities {
        Abilities {
            batch: BATCH,
            albums: true,
            read_back: true,
            sees_library: self.library.is_some(),
            undo: true,
            remove_at_once: REMOVED_AT_ONCE,
            asks_to_remove: false,
        }
    }

    fn staging(&self) -> PathBuf {
        self.state().join("staging")
    }

    fn write_out(&self) {
        durable::write_out(&self.staging());
    }

    /// Of the folder's volume; before the folder is made, of the volume it would be on.
    fn free_space(&self) -> Result<Option<u64>, RollError> {
        let folder = self.folder.as_path();
        let there =
            std::path::absolute(folder).map_err(|cause| RollError::from_io(folder, &cause))?;
        let Some(there) = there.ancestors().find(|path| path.exists()) else {
            return Ok(None);
        };
        free_space(there).map_err(|cause| RollError::from_io(there, &cause))
    }

    fn add(
        &self,
        batch: &[NewAsset],
        receipt: &mut dyn Receipt,
    ) -> Vec<Result<AssetId, RollError>> {
        let mut answers = vec![None; batch.len()];
        let rest = self.add_all(batch, receipt, &mut answers).err();
        let rest = rest.unwrap_or(RollError::TryAgain {
            why: Reason::NotItsTurn,
        });
        answers
            .into_iter()
            .map(|answer| answer.unwrap_or_else(|| Err(rest.clone())))
            .collect()
    }

    fn which_exist(&self, assets: &[AssetId]) -> Result<Vec<AssetState>, RollError> {
        let exist = listing::which_exist(&self.folder, assets)
            .map_err(|cause| RollError::from_io(&self.folder, &cause))?;
        Ok(exist.into_iter().map(AssetState::seen).collect())
    }

    fn in_library(&self, assets: &[AssetId]) -> Result<Vec<Option<Mark>>, RollError> {
        let mark = |asset: &AssetId| self.library.as_ref()?.mark(&asset.0);
        Ok(assets.iter().map(mark).collect())
    }

    fn look(&self, assets: &[Added]) -> Result<Vec<Looked>, RollError> {
        listing::look(&self.folder, assets)
            .map_err(|cause| RollError::from_io(&self.folder, &cause))
    }

    fn find_moved(&self, assets: &[Added]) -> Result<Vec<Option<AssetId>>, RollError> {
        moved::find(&self.folder, assets).map_err(|cause| RollError::from_io(&self.folder, &cause))
    }

    /// Looks at the files of that name up to the first number that is free; at none where the
    /// folder was empty when this was first asked.
    fn there_already(
        &self,
        asset: &NewAsset,
        bytes: u64,
        crc32: u32,
    ) -> Result<Option<AssetId>, RollError> {
        if !*self.was_in_use.get_or_init(|| is_in_use(&self.folder)) {
            return Ok(None);
        }
        let album = asset.album.as_deref().map(names::legal_folder);
        let name = names::legal_file(&asset.name);
        for number in 1..=SAME_NAMES {
            let id = numbered(album.as_deref(), &name, number);
            let path = self.folder.join(&id);
            let refused = |cause| RollError::from_io(&path, &cause);
            match fs::symlink_metadata(&path) {
                Ok(facts) if facts.is_file() && facts.len() == bytes => {
                    if !listing::differs(&path, bytes, crc32).map_err(refused)? {
                        return Ok(Some(AssetId(id)));
                    }
                }
                Ok(_) => {}
                Err(_) => break,
            }
        }
        Ok(None)
    }

    /// Compares size and checksum: an editor may keep the one or the file's time.
    fn changed(&self, assets: &[Added]) -> Result<Vec<bool>, RollError> {
        let changed = |asset: &Added| match self.path_of(&asset.id) {
            Some(path) => listing::differs(&path, asset.bytes, asset.crc32)
                .map_err(|cause| RollError::from_io(&path, &cause)),
            None => Ok(true),
        };
        assets.iter().map(changed).collect()
    }

    /// An album may be a link to another volume, to which files are copied.
    fn clear_unfinished(&self, assets: &[AssetId]) {
        let files = assets.iter().filter_map(|asset| self.path_of(asset));
        files.for_each(|file| place::clear(&file));
        // What is kept aside comes from there by a copy, too.
        place::clear(&self.kept(0));
    }

    fn aside(&self) -> Option<&dyn Aside> {
        Some(self)
    }

    /// Removes files and what stands beside them, then the folders that are empty now, as
    /// far as they were made by `add`.
    fn remove(&self, assets: &[AssetId]) -> Vec<Result<(), RollError>> {
        let answers: Vec<_> = assets.iter().map(|asset| self.remove_one(asset)).collect();
        let folders: BTreeSet<&str> = assets
            .iter()
            .filter(|asset| self.path_of(asset).is_some())
            .map(|asset| asset.0.rsplit_once('/').map_or("", |(album, _)| album))
            .collect();
        let cleared = self.remove_sidecars(assets).and_then(|()| {
            albums::remove_empty(&self.folder, &self.state(), &folders)
                .map_err(|cause| RollError::from_io(&self.folder, &cause))
        });
        match cleared {
            Ok(()) => answers,
            Err(error) => answers
                .into_iter()
                .map(|answer| answer.and(Err(error.clone())))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests;
