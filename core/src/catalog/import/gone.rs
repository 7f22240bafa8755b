//! Archives of the catalog that are not there any more, as far as that is known for sure: another
//! content lies in their place, or nothing does.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::path::Path;

use rusqlite::Connection;

use super::place;
use crate::catalog::downloads_fingerprint;
use crate::error::Result;
use crate::source::archive::Container;

/// Finds those of them that have these containers, with their ids, not among them.
pub(super) type Find = fn(&Connection, &[i64], &[Container]) -> Result<HashSet<i64>>;

/// Those in whose place one of the containers lies.
pub(super) fn replaced(
    db: &Connection,
    ids: &[i64],
    containers: &[Container],
) -> Result<HashSet<i64>> {
    // Two that were handed over can have one name.
    let given = containers.iter().filter(|it| !it.was_handed_over());
    let places: HashSet<String> = given.map(place).collect();
    others(db, ids, |path| places.contains(path))
}

/// Those, and those in whose place nothing lies. What cannot be asked may be there.
pub(super) fn replaced_or_vanished(
    db: &Connection,
    ids: &[i64],
    containers: &[Container],
) -> Result<HashSet<i64>> {
    let mut gone = replaced(db, ids, containers)?;
    gone.extend(others(db, ids, |path| {
        let path = Path::new(path);
        let is_absent = || {
            path.metadata()
                .is_err_and(|it| it.kind() == ErrorKind::NotFound)
        };
        path.is_absolute() && is_absent()
    })?);
    Ok(gone)
}

fn others(db: &Connection, ids: &[i64], is_gone: impl Fn(&str) -> bool) -> Result<HashSet<i64>> {
    let mut sources = db.prepare_cached("SELECT id, path FROM source WHERE fingerprint <> ?")?;
    let mut sources = sources.query([downloads_fingerprint()])?;
    let mut gone = HashSet::new();
    while let Some(source) = sources.next()? {
        let (id, path): (i64, String) = (source.get(0)?, source.get(1)?);
        if !ids.contains(&id) && is_gone(&path) {
            gone.insert(id);
        }
    }
    Ok(gone)
}
