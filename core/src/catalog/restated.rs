//! Reasons of before as they are stored now: SQLite is built without its functions for JSON.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use crate::error::Result;
use crate::outcome::Reasons;

/// Adds the SQL function `as_stored_now(reasons)`. What is no list of codes that are known stays
/// as it is.
pub(super) fn register(db: &Connection) -> Result<()> {
    db.create_scalar_function(
        "as_stored_now",
        1,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |call| {
            let stored: String = call.get(0)?;
            let known = serde_json::from_str(&stored).ok().map(Reasons);
            let now = known.and_then(|reasons| serde_json::to_string(&reasons.0).ok());
            Ok(now.unwrap_or(stored))
        },
    )?;
    Ok(())
}
