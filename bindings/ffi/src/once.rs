//! What every run is: carried out once, asked to stop from outside, and joined by whoever runs it
//! again.

use std::any::Any;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use keepsake_core::CancellationToken;
use keepsake_core::catalog::Catalog;
use tokio_util::task::AbortOnDropHandle;

use crate::KeepError;
use crate::news::{Listener, News};
use crate::progress;
use crate::reasons::StopReason;
use crate::runtime::{Boxed, runtime};
use crate::shared::Shared;

/// A job until it is carried out; then how far it is (`P`), and what it came to (`A`).
pub(crate) struct Once<J, P, A> {
    shared: Arc<Shared>,
    turn: Mutex<Turn<J>>,
    stop: Stop,
    news: Arc<News<P, A>>,
}

enum Turn<J> {
    ToCome(J),
    /// Whoever waits holds the task, where it is to end with the last of them.
    Begun(Weak<Task>),
}

type Task = AbortOnDropHandle<()>;

/// How far it is, for all who wait.
pub(crate) type Tell<P> = Box<dyn FnMut(P) + Send>;

/// How a run is asked to stop from outside, and why.
pub(crate) struct Stop {
    token: CancellationToken,
    why: Arc<OnceLock<StopReason>>,
}

impl Stop {
    /// Stops as well when everything is shut down.
    pub(crate) fn of(shared: &Shared) -> Self {
        Self {
            token: shared.stop.child_token(),
            why: Arc::default(),
        }
    }

    pub(crate) fn cancel(&self) {
        self.token.cancel();
    }

    /// The same, with why. What is said first counts.
    pub(crate) fn cancel_because(&self, why: StopReason) {
        // Somebody may have said so before.
        let _ = self.why.set(why);
        self.token.cancel();
    }

    pub(crate) fn token(&self) -> &CancellationToken {
        &self.token
    }

    /// Where it stands why it was asked to stop.
    pub(crate) fn why(&self) -> &Arc<OnceLock<StopReason>> {
        &self.why
    }
}

impl<J, P, A> Once<J, P, A>
where
    J: Send + 'static,
    P: Clone + Send + Sync + 'static,
    A: Clone + Send + Sync + 'static,
{
    pub(crate) fn new(shared: &Arc<Shared>, job: J) -> Self {
        Self {
            shared: shared.clone(),
            turn: Mutex::new(Turn::ToCome(job)),
            stop: Stop::of(shared),
            news: Arc::default(),
        }
    }

    /// How it is asked to stop.
    pub(crate) fn stop(&self) -> &Stop {
        &self.stop
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// How far it is; none before the first word.
    pub(crate) fn progress(&self) -> Option<P> {
        self.news.now()
    }

    /// Carries out what `run` is for, or joins it where that was begun before, and waits for its
    /// end.
    pub(crate) async fn run<R: Any + Send + Sync>(
        &self,
        run: &Arc<R>,
        mut listener: Option<Listener<P>>,
        until: Until,
        carry_out: impl FnOnce(J, Tell<P>) -> Boxed<A>,
    ) -> Result<A, KeepError> {
        // Held until the end.
        let _task = self.begin_or_join(run, &mut listener, until, carry_out)?;
        match listener {
            Some(listener) => self.news.follow(listener).await,
            None => self.news.answer().await,
        }
    }

    /// Takes the listener where it is told by the work itself.
    fn begin_or_join<R: Any + Send + Sync>(
        &self,
        run: &Arc<R>,
        listener: &mut Option<Listener<P>>,
        until: Until,
        carry_out: impl FnOnce(J, Tell<P>) -> Boxed<A>,
    ) -> Result<Option<Arc<Task>>, KeepError> {
        let runtime = runtime()?;
        let mut turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let job = match std::mem::replace(&mut *turn, Turn::Begun(Weak::new())) {
            Turn::ToCome(job) => job,
            Turn::Begun(task) => {
                let held = task.upgrade();
                *turn = Turn::Begun(task);
                return Ok(held);
            }
        };
        let work = carry_out(job, self.tell(listener.take()));
        let going = Going::begins(self, run);
        let task = runtime.spawn(async move {
            // Taken in whole: it is told also where this is given up.
            let mut going = going;
            going.answer = Some(work.await);
        });
        Ok(match until {
            Until::ItsEnd => None,
            Until::NobodyWaits => {
                let task = Arc::new(AbortOnDropHandle::new(task));
                *turn = Turn::Begun(Arc::downgrade(&task));
                Some(task)
            }
        })
    }

    fn tell(&self, listener: Option<Listener<P>>) -> Tell<P> {
        let news = self.news.clone();
        Box::new(progress::told(Some(move |now: P| {
            news.tell(now.clone());
            listener.as_ref().map_or(Ok(()), |listener| listener(now))
        })))
    }

    /// Changes the catalog when it is its turn.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.shared.change(self.stop.token(), work).await
    }

    /// Changes a little of the catalog, or asks it for long, at once, on a connection of its own.
    pub(crate) async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.shared.beside_until(self.stop.token(), work).await
    }

    /// What needs no catalog and comes before the turn to change it.
    pub(crate) async fn prepare<T: Send + 'static>(
        &self,
        work: impl FnOnce(&CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.shared.run_until(self.stop.token(), work).await
    }
}

/// How long a run goes on that nobody asks to stop.
pub(crate) enum Until {
    /// As long as somebody waits for it.
    NobodyWaits,
    /// Until it is done, whether anybody waits or not.
    ItsEnd,
}

/// A run from its beginning to its end, in whatever way it ends.
struct Going<R: Any + Send + Sync, P, A>
where
    P: Clone + Send + Sync + 'static,
    A: Clone + Send + Sync + 'static,
{
    run: Arc<R>,
    shared: Arc<Shared>,
    news: Arc<News<P, A>>,
    answer: Option<Result<A, KeepError>>,
}

impl<R: Any + Send + Sync, P, A> Going<R, P, A>
where
    P: Clone + Send + Sync + 'static,
    A: Clone + Send + Sync + 'static,
{
    fn begins<J>(once: &Once<J, P, A>, run: &Arc<R>) -> Self {
        once.shared.going_on.begins(run);
        Self {
            run: run.clone(),
            shared: once.shared.clone(),
            news: once.news.clone(),
            answer: None,
        }
    }
}

impl<R: Any + Send + Sync, P, A> Drop for Going<R, P, A>
where
    P: Clone + Send + Sync + 'static,
    A: Clone + Send + Sync + 'static,
{
    fn drop(&mut self) {
        self.shared.going_on.ended(&self.run);
        let given_up = || Err(KeepError::Stopped);
        self.news.end(self.answer.take().unwrap_or_else(given_up));
    }
}
