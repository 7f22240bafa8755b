//! What a file costs, whatever is in it: many photos of 3 KB.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use super::inputs::Inputs;
use super::measured::{Measured, keepsake, median, program, settle};
use super::table::{Row, Table};
use super::{Options, clear, expect};
use crate::Done;
use crate::command::Result;

/// How many files are held against other programs.
pub(super) const FILES: usize = 100_000;

/// How many it is looked at how time and memory grow.
pub(super) const GROWTH: [usize; 4] = [1_000, 10_000, 100_000, 300_000];

/// A first save against unpacking the same ZIP durably, and a second save against rsync's
/// second run, taking turns.
pub(super) fn against_peers(
    options: &Options,
    inputs: &Inputs,
    work: &Path,
    table: &mut Table,
) -> Done {
    let count = options.scaled(FILES);
    let zip = inputs.small(count)?;
    let targets = options.into(work);
    clear(&[&targets])?;
    fs::create_dir_all(&targets)?;
    let (mut unzip, mut save) = (Vec::new(), Vec::new());
    for run in 1..=options.runs {
        // Nothing is deleted in between.
        let folder = targets.join(format!("unzipped-{run}"));
        settle(&zip, &[])?;
        unzip.push(unzip_and_sync(&zip, &folder)?);
        settle(&zip, &[])?;
        let roll = targets.join(format!("camera-roll-{run}"));
        save.push(save_to(&zip, &roll, "saved", count)?);
    }
    let (unzip, save) = (median(&unzip), median(&save));
    table.push(Row::new(
        format!("unzip, then sync: {count} photos of 3 KB"),
        unzip,
    ));
    table.push(
        Row::new("save: the same".to_owned(), save)
            .against(unzip, "unzip + sync")
            .reach("≤ 1.5 × unzip + sync, < 64 MiB"),
    );
    again(options, &zip, &targets, count, table)?;
    clear(&[&targets])
}

fn again(options: &Options, zip: &Path, targets: &Path, count: usize, table: &mut Table) -> Done {
    // With a slash at its end: what is in it.
    let (from, to) = (targets.join("unzipped-1/"), targets.join("copied"));
    let copy = ["-a".as_ref(), from.as_os_str(), to.as_os_str()];
    program("rsync", &copy)?;
    let roll = targets.join("camera-roll-1");
    let (mut rsync, mut save) = (Vec::new(), Vec::new());
    for _ in 0..options.runs {
        settle(zip, &[])?;
        rsync.push(program("rsync", &copy)?);
        settle(zip, &[])?;
        save.push(save_to(zip, &roll, "already_there", count)?);
    }
    let (rsync, save) = (median(&rsync), median(&save));
    table.push(Row::new("rsync -a, second run".to_owned(), rsync));
    table.push(
        Row::new("save, second run".to_owned(), save)
            .against(rsync, "rsync -a")
            .reach("≤ 0.7 × rsync -a, < 64 MiB"),
    );
    Ok(())
}

/// How both grow with the number of items, beside what `unzip` of the same makes of the disk.
pub(super) fn growth(options: &Options, inputs: &Inputs, work: &Path, table: &mut Table) -> Done {
    let targets = options.into(work);
    clear(&[&targets])?;
    fs::create_dir_all(&targets)?;
    for count in GROWTH {
        let count = options.scaled(count);
        let zip = inputs.small(count)?;
        settle(&zip, &[])?;
        let unzip = unzip_and_sync(&zip, &targets.join(format!("unzipped-{count}")))?;
        settle(&zip, &[])?;
        let roll = targets.join(format!("camera-roll-{count}"));
        let first = save_to(&zip, &roll, "saved", count)?;
        settle(&zip, &[])?;
        let second = save_to(&zip, &roll, "already_there", count)?;
        let name = format!("unzip, then sync: {count} photos of 3 KB");
        table.push(Row::new(name, unzip).each(count));
        let row = Row::new("save: the same".to_owned(), first);
        table.push(row.against(unzip, "unzip + sync").each(count));
        table.push(Row::new("the same save again".to_owned(), second).each(count));
    }
    // Only now: creating files is slow for a while where many were deleted.
    clear(&[&targets])
}

fn unzip_and_sync(zip: &Path, folder: &Path) -> Result<Measured> {
    let [quiet, into] = ["-q", "-d"].map(OsStr::new);
    let unpacked = program("unzip", &[quiet, zip.as_os_str(), into, folder.as_os_str()])?;
    let synced = program("sync", &["-f".as_ref(), folder.as_os_str()])?;
    Ok(unpacked.and(synced))
}

fn save_to(zip: &Path, roll: &Path, field: &str, count: usize) -> Result<Measured> {
    let (measured, answer) = keepsake(&[
        "save".as_ref(),
        zip.as_os_str(),
        "--to".as_ref(),
        roll.as_os_str(),
        "--json".as_ref(),
    ])?;
    expect(&answer, field, count)?;
    Ok(measured)
}
