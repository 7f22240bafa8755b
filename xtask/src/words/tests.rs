//! Held against what Fluent itself makes of the same files.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde_json::Value;

use super::message::{Choice, Shape, Text};
use super::*;

/// Numbers that are of every plural category of the ten languages.
const NUMBERS: [u64; 12] = [0, 1, 2, 3, 5, 11, 21, 22, 100, 101, 111, 10_000];

/// What keeps a value in its own order amid letters that run the other way.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// What Fluent says: the judge.
struct Fluent(FluentBundle<FluentResource>);

impl Fluent {
    fn of(language: Language) -> Self {
        let file = root()
            .join("core/words")
            .join(format!("{}.ftl", language.tag));
        let resource = FluentResource::try_new(fs::read_to_string(file).unwrap()).unwrap();
        let mut bundle = FluentBundle::new(vec![language.tag.parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).unwrap();
        Self(bundle)
    }

    fn text(&self, name: &str, values: &BTreeMap<String, FluentValue<'_>>) -> String {
        let message = self.0.get_message(name).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| {
            let (name, attribute) = name.rsplit_once('-').unwrap();
            let message = self.0.get_message(name).unwrap();
            message.get_attribute(attribute).unwrap().value()
        });
        let arguments: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (name.as_str(), value.clone()))
            .collect();
        let mut errors = Vec::new();
        let text = self
            .0
            .format_pattern(pattern, Some(&arguments), &mut errors);
        assert_eq!(errors, [], "{name}");
        text.into_owned()
    }

    /// The values of a message: those that are chosen by as the variants say, others made up.
    fn values(
        &self,
        words: &Words,
        shape: &Shape,
        choices: &[Choice],
        number: u64,
    ) -> BTreeMap<String, FluentValue<'static>> {
        let mut values = BTreeMap::new();
        for argument in &shape.arguments {
            match argument {
                message::Argument::Value(value) => {
                    let is_counted = shape.counted.as_ref() == Some(value);
                    let shown = format!("<{value} & 100 % of it's \"{value}\">");
                    let shown = if is_counted {
                        number.into()
                    } else {
                        shown.into()
                    };
                    values.insert(value.clone(), shown);
                }
                message::Argument::Message(name) => {
                    let shape = words
                        .shapes
                        .iter()
                        .find(|shape| shape.name == *name)
                        .unwrap();
                    let first = shape.keys().remove(0).1;
                    values.extend(self.values(words, shape, &first, number));
                }
            }
        }
        for choice in choices {
            values.insert(choice.value.clone(), choice.variant.clone().into());
        }
        values
    }

    /// What stands in the places of a message's arguments.
    fn shown(&self, shape: &Shape, values: &BTreeMap<String, FluentValue<'_>>) -> Vec<String> {
        let shown = shape.arguments.iter().map(|argument| match argument {
            message::Argument::Value(value) => match &values[value] {
                FluentValue::String(text) => text.to_string(),
                FluentValue::Number(number) => number.as_string().into_owned(),
                other => panic!("{other:?}"),
            },
            message::Argument::Message(name) => self.text(name, values),
        });
        shown.collect()
    }
}

/// As a phone fills a text in: `%1$s` or `%1$@` or `%1$lld`, and `%%`.
fn filled_in(text: &str, shown: &[String]) -> String {
    if shown.is_empty() {
        return text.to_owned();
    }
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        filled.push_str(before);
        if let Some(after) = after.strip_prefix('%') {
            filled.push('%');
            rest = after;
            continue;
        }
        let (place, after) = after.split_once('$').unwrap();
        filled.push_str(&shown[place.parse::<usize>().unwrap() - 1]);
        let formats = ["lld", "s", "@"];
        let format = formats.iter().find_map(|format| after.strip_prefix(format));
        rest = format.unwrap();
    }
    filled + rest
}

/// A text of an Android resource, as the phone reads it.
fn unescaped(value: &str) -> String {
    let quoted = value
        .strip_prefix('"')
        .and_then(|value| value.strip_suffix('"'));
    let value = quoted.unwrap_or_else(|| {
        assert_eq!(value, value.trim(), "Android would cut spaces off");
        value
    });
    let value = value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        assert!(!matches!(letter, '\'' | '"'), "{value}");
        text.extend(if letter == '\\' {
            letters.next()
        } else {
            Some(letter)
        });
    }
    text
}

/// The texts of a file of resources: by name, and for plurals by category.
fn resources(xml: &str) -> BTreeMap<(String, String), String> {
    let mut found = BTreeMap::new();
    let mut plural = String::new();
    let attribute = |line: &str| line.split('"').nth(1).unwrap().to_owned();
    let text = |line: &str| {
        let (_, behind) = line.split_once('>').unwrap();
        unescaped(behind.rsplit_once("</").unwrap().0)
    };
    for line in xml.lines().map(str::trim) {
        if line.starts_with("<plurals") {
            plural = attribute(line);
        } else if line.starts_with("<item") {
            found.insert((plural.clone(), attribute(line)), text(line));
        } else if line.starts_with("<string ") {
            found.insert((attribute(line), String::new()), text(line));
        }
    }
    found
}

/// The plural category of a number, by what Fluent chooses.
fn category(language: Language, number: u64) -> String {
    let categories = ["zero", "one", "two", "few", "many", "other"];
    let variants: String = categories
        .map(|name| format!("[{name}] {name}\n "))
        .concat();
    let source = format!(
        "it = {{ $n ->\n {}}}\n",
        variants.replace("[other]", "*[other]")
    );
    let resource = FluentResource::try_new(source).unwrap();
    let mut bundle = FluentBundle::new(vec![language.tag.parse().unwrap()]);
    bundle.add_resource(resource).unwrap();
    let pattern = bundle.get_message("it").unwrap().value().unwrap();
    let arguments = FluentArgs::from_iter([("n", number)]);
    let mut errors = Vec::new();
    bundle
        .format_pattern(pattern, Some(&arguments), &mut errors)
        .into_owned()
}

