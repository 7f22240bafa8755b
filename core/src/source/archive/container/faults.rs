//! What is odd about the entries of a container, counted: one note for each oddity
//! with one example, so that a hostile archive cannot flood the notes.

use std::collections::BTreeMap;

pub(super) use crate::outcome::EntryFault;
use crate::outcome::Oddity;

/// The oddities of one container.
#[derive(Debug, Default)]
pub(in crate::source::archive) struct Faults {
    entries: BTreeMap<EntryFault, Examples>,
    /// By the way in which they are packed, which is not read here.
    packed_otherwise: BTreeMap<u16, Examples>,
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
        self.entries.entry(fault).or_default().add(example);
    }

    /// An entry of that name is packed in a way that is not read here.
    pub(super) fn is_packed_otherwise(&mut self, method: u16, name: &str) {
        self.packed_otherwise.entry(method).or_default().add(name);
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
        let packed = self.packed_otherwise.iter();
        let packed = packed.map(|(method, examples)| Oddity::PackedOtherwise {
            method: method_name(*method),
            first: examples.first.clone(),
            more: examples.count.saturating_sub(1),
        });
        list.into_iter().chain(packed).chain(entries)
    }
}

impl Examples {
    fn add(&mut self, example: &str) {
        if self.count == 0 {
            let example = example.chars().take(200).flat_map(char::escape_debug);
            self.first = example.collect();
        }
        self.count += 1;
    }
}

/// What a way of packing is called (APPNOTE 4.4.5).
pub(super) fn method_name(method: u16) -> String {
    let name = match method {
        1 => "Shrink",
        2..=5 => "Reduce",
        6 => "Implode",
        10 | 18 => "IBM TERSE",
        12 => "bzip2",
        14 => "LZMA",
        20 | 93 => "Zstandard",
        94 => "MP3",
        95 => "XZ",
        96 => "JPEG",
        97 => "WavPack",
        98 => "PPMd",
        _ => return format!("ZIP method {method}"),
    };
    name.to_owned()
}

/// What the encryption of an entry is called that is packed in this way.
pub(super) fn encryption_name(method: u16) -> &'static str {
    match method {
        99 => "AES",
        _ => "ZipCrypto",
    }
}
