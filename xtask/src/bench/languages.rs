//! The core through the libraries of other languages: a save into the folder roll written in
//! each, and what crosses the border.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::inputs::Inputs;
use super::measured::{self, Measured, keepsake, median, settle};
use super::table::{Row, Table};
use super::{Options, clear, expect};
use crate::Done;
use crate::bindings::Program;
use crate::command::Result;
use crate::{kotlin, swift};

/// How many small items are saved.
pub(super) const ITEMS: usize = 10_000;
/// And how many before, where a program is to be warm.
const ITEMS_BEFORE: usize = 1_000;

/// What is expected of a language.
struct Language {
    name: &'static str,
    /// Of a page of 100 items.
    page: &'static str,
    /// Its programs compile themselves while they run, which the ones of phones do not: a
    /// save that comes after another one is measured as well.
    warms_up: bool,
}

const KOTLIN: Language = Language {
    name: "Kotlin",
    page: "< 3 ms",
    warms_up: true,
};
const SWIFT: Language = Language {
    name: "Swift",
    page: "< 1 ms",
    warms_up: false,
};

/// Measures Kotlin's folder roll, the start of Java apart.
///
/// # Errors
/// It did not do what it should have.
pub(super) fn kotlin(options: &Options, inputs: &Inputs, work: &Path, table: &mut Table) -> Done {
    match kotlin::Measured::build() {
        Ok(program) => folder_roll(&KOTLIN, &program, options, inputs, work, table),
        Err(reason) => not_measured(&KOTLIN, reason.as_ref()),
    }
}

/// The same for Swift's.
pub(super) fn swift(options: &Options, inputs: &Inputs, work: &Path, table: &mut Table) -> Done {
    match swift::Measured::build() {
        Ok(program) => folder_roll(&SWIFT, &program, options, inputs, work, table),
        Err(reason) => not_measured(&SWIFT, reason.as_ref()),
    }
}

fn not_measured(language: &Language, reason: &dyn std::error::Error) -> Done {
    println!("{} was not measured: {reason}", language.name);
    Ok(())
}

/// The same export by the command, which saves into the Rust folder roll, and by a program
/// of the language, taking turns; then its page of 100 items.
fn folder_roll(
    language: &Language,
    program: &dyn Program,
    options: &Options,
    inputs: &Inputs,
    work: &Path,
    table: &mut Table,
) -> Done {
    let count = options.scaled(ITEMS);
    let zip = inputs.many(count)?;
    let count_before = options.scaled(ITEMS_BEFORE);
    let before = language.warms_up.then(|| inputs.many(count_before));
    let before = before.transpose()?;
    let targets = options.into(work);
    clear(&[&targets])?;
    let (mut rust, mut own, mut pages) = (Vec::new(), Vec::new(), Vec::new());
    let mut warm = Vec::new();
    for run in 1..=options.runs {
        rust.push(by_command(
            &zip,
            &targets.join(format!("rust-{run}")),
            count,
        )?);
        let folder = targets.join(format!("{}-{run}", language.name));
        own.push(by_program(program, &[&zip], &folder, count)?);
        let (_, answer) = measured::answer(&mut program.start(&["page"], &folder))?;
        pages.push(Measured {
            wall: nanoseconds(&answer)?,
            memory: 0,
        });
        if let Some(before) = &before {
            let folder = targets.join(format!("{}-warm-{run}", language.name));
            warm.push(by_program(program, &[before, &zip], &folder, count)?);
        }
    }
    let (rust, name) = (median(&rust), language.name);
    table.push(Row::new(
        format!("save: {count} small items, the command"),
        rust,
    ));
    let through = |work: String, runs: &[Measured]| {
        Row::new(work, median(runs))
            .against(rust, "the command")
            .reach("≤ 1.3 × the command")
    };
    table.push(through(
        format!("the same through {name}'s folder roll"),
        &own,
    ));
    if language.warms_up {
        table.push(through(
            format!("the same after a save of {count_before} in the same process"),
            &warm,
        ));
    }
    table.push(
        Row::new(format!("{name}: a page of 100 items"), median(&pages)).reach(language.page),
    );
    clear(&[&targets])
}

/// Saves exports one after the other; the last is measured.
fn by_program(
    program: &dyn Program,
    exports: &[&PathBuf],
    folder: &Path,
    count: usize,
) -> Result<Measured> {
    fs::create_dir_all(folder)?;
    for export in exports {
        settle(export, &[])?;
    }
    let mut arguments = vec![Cow::from("save")];
    arguments.extend(exports.iter().map(|export| export.to_string_lossy()));
    let arguments: Vec<_> = arguments.iter().map(AsRef::as_ref).collect();
    let (measured, answer) = measured::answer(&mut program.start(&arguments, folder))?;
    expect(&answer, "saved", count)?;
    Ok(Measured {
        // What starts and ends a runtime of its own is no part of a save.
        wall: nanoseconds(&answer)?,
        ..measured
    })
}

fn by_command(zip: &Path, folder: &Path, count: usize) -> Result<Measured> {
    settle(zip, &[])?;
    let (measured, answer) = keepsake(&[
        "save".as_ref(),
        zip.as_os_str(),
        "--to".as_ref(),
        folder.as_os_str(),
        "--json".as_ref(),
    ])?;
    expect(&answer, "saved", count)?;
    Ok(measured)
}

fn nanoseconds(answer: &serde_json::Value) -> Result<Duration> {
    let nanoseconds = answer["nanoseconds"].as_u64();
    Ok(Duration::from_nanos(
        nanoseconds.ok_or("nothing was measured")?,
    ))
}
