//! What a run tells whoever waits for it: how far it is, and what it came to.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;
use tokio_util::task::AbortOnDropHandle;

use crate::KeepError;
use crate::runtime::runtime;

/// Hears how far a run is. Its trouble is no trouble of the run.
pub(crate) type Listener<P> = Box<dyn Fn(P) -> Result<(), KeepError> + Send + Sync>;

/// Written by whoever carries a run out, seen by all who wait for it.
pub(crate) struct News<P, A>(watch::Sender<Latest<P, A>>);

#[derive(Clone)]
struct Latest<P, A> {
    now: Option<P>,
    answer: Option<Result<A, KeepError>>,
}

impl<P, A> Latest<P, A> {
    fn is_over(&self) -> bool {
        self.answer.is_some()
    }
}

impl<P, A> Default for News<P, A> {
    fn default() -> Self {
        Self(watch::Sender::new(Latest {
            now: None,
            answer: None,
        }))
    }
}

impl<P, A> News<P, A>
where
    P: Clone + Send + Sync + 'static,
    A: Clone + Send + Sync + 'static,
{
    /// How far it is; none before the first word.
    pub(crate) fn now(&self) -> Option<P> {
        self.0.borrow().now.clone()
    }

    pub(crate) fn tell(&self, now: P) {
        self.0.send_modify(|latest| latest.now = Some(now));
    }

    pub(crate) fn end(&self, answer: Result<A, KeepError>) {
        self.0.send_modify(|latest| latest.answer = Some(answer));
    }

    /// Waits for the answer.
    pub(crate) async fn answer(&self) -> Result<A, KeepError> {
        let mut news = self.0.subscribe();
        let latest = news.wait_for(Latest::is_over).await;
        let answer = latest.map_err(KeepError::bug)?.answer.clone();
        answer.ok_or(KeepError::Stopped)?
    }

    /// Waits for the answer, and meanwhile tells a listener how far it is: at once, then at most
    /// ten times a second, and the last word always.
    pub(crate) async fn follow(&self, listener: Listener<P>) -> Result<A, KeepError> {
        let following = runtime()?.spawn(follow(self.0.subscribe(), listener));
        AbortOnDropHandle::new(following)
            .await
            .map_err(KeepError::bug)?
    }
}

async fn follow<P: Clone, A: Clone>(
    mut news: watch::Receiver<Latest<P, A>>,
    listener: Listener<P>,
) -> Result<A, KeepError> {
    const PAUSE: Duration = Duration::from_millis(100);
    loop {
        let latest = news.borrow_and_update().clone();
        if let Some(now) = latest.now {
            let _ = listener(now);
        }
        if let Some(answer) = latest.answer {
            return answer;
        }
        let next = Instant::now() + PAUSE;
        news.changed().await.map_err(KeepError::bug)?;
        // The end is not waited for; nor is it missed.
        let over = news.wait_for(Latest::is_over);
        let _ = tokio::time::timeout_at(next, over).await;
    }
}
