//! When pages were asked for, so that a restart forgets neither the pause nor the cap. It stands
//! in a file of its own beside the catalog: the reading of an archive holds the catalog for as
//! long as it takes, and no question to Instagram waits for that or goes uncounted.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior, params};

use super::Catalog;
use super::columns::count;
use super::open::{PATIENCE, without_waiting};
use crate::error::Result;

const DAY: i64 = 24 * 60 * 60;

/// What there is to know before the next page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PageLane {
    /// The last time.
    pub asked_at: Option<Timestamp>,
    /// How many pages today (UTC).
    pub today: u64,
    /// Since when nothing is to be asked for until the person says so.
    pub stopped_at: Option<Timestamp>,
}

impl Catalog {
    /// How it stands at the moment `now`.
    pub(crate) fn page_lane(&self, now: Timestamp) -> Result<PageLane> {
        Ok(self.lane()?.query_row(
            "SELECT asked_at, iif(day = ?1, asked, 0), stopped_at FROM page_lane",
            [day(now)],
            |row| {
                let asked_at: Option<i64> = row.get(0)?;
                let stopped_at: Option<i64> = row.get(2)?;
                Ok(PageLane {
                    asked_at: asked_at.and_then(|at| Timestamp::from_millisecond(at).ok()),
                    today: count(row, 1)?,
                    stopped_at: stopped_at.and_then(|at| Timestamp::from_second(at).ok()),
                })
            },
        )?)
    }

    /// A page is about to be asked for.
    pub(crate) fn count_page(&self, now: Timestamp) -> Result<()> {
        let lane = self.lane()?;
        without_waiting(lane, || {
            Ok(lane.execute(
                "UPDATE page_lane SET asked_at = ?1, asked = iif(day = ?2, asked, 0) + 1, day = ?2",
                params![now.as_millisecond(), day(now)],
            )?)
        })?;
        Ok(())
    }

    /// Remembers that Instagram gives nothing more.
    pub(crate) fn stop_pages(&self, now: Timestamp) -> Result<()> {
        let since = now.as_second();
        self.lane()?
            .execute("UPDATE page_lane SET stopped_at = ?1", [since])?;
        Ok(())
    }

    /// Lets pages be asked for again although Instagram gave nothing more: the person
    /// wants it so.
    ///
    /// # Errors
    /// The database's.
    pub fn allow_pages(&self) -> Result<()> {
        self.lane()?
            .execute("UPDATE page_lane SET stopped_at = NULL", [])?;
        Ok(())
    }

    /// Where it stands: in the file beside the catalog, else in the catalog that has no place.
    fn lane(&self) -> Result<&Connection> {
        let Some(catalog) = self.db.path().filter(|path| !path.is_empty()) else {
            return Ok(&self.db);
        };
        match self.lane.get() {
            Some(lane) => Ok(lane),
            None => {
                let lane = self.open_lane(&Path::new(catalog).with_extension("pages"))?;
                Ok(self.lane.get_or_init(|| lane))
            }
        }
    }

    fn open_lane(&self, path: &Path) -> Result<Connection> {
        let db = Connection::open(path)?;
        db.busy_timeout(PATIENCE)?;
        // With a log a count waits for no disk. Somebody who asks at this moment keeps it from
        // having one until the next time.
        match db.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if !is_busy(&error) => return Err(error.into()),
            _ => {}
        }
        db.pragma_update(None, "synchronous", "FULL")?;
        let is_new = !db.table_exists(None, "page_lane")?;
        if is_new {
            self.begin_lane(&db)?;
        }
        Ok(db)
    }

    /// Writes down what the catalog knew of it before it had a file of its own: all of it or
    /// nothing, however many do so at once.
    fn begin_lane(&self, lane: &Connection) -> rusqlite::Result<()> {
        let before: (Option<i64>, i64, i64, Option<i64>) = self.db.query_row(
            "SELECT asked_at, day, asked, stopped_at FROM page_lane",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )?;
        let begun = Transaction::new_unchecked(lane, TransactionBehavior::Immediate)?;
        begun.execute_batch(
            "CREATE TABLE IF NOT EXISTS page_lane (id INTEGER PRIMARY KEY CHECK (id = 1), \
             asked_at INTEGER, day INTEGER NOT NULL, asked INTEGER NOT NULL, stopped_at INTEGER) STRICT",
        )?;
        begun.execute(
            "INSERT OR IGNORE INTO page_lane (id, asked_at, day, asked, stopped_at) \
             VALUES (1, ?1, ?2, ?3, ?4)",
            before,
        )?;
        begun.commit()
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
}

fn day(now: Timestamp) -> i64 {
    now.as_second().div_euclid(DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_is_known_while_an_archive_is_read_and_from_before_it_had_its_own_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("keepsake.db");
        let now = Timestamp::from_second(1_713_379_833).unwrap();
        let catalog = Catalog::open(&file).unwrap();
        catalog
            .db
            .execute("UPDATE page_lane SET asked = 3, day = ?1", [day(now)])
            .unwrap();
        let reading = Catalog::open(&file).unwrap();
        reading.db.execute_batch("BEGIN IMMEDIATE").unwrap();
        let began = std::time::Instant::now();
        catalog.count_page(now).unwrap();
        catalog.stop_pages(now).unwrap();
        let lane = reading.page_lane(now).unwrap();
        assert_eq!((lane.today, lane.asked_at), (4, Some(now)));
        assert_eq!(lane.stopped_at, Some(now));
        catalog.allow_pages().unwrap();
        assert!(began.elapsed() < PATIENCE, "nobody waited for the reading");
        let again = Catalog::open(&file).unwrap().page_lane(now).unwrap();
        assert_eq!((again.today, again.stopped_at), (4, None));
    }

    #[test]
    fn several_cards_at_once_begin_its_file_together() {
        let folder = tempfile::tempdir().unwrap();
        let now = Timestamp::from_second(1_713_379_833).unwrap();
        for round in 0..50 {
            let file = folder.path().join(format!("{round}.db"));
            let cards: Vec<_> = (0..4).map(|_| Catalog::open(&file).unwrap()).collect();
            std::thread::scope(|scope| {
                let asked = cards.into_iter();
                let asked = asked.map(|card| scope.spawn(move || card.count_page(now)));
                for asked in asked.collect::<Vec<_>>() {
                    asked.join().unwrap().unwrap();
                }
            });
            let lane = Catalog::open(&file).unwrap().page_lane(now).unwrap();
            assert_eq!(lane.today, 4);
        }
    }
}
