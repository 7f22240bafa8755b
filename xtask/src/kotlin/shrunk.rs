//! Whether the rules in the AAR suffice: the README's program, shrunk by what shrinks most
//! Android apps, with everything that it stands on, and run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{COPY_DEPENDENCIES, Platform, folder, maven, pack, write_tested};
use crate::bindings;
use crate::command::{self, Result, target};

const R8: &str = "com.android.tools:r8:9.5.28";
const COPY: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";

/// All that the program's own build would say.
const ENTRY: &str = "-keep class ProgramKt { public static void main(java.lang.String[]); }\n";

/// Shrinks and runs it in the folder `work`.
///
/// # Errors
/// A rule is missing, or Maven has not what is needed.
pub(super) fn run(work: &Path) -> Result<()> {
    let export = bindings::make_samples()?.join("showcase.zip");
    let shrunk = shrink(&program(work)?, work)?;
    let saved = work.join("saved");
    command::run(
        Command::new("java")
            .arg(format!(
                "-Djna.library.path={}",
                target().join("debug").display()
            ))
            .arg("-cp")
            .arg(&shrunk)
            .arg("ProgramKt")
            .args([&export, &saved]),
    )?;
    // Beside the catalog there must be an album.
    if fs::read_dir(&saved)?.count() < 2 {
        return Err("the shrunk program saved nothing".into());
    }
    Ok(())
}

/// The program with the library's classes, those for the plain JVM.
fn program(work: &Path) -> Result<PathBuf> {
    let compiled = folder().join("target/jvm");
    write_tested(Platform::Jvm)?;
    command::run(maven(Platform::Jvm).arg("test-compile"))?;
    let main = work.join("main");
    fs::create_dir_all(&main)?;
    for class in fs::read_dir(compiled.join("test-classes"))? {
        let class = class?;
        if class.file_name().to_string_lossy().starts_with("ProgramKt") {
            fs::copy(class.path(), main.join(class.file_name()))?;
        }
    }
    let program = work.join("program.jar");
    pack(&program, &[&compiled.join("classes"), &main])?;
    Ok(program)
}

fn shrink(program: &Path, work: &Path) -> Result<PathBuf> {
    let (libraries, shrinker) = (work.join("libraries"), work.join("r8"));
    let into = |folder: &Path| format!("-DoutputDirectory={}", folder.display());
    command::run(
        maven(Platform::Jvm)
            .args([COPY_DEPENDENCIES, "-DincludeScope=runtime"])
            .arg(into(&libraries)),
    )?;
    command::run(
        Command::new("mvn")
            .args(["--batch-mode", "--quiet"])
            .arg(COPY)
            .arg(format!("-Dartifact={R8}"))
            .arg(into(&shrinker)),
    )?;
    let entry = work.join("entry.pro");
    fs::write(&entry, ENTRY)?;
    let shrunk = work.join("shrunk.jar");
    let mut r8 = Command::new("java");
    r8.arg("-cp")
        .arg(shrinker.join("*"))
        .args(["com.android.tools.r8.R8", "--release", "--classfile"])
        .arg("--lib")
        .arg(java_home()?)
        .arg("--pg-conf")
        .arg(folder().join("android/proguard.txt"))
        .arg("--pg-conf")
        .arg(&entry)
        .arg("--output")
        .arg(&shrunk)
        .arg(program);
    for library in fs::read_dir(&libraries)? {
        r8.arg(library?.path());
    }
    command::run(&mut r8)?;
    Ok(shrunk)
}

/// The folder of the Java that runs here.
fn java_home() -> Result<PathBuf> {
    let output = Command::new("java")
        .args(["-XshowSettings:properties", "-version"])
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let home = said
        .lines()
        .find_map(|line| line.trim().strip_prefix("java.home = "));
    Ok(home.ok_or("java does not say where it is")?.into())
}
