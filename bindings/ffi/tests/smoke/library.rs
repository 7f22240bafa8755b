use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use keepsake_ffi::{
    AssetState, KeepError, Keepsake, LibraryAsset, LookListener, LookProgress, LookSummary,
    MediaFilter, Outcome, PhotoSource, Picture, Reason, SaveListener, SaveOptions, SaveProgress,
    Selection, Trouble, Verdict, VideoPoster,
};
use sample_maker::Export;

use crate::world::{Folder, Misbehaviour, World, options};

/// A library that has one photo, the small picture of a post, and what Keepsake added.
struct OnePhoto {
    picture: Vec<u8>,
    added: Mutex<Vec<String>>,
    throws: AtomicBool,
}

impl PhotoSource for OnePhoto {
    fn name(&self) -> Result<String, KeepError> {
        Ok("one".to_owned())
    }

    fn assets(&self, from: u64, _limit: u32) -> Result<Vec<LibraryAsset>, KeepError> {
        if self.throws.load(Ordering::Relaxed) {
            return Err(KeepError::NotReachable {
                why: Trouble::Other {
                    text: "gone".to_owned(),
                },
                reason: "gone".to_owned(),
            });
        }
        let asset = |id| LibraryAsset {
            id,
            modified: changed(),
            taken_at: None,
            width: 4032,
            height: 3024,
            duration: None,
        };
        let added = self.added.lock().unwrap();
        let ids = added.iter().cloned().chain(["photo-1".to_owned()]);
        Ok(ids
            .skip(usize::try_from(from).unwrap())
            .take(2)
            .map(asset)
            .collect())
    }

    fn picture(&self, _id: String) -> Result<Option<Vec<u8>>, KeepError> {
        Ok(Some(self.picture.clone()))
    }

    fn poster(&self, _media: i64) -> Result<Option<VideoPoster>, KeepError> {
        Ok(None)
    }
}

/// When each of its photos was changed last.
fn changed() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

fn there(modified: Option<SystemTime>) -> AssetState {
    AssetState::There { modified }
}

struct Throws;

impl LookListener for Throws {
    fn on_progress(&self, _now: LookProgress) -> Result<(), KeepError> {
        Err(KeepError::Stopped)
    }
}

async fn look(keepsake: &Keepsake, library: &Arc<OnePhoto>) -> Result<LookSummary, KeepError> {
    keepsake
        .look(library.clone())
        .run(Some(Arc::new(Throws)))
        .await
}

/// A photo that a save takes, with its small picture.
async fn a_photo(keepsake: &Keepsake) -> (i64, Vec<u8>) {
    let filter = MediaFilter {
        found: Some(true),
        left_out: Some(false),
        ..MediaFilter::default()
    };
    for item in keepsake.media_page(filter, None, 100).await.unwrap().items {
        let picture = keepsake.preview(item.item.id, 320).await.unwrap();
        if let Picture::Jpeg { jpeg, .. } = picture {
            return (item.item.id, jpeg);
        }
    }
    panic!("the export has photos");
}

