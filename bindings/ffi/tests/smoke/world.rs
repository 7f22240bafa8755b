//! A person with an export, a catalog and a folder as camera roll, which can misbehave.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use keepsake_core::roll::{self, AssetId, CameraRoll as _, FolderRoll};
use keepsake_ffi::{
    AddAnswer, AddedAsset, ArchiveSource, AssetState, CameraRoll, KeepError, Keepsake, NewAsset,
    PendingAsset, Reason, Receipt, RemoveAnswer, RollFacts, SaveOptions, SaveSummary, Selection,
    Transport, Trouble,
};
use sample_maker::Export;
use tempfile::TempDir;

pub struct World {
    place: PathBuf,
    _owned: Option<TempDir>,
}

impl World {
    pub fn new(export: &Export) -> Self {
        let owned = tempfile::tempdir().unwrap();
        let world = Self {
            place: owned.path().to_owned(),
            _owned: Some(owned),
        };
        export.write_zip(Path::new(&world.zip())).unwrap();
        world
    }

    /// One that is there already.
    pub fn at(place: &Path) -> Self {
        Self {
            place: place.to_owned(),
            _owned: None,
        }
    }

    pub fn place(&self) -> &Path {
        &self.place
    }

    pub fn zip(&self) -> String {
        self.text("export.zip")
    }

    pub fn folder(&self) -> PathBuf {
        self.place.join("roll")
    }

    fn text(&self, name: &str) -> String {
        self.place.join(name).to_str().unwrap().to_owned()
    }

    pub async fn open(&self) -> Arc<Keepsake> {
        self.open_with(None).await
    }

    /// With a network stack of its own.
    pub async fn open_with(&self, transport: Option<Arc<dyn Transport>>) -> Arc<Keepsake> {
        let opened = Keepsake::open(self.text("data"), self.text("cache"), transport);
        opened.await.unwrap()
    }

    pub async fn with_archive(&self) -> Arc<Keepsake> {
        let keepsake = self.open().await;
        let source = ArchiveSource::Path { path: self.zip() };
        let run = keepsake.read(vec![source]).unwrap();
        run.run(None).await.unwrap();
        keepsake
    }

    pub fn roll(&self) -> Arc<Folder> {
        Folder::that(self, Misbehaviour::None)
    }

    /// A second roll, in a folder beside the first.
    pub fn other_roll(&self) -> Arc<Folder> {
        Folder::at(self.other_folder(), "another folder", Misbehaviour::None)
    }

    pub fn other_folder(&self) -> PathBuf {
        self.place.join("another")
    }

    /// How many files a person sees.
    pub fn files(&self) -> u64 {
        files(&self.folder())
    }
}

pub fn files(folder: &Path) -> u64 {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    let entries = entries.map(|entry| entry.unwrap());
    entries
        .filter(|entry| entry.file_name() != ".keepsake")
        .map(|entry| match entry.file_type().unwrap().is_dir() {
            true => files(&entry.path()),
            false => 1,
        })
        .sum()
}

pub fn options() -> SaveOptions {
    SaveOptions {
        date: None,
        zone: Some("UTC".to_owned()),
        place: true,
        albums: None,
        album_titles: Vec::new(),
        undated_title: None,
        replace: false,
        copies: false,
        damaged: false,
    }
}

pub async fn save_all(keepsake: &Keepsake, roll: Arc<Folder>) -> SaveSummary {
    let run = keepsake.save(Selection::default(), roll, options());
    run.unwrap().run(None).await.unwrap()
}

/// What a roll does when it is asked to add.
pub enum Misbehaviour {
    None,
    /// Adds one by one and takes its time.
    Slow,
    Throws(KeepError),
    Panics,
    Hangs,
    /// Adds all, and answers for the first only.
    AnswersForTooFew,
    /// It has no albums.
    HasNoAlbums,
    /// What is not there any more lies in its bin.
    HasABin,
    /// Adds all, and says of each that it may not stay.
    IsNotSure,
    /// Asks the person before it removes anything, so many at once; they think longer than the
    /// roll may, and answer so.
    Asks {
        at_once: u32,
        agrees: bool,
    },
    /// Asks the person before it removes anything, and nobody ever answers.
    AsksNobody,
    /// The same, and waits for the answer for a moment only.
    AsksNobodyForLong,
    /// Never says what of its assets is there.
    NeverLooks,
    /// Sees the photo library, and says this of each of its assets.
    SeesLibrary(AssetState),
    /// Says that it has that many bytes of room.
    HasRoom(u64),
    /// The process ends when the third asset is visible and not yet written down as saved.
    Dies,
}

