//! The signs that programs for clouds leave in a folder for files that are not on this device.

use super::{layout, names};

/// What clouds put behind the name of a file that is not on this device (iCloud puts a dot in
/// front, too): iCloud Drive, Nextcloud, ownCloud, odrive.
const CLOUDS: [&str; 4] = ["icloud", "nextcloud", "owncloud", "cloud"];

/// The name that a file has once it is on this device, where only a cloud's sign for it is.
pub(super) fn in_cloud(name: &str) -> Option<String> {
    let (folder, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
    let (real, cloud) = file.rsplit_once('.')?;
    if !CLOUDS.iter().any(|known| cloud.eq_ignore_ascii_case(known)) {
        return None;
    }
    let real = match cloud.eq_ignore_ascii_case("icloud") {
        true => real.strip_prefix('.')?,
        false => real,
    };
    let is_of_export = layout::is_media(real) || layout::is_text(real) || layout::is_zip(real);
    let clean = names::clean(folder).map(|folder| format!("{folder}/{real}"));
    is_of_export.then(|| clean.unwrap_or_else(|| real.to_owned()))
}
