//! The first import fills empty tables, and sorting once at its end is cheaper than keeping
//! the indexes in order all the way. So they are put aside, and come back as soon as
//! something has to be looked up.

use rusqlite::Connection;

use crate::error::Result;

/// The indexes that are put aside, as the SQL that makes them again.
pub(super) struct Indexes<'db> {
    db: &'db Connection,
    aside: Vec<String>,
}

impl<'db> Indexes<'db> {
    /// Puts these indexes aside; their tables are empty.
    pub fn put_aside(db: &'db Connection, names: &[&str]) -> Result<Self> {
        let mut aside = Vec::new();
        for name in names {
            let sql = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1";
            aside.push(db.query_row(sql, [name], |row| row.get(0))?);
            db.execute_batch(&format!("DROP INDEX {name}"))?;
        }
        Ok(Self { db, aside })
    }

    /// Brings back what is aside.
    pub fn restore(&mut self) -> Result<()> {
        for sql in self.aside.drain(..) {
            self.db.execute_batch(&sql)?;
        }
        Ok(())
    }
}