/// The core's folder roll behind the trait that apps implement.
pub struct Folder {
    folder: FolderRoll,
    name: &'static str,
    misbehaviour: Misbehaviour,
    given: Mutex<Vec<NewAsset>>,
    added: AtomicU64,
    asked: AtomicU64,
}

impl Folder {
    pub fn that(world: &World, misbehaviour: Misbehaviour) -> Arc<Self> {
        Self::at(world.folder(), "folder", misbehaviour)
    }

    fn at(folder: PathBuf, name: &'static str, misbehaviour: Misbehaviour) -> Arc<Self> {
        Arc::new(Self {
            folder: FolderRoll::new(folder),
            name,
            misbehaviour,
            given: Mutex::default(),
            added: AtomicU64::new(0),
            asked: AtomicU64::new(0),
        })
    }

    /// All assets that it was given to add.
    pub fn given(&self) -> Vec<NewAsset> {
        self.given.lock().unwrap().clone()
    }

    pub fn captions(&self) -> Vec<Option<String>> {
        let given = self.given().into_iter();
        given.map(|asset| asset.caption).collect()
    }

    /// How often the person was asked, or the roll that never looks.
    pub fn asked(&self) -> u64 {
        self.asked.load(Ordering::Relaxed)
    }

    pub async fn has_added(&self, count: u64) {
        while self.added.load(Ordering::Relaxed) < count {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    async fn misbehave(&self) -> Result<(), KeepError> {
        match &self.misbehaviour {
            Misbehaviour::None
            | Misbehaviour::AnswersForTooFew
            | Misbehaviour::IsNotSure
            | Misbehaviour::Asks { .. }
            | Misbehaviour::AsksNobody
            | Misbehaviour::AsksNobodyForLong
            | Misbehaviour::HasNoAlbums
            | Misbehaviour::HasABin
            | Misbehaviour::NeverLooks
            | Misbehaviour::SeesLibrary(_)
            | Misbehaviour::HasRoom(_)
            | Misbehaviour::Dies => Ok(()),
            Misbehaviour::Slow => {
                tokio::time::sleep(Duration::from_millis(50)).await;
                Ok(())
            }
            Misbehaviour::Throws(error) => Err(error.clone()),
            Misbehaviour::Panics => panic!("undeclared"),
            Misbehaviour::Hangs => std::future::pending().await,
        }
    }
}

/// The app's receipt as the core's.
struct Passed<'a>(&'a Receipt);

impl roll::Receipt for Passed<'_> {
    fn pending(&mut self, assets: &[(usize, AssetId)]) -> Result<(), roll::RollError> {
        let pending = |(index, id): &(usize, AssetId)| PendingAsset {
            without_album: false,
            index: u32::try_from(*index).unwrap(),
            id: id.0.clone(),
        };
        Ok(self.0.pending(assets.iter().map(pending).collect())?)
    }
}

fn ids(assets: Vec<String>) -> Vec<AssetId> {
    assets.into_iter().map(AssetId).collect()
}

#[async_trait::async_trait]
impl CameraRoll for Folder {
    async fn facts(&self) -> Result<RollFacts, KeepError> {
        let one_by_one = matches!(self.misbehaviour, Misbehaviour::Slow | Misbehaviour::Dies);
        Ok(RollFacts {
            name: self.name.to_owned(),
            staging: self.folder.staging().to_str().unwrap().to_owned(),
            batch: if one_by_one { 1 } else { 256 },
            albums: !matches!(self.misbehaviour, Misbehaviour::HasNoAlbums),
            read_back: true,
            sees_library: matches!(self.misbehaviour, Misbehaviour::SeesLibrary(_)),
            undo: true,
            remove_at_once: match self.misbehaviour {
                Misbehaviour::Asks { at_once, .. } => Some(at_once),
                Misbehaviour::AsksNobody | Misbehaviour::AsksNobodyForLong => Some(1000),
                _ => None,
            },
            time_limit: matches!(
                self.misbehaviour,
                Misbehaviour::Hangs | Misbehaviour::Asks { .. }
            )
            .then_some(Duration::from_millis(300)),
            ask_limit: matches!(self.misbehaviour, Misbehaviour::AsksNobodyForLong)
                .then_some(Duration::from_millis(300)),
        })
    }

    async fn free_space(&self) -> Result<Option<u64>, KeepError> {
        match self.misbehaviour {
            Misbehaviour::HasRoom(bytes) => Ok(Some(bytes)),
            _ => Ok(self.folder.free_space()?),
        }
    }

