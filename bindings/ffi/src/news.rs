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

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use tokio::task::JoinHandle;

    use super::*;

    /// Long enough for a listener to be told, and for one that is not to be missed.
    const A_WHILE: Duration = Duration::from_millis(300);

    /// Somebody who joined, and all that they heard.
    struct Joined {
        heard: Arc<Mutex<Vec<u32>>>,
        waits: JoinHandle<Result<&'static str, KeepError>>,
    }

    impl Joined {
        fn new(news: &Arc<News<u32, &'static str>>) -> Self {
            let heard = Arc::<Mutex<Vec<u32>>>::default();
            let (news, hears) = (news.clone(), heard.clone());
            let listener: Listener<u32> = Box::new(move |now| {
                hears.lock().unwrap().push(now);
                Err(KeepError::Stopped)
            });
            let waits = tokio::spawn(async move { news.follow(listener).await });
            Self { heard, waits }
        }

        fn heard(&self) -> Vec<u32> {
            self.heard.lock().unwrap().clone()
        }
    }

    #[tokio::test]
    async fn whoever_joins_hears_at_once_how_far_it_is() {
        let news = Arc::new(News::default());
        news.tell(1);
        let joined = Joined::new(&news);
        tokio::time::sleep(A_WHILE).await;
        assert_eq!(joined.heard(), [1], "nothing new is told meanwhile");
        assert!(!joined.waits.is_finished());
        assert_eq!(news.now(), Some(1));
    }

    #[tokio::test]
    async fn all_who_join_hear_the_last_word_and_the_answer() {
        let news = Arc::new(News::default());
        let before = Joined::new(&news);
        news.tell(1);
        let (first, second) = (Joined::new(&news), Joined::new(&news));
        tokio::time::sleep(A_WHILE).await;
        news.tell(2);
        news.end(Ok("done"));
        let late = Joined::new(&news);
        for joined in [before, first, second, late] {
            let heard = joined.heard.clone();
            assert_eq!(joined.waits.await.unwrap().unwrap(), "done");
            assert_eq!(heard.lock().unwrap().last(), Some(&2));
        }
        assert_eq!(news.answer().await.unwrap(), "done");
    }

    #[tokio::test]
    async fn nobody_hears_that_it_goes_backwards_or_too_often() {
        let news = Arc::new(News::default());
        let joined = [Joined::new(&news), Joined::new(&news)];
        let began = Instant::now();
        for now in 0..500 {
            news.tell(now);
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        news.end(Err(KeepError::Stopped));
        let most = 2 + began.elapsed().as_millis() / 100;
        for joined in joined {
            let heard = joined.heard.clone();
            assert!(matches!(
                joined.waits.await.unwrap(),
                Err(KeepError::Stopped)
            ));
            let heard = heard.lock().unwrap();
            assert!(heard.is_sorted() && heard.last() == Some(&499), "{heard:?}");
            assert!((2..=most).contains(&(heard.len() as u128)), "{heard:?}");
        }
    }
}
