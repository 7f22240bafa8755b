//! Every dependency that a package names is used by a source of that package.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Done;
use crate::command::{Result, cargo, said};

/// Named only so that cargo takes this version of what another one needs.
const PINNED: [&str; 1] = ["idna_adapter"];

/// # Errors
/// A dependency is used by no source, or cargo cannot tell what there is.
pub(crate) fn check() -> Done {
    let unused = unused(&described()?)?;
    if unused.is_empty() {
        return Ok(());
    }
    Err(format!("used by no source of the package: {}", unused.join(", ")).into())
}

/// The packages of the workspace, as cargo describes them.
fn described() -> Result<Value> {
    let metadata = said(&mut cargo(&[
        "metadata",
        "--no-deps",
        "--format-version=1",
        "--locked",
    ]))?;
    Ok(serde_json::from_str(&metadata)?)
}

/// Each dependency that no source names, behind its package.
fn unused(described: &Value) -> Result<Vec<String>> {
    let mut unused = Vec::new();
    for package in list(described, "packages") {
        let manifest = Path::new(text(package, "manifest_path")).parent();
        let mut sources = String::new();
        collect(manifest.unwrap_or(Path::new("")), &mut sources)?;
        for dependency in list(package, "dependencies") {
            let name = text(dependency, "name");
            let called = dependency.get("rename").and_then(Value::as_str);
            let called = called.unwrap_or(name).replace('-', "_");
            if !PINNED.contains(&name) && !is_named(&called, &sources) {
                unused.push(format!("{}: {name}", text(package, "name")));
            }
        }
    }
    Ok(unused)
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// All sources below a folder but those of other packages in it, without comments.
fn collect(folder: &Path, sources: &mut String) -> Done {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if !path.ends_with("target") && !path.join("Cargo.toml").exists() {
                collect(&path, sources)?;
            }
        } else if path.extension().is_some_and(|it| it == "rs") {
            for line in fs::read_to_string(&path)?.lines() {
                sources.push_str(line.split_once("//").map_or(line, |(code, _)| code));
                sources.push('\n');
            }
        }
    }
    Ok(())
}

/// Whether a path begins with a name, or it is taken in as a whole.
fn is_named(name: &str, sources: &str) -> bool {
    sources.match_indices(name).any(|(at, _)| {
        let (before, rest) = sources.split_at(at);
        let behind = rest.strip_prefix(name).unwrap_or_default();
        let is_first = !before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        let is_whole = before.ends_with("use ") && behind.starts_with([';', ' ']);
        is_first && (behind.starts_with("::") || is_whole)
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_dependency_is_used() {
        check().unwrap();
    }

    #[test]
    fn a_dependency_is_found_that_no_source_of_its_package_names() {
        let folder = std::env::temp_dir().join(format!("keepsake-unused-{}", std::process::id()));
        let write = |path: &str, text: &str| {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("Cargo.toml", "");
        write(
            "src/lib.rs",
            "use stone_axe::Axe; // wall::Wall\nuse roof as tiles;\nfn old_wall() { my_wall::up(); brick::wall() }\n",
        );
        write("inner/Cargo.toml", "");
        write("inner/src/lib.rs", "use wall::Wall;");
        let described = json!({"packages": [{
            "name": "house",
            "manifest_path": folder.join("Cargo.toml"),
            "dependencies": [
                {"name": "stone-axe"}, {"name": "roof"}, {"name": "wall"},
                {"name": "brick-maker", "rename": "brick"}, {"name": "idna_adapter"},
            ],
        }]});
        assert_eq!(unused(&described).unwrap(), ["house: wall"]);
        fs::remove_dir_all(folder).unwrap();
    }
}