#[tokio::test]
async fn look_through_the_library() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let (media, picture) = a_photo(&keepsake).await;
    let library = Arc::new(OnePhoto {
        picture,
        added: Mutex::default(),
        throws: AtomicBool::new(false),
    });
    let found = look(&keepsake, &library).await.unwrap();
    assert_eq!(
        (found.assets, found.changed, found.without_picture),
        (1, 1, 0)
    );
    assert_eq!(found.media, found.new + found.already_there + found.ask);
    assert_eq!(look(&keepsake, &library).await.unwrap().changed, 0);
    let copy = keepsake.copy_of(media).await.unwrap().unwrap();
    assert_eq!(
        (copy.asset.as_str(), copy.verdict),
        ("photo-1", Verdict::AlreadyThere)
    );
    assert!(
        keepsake
            .copies(None, None, 10)
            .await
            .unwrap()
            .contains(&copy)
    );

    let groups = keepsake.copy_groups().await.unwrap();
    let counted = |verdict| -> u64 {
        let such = groups.iter().filter(|group| group.verdict == verdict);
        such.map(|group| group.media).sum()
    };
    assert_eq!(counted(Verdict::AlreadyThere), found.already_there);
    assert_eq!(counted(Verdict::Ask), found.ask);
    assert!(groups.iter().any(|group| group.cues == copy.cues));

    // A plan, a save and the ledger.
    let with_copies = || SaveOptions {
        copies: true,
        ..options()
    };
    let plan = |options| keepsake.plan(Selection::default(), world.roll(), options);
    let without = plan(options()).await.unwrap();
    let with = plan(with_copies()).await.unwrap();
    assert_eq!(with.planned, without.planned);
    assert_eq!(
        with.already_there,
        without.already_there + found.already_there
    );
    assert_eq!(with.ask, found.ask);

    // What is not there any more as it was is saved.
    for (now, is_believed) in [
        (there(Some(changed())), true),
        (there(None), true),
        (there(Some(changed() + Duration::from_millis(1))), false),
        (AssetState::Trashed, false),
        (AssetState::Gone, false),
    ] {
        let roll = Folder::that(&world, Misbehaviour::SeesLibrary(now));
        let plan = keepsake.plan(Selection::default(), roll, with_copies());
        let believed = if is_believed { &with } else { &without };
        assert_eq!(
            plan.await.unwrap().already_there,
            believed.already_there,
            "{now:?}"
        );
    }
    let save = keepsake.save(Selection::default(), world.roll(), with_copies());
    let saved = save.unwrap().run(None).await.unwrap();
    let told = keepsake.history(media).await.unwrap().remove(0);
    let asset = "photo-1".to_owned();
    assert_eq!(
        told.reasons.0,
        [Reason::InLibrary {
            asset: asset.clone()
        }]
    );

    // What Keepsake added is nothing that the person had.
    let lines = keepsake.ledger_page(saved.run, Some(Outcome::Saved), 0, 1000);
    let added = lines
        .await
        .unwrap()
        .into_iter()
        .filter_map(|line| line.asset);
    *library.added.lock().unwrap() = added.collect();
    assert!(library.added.lock().unwrap().len() > 2);
    let again = look(&keepsake, &library).await.unwrap();
    assert_eq!((again.assets, again.changed, again.gone), (1, 0, 0));

    // Its answer holds, whatever is found.
    let answer = || keepsake.answer_copy(media, asset.clone(), false);
    answer().await.unwrap();
    look(&keepsake, &library).await.unwrap();
    let answered = keepsake.copy_of(media).await.unwrap().unwrap();
    assert_eq!(answered.verdict, Verdict::New);

    // Taken back, what was found holds, until it is given again.
    let withdrawn = keepsake.withdraw_answer(media, asset.clone()).await;
    withdrawn.unwrap();
    assert_eq!(keepsake.copy_of(media).await.unwrap(), Some(copy));
    answer().await.unwrap();

    // A library that fails, and a look that is stopped: what was found before holds.
    library.throws.store(true, Ordering::Relaxed);
    let failed = look(&keepsake, &library).await;
    assert!(matches!(failed, Err(KeepError::NotReachable { .. })));
    let stopped = keepsake.look(library.clone());
    stopped.cancel();
    assert!(matches!(stopped.run(None).await, Err(KeepError::Stopped)));
    assert_eq!(keepsake.copy_of(media).await.unwrap(), Some(answered));

    keepsake.forget_library().await.unwrap();
    assert_eq!(keepsake.copies(None, None, 10).await.unwrap(), []);
    assert!(!world.place().join("data/keepsake.library").exists());
}

