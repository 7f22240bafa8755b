//! `keepsake ledger` for a person.

use std::fmt::Write;

use jiff::tz::TimeZone;
use keepsake_core::moment::Moment;
use keepsake_core::roll::{
    LedgerEntry, Outcome, RunEnd, RunRecord, RunTotals, UndoRecord, UndoTotals,
};

use crate::screen::STRONG;
use crate::words;

/// When a run was, and what it came to.
pub fn run(run: &RunRecord, totals: &RunTotals, zone: &TimeZone) -> String {
    let mut told = format!(
        "{STRONG}Run {}{STRONG:#}, {}: {} saved ({}), {} already there, {} skipped, {} failed",
        run.id,
        words::moment(Moment::Second(run.started), zone),
        words::number(totals.saved),
        words::size(totals.bytes),
        words::number(totals.already_there),
        words::number(totals.skipped),
        words::number(totals.failed),
    );
    if let Some(undone) = run.undone {
        let undone = words::moment(Moment::Second(undone), zone);
        let _ = write!(told, "; undone {undone}");
        return told;
    }
    told.push_str(&ended(run.end.as_ref(), run.ended.is_some()));
    told
}

/// How a run or an undo ended, where it is not that everything had its turn.
fn ended(end: Option<&RunEnd>, is_over: bool) -> String {
    let told = match end {
        _ if !is_over => "; not ended",
        Some(RunEnd::Stopped) => "; stopped",
        Some(RunEnd::PausedByPerson) => "; paused, to go on later",
        Some(RunEnd::EndedBySystem) => "; ended by the system",
        Some(RunEnd::Killed | RunEnd::Interrupted) => "; ended before it was done",
        Some(RunEnd::Paused { why }) => {
            return format!("; paused: {}", words::reasons(&why.clone().into()));
        }
        Some(RunEnd::Completed) | None => "",
    };
    told.to_owned()
}

/// What taking a save back came to.
pub fn undo(undo: &UndoRecord, zone: &TimeZone) -> String {
    let UndoTotals {
        removed,
        gone,
        changed,
        stayed,
        failed,
        left,
        brought_back,
    } = undo.totals;
    let mut told = format!(
        "  Taken back {}: {} removed",
        words::moment(Moment::Second(undo.started), zone),
        words::number(removed),
    );
    for (count, what) in [
        (brought_back, "replaced ones brought back"),
        (gone, "gone before"),
        (changed, "left as they were changed"),
        (stayed, "left as what they replaced is gone"),
        (failed, "not removed"),
        (left, "not removed yet"),
    ] {
        if count > 0 {
            let _ = write!(told, ", {} {what}", words::number(count));
        }
    }
    told + &ended(undo.end.as_ref(), undo.ended.is_some())
}

/// A save of several runs, after its last one.
pub fn whole(runs: &[RunRecord], totals: &RunTotals) -> String {
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
pub fn line(entry: &LedgerEntry) -> String {
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
         Only what failed:    keepsake ledger --outcome failed\n\
         Only for one reason: keepsake ledger --reason bytes_missing",
    )
}
