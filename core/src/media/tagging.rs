//! What became of the metadata of a copied file.

use super::NotTagged;

/// What became of the metadata of a copied file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tagging {
    /// All of it stands in the file now (or stood there before).
    Written,
    /// There was nothing to write.
    Nothing,
    /// Not all of it could be put in; the rest stands in the file. The sentence says
    /// what is missing, and why.
    Partly(NotTagged),
    /// The file was copied as it is; the sentence says why.
    NotWritten(NotTagged),
}