#[tokio::test]
async fn a_look_waits_behind_no_save() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let (media, picture) = a_photo(&keepsake).await;
    let library = Arc::new(OnePhoto {
        picture,
        added: Mutex::default(),
        throws: AtomicBool::new(false),
    });
    let (go_on, stands) = StandsStill::new();
    let save = keepsake.save(Selection::default(), world.roll(), options());
    let running = tokio::spawn(save.unwrap().run(Some(stands.clone())));
    stands.begun.notified().await;
    let found = look(&keepsake, &library).await.unwrap();
    assert_eq!(found.assets, 1);
    assert!(keepsake.copy_of(media).await.unwrap().is_some());
    assert!(!running.is_finished(), "it was done while the save went on");
    drop(go_on);
    running.await.unwrap().unwrap();

    // While it goes on what it remembers is not forgotten.
    let (go_on, stands) = StandsStill::new();
    let looking = tokio::spawn(keepsake.look(library).run(Some(stands.clone())));
    stands.begun.notified().await;
    let Err(KeepError::TryLater { why, .. }) = keepsake.forget_library().await else {
        panic!("it goes on");
    };
    assert_eq!(why, Trouble::LookGoesOn);
    drop(go_on);
    looking.await.unwrap().unwrap();
    keepsake.forget_library().await.unwrap();
}

/// A library whose pictures never come.
struct Hangs {
    asked: tokio::sync::Notify,
    held_up: Mutex<std::sync::mpsc::Receiver<()>>,
}

impl PhotoSource for Hangs {
    fn name(&self) -> Result<String, KeepError> {
        Ok("hangs".to_owned())
    }

    fn assets(&self, from: u64, _limit: u32) -> Result<Vec<LibraryAsset>, KeepError> {
        let asset = LibraryAsset {
            id: "photo-1".to_owned(),
            modified: SystemTime::UNIX_EPOCH,
            taken_at: None,
            width: 4032,
            height: 3024,
            duration: None,
        };
        Ok(if from == 0 { vec![asset] } else { Vec::new() })
    }

    fn picture(&self, _id: String) -> Result<Option<Vec<u8>>, KeepError> {
        self.asked.notify_one();
        let _ = self.held_up.lock().unwrap().recv();
        Ok(None)
    }

    fn poster(&self, _media: i64) -> Result<Option<VideoPoster>, KeepError> {
        Ok(None)
    }
}

#[tokio::test]
async fn a_library_that_hangs_is_left_alone_once_nobody_waits_for_it() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let (_, picture) = a_photo(&keepsake).await;
    let (go_on, held_up) = std::sync::mpsc::channel();
    let hangs = Arc::new(Hangs {
        asked: tokio::sync::Notify::new(),
        held_up: Mutex::new(held_up),
    });
    let stuck = keepsake.look(hangs.clone());
    let looking = tokio::spawn(stuck.clone().run(None));
    hangs.asked.notified().await;
    stuck.cancel();
    let stopped = tokio::time::timeout(Duration::from_secs(30), looking).await;
    assert!(matches!(stopped.unwrap().unwrap(), Err(KeepError::Stopped)));
    // The next one has its turn, and nothing is remembered of what did not come.
    let library = Arc::new(OnePhoto {
        picture,
        added: Mutex::default(),
        throws: AtomicBool::new(false),
    });
    let found = look(&keepsake, &library).await.unwrap();
    assert_eq!((found.assets, found.without_picture), (1, 0));
    drop(go_on);
}

/// Stands still at its first word until nobody holds it up any more.
struct StandsStill {
    begun: tokio::sync::Notify,
    held_up: Mutex<std::sync::mpsc::Receiver<()>>,
}

impl StandsStill {
    fn new() -> (std::sync::mpsc::Sender<()>, Arc<Self>) {
        let (go_on, held_up) = std::sync::mpsc::channel();
        let stands = Self {
            begun: tokio::sync::Notify::new(),
            held_up: Mutex::new(held_up),
        };
        (go_on, Arc::new(stands))
    }

    fn stand(&self) {
        self.begun.notify_one();
        let _ = self.held_up.lock().unwrap().recv();
    }
}

impl SaveListener for StandsStill {
    fn on_progress(&self, _: SaveProgress) -> Result<(), KeepError> {
        self.stand();
        Ok(())
    }
}

impl LookListener for StandsStill {
    fn on_progress(&self, _: LookProgress) -> Result<(), KeepError> {
        self.stand();
        Ok(())
    }
}
