//! `keepsake ledger` for a person.

use std::fmt::Write;

use console::{Alignment, pad_str};
use jiff::tz::TimeZone;
use keepsake_core::moment::Moment;
use keepsake_core::roll::{
    LedgerEntry, Outcome, RunEnd, RunRecord, RunTotals, UndoRecord, UndoTotals,
};

use crate::language::text;
use crate::table;
use crate::words;

/// When a run was, and what it came to.
pub fn run(run: &RunRecord, totals: &RunTotals, zone: &TimeZone) -> String {
    let end = match run.undone {
        Some(_) => "undone",
        None => ended(run.end.as_ref(), run.ended.is_some()),
    };
    let undone = run
        .undone
        .map(|undone| words::moment(Moment::Second(undone), zone));
    text!(
        "ledger-run",
        run = run.id.to_string(),
        moment = words::moment(Moment::Second(run.started), zone),
        saved = totals.saved,
        size = words::size(totals.bytes),
        there = totals.already_there,
        skipped = totals.skipped,
        failed = totals.failed,
        end = end,
        undone = undone.unwrap_or_default(),
        why = why(run.end.as_ref()),
    )
}

/// How a run or an undo ended, by the word of the words' files.
fn ended(end: Option<&RunEnd>, is_over: bool) -> &'static str {
    match end {
        _ if !is_over => "open",
        Some(RunEnd::Stopped) => "stopped",
        Some(RunEnd::PausedByPerson) => "paused_by_person",
        Some(RunEnd::EndedBySystem) => "ended_by_system",
        Some(RunEnd::Killed | RunEnd::Interrupted) => "cut_short",
        Some(RunEnd::Paused { .. }) => "paused",
        // Everything had its turn.
        Some(RunEnd::Completed) | None => "completed",
    }
}

/// Why it paused; empty where it did not.
fn why(end: Option<&RunEnd>) -> String {
    match end {
        Some(RunEnd::Paused { why }) => words::reasons(&why.clone().into()),
        _ => String::new(),
    }
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
    let began = words::moment(Moment::Second(undo.started), zone);
    let mut told = text!("ledger-undo", moment = began, removed = removed);
    for (count, what) in [
        (
            brought_back,
            text!("ledger-brought-back", count = brought_back),
        ),
        (gone, text!("ledger-gone", count = gone)),
        (changed, text!("ledger-changed", count = changed)),
        (stayed, text!("ledger-stayed", count = stayed)),
        (failed, text!("ledger-not-removed", count = failed)),
        (left, text!("ledger-left", count = left)),
    ] {
        if count > 0 {
            told.push_str(&what);
        }
    }
    let end = text!(
        "ledger-end",
        end = ended(undo.end.as_ref(), undo.ended.is_some()),
        undone = "",
        why = why(undo.end.as_ref()),
    );
    format!("  {told}{end}")
}

/// A save of several runs, after its last one.
pub fn whole(runs: &[RunRecord], totals: &RunTotals) -> String {
    let number = |run: Option<&RunRecord>| run.map_or(0, |run| run.id.number()).to_string();
    let told = text!(
        "ledger-whole",
        first = number(runs.first()),
        last = number(runs.last()),
        saved = totals.saved,
        size = words::size(totals.bytes),
        there = totals.already_there,
        skipped = totals.skipped,
        failed = totals.failed,
    );
    format!("  {told}")
}

/// How wide the column of what became of items is.
pub fn widest_outcome() -> usize {
    table::widest(&Outcome::ALL.map(outcome))
}

/// One media item; what became of it in a column of that width.
pub fn line(entry: &LedgerEntry, width: usize) -> String {
    let is_replacement = entry.outcome == Outcome::Saved && !entry.better.is_empty();
    let what = outcome(entry.outcome);
    let what = pad_str(&what, width, Alignment::Left, None);
    let mut told = format!("  {what}  {}", words::line(&entry.uri));
    if let Some(asset) = &entry.asset {
        let _ = write!(told, " -> {}", words::line(&asset.0));
    }
    if is_replacement {
        told.push(' ');
        told.push_str(&text!("ledger-took-place"));
    }
    if !entry.reasons.is_empty() {
        let _ = write!(told, " ({})", words::reasons(&entry.reasons));
    }
    told
}

fn outcome(outcome: Outcome) -> String {
    text!("ledger-outcome", outcome = outcome.name())
}

/// What else can be asked.
pub fn hint(runs: &[RunRecord], with_lines: bool) -> Option<String> {
    if runs.is_empty() {
        return Some(text!("ledger-nothing"));
    }
    let hints = [
        text!("ledger-hint-run"),
        text!("ledger-hint-failed"),
        text!("ledger-hint-reason"),
    ];
    let commands = ["--run N", "--outcome failed", "--reason bytes_missing"];
    let width = table::widest(&hints);
    let lines = hints.iter().zip(commands).map(|(hint, options)| {
        let hint = pad_str(hint, width, Alignment::Left, None);
        format!("{hint} keepsake ledger {options}")
    });
    (!with_lines).then(|| lines.collect::<Vec<_>>().join("\n"))
}
