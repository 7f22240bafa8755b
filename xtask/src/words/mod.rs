//! The core's sentences (`core/words`, in Fluent's syntax) in the form that apps take texts in:
//! string resources for Android, a String Catalog for Apple's systems, and for each a table from
//! codes to them.
//!
//! A message is one text, or one for each variant of the enumerations it chooses by; what it
//! shows (values, and the texts of other messages) are the arguments of the text. Messages that
//! count are plurals.

mod android;
mod apple;
mod message;
mod screens;
mod swift;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use crate::Done;
use crate::command::{Result, root};
use message::Shape;

/// A language of `core/words`, under the names that it has with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Language {
    /// Of its file, and in a String Catalog.
    tag: &'static str,
    /// Of its folder of Android resources.
    values: &'static str,
}

/// The first is the one that the others follow.
const LANGUAGES: [Language; 10] = [
    language("en", "values"),
    language("de", "values-de"),
    language("fr", "values-fr"),
    language("es", "values-es"),
    language("pt-BR", "values-pt-rBR"),
    language("it", "values-it"),
    language("ru", "values-ru"),
    language("ja", "values-ja"),
    language("zh-Hans", "values-zh-rCN"),
    language("ar", "values-ar"),
];

const fn language(tag: &'static str, values: &'static str) -> Language {
    Language { tag, values }
}

/// What the names of messages begin with that only the command shows: of its page about pairs,
/// for which the apps have screens, and of pages that somebody saved, which it alone is given.
const OF_THE_COMMAND: [&str; 2] = ["pairs-", "no-page-"];

/// Every message of every language, as texts.
struct Words {
    /// In the order of the English file.
    shapes: Vec<Shape>,
    languages: Vec<(Language, message::Texts)>,
}

impl Words {
    /// # Errors
    /// A file lacks a message, or has one of another form.
    fn read() -> Result<Self> {
        let folder = root().join("core/words");
        let english = read(&folder, LANGUAGES[0])?;
        let shapes = message::shapes(&english)?;
        let languages = LANGUAGES.map(|language| {
            let messages = read(&folder, language)?;
            let texts = message::texts(&shapes, &messages);
            let texts = texts.map_err(|wrong| format!("{}: {wrong}", language.tag))?;
            Ok((language, texts))
        });
        Ok(Self {
            shapes,
            languages: languages.into_iter().collect::<Result<_>>()?,
        })
    }
}

fn read(folder: &Path, language: Language) -> Result<Vec<message::Message>> {
    let file = folder.join(language.tag).with_extension("ftl");
    let source =
        fs::read_to_string(&file).map_err(|cause| format!("{}: {cause}", file.display()))?;
    let mut messages =
        message::read(&source).map_err(|wrong| format!("{}: {wrong}", file.display()))?;
    let is_own = |name: &str| OF_THE_COMMAND.iter().any(|start| name.starts_with(start));
    messages.retain(|message| !is_own(&message.name));
    Ok(messages)
}

/// Codes of one kind, each with a text.
struct Codes {
    /// Their enumeration on the apps' side.
    kind: &'static str,
    /// What the names of their messages begin with.
    prefix: &'static str,
    /// In their order.
    codes: Vec<String>,
}

/// The core's codes of every kind.
fn codes() -> Result<Vec<Codes>> {
    let kinds = [
        ("Reason", "", "reason"),
        ("Refusal", "refusal-", "refusal"),
        ("NotArchive", "not-archive-", "not_archive"),
        ("Trouble", "trouble-", "trouble"),
        ("Oddity", "oddity-", "oddity"),
    ];
    let read = kinds.map(|(kind, prefix, folder)| {
        let file = root().join(format!("core/src/outcome/{folder}/codes.txt"));
        let codes = fs::read_to_string(file)?;
        let codes = codes.lines().filter_map(|line| line.split_once('('));
        Ok(Codes {
            kind,
            prefix,
            codes: codes.map(|(code, _)| code.to_owned()).collect(),
        })
    });
    read.into_iter().collect()
}

/// Writes them where the apps' builds look for them.
///
/// # Errors
/// The sentences do not go together, or nothing can be written.
pub(crate) fn run() -> Done {
    for (file, contents) in all()? {
        write(&root().join(file), &contents)?;
    }
    Ok(())
}

/// Every file with its contents.
fn all() -> Result<Vec<(PathBuf, String)>> {
    let words = Words::read()?;
    let mut files = android::resources(&words);
    let codes = codes()?;
    files.push(table::kotlin(&words, &codes)?);
    files.push(swift::swift(&words, &codes)?);
    files.push(apple::catalog(&words)?);
    files.extend(screens::catalogs()?);
    Ok(files)
}

/// A file that is as it should be keeps its time, so that nothing is built again for it.
fn write(file: &Path, contents: &str) -> Done {
    if fs::read_to_string(file).is_ok_and(|before| before == contents) {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(file, contents)?)
}

#[cfg(test)]
mod tests;
