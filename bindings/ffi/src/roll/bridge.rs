//! An app's camera roll as the core sees it: blocking, and never silent for longer than
//! its time limit.

use std::future::Future;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use keepsake_core::CancellationToken;
use keepsake_core::matching::Mark;
use keepsake_core::roll::{self, Abilities, Added, AssetId, Reason, RollError};

use super::receipt::{Pending, Receipt};
use super::{AddAnswer, AssetState, CameraRoll, PendingAsset, RemoveAnswer, RollFacts};
use crate::KeepError;
use crate::conversation::{Patience, Said, Unanswered, converse};
use crate::times::milliseconds;

/// How long a camera roll may think where it does not say.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// How long a person may think about a question where the roll does not say.
const TIME_LIMIT_FOR_PERSON: Duration = Duration::from_secs(60 * 60);

/// How many assets a roll removes in one call where that is nothing to the person.
const REMOVED_AT_ONCE: usize = 100;

/// An app's camera roll, with what it said about itself.
pub(crate) struct Bridge {
    roll: Arc<dyn CameraRoll>,
    facts: RollFacts,
    /// Ends the waiting for a person, or for any answer.
    stop: CancellationToken,
    is_any_given_up: bool,
}

impl Bridge {
    /// Asks the roll what it is. Blocks.
    ///
    /// # Errors
    /// It does not say.
    pub(crate) fn new(roll: Arc<dyn CameraRoll>) -> Result<Self, KeepError> {
        Self::until(roll, &CancellationToken::new())
    }

    /// The same; a question to the person is waited for until `stop`.
    ///
    /// # Errors
    /// It does not say.
    pub(crate) fn until(
        roll: Arc<dyn CameraRoll>,
        stop: &CancellationToken,
    ) -> Result<Self, KeepError> {
        Self::made(roll, stop, false)
    }

    /// The same where it is only looked at: no answer is waited for any more after `stop`.
    ///
    /// # Errors
    /// It does not say.
    pub(crate) fn wanted_until(
        roll: Arc<dyn CameraRoll>,
        stop: &CancellationToken,
    ) -> Result<Self, KeepError> {
        Self::made(roll, stop, true)
    }

    fn made(
        roll: Arc<dyn CameraRoll>,
        stop: &CancellationToken,
        is_any_given_up: bool,
    ) -> Result<Self, KeepError> {
        let asked = roll.clone();
        let patience = match is_any_given_up {
            true => Patience::until(TIME_LIMIT, stop),
            false => Patience::of(TIME_LIMIT),
        };
        let facts = ask(&patience, async move { asked.facts().await })?;
        let stop = stop.clone();
        Ok(Self {
            roll,
            facts,
            stop,
            is_any_given_up,
        })
    }

    fn ask<T, F>(&self, question: impl FnOnce(Arc<dyn CameraRoll>) -> F) -> Result<T, RollError>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, KeepError>> + Send + 'static,
    {
        ask(&self.patience(), question(self.roll.clone()))
    }

    fn states(&self, assets: &[AssetId]) -> Result<Vec<AssetState>, RollError> {
        in_pieces(assets, |some| {
            let ids = numbers(some);
            self.ask(|roll| async move { roll.which_exist(ids).await })
        })
    }

    fn patience(&self) -> Patience {
        let limit = self.facts.time_limit.unwrap_or(TIME_LIMIT);
        match self.is_any_given_up {
            true => Patience::until(limit, &self.stop),
            false => Patience::of(limit),
        }
    }

    /// With a call that may ask the person.
    fn patience_to_remove(&self) -> Patience {
        match self.facts.remove_at_once {
            None => self.patience(),
            Some(_) => {
                let limit = self.facts.ask_limit.unwrap_or(TIME_LIMIT_FOR_PERSON);
                Patience::until(limit, &self.stop)
            }
        }
    }
}

impl roll::CameraRoll for Bridge {
    fn name(&self) -> String {
        self.facts.name.clone()
    }

    fn abilities(&self) -> Abilities {
        Abilities {
            batch: self.facts.batch as usize,
            albums: self.facts.albums,
            read_back: self.facts.read_back,
            sees_library: self.facts.sees_library,
            undo: self.facts.undo,
            remove_at_once: self
                .facts
                .remove_at_once
                .map_or(REMOVED_AT_ONCE, |most| most as usize),
            asks_to_remove: self.facts.remove_at_once.is_some(),
        }
    }

    fn staging(&self) -> PathBuf {
        PathBuf::from(&self.facts.staging)
    }

    fn free_space(&self) -> Result<Option<u64>, RollError> {
        self.ask(|roll| async move { roll.free_space().await })
    }

    fn add(
        &self,
        batch: &[roll::NewAsset],
        receipt: &mut dyn roll::Receipt,
    ) -> Vec<Result<AssetId, RollError>> {
        let assets: Vec<_> = batch.iter().map(Into::into).collect();
        let roll = self.roll.clone();
        let mut pending = |assets: Vec<PendingAsset>| write_down(receipt, assets);
        let answers = with_receipts(&self.patience(), &mut pending, |receipt| async move {
            roll.add(assets, receipt).await
        });
        match answers {
            Ok(answers) => answers.into_iter().map(added).collect(),
            Err(error) => vec![Err(error); batch.len()],
        }
    }

    fn which_exist(&self, assets: &[AssetId]) -> Result<Vec<roll::AssetState>, RollError> {
        let states = self.states(assets)?.into_iter();
        Ok(states.map(Into::into).collect())
    }

