//! The words that dates are written with, in every language of CLDR. They are data
//! (`month_names.txt`), for nobody can collect and check them by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::LazyLock;

use super::meanings::{Languages, Meanings};
use super::tokens::{Token, tokens};

/// Made by `cargo xtask month-names`, which the file's header explains.
const DATA: &str = include_str!("month_names.txt");

/// The languages Instagram can be set to (its settings, 2026), by CLDR's codes. A word
/// counts as theirs before it counts as that of a language Instagram does not speak.
pub(super) const OFFERED: [&str; 49] = [
    "af", "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fil", "fr", "gu",
    "he", "hi", "hr", "hu", "id", "it", "ja", "kn", "ko", "ml", "mr", "ms", "nb", "ne", "nl", "no",
    "pa", "pl", "pt", "ro", "ru", "si", "sk", "sr", "sv", "ta", "te", "th", "tr", "uk", "ur", "vi",
    "yue", "zh",
];

/// Languages whose speakers count the hours from dawn and from dusk: with their own words for
/// the halves of the day, `1:00` may be seven o'clock.
const COUNT_FROM_DAWN: [&str; 3] = ["am", "sw", "ti"];

/// What a word can say about the hour that it stands next to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
    /// Nothing; the word is a small word in that language.
    Whole,
}

/// Everything known about words, by the words' tokens joined with spaces.
pub(super) struct Vocabulary {
    languages: BTreeMap<&'static str, Languages>,
    offered: Languages,
    months: BTreeMap<String, Meanings<i8>>,
    halves: BTreeMap<String, Meanings<Half>>,
    particles: BTreeSet<String>,
}

/// The most tokens a name has ("mwedi wa nnyano na nnyano na u" has seven).
pub(super) const LONGEST_NAME: usize = 7;
/// Shorter beginnings of names say too little.
const SHORTEST_BEGINNING: usize = 3;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::read);

/// The words of all languages; read from the data once.
pub(super) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

impl Vocabulary {
    /// The language of that code; empty if it is not known.
    pub(super) fn language(&self, code: &str) -> Languages {
        self.languages.get(code).copied().unwrap_or_default()
    }

    /// The languages Instagram speaks.
    pub(super) fn offered(&self) -> Languages {
        self.offered
    }

    /// Which month the name is, if it is one.
    pub(super) fn month(&self, name: &str) -> Option<&Meanings<i8>> {
        self.months.get(name)
    }

    /// Which months' names begin like this. Instagram shortens some names more than
    /// CLDR does (Russian "сен" for "сент.").
    pub(super) fn months_beginning_with(&self, word: &str) -> Meanings<i8> {
        let mut meanings = Meanings::default();
        if word.chars().count() >= SHORTEST_BEGINNING {
            let names = self
                .months
                .range::<str, _>((Bound::Included(word), Bound::Unbounded));
            names
                .take_while(|(name, _)| name.starts_with(word))
                .for_each(|(_, months)| meanings.add_all(months));
        }
        meanings
    }

    /// What the words say of the half of the day, if they say it in any language.
    pub(super) fn half(&self, phrase: &str) -> Option<&Meanings<Half>> {
        let meanings = self.halves.get(phrase)?;
        meanings
            .all()
            .any(|half| half != Half::Whole)
            .then_some(meanings)
    }

    /// Whether the word next to an hour is one of those languages alone that count from dawn,
    /// so that nobody can say from which end this page counts.
    pub(super) fn may_count_from_dawn(&self, halves: &Meanings<Half>) -> bool {
        let counting = COUNT_FROM_DAWN
            .iter()
            .fold(Languages::default(), |all, code| {
                all.or(self.language(code))
            });
        let of = halves.all_languages();
        !of.is_empty() && of.and(counting) == of
    }

    /// Whether this is a small word of dates in some language ("de", "г.", "年").
    pub(super) fn is_particle(&self, word: &str) -> bool {
        self.particles.contains(word)
    }

    fn read() -> Self {
        let mut vocabulary = Self {
            languages: BTreeMap::new(),
            offered: Languages::default(),
            months: BTreeMap::new(),
            halves: BTreeMap::new(),
            // The eras of the Thai calendar: of the Buddha and of Christ.
            particles: ["พ", "ศ", "ค"].map(str::to_owned).into(),
        };
        for (number, (code, columns)) in lines().enumerate() {
            let language = Languages::one(number);
            vocabulary.languages.insert(code, language);
            if OFFERED.contains(&code) {
                vocabulary.offered = vocabulary.offered.or(language);
            }
            vocabulary.add(language, &columns);
        }
        vocabulary
    }

    fn add(&mut self, language: Languages, columns: &[&'static str]) {
        let Some((months, [morning, afternoon, particles])) = columns.split_at_checked(12) else {
            return;
        };
        for (month, names) in (1..).zip(months) {
            for name in phrases(names) {
                self.months.entry(name).or_default().add(month, language);
            }
        }
        for (half, words) in [(Half::Morning, morning), (Half::Afternoon, afternoon)] {
            for word in phrases(words) {
                self.halves.entry(word).or_default().add(half, language);
            }
        }
        for word in particles.split('|').flat_map(tokens) {
            let halves = self.halves.entry(word.text.clone()).or_default();
            halves.add(Half::Whole, language);
            self.particles.insert(word.text);
        }
    }
}

/// The data's lines: a language's code and its columns.
pub(super) fn lines() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    DATA.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(code, columns)| (code, columns.split('\t').collect()))
}

/// Tokens as the vocabulary knows them.
pub(super) fn phrase(tokens: &[Token]) -> String {
    let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    texts.join(" ")
}

fn phrases(alternatives: &str) -> impl Iterator<Item = String> {
    alternatives
        .split('|')
        .map(|name| phrase(&tokens(name)))
        .filter(|name| !name.is_empty())
}
