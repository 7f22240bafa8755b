//! What survives a power cut, as far as the order of system calls can tell (kills do not
//! show it: the system itself lives on). strace watches a save; each photo that becomes
//! visible was made durable before, as was the ledger's word about it, and the ledger calls
//! nothing saved before the folders are durable.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "whatever goes wrong here is to fail the test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sample_maker::{Era, Export, Oddity};
use system_tests::{World, program};

/// What strace looks at: writing, renaming, making durable.
const CALLS: &str = "trace=write,writev,pwrite64,pwritev,pwritev2,copy_file_range,sendfile,\
                     rename,renameat,renameat2,link,linkat,mkdir,mkdirat,\
                     fsync,fdatasync,syncfs,sync,sync_file_range,fstatfs";

/// One system call, with the lines of the trace where it began and ended.
#[derive(Debug)]
struct Call {
    name: String,
    text: String,
    began: usize,
    ended: usize,
}

impl Call {
    fn has_failed(&self) -> bool {
        self.text.contains(") = -1 ")
    }

    /// The path of its file descriptor: `fsync(7</path>)`.
    fn file(&self) -> PathBuf {
        let path = self.text.split_once('<').map(|(_, rest)| rest);
        let path = path.and_then(|rest| rest.split_once('>'));
        path.map(|(path, _)| path.into()).unwrap_or_default()
    }

    /// The paths it was given: `rename("/from", "/to")`.
    fn paths(&self) -> Vec<PathBuf> {
        let quoted = self.text.split('"').skip(1).step_by(2);
        quoted.map(PathBuf::from).collect()
    }

    fn is_between(&self, after: usize, before: usize) -> bool {
        self.began > after && self.ended < before
    }
}

/// Saves under strace, with all its threads; none where there is no strace.
fn traced(world: &World, more: &[&str]) -> Option<(Output, Vec<Call>)> {
    let all = [&["-f"], more].concat();
    traced_thread(world, &all)
}

/// The same of the first thread alone, which settles what was staged.
fn traced_thread(world: &World, more: &[&str]) -> Option<(Output, Vec<Call>)> {
    if !left_out::has_program("strace") {
        return None;
    }
    let trace = world.path().join("trace.txt");
    let output = Command::new("strace")
        .args(["-qq", "-y", "-s", "0", "-e", CALLS])
        .args(more)
        .arg("-o")
        .arg(&trace)
        .arg(program())
        .arg("save")
        .args(&world.parts)
        .arg("--to")
        .arg(world.folder())
        .args(["--zone", "UTC", "--json"])
        .output()
        .unwrap();
    let text = fs::read_to_string(trace).unwrap_or_default();
    Some((output, calls(&text)))
}

/// The calls of a trace. One that another thread interrupts stands in two lines.
fn calls(trace: &str) -> Vec<Call> {
    let mut calls: Vec<Call> = Vec::new();
    let mut unfinished: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, line) in trace.lines().enumerate() {
        // The thread's number stands in front where there may be several.
        let of_thread = line.split_once(' ');
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let (thread, text) = of_thread
            .filter(|(thread, _)| is_number(thread))
            .unwrap_or(("", line));
        let text = text.trim_start();
        if let Some(rest) = text.strip_prefix("<... ") {
            if let Some(call) = unfinished.remove(thread) {
                let rest = rest.split_once("resumed>").map_or("", |(_, rest)| rest);
                calls[call].text.push_str(rest);
                calls[call].ended = number;
            }
            continue;
        }
        let Some((name, _)) = text.split_once('(') else {
            continue;
        };
        let (text, is_whole) = match text.strip_suffix("<unfinished ...>") {
            Some(begin) => (begin, false),
            None => (text, true),
        };
        if !is_whole {
            unfinished.insert(thread, calls.len());
        }
        calls.push(Call {
            name: name.to_owned(),
            text: text.to_owned(),
            began: number,
            ended: if is_whole { number } else { usize::MAX },
        });
    }
    calls.retain(|call| !call.has_failed());
    calls
}

/// The trace of a save, with what is looked for in it.
struct Trace<'a> {
    calls: Vec<Call>,
    folder: &'a Path,
}

