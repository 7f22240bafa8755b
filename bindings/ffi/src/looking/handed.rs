//! The library that the app hands over: what it is asked, and for how long an answer is waited
//! for.

use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use keepsake_core::CancellationToken;
use keepsake_core::catalog::Catalog;
use keepsake_core::matching::{self, LibraryIndex, Own, PhotoLibrary, Poster, look};
use keepsake_core::post::MediaId;

use super::{LookProgress, LookStage, LookSummary, PhotoSource};
use crate::KeepError;
use crate::conversation::{Patience, Unanswered, converse};
use crate::reasons::Reason;
use crate::runtime::blocking;
use crate::shared::Shared;

/// How long a library may be silent about one question.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// Assets that are asked for at once.
const BATCH: u32 = 200;

/// The app's library. What it throws for one picture is no trouble of the look; its silence is.
pub(crate) struct Handed {
    library: Arc<dyn PhotoSource>,
    time_limit: Duration,
    stop: CancellationToken,
    /// What to say of its first silence, which stops the look: every further question may take as
    /// long, and leaves a thread behind.
    silent: OnceLock<KeepError>,
}

impl Handed {
    pub(crate) fn new(library: Arc<dyn PhotoSource>, stop: &CancellationToken) -> Self {
        Self {
            library,
            time_limit: TIME_LIMIT,
            stop: stop.child_token(),
            silent: OnceLock::new(),
        }
    }

    /// Looks through all of it, and for every media item in it.
    pub(crate) fn look_through(
        &self,
        shared: &Shared,
        catalog: &mut Catalog,
        progress: &mut dyn FnMut(LookProgress),
    ) -> Result<LookSummary, KeepError> {
        let looked = self.look(shared, catalog, progress);
        looked.map_err(|error| self.silent.get().cloned().unwrap_or(error))
    }

    fn look(
        &self,
        shared: &Shared,
        catalog: &mut Catalog,
        progress: &mut dyn FnMut(LookProgress),
    ) -> Result<LookSummary, KeepError> {
        let index = LibraryIndex::open(&LibraryIndex::beside(&shared.catalog_file()))?;
        index.is_of(&self.ask(|library| library.name())?)?;
        let own = Own::of(catalog)?;
        let (mut from, mut assets, mut changed) = (0, 0, 0);
        loop {
            if self.stop.is_cancelled() {
                return Err(KeepError::Stopped);
            }
            let batch = self.ask(move |library| library.assets(from, BATCH))?;
            if batch.is_empty() {
                break;
            }
            from += batch.len() as u64;
            let batch = batch.into_iter().map(Into::into).collect();
            let batch = own.without(batch)?;
            changed += matching::index_batch(&index, self, &batch, &self.stop)?;
            assets += batch.len() as u64;
            progress(LookProgress {
                stage: LookStage::Library,
                done: assets,
                all: assets,
            });
        }
        let gone = index.end_look()?;
        let archives = shared.opened.archives();
        let found = look(catalog, &archives, &index, self, progress, &self.stop)?;
        Ok(LookSummary {
            assets,
            changed,
            gone,
            without_picture: index.numbers()?.unreadable,
            media: found.media,
            new: found.new,
            already_there: found.already_there,
            ask: found.ask,
            unreadable: found.unreadable,
        })
    }

    /// What the app answers; one that hangs holds up neither the stop nor the next look.
    fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&dyn PhotoSource) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        let (library, stop) = (self.library.clone(), self.stop.clone());
        let patience = Patience::until(self.time_limit, &self.stop);
        let answer = converse(
            &patience,
            &mut |()| ControlFlow::Continue(()),
            |_| async move { blocking(&stop, move |_| question(&*library)).await },
        );
        answer.map_err(|why| self.unanswered(why))?
    }

    fn unanswered(&self, why: Unanswered) -> KeepError {
        match why {
            Unanswered::Broke(text) => KeepError::bug(text),
            Unanswered::Silent(waited) => {
                let seconds = waited.as_secs();
                let silent = KeepError::not_reachable(Reason::RollTooSlow { seconds }.into());
                let first = self.silent.get_or_init(|| silent).clone();
                self.stop.cancel();
                first
            }
            Unanswered::NotWanted(_) => KeepError::Stopped,
            Unanswered::NoThread(error) => error,
        }
    }
}

impl PhotoLibrary for Handed {
    fn picture(&self, id: &str) -> Option<Vec<u8>> {
        let id = id.to_owned();
        self.ask(|library| library.picture(id)).ok().flatten()
    }

    fn poster(&self, video: MediaId) -> Option<Poster> {
        let poster = self.ask(move |library| library.poster(video.number()));
        let poster = poster.ok().flatten()?;
        Some(Poster {
            picture: poster.picture,
            length: poster.duration,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::sync::{Mutex, mpsc};
    use std::time::SystemTime;

    use super::*;
    use crate::troubles::Trouble;
    use crate::{LibraryAsset, VideoPoster};

    /// Has many photos, and no word for any of their pictures while it is held up.
    struct Silent {
        held_up: Mutex<mpsc::Receiver<()>>,
        asked: AtomicU64,
    }

    const PHOTOS: u64 = 50;

    impl PhotoSource for Silent {
        fn name(&self) -> Result<String, KeepError> {
            Ok("silent".to_owned())
        }

        fn assets(&self, from: u64, _limit: u32) -> Result<Vec<LibraryAsset>, KeepError> {
            let asset = |number| LibraryAsset {
                id: format!("photo-{number}"),
                modified: SystemTime::UNIX_EPOCH,
                taken_at: None,
                width: 4032,
                height: 3024,
                duration: None,
            };
            Ok((from..PHOTOS).map(asset).collect())
        }

        fn picture(&self, _id: String) -> Result<Option<Vec<u8>>, KeepError> {
            self.asked.fetch_add(1, Ordering::Relaxed);
            let _ = self.held_up.lock().unwrap().recv();
            Ok(None)
        }

        fn poster(&self, _media: i64) -> Result<Option<VideoPoster>, KeepError> {
            Ok(None)
        }
    }

    #[tokio::test]
    async fn the_first_silence_ends_the_look_and_nothing_is_remembered_of_what_did_not_come() {
        let folder = tempfile::tempdir().unwrap();
        let (data, cache) = (folder.path().join("data"), folder.path().join("cache"));
        let shared = Arc::new(Shared::open(data, cache, None).await.unwrap());
        let (go_on, held_up) = mpsc::channel();
        let library = Arc::new(Silent {
            held_up: Mutex::new(held_up),
            asked: AtomicU64::new(0),
        });
        let look = |time_limit| {
            let (shared, library) = (shared.clone(), library.clone());
            tokio::task::spawn_blocking(move || {
                let handed = Handed {
                    time_limit,
                    ..Handed::new(library, &CancellationToken::new())
                };
                let mut catalog = Catalog::open(&shared.catalog_file()).unwrap();
                handed.look_through(&shared, &mut catalog, &mut |_| {})
            })
        };
        let silent = look(Duration::from_millis(200)).await.unwrap();
        let Err(KeepError::NotReachable { why, .. }) = silent else {
            panic!("{silent:?}");
        };
        let why_slow: Trouble = Reason::RollTooSlow { seconds: 0 }.into();
        assert_eq!(why, why_slow);
        let asked = library.asked.load(Ordering::Relaxed);
        assert!(asked < PHOTOS, "it was asked for {asked} pictures");
        // It has none, as it says by now.
        drop(go_on);
        let seen = look(TIME_LIMIT).await.unwrap().unwrap();
        assert_eq!((seen.changed, seen.without_picture), (PHOTOS, PHOTOS));
    }
}
