//! What a person with the iPhone app waits for: the first asset after "Save", and pages of a grid;
//! and the memory that its share extension takes.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use super::inputs::Inputs;
use super::measured::{self, Measured, median, settle};
use super::table::{Row, Table};
use super::{Options, clear};
use crate::Done;
use crate::bindings::{self, Program};
use crate::command::Result;
use crate::swift::MeasuredApp;

/// How many items the catalog has.
pub(super) const ITEMS: usize = 10_000;
/// And how many the month that is scrolled through.
const MONTH: usize = 2_000;

/// # Errors
/// It did not do what it should have.
pub(super) fn app(options: &Options, inputs: &Inputs, work: &Path, table: &mut Table) -> Done {
    let program = match MeasuredApp::build() {
        Ok(program) => program,
        Err(reason) => {
            println!("the iPhone app was not measured: {reason}");
            return Ok(());
        }
    };
    let targets = options.into(work);
    clear(&[&targets])?;
    let many = inputs.many(options.scaled(ITEMS))?;
    let month = inputs.month(options.scaled(MONTH))?;
    let (mut first, mut pages) = (Vec::new(), Vec::new());
    for run in 1..=options.runs {
        let answer = answer(
            &program,
            "first",
            &many,
            &targets.join(format!("first-{run}")),
        )?;
        first.push(told(&answer)?);
        let answer = self::answer(
            &program,
            "pages",
            &month,
            &targets.join(format!("pages-{run}")),
        )?;
        if answer["most"].as_u64() != Some(1) {
            return Err(format!("a screen asks for more than one page: {answer}").into());
        }
        pages.push(told(&answer)?);
    }
    table.push(
        Row::new(
            format!(
                "iPhone: \"Save\" until the first asset, {} items",
                options.scaled(ITEMS)
            ),
            median(&first),
        )
        .reach("< 150 ms"),
    );
    table.push(
        Row::new(
            format!(
                "iPhone: through a month of {}, one page a screen at most",
                options.scaled(MONTH)
            ),
            median(&pages),
        )
        .reach("1 page a screen"),
    );
    for (what, does) in [("look", "shows"), ("share", "shows and saves")] {
        table.push(
            Row::new(
                format!(
                    "iPhone: the share extension {does} a post, memory beyond the bare process"
                ),
                of_extension(what, options, &program, &targets)?,
            )
            .reach("≤ 30 MB"),
        );
    }
    clear(&[&targets])
}

/// What the share extension takes for a post, beyond a process that does nothing. The system's own
/// picture of the file, 288 pixels at most, is not in it: nothing draws here.
fn of_extension(
    what: &str,
    options: &Options,
    program: &MeasuredApp,
    targets: &Path,
) -> Result<Measured> {
    let _instagram = bindings::start_instagram(&bindings::make_samples()?)?;
    let run = |what: &str, run: usize| {
        let folder = targets.join(format!("{what}-{run}"));
        fs::create_dir_all(&folder)?;
        measured::answer(&mut program.start(&[what], &folder))
    };
    let mut runs = Vec::new();
    for number in 1..=options.runs {
        let (whole, answer) = run(what, number)?;
        let (bare, _) = run("bare", number)?;
        runs.push(Measured {
            memory: whole.memory.saturating_sub(bare.memory),
            ..told(&answer)?
        });
    }
    Ok(median(&runs))
}

fn answer(program: &MeasuredApp, what: &str, export: &Path, folder: &Path) -> Result<Value> {
    fs::create_dir_all(folder)?;
    settle(export, &[])?;
    let export = export.to_string_lossy();
    Ok(measured::answer(&mut program.start(&[what, &export], folder))?.1)
}

fn told(answer: &Value) -> Result<Measured> {
    let nanoseconds = answer["nanoseconds"].as_u64();
    let nanoseconds = nanoseconds.ok_or("nothing was measured")?;
    Ok(Measured {
        wall: Duration::from_nanos(nanoseconds),
        memory: 0,
    })
}
