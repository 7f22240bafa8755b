//! What screens of apps wait for, through the surface that both apps have.

use std::time::Duration;

use super::measured::Measured;
use super::table::{Row, Table};
use crate::Done;
use crate::command::{Result, cargo, said};

/// A plan while a save goes on, and what the core does of the first poster of a video.
pub(super) fn waits(table: &mut Table) -> Done {
    for line in measured_inside()?.lines() {
        let fields: Vec<_> = line.split('\t').collect();
        let (what, reach, nanoseconds) = match fields.as_slice() {
            ["plan", count, took] => (
                format!("plan of 10,000 items during their save: the middle of {count}"),
                "< 300 ms",
                took,
            ),
            ["slowest plan", _, took] => ("the slowest of these".to_owned(), "< 300 ms", took),
            ["poster", bytes, took] => (
                format!("first poster of a video of {bytes} bytes, beyond decoding"),
                "< 50 ms",
                took,
            ),
            _ => return Err(format!("the benchmark of screens says {line:?}").into()),
        };
        let measured = Measured {
            wall: Duration::from_nanos(nanoseconds.parse()?),
            memory: 0,
        };
        table.push(Row::new(what, measured).reach(reach));
    }
    Ok(())
}

fn measured_inside() -> Result<String> {
    let bench = [
        "bench",
        "--quiet",
        "--locked",
        "--package",
        "keepsake-ffi",
        "--bench",
        "screens",
    ];
    said(&mut cargo(&bench))
}
