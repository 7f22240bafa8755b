//! The first lines of a run's ledger: what is settled before it starts. Every planned item has
//! its line from the first moment on.

use jiff::Timestamp;
use rusqlite::{Connection, named_params};

use super::{RunId, presence, survey};
use crate::error::Result;

/// Starts a run on what was surveyed, in one transaction.
pub(super) fn begin(
    db: &Connection,
    roll: &str,
    continues: Option<RunId>,
    asked: Option<&str>,
) -> Result<RunId> {
    let transaction = db.unchecked_transaction()?;
    presence::write_down(db)?;
    presence::forget_what_is_saved_again(db)?;
    let first: i64 = db.query_row("SELECT coalesce(max(id), 0) + 1 FROM outcome", (), |row| {
        row.get(0)
    })?;
    let now = Timestamp::now().as_second();
    db.execute(
        "INSERT INTO run (roll, started_at, planned, first, continues, asked)
         VALUES (?, ?, 0, ?, ?, ?)",
        (roll, now, first, continues.map(|run| run.0), asked),
    )?;
    let run = RunId(db.last_insert_rowid());
    let mut planned = 0;
    for lines in survey::LINES {
        let sql = format!(
            "INSERT INTO outcome (media, reference, outcome, reason, retry, asset, better,
                                  run, at)
             SELECT line.*, :run, :now FROM ({lines}) line"
        );
        planned += db
            .prepare(&sql)?
            .execute(named_params! { ":run": run.0, ":now": now })?;
    }
    db.execute(
        "UPDATE run SET planned = ? WHERE id = ?",
        (i64::try_from(planned).unwrap_or(i64::MAX), run.0),
    )?;
    transaction.commit()?;
    Ok(run)
}
