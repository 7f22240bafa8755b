//! The files themselves, those of the core and of the command: the same messages, values and
//! variants in each, and its own script.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::{phrases, samples};
use crate::language::Language;

/// Names that stay as they are, and units.
const NAMES: [&str; 41] = [
    "HEIC",
    "JPEG",
    "MP",
    "RAW",
    "TIFF",
    "XL",
    "AVIF",
    "Ctrl",
    "C",
    "Instagram",
    "iCloud",
    "JSON",
    "UTF",
    "PDF",
    "RAR",
    "Zip",
    "gzip",
    "bzip",
    "xz",
    "Zstandard",
    "tar",
    "Wi",
    "Fi",
    "DNS",
    "GB",
    "Keepsake",
    "IGTV",
    "Reels",
    "Threads",
    "ZIP",
    "EXIF",
    "GIF",
    "WebM",
    "HTML",
    "MHTML",
    "Safari",
    "XMP",
    "TLS",
    "MB",
    "kB",
    "MiB",
];
/// Words that only English has among these languages.
const ENGLISH: [&str; 12] = [
    "the", "this", "again", "saved", "save", "with", "and", "of", "its", "photo's", "video's",
    "there",
];
/// What texts are put together with or from.
const PARTS: [&str; 12] = [
    "join",
    "report-photos",
    "report-videos",
    "more-notes",
    "all-archives",
    "quoted",
    "oddity-stray-top",
    "oddity-stray-in",
    "oddity-stray-rest",
    "oddity-photos",
    "oddity-videos",
    "oddity-both",
];
/// What counts in the core: its variants are the language's plural categories.
const COUNTS: [&str; 2] = ["count", "seconds"];

/// One file of each language.
type Source = fn(Language) -> &'static str;
const SOURCES: [Source; 2] = [Language::source, Language::own_source];

/// All that stands in one message or in one of its attributes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Contents {
    /// Values, and other messages, that it shows or chooses by.
    pub used: BTreeSet<String>,
    /// The variants of each value that it chooses by.
    pub variants: BTreeMap<String, BTreeSet<String>>,
    texts: Vec<String>,
}

impl Contents {
    /// No word depends on a number that stands behind a colon.
    pub fn shows_behind_a_colon(&self) -> bool {
        let mut texts = self.texts.iter().map(|text| text.trim_end());
        self.variants.is_empty() && texts.any(|text| text.ends_with([':', '：']))
    }

    /// Whether that value is one that chooses between forms of words.
    pub fn counts(&self, value: &str) -> bool {
        let variants = self.variants.get(value);
        variants.is_some_and(|variants| variants.contains("one"))
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push((*value).to_owned()),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let InlineExpression::VariableReference { id } = selector else {
                    panic!("only values decide: {selector:?}");
                };
                for variant in variants {
                    let (VariantKey::Identifier { name }
                    | VariantKey::NumberLiteral { value: name }) = variant.key;
                    let of_value = self.variants.entry(id.name.to_owned()).or_default();
                    assert!(of_value.insert(name.to_owned()), "{name} stands twice");
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.used.insert(format!("${}", id.name));
            }
            InlineExpression::MessageReference { id, .. } => {
                self.used.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { value } => assert_eq!(value.trim(), ""),
            other => panic!("files use values and messages alone: {other:?}"),
        }
    }
}

/// The messages of a language, and their attributes as `message.attribute`.
pub(super) fn messages(language: Language, source: Source) -> BTreeMap<String, Contents> {
    let resource = parser::parse(source(language));
    let resource = resource.unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
    let mut messages = BTreeMap::new();
    let mut add = |name: String, pattern: &Pattern<&str>| {
        let mut contents = Contents::default();
        contents.pattern(pattern);
        let before = messages.insert(name.clone(), contents);
        assert!(before.is_none(), "{language:?}: {name} stands twice");
    };
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        if let Some(pattern) = &message.value {
            add(message.id.name.to_owned(), pattern);
        }
        for attribute in &message.attributes {
            let name = format!("{}.{}", message.id.name, attribute.id.name);
            add(name, &attribute.value);
        }
    }
    messages
}

/// Those of the core and of the command.
fn all_messages(language: Language) -> impl Iterator<Item = (String, Contents)> {
    SOURCES
        .into_iter()
        .flat_map(move |source| messages(language, source))
}

#[test]
fn every_language_has_the_same_messages_values_and_variants() {
    for source in SOURCES {
        has_the_same_messages_values_and_variants(source);
    }
}

fn has_the_same_messages_values_and_variants(source: Source) {
    let english = messages(Language::English, source);
    for language in Language::ALL {
        let mut others = messages(language, source);
        for (name, expected) in &english {
            let found = others.remove(name);
            let found = found.unwrap_or_else(|| panic!("{language:?} lacks {name}"));
            assert_eq!(found.used, expected.used, "{language:?}, {name}");
            for (value, variants) in &expected.variants {
                if !expected.counts(value) {
                    assert_eq!(
                        found.variants.get(value),
                        Some(variants),
                        "{language:?}, {name}"
                    );
                }
            }
        }
        assert!(others.is_empty(), "{language:?} has more: {others:?}");
    }
}

