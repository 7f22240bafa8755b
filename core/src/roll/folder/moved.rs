//! Finds files that somebody moved or renamed inside the folder.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::super::{Added, AssetId};
use crate::media;

/// What is in the folder, as far as it may be one of the assets.
#[derive(Default)]
struct Files {
    /// Files by size and CRC-32.
    by_content: HashMap<(u64, u32), Vec<String>>,
    /// Files by name.
    by_name: HashMap<String, Vec<String>>,
}

/// What is looked for.
struct Wanted<'a> {
    sizes: HashSet<u64>,
    names: HashSet<&'a str>,
}

/// Where each of these assets stands now. Walks through the folder once, and reads files of these
/// sizes only. Of several, one of the same name is taken. Under a name of Keepsake's own, which no
/// two assets share, it is the asset also where somebody changed it before it was moved. What lies
/// in a bin was removed, and what is empty is no picture any more.
pub(super) fn find(folder: &Path, assets: &[Added]) -> io::Result<Vec<Option<AssetId>>> {
    let wanted = Wanted {
        sizes: assets.iter().map(|asset| asset.bytes).collect(),
        names: assets
            .iter()
            .map(|asset| name(&asset.id.0))
            .filter(|name| is_ours(name))
            .collect(),
    };
    let mut files = Files::default();
    let mut folders = vec![String::new()];
    while let Some(inside) = folders.pop() {
        read(folder, &inside, &wanted, &mut folders, &mut files)?;
    }
    let mut found = vec![None; assets.len()];
    for same_name in [true, false] {
        for (asset, found) in assets.iter().zip(&mut found) {
            if found.is_none() {
                *found = take(&mut files, asset, same_name);
            }
        }
    }
    for (asset, found) in assets.iter().zip(&mut found) {
        if found.is_none()
            && let Some([changed]) = files.by_name.get(name(&asset.id.0)).map(Vec::as_slice)
        {
            *found = Some(AssetId(changed.clone()));
        }
    }
    Ok(found)
}

/// Whether a file is called as Keepsake calls what it saves.
fn is_ours(name: &str) -> bool {
    name.starts_with("IG_")
}

/// Whether a system puts there what was thrown away.
fn is_bin(name: &str) -> bool {
    name.starts_with(".Trash") || name.starts_with(".trashed-") || name == "$RECYCLE.BIN"
}

fn take(files: &mut Files, asset: &Added, same_name: bool) -> Option<AssetId> {
    let files = files.by_content.get_mut(&(asset.bytes, asset.crc32))?;
    let fits = |file: &String| !same_name || name(file) == name(&asset.id.0);
    let index = files.iter().position(fits)?;
    Some(AssetId(files.swap_remove(index)))
}

fn name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// Reads the folder `inside` this one. What cannot be read is passed over: nothing can be
/// said about it, and the save must go on.
fn read(
    folder: &Path,
    inside: &str,
    wanted: &Wanted<'_>,
    folders: &mut Vec<String>,
    files: &mut Files,
) -> io::Result<()> {
    let entries = match fs::read_dir(folder.join(inside)) {
        Ok(entries) => entries,
        Err(cause) if inside.is_empty() => return Err(cause),
        Err(_) => return Ok(()),
    };
    for entry in entries.filter_map(Result::ok) {
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let id = match inside {
            "" if name == super::STATE => continue,
            _ if is_bin(&name) => continue,
            "" => name,
            _ => format!("{inside}/{name}"),
        };
        let path = entry.path();
        // An album may be a link to a folder; deeper ones may lead in circles.
        let facts = match inside {
            "" => fs::metadata(&path),
            _ => entry.metadata(),
        };
        match facts {
            Ok(facts) if facts.is_dir() => folders.push(id),
            Ok(facts) if facts.is_file() && facts.len() > 0 => {
                let own = wanted.names.get(self::name(&id));
                if let Some(own) = own {
                    let same = files.by_name.entry((*own).to_owned()).or_default();
                    same.push(id.clone());
                }
                if wanted.sizes.contains(&facts.len())
                    && let Ok(checksum) =
                        File::open(&path).and_then(|mut file| media::crc32(&mut file))
                {
                    let content = (facts.len(), checksum);
                    files.by_content.entry(content).or_default().push(id);
                }
            }
            _ => {}
        }
    }
    Ok(())
}
