//! The smoke list of `bindings/README.md`, one test a row, through the surface that
//! Kotlin and Swift see.

#![expect(
    clippy::unwrap_used,
    reason = "whatever goes wrong here is to fail the test"
)]

mod archives;
mod asked;
mod joined;
mod library;
mod log;
mod misuse;
mod report;
mod transport;
mod world;

use std::os::fd::AsRawFd;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use fake_instagram::{FakeInstagram, Fault, Rule, Running, Target};
use keepsake_ffi::{
    AddedAsset, AlbumTitle, ArchiveSource, Better, CalendarMonth, DateChoice, KeepError, Keepsake,
    LeadsTo, LedgerEntry, LinkKind, LinkListener, LinkProgress, MediaFilter, MediaType,
    MonthFilter, OptInReason, Outcome, Picture, PostKind, ReadListener, ReadingProgress, Reason,
    Reasons, Refusal, RunEnd, SaveEnd, SaveListener, SaveOptions, SaveOrigin, SaveProgress,
    Selection, StopReason, Trouble, UndoEnd, UndoListener, UndoProgress, Why, look_alikes,
    panic_at_once, panic_in_background, resolve_links, sentence, thumb_hash_pixels, versions,
};
use sample_maker::{Content, Era, Export, Kind, Post, Size, Video};

use world::{Folder, Misbehaviour, World, options, save_all};

#[tokio::test]
async fn open() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    assert_eq!(keepsake.summary().await.unwrap().media, 0);
    assert!(!versions().keepsake.is_empty());
    keepsake.shut_down().await;
    let closed = keepsake.summary().await;
    assert!(matches!(closed, Err(KeepError::Bug { .. })), "{closed:?}");
}

#[tokio::test]
async fn add_archive_by_path() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let read = |path: String| {
        let run = keepsake.read(vec![ArchiveSource::Path { path }]).unwrap();
        async move { run.run(None).await }
    };
    assert!(read(world.zip()).await.unwrap().new_media > 0);
    assert!(read(world.zip()).await.unwrap().known);
    let absent = read("/nowhere/export.zip".to_owned()).await;
    assert!(matches!(absent, Err(KeepError::NotReachable { .. })));
    let archive = keepsake.archives().await.unwrap()[0].id;
    assert!(keepsake.forget(archive).await.unwrap());
    assert_eq!(keepsake.summary().await.unwrap().media, 0);
}

#[tokio::test]
async fn add_archive_by_descriptor() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let given = |descriptor| {
        keepsake.read(vec![ArchiveSource::Descriptor {
            name: "my export.zip".to_owned(),
            descriptor,
        }])
    };
    let file = std::fs::File::open(world.zip()).unwrap();
    let run = given(file.as_raw_fd()).unwrap();
    drop(file);
    assert!(run.run(None).await.unwrap().new_media > 0);
    assert_eq!(keepsake.archives().await.unwrap()[0].path, "my export.zip");
    let saved = save_all(&keepsake, world.roll()).await;
    assert_eq!(saved.totals.failed, 0);
    for wrong in [-1, 9999] {
        assert!(matches!(given(wrong), Err(KeepError::NotUsable { .. })));
    }
}

#[tokio::test]
async fn page() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let (mut items, mut next) = (Vec::new(), None);
    loop {
        let filter = MediaFilter::default();
        let page = keepsake.media_page(filter, next, 7).await.unwrap();
        items.extend(page.items);
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    let facets = keepsake.facets(MediaFilter::default(), None).await.unwrap();
    assert_eq!(items.len() as u64, facets.media);
    let times: Vec<_> = items
        .iter()
        .filter_map(|item| item.item.published.at)
        .collect();
    assert!(times.is_sorted_by(|a, b| a >= b));
    let nonsense = Some("nonsense".to_owned());
    let refused = keepsake.media_page(MediaFilter::default(), nonsense, 1);
    assert!(matches!(refused.await, Err(KeepError::NotUsable { .. })));
}

#[tokio::test]
async fn facets() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let berlin = Some("Europe/Berlin".to_owned());
    let facets = keepsake
        .facets(MediaFilter::default(), berlin)
        .await
        .unwrap();
    for header in &facets.by_month {
        let filter = MediaFilter {
            month: Some(MonthFilter {
                month: header.month,
                zone: Some("Europe/Berlin".to_owned()),
            }),
            ..MediaFilter::default()
        };
        let page = keepsake.media_page(filter, None, 1000).await.unwrap();
        assert_eq!(page.items.len() as u64, header.media, "{header:?}");
    }
    let filter = MediaFilter {
        month: Some(MonthFilter {
            month: Some(CalendarMonth {
                year: 2024,
                month: 13,
            }),
            zone: None,
        }),
        ..MediaFilter::default()
    };
    let refused = keepsake.media_page(filter, None, 9).await;
    assert!(matches!(refused, Err(KeepError::NotUsable { .. })));
    let sum: u64 = facets.by_month.iter().map(|month| month.media).sum();
    assert_eq!(facets.media, sum);
    assert!(!facets.by_kind.is_empty());
    let mars = Some("Mars/Olympus".to_owned());
    let videos = MediaFilter {
        media_type: Some(MediaType::Video),
        ..MediaFilter::default()
    };
    let videos = keepsake.facets(videos, None).await.unwrap();
    assert!(videos.bytes > 0 && videos.bytes < facets.bytes);
    let first = keepsake.media_page(MediaFilter::default(), None, 1).await;
    let all_but_one = MediaFilter {
        except: vec![first.unwrap().items[0].item.id],
        ..MediaFilter::default()
    };
    let rest = keepsake.facets(all_but_one, None).await.unwrap();
    assert_eq!(rest.media, facets.media - 1);
    let refused = keepsake.facets(MediaFilter::default(), mars).await;
    assert!(matches!(refused, Err(KeepError::NotUsable { .. })));
}

#[tokio::test]
async fn preview() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let filter = MediaFilter {
        found: Some(true),
        ..MediaFilter::default()
    };
    let page = keepsake.media_page(filter, None, 1000).await.unwrap();
    let of_type = |mime: &str| {
        let items = page.items.iter().map(|item| &item.item);
        let mut items = items.filter(|item| item.mime_type.as_deref() == Some(mime));
        items.next().unwrap().id
    };
    let jpeg = keepsake.preview(of_type("image/jpeg"), 64).await.unwrap();
    let Picture::Jpeg { jpeg, thumb_hash } = jpeg else {
        panic!("a JPEG is decoded: {jpeg:?}");
    };
    assert!(jpeg.starts_with(&[0xff, 0xd8]));
    let pixels = thumb_hash_pixels(thumb_hash).unwrap();
    let count = pixels.width * pixels.height;
    assert_eq!(pixels.rgba.len(), 4 * count as usize);
    assert_eq!(thumb_hash_pixels(vec![1]), None);
    let video = keepsake.preview(of_type("video/mp4"), 64).await.unwrap();
    assert!(matches!(video, Picture::Video { length, .. } if length > 0));
    let unknown = keepsake.preview(42, 64).await.unwrap();
    assert!(matches!(unknown, Picture::NoPicture { .. }));
}

