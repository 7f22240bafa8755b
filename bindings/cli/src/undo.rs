//! `keepsake undo`: takes one run back.

use std::io::{self, IsTerminal, Write};

use keepsake_core::roll::{Ended, Ledger, RunRecord, Undo as Undoing, UndoProgress, Undone};

use crate::arguments::Undo;
use crate::failure::Failure;
use crate::interrupt;
use crate::ledger;
use crate::output::Output;
use crate::progress::{Progress, Step};
use crate::screen::Screen;
use crate::state::State;
use crate::words;

pub fn run(arguments: &Undo, screen: &Screen) -> Result<(), Failure> {
    let mut state = State::open_existing(&arguments.to)?;
    let ledger = Ledger::of(&state.catalog);
    let run = chosen(&ledger, arguments)?;
    let totals = ledger.save(run.id).totals()?;
    let what = format!(
        "{} ({}) that run {} put into {}",
        words::items(totals.saved),
        words::size(totals.bytes),
        run.id,
        arguments.to.display(),
    );
    let rest = match totals.replaced {
        0 => "What was changed since stays",
        _ => "What was changed since stays, what it replaced comes back",
    };
    if !arguments.yes && !agreed(&what, rest)? {
        return say("Nothing was removed.");
    }
    let mut undo = Undoing::new(&mut state.catalog, &state.roll, Some(run.id));
    undo.why_stopped(interrupt::why_stopped());
    // Not before the question: Ctrl-C at a question ends the program.
    let stop = interrupt::listen(screen)?;
    let mut bar = Progress::new(screen, "Removing");
    let mut progress = |now: UndoProgress| {
        bar.at(Step::Items {
            done: now.totals.done(),
            all: now.totals.planned(),
        });
    };
    let undone = undo.run(&state.lock, &mut progress, &stop)?;
    drop(bar);
    let Some(undone) = undone else {
        return say(&format!(
            "Nothing of run {} is in the camera roll any more.",
            run.id
        ));
    };
    tell(&undone)?;
    match &undone.ended {
        Ended::Stopped(_) => Err(Failure::Stopped),
        Ended::Paused(error) => Err(Failure::Broken(words::say(&error.reason()))),
        Ended::Completed if undone.failed.is_empty() => Ok(()),
        Ended::Completed => Err(Failure::SomeFailed),
    }
}

/// The run to take back: the one asked for, else the latest that is not taken back.
fn chosen(ledger: &Ledger<'_>, arguments: &Undo) -> Result<RunRecord, Failure> {
    if let Some(number) = arguments.run {
        return ledger::find(ledger, number);
    }
    for run in ledger.runs()? {
        if run.undone.is_none() && ledger.save(run.id).totals()?.saved > 0 {
            return Ok(run);
        }
    }
    Err(Failure::Unusable(
        "there is no run left to undo; `keepsake ledger` lists them".to_owned(),
    ))
}

fn say(sentence: &str) -> Result<(), Failure> {
    let mut output = Output::for_people();
    output.text(sentence)?;
    Ok(output.finish()?)
}

/// Asks on the terminal.
fn agreed(what: &str, rest: &str) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::Unusable(format!(
            "undo asks before it removes {what}, and nobody is there to answer; \
             run it again with --yes"
        )));
    }
    let _ = write!(anstream::stderr(), "Remove {what}? {rest}. [y/N] ");
    let mut answer = String::new();
    io::stdin()
        .read_line(&mut answer)
        .map_err(|cause| Failure::Broken(format!("the answer could not be read: {cause}")))?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes" | "Yes"))
}

fn tell(undone: &Undone) -> Result<(), Failure> {
    let mut output = Output::for_people();
    output.text(format_args!(
        "Removed {} of run {}.",
        words::items(undone.removed),
        undone.run
    ))?;
    if undone.gone > 0 {
        let gone = words::number(undone.gone);
        output.text(format_args!("{gone} had been removed before."))?;
    }
    if undone.brought_back > 0 {
        let items = words::items(undone.brought_back);
        output.text(format_args!("Brought back {items} that had been replaced."))?;
    }
    for (asset, why) in &undone.not_brought_back {
        let file = words::line(&asset.0);
        let why = words::reasons(why);
        output.text(format_args!("Removed before: {file} ({why})"))?;
    }
    for (asset, why) in &undone.stayed {
        let file = words::line(&asset.0);
        let why = words::reasons(why);
        output.text(format_args!("Not removed: {file} ({why})"))?;
    }
    for asset in &undone.changed {
        let file = words::line(&asset.0);
        output.text(format_args!("Not removed, as somebody changed it: {file}"))?;
    }
    for (asset, error) in &undone.failed {
        let file = words::line(&asset.0);
        let why = words::say(&error.reason());
        output.text(format_args!("Could not be removed: {file} ({why})"))?;
    }
    if undone.left > 0 {
        let left = words::items(undone.left);
        output.text(format_args!("Not removed yet: {left}."))?;
    }
    Ok(output.finish()?)
}
