//! Why a command ends early, as a sentence that says what to do next, and the exit
//! code that goes with it.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use keepsake_core::Error;
use keepsake_core::outcome::Trouble;

use crate::again;
use crate::language::{self, text};
use crate::output::Unwritten;
use crate::screen::Screen;
use crate::words;

/// What the process answers when a person stopped it: 128 + SIGINT, as shells do.
pub const STOPPED: u8 = 130;

/// What ended a command.
#[derive(Debug)]
pub enum Failure {
    /// Wrong usage, or nothing that can be read: nothing was done.
    Unusable(String),
    /// It could not go on; what was done up to there is kept.
    Broken(String),
    /// It went to its end, but not for every item; the person has been told.
    SomeFailed,
    /// A person stopped it.
    Stopped,
    /// The reader of the results went away.
    ReaderGone,
}

impl Failure {
    /// Trouble with what was given to be read.
    pub fn of_input(error: Error) -> Self {
        match error {
            Error::Io { .. } => Self::Unusable(sentence(&error)),
            other => other.into(),
        }
    }

    /// Trouble with the catalog in this file. A damaged one can be put aside: what a camera roll in
    /// a folder holds is known without it, as far as names and bytes are the same.
    pub fn of_catalog(error: Error, file: &Path) -> Self {
        if error.trouble() != Trouble::CatalogDamaged {
            return error.into();
        }
        let file = file.display().to_string();
        let advice = text!("failure-catalog-damaged", file = file);
        Self::Broken(format!("{}\n{advice}", sentence(&error)))
    }

    /// What the process answers.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Unusable(_) => ExitCode::from(2),
            Self::Broken(_) | Self::SomeFailed => ExitCode::from(1),
            Self::Stopped => ExitCode::from(STOPPED),
            Self::ReaderGone => ExitCode::SUCCESS,
        }
    }

    /// Tells the person.
    pub fn tell(&self, screen: &Screen) {
        match self {
            Self::Unusable(sentence) | Self::Broken(sentence) => screen.fail(sentence),
            Self::Stopped => {
                let command = again::command();
                screen.say(format_args!("{}\n  {command}", text!("failure-stopped")));
            }
            Self::SomeFailed | Self::ReaderGone => {}
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped => Self::Stopped,
            Error::NotAnArchive { .. } | Error::NothingFound { .. } => {
                Self::Unusable(sentence(&error))
            }
            other => Self::Broken(sentence(&other)),
        }
    }
}

impl From<io::Error> for Failure {
    /// Trouble with the result, as it is written.
    fn from(cause: io::Error) -> Self {
        Self::Broken(text!("failure-unwritten", why = plain(&cause)))
    }
}

impl From<Unwritten> for Failure {
    fn from(unwritten: Unwritten) -> Self {
        match unwritten {
            Unwritten::ReaderGone => Self::ReaderGone,
            Unwritten::Failed(cause) => cause.into(),
        }
    }
}

/// What went wrong and what to do next.
fn sentence(error: &Error) -> String {
    let trouble = error.trouble();
    match error {
        // With a line for each note.
        Error::NothingFound { .. } => format!(
            "{}\n{}",
            language::spoken().say(&trouble),
            text!("failure-which-export")
        ),
        _ => words::say(&trouble),
    }
}

/// The system's words without its numbers.
fn plain(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::StorageFull => text!("failure-disk-full"),
        io::ErrorKind::ReadOnlyFilesystem => text!("failure-read-only"),
        _ => cause.to_string(),
    }
}
