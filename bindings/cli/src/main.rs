//! The desktop command: a person's export in, a folder with a camera roll out. Thin:
//! everything that decides is in `keepsake_core`.

mod again;
mod arguments;
mod failure;
mod given_page;
mod inputs;
mod interrupt;
mod language;
mod ledger;
mod library;
mod links;
mod list;
mod matching;
mod notes;
mod output;
mod period;
mod progress;
mod reasons;
mod report;
mod resolve;
mod save;
mod scan;
mod screen;
mod state;
mod table;
mod undo;
mod words;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use clap_complete::Shell;

use arguments::{Arguments, Command};
use failure::Failure;
use output::Output;
use screen::Screen;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    language::follow_environment();
    let screen = Screen::new();
    match run(&arguments.command, &screen) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.tell(&screen);
            failure.exit_code()
        }
    }
}

fn run(command: &Command, screen: &Screen) -> Result<(), Failure> {
    match command {
        Command::Scan(arguments) => scan::run(arguments, screen, &interrupt::listen(screen)?),
        Command::List(arguments) => list::run(arguments, screen, &interrupt::listen(screen)?),
        Command::Save(arguments) => save::run(arguments, screen, &interrupt::listen(screen)?),
        Command::Match(arguments) => matching::run(arguments, screen, &interrupt::listen(screen)?),
        Command::Resolve(arguments) => resolve::run(arguments),
        Command::Ledger(arguments) => ledger::run(arguments),
        Command::Undo(arguments) => undo::run(arguments, screen),
        Command::Completions { shell } => completions(*shell),
    }
}

fn completions(shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "keepsake", &mut script);
    let mut output = Output::for_programs();
    output.bytes(&script)?;
    Ok(output.finish()?)
}
