//! What a person with the Android app waits for: the first photo in the gallery after "Save", and pages of a grid; and
//! what the app leaves on a phone.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use super::inputs::Inputs;
use super::measured::{Measured, median};
use super::table::{Row, Table};
use super::{Options, clear};
use crate::Done;
use crate::android;
use crate::command::Result;

/// How many items the catalog has.
pub(super) const ITEMS: usize = 10_000;
/// And how many the month that is scrolled through.
const MONTH: usize = 2_000;

/// # Errors
/// It did not do what it should have.
pub(super) fn app(options: &Options, inputs: &Inputs, work: &Path, table: &mut Table) -> Done {
    let folder = options.into(work);
    clear(&[&folder])?;
    fs::create_dir_all(&folder)?;
    let (items, month) = (options.scaled(ITEMS), options.scaled(MONTH));
    let answers = folder.join("android.json");
    android::measure(&[
        ("measured.many", &inputs.many(items)?),
        ("measured.month", &inputs.month(month)?),
        ("measured.video", &inputs.video()?),
        ("measured.answers", &answers),
    ])?;
    let told: Value = serde_json::from_slice(&fs::read(&answers)?)?;
    let pages = each(&told["pages"])?;
    if let Some(greedy) = pages.iter().find(|pages| pages["most"] != 1) {
        return Err(format!("a screen asks for more than one page: {greedy}").into());
    }
    let pages: Result<Vec<_>> = pages
        .iter()
        .map(|pages| time(&pages["nanoseconds"]))
        .collect();
    let first: Result<Vec<_>> = each(&told["first"])?.iter().map(time).collect();
    table.push(
        Row::new(
            format!("Android: \"Save\" until the first row, {items} items"),
            median(&first?),
        )
        .reach("< 150 ms"),
    );
    table.push(
        Row::new(
            format!("Android: through a month of {month}, one page a screen at most"),
            median(&pages?),
        )
        .reach("1 page a screen"),
    );
    table.push(
        Row::size(
            "Android: the cache after the poster of a video of 200 MB".to_owned(),
            told["cache"].as_u64().ok_or("nothing was measured")?,
        )
        .reach("< 1 MB"),
    );
    let size = android::size()?;
    let row =
        |what: &str, bytes| Row::size(format!("Android: the app without native code{what}"), bytes);
    table.push(row("", size.whole).reach("≤ 2 MB"));
    table.push(row(", of that code", size.code));
    table.push(row(", as a store sends it", size.sent));
    clear(&[&folder])
}

fn each(runs: &Value) -> Result<&Vec<Value>> {
    Ok(runs.as_array().ok_or("nothing was measured")?)
}

fn time(nanoseconds: &Value) -> Result<Measured> {
    let nanoseconds = nanoseconds.as_u64().ok_or("nothing was measured")?;
    Ok(Measured {
        wall: Duration::from_nanos(nanoseconds),
        memory: 0,
    })
}
