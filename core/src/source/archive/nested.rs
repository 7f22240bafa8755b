//! ZIPs that lie in what was given: a folder of downloads, a ZIP of ZIPs, or several that somebody
//! joined to one file. Those of an export are read where they lie; the others are told of, many in
//! one line.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use super::container::{Container, Unfit};
use super::{layout, signs};
use crate::outcome::{ArchiveNote, NotArchive, Oddity, ZipFault};

/// How deep ZIPs in ZIPs are looked into: an export that was zipped, in a backup.
const DEEPEST: usize = 2;

/// So many ZIPs are no export's parts; each holds a file open.
const MOST: usize = 256;

/// Bytes of a ZIP without anything in it.
const SMALLEST: u64 = 22;

/// What was found in the containers that were given.
#[derive(Default)]
pub(super) struct Nested {
    /// The ZIPs that belong to an export, each content once.
    pub containers: Vec<Container>,
    /// What to tell of the others.
    pub notes: Vec<ArchiveNote>,
    /// How many stand in front of another in one file.
    in_front: usize,
}

/// A ZIP in a container.
#[derive(Clone, Copy)]
struct ZipEntry {
    entry: u32,
    /// What its name says of it.
    named: Named,
}

/// What a file's name says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// A ZIP.
    Zip,
    /// Another archive, a volume, or a download that is not complete.
    OtherArchive,
    /// Nothing of all this.
    Otherwise,
}

/// Opens the ZIPs in the containers that were given, and those in them.
pub(super) fn open(given: &[Container]) -> Nested {
    let mut nested = Nested::default();
    let zips: Vec<_> = given.iter().map(zips).collect();
    if zips.iter().all(Vec::is_empty) && !given.iter().any(Container::has_one_in_front) {
        return nested;
    }
    let mut seen: HashSet<[u8; 32]> = given
        .iter()
        .filter(|container| container.is_zip())
        .map(|container| container.fingerprint().0)
        .collect();
    let mut found = Vec::new();
    for (container, zips) in given.iter().zip(zips) {
        nested.look_into(container, &zips, 1, &mut seen, &mut found);
    }
    nested.containers = found;
    nested
}

impl Nested {
    fn look_into(
        &mut self,
        outer: &Container,
        zips_in_it: &[ZipEntry],
        depth: usize,
        seen: &mut HashSet<[u8; 32]>,
        found: &mut Vec<Container>,
    ) {
        let mut left_alone = LeftAlone::default();
        self.look_in_front(outer, &mut left_alone, depth, seen, found);
        // Honest entries do not overlap, so together they are no larger than their ZIP.
        let mut budget = outer.packed_length();
        for &ZipEntry { entry, named } in zips_in_it {
            let name = outer.entries.name(entry);
            let size = outer.size(entry);
            // What is packed once more cannot be opened, and so costs nothing.
            let in_budget = budget.is_none_or(|left| size <= left) || !outer.lies_stored(entry);
            if depth > DEEPEST || found.len() >= MOST || !in_budget {
                left_alone.add(Why::Fault(ZipFault::TooMany), name);
                continue;
            }
            let inner = match outer.inner(entry) {
                Ok(inner) => inner,
                Err(unfit) => {
                    left_alone.add(why_unfit(unfit, named, &name), name);
                    continue;
                }
            };
            if signs::is_partial(&name) {
                // It grows still, or is left over.
                if signs::is_export(&inner) {
                    left_alone.add(Why::Fault(ZipFault::Unfinished), name);
                }
                continue;
            }
            budget = budget.map(|left| left.saturating_sub(size));
            if !seen.insert(inner.fingerprint().0) {
                continue;
            }
            let before = found.len();
            let zips_in_inner = zips(&inner);
            self.look_into(&inner, &zips_in_inner, depth + 1, seen, found);
            if signs::is_export(&inner) {
                found.push(inner);
            } else if named == Named::Zip && found.len() == before && zips_in_inner.is_empty() {
                left_alone.add(Why::Fault(ZipFault::NotInstagrams), name);
            }
        }
        let place = outer.name();
        self.notes.extend(left_alone.notes(&place));
    }

