//! Better data that comes later: said of what is there already, put in its place where the
//! person asks for it, and taken back by undo. Whatever goes wrong in between, each item is
//! in the camera roll, and none twice for good.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "whatever goes wrong here is to fail the test"
)]

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::time::Duration;

use keepsake_core::roll::{
    Abilities, Added, AssetId, AssetState, Better, CameraRoll, FolderRoll, LedgerEntry, NewAsset,
    Outcome, Reason, Receipt, RollError, SaveSummary, Undo,
};
use keepsake_core::{CancellationToken, Error, Result};
use sample_maker::{Content, Era, Exif, Export, Format, Item, Kind, Oddity, Post, Size, Video};
use system_tests::{DEATH, Fault, FaultRoll, Step, World};

/// An account's export in low quality.
fn low() -> Export {
    Export::random(Era::D, 21, 12)
        .with(Oddity::SameBytes)
        .at_size(Size::Tiny)
}

/// The same account's, asked for again in high quality.
fn high() -> Export {
    low().at_size(Size::Small)
}

fn saved_low() -> World {
    let world = World::in_memory(&low());
    world.save().unwrap();
    world.check_exactly_once();
    world
}

fn better_lines(world: &World) -> Vec<LedgerEntry> {
    let mut lines = world.entries();
    lines.retain(|line| !line.better.is_empty());
    lines
}

#[test]
fn a_later_export_in_high_quality_is_told_then_replaces_then_is_undone() {
    let mut world = saved_low();
    let before = world.files();
    world.give(&high(), "high.zip");

    let told = world.save().unwrap();
    assert_eq!((told.totals.saved, told.totals.replaced), (0, 0));
    assert!(told.totals.better > 3, "{told:?}");
    let lines = better_lines(&world);
    assert_eq!(lines.len() as u64, told.totals.better);
    for line in &lines {
        assert_eq!(line.outcome, Outcome::AlreadyThere);
        assert_eq!(line.better, [Better::MorePixels], "{line:?}");
        let reason = line.reasons.to_string();
        assert!(
            reason.contains("288x360 pixels instead of 24x24"),
            "{reason}"
        );
    }
    assert_eq!(world.files(), before, "nothing is replaced unasked");

    let replaced = world.replace_in(&world.roll()).unwrap();
    assert_eq!(replaced.totals.replaced, told.totals.better);
    assert_eq!(replaced.totals.failed, 0);
    world.check_exactly_once();
    let nothing = world.replace_in(&world.roll()).unwrap();
    assert_eq!((nothing.totals.saved, nothing.totals.better), (0, 0));

    let undone = world.undo().unwrap();
    assert_eq!(undone.brought_back, told.totals.better);
    assert_eq!(undone.removed, told.totals.better);
    assert!(undone.stayed.is_empty() && undone.failed.is_empty());
    assert_eq!(world.files(), before, "undo brings the old ones back");
    let again = world.save().unwrap();
    assert_eq!(again.totals.better, told.totals.better);
}

#[test]
fn a_lower_quality_that_comes_later_changes_nothing() {
    let mut world = World::in_memory(&high());
    world.save().unwrap();
    let before = world.files();
    world.give(&low(), "low.zip");
    let summary = world.replace_in(&world.roll()).unwrap();
    assert_eq!((summary.totals.saved, summary.totals.better), (0, 0));
    assert_eq!(world.files(), before);
}

/// Saves one export, then a later one, and answers with what is better in that.
fn better_in(first: &Export, later: &Export) -> (World, Vec<Better>, String) {
    let mut world = World::in_memory(first);
    world.save().unwrap();
    let before = world.files();
    world.give(later, "later.zip");
    let told = world.save().unwrap();
    assert_eq!(told.totals.saved, 0);
    let lines = better_lines(&world);
    assert_eq!(lines.len(), 1, "{lines:?}");
    let replaced = world.replace_in(&world.roll()).unwrap();
    assert_eq!(replaced.totals.replaced, 1);
    assert_eq!(world.files().len(), 1);
    world.check_exactly_once();
    let after = world.files();
    world.undo().unwrap();
    assert_eq!(world.files(), before);
    world.replace_in(&world.roll()).unwrap();
    let content = |files: &std::collections::BTreeMap<_, Vec<u8>>| {
        files.values().cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        content(&world.files()),
        content(&after),
        "undo can be undone"
    );
    let reason = lines[0].reasons.to_string();
    (world, lines[0].better.clone(), reason)
}

