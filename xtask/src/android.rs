//! The Android app, by Maven: without Android's SDK, on Robolectric and the real core.

#[cfg(test)]
mod agreement;
mod jdk;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ::left_out::{LeftOut, Why};

use crate::bindings;
use crate::command::{self, Result, root, target};
use crate::kotlin::{self, Platform};
use crate::left_out::left_out;
use crate::licences;
use crate::size;
use crate::words;

/// Robolectric's Android 16 and 17 run on no older one.
const NEWER_JDK: u32 = 21;

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
    let apk = folder().join("target/keepsake.apk");
    if kotlin::missing().is_none() {
        println!("\n{}: {} bytes", apk.display(), fs::metadata(&apk)?.len());
    }
    Ok(left_out)
}

fn by_maven(phase: &str, what: &str) -> Result<Vec<LeftOut>> {
    if let Some(missing) = kotlin::missing() {
        return Ok(vec![left_out(Why::Neglected, what, missing)]);
    }
    let mut maven = maven(&target().join("debug"))?;
    maven.arg(phase);
    let newer = jdk::at_least(NEWER_JDK);
    if let Some(newer) = &newer {
        maven.arg(format!("-Dnewer.jdk={}", newer.display()));
    }
    // One that is there already is of a run that was ended from outside.
    let told = folder().join("target/stuck.txt");
    if told.exists() {
        fs::remove_file(&told)?;
    }
    let ended = command::run(&mut maven);
    // Where the threads stood when a test did not come to its end (`StuckTests.kt`).
    if told.exists() {
        println!("{}", fs::read_to_string(&told)?);
    }
    ended?;
    Ok(newer.map_or_else(without_newer, |_| Vec::new()))
}

/// Runs what is measured of the app, over the core as fast as it gets. Each property names an export or the file
/// for the answers.
///
/// # Errors
/// It does not build, or did not do what it should have.
pub(crate) fn measure(properties: &[(&str, &Path)]) -> Result<()> {
    if let Some(missing) = kotlin::missing() {
        return Err(missing.into());
    }
    let mut maven = maven(&bindings::build_measured()?)?;
    maven.args(["test", "-Dtest=Measures"]);
    for (name, path) in properties {
        maven.arg(format!("-D{name}={}", path.display()));
    }
    command::run(&mut maven)
}

/// How many bytes the app has, without the core.
pub(crate) struct Size {
    pub(crate) whole: u64,
    /// Of that: what was compiled, with Compose and all that the app stands on.
    pub(crate) code: u64,
    /// All of it, as a store sends it: the system wants its words uncompressed.
    pub(crate) sent: u64,
}

/// Packs the app without running its tests.
///
/// # Errors
/// It does not build.
pub(crate) fn size() -> Result<Size> {
    let mut maven = maven(&target().join("debug"))?;
    command::run(maven.args(["package", "-DskipTests"]))?;
    let apk = folder().join("target/keepsake.apk");
    Ok(Size {
        whole: fs::metadata(&apk)?.len(),
        code: size::compressed(&folder().join("target/android/dex/classes.dex"))?,
        sent: size::compressed(&apk)?,
    })
}

/// Maven, with all that it takes from the core: its Kotlin, its sentences, the exports of the tests, and the library
/// in this folder.
fn maven(library: &Path) -> Result<Command> {
    let built = bindings::build_tested()?;
    kotlin::generate_for(Platform::Android, &built, &folder().join("generated"))?;
    words::run()?;
    fs::write(
        folder().join("generated/licences.txt"),
        licences::for_android()?,
    )?;
    let samples = bindings::make_samples()?;
    forget_classes()?;
    let mut maven = Command::new("mvn");
    maven
        .args(["--batch-mode", "--quiet", "--file"])
        .arg(folder().join("pom.xml"))
        .arg(format!("-Dkeepsake.library={}", library.display()))
        .arg(format!("-Dkeepsake.samples={}", samples.display()))
        .arg(format!("-Dkeepsake.fake={}", bindings::fake().display()));
    Ok(maven)
}

/// The compiler sees the classes that it made before: a function of them is taken for one that has a
/// parameter more now, with a default value.
fn forget_classes() -> Result<()> {
    for classes in ["target/classes", "target/test-classes"] {
        let classes = folder().join(classes);
        if classes.exists() {
            fs::remove_dir_all(classes)?;
        }
    }
    Ok(())
}

/// That nothing was tested on the Androids that need a newer JDK than Maven has.
fn without_newer() -> Vec<LeftOut> {
    vec![left_out(
        Why::Optional,
        "the Android app's tests on Android 16 and 17",
        format!("no JDK {NEWER_JDK} or later is installed"),
    )]
}

fn folder() -> PathBuf {
    root().join("android")
}
