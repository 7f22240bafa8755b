//! The command as a program of its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The built command. A test of one package alone finds no fresh one, so it is built.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let test = std::env::current_exe().unwrap();
        let profile = test.ancestors().nth(2).unwrap().to_owned();
        let mut build = Command::new(env!("CARGO"));
        build
            .args(["build", "--quiet", "--workspace", "--bin", "keepsake"])
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        if profile.ends_with("release") {
            build.arg("--release");
        }
        let built = build.status().unwrap();
        assert!(built.success(), "the command does not build");
        profile.join("keepsake")
    })
}
