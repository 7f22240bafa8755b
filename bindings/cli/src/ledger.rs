//! `keepsake ledger`: what became of every media item of every run.

use jiff::tz::TimeZone;
use keepsake_core::roll::{Ledger, LedgerEntry, RunId, RunRecord};

use crate::arguments;
use crate::failure::Failure;
use crate::language::text;
use crate::output::Output;
use crate::state;

mod machine;
mod page;

/// How many lines are held at once.
const PAGE: u32 = 1000;

pub fn run(arguments: &arguments::Ledger) -> Result<(), Failure> {
    let look = state::catalog(&arguments.to)?;
    let ledger = Ledger::of(&look.catalog);
    let runs = chosen(&ledger, arguments.run)?;
    if arguments.json {
        machine(&ledger, &runs, arguments)
    } else {
        people(&ledger, &runs, arguments)
    }
}

fn machine(
    ledger: &Ledger<'_>,
    runs: &[RunRecord],
    arguments: &arguments::Ledger,
) -> Result<(), Failure> {
    let mut output = Output::for_programs();
    for run in runs {
        each_entry(ledger, run.id, arguments, &mut |entry| {
            Ok(output.json(&machine::Line::from(entry))?)
        })?;
    }
    Ok(output.finish()?)
}

fn people(
    ledger: &Ledger<'_>,
    runs: &[RunRecord],
    arguments: &arguments::Ledger,
) -> Result<(), Failure> {
    let zone = TimeZone::system();
    let with_lines =
        arguments.run.is_some() || arguments.outcome.is_some() || arguments.reason.is_some();
    let mut output = Output::for_people();
    for run in runs {
        output.text(page::run(run, &ledger.totals(run.id)?, &zone))?;
        if run.continues.is_some() {
            let save = ledger.save(run.id);
            let of_save = save.runs()?;
            if of_save.last().is_some_and(|last| last.id == run.id) {
                output.text(page::whole(&of_save, &save.totals()?))?;
            }
        }
        for undo in ledger.undos(Some(run.id))? {
            if undo.run == run.id {
                output.text(page::undo(&undo, &zone))?;
            }
        }
        if with_lines {
            let width = page::widest_outcome();
            each_entry(ledger, run.id, arguments, &mut |entry| {
                Ok(output.text(page::line(entry, width))?)
            })?;
        }
    }
    if let Some(hint) = page::hint(runs, with_lines) {
        output.text(hint)?;
    }
    Ok(output.finish()?)
}

/// The runs asked for, the earliest first.
fn chosen(ledger: &Ledger<'_>, run: Option<i64>) -> Result<Vec<RunRecord>, Failure> {
    let Some(number) = run else {
        let mut runs = ledger.runs()?;
        runs.reverse();
        return Ok(runs);
    };
    Ok(vec![find(ledger, number)?])
}

/// The run of that number.
///
/// # Errors
/// There is none, or the ledger cannot be read.
pub fn find(ledger: &Ledger<'_>, number: i64) -> Result<RunRecord, Failure> {
    let run = ledger.run(RunId::from_number(number))?;
    run.ok_or_else(|| Failure::Unusable(text!("refused-no-run", run = number.to_string())))
}

/// Every line of a run that is asked for.
fn each_entry(
    ledger: &Ledger<'_>,
    run: RunId,
    asked: &arguments::Ledger,
    each: &mut dyn FnMut(&LedgerEntry) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut after = 0;
    loop {
        let page = match &asked.reason {
            Some(code) => ledger.with_code(run, asked.outcome, code, after, PAGE)?,
            None => ledger.entries(run, asked.outcome, after, PAGE)?,
        };
        let Some(last) = page.last() else {
            return Ok(());
        };
        after = last.id;
        page.iter().try_for_each(&mut *each)?;
    }
}
