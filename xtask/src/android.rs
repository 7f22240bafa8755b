//! The Android app, by Maven: without Android's SDK, on Robolectric and the real core.

#[cfg(test)]
mod agreement;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use ::left_out::{LeftOut, Why};

use crate::bindings;
use crate::command::{self, Result, root, target};
use crate::kotlin::{self, Platform};
use crate::left_out::left_out;
use crate::words;

/// Runs the app's tests. Answers with what was left out, and why.
///
/// # Errors
/// A test failed, or the app could not be built.
pub(crate) fn test() -> Result<Vec<LeftOut>> {
    by_maven("test", "the Android app's tests")
}

/// Runs the app's tests, and packs it without a library for phones.
///
/// # Errors
/// As [`test()`].
pub(crate) fn package() -> Result<Vec<LeftOut>> {
    let left_out = by_maven("package", "the Android app")?;
    if left_out.is_empty() {
        let apk = folder().join("target/keepsake.apk");
        println!("\n{}: {} bytes", apk.display(), fs::metadata(&apk)?.len());
    }
    Ok(left_out)
}

fn by_maven(phase: &str, what: &str) -> Result<Vec<LeftOut>> {
    if let Some(missing) = kotlin::missing() {
        return Ok(vec![left_out(Why::Neglected, what, missing)]);
    }
    let library = bindings::build_tested()?;
    kotlin::generate_for(Platform::Android, &library, &folder().join("generated"))?;
    words::run()?;
    let samples = bindings::make_samples()?;
    let mut maven = Command::new("mvn");
    maven
        .args(["--batch-mode", "--quiet", "--file"])
        .arg(folder().join("pom.xml"))
        .arg(format!(
            "-Dkeepsake.library={}",
            target().join("debug").display()
        ))
        .arg(format!("-Dkeepsake.samples={}", samples.display()))
        .arg(format!("-Dkeepsake.fake={}", bindings::fake().display()))
        .arg(phase);
    command::run(&mut maven)?;
    Ok(Vec::new())
}

fn folder() -> PathBuf {
    root().join("android")
}
