//! Why a page withholds its post, where it says so: `gating_ruling` beside content that is null.

use serde_json::Value;

use super::json::{number_at, text_at};
use crate::outcome::Gate;

/// Instagram's number for an age that is too low, as recorded in September 2026.
const AGE: u64 = 3;

impl Gate {
    /// What the ruling says. Its words are English, as the page is asked for in English; a page
    /// that a browser loaded may have others, and then it is some gate.
    pub(super) fn of(ruling: &Value) -> Self {
        let told = ["gating_type", "title", "description", "reason"];
        let words = told.iter().filter_map(|key| text_at(ruling, key));
        let words = words.collect::<Vec<_>>().join(" ").to_lowercase();
        let names = |some: &[&str]| {
            let mut words = words.split(|letter: char| !letter.is_alphabetic());
            words.any(|word| some.contains(&word))
        };
        if names(&["region", "country", "countries", "geo", "location", "legal"]) {
            Self::Region
        } else if names(&["age", "old", "older", "adult", "adults", "years"])
            || number_at(ruling, "gating_type") == Some(AGE)
        {
            Self::Age
        } else {
            Self::Other
        }
    }
}
