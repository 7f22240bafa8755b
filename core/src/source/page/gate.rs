//! Why a page withholds its post, where it says so: `gating_ruling` beside content that is null.

use serde_json::Value;

use super::json::{number_at, text_at};
use crate::outcome::Gate;

/// Instagram's numbers for an age that is too low and for a country, as recorded in autumn 2026. No
/// other one is known, here or to public clients.
const AGE: u64 = 3;
const COUNTRY: u64 = 2;

/// What a place is called where something is not shown.
const PLACES: &[&str] = &["region", "country", "countries", "geo", "location"];

impl Gate {
    /// What the ruling says: by its number and its names first, which say one thing. Its words
    /// are English, as the page is asked for in English; a page that a browser loaded may have
    /// others, and then it is some gate, as where words of an age or of a country say something
    /// else.
    pub(super) fn of(ruling: &Value) -> Self {
        let of = |keys: &[&str]| {
            let told = keys.iter().filter_map(|key| text_at(ruling, key));
            told.collect::<Vec<_>>().join(" ").to_lowercase()
        };
        let kind = of(&["gating_type", "blocks_logging_data"]);
        let told = of(&["title", "description", "reason"]);
        let says = |phrases: &[&str]| phrases.iter().any(|it| told.contains(it));
        let is_bound = says(&["available", "restricted", "laws", "legal reasons"]);
        let number = number_at(ruling, "gating_type");
        if number == Some(AGE)
            || has_word(&kind, &["age"])
            || has_word(&told, &["age", "adult", "adults"])
            || says(&["people under", "or older", "or over"])
            || says(&["must be"]) && says(&["years old"])
        {
            Self::Age
        } else if number == Some(COUNTRY)
            || has_word(&kind, PLACES)
            || is_bound && has_word(&told, PLACES)
        {
            Self::Region
        } else {
            Self::Other
        }
    }
}

fn has_word(text: &str, some: &[&str]) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| some.contains(&word))
}
