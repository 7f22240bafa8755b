//! What a small file costs, counted in system calls: time cannot be tested on a busy machine,
//! and nearly all the time of many small files is spent in the system.

#![expect(
    clippy::unwrap_used,
    reason = "whatever goes wrong here is to fail the test"
)]

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use sample_maker::{Export, Size, Video};
use system_tests::{World, program};

/// Saves of so many files are compared, so that what a save costs by itself drops out. The
/// second is several batches larger.
const FILES: [usize; 2] = [200, 4_200];

/// What strace is not asked for: memory, threads and clocks, of which a busy machine makes
/// more or fewer.
const NOT_COUNTED: &str = "trace=!%memory,futex,sched_yield,restart_syscall,clock_nanosleep,\
                           clock_gettime,gettimeofday,rt_sigprocmask,getrandom";

/// Calls for each file, at most; 12.2 when this was written: create, write, close, time, rename,
/// two looks whether something is there or changed, three reads of the ZIP, one page of the
/// ledger, and a look at the handle that is closed, which only debug builds take.
const MOST: f64 = 15.0;

/// Names are free in a folder that was empty: nothing is looked for in vain.
const MOST_FAILED: f64 = 0.1;

/// What a batch does, or a large file, and not each small one.
const NOT_FOR_EACH: [&str; 8] = [
    "mkdir",
    "unlink",
    "fadvise64",
    "fsync",
    "fdatasync",
    "syncfs",
    "fstatfs",
    "getdents64",
];

/// Calls and failed calls of a program, by the name of the call.
type Calls = BTreeMap<String, (f64, f64)>;

#[test]
fn a_small_file_costs_few_system_calls_and_hardly_one_that_fails() {
    if !left_out::has_program("strace") {
        return;
    }
    let [few, many] = FILES.map(calls_of_a_save);
    let files = (FILES[1] - FILES[0]) as f64;
    let each = |name: &str| {
        let count = |calls: &Calls| calls.get(name).copied().unwrap_or_default();
        let ((many, many_failed), (few, few_failed)) = (count(&many), count(&few));
        ((many - few) / files, (many_failed - few_failed) / files)
    };
    let (all, failed) = each("total");
    let table: Vec<_> = many.keys().map(|name| (name, each(name))).collect();
    assert!(all <= MOST, "{all} calls for each file: {table:?}");
    assert!(failed <= MOST_FAILED, "{failed} fail: {table:?}");
    for name in NOT_FOR_EACH {
        let (calls, _) = each(name);
        assert!(calls <= 0.05, "{name}: {calls} for each file");
    }
}

fn calls_of_a_save(files: usize) -> Calls {
    let world = World::in_memory(&Export::bulk(1, files, Size::Tiny, 0, Video::CLIP));
    let table = world.path().join("calls.txt");
    let output = Command::new("strace")
        .args([
            "-f",
            "-qq",
            "-c",
            "-U",
            "name,calls,errors",
            "-e",
            NOT_COUNTED,
            "-o",
        ])
        .arg(&table)
        .arg(program())
        .arg("save")
        .args(&world.parts)
        .arg("--to")
        .arg(world.folder())
        .args(["--zone", "UTC", "--json"])
        .output()
        .unwrap();
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["saved"], files);
    parsed(&fs::read_to_string(table).unwrap())
}

fn parsed(table: &str) -> Calls {
    let line = |line: &str| {
        let mut words = line.split_whitespace();
        let name = words.next()?.to_owned();
        let calls = words.next()?.parse().ok()?;
        let errors = words
            .next()
            .map_or(Some(0.0), |errors| errors.parse().ok())?;
        Some((name, (calls, errors)))
    };
    table.lines().filter_map(line).collect()
}
