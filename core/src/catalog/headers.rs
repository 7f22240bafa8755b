//! How many media items stand under which header of a grid, before a page of it is read.
//! Each counts once, as it is shown; [`Catalog::facets`] counts what the indexes list.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::columns::{count, instant};
use super::filter::Condition;
use super::rank::rank;
use super::{Catalog, MediaFilter};
use crate::error::Result;
use crate::post::PostKind;

/// The numbers of what a filter lets through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridFacets {
    /// Posts with at least one such media item.
    pub posts: u64,
    /// Media items.
    pub media: u64,
    /// Bytes of these, as far as they are there.
    pub bytes: u64,
    /// Media items of each month, by its first day, newest first; those without a date
    /// last. Each counts once, as in [`Catalog::media_page`].
    pub by_month: Vec<(Option<Date>, u64)>,
    /// Media items of each kind, in order. One that stands in posts of several kinds counts
    /// for each.
    pub by_kind: Vec<(PostKind, u64)>,
}

impl Catalog {
    /// Counts what the filter lets through; months are those on a calendar in `zone`, but for
    /// what only a month is known of.
    ///
    /// # Errors
    /// The database's.
    pub fn grid_facets(&self, filter: &MediaFilter, zone: &TimeZone) -> Result<GridFacets> {
        let by_month = self.by_month(filter, zone)?;
        Ok(GridFacets {
            posts: self.posts(filter)?,
            media: by_month.iter().map(|(_, media)| media).sum(),
            bytes: self.bytes(filter)?,
            by_month,
            by_kind: self.by_kind(filter)?,
        })
    }

    fn posts(&self, filter: &MediaFilter) -> Result<u64> {
        let condition = Condition::of(filter, "r");
        let mut posts = self.db.prepare_cached(&format!(
            "SELECT count(*) FROM (SELECT DISTINCT r.post FROM reference r WHERE {})",
            condition.sql
        ))?;
        Ok(posts.query_row(condition.values(), |row| count(row, 0))?)
    }

    fn bytes(&self, filter: &MediaFilter) -> Result<u64> {
        let condition = Condition::of(filter, "r");
        let mut bytes = self.db.prepare_cached(&format!(
            "SELECT coalesce(sum(m.bytes), 0) FROM media m WHERE m.missing IS NULL AND m.id IN \
             (SELECT r.media FROM reference r WHERE {})",
            condition.sql
        ))?;
        Ok(bytes.query_row(condition.values(), |row| count(row, 0))?)
    }

    fn by_kind(&self, filter: &MediaFilter) -> Result<Vec<(PostKind, u64)>> {
        let condition = Condition::of(filter, "r");
        let mut kinds = self.db.prepare_cached(&format!(
            "SELECT kind, count(*) FROM \
             (SELECT DISTINCT r.media, r.kind FROM reference r WHERE {}) GROUP BY kind",
            condition.sql
        ))?;
        let kinds = kinds.query_map(condition.values(), |row| Ok((row.get(0)?, count(row, 1)?)))?;
        let mut kinds: Vec<_> = kinds.collect::<rusqlite::Result<_>>()?;
        kinds.sort_unstable();
        Ok(kinds)
    }

    fn by_month(&self, filter: &MediaFilter, zone: &TimeZone) -> Result<Vec<(Option<Date>, u64)>> {
        let condition = Condition::of(filter, "r");
        let sql = format!(
            "SELECT r.published, r.published_precision, min({rank})
             FROM reference r WHERE {condition} GROUP BY r.media",
            rank = rank("r", "r.opt_in"),
            condition = condition.sql,
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut items = statement.query(condition.values())?;
        let mut months = BTreeMap::new();
        while let Some(row) = items.next()? {
            *months.entry(instant(row, 0)?.month(zone)).or_insert(0) += 1;
        }
        // Nothing sorts before every date.
        Ok(months.into_iter().rev().collect())
    }
}

#[cfg(test)]
mod tests;
