//! `keepsake save --resume`: the rest of a save that was stopped, paused or killed, or in which
//! something failed.

use keepsake_core::CancellationToken;
use keepsake_core::archives;
use keepsake_core::catalog::Catalog;
use keepsake_core::matching::Verdict;
use keepsake_core::roll::{self, Ledger, Rest, RunEnd, RunId};
use keepsake_core::save_links::{self, Lacking};

use super::{carry_out, from_links, judge, machine, page, refuse_too_much};
use crate::arguments::Save;
use crate::failure::Failure;
use crate::language::text;
use crate::library::Library;
use crate::output::Output;
use crate::report::Report;
use crate::screen::Screen;
use crate::state::State;

pub fn run(arguments: &Save, screen: &Screen, stop: &CancellationToken) -> Result<(), Failure> {
    let report = arguments.report.as_deref().map(Report::at).transpose()?;
    let mut state = State::open_existing(&arguments.to)?;
    roll::recover_killed(&mut state.catalog, &state.lock, &state.roll)?;
    let (run, rest) = rest_of_latest(&Ledger::of(&state.catalog))?;
    see_library(&mut state, run)?;
    archives::find_unreachable(&state.catalog, &[])?;
    let fetch = |lacking: &Lacking, catalog: &mut Catalog| {
        from_links::fetch(arguments, lacking, catalog, stop)
    };
    let plan = save_links::rest(&mut state.catalog, run, rest, &state.roll, fetch)?;
    screen.say(page::planned(plan.numbers(), &arguments.to));
    refuse_too_much(plan.numbers())?;
    let rest = carry_out(plan, &state.lock, &[], screen, stop)?;
    save_links::clear_away(&mut state.catalog)?;
    if arguments.json {
        let mut output = Output::for_programs();
        output.json(&machine::Saved::of(&rest, &[]))?;
        output.finish()?;
    } else {
        let details = page::Details::of(&state.catalog, rest.run, arguments)?;
        let mut output = Output::for_people();
        output.text(page::saved(&rest, &details, &arguments.to))?;
        output.finish()?;
    }
    if let Some(report) = report {
        let zone = arguments.narrowing.zone();
        report.write(&state, rest.run, None, &zone, screen, stop)?;
    }
    judge(&rest)
}

/// Where items are left out as the person's own photos have them, those are to be as they were.
fn see_library(state: &mut State, run: RunId) -> Result<(), Failure> {
    let asked = Ledger::of(&state.catalog).asked_how(run)?;
    let is_for_copies = asked.is_some_and(|(options, _)| options.copies);
    let there = Some(Verdict::AlreadyThere);
    if is_for_copies
        && !state.catalog.copies(there, None, 1)?.is_empty()
        && let Some(library) = Library::latest(&state.roll.state())?
    {
        state.roll.sees_library(library);
    }
    Ok(())
}

/// The latest run, and what is left of it: all that it did not come to, or what failed in it. A
/// save that was refused before its first file is no run.
fn rest_of_latest(ledger: &Ledger<'_>) -> Result<(RunId, Rest), Failure> {
    let why = match ledger.latest()? {
        None => text!("refused-nothing-begun"),
        Some(run) if run.undone.is_some() => text!("refused-taken-back"),
        Some(run) if run.end != Some(RunEnd::Completed) => return Ok((run.id, Rest::Whole)),
        Some(run) if ledger.save(run.id).totals()?.failed > 0 => {
            let even_damaged = false;
            return Ok((run.id, Rest::Failed { even_damaged }));
        }
        Some(_) => text!("refused-nothing-left"),
    };
    Err(Failure::Unusable(why))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_that_was_refused_at_its_start_has_not_ended() {
        let catalog = Catalog::scratch().unwrap();
        match rest_of_latest(&Ledger::of(&catalog)) {
            Err(Failure::Unusable(why)) => assert!(why.starts_with("no save was begun"), "{why}"),
            other => panic!("{:?}", other.map(|(run, _)| run)),
        }
    }
}
