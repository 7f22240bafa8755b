//! What has to survive a power cut, and how to ask the system for it.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// Makes the content of these files durable, for a camera roll that writes files itself:
/// after a power cut they are as they are now. They all lie on one volume.
///
/// # Errors
/// The system's; then nothing is certain.
pub fn make_durable(files: &[PathBuf]) -> io::Result<()> {
    let Some(first) = files.first() else {
        return Ok(());
    };
    self::files(&File::open(first)?, files.iter().map(PathBuf::as_path))
}

/// Makes the content of these files durable. They all lie on the volume of `volume`.
pub(super) fn files<'a>(volume: &File, files: impl Iterator<Item = &'a Path>) -> io::Result<()> {
    if syncs_as_a_whole(volume) {
        return sync_volume(volume);
    }
    for file in files {
        // Opened for writing: some systems flush nothing through a read-only handle.
        match File::options().append(true).open(file) {
            Ok(file) => file.sync_all()?,
            // Taken away by somebody: it will not be found when its turn comes.
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {}
            Err(cause) => return Err(cause),
        }
    }
    Ok(())
}

/// Lets the disk begin with what lies in this folder, where that is one call. Through a handle
/// of its own: an error that it meets is told to every other handle all the same.
pub(super) fn write_out(folder: &Path) {
    if let Ok(folder) = File::open(folder)
        && syncs_as_a_whole(&folder)
    {
        let _ = sync_volume(&folder);
    }
}

/// Makes durable which names stand in these folders.
pub(super) fn folders<'a>(
    volume: &File,
    folders: impl ExactSizeIterator<Item = &'a Path>,
) -> io::Result<()> {
    if folders.len() < 2 || !syncs_as_a_whole(volume) {
        return folders.into_iter().try_for_each(folder);
    }
    // An album may be a link to another volume.
    for elsewhere in folders {
        if !is_on(volume, elsewhere)? {
            folder(elsewhere)?;
        }
    }
    sync_volume(volume)
}

#[cfg(unix)]
fn is_on(volume: &File, folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(volume.metadata()?.dev() == folder.metadata()?.dev())
}

#[cfg(not(unix))]
fn is_on(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

/// Makes durable which names stand in a folder.
#[cfg(unix)]
pub(super) fn folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some network file systems know no such thing, and need none.
        Err(cause) if cause.kind() == io::ErrorKind::InvalidInput => Ok(()),
        answer => answer,
    }
}

/// Makes durable which names stand in a folder: elsewhere the system does it.
#[cfg(not(unix))]
pub(super) fn folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// One call for a batch is many times faster than one for each file, but only these
/// file systems are known to write everything out on it; many of those that live
/// outside the kernel (FUSE) answer it with nothing done.
#[cfg(target_os = "linux")]
fn syncs_as_a_whole(volume: &File) -> bool {
    const EXT: i128 = 0xef53;
    const XFS: i128 = 0x5846_5342;
    const BTRFS: i128 = 0x9123_683e;
    const F2FS: i128 = 0xf2f5_2010;
    const TMPFS: i128 = 0x0102_1994;
    rustix::fs::fstatfs(volume)
        .is_ok_and(|volume| [EXT, XFS, BTRFS, F2FS, TMPFS].contains(&i128::from(volume.f_type)))
}

#[cfg(target_os = "linux")]
fn sync_volume(volume: &File) -> io::Result<()> {
    Ok(rustix::fs::syncfs(volume)?)
}

#[cfg(not(target_os = "linux"))]
fn syncs_as_a_whole(_: &File) -> bool {
    false
}

#[cfg(not(target_os = "linux"))]
fn sync_volume(_: &File) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
