//! The results as a table that can be pasted into a document.

use std::fmt;
use std::time::Duration;

use super::measured::Measured;

#[derive(Default)]
pub(super) struct Table(Vec<Row>);

pub(super) struct Row {
    what: String,
    measured: Measured,
    /// In the place of a time, where it is no time that was measured.
    size: Option<u64>,
    ratio: String,
    reach: &'static str,
}

/// In the unit that leaves few digits.
fn time(wall: Duration) -> String {
    let seconds = wall.as_secs_f64();
    match wall {
        _ if wall >= Duration::from_secs(1) => format!("{seconds:.3} s"),
        _ if wall >= Duration::from_millis(1) => format!("{:.2} ms", seconds * 1e3),
        _ => format!("{:.1} µs", seconds * 1e6),
    }
}

/// Empty where it was not measured.
fn memory(bytes: u64) -> String {
    if bytes == 0 {
        return String::new();
    }
    format!("{} MiB", bytes >> 20)
}

impl Table {
    pub(super) fn push(&mut self, row: Row) {
        self.0.push(row);
    }
}

impl Row {
    pub(super) fn new(what: String, measured: Measured) -> Self {
        Self {
            what,
            measured,
            size: None,
            ratio: String::new(),
            reach: "",
        }
    }

    /// Of something that has so many bytes.
    pub(super) fn size(what: String, bytes: u64) -> Self {
        let nothing = Measured {
            wall: Duration::ZERO,
            memory: 0,
        };
        Self {
            size: Some(bytes),
            ..Self::new(what, nothing)
        }
    }

    pub(super) fn against(mut self, other: Measured, name: &str) -> Self {
        let ratio = self.measured.wall.as_secs_f64() / other.wall.as_secs_f64();
        self.ratio = format!("{ratio:.2} × {name}");
        self
    }

    /// How long one of so many items took.
    pub(super) fn each(mut self, count: usize) -> Self {
        let count = u32::try_from(count.max(1)).unwrap_or(u32::MAX);
        let each = format!("{} each", time(self.measured.wall / count));
        self.ratio = match self.ratio.as_str() {
            "" => each,
            ratio => format!("{ratio}, {each}"),
        };
        self
    }

    pub(super) fn reach(mut self, target: &'static str) -> Self {
        self.reach = target;
        self
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| work | wall time | ratio | peak memory | to reach |")?;
        writeln!(f, "|---|---|---|---|---|")?;
        for row in &self.0 {
            writeln!(
                f,
                "| {} | {} | {} | {} | {} |",
                row.what,
                row.size
                    .map_or_else(|| time(row.measured.wall), |bytes| format!("{bytes} bytes")),
                row.ratio,
                memory(row.measured.memory),
                row.reach
            )?;
        }
        Ok(())
    }
}
