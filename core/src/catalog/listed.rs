//! "One of these media items", for as many as a person selects: SQLite takes no more than
//! some ten thousand values in one question.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value;

use crate::error::Result;
use crate::post::MediaId;

const WIDTH: usize = size_of::<i64>();

/// Adds the SQL function `is_listed(list, id)`; `list` is one of [`listed`].
pub(super) fn register(db: &Connection) -> Result<()> {
    db.create_scalar_function(
        "is_listed",
        2,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |call| {
            let id: i64 = call.get(1)?;
            Ok(contains(call.get_raw(0).as_blob()?, id))
        },
    )?;
    Ok(())
}

/// Their numbers, sorted, as SQL takes them.
pub(super) fn listed(media: &[MediaId]) -> Value {
    let mut sorted: Vec<i64> = media.iter().map(|media| media.0).collect();
    sorted.sort_unstable();
    let bytes = sorted.into_iter().flat_map(i64::to_le_bytes);
    Value::Blob(bytes.collect())
}

fn contains(list: &[u8], id: i64) -> bool {
    let (numbers, _) = list.as_chunks::<WIDTH>();
    let at = numbers.binary_search_by_key(&id, |number| i64::from_le_bytes(*number));
    at.is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_list_has_what_it_was_made_of_and_nothing_else(
            numbers: Vec<i64>, other: i64,
        ) {
            let media: Vec<_> = numbers.iter().copied().map(MediaId).collect();
            let Value::Blob(list) = listed(&media) else { panic!("no blob") };
            for number in &numbers {
                prop_assert!(contains(&list, *number));
            }
            prop_assert_eq!(contains(&list, other), numbers.contains(&other));
        }
    }
}
