//! What became of the metadata of a copied file.

use super::NotTagged;

/// What became of the metadata of a copied file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tagging {
    /// All of it stands in the file now (or stood there before).
    Written,
    /// There was nothing to write.
    Nothing,
    /// Not all of it could be put in; the rest stands in the file. Each sentence says
    /// what is missing, and why.
    Partly(Vec<NotTagged>),
    /// The file was copied as it is; the sentence says why.
    NotWritten(NotTagged),
}

impl Tagging {
    /// What became of a file that lacks this. `changed`: something was put in. What stands in the
    /// file by itself is a part of it, too.
    pub(super) fn of(shortfalls: Vec<NotTagged>, changed: bool) -> Self {
        let is_own = |what: &NotTagged| matches!(what, NotTagged::OwnDate | NotTagged::OwnCaption);
        match shortfalls.first() {
            None => Self::Written,
            Some(&first) if !changed && !shortfalls.iter().any(is_own) => Self::NotWritten(first),
            Some(_) => Self::Partly(shortfalls),
        }
    }
}
