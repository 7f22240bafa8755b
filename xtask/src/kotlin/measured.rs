//! The program that the benchmark measures.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Platform, folder, maven, write_tested};
use crate::bindings::{self, Program};
use crate::command::{self, Result, target};

/// Built over a release library.
pub(crate) struct Measured {
    classes: OsString,
    /// The folder of the library.
    library: PathBuf,
}

impl Measured {
    /// # Errors
    /// It does not build, or there is no Java or Maven.
    pub(crate) fn build() -> Result<Self> {
        if let Some(missing) = super::missing() {
            return Err(missing.into());
        }
        write_tested(Platform::Jvm)?;
        let library = bindings::build_measured()?;
        let libraries = target().join("bench/kotlin");
        command::run(
            maven(Platform::Jvm)
                .arg("test-compile")
                .arg(super::COPY_DEPENDENCIES)
                .arg(format!("-DoutputDirectory={}", libraries.display())),
        )?;
        let compiled = folder().join("target/jvm");
        let classes = [
            compiled.join("classes"),
            compiled.join("test-classes"),
            libraries.join("*"),
        ];
        Ok(Self {
            classes: std::env::join_paths(classes)?,
            library,
        })
    }
}

impl Program for Measured {
    fn start(&self, arguments: &[&str], folder: &Path) -> Command {
        let mut java = Command::new("java");
        // As on a phone, which compiles ahead of time: no second compiler that takes the
        // processors from the save in hand for the sake of a longer life.
        java.arg("-XX:TieredStopAtLevel=1")
            .arg(format!("-Djna.library.path={}", self.library.display()))
            .arg("-cp")
            .arg(&self.classes)
            .arg("io.keepsake.measured.MeasuredKt")
            .args(arguments)
            .arg(folder);
        java
    }
}
