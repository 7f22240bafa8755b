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
    /// It was asked to stop, and whoever asked did not say why.
    Interrupted,
    /// The process ended in the middle of it: the system, or a power cut.
    Killed,
}

/// Why a run is asked to stop, where whoever asks knows and says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopReason {
    /// The person wants no more of it.
    Stopped,
    /// The person wants to go on later.
    Paused,
    /// The system gives the app no more time.
    System,
}

impl From<Option<StopReason>> for RunEnd {
    fn from(why: Option<StopReason>) -> Self {
        match why {
            Some(StopReason::Stopped) => Self::Stopped,
            Some(StopReason::Paused) => Self::PausedByPerson,
            Some(StopReason::System) => Self::EndedBySystem,
            None => Self::Interrupted,
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
