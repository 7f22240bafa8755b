//! The program is killed at random moments, hundreds of times over one export, and
//! started again: every item is saved exactly once, none is half-written, none is
//! missing, and the ledger is right.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "whatever goes wrong here is to fail the test"
)]

use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use keepsake_core::roll::{Ledger, RunEnd, RunId};
use sample_maker::{Era, Export, Oddity, Size};
use system_tests::{World, program};

/// Kills of the program while it saves to the disk, where it mostly waits for it.
const KILLS_ON_DISK: usize = 60;
/// Kills of the program while it saves to memory, where it mostly works.
const KILLS_IN_MEMORY: usize = 160;

fn start(program: &Path, world: &World) -> Child {
    Command::new(program)
        .arg("save")
        .args(&world.parts)
        .arg("--to")
        .arg(world.folder())
        .args(["--zone", "UTC", "--json"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Lets the program run for so long at most; its status, if it came to its end.
fn run_for(program: &Path, world: &World, time: Duration) -> Option<ExitStatus> {
    let mut child = start(program, world);
    thread::sleep(time);
    let ended = child.try_wait().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    ended
}

/// Moments spread evenly, and in another order every time: the golden section, over and
/// over.
fn moments() -> impl Iterator<Item = f64> {
    (1_u32..).map(|number| (f64::from(number) * 0.618_033_988_749_895).fract())
}

#[test]
fn killed_at_any_moment_and_started_again_it_saves_everything_exactly_once() {
    let program = program();
    let export = &Export::random(Era::D, 21, 16).with(Oddity::SameBytes);
    thread::scope(|scope| {
        scope.spawn(|| kill_and_start_again(program, &World::new(export), KILLS_ON_DISK));
        kill_and_start_again(program, &World::in_memory(export), KILLS_IN_MEMORY);
    });
}

fn kill_and_start_again(program: &Path, undisturbed: &World, enough: usize) {
    let started = Instant::now();
    let status = start(program, undisturbed).wait().unwrap();
    assert!(status.success());
    let whole = started.elapsed();
    undisturbed.check_ledger();
    undisturbed.check_exactly_once();
    let wanted = undisturbed.files();

    let mut moments = moments();
    let (mut kills, mut saves, mut seen) = (0, 0, 0);
    while kills < enough {
        let world = undisturbed.again();
        saves += 1;
        // Killed again and again until it gets through, as on a dying battery.
        while run_for(program, &world, whole.mul_f64(moments.next().unwrap())).is_none() {
            kills += 1;
            if world.roll().state().join("keepsake.db").exists() {
                world.check_ledger();
            }
            for (name, file) in world.files() {
                assert_eq!(wanted.get(&name), Some(&file), "{name} after kill {kills}");
                seen += 1;
            }
        }
        world.check_ledger();
        world.check_exactly_once();
        assert!(world.files() == wanted);
    }
    println!("{kills} kills in {saves} saves of {whole:?}; {seen} files were there after one");
    assert!(seen > 0, "every kill came too early");
}

/// Saves that are killed, and killed again while they go on.
const SAVES_GONE_ON_WITH: usize = 8;

#[test]
fn killed_and_gone_on_with_it_is_one_save_that_one_undo_takes_back() {
    let program = program();
    let undisturbed = World::in_memory(&Export::random(Era::D, 21, 16).with(Oddity::SameBytes));
    let started = Instant::now();
    assert!(start(program, &undisturbed).wait().unwrap().success());
    let whole = started.elapsed();
    let totals = |world: &World, run| Ledger::of(&world.catalog()).save(run).totals().unwrap();
    let wanted = totals(&undisturbed, undisturbed.runs()[0].id);
    let mut moments = moments();
    let mut saves = 0;
    while saves < SAVES_GONE_ON_WITH {
        let world = undisturbed.again();
        run_for(program, &world, whole.mul_f64(moments.next().unwrap()));
        if !world.roll().state().join("keepsake.db").exists() || !is_unfinished(&world) {
            continue;
        }
        saves += 1;
        let mut child = going_on(program, &world);
        thread::sleep(whole.mul_f64(moments.next().unwrap()));
        child.kill().unwrap();
        child.wait().unwrap();
        let has_a_rest = is_unfinished(&world);
        let went_on = going_on(program, &world).wait().unwrap().success();
        assert_eq!(went_on, has_a_rest);
        world.check_ledger();
        world.check_exactly_once();
        let runs = world.runs();
        assert!(runs.len() > 1);
        assert!(
            runs.windows(2)
                .all(|pair| pair[0].continues == Some(pair[1].id))
        );
        let first = runs.last().unwrap();
        assert_eq!(totals(&world, first.id), wanted);
        assert!(undo(program, &world, first.id).success());
        assert!(world.files().is_empty());
    }
}

fn is_unfinished(world: &World) -> bool {
    let latest = world.runs().into_iter().next();
    latest.is_some_and(|run| run.end != Some(RunEnd::Completed))
}

fn going_on(program: &Path, world: &World) -> Child {
    Command::new(program)
        .args(["save", "--resume", "--json", "--to"])
        .arg(world.folder())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Kills of the program while it replaces.
const KILLS_WHILE_REPLACING: usize = 60;

#[test]
fn killed_at_any_moment_while_replacing_each_item_is_there_and_in_the_end_once() {
    let program = program();
    let low = Export::random(Era::D, 21, 16)
        .with(Oddity::SameBytes)
        .at_size(Size::Tiny);
    let first = World::in_memory(&low);
    assert!(start(program, &first).wait().unwrap().success());
    let old = first.files();
    let mut undisturbed = with_high_quality(&first, &low);
    let started = Instant::now();
    assert!(replacing(program, &undisturbed).wait().unwrap().success());
    let whole = started.elapsed();
    undisturbed.check_exactly_once();
    let new = undisturbed.found();

    let mut moments = moments();
    let (mut kills, mut halves) = (0, 0);
    while kills < KILLS_WHILE_REPLACING {
        let world = with_high_quality(&first, &low);
        loop {
            let mut child = replacing(program, &world);
            thread::sleep(whole.mul_f64(moments.next().unwrap()));
            let ended = child.try_wait().unwrap();
            child.kill().unwrap();
            child.wait().unwrap();
            if ended.is_some() {
                break;
            }
            kills += 1;
            world.check_ledger();
            let found = world.found();
            let files: usize = found.values().map(Vec::len).sum();
            assert!(files >= old.len(), "{files} after kill {kills}");
            halves += usize::from(found != new);
        }
        world.check_ledger();
        world.check_exactly_once();
        assert_eq!(world.found(), new, "after kill {kills}");
        // Every run that replaced something is taken back, the latest first.
        for run in world
            .runs()
            .iter()
            .map(|run| run.id)
            .filter(|run| run.number() > 1)
        {
            assert!(undo(program, &world, run).success());
        }
        assert_eq!(world.files(), old);
        undisturbed = world;
    }
    println!("{kills} kills while replacing for {whole:?}; {halves} of them halfway");
    assert!(halves > 0, "every kill came too late");
    drop(undisturbed);
}

/// The same camera roll, and an export of the same account in high quality.
fn with_high_quality(first: &World, low: &Export) -> World {
    let mut world = first.again();
    let copied = Command::new("cp")
        .args([
            "-a".as_ref(),
            first.folder().as_os_str(),
            world.folder().as_os_str(),
        ])
        .status()
        .unwrap();
    assert!(copied.success());
    world.give(&low.clone().at_size(Size::Small), "high.zip");
    world
}

fn undo(program: &Path, world: &World, run: RunId) -> ExitStatus {
    Command::new(program)
        .args(["undo", "--yes", "--run", &run.to_string(), "--to"])
        .arg(world.folder())
        .stdout(Stdio::null())
        .status()
        .unwrap()
}

fn replacing(program: &Path, world: &World) -> Child {
    Command::new(program)
        .arg("save")
        .args(&world.parts)
        .arg("--to")
        .arg(world.folder())
        .args(["--zone", "UTC", "--json", "--replace"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}
