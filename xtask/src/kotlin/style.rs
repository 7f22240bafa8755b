//! What ktlint and detekt say about Kotlin, of the library and of the app. Both come from Maven.

use std::path::{Path, PathBuf};
use std::process::Command;

use ::left_out::{LeftOut, Why};

use crate::command::{Result, run_as, succeeds, target};
use crate::left_out::left_out;

/// Copies a program to where it is told.
const COPY: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";
const LAYOUT: &str = "android/.editorconfig";
const MISTAKES: &str = "android/build/detekt.yml";
const FOLDERS: [&str; 2] = ["android/app/src", "bindings/kotlin/src"];
/// The program that a README shows, which imports as a reader would.
const SHOWN: &str = "!bindings/kotlin/src/test/kotlin/Program.kt";

/// A program in one JAR.
struct Tool {
    group: &'static str,
    name: &'static str,
    version: &'static str,
}

const KTLINT: Tool = Tool {
    group: "com.pinterest.ktlint",
    name: "ktlint-cli",
    version: "1.8.0",
};
const DETEKT: Tool = Tool {
    group: "io.gitlab.arturbosch.detekt",
    name: "detekt-cli",
    version: "1.23.8",
};

/// Answers with what was left out, and why.
///
/// # Errors
/// One of them has something to say.
pub(crate) fn check() -> Result<Vec<LeftOut>> {
    let what = "ktlint and detekt on Kotlin";
    if let Some(missing) = super::missing() {
        return Ok(vec![left_out(Why::Neglected, what, missing)]);
    }
    let (Some(ktlint), Some(detekt)) = (fetched(&KTLINT), fetched(&DETEKT)) else {
        let reason = "Maven reaches no registry";
        return Ok(vec![left_out(Why::Unavailable, what, reason)]);
    };
    let mut layout = java(&ktlint);
    layout.args(["--relative", "--editorconfig", LAYOUT]);
    layout.args(FOLDERS.map(|folder| format!("{folder}/**/*.kt")));
    run_as("ktlint", layout.arg(SHOWN))?;
    let mut mistakes = java(&detekt);
    mistakes.args(["--config", MISTAKES, "--input", &FOLDERS.join(",")]);
    run_as("detekt", &mut mistakes)?;
    Ok(Vec::new())
}

/// Where it is, fetched once; none if it cannot be.
fn fetched(tool: &Tool) -> Option<PathBuf> {
    let folder = target().join("kotlin-tools");
    let jar = folder.join(format!("{}-{}-all.jar", tool.name, tool.version));
    if jar.exists() {
        return Some(jar);
    }
    let artifact = format!("{}:{}:{}:jar:all", tool.group, tool.name, tool.version);
    let mut copy = Command::new("mvn");
    copy.args(["--batch-mode", "--quiet", COPY])
        .arg(format!("-Dartifact={artifact}"))
        .arg(format!("-DoutputDirectory={}", folder.display()));
    (succeeds(&mut copy) && jar.exists()).then_some(jar)
}

fn java(jar: &Path) -> Command {
    let mut java = Command::new("java");
    java.arg("-jar").arg(jar);
    java
}
