//! `keepsake ledger` for a person.

use std::fmt::Write;

use jiff::tz::TimeZone;
use keepsake_core::instant::Instant;
use keepsake_core::roll::{Entry, Outcome, RunEnd, RunRecord, Totals};

use crate::screen::STRONG;
use crate::words;

/// When a run was, and what it came to.
pub fn run(run: &RunRecord, totals: &Totals, zone: &TimeZone) -> String {
    let mut told = format!(
        "{STRONG}Run {}{STRONG:#}, {}: {} saved ({}), {} already there, {} skipped, {} failed",
        run.id,
        words::moment(Instant::Second(run.started), zone),
        words::number(totals.saved),
        words::size(totals.bytes),
        words::number(totals.already_there),
        words::number(totals.skipped),
        words::number(totals.failed),
    );
    if let Some(undone) = run.undone {
        let undone = words::moment(Instant::Second(undone), zone);
        let _ = write!(told, "; undone {undone}");
        return told;
    }
    match (&run.end, run.ended) {
        (_, None) => told.push_str("; not ended"),
        (Some(RunEnd::Stopped), _) => told.push_str("; stopped"),
        (Some(RunEnd::PausedByPerson), _) => told.push_str("; paused, to go on later"),
        (Some(RunEnd::EndedBySystem), _) => told.push_str("; ended by the system"),
        (Some(RunEnd::Killed), _) => told.push_str("; ended before it was done"),
        (Some(RunEnd::Paused { why }), _) => {
            let _ = write!(told, "; paused: {}", words::reasons(&why.clone().into()));
        }
        (Some(RunEnd::Completed) | None, Some(_)) => {}
    }
    told
}

/// A save of several runs, after its last one.
pub fn whole(runs: &[RunRecord], totals: &Totals) -> String {
    let first = runs.first().map_or(0, |run| run.id.number());
    let last = runs.last().map_or(0, |run| run.id.number());
    format!(
        "  Together with what it goes on with (runs {first} to {last}): {} saved ({}), {} already there, \
         {} skipped, {} failed",
        words::number(totals.saved),
        words::size(totals.bytes),
        words::number(totals.already_there),
        words::number(totals.skipped),
        words::number(totals.failed),
    )
}

/// One media item.
pub fn line(entry: &Entry) -> String {
    let what = match entry.outcome {
        Outcome::AlreadyThere => "already there",
        other => other.name(),
    };
    let is_replacement = entry.outcome == Outcome::Saved && !entry.better.is_empty();
    let mut told = format!("  {what:<13}  {}", words::line(&entry.uri));
    if let Some(asset) = &entry.asset {
        let _ = write!(told, " -> {}", words::line(&asset.0));
    }
    if is_replacement {
        told.push_str(" (took the place of an older one)");
    }
    if !entry.reasons.is_empty() {
        let _ = write!(told, " ({})", words::reasons(&entry.reasons));
    }
    told
}

/// What else can be asked.
pub fn hint(runs: &[RunRecord], with_lines: bool) -> Option<&'static str> {
    if runs.is_empty() {
        return Some("Nothing has been saved yet.");
    }
    (!with_lines).then_some(
        "Every item of a run: keepsake ledger --run N\n\
         Only what failed:    keepsake ledger --outcome failed",
    )
}
