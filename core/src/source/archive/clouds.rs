//! The signs that programs for clouds leave in a folder for files that are not on this device.

use std::path::Path;

use super::{layout, names};

/// What clouds put behind the name of a file that is not on this device (iCloud puts a dot in
/// front, too): iCloud Drive, Nextcloud, ownCloud, kDrive, odrive.
const CLOUDS: [&str; 5] = ["icloud", "nextcloud", "owncloud", "kdrive", "cloud"];
/// The same behind the name of a folder: odrive.
const OF_FOLDERS: &str = "cloudf";

/// The name that a file or folder has once it is on this device, where only a cloud's sign for it
/// is.
pub(super) fn in_cloud(name: &str) -> Option<String> {
    let (folder, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
    let (real, cloud) = file.rsplit_once('.')?;
    let is_folder = cloud.eq_ignore_ascii_case(OF_FOLDERS) && !real.is_empty();
    if !is_folder && !CLOUDS.iter().any(|known| cloud.eq_ignore_ascii_case(known)) {
        return None;
    }
    let real = match cloud.eq_ignore_ascii_case("icloud") {
        true => real.strip_prefix('.')?,
        false => real,
    };
    let clean = names::clean(folder).map(|folder| format!("{folder}/{real}"));
    (is_folder || is_of_export(real)).then(|| clean.unwrap_or_else(|| real.to_owned()))
}

fn is_of_export(file: &str) -> bool {
    layout::is_media(file) || layout::is_text(file) || layout::is_zip(file)
}

/// Whether an empty file is Dropbox's sign for one that is not on this device: it has the file's own
/// name, and a mark beside its content. Reading it gives nothing, and brings nothing down.
pub(super) fn is_dropbox_sign(path: &Path, name: &str) -> bool {
    is_of_export(name) && has_mark(path)
}

/// As macOS has it, and as other systems keep what macOS writes.
#[cfg(any(target_vendor = "apple", target_os = "linux", target_os = "android"))]
fn has_mark(path: &Path) -> bool {
    const MARKS: [&str; 2] = ["com.dropbox.placeholder", "user.com.dropbox.placeholder"];
    let mut nothing = [0_u8; 0];
    let mut marks = MARKS.iter();
    marks.any(|mark| rustix::fs::lgetxattr(path, *mark, &mut nothing).is_ok())
}

#[cfg(not(any(target_vendor = "apple", target_os = "linux", target_os = "android")))]
fn has_mark(_: &Path) -> bool {
    false
}
