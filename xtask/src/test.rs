//! Everything that must pass before a change is good: what CI runs.

use crate::command::{self, Result, cargo};
use crate::{check, cross, fuzz, kotlin, size, swift, tools};

/// Answers with what was left out, and why.
///
/// # Errors
/// The first step that failed.
pub(crate) fn run() -> Result<Vec<String>> {
    let mut left_out = tools::install_missing();
    left_out.extend(check::run()?);
    // The system tests start the command as a person does.
    command::run(&mut cargo(&[
        "build",
        "--workspace",
        "--bins",
        "--features=keepsake-ffi/faults",
        "--locked",
    ]))?;
    command::run(&mut cargo(&[
        "test",
        "--workspace",
        "--features=keepsake-ffi/faults",
        "--locked",
        "--no-fail-fast",
    ]))?;
    left_out.extend(kotlin::test()?);
    left_out.extend(kotlin::aar::try_out()?);
    size::run()?;
    left_out.extend(swift::test()?);
    left_out.extend(cross::run()?);
    fuzz::build()?;
    Ok(left_out)
}
