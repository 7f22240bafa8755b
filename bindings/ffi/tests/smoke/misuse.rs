//! What an app does wrong is answered, not crashed on; and what it does at the edges of
//! what a type can hold crosses as it is.

use std::fs::File;
use std::io::Write;
use std::os::fd::AsRawFd;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use keepsake_ffi::{
    ArchiveSource, KeepError, Keepsake, MediaFilter, Outcome, ReadListener, ReadingProgress,
    SaveEnd, Selection,
};
use sample_maker::{Content, Era, Export, Kind, Post, Size};

use crate::world::{Folder, Misbehaviour, World, options, save_all};

#[tokio::test]
async fn closed_keepsake() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let save = keepsake.save(Selection::default(), world.roll(), options());
    let read = keepsake.read(vec![ArchiveSource::Path { path: world.zip() }]);
    keepsake.shut_down().await;
    keepsake.shut_down().await;
    let answers = [
        save.unwrap().run(None).await.map(|_| ()),
        read.unwrap().run(None).await.map(|_| ()),
        keepsake.summary().await.map(|_| ()),
        keepsake.preview(1, 64).await.map(|_| ()),
        keepsake
            .undo(None, world.roll())
            .run(None)
            .await
            .map(|_| ()),
        keepsake.preview_link(String::new(), None).await.map(|_| ()),
    ];
    for answer in answers {
        let Err(KeepError::Bug { reason, .. }) = answer else {
            panic!("a closed keepsake answered {answer:?}");
        };
        assert!(reason.contains("closed"), "{reason}");
    }
    assert_eq!(world.files(), 0);
}

#[tokio::test]
async fn descriptor_that_cannot_seek() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let (reader, mut writer) = std::io::pipe().unwrap();
    let run = keepsake.read(vec![described("piped.zip", &reader)]);
    drop(reader);
    let bytes = std::fs::read(world.zip()).unwrap();
    let writing = std::thread::spawn(move || writer.write_all(&bytes));
    let summary = run.unwrap().run(None).await.unwrap();
    writing.join().unwrap().unwrap();
    assert!(summary.new_media > 0);
    let saved = save_all(&keepsake, world.roll()).await;
    assert_eq!((saved.end, saved.totals.failed), (SaveEnd::Completed, 0));
}

#[tokio::test]
async fn descriptor_not_for_reading() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let file = File::options().append(true).open(world.zip()).unwrap();
    let run = keepsake.read(vec![described("written.zip", &file)]);
    let refused = run.unwrap().run(None).await;
    let Err(KeepError::NotUsable { reason, .. }) = refused else {
        panic!("it cannot be read: {refused:?}");
    };
    assert!(reason.contains("written.zip"), "{reason}");
    assert_eq!(keepsake.archives().await.unwrap(), []);
}

#[tokio::test]
async fn file_that_is_no_archive() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let (text, empty) = (world.place().join("a.txt"), world.place().join("empty"));
    std::fs::write(&text, "hello").unwrap();
    std::fs::create_dir(&empty).unwrap();
    for wrong in [&text, &empty] {
        let path = wrong.to_str().unwrap().to_owned();
        let run = keepsake.read(vec![ArchiveSource::Path { path }]).unwrap();
        let refused = run.run(None).await;
        assert!(
            matches!(refused, Err(KeepError::NotUsable { .. })),
            "{refused:?}"
        );
    }
    assert!(matches!(
        keepsake.read(vec![]),
        Err(KeepError::NotUsable { .. })
    ));
}

#[tokio::test]
async fn roll_that_answers_for_too_few() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let plan = keepsake.plan(Selection::default(), world.roll(), options());
    let plan = plan.await.unwrap();
    let roll = Folder::that(&world, Misbehaviour::AnswersForTooFew);
    let summary = save_all(&keepsake, roll).await;
    let totals = summary.totals;
    assert_eq!(
        totals.saved + totals.already_there + totals.skipped + totals.failed,
        plan.planned
    );
    // What is visible is known, though no answer said so.
    let before = world.files();
    assert_eq!(before, totals.saved);
    let rest = save_all(&keepsake, world.roll()).await;
    assert_eq!((rest.end, rest.totals.failed), (SaveEnd::Completed, 0));
    assert_eq!(world.files(), before + rest.totals.saved);
}

/// Throws at every word.
struct Throwing;

impl ReadListener for Throwing {
    fn on_progress(&self, _: ReadingProgress) -> Result<(), KeepError> {
        Err(KeepError::Stopped)
    }
}

