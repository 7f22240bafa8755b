//! What Keepsake added to a library itself is no copy that the person had.

use super::library::LibraryAsset;
use crate::catalog::Catalog;
use crate::error::Result;

/// Of these assets, those that the ledger does not have as added by Keepsake, into whichever camera
/// roll. An asset is known by its id, which library and camera roll have to tell alike.
///
/// # Errors
/// The database's.
pub fn without_own(catalog: &Catalog, assets: Vec<LibraryAsset>) -> Result<Vec<LibraryAsset>> {
    let mut own = catalog.db.prepare_cached(
        "SELECT EXISTS (
             SELECT 1 FROM (SELECT DISTINCT roll FROM run) into_it CROSS JOIN asset a
             WHERE a.roll = into_it.roll AND a.roll_id = ?1 AND a.state IN ('pending', 'saved'))",
    )?;
    let mut others = Vec::with_capacity(assets.len());
    for asset in assets {
        let is_own: bool = own.query_row([&asset.id], |row| row.get(0))?;
        if !is_own {
            others.push(asset);
        }
    }
    Ok(others)
}
