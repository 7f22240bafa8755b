//! How much there is in which month: the headers of a grid, the lines of an overview.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::columns::instant;
use super::filter::Condition;
use super::{Catalog, MediaFilter};
use crate::error::Result;
use crate::post::PostKind;

/// The references of one kind in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facet {
    /// The month's first day; none for what has no date.
    pub month: Option<Date>,
    /// The kind.
    pub kind: PostKind,
    /// How many references there are.
    pub references: u64,
    /// Of how many the bytes are there.
    pub found: u64,
}

impl Catalog {
    /// Counts the references that `filter` lets through by month, on a calendar in
    /// `zone`, and kind; the latest month first, what has no date last, kinds in order.
    ///
    /// # Errors
    /// The database's.
    pub fn facets(&self, filter: &MediaFilter, zone: &TimeZone) -> Result<Vec<Facet>> {
        let condition = Condition::of(filter, "r");
        let sql = format!(
            "SELECT r.published, r.published_precision, r.kind, r.found FROM reference r WHERE {}",
            condition.sql
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(condition.values())?;
        let mut counts: BTreeMap<(Option<Date>, PostKind), (u64, u64)> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let month = instant(row, 0)?.month(zone);
            let (references, found) = counts.entry((month, row.get(2)?)).or_default();
            *references += 1;
            *found += u64::from(row.get::<_, bool>(3)?);
        }
        let mut facets: Vec<Facet> = counts
            .into_iter()
            .map(|((month, kind), (references, found))| Facet {
                month,
                kind,
                references,
                found,
            })
            .collect();
        facets.sort_by(|a, b| b.month.cmp(&a.month).then(a.kind.cmp(&b.kind)));
        Ok(facets)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::example::{NOON, catalog, missing, orphan, photo, post, video};

    const DAY: i64 = 86_400;

    /// As (month, kind, references, found).
    fn told(
        catalog: &Catalog,
        filter: &MediaFilter,
        zone: &str,
    ) -> Vec<(String, &'static str, u64, u64)> {
        let zone = TimeZone::get(zone).unwrap();
        let facets = catalog.facets(filter, &zone).unwrap();
        let month = |facet: &Facet| facet.month.map_or("-".to_owned(), |day| day.to_string());
        facets
            .iter()
            .map(|facet| {
                (
                    month(facet),
                    facet.kind.name(),
                    facet.references,
                    facet.found,
                )
            })
            .collect()
    }

    #[test]
    fn months_come_latest_first_and_kinds_in_order() {
        let catalog = catalog(&[
            post(PostKind::Story, NOON, [photo("a.jpg")]),
            post(PostKind::Post, NOON, [photo("b.jpg"), missing("c.jpg")]),
            post(PostKind::Post, NOON + 30 * DAY, [video("d.mp4")]),
            post(PostKind::Post, 0, [photo("e.jpg")]),
        ]);
        let all = [
            ("2024-05-01".to_owned(), "post", 1, 1),
            ("2024-04-01".to_owned(), "post", 2, 1),
            ("2024-04-01".to_owned(), "story", 1, 1),
            ("-".to_owned(), "post", 1, 1),
        ];
        assert_eq!(told(&catalog, &MediaFilter::default(), "UTC"), all);
        let stories = MediaFilter {
            kinds: vec![PostKind::Story],
            ..MediaFilter::default()
        };
        assert_eq!(told(&catalog, &stories, "UTC"), [all[2].clone()]);
    }

    #[test]
    fn months_are_those_of_the_zone_but_for_month_folders() {
        let last_evening_of_april = 1_714_518_000; // 2024-04-30T23:00Z
        let catalog = catalog(&[
            post(PostKind::Post, last_evening_of_april, [photo("a.jpg")]),
            orphan(PostKind::Post, photo("b.jpg")),
        ]);
        let april = told(&catalog, &MediaFilter::default(), "UTC");
        assert_eq!(april, [("2024-04-01".to_owned(), "post", 2, 2)]);
        let months: Vec<_> = told(&catalog, &MediaFilter::default(), "Europe/Berlin")
            .into_iter()
            .map(|(month, ..)| month)
            .collect();
        assert_eq!(months, ["2024-05-01", "2024-04-01"]);
    }
}
