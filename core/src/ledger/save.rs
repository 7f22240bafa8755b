//! A save with all its runs: however often it was stopped, its items are told once, each with
//! what became of it in the end. An item that one run saved and a later one found there was saved.

use rusqlite::{Connection, named_params};

use super::{
    ENTRY, Ledger, LedgerEntry, Outcome, RUN, ReasonCount, RunId, RunRecord, RunTotals, Why, entry,
    reason, run_record, totals, why,
};
use crate::error::Result;
use crate::post::MediaId;

/// `chain (id)`: the runs that go on with one another, of which `:run` is one.
pub(crate) const CHAIN: &str = "
    chain (id) AS (
        SELECT :run
        UNION SELECT run.continues FROM chain JOIN run ON run.id = chain.id
              WHERE run.continues IS NOT NULL
        UNION SELECT run.id FROM chain JOIN run ON run.continues = chain.id)";

/// Of the lines `o` of a chain, those that stand for their items: no later run tells otherwise,
/// and it is no repetition of what an earlier one saved.
const STANDS: &str = "
    NOT EXISTS (
        SELECT 1 FROM chain later JOIN outcome n ON n.run = later.id AND n.media = o.media
        WHERE later.id > o.run
        AND NOT (o.outcome = 'saved' AND n.outcome = 'already_there' AND n.asset = o.asset))
    AND NOT (o.outcome = 'already_there' AND EXISTS (
        SELECT 1 FROM chain earlier JOIN outcome n ON n.run = earlier.id AND n.media = o.media
        WHERE earlier.id < o.run AND n.outcome = 'saved' AND n.asset = o.asset))";

/// A save: one run, or several that go on with one another.
pub struct Save<'a> {
    db: &'a Connection,
    run: RunId,
}

impl<'a> Save<'a> {
    pub(super) fn new(db: &'a Connection, run: RunId) -> Self {
        Self { db, run }
    }

    /// Its runs, the first one first.
    ///
    /// # Errors
    /// The database's.
    pub fn runs(&self) -> Result<Vec<RunRecord>> {
        let sql = format!("WITH RECURSIVE {CHAIN} SELECT {RUN} WHERE id IN chain ORDER BY id");
        let mut runs = self.db.prepare_cached(&sql)?;
        let runs = runs.query_map(named_params! { ":run": self.run.0 }, run_record)?;
        Ok(runs.collect::<Result<_, _>>()?)
    }

    /// How many of its items came to what.
    ///
    /// # Errors
    /// The database's.
    pub fn totals(&self) -> Result<RunTotals> {
        // Nothing of a single run is told otherwise by another.
        if let [only] = &self.runs()?[..] {
            return Ledger { db: self.db }.totals(only.id);
        }
        let sql = format!(
            "WITH RECURSIVE {CHAIN}
             SELECT o.outcome, count(*), coalesce(sum(o.bytes), 0), sum(o.better <> 0)
             FROM outcome o WHERE o.run IN chain AND {STANDS} GROUP BY o.outcome"
        );
        let mut groups = self.db.prepare_cached(&sql)?;
        Ok(totals(
            &mut groups.query(named_params! { ":run": self.run.0 })?,
        )?)
    }

    /// Why items were skipped or failed, the most frequent reason first.
    ///
    /// # Errors
    /// The database's.
    pub fn reasons(&self) -> Result<Vec<ReasonCount>> {
        self.grouped("o.outcome IN ('skipped', 'failed')")
    }