    /// Takes the ZIP that stands in front of one in the same file, and with it what stands in front
    /// of that.
    fn look_in_front(
        &mut self,
        behind: &Container,
        left_alone: &mut LeftAlone,
        depth: usize,
        seen: &mut HashSet<[u8; 32]>,
        found: &mut Vec<Container>,
    ) {
        let front = match behind.in_front() {
            None => return,
            Some(_) if found.len() >= MOST || self.in_front >= MOST => {
                left_alone.add(Why::Fault(ZipFault::TooMany), behind.name());
                return;
            }
            Some(Err(unfit)) => {
                left_alone.add(why_unfit(unfit, Named::Zip, &behind.name()), behind.name());
                return;
            }
            Some(Ok(front)) => front,
        };
        self.in_front += 1;
        self.look_into(&front, &zips(&front), depth, seen, found);
        if seen.insert(front.fingerprint().0) {
            found.push(front);
        }
    }
}

fn why_unfit(unfit: Unfit, named: Named, name: &str) -> Why {
    let unfit = match unfit {
        // Whatever its bytes are by now.
        Unfit::File(NotArchive::Unknown | NotArchive::Empty) if signs::is_partial(name) => {
            NotArchive::Incomplete.into()
        }
        unfit => unfit,
    };
    let unfit = unfit.reason(Path::new(name));
    match named {
        Named::OtherArchive => Why::Other(unfit),
        Named::Zip | Named::Otherwise => Why::Unfit(unfit),
    }
}

/// The entries that are ZIPs by their names; in a folder also those that are by their first
/// bytes: browsers and mail programs call a download `export`, `export.bin`, `export.zip (1)`.
/// There other archives and downloads that are not complete count, too: they may be the export.
fn zips(container: &Container) -> Vec<ZipEntry> {
    let visible = container.entries.visible();
    let zips = visible.filter_map(|entry| {
        let named = if layout::is_zip(container.entries.file(entry)) {
            Named::Zip
        } else if is_other_archive(container, entry) {
            Named::OtherArchive
        } else if is_zip_by_another_name(container, entry) {
            Named::Otherwise
        } else {
            return None;
        };
        Some(ZipEntry { entry, named })
    });
    zips.collect()
}

fn is_other_archive(container: &Container, entry: u32) -> bool {
    let name = container.entries.name(entry);
    !container.is_zip()
        && layout::root_of(&name).is_none()
        && (signs::is_other_archive(&name)
            || signs::is_partial(&name) && signs::starts_like_a_zip(container, entry))
}

fn is_zip_by_another_name(container: &Container, entry: u32) -> bool {
    !container.is_zip()
        && container.size(entry) >= SMALLEST
        && signs::can_be_zip(&container.entries.name(entry))
        && signs::starts_like_a_zip(container, entry)
}

/// Why a ZIP was not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    Fault(ZipFault),
    /// A ZIP.
    Unfit(NotArchive),
    /// An archive of another kind.
    Other(NotArchive),
}

/// ZIPs that were not read, by the reason, with the first one's name and their number.
#[derive(Default)]
struct LeftAlone(BTreeMap<Why, (String, u64)>);

impl LeftAlone {
    fn add(&mut self, why: Why, name: String) {
        self.0.entry(why).or_insert((name, 0)).1 += 1;
    }

    fn notes(self, place: &str) -> impl Iterator<Item = ArchiveNote> {
        self.0.into_iter().map(move |(why, (first, count))| {
            let first = first.chars().take(200).flat_map(char::escape_debug);
            let (first, more) = (first.collect(), count.saturating_sub(1));
            ArchiveNote {
                place: Some(place.to_owned()),
                what: match why {
                    Why::Fault(fault) => Oddity::ZipsLeftAlone { fault, first, more },
                    Why::Unfit(unfit) => Oddity::ZipsUnreadable { unfit, first, more },
                    Why::Other(unfit) => Oddity::OthersLeftAlone { unfit, first, more },
                },
            }
        })
    }
}
