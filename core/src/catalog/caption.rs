//! "The caption contains this text, whatever its case", for every script: SQLite's own
//! LIKE knows the case of ASCII only.

use std::cmp::Ordering;
use std::convert::Infallible;

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::import::{Age, HTML_CAPTION, HTML_TITLE, letters};
use crate::error::Result;

/// Adds the SQL functions `caption_contains(caption, text)`, where a null caption contains
/// nothing, `caption_hash(caption)`, and `caption_of(caption,
/// caption_made, html, title, title_made, html)` of a post and an item ([`of_both_homes`]).
pub(super) fn register(db: &Connection) -> Result<()> {
    db.create_scalar_function(
        "caption_contains",
        2,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |call| {
            let wanted = call.get_or_create_aux(1, |value| {
                Ok::<_, Infallible>(fold(text(value).unwrap_or_default()))
            })?;
            Ok(text(call.get_raw(0)).is_some_and(|caption| contains(caption, &wanted)))
        },
    )?;
    db.create_scalar_function(
        "caption_hash",
        1,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |call| Ok(caption_hash(text(call.get_raw(0)))),
    )?;
    db.create_scalar_function(
        "caption_of",
        6,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |call| {
            let home = |first: usize, html_bit: i64| {
                text(call.get_raw(first)).map(|words| Words {
                    words,
                    age: Age {
                        made: number(call.get_raw(first + 1)),
                        html: number(call.get_raw(first + 2)).is_some_and(|it| it & html_bit != 0),
                    },
                })
            };
            let (post, item) = (home(0, HTML_CAPTION), home(3, HTML_TITLE));
            Ok(of_both_homes(post, item))
        },
    )?;
    Ok(())
}

/// Words in one of their homes.
struct Words<'a> {
    words: &'a str,
    age: Age,
}

/// The caption that belongs to an item. It has two homes, its post and itself (fact sheet 1.7):
/// what the newer export's day told holds, else JSON's words before a page's. Words of one age
/// in both homes are all the person's: the post's, and below them what only the item says.
fn of_both_homes(post: Option<Words<'_>>, item: Option<Words<'_>>) -> Option<String> {
    let words = match (post, item) {
        (Some(post), Some(item)) => match item.age.cmp_words(&post.age) {
            Ordering::Greater => item.words.to_owned(),
            Ordering::Less => post.words.to_owned(),
            Ordering::Equal => together(post.words, item.words),
        },
        (post, item) => post.or(item)?.words.to_owned(),
    };
    Some(words)
}

fn together(post: &str, item: &str) -> String {
    let (of_post, of_item) = (letters(post), letters(item));
    if of_post.contains(&of_item) {
        post.to_owned()
    } else if of_item.contains(&of_post) {
        item.to_owned()
    } else {
        format!("{post}\n{item}")
    }
}

/// Tells captions apart in the ledger: 64 bits of a hash; 0 where there is none.
pub(crate) fn caption_hash(caption: Option<&str>) -> i64 {
    let Some(caption) = caption.filter(|caption| !caption.is_empty()) else {
        return 0;
    };
    let hash = Sha256::digest(caption.as_bytes());
    let first = hash.first_chunk().copied().unwrap_or_default();
    match i64::from_be_bytes(first) {
        0 => 1,
        hash => hash,
    }
}

fn number(value: ValueRef<'_>) -> Option<i64> {
    value.as_i64().ok()
}

fn text(value: ValueRef<'_>) -> Option<&str> {
    value.as_str().ok()
}

fn contains(caption: &str, folded: &str) -> bool {
    fold(caption).contains(folded)
}

/// The text without case. Upper case first joins what has several lower cases (σ and ς)
/// and spells out what has none (ß).
fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{contains, fold};

    fn finds(caption: &str, wanted: &str) -> bool {
        contains(caption, &fold(wanted))
    }

    #[test]
    fn case_does_not_matter_in_any_script() {
        assert!(finds("Sommer am SEE", "see"));
        assert!(finds("ÜBER den Wolken", "über"));
        assert!(finds("Утро в МОСКВЕ", "москве"));
        assert!(finds("ΟΔΟΣ", "οδος"));
        assert!(finds("οδός ΟΔΟΣ", "ΟΔΟΣ"));
        assert!(finds("Große Straße", "GROSSE"));
        assert!(finds("写真 🐣", "🐣"));
    }

    #[test]
    fn other_letters_do_not_match() {
        assert!(!finds("Uber", "über"));
        assert!(!finds("", "a"));
        assert!(!finds("cat", "cats"));
    }
}
