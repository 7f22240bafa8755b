//! What did not run: told in the end, and with `--strict` a failure where it was neglected.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ::left_out::{LeftOut, Why};

use crate::command::{Result, target};

/// Something that a task left out.
pub(crate) fn left_out(why: Why, what: &str, reason: impl ToString) -> LeftOut {
    LeftOut {
        why,
        reason: reason.to_string(),
        what: what.to_owned(),
    }
}

/// Where tests in Rust note down that they did not run.
pub(crate) fn list() -> PathBuf {
    target().join("left-out.txt")
}

/// Tells what did not run, and why.
///
/// # Errors
/// It is `strict`, and something was neglected.
pub(crate) fn tell(all: &[LeftOut], strict: bool) -> Result<()> {
    if all.is_empty() {
        println!("\nAll passed, nothing left out.");
        return Ok(());
    }
    println!("\nAll passed that ran. Left out:");
    let mut by_reason: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for LeftOut { why, reason, what } in all {
        by_reason.entry((why, reason)).or_default().push(what);
    }
    for ((why, reason), what) in &by_reason {
        let hint = match why {
            Why::Neglected => "",
            Why::Optional => " (permitted: it is no test, and much to ask for)",
            Why::Unavailable => {
                " (permitted: nobody can have it on this system, whatever is installed)"
            }
        };
        println!("  {reason}{hint}");
        for what in what {
            println!("    - {what}");
        }
    }
    let mut neglected = by_reason.keys().filter(|(why, _)| **why == Why::Neglected);
    match neglected.next() {
        Some((_, reason)) if strict => Err(format!("not everything ran: {reason}").into()),
        _ => Ok(()),
    }
}
