//! Gives a staged file its final name without ever replacing a file that has it.

use std::fs::{self, File, FileTimes};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Renames `from` to `to`. Where that lies on another volume, as an album that is a link may, a copy
/// is made beside it first and made durable; its name is for the caller to make durable.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] if `to` exists; it is as it was then, as is `from`.
pub(super) fn put(from: &Path, to: &Path) -> io::Result<()> {
    match rename(from, to) {
        Err(cause) if cause.kind() == ErrorKind::CrossesDevices => move_over(from, to),
        answer => answer,
    }
}

fn rename(from: &Path, to: &Path) -> io::Result<()> {
    or_else_if_unable(rename_only(from, to), || {
        or_else_if_unable(link(from, to), || claim_and_rename(from, to))
    })
}

/// As [`put`], but a file that is there is replaced.
pub(super) fn replace(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(cause) if cause.kind() == ErrorKind::CrossesDevices => {
            move_over_by(from, to, |copy, to| fs::rename(copy, to))
        }
        answer => answer,
    }
}

/// Clears away what a kill left of a copy beside this file.
pub(super) fn clear(to: &Path) {
    // What stays is cleared away before the next copy.
    let _ = fs::remove_file(unfinished(to));
}

/// Where a copy is made: one name for all, as theirs may be as long as a name can be.
fn unfinished(to: &Path) -> PathBuf {
    to.with_file_name(".keepsake-part")
}

fn move_over(from: &Path, to: &Path) -> io::Result<()> {
    move_over_by(from, to, rename)
}

/// Killed before the last step, both are there, and the staged one is cleared away at the next
/// start; killed earlier, the copy is.
fn move_over_by(
    from: &Path,
    to: &Path,
    rename: impl FnOnce(&Path, &Path) -> io::Result<()>,
) -> io::Result<()> {
    let copy = unfinished(to);
    let copied = copy_whole(from, &copy).and_then(|()| rename(&copy, to));
    copied.inspect_err(|_| clear(to))?;
    fs::remove_file(from)
}

/// A copy with its times, durable.
fn copy_whole(from: &Path, to: &Path) -> io::Result<()> {
    let mut whole = File::open(from)?;
    let facts = whole.metadata()?;
    match fs::remove_file(to) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => return Err(cause),
        _ => {}
    }
    let mut copy = File::create_new(to)?;
    io::copy(&mut whole, &mut copy)?;
    let times = FileTimes::new()
        .set_accessed(facts.accessed()?)
        .set_modified(facts.modified()?);
    // As for what is staged: a file system that cannot hold such a time keeps its own.
    let _ = copy.set_times(times);
    copy.sync_all()
}

fn or_else_if_unable(
    first: io::Result<()>,
    second: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    match first {
        Err(cause) if is_unable(cause.kind()) => second(),
        answer => answer,
    }
}

/// How file systems say that they cannot do such a thing at all: Linux without
/// `RENAME_NOREPLACE` answers `EINVAL` or `ENOSYS`, FAT without hard links `EPERM`.
fn is_unable(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied
    )
}

/// One step, if the file system can rename without replacing.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn rename_only(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn rename_only(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Two steps; killed in between, the file has both names, and the staged one is
/// cleared away at the next start.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to)?;
    fs::remove_file(from)
}

/// For FAT and its like through old drivers: takes the name with an empty file, then
/// renames over that. Killed in between, the empty file stays; recovery sees that it is
/// not what was staged, and the item is saved under another name.
fn claim_and_rename(from: &Path, to: &Path) -> io::Result<()> {
    File::create_new(to)?;
    fs::rename(from, to).inspect_err(|_| {
        let _ = fs::remove_file(to);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    type Way = fn(&Path, &Path) -> io::Result<()>;
    const WAYS: [Way; 5] = [put, rename_only, link, claim_and_rename, move_over];

    #[test]
    fn every_way_moves_the_file() {
        for way in WAYS {
            let folder = tempfile::tempdir().unwrap();
            let (from, to) = (folder.path().join("from"), folder.path().join("to"));
            fs::write(&from, "staged").unwrap();
            way(&from, &to).unwrap();
            assert!(!from.exists());
            assert_eq!(fs::read_to_string(&to).unwrap(), "staged");
        }
    }

    #[test]
    fn no_way_replaces_a_file() {
        for way in WAYS {
            let folder = tempfile::tempdir().unwrap();
            let (from, to) = (folder.path().join("from"), folder.path().join("to"));
            fs::write(&from, "staged").unwrap();
            fs::write(&to, "the person's").unwrap();
            let answer = way(&from, &to).unwrap_err();
            assert_eq!(answer.kind(), ErrorKind::AlreadyExists);
            assert_eq!(fs::read_to_string(&from).unwrap(), "staged");
            assert_eq!(fs::read_to_string(&to).unwrap(), "the person's");
        }
    }

    #[test]
    fn a_name_taken_by_a_dangling_link_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, "staged").unwrap();
        std::os::unix::fs::symlink("nowhere", &to).unwrap();
        for way in WAYS {
            assert_eq!(
                way(&from, &to).unwrap_err().kind(),
                ErrorKind::AlreadyExists
            );
        }
    }

    #[test]
    fn a_vanished_staged_file_leaves_no_empty_one() {
        for way in WAYS {
            let folder = tempfile::tempdir().unwrap();
            let (from, to) = (folder.path().join("from"), folder.path().join("to"));
            assert_eq!(way(&from, &to).unwrap_err().kind(), ErrorKind::NotFound);
            assert!(!to.exists());
        }
    }
}
