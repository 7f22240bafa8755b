//! An app's camera roll as the core sees it: blocking, and never silent for longer than
//! its time limit.

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use keepsake_core::CancellationToken;
use keepsake_core::roll::{self, Abilities, Added, AssetId, Reason, RollError};
use tokio_util::task::AbortOnDropHandle;

use super::receipt::{Receipt, Said};
use super::{AddAnswer, CameraRoll, PendingAsset, RemoveAnswer, RollFacts};
use crate::KeepError;
use crate::runtime::{Answer, Boxed, boxed, opened, runtime, told};

/// How long a camera roll may think where it does not say.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// How long a person may think about a question before nobody waits for the answer any more.
const TIME_LIMIT_FOR_PERSON: Duration = Duration::from_secs(60 * 60);
/// How often a call that is waited for so long looks whether it is still wanted.
const LOOK: Duration = Duration::from_millis(100);

/// How many assets a roll removes in one call where that is nothing to the person.
const REMOVED_AT_ONCE: usize = 100;

/// An app's camera roll, with what it said about itself.
pub(crate) struct Bridge {
    roll: Arc<dyn CameraRoll>,
    facts: RollFacts,
    /// Ends the waiting for a person.
    stop: CancellationToken,
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
        let asked = roll.clone();
        let patience = Patience::of(TIME_LIMIT);
        let facts = ask(&patience, async move { asked.facts().await })?;
        let stop = stop.clone();
        Ok(Self { roll, facts, stop })
    }

    fn ask<T, F>(&self, question: impl FnOnce(Arc<dyn CameraRoll>) -> F) -> Result<T, RollError>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, KeepError>> + Send + 'static,
    {
        ask(&self.patience(), question(self.roll.clone()))
    }

    fn patience(&self) -> Patience {
        Patience::of(self.facts.time_limit.unwrap_or(TIME_LIMIT))
    }

    /// With a call that may ask the person.
    fn patience_to_remove(&self) -> Patience {
        match self.facts.remove_at_once {
            None => self.patience(),
            Some(_) => Patience {
                time_limit: TIME_LIMIT_FOR_PERSON,
                stop: Some(self.stop.clone()),
            },
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
        let answers = converse(&self.patience(), &mut pending, |receipt| async move {
            roll.add(assets, receipt).await
        });
        match answers {
            Ok(answers) => answers.into_iter().map(added).collect(),
            Err(error) => vec![Err(error); batch.len()],
        }
    }

    fn which_exist(&self, assets: &[AssetId]) -> Result<Vec<bool>, RollError> {
        let mut exist = Vec::with_capacity(assets.len());
        for some in assets.chunks(ASKED_AT_ONCE) {
            let ids = numbers(some);
            let answers = self.ask(|roll| async move { roll.which_exist(ids).await })?;
            if answers.len() != some.len() {
                // The core notices that it got none, and believes nothing.
                return Ok(Vec::new());
            }
            exist.extend(answers);
        }
        Ok(exist)
    }

    fn find_moved(&self, assets: &[Added]) -> Result<Vec<Option<AssetId>>, RollError> {
        let assets = assets.iter().map(Into::into).collect();
        let found = self.ask(|roll| async move { roll.find_moved(assets).await })?;
        Ok(found.into_iter().map(|id| id.map(AssetId)).collect())
    }

    fn changed(&self, assets: &[Added]) -> Result<Vec<bool>, RollError> {
        let assets = assets.iter().map(Into::into).collect();
        self.ask(|roll| async move { roll.changed(assets).await })
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

fn numbers(assets: &[AssetId]) -> Vec<String> {
    assets.iter().map(|asset| asset.0.clone()).collect()
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

/// How long an answer is waited for.
struct Patience {
    time_limit: Duration,
    stop: Option<CancellationToken>,
}

impl Patience {
    fn of(time_limit: Duration) -> Self {
        Self {
            time_limit,
            stop: None,
        }
    }

    /// How long to listen after so long a silence.
    fn next(&self, silence: Duration) -> Duration {
        let left = self.time_limit.saturating_sub(silence);
        self.stop.as_ref().map_or(left, |_| left.min(LOOK))
    }

    fn is_over(&self, silence: Duration) -> bool {
        let stop = self.stop.as_ref();
        silence >= self.time_limit || stop.is_some_and(CancellationToken::is_cancelled)
    }
}

/// Waits for the answer to a question in which no receipt is given.
fn ask<T: Send + 'static>(
    patience: &Patience,
    question: impl Future<Output = Result<T, KeepError>> + Send + 'static,
) -> Result<T, RollError> {
    converse(patience, &mut |_| Ok(()), |_| question)
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

/// [`listen`] for an answer of one kind.
fn converse<T, F>(
    patience: &Patience,
    pending: &mut WriteDown<'_>,
    question: impl FnOnce(Arc<Receipt>) -> F,
) -> Result<T, RollError>
where
    T: Send + 'static,
    F: Future<Output = Result<T, KeepError>> + Send + 'static,
{
    let (say, heard) = mpsc::channel();
    let tell = say.clone();
    let receipt = Arc::new(Receipt::new(Box::new(move |assets, reply| {
        tell.send(Said::Pending(assets, reply)).is_ok()
    })));
    let question = question(receipt);
    let question = boxed(async move { Ok(Box::new(question.await?) as Answer) });
    let answer = listen(patience, pending, question, say, &heard)?;
    Ok(opened(answer)?)
}

/// Waits for an answer, and takes receipts meanwhile. Whatever comes later than the time
/// limit after the last word is not heard.
fn listen(
    patience: &Patience,
    pending: &mut WriteDown<'_>,
    question: Boxed<Answer>,
    say: Sender<Said>,
    heard: &Receiver<Said>,
) -> Result<Answer, RollError> {
    let runtime = runtime()?;
    let question = AbortOnDropHandle::new(runtime.spawn(question));
    // Cancels the question when this is left, as it holds the handle.
    let _conversation = AbortOnDropHandle::new(runtime.spawn(async move {
        let answer = match question.await {
            Ok(answer) => answer.map_err(RollError::from),
            Err(end) if end.is_panic() => Err(failed(told(end.into_panic().as_ref()))),
            Err(_) => Err(failed("it was cancelled")),
        };
        let _ = say.send(Said::Answered(answer));
    }));
    let mut last = Instant::now();
    loop {
        match heard.recv_timeout(patience.next(last.elapsed())) {
            Ok(Said::Pending(assets, reply)) => {
                let _ = reply.send(pending(assets));
                last = Instant::now();
            }
            Ok(Said::Answered(answer)) => return answer,
            Err(RecvTimeoutError::Timeout) if patience.is_over(last.elapsed()) => {
                return Err(silent(last.elapsed()));
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(failed("it went away")),
        }
    }
}

fn failed(what: &str) -> RollError {
    RollError::TryAgain {
        why: Reason::RollBroke {
            text: what.to_owned(),
        },
    }
}

fn silent(waited: Duration) -> RollError {
    RollError::Unreachable {
        why: Reason::RollTooSlow {
            seconds: waited.as_secs(),
        },
    }
}
