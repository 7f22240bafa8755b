//! What swift-format and SwiftLint say about the app and what is under it. The one comes with swiftlang, the other
//! from npm.

use std::path::PathBuf;
use std::process::Command;

use ::left_out::{LeftOut, Why};

use crate::command::{Result, run_as, succeeds, target};
use crate::left_out::left_out;
use crate::trixie::Trixie;

/// Written by hand, with the configurations of SwiftLint that hold there.
const SCREENS: &[&str] = &["ios/App", "ios/ShareExtension", "ios/UITests"];
const BELOW: &[&str] = &[
    "ios/KeepsakeKit/Sources",
    "ios/KeepsakeKit/Tests/KeepsakeKitTests",
];
const CONFIGURED: [(&str, &[&str]); 2] = [
    ("ios/.swiftlint.yml", SCREENS),
    ("ios/KeepsakeKit/.swiftlint.yml", BELOW),
];
const BINDINGS: &[&str] = &["bindings/swift/Sources/Keepsake", "bindings/swift/Tests"];
const LAYOUT: &str = "ios/.swift-format";
const SWIFTLINT: &str = "@expo/swiftlint@0.57.1";
const SWIFT_FORMAT: &str = "/usr/libexec/swift/bin/swift-format";
/// Where Debian has the library that SwiftLint reads Swift with, and those it is linked with.
const LIBRARIES: [(&str, &str); 2] = [
    ("LINUX_SOURCEKIT_LIB_PATH", "/usr/libexec/swift/lib"),
    ("LD_LIBRARY_PATH", "/usr/libexec/swift/lib/swift/linux"),
];

/// Answers with what was left out, and why.
///
/// # Errors
/// One of them has something to say.
pub(super) fn check(trixie: &Trixie) -> Result<Vec<LeftOut>> {
    let mut layout = vec![SWIFT_FORMAT, "lint", "--strict", "--recursive"];
    layout.extend(["--configuration", LAYOUT]);
    layout.extend([SCREENS, BELOW, BINDINGS].concat());
    run_as("swift-format", &mut trixie.command(&layout, &[], &[]))?;
    let Some(swiftlint) = fetched() else {
        let reason = "npm brings no @expo/swiftlint";
        return Ok(vec![left_out(
            Why::Unavailable,
            "SwiftLint on the iPhone app",
            reason,
        )]);
    };
    let swiftlint = swiftlint.display().to_string();
    let variables = LIBRARIES.map(|(name, value)| (name, value.to_owned()));
    for (configuration, folders) in CONFIGURED {
        let mut mistakes = vec![swiftlint.as_str(), "lint", "--strict", "--quiet"];
        mistakes.extend(["--no-cache", "--force-exclude", "--config", configuration]);
        mistakes.extend(folders);
        run_as("swiftlint", &mut trixie.command(&mistakes, &variables, &[]))?;
    }
    Ok(Vec::new())
}

/// Where it is, fetched once; none if it cannot be.
fn fetched() -> Option<PathBuf> {
    let folder = target().join("ios-check/npm");
    let program = folder.join("node_modules/@expo/swiftlint/bin/linux-x64/swiftlint");
    if program.exists() {
        return Some(program);
    }
    let mut install = Command::new("npm");
    install.args(["install", "--silent", "--no-save", "--prefix"]);
    install.arg(&folder).arg(SWIFTLINT);
    (succeeds(&mut install) && program.exists()).then_some(program)
}
