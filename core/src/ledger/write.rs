//! Writes the ledger of one run: what becomes of each item, how it ends.

use std::ops::RangeInclusive;

use jiff::Timestamp;
use rusqlite::{Connection, named_params};

use super::RunId;
use super::save::CHAIN;
use crate::error::Result;
use crate::outcome::{Outcome, Reason, Reasons, RunEnd};
use crate::post::MediaId;

/// What became of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Settled {
    pub outcome: Outcome,
    pub reasons: Reasons,
    pub retry: bool,
    /// The asset's row.
    pub asset: Option<i64>,
    pub bytes: Option<u64>,
    /// Bits of [`crate::outcome::Better`].
    pub better: i64,
}

impl Settled {
    pub(crate) fn skipped(reasons: Reasons) -> Self {
        Self {
            outcome: Outcome::Skipped,
            reasons,
            retry: false,
            asset: None,
            bytes: None,
            better: 0,
        }
    }

    pub(crate) fn failed(reasons: impl Into<Reasons>, retry: bool) -> Self {
        Self {
            outcome: Outcome::Failed,
            reasons: reasons.into(),
            retry,
            asset: None,
            bytes: None,
            better: 0,
        }
    }
}

/// Writes down what became of one item of a run.
pub(crate) fn settle(db: &Connection, run: RunId, media: MediaId, settled: &Settled) -> Result<()> {
    let mut line = db.prepare_cached(
        "UPDATE outcome SET outcome = :outcome, reason = :reason, retry = :retry,
                asset = :asset, bytes = :bytes, better = :better, at = :now
         WHERE run = :run AND media = :media",
    )?;
    line.execute(named_params! {
        ":outcome": settled.outcome.name(),
        ":reason": settled.reasons,
        ":retry": settled.retry,
        ":asset": settled.asset,
        ":bytes": settled.bytes.map(|bytes| i64::try_from(bytes).unwrap_or(i64::MAX)),
        ":better": settled.better,
        ":now": Timestamp::now().as_second(),
        ":run": run.0,
        ":media": media.0,
    })?;
    Ok(())
}

/// Writes down that the assets in these rows, each of which has a receipt, were saved by their runs, as
/// the receipts tell. Rows of one batch follow one another, and are written down together.
pub(crate) fn settle_as_saved(db: &Connection, rows: impl Iterator<Item = i64>) -> Result<()> {
    let mut saved =
        db.prepare_cached("UPDATE asset SET state = 'saved' WHERE id BETWEEN ? AND ?")?;
    // The sign keeps the index of the assets' media out.
    let mut settled = db.prepare_cached(
        "UPDATE outcome SET outcome = 'saved', reason = a.note, retry = 0, asset = a.id,
                bytes = a.bytes, better = a.better, at = :now
         FROM asset a WHERE a.id BETWEEN :first AND :last
         AND outcome.run = a.run AND outcome.media = +a.media",
    )?;
    let now = Timestamp::now().as_second();
    for rows in without_gaps(rows) {
        let (first, last) = rows.into_inner();
        saved.execute((first, last))?;
        settled.execute(named_params! { ":now": now, ":first": first, ":last": last })?;
    }
    Ok(())
}

/// The same numbers, those together that follow one another.
fn without_gaps(numbers: impl Iterator<Item = i64>) -> Vec<RangeInclusive<i64>> {
    let mut ranges: Vec<RangeInclusive<i64>> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some(range) if *range.end() + 1 == number => *range = *range.start()..=number,
            _ => ranges.push(number..=number),
        }
    }
    ranges
}

/// Lets everything that had no turn fail for one reason that may pass.
pub(crate) fn fail_rest(db: &Connection, run: RunId, reason: Reason) -> Result<()> {
    db.execute(
        "UPDATE outcome SET outcome = 'failed', reason = :reason, retry = 1, at = :now
         WHERE run = :run AND outcome = 'skipped' AND reason = :queued",
        named_params! {
            ":reason": Reasons::from(reason), ":now": Timestamp::now().as_second(), ":run": run.0,
            ":queued": Reasons::from(Reason::BeforeItsTurn),
        },
    )?;
    Ok(())
}

/// Closes a run.
pub(crate) fn end(db: &Connection, run: RunId, how: &RunEnd) -> Result<()> {
    db.execute(
        "UPDATE run SET ended_at = ?, ended = ? WHERE id = ?",
        (Timestamp::now().as_second(), how, run.0),
    )?;
    Ok(())
}

/// Writes down in which state an asset is: `pending`, `saved`, `removed` (by
/// somebody) or `gone`.
pub(crate) fn set_state(db: &Connection, asset: i64, state: &str) -> Result<()> {
    db.prepare_cached("UPDATE asset SET state = ? WHERE id = ?")?
        .execute((state, asset))?;
    Ok(())
}

/// Writes down what the bytes of a media item are, so that the next save knows without
/// reading them.
pub(crate) fn remember_content(db: &Connection, media: MediaId, sha256: &[u8]) -> Result<()> {
    db.prepare_cached("UPDATE media SET sha256 = ? WHERE id = ?")?
        .execute((sha256, media.0))?;
    Ok(())
}

/// The same of everything that a run saved, at its end: items stand in another order than their
/// posts, and each for itself would be another page of the catalog. Until then the assets tell.
/// Where it cannot be written, the next save finds out when it reads the bytes.
pub(crate) fn remember_contents(db: &Connection, run: RunId) {
    if let Err(cause) = remember_all(db, run) {
        tracing::warn!(%cause, "the contents of what was saved are not remembered");
    }
}

fn remember_all(db: &Connection, run: RunId) -> Result<()> {
    let transaction = db.unchecked_transaction()?;
    let mut saved = db.prepare_cached(
        "SELECT media, sha256, condition FROM asset WHERE run = ? AND state = 'saved' \
         ORDER BY media",
    )?;
    let mut saved = saved.query([run.0])?;
    while let Some(row) = saved.next()? {
        let (media, sha256): (MediaId, Vec<u8>) = (row.get(0)?, row.get(1)?);
        remember_content(db, media, &sha256)?;
        if let Some(condition) = row.get::<_, Option<i64>>(2)? {
            db.prepare_cached("UPDATE media SET condition = ? WHERE id = ?")?
                .execute((condition, media.0))?;
        }
    }
    Ok(transaction.commit()?)
}

/// Writes down that a save was taken back, with all its runs: what somebody removed of it counts
/// as not saved, too.
pub(crate) fn undone(db: &Connection, run: RunId) -> Result<()> {
    db.execute(
        &format!(
            "WITH RECURSIVE {CHAIN}
             UPDATE asset SET state = 'gone' WHERE run IN chain AND state = 'removed'"
        ),
        named_params! { ":run": run.0 },
    )?;
    db.execute(
        &format!("WITH RECURSIVE {CHAIN} UPDATE run SET undone_at = :now WHERE id IN chain"),
        named_params! { ":run": run.0, ":now": Timestamp::now().as_second() },
    )?;
    Ok(())
}
