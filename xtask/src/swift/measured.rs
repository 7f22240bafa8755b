//! The program that the benchmark measures.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::toolchain::{LIBRARY, Toolchain};
use super::write_tested;
use crate::bindings::{self, Program};
use crate::command::{Result, target};

/// Built as it would be shipped, over a release library.
pub(crate) struct Measured {
    swift: Toolchain,
    file: PathBuf,
}

impl Measured {
    /// # Errors
    /// It does not build, or there is no Swift.
    pub(crate) fn build() -> Result<Self> {
        let swift = Toolchain::find()?;
        write_tested()?;
        let library = bindings::build_measured()?.display().to_string();
        let variables = [("KEEPSAKE_LIBRARY", library)];
        swift.run(
            LIBRARY,
            &["build", "--configuration=release", "--product=Measured"],
            &variables,
        )?;
        let file = target().join("swift/release/Measured");
        Ok(Self { swift, file })
    }
}

impl Program for Measured {
    fn start(&self, arguments: &[&str], folder: &Path) -> Command {
        let place = folder.to_string_lossy();
        let arguments = [arguments, &[&place]].concat();
        self.swift
            .start(&self.file.to_string_lossy(), &arguments, folder)
    }
}
