//! A camera roll that fails, hangs, lies and dies wherever it can.

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use keepsake_core::roll::{
    Abilities, Added, Aside, AssetId, AssetState, CameraRoll, FolderRoll, NewAsset, Reason,
    Receipt, RollError,
};

/// Where in the roll's work something goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Asked for room.
    FreeSpace,
    /// Asked to add, before anything is done.
    Add,
    /// The receipt was given, and nothing is visible.
    Receipt,
    /// Half of the batch is visible.
    Half,
    /// All of the batch is visible.
    Visible,
    /// Asked which assets exist.
    WhichExist,
    /// Asked to remove.
    Remove,
    /// Asked to keep aside what was replaced.
    Keep,
    /// It is kept aside, and the answer is not given yet.
    Kept,
    /// Asked to bring it back.
    BringBack,
    /// It is back, and the answer is not given yet.
    Back,
}

/// What goes wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It answers with this error.
    Fail(RollError),
    /// It answers late.
    Hang(Duration),
    /// It answers the opposite of the truth: what it did, it denies; what it did not
    /// do, it claims.
    Lie,
    /// It answers for fewer than it was asked about.
    Mumble,
    /// It takes the whole program with it.
    Die,
}

/// A folder roll with one fault, at one call.
pub struct FaultRoll {
    folder: PathBuf,
    /// What it is really like.
    inner: FolderRoll,
    step: Step,
    fault: Fault,
    /// How often the step is reached before the fault shows, and after that for good or
    /// only once.
    calls_before: Mutex<u32>,
    for_good: bool,
}

/// The word with which [`Fault::Die`] panics.
pub const DEATH: &str = "the fault roll died";

impl FaultRoll {
    /// A roll in `folder` that has this fault when it reaches `step` the `nth` time
    /// (from 0), and at every time after that if it is so `for_good`.
    pub fn new(folder: PathBuf, step: Step, fault: Fault, nth: u32, for_good: bool) -> Self {
        Self {
            inner: FolderRoll::new(&folder),
            folder,
            step,
            fault,
            calls_before: Mutex::new(nth),
            for_good,
        }
    }

    /// A roll without a fault, in small batches.
    pub fn healthy(folder: PathBuf) -> Self {
        Self::new(folder, Step::Add, Fault::Die, u32::MAX, false)
    }

    /// The fault, if it is to show now. Hangs and dies itself.
    fn fault_at(&self, step: Step) -> Option<&Fault> {
        if step != self.step {
            return None;
        }
        let mut before = self
            .calls_before
            .lock()
            .unwrap_or_else(|lock| lock.into_inner());
        match *before {
            0 if !self.for_good => *before = u32::MAX,
            0 => {}
            u32::MAX => return None,
            _ => {
                *before -= 1;
                return None;
            }
        }
        drop(before);
        match &self.fault {
            Fault::Die => std::panic::panic_any(DEATH),
            Fault::Hang(time) => {
                thread::sleep(*time);
                None
            }
            fault => Some(fault),
        }
    }

    /// A free name for each asset of the batch.
    fn names(&self, batch: &[NewAsset]) -> Vec<AssetId> {
        let mut taken: Vec<String> = Vec::new();
        for asset in batch {
            let album = asset.album.as_deref().unwrap_or(".");
            fs::create_dir_all(self.folder.join(album)).unwrap();
            let name = (1..)
                .map(|number| match number {
                    1 => format!("{album}/{}", asset.name),
                    _ => format!("{album}/{number}-{}", asset.name),
                })
                .find(|name| !self.folder.join(name).exists() && !taken.contains(name))
                .unwrap();
            taken.push(name);
        }
        taken.into_iter().map(AssetId).collect()
    }

