//! What a person should know of an export that is about no single photo or video: said by whatever
//! reads it.

use keepsake_core::outcome::ArchiveNote;
use serde::Serialize;

use crate::language::{self, ALL_ARCHIVES, text};
use crate::words;

/// How many are told; `--json` has them all.
const MOST: usize = 20;

/// A heading and a line for each; empty where there is none.
pub fn told(notes: &[ArchiveNote]) -> String {
    if notes.is_empty() {
        return String::new();
    }
    let mut told = text!("notes-heading") + "\n";
    for note in notes.iter().take(MOST) {
        let note = words::line(&language::spoken().note(note));
        told += &format!("  {note}\n");
    }
    let more = notes.len().saturating_sub(MOST) as u64;
    if more > 0 {
        told += &format!("  {}\n", text!("notes-more", count = more));
    }
    told + "\n"
}

/// A note as `--json` has it.
#[derive(Serialize)]
pub struct Told {
    #[serde(rename = "where")]
    place: String,
    /// In English.
    what: String,
}

impl From<&ArchiveNote> for Told {
    fn from(note: &ArchiveNote) -> Self {
        Self {
            place: note.place.as_deref().unwrap_or(ALL_ARCHIVES).to_owned(),
            what: note.what.to_string(),
        }
    }
}
