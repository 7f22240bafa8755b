//! The words that dates are written with, in every language of CLDR. They are data
//! (`month_names.txt`), for nobody can collect and check them by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::LazyLock;

use super::hours::Hours;
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

/// Languages that write the word for the part of the day before the time (CLDR: `a` or `B`
/// before `h` in a pattern of theirs). In all others a word between a year and a time is no such
/// word but belongs to the year.
const WORD_BEFORE_TIME: [&str; 35] = [
    "am", "as", "az", "bn", "brx", "cv", "ee", "eu", "hi", "hu", "hy", "ii", "ja", "kk", "ko",
    "kok", "ks", "kxv", "mai", "ml", "mn", "mr", "my", "pa", "sa", "sd", "si", "ta", "te", "tr",
    "uz", "xnr", "yue", "za", "zh",
];

/// Everything known about words, by the words' tokens joined with spaces.
pub(super) struct Vocabulary {
    languages: BTreeMap<&'static str, Languages>,
    offered: Languages,
    months: BTreeMap<String, Meanings<i8>>,
    hours: BTreeMap<String, Meanings<Hours>>,
    particles: BTreeSet<String>,
    /// The days of the week, from Monday on, a bit each.
    weekdays: BTreeMap<String, u8>,
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

    /// What the words say of the hours of the day, if they say it in any language.
    pub(super) fn hours(&self, phrase: &str) -> Option<&Meanings<Hours>> {
        let meanings = self.hours.get(phrase)?;
        meanings
            .all()
            .any(|hours| hours != Hours::Any)
            .then_some(meanings)
    }

    /// Whether any language that has this word for a part of the day writes it before the time.
    pub(super) fn may_stand_before_time(&self, hours: &Meanings<Hours>) -> bool {
        let of = hours.languages_where(|hours| hours != Hours::Any);
        !of.and(self.languages(&WORD_BEFORE_TIME)).is_empty()
    }

    /// All languages of these codes.
    fn languages(&self, codes: &[&str]) -> Languages {
        let languages = codes.iter().map(|code| self.language(code));
        languages.fold(Languages::default(), Languages::or)
    }

    /// Whether the word next to an hour is one of those languages alone that count from dawn,
    /// so that nobody can say from which end this page counts.
    pub(super) fn may_count_from_dawn(&self, hours: &Meanings<Hours>) -> bool {
        let counting = self.languages(&COUNT_FROM_DAWN);
        let of = hours.all_languages();
        !of.is_empty() && of.and(counting) == of
    }

    /// Whether this small word before an hour is one of those languages alone, where it says
    /// "o'clock".
    pub(super) fn is_hour_from_dawn(&self, word: &str) -> bool {
        self.is_particle(word)
            && self
                .hours
                .get(word)
                .is_some_and(|hours| self.may_count_from_dawn(hours))
    }

    /// Whether this is a small word of dates in some language ("de", "г.", "年").
    pub(super) fn is_particle(&self, word: &str) -> bool {
        self.particles.contains(word)
    }

    /// The days of the week that the name may stand for in any language, a bit each from Monday
    /// on; none if it is no such name.
    pub(super) fn weekdays(&self, name: &str) -> u8 {
        self.weekdays.get(name).copied().unwrap_or_default()
    }

    fn read() -> Self {
        let mut vocabulary = Self {
            languages: BTreeMap::new(),
            offered: Languages::default(),
            months: BTreeMap::new(),
            hours: BTreeMap::new(),
            // The eras of the Thai calendar: of the Buddha and of Christ.
            particles: ["พ", "ศ", "ค"].map(str::to_owned).into(),
            weekdays: BTreeMap::new(),
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
        let Some((months, [morning, afternoon, others, particles, weekdays @ ..])) =
            columns.split_at_checked(12)
        else {
            return;
        };
        for (month, names) in (1..).zip(months) {
            for name in phrases(names) {
                self.months.entry(name).or_default().add(month, language);
            }
        }
        let halves = [
            (*morning, Hours::morning()),
            (*afternoon, Hours::afternoon()),
        ];
        let others = others.split('|').filter_map(|word| word.split_once('='));
        let others = others.map(|(word, ranges)| (word, Hours::parse(ranges)));
        for (words, hours) in halves.into_iter().chain(others) {
            for word in phrases(words) {
                self.hours.entry(word).or_default().add(hours, language);
            }
        }
        for (day, names) in (0..7_u8).zip(weekdays) {
            for name in phrases(names) {
                *self.weekdays.entry(name).or_default() |= 1 << day;
            }
        }
        for word in particles.split('|').flat_map(tokens) {
            let hours = self.hours.entry(word.text.clone()).or_default();
            hours.add(Hours::Any, language);
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
