//! Where what a path leads to really stands, whoever hands it on by `pub use`.

use std::collections::BTreeMap;

use super::paths::{Code, Used};

/// A module by the names that lead to it from its crate; the crate itself has none.
pub(super) type Module = Vec<String>;

/// How often a name is followed; a name that is its own, as in `use tempfile::tempfile`, never ends.
const MOST_HANDED_ON: usize = 16;

/// What each module of a crate calls by which name.
pub(super) struct Names<'a>(BTreeMap<Module, &'a Code<'a>>);

impl<'a> Names<'a> {
    pub(super) fn of(files: &'a [(Module, Code<'a>)]) -> Self {
        Self(
            files
                .iter()
                .map(|(module, code)| (module.clone(), code))
                .collect(),
        )
    }

    pub(super) fn has(&self, module: &[String]) -> bool {
        self.0.contains_key(module)
    }

    /// What a path in a module leads through: what it names as it is written, then where that is
    /// handed on from, until it is where it is defined.
    pub(super) fn led_to(&self, module: &[String], path: &[&str]) -> Vec<Module> {
        let mut found = Vec::new();
        if let Some(path) = self.absolute(module, path) {
            self.follow(path, &mut found);
        }
        found
    }

    /// A path as it is from the crate on; none for one that leads out of it.
    fn absolute(&self, module: &[String], path: &[&str]) -> Option<Module> {
        let ups = path.iter().take_while(|name| **name == "super").count();
        let first = *path.first()?;
        let (base, rest) = match first {
            "crate" => (&module[..0], &path[1..]),
            "self" => (module, &path[1..]),
            "super" => (&module[..module.len().checked_sub(ups)?], &path[ups..]),
            _ if self.has(&child(module, first)) => (module, path),
            _ if self.taken(module, first).next().is_some() => (module, path),
            _ => return None,
        };
        let rest = rest.iter().map(|name| (*name).to_owned());
        Some(base.iter().cloned().chain(rest).collect())
    }

    fn follow(&self, path: Module, found: &mut Vec<Module>) {
        if found.len() == MOST_HANDED_ON || found.contains(&path) {
            return;
        }
        found.push(path.clone());
        let (module, rest) = self.split(&path);
        let Some((name, behind)) = rest.split_first() else {
            return;
        };
        for target in self.handed_on(module, name) {
            self.follow([&target[..], behind].concat(), found);
        }
    }

    /// The longest beginning of a path that is a module, and what stands in it.
    fn split<'b>(&self, path: &'b [String]) -> (&'b [String], &'b [String]) {
        let mut end = path.len();
        while end > 0 && !self.has(&path[..end]) {
            end -= 1;
        }
        path.split_at(end)
    }

    /// Where a module has a name from that it does not define.
    fn handed_on(&self, module: &[String], name: &str) -> Vec<Module> {
        let Some(code) = self.0.get(module) else {
            return Vec::new();
        };
        if code.defined.iter().any(|it| it.name == name) {
            return Vec::new();
        }
        let all = code.uses.iter().filter(|used| used.name == "*");
        let through_all = all.filter_map(|used| {
            let (_, from) = used.path.split_last()?;
            let from = self.absolute(module, from)?;
            self.shows(&from, name).then(|| child(&from, name))
        });
        let by_name = self.taken(module, name);
        by_name
            .filter_map(|used| self.absolute(module, &used.path))
            .chain(through_all)
            .collect()
    }

    fn taken(&self, module: &[String], name: &str) -> impl Iterator<Item = &Used<'a>> {
        let uses = self.0.get(module).into_iter().flat_map(|code| &code.uses);
        uses.filter(move |used| used.name == name)
    }

    fn shows(&self, module: &[String], name: &str) -> bool {
        self.0.get(module).is_some_and(|code| {
            let mut defined = code.defined.iter();
            let mut uses = code.uses.iter();
            defined.any(|it| it.shown && it.name == name)
                || uses.any(|it| it.shown && it.name == name)
        })
    }
}

fn child(module: &[String], name: &str) -> Module {
    [module, &[name.to_owned()]].concat()
}