#[test]
fn every_message_is_a_code_or_a_part_of_one() {
    let english = messages(Language::English, Language::source);
    let used: BTreeSet<_> = english
        .values()
        .flat_map(|contents| &contents.used)
        .collect();
    let of_page = phrases::all().into_iter().map(|phrase| {
        let stored = serde_json::to_value(phrase).unwrap();
        let phrase = stored["phrase"].as_str().unwrap();
        format!("report-{}", phrase.replace('_', "-"))
    });
    let of_pairs = phrases::of_pairs().into_iter().map(|phrase| {
        let stored = serde_json::to_value(phrase).unwrap();
        let phrase = stored["phrase"].as_str().unwrap();
        format!("pairs-{}", phrase.replace('_', "-"))
    });
    let of_pages = of_page.chain(of_pairs);
    let codes: BTreeSet<_> = samples::messages().into_iter().chain(of_pages).collect();
    for name in english.keys() {
        let is_part =
            PARTS.contains(&name.as_str()) || name.starts_with("better-") || used.contains(name);
        assert!(codes.contains(name) || is_part, "{name} is told nowhere");
    }
}

/// The forms that a number of things has in that language (CLDR), but for none where there is but
/// one.
pub(super) fn forms(language: Language) -> &'static [&'static str] {
    match language {
        Language::Japanese | Language::Chinese => &[],
        Language::Russian => &["few", "many", "one", "other"],
        Language::Arabic => &["few", "many", "one", "other", "two", "zero"],
        _ => &["one", "other"],
    }
}

#[test]
fn what_is_counted_has_every_form_of_the_language() {
    for language in Language::ALL {
        let forms = forms(language);
        let messages = messages(language, Language::source);
        for value in COUNTS {
            let counting = messages
                .values()
                .filter(|contents| contents.used.contains(&format!("${value}")))
                .filter(|contents| !contents.shows_behind_a_colon());
            for contents in counting {
                let found = contents.variants.get(value).into_iter().flatten();
                let found: Vec<_> = found.map(String::as_str).collect();
                assert_eq!(found, forms, "{language:?}, {value}");
            }
        }
    }
}

#[test]
fn no_english_is_left() {
    for source in SOURCES {
        has_no_english(source);
    }
}

fn has_no_english(source: Source) {
    let english = messages(Language::English, source);
    for language in Language::ALL.into_iter().skip(1) {
        for (name, contents) in messages(language, source) {
            for text in &contents.texts {
                let typed = without_what_is_typed(text);
                for word in typed.split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
                {
                    let is_english = ENGLISH.contains(&word.to_lowercase().as_str());
                    assert!(!is_english, "{language:?}, {name}, {word}: {text}");
                }
                let is_sentence = text.split_whitespace().count() > 2;
                let is_same = english[&name].texts.contains(text);
                assert!(!is_sentence || !is_same, "{language:?}, {name}: {text}");
            }
        }
    }
}

/// A text without what is typed as it stands here: commands, options, endings, folders, answers.
fn without_what_is_typed(text: &str) -> String {
    let typed = [
        "keepsake list",
        "keepsake match",
        "keepsake ledger --run",
        "keepsake",
        "undo",
        "resolve",
        "ledger",
        "match",
        "save LINK",
        "FILE",
        "FOLDER",
        ".xmp",
        "media/other",
        "<b>",
        "</b>",
        "[y/N]",
        "y はい",
        "y 是",
        "`",
        " N",
    ];
    let text = typed
        .into_iter()
        .fold(text.to_owned(), |text, typed| text.replace(typed, ""));
    let mut parts = text.split("--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, option| {
        text + option
            .trim_start_matches(|letter: char| letter.is_ascii_lowercase() || letter == '-')
    })
}

#[test]
fn other_scripts_hold_no_latin_words_but_names() {
    for language in [
        Language::Russian,
        Language::Japanese,
        Language::Chinese,
        Language::Arabic,
    ] {
        for (name, contents) in all_messages(language) {
            for text in &contents.texts {
                let text = without_what_is_typed(text);
                let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
                for word in words.filter(|word| !word.is_empty()) {
                    assert!(
                        NAMES.contains(&word),
                        "{language:?}, {name}, {word}: {text}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_sentence_is_written_in_the_script_of_its_language() {
    for (language, script) in [
        (Language::Russian, '\u{400}'..='\u{4ff}'),
        (Language::Japanese, '\u{3040}'..='\u{30ff}'),
        (Language::Chinese, '\u{4e00}'..='\u{9fff}'),
        (Language::Arabic, '\u{600}'..='\u{6ff}'),
    ] {
        for (name, contents) in all_messages(language) {
            for text in &contents.texts {
                let text = without_what_is_typed(text);
                let has_letters = text.chars().filter(|letter| letter.is_alphabetic()).count() > 8;
                let has_own = text.chars().any(|letter| script.contains(&letter));
                assert!(has_own || !has_letters, "{language:?}, {name}: {text}");
            }
        }
    }
}
