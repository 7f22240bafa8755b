//! What is odd about the entries of a container, counted: one note for each oddity
//! with one example, so that a hostile archive cannot flood the notes.

use std::collections::BTreeMap;

pub(super) use crate::outcome::EntryFault;
use crate::outcome::Oddity;

/// The oddities of one container.
#[derive(Debug, Default)]
pub(in crate::source::archive) struct Faults {
    entries: BTreeMap<EntryFault, Examples>,
    /// After so many entries.
    cut_off: Option<usize>,
}

/// How often something occurs, and where first.
#[derive(Debug, Default)]
struct Examples {
    count: u64,
    first: String,
}

impl Faults {
    pub(in crate::source::archive) fn add(&mut self, fault: EntryFault, example: &str) {
        let examples = self.entries.entry(fault).or_default();
        if examples.count == 0 {
            examples.first = example
                .chars()
                .take(200)
                .flat_map(char::escape_debug)
                .collect();
        }
        examples.count += 1;
    }

    /// The list of entries breaks off after so many.
    pub(super) fn list_is_cut_off(&mut self, count: usize) {
        self.cut_off = Some(count);
    }

    /// What is told of each.
    pub(in crate::source::archive) fn told(&self) -> impl Iterator<Item = Oddity> {
        let list = self.cut_off.map(|count| Oddity::ListCutOff {
            count: count as u64,
        });
        let entries = self.entries.iter();
        let entries = entries.map(|(fault, examples)| Oddity::Entries {
            fault: *fault,
            first: examples.first.clone(),
            more: examples.count.saturating_sub(1),
        });
        list.into_iter().chain(entries)
    }
}
