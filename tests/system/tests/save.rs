//! Saving into a folder when nothing goes wrong but what people do.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use keepsake_core::catalog::{Catalog, Selection};
use keepsake_core::roll::{
    AlbumChoice, Ended, FolderRoll, LedgerEntry, Lock, Outcome, Plan, Reason, Reasons, SaveOptions,
};
use keepsake_core::source::archive::Archive;
use keepsake_core::{CancellationToken, Error};
use sample_maker::{Content, Era, Export, Item, Kind, Oddity, Post};
use system_tests::{FaultRoll, World};

fn small() -> Export {
    Export::random(Era::D, 7, 12)
}

#[test]
fn every_item_is_saved_once_and_a_second_save_finds_all_of_it() {
    let world = World::new(&small());
    let first = world.save().unwrap();
    assert_eq!(first.ended, Ended::Completed);
    assert_eq!(first.totals.failed, 0);
    world.check_exactly_once();
    let second = world.save().unwrap();
    assert_eq!(second.totals.saved, 0);
    let there = first.totals.saved + first.totals.already_there;
    assert_eq!(second.totals.already_there, there);
    assert_eq!(second.totals.skipped, first.totals.skipped);
    world.check_exactly_once();
}

#[test]
fn every_format_arrives_as_what_it_is() {
    let world = World::new(&small().with(Oddity::LyingExtensions));
    world.save().unwrap();
    world.check_exactly_once();
    let extensions: HashSet<_> = world
        .files()
        .into_keys()
        .map(|name| name.rsplit_once('.').unwrap().1.to_owned())
        .collect();
    let expected: HashSet<_> = world
        .manifest
        .references
        .iter()
        .filter(|reference| reference.selected())
        .filter_map(|reference| reference.extension.map(str::to_owned))
        .collect();
    assert!(expected.len() >= 4, "{expected:?}");
    assert_eq!(extensions, expected);
}

#[test]
fn the_same_bytes_land_once_and_every_item_with_them_points_there() {
    let world = World::new(&Export::new(Era::D).with(Oddity::SameBytes));
    let first = world.save().unwrap();
    assert!(first.totals.already_there > 0);
    world.check_exactly_once();
    let assets: HashSet<_> = world
        .entries()
        .into_iter()
        .map(|entry| entry.asset)
        .collect();
    assert_eq!(assets.len() as u64, first.totals.saved);
    let second = world.save().unwrap();
    assert_eq!(second.totals.already_there, first.totals.planned());
}

#[test]
fn the_same_bytes_land_once_also_across_batches() {
    let mut export = Export::new(Era::D);
    for number in 0..30 {
        let post = Post::new(Kind::Post, &format!("2024-05-{:02}T12:00:00Z", number + 1));
        export = export.post(post.item(sample_maker::Item::new(Content::PHOTO).number(number % 7)));
    }
    let world = World::new(&export);
    let summary = world.save_to(&FaultRoll::healthy(world.folder())).unwrap();
    assert_eq!(
        (summary.totals.saved, summary.totals.already_there),
        (7, 23)
    );
    world.check_exactly_once();
}

#[test]
fn what_is_not_saved_has_its_reason() {
    let export = small()
        .with(Oddity::Absent)
        .with(Oddity::Links)
        .with(Oddity::EscapingPaths)
        .with(Oddity::Encrypted)
        .with(Oddity::WrongChecksums)
        .with(Oddity::NoMedia)
        .with(Oddity::OptIns);
    let world = World::new(&export);
    let summary = world.save().unwrap();
    assert_eq!(summary.ended, Ended::Completed);
    for entry in world.entries() {
        let reference = world.manifest.of(&entry.uri);
        let saved = matches!(entry.outcome, Outcome::Saved | Outcome::AlreadyThere);
        if saved {
            assert!(reference.selected(), "{entry:?}");
        } else if entry.outcome == Outcome::Skipped {
            assert!(!reference.selected(), "{entry:?}");
            assert!(!entry.retry);
        } else {
            // Encrypted, empty, damaged, or no photo or video.
            let useless = matches!(
                reference.missing,
                Some(sample_maker::Missing::Encrypted | sample_maker::Missing::Empty)
            );
            assert!(useless || reference.found(), "{entry:?}");
        }
    }
    let reasons: HashSet<_> = world
        .entries()
        .into_iter()
        .map(|entry| entry.reasons)
        .filter(|reasons| !reasons.is_empty())
        .collect();
    assert!(reasons.len() >= 8, "{reasons:#?}");
}

