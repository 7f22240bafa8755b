//! What screens of apps wait for, through the surface that both apps have.

use super::measured::{nanoseconds, said_by};
use super::table::{Row, Table};
use crate::Done;

/// A plan while a save goes on, and what the core does of the first poster of a video.
pub(super) fn waits(table: &mut Table) -> Done {
    for line in said_by("keepsake-ffi", "screens")?.lines() {
        let fields: Vec<_> = line.split('\t').collect();
        let (what, reach, took) = match fields.as_slice() {
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
        table.push(Row::new(what, nanoseconds(took)?).reach(reach));
    }
    Ok(())
}
