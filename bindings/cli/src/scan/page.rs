//! `keepsake scan` for a person.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::tz::TimeZone;
use keepsake_core::catalog::{Facet, LeftOut, Summary};
use keepsake_core::post::PostKind;

use crate::again;
use crate::inputs;
use crate::notes;
use crate::reasons;
use crate::screen::STRONG;
use crate::table::{Side, Table};
use crate::words;

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
        let period = words::published(summary, &zone);
        let period = period.map_or_else(String::new, |period| format!(", {period}"));
        format!(
            "{STRONG}{} and {}{STRONG:#} ({}) in {}{period}.\n\n",
            words::count(summary.photos, "photo", "photos"),
            words::count(summary.videos, "video", "videos"),
            words::size(summary.bytes),
            words::count(self.paths.len() as u64, "archive", "archives"),
        )
    }

    fn kinds(&self) -> String {
        let mut kinds: BTreeMap<PostKind, Count> = BTreeMap::new();
        for facet in self.facets {
            kinds.entry(facet.kind).or_default().add(facet);
        }
        let rows = kinds
            .iter()
            .map(|(kind, count)| (kind.title().to_owned(), count));
        table("by kind", rows)
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
            true => "date unknown".to_owned(),
            false => year.to_string(),
        };
        table(
            "by year",
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
        reasons::list("will be left alone", &reasons)
    }

    fn larger(&self) -> String {
        let told = self.larger.as_deref().map(words::larger_folder);
        told.map_or_else(String::new, |told| format!("{told}\n\n"))
    }

    fn next(&self) -> String {
        let left_out: u64 = self.left_out.iter().map(|(_, items)| items).sum();
        let twins = self.saved_with_another;
        let same = match twins {
            0 => String::new(),
            1 => " (1 more is the same as another)".to_owned(),
            more => format!(" ({} more are the same as others)", words::number(more)),
        };
        match self.summary.media.saturating_sub(left_out + twins) {
            0 => "There is nothing to save.".to_owned(),
            there => format!(
                "To save {}{same}:\n  {}",
                words::items(there),
                again::save(self.paths, inputs::roll_apart(self.paths).as_deref())
            ),
        }
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
            missing => format!("{} of them missing", words::number(missing)),
        };
        table.row([name, words::number(count.references), missing]);
    }
    format!("Photos and videos listed {heading}:\n{table}\n")
}
