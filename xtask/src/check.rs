//! What can be said about the code without running it.

use crate::command::{self, Result, cargo, succeeds};

/// Answers with what was left out, and why.
///
/// # Errors
/// The first check that failed.
pub(crate) fn run() -> Result<Vec<String>> {
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
    check_dependencies()
}

/// Licences and origins; known holes, where the list of them can be fetched.
fn check_dependencies() -> Result<Vec<String>> {
    if !succeeds(&mut cargo(&["deny", "--version"])) {
        return Ok(vec![
            "licences and advisories of dependencies: cargo-deny is not installed (`cargo install cargo-deny --locked`)".to_owned(),
        ]);
    }
    let deny = ["deny", "--all-features", "check", "--hide-inclusion-graph"];
    command::run(cargo(&deny).args(["bans", "licenses", "sources"]))?;
    if !succeeds(&mut cargo(&["deny", "fetch", "db"])) {
        return Ok(vec![
            "advisories on dependencies: the advisory database cannot be reached".to_owned(),
        ]);
    }
    command::run(cargo(&deny).arg("advisories"))?;
    Ok(Vec::new())
}
