//! What stands between the archive and the readers of its index files: a reader gets
//! the text of one file and tells, in order, the posts it names. Readers know one
//! dialect each and nothing of ZIPs, roots or bytes.

use crate::error::Result;
use crate::post::{OptIn, PostKind};
use crate::source::{IndexedMedia, Post};

/// One index file, as its reader is told of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IndexFile<'a> {
    /// The kind of the posts it lists, from its name.
    pub kind: PostKind,
    /// Why its posts are left out unless asked, where that follows from its name.
    pub opt_in: Option<OptIn>,
    /// Whose export it is, to tell own messages from others'.
    pub account: &'a Account,
}

/// The names of the account, from `personal_information` or `profile.json`; empty if
/// no part has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Account {
    /// `@name`, without the `@`.
    pub username: Option<String>,
    /// The name shown in messages.
    pub display_name: Option<String>,
}

impl Account {
    /// Whether that is one of its names. Both sides' photos of a conversation lie in one
    /// folder; only the sender's name tells whose they are.
    pub(super) fn is_named(&self, sender: &str) -> bool {
        let sender = sender.trim().to_lowercase();
        [&self.display_name, &self.username]
            .into_iter()
            .flatten()
            .any(|name| name.trim().to_lowercase() == sender)
    }
}

/// Takes what a reader reads.
pub(crate) trait Readings {
    /// One post, in the order of the file. Paths and URLs are as written.
    fn post(&mut self, post: Post<IndexedMedia>) -> Result<()>;

    /// One plain sentence about something in this file that could not be read.
    fn note(&mut self, what: String) -> Result<()>;
}
