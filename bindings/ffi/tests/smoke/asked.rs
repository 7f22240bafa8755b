use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fake_instagram::{Fault, Role, Rule, Target};
use keepsake_ffi::{
    ArchiveSource, CatalogChanges, KeepError, MediaFilter, PageOrder, Picture, PostKind,
};
use sample_maker::{Content, Era, Export, Kind, Post, Video};

use crate::world::{Folder, Misbehaviour, World, options, save_all};

#[tokio::test]
async fn questions_of_screens() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let page = |order, filter| {
        let keepsake = keepsake.clone();
        async move {
            let page = keepsake.media_page_in(order, filter, None, 1000);
            page.await.unwrap().items
        }
    };
    let all = page(PageOrder::NewestFirst, MediaFilter::default()).await;
    let oldest = page(PageOrder::OldestFirst, MediaFilter::default()).await;
    assert_eq!(oldest.len(), all.len());
    let times: Vec<_> = oldest
        .iter()
        .filter_map(|item| item.item.published.at)
        .collect();
    assert!(times.is_sorted() && times.len() > 10);
    let posts = keepsake.post_page_in(PageOrder::OldestFirst, MediaFilter::default(), None, 1);
    let first = posts.await.unwrap().items.remove(0);
    assert_eq!(first.published.at, Some(times[0]));

    let archive = keepsake.archives().await.unwrap()[0].clone();
    for (filter, is_let_through) in [
        (
            MediaFilter {
                post: Some(first.id),
                ..MediaFilter::default()
            },
            Box::new(|item: &keepsake_ffi::MediaItem| item.post == first.id)
                as Box<dyn Fn(&keepsake_ffi::MediaItem) -> bool>,
        ),
        (
            MediaFilter {
                archive: Some(archive.id),
                account: archive.account.clone(),
                ..MediaFilter::default()
            },
            Box::new(|item| item.missing.is_none()),
        ),
        (
            MediaFilter {
                place: Some(true),
                ..MediaFilter::default()
            },
            Box::new(|item| item.coordinates.is_some() || item.place.is_some()),
        ),
        (
            MediaFilter {
                left_out: Some(true),
                ..MediaFilter::default()
            },
            Box::new(|item| item.left_out.is_some()),
        ),
    ] {
        let some = page(PageOrder::NewestFirst, filter.clone()).await;
        let expected: Vec<_> = all.iter().filter(|it| is_let_through(&it.item)).collect();
        assert!(!some.is_empty() && some.len() < all.len(), "{filter:?}");
        assert_eq!(some.iter().collect::<Vec<_>>(), expected, "{filter:?}");
    }

    let one = keepsake.media_item(all[3].item.id).await.unwrap();
    assert_eq!(one.as_ref(), Some(&all[3]));
    assert_eq!(keepsake.media_item(42).await.unwrap(), None);
    let photo = all
        .iter()
        .find(|it| it.item.kind == PostKind::Post && it.item.bytes.is_some());
    let photo = &photo.unwrap().item;
    let original = keepsake.original(photo.id).await.unwrap().unwrap();
    assert_eq!(
        std::fs::metadata(original.path).unwrap().len(),
        photo.bytes.unwrap()
    );
    assert_eq!(Some(original.mime_type), photo.mime_type);
    assert_eq!(keepsake.original(42).await.unwrap(), None);
}

async fn comes(changes: &CatalogChanges) -> Option<bool> {
    let next = tokio::time::timeout(Duration::from_millis(400), changes.next());
    next.await.ok().map(Result::unwrap)
}

#[tokio::test]
async fn changes() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let changes = keepsake.changes();
    assert_eq!(comes(&changes).await, None, "nothing changed yet");
    let source = ArchiveSource::Path { path: world.zip() };
    keepsake
        .read(vec![source])
        .unwrap()
        .run(None)
        .await
        .unwrap();
    assert_eq!(comes(&changes).await, Some(true));
    assert_eq!(comes(&changes).await, None, "each is told once");
    let plan = keepsake.plan(Default::default(), world.roll(), crate::world::options());
    plan.await.unwrap();
    assert_eq!(
        comes(&changes).await,
        None,
        "a plan changes nothing to look at"
    );
    save_all(&keepsake, world.roll()).await;
    assert_eq!(comes(&changes).await, Some(true));
    let waiting = changes.clone();
    let waiting = tokio::spawn(async move { waiting.next().await.unwrap() });
    tokio::time::sleep(Duration::from_millis(50)).await;
    changes.cancel();
    assert!(!waiting.await.unwrap());
    let others = keepsake.changes();
    keepsake.shut_down().await;
    assert_eq!(comes(&others).await, Some(false));
}

#[tokio::test]
async fn cancel_an_original() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let found = MediaFilter {
        found: Some(true),
        ..MediaFilter::default()
    };
    let item = keepsake.media_page(found, None, 1).await.unwrap().items;
    let media = item[0].item.id;
    let not_wanted = keepsake.bytes_of(media);
    not_wanted.cancel();
    let original = not_wanted.clone().original().await;
    assert!(matches!(original, Err(KeepError::Stopped)), "{original:?}");
    let range = not_wanted.range(0, 16).await;
    assert!(matches!(range, Err(KeepError::Stopped)), "{range:?}");
    assert_eq!(
        keepsake.cache_size().await.unwrap(),
        0,
        "nothing was unpacked"
    );
    let wanted = keepsake.bytes_of(media);
    let original = wanted.clone().original().await.unwrap().unwrap();
    let whole = std::fs::read(original.path).unwrap();
    assert_eq!(wanted.range(0, 16).await.unwrap(), whole[..16]);
}