    fn try_add(
        &self,
        batch: &[NewAsset],
        receipt: &mut dyn Receipt,
    ) -> Result<Vec<Result<AssetId, RollError>>, RollError> {
        let fail = |fault: Option<&Fault>| match fault {
            Some(Fault::Fail(error)) => Err(error.clone()),
            _ => Ok(()),
        };
        let fault = self.fault_at(Step::Add);
        fail(fault)?;
        let names = self.names(batch);
        if fault == Some(&Fault::Lie) {
            return Ok(names.into_iter().map(Ok).collect());
        }
        let numbered: Vec<_> = names.iter().cloned().enumerate().collect();
        receipt.pending(&numbered)?;
        let fault = self.fault_at(Step::Receipt);
        fail(fault)?;
        if fault == Some(&Fault::Lie) {
            return Ok(names.into_iter().map(Ok).collect());
        }
        let mut answers = Vec::new();
        for (index, (asset, id)) in batch.iter().zip(names).enumerate() {
            if index == batch.len() / 2 {
                match self.fault_at(Step::Half) {
                    Some(Fault::Fail(error)) => {
                        answers.resize(batch.len(), Err(error.clone()));
                        return Ok(answers);
                    }
                    Some(Fault::Mumble) => return Ok(answers),
                    _ => {}
                }
            }
            fs::rename(&asset.file, self.folder.join(&id.0)).unwrap();
            answers.push(Ok(id));
        }
        match self.fault_at(Step::Visible) {
            Some(Fault::Fail(error)) => Err(error.clone()),
            Some(Fault::Lie) => Err(RollError::Refused {
                why: Reason::other("not true"),
            }),
            Some(Fault::Mumble) => Ok(Vec::new()),
            _ => Ok(answers),
        }
    }
}

impl CameraRoll for FaultRoll {
    fn name(&self) -> String {
        self.inner.name()
    }

    fn abilities(&self) -> Abilities {
        Abilities {
            batch: 4,
            ..self.inner.abilities()
        }
    }

    fn staging(&self) -> PathBuf {
        self.inner.staging()
    }

    fn free_space(&self) -> Result<Option<u64>, RollError> {
        match self.fault_at(Step::FreeSpace) {
            Some(Fault::Fail(error)) => Err(error.clone()),
            Some(Fault::Lie) => Ok(Some(0)),
            Some(Fault::Mumble) => Ok(None),
            _ => self.inner.free_space(),
        }
    }

    fn add(
        &self,
        batch: &[NewAsset],
        receipt: &mut dyn Receipt,
    ) -> Vec<Result<AssetId, RollError>> {
        self.try_add(batch, receipt)
            .unwrap_or_else(|error| vec![Err(error); batch.len()])
    }

    fn which_exist(&self, assets: &[AssetId]) -> Result<Vec<AssetState>, RollError> {
        let fault = self.fault_at(Step::WhichExist);
        let truth = self.inner.which_exist(assets)?;
        match fault {
            Some(Fault::Fail(error)) => Err(error.clone()),
            Some(Fault::Lie) => Ok(truth.into_iter().map(lie).collect()),
            Some(Fault::Mumble) => Ok(Vec::new()),
            _ => Ok(truth),
        }
    }

    fn changed(&self, assets: &[Added]) -> Result<Vec<bool>, RollError> {
        self.inner.changed(assets)
    }

    fn aside(&self) -> Option<&dyn Aside> {
        Some(self)
    }

    fn remove(&self, assets: &[AssetId]) -> Vec<Result<(), RollError>> {
        match self.fault_at(Step::Remove) {
            Some(Fault::Fail(error)) => vec![Err(error.clone()); assets.len()],
            Some(Fault::Lie) => vec![Ok(()); assets.len()],
            Some(Fault::Mumble) => Vec::new(),
            _ => self.inner.remove(assets),
        }
    }
}

impl FaultRoll {
    fn inner_aside(&self) -> &dyn Aside {
        self.inner
            .aside()
            .expect("a folder roll keeps things aside")
    }

    /// Does one thing with what is kept aside, with a fault before it or after it.
    fn aside_with_faults(
        &self,
        before: Step,
        after: Step,
        act: impl FnOnce(&dyn Aside) -> Result<(), RollError>,
    ) -> Result<(), RollError> {
        match self.fault_at(before) {
            Some(Fault::Fail(error)) => return Err(error.clone()),
            Some(Fault::Lie) => return Ok(()),
            _ => act(self.inner_aside())?,
        }
        match self.fault_at(after) {
            Some(Fault::Fail(error)) => Err(error.clone()),
            _ => Ok(()),
        }
    }
}

impl Aside for FaultRoll {
    fn keep(&self, asset: &AssetId, number: i64) -> Result<(), RollError> {
        self.aside_with_faults(Step::Keep, Step::Kept, |aside| aside.keep(asset, number))
    }

    fn keeps(&self, number: i64) -> Result<bool, RollError> {
        self.inner_aside().keeps(number)
    }

    fn bring_back(&self, asset: &AssetId, number: i64) -> Result<(), RollError> {
        self.aside_with_faults(Step::BringBack, Step::Back, |aside| {
            aside.bring_back(asset, number)
        })
    }

    fn let_go(&self, number: i64) -> Result<(), RollError> {
        self.inner_aside().let_go(number)
    }
}

fn lie(truth: AssetState) -> AssetState {
    AssetState::seen(truth != AssetState::There)
}
