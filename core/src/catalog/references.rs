//! The lines of the indexes, page by page.

use rusqlite::Row;

use super::columns::{coordinates, instant};
use super::filter::Condition;
use super::{Catalog, MediaFilter, MediaItem};
use crate::error::Result;
use crate::media::{Format, ThumbHash};

/// The columns that [`reference`] reads.
pub(super) const REFERENCE: &str = "
    r.id, r.media, p.name, r.kind, r.position, r.uri, m.format,
    r.published, r.published_precision,
    caption_of(p.caption, p.caption_made, p.html, r.title, r.title_made, r.html), p.place,
    CASE WHEN r.latitude IS NULL THEN p.latitude ELSE r.latitude END,
    CASE WHEN r.latitude IS NULL THEN p.longitude ELSE r.longitude END,
    m.bytes, m.missing, r.opt_in, m.thumb_hash";

/// What `reference r` is joined with for them; the references are looked through, in their
/// order.
pub(super) const JOINS: &str =
    "CROSS JOIN post p ON p.id = r.post CROSS JOIN media m ON m.id = r.media";

impl Catalog {
    /// At most `limit` references after the one with id `after` (0: from the start),
    /// in the order of the indexes.
    ///
    /// # Errors
    /// The database's.
    pub fn references(
        &self,
        filter: &MediaFilter,
        after: i64,
        limit: u32,
    ) -> Result<Vec<MediaItem>> {
        let mut condition = Condition::of(filter, "r");
        condition.and("r.id > ?", [after]);
        let sql = format!(
            "SELECT {REFERENCE} FROM reference r {JOINS} WHERE {} ORDER BY r.id LIMIT {limit}",
            condition.sql
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let page = statement.query_map(condition.values(), reference)?;
        Ok(page.collect::<rusqlite::Result<_>>()?)
    }
}

pub(super) fn reference(row: &Row<'_>) -> rusqlite::Result<MediaItem> {
    let format: Option<Format> = row.get(6)?;
    Ok(MediaItem {
        id: row.get(0)?,
        media: row.get(1)?,
        post: row.get(2)?,
        kind: row.get(3)?,
        position: row.get(4)?,
        uri: row.get(5)?,
        media_type: format.map(Format::media_type),
        format,
        published: instant(row, 7)?,
        caption: row.get(9)?,
        place: row.get(10)?,
        coordinates: coordinates(row, 11)?,
        bytes: row.get::<_, Option<i64>>(13)?.map(i64::unsigned_abs),
        missing: row.get(14)?,
        opt_in: row.get(15)?,
        thumb_hash: row
            .get::<_, Option<Vec<u8>>>(16)?
            .and_then(ThumbHash::from_bytes),
    })
}
