//! Everything that is no result: sentences on standard error, in step with the
//! progress bar, so that neither tears the other apart. Results go to standard
//! output ([`crate::output`]).

use std::fmt::Display;
use std::io::{IsTerminal, Write};

use anstyle::{AnsiColor, Style};
use indicatif::MultiProgress;

use crate::language::text;

/// Standard error, shared by the command and by the one who listens for Ctrl-C.
#[derive(Clone)]
pub struct Screen {
    bars: MultiProgress,
    lively: bool,
}

impl Screen {
    /// Draws bars only where something can be drawn over.
    pub fn new() -> Self {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self {
            bars: MultiProgress::new(),
            lively: std::io::stderr().is_terminal() && !dumb,
        }
    }

    /// Whether bars can be drawn.
    pub fn is_lively(&self) -> bool {
        self.lively
    }

    /// Where bars are drawn.
    pub fn bars(&self) -> &MultiProgress {
        &self.bars
    }

    /// One sentence, above the bar if there is one. That nobody hears it is no error.
    pub fn say(&self, sentence: impl Display) {
        self.bars.suspend(|| {
            let _ = writeln!(anstream::stderr(), "{sentence}");
        });
    }

    /// Why it does not go on.
    pub fn fail(&self, sentence: impl Display) {
        let style = AnsiColor::Red.on_default().bold();
        let error = text!("failure-error");
        self.say(format_args!("{style}{error}{style:#} {sentence}"));
    }
}

/// What may be overlooked.
pub const FAINT: Style = Style::new().dimmed();
