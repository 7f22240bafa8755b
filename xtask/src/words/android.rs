//! String resources, a file for each language.

use std::fmt::Write;
use std::path::PathBuf;

use super::message::{Argument, Piece, Shape, Text};
use super::{Language, Words};

/// Of the app's build, from the project's root.
pub(super) const GENERATED: &str = "android/generated/words";

/// The files with their contents.
pub(super) fn resources(words: &Words) -> Vec<(PathBuf, String)> {
    let files = words.languages.iter().map(|(language, texts)| {
        let mut xml = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <!-- Written by `cargo xtask words` from core/words. -->\n<resources>\n",
        );
        for shape in &words.shapes {
            for (key, _) in shape.keys() {
                resource(&mut xml, *language, shape, &key, &texts[&key]);
            }
        }
        xml.push_str("</resources>\n");
        let file = format!("{GENERATED}/res/{}/reasons.xml", language.values);
        (PathBuf::from(file), xml)
    });
    files.collect()
}

/// The name of a resource.
pub(super) fn name(key: &str) -> String {
    format!("reason_{}", key.replace('-', "_"))
}

fn resource(xml: &mut String, language: Language, shape: &Shape, key: &str, text: &Text) {
    let name = name(key);
    // Writing into a string does not fail.
    let _ = match text {
        Text::One(pieces) => {
            let value = value(language, shape, pieces);
            writeln!(xml, "    <string name=\"{name}\">{value}</string>")
        }
        Text::Plural(forms) => {
            let items = forms.iter().map(|(category, pieces)| {
                let value = value(language, shape, pieces);
                format!("        <item quantity=\"{category}\">{value}</item>\n")
            });
            let items: String = items.collect();
            writeln!(xml, "    <plurals name=\"{name}\">\n{items}    </plurals>")
        }
    };
}

fn value(language: Language, shape: &Shape, pieces: &[Piece]) -> String {
    let is_formatted = !shape.arguments.is_empty();
    let value: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) if is_formatted => escaped(&text.replace('%', "%%")),
            Piece::Text(text) => escaped(text),
            Piece::Argument(argument) => {
                let place = shape.position(argument).unwrap_or_default();
                let isolate = pieces.len() > 1 && isolates(language, argument);
                format!(
                    "{}%{place}$s{}",
                    if isolate { "\u{2068}" } else { "" },
                    if isolate { "\u{2069}" } else { "" }
                )
            }
        })
        .collect();
    // Android cuts white space at the ends off.
    if value != value.trim() {
        return format!("\"{value}\"");
    }
    match value.chars().next() {
        Some('@' | '?') => format!("\\{value}"),
        _ => value,
    }
}

/// Whether a value is kept in its own order amid letters that run the other way, as Fluent does.
pub(super) fn isolates(language: Language, argument: &Argument) -> bool {
    language.tag == "ar" && matches!(argument, Argument::Value(_))
}

/// As text between tags, in Android's syntax.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\n' => escaped.push_str("\\n"),
            '\\' | '\'' | '"' => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}