    fn in_library(&self, assets: &[AssetId]) -> Result<Vec<Option<Mark>>, RollError> {
        let states = self.states(assets)?.into_iter();
        Ok(states.map(mark).collect())
    }

    fn find_moved(&self, assets: &[Added]) -> Result<Vec<Option<AssetId>>, RollError> {
        let found = in_pieces(assets, |some| {
            let assets = some.iter().map(Into::into).collect();
            self.ask(|roll| async move { roll.find_moved(assets).await })
        })?;
        Ok(found.into_iter().map(|id| id.map(AssetId)).collect())
    }

    fn changed(&self, assets: &[Added]) -> Result<Vec<bool>, RollError> {
        in_pieces(assets, |some| {
            let assets = some.iter().map(Into::into).collect();
            self.ask(|roll| async move { roll.changed(assets).await })
        })
    }

    fn remove(&self, assets: &[AssetId]) -> Vec<Result<(), RollError>> {
        let ids = numbers(assets);
        let roll = self.roll.clone();
        let answers = ask(
            &self.patience_to_remove(),
            async move { roll.remove(ids).await },
        );
        match answers {
            Ok(answers) => answers.into_iter().map(removed).collect(),
            Err(error) => vec![Err(error); assets.len()],
        }
    }
}

/// How many assets a roll is asked about at once: what a phone's library takes in one query.
const ASKED_AT_ONCE: usize = 500;

/// The answers about all assets, asked for piece by piece.
fn in_pieces<A, T>(
    assets: &[A],
    mut ask: impl FnMut(&[A]) -> Result<Vec<T>, RollError>,
) -> Result<Vec<T>, RollError> {
    let mut all = Vec::with_capacity(assets.len());
    for some in assets.chunks(ASKED_AT_ONCE) {
        let answers = ask(some)?;
        if answers.len() != some.len() {
            // The core notices that it got none, and believes nothing.
            return Ok(Vec::new());
        }
        all.extend(answers);
    }
    Ok(all)
}

fn numbers(assets: &[AssetId]) -> Vec<String> {
    assets.iter().map(|asset| asset.0.clone()).collect()
}

fn mark(state: AssetState) -> Option<Mark> {
    match state {
        AssetState::There { modified } => Some(Mark {
            modified: modified.map(milliseconds),
            bytes: None,
        }),
        AssetState::Trashed | AssetState::Gone => None,
    }
}

impl From<AssetState> for roll::AssetState {
    fn from(state: AssetState) -> Self {
        match state {
            AssetState::There { .. } => Self::There,
            AssetState::Trashed => Self::Trashed,
            AssetState::Gone => Self::Gone,
        }
    }
}

fn added(answer: AddAnswer) -> Result<AssetId, RollError> {
    match answer {
        AddAnswer::Added { id } => Ok(AssetId(id)),
        AddAnswer::NotAdded { why } => Err(why.into()),
    }
}

fn removed(answer: RemoveAnswer) -> Result<(), RollError> {
    match answer {
        RemoveAnswer::Removed => Ok(()),
        RemoveAnswer::NotRemoved { why } => Err(why.into()),
    }
}

/// Waits for the answer to a question in which no receipt is given.
fn ask<T: Send + 'static>(
    patience: &Patience,
    question: impl Future<Output = Result<T, KeepError>> + Send + 'static,
) -> Result<T, RollError> {
    with_receipts(patience, &mut |_| Ok(()), |_| question)
}

/// Writes ids down before they are visible.
type WriteDown<'a> = dyn FnMut(Vec<PendingAsset>) -> Result<(), RollError> + 'a;

fn write_down(receipt: &mut dyn roll::Receipt, assets: Vec<PendingAsset>) -> Result<(), RollError> {
    let outside = assets.iter().filter(|asset| asset.without_album);
    receipt.without_album(
        &outside
            .map(|asset| asset.index as usize)
            .collect::<Vec<_>>(),
    );
    let assets = assets.into_iter();
    let ids = assets.map(|asset| (asset.index as usize, AssetId(asset.id)));
    receipt.pending(&ids.collect::<Vec<_>>())
}

/// Waits for an answer, and takes receipts meanwhile.
fn with_receipts<T, F>(
    patience: &Patience,
    pending: &mut WriteDown<'_>,
    question: impl FnOnce(Arc<Receipt>) -> F,
) -> Result<T, RollError>
where
    T: Send + 'static,
    F: Future<Output = Result<T, KeepError>> + Send + 'static,
{
    let mut hear = |(assets, reply): Pending| {
        let _ = reply.send(pending(assets));
        ControlFlow::Continue(())
    };
    let answer = converse(patience, &mut hear, |say| {
        question(Arc::new(Receipt::new(Box::new(move |pending| {
            say.send(Said::Word(pending)).is_ok()
        }))))
    });
    Ok(answer.map_err(unanswered)??)
}

fn unanswered(why: Unanswered) -> RollError {
    match why {
        Unanswered::Broke(text) => RollError::TryAgain {
            why: Reason::RollBroke { text },
        },
        Unanswered::Silent(waited) | Unanswered::NotWanted(waited) => silent(waited),
        Unanswered::NoThread(error) => error.into(),
    }
}

fn silent(waited: Duration) -> RollError {
    RollError::Unreachable {
        why: Reason::RollTooSlow {
            seconds: waited.as_secs(),
        },
    }
}