#[tokio::test]
async fn read_a_video_in_its_archive() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let filter = MediaFilter {
        found: Some(true),
        ..MediaFilter::default()
    };
    let page = keepsake.media_page(filter, None, 1000).await.unwrap();
    let mut items = page.items.iter().map(|item| &item.item);
    let video = items.find(|item| item.mime_type.as_deref() == Some("video/mp4"));
    let video = video.unwrap().id;
    keepsake.clear_cache().await.unwrap();
    let length = keepsake.media_length(video).await.unwrap().unwrap();
    let all = keepsake.media_range(video, 0, u32::MAX).await.unwrap();
    assert_eq!(all.len() as u64, length);
    assert_eq!(&all[4..8], b"ftyp");
    let part = keepsake.media_range(video, length - 3, 9).await.unwrap();
    assert_eq!(part, all[all.len() - 3..]);
    assert_eq!(keepsake.media_length(42).await.unwrap(), None);
    let unknown = keepsake.media_range(42, 0, 1).await;
    assert!(matches!(unknown, Err(KeepError::NotReachable { .. })));
}

#[tokio::test]
async fn plan() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let plan = keepsake.plan(Selection::default(), world.roll(), options());
    let plan = plan.await.unwrap();
    let parts = plan.to_save + plan.already_there + plan.skipped + plan.failed;
    assert_eq!(plan.planned, parts);
    assert!(plan.to_save > 0);
    assert_eq!(world.files(), 0);
}

#[tokio::test]
async fn save_all_to_a_folder_roll() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let first = save_all(&keepsake, world.roll()).await;
    assert_eq!(first.end, SaveEnd::Completed);
    assert_eq!(world.files(), first.totals.saved);
    assert_eq!(save_all(&keepsake, world.roll()).await.totals.saved, 0);
    let saves = keepsake.saves().await.unwrap();
    assert_eq!(saves.last().unwrap().totals, first.totals);
    let lines = keepsake.ledger_page(first.run, Some(Outcome::Saved), 0, 1000);
    assert_eq!(lines.await.unwrap().len() as u64, first.totals.saved);
}

/// Remembers the last word, and fails at every one.
#[derive(Default)]
struct Throwing(Mutex<Option<SaveProgress>>);

impl SaveListener for Throwing {
    fn on_progress(&self, now: SaveProgress) -> Result<(), KeepError> {
        *self.0.lock().unwrap() = Some(now);
        Err(KeepError::Stopped)
    }
}

#[tokio::test]
async fn progress_ends() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let listener = Arc::new(Throwing::default());
    let run = keepsake.save(Selection::default(), world.roll(), options());
    run.unwrap().run(Some(listener.clone())).await.unwrap();
    let last = listener.0.lock().unwrap().clone().unwrap();
    assert_eq!(last.planned, last.done);
    assert!(last.done > 0);
    assert_eq!(last.in_hand, None);
    assert_eq!(last.run, keepsake.saves().await.unwrap()[0].id);
}

#[tokio::test]
async fn cancel() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let slow = Folder::that(&world, Misbehaviour::Slow);
    let save = keepsake.save(Selection::default(), slow.clone(), options());
    let save = save.unwrap();
    let running = tokio::spawn({
        let save = save.clone();
        async move { save.run(None).await }
    });
    slow.has_added(1).await;
    save.cancel();
    let summary = running.await.unwrap().unwrap();
    assert_eq!(summary.end, SaveEnd::Stopped);
    assert_eq!(world.files(), summary.totals.saved);
    let end = &keepsake.saves().await.unwrap()[0].end;
    assert_eq!(*end, Some(RunEnd::Interrupted), "nobody said why");
}

#[tokio::test]
async fn nothing_waits_behind_a_save() {
    let (world, instagram, keepsake) = with_instagram().await;
    let source = ArchiveSource::Path { path: world.zip() };
    let read = keepsake.read(vec![source]).unwrap();
    read.run(None).await.unwrap();
    let slow = Folder::that(&world, Misbehaviour::Slow);
    let save = keepsake.save(Selection::default(), slow.clone(), options());
    let save = save.unwrap();
    let running = tokio::spawn({
        let save = save.clone();
        async move { save.run(None).await }
    });
    slow.has_added(1).await;
    let plan = keepsake.plan(Selection::default(), world.roll(), options());
    let plan = plan.await.unwrap();
    assert!(plan.already_there > 0 && plan.to_save > 0, "{plan:?}");
    let link = instagram.account().posts[0].link();
    let card = keepsake.preview_link(link, None).await.unwrap();
    assert_eq!((card.media.len(), card.saved), (3, 0));
    assert!(card.picture.is_some());
    let archive = keepsake.archives().await.unwrap()[0].id;
    let later = |error: KeepError| matches!(error, KeepError::TryLater { .. });
    assert!(later(
        keepsake
            .undo(None, world.roll())
            .run(None)
            .await
            .unwrap_err()
    ));
    assert!(later(keepsake.recover(world.roll()).await.unwrap_err()));
    assert!(later(keepsake.forget(archive).await.unwrap_err()));
    assert!(
        !running.is_finished(),
        "all of it was answered while the save went on"
    );
    save.cancel();
    running.await.unwrap().unwrap();
    assert!(
        keepsake
            .undo(None, world.roll())
            .run(None)
            .await
            .unwrap()
            .is_some()
    );
}

/// Stands still at its first word until nobody holds it up any more.
struct StandsStill {
    begun: tokio::sync::Notify,
    held_up: Mutex<std::sync::mpsc::Receiver<()>>,
}

impl ReadListener for StandsStill {
    fn on_progress(&self, _: ReadingProgress) -> Result<(), KeepError> {
        self.begun.notify_one();
        let _ = self.held_up.lock().unwrap().recv();
        Ok(())
    }
}