/// The largest file that lies in the folder of whole files, while one is unpacked.
fn unpacked(originals: &Path) -> u64 {
    let files = std::fs::read_dir(originals).into_iter().flatten();
    let sizes = files.filter_map(|file| Some(file.ok()?.metadata().ok()?.len()));
    sizes.max().unwrap_or(0)
}

#[tokio::test]
async fn cancel_an_original_in_the_middle() {
    const SIZE: usize = 64_000_000;
    let video = Video {
        bytes: SIZE,
        ..Video::CLIP
    };
    let mut export = Export::new(Era::D)
        .post(Post::new(Kind::Post, "2024-05-01T12:00:00Z").item(Content::Mp4(video)));
    export.packing.deflate = true;
    let world = World::new(&export);
    let keepsake = world.with_archive().await;
    let page = keepsake.media_page(MediaFilter::default(), None, 1).await;
    let media = page.unwrap().items[0].item.id;
    let originals = world.place().join("cache/previews/originals");
    for asks_for_a_part in [false, true] {
        let bytes = keepsake.bytes_of(media);
        let waiting = tokio::spawn({
            let bytes = bytes.clone();
            async move {
                match asks_for_a_part {
                    true => bytes.range(0, 16).await.map(|_| ()),
                    false => bytes.original().await.map(|_| ()),
                }
            }
        });
        while unpacked(&originals) == 0 && !waiting.is_finished() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        bytes.cancel();
        let answer = tokio::time::timeout(Duration::from_secs(5), waiting);
        let answer = answer.await.unwrap().unwrap();
        assert!(matches!(answer, Err(KeepError::Stopped)), "{answer:?}");
        assert_eq!(unpacked(&originals), 0, "a piece of it stays");
    }
    // Another one who waits gets all of it.
    let whole = keepsake.original(media).await.unwrap().unwrap();
    assert!(std::fs::metadata(whole.path).unwrap().len() >= SIZE as u64);
}

#[tokio::test]
async fn cancel_a_picture() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let found = MediaFilter {
        found: Some(true),
        ..MediaFilter::default()
    };
    let items = keepsake.media_page(found, None, 1000).await.unwrap().items;
    let drawings: Vec<_> = items
        .iter()
        .map(|it| keepsake.drawing(it.item.id, 200))
        .collect();
    // All but the last are cancelled while they wait.
    let (last, others) = drawings.split_last().unwrap();
    others.iter().for_each(|drawing| drawing.cancel());
    let others: Vec<_> = others
        .iter()
        .map(|drawing: &Arc<_>| {
            let drawing = drawing.clone();
            tokio::spawn(async move { drawing.run().await })
        })
        .collect();
    let picture = last.clone().run().await.unwrap();
    assert!(!matches!(picture, Picture::NoPicture { .. }));
    for other in others {
        assert!(matches!(other.await.unwrap(), Err(KeepError::Stopped)));
    }
    let previews = std::fs::read_dir(world.place().join("cache/previews")).unwrap();
    let made = previews
        .filter(|it| it.as_ref().unwrap().path().is_file())
        .count();
    assert!(made <= 1, "what was cancelled is never made: {made}");
}

#[tokio::test]
async fn cancel_a_plan() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    save_all(&keepsake, world.roll()).await;
    let roll = Folder::that(&world, Misbehaviour::NeverLooks);
    let plan = keepsake.planning(Default::default(), roll.clone(), options());
    let plan = plan.unwrap();
    let running = tokio::spawn({
        let plan = plan.clone();
        async move { plan.run().await }
    });
    while roll.asked() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let began = Instant::now();
    plan.cancel();
    assert!(matches!(running.await.unwrap(), Err(KeepError::Stopped)));
    assert!(began.elapsed() < Duration::from_secs(5));
    let again = plan.run().await;
    assert!(matches!(again, Err(KeepError::Stopped)), "{again:?}");
    let plan = keepsake.plan(Default::default(), world.roll(), options());
    assert_eq!(plan.await.unwrap().to_save, 0);
}

#[tokio::test]
async fn cancel_a_preview() {
    let (_world, instagram, keepsake) = crate::with_instagram().await;
    let link = instagram.account().posts[0].link();
    let never = Fault::SlowStart(Duration::from_secs(600));
    instagram.inject(Rule::new(Target::Role(Role::Page), never));
    let run = |text: &str| {
        let preview = keepsake.previewing_link(text.to_owned(), None);
        let running = preview.clone();
        let running = tokio::spawn(async move { running.run().await });
        (preview, running)
    };
    let (first, second) = (run(&link), run(&link));
    while instagram.requests().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // Few are looked at at once: one that nobody has to be asked about waits as well.
    let (_waits, waiting) = run("no link");
    let (not_wanted, gone) = run("no link");
    not_wanted.cancel();
    assert!(matches!(gone.await.unwrap(), Err(KeepError::Stopped)));
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(!waiting.is_finished());
    let began = Instant::now();
    for (preview, running) in [first, second] {
        preview.cancel();
        assert!(matches!(running.await.unwrap(), Err(KeepError::Stopped)));
    }
    let refused = waiting.await.unwrap();
    assert!(matches!(refused, Err(KeepError::NotUsable { .. })));
    assert!(began.elapsed() < Duration::from_secs(5));
    assert_eq!(instagram.requests().len(), 1);
}
