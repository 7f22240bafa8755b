//! Programs that judge the results from outside, and that a fresh machine lacks.

use std::process::Command;

use ::left_out::{LeftOut, Why};

use crate::command::{Result, run, succeeds};
use crate::left_out::left_out;

struct Tool {
    program: &'static str,
    version: &'static str,
    /// Debian's and Ubuntu's package.
    package: &'static str,
}

impl Tool {
    fn is_there(&self) -> bool {
        succeeds(Command::new(self.program).arg(self.version))
    }
}

const TOOLS: [Tool; 13] = [
    Tool {
        program: "exiftool",
        version: "-ver",
        package: "libimage-exiftool-perl",
    },
    Tool {
        program: "ffmpeg",
        version: "-version",
        package: "ffmpeg",
    },
    Tool {
        program: "ffprobe",
        version: "-version",
        package: "ffmpeg",
    },
    Tool {
        // Whatever else is called `convert` on a machine.
        program: "/usr/bin/convert",
        version: "-version",
        package: "imagemagick",
    },
    Tool {
        program: "cwebp",
        version: "-version",
        package: "webp",
    },
    Tool {
        program: "heif-info",
        version: "-h",
        package: "libheif-examples",
    },
    Tool {
        program: "pngcheck",
        version: "-h",
        package: "pngcheck",
    },
    Tool {
        program: "unzip",
        version: "-v",
        package: "unzip",
    },
    Tool {
        program: "zipinfo",
        version: "-v",
        package: "unzip",
    },
    Tool {
        program: "curl",
        version: "--version",
        package: "curl",
    },
    Tool {
        program: "chromium",
        version: "--version",
        package: "chromium",
    },
    Tool {
        program: "mount",
        version: "--version",
        package: "mount",
    },
    Tool {
        program: "strace",
        version: "-V",
        package: "strace",
    },
];

/// Installs what is missing, where that can be done without asking anybody. Answers
/// with a sentence for each tool that is still missing.
pub(crate) fn install_missing() -> Vec<LeftOut> {
    let mut missing = missing();
    if !missing.is_empty() && is_root() {
        install(&missing);
        missing = self::missing();
    }
    missing
        .iter()
        .map(|tool| {
            left_out(
                Why::Neglected,
                "what asks it",
                format!(
                    "{} is not installed (package {})",
                    tool.program, tool.package
                ),
            )
        })
        .collect()
}

fn missing() -> Vec<&'static Tool> {
    TOOLS.iter().filter(|tool| !tool.is_there()).collect()
}

/// Installs one more, where that can be done without asking anybody.
///
/// # Errors
/// It is still missing.
pub(crate) fn install_one(
    program: &'static str,
    version: &'static str,
    package: &'static str,
) -> Result<()> {
    let tool = Tool {
        program,
        version,
        package,
    };
    if !tool.is_there() && is_root() {
        install(&[&tool]);
    }
    if tool.is_there() {
        return Ok(());
    }
    Err(format!("{program} is not installed (package {package})").into())
}

/// Installs a package that is good to have, where that can be done without asking anybody.
pub(crate) fn install_package(package: &'static str) {
    if !succeeds(Command::new("dpkg").args(["--status", package])) && is_root() {
        install(&[&Tool {
            program: package,
            version: "",
            package,
        }]);
    }
}

fn install(tools: &[&Tool]) {
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut command)
    };
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(tools.iter().map(|tool| tool.package));
    // A fresh image has no package lists; a used one need not fetch them again.
    if apt(&arguments).is_err() && apt(&["update"]).is_ok() {
        // What is still missing then is named in the end.
        let _ = apt(&arguments);
    }
}

/// Whether packages can be installed without asking.
pub(crate) fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
