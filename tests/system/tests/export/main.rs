//! The command as a person uses it, over exports with every oddity there is: what the
//! sample maker knows it made against what `scan`, `list`, `save` and `ledger` tell, and
//! against what exiftool reads in the saved files.

#![expect(clippy::unwrap_used, reason = "this folder is all tests")]

mod compare;
mod every_era;
mod given;
mod hard_cases;
mod hostile;
mod judged;
mod keepsake;
mod published;
mod rehearsed;
mod silence;
