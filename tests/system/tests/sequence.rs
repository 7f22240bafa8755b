//! Whatever a person does, in whatever order, with whatever accident in between: the
//! next save that is left alone makes everything right, exactly once.

#![expect(
    clippy::unwrap_used,
    reason = "whatever goes wrong here is to fail the test"
)]

use std::fs;
use std::panic::{self, AssertUnwindSafe};

use keepsake_core::CancellationToken;
use keepsake_core::roll::Ended;
use proptest::prelude::*;
use sample_maker::{Era, Export, Oddity};
use system_tests::{DEATH, Fault, FaultRoll, Step, World};

/// One thing that happens.
#[derive(Debug, Clone)]
enum Event {
    /// A save that is left alone.
    Save,
    /// A save that is stopped after so many items.
    Stop(u64),
    /// A save that dies at the nth time of a step.
    Die(Step, u32),
    /// The latest run is taken back.
    Undo,
    /// The second part of the export arrives.
    AddPart,
    /// The person removes a file from the roll.
    Remove(usize),
}

fn event() -> impl Strategy<Value = Event> {
    let step = prop::sample::select(vec![
        Step::Add,
        Step::Receipt,
        Step::Half,
        Step::Visible,
        Step::WhichExist,
    ]);
    prop_oneof![
        2 => Just(Event::Save),
        3 => (0..12_u64).prop_map(Event::Stop),
        4 => (step, 0..4_u32).prop_map(|(step, nth)| Event::Die(step, nth)),
        2 => Just(Event::Undo),
        1 => Just(Event::AddPart),
        2 => (0..100_usize).prop_map(Event::Remove),
    ]
}

fn happen(world: &mut World, all: &World, event: &Event) {
    match event {
        Event::Save => {
            world.save().unwrap();
        }
        Event::Stop(after) => {
            let stop = CancellationToken::new();
            let roll = FaultRoll::healthy(world.folder());
            let mut watch = |now: keepsake_core::roll::Progress| {
                if now.done >= *after {
                    stop.cancel();
                }
            };
            world.save_watched(&roll, &stop, &mut watch).unwrap();
        }
        Event::Die(step, nth) => {
            let roll = FaultRoll::new(world.folder(), *step, Fault::Die, *nth, false);
            let save = AssertUnwindSafe(|| world.save_to(&roll));
            if let Err(death) = panic::catch_unwind(save) {
                assert_eq!(death.downcast_ref::<&str>(), Some(&DEATH));
            }
        }
        Event::Undo => {
            if !world.folder().exists() {
                return;
            }
            world.undo();
        }
        Event::AddPart => world.parts.clone_from(&all.parts),
        Event::Remove(index) => {
            let files = world.files();
            if let Some(name) = files.keys().nth(index % files.len().max(1)) {
                fs::remove_file(world.folder().join(name)).unwrap();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_ends_with_every_item_exactly_once(
        events in prop::collection::vec(event(), 1..9),
        newest in prop::sample::subsequence(vec![Oddity::NewSections, Oddity::NewTags], 0..=2),
    ) {
        panic::set_hook(Box::new(|info| {
            if info.payload().downcast_ref::<&str>() != Some(&DEATH) {
                eprintln!("{info}");
            }
        }));
        let export = Export::random(Era::D, 5, 9).with(Oddity::SameBytes);
        let export = newest.into_iter().fold(export, Export::with);
        let all = World::in_two_parts(&export);
        let mut world = all.again();
        world.parts.truncate(1);
        for event in &events {
            happen(&mut world, &all, event);
            world.check_ledger();
        }
        world.parts.clone_from(&all.parts);
        let last = world.save_again().unwrap();
        prop_assert_eq!((last.ended, last.totals.failed), (Ended::Completed, 0));
        world.check_exactly_once();
        prop_assert_eq!(world.save().unwrap().totals.saved, 0);
    }
}