#[test]
fn a_save_beside_another_is_refused_until_that_is_over() {
    let world = World::new(&small());
    let lock = world.lock();
    assert!(matches!(world.save(), Err(Error::Busy { .. })));
    drop(lock);
    world.save().unwrap();
    world.check_exactly_once();
}

#[test]
fn a_plan_made_before_another_save_is_thought_through_again() {
    let world = World::new(&small());
    let archive = Archive::open(&world.parts).unwrap();
    fs::create_dir_all(world.roll().state()).unwrap();
    let mut early = world.catalog();
    let never = CancellationToken::new();
    early.import(&archive, &mut |_| {}, &never).unwrap();
    let roll = world.roll();
    let plan = Plan::new(&mut early, &Selection::default(), &roll, &World::options()).unwrap();
    assert!(plan.numbers().to_save > 0);
    world.save().unwrap();
    let lock = world.lock();
    let summary = plan
        .run(&lock, &[archive.into()], &mut |_| {}, &never)
        .unwrap();
    assert_eq!(summary.totals.saved, 0);
    world.check_exactly_once();
}

#[test]
fn stopped_in_the_middle_it_says_what_had_no_turn_and_goes_on_the_next_time() {
    let world = World::new(&small());
    let stop = CancellationToken::new();
    let roll = FaultRoll::healthy(world.folder());
    let summary = world
        .save_watched(&roll, &stop, &mut |now| {
            if now.saved > 0 {
                stop.cancel();
            }
        })
        .unwrap();
    assert_eq!(summary.ended, Ended::Stopped(None));
    assert!(summary.totals.saved > 0 && summary.totals.skipped > 0);
    let entries = world.entries();
    let waiting = entries.iter().filter(|entry| entry.retry).count();
    assert!(waiting > 0);
    assert!(
        entries
            .iter()
            .all(|entry| !entry.retry || entry.outcome == Outcome::Skipped)
    );
    let rest = world.save().unwrap();
    assert_eq!(rest.ended, Ended::Completed);
    assert_eq!(
        rest.totals.already_there,
        summary.totals.saved + summary.totals.already_there
    );
    world.check_exactly_once();
}

#[test]
fn stopped_before_it_starts_it_saves_nothing_and_accounts_for_all() {
    let world = World::new(&small());
    let stop = CancellationToken::new();
    stop.cancel();
    let summary = world
        .save_watched(&world.roll(), &stop, &mut |_| {})
        .unwrap();
    assert_eq!(summary.ended, Ended::Stopped(None));
    assert_eq!(summary.totals.skipped, summary.totals.planned());
    assert!(world.files().is_empty());
}

/// How many items of the latest run were skipped for this reason.
fn skipped_for(world: &World, gone: Reason) -> u64 {
    let entries = world.entries().into_iter();
    let those = entries.filter(|entry| entry.outcome == Outcome::Skipped);
    let gone = Reasons::from(gone);
    those.filter(|entry| entry.reasons == gone).count() as u64
}

#[test]
fn what_the_person_removed_comes_back_only_when_asked_for_again() {
    let world = World::new(&small());
    let first = world.save().unwrap().totals;
    let name = world.files().into_keys().next().unwrap();
    let bytes = fs::read(world.folder().join(&name)).unwrap();
    fs::remove_file(world.folder().join(&name)).unwrap();
    for _ in 0..2 {
        let totals = world.save().unwrap().totals;
        assert_eq!((totals.saved, totals.skipped), (0, first.skipped + 1));
        assert_eq!(skipped_for(&world, Reason::RemovedByYou), 1);
    }
    // Put back by hand, it is there.
    fs::write(world.folder().join(&name), bytes).unwrap();
    assert_eq!(world.save().unwrap().totals.skipped, first.skipped);
    fs::remove_file(world.folder().join(&name)).unwrap();
    assert_eq!(world.save().unwrap().totals.saved, 0);

    assert_eq!(world.save_again().unwrap().totals.saved, 1);
    world.check_exactly_once();
    // What undo removes, the person did not remove.
    assert_eq!(world.undo().unwrap().removed, 1);
    assert_eq!(world.save().unwrap().totals.saved, 1);
    world.check_exactly_once();
}

