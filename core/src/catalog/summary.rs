//! Counts over everything found.

use rusqlite::OptionalExtension;

use super::columns::note;
use super::columns::{count, instant};
use super::{Catalog, Summary};
use crate::error::Result;
use crate::media::{Format, MediaType};
use crate::moment::Moment;
use crate::source::ArchiveNote;

impl Catalog {
    /// Counts over everything found.
    ///
    /// # Errors
    /// The database's.
    pub fn summary(&self) -> Result<Summary> {
        let mut summary = Summary {
            posts: self.count("SELECT count(*) FROM post WHERE size > 0")?,
            earliest: self.first_published("ASC")?,
            latest: self.first_published("DESC")?,
            notes: self.notes()?,
            distinct: self.count(
                "SELECT count(DISTINCT coalesce(sha256, id)) FROM media \
                 WHERE missing IS NULL AND id IN (SELECT media FROM reference)",
            )?,
            ..Summary::default()
        };
        self.count_references(&mut summary)?;
        self.count_media(&mut summary)?;
        Ok(summary)
    }

    /// What was odd about the sources.
    ///
    /// # Errors
    /// The database's.
    pub fn notes(&self) -> Result<Vec<ArchiveNote>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT nullif(place, ''), what FROM note ORDER BY id")?;
        let notes = statement.query_map([], note)?;
        Ok(notes.collect::<rusqlite::Result<_>>()?)
    }

    fn count(&self, sql: &str) -> Result<u64> {
        Ok(self.db.query_row(sql, [], |row| count(row, 0))?)
    }

    fn count_references(&self, summary: &mut Summary) -> Result<()> {
        let mut statement = self
            .db
            .prepare_cached("SELECT kind, count(*) FROM reference GROUP BY kind")?;
        let mut kinds = statement.query([])?;
        while let Some(row) = kinds.next()? {
            summary.by_kind.push((row.get(0)?, count(row, 1)?));
        }
        summary.by_kind.sort();
        summary.references = summary.by_kind.iter().map(|(_, count)| count).sum();
        Ok(())
    }

    fn count_media(&self, summary: &mut Summary) -> Result<()> {
        let mut statement = self.db.prepare_cached(
            "SELECT format, missing IS NULL, count(*), coalesce(sum(bytes), 0) FROM media \
             WHERE id IN (SELECT media FROM reference) GROUP BY 1, 2",
        )?;
        let mut groups = statement.query([])?;
        while let Some(row) = groups.next()? {
            let media = count(row, 2)?;
            summary.media += media;
            if !row.get::<_, bool>(1)? {
                summary.missing += media;
                continue;
            }
            summary.found += media;
            summary.bytes += count(row, 3)?;
            match row.get::<_, Option<Format>>(0)?.map(Format::media_type) {
                Some(MediaType::Photo) => summary.photos += media,
                Some(MediaType::Video) => summary.videos += media,
                None => {}
            }
        }
        Ok(())
    }

    fn first_published(&self, order: &str) -> Result<Option<Moment>> {
        let sql = format!(
            "SELECT published, published_precision FROM reference \
             WHERE published IS NOT NULL ORDER BY published {order} LIMIT 1"
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        Ok(statement.query_row([], |row| instant(row, 0)).optional()?)
    }
}