    /// What there is to know of items that were saved, now or before: of those that were there it is
    /// only what came damaged and still is so. The most frequent first.
    ///
    /// # Errors
    /// The database's.
    pub fn remarks(&self) -> Result<Vec<ReasonCount>> {
        self.grouped(
            "(o.outcome = 'saved' AND o.reason IS NOT NULL
              OR o.outcome = 'already_there' AND o.reason LIKE '%\"came_damaged\"%')",
        )
    }

    /// How many of its items the person's own photo library had already.
    ///
    /// # Errors
    /// The database's.
    pub fn in_library(&self) -> Result<u64> {
        let sql = format!(
            "WITH RECURSIVE {CHAIN}
             SELECT count(*) FROM outcome o
             WHERE o.run IN chain AND o.outcome = 'already_there' AND o.asset IS NULL AND {STANDS}"
        );
        let mut count = self.db.prepare_cached(&sql)?;
        let count: i64 = count.query_row(named_params! { ":run": self.run.0 }, |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Its items that failed or had no turn; `even_skipped`: and what was left alone.
    pub(crate) fn not_saved(&self, even_skipped: bool) -> Result<Vec<MediaId>> {
        let sql = format!(
            "WITH RECURSIVE {CHAIN}
             SELECT o.media FROM outcome o WHERE o.run IN chain
             AND (o.outcome = 'failed' OR o.outcome = 'skipped' AND (o.retry OR :even_skipped))
             AND {STANDS}"
        );
        let mut media = self.db.prepare_cached(&sql)?;
        let media = media.query_map(
            named_params! { ":run": self.run.0, ":even_skipped": even_skipped },
            |row| row.get(0),
        )?;
        Ok(media.collect::<Result<_, _>>()?)
    }

    fn grouped(&self, which: &str) -> Result<Vec<ReasonCount>> {
        let sql = format!(
            "WITH RECURSIVE {CHAIN}
             SELECT o.outcome, o.reason, count(*) AS items FROM outcome o
             WHERE o.run IN chain AND {which} AND {STANDS}
             GROUP BY o.outcome, o.reason ORDER BY items DESC, o.outcome, o.reason"
        );
        let mut groups = self.db.prepare_cached(&sql)?;
        let reasons = groups.query_map(named_params! { ":run": self.run.0 }, reason)?;
        Ok(reasons.collect::<Result<_, _>>()?)
    }

    /// At most `limit` of its lines after the one with id `after` (0: from the start), all or
    /// those with one outcome: one line for each item.
    ///
    /// # Errors
    /// The database's.
    pub fn entries(
        &self,
        only: Option<Outcome>,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LedgerEntry>> {
        self.lines(only, None, after, limit)
    }

    /// The same of those lines alone that have such reasons.
    ///
    /// # Errors
    /// The database's.
    pub fn group(
        &self,
        only: Option<Outcome>,
        why: &Why,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LedgerEntry>> {
        self.lines(only, Some(why), after, limit)
    }

    /// The items of those lines.
    pub(crate) fn media(&self, only: Option<Outcome>, why: &Why) -> Result<Vec<MediaId>> {
        let sql = format!(
            "WITH RECURSIVE {CHAIN}
             SELECT o.media FROM outcome o
             WHERE o.run IN chain AND (:only IS NULL OR o.outcome = :only)
             AND {} AND {STANDS} ORDER BY o.id",
            why::CONDITION
        );
        let mut media = self.db.prepare_cached(&sql)?;
        let why = why::Sought::of(Some(why));
        let media = media.query_map(
            named_params! {
                ":run": self.run.0, ":only": only.map(Outcome::name), ":exactly": why.exactly,
                ":why": why.stored, ":told": why.told, ":like": why.like,
            },
            |row| row.get(0),
        )?;
        Ok(media.collect::<Result<_, _>>()?)
    }

    fn lines(
        &self,
        only: Option<Outcome>,
        why: Option<&Why>,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LedgerEntry>> {
        let sql = format!(
            "WITH RECURSIVE {CHAIN} {ENTRY}
             WHERE o.id > :after AND o.run IN chain AND (:only IS NULL OR o.outcome = :only)
             AND {} AND {STANDS} ORDER BY o.id LIMIT :limit",
            why::CONDITION
        );
        let mut entries = self.db.prepare_cached(&sql)?;
        let why = why::Sought::of(why);
        let entries = entries.query_map(
            named_params! {
                ":run": self.run.0, ":after": after, ":only": only.map(Outcome::name),
                ":limit": limit, ":exactly": why.exactly, ":why": why.stored, ":told": why.told,
                ":like": why.like,
            },
            entry,
        )?;
        Ok(entries.collect::<Result<_, _>>()?)
    }
}
