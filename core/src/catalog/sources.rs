//! The archives that were read.

use std::path::PathBuf;

use jiff::Timestamp;

use super::Catalog;
use super::columns::count;
use crate::error::Result;
use crate::source::archive::Archive;

/// Names one archive of one catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(i64);

impl SourceId {
    /// The id with that number, as [`SourceId::number`] tells it.
    pub fn from_number(number: i64) -> Self {
        Self(number)
    }

    /// The id as a number, for other languages.
    pub fn number(self) -> i64 {
        self.0
    }
}

/// One archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveRecord {
    /// Its name in this catalog.
    pub id: SourceId,
    /// Where it was last seen.
    pub path: PathBuf,
    /// The name of the account that it belongs to, where it tells.
    pub account: Option<String>,
    /// When it was read.
    pub added: Timestamp,
    /// How many media items a save would read from it.
    pub media: u64,
}

impl Catalog {
    /// Every archive that was read, in the order of reading.
    ///
    /// # Errors
    /// The database's.
    pub fn sources(&self) -> Result<Vec<ArchiveRecord>> {
        let mut statement = self.db.prepare_cached(
            "SELECT s.id, s.path, s.account, s.added_at, coalesce(bytes.media, 0) FROM source s \
             LEFT JOIN (SELECT source, count(*) AS media FROM media GROUP BY source) bytes \
             ON bytes.source = s.id WHERE s.fingerprint <> ?1 ORDER BY s.id",
        )?;
        let sources = statement.query_map([super::downloads_fingerprint()], |row| {
            Ok(ArchiveRecord {
                id: SourceId(row.get(0)?),
                path: row.get::<_, String>(1)?.into(),
                account: row.get(2)?,
                added: Timestamp::from_second(row.get(3)?).unwrap_or_default(),
                media: count(row, 4)?,
            })
        })?;
        Ok(sources.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a part of this archive was read, and not forgotten since.
    ///
    /// # Errors
    /// The database's.
    pub fn knows(&self, archive: &Archive) -> Result<bool> {
        let mut known = self
            .db
            .prepare_cached("SELECT 1 FROM source WHERE fingerprint = ?")?;
        for container in archive.containers() {
            if known.exists([container.fingerprint().0])? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use crate::catalog::Catalog;
    use crate::catalog::example::{NOON, import_as, missing, photo, post};
    use crate::post::PostKind;

    #[test]
    fn sources_tell_where_they_are_whose_and_what_is_read_from_them() {
        let mut catalog = Catalog::scratch().unwrap();
        let media = [photo("a.jpg"), photo("b.jpg"), missing("c.jpg")];
        let first = [post(PostKind::Post, NOON, media)];
        import_as(&mut catalog, Some("ada"), &first).unwrap();
        let second = [post(PostKind::Post, NOON, [missing("a.jpg")])];
        import_as(&mut catalog, None, &second).unwrap();

        let sources = catalog.sources().unwrap();

        assert_eq!(sources.len(), 2);
        assert_eq!(sources[0].path.to_str(), Some("0.zip"));
        assert_eq!(sources[0].account.as_deref(), Some("ada"));
        assert_eq!(sources[0].added, Timestamp::from_second(NOON).unwrap());
        assert_eq!((sources[0].media, sources[1].media), (2, 0));
        assert_eq!(sources[1].account, None);
    }
}
