//! `keepsake undo`: takes one run back.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use keepsake_core::roll::{
    Ended, Ledger, RunRecord, RunTotals, Undo as Undoing, UndoProgress, Undone,
};

use crate::arguments::Undo;
use crate::failure::Failure;
use crate::interrupt;
use crate::language::text;
use crate::ledger;
use crate::output::Output;
use crate::progress::{Progress, Step, Work};
use crate::screen::Screen;
use crate::state::State;
use crate::words;

pub fn run(arguments: &Undo, screen: &Screen) -> Result<(), Failure> {
    let mut state = State::open_for_undo(&arguments.to)?;
    let ledger = Ledger::of(&state.catalog);
    let run = chosen(&ledger, arguments)?;
    let totals = ledger.save(run.id).totals()?;
    if !arguments.yes && !agreed(&run, &totals, &arguments.to)? {
        return say(&text!("undo-kept"));
    }
    let mut undo = Undoing::new(&mut state.catalog, &state.roll, Some(run.id));
    undo.why_stopped(interrupt::why_stopped());
    // Not before the question: Ctrl-C at a question ends the program.
    let stop = interrupt::listen(screen)?;
    let mut bar = Progress::new(screen, Work::Removing);
    let mut progress = |now: UndoProgress| {
        bar.at(Step::Items {
            done: now.totals.done(),
            all: now.totals.planned(),
        });
    };
    let undone = undo.run(&state.lock, &mut progress, &stop)?;
    drop(bar);
    let Some(undone) = undone else {
        return say(&text!("undo-nothing-there", run = run.id.to_string()));
    };
    state.has_undone();
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
    Err(Failure::Unusable(text!("refused-nothing-to-undo")))
}

fn say(sentence: &str) -> Result<(), Failure> {
    let mut output = Output::for_people();
    output.text(sentence)?;
    Ok(output.finish()?)
}

/// Asks on the terminal.
fn agreed(run: &RunRecord, totals: &RunTotals, roll: &Path) -> Result<bool, Failure> {
    let items = totals.saved;
    let size = words::size(totals.bytes);
    let run = run.id.to_string();
    let roll = roll.display().to_string();
    if !io::stdin().is_terminal() {
        return Err(Failure::Unusable(text!(
            "undo-nobody",
            items = items,
            size = size,
            run = run,
            roll = roll,
        )));
    }
    let question = match totals.replaced {
        0 => text!(
            "undo-ask",
            items = items,
            size = size,
            run = run,
            roll = roll
        ),
        _ => text!(
            "undo-ask-replaced",
            items = items,
            size = size,
            run = run,
            roll = roll,
        ),
    };
    let _ = write!(anstream::stderr(), "{question} ");
    let mut answer = String::new();
    io::stdin()
        .read_line(&mut answer)
        .map_err(|cause| Failure::Broken(text!("undo-no-answer", system = cause.to_string())))?;
    Ok(says_yes(&answer, &text!("undo-yes")))
}

/// With one of the words of the person's language, or in English. Everything else keeps what is
/// there.
fn says_yes(answer: &str, words: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    words
        .split_whitespace()
        .chain(["y", "yes"])
        .any(|yes| yes == answer)
}

fn tell(undone: &Undone) -> Result<(), Failure> {
    let mut output = Output::for_people();
    output.text(text!(
        "undo-removed",
        items = undone.removed,
        run = undone.run.to_string(),
    ))?;
    if undone.gone > 0 {
        output.text(text!("undo-gone", count = undone.gone))?;
    }
    if undone.brought_back > 0 {
        output.text(text!("undo-brought-back", items = undone.brought_back))?;
    }
    for (asset, why) in &undone.not_brought_back {
        let file = words::line(&asset.0);
        let why = words::reasons(why);
        output.text(text!("undo-removed-before", file = file, why = why))?;
    }
    for (asset, why) in &undone.stayed {
        let file = words::line(&asset.0);
        let why = words::reasons(why);
        output.text(text!("undo-stayed", file = file, why = why))?;
    }
    for asset in &undone.brought_back_empty {
        output.text(text!(
            "undo-brought-back-empty",
            file = words::line(&asset.0)
        ))?;
    }
    for (asset, why) in &undone.changed {
        let file = words::line(&asset.0);
        output.text(match why.is_empty() {
            true => text!("undo-changed", file = file),
            false => text!("undo-stayed", file = file, why = words::reasons(why)),
        })?;
    }
    for (asset, error) in &undone.failed {
        let file = words::line(&asset.0);
        let why = words::say(&error.reason());
        output.text(text!("undo-failed", file = file, why = why))?;
    }
    if undone.left > 0 {
        output.text(text!("undo-left", items = undone.left))?;
    }
    Ok(output.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_is_taken_in_the_persons_language_and_in_english_and_nothing_else_is() {
        let german = "j ja";
        for (answer, words, is_yes) in [
            ("y\n", "y yes", true),
            ("Yes", "y yes", true),
            ("j\n", german, true),
            (" JA \r\n", german, true),
            ("y", german, true),
            ("はい\n", "y はい", true),
            ("نعم", "ن نعم", true),
            ("Д", "д да", true),
            ("j", "y yes", false),
            ("n", german, false),
            ("", german, false),
            ("nein", german, false),
            ("j ja", german, false),
        ] {
            assert_eq!(says_yes(answer, words), is_yes, "{answer}, {words}");
        }
    }
}
