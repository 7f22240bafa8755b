//! The time of a file: galleries sort by it where they find no date.

use std::io;
use std::path::Path;

use jiff::Timestamp;

use super::super::NewAsset;

/// Sets the times of the staged files. A file system that cannot hold such a time keeps
/// its own; the date inside the file counts.
pub(super) fn set(batch: &[NewAsset]) {
    for asset in batch {
        if let Some(taken) = asset.taken {
            let _ = set_one(&asset.file, taken);
        }
    }
}

/// By its name, as opening and closing it costs as much as writing a small file.
#[cfg(unix)]
fn set_one(file: &Path, taken: Timestamp) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, Timespec, Timestamps, utimensat};
    let whole = taken.as_second();
    let rest = taken.subsec_nanosecond();
    // Before 1970, what is below a second counts backwards.
    let (tv_sec, tv_nsec) = match rest {
        ..0 => (whole - 1, rest + 1_000_000_000),
        _ => (whole, rest),
    };
    let time = Timespec {
        tv_sec,
        tv_nsec: tv_nsec.into(),
    };
    let times = Timestamps {
        last_access: time,
        last_modification: time,
    };
    Ok(utimensat(CWD, file, &times, AtFlags::SYMLINK_NOFOLLOW)?)
}

#[cfg(not(unix))]
fn set_one(file: &Path, taken: Timestamp) -> io::Result<()> {
    use std::fs::{File, FileTimes};
    use std::time::SystemTime;
    let taken = SystemTime::try_from(taken).map_err(io::Error::other)?;
    let times = FileTimes::new().set_modified(taken).set_accessed(taken);
    File::options().append(true).open(file)?.set_times(times)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_time_before_and_after_1970_is_exact() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("staged.jpg");
        fs::write(&file, "staged").unwrap();
        for time in [
            "1969-07-20T20:17:39.25Z",
            "1970-01-01T00:00:00Z",
            "2024-02-29T23:59:59.999Z",
        ] {
            let time: Timestamp = time.parse().unwrap();
            set_one(&file, time).unwrap();
            let told = fs::metadata(&file).unwrap().modified().unwrap();
            assert_eq!(Timestamp::try_from(told).unwrap(), time);
        }
    }
}
