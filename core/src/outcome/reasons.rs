//! All that there is to say about one item, and how the ledger stores it.

use std::fmt;

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, Type, ValueRef};

use super::Reason;

/// All that there is to say about one item; often nothing, hardly ever more than two.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Reasons(pub Vec<Reason>);

impl Reasons {
    /// Nothing is to be said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of it in English, if there is something.
    pub fn sentence(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.to_string())
    }

    /// The same, and one more.
    #[must_use]
    pub fn and(mut self, reason: Reason) -> Self {
        self.0.push(reason);
        self
    }
}

impl From<Reason> for Reasons {
    fn from(reason: Reason) -> Self {
        Self(vec![reason])
    }
}

impl fmt::Display for Reasons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, reason) in self.0.iter().enumerate() {
            f.write_str(if number > 0 { "; " } else { "" })?;
            reason.fmt(f)?;
        }
        Ok(())
    }
}

/// As a JSON array, and null for nothing.
impl ToSql for Reasons {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        if self.is_empty() {
            return Ok(rusqlite::types::Null.into());
        }
        let stored = serde_json::to_string(&self.0)
            .map_err(|cause| rusqlite::Error::ToSqlConversionFailure(cause.into()))?;
        Ok(stored.into())
    }
}

/// What is no list of codes was written by a Keepsake that stored English sentences, or by
/// one that knows more codes.
impl FromSql for Reasons {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if value.data_type() == Type::Null {
            return Ok(Self::default());
        }
        let stored = value.as_str()?;
        Ok(serde_json::from_str(stored)
            .map(Self)
            .unwrap_or_else(|_| Reason::other(stored).into()))
    }
}
