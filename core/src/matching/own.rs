//! What Keepsake added to a library itself is no copy that the person had.

use std::collections::HashSet;

use rusqlite::Connection;

use super::library::LibraryAsset;
use crate::catalog::Catalog;
use crate::error::Result;

/// What the ledger has as added by Keepsake, into whichever camera roll. An asset is known by its
/// id, which library and camera roll have to tell alike.
pub struct Own<'a> {
    db: &'a Connection,
    /// What was removed, and may be taken back out of a bin. These are few, and in no index.
    removed: HashSet<String>,
}

impl<'a> Own<'a> {
    /// For one look.
    ///
    /// # Errors
    /// The database's.
    pub fn of(catalog: &'a Catalog) -> Result<Self> {
        let db = &catalog.db;
        let mut removed = db.prepare("SELECT roll_id FROM asset WHERE state = 'removed'")?;
        let removed = removed.query_map((), |row| row.get(0))?;
        Ok(Self {
            db,
            removed: removed.collect::<Result<_, _>>()?,
        })
    }

    /// These assets without its own.
    ///
    /// # Errors
    /// The database's.
    pub fn without(&self, mut assets: Vec<LibraryAsset>) -> Result<Vec<LibraryAsset>> {
        let mut added = self.db.prepare_cached(
            "SELECT EXISTS (
                 SELECT 1 FROM (SELECT DISTINCT roll FROM run) into_it CROSS JOIN asset a
                 WHERE a.roll = into_it.roll AND a.roll_id = ?1
                 AND a.state IN ('pending', 'saved'))",
        )?;
        assets.retain(|asset| !self.removed.contains(&asset.id));
        let mut others = Vec::with_capacity(assets.len());
        for asset in assets {
            if !added.query_row([&asset.id], |row| row.get::<_, bool>(0))? {
                others.push(asset);
            }
        }
        Ok(others)
    }
}
