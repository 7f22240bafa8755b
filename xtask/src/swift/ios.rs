//! The iPhone app's own sources, compiled where there is no Mac: against modules that declare
//! exactly what of Apple's the app uses (`tests/apple-stubs`).

#[cfg(test)]
mod activation;
#[cfg(test)]
mod commands;
mod compiler;
mod declared;
mod style;

use std::path::{Path, PathBuf};

use ::left_out::LeftOut;

use super::write_tested;
use crate::command::{Result, root};
use crate::left_out::left_out;
use crate::trixie::{self, SWIFT, Trixie};
use crate::words;
use compiler::{Compiler, OLDEST, Refusal};

/// What the app, its extension and the tests on a simulator consist of.
const PRODUCTS: [(&str, &[&str]); 3] = [
    ("UITests", &["ios/UITests"]),
    ("KeepsakeApp", &["ios/App"]),
    (
        "ShareExtension",
        &[
            "ios/ShareExtension",
            "ios/App/Words",
            "ios/App/Platform/BundleTexts.swift",
            "ios/App/Platform/SystemPhotoLibrary.swift",
            "ios/App/Platform/SystemPhotoChanges.swift",
            "ios/App/Platform/SystemLook.swift",
            "ios/App/Platform/SystemPreview.swift",
        ],
    ),
];
/// Files that must be refused, and why, so that nobody trusts a check that lets all pass.
const REFUSED: [(&str, Refusal); 6] = [
    ("Race", Refusal::DataRace),
    ("Unguarded", Refusal::NewerThan(OLDEST)),
    ("UnguardedMember", Refusal::NewerThan(OLDEST)),
    ("UnguardedMinor", Refusal::NewerThan(OLDEST)),
    ("Undeclared", Refusal::UnknownCall),
    ("ForPreviews", Refusal::NotShipped),
];

/// Answers with what was left out, and why.
///
/// # Errors
/// Something does not compile, is not there in iOS 17, or is not in the project's style.
pub(crate) fn check() -> Result<Vec<LeftOut>> {
    let what = "the iPhone app's sources";
    let trixie = match Trixie::with(&SWIFT) {
        Ok(trixie) => trixie,
        Err(reason) => {
            let reason = format!("Debian's swiftlang is not here: {reason}");
            return Ok(vec![left_out(trixie::why_absent(), what, reason)]);
        }
    };
    declared::check(&stubs().join("Sources"))?;
    words::run()?;
    write_tested()?;
    let compiler = Compiler::build(&trixie)?;
    try_out(&compiler)?;
    for (module, places) in PRODUCTS {
        let mut files = Vec::new();
        for place in places {
            files.extend(sources(&root().join(place))?);
        }
        compiler.check(module, &files)?;
    }
    style::check(&trixie)
}

/// Whether the checks find what they are there for.
fn try_out(compiler: &Compiler<'_>) -> Result<()> {
    let seeded = |name: &str| stubs().join("Seeded").join(name).with_extension("swift");
    compiler.check("Good", &[seeded("Good")])?;
    for (name, expected) in REFUSED {
        let refusal = compiler.refusal(name, &[seeded(name)])?;
        if refusal != Some(expected) {
            let told = format!("{name}.swift should be refused as {expected:?}, not {refusal:?}");
            return Err(told.into());
        }
    }
    Ok(())
}

fn stubs() -> PathBuf {
    root().join("tests/apple-stubs")
}

/// Every Swift file below a folder, in one order; or the one file.
fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    if folder.is_file() {
        return Ok(vec![folder.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "swift")
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
