//! Whether a ZIP that nobody named is an export's: among a person's downloads, most are not.
//! And whether a file is a ZIP, whatever it is called.

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::path::Path;

use super::container::Container;
use super::layout::{self, IndexFormat, IndexName};
use super::utf16::InUtf8;
use super::{json, names};

/// The start of an index file tells what it is.
const START: u64 = 64 << 10;

/// A text's first sign stands among so many bytes.
const FIRST_SIGNS: u64 = 256;

/// So many files called like indexes are looked into.
const MOST_INDEXES: usize = 16;

/// Whether a container holds something of an export's: folders that only exports have,
/// an index that is one by its content, or media that are called as Instagram calls them.
pub(super) fn is_export(container: &Container) -> bool {
    let entries = &container.entries;
    let by_name = entries.visible().any(|entry| {
        let file = entries.file(entry);
        layout::root_of(&entries.name(entry)).is_some()
            || layout::is_media(file) && names::has_instagrams_number(file)
    });
    by_name
        || entries
            .visible()
            .filter(|&entry| {
                IndexName::of(entries.folder_path(entry), entries.file(entry)).is_some()
                    || layout::is_account_file(entries.folder_path(entry), entries.file(entry))
            })
            .take(MOST_INDEXES)
            .any(|entry| reads_like_an_index(container, entry))
}

/// Whether a folder on the disk holds media of an unpacked export, or of one part of it: the months
/// that no folder of photos has. Its parent may hold anything else as well.
pub(crate) fn is_media_of_export(folder: &Path) -> bool {
    let has_months = |folder: &Path| {
        let inside = fs::read_dir(folder).into_iter().flatten().flatten();
        inside
            .filter_map(|entry| entry.file_name().into_string().ok())
            .any(|name| layout::is_month(&name))
    };
    let name = folder.file_name().and_then(OsStr::to_str);
    let name = name.unwrap_or_default().to_lowercase();
    if name == "media" {
        let mut folders = layout::MEDIA_FOLDERS.iter();
        return folders.any(|(inner, _)| has_months(&folder.join(inner)));
    }
    // Until 2020 they stood beside their index.
    let is_of_2020 = layout::ERA_A_FOLDERS
        .iter()
        .any(|(known, _)| *known == name);
    is_of_2020
        && folder
            .parent()
            .is_some_and(|parent| parent.join("media.json").is_file())
        && has_months(folder)
}

fn reads_like_an_index(container: &Container, entry: u32) -> bool {
    const WORDS: [&str; 6] = [
        "\"creation_timestamp\"",
        "\"taken_at\"",
        "\"label_values\"",
        "\"profile_user\"",
        "instagram",
        "\"ig_",
    ];
    let mut start = Vec::new();
    let read = container
        .read(entry)
        .and_then(|file| InUtf8::new(file).take(START).read_to_end(&mut start));
    let text = String::from_utf8_lossy(&start).to_lowercase();
    read.is_ok() && WORDS.iter().any(|word| text.contains(word))
}

/// Extensions of files that are ZIPs and never an export: of office programs, apps, books,
/// maps, drawings.
const PACKAGES: [&str; 50] = [
    "docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xlsb", "pptx", "pptm", "potx", "ppsx",
    "vsdx", "odt", "ods", "odp", "odg", "odf", "ott", "pages", "numbers", "key", "apk", "apks",
    "xapk", "apkm", "aab", "ipa", "jar", "war", "ear", "aar", "xpi", "crx", "whl", "nupkg", "vsix",
    "appx", "msix", "epub", "cbz", "kmz", "3mf", "usdz", "sketch", "fig", "xd", "sb3", "mscz",
    "mxl",
];

/// Extensions of downloads that are not complete.
const PARTIAL: [&str; 8] = [
    "part",
    "partial",
    "crdownload",
    "opdownload",
    "download",
    "tmp",
    "aria2",
    "!ut",
];

/// Extensions of archives that are no ZIPs.
const OTHER_ARCHIVES: [&str; 13] = [
    "tar", "gz", "tgz", "bz2", "tbz", "tbz2", "xz", "txz", "zst", "tzst", "rar", "7z", "z01",
];

/// Whether a file is called like an archive that is no ZIP, like a volume of one, or like a ZIP
/// whose download is not complete.
pub(super) fn is_other_archive(name: &str) -> bool {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let is_one_of = |list: &[&str]| list.iter().any(|one| one.eq_ignore_ascii_case(extension));
    let stem = stem.to_ascii_lowercase();
    let is_number = extension.len() == 3 && extension.bytes().all(|byte| byte.is_ascii_digit());
    let is_volume = is_number && [".zip", ".7z", ".rar"].iter().any(|it| stem.ends_with(it));
    is_one_of(&OTHER_ARCHIVES) || is_volume || is_partial(name) && stem.contains(".zip")
}

/// Whether a file is called like a download that is not complete.
pub(super) fn is_partial(name: &str) -> bool {
    let (_, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let mut partial = PARTIAL.iter();
    partial.any(|partial| partial.eq_ignore_ascii_case(extension))
}

/// Whether the file of this full name in a folder can be a ZIP that is called something else:
/// nothing says what it is, and it lies in no folder of an export, where such files are media.
pub(super) fn can_be_zip(name: &str) -> bool {
    let (folder, file) = name.split_at(name.rfind('/').map_or(0, |slash| slash + 1));
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    let mut others = PACKAGES.iter().chain(&PARTIAL);
    let is_other = others.any(|other| other.eq_ignore_ascii_case(extension));
    !is_other
        && !layout::is_media(file)
        && !layout::is_text(file)
        && layout::root_of(folder).is_none()
}

/// How a text is written, by its first sign; none if it is neither JSON nor HTML. JSON may stand in a
/// script.
pub(super) fn text_format(container: &Container, entry: u32) -> Option<IndexFormat> {
    let mut start = Vec::new();
    let file = InUtf8::new(container.read(entry).ok()?);
    file.take(FIRST_SIGNS).read_to_end(&mut start).ok()?;
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start);
    match start.trim_ascii_start().first()? {
        b'{' | b'[' => Some(IndexFormat::Json),
        b'<' => Some(IndexFormat::Html),
        _ => json::value_in_script(start).map(|_| IndexFormat::Json),
    }
}

/// Whether an entry has the first bytes of a ZIP with something in it.
pub(super) fn starts_like_a_zip(container: &Container, entry: u32) -> bool {
    const START: &[u8] = b"PK\x03\x04";
    let mut start = Vec::new();
    let read = container
        .read(entry)
        .and_then(|file| file.take(START.len() as u64).read_to_end(&mut start));
    read.is_ok() && start == START
}
