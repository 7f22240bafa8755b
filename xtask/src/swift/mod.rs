//! The Swift package: its generated sources, its tests, and the framework for apps.

mod framework;
mod generated;
mod measured;
mod package;
mod toolchain;

pub(crate) use framework::run as make_framework;
pub(crate) use measured::Measured;

use std::path::PathBuf;

use ::left_out::LeftOut;

use crate::bindings;
use crate::command::{Result, root, target};
use crate::left_out::left_out;
use crate::trixie;
use toolchain::Toolchain;

/// Answers with what was left out, and why.
///
/// # Errors
/// A test failed, or the library could not be built.
pub(crate) fn test() -> Result<Vec<LeftOut>> {
    let swift = match Toolchain::find() {
        Ok(swift) => swift,
        Err(reason) => {
            let why = trixie::why_absent();
            return Ok(vec![left_out(why, "the tests in Swift", reason)]);
        }
    };
    framework::prepare()?;
    package::validate(&swift)?;
    write_tested()?;
    let samples = bindings::make_samples()?;
    let _instagram = bindings::start_instagram(&samples)?;
    let variables = [
        (
            "KEEPSAKE_LIBRARY",
            target().join("debug").display().to_string(),
        ),
        ("KEEPSAKE_SAMPLES", samples.display().to_string()),
        ("KEEPSAKE_FAKE", bindings::fake().display().to_string()),
    ];
    swift.run(&["test"], &variables)?;
    Ok(Vec::new())
}

/// Writes the sources over the library that is tested.
fn write_tested() -> Result<()> {
    let library = bindings::build_tested()?;
    let tested = folder().join("generated/tested");
    generated::write(&library, &tested, &tested)?;
    Ok(())
}

fn folder() -> PathBuf {
    root().join("bindings/swift")
}
