//! The Kotlin library: its generated sources and its tests, by Maven.

pub(crate) mod aar;
mod measured;
mod shrunk;
pub(crate) mod style;

pub(crate) use measured::Measured;

use std::path::{Path, PathBuf};
use std::process::Command;

use ::left_out::{LeftOut, Why};

use crate::bindings;
use crate::command::{self, Result, root, target};
use crate::left_out::left_out;
use crate::tools::install_one;

/// Copies what the library stands on to where it is told.
const COPY_DEPENDENCIES: &str =
    "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";

/// Answers with what was left out, and why.
///
/// # Errors
/// A test failed, or the library could not be built.
pub(crate) fn test() -> Result<Vec<LeftOut>> {
    if let Some(missing) = missing() {
        return Ok(vec![left_out(
            Why::Neglected,
            "the tests in Kotlin",
            missing,
        )]);
    }
    let samples = bindings::make_samples()?;
    for platform in [Platform::Jvm, Platform::Android] {
        write_tested(platform)?;
        let mut maven = maven(platform);
        maven
            .arg(format!("-Dkeepsake.samples={}", samples.display()))
            .arg(format!("-Dkeepsake.fake={}", bindings::fake().display()))
            .arg("test");
        command::run(&mut maven)?;
    }
    Ok(Vec::new())
}

/// Where Kotlin runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Platform {
    Jvm,
    /// Or Robolectric, which has Android's own code.
    Android,
}

impl Platform {
    /// Of the profile in the POM, and of the folders for what differs.
    fn name(self) -> &'static str {
        match self {
            Self::Jvm => "jvm",
            Self::Android => "android",
        }
    }
}

/// What is not there of what Kotlin is built with, and cannot be installed without asking.
pub(crate) fn missing() -> Option<String> {
    [("jar", "default-jdk-headless"), ("mvn", "maven")]
        .into_iter()
        .find_map(|(program, package)| install_one(program, "--version", package).err())
        .map(|missing| missing.to_string())
}

/// Writes the sources over the library that is tested.
fn write_tested(platform: Platform) -> Result<()> {
    let library = bindings::build_tested()?;
    generate_for(platform, &library, &generated().join(platform.name()))
}

/// Writes the generated sources, with what a platform asks for.
pub(crate) fn generate_for(platform: Platform, library: &Path, out: &Path) -> Result<()> {
    let settings = folder().join("android/uniffi.toml");
    let settings = (platform == Platform::Android).then_some(settings.as_path());
    bindings::generate("kotlin", library, settings, out)
}

/// Maven on the library's POM.
pub(crate) fn maven(platform: Platform) -> Command {
    let mut maven = Command::new("mvn");
    let library = target().join("debug");
    maven
        .args(["--batch-mode", "--quiet", "--file"])
        .arg(folder().join("pom.xml"))
        .args(["--activate-profiles", platform.name()])
        .arg(format!("-Dkeepsake.library={}", library.display()));
    maven
}

/// Makes a JAR, which is what an AAR is, too, of what is in these folders.
fn pack(jar: &Path, folders: &[&Path]) -> Result<()> {
    let mut pack = Command::new("jar");
    pack.args(["--create", "--no-manifest", "--file"]).arg(jar);
    for folder in folders {
        pack.arg("-C").arg(folder).arg(".");
    }
    command::run(&mut pack)
}

fn folder() -> PathBuf {
    root().join("bindings/kotlin")
}

fn generated() -> PathBuf {
    folder().join("generated")
}
