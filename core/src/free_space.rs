//! How much room a volume has left.

use std::io;
use std::path::Path;

/// Bytes that can still be written on the volume of `path`.
#[cfg(unix)]
pub(crate) fn free_space(path: &Path) -> io::Result<Option<u64>> {
    let volume = rustix::fs::statvfs(path)?;
    Ok(Some(volume.f_bavail.saturating_mul(volume.f_frsize)))
}

/// Bytes that can still be written: not known here.
#[cfg(not(unix))]
pub(crate) fn free_space(_: &Path) -> io::Result<Option<u64>> {
    Ok(None)
}
