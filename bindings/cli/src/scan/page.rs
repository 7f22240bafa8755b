//! `keepsake scan` for a person.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::tz::TimeZone;
use keepsake_core::catalog::{Facet, LeftOut, Summary};
use keepsake_core::post::PostKind;

use crate::again;
use crate::inputs;
use crate::language::text;
use crate::notes;
use crate::reasons;
use crate::table::{Side, Table};
use crate::words::{self, Published};

/// Beyond this many, years say nothing: wrong clocks made them.
const MOST_YEARS: usize = 40;

/// Everything that is told of an export.
pub struct Found<'a> {
    pub paths: &'a [PathBuf],
    pub summary: &'a Summary,
    pub facets: &'a [Facet],
    pub left_out: &'a [(LeftOut, u64)],
    /// A folder around one that was given, which has what is missing.
    pub larger: Option<PathBuf>,
    /// Items that have the bytes of another one.
    pub saved_with_another: u64,
}

/// How many references there are, and how many of them without bytes.
#[derive(Default)]
struct Count {
    references: u64,
    missing: u64,
}

impl Found<'_> {
    /// What was found, what a save would leave out and why, and what to do next.
    pub fn told(&self) -> String {
        [
            self.headline(),
            self.kinds(),
            self.years(),
            self.reasons(),
            notes::told(&self.summary.notes),
            self.larger(),
            self.next(),
        ]
        .concat()
    }

    fn headline(&self) -> String {
        let zone = TimeZone::system();
        let summary = self.summary;
        let size = words::size(summary.bytes);
        let archives = self.paths.len();
        let told = match Published::of(summary, &zone) {
            None => text!(
                "scan-found",
                photos = summary.photos,
                videos = summary.videos,
                size = size,
                archives = archives,
            ),
            Some(published) => text!(
                "scan-found-published",
                photos = summary.photos,
                videos = summary.videos,
                size = size,
                archives = archives,
                period = published.period,
                from = published.from,
                until = published.until,
            ),
        };
        told + "\n\n"
    }

    fn kinds(&self) -> String {
        let mut kinds: BTreeMap<PostKind, Count> = BTreeMap::new();
        for facet in self.facets {
            kinds.entry(facet.kind).or_default().add(facet);
        }
        let rows = kinds
            .iter()
            .map(|(kind, count)| (words::kinds(*kind), count));
        table(&text!("scan-by-kind"), rows)
    }

    fn years(&self) -> String {
        // What has no date comes last.
        let mut years: BTreeMap<(bool, i16), Count> = BTreeMap::new();
        for facet in self.facets {
            let year = facet.month.map_or(0, |month| month.year());
            let key = (facet.month.is_none(), year);
            years.entry(key).or_default().add(facet);
        }
        if years.len() > MOST_YEARS {
            return String::new();
        }
        let name = |unknown, year: i16| match unknown {
            true => text!("date-unknown"),
            false => year.to_string(),
        };
        table(
            &text!("scan-by-year"),
            years
                .iter()
                .map(|((unknown, year), count)| (name(*unknown, *year), count)),
        )
    }

    fn reasons(&self) -> String {
        let reasons: Vec<_> = self
            .left_out
            .iter()
            .map(|(why, items)| (why.reason().into(), *items))
            .collect();
        reasons::list(|count| text!("scan-left-alone", count = count), &reasons)
    }

    fn larger(&self) -> String {
        let told = self.larger.as_deref().map(words::larger_folder);
        told.map_or_else(String::new, |told| format!("{told}\n\n"))
    }

    fn next(&self) -> String {
        let left_out: u64 = self.left_out.iter().map(|(_, items)| items).sum();
        let twins = self.saved_with_another;
        let there = self.summary.media.saturating_sub(left_out + twins);
        let told = match (there, twins) {
            (0, _) => return text!("scan-nothing"),
            (_, 0) => text!("scan-to-save", items = there),
            _ => text!("scan-to-save-once", items = there, same = twins),
        };
        let roll = inputs::roll_apart(self.paths);
        format!("{told}\n  {}", again::save(self.paths, roll.as_deref()))
    }
}

impl Count {
    fn add(&mut self, facet: &Facet) {
        self.references += facet.references;
        self.missing += facet.references - facet.found;
    }
}

fn table<'a>(heading: &str, rows: impl Iterator<Item = (String, &'a Count)>) -> String {
    let mut table = Table::new([Side::Left, Side::Right, Side::Left]);
    for (name, count) in rows {
        let missing = match count.missing {
            0 => String::new(),
            missing => text!("scan-missing", count = missing),
        };
        table.row([name, words::number(count.references), missing]);
    }
    format!("{heading}\n{table}\n")
}