const NAME: &str = "media/posts/202203/111_222_333_n_17840000000000001.jpg";

fn one(caption: Option<&str>, place: Option<(f64, f64)>) -> Export {
    let mut item = Item::new(Content::PHOTO).number(7).uri(NAME);
    if let Some((latitude, longitude)) = place {
        item = item.exif(Exif::at(latitude, longitude));
    }
    let mut post = Post::new(Kind::Post, "2022-03-05T10:20:33Z").item(item);
    if let Some(caption) = caption {
        post = post.caption(caption);
    }
    Export::new(Era::D).post(post)
}

#[test]
fn html_first_and_json_later_makes_the_date_exact() {
    let export = one(Some("words"), None);
    let (_, better, reason) = better_in(&export.clone().format(Format::Html), &export);
    assert_eq!(better, [Better::Date]);
    assert!(reason.contains("its date to the second instead of the minute"));
}

#[test]
fn a_month_becomes_seconds_once_an_index_comes() {
    let only_bytes = Export::new(Era::D).orphan(NAME, Content::PHOTO, 7);
    let mut world = World::in_memory(&only_bytes);
    world.save().unwrap();
    world.give(&one(None, None), "later.zip");
    world.save().unwrap();
    let lines = better_lines(&world);
    assert_eq!(lines[0].better, [Better::Date]);
    let reason = lines[0].reasons.to_string();
    assert!(
        reason.contains("to the second instead of the month"),
        "{reason}"
    );
    world.replace_in(&world.roll()).unwrap();
    world.check_exactly_once();
    let names: Vec<_> = world.files().into_keys().collect();
    assert!(names[0].contains("IG_20220305_102033"), "{names:?}");
}

/// One post with this video of so many kB.
fn with_video(uri: &str, number: u64, kilobytes: usize) -> Export {
    let content = Content::Mp4(Video {
        bytes: kilobytes << 10,
        ..Video::CLIP
    });
    let item = Item::new(content).number(number).uri(uri);
    Export::new(Era::D).post(Post::new(Kind::Post, "2022-03-05T10:20:33Z").item(item))
}

/// Whatever an export calls it: by the same path, or by Instagram's number.
#[test]
fn a_video_in_a_larger_rendition_is_told_then_replaces() {
    const NUMBER: &str = "17840000000000001";
    let old = format!("media/posts/202203/AQNlow_{NUMBER}.mp4");
    let hash = "media/posts/202203/0123456789abcdef0123456789abcdef.mp4";
    for (low, high) in [
        (&*old, &*old),
        (&*old, &*format!("media/posts/202203/AQPhigh_{NUMBER}.mp4")),
        (&*old, &*format!("media/posts/{NUMBER}.mp4")),
        (&*format!("media/reels/{NUMBER}"), &*old),
        (hash, hash),
    ] {
        let (small, large) = (with_video(low, 7, 10), with_video(high, 7, 90));
        let (_, better, reason) = better_in(&small, &large);
        assert_eq!(better, [Better::MoreBytes], "{low} {high}: {reason}");
        let mut world = World::in_memory(&large);
        world.save().unwrap();
        let before = world.files();
        world.give(&small, "small.zip");
        let summary = world.replace_in(&world.roll()).unwrap();
        assert_eq!((summary.totals.saved, summary.totals.better), (0, 0));
        assert_eq!(world.files(), before, "{low} {high}");
    }
}

/// Of two exports with one item the better file is saved: given together in any order, one after
/// the other, and what came first stays where the worse one comes later.
fn assert_better_wins(worse: &Export, better: &Export, told: Better, case: &str) {
    let right = World::in_memory(better);
    right.save().unwrap();
    for [first, other] in [[worse, better], [better, worse]] {
        let mut together = World::in_memory(first);
        let parts = together.parts.clone();
        together.give(other, "other.zip");
        together.parts.splice(0..0, parts);
        together.save().unwrap();
        assert!(together.files() == right.files(), "{case}");
    }
    // What a save read is known from then on.
    let (_, lines, reason) = better_in(worse, better);
    assert!(lines.contains(&told), "{case}: {reason}");

    let mut later = World::in_memory(better);
    later.save().unwrap();
    later.give(worse, "later.zip");
    let summary = later.replace_in(&later.roll()).unwrap();
    assert_eq!((summary.totals.saved, summary.totals.better), (0, 0));
    assert!(later.files() == right.files(), "{case}");
}

