//! The frame of the page: head, numbers, end. One file that needs nothing else: no
//! script, no address but its own anchors and the pictures inside it.

use std::io::{self, Write};

use super::html::Text;
use super::words::{ReportPhrase, Words};
use crate::roll::RunTotals;

const STYLE: &str = include_str!("style.css");

/// By this a page is known to be one of Keepsake's, in its first bytes.
pub(super) const GENERATOR: &str = "<meta name=\"generator\" content=\"Keepsake\">";

/// What stands on top of the page.
#[derive(Debug, Clone)]
pub(super) struct Facts<'a> {
    pub(super) run: i64,
    /// When, as told to a person.
    pub(super) moment: String,
    /// What the person knows the camera roll by.
    pub(super) roll: &'a str,
    pub(super) totals: RunTotals,
}

/// The page up to where its months begin.
pub(super) fn begin(to: &mut dyn Write, facts: &Facts<'_>, words: &dyn Words) -> io::Result<()> {
    head_of_save(to, facts, words)?;
    numbers(to, &facts.totals, words)?;
    let heading = words.phrase(&ReportPhrase::InTheRoll);
    writeln!(to, "<main id=\"main\">\n<h2>{}</h2>", Text(&heading))
}

fn head_of_save(to: &mut dyn Write, facts: &Facts<'_>, words: &dyn Words) -> io::Result<()> {
    let (run, moment) = (facts.run, facts.moment.clone());
    let title = words.phrase(&ReportPhrase::Title {
        run,
        moment: moment.clone(),
    });
    let save = words.phrase(&ReportPhrase::Save {
        run,
        moment,
        roll: isolated(facts.roll),
    });
    head(
        to,
        &title,
        &words.phrase(&ReportPhrase::Heading),
        &save,
        words,
    )
}

/// The page up to its numbers: what stands in the window's title, above everything, and below
/// that.
pub(super) fn head(
    to: &mut dyn Write,
    title: &str,
    heading: &str,
    below: &str,
    words: &(impl Words + ?Sized),
) -> io::Result<()> {
    let direction = if words.is_right_to_left() {
        "rtl"
    } else {
        "ltr"
    };
    write!(
        to,
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n\
         <meta charset=\"utf-8\">\n\
         {GENERATOR}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         img-src data:; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{skip}</a>\n\
         <header>\n<h1>{heading}</h1>\n<p class=\"faint\">{below}</p>\n</header>\n",
        language = Text(&words.language()),
        title = Text(title),
        skip = Text(&words.phrase(&ReportPhrase::ToThePictures)),
        heading = Text(heading),
        below = Text(below),
    )
}

/// A text that keeps its own direction inside a sentence of another (Unicode's isolates).
pub(super) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn numbers(to: &mut dyn Write, totals: &RunTotals, words: &dyn Words) -> io::Result<()> {
    let failed = if totals.failed > 0 { "bad" } else { "" };
    let number = |value| ReportPhrase::Number { value };
    let figures = [
        ("", ReportPhrase::Planned, number(totals.planned())),
        ("good", ReportPhrase::Saved, number(totals.saved)),
        (
            "good",
            ReportPhrase::AlreadyThere,
            number(totals.already_there),
        ),
        ("", ReportPhrase::Skipped, number(totals.skipped)),
        (failed, ReportPhrase::Failed, number(totals.failed)),
        (
            "",
            ReportPhrase::Written,
            ReportPhrase::Size {
                bytes: totals.bytes,
            },
        ),
    ];
    let better = [
        ("good", ReportPhrase::Replaced, totals.replaced),
        ("", ReportPhrase::Better, totals.better),
    ];
    let better = better.into_iter().filter(|(.., items)| *items > 0);
    let better = better.map(|(class, what, items)| (class, what, number(items)));
    writeln!(to, "<dl class=\"numbers\">")?;
    for (class, what, value) in figures.into_iter().chain(better) {
        let (what, told) = (words.phrase(&what), words.phrase(&value));
        let value = match value {
            ReportPhrase::Size { .. } => isolated(&told),
            _ => told,
        };
        figure(to, class, &what, &value)?;
    }
    writeln!(to, "</dl>")
}

/// One number below what it counts.
pub(super) fn figure(to: &mut dyn Write, class: &str, what: &str, value: &str) -> io::Result<()> {
    let (what, value) = (Text(what), Text(value));
    writeln!(
        to,
        "<div class=\"{class}\"><dt>{what}</dt><dd>{value}</dd></div>"
    )
}

/// What made the page.
pub(super) fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The end of the page, with what stands below everything.
pub(super) fn end(to: &mut dyn Write, footer: &str) -> io::Result<()> {
    writeln!(
        to,
        "</main>\n<footer><p>{}</p></footer>\n</body>\n</html>",
        Text(footer)
    )
}
