//! Tags and classes of a post's parts that are not those of the four generations.

use crate::random::Random;

/// The tags of a post's parts, and whether they have the classes of their generation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tags {
    pub(super) post: &'static str,
    pub(super) heading: &'static str,
    pub(super) around: &'static str,
    pub(super) footer: &'static str,
    has_classes: bool,
}

impl Tags {
    /// Newer ones, by chance.
    pub fn random(seed: u64) -> Self {
        let mut chance = Random::new(seed);
        let mut one_of = |tags: &[&'static str]| *chance.pick(tags);
        Self {
            post: one_of(&["div", "section", "article"]),
            heading: one_of(&["h2", "h3", "p", "header", "div"]),
            around: one_of(&["section", "figure", "div"]),
            footer: one_of(&["footer", "time", "p", "div"]),
            has_classes: chance.percent(30),
        }
    }

    /// The classes of a part, or one that says nothing.
    pub(super) fn classes(&self, known: &'static str) -> &'static str {
        if self.has_classes { known } else { "x1a2b" }
    }
}
