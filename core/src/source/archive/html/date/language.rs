//! What language a page is in, as far as that decides what a word means: "listopad" is
//! October in Croatian and November in Polish and Czech.

use super::meanings::{Languages, Meanings};
use super::order::{NumberOrder, Sequence, YearAt};
use super::vocabulary::vocabulary;

/// What something may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Readings<T> {
    /// The same in every language: a number.
    Certain(T),
    /// A word.
    Word {
        /// In languages that have exactly this word.
        exact: Meanings<T>,
        /// In languages that have a word that begins like this.
        beginning: Meanings<T>,
    },
}

/// What is known of a page's language.
#[derive(Debug, Clone, Default)]
pub(in crate::source::archive::html) struct PageLanguage {
    /// The language the page says it is in; empty if it does not.
    declared: Languages,
    seen: Seen,
    /// In which order it writes day and month in numbers, with the year at the start and at
    /// the end.
    orders: [SeenOrder; 2],
}

/// What the numbers of a page gave away up to now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum SeenOrder {
    #[default]
    Nothing,
    Always(Sequence),
    Mixed,
}

/// What the words of a page gave away up to now.
#[derive(Debug, Clone, Copy, Default)]
enum Seen {
    #[default]
    Nothing,
    /// All of them are words of each of these languages.
    OneOf(Languages),
    /// No language has them all.
    Mixed,
}

impl PageLanguage {
    /// The page says so itself (`<html lang="pt-BR">`).
    pub(in crate::source::archive::html) fn declare(&mut self, tag: &str) {
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        self.declared = vocabulary().language(&code.to_lowercase());
    }

    /// The page has a word of these languages.
    pub(super) fn learn(&mut self, languages: Languages) {
        if languages.is_empty() {
            return;
        }
        self.seen = match self.seen {
            Seen::Nothing => Seen::OneOf(languages),
            Seen::OneOf(before) if !before.and(languages).is_empty() => {
                Seen::OneOf(before.and(languages))
            }
            Seen::OneOf(_) | Seen::Mixed => Seen::Mixed,
        };
    }

    /// The page has a date whose numbers stand in this order.
    pub(super) fn learn_order(&mut self, order: NumberOrder) {
        let NumberOrder::Told(at, sequence) = order else {
            return;
        };
        let seen = &mut self.orders[usize::from(at == YearAt::End)];
        *seen = match *seen {
            SeenOrder::Nothing => SeenOrder::Always(sequence),
            SeenOrder::Always(before) if before == sequence => SeenOrder::Always(before),
            SeenOrder::Always(_) | SeenOrder::Mixed => SeenOrder::Mixed,
        };
    }

    /// The order of its numbers, where all that told one told the same.
    pub(super) fn sequence(&self, at: YearAt) -> Option<Sequence> {
        match self.orders[usize::from(at == YearAt::End)] {
            SeenOrder::Always(sequence) => Some(sequence),
            SeenOrder::Nothing | SeenOrder::Mixed => None,
        }
    }

    /// Whether nothing on the page could change how a date in this order is read.
    pub(super) fn settles(&self, order: NumberOrder) -> bool {
        match order {
            NumberOrder::Silent | NumberOrder::Told(..) => true,
            NumberOrder::Open(at, _) => self.sequence(at).is_some(),
        }
    }

    /// Whether the language that the page says it is in has such a word.
    pub(super) fn declares<T: Copy + PartialEq>(&self, readings: &Readings<T>) -> bool {
        !readings.all_languages().and(self.declared).is_empty()
    }

    /// The one meaning that the page's language leaves; none if it leaves several.
    ///
    /// What the page's other words say goes before what it declares, that before what
    /// Instagram speaks, that before everything; the first of them that knows the word
    /// decides. Where its words leave several languages, those count that it declares, or else
    /// that Instagram speaks.
    pub(super) fn choose<T: Copy + PartialEq>(&self, readings: &Readings<T>) -> Option<T> {
        let (exact, beginning) = match readings {
            Readings::Certain(meaning) => return Some(*meaning),
            Readings::Word { exact, beginning } => (exact, beginning),
        };
        let seen = match self.seen {
            Seen::OneOf(seen) => seen,
            Seen::Nothing | Seen::Mixed => Languages::default(),
        };
        let offered = vocabulary().offered();
        let (declared_seen, offered_seen) = (seen.and(self.declared), seen.and(offered));
        [
            declared_seen,
            offered_seen,
            seen,
            self.declared,
            offered,
            Languages::ALL,
        ]
        .into_iter()
        .find_map(|known| exact.within(known).or_else(|| beginning.within(known)))
        .flatten()
    }
}

impl<T: Copy + PartialEq> Readings<T> {
    /// Whether any language knows it.
    pub(super) fn is_known(&self) -> bool {
        match self {
            Self::Certain(_) => true,
            Self::Word { exact, beginning } => !exact.is_empty() || !beginning.is_empty(),
        }
    }

    /// All that it may mean, each once.
    pub(super) fn all(&self) -> Vec<T> {
        let (exact, beginning) = match self {
            Self::Certain(meaning) => return vec![*meaning],
            Self::Word { exact, beginning } => (exact, beginning),
        };
        let mut all = Vec::new();
        for meaning in exact.all().chain(beginning.all()) {
            if !all.contains(&meaning) {
                all.push(meaning);
            }
        }
        all
    }

    /// Whether languages differ about it.
    pub(super) fn is_disputed(&self) -> bool {
        let Self::Word { exact, beginning } = self else {
            return false;
        };
        let mut meanings = exact.all().chain(beginning.all());
        let first = meanings.next();
        meanings.any(|meaning| Some(meaning) != first)
    }

    /// All languages that have the word; empty for a number.
    pub(super) fn all_languages(&self) -> Languages {
        match self {
            Self::Certain(_) => Languages::default(),
            Self::Word { exact, beginning } => exact.all_languages().or(beginning.all_languages()),
        }
    }
}
