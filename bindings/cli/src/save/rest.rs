//! `keepsake save --resume`: the rest of a save that was stopped, paused or killed.

use keepsake_core::CancellationToken;
use keepsake_core::roll::{self, Ledger, Plan, RunEnd, RunId, SaveSummary};

use super::{carry_out, judge, machine, page, refuse_too_much};
use crate::arguments::Save;
use crate::failure::Failure;
use crate::output::Output;
use crate::report::Report;
use crate::screen::Screen;
use crate::state::State;

pub fn run(arguments: &Save, screen: &Screen, stop: &CancellationToken) -> Result<(), Failure> {
    let report = arguments.report.as_deref().map(Report::at).transpose()?;
    let mut state = State::open_existing(&arguments.to)?;
    roll::recover_killed(&mut state.catalog, &state.lock, &state.roll)?;
    let run = unfinished(&Ledger::of(&state.catalog))?;
    let plan = Plan::resume(&mut state.catalog, run, &state.roll)?;
    screen.say(page::planned(plan.numbers(), &arguments.to));
    refuse_too_much(plan.numbers())?;
    let rest = carry_out(plan, &state.lock, &[], screen, stop)?;
    let save = Ledger::of(&state.catalog).save(rest.run);
    let totals = save.totals()?;
    // What became of the whole; how long the rest of it took.
    let whole = SaveSummary {
        totals,
        ..rest.clone()
    };
    if arguments.json {
        let mut output = Output::for_programs();
        output.json(&machine::Saved::of(&whole, &[]))?;
        output.finish()?;
    } else {
        let details = page::Details::of(&state.catalog, rest.run, arguments)?;
        let mut output = Output::for_people();
        output.text(page::saved(&whole, &details, &arguments.to))?;
        output.finish()?;
    }
    if let Some(report) = report {
        report.write(&state, rest.run, &arguments.narrowing.zone(), screen, stop)?;
    }
    judge(&rest)
}

/// The latest run, if it did not come to its end.
fn unfinished(ledger: &Ledger<'_>) -> Result<RunId, Failure> {
    let latest = ledger.latest()?.filter(|run| run.undone.is_none());
    match latest {
        Some(run) if run.end != Some(RunEnd::Completed) => Ok(run.id),
        _ => Err(Failure::Unusable(
            "the last save came to its end; there is nothing to go on with".to_owned(),
        )),
    }
}
