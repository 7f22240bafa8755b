//! How it is stored in the catalog.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};

use super::Oddity;

/// As a JSON object.
impl ToSql for Oddity {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let stored = serde_json::to_string(self)
            .map_err(|cause| rusqlite::Error::ToSqlConversionFailure(cause.into()))?;
        Ok(stored.into())
    }
}

/// What is no code was written by a Keepsake that stored English sentences, or by one that
/// knows more codes.
impl FromSql for Oddity {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let stored = value.as_str()?;
        Ok(
            serde_json::from_str(stored).unwrap_or_else(|_| Self::Other {
                text: stored.to_owned(),
            }),
        )
    }
}
