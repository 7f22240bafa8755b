//! What goes on is joined by as many as like: each hears how far it is and what it came to, each
//! can stop it, and it is no longer offered once it is over.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use keepsake_ffi::{KeepError, Keepsake, SaveEnd, SaveListener, SaveProgress, SaveRun, Selection};
use sample_maker::Export;

use crate::world::{Folder, Misbehaviour, World, options};

/// All that one who waits heard.
#[derive(Default)]
struct Heard(Mutex<Vec<SaveProgress>>);

impl Heard {
    fn all(&self) -> Vec<SaveProgress> {
        self.0.lock().unwrap().clone()
    }

    async fn something(&self) {
        while self.all().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl SaveListener for Heard {
    fn on_progress(&self, now: SaveProgress) -> Result<(), KeepError> {
        self.0.lock().unwrap().push(now);
        Ok(())
    }
}

/// A save that has begun and takes its time, begun by one who listens.
async fn begun(keepsake: &Keepsake, world: &World) -> (Arc<SaveRun>, Waiting) {
    let slow = Folder::that(world, Misbehaviour::Slow);
    let save = keepsake.save(Selection::default(), slow.clone(), options());
    let save = save.unwrap();
    let first = Waiting::of(&save);
    slow.has_added(1).await;
    (save, first)
}

/// One who waits for a save.
struct Waiting {
    heard: Arc<Heard>,
    end: tokio::task::JoinHandle<Result<keepsake_ffi::SaveSummary, KeepError>>,
}

impl Waiting {
    fn of(save: &Arc<SaveRun>) -> Self {
        let heard = Arc::<Heard>::default();
        let end = tokio::spawn(save.clone().run(Some(heard.clone())));
        Self { heard, end }
    }
}

#[tokio::test]
async fn everybody_hears_to_the_end_and_never_backwards() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let (_, first) = begun(&keepsake, &world).await;
    let joined = || Waiting::of(&keepsake.save_going_on().unwrap());
    let all = [first, joined(), joined()];
    let mut ends = Vec::new();
    for one in all {
        ends.push(one.end.await.unwrap().unwrap());
        let heard = one.heard.all();
        assert!(heard.len() > 1, "{heard:?}");
        assert!(heard.is_sorted_by_key(|now| (now.done, now.saved, now.bytes)));
        let last = heard.last().unwrap();
        assert_eq!((last.done, last.in_hand), (last.planned, None));
    }
    assert_eq!(ends[0].end, SaveEnd::Completed);
    assert!(ends.iter().all(|end| *end == ends[0]), "{ends:?}");
    assert!(keepsake.save_going_on().is_none());
}

#[tokio::test]
async fn whoever_joined_can_stop_it_for_all() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let (_, first) = begun(&keepsake, &world).await;
    let joined = keepsake.save_going_on().unwrap();
    let second = Waiting::of(&joined);
    second.heard.something().await;
    joined.cancel();
    for one in [first, second] {
        let end = one.end.await.unwrap().unwrap();
        assert_eq!(end.end, SaveEnd::Stopped);
        assert_eq!(world.files(), end.totals.saved);
    }
    assert!(keepsake.save_going_on().is_none());
}

#[tokio::test]
async fn what_everybody_left_is_not_offered_any_more() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let (save, first) = begun(&keepsake, &world).await;
    let second = Waiting::of(&keepsake.save_going_on().unwrap());
    second.heard.something().await;
    first.end.abort();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(keepsake.save_going_on().is_some(), "one still waits");
    second.end.abort();
    let is_over = async {
        while keepsake.save_going_on().is_some() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), is_over)
        .await
        .unwrap();
    assert!(matches!(save.run(None).await, Err(KeepError::Stopped)));
}
