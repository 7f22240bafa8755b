//! The licences of what is inside of the iPhone app, with their texts: most of them are given only
//! where their text goes along. One file that the app shows (`ios/App/Resources/Licences.json`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::Done;
use crate::command::{Result, cargo, root, said};

/// What the texts of licences are called.
const NAMES: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
];

/// Beside what cargo knows.
const SQLITE: &str = "SQLite is in the public domain: https://www.sqlite.org/copyright.html\n";

/// The texts that crates are published without.
const MPL: &str = include_str!("../licences/MPL-2.0.txt");
const APACHE: &str = include_str!("../../LICENSE-APACHE");
const MIT: &str = include_str!("../../LICENSE-MIT");

/// Something that is inside of the app.
struct Work {
    name: String,
    licence: String,
    source: String,
    texts: Vec<String>,
}

/// Writes the file.
///
/// # Errors
/// Cargo does not answer, or something has no text.
pub(crate) fn run() -> Done {
    fs::write(place(), made()?)?;
    Ok(())
}

/// Whether the file is that of the libraries of now.
///
/// # Errors
/// It is not.
pub(crate) fn check() -> Done {
    if fs::read_to_string(place()).ok() == Some(made()?) {
        return Ok(());
    }
    Err(
        "other libraries are inside of the app than its licences tell: `cargo xtask licences`"
            .into(),
    )
}

fn place() -> PathBuf {
    root().join("ios/App/Resources/Licences.json")
}

fn made() -> Result<String> {
    let mut works = works()?;
    works.push(Work {
        name: "SQLite".to_owned(),
        licence: "public domain".to_owned(),
        source: "https://www.sqlite.org".to_owned(),
        texts: vec![SQLITE.to_owned()],
    });
    works.sort_by_key(|work| work.name.to_lowercase());
    Ok(serde_json::to_string_pretty(&written(&works))? + "\n")
}

/// Each text once, however many works have it.
fn written(works: &[Work]) -> Value {
    let mut texts: Vec<&str> = Vec::new();
    let works: Vec<_> = works
        .iter()
        .map(|work| {
            let numbers: Vec<_> = work
                .texts
                .iter()
                .map(|text| {
                    texts
                        .iter()
                        .position(|known| known == text)
                        .unwrap_or_else(|| {
                            texts.push(text);
                            texts.len() - 1
                        })
                })
                .collect();
            json!({
                "name": work.name, "licence": work.licence, "source": work.source, "texts": numbers,
            })
        })
        .collect();
    json!({ "works": works, "texts": texts })
}

fn works() -> Result<Vec<Work>> {
    let metadata: Value = serde_json::from_str(&said(&mut cargo(&[
        "metadata",
        "--format-version=1",
        "--locked",
        "--filter-platform=aarch64-apple-ios",
    ]))?)?;
    let inside = inside()?;
    let mut works: BTreeMap<String, Work> = BTreeMap::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let (name, licence) = (text("name"), text("license"));
        if !inside.contains(&format!("{name} v{}", text("version"))) {
            continue;
        }
        let is_own = package["source"].is_null();
        let manifest = PathBuf::from(text("manifest_path"));
        let folder = match is_own {
            true => root(),
            false => manifest.parent().unwrap_or(Path::new("")).to_owned(),
        };
        // All crates of ours are one work to whoever reads it.
        let name = if is_own { "Keepsake".to_owned() } else { name };
        let texts = texts(&folder, &licence)?;
        let source = text("repository");
        let work = works.entry(name.clone()).or_insert(Work {
            name,
            licence,
            source,
            texts: Vec::new(),
        });
        for text in texts {
            if !work.texts.contains(&text) {
                work.texts.push(text);
            }
        }
    }
    with_texts(works.into_values().collect())
}

/// Names and versions of what is linked into the app, without what only helps to build it.
fn inside() -> Result<BTreeSet<String>> {
    let tree = said(&mut cargo(&[
        "tree",
        "--package=keepsake-ffi",
        "--edges=normal,no-proc-macro",
        "--target=aarch64-apple-ios",
        "--prefix=none",
        "--format={p}",
        "--locked",
    ]))?;
    Ok(tree
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some(format!("{} {}", words.next()?, words.next()?))
        })
        .collect())
}

/// The texts that have to go along: of several licences to choose from MIT's, the shortest.
fn texts(folder: &Path, licence: &str) -> Result<Vec<String>> {
    let mut files: Vec<_> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && is_licence(path))
        .collect();
    files.sort();
    let of_mit: Vec<_> = files
        .iter()
        .filter(|path| path.to_string_lossy().ends_with("-MIT"))
        .cloned()
        .collect();
    let is_choice = licence.contains("OR") && !licence.contains("AND");
    if is_choice && licence.contains("MIT") && !of_mit.is_empty() {
        files = of_mit;
    }
    let read = |path: &PathBuf| -> Result<String> {
        let text = fs::read_to_string(path)?.replace("\r\n", "\n");
        Ok(text.trim().to_owned() + "\n")
    };
    files.iter().map(read).collect()
}

fn is_licence(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_uppercase());
    let is_code = path.extension().is_some_and(|ending| ending == "rs");
    name.is_some_and(|name| NAMES.iter().any(|known| name.starts_with(known))) && !is_code
}

/// Some crates are published without the text of their licence: it is that which the licence has for
/// all. A copyright line of another crate would be a false one.
fn with_texts(mut works: Vec<Work>) -> Result<Vec<Work>> {
    for work in works.iter_mut().filter(|work| work.texts.is_empty()) {
        let text = match work.licence.as_str() {
            "MPL-2.0" => MPL.to_owned(),
            "Apache-2.0" => APACHE.to_owned(),
            "MIT" => of_authors(&work.name)?,
            other => return Err(format!("{}: no text of {other}", work.name).into()),
        };
        work.texts.push(text);
    }
    Ok(works)
}

/// MIT's licence, of which Keepsake's own is the text, with the authors of a work in it.
fn of_authors(work: &str) -> Result<String> {
    let is_copyright = |line: &&str| line.starts_with("Copyright (c)");
    let own = MIT
        .lines()
        .find(is_copyright)
        .ok_or("LICENSE-MIT: no copyright line")?;
    Ok(MIT.replace(own, &format!("Copyright (c) the authors of {work}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts_of(licence: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for name in ["LICENSE-APACHE", "LICENSE-MIT", "LICENSE-UNICODE", "lib.rs"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        texts(folder.path(), licence).unwrap()
    }

    #[test]
    fn what_holds_besides_a_choice_goes_along_with_it() {
        assert_eq!(texts_of("MIT OR Apache-2.0"), ["LICENSE-MIT\n"]);
        let all = texts_of("(MIT OR Apache-2.0) AND Unicode-3.0");
        assert_eq!(
            all,
            ["LICENSE-APACHE\n", "LICENSE-MIT\n", "LICENSE-UNICODE\n"]
        );
    }

    #[test]
    fn a_work_without_a_text_gets_no_copyright_line_of_another() {
        let work = |name: &str, texts: Vec<String>| Work {
            name: name.to_owned(),
            licence: "MIT".to_owned(),
            source: String::new(),
            texts,
        };
        let known = work("bytes", vec!["Copyright (c) Somebody".to_owned()]);
        let works = with_texts(vec![known, work("thumbhash", Vec::new())]).unwrap();
        let text = &works[1].texts[0];
        assert!(
            text.contains("Copyright (c) the authors of thumbhash"),
            "{text}"
        );
        assert!(text.contains("Permission is hereby granted"), "{text}");
        assert!(!text.contains("Somebody") && !text.contains("Keepsake authors"));
    }
}
