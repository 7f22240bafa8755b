//! A question to an object of the app, and what that says until it answers: blocking, and never
//! silent for longer than it may be.

use std::future::Future;
use std::ops::ControlFlow;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use keepsake_core::CancellationToken;
use tokio_util::task::AbortOnDropHandle;

use crate::KeepError;
use crate::runtime::{Answer, Boxed, boxed, opened, runtime, told};

/// How often one who waits looks whether the answer is still wanted.
const LOOK: Duration = Duration::from_millis(100);

/// What is heard.
pub(crate) enum Said<W> {
    /// Something before the answer.
    Word(W),
    /// The answer.
    Answered(Result<Answer, Unanswered>),
}

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Unanswered {
    /// It broke, with these words.
    Broke(String),
    /// It was silent for so long.
    Silent(Duration),
    /// Nobody wants the answer any more; it was silent for so long until then.
    NotWanted(Duration),
    /// No thread can be had.
    NoThread(KeepError),
}

/// How long an answer is waited for.
pub(crate) struct Patience {
    /// Without a word.
    pub(crate) time_limit: Duration,
    /// Ends the waiting.
    pub(crate) stop: Option<CancellationToken>,
}

impl Patience {
    pub(crate) fn of(time_limit: Duration) -> Self {
        Self {
            time_limit,
            stop: None,
        }
    }

    /// The same; `stop` ends the waiting.
    pub(crate) fn until(time_limit: Duration, stop: &CancellationToken) -> Self {
        Self {
            time_limit,
            stop: Some(stop.clone()),
        }
    }

    fn is_wanted(&self) -> bool {
        !self
            .stop
            .as_ref()
            .is_some_and(CancellationToken::is_cancelled)
    }
}

/// Waits for the answer to a question, and hears meanwhile what is said over the sender that the
/// question gets. Whatever comes later than the time limit after the last word is not heard. When
/// this is left, the question is dropped, and with it the task of the app that answers.
pub(crate) fn converse<W, T, F>(
    patience: &Patience,
    hear: &mut dyn FnMut(W) -> ControlFlow<()>,
    question: impl FnOnce(Sender<Said<W>>) -> F,
) -> Result<T, Unanswered>
where
    W: Send + 'static,
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let (say, heard) = mpsc::channel();
    let question = question(say.clone());
    let question = boxed(async move { Ok(Box::new(question.await) as Answer) });
    let answer = listen(patience, hear, question, say, &heard)?;
    opened(answer).map_err(Unanswered::NoThread)
}

fn listen<W: Send + 'static>(
    patience: &Patience,
    hear: &mut dyn FnMut(W) -> ControlFlow<()>,
    question: Boxed<Answer>,
    say: Sender<Said<W>>,
    heard: &Receiver<Said<W>>,
) -> Result<Answer, Unanswered> {
    let runtime = runtime().map_err(Unanswered::NoThread)?;
    let question = AbortOnDropHandle::new(runtime.spawn(question));
    // Cancels the question when this is left, as it holds the handle.
    let _conversation = AbortOnDropHandle::new(runtime.spawn(async move {
        let answer = match question.await {
            Ok(answer) => answer.map_err(Unanswered::NoThread),
            Err(end) if end.is_panic() => Err(broke(told(end.into_panic().as_ref()))),
            Err(_) => Err(broke("it was cancelled")),
        };
        let _ = say.send(Said::Answered(answer));
    }));
    // Time in which the system lets nothing of this app run is no silence.
    let mut silence = Duration::ZERO;
    while patience.is_wanted() {
        let look = LOOK.min(patience.time_limit.saturating_sub(silence));
        match heard.recv_timeout(look) {
            Ok(Said::Word(word)) => {
                if hear(word).is_break() {
                    return Err(Unanswered::NotWanted(Duration::ZERO));
                }
                silence = Duration::ZERO;
            }
            Ok(Said::Answered(answer)) => return answer,
            Err(RecvTimeoutError::Timeout) => {
                silence += look;
                if silence >= patience.time_limit {
                    return Err(Unanswered::Silent(silence));
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Err(broke("it went away")),
        }
    }
    Err(Unanswered::NotWanted(silence))
}

fn broke(what: &str) -> Unanswered {
    Unanswered::Broke(what.to_owned())
}
