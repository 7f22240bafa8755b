//! Why a file is no page of a post, in words that say what to do.

use serde::{Deserialize, Serialize};

/// Why a file is no page of a post, and what works instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum NoPage {
    /// It has no bytes.
    #[error(
        "the file is empty; open the post in a browser without logging in, wait until it shows, \
         and save the page as \u{201c}Web Page, HTML Only\u{201d}"
    )]
    Empty,
    /// A page with its pictures in one file: its scripts, which hold the post, are left out.
    #[error(
        "this is a web archive (MHTML, a single file), which leaves out what the post is read from; \
         save the page as \u{201c}Web Page, HTML Only\u{201d}"
    )]
    WebArchive,
    /// The page as it would be printed.
    #[error(
        "this is a PDF, in which a page is as it would be printed; save the page itself \
         as \u{201c}Web Page, HTML Only\u{201d}, in Safari as \u{201c}Web Archive\u{201d}"
    )]
    Printed,
    /// A file that only leads to the page.
    #[error(
        "this file holds only the page's address; open it in a browser without logging in, \
         wait until the post shows, and save the page as \u{201c}Web Page, HTML Only\u{201d}"
    )]
    Bookmark,
    /// A photo or video.
    #[error(
        "this is a photo or video, not the post's page; save the page itself \
         as \u{201c}Web Page, HTML Only\u{201d}"
    )]
    Media,
    /// An archive that holds a page among others.
    #[error(
        "this is a ZIP archive; unpack it and give the page in it, or save the page \
         as \u{201c}Web Page, HTML Only\u{201d}"
    )]
    Zip,
    /// The page without its scripts, as extensions save it that clean, print or keep pages.
    #[error(
        "whoever saved this page left out its scripts, which hold the post; save the page \
         with the browser itself as \u{201c}Web Page, HTML Only\u{201d}"
    )]
    NoScripts,
    /// The frame that other sites show, with a small picture and nothing that a post is read from.
    #[error(
        "this is the frame that other sites show of a post, which has only a small picture of it; \
         open the post itself in a browser without logging in, and save its page \
         as \u{201c}Web Page, HTML Only\u{201d}"
    )]
    Frame,
    /// Something that is packed and cannot be unpacked, or is no text.
    #[error("the file is packed in a way that is not read here, or damaged; save the page again")]
    Damaged,
    /// More than any page has.
    #[error("this is too large for a page")]
    TooLarge,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::codes;

    #[test]
    fn the_list_of_codes_has_every_code() {
        codes::is_listed(
            &[
                NoPage::Empty,
                NoPage::WebArchive,
                NoPage::Printed,
                NoPage::Bookmark,
                NoPage::Media,
                NoPage::Zip,
                NoPage::NoScripts,
                NoPage::Frame,
                NoPage::Damaged,
                NoPage::TooLarge,
            ],
            include_str!("no_page/codes.txt"),
        );
    }
}
