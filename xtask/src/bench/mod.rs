//! The measurements of the project's targets, side by side in one run. They print what
//! was measured and judge nothing: a timed test would fail on a busy machine.

mod android;
mod inputs;
mod iphone;
mod languages;
mod links;
mod machine;
mod measured;
mod media;
mod peers;
mod screens;
mod small;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Done;
use crate::command::{self, Result, cargo, target};
use inputs::Inputs;
use measured::{keepsake, median, program, settle};
use table::{Row, Table};

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Runs of each; the median counts
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Also the memory while 10 GB are saved (needs 20 GB of room)
    #[arg(long)]
    large: bool,
    /// Only the parts whose name contains this: unzip, scan, again, small,
    /// growth, media, links, screens, kotlin, swift, iphone, android, large
    #[arg(long, default_value = "")]
    only: String,
    /// Where to write what is measured; a new folder measures best, as ext4 searches long
    /// for new files where many were deleted just before
    #[arg(long)]
    into: Option<PathBuf>,
    /// A tenth of everything, to try the benchmark itself
    #[arg(long)]
    tenth: bool,
    /// Only make the exports that are measured
    #[arg(long, hide = true)]
    inputs_only: bool,
}

impl Options {
    fn wants(&self, part: &str) -> bool {
        part.contains(&self.only)
    }

    /// The folder to write into: one of the benchmark's own, as it is cleared.
    fn into(&self, work: &Path) -> PathBuf {
        self.into.as_deref().unwrap_or(work).join("keepsake-bench")
    }

    fn scaled(&self, count: usize) -> usize {
        if self.tenth { count / 10 } else { count }
    }
}

/// Measures and prints.
///
/// # Errors
/// Something does not build, cannot be written, or did not do what it should have.
pub(crate) fn run(options: &Options) -> Done {
    let work = target().join("bench");
    fs::create_dir_all(&work)?;
    let inputs = Inputs::new(&work);
    if options.inputs_only {
        return make(options, &inputs);
    }
    make_apart()?;
    command::run(&mut cargo(&[
        "build",
        "--release",
        "--locked",
        "--bin",
        "keepsake",
    ]))?;
    let mut table = Table::default();
    if options.wants("unzip") {
        against_unzip(options, &inputs, &work, &mut table)?;
    }
    if options.wants("scan") {
        scanning(options, &inputs, &mut table)?;
    }
    if options.wants("again") {
        saving_again(options, &inputs, &work, &mut table)?;
    }
    if options.wants("small") {
        small::against_peers(options, &inputs, &work, &mut table)?;
    }
    if options.wants("growth") {
        small::growth(options, &inputs, &work, &mut table)?;
    }
    if options.wants("media") {
        media::single_files(&work, &mut table)?;
    }
    if options.wants("links") {
        links::downloads(options, &work, &mut table)?;
    }
    if options.wants("screens") {
        screens::waits(&mut table)?;
    }
    if options.wants("peers") {
        peers::downloads(options, &work, &mut table)?;
    }
    if options.wants("kotlin") {
        languages::kotlin(options, &inputs, &work, &mut table)?;
    }
    if options.wants("swift") {
        languages::swift(options, &inputs, &work, &mut table)?;
    }
    if options.wants("iphone") {
        iphone::app(options, &inputs, &work, &mut table)?;
    }
    if options.wants("android") {
        android::app(options, &inputs, &work, &mut table)?;
    }
    if options.large && options.wants("large") {
        saving_much(options, &inputs, &work, &mut table)?;
    }
    println!("\n{}\n\n{table}", machine::describe(&work));
    Ok(())
}

/// Makes the inputs in a process of their own: the kernel counts the memory of whoever
/// starts a program to that program's peak.
fn make_apart() -> Done {
    let mut again = Command::new(std::env::current_exe()?);
    again.args(std::env::args_os().skip(1)).arg("--inputs-only");
    if again.status()?.success() {
        Ok(())
    } else {
        Err("the exports to be measured cannot be made".into())
    }
}

fn make(options: &Options, inputs: &Inputs) -> Done {
    if options.wants("unzip") {
        real(options, inputs)?;
    }
    if options.wants("scan") || options.wants("again") {
        for count in MANY {
            inputs.many(options.scaled(count))?;
        }
    }
    if options.wants("small") {
        inputs.small(options.scaled(small::FILES))?;
    }
    if options.wants("growth") {
        for count in small::GROWTH {
            inputs.small(options.scaled(count))?;
        }
    }
    if options.wants("kotlin") || options.wants("swift") {
        inputs.many(options.scaled(languages::ITEMS))?;
    }
    if options.wants("iphone") {
        inputs.many(options.scaled(iphone::ITEMS))?;
    }
    if options.wants("android") {
        inputs.many(options.scaled(android::ITEMS))?;
        inputs.video()?;
    }
    if options.large && options.wants("large") {
        large(options, inputs)?;
    }
    Ok(())
}

/// How many small items are scanned.
const MANY: [usize; 3] = [25_000, 50_000, 100_000];

fn real(options: &Options, inputs: &Inputs) -> Result<PathBuf> {
    inputs.real(options.scaled(REAL.0), options.scaled(REAL.1))
}

/// Photos and videos of a real export.
const REAL: (usize, usize) = (5_000, 50);

fn large(options: &Options, inputs: &Inputs) -> Result<PathBuf> {
    inputs.large(options.scaled(LARGE.0), options.scaled(LARGE.1))
}

