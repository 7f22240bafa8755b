//! The page of a post in a file that a person saved: read where it belongs, and told where an archive does.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use keepsake_core::outcome::NoPage;
use keepsake_core::source::page;

use crate::language::{self, text};
use crate::{again, words};

/// No page is larger.
const LARGEST: u64 = 64 << 20;

/// The bytes of such a file, and no more of one that is too large than tells so.
///
/// # Errors
/// It cannot be read.
pub fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What to do with a file that was given as an archive, and is the page of a post; none where it is
/// something else.
pub fn instead_of_archive(path: &Path) -> Option<String> {
    let shown = words::line(&path.display().to_string());
    match page::html(&bytes(path).ok()?) {
        Ok(html) => {
            let command = again::save_page(&page::code(&html)?, path);
            let told = text!("refused-is-page", path = shown);
            Some(format!("{told}\n  {command}"))
        }
        Err(why @ (NoPage::WebArchive | NoPage::Bookmark | NoPage::Frame)) => {
            let why = language::spoken().say(&why);
            Some(text!("refused-is-no-page", path = shown, why = why))
        }
        Err(_) => None,
    }
}
