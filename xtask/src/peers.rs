//! The programs that Keepsake is held against: from pip, in versions that are pinned.

use std::process::Command;

use ::left_out::{LeftOut, Why};
use ::peers::Installation;

use crate::Done;
use crate::command::{cargo, root, run, succeeds, target};
use crate::left_out::left_out;

/// Installs them and holds their files against Keepsake's.
///
/// # Errors
/// They are not to be had, or their files are others.
pub(crate) fn run_all() -> Done {
    if let Some(missing) = install() {
        return Err(missing.reason.into());
    }
    run(&mut cargo(&[
        "test",
        "--locked",
        "--package",
        "system-tests",
        "--test",
        "peers",
        "--",
        "--nocapture",
    ]))
}

/// Installs them unless they are there. Answers with why not.
pub(crate) fn install() -> Option<LeftOut> {
    let installation = Installation::below(&target());
    if installation.is_complete() {
        return None;
    }
    let missing =
        |why, reason: &str| Some(left_out(why, "gallery-dl, yt-dlp, instaloader", reason));
    if !succeeds(Command::new("python3").arg("--version")) {
        return missing(Why::Neglected, "python3 is not installed");
    }
    let mut environment = Command::new("python3");
    environment
        .args(["-m", "venv", "--clear"])
        .arg(installation.folder());
    if run(&mut environment).is_err() {
        let reason = "python3 cannot make a virtual environment (package python3-venv)";
        return missing(Why::Unavailable, reason);
    }
    let mut pip = Command::new(installation.program("pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check"])
        .arg("--requirement")
        .arg(root().join("tests/peers/requirements.txt"));
    if let Err(cause) = run(&mut pip) {
        return missing(
            Why::Unavailable,
            &format!("pip reaches no registry: {cause}"),
        );
    }
    match installation.complete() {
        Ok(()) => None,
        Err(cause) => missing(Why::Unavailable, &cause.to_string()),
    }
}
