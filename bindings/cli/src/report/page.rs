//! The frame of the page: head, numbers, end. One file that needs nothing else: no
//! script, no address but its own anchors and the pictures inside it.

use std::io::{self, Write};
use std::path::Path;

use keepsake_core::roll::Totals;

use super::text::Text;
use crate::words;

const STYLE: &str = include_str!("style.css");

/// What stands on top of the page.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub run: i64,
    /// When, as told to a person.
    pub when: &'a str,
    /// The camera roll's folder.
    pub roll: &'a Path,
    pub totals: Totals,
}

/// The page up to where its months begin.
///
/// # Errors
/// `to` cannot be written.
pub fn begin(to: &mut dyn Write, facts: &Facts<'_>) -> io::Result<()> {
    head(to, facts)?;
    numbers(to, &facts.totals)?;
    writeln!(to, "<main id=\"main\">\n<h2>In the camera roll</h2>")
}

fn head(to: &mut dyn Write, facts: &Facts<'_>) -> io::Result<()> {
    let roll = facts.roll.display().to_string();
    write!(
        to,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         img-src data:; style-src 'unsafe-inline'\">\n\
         <title>Keepsake: save {run}, {when}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">To the pictures</a>\n\
         <header>\n<h1>Your Instagram camera roll</h1>\n\
         <p class=\"faint\">Save {run}, {when}, into <bdi>{roll}</bdi></p>\n</header>\n",
        run = facts.run,
        when = facts.when,
        roll = Text(&roll),
    )
}

fn numbers(to: &mut dyn Write, totals: &Totals) -> io::Result<()> {
    let failed = if totals.failed > 0 { "bad" } else { "" };
    writeln!(to, "<dl class=\"numbers\">")?;
    let better = [
        ("good", "Replaced by better ones", totals.replaced),
        ("", "Better in the export (--replace)", totals.better),
    ];
    let better = better.into_iter().filter(|(.., items)| *items > 0);
    let better = better.map(|(class, what, items)| (class, what, words::number(items)));
    for (class, what, value) in [
        ("", "Photos and videos", words::number(totals.planned())),
        ("good", "Saved", words::number(totals.saved)),
        ("good", "Already there", words::number(totals.already_there)),
        ("", "Skipped", words::number(totals.skipped)),
        (failed, "Failed", words::number(totals.failed)),
        ("", "Written", words::size(totals.bytes)),
    ]
    .into_iter()
    .chain(better)
    {
        writeln!(
            to,
            "<div class=\"{class}\"><dt>{what}</dt><dd>{value}</dd></div>"
        )?;
    }
    writeln!(to, "</dl>")
}

/// The end of the page.
///
/// # Errors
/// `to` cannot be written.
pub fn end(to: &mut dyn Write) -> io::Result<()> {
    writeln!(
        to,
        "</main>\n<footer><p>Made by Keepsake {} on this computer; nothing was uploaded. \
         The small pictures are copies for this page, the camera roll has the originals.</p>\
         </footer>\n</body>\n</html>",
        env!("CARGO_PKG_VERSION")
    )
}
