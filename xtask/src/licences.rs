//! The licences of what is inside of the apps, with their texts: most of them are given only where
//! their text goes along. For the iPhone one file that the app shows
//! (`ios/App/Resources/Licences.json`); for Android what the core brings, to which the app's build
//! adds the libraries that it packs (`android/build/android.groovy`).

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

const IPHONES: &str = "aarch64-apple-ios";
const ANDROIDS: &str = "aarch64-linux-android";

/// Something that is inside of an app.
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
    let works = works(IPHONES)?;
    let (numbers, texts) = numbered(&works);
    let works: Vec<_> = works
        .iter()
        .zip(numbers)
        .map(|(work, numbers)| {
            json!({
                "name": work.name, "licence": work.licence, "source": work.source, "texts": numbers,
            })
        })
        .collect();
    Ok(serde_json::to_string_pretty(&json!({ "works": works, "texts": texts }))? + "\n")
}

/// What the core brings into the Android app: a line for each work, with tabs between its name, its
/// licence and the numbers of its texts; then the texts, a form feed before each. The first is that
/// of the Apache licence.
///
/// # Errors
/// Cargo does not answer, or something has no text.
pub(crate) fn for_android() -> Result<String> {
    let mut works = works(ANDROIDS)?;
    // The app's symbols; beside that, its text is what the libraries of the app stand under.
    works.insert(0, work("Material Symbols", "Apache-2.0", APACHE));
    let (numbers, texts) = numbered(&works);
    let lines = works.iter().zip(numbers).map(|(work, numbers)| {
        let numbers: Vec<_> = numbers.iter().map(usize::to_string).collect();
        format!("{}\t{}\t{}", work.name, work.licence, numbers.join(" "))
    });
    let lines: Vec<_> = lines.collect();
    let texts: String = texts
        .iter()
        .map(|text| format!("\u{c}{}", text.replace('\u{c}', "")))
        .collect();
    Ok(lines.join("\n") + &texts)
}

/// The numbers of each work's texts, and these: each once, however many works have it.
fn numbered(works: &[Work]) -> (Vec<Vec<usize>>, Vec<&str>) {
    let mut texts: Vec<&str> = Vec::new();
    let mut number = |text| {
        let known = texts.iter().position(|known| *known == text);
        known.unwrap_or_else(|| {
            texts.push(text);
            texts.len() - 1
        })
    };
    let numbers = works
        .iter()
        .map(|work| work.texts.iter().map(|text| number(text)).collect())
        .collect();
    (numbers, texts)
}

fn work(name: &str, licence: &str, text: &str) -> Work {
    Work {
        name: name.to_owned(),
        licence: licence.to_owned(),
        source: String::new(),
        texts: vec![text.to_owned()],
    }
}

/// In the order of their names.
fn works(platform: &str) -> Result<Vec<Work>> {
    let metadata: Value = serde_json::from_str(&said(&mut cargo(&[
        "metadata",
        "--format-version=1",
        "--locked",
        &format!("--filter-platform={platform}"),
    ]))?)?;
    let inside = inside(platform)?;
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
    let mut works = with_texts(works.into_values().collect())?;
    works.push(Work {
        source: "https://www.sqlite.org".to_owned(),
        ..work("SQLite", "public domain", SQLITE)
    });
    works.sort_by_key(|work| work.name.to_lowercase());
    Ok(works)
}

/// Names and versions of what is linked into the app, without what only helps to build it.
fn inside(platform: &str) -> Result<BTreeSet<String>> {
    let tree = said(&mut cargo(&[
        "tree",
        "--package=keepsake-ffi",
        "--edges=normal,no-proc-macro",
        &format!("--target={platform}"),
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
            "MIT" | "MIT OR Apache-2.0" => of_authors(&work.name)?,
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

    #[test]
    fn android_has_each_text_once_and_that_of_apache_first() {
        let made = for_android().unwrap();
        let mut parts = made.split('\u{c}');
        let works: Vec<Vec<_>> = parts
            .next()
            .unwrap()
            .lines()
            .map(|line| line.split('\t').collect())
            .collect();
        let texts: Vec<_> = parts.collect();
        assert!(texts[0].contains("Apache License"), "{}", texts[0]);
        for work in &works {
            let numbers = work[2].split(' ').map(|number| number.parse::<usize>());
            for number in numbers {
                assert!(!texts[number.unwrap()].trim().is_empty(), "{work:?}");
            }
        }
        for inside in ["Keepsake", "SQLite", "ring", "tokio"] {
            assert!(works.iter().any(|work| work[0] == inside), "{inside}");
        }
        assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len());
    }

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
        let known = work("bytes", "MIT", "Copyright (c) Somebody");
        let bare = Work {
            texts: Vec::new(),
            ..work("thumbhash", "MIT", "")
        };
        let works = with_texts(vec![known, bare]).unwrap();
        let text = &works[1].texts[0];
        assert!(
            text.contains("Copyright (c) the authors of thumbhash"),
            "{text}"
        );
        assert!(text.contains("Permission is hereby granted"), "{text}");
        assert!(!text.contains("Somebody") && !text.contains("Keepsake authors"));
    }
}