#[test]
fn what_was_removed_does_not_come_back_as_another_item_with_the_same_bytes() {
    let export = small().with(Oddity::SameBytes);
    let world = World::new(&export);
    world.save().unwrap();
    let entries = world.entries();
    let twin = |entry: &&LedgerEntry| entry.outcome == Outcome::AlreadyThere;
    let asset = entries.iter().find(twin).unwrap().asset.clone();
    let twins = entries.iter().filter(|entry| entry.asset == asset).count();
    fs::remove_file(world.folder().join(asset.unwrap().0)).unwrap();
    assert_eq!(world.save().unwrap().totals.saved, 0);
    assert_eq!(skipped_for(&world, Reason::RemovedByYou), twins as u64);

    // Its bytes come in a part that was not known yet.
    let mut world = World::in_two_parts(&export);
    let parts = world.parts.clone();
    world.parts.truncate(1);
    world.save().unwrap();
    let before = world.found();
    for name in world.files().into_keys().skip(1) {
        fs::remove_file(world.folder().join(name)).unwrap();
    }
    let kept = world.found();
    world.parts = parts;
    assert!(world.save().unwrap().totals.saved > 0);
    for content in world.found().keys() {
        assert!(kept.contains_key(content) || !before.contains_key(content));
    }
    world.save_again().unwrap();
    world.check_exactly_once();
}

#[test]
fn where_nothing_is_left_nobody_is_said_to_have_removed_it() {
    let world = World::new(&small());
    let first = world.save().unwrap().totals;
    for name in world.files().into_keys() {
        fs::remove_file(world.folder().join(name)).unwrap();
    }
    for _ in 0..2 {
        assert_eq!(world.save().unwrap().totals.saved, 0);
        assert_eq!(skipped_for(&world, Reason::RemovedByYou), 0);
        assert_eq!(
            skipped_for(&world, Reason::GoneWithAllOthers),
            first.saved + first.already_there
        );
    }
    assert_eq!(world.save_again().unwrap().totals.saved, first.saved);
    world.check_exactly_once();
    assert_eq!(world.undo().unwrap().removed, first.saved);
    assert_eq!(world.save().unwrap().totals.saved, first.saved);
}

#[test]
fn what_was_moved_or_renamed_is_found_and_undone_where_it_stands() {
    for save_between in [true, false] {
        let world = World::new(&small());
        let first = world.save().unwrap().totals;
        let names: Vec<_> = world.files().into_keys().collect();
        let deep = world.folder().join("Trips/Summer");
        fs::create_dir_all(&deep).unwrap();
        let inside = |name: &str| world.folder().join(name);
        let file_name = Path::new(&names[0]).file_name().unwrap();
        fs::rename(inside(&names[0]), deep.join(file_name)).unwrap();
        fs::rename(inside(&names[1]), inside("renamed.jpg")).unwrap();
        let edited = deep.join("edited.jpg");
        fs::rename(inside(&names[2]), &edited).unwrap();
        if save_between {
            let second = world.save().unwrap().totals;
            assert_eq!((second.saved, second.skipped), (0, first.skipped));
        }
        let mut changed = fs::read(&edited).unwrap();
        let last = changed.len() - 1;
        changed[last] ^= 1;
        fs::write(&edited, changed).unwrap();
        let undone = world.undo().unwrap();
        assert_eq!(undone.removed, first.saved - 1);
        assert_eq!(
            world.files().into_keys().collect::<Vec<_>>(),
            ["Trips/Summer/edited.jpg"]
        );
    }
}

#[test]
fn a_part_that_comes_later_is_added() {
    let mut world = World::in_two_parts(&small());
    let parts = world.parts.clone();
    world.parts.truncate(1);
    let first = world.save().unwrap();
    world.parts = parts;
    let second = world.save().unwrap();
    assert!(first.totals.saved > 0 && second.totals.saved > 0);
    assert_eq!(
        second.totals.already_there,
        first.totals.saved + first.totals.already_there
    );
    world.check_exactly_once();
}

