//! What a save left behind for a reason, to be saved once more.

use super::{Outcome, RunId, Why};
use crate::catalog::{Catalog, MediaFilter, SaveOrigin, Selection};
use crate::error::{Error, Result};
use crate::ledger::Ledger;

/// What saves again the items that have such reasons in the save that `run` is of, with one outcome
/// or any: also where they were removed since they were saved, and with what they need to be asked
/// for and nothing more.
///
/// # Errors
/// [`Error::NothingWithReason`] where there are none: a selection without any would mean everything.
/// [`Error::NoBytes`] where they came from links and not all of them lie here: it is a save of
/// archives, for which nothing is fetched. Else the database's.
pub fn selection_again(
    catalog: &Catalog,
    run: RunId,
    only: Option<Outcome>,
    why: &Why,
) -> Result<Selection> {
    let ledger = Ledger::of(catalog);
    let media = ledger.save(run).media(only, why)?;
    if media.is_empty() {
        return Err(Error::NothingWithReason { run: run.number() });
    }
    let how = ledger.asked_how(run)?;
    if how.is_some_and(|(_, origin)| origin == SaveOrigin::Links) && !catalog.has_bytes(&media)? {
        return Err(Error::NoBytes);
    }
    Ok(Selection {
        include: catalog.opt_ins(&media)?,
        filter: MediaFilter {
            media,
            ..MediaFilter::default()
        },
        again: true,
        ..Selection::default()
    })
}
