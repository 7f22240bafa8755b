//! Links among what was typed, told apart from archives.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use keepsake_core::link::Link;

use crate::failure::Failure;

/// What was given to be saved.
pub enum Given {
    /// An export.
    Archives(Vec<PathBuf>),
    /// Links, each once.
    Links(Vec<Link>),
}

/// Whatever is there as a file is an archive; whatever else has a link in it is a link.
///
/// # Errors
/// Both are among them.
pub fn told_apart(given: &[OsString]) -> Result<Given, Failure> {
    let (mut paths, mut links) = (Vec::new(), Vec::new());
    for argument in given {
        let found = match argument.to_str() {
            Some(text) if !Path::new(text).exists() => Link::of_input(text),
            _ => Vec::new(),
        };
        if found.is_empty() {
            paths.push(PathBuf::from(argument));
        }
        for link in found {
            if !links.contains(&link) {
                links.push(link);
            }
        }
    }
    match (paths.is_empty(), links.is_empty()) {
        (false, false) => Err(Failure::Unusable(
            "save an export or links, one after the other; both were given".to_owned(),
        )),
        (true, false) => Ok(Given::Links(links)),
        _ => Ok(Given::Archives(paths)),
    }
}
