//! The core through Swift: a save into the folder roll written in it, and what crosses the
//! border.

use std::path::Path;
use std::time::Duration;

use super::inputs::Inputs;
use super::measured::{self, Measured, keepsake, median, settle};
use super::table::{Row, Table};
use super::{Options, clear, expect};
use crate::Done;
use crate::swift::Program;

/// How many small items are saved.
pub(super) const ITEMS: usize = 10_000;

/// The same export by the command, which saves into the Rust folder roll, and by a Swift
/// program, taking turns; then its page of 100 items.
pub(super) fn folder_rolls(
    options: &Options,
    inputs: &Inputs,
    work: &Path,
    table: &mut Table,
) -> Done {
    let swift = match Program::build() {
        Ok(swift) => swift,
        Err(reason) => {
            println!("Swift was not measured: {reason}");
            return Ok(());
        }
    };
    let count = options.scaled(ITEMS);
    let zip = inputs.many(count)?;
    let targets = options.into(work);
    clear(&[&targets])?;
    let (mut rust, mut own, mut pages) = (Vec::new(), Vec::new(), Vec::new());
    for run in 1..=options.runs {
        let folder = targets.join(format!("rust-{run}"));
        settle(&zip, &[])?;
        let (measured, answer) = keepsake(&[
            "save".as_ref(),
            zip.as_os_str(),
            "--to".as_ref(),
            folder.as_os_str(),
            "--json".as_ref(),
        ])?;
        expect(&answer, "saved", count)?;
        rust.push(measured);

        let folder = targets.join(format!("swift-{run}"));
        std::fs::create_dir_all(&folder)?;
        settle(&zip, &[])?;
        let (measured, answer) = measured::answer(&mut swift.save(&zip, &folder))?;
        expect(&answer, "saved", count)?;
        own.push(measured);
        let (_, answer) = measured::answer(&mut swift.page(&folder))?;
        let page = answer["nanoseconds"].as_u64();
        pages.push(Measured {
            wall: Duration::from_nanos(page.ok_or("no page was measured")?),
            memory: 0,
        });
    }
    let rust = median(&rust);
    table.push(Row::new(
        format!("save: {count} small items, the command"),
        rust,
    ));
    table.push(
        Row::new(
            "the same through Swift's folder roll".to_owned(),
            median(&own),
        )
        .against(rust, "the command")
        .reach("≤ 1.3 × the command"),
    );
    table.push(Row::new("Swift: a page of 100 items".to_owned(), median(&pages)).reach("< 1 ms"));
    clear(&[&targets])
}
