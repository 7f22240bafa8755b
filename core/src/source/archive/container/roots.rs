//! The folders that were put around exports, of which a container can hold several
//! (Accounts Center).

use std::collections::HashMap;

/// An export has one root, Accounts Center's a few. From so many on, folders around an
/// export count as its own: looking for a path costs one look for each root.
const MOST: u32 = 64;

/// The roots in one container, numbered. The container itself is number 0.
#[derive(Debug)]
pub(super) struct Roots {
    /// Each with a slash at its end, but the first.
    paths: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
}

impl Default for Roots {
    fn default() -> Self {
        Self {
            paths: vec!["".into()],
            numbers: HashMap::from([("".into(), 0)]),
        }
    }
}

impl Roots {
    /// The number of this root, from now on if it is new; none if there are too many.
    pub(super) fn add(&mut self, root: &str) -> Option<u32> {
        if let Some(&known) = self.numbers.get(root) {
            return Some(known);
        }
        let new = u32::try_from(self.paths.len())
            .ok()
            .filter(|&new| new < MOST)?;
        self.paths.push(root.into());
        self.numbers.insert(root.into(), new);
        Some(new)
    }

    /// The longest root that this folder lies in.
    pub(super) fn nearest(&self, folder: &str) -> u32 {
        folder
            .rmatch_indices('/')
            .find_map(|(slash, _)| self.numbers.get(folder.get(..=slash)?).copied())
            .unwrap_or(0)
    }

    pub(super) fn path(&self, number: u32) -> &str {
        &self.paths[number as usize]
    }

    /// All numbers.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> + use<> {
        (0..MOST).take(self.paths.len())
    }
}
