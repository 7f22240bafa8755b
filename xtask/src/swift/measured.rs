//! A program of the package as it would be shipped, for the benchmark.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::toolchain::Toolchain;
use super::write_tested;
use crate::command::{self, Result, cargo, target};

/// One that was built, over a release library.
pub(crate) struct Program {
    swift: Toolchain,
    file: PathBuf,
}

impl Program {
    /// # Errors
    /// It does not build, or there is no Swift.
    pub(crate) fn build() -> Result<Self> {
        let swift = Toolchain::find()?;
        write_tested()?;
        // The sources that are tested ask for the functions that fail on purpose.
        command::run(&mut cargo(&[
            "build",
            "--locked",
            "--release",
            "--package=keepsake-ffi",
            "--features=keepsake-ffi/faults",
        ]))?;
        let library = target().join("release").display().to_string();
        let variables = [("KEEPSAKE_LIBRARY", library)];
        swift.run(
            &["build", "--configuration=release", "--product=Measured"],
            &variables,
        )?;
        let file = target().join("swift/release/Measured");
        Ok(Self { swift, file })
    }

    /// Saves an export into a folder.
    pub(crate) fn save(&self, export: &Path, folder: &Path) -> Command {
        self.start(&["save", &export.to_string_lossy()], folder)
    }

    /// Measures a page of what was saved into a folder.
    pub(crate) fn page(&self, folder: &Path) -> Command {
        self.start(&["page"], folder)
    }

    fn start(&self, arguments: &[&str], folder: &Path) -> Command {
        let place = folder.to_string_lossy();
        let arguments = [arguments, &[&place]].concat();
        self.swift
            .start(&self.file.to_string_lossy(), &arguments, folder)
    }
}
