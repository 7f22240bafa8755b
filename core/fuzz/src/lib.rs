//! What all fuzz targets share. A target is built in two ways: by `cargo fuzz` with
//! libFuzzer around it, and by plain cargo as a program that runs it over the files
//! and folders it is given. So the targets keep compiling, and the committed inputs
//! keep passing, without the fuzzer.

#![expect(clippy::print_stdout, reason = "a program for people")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[cfg(fuzzing)]
pub use libfuzzer_sys;

/// Makes a fuzz target of a function over bytes.
#[macro_export]
macro_rules! target {
    ($run:path) => {
        #[cfg(fuzzing)]
        $crate::libfuzzer_sys::fuzz_target!(|bytes: &[u8]| $run(bytes));

        #[cfg(not(fuzzing))]
        fn main() -> std::process::ExitCode {
            $crate::replay($run)
        }
    };
}

/// Runs a target over every file named on the command line, and those in every folder
/// named there. A panic ends it, after the name of the file.
pub fn replay(target: fn(&[u8])) -> ExitCode {
    let mut count = 0;
    for path in std::env::args_os()
        .skip(1)
        .flat_map(|path| files(Path::new(&path)))
    {
        match std::fs::read(&path) {
            Ok(bytes) => target(&bytes),
            Err(error) => {
                println!("{}: {error}", path.display());
                return ExitCode::FAILURE;
            }
        }
        count += 1;
    }
    println!("{count} inputs, no panic");
    ExitCode::SUCCESS
}

fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(folder) = path.read_dir() else {
        return vec![path.to_owned()];
    };
    let mut files: Vec<_> = folder.filter_map(|file| Some(file.ok()?.path())).collect();
    files.sort();
    files
}