/// Photos and videos of 10 GB.
const LARGE: (usize, usize) = (10_000, 425);

/// The whole way of a real export against unpacking the same ZIP, taking turns.
fn against_unzip(options: &Options, inputs: &Inputs, work: &Path, table: &mut Table) -> Done {
    let (photos, videos) = (options.scaled(REAL.0), options.scaled(REAL.1));
    let zip = real(options, inputs)?;
    let targets = options.into(work);
    clear(&[&targets])?;
    fs::create_dir_all(&targets)?;
    let (mut unzip, mut durable, mut save) = (Vec::new(), Vec::new(), Vec::new());
    for run in 1..=options.runs {
        // Nothing is deleted in between.
        let folder = targets.join(format!("unzipped-{run}"));
        let roll = targets.join(format!("camera-roll-{run}"));
        settle(&zip, &[])?;
        let unpacked = program(
            "unzip",
            &[
                "-q".as_ref(),
                zip.as_os_str(),
                "-d".as_ref(),
                folder.as_os_str(),
            ],
        )?;
        let synced = program("sync", &["-f".as_ref(), folder.as_os_str()])?;
        durable.push(unpacked.and(synced));
        unzip.push(unpacked);

        settle(&zip, &[])?;
        let (measured, answer) = keepsake(&[
            "save".as_ref(),
            zip.as_os_str(),
            "--to".as_ref(),
            roll.as_os_str(),
            "--json".as_ref(),
        ])?;
        expect(&answer, "saved", photos + videos)?;
        save.push(measured);
    }
    let (unzip, durable, save) = (median(&unzip), median(&durable), median(&save));
    let what = format!(
        "{photos} JPEGs and {videos} MP4s, {:.2} GB",
        gigabytes(&zip)?
    );
    table.push(Row::new(format!("unzip: {what}"), unzip));
    table.push(Row::new("unzip, then sync".to_owned(), durable));
    table.push(
        Row::new(format!("save: {what}"), save)
            .against(unzip, "unzip")
            .reach("≤ 1.0 × unzip, < 64 MiB"),
    );
    table.push(
        Row::new("save, durable, against durable".to_owned(), save)
            .against(durable, "unzip + sync"),
    );
    media::against_exiftool(&targets.join("unzipped-1"), save, unzip, table)?;
    clear(&[&targets])
}

/// Whether a scan stays linear in the number of items.
fn scanning(options: &Options, inputs: &Inputs, table: &mut Table) -> Done {
    for count in MANY {
        let count = options.scaled(count);
        let zip = inputs.many(count)?;
        let mut runs = Vec::new();
        for _ in 0..options.runs {
            settle(&zip, &[])?;
            let (measured, answer) =
                keepsake(&["scan".as_ref(), zip.as_os_str(), "--json".as_ref()])?;
            expect(&answer, "references", count)?;
            runs.push(measured);
        }
        table.push(
            Row::new(format!("scan: {count} items"), median(&runs))
                .reach("100,000 in < 1 s, < 64 MiB"),
        );
    }
    Ok(())
}

/// A save of what is there already.
fn saving_again(options: &Options, inputs: &Inputs, work: &Path, table: &mut Table) -> Done {
    let count = options.scaled(100_000);
    let zip = inputs.many(count)?;
    let roll = options.into(work).join("camera-roll");
    settle(&zip, &[&roll])?;
    let save = [
        "save".as_ref(),
        zip.as_os_str(),
        "--to".as_ref(),
        roll.as_os_str(),
        "--json".as_ref(),
    ];
    let (first, answer) = keepsake(&save)?;
    expect(&answer, "saved", count)?;
    let mut runs = Vec::new();
    for _ in 0..options.runs {
        settle(&zip, &[])?;
        let (measured, answer) = keepsake(&save)?;
        expect(&answer, "already_there", count)?;
        runs.push(measured);
    }
    table.push(Row::new(format!("save: {count} small items"), first).reach("< 64 MiB"));
    table
        .push(Row::new("the same save again".to_owned(), median(&runs)).reach("< 0.3 s, < 64 MiB"));
    clear(&[&roll])
}

/// The memory that much data takes.
fn saving_much(options: &Options, inputs: &Inputs, work: &Path, table: &mut Table) -> Done {
    let (photos, videos) = (options.scaled(LARGE.0), options.scaled(LARGE.1));
    let zip = large(options, inputs)?;
    let roll = options.into(work).join("camera-roll");
    settle(&zip, &[&roll])?;
    let (measured, answer) = keepsake(&[
        "save".as_ref(),
        zip.as_os_str(),
        "--to".as_ref(),
        roll.as_os_str(),
        "--json".as_ref(),
    ])?;
    expect(&answer, "saved", photos + videos)?;
    table.push(Row::new(format!("save: {:.1} GB", gigabytes(&zip)?), measured).reach("< 64 MiB"));
    clear(&[&roll])
}

/// A benchmark of work that was not done is worth nothing.
fn expect(answer: &serde_json::Value, field: &str, count: usize) -> Done {
    let told = answer[field].as_u64().unwrap_or(0);
    if told == count as u64 {
        return Ok(());
    }
    Err(format!("{field} should be {count} and is {told}: {answer}").into())
}

fn gigabytes(file: &Path) -> Result<f64> {
    let megabytes = u32::try_from(fs::metadata(file)?.len() / 1_000_000)?;
    Ok(f64::from(megabytes) / 1_000.0)
}

fn clear(folders: &[&PathBuf]) -> Done {
    for folder in folders {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
    }
    Ok(())
}
