//! The command's own sentences: each that its source names stands in every file, with its values.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentValue};

use super::files::{Contents, forms, messages};
use crate::language::{Language, Texts};

/// Not in one piece, as this file is a source, too.
const CALL: &str = concat!("text", "!(");

/// Every message that is named somewhere in the source, with the names of the values given to it.
fn calls() -> BTreeMap<String, BTreeSet<String>> {
    let mut calls = BTreeMap::new();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let source = fs::read_to_string(file).unwrap();
        for (at, start) in source.match_indices(CALL) {
            let (_, call) = source.split_at(at + start.len());
            let parts = parts(call);
            let message = parts[0].trim_matches('"').to_owned();
            let named =
                |part: &String| part.split_once('=').map(|(name, _)| name.trim().to_owned());
            let values: BTreeSet<String> = parts[1..].iter().filter_map(named).collect();
            let before = calls.insert(message.clone(), values.clone());
            assert!(before.is_none_or(|before| before == values), "{message}");
        }
    }
    calls
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else {
            files.push(path);
        }
    }
    files
}

/// What stands between the commas of a call, up to the bracket that ends it.
fn parts(call: &str) -> Vec<String> {
    let (mut parts, mut depth, mut is_quoted) = (vec![String::new()], 0, false);
    for letter in call.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '(' | '[' | '{' if !is_quoted => depth += 1,
            ')' if !is_quoted && depth == 0 => break,
            ')' | ']' | '}' if !is_quoted => depth -= 1,
            ',' if !is_quoted && depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(letter);
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

/// The values that a message needs, with those of the messages in it, all of which are added to
/// `reached`.
fn needed(
    name: &str,
    messages: &BTreeMap<String, Contents>,
    reached: &mut BTreeSet<String>,
) -> BTreeSet<String> {
    reached.insert(name.to_owned());
    let mut values = BTreeSet::new();
    for used in &messages[name].used {
        match used.strip_prefix('$') {
            Some(value) => {
                values.insert(value.to_owned());
            }
            None => values.extend(needed(used, messages, reached)),
        }
    }
    values
}

#[test]
fn every_message_in_the_source_stands_in_the_files_with_its_values_and_no_other_does() {
    let english = messages(Language::English, Language::own_source);
    let mut reached = BTreeSet::new();
    let calls = calls();
    assert!(calls.len() > 100, "{}", calls.len());
    for (message, values) in &calls {
        assert!(english.contains_key(message), "no file has {message}");
        let needed = needed(message, &english, &mut reached);
        assert_eq!(values, &needed, "{message}");
    }
    for name in english.keys() {
        assert!(reached.contains(name), "{name} is told nowhere");
    }
}

#[test]
fn every_sentence_is_told_whole_in_every_language_whatever_its_values_are() {
    let english = messages(Language::English, Language::own_source);
    let choices = |value: &String| -> Vec<FluentValue<'static>> {
        let mut chosen = english.values().filter_map(|one| one.variants.get(value));
        match chosen.next() {
            Some(words) if !words.contains("one") => {
                words.iter().map(|word| word.clone().into()).collect()
            }
            Some(_) => [0, 1, 2, 3, 11, 12_345].map(FluentValue::from).into(),
            // A text that is not ours.
            None => vec!["a {$b} <b>".into()],
        }
    };
    for language in Language::ALL {
        let texts = Texts::of(language);
        for (message, values) in calls() {
            for number in 0..16 {
                let mut arguments = FluentArgs::new();
                for value in &values {
                    let choices = choices(value);
                    let choice = choices[number % choices.len()].clone();
                    arguments.set(value.clone(), choice);
                }
                let told = texts.text_of_command(&message, &arguments);
                let told = told.unwrap_or_else(|| panic!("{language:?} lacks {message}"));
                let ours = told.replace("a {$b} <b>", "");
                assert!(
                    !ours.contains(['{', '}', '<', '>']) || message == "failure-which-export",
                    "{told}"
                );
                assert_eq!(told.trim_end(), told, "{language:?}, {message}");
                assert!(
                    !told.is_empty() || message == "ledger-end",
                    "{language:?}, {message}"
                );
            }
        }
    }
}

#[test]
fn what_is_counted_has_every_form_of_the_language_or_stands_apart() {
    let english = messages(Language::English, Language::own_source);
    for language in Language::ALL {
        for (name, contents) in messages(language, Language::own_source) {
            for value in contents
                .variants
                .keys()
                .filter(|value| contents.counts(value))
            {
                let found: Vec<_> = contents.variants[value].iter().collect();
                assert_eq!(found, forms(language), "{language:?}, {name}");
            }
            let mut counted = english[&name].variants.keys();
            let bends = counted.any(|value| {
                english[&name].counts(value) && !contents.variants.contains_key(value)
            });
            assert!(
                !bends || forms(language).is_empty() || contents.shows_behind_a_colon(),
                "{language:?}, {name}"
            );
        }
    }
}

#[test]
fn numbers_and_bold_type_are_of_the_language_and_values_stay_as_they_are() {
    let german = Texts::of(Language::German);
    assert_eq!(
        german.own("items", [("items", 12_345.into())]),
        "12.345 Fotos und Videos"
    );
    let russian = Texts::of(Language::Russian);
    for (number, told) in [
        (1, "1 архив"),
        (3, "3 архива"),
        (11, "11 архивов"),
        (21, "21 архив"),
    ] {
        assert_eq!(russian.own("archives", [("archives", number.into())]), told);
    }
    let arabic = Texts::of(Language::Arabic);
    assert_eq!(arabic.own("seconds", [("time", 2.into())]), "ثانيتان");
    // A path keeps its order, and cannot set anything in bold type.
    assert_eq!(
        arabic.own("save-nothing", [("roll", "<b>/a 1000".into())]),
        "\u{1b}[1mلم يُحفظ شيء\u{1b}[0m في \u{2068}<b>/a 1000\u{2069}."
    );
}
