//! How the core's words stand in the columns of the database.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::DateTime;
use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::media::Format;
use crate::moment::{Moment, Precision};
use crate::outcome::Outcome;
use crate::post::{Coordinates, MediaId, OptInReason, PostId, PostKind};
use crate::source::{ArchiveNote, Missing, Original, Trust};

/// An enumeration that is stored by the name of its values.
macro_rules! stored_by_name {
    ($type:ty, $name:ident, $from_name:ident) => {
        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.$name()))
            }
        }

        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::$from_name(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    };
}

stored_by_name!(PostKind, name, from_name);
stored_by_name!(OptInReason, name, from_name);
stored_by_name!(Missing, name, from_name);
stored_by_name!(Format, extension, from_extension);
stored_by_name!(Outcome, name, from_name);

/// An id that is stored as its number.
macro_rules! stored_by_number {
    ($type:ident) => {
        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0))
            }
        }

        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_i64().map(Self)
            }
        }
    };
}

stored_by_number!(MediaId);
stored_by_number!(PostId);

impl ToSql for Trust {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(match self {
            Self::Orphan => 0,
            Self::Html => 1,
            Self::Json => 2,
        }))
    }
}

impl FromSql for Trust {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_i64()? {
            0 => Ok(Self::Orphan),
            1 => Ok(Self::Html),
            2 => Ok(Self::Json),
            other => Err(FromSqlError::OutOfRange(other)),
        }
    }
}

/// [`Precision::Month`] in its column.
pub(super) const MONTH: i64 = 2;

impl ToSql for Precision {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(match self {
            Self::Second => 0,
            Self::Minute => 1,
            Self::Month => MONTH,
            Self::Unknown => 3,
        }))
    }
}

impl FromSql for Precision {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_i64()? {
            0 => Ok(Self::Second),
            1 => Ok(Self::Minute),
            MONTH => Ok(Self::Month),
            3 => Ok(Self::Unknown),
            other => Err(FromSqlError::OutOfRange(other)),
        }
    }
}

impl ToSql for Original {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(match self {
            Self::Local(at) => at.to_string(),
            Self::Utc(at) => at.to_string(),
        }))
    }
}

impl FromSql for Original {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        let parsed = if text.ends_with('Z') {
            Timestamp::from_str(text).map(Self::Utc)
        } else {
            DateTime::from_str(text).map(Self::Local)
        };
        parsed.map_err(FromSqlError::other)
    }
}

/// The Unix second of the column for a time; null if it is unknown.
pub(super) fn second(instant: Moment) -> Option<i64> {
    instant.start().map(Timestamp::as_second)
}

/// The instant in the column `time`, which is followed by its precision.
pub(super) fn instant(row: &Row<'_>, time: usize) -> rusqlite::Result<Moment> {
    let at = row
        .get::<_, Option<i64>>(time)?
        .and_then(|second| Timestamp::from_second(second).ok());
    let Some(at) = at else {
        return Ok(Moment::Unknown);
    };
    Ok(match row.get(time + 1)? {
        Precision::Second => Moment::Second(at),
        Precision::Minute => Moment::Minute(at),
        Precision::Month => Moment::Month(at),
        Precision::Unknown => Moment::Unknown,
    })
}

/// The place whose latitude stands in this column and whose longitude follows it.
pub(super) fn coordinates(row: &Row<'_>, latitude: usize) -> rusqlite::Result<Option<Coordinates>> {
    let (latitude, longitude): (Option<f64>, Option<f64>) =
        (row.get(latitude)?, row.get(latitude + 1)?);
    Ok(latitude
        .zip(longitude)
        .and_then(|(latitude, longitude)| Coordinates::new(latitude, longitude)))
}

/// A count; SQLite's are never negative.
pub(super) fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(column)?.unsigned_abs())
}

/// A row of place and what.
pub(super) fn note(row: &Row<'_>) -> rusqlite::Result<ArchiveNote> {
    Ok(ArchiveNote {
        place: row.get(0)?,
        what: row.get(1)?,
    })
}
