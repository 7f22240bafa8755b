//! A String Catalog, in which Xcode has all languages of a text beside one another.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::android::isolates;
use super::message::{Argument, Piece, Shape, Text};
use super::{LANGUAGES, Language, Words};
use crate::command::Result;

const FILE: &str = "ios/KeepsakeKit/Sources/KeepsakeKit/Resources/Reasons.xcstrings";

/// The file with its contents.
///
/// # Errors
/// It cannot be written as JSON.
pub(super) fn catalog(words: &Words) -> Result<(PathBuf, String)> {
    let mut strings = Map::new();
    for shape in &words.shapes {
        for (key, _) in shape.keys() {
            let localizations = words.languages.iter().map(|(language, texts)| {
                let text = localization(*language, shape, &texts[&key]);
                (language.tag.to_owned(), text)
            });
            let localizations: Map<_, _> = localizations.collect();
            let entry = json!({ "extractionState": "manual", "localizations": localizations });
            strings.insert(key, entry);
        }
    }
    let catalog = json!({
        "sourceLanguage": LANGUAGES[0].tag,
        "strings": strings,
        "version": "1.0",
    });
    let contents = serde_json::to_string_pretty(&catalog)? + "\n";
    Ok((FILE.into(), contents))
}

fn localization(language: Language, shape: &Shape, text: &Text) -> Value {
    let unit = |pieces: &[Piece]| {
        let value = value(language, shape, pieces);
        json!({ "stringUnit": { "state": "translated", "value": value } })
    };
    match text {
        Text::One(pieces) => unit(pieces),
        Text::Plural(forms) => {
            let forms = forms.iter();
            let forms = forms.map(|(category, pieces)| (category.clone(), unit(pieces)));
            json!({ "variations": { "plural": forms.collect::<Map<_, _>>() } })
        }
    }
}

fn value(language: Language, shape: &Shape, pieces: &[Piece]) -> String {
    let is_formatted = !shape.arguments.is_empty();
    let value = pieces.iter().map(|piece| match piece {
        Piece::Text(text) if is_formatted => text.replace('%', "%%"),
        Piece::Text(text) => text.clone(),
        Piece::Argument(argument) => {
            let place = shape.position(argument).unwrap_or_default();
            let format = match argument {
                Argument::Value(value) if shape.counted.as_ref() == Some(value) => "lld",
                _ => "@",
            };
            if pieces.len() > 1 && isolates(language, argument) {
                format!("\u{2068}%{place}${format}\u{2069}")
            } else {
                format!("%{place}${format}")
            }
        }
    });
    value.collect()
}
