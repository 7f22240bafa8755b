//! Metadata and previews: the whole way against the programs people use for it, and what
//! one file costs.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use sample_maker::{Content, Size, Studio};

use super::clear;
use super::measured::{Measured, nanoseconds, program, said_by};
use super::table::{Row, Table};
use crate::Done;
use crate::command::Result;

/// Pictures that vipsthumbnail makes small in one go.
const THUMBNAILS: u64 = 40;

/// A save against what a person can do without it: unpack, then have exiftool write
/// date, offset, place and caption into every file, in one run of it.
pub(super) fn against_exiftool(
    unzipped: &Path,
    save: Measured,
    unzip: Measured,
    table: &mut Table,
) -> Done {
    let list = unzipped.with_extension("json");
    fs::write(&list, said_of_all(unzipped)?)?;
    let json = format!("-json={}", list.display());
    let exiftool = program(
        "exiftool",
        &[
            "-q".as_ref(),
            "-r".as_ref(),
            "-overwrite_original".as_ref(),
            "-api".as_ref(),
            "QuickTimeUTC=1".as_ref(),
            json.as_ref(),
            unzipped.join("media").as_os_str(),
        ],
    )?;
    let both = unzip.and(exiftool);
    table.push(Row::new(
        "unzip, then one exiftool for all files".to_owned(),
        both,
    ));
    let times = both.wall.as_secs_f64() / save.wall.as_secs_f64();
    table.push(
        Row::new(format!("save: {times:.0} × faster than these"), save)
            .against(both, "unzip + exiftool")
            .reach("≥ 20 × faster"),
    );
    Ok(())
}

/// What exiftool is to write, file by file, in the form in which it reads it.
fn said_of_all(folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    collect(&folder.join("media"), &mut files)?;
    let said = files.iter().map(|file| {
        serde_json::json!({
            "SourceFile": file,
            "DateTimeOriginal": "2024:04:17 20:50:33",
            "OffsetTimeOriginal": "+02:00",
            "CreateDate": "2024:04:17 20:50:33+02:00",
            "GPSLatitude": 33.8568, "GPSLatitudeRef": "S",
            "GPSLongitude": 151.2153, "GPSLongitudeRef": "E",
            "Keys:GPSCoordinates": "-33.8568, 151.2153",
            "ImageDescription": "Three lakes, two flat tyres, one happy dog",
            "Keys:Description": "Three lakes, two flat tyres, one happy dog",
        })
    });
    Ok(serde_json::Value::from_iter(said).to_string())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Done {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|end| end != "json") {
            files.push(path);
        }
    }
    Ok(())
}

/// What metadata and a preview cost for one file.
pub(super) fn single_files(work: &Path, table: &mut Table) -> Done {
    for line in said_by("system-tests", "media")?.lines() {
        let fields: Vec<_> = line.split('\t').collect();
        match fields.as_slice() {
            ["preview", bytes, preview] => {
                let preview = nanoseconds(preview)?;
                let peer = vipsthumbnail(work)?;
                let what = format!("preview: 320 px of {bytes} bytes, 1440 × 1800");
                table.push(Row::new("vipsthumbnail: each of many".to_owned(), peer));
                table.push(
                    Row::new(what, preview)
                        .against(peer, "vipsthumbnail")
                        .reach("≤ 1.5 × vipsthumbnail"),
                );
            }
            [name, bytes, plain, tagged] => {
                let (plain, tagged) = (nanoseconds(plain)?, nanoseconds(tagged)?);
                let reach = match *name {
                    "photo" => "< 20 µs beyond copying",
                    _ => "< 1 ms beyond copying",
                };
                let beyond = Measured {
                    wall: tagged.wall.saturating_sub(plain.wall),
                    memory: 0,
                };
                table.push(Row::new(
                    format!("copy and hash: {name}, {bytes} bytes"),
                    plain,
                ));
                let what = format!("all metadata into it, beyond copying: {name}");
                table.push(
                    Row::new(what, beyond)
                        .against(plain, "copying")
                        .reach(reach),
                );
            }
            _ => return Err(format!("the benchmark of single files says {line:?}").into()),
        }
    }
    Ok(())
}

/// The time vipsthumbnail takes for one more picture, on one core: its start counts for
/// many pictures as for one.
fn vipsthumbnail(work: &Path) -> Result<Measured> {
    let folder = work.join("thumbnails");
    clear(&[&folder])?;
    fs::create_dir_all(&folder)?;
    let mut studio = Studio::default();
    let mut names = String::new();
    for number in 0..THUMBNAILS {
        let file = folder.join(format!("{number}.jpg"));
        fs::write(&file, studio.bytes(Content::Jpeg(Size::Large), 1)?)?;
        writeln!(names, "{}", file.display())?;
    }
    let files: Vec<_> = names.lines().collect();
    let run = |files: &[&str]| -> Result<Duration> {
        let mut fastest = Duration::MAX;
        for _ in 0..5 {
            let start = std::time::Instant::now();
            let done = Command::new("vipsthumbnail")
                .args(["--size", "320", "-o", "small-%s.jpg[Q=80]"])
                .args(files)
                .env("VIPS_CONCURRENCY", "1")
                .status()?;
            if !done.success() {
                return Err("vipsthumbnail failed (package libvips-tools)".into());
            }
            fastest = fastest.min(start.elapsed());
        }
        Ok(fastest)
    };
    let (one, many) = (run(&files[..1])?, run(&files)?);
    let rest = u32::try_from(files.len() - 1)?;
    clear(&[&folder])?;
    Ok(Measured {
        wall: many.saturating_sub(one) / rest,
        memory: 0,
    })
}