/// Calls `check` with every text in every language: its key, plural category and what Fluent says.
fn every_text(words: &Words, mut check: impl FnMut(Language, &str, &str, &[String], &str)) {
    for (language, _) in &words.languages {
        let fluent = Fluent::of(*language);
        for shape in &words.shapes {
            for (key, choices) in shape.keys() {
                let numbers = if shape.counted.is_some() {
                    &NUMBERS[..]
                } else {
                    &[0]
                };
                for number in numbers {
                    let values = fluent.values(words, shape, &choices, *number);
                    let category = match shape.counted {
                        Some(_) => category(*language, *number),
                        None => String::new(),
                    };
                    let shown = fluent.shown(shape, &values);
                    let said = fluent.text(&shape.name, &values);
                    check(*language, &key, &category, &shown, &said);
                }
            }
        }
    }
}

#[test]
fn android_says_in_every_language_what_fluent_says() {
    let words = Words::read().unwrap();
    let files: BTreeMap<_, _> = android::resources(&words).into_iter().collect();
    let read = |language: Language| {
        let file = format!("{}/res/{}/reasons.xml", android::GENERATED, language.values);
        resources(&files[&PathBuf::from(file)])
    };
    let all: BTreeMap<_, _> = LANGUAGES.iter().map(|one| (one.tag, read(*one))).collect();
    let mut checked = 0;
    every_text(&words, |language, key, category, shown, said| {
        let all = &all[language.tag];
        let form = |category: &str| all.get(&(android::name(key), category.to_owned()));
        // A text that no number changes is that of every number.
        let text = form(category).or_else(|| form("other")).unwrap();
        let told = filled_in(text, shown).replace(ISOLATES, "");
        assert_eq!(told, said, "{}, {key}", language.tag);
        checked += 1;
    });
    assert!(checked > 1_000, "{checked}");
}

#[test]
fn a_string_catalog_says_in_every_language_what_fluent_says() {
    let words = Words::read().unwrap();
    let (_, catalog) = apple::catalog(&words).unwrap();
    let catalog: Value = serde_json::from_str(&catalog).unwrap();
    every_text(&words, |language, key, category, shown, said| {
        let text = &catalog["strings"][key]["localizations"][language.tag];
        let text = match category {
            "" => text,
            category => {
                let forms = &text["variations"]["plural"];
                forms.get(category).unwrap_or(&forms["other"])
            }
        };
        let text = text["stringUnit"]["value"].as_str().unwrap();
        let told = filled_in(text, shown).replace(ISOLATES, "");
        assert_eq!(told, said, "{}, {key}", language.tag);
    });
}

#[test]
fn every_language_has_the_same_texts_and_its_own_plurals() {
    let words = Words::read().unwrap();
    let (_, english) = &words.languages[0];
    for (language, texts) in &words.languages {
        let keys = |texts: &message::Texts| texts.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(texts), keys(english), "{}", language.tag);
        for (key, text) in texts {
            let Text::Plural(forms) = text else { continue };
            let mut found: BTreeSet<_> = forms.iter().map(|(name, _)| name.clone()).collect();
            let mut wanted: BTreeSet<_> = NUMBERS.map(|number| category(*language, number)).into();
            // Whole numbers need none in Russian, and every phone asks for one.
            assert!(found.remove("other"), "{}, {key}", language.tag);
            wanted.remove("other");
            // Behind a colon, no word depends on a number.
            if !found.is_empty() {
                assert_eq!(found, wanted, "{}, {key}", language.tag);
            }
        }
    }
}

#[test]
fn the_table_has_every_code_and_names_only_texts_that_there_are() {
    let words = Words::read().unwrap();
    let codes = codes().unwrap();
    let (_, source) = table::kotlin(&words, &codes).unwrap();
    let cases = source.lines().filter(|line| line.starts_with("    is "));
    let told: usize = codes.iter().map(|kind| kind.codes.len()).sum();
    assert_eq!(cases.count(), told);
    let named: BTreeSet<_> = source
        .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
        .filter(|word| word.starts_with("reason_"))
        .collect();
    let texts = words.languages[0].1.keys().map(|key| android::name(key));
    let all: BTreeSet<_> = texts.collect();
    let texts = all.iter().map(String::as_str).collect();
    assert!(named.is_subset(&texts), "{:?}", named.difference(&texts));
}

#[test]
fn a_path_keeps_its_order_in_arabic_and_stands_alone_elsewhere() {
    let files = android::resources(&Words::read().unwrap());
    for (file, xml) in files {
        let is_arabic = file
            .components()
            .any(|part| part.as_os_str() == "values-ar");
        let texts = resources(&xml);
        let text = &texts[&("reason_archive_gone".to_owned(), String::new())];
        assert_eq!(text.contains("\u{2068}%1$s\u{2069}"), is_arabic, "{text}");
    }
}

#[test]
fn a_code_without_a_text_is_an_error() {
    let words = Words::read().unwrap();
    let kind = Codes {
        kind: "Reason",
        prefix: "",
        codes: vec!["of_tomorrow".to_owned()],
    };
    let wrong = table::kotlin(&words, &[kind]).unwrap_err();
    assert_eq!(wrong.to_string(), "no text for of-tomorrow");
}
