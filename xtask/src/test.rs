//! Everything that must pass before a change is good: what CI runs.

use std::fs;

use ::left_out::{LIST, LeftOut};

use crate::command::{self, Result, cargo};
use crate::{android, check, cross, fuzz, kotlin, left_out, peers, size, swift, tools};

/// Answers with what was left out, and why.
///
/// # Errors
/// The first step that failed.
pub(crate) fn run() -> Result<Vec<LeftOut>> {
    let mut all = tools::install_missing();
    all.extend(check::run()?);
    // The system tests start the command as a person does.
    command::run(&mut cargo(&[
        "build",
        "--workspace",
        "--bins",
        "--features=keepsake-ffi/faults",
        "--locked",
    ]))?;
    all.extend(peers::install());
    all.extend(run_tests()?);
    all.extend(kotlin::test()?);
    all.extend(kotlin::aar::try_out()?);
    all.extend(android::test()?);
    size::run()?;
    all.extend(swift::test()?);
    all.extend(swift::test_app(&[])?);
    all.extend(cross::run()?);
    fuzz::build()?;
    Ok(all)
}

/// The tests in Rust, which note down which of them did not run.
fn run_tests() -> Result<Vec<LeftOut>> {
    let list = left_out::list();
    if list.exists() {
        fs::remove_file(&list)?;
    }
    let tests = [
        "test",
        "--workspace",
        "--features=keepsake-ffi/faults",
        "--locked",
        "--no-fail-fast",
    ];
    command::run(cargo(&tests).env(LIST, &list))?;
    Ok(::left_out::read(&list)?)
}
