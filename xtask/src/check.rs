//! What can be said about the code without running it.

use ::left_out::{LeftOut, Why};

use crate::circles;
use crate::command::{self, Result, cargo, succeeds};
use crate::dependencies;
use crate::kotlin;
use crate::left_out::left_out;
use crate::licences;
use crate::swift;
use crate::workflows;

/// Answers with what was left out, and why.
///
/// # Errors
/// The first check that failed.
pub(crate) fn run() -> Result<Vec<LeftOut>> {
    command::run(&mut cargo(&["fmt", "--all", "--check"]))?;
    command::run(&mut cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ]))?;
    command::run(
        cargo(&["doc", "--workspace", "--no-deps", "--locked"]).env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    circles::check()?;
    dependencies::check()?;
    licences::check()?;
    let mut left_out = kotlin::style::check()?;
    left_out.extend(swift::check_app()?);
    left_out.extend(workflows::check()?);
    left_out.extend(check_dependencies()?);
    Ok(left_out)
}

/// Licences and origins; known holes, where the list of them can be fetched.
fn check_dependencies() -> Result<Vec<LeftOut>> {
    if !succeeds(&mut cargo(&["deny", "--version"])) {
        return Ok(vec![left_out(
            Why::Optional,
            "licences and advisories of dependencies",
            "cargo-deny is not installed (`cargo install cargo-deny --locked`)",
        )]);
    }
    let deny = ["deny", "--all-features", "check", "--hide-inclusion-graph"];
    command::run(cargo(&deny).args(["bans", "licenses", "sources"]))?;
    if !succeeds(&mut cargo(&["deny", "fetch", "db"])) {
        return Ok(vec![left_out(
            Why::Optional,
            "advisories on dependencies",
            "the advisory database cannot be reached",
        )]);
    }
    command::run(cargo(&deny).arg("advisories"))?;
    Ok(Vec::new())
}
