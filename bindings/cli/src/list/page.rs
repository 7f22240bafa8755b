//! `keepsake list` for a person: one line each, as wide as the terminal.

use std::io::IsTerminal;

use console::{Alignment, Term, pad_str, truncate_str};
use jiff::tz::TimeZone;
use keepsake_core::catalog::{LeftOut, MediaItem};
use keepsake_core::media::MediaType;
use keepsake_core::moment::Moment;
use keepsake_core::post::PostKind;

use crate::language::text;
use crate::screen::FAINT;
use crate::table;
use crate::words;

/// Makes the lines and counts them.
pub struct Page {
    zone: TimeZone,
    /// Where nobody looks, lines are as long as they are.
    width: Option<usize>,
    /// How wide the columns before the last one are, in the language's words.
    columns: [usize; 3],
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
            columns: columns(&zone),
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
        let cells = [
            words::moment(reference.published, &self.zone),
            words::one_kind(reference.kind),
            words::media_type(reference.media_type),
        ];
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(self.columns) {
            line.push_str(&pad_str(cell, width, Alignment::Left, None));
            line.push_str("  ");
        }
        line.push_str(&told);
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
        text!(
            "list-end",
            items = self.listed,
            missing = self.missing,
            unasked = self.unasked,
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

/// As wide as the widest that can stand in each.
fn columns(zone: &TimeZone) -> [usize; 3] {
    let moments = [Moment::from_unix(0), Moment::Unknown].map(|at| words::moment(at, zone));
    let kinds = PostKind::ALL.map(words::one_kind);
    let types = [Some(MediaType::Photo), Some(MediaType::Video), None].map(words::media_type);
    [
        table::widest(&moments),
        table::widest(&kinds),
        table::widest(&types),
    ]
}