#[test]
fn a_folder_that_was_moved_is_still_the_same_roll() {
    let world = World::new(&small());
    let first = world.save().unwrap();
    let elsewhere = world.path().join("elsewhere");
    fs::rename(world.folder(), &elsewhere).unwrap();
    let roll = FolderRoll::new(&elsewhere);
    let lock = Lock::take(&roll.state()).unwrap();
    let mut catalog = Catalog::open(&roll.state().join("keepsake.db")).unwrap();
    let plan = Plan::new(
        &mut catalog,
        &Selection::default(),
        &roll,
        &World::options(),
    )
    .unwrap();
    let summary = plan
        .run(&lock, &[], &mut |_| {}, &CancellationToken::new())
        .unwrap();
    assert_eq!(summary.totals.saved, 0);
    assert_eq!(summary.totals.planned(), first.totals.planned());
}

#[test]
fn two_rolls_of_one_catalog_know_nothing_of_each_other() {
    let world = World::new(&small());
    let [a, b] = ["a", "b"].map(|name| world.path().join(name));
    let save = |folder: &Path| world.save_to(&FolderRoll::new(folder)).unwrap().totals;
    let first = save(&a);
    assert_eq!(
        save(&b),
        first,
        "the other roll is as if it were the only one"
    );
    for folder in [&a, &b, &a] {
        let again = save(folder);
        assert_eq!((again.saved, again.failed), (0, 0));
        assert_eq!(again.already_there, first.saved + first.already_there);
        assert_eq!(World::files_in(folder).len() as u64, first.saved);
    }
    let moved = world.path().join("c");
    fs::rename(&a, &moved).unwrap();
    assert_eq!(save(&moved).saved, 0, "it is the same roll, elsewhere");
    for folder in [&moved, &b] {
        let roll = FolderRoll::new(folder);
        assert_eq!(world.undo_from(&roll).unwrap().removed, first.saved);
        assert!(World::files_in(folder).is_empty());
        assert_eq!(world.undo_from(&roll), None);
    }
}

#[test]
fn planning_touches_nothing() {
    let world = World::new(&small().with(Oddity::Absent).with(Oddity::OptIns));
    let mut catalog = Catalog::scratch().unwrap();
    let archive = Archive::open(&world.parts).unwrap();
    catalog
        .import(&archive, &mut |_| {}, &CancellationToken::new())
        .unwrap();
    let roll = world.roll();
    let plan = Plan::new(
        &mut catalog,
        &Selection::default(),
        &roll,
        &World::options(),
    )
    .unwrap();
    let numbers = plan.numbers();
    assert_eq!(numbers.planned, numbers.to_save + numbers.skipped);
    assert_eq!(
        numbers.skipped,
        numbers
            .reasons
            .iter()
            .map(|reason| reason.items)
            .sum::<u64>()
    );
    assert!(numbers.reasons.len() > 2);
    assert!(numbers.bytes > 0 && numbers.space_needed > numbers.bytes);
    assert!(numbers.space_there.is_some());
    assert!(!world.folder().exists());
}

#[test]
fn undo_takes_back_what_the_latest_run_added_and_a_later_save_saves_it_again() {
    let world = World::new(&small());
    let saved = world.save().unwrap();
    let undone = world.undo().unwrap();
    assert_eq!(undone.removed, saved.totals.saved);
    assert_eq!((undone.run, undone.gone), (saved.run, 0));
    assert!(undone.changed.is_empty() && undone.failed.is_empty());
    assert!(world.files().is_empty());
    let left: Vec<_> = fs::read_dir(world.folder()).unwrap().collect();
    assert_eq!(left.len(), 1, "only .keepsake is left: {left:?}");
    assert!(world.undo().is_none());
    let again = world.save().unwrap();
    assert_eq!(again.totals.saved, saved.totals.saved);
    world.check_exactly_once();
}

#[test]
fn undo_leaves_what_the_person_made_or_changed() {
    let world = World::new(&small());
    let saved = world.save().unwrap();
    let names: Vec<_> = world.files().into_keys().collect();
    let path = |name: &String| world.folder().join(name);
    // Edited, edited in the same size, removed, and one of their own.
    fs::write(path(&names[0]), "a new picture").unwrap();
    let mut edited = fs::read(path(&names[1])).unwrap();
    let middle = edited.len() / 2;
    edited[middle] ^= 1;
    fs::write(path(&names[1]), &edited).unwrap();
    fs::remove_file(path(&names[2])).unwrap();
    let own = path(&names[3]).with_file_name("mine.jpg");
    fs::write(&own, "mine").unwrap();

    let undone = world.undo().unwrap();
    assert_eq!((undone.removed, undone.gone), (saved.totals.saved - 3, 1));
    let mut changed: Vec<_> = undone
        .changed
        .into_iter()
        .map(|(asset, _)| asset.0)
        .collect();
    changed.sort();
    assert_eq!(changed, names[..2]);
    assert_eq!(
        fs::read_to_string(path(&names[0])).unwrap(),
        "a new picture"
    );
    assert_eq!(fs::read(path(&names[1])).unwrap(), edited);
    assert_eq!(fs::read_to_string(own).unwrap(), "mine");
    // What was left counts as there.
    let again = world.save().unwrap();
    assert_eq!(again.totals.saved, saved.totals.saved - 2);
}

