//! How a run ended: what a person wants to know before they go on with it.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

use super::Reason;

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "end", rename_all = "snake_case")]
pub enum RunEnd {
    /// Every item had its turn.
    Completed,
    /// The person stopped it.
    Stopped,
    /// The person wants to go on later.
    PausedByPerson,
    /// The system gave the app no more time.
    EndedBySystem,
    /// The camera roll took nothing more.
    Paused {
        /// Why: no permission, no room, not reachable.
        why: Reason,
    },
    /// The process ended in the middle of it: the system, or a power cut.
    Killed,
}

/// Why a run is asked to stop, as whoever asks knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StopReason {
    /// The person wants no more of it.
    #[default]
    Stopped,
    /// The person wants to go on later.
    Paused,
    /// The system gives the app no more time.
    System,
}

impl From<StopReason> for RunEnd {
    fn from(why: StopReason) -> Self {
        match why {
            StopReason::Stopped => Self::Stopped,
            StopReason::Paused => Self::PausedByPerson,
            StopReason::System => Self::EndedBySystem,
        }
    }
}

impl ToSql for RunEnd {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let stored = serde_json::to_string(self)
            .map_err(|cause| rusqlite::Error::ToSqlConversionFailure(cause.into()))?;
        Ok(stored.into())
    }
}

impl FromSql for RunEnd {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map_err(|cause| FromSqlError::Other(cause.into()))
    }
}