#[tokio::test]
async fn nothing_waits_behind_a_reading() {
    let (world, instagram, keepsake) = with_instagram().await;
    let source = |path| ArchiveSource::Path { path };
    let read = keepsake.read(vec![source(world.zip())]).unwrap();
    let archive = read.run(None).await.unwrap().archives[0];
    let other = world.place().join("other.zip");
    Export::random(Era::D, 3, 4).write_zip(&other).unwrap();
    let other = other.to_str().unwrap().to_owned();
    let (go_on, held_up) = std::sync::mpsc::channel();
    let listener = Arc::new(StandsStill {
        begun: tokio::sync::Notify::new(),
        held_up: Mutex::new(held_up),
    });
    let reading = keepsake.read(vec![source(other)]).unwrap();
    let running = tokio::spawn({
        let listener = listener.clone();
        async move { reading.run(Some(listener)).await }
    });
    listener.begun.notified().await;

    let began = std::time::Instant::now();
    let plan = keepsake.plan(Selection::default(), world.roll(), options());
    assert!(plan.await.unwrap().to_save > 0);
    let post = &instagram.account().posts[0];
    let preview = keepsake.preview_link(post.link(), None).await.unwrap();
    assert_eq!(preview.caption.as_deref(), Some("Radishes"));
    assert_eq!((preview.media.len(), preview.saved), (3, 0));
    assert!(preview.picture.is_some());
    let reopen = || keepsake.reopen(archive, source(world.zip())).unwrap();
    let Err(KeepError::TryLater { why, .. }) = reopen().run(None).await else {
        panic!("it is to be tried later");
    };
    assert_eq!(why, Trouble::SaveGoesOn, "nobody but this app writes to it");
    assert!(began.elapsed() < Duration::from_secs(4), "nothing waited");
    assert!(!running.is_finished());
    drop(go_on);
    assert!(running.await.unwrap().unwrap().new_media > 0);
    assert_eq!(reopen().run(None).await.unwrap().archives, [archive]);
}

#[derive(Default)]
struct Hears(Mutex<Option<SaveProgress>>);

impl SaveListener for Hears {
    fn on_progress(&self, now: SaveProgress) -> Result<(), KeepError> {
        *self.0.lock().unwrap() = Some(now);
        Ok(())
    }
}

#[tokio::test]
async fn a_screen_made_anew_joins() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    assert!(keepsake.reading_going_on().is_none());
    let (go_on, held_up) = std::sync::mpsc::channel();
    let listener = Arc::new(StandsStill {
        begun: tokio::sync::Notify::new(),
        held_up: Mutex::new(held_up),
    });
    let path = world.zip();
    let read = keepsake.read(vec![ArchiveSource::Path { path }]).unwrap();
    let screen = tokio::spawn(read.run(Some(listener.clone())));
    listener.begun.notified().await;
    let joined = keepsake.reading_going_on().unwrap();
    let anew = tokio::spawn(joined.run(None));
    drop(go_on);
    let read = screen.await.unwrap().unwrap();
    assert!(read.new_media > 0);
    assert_eq!(anew.await.unwrap().unwrap(), read);
    assert!(keepsake.reading_going_on().is_none());

    assert!(keepsake.save_going_on().is_none());
    let slow = Folder::that(&world, Misbehaviour::Slow);
    let save = keepsake.save(Selection::default(), slow.clone(), options());
    let save = save.unwrap();
    let screen = tokio::spawn(save.clone().run(None));
    slow.has_added(1).await;
    let heard = Arc::new(Hears::default());
    let joined = keepsake.save_going_on().unwrap();
    let anew = tokio::spawn(joined.run(Some(heard.clone())));
    let progress = || heard.0.lock().unwrap().clone();
    while progress().is_none() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(!screen.is_finished(), "it is heard before the end");
    // The first screen goes away: the other one still waits.
    screen.abort();
    let saved = anew.await.unwrap().unwrap();
    assert_eq!(saved.end, SaveEnd::Completed);
    let last = progress().unwrap();
    assert_eq!((last.run, last.done), (saved.run, last.planned));
    assert!(keepsake.save_going_on().is_none());
    assert_eq!(
        save.run(None).await.unwrap(),
        saved,
        "late, and told the same"
    );
    assert_eq!(keepsake.saves().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_stopped_save_is_one() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let selection = || Selection {
        include: vec![OptInReason::Reshares],
        ..Selection::default()
    };
    let slow = Folder::that(&world, Misbehaviour::Slow);
    let save = keepsake.save(selection(), slow.clone(), options()).unwrap();
    let running = tokio::spawn({
        let save = save.clone();
        async move { save.run(None).await }
    });
    slow.has_added(2).await;
    save.cancel_because(StopReason::Paused);
    let first = running.await.unwrap().unwrap();
    assert_eq!(first.end, SaveEnd::Stopped);
    let stopped = keepsake.save_of(first.run).await.unwrap().unwrap();
    assert_eq!(stopped.end, Some(RunEnd::PausedByPerson));
    let rest = keepsake.resume(first.run, world.roll());
    let rest = rest.run(None).await.unwrap();
    assert_eq!(rest.end, SaveEnd::Completed);
    let saves = keepsake.saves().await.unwrap();
    let [save] = &saves[..] else {
        panic!("it is one save: {saves:?}");
    };
    assert_eq!(
        (save.id, &save.runs[..]),
        (rest.run, &[first.run, rest.run][..])
    );
    assert_eq!(save.end, Some(RunEnd::Completed));
    let asked = keepsake.selection_of(rest.run).await.unwrap();
    assert_eq!(asked, Some(selection()));
    assert_eq!(save.options, stopped.options);
    assert_eq!(save.origin, Some(SaveOrigin::Archives));
    for run in [first.run, rest.run] {
        let found = keepsake.save_of(run).await.unwrap();
        assert_eq!(found.as_ref(), Some(save));
    }
    assert_eq!(keepsake.save_of(rest.run + 1).await.unwrap(), None);
    // As if it had never been stopped.
    let other = World::new(&Export::showcase());
    let never = other.with_archive().await;
    let never_stopped = never.save(selection(), other.roll(), options()).unwrap();
    let never_stopped = never_stopped.run(None).await.unwrap();
    assert_eq!(rest.totals, never_stopped.totals);
    assert_eq!(save.totals, never_stopped.totals);
    let reasons = keepsake.save_reasons(first.run).await.unwrap();
    assert_eq!(reasons, never.reasons(never_stopped.run).await.unwrap());
    let remarks = keepsake.save_remarks(first.run).await.unwrap();
    assert_eq!(
        remarks,
        never.save_remarks(never_stopped.run).await.unwrap()
    );
    assert!(
        remarks
            .iter()
            .all(|it| it.outcome == Outcome::Saved && it.items > 0)
    );
    let lines = keepsake.save_page(rest.run, None, 0, 10_000).await.unwrap();
    let planned = keepsake
        .ledger_page(rest.run, None, 0, 10_000)
        .await
        .unwrap();
    assert_eq!(lines.len(), planned.len());
    // One undo takes all of it back.
    let undone = keepsake
        .undo(Some(first.run), world.roll())
        .run(None)
        .await
        .unwrap();
    assert_eq!(undone.unwrap().removed, never_stopped.totals.saved);
    assert_eq!(world.files(), 0);
    let gone = keepsake.resume(99, world.roll()).run(None).await;
    assert!(matches!(gone, Err(KeepError::NotUsable { .. })), "{gone:?}");
}

