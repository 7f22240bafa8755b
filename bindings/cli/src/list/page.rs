//! `keepsake list` for a person: one line each, as wide as the terminal.

use std::io::IsTerminal;

use console::{Term, truncate_str};
use jiff::tz::TimeZone;
use keepsake_core::catalog::{LeftOut, MediaItem};

use crate::screen::FAINT;
use crate::words;

/// Makes the lines and counts them.
pub struct Page {
    zone: TimeZone,
    /// Where nobody looks, lines are as long as they are.
    width: Option<usize>,
    listed: u64,
    missing: u64,
    unasked: u64,
}

impl Page {
    pub fn new(zone: TimeZone) -> Self {
        let width = std::io::stdout()
            .is_terminal()
            .then(|| usize::from(Term::stdout().size().1));
        Self {
            zone,
            width,
            listed: 0,
            missing: 0,
            unasked: 0,
        }
    }

    /// When, what, and either its caption or why it will not be saved.
    pub fn line(&mut self, reference: &MediaItem) -> String {
        let left_out = reference.left_out();
        self.count(left_out);
        let told = match left_out {
            Some(why) => {
                let why = words::reasons(&why.reason().into());
                format!("[{why}] {}", words::line(&reference.uri))
            }
            None => words::line(reference.caption.as_deref().unwrap_or_default()),
        };
        let line = format!(
            "{:<16}  {:<16}  {:<5}  {told}",
            words::moment(reference.published, &self.zone),
            words::one_kind(reference.kind),
            words::media_type(reference.media_type),
        );
        let line = match self.width {
            Some(width) => truncate_str(&line, width, "…"),
            None => line.trim_end().into(),
        };
        match left_out {
            Some(_) => format!("{FAINT}{line}{FAINT:#}"),
            None => line.into_owned(),
        }
    }

    /// The numbers, after the last line.
    pub fn end(&self) -> String {
        format!(
            "{} listed; {} without a file, {} left out unless asked for",
            words::items(self.listed),
            words::number(self.missing),
            words::number(self.unasked),
        )
    }

    fn count(&mut self, left_out: Option<LeftOut>) {
        self.listed += 1;
        match left_out {
            Some(LeftOut::Missing(_)) => self.missing += 1,
            Some(LeftOut::Unasked(_)) => self.unasked += 1,
            Some(LeftOut::NoMedia) | None => {}
        }
    }
}
