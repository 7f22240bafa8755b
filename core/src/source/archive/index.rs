//! What stands between the archive and the readers of its index files: a reader gets
//! the text of one file and tells, in order, the posts it names. Readers know one
//! dialect each and nothing of ZIPs, roots or bytes.

use std::collections::BTreeSet;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::error::Result;
use crate::outcome::Oddity;
use crate::post::{OptInReason, PostKind};
use crate::source::{IndexedMedia, Post};

/// One index file, as its reader is told of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IndexFile<'a> {
    /// The kind of the posts it lists, from its name.
    pub kind: PostKind,
    /// Why its posts are left out unless asked, where that follows from its name.
    pub opt_in: Option<OptInReason>,
    /// Whose export it is, to tell own messages from others'.
    pub account: &'a Account,
}

/// The names of the account; empty if nobody can tell them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Account {
    /// `@name`, without the `@`.
    pub username: Option<String>,
    /// The name shown in messages; several where it was changed between two exports.
    pub display_names: Vec<String>,
    /// Whether it may have other names as well, as after a change: then whoever has none of
    /// these is unknown.
    pub may_have_others: bool,
    /// Whether somebody else in the conversation has one of these names.
    pub has_namesake: bool,
    /// Who is certainly somebody else, as [`folded_name`] has them, where the export lists who
    /// takes part: any other sender left the conversation, or is the owner under a former name.
    pub others: Option<Arc<BTreeSet<String>>>,
}

/// A name without what does not make it another one: upper and lower case, the form of accents,
/// signs that nobody sees, and how many spaces there are.
pub(super) fn folded_name(name: &str) -> String {
    let seen = name
        .nfc()
        .filter(|c| !is_unseen(*c))
        .flat_map(char::to_lowercase);
    let seen: String = seen.collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Signs that join letters, choose how they are drawn, or tell the direction of writing.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// "Instagram" in other scripts.
const INSTAGRAM: [&str; 14] = [
    "instagram",
    "инстаграм",
    "інстаграм",
    "إنستغرام",
    "انستغرام",
    "إنستجرام",
    "اینستاگرام",
    "אינסטגרם",
    "इंस्टाग्राम",
    "ইনস্টাগ্রাম",
    "อินสตาแกรม",
    "インスタグラム",
    "인스타그램",
    "ინსტაგრამ",
];

/// Whether a name stands for whoever deleted the account: "Instagram User", in any language.
pub(super) fn is_placeholder(folded: &str) -> bool {
    folded.is_empty() || INSTAGRAM.iter().any(|name| folded.contains(name))
}

impl Account {
    /// The names that are known.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.display_names.iter().chain(&self.username);
        names
            .map(|name| name.trim())
            .filter(|name| !name.is_empty())
    }

    /// Whether that is one of its names.
    pub(super) fn is_named(&self, sender: &str) -> bool {
        let sender = folded_name(sender);
        self.names().any(|name| folded_name(name) == sender)
    }

    /// Whether a sender of none of its names is certainly somebody else.
    fn is_somebody_else(&self, sender: &str) -> bool {
        let sender = folded_name(sender);
        let others = self.others.as_ref();
        !self.may_have_others
            && (is_placeholder(&sender) || others.is_none_or(|others| others.contains(&sender)))
    }

    /// Why a save leaves out what this sender sent: unknown where either of them is.
    pub(super) fn sent_by(&self, sender: Option<&str>) -> OptInReason {
        let sender = sender.map(str::trim).filter(|sender| !sender.is_empty());
        match sender {
            Some(sender) if self.is_named(sender) => match self.has_namesake {
                true => OptInReason::UnknownSender,
                false => OptInReason::Messages,
            },
            Some(sender) if self.names().next().is_some() && self.is_somebody_else(sender) => {
                OptInReason::OthersMessages
            }
            _ => OptInReason::UnknownSender,
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