#[tokio::test]
async fn drop_stops_rust() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let slow = Folder::that(&world, Misbehaviour::Slow);
    let save = keepsake.save(Selection::default(), slow.clone(), options());
    let running = tokio::spawn(async move { save.unwrap().run(None).await });
    slow.has_added(1).await;
    running.abort();
    tokio::time::sleep(Duration::from_millis(200)).await;
    let then = world.files();
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(world.files(), then, "Rust goes on although nobody waits");
    let end = keepsake.saves().await.unwrap().remove(0).end;
    assert_eq!(end, Some(RunEnd::Interrupted), "nobody said why");
    let rest = save_all(&keepsake, world.roll()).await;
    assert_eq!((rest.end, rest.totals.failed), (SaveEnd::Completed, 0));
}

#[tokio::test]
async fn roll_that_throws_each_error() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let reason = || "because".to_owned();
    let why = || Trouble::Other { text: reason() };
    let full = Trouble::Roll {
        reason: Reason::NoRoomAt {
            path: "/photos".to_owned(),
        },
    };
    let pausing = [
        KeepError::NeedsPermission {
            why: why(),
            reason: reason(),
        },
        KeepError::NeedsSpace {
            reason: full.to_string(),
            why: full,
        },
        KeepError::NotReachable {
            why: why(),
            reason: reason(),
        },
    ];
    let going = [
        KeepError::NotUsable {
            why: why(),
            reason: reason(),
        },
        KeepError::TryLater {
            why: why(),
            reason: reason(),
            wait: None,
        },
        KeepError::NeedsUpdate {
            why: why(),
            reason: reason(),
        },
        KeepError::Stopped,
        KeepError::Bug {
            why: why(),
            reason: reason(),
        },
    ];
    for error in pausing {
        let roll = Folder::that(&world, Misbehaviour::Throws(error.clone()));
        let end = save_all(&keepsake, roll).await.end;
        assert_eq!(end, SaveEnd::Paused { why: error });
    }
    let mut last = 0;
    for error in going {
        let roll = Folder::that(&world, Misbehaviour::Throws(error));
        let saved = save_all(&keepsake, roll).await;
        assert_eq!(saved.end, SaveEnd::Completed);
        last = saved.run;
    }
    assert_eq!(world.files(), 0);
    let again = keepsake.retry(last, world.roll(), false);
    again.run(None).await.unwrap();
    assert!(world.files() > 0);
}

#[tokio::test]
async fn try_a_save_again() {
    let (world, instagram, keepsake) = with_instagram().await;
    let link = instagram.account().posts[0].link();
    instagram.inject(Rule::new(Target::Media, Fault::HangUp));
    let run = keepsake.save_link(&link, None, world.roll(), options());
    let older = run.unwrap().run(None).await.unwrap().save.unwrap();
    assert_eq!(older.totals.failed, 3);
    instagram.heal();
    let source = ArchiveSource::Path { path: world.zip() };
    let read = keepsake.read(vec![source]).unwrap();
    read.run(None).await.unwrap();
    let no = KeepError::NotUsable {
        why: Trouble::other("not this"),
        reason: "not this".to_owned(),
    };
    let refusing = Folder::that(&world, Misbehaviour::Throws(no));
    let newer = save_all(&keepsake, refusing).await;
    assert!(newer.totals.failed > 0);

    let again = keepsake.retry(older.run, world.roll(), false);
    let again = again.run(None).await.unwrap();
    assert_eq!((again.totals.saved, world.files()), (3, 3));
    let totals = async |run| keepsake.save_of(run).await.unwrap().unwrap().totals;
    assert_eq!(totals(older.run).await.saved, 3);
    assert_eq!(totals(newer.run).await.failed, newer.totals.failed);
    let nothing = keepsake.retry(older.run, world.roll(), false);
    let Err(KeepError::NotUsable { why, .. }) = nothing.run(None).await else {
        panic!("there is nothing to try again");
    };
    assert_eq!(why, Trouble::NothingFailed { run: older.run });
}

#[tokio::test]
async fn roll_that_panics() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let roll = Folder::that(&world, Misbehaviour::Panics);
    let summary = save_all(&keepsake, roll).await;
    assert_eq!(summary.totals.saved, 0);
    let reasons = keepsake.reasons(summary.run).await.unwrap();
    let told = |count: &keepsake_ffi::ReasonCount| {
        let said = |reason: &Reason| matches!(reason, Reason::RollBroke { text } if text.contains("undeclared"));
        count.reasons.0.iter().any(said) && sentence(count.reasons.clone()).contains("undeclared")
    };
    assert!(reasons.iter().any(told), "{reasons:?}");
}

#[tokio::test]
async fn albums_have_the_titles_of_the_app() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let titled = SaveOptions {
        album_titles: vec![AlbumTitle {
            kind: PostKind::Story,
            title: "Storys".to_owned(),
        }],
        ..options()
    };
    let run = keepsake.save(Selection::default(), world.roll(), titled);
    run.unwrap().run(None).await.unwrap();
    let has = |album: &str| world.folder().join(album).is_dir();
    assert!(has("Storys") && !has("Stories") && has("Posts"));
}

#[tokio::test]
async fn roll_without_albums() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let roll = Folder::that(&world, Misbehaviour::HasNoAlbums);
    let summary = save_all(&keepsake, roll).await;
    let saved = keepsake
        .ledger_page(summary.run, Some(Outcome::Saved), 0, 1_000)
        .await
        .unwrap();
    assert_eq!(saved.len() as u64, summary.totals.saved);
    let told = |entry: &LedgerEntry| entry.reasons.0.contains(&Reason::NoAlbum);
    assert!(!saved.is_empty() && saved.iter().all(told), "{saved:?}");
}

#[tokio::test]
async fn roll_that_is_not_sure() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let roll = Folder::that(&world, Misbehaviour::IsNotSure);
    let summary = save_all(&keepsake, roll).await;
    let SaveEnd::Paused { why } = summary.end else {
        panic!("it should pause: {summary:?}");
    };
    let KeepError::TryLater {
        why: Trouble::Roll { reason },
        ..
    } = why
    else {
        panic!("{why:?}");
    };
    assert!(matches!(reason, Reason::NotConfirmed { .. }), "{reason:?}");
    assert_eq!(summary.totals.saved, 0);
    let there = world.files();
    assert!(there > 0);
    // Nothing of it was lost, and nothing comes twice.
    let rest = save_all(&keepsake, world.roll()).await;
    assert_eq!((rest.end, rest.totals.failed), (SaveEnd::Completed, 0));
    let again = save_all(&keepsake, world.roll()).await;
    assert_eq!(again.totals.saved, 0);
    let saves = keepsake.saves().await.unwrap();
    let saved: u64 = saves.iter().map(|save| save.totals.saved).sum();
    assert_eq!(world.files(), saved);
}

