//! Texts of one sort that could not be read: how many there are, and the first few.

use std::collections::BTreeSet;

use crate::outcome::Oddity;

/// How many examples a note names.
const EXAMPLES: usize = 5;
/// How much of an example it shows, in characters.
const SHOWN: usize = 60;

/// Texts of one sort: how many, and the first few.
#[derive(Debug, Default)]
pub(super) struct Examples {
    count: u64,
    first: BTreeSet<String>,
}

impl Examples {
    pub(super) fn add(&mut self, text: &str) {
        self.count += 1;
        if self.first.len() < EXAMPLES {
            self.first.insert(text.chars().take(SHOWN).collect());
        }
    }

    /// What is told of them, if there are any.
    pub(super) fn told(&self, told: impl Fn(u64, Vec<String>) -> Oddity) -> Option<Oddity> {
        let examples = || self.first.iter().cloned().collect();
        (self.count > 0).then(|| told(self.count, examples()))
    }
}