/// What is larger may have lost its sound, or its end.
#[test]
fn of_two_files_of_one_video_the_sound_one_wins_before_the_larger_one() {
    const WITH_SOUND: Content = Content::CLIP;
    const SILENT: Content = Content::Mp4(Video {
        sound: false,
        bytes: 90 << 10,
        ..Video::CLIP
    });
    const LARGE: Content = Content::Mp4(Video {
        bytes: 90 << 10,
        ..Video::CLIP
    });
    const BROKEN_OFF: Content = Content::CutOff(&LARGE, 70);
    for (worse, better, told) in [
        (SILENT, WITH_SOUND, Better::Sound),
        (BROKEN_OFF, WITH_SOUND, Better::Whole),
        (BROKEN_OFF, SILENT, Better::Whole),
    ] {
        let of = |content| {
            let item = Item::new(content).number(7);
            let item = item.uri("media/posts/202203/17840000000000001.mp4");
            Export::new(Era::D).post(Post::new(Kind::Post, "2022-03-05T10:20:33Z").item(item))
        };
        let case = format!("{worse:?} {better:?}");
        assert_better_wins(&of(worse), &of(better), told, &case);
    }
}

/// What is packed is looked at as well where two files compete, and so is a photo.
#[test]
fn of_two_files_of_one_item_the_whole_one_wins_whatever_is_larger_also_where_they_are_packed() {
    const LARGE: Content = Content::Jpeg(Size::Small);
    const LARGE_CLIP: Content = Content::Mp4(Video {
        bytes: 90 << 10,
        ..Video::CLIP
    });
    const SILENT: Content = Content::Mp4(Video {
        sound: false,
        bytes: 90 << 10,
        ..Video::CLIP
    });
    let (photo, clip) = (Content::Jpeg(Size::Tiny), Content::CLIP);
    for (worse, better, told) in [
        (Content::CutOff(&LARGE, 70), photo, Better::Whole),
        (Content::CutOff(&LARGE_CLIP, 70), clip, Better::Whole),
        (SILENT, clip, Better::Sound),
    ] {
        let name = match worse.media_type() {
            Some("video") => "media/posts/202203/17840000000000001.mp4",
            _ => "media/posts/202203/17840000000000001.jpg",
        };
        for deflate in [false, true] {
            let of = |content| {
                let item = Item::new(content).number(7).uri(name);
                let post = Post::new(Kind::Post, "2022-03-05T10:20:33Z").item(item);
                let mut export = Export::new(Era::D).post(post);
                export.packing.deflate = deflate;
                export
            };
            let case = format!("{worse:?} {deflate}");
            assert_better_wins(&of(worse), &of(better), told, &case);
        }
    }
}

/// The same moment, the same length, and nothing that says that they are one.
#[test]
fn two_videos_of_one_moment_are_two() {
    let mut world = World::in_memory(&with_video(
        "media/posts/202203/17840000000000001.mp4",
        7,
        10,
    ));
    world.save().unwrap();
    let other = with_video("media/posts/202203/17840000000000002.mp4", 8, 90);
    world.give(&other, "later.zip");
    let summary = world.replace_in(&world.roll()).unwrap();
    assert_eq!((summary.totals.saved, summary.totals.replaced), (1, 0));
    assert_eq!(world.files().len(), 2);
}

#[test]
fn a_caption_and_a_place_that_come_later_are_told() {
    let (_, better, _) = better_in(&one(None, None), &one(Some("words"), Some((48.1, 11.6))));
    assert_eq!(better, [Better::Caption, Better::Place]);
}

const OLDER: &str = "instagram-zoe-2023-01-02-AbCdEfGh.zip";
const NEWER: &str = "instagram-zoe-2024-01-02-AbCdEfGi.zip";

fn has(world: &World, text: &str) -> bool {
    let file = world.files().into_values().next().unwrap();
    file.windows(text.len()).any(|part| part == text.as_bytes())
}

/// With a post of that kind and caption from the export of that name.
fn told(world: &mut World, (name, kind, caption): (&str, Kind, &str)) {
    let item = Item::new(Content::PHOTO).number(7).uri(NAME);
    let post = Post::new(kind, "2022-03-05T10:20:33Z").item(item);
    let export = Export::new(Era::D).post(post.caption(caption));
    world.give(&export, name);
}