#[test]
fn undo_takes_back_one_run_and_not_the_one_before() {
    let mut world = World::in_two_parts(&small());
    let parts = world.parts.clone();
    world.parts.truncate(1);
    world.save().unwrap();
    let before = world.files();
    world.parts = parts;
    world.save().unwrap();
    assert!(world.files().len() > before.len());
    world.undo().unwrap();
    assert_eq!(world.files(), before);
}

#[test]
fn albums_may_be_years_or_none() {
    let world = World::new(&small());
    let archive = std::sync::Arc::new(Archive::open(&world.parts).unwrap());
    for albums in [AlbumChoice::ByYear, AlbumChoice::NoAlbums] {
        let roll = FolderRoll::new(world.path().join(format!("{albums:?}")));
        let lock = Lock::take(&roll.state()).unwrap();
        let mut catalog = Catalog::open(&roll.state().join("keepsake.db")).unwrap();
        let never = CancellationToken::new();
        catalog.import(&archive, &mut |_| {}, &never).unwrap();
        let options = SaveOptions {
            albums,
            ..World::options()
        };
        let plan = Plan::new(&mut catalog, &Selection::default(), &roll, &options).unwrap();
        plan.run(&lock, std::slice::from_ref(&archive), &mut |_| {}, &never)
            .unwrap();
        let ledger = keepsake_core::roll::Ledger::of(&catalog);
        let run = ledger.latest().unwrap().unwrap().id;
        for entry in ledger.entries(run, Some(Outcome::Saved), 0, 1000).unwrap() {
            let asset = entry.asset.unwrap().0;
            match albums {
                AlbumChoice::ByYear => {
                    let (year, name) = asset.split_once('/').unwrap();
                    assert!(name.starts_with(&format!("IG_{year}")), "{asset}");
                }
                _ => assert!(!asset.contains('/'), "{asset}"),
            }
        }
    }
}

/// The export tells no place, the same or another; asked for or not. What stands in a file stays,
/// and is told wherever we did not write it.
#[test]
fn a_place_that_stands_in_a_file_itself_is_told() {
    let video = Content::Mp4(sample_maker::Video {
        place: true,
        ..sample_maker::Video::CLIP
    });
    let (latitude, longitude) = sample_maker::OWN_PLACE;
    let same = Some((latitude + 0.0003, longitude));
    let other = Some((latitude, longitude + 1.0));
    let told = |content, place: Option<(f64, f64)>, with_places| {
        let mut item = Item::new(content);
        if let Some((latitude, longitude)) = place {
            item = item.exif(sample_maker::Exif::at(latitude, longitude));
        }
        let post = Post::new(Kind::Post, "2022-03-05T10:20:33Z").item(item);
        let world = World::in_memory(&Export::new(Era::D).post(post));
        match with_places {
            true => world.save().unwrap(),
            false => world.save_without_places().unwrap(),
        };
        let entry = world.entries().swap_remove(0);
        assert_eq!(entry.outcome, Outcome::Saved);
        entry.reasons.0.contains(&Reason::OwnPlace)
    };
    for content in [Content::PlacedJpeg, video] {
        assert!(told(content, None, true), "{content:?}");
        assert!(!told(content, same, true), "{content:?}");
        assert!(told(content, other, true), "{content:?}");
        assert!(told(content, None, false), "{content:?}");
        assert!(told(content, same, false), "{content:?}");
    }
    for content in [Content::PHOTO, Content::CLIP] {
        assert!(!told(content, None, true), "{content:?}");
        assert!(!told(content, other, true), "{content:?}");
        assert!(!told(content, other, false), "{content:?}");
    }
}
