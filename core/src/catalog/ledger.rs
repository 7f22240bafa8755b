//! The ledger stands in the catalog's database.

use super::Catalog;
use crate::ledger::Ledger;

impl<'a> Ledger<'a> {
    /// The ledger that stands in this catalog.
    pub fn of(catalog: &'a Catalog) -> Self {
        Self::in_database(&catalog.db)
    }
}
