//! Which files of one archive are one item, as Instagram's own number in their names says: exports of
//! two years give one picture two names and two sizes, and people unpack them into one folder.
//!
//! Under two names of Instagram's, or in two exports, the number alone tells, as it does between
//! archives. What a file manager marked as another copy (`… (2).jpg`) may be what the person made of
//! the picture: it is the same item only where it shows the same, or where the one is how the other
//! begins: a copy that broke off.

use std::io::Read;

use image::imageops::thumbnail;

use super::{EntryAt, Finder, MOST_DIFFERENCE, are_equal};
use crate::source::archive::{loose, names};

/// How large pictures of two sizes are compared, and how far apart a red, green or blue may be there
/// and on average: packing a small picture changes its colours more than a large one's.
const SQUARE: u32 = 16;
const MOST_BETWEEN_SIZES: u8 = 40;
const MOST_ON_AVERAGE: u64 = 8;

impl Finder<'_> {
    /// The first entry of the item that this one is of.
    pub(super) fn first_of_item(&mut self, at: EntryAt) -> EntryAt {
        let others = self.of_one_item(at).into_iter();
        others.fold(at, |first, other| match other.entry < first.entry {
            true => other,
            false => first,
        })
    }

    /// The other entries of the archive that are of the same item as this one.
    pub(in super::super) fn of_one_item(&mut self, at: EntryAt) -> Vec<EntryAt> {
        let file = self.containers[at.container].entries.file(at.entry);
        let Some(number) = names::fbid(file).filter(|_| names::has_instagrams_number(file)) else {
            return Vec::new();
        };
        let entries = self.containers[at.container].entries.with_fbid(number);
        let container = at.container;
        let mut others: Vec<_> = entries
            .filter(|&entry| entry != at.entry)
            .map(|entry| EntryAt { container, entry })
            .collect();
        others.retain(|&other| self.is_one_item(at, other));
        others
    }

    /// The entries of other archives with the same number: the catalog knows them as one item.
    pub(in super::super) fn with_number_elsewhere(&self, at: EntryAt) -> Vec<EntryAt> {
        let file = self.containers[at.container].entries.file(at.entry);
        let number = names::fbid(file).filter(|_| names::has_instagrams_number(file));
        let entries = number.into_iter().flat_map(|it| self.with_fbid(it));
        entries.filter(|it| it.container != at.container).collect()
    }

    fn is_one_item(&mut self, one: EntryAt, other: EntryAt) -> bool {
        let pair = match one.entry < other.entry {
            true => (one, other),
            false => (other, one),
        };
        if let Some(known) = self.one_items.get(&pair) {
            return *known;
        }
        let is_one = self.are_one_item(pair.0, pair.1);
        self.one_items.insert(pair, is_one);
        is_one
    }

    fn are_one_item(&mut self, one: EntryAt, other: EntryAt) -> bool {
        let [kind, other_kind] = [one, other].map(|at| self.media_type(at));
        let users = self.user(one).zip(self.user(other));
        let are_of_two = users.is_some_and(|(one, other)| one != other);
        if are_of_two {
            return false;
        }
        if kind.is_none() || kind != other_kind {
            return kind.or(other_kind).is_some() && self.is_cut_copy(one, other);
        }
        let entries = &self.containers[one.container].entries;
        let are_two_exports = entries.root(one.entry) != entries.root(other.entry);
        match [one, other].map(|at| Name::of(entries.file(at.entry))) {
            [Name::Changed, _] | [_, Name::Changed] => self.is_cut_copy(one, other),
            [Name::Own, Name::Own] if are_two_exports => true,
            // What was made of it in another format keeps its name, and need not be it.
            [Name::Own, Name::Own] if !self.have_one_stem(one, other) => {
                self.shows_the_same(one, other) != Some(false)
            }
            _ => {
                self.same_content(one, other)
                    || self.is_cut_copy(one, other)
                    || self.shows_the_same(one, other) == Some(true)
            }
        }
    }

    /// Whether one of two is a copy of the other that broke off.
    fn is_cut_copy(&self, one: EntryAt, other: EntryAt) -> bool {
        self.begins(one, other) || self.begins(other, one)
    }

    /// Whether one entry is how another begins, and ends before it. An empty one is how that of its
    /// ending begins.
    fn begins(&self, one: EntryAt, other: EntryAt) -> bool {
        let [size, other_size] =
            [one, other].map(|at| self.containers[at.container].size(at.entry));
        if size == 0 || size >= other_size {
            return size < other_size && self.has_ending_of(one, other);
        }
        let read = |at: EntryAt| self.containers[at.container].read(at.entry);
        match (read(one), read(other)) {
            (Ok(mut one), Ok(other)) => are_equal(&mut one, &mut other.take(size)).unwrap_or(false),
            _ => false,
        }
    }

    fn have_one_stem(&self, one: EntryAt, other: EntryAt) -> bool {
        let stem =
            |at: EntryAt| loose::split(self.containers[at.container].entries.file(at.entry)).0;
        stem(one).eq_ignore_ascii_case(stem(other))
    }

    /// Whether two photos show the same in whatever size; none where that cannot be seen.
    fn shows_the_same(&self, one: EntryAt, other: EntryAt) -> Option<bool> {
        let [one, other] = [self.small(one)?, self.small(other)?];
        if one.dimensions() == other.dimensions() {
            return Some(differences(&one, &other).all(|it| it <= MOST_DIFFERENCE / 2));
        }
        let ((width, height), (other_width, other_height)) = (one.dimensions(), other.dimensions());
        let (across, down) = (width * other_height, other_width * height);
        // A pixel of the smaller one is that much.
        if across.abs_diff(down) * 16 > across.max(down) {
            return Some(false);
        }
        let [one, other] = [one, other].map(|it| thumbnail(&it, SQUARE, SQUARE));
        let sum: u64 = differences(&one, &other).map(u64::from).sum();
        let is_near = differences(&one, &other).all(|it| it <= MOST_BETWEEN_SIZES);
        Some(is_near && sum <= MOST_ON_AVERAGE * one.len() as u64)
    }
}

fn differences(one: &[u8], other: &[u8]) -> impl Iterator<Item = u8> {
    one.iter()
        .zip(other)
        .map(|(one, other)| one.abs_diff(*other))
}

/// What stands in a file's name beside Instagram's number.
#[derive(Clone, Copy)]
enum Name {
    /// What Instagram writes, and nothing else.
    Own,
    /// A file manager's mark of another copy.
    Marked,
    /// What a person or a program wrote that changed the picture: `…-edited`.
    Changed,
}

impl Name {
    fn of(file: &str) -> Self {
        let stem = loose::split(file).0;
        let is_own = |word: &str| {
            let number = names::fbid(word).map(|number| number.to_string());
            let is_prefixed = word.starts_with(|c: char| c.is_ascii_digit()) || word.contains('_');
            is_prefixed && number.is_some_and(|number| word.ends_with(&number))
        };
        match loose::marked_words(stem).any(is_own) {
            true => Self::Marked,
            false if is_own(stem) => Self::Own,
            false => Self::Changed,
        }
    }
}
