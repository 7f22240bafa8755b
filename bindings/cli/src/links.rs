//! Links among what was typed, told apart from archives.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use keepsake_core::download::Refusal;
use keepsake_core::link::{Link, LookAlike};

use crate::failure::Failure;
use crate::language::text;
use crate::words;

/// What was given to be saved.
pub enum Given {
    /// An export.
    Archives(Vec<PathBuf>),
    /// Links.
    Links(Shared),
}

/// Links that were given, and what was given beside them.
pub struct Shared {
    /// Each once, in order.
    pub links: Vec<Link>,
    /// Addresses that are not Instagram's; nobody asks them.
    pub look_alikes: Vec<LookAlike>,
}

/// Whatever is there as a file is an archive; whatever else has a link in it is a link.
///
/// # Errors
/// Both are among them, or an address that is no link to Instagram and nothing else.
pub fn told_apart(given: &[OsString]) -> Result<Given, Failure> {
    let mut paths = Vec::new();
    let mut addresses = Vec::new();
    let mut shared = Shared {
        links: Vec::new(),
        look_alikes: Vec::new(),
    };
    for argument in given {
        if argument.to_string_lossy().trim().is_empty() {
            return Err(Failure::Unusable(text!("refused-empty-text")));
        }
        let text = argument.to_str().filter(|text| !Path::new(text).exists());
        match text {
            Some(text) if shared.take(text) => {}
            Some(text) if Link::may_be_meant(text) => addresses.push(text),
            _ => paths.push(PathBuf::from(argument)),
        }
    }
    match (paths.is_empty(), shared.links.is_empty(), addresses.first()) {
        (false, false, _) => Err(Failure::Unusable(text!("refused-both"))),
        (_, true, Some(address)) => Err(shared.no_link_in(address)),
        (true, false, _) => Ok(Given::Links(shared)),
        _ => Ok(Given::Archives(paths)),
    }
}

impl Shared {
    /// Takes the links of a text, each once. Whether there are any.
    fn take(&mut self, text: &str) -> bool {
        // A bare word is a file that is not there, never the code of a post.
        let found = match text.trim_start().starts_with('@') {
            true => Link::of_input(text),
            false => Link::find_all(text),
        };
        let is_shared = !found.is_empty();
        for link in found {
            if !self.links.contains(&link) {
                self.links.push(link);
            }
        }
        for look_alike in Link::look_alikes(text) {
            if !self.look_alikes.contains(&look_alike) {
                self.look_alikes.push(look_alike);
            }
        }
        is_shared
    }

    fn no_link_in(&self, address: &str) -> Failure {
        let why = match self.look_alikes.first() {
            Some(look_alike) => look_alike.refusal(),
            None => Refusal::NoLink,
        };
        let (address, why) = (words::line(address), words::say(&why));
        Failure::Unusable(text!("about", what = address, said = why))
    }
}