impl Trace<'_> {
    fn named(&self, names: &'static [&'static str]) -> impl Iterator<Item = &Call> {
        self.calls
            .iter()
            .filter(move |call| names.contains(&call.name.as_str()))
    }

    /// Where photos became visible: renamed or linked to a place that a person sees.
    fn shown(&self) -> Vec<(PathBuf, PathBuf, &Call)> {
        let state = self.folder.join(".keepsake");
        self.named(&["rename", "renameat", "renameat2", "link", "linkat"])
            .filter_map(|call| {
                let [from, to] = call.paths().try_into().ok()?;
                (to.starts_with(self.folder) && !to.starts_with(&state)).then_some((from, to, call))
            })
            .collect()
    }

    /// What made the content or the names of this file or folder durable.
    fn durable(&self, path: &Path) -> impl Iterator<Item = &Call> {
        let volume = self.named(&["syncfs", "sync"]);
        let single = self.named(&["fsync", "fdatasync"]);
        volume.chain(single.filter(move |call| call.file() == path))
    }

    /// Where bytes of this file were written.
    fn written(&self, path: &Path) -> impl Iterator<Item = &Call> {
        let names = &["write", "writev", "pwrite64", "pwritev", "pwritev2"];
        self.named(names).filter(move |call| call.file() == path)
    }

    fn ledger(&self) -> PathBuf {
        self.folder.join(".keepsake/keepsake.db-wal")
    }

    /// Before a photo is visible, its bytes are durable.
    fn check_files(&self) {
        for (from, _, shown) in self.shown() {
            let last = self.written(&from).map(|call| call.ended).max();
            let last = last.unwrap_or_else(|| panic!("nobody wrote {}", from.display()));
            assert!(
                self.durable(&from)
                    .any(|call| call.is_between(last, shown.began)),
                "not durable before it was visible: {}",
                shown.text
            );
        }
    }

    /// Before a photo is visible, the ledger has written so, and that is durable.
    fn check_ledger(&self) {
        let ledger = self.ledger();
        for (_, _, shown) in self.shown() {
            let before = self
                .written(&ledger)
                .filter(|call| call.ended < shown.began);
            let last = before.map(|call| call.ended).max();
            let last = last.expect("the ledger tells before anything is visible");
            let mut durable = self.durable(&ledger);
            assert!(
                durable.any(|call| call.is_between(last, shown.began)),
                "visible before the ledger was durable: {}",
                shown.text
            );
        }
    }

    /// Before the ledger says another word, the names of what became visible are durable:
    /// in the photo's folder, and that folder's in its own where it was made for this.
    fn check_folders(&self) {
        let made = self.named(&["mkdir", "mkdirat"]).flat_map(Call::paths);
        let made: BTreeSet<_> = made.filter(|path| path.starts_with(self.folder)).collect();
        for (_, to, shown) in self.shown() {
            let mut words = self
                .written(&self.ledger())
                .map(|call| call.began)
                .collect::<Vec<_>>();
            words.retain(|began| *began > shown.ended);
            let word = words
                .into_iter()
                .min()
                .expect("the ledger says what became of it");
            let album = to.parent().unwrap();
            let mut folders = vec![album];
            if made.contains(album) {
                folders.extend(album.parent());
            }
            for folder in folders {
                assert!(
                    self.durable(folder)
                        .any(|call| call.is_between(shown.ended, word)),
                    "{} was not durable before the ledger called it saved: {}",
                    folder.display(),
                    shown.text
                );
            }
        }
    }
}

fn export() -> Export {
    Export::random(Era::D, 31, 12).with(Oddity::SameBytes)
}

/// Saves, and checks the order. `volume`: whether one call is to do for a whole batch.
fn check(world: &World, more: &[&str], volume: bool) {
    let Some((output, calls)) = traced(world, more) else {
        return;
    };
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
    let folder = world.folder();
    let trace = Trace {
        calls,
        folder: &folder,
    };
    assert_eq!(trace.shown().len(), world.files().len());
    assert!(trace.shown().len() > 5, "too few to tell");
    assert_eq!(trace.named(&["syncfs"]).count() > 0, volume);
    trace.check_files();
    trace.check_ledger();
    trace.check_folders();
    world.check_exactly_once();
}

#[test]
fn a_volume_that_can_be_made_durable_as_a_whole_is_before_anything_is_visible() {
    check(&World::in_memory(&export()), &[], true);
}

/// As on a file system of which that is not known: it does not say what it is.
#[test]
fn elsewhere_each_file_is_made_durable_before_it_is_visible() {
    let unknown = ["-e", "inject=fstatfs:error=ENOSYS"];
    check(&World::in_memory(&export()), &unknown, false);
    check(&World::new(&export()), &unknown, false);
}

/// Where the names of what is visible cannot be made durable, nothing is called saved, and
/// the next save finds what is there.
#[test]
fn what_may_not_outlive_a_power_cut_is_told() {
    // strace counts the calls of each thread for itself: files are made durable on another one.
    let Some((_, calls)) = traced_thread(&World::in_memory(&export()), &[]) else {
        return;
    };
    let last = calls.iter().filter(|call| call.name == "syncfs").count();
    let world = World::in_memory(&export());
    assert!(last > 0, "nothing makes the folders durable");
    let broken = format!("inject=syncfs:error=EIO:when={last}");
    let Some((output, _)) = traced_thread(&world, &["-e", &broken]) else {
        return;
    };
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let files = world.files().len();
    assert!(files > 5, "they are visible by then");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["saved"], 0, "{told}");
    let reasons = world
        .entries()
        .into_iter()
        .filter_map(|entry| entry.reasons.sentence());
    let not_sure = reasons.filter(|reason| reason.contains("not surely kept"));
    assert!(not_sure.count() >= files);
    world.save().unwrap();
    assert_eq!(world.files().len(), files);
    world.check_exactly_once();
}

/// Where the system cannot make the files durable, none becomes visible.
#[test]
fn what_cannot_be_made_durable_is_not_shown() {
    let world = World::in_memory(&export());
    let broken = ["-e", "inject=syncfs:error=EIO"];
    let Some((output, _)) = traced(&world, &broken) else {
        return;
    };
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(world.files().is_empty());
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["saved"], 0, "{told}");
    world.save().unwrap();
    world.check_exactly_once();
}
