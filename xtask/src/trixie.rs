//! A Debian of its own in a folder, for toolchains that the machine's distribution is too
//! old for: Swift, and a Rust with the sources of its standard library. Made once for each
//! user and kept beside their other caches, so that a fresh clone finds it again.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use ::left_out::Why;

use crate::command::{Result, root, run, run_as, succeeds, target};
use crate::tools::{install_one, is_root};

/// Packages, and the suite they come from.
pub(crate) struct Toolchain {
    suite: &'static str,
    packages: &'static [&'static str],
}

/// Swift's compiler and package manager, what it links with, and what its tests ask the fake
/// Instagram by.
pub(crate) const SWIFT: Toolchain = Toolchain {
    suite: "trixie",
    packages: &["swiftlang", "libstdc++-14-dev", "curl"],
};

/// A compiler with the sources of its standard library, younger than trixie's own.
pub(crate) const RUST: Toolchain = Toolchain {
    suite: "trixie-backports",
    packages: &["rustc", "cargo", "rust-src"],
};

/// Mounts what it is given at the same place in the folder, for this process alone, and
/// goes there, into a folder of it.
const ENTER: &str = r#"
root=$1; work=$2; shift 2
while [ "$1" != -- ]; do mkdir -p "$root$1"; mount --rbind "$1" "$root$1"; shift; done
shift
exec chroot "$root" /usr/bin/env --chdir="$work" -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"
"#;

/// The folder, with the toolchain that was asked for.
pub(crate) struct Trixie {
    folder: PathBuf,
}

impl Trixie {
    /// Makes the folder, or finds it, and installs what of the toolchain is missing.
    ///
    /// # Errors
    /// It cannot be made here: no Debian, not root, no mounts, no network. The sentence
    /// says which.
    pub(crate) fn with(toolchain: &Toolchain) -> Result<Self> {
        may_be_made()?;
        let caches = caches()?;
        fs::create_dir_all(&caches)?;
        // Two tasks at once would unpack into each other.
        let lock = File::create(caches.join("trixie.lock"))?;
        lock.lock()?;
        let trixie = Self {
            folder: caches.join("trixie"),
        };
        if !trixie.folder.exists() {
            unpack_into(&trixie.folder)?;
        }
        if !trixie.has(toolchain) {
            trixie.install(toolchain)?;
        }
        Ok(trixie)
    }

    /// Runs a program in the folder, from the project's root. Project, build folder and
    /// `also` stand there at the same paths as outside; of the environment only
    /// `variables` come along.
    ///
    /// # Errors
    /// It cannot be started, or fails.
    pub(crate) fn run(
        &self,
        arguments: &[&str],
        variables: &[(&str, String)],
        also: &[&Path],
    ) -> Result<()> {
        let line = format!("(Debian trixie) {}", arguments.join(" "));
        run_as(&line, &mut self.command(arguments, variables, also))
    }

    /// The same, to be started by the caller.
    pub(crate) fn command(
        &self,
        arguments: &[&str],
        variables: &[(&str, String)],
        also: &[&Path],
    ) -> Command {
        let mut command = self.enter(&root(), also);
        command.args(
            variables
                .iter()
                .map(|(name, value)| format!("{name}={value}")),
        );
        command.args(arguments);
        command
    }

    /// A file or folder in it, as seen from outside.
    pub(crate) fn outside(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    fn has(&self, toolchain: &Toolchain) -> bool {
        let query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}\n"];
        let answer = self
            .enter(Path::new("/"), &[])
            .args(query)
            .args(toolchain.packages)
            .output();
        answer.is_ok_and(|answer| {
            answer.status.success() && answer.stdout.split(|byte| *byte == b'\n').all(is_installed)
        })
    }

    fn install(&self, toolchain: &Toolchain) -> Result<()> {
        self.add_backports()?;
        let apt = |arguments: &[&str]| {
            let line = format!("(Debian trixie) apt-get {}", arguments.join(" "));
            let mut command = self.enter(Path::new("/"), &[]);
            command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            // No need to survive a power cut: the folder can be made again.
            command.args(["--option", "Dpkg::Options::=--force-unsafe-io", "--quiet=2"]);
            run_as(&line, command.args(arguments))
        };
        // Only what an interrupted installation left half done.
        succeeds(
            self.enter(Path::new("/"), &[])
                .args(["dpkg", "--configure", "--pending"]),
        );
        apt(&["update"])?;
        let mut install = vec!["install", "--yes", "--no-install-recommends"];
        install.extend(["--target-release", toolchain.suite]);
        install.extend(toolchain.packages);
        apt(&install)?;
        apt(&["clean"])
    }

    /// From the same mirror as the rest.
    fn add_backports(&self) -> Result<()> {
        let sources = self.folder.join("etc/apt");
        let own = fs::read_to_string(sources.join("sources.list"))?;
        let backports = own.replace(" trixie ", " trixie-backports ");
        fs::write(sources.join("sources.list.d/backports.list"), backports)?;
        fs::copy("/etc/resolv.conf", self.folder.join("etc/resolv.conf"))?;
        Ok(())
    }

    /// What comes next is a program, with variables of its environment before it.
    fn enter(&self, work: &Path, also: &[&Path]) -> Command {
        let mut command = Command::new("unshare");
        command.args(["--mount", "--propagation", "private", "sh", "-ec", ENTER]);
        command.arg("trixie").arg(&self.folder).arg(work);
        let shared = [root(), target(), "/proc".into(), "/dev".into()];
        command.args(&shared).args(also).arg("--");
        command
    }
}

fn is_installed(status: &[u8]) -> bool {
    matches!(status, b"installed" | b"")
}

/// The sentence why not, if not.
fn may_be_made() -> Result<()> {
    if !Path::new("/etc/debian_version").exists() || !is_root() {
        return Err("only on Debian, as root, can it be had without asking".into());
    }
    if !allows_mounts() {
        return Err("this machine allows no mounts".into());
    }
    Ok(())
}

fn allows_mounts() -> bool {
    succeeds(Command::new("unshare").args(["--mount", "true"]))
}

/// Why a toolchain is not there that the folder would bring: a machine without mounts
/// cannot have it; any other could, if somebody saw to it.
pub(crate) fn why_absent() -> Why {
    if is_root() && !allows_mounts() {
        Why::Unavailable
    } else {
        Why::Neglected
    }
}

fn caches() -> Result<PathBuf> {
    let caches = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .ok_or("there is no home folder to keep it in")?;
    Ok(caches.join("keepsake"))
}

/// The smallest Debian; at its place only when complete.
fn unpack_into(folder: &Path) -> Result<()> {
    install_one("debootstrap", "--version", "debootstrap")?;
    let unfinished = folder.with_extension("unfinished");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished)?;
    }
    let mut debootstrap = Command::new("debootstrap");
    debootstrap.args(["--variant=minbase", "trixie"]);
    run(debootstrap.arg(&unfinished))?;
    Ok(fs::rename(unfinished, folder)?)
}