    async fn add(
        &self,
        batch: Vec<NewAsset>,
        receipt: Arc<Receipt>,
    ) -> Result<Vec<AddAnswer>, KeepError> {
        self.misbehave().await?;
        self.given.lock().unwrap().extend(batch.iter().cloned());
        let assets: Vec<_> = batch.into_iter().map(asset).collect();
        let answers = self.folder.add(&assets, &mut Passed(&receipt));
        let count = assets.len() as u64;
        let added = self.added.fetch_add(count, Ordering::Relaxed) + count;
        if matches!(self.misbehaviour, Misbehaviour::Dies) && added >= 3 {
            std::process::abort();
        }
        let answer = |answer| match answer {
            Ok(AssetId(id)) => AddAnswer::Added { id },
            Err(error) => AddAnswer::NotAdded {
                why: KeepError::from(error),
            },
        };
        if matches!(self.misbehaviour, Misbehaviour::IsNotSure) {
            return Ok(vec![not_sure(); answers.len()]);
        }
        let few = matches!(self.misbehaviour, Misbehaviour::AnswersForTooFew);
        let count = if few { 1 } else { answers.len() };
        Ok(answers.into_iter().map(answer).take(count).collect())
    }

    async fn which_exist(&self, assets: Vec<String>) -> Result<Vec<AssetState>, KeepError> {
        assert!(assets.len() <= 500, "asked about {} at once", assets.len());
        if matches!(self.misbehaviour, Misbehaviour::NeverLooks) {
            self.asked.fetch_add(1, Ordering::Relaxed);
            return std::future::pending().await;
        }
        if let Misbehaviour::SeesLibrary(state) = self.misbehaviour {
            return Ok(vec![state; assets.len()]);
        }
        let states = self.folder.which_exist(&ids(assets))?.into_iter();
        let has_bin = matches!(self.misbehaviour, Misbehaviour::HasABin);
        Ok(states
            .map(|state| match state {
                roll::AssetState::There => AssetState::There { modified: None },
                _ if has_bin => AssetState::Trashed,
                _ => AssetState::Gone,
            })
            .collect())
    }

    async fn find_moved(&self, assets: Vec<AddedAsset>) -> Result<Vec<Option<String>>, KeepError> {
        assert!(assets.len() <= 500, "asked about {} at once", assets.len());
        let assets: Vec<_> = assets.into_iter().map(Into::into).collect();
        let found = self.folder.find_moved(&assets)?.into_iter();
        Ok(found.map(|id| id.map(|id| id.0)).collect())
    }

    async fn changed(&self, assets: Vec<AddedAsset>) -> Result<Vec<bool>, KeepError> {
        assert!(assets.len() <= 500, "asked about {} at once", assets.len());
        let assets: Vec<_> = assets.into_iter().map(Into::into).collect();
        Ok(self.folder.changed(&assets)?)
    }

    async fn remove(&self, assets: Vec<String>) -> Result<Vec<RemoveAnswer>, KeepError> {
        if let Misbehaviour::Asks { at_once, agrees } = self.misbehaviour {
            assert!(assets.len() <= at_once as usize);
            self.asked.fetch_add(1, Ordering::Relaxed);
            tokio::time::sleep(Duration::from_millis(500)).await;
            if !agrees {
                return Err(roll::RollError::Declined.into());
            }
        }
        if matches!(
            self.misbehaviour,
            Misbehaviour::AsksNobody | Misbehaviour::AsksNobodyForLong
        ) {
            self.asked.fetch_add(1, Ordering::Relaxed);
            return std::future::pending().await;
        }
        let answers = self.folder.remove(&ids(assets)).into_iter();
        let answer = |answer: Result<(), roll::RollError>| match answer {
            Ok(()) => RemoveAnswer::Removed,
            Err(error) => RemoveAnswer::NotRemoved { why: error.into() },
        };
        Ok(answers.map(answer).collect())
    }
}

fn not_sure() -> AddAnswer {
    let why = Trouble::Roll {
        reason: Reason::NotConfirmed {
            path: "/photos".to_owned(),
            system: "broken pipe".to_owned(),
        },
    };
    AddAnswer::NotAdded {
        why: KeepError::TryLater {
            reason: why.to_string(),
            why,
            wait: None,
        },
    }
}

fn asset(asset: NewAsset) -> roll::NewAsset {
    let format = keepsake_core::media::Format::ALL
        .into_iter()
        .find(|format| format.mime() == asset.mime_type);
    roll::NewAsset {
        file: asset.file.into(),
        name: asset.name,
        format: format.unwrap(),
        album: asset.album,
        taken: asset.taken.map(|at| jiff::Timestamp::try_from(at).unwrap()),
        coordinates: None,
        caption: asset.caption,
        keywords: asset.keywords,
        sidecar: None,
        beside: None,
    }
}
