//! What must not happen: a word to the network, a personal word in a log.

use std::process::Command;

use keepsake_core::CancellationToken;
use keepsake_core::catalog::{Catalog, Selection};
use keepsake_core::roll::{FolderRoll, Ledger, Lock, Plan, SaveOptions, Undo};
use keepsake_core::source::archive::Archive;
use sample_maker::{Content, Era, Exif, Export, Item, Kind, Oddity, Post};
use system_tests::Log;

use crate::keepsake::{Scene, command};

fn chatty() -> Export {
    Export::random(Era::D, 61, 20)
        .with(Oddity::Links)
        .with(Oddity::Absent)
        .with(Oddity::WrongChecksums)
        .with(Oddity::EscapingPaths)
        .with(Oddity::BrokenIndexes)
}

#[test]
fn a_save_needs_no_network() {
    if !left_out::has_program("strace") {
        return;
    }
    let (scene, _) = Scene::of(&chatty());
    let (roll, input) = (scene.roll(), scene.inputs[0].clone());
    let save = command(&[
        "save",
        "--json",
        "--to",
        roll.to_str().unwrap(),
        input.to_str().unwrap(),
    ]);
    let trace = scene.path("trace.txt");
    let mut traced = Command::new("strace");
    traced.args([
        "-f",
        "-qq",
        "-e",
        // A pair of sockets, by which the command hears of signals, leads nowhere.
        "trace=socket,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg",
        "-o",
        trace.to_str().unwrap(),
    ]);
    traced.arg(save.get_program()).args(save.get_args());
    let output = traced.output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
    let saved: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(saved["saved"].as_u64().unwrap() > 10, "{saved}");
    let trace = std::fs::read_to_string(trace).unwrap();
    // Of a thread that ends while it is looked at, strace knows no call.
    let calls = trace.lines().filter(|line| !line.contains(" ???( "));
    let calls: Vec<_> = calls.collect();
    assert_eq!(calls, [] as [&str; 0], "no call of the network's");
}

#[test]
fn nothing_personal_is_logged() {
    let log = Log::listen();

    let secret = Exif {
        camera: true,
        ..Exif::at(12.345_678, 98.765_432)
    };
    let mut export = chatty().post(
        Post::new(Kind::Post, "2024-05-05T05:05:05Z")
            .caption("xyzzy")
            .item(Item::new(Content::PHOTO).exif(secret)),
    );
    export.account.username = "plugh.user".to_owned();
    export.account.display_name = "Plover Name".to_owned();
    let (scene, manifest) = Scene::of(&export);

    let archive = Archive::open(&scene.inputs).unwrap();
    let roll = FolderRoll::new(scene.roll());
    let lock = Lock::take(&roll.state()).unwrap();
    let mut catalog = Catalog::open(&roll.state().join("keepsake.db")).unwrap();
    let stop = CancellationToken::new();
    catalog.import(&archive, &mut |_| {}, &stop).unwrap();
    let everything = Selection::default();
    let plan = Plan::new(&mut catalog, &everything, &roll, &SaveOptions::default());
    let saved = plan
        .unwrap()
        .run(&lock, &[archive.into()], &mut |_| {}, &stop);
    let run = saved.unwrap().run;
    let ledger = Ledger::of(&catalog);
    let lines = ledger.entries(run, None, 0, u32::MAX).unwrap();
    let undo = Undo::new(&mut catalog, &roll, None);
    undo.run(&lock, &mut |_| {}, &CancellationToken::new())
        .unwrap();
    drop((lock, catalog));
    let said = command(&[
        "save",
        "--to",
        scene.roll().to_str().unwrap(),
        scene.inputs[0].to_str().unwrap(),
    ])
    .env("RUST_LOG", "trace")
    .output()
    .unwrap();

    let mut personal: Vec<String> = ["xyzzy", "plugh", "Plover", "12.34", "98.76", "android-0000"]
        .map(str::to_owned)
        .to_vec();
    for personal in &personal {
        let stderr = String::from_utf8_lossy(&said.stderr);
        assert!(!stderr.contains(personal), "{personal} is told: {stderr}");
    }
    personal.push(scene.roll().parent().unwrap().display().to_string());
    for line in lines {
        personal.extend([line.media.to_string(), line.media.number().to_string()]);
        personal.extend(line.asset.map(|asset| asset.0));
        personal.push(line.uri.rsplit('/').next().unwrap().to_owned());
    }
    for reference in manifest.references {
        let place = reference.position_on_earth;
        personal.extend(place.map(|(north, _)| format!("{north:.3}")));
        personal.extend(place.map(|(_, east)| format!("{east:.3}")));
        personal.extend([reference.caption, reference.place].into_iter().flatten());
    }
    let events = [
        "archive opened",
        "index read",
        "archive imported",
        "save planned",
        "run started",
        "batch added",
        "run ended",
        "undo started",
        "undo ended",
    ];
    log.check(&events, personal);
}
