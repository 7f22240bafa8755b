//! What stands between the archive and the readers of its index files: a reader gets
//! the text of one file and tells, in order, the posts it names. Readers know one
//! dialect each and nothing of ZIPs, roots or bytes.

use crate::error::Result;
use crate::outcome::Oddity;
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

/// The names of the account; empty if nobody can tell them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Account {
    /// `@name`, without the `@`.
    pub username: Option<String>,
    /// The name shown in messages.
    pub display_name: Option<String>,
    /// Whether it may have other names as well, as after a change: then whoever has none of
    /// these is unknown.
    pub may_have_others: bool,
    /// Whether somebody else in the conversation has one of these names.
    pub has_namesake: bool,
}

impl Account {
    /// The names that are known.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let names = [&self.display_name, &self.username].into_iter().flatten();
        names
            .map(|name| name.trim())
            .filter(|name| !name.is_empty())
    }

    /// Whether that is one of its names.
    pub(super) fn is_named(&self, sender: &str) -> bool {
        let sender = sender.trim().to_lowercase();
        self.names().any(|name| name.to_lowercase() == sender)
    }

    /// Why a save leaves out what this sender sent: unknown where either of them is.
    pub(super) fn sent_by(&self, sender: Option<&str>) -> OptIn {
        let sender = sender.map(str::trim).filter(|sender| !sender.is_empty());
        match sender {
            Some(sender) if self.is_named(sender) => match self.has_namesake {
                true => OptIn::UnknownSender,
                false => OptIn::Messages,
            },
            Some(_) if self.names().next().is_some() && !self.may_have_others => {
                OptIn::OthersMessages
            }
            _ => OptIn::UnknownSender,
        }
    }
}

/// Takes what a reader reads.
pub(crate) trait Readings {
    /// One post, in the order of the file. Paths and URLs are as written.
    fn post(&mut self, post: Post<IndexedMedia>) -> Result<()>;

    /// Something in this file that could not be read.
    fn note(&mut self, what: Oddity) -> Result<()>;
}