/// Also where the post was archived in between.
#[test]
fn a_caption_is_better_only_where_its_export_is_known_to_be_newer() {
    let old = "old, but longer words";
    for (kind, other) in [
        (Kind::Post, Kind::Post),
        (Kind::Post, Kind::ArchivedPost),
        (Kind::ArchivedPost, Kind::Post),
    ] {
        let exports = [(OLDER, kind, old), (NEWER, other, "new words")];
        for (first, later, better) in [
            (exports[0], exports[1], 1),
            (exports[1], exports[0], 0),
            (("one.zip", kind, old), ("two.zip", other, "new words"), 0),
            (("two.zip", other, "new words"), ("one.zip", kind, old), 0),
        ] {
            let case = format!("{first:?} {later:?}");
            let mut world = World::in_memory(&one(None, None));
            told(&mut world, first);
            world.save().unwrap();
            told(&mut world, later);
            assert_eq!(world.save().unwrap().totals.better, better, "{case}");
            world.replace_in(&world.roll()).unwrap();
            let (_, _, kept) = if better == 1 { later } else { first };
            assert!(has(&world, kept), "{case}");
            assert_eq!(world.files().len(), 1, "{case}");
        }
    }
}

#[test]
fn what_somebody_changed_is_left_alone_with_the_reason() {
    let mut world = saved_low();
    let name = better_file(&mut world);
    let path = world.folder().join(&name);
    let mut edited = fs::read(&path).unwrap();
    edited.extend(b"edited");
    fs::write(&path, &edited).unwrap();

    let planned = world.plan_to_replace();
    let summary = world.replace_in(&world.roll()).unwrap();

    assert!(summary.totals.replaced > 0);
    assert_eq!(summary.totals.better, 1);
    assert_eq!(
        (planned.to_save, planned.already_there, planned.skipped),
        (
            summary.totals.saved,
            summary.totals.already_there,
            summary.totals.skipped
        ),
    );
    assert_eq!(fs::read(&path).unwrap(), edited);
    let lines = better_lines(&world);
    let left = lines
        .iter()
        .find(|line| line.outcome == Outcome::AlreadyThere)
        .unwrap();
    assert_eq!(left.asset, Some(AssetId(name)));
    assert!(left.reasons.to_string().contains("changed"), "{left:?}");
}

/// Gives the high quality, and answers with the file of one item that is better there.
fn better_file(world: &mut World) -> String {
    world.give(&high(), "high.zip");
    world.save().unwrap();
    better_lines(world).swap_remove(0).asset.unwrap().0
}

/// A folder as a camera roll that keeps nothing aside, as those of phones.
struct Forgetful(FolderRoll);

impl CameraRoll for Forgetful {
    fn name(&self) -> String {
        self.0.name()
    }

    fn abilities(&self) -> Abilities {
        self.0.abilities()
    }

    fn staging(&self) -> std::path::PathBuf {
        self.0.staging()
    }

    fn free_space(&self) -> std::result::Result<Option<u64>, RollError> {
        self.0.free_space()
    }

    fn add(
        &self,
        batch: &[NewAsset],
        receipt: &mut dyn Receipt,
    ) -> Vec<std::result::Result<AssetId, RollError>> {
        self.0.add(batch, receipt)
    }

    fn which_exist(&self, assets: &[AssetId]) -> std::result::Result<Vec<AssetState>, RollError> {
        self.0.which_exist(assets)
    }

    fn changed(&self, assets: &[Added]) -> std::result::Result<Vec<bool>, RollError> {
        self.0.changed(assets)
    }

    fn remove(&self, assets: &[AssetId]) -> Vec<std::result::Result<(), RollError>> {
        self.0.remove(assets)
    }
}

#[test]
fn where_nothing_is_kept_undo_says_why_and_takes_no_picture_away() {
    let mut world = saved_low();
    world.give(&high(), "high.zip");
    let roll = Forgetful(world.roll());
    let replaced = world.replace_in(&roll).unwrap().totals.replaced;
    world.check_exactly_once();
    let after = world.files();

    let undone = world.undo_from(&roll).unwrap();

    assert_eq!((undone.removed, undone.brought_back), (0, 0));
    assert_eq!(undone.stayed.len() as u64, replaced);
    assert!(
        undone
            .stayed
            .iter()
            .all(|(_, why)| why.to_string().contains("not kept"))
    );
    assert_eq!(world.files(), after);
}

#[test]
fn a_name_that_somebody_took_keeps_the_new_one_where_it_is() {
    let mut world = saved_low();
    let name = better_file(&mut world);
    world.replace_in(&world.roll()).unwrap();
    fs::write(world.folder().join(&name), "the person's").unwrap();

    let undone = world.undo().unwrap();

    assert_eq!(undone.stayed.len(), 1, "{undone:?}");
    assert_eq!(
        fs::read(world.folder().join(&name)).unwrap(),
        b"the person's"
    );
}

