//! What screens wait for, through the surface that apps have: names and nanoseconds, a line each,
//! for `cargo xtask bench`. Of many plans during one save the middle and the slowest count; of
//! many posters the fastest, as whatever else a machine does only ever makes one slower.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program for the benchmark, which is to fail where anything goes wrong"
)]

#[path = "../tests/smoke/world.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod world;

use std::time::{Duration, Instant};

use keepsake_ffi::{MediaFilter, Selection};
use sample_maker::{Export, Size, Video};
use world::{Folder, Misbehaviour, World, options};

/// Items of the save during which plans are made.
const ITEMS: usize = 10_000;
/// How many of them are saved before the first plan.
const SAVED_BEFORE: u64 = 500;
/// Bytes of the video whose poster is read.
const VIDEO: usize = 200_000_000;
/// What a platform reads of a video at once.
const PIECE: u32 = 256 << 10;
const POSTERS: usize = 20;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut plans = runtime.block_on(plans_during_a_save());
    plans.sort_unstable();
    println!(
        "plan\t{}\t{}",
        plans.len(),
        plans[plans.len() / 2].as_nanos()
    );
    let slowest = plans.last().unwrap();
    println!("slowest plan\t{}\t{}", plans.len(), slowest.as_nanos());
    let poster = runtime.block_on(first_posters()).into_iter().min().unwrap();
    println!("poster\t{VIDEO}\t{}", poster.as_nanos());
}

async fn plans_during_a_save() -> Vec<Duration> {
    let world = World::new(&Export::bulk(1, ITEMS, Size::Tiny, 0, Video::CLIP));
    let keepsake = world.with_archive().await;
    let roll = Folder::that(&world, Misbehaviour::None);
    let save = keepsake.save(Selection::default(), roll.clone(), options());
    let saving = tokio::spawn(save.unwrap().run(None));
    roll.has_added(SAVED_BEFORE).await;
    let mut took = Vec::new();
    while !saving.is_finished() {
        let began = Instant::now();
        let plan = keepsake.plan(Selection::default(), world.roll(), options());
        assert_eq!(plan.await.unwrap().planned, ITEMS as u64);
        took.push(began.elapsed());
    }
    // The last one may have gone on when the save was over.
    took.pop();
    assert_eq!(saving.await.unwrap().unwrap().totals.saved, ITEMS as u64);
    took
}

/// What is read for the first poster of a video, each time by an app that was just opened: the
/// head, the directory at the end and a frame.
async fn first_posters() -> Vec<Duration> {
    let video = Video {
        frames: 9_000,
        bytes: VIDEO,
        ..Video::CLIP
    };
    let world = World::new(&Export::bulk(1, 0, Size::Tiny, 1, video));
    let page = world.with_archive().await;
    let page = page.media_page(MediaFilter::default(), None, 1).await;
    let media = page.unwrap().items[0].item.id;
    let mut took = Vec::new();
    for _ in 0..POSTERS {
        let keepsake = world.open().await;
        let began = Instant::now();
        keepsake.drawing(media, 320).run().await.unwrap();
        let length = keepsake.media_length(media).await.unwrap().unwrap();
        for offset in [0, length - u64::from(PIECE), length / 2] {
            let read = keepsake.media_range(media, offset, PIECE).await.unwrap();
            assert_eq!(read.len(), PIECE as usize);
        }
        took.push(began.elapsed());
        assert_eq!(keepsake.cache_size().await.unwrap(), 0, "a copy was made");
        keepsake.shut_down().await;
    }
    took
}
