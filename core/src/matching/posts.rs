//! The catalog's media that are looked for in a library.

use std::collections::HashMap;
use std::io::Read;

use jiff::Timestamp;
use rusqlite::Row;

use super::verdict::Facts;
use crate::archives::Archives;
use crate::catalog::Catalog;
use crate::error::Result;
use crate::media::{Format, MediaType};
use crate::post::MediaId;

/// A photo or video of a post, with its bytes.
pub(super) struct Post {
    pub media: MediaId,
    pub format: Format,
    pub bytes: u64,
    pub crc32: u32,
    source: i64,
    entry: String,
    sha256: Option<Vec<u8>>,
    size: Option<(u32, u32)>,
    published: Option<Timestamp>,
}

/// Everything that has bytes, by the time it was first published.
const POSTS: &str = "
    SELECT m.id, m.format, m.bytes, m.crc32, m.source, m.entry, m.sha256, m.width, m.height,
           min(r.published)
    FROM media m LEFT JOIN reference r ON r.media = m.id AND r.published_precision <= 1
    WHERE m.missing IS NULL AND m.format IS NOT NULL AND m.bytes > 0
    AND m.source IS NOT NULL AND m.entry IS NOT NULL
    GROUP BY m.id ORDER BY m.source, m.id";

impl Post {
    pub(super) fn all(catalog: &Catalog) -> Result<Vec<Self>> {
        let mut posts = catalog.db.prepare(POSTS)?;
        let posts = posts.query_map((), Self::read)?;
        Ok(posts.collect::<Result<_, _>>()?)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let size: (Option<u32>, Option<u32>) = (row.get(7)?, row.get(8)?);
        let published: Option<i64> = row.get(9)?;
        Ok(Self {
            media: row.get(0)?,
            format: row.get(1)?,
            bytes: row.get::<_, i64>(2)?.unsigned_abs(),
            crc32: row.get::<_, Option<u32>>(3)?.unwrap_or(0),
            source: row.get(4)?,
            entry: row.get(5)?,
            sha256: row.get(6)?,
            size: size.0.zip(size.1),
            published: published.and_then(|second| Timestamp::from_second(second).ok()),
        })
    }

    pub(super) fn is_photo(&self) -> bool {
        self.format.media_type() == MediaType::Photo
    }

    pub(super) fn facts(&self, plain: bool) -> Facts {
        Facts {
            size: self.size,
            published: self.published,
            plain,
        }
    }

    /// Its bytes, whole; none if they cannot be read, which a save will tell.
    pub(super) fn bytes(&self, archives: &Archives) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let entry = archives.entry(self.source, &self.entry, self.bytes).ok();
        entry?.read_to_end(&mut bytes).ok()?;
        (bytes.len() as u64 == self.bytes).then_some(bytes)
    }

    pub(super) fn sha256(&self, archives: &Archives) -> Option<[u8; 32]> {
        if let Some(known) = &self.sha256 {
            return known.as_slice().try_into().ok();
        }
        archives.sha256(self.source, &self.entry, self.bytes)
    }
}

/// Which posts (by their place in the list) have so many bytes.
pub(super) fn by_size(posts: &[Post]) -> HashMap<u64, Vec<usize>> {
    let mut sizes: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, post) in posts.iter().enumerate() {
        sizes.entry(post.bytes).or_default().push(at);
    }
    sizes
}
