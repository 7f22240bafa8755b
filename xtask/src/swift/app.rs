//! What the iPhone app does (`ios/KeepsakeKit`), tested on the real core and a photo library that
//! is none.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ::left_out::LeftOut;

use super::toolchain::{APP, Toolchain};
use super::{folder, tested, variables, write_tested};
use crate::bindings::{self, Program};
use crate::command::{Result, target};
use crate::left_out::left_out;
use crate::{trixie, words};

/// Runs those that `only` names, or all. Answers with what was left out, and why.
///
/// # Errors
/// A test failed, or the package could not be built.
pub(crate) fn test(only: &[String]) -> Result<Vec<LeftOut>> {
    let swift = match Toolchain::find() {
        Ok(swift) => swift,
        Err(reason) => {
            let why = trixie::why_absent();
            return Ok(vec![left_out(why, "the iPhone app's tests", reason)]);
        }
    };
    words::run()?;
    write_tested()?;
    forget_what_was_built_over_another_core()?;
    let samples = bindings::make_samples()?;
    let _instagram = bindings::start_instagram(&samples)?;
    // How long a screen waits is measured: nothing else may keep the main thread.
    tested::run(&swift, APP, &["--no-parallel"], only, &variables(&samples))?;
    Ok(Vec::new())
}

/// Swift's package manager does not build everything again that was built over a generated module
/// of another form, and what it links then calls other functions than it means.
fn forget_what_was_built_over_another_core() -> Result<()> {
    let generated = folder().join("generated/tested/KeepsakeRust/KeepsakeRust.swift");
    let built = target().join(APP.built);
    let note = built.join("core.swift");
    if fs::read(&note).ok() == Some(fs::read(&generated)?) {
        return Ok(());
    }
    if built.exists() {
        fs::remove_dir_all(&built)?;
    }
    fs::create_dir_all(&built)?;
    fs::copy(generated, note)?;
    Ok(())
}

/// The program that the benchmark measures, built as it would be shipped.
pub(crate) struct Measured {
    swift: Toolchain,
    file: PathBuf,
}

impl Measured {
    /// # Errors
    /// It does not build, or there is no Swift.
    pub(crate) fn build() -> Result<Self> {
        let swift = Toolchain::find()?;
        words::run()?;
        write_tested()?;
        forget_what_was_built_over_another_core()?;
        let library = bindings::build_measured()?.display().to_string();
        let build = [
            "build",
            "--configuration=release",
            "--product=KeepsakeKitMeasured",
        ];
        swift.run(APP, &build, &[("KEEPSAKE_LIBRARY", library)])?;
        let file = target().join(APP.built).join("release/KeepsakeKitMeasured");
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