#[tokio::test]
async fn roll_that_hangs() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let roll = Folder::that(&world, Misbehaviour::Hangs);
    let summary = save_all(&keepsake, roll).await;
    let SaveEnd::Paused { why } = summary.end else {
        panic!("it should pause: {summary:?}");
    };
    assert!(why.to_string().contains("did not answer"), "{why}");
    assert_eq!(summary.totals.saved, 0);
    assert_eq!(save_all(&keepsake, world.roll()).await.totals.failed, 0);
}

/// Where a process of this test that is to be killed works.
const KILLED_IN: &str = "KEEPSAKE_KILLED_IN";

#[tokio::test]
async fn resume_after_kill() {
    if let Some(place) = std::env::var_os(KILLED_IN) {
        let world = World::at(place.as_ref());
        let keepsake = world.with_archive().await;
        save_all(&keepsake, Folder::that(&world, Misbehaviour::Dies)).await;
        unreachable!("it should be dead");
    }
    let world = World::new(&Export::showcase());
    let this = std::env::current_exe().unwrap();
    let killed = std::process::Command::new(this)
        .args(["--exact", "resume_after_kill"])
        .env(KILLED_IN, world.place())
        .stderr(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .status();
    assert!(!killed.unwrap().success());
    let before = world.files();
    assert_eq!(before, 3);
    let keepsake = world.open().await;
    assert!(keepsake.recover(world.roll()).await.unwrap().is_some());
    let summary = save_all(&keepsake, world.roll()).await;
    assert!(summary.totals.already_there >= before);
    assert_eq!(world.files(), summary.totals.saved + before);
}

#[tokio::test]
async fn undo() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let saved = save_all(&keepsake, world.roll()).await.totals.saved;
    std::fs::write(world.folder().join("mine.txt"), "not Keepsake's").unwrap();
    let undone = keepsake
        .undo(None, world.roll())
        .run(None)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(undone.removed, saved);
    assert_eq!(world.files(), 1);
    assert_eq!(
        keepsake.undo(None, world.roll()).run(None).await.unwrap(),
        None
    );
}

#[tokio::test]
async fn an_undo_is_a_run() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let saved = save_all(&keepsake, world.roll()).await;
    let (at_once, agrees) = (3, true);
    let roll = Folder::that(&world, Misbehaviour::Asks { at_once, agrees });
    assert!(keepsake.undo_going_on().is_none());
    let undo = keepsake.undo(Some(saved.run), roll.clone());
    // Its screen goes away in the middle.
    let screen = tokio::spawn(undo.clone().run(None));
    while undo.progress().is_none_or(|now| now.totals.removed < 3) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    screen.abort();
    drop(undo);
    // A screen made anew joins it and hears on.
    let joined = keepsake.undo_going_on().unwrap();
    assert_eq!(joined.asked_for(), Some(saved.run));
    let heard = Arc::new(Heard::default());
    let running = tokio::spawn(joined.clone().run(Some(heard.clone())));
    while joined.progress().is_none_or(|now| now.totals.removed < 6) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let second = keepsake.undo(None, world.roll()).run(None).await;
    assert!(
        matches!(second, Err(KeepError::TryLater { .. })),
        "{second:?}"
    );
    joined.cancel_because(StopReason::Paused);
    let undone = running.await.unwrap().unwrap().unwrap();
    assert_eq!(undone.end, UndoEnd::Stopped);
    assert_eq!(undone.removed + undone.left, saved.totals.saved);
    assert_eq!(world.files(), undone.left);
    assert!(undone.removed >= 6 && undone.left > 0, "{undone:?}");
    assert!(keepsake.undo_going_on().is_none());
    let heard = heard.0.lock().unwrap().clone();
    assert_eq!(
        heard.first().map(|now| now.planned),
        Some(saved.totals.saved)
    );
    assert_eq!(heard.last().map(|now| now.done), Some(undone.removed));
    // Its own ledger.
    let undos = keepsake.undos(Some(saved.run)).await.unwrap();
    assert_eq!((undos.len(), undos[0].id), (1, undone.undo));
    assert_eq!(undos[0].end, Some(RunEnd::PausedByPerson));
    let totals = &undos[0].totals;
    assert_eq!((totals.removed, totals.left), (undone.removed, undone.left));
    assert_eq!(world.files(), undone.left);
    // The next one goes on.
    let rest = keepsake
        .undo(None, world.roll())
        .run(None)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((rest.removed, rest.end), (undone.left, UndoEnd::Completed));
    assert_eq!(keepsake.undos(None).await.unwrap().len(), 2);
    assert!(keepsake.saves().await.unwrap()[0].undone.is_some());
}

#[derive(Default)]
struct Heard(std::sync::Mutex<Vec<UndoProgress>>);

impl UndoListener for Heard {
    fn on_progress(&self, now: UndoProgress) -> Result<(), KeepError> {
        self.0.lock().unwrap().push(now);
        Err(KeepError::Stopped)
    }
}

#[tokio::test]
async fn a_person_who_is_asked() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let saved = save_all(&keepsake, world.roll()).await.totals.saved;
    let asking = |agrees| {
        Folder::that(
            &world,
            Misbehaviour::Asks {
                at_once: 2000,
                agrees,
            },
        )
    };
    let roll = asking(false);
    let declined = keepsake.undo(None, roll.clone()).run(None).await;
    let declined = declined.unwrap().unwrap();
    assert_eq!((declined.removed, declined.left), (0, saved));
    assert_eq!((declined.end, declined.failed), (UndoEnd::Declined, vec![]));
    assert_eq!((roll.asked(), world.files()), (1, saved));
    let why = Reason::Declined;
    let undos = keepsake.undos(None).await.unwrap();
    assert_eq!(undos[0].end, Some(RunEnd::Paused { why }));
    let nobody = Folder::that(&world, Misbehaviour::AsksNobodyForLong);
    let unanswered = keepsake.undo(None, nobody.clone()).run(None).await;
    let unanswered = unanswered.unwrap().unwrap();
    assert!(matches!(unanswered.end, UndoEnd::Paused { .. }));
    assert_eq!(unanswered.removed, 0);
    assert_eq!((nobody.asked(), world.files()), (1, saved));
    let roll = asking(true);
    let undone = keepsake.undo(None, roll.clone()).run(None).await;
    assert_eq!(undone.unwrap().unwrap().removed, saved);
    assert_eq!((roll.asked(), world.files()), (1, 0));
}

