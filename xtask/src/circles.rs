//! The floors of the house: of the modules that stand beside each other, at the top of a crate
//! or in any folder of it, none depends on another in a circle. What only tests use is left alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::Done;
use crate::command::{Result, root};

/// The sources of each crate that has floors.
const CRATES: [&str; 3] = ["core/src", "bindings/ffi/src", "bindings/cli/src"];

/// A module by the names that lead to it from its crate; the crate itself has none.
type Module = Vec<String>;
/// Which of its neighbours each module of one folder names.
type Neighbours = BTreeMap<String, BTreeSet<String>>;

/// # Errors
/// There is a circle, or the sources cannot be read.
pub(crate) fn check() -> Done {
    for sources in CRATES {
        if let Some(circle) = circle_in(&root().join(sources))? {
            let circle = circle.join(" -> ");
            return Err(
                format!("modules in {sources} depend on each other in a circle: {circle}").into(),
            );
        }
    }
    Ok(())
}

/// The modules of a circle, with the names that lead to them.
fn circle_in(sources: &Path) -> Result<Option<Vec<String>>> {
    let mut files = Vec::new();
    collect(sources, &mut Vec::new(), &mut files)?;
    Ok(neighbours(&files).into_iter().find_map(|(parent, named)| {
        let circle = circle(&named)?;
        let whole = |name: &String| {
            [&parent[..], std::slice::from_ref(name)]
                .concat()
                .join("::")
        };
        Some(circle.iter().map(whole).collect())
    }))
}

/// Each file below `folder` as its module and its text.
fn collect(folder: &Path, module: &mut Module, files: &mut Vec<(Module, String)>) -> Done {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if name == "tests" || name.ends_with("_tests") {
            continue;
        }
        let is_folder_itself = ["lib", "main", "mod"].contains(&name.as_ref());
        if !is_folder_itself {
            module.push(name.into_owned());
        }
        if path.is_dir() {
            collect(&path, module, files)?;
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push((module.clone(), fs::read_to_string(&path)?));
        }
        if !is_folder_itself {
            module.pop();
        }
    }
    Ok(())
}

/// For each folder, which of the modules in it name which.
fn neighbours(files: &[(Module, String)]) -> BTreeMap<Module, Neighbours> {
    let mut folders = BTreeMap::<Module, Neighbours>::new();
    for (module, _) in files {
        if let Some((name, parent)) = module.split_last() {
            let folder = folders.entry(parent.to_vec()).or_default();
            folder.entry(name.clone()).or_default();
        }
    }
    for (module, text) in files {
        for target in paths(&code_of(text))
            .iter()
            .filter_map(|it| absolute(it, module))
        {
            let pairs = module.iter().zip(&target);
            let together = pairs.take_while(|(one, other)| one == other).count();
            if let (Some(from), Some(to)) = (module.get(together), target.get(together))
                && let Some(folder) = folders.get_mut(&module[..together])
                && folder.contains_key(to)
            {
                folder.entry(from.clone()).or_default().insert(to.clone());
            }
        }
    }
    folders
}

/// A file without comments and without the tests at its end.
fn code_of(text: &str) -> String {
    let product = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines = product.lines();
    let code = lines.map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    code.collect::<Vec<_>>().join("\n")
}

/// All paths that begin at the crate or at a module above, those in braces each by itself.
fn paths(code: &str) -> Vec<Vec<&str>> {
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let (before, path) = code.split_at(at);
            if !before.ends_with(|letter| is_name(letter) || letter == ':') {
                take(path, Vec::new(), &mut found);
            }
        }
    }
    found
}

/// Takes one path, with what follows in braces; answers with the rest.
fn take<'a>(mut rest: &'a str, mut path: Vec<&'a str>, found: &mut Vec<Vec<&'a str>>) -> &'a str {
    loop {
        rest = rest.trim_start();
        if let Some(group) = rest.strip_prefix('{') {
            return take_group(group, &path, found);
        }
        let end = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
        let (name, behind) = rest.split_at(end);
        path.push(name);
        match behind.strip_prefix("::") {
            Some(next) => rest = next,
            None => {
                found.push(path);
                return behind;
            }
        }
    }
}

fn take_group<'a>(mut rest: &'a str, path: &[&'a str], found: &mut Vec<Vec<&'a str>>) -> &'a str {
    loop {
        rest = take(rest, path.to_vec(), found).trim_start_matches(|it| it != ',' && it != '}');
        match rest.strip_prefix(',') {
            Some(next) => rest = next,
            None => return rest.strip_prefix('}').unwrap_or(rest),
        }
    }
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// What a path in a module names, from the crate on.
fn absolute(path: &[&str], module: &[String]) -> Option<Module> {
    let ups = path.iter().take_while(|name| **name == "super").count();
    let (base, rest) = match ups {
        0 => (&module[..0], path.get(1..)?),
        ups => (
            module.get(..module.len().checked_sub(ups)?)?,
            path.get(ups..)?,
        ),
    };
    let rest = rest.iter().map(|name| (*name).to_owned());
    Some(base.iter().cloned().chain(rest).collect())
}

/// Modules of which each names the next, and the last the first.
fn circle(modules: &Neighbours) -> Option<Vec<String>> {
    let mut sound = BTreeSet::new();
    let names = modules.keys();
    names
        .into_iter()
        .find_map(|name| from(name, modules, &mut Vec::new(), &mut sound))
}

fn from<'a>(
    name: &'a str,
    modules: &'a Neighbours,
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
    fn every_crate_has_floors() {
        check().unwrap();
    }

    #[test]
    fn a_circle_is_found_wherever_it_is_and_tests_make_none() {
        let folder = std::env::temp_dir().join(format!("keepsake-circles-{}", std::process::id()));
        let write = |path: &str, source: &str| {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, source).unwrap();
        };
        let found = || circle_in(&folder).unwrap();
        write("lib.rs", "use crate::roof;");
        write("roof.rs", "use crate::wall::Stone;\nuse crate::Roof;");
        write(
            "wall/mod.rs",
            "mod stone;\nmod sand;\n// Below crate::roof.\n",
        );
        write("wall/tests.rs", "use crate::roof::Roof;");
        write(
            "wall/stone.rs",
            "use crate::{\n    ground,\n    wall::sand as fine,\n};\n#[cfg(test)]\nmod tests {\n    use crate::roof::Roof;\n}\n",
        );
        write("wall/sand.rs", "pub struct Sand;");
        write("ground.rs", "");
        assert_eq!(found(), None);
        write("ground.rs", "pub fn up() -> crate::roof::Roof {}");
        assert_eq!(found().unwrap(), ["ground", "roof", "wall", "ground"]);
        write("ground.rs", "");
        write("wall/sand.rs", "use super::{Wall, stone::{self, Stone}};");
        assert_eq!(
            found().unwrap(),
            ["wall::sand", "wall::stone", "wall::sand"]
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
