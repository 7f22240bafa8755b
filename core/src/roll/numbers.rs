//! What a save comes to, counted before anything is done.

use super::ReasonCount;

/// The numbers of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanNumbers {
    /// Media items the save is about: the sum of the next four.
    pub planned: u64,
    /// Items that will be put into the roll.
    pub to_save: u64,
    /// Items that are there already, or will be as they have the bytes of one that is saved
    /// before them, as far as that is known ([`super::find_twins`]).
    pub already_there: u64,
    /// Of those to be saved, items of which the photo library may have a copy: a person is asked
    /// ([`crate::catalog::Catalog::copies`]).
    pub ask: u64,
    /// Items that are in the roll and better in the archives now: some of those already
    /// there, or, where the person asked to replace them, of those to be saved.
    pub better: u64,
    /// Items that will be left alone.
    pub skipped: u64,
    /// Items of which it is known now that they cannot be saved.
    pub failed: u64,
    /// Bytes of what is to be saved, as it is in the archives: date, caption and place go into
    /// the files only then.
    pub bytes: u64,
    /// Bytes of room the roll needs for that.
    pub space_needed: u64,
    /// Bytes of room there are, where the roll can tell.
    pub space_there: Option<u64>,
    /// Why items are left alone or cannot be saved, the most frequent first.
    pub reasons: Vec<ReasonCount>,
}