#[tokio::test]
async fn adopt() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let page = keepsake.media_page(MediaFilter::default(), None, 2);
    let items: Vec<_> = page.await.unwrap().items;
    let (one, other) = (items[0].item.id, items[1].item.id);
    // What an extension put there by itself.
    std::fs::create_dir_all(world.folder()).unwrap();
    std::fs::write(world.folder().join("shared.jpg"), "shared").unwrap();
    let asset = AddedAsset {
        id: "shared.jpg".to_owned(),
        bytes: 6,
        crc32: 0x138c_f4bb,
    };
    let refused = keepsake.adopt(47, asset.clone(), world.roll()).await;
    assert!(
        matches!(refused, Err(KeepError::NotUsable { .. })),
        "{refused:?}"
    );
    assert_eq!(keepsake.saves().await.unwrap(), []);
    let adopted = keepsake
        .adopt(one, asset.clone(), world.roll())
        .await
        .unwrap();
    let again = keepsake
        .adopt(one, asset.clone(), world.roll())
        .await
        .unwrap();
    assert_eq!(
        (adopted.is_new, again.is_new, again.run),
        (true, false, adopted.run)
    );
    let taken = keepsake
        .adopt(other, asset, world.roll())
        .await
        .unwrap_err();
    let why = Trouble::AssetOfAnother {
        asset: "shared.jpg".to_owned(),
    };
    let reason = why.to_string();
    assert_eq!(taken, KeepError::NotUsable { why, reason });
    save_all(&keepsake, world.roll()).await;
    let history = keepsake.history(one).await.unwrap();
    assert_eq!(history[0].outcome, Outcome::AlreadyThere);
    assert_eq!(history[1].outcome, Outcome::Saved);
    let files = world.files();
    let undone = keepsake
        .undo(Some(adopted.run), world.roll())
        .run(None)
        .await;
    assert_eq!(undone.unwrap().unwrap().removed, 1);
    assert_eq!(world.files(), files - 1);
}

#[tokio::test]
async fn put_at_today() {
    let caption = "Sea #Blue, #blue #Blau_2 ##";
    let post = Post::new(Kind::Post, "2019-05-01T12:00:00Z").caption(caption);
    let export = Export::new(Era::D).post(post.item(Content::Jpeg(Size::Small)));
    let world = World::new(&export);
    let keepsake = world.with_archive().await;
    let began = SystemTime::now() - Duration::from_secs(1);
    let roll = Folder::that(&world, Misbehaviour::None);
    let today = SaveOptions {
        date: Some(DateChoice::Now),
        ..options()
    };
    let save = keepsake.save(Selection::default(), roll.clone(), today);
    let run = save.unwrap().run(None).await.unwrap().run;
    let given = roll.given();
    let taken = given[0].taken.unwrap();
    assert!(began <= taken && taken <= SystemTime::now(), "{taken:?}");
    assert_eq!(given[0].caption.as_deref(), Some(caption));
    assert_eq!(given[0].keywords, ["Blue", "Blau_2"]);
    let lines = keepsake.ledger_page(run, None, 0, 9).await.unwrap();
    assert_eq!(lines[0].reasons.0, [Reason::DatedAtSave]);
    let asked = keepsake.saves().await.unwrap()[0].options.clone();
    assert_eq!(asked.unwrap().date, Some(DateChoice::Now));
}

#[tokio::test]
async fn ledger_by_reason() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let run = save_all(&keepsake, world.roll()).await.run;
    let groups = keepsake.reasons(run).await.unwrap();
    assert!(groups.len() > 1);
    for group in groups {
        let reasons = group.reasons.clone();
        let why = || Why::Exactly {
            reasons: reasons.clone(),
        };
        let only = Some(group.outcome);
        let lines = keepsake.save_group(run, only, why(), 0, 1000).await;
        let lines = lines.unwrap();
        assert_eq!(lines.len() as u64, group.items);
        assert!(lines.iter().all(|line| line.reasons == group.reasons));
        let rest = keepsake.save_group(run, only, why(), lines[0].id, 1000);
        assert_eq!(rest.await.unwrap(), lines[1..]);
        let reason = reasons.0[0].clone();
        let like = keepsake.save_group(run, None, Why::Like { reason }, 0, 1000);
        assert!(like.await.unwrap().len() >= lines.len());
    }
}

#[tokio::test]
async fn two_rolls() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let first = save_all(&keepsake, world.roll()).await.totals;
    assert_eq!(save_all(&keepsake, world.other_roll()).await.totals, first);
    assert_eq!(save_all(&keepsake, world.roll()).await.totals.saved, 0);
    assert_eq!(world.files(), first.saved);
    assert_eq!(world::files(&world.other_folder()), first.saved);
    for roll in [world.roll(), world.other_roll()] {
        let undone = keepsake
            .undo(None, roll.clone())
            .run(None)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(undone.removed, first.saved);
        assert_eq!(keepsake.undo(None, roll).run(None).await.unwrap(), None);
    }
}

#[tokio::test]
async fn removed_by_the_person() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let first = save_all(&keepsake, world.roll()).await;
    let only = Some(Outcome::Saved);
    let lines = keepsake.ledger_page(first.run, only, 0, 1).await.unwrap();
    let asset = lines[0].asset.as_deref().unwrap();
    std::fs::remove_file(world.folder().join(asset)).unwrap();
    let second = save_all(&keepsake, world.roll()).await;
    assert_eq!(second.totals.saved, 0);
    assert!(second.totals.skipped > first.totals.skipped);
    // What has this reason is saved again, and nothing else; where nothing has it, it is said.
    let again = |reason| {
        let reasons = Reasons(vec![reason]);
        let why = Why::Exactly { reasons };
        keepsake.selection_again(second.run, Some(Outcome::Skipped), why)
    };
    let Err(KeepError::NotUsable { why, .. }) = again(Reason::GoneWithAllOthers).await else {
        panic!("nothing would mean everything");
    };
    assert_eq!(why, Trouble::NothingWithReason { run: second.run });
    let selection = again(Reason::RemovedByYou).await.unwrap();
    let run = keepsake.save(selection, world.roll(), options()).unwrap();
    let totals = run.run(None).await.unwrap().totals;
    assert_eq!((totals.saved, totals.already_there), (1, 0));
    assert_eq!(world.files(), first.totals.saved);
}

#[tokio::test]
async fn emptied_in_the_roll() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let first = save_all(&keepsake, world.roll()).await;
    let saved = keepsake.ledger_page(first.run, Some(Outcome::Saved), 0, 1);
    let id = saved.await.unwrap()[0].asset.clone().unwrap();
    std::fs::write(world.folder().join(id), "").unwrap();
    let second = save_all(&keepsake, world.roll()).await.totals;
    assert_eq!(second.skipped, first.totals.skipped + 1);
    let asked_for = Selection {
        again: true,
        ..Selection::default()
    };
    let again = keepsake.save(asked_for, world.roll(), options());
    assert_eq!(again.unwrap().run(None).await.unwrap().totals.saved, 1);
}

