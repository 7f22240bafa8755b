//! The framework that apps get: one static library for each kind of device, with the C
//! header and module map that the generated Swift stands on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::generated::{self, Generated};
use super::toolchain::Toolchain;
use super::{folder, package};
use crate::bindings;
use crate::command::{self, Result, cargo, lacking_standard_libraries, root, target};
use crate::words;

/// What must be there to link for Apple's systems.
const TOOLS: [(&str, &str); 2] = [("xcodebuild", "-version"), ("lipo", "-info")];

/// As `platforms` in Package.swift.
const DEPLOYMENT: [(&str, &str); 2] = [
    ("IPHONEOS_DEPLOYMENT_TARGET", "16.0"),
    ("MACOSX_DEPLOYMENT_TARGET", "13.0"),
];

/// One library of the framework: its folder there, and what it is joined from.
struct Slice {
    name: &'static str,
    targets: &'static [&'static str],
}

const SLICES: [Slice; 3] = [
    Slice {
        name: "ios-arm64",
        targets: &["aarch64-apple-ios"],
    },
    Slice {
        name: "ios-arm64_x86_64-simulator",
        targets: &["aarch64-apple-ios-sim", "x86_64-apple-ios"],
    },
    Slice {
        name: "macos-arm64_x86_64",
        targets: &["aarch64-apple-darwin", "x86_64-apple-darwin"],
    },
];

/// The static library's file name.
const ARCHIVE: &str = "libkeepsake_ffi.a";

/// Makes the framework and the sources around it, in `generated/shipped`; and the words, without
/// which the app over it does not compile.
///
/// # Errors
/// Something does not build, or the sentence names what is missing.
pub(crate) fn run() -> Result<()> {
    let made = prepare()?;
    match Toolchain::find() {
        Ok(swift) => package::validate(&swift)?,
        Err(reason) => println!("Package.swift was not looked at: {reason}"),
    }
    all_is_there()?;
    let libraries = SLICES.iter().map(build).collect::<Result<Vec<_>>>()?;
    let framework = shipped().join("KeepsakeRustFFI.xcframework");
    if framework.exists() {
        fs::remove_dir_all(&framework)?;
    }
    command::run(Command::new("xcodebuild").args(joining(&libraries, &made.headers, &framework)))?;
    verify(&framework)?;
    words::run()
}

/// What needs no Xcode: the generated module, and the headers of the framework.
///
/// # Errors
/// The library does not build.
pub(super) fn prepare() -> Result<Generated> {
    let library = bindings::build_shipped()?;
    generated::write(&library, &shipped(), &target().join("xcframework/headers"))
}

fn shipped() -> PathBuf {
    folder().join("generated/shipped")
}

/// The sentence what is missing, if anything is.
fn all_is_there() -> Result<()> {
    for (program, argument) in TOOLS {
        // `lipo` without a file fails, but says so by itself.
        if Command::new(program).arg(argument).output().is_err() {
            return Err(format!(
                "the framework is not built: {program} is missing, which comes with Xcode"
            )
            .into());
        }
    }
    match lacking_standard_libraries(SLICES.iter().flat_map(|slice| slice.targets).copied()) {
        Some(missing) => Err(format!("the framework is not built: {missing}").into()),
        None => Ok(()),
    }
}

/// Builds a slice; its processors' libraries become one file.
fn build(slice: &Slice) -> Result<PathBuf> {
    let mut archives = Vec::new();
    for apple in slice.targets {
        command::run(
            cargo(&[
                "rustc",
                "--locked",
                "--profile=phone",
                "--package=keepsake-ffi",
                "--crate-type=staticlib",
                "--target",
                apple,
            ])
            .envs(variables(apple)?),
        )?;
        archives.push(target().join(apple).join("phone").join(ARCHIVE));
    }
    let place = target().join("xcframework").join(slice.name);
    fs::create_dir_all(&place)?;
    let library = place.join(ARCHIVE);
    if let [archive] = archives.as_slice() {
        fs::copy(archive, &library)?;
    } else {
        let mut lipo = Command::new("lipo");
        lipo.arg("-create").args(&archives);
        command::run(lipo.arg("-output").arg(&library))?;
    }
    Ok(library)
}

/// The oldest system it runs on; nothing of this machine's folders in what is shipped; and
/// only what a share extension may call.
fn variables(apple: &str) -> Result<Vec<(String, String)>> {
    let (mut rust, mut c) = bindings::for_phones()?;
    rust.push("-Clink-arg=-fapplication-extension".to_owned());
    c.push_str(" -fapplication-extension");
    let mut variables = vec![
        (
            "CARGO_ENCODED_RUSTFLAGS".to_owned(),
            bindings::encoded(&rust),
        ),
        (format!("CFLAGS_{}", apple.replace('-', "_")), c),
    ];
    variables.extend(DEPLOYMENT.map(|(name, version)| (name.to_owned(), version.to_owned())));
    Ok(variables)
}

/// The arguments that join the slices, each with the headers.
fn joining(libraries: &[PathBuf], headers: &Path, framework: &Path) -> Vec<PathBuf> {
    let mut arguments = vec![PathBuf::from("-create-xcframework")];
    for library in libraries {
        arguments.extend(["-library".into(), library.clone()]);
        arguments.extend(["-headers".into(), headers.to_owned()]);
    }
    arguments.extend(["-output".into(), framework.to_owned()]);
    arguments
}

/// Whether each slice is complete, and tells nothing of this machine.
fn verify(framework: &Path) -> Result<()> {
    let project = root();
    let place = project.as_os_str().as_encoded_bytes();
    for slice in SLICES {
        let folder = framework.join(slice.name);
        let header = folder.join("Headers/KeepsakeRustFFI/module.modulemap");
        if !header.exists() {
            return Err(format!("{} has no module map", slice.name).into());
        }
        let library = fs::read(folder.join(ARCHIVE))?;
        if library.windows(place.len()).any(|bytes| bytes == place) {
            return Err(format!(
                "the library of {} names a folder of this machine",
                slice.name
            )
            .into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete(framework: &Path, library: &[u8]) -> Result<()> {
        for slice in SLICES {
            let headers = framework.join(slice.name).join("Headers/KeepsakeRustFFI");
            fs::create_dir_all(&headers)?;
            fs::write(headers.join("module.modulemap"), "")?;
            fs::write(framework.join(slice.name).join(ARCHIVE), library)?;
        }
        Ok(())
    }

    #[test]
    fn a_slice_without_headers_or_with_a_folder_of_this_machine_is_found() -> Result<()> {
        let framework = target().join("tmp/verified.xcframework");
        complete(&framework, b"a library")?;
        verify(&framework)?;
        complete(
            &framework,
            format!("in {}/core", root().display()).as_bytes(),
        )?;
        assert!(verify(&framework).is_err());
        complete(&framework, b"a library")?;
        fs::remove_dir_all(framework.join("ios-arm64/Headers"))?;
        assert!(verify(&framework).is_err());
        Ok(fs::remove_dir_all(framework)?)
    }

    #[test]
    fn every_library_comes_with_the_headers() {
        let libraries = ["a.a".into(), "b.a".into()];
        let arguments = joining(&libraries, Path::new("headers"), Path::new("out"));
        let line: Vec<_> = arguments
            .iter()
            .map(|part| part.display().to_string())
            .collect();
        assert_eq!(
            line.join(" "),
            "-create-xcframework -library a.a -headers headers -library b.a -headers headers -output out"
        );
    }
}
