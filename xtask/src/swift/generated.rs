//! What is generated for Swift: a module, and the C module under it.

use std::fs;
use std::path::{Path, PathBuf};

use super::folder;
use crate::bindings;
use crate::command::{Result, target};

/// Where it was written.
pub(super) struct Generated {
    /// Holds a folder with the C header and its module map, as clang looks for modules.
    pub(super) headers: PathBuf,
}

/// Writes the Swift module into `sources/KeepsakeRust`, with what is written by hand for it, and the C module into
/// `headers/KeepsakeRustFFI`: a folder named like the module, so that two libraries of
/// UniFFI's do not meet.
///
/// # Errors
/// The library tells nothing about itself, or nothing can be written.
pub(super) fn write(library: &Path, sources: &Path, headers: &Path) -> Result<Generated> {
    let made = target().join("generated-swift");
    bindings::generate("swift", library, None, &made)?;
    let module = headers.join("KeepsakeRustFFI");
    let beside = folder().join("Sources/KeepsakeRust/Data.swift");
    write_if_new(&beside, &sources.join("KeepsakeRust/Data.swift"))?;
    for (file, place) in [
        (
            "KeepsakeRust.swift",
            sources.join("KeepsakeRust/KeepsakeRust.swift"),
        ),
        ("KeepsakeRustFFI.h", module.join("KeepsakeRustFFI.h")),
        ("KeepsakeRustFFI.modulemap", module.join("module.modulemap")),
    ] {
        write_if_new(&made.join(file), &place)?;
    }
    Ok(Generated {
        headers: headers.to_owned(),
    })
}

/// Leaves a file alone that would stay the same: what depends on it need not be built
/// again.
fn write_if_new(from: &Path, to: &Path) -> Result<()> {
    let content = fs::read(from)?;
    if fs::read(to).is_ok_and(|there| there == content) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(to, content)?)
}