#[tokio::test]
async fn listener_that_throws() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let run = keepsake.read(vec![ArchiveSource::Path { path: world.zip() }]);
    let summary = run.unwrap().run(Some(Arc::new(Throwing))).await.unwrap();
    assert!(summary.new_media > 0);
}

#[tokio::test]
async fn run_twice() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let read = keepsake.read(vec![ArchiveSource::Path { path: world.zip() }]);
    let read = read.unwrap();
    let first = read.clone().run(None).await.unwrap();
    assert!(first.new_media > 0);
    assert_eq!(read.run(None).await.unwrap(), first);
    let save = keepsake.save(Selection::default(), world.roll(), options());
    let save = save.unwrap();
    let first = save.clone().run(None).await.unwrap();
    assert!(first.totals.saved > 0);
    assert_eq!(save.run(None).await.unwrap(), first);
    assert_eq!(keepsake.saves().await.unwrap().len(), 1);
    // Given up before its end, it is not begun again.
    let save = keepsake.save(Selection::default(), world.roll(), options());
    let save = save.unwrap();
    let given_up = tokio::time::timeout(Duration::ZERO, save.clone().run(None)).await;
    assert!(given_up.is_err());
    assert!(matches!(save.run(None).await, Err(KeepError::Stopped)));
}

#[tokio::test]
async fn unknown_numbers() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    for number in [i64::MIN, -1, 0, i64::MAX] {
        assert!(!keepsake.forget(number).await.unwrap());
        assert_eq!(keepsake.history(number).await.unwrap(), []);
        assert_eq!(keepsake.reasons(number).await.unwrap(), []);
        let page = keepsake.ledger_page(number, Some(Outcome::Saved), number, u32::MAX);
        assert_eq!(page.await.unwrap(), []);
        let undone = keepsake
            .undo(Some(number), world.roll())
            .run(None)
            .await
            .unwrap();
        assert_eq!(undone, None);
    }
    let all = keepsake.media_page(MediaFilter::default(), None, u32::MAX);
    let none = keepsake.media_page(MediaFilter::default(), None, 0);
    assert!(!all.await.unwrap().items.is_empty());
    assert_eq!(none.await.unwrap().items, []);
}

#[tokio::test]
async fn sizes_cross_unharmed() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    // More than a double holds exactly.
    for free in [0, (5 << 30) + 1, (1 << 53) + 1, u64::MAX] {
        let roll = Folder::that(&world, Misbehaviour::HasRoom(free));
        let plan = keepsake.plan(Selection::default(), roll, options());
        assert_eq!(plan.await.unwrap().space_there, Some(free));
    }
}

#[tokio::test]
async fn dates_cross_unharmed() {
    let export = Export::new(Era::D)
        .post(Post::new(Kind::Post, "2024-05-01T12:00:00Z").item(Content::Jpeg(Size::Small)));
    let world = World::new(&export);
    let keepsake = world.with_archive().await;
    let published = SystemTime::UNIX_EPOCH + Duration::from_secs(1_714_564_800);
    let second = Duration::from_secs(1);
    let filters = [
        (Some(published), None, 1),
        (Some(published + second), None, 0),
        (None, Some(published), 0),
        (None, Some(published + second), 1),
        (Some(SystemTime::UNIX_EPOCH - 90_000 * second), None, 1),
    ];
    for (from, before, expected) in filters {
        let filter = MediaFilter {
            from,
            before,
            ..MediaFilter::default()
        };
        let page = keepsake.media_page(filter, None, 9).await.unwrap();
        assert_eq!(page.items.len(), expected, "{from:?} {before:?}");
    }
    assert_eq!(listed(&keepsake).await, Some(published));
    // What no calendar holds is refused.
    let filter = MediaFilter {
        from: SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(1 << 50)),
        ..MediaFilter::default()
    };
    let refused = keepsake.media_page(filter, None, 9).await;
    assert!(matches!(refused, Err(KeepError::NotUsable { .. })));
}

/// The moment of the only item.
async fn listed(keepsake: &Keepsake) -> Option<SystemTime> {
    let page = keepsake.media_page(MediaFilter::default(), None, 9).await;
    page.unwrap().items[0].item.published.at
}

fn described(name: &str, file: &impl AsRawFd) -> ArchiveSource {
    ArchiveSource::Descriptor {
        name: name.to_owned(),
        descriptor: file.as_raw_fd(),
    }
}
