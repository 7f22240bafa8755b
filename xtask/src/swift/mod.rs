//! The Swift package: its generated sources, its tests, and the framework for apps.

mod app;
mod framework;
mod generated;
mod ios;
mod measured;
mod package;
mod tested;
mod toolchain;

pub(crate) use app::{Measured as MeasuredApp, test as test_app};
pub(crate) use framework::run as make_framework;
pub(crate) use ios::check as check_app;
pub(crate) use measured::Measured;

use std::path::{Path, PathBuf};

use ::left_out::LeftOut;

use crate::bindings;
use crate::command::{Result, root, target};
use crate::left_out::left_out;
use crate::trixie;
use toolchain::{LIBRARY, Toolchain};

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
    tested::run(&swift, LIBRARY, &[], &[], &variables(&samples))?;
    Ok(Vec::new())
}

/// What the tests look for: the library, exports, a server in Instagram's place.
fn variables(samples: &Path) -> [(&'static str, String); 3] {
    [
        (
            "KEEPSAKE_LIBRARY",
            target().join("debug").display().to_string(),
        ),
        ("KEEPSAKE_SAMPLES", samples.display().to_string()),
        ("KEEPSAKE_FAKE", bindings::fake().display().to_string()),
    ]
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