#[tokio::test]
async fn put_into_the_bin_by_the_person() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let first = save_all(&keepsake, world.roll()).await;
    let only = Some(Outcome::Saved);
    let lines = keepsake.ledger_page(first.run, only, 0, 1).await.unwrap();
    let asset = world.folder().join(lines[0].asset.as_deref().unwrap());
    let aside = world.place().join("aside");
    std::fs::rename(&asset, &aside).unwrap();
    let roll = || Folder::that(&world, Misbehaviour::HasABin);
    let plan = keepsake.plan(Selection::default(), roll(), options());
    assert_eq!(plan.await.unwrap().to_save, 0);
    let second = save_all(&keepsake, roll()).await;
    assert_eq!(second.totals.saved, 0);
    let told = keepsake.reasons(second.run).await.unwrap();
    let told = told
        .iter()
        .filter(|told| told.reasons.0 == [Reason::InTrash]);
    assert!(told.map(|told| told.items).sum::<u64>() > 0);
    // Taken back out of the bin it is there as before.
    std::fs::rename(&aside, &asset).unwrap();
    let third = save_all(&keepsake, roll()).await.totals;
    assert_eq!((third.saved, third.skipped), (0, first.totals.skipped));
    // Undo leaves it where it lies.
    std::fs::rename(&asset, &aside).unwrap();
    let undone = keepsake.undo(Some(first.run), roll()).run(None).await;
    let undone = undone.unwrap().unwrap();
    assert_eq!((undone.removed, undone.gone), (first.totals.saved - 1, 1));
}

#[tokio::test]
async fn moved_by_the_person() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let first = save_all(&keepsake, world.roll()).await;
    let only = Some(Outcome::Saved);
    let lines = keepsake.ledger_page(first.run, only, 0, 1).await.unwrap();
    let asset = lines[0].asset.as_deref().unwrap();
    let by_hand = world.folder().join("By hand");
    std::fs::create_dir(&by_hand).unwrap();
    std::fs::rename(world.folder().join(asset), by_hand.join("moved.jpg")).unwrap();
    let second = save_all(&keepsake, world.roll()).await.totals;
    assert_eq!((second.saved, second.skipped), (0, first.totals.skipped));
    assert_eq!(world.files(), first.totals.saved);
}

/// A person whose photos came in higher quality after they were saved.
async fn with_better_bytes() -> (World, Arc<Keepsake>) {
    let low = Export::random(Era::D, 3, 4).at_size(Size::Tiny);
    let world = World::new(&low);
    let keepsake = world.with_archive().await;
    save_all(&keepsake, world.roll()).await;
    let later = world.place().join("later.zip");
    low.at_size(Size::Small).write_zip(&later).unwrap();
    let path = later.to_str().unwrap().to_owned();
    let read = keepsake.read(vec![ArchiveSource::Path { path }]).unwrap();
    read.run(None).await.unwrap();
    (world, keepsake)
}

/// What was to be replaced is there twice for the time being; the next save takes the old ones out.
#[tokio::test]
async fn a_save_that_waits_for_a_person_ends_when_it_is_cancelled() {
    let (world, keepsake) = with_better_bytes().await;
    let before = world.files();
    let options = SaveOptions {
        replace: true,
        ..options()
    };
    let asks = Folder::that(&world, Misbehaviour::AsksNobody);
    let run = keepsake.save(Selection::default(), asks.clone(), options.clone());
    let run = run.unwrap();
    let going_on = run.clone();
    let going_on = tokio::spawn(async move { going_on.run(None).await });
    while asks.asked() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    run.cancel_because(StopReason::Stopped);
    let ended = tokio::time::timeout(Duration::from_secs(60), going_on);
    let stopped = ended.await.unwrap().unwrap();
    let better = stopped.unwrap().totals.replaced;
    assert!(better > 0);
    assert_eq!(world.files(), before + better);

    keepsake.recover(world.roll()).await.unwrap();
    let rest = keepsake.save(Selection::default(), world.roll(), options);
    rest.unwrap().run(None).await.unwrap();
    assert_eq!(world.files(), before);
}

#[tokio::test]
async fn replace() {
    let (world, keepsake) = with_better_bytes().await;
    let files = world.files();

    let told = save_all(&keepsake, world.roll()).await;
    assert_eq!(told.totals.saved, 0);
    assert!(told.totals.better > 0);
    let lines = keepsake.ledger_page(told.run, None, 0, 99).await.unwrap();
    let better = |line: &&LedgerEntry| line.better == [Better::MorePixels];
    assert_eq!(
        lines.iter().filter(better).count() as u64,
        told.totals.better
    );

    let options = SaveOptions {
        replace: true,
        ..options()
    };
    let run = keepsake.save(Selection::default(), world.roll(), options);
    let replaced = run.unwrap().run(None).await.unwrap();
    assert_eq!(replaced.totals.replaced, told.totals.better);
    assert_eq!(world.files(), files);
    let undone = keepsake
        .undo(None, world.roll())
        .run(None)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((undone.removed, undone.brought_back), (0, 0));
    assert_eq!(undone.stayed.len() as u64, told.totals.better);
    assert_eq!(world.files(), files);
}

#[tokio::test]
async fn panic_becomes_exception() {
    assert!(std::panic::catch_unwind(panic_at_once).is_err());
    let reason = "on purpose".to_owned();
    let why = Trouble::Other {
        text: reason.clone(),
    };
    assert_eq!(
        panic_in_background().await,
        Err(KeepError::Bug { why, reason })
    );
}

#[tokio::test]
async fn captions_cross_unharmed() {
    let caption = "مرحبا 🌷👩‍👩‍👧‍👦 a NUL \u{0} and a \\";
    let post = Post::new(Kind::Post, "2024-05-01T12:00:00Z").caption(caption);
    let export = Export::new(Era::D).post(post.item(Content::Jpeg(Size::Small)));
    let world = World::new(&export);
    let keepsake = world.with_archive().await;
    let filter = MediaFilter {
        contains: Some(caption.to_owned()),
        ..MediaFilter::default()
    };
    let page = keepsake.media_page(filter, None, 9).await.unwrap();
    assert_eq!(page.items, []);
    // The core takes NULs out of what it reads, as a phone's own fields end at them.
    let caption = &caption.replace('\0', "");
    let filter = MediaFilter {
        contains: Some(caption.clone()),
        ..MediaFilter::default()
    };
    let page = keepsake.media_page(filter, None, 9).await.unwrap();
    assert_eq!(page.items[0].item.caption.as_ref(), Some(caption));
    let roll = Folder::that(&world, Misbehaviour::None);
    save_all(&keepsake, roll.clone()).await;
    assert_eq!(roll.captions(), [Some(caption.to_owned())]);
}

