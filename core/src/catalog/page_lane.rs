//! When pages were asked for, so that a restart forgets neither the pause nor the cap.

use jiff::Timestamp;
use rusqlite::params;

use super::Catalog;
use super::columns::count;
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
        let lane = self.db.query_row(
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
        )?;
        Ok(lane)
    }

    /// A page is about to be asked for.
    pub(crate) fn count_page(&self, now: Timestamp) -> Result<()> {
        self.without_waiting(|db| {
            db.execute(
                "UPDATE page_lane SET asked_at = ?1, asked = iif(day = ?2, asked, 0) + 1, day = ?2",
                params![now.as_millisecond(), day(now)],
            )?;
            Ok(())
        })
    }

    /// Remembers that Instagram asked for a pause.
    pub(crate) fn stop_pages(&self, now: Timestamp) -> Result<()> {
        self.db
            .execute("UPDATE page_lane SET stopped_at = ?1", [now.as_second()])?;
        Ok(())
    }

    /// Lets pages be asked for again although Instagram asked for a pause: the person
    /// wants it so.
    ///
    /// # Errors
    /// The database's.
    pub fn allow_pages(&self) -> Result<()> {
        self.db
            .execute("UPDATE page_lane SET stopped_at = NULL", [])?;
        Ok(())
    }
}

fn day(now: Timestamp) -> i64 {
    now.as_second().div_euclid(DAY)
}
