//! What a word means in which languages. A page's language is told by intersecting
//! such sets, for every post anew: a set is a few machine words.

/// A set of languages, each the number of its line in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Languages([u64; Self::WORDS]);

impl Languages {
    const WORDS: usize = 5;
    /// As many languages as there is room for.
    #[cfg(test)]
    pub(super) const MOST: usize = Self::WORDS * 64;
    /// Every language.
    pub(super) const ALL: Self = Self([u64::MAX; Self::WORDS]);

    /// The set of one language.
    pub(super) fn one(number: usize) -> Self {
        let mut set = Self::default();
        if let Some(word) = set.0.get_mut(number / 64) {
            *word = 1 << (number % 64);
        }
        set
    }

    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }

    pub(super) fn and(self, other: Self) -> Self {
        self.zip(other, |one, other| one & other)
    }

    pub(super) fn or(self, other: Self) -> Self {
        self.zip(other, |one, other| one | other)
    }

    fn zip(mut self, other: Self, join: fn(u64, u64) -> u64) -> Self {
        for (one, other) in self.0.iter_mut().zip(other.0) {
            *one = join(*one, other);
        }
        self
    }
}

/// What a word may mean, each meaning with the languages that have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meanings<T>(Vec<(T, Languages)>);

impl<T> Default for Meanings<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + PartialEq> Meanings<T> {
    /// It means that in these languages, too.
    pub(super) fn add(&mut self, meaning: T, languages: Languages) {
        match self.0.iter_mut().find(|(known, _)| *known == meaning) {
            Some((_, known)) => *known = known.or(languages),
            None => self.0.push((meaning, languages)),
        }
    }

    /// What others mean, too.
    pub(super) fn add_all(&mut self, others: &Self) {
        for (meaning, languages) in &others.0 {
            self.add(*meaning, *languages);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The meanings alone.
    pub(super) fn all(&self) -> impl Iterator<Item = T> {
        self.0.iter().map(|(meaning, _)| *meaning)
    }

    /// All languages that have the word.
    pub(super) fn all_languages(&self) -> Languages {
        let sets = self.0.iter().map(|(_, languages)| *languages);
        sets.fold(Languages::default(), Languages::or)
    }

    /// The languages in which it means something of that kind.
    pub(super) fn languages_where(&self, is_it: impl Fn(T) -> bool) -> Languages {
        let found = self.0.iter().filter(|(meaning, _)| is_it(*meaning));
        found.fold(Languages::default(), |all, (_, languages)| {
            all.or(*languages)
        })
    }

    /// What it means together with a word behind it: in languages that have both, what `join`
    /// makes of the two.
    pub(super) fn and_then(&self, next: &Self, join: impl Fn(T, T) -> T) -> Self {
        let mut joined = Self::default();
        for (one, languages) in &self.0 {
            for (other, of_other) in &next.0 {
                let both = languages.and(*of_other);
                if !both.is_empty() {
                    joined.add(join(*one, *other), both);
                }
            }
        }
        if joined.is_empty() {
            joined = self.clone();
            joined.add_all(next);
        }
        joined
    }

    /// The languages in which it means that.
    pub(super) fn languages(&self, meaning: T) -> Languages {
        let found = self.0.iter().find(|(known, _)| *known == meaning);
        found.map_or(Languages::default(), |(_, languages)| *languages)
    }

    /// The one meaning in these languages, or none if they differ; nothing if none of
    /// them has the word.
    pub(super) fn within(&self, languages: Languages) -> Option<Option<T>> {
        let mut known = self
            .0
            .iter()
            .filter(|(_, of)| !of.and(languages).is_empty());
        let (first, _) = known.next()?;
        Some(known.next().is_none().then_some(*first))
    }

    /// The same with other meanings.
    pub(super) fn map<U: Copy + PartialEq>(&self, other: impl Fn(T) -> U) -> Meanings<U> {
        let mut meanings = Meanings::default();
        for (meaning, languages) in &self.0 {
            meanings.add(other(*meaning), *languages);
        }
        meanings
    }
}