const STEPS: [Step; 7] = [
    Step::Add,
    Step::Receipt,
    Step::Half,
    Step::Visible,
    Step::WhichExist,
    Step::Keep,
    Step::Kept,
];

fn faults() -> Vec<Fault> {
    let why = || Reason::other("injected");
    vec![
        Fault::Fail(RollError::Unreachable { why: why() }),
        Fault::Fail(RollError::Refused { why: why() }),
        Fault::Hang(Duration::from_millis(5)),
        Fault::Lie,
        Fault::Mumble,
        Fault::Die,
    ]
}

/// What a roll that may die did; none if it did.
fn or_death<T>(act: impl FnOnce() -> T) -> Option<T> {
    match panic::catch_unwind(AssertUnwindSafe(act)) {
        Ok(answer) => Some(answer),
        Err(death) if death.downcast_ref::<&str>() == Some(&DEATH) => None,
        Err(failure) => panic::resume_unwind(failure),
    }
}

fn quiet_deaths() {
    panic::set_hook(Box::new(|info| {
        if info.payload().downcast_ref::<&str>() != Some(&DEATH) {
            eprintln!("{info}");
        }
    }));
}

/// Every item is there, in one quality or the other, whole.
fn none_is_absent(world: &World, low: &World, case: &str) {
    let (now, high, low) = (world.found(), world.wanted(), low.wanted());
    for content in now.keys() {
        let known = high.contains_key(content) || low.contains_key(content);
        assert!(known, "{case}: a file that was never saved");
    }
    let files: usize = now.values().map(Vec::len).sum();
    let items: usize = low.values().map(Vec::len).sum();
    assert!(files >= items, "{case}: {files} files for {items} items");
}

#[test]
fn whatever_goes_wrong_while_replacing_each_item_is_there_and_in_the_end_once() {
    quiet_deaths();
    let healthy = |world: &World| FaultRoll::healthy(world.folder());
    let first = World::in_memory(&low());
    for step in STEPS {
        for fault in faults() {
            for (nth, for_good) in [(0, false), (2, false), (1, true)] {
                let case = format!("{step:?} {fault:?} {nth} {for_good}");
                println!("{case}");
                let mut world = first.again();
                world.save_to(&healthy(&world)).unwrap();
                world.give(&high(), "high.zip");
                let roll = FaultRoll::new(world.folder(), step, fault.clone(), nth, for_good);
                let answer: Option<Result<SaveSummary>> = or_death(|| world.replace_in(&roll));
                if let Some(Err(error)) = &answer {
                    assert!(matches!(error, Error::Roll(_)), "{case}: {error}");
                }
                world.check_ledger();
                none_is_absent(&world, &first, &case);
                let rest = world.replace_in(&healthy(&world)).unwrap();
                assert_eq!(rest.totals.failed, 0, "{case}");
                world.check_exactly_once();
                let nothing = world.replace_in(&healthy(&world)).unwrap();
                assert_eq!(nothing.totals.saved, 0, "{case}");
            }
        }
    }
}

#[test]
fn whatever_goes_wrong_while_undoing_a_replacement_undoing_again_completes_it() {
    quiet_deaths();
    let healthy = |world: &World| FaultRoll::healthy(world.folder());
    let first = World::in_memory(&low());
    for step in [Step::BringBack, Step::Back, Step::Remove] {
        for fault in faults() {
            let case = format!("{step:?} {fault:?}");
            let mut world = first.again();
            world.save_to(&healthy(&world)).unwrap();
            let before = world.files();
            world.give(&high(), "high.zip");
            world.replace_in(&healthy(&world)).unwrap();
            let roll = FaultRoll::new(world.folder(), step, fault.clone(), 1, false);
            let undone = or_death(|| world.undo_from(&roll));
            println!("{case}: {undone:?}");
            none_is_absent(&world, &first, &case);
            if matches!(fault, Fault::Die) {
                let lock = world.lock();
                let run = world.runs()[0].id;
                let roll = healthy(&world);
                let mut catalog = world.catalog();
                let undo = Undo::new(&mut catalog, &roll, Some(run));
                undo.run(&lock, &mut |_| {}, &CancellationToken::new())
                    .unwrap();
                drop(lock);
                assert_eq!(world.files(), before, "{case}");
            }
        }
    }
}
