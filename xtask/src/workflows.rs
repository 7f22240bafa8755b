//! What actionlint says about the workflows, which run nowhere but at GitHub.

use std::path::PathBuf;
use std::process::Command;

use ::left_out::{LeftOut, Why};

use crate::command::{Result, root, run, run_as, target};
use crate::left_out::left_out;

const VERSION: &str = "1.7.12";
const MODULE: &str = "github.com/rhysd/actionlint/cmd/actionlint";

/// Answers with what was left out, and why.
///
/// # Errors
/// It has something to say.
pub(crate) fn check() -> Result<Vec<LeftOut>> {
    let Some(actionlint) = fetched() else {
        return Ok(vec![left_out(
            Why::Optional,
            "actionlint on the workflows",
            "Go is not installed, or reaches no registry",
        )]);
    };
    let workflows = root().join(".github/workflows").read_dir()?;
    let files = workflows.collect::<std::result::Result<Vec<_>, _>>()?;
    let mut says = Command::new(actionlint);
    // Whatever else a machine has would say more on some than on others.
    says.args(["-shellcheck=", "-pyflakes="]);
    says.args(files.iter().map(std::fs::DirEntry::path));
    run_as("actionlint", &mut says)?;
    Ok(Vec::new())
}

/// Where it is, fetched once; none if it cannot be.
fn fetched() -> Option<PathBuf> {
    let folder = target().join(format!("actionlint-{VERSION}"));
    let program = folder.join("actionlint");
    if !program.exists() {
        let mut go = Command::new("go");
        go.args(["install", &format!("{MODULE}@v{VERSION}")]);
        run(go.env("GOBIN", &folder)).ok()?;
    }
    Some(program)
}
