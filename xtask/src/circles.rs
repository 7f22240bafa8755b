//! The floors of the house: of the modules that stand beside each other, at the top of a crate
//! or in any folder of it, none depends on another in a circle. A name counts as that of the module
//! that defines it, whoever hands it on by `pub use`. What only tests use is left alone.

mod names;
mod paths;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use self::names::{Module, Names};
use self::paths::Code;
use crate::Done;
use crate::command::{Result, root};

/// The sources of each crate that has floors.
const CRATES: [&str; 3] = ["core/src", "bindings/ffi/src", "bindings/cli/src"];

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
    let files: Vec<_> = (files.iter())
        .map(|(module, text)| (module.clone(), paths::read(text)))
        .collect();
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

/// Each file below `folder` as its module and its code.
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
            files.push((
                module.clone(),
                paths::without_tests(&fs::read_to_string(&path)?),
            ));
        }
        if !is_folder_itself {
            module.pop();
        }
    }
    Ok(())
}

/// For each folder, which of the modules in it name which.
fn neighbours(files: &[(Module, Code<'_>)]) -> BTreeMap<Module, Neighbours> {
    let names = Names::of(files);
    let mut folders = BTreeMap::<Module, Neighbours>::new();
    for (module, _) in files {
        if let Some((name, parent)) = module.split_last() {
            let folder = folders.entry(parent.to_vec()).or_default();
            folder.entry(name.clone()).or_default();
        }
    }
    for (module, code) in files {
        let taken = code.uses.iter().map(|used| &used.path);
        for target in (taken.chain(&code.named)).flat_map(|path| names.led_to(module, path)) {
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
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn every_crate_has_floors() {
        check().unwrap();
    }

    /// A crate of these files, until it is dropped.
    struct Sources(PathBuf);

    impl Sources {
        fn new(name: &str) -> Self {
            let name = format!("keepsake-circles-{name}-{}", std::process::id());
            Self(std::env::temp_dir().join(name))
        }

        fn write(&self, path: &str, source: &str) {
            let path = self.0.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, source).unwrap();
        }

        fn circle(&self) -> Option<String> {
            circle_in(&self.0).unwrap().map(|circle| circle.join(" "))
        }
    }

    impl Drop for Sources {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    #[test]
    fn a_circle_is_found_wherever_it_is_and_tests_make_none() {
        let sources = Sources::new("plain");
        let write = |path: &str, source: &str| sources.write(path, source);
        let found = || sources.circle();
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
        assert_eq!(found().unwrap(), "ground roof wall ground");
        write("ground.rs", "");
        write("wall/sand.rs", "use super::{Wall, stone::{self, Stone}};");
        assert_eq!(found().unwrap(), "wall::sand wall::stone wall::sand");
    }

    #[test]
    fn what_is_handed_on_is_of_the_module_that_defines_it() {
        let sources = Sources::new("handed-on");
        sources.write("roof.rs", "use crate::ground::Ground;\npub struct Tile;");
        for (lib, ground) in [
            ("pub use roof::Tile;", "use crate::Tile;"),
            ("pub use roof::*;", "use crate::Tile;"),
            (
                "pub use self::roof::{Tile as Slate, Beam};",
                "use crate::{Ground, Slate};",
            ),
            ("use roof::Tile;", "fn lay() { super::Tile::lay() }"),
            (
                "pub use roof::Tile;",
                "use crate as house;\nfn lay() { house::Tile::lay() }",
            ),
            ("pub use wall::Tile;", "use crate::Tile;"),
        ] {
            sources.write("lib.rs", lib);
            sources.write("wall/mod.rs", "mod stone;\npub(crate) use stone::*;");
            sources.write("wall/stone.rs", "pub use crate::roof::{\n    Tile,\n};");
            sources.write("ground.rs", &format!("{ground}\npub struct Ground;"));
            let circle = "ground roof ground";
            assert_eq!(sources.circle().as_deref(), Some(circle), "{lib} {ground}");
        }
    }

    #[test]
    fn what_a_module_keeps_to_itself_is_not_handed_on() {
        let sources = Sources::new("kept");
        sources.write("lib.rs", "pub use roof::*;\npub use tile::*;");
        sources.write(
            "roof.rs",
            "use crate::ground::Ground;\nuse crate::tile::Tile;\nstruct Beam;\nimpl Roof {\n    pub fn cover() {}\n}",
        );
        sources.write("tile.rs", "pub struct Tile;\nuse tempfile::tempfile;");
        sources.write(
            "ground.rs",
            "use crate::{Beam, Tile, cover};\nuse tempfile::tempfile;\npub struct Ground;\nfn dig() { tempfile::tempfile() }",
        );
        assert_eq!(sources.circle(), None);
    }
}
