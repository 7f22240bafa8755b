//! Finding a Swift: the machine's own, or one in a folder of Debian trixie.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{self, Result, root, succeeds, target};
use crate::trixie::{SWIFT, Trixie};

/// A Swift package of the project.
#[derive(Debug, Clone, Copy)]
pub(super) struct Package {
    /// From the project's root.
    pub(super) path: &'static str,
    /// The folder that it is built in, below that of all that is built.
    pub(super) built: &'static str,
}

/// The library.
pub(super) const LIBRARY: Package = Package {
    path: "bindings/swift",
    built: "swift",
};

/// What the iPhone app does.
pub(super) const APP: Package = Package {
    path: "ios/KeepsakeKit",
    built: "swift-kit",
};

/// Runs `swift`, wherever it is.
pub(super) enum Toolchain {
    Own,
    InTrixie(Trixie),
}

impl Toolchain {
    /// # Errors
    /// There is none, and none can be made; the sentence says why.
    pub(super) fn find() -> Result<Self> {
        if succeeds(Command::new("swift").arg("--version")) {
            return Ok(Self::Own);
        }
        match Trixie::with(&SWIFT) {
            Ok(trixie) => Ok(Self::InTrixie(trixie)),
            Err(reason) => {
                Err(format!("there is no swift here, and for Debian's: {reason}").into())
            }
        }
    }

    /// Runs a command of the package manager on the package.
    ///
    /// # Errors
    /// It fails.
    pub(super) fn run(
        &self,
        package: Package,
        arguments: &[&str],
        variables: &[(&str, String)],
    ) -> Result<()> {
        let line = format!("swift {}", arguments.join(" "));
        command::run_as(&line, &mut self.command(package, arguments, variables)?)
    }

    /// The same, and what it prints.
    ///
    /// # Errors
    /// It fails.
    pub(super) fn answer(
        &self,
        package: Package,
        arguments: &[&str],
        variables: &[(&str, String)],
    ) -> Result<Vec<u8>> {
        let output = self
            .command(package, arguments, variables)?
            .current_dir(root())
            .stderr(Stdio::inherit())
            .output()?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(format!("`swift {}` failed", arguments.join(" ")).into())
    }

    fn command(
        &self,
        package: Package,
        arguments: &[&str],
        variables: &[(&str, String)],
    ) -> Result<Command> {
        let scratch = scratch(package)?.display().to_string();
        let place = ["--package-path", package.path, "--scratch-path", &scratch];
        let arguments = [arguments, &place].concat();
        Ok(match self {
            Self::Own => {
                let mut command = Command::new("swift");
                command.args(arguments);
                command.envs(variables.iter().map(|(name, value)| (name, value)));
                command
            }
            Self::InTrixie(trixie) => {
                let arguments = [&["swift"], arguments.as_slice()].concat();
                trixie.command(&arguments, variables, &[])
            }
        })
    }

    /// Starts what was built, where its libraries are; it sees `folder` and the samples, too.
    pub(super) fn start(&self, program: &str, arguments: &[&str], folder: &Path) -> Command {
        let samples = target().join("samples").display().to_string();
        let variables = [("KEEPSAKE_SAMPLES", samples)];
        match self {
            Self::Own => {
                let mut command = Command::new(program);
                command.args(arguments).envs(variables);
                command
            }
            Self::InTrixie(trixie) => {
                let arguments = [&[program], arguments].concat();
                trixie.command(&arguments, &variables, &[folder])
            }
        }
    }
}

/// Where Swift builds. What it built knows its own place and is of no use in another, where
/// a copied or moved target folder would bring it.
fn scratch(package: Package) -> Result<PathBuf> {
    let scratch = target().join(package.built);
    let (note, here) = (scratch.join("built-in"), scratch.display().to_string());
    if fs::read_to_string(&note).is_ok_and(|place| place == here) {
        return Ok(scratch);
    }
    if scratch.exists() {
        fs::remove_dir_all(&scratch)?;
    }
    fs::create_dir_all(&scratch)?;
    fs::write(note, here)?;
    Ok(scratch)
}
