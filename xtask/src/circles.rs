//! The floors of the core: no module at its top depends on another one in a circle. What only
//! tests use is left alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::Done;
use crate::command::{Result, root};

/// Which modules each module names.
type Modules = BTreeMap<String, BTreeSet<String>>;

/// # Errors
/// There is a circle, or the sources cannot be read.
pub(crate) fn check() -> Done {
    let modules = modules(&root().join("core/src"))?;
    match circle(&modules) {
        None => Ok(()),
        Some(circle) => {
            let circle = circle.join(" -> ");
            Err(format!("modules of the core depend on each other in a circle: {circle}").into())
        }
    }
}

fn modules(sources: &Path) -> Result<Modules> {
    let mut modules = Modules::new();
    for entry in fs::read_dir(sources)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if name != "lib" {
            let named = modules.entry(name.clone().into_owned()).or_default();
            read(&path, named)?;
            named.remove(name.as_ref());
        }
    }
    Ok(modules)
}

/// Adds what a file, or every file of a folder, names.
fn read(path: &Path, named: &mut BTreeSet<String>) -> Done {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    if name == "tests" || name.ends_with("_tests") {
        return Ok(());
    }
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            read(&entry?.path(), named)?;
        }
        return Ok(());
    }
    let source = fs::read_to_string(path)?;
    // Tests may look at any floor; they stand last, or are whole files of their own.
    let product = source.split("#[cfg(test)]\nmod tests {").next();
    named.extend(product.into_iter().flat_map(names));
    Ok(())
}

/// What follows `crate::` outside of comments.
fn names(source: &str) -> impl Iterator<Item = String> {
    let lines = source.lines();
    let code = lines.map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|path| {
            let is_name = |letter: char| letter.is_ascii_lowercase() || letter == '_';
            path.chars().take_while(|letter| is_name(*letter)).collect()
        })
}

/// Modules of which each names the next, and the last the first.
fn circle(modules: &Modules) -> Option<Vec<String>> {
    let mut sound = BTreeSet::new();
    let names = modules.keys();
    names
        .into_iter()
        .find_map(|name| from(name, modules, &mut Vec::new(), &mut sound))
}

fn from<'a>(
    name: &'a str,
    modules: &'a Modules,
    way: &mut Vec<&'a str>,
    sound: &mut BTreeSet<&'a str>,
) -> Option<Vec<String>> {
    if let Some(start) = way.iter().position(|before| *before == name) {
        let circle = way[start..].iter().chain([&name]);
        return Some(circle.map(|name| (*name).to_owned()).collect());
    }
    if sound.contains(name) {
        return None;
    }
    way.push(name);
    let next = modules.get(name).into_iter().flatten();
    for next in next.filter(|next| modules.contains_key(*next)) {
        if let Some(circle) = from(next, modules, way, sound) {
            return Some(circle);
        }
    }
    way.pop();
    sound.insert(name);
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_has_floors() {
        check().unwrap();
    }

    #[test]
    fn a_circle_is_found_wherever_it_begins_and_tests_make_none() {
        let folder = std::env::temp_dir().join(format!("keepsake-circles-{}", std::process::id()));
        let write = |path: &str, source: &str| {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, source).unwrap();
        };
        write("lib.rs", "use crate::roof;");
        write("roof.rs", "use crate::wall::Stone;\nuse crate::Roof;");
        write("wall/mod.rs", "mod stone;\n// Below crate::roof.\n");
        write("wall/tests.rs", "use crate::roof::Roof;");
        write(
            "wall/stone.rs",
            "use crate::ground;\n#[cfg(test)]\nmod tests {\n    use crate::roof::Roof;\n}\n",
        );
        write("ground.rs", "");
        assert_eq!(circle(&modules(&folder).unwrap()), None);
        write("ground.rs", "pub fn up() -> crate::roof::Roof {}");
        let circle = circle(&modules(&folder).unwrap());
        assert_eq!(circle.unwrap(), ["ground", "roof", "wall", "ground"]);
        fs::remove_dir_all(folder).unwrap();
    }
}
