//! What it takes to make a picture of a media item, and the placeholder it leaves.

use rusqlite::{OptionalExtension, params};

use super::Catalog;
use crate::error::Result;
use crate::media::{Format, ThumbHash};
use crate::post::MediaId;

/// A media item whose bytes are there: where they are, and what is known of its picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pictured {
    /// The media item.
    pub media: MediaId,
    /// What it is; none if no photo or video.
    pub format: Option<Format>,
    /// What to draw until its preview is there; none before the first was made.
    pub thumb_hash: Option<ThumbHash>,
    /// The catalog's id of the source that has its bytes.
    pub(crate) source: i64,
    /// The entry in that source.
    pub(crate) entry: String,
    /// Size of its bytes.
    pub bytes: u64,
    /// Their CRC-32, where known.
    pub(crate) crc32: Option<u32>,
}

impl Catalog {
    /// A media item to make a preview of; none if it is unknown or its bytes are missing.
    ///
    /// # Errors
    /// The database's.
    pub fn pictured(&self, media: MediaId) -> Result<Option<Pictured>> {
        let mut statement = self.db.prepare_cached(
            "SELECT format, thumb_hash, source, entry, bytes, crc32 FROM media
             WHERE id = ?1 AND missing IS NULL AND source IS NOT NULL AND entry IS NOT NULL",
        )?;
        let pictured = statement.query_row([media], |row| {
            Ok(Pictured {
                media,
                format: row.get(0)?,
                thumb_hash: row
                    .get::<_, Option<Vec<u8>>>(1)?
                    .and_then(ThumbHash::from_bytes),
                source: row.get(2)?,
                entry: row.get(3)?,
                bytes: row.get::<_, Option<i64>>(4)?.unwrap_or(0).unsigned_abs(),
                crc32: row.get(5)?,
            })
        });
        Ok(pictured.optional()?)
    }

    /// Keeps the placeholder of a media item.
    ///
    /// # Errors
    /// The database's.
    pub fn keep_thumb_hash(&self, media: MediaId, thumb_hash: &ThumbHash) -> Result<()> {
        self.without_waiting(|db| {
            let sql = "UPDATE media SET thumb_hash = ?2 WHERE id = ?1";
            db.execute(sql, params![media, thumb_hash.as_bytes()])?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{NOON, catalog, missing, photo, post, references};
    use super::*;
    use crate::catalog::MediaFilter;
    use crate::post::PostKind;

    fn hash() -> ThumbHash {
        ThumbHash::from_bytes(vec![0; 25]).unwrap()
    }

    #[test]
    fn a_placeholder_comes_with_every_page() {
        let catalog = catalog(&[post(PostKind::Post, NOON, [photo("a.jpg"), photo("b.jpg")])]);
        let media = MediaId::of_path("b.jpg");
        assert_eq!(catalog.pictured(media).unwrap().unwrap().thumb_hash, None);
        catalog.keep_thumb_hash(media, &hash()).unwrap();
        let of = |references: Vec<Option<ThumbHash>>| assert_eq!(references, [None, Some(hash())]);
        assert_eq!(
            catalog.pictured(media).unwrap().unwrap().thumb_hash,
            Some(hash())
        );
        of(references(&catalog)
            .into_iter()
            .map(|reference| reference.thumb_hash)
            .collect());
        let page = catalog
            .media_page(&MediaFilter::default(), None, 9)
            .unwrap();
        of(page
            .items
            .into_iter()
            .map(|item| item.item.thumb_hash)
            .collect());
    }

    #[test]
    fn what_has_no_bytes_has_no_picture() {
        let catalog = catalog(&[post(PostKind::Post, NOON, [missing("a.jpg")])]);
        for path in ["a.jpg", "never-seen.jpg"] {
            assert_eq!(catalog.pictured(MediaId::of_path(path)).unwrap(), None);
        }
    }
}
