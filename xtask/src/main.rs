//! Every task of this project: `cargo xtask` lists them. People, the README and CI call
//! the same ones, so that they cannot drift apart.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a task tells on the terminal what it does"
)]

mod android;
mod bench;
mod bench_match;
mod bindings;
mod check;
mod circles;
mod command;
mod cross;
mod date_forms;
mod dependencies;
mod fuzz;
mod kotlin;
mod left_out;
mod licences;
mod month_names;
mod mutants;
mod peers;
mod sample;
mod size;
mod swift;
mod test;
mod tools;
mod trixie;
mod words;
mod workflows;

use std::process::ExitCode;

use ::left_out::LeftOut;
use clap::{Parser, Subcommand};

use command::Result;

/// The tasks of Keepsake.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = true
)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Formatting, lints, documentation, licences and advisories.
    Check,
    /// Everything that must pass: installs or names what is missing, checks, runs every test
    /// and builds the fuzz targets.
    Test {
        /// Fails if a test did not run that could have: a program or the samples are not there.
        #[arg(long)]
        strict: bool,
    },
    /// gallery-dl, yt-dlp and instaloader against the fake Instagram: installs them with pip
    /// below the folder of what is built, and holds their files against Keepsake's.
    Peers,
    /// The tests in Swift, with a Swift that is fetched where that can be done.
    TestSwift,
    /// What the iPhone app does, over the real core and a photo library that is none; with a Swift
    /// as for the tests in Swift.
    TestIos {
        /// Only the tests whose suite or name has one of these in it (regular expressions).
        only: Vec<String>,
    },
    /// Compiles the iPhone app's own sources against declarations of what it uses of Apple's, and
    /// looks at their style; with Debian's Swift.
    CheckIos,
    /// Whether the core and its border compile for phones.
    Cross,
    /// Makes the archive for Android apps; needs Android's NDK.
    Aar {
        /// A library for this machine in the place of one phone's: tries out all the rest.
        #[arg(long)]
        stand_in: bool,
    },
    /// Makes the framework for Apple's systems, and the words of the app over it; needs Xcode.
    Xcframework,
    /// How large the library is that apps get; fails above what it may have.
    Size,
    /// The core's sentences as apps take them: Android's resources, a String Catalog for Apple.
    Words,
    /// The Kotlin library: writes its generated sources and runs its tests.
    TestKotlin,
    /// The Android app: builds it over this machine's library and runs its tests on Robolectric.
    Android {
        /// Also packs it, without a library for phones.
        #[arg(long)]
        apk: bool,
    },
    /// The licences of what is inside of the iPhone app, with their texts, as the app shows them.
    Licences,
    /// Measures the command against unzip and against its targets; prints a table.
    Bench(bench::Options),
    /// How well copies of photographs are found in a library; prints a table.
    BenchMatch(bench_match::Options),
    /// Makes an Instagram export; without options the one that comes with the project.
    Sample(sample::Options),
    /// Runs a fuzz target for some minutes, or makes the seeds of all.
    Fuzz(fuzz::Options),
    /// Breaks the code that keeps the promises, bit by bit, and names what no test notices.
    Mutants(mutants::Options),
    /// Makes the words of dates in all languages again, from a release of Unicode's CLDR.
    MonthNames(month_names::Options),
    /// Makes the forms of dates that the sample maker writes again, from a release of Unicode's CLDR.
    DateForms(date_forms::Options),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Check => check::run().and_then(tell),
        Task::Test { strict } => test::run().and_then(|all| left_out::tell(&all, strict)),
        Task::Peers => peers::run_all(),
        Task::TestSwift => swift::test().and_then(tell),
        Task::TestIos { only } => swift::test_app(&only).and_then(tell),
        Task::CheckIos => swift::check_app().and_then(tell),
        Task::Aar { stand_in: false } => kotlin::aar::run(),
        Task::Aar { stand_in: true } => kotlin::aar::try_out().and_then(tell),
        Task::Xcframework => swift::make_framework(),
        Task::Size => size::run(),
        Task::Cross => cross::run().and_then(tell),
        Task::Words => words::run(),
        Task::TestKotlin => kotlin::test().and_then(tell),
        Task::Android { apk: false } => android::test().and_then(tell),
        Task::Android { apk: true } => android::package().and_then(tell),
        Task::Licences => licences::run(),
        Task::Bench(options) => bench::run(&options),
        Task::BenchMatch(options) => bench_match::run_with(&options),
        Task::Sample(options) => sample::run(&options),
        Task::Fuzz(options) => fuzz::run(&options),
        Task::Mutants(options) => mutants::run(&options),
        Task::MonthNames(options) => month_names::run(&options),
        Task::DateForms(options) => date_forms::run(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("\n{failed}");
            ExitCode::FAILURE
        }
    }
}

/// Tells what one task left out, and why.
fn tell(left_out: Vec<LeftOut>) -> Done {
    left_out::tell(&left_out, false)
}

/// What a task answers where it needs no more.
pub(crate) type Done = Result<()>;