#[tokio::test]
async fn ten_thousand_items() {
    let world = World::new(&Export::bulk(1, 10_000, Size::Tiny, 0, Video::CLIP));
    let keepsake = world.with_archive().await;
    let totals = save_all(&keepsake, world.roll()).await.totals;
    assert_eq!(totals.saved + totals.already_there, 10_000);
    assert_eq!(world.files(), totals.saved);
    let again = save_all(&keepsake, world.roll()).await.totals;
    assert_eq!((again.saved, again.already_there), (0, 10_000));
}

#[tokio::test]
async fn resolve_links_in_a_text() {
    let text = "Look https://www.instagram.com/p/DeBJRyaDIyP/?img_index=2&igsh=x \
                and https://www.instagram.com/stories/ida.example/1/";
    let links = resolve_links(text);
    assert_eq!(links.len(), 2);
    assert_eq!(links[0].kind, LinkKind::Post);
    assert_eq!(links[0].id, Some(3_999_518_748_855_536_783));
    assert_eq!(links[0].slide, Some(2));
    let story = Refusal::NoPost {
        leads_to: LeadsTo::Story,
    };
    assert_eq!((&links[0].refusal, &links[0].reason), (&None, &None));
    assert_eq!(links[1].reason, Some(story.to_string()));
    assert_eq!(links[1].refusal, Some(story));
    let look_alike = "https://evilinstagram.com/p/DeBJRyaDIyP/";
    assert_eq!(resolve_links(look_alike), []);
    assert_eq!(look_alikes(look_alike)[0].host, "evilinstagram.com");
}

#[tokio::test]
async fn preview_a_link() {
    let (world, instagram, keepsake) = with_instagram().await;
    let post = &instagram.account().posts[0];
    let preview = keepsake.preview_link(format!("Look: {}", post.link()), None);
    let preview = preview.await.unwrap();
    assert_eq!(preview.owner.as_deref(), Some("ida.example"));
    assert_eq!(preview.caption.as_deref(), Some("Radishes"));
    let kinds = [MediaType::Photo, MediaType::Video, MediaType::Photo];
    assert_eq!((preview.media.as_slice(), preview.saved), (&kinds[..], 0));
    let place = preview.picture.unwrap();
    let picture = std::fs::read(&place).unwrap();
    assert!(picture.starts_with(&[0xff, 0xd8]));
    let bytes = picture.len() as u64;
    assert_eq!(keepsake.cache_size().await.unwrap(), bytes);
    keepsake.clear_cache().await.unwrap();
    assert_eq!(keepsake.cache_size().await.unwrap(), 0);
    assert!(!std::path::Path::new(&place).exists());
    let nothing = keepsake.preview_link("no link".to_owned(), None).await;
    assert!(matches!(nothing, Err(KeepError::NotUsable { .. })));
    assert_eq!(world.files(), 0);
    let asked = instagram.requests().len();
    let page = Some("<html>Log in</html>".to_owned());
    let refused = keepsake.preview_link(post.link(), page).await;
    assert!(matches!(refused, Err(KeepError::NotUsable { .. })));
    assert_eq!(instagram.requests().len(), asked);
}

/// Remembers everything it is told.
#[derive(Default)]
struct Told(Mutex<Vec<LinkProgress>>);

impl LinkListener for Told {
    fn on_progress(&self, now: LinkProgress) -> Result<(), KeepError> {
        self.0.lock().unwrap().push(now);
        Ok(())
    }
}

#[tokio::test]
async fn save_a_link() {
    let (world, instagram, keepsake) = with_instagram().await;
    let text = format!(
        "{} and https://www.instagram.com/stories/ida.example/1/",
        instagram.account().posts[0].link()
    );
    let told = Arc::new(Told::default());
    let run = keepsake.save_link(&text, None, world.roll(), options());
    let summary = run.unwrap().run(Some(told.clone())).await.unwrap();
    assert_eq!(summary.save.unwrap().totals.saved, 3);
    assert_eq!(
        (summary.links[0].media, &summary.links[0].refusal),
        (3, &None)
    );
    assert_eq!(summary.links[0].items.len(), 3);
    for item in &summary.links[0].items {
        assert!(keepsake.media_item(*item).await.unwrap().is_some());
    }
    let refusal = summary.links[1].refusal.as_ref().unwrap();
    assert!(matches!(refusal, KeepError::NotUsable { .. }), "{refusal}");
    assert_eq!(world.files(), 3);
    let last = told.0.lock().unwrap().last().cloned();
    let Some(LinkProgress::Saving { now }) = last else {
        panic!("the last word is another: {last:?}");
    };
    assert_eq!(now.done, 3);
    let origin = keepsake.saves().await.unwrap()[0].origin;
    assert_eq!(origin, Some(SaveOrigin::Links));

    let again = keepsake.save_link(&text, None, world.roll(), options());
    let again = again.unwrap().run(None).await.unwrap().save.unwrap();
    assert_eq!((again.totals.saved, again.totals.already_there), (0, 3));
    let undone = keepsake
        .undo(None, world.roll())
        .run(None)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((undone.removed, world.files()), (3, 0));
}

#[tokio::test]
async fn save_a_link_from_its_page() {
    let (world, instagram, keepsake) = with_instagram().await;
    let text = instagram.account().posts[0].link();
    let page = "<html>Log in</html>".to_owned();
    let run = keepsake.save_link_from_page(&text, page, None, world.roll(), options());
    let summary = run.unwrap().run(None).await.unwrap();
    let refusal = summary.links[0].refusal.as_ref().unwrap();
    assert!(matches!(refusal, KeepError::NotUsable { .. }), "{refusal}");
    assert_eq!((summary.save, instagram.requests().len()), (None, 0));

    let code = instagram.account().posts[0].code();
    let page = instagram.page_of(&code).unwrap();
    let run = keepsake.save_link_from_page(&text, page, None, world.roll(), options());
    let summary = run.unwrap().run(None).await.unwrap();
    assert_eq!(summary.save.unwrap().totals.saved, 3);
    assert_eq!(world.files(), 3);
    let asked = instagram.requests().of(fake_instagram::Role::Page);
    assert!(asked.is_empty(), "its page was given");
}

/// An Instagram with one carousel.
fn instagram() -> Running {
    let post = fake_instagram::Post::carousel(3_999_518_748_855_536_783, 1_789_000_000)
        .caption("\n Radishes \nin March")
        .item(fake_instagram::Item::photo(1))
        .item(fake_instagram::Item::video_of(2, 400_000))
        .item(fake_instagram::Item::photo(3));
    let account = fake_instagram::Account::new("ida.example").post(post);
    FakeInstagram::new(account).start().unwrap()
}

/// A person whose Instagram is that.
async fn with_instagram() -> (World, Running, Arc<Keepsake>) {
    let instagram = instagram();
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let address = instagram.address().to_string();
    let root = instagram.root_pem().to_owned();
    keepsake.ask_instead(&address, root).unwrap();
    (world, instagram, keepsake)
}
