//! No English leaves the core but through one field: every text that the surface has is in the
//! list `surface.txt`, with what it is. A new one has to be put there, and a sentence is called
//! `reason` and stands beside its code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Fields that hold a code: what stands beside a sentence.
const CODES: [&str; 5] = ["why", "reasons", "refusal", "what", "unfit"];

/// Every field of every record, enumeration and error of the surface, with its type.
fn fields() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut fields: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        let (mut within, mut variant, mut is_surface) = (String::new(), String::new(), false);
        for line in text.lines() {
            is_surface |= line.contains("uniffi::");
            if let Some(name) = named(line, &["pub struct ", "pub enum "]) {
                within = if is_surface { name } else { String::new() };
                variant.clear();
                is_surface = false;
            } else if line.starts_with('}') {
                (within, variant, is_surface) = (String::new(), String::new(), false);
            } else if let Some(name) = line.trim().strip_suffix(" {")
                && name.chars().all(char::is_alphanumeric)
            {
                variant = format!(".{name}");
            } else if line.trim() == "}," {
                variant.clear();
            } else if !within.is_empty()
                && let Some((name, kind)) = line.trim().trim_end_matches(',').split_once(": ")
                && !line.trim().starts_with(['/', '#'])
            {
                let name = name.trim_start_matches("pub ").to_owned();
                let of = fields.entry(format!("{within}{variant}")).or_default();
                of.insert(name, kind.to_owned());
            }
        }
    }
    fields
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            files.push(path);
        }
    }
    files
}

fn named(line: &str, starts: &[&str]) -> Option<String> {
    let rest = starts.iter().find_map(|start| line.strip_prefix(start))?;
    let name = rest.split(|letter: char| !letter.is_alphanumeric()).next();
    name.map(str::to_owned)
}

/// Where a value called `system` is made, in the core and here: it is another's words, by the type
/// of their error, or it is not made at all. One is in a library's words that stand in another's
/// error.
#[test]
fn what_is_called_the_systems_words_is_made_of_the_systems_words() {
    const OF_A_LIBRARY: &str = "let system = library.unwrap_or_else(|| cause.in_system_words());";
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut made = 0;
    for file in [here.join("src"), here.join("../../core/src")]
        .iter()
        .flat_map(|folder| sources(folder))
        .filter(|file| !file.to_string_lossy().contains("tests") && !file.ends_with("surface.rs"))
    {
        let text = fs::read_to_string(&file).unwrap();
        let product = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for line in product.lines().map(str::trim) {
            let starts = ["system: ", "let system = "];
            let Some(value) = starts.iter().find_map(|start| line.strip_prefix(start)) else {
                assert!(
                    !line.contains("system: ") || line.starts_with('/'),
                    "{}: {line}",
                    file.display()
                );
                continue;
            };
            let is_type = value == "String,";
            let is_theirs = value.trim_end_matches([',', ';']) == "cause.in_system_words()";
            assert!(
                is_type || is_theirs || line == OF_A_LIBRARY,
                "{}: {line}",
                file.display()
            );
            made += usize::from(is_theirs);
        }
    }
    assert!(made > 8, "{made} places are found");
}

#[test]
fn every_text_of_the_surface_is_listed_with_what_it_is() {
    let listed: BTreeMap<_, _> = include_str!("surface.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(": ").unwrap())
        .collect();
    let fields = fields();
    let texts: BTreeSet<_> = fields
        .iter()
        .flat_map(|(within, fields)| fields.iter().map(move |(name, kind)| (within, name, kind)))
        .filter(|(_, _, kind)| kind.contains("String"))
        .map(|(within, name, _)| format!("{within}.{name}"))
        .collect();
    let known: BTreeSet<_> = listed.keys().map(|name| (*name).to_owned()).collect();
    let new: Vec<_> = texts.difference(&known).collect();
    let gone: Vec<_> = known.difference(&texts).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "new: {new:#?} gone: {gone:#?}"
    );
    for (name, what) in listed {
        let is_sentence = what == "English sentence";
        assert_eq!(is_sentence, name.ends_with(".reason"), "{name}: {what}");
        if is_sentence {
            let (within, _) = name.rsplit_once('.').unwrap();
            let has_code = CODES.iter().any(|code| fields[within].contains_key(*code));
            assert!(has_code, "{name} has no code beside it");
        }
    }
}
