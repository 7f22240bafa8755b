//! What lies where in an export: which folders are the export's own and which were put
//! around it, which files are indexes and of what, which folders hold media.
//!
//! Layouts of all eras: fact sheet 2.2, 3 and 4.1. Case never matters.

mod index_name;
mod media_folder;
mod roots;

pub(super) use self::index_name::{IndexFormat, IndexName};
pub(super) use self::media_folder::{
    ERA_A_FOLDERS, MEDIA_FOLDERS, MediaFolder, around_month, is_named_for_media,
};
pub(super) use self::roots::{DEEPEST_MEDIA_FOLDER, media_root_of, root_of, root_of_index};
use super::loose;

/// How a file is written, by its ending, and its name before that; other hands may have put
/// something behind the ending (`projects.json (1)`, `notes.json.txt`).
pub(super) fn text_format(file: &str) -> Option<(&str, IndexFormat)> {
    const ENDINGS: [(&str, IndexFormat); 6] = [
        (".json", IndexFormat::Json),
        (".jsonl", IndexFormat::Json),
        (".ndjson", IndexFormat::Json),
        (".js", IndexFormat::Json),
        (".html", IndexFormat::Html),
        (".htm", IndexFormat::Html),
    ];
    if is_media(file) || is_zip(file) {
        return None;
    }
    let folded = file.to_ascii_lowercase();
    ENDINGS.iter().find_map(|(ending, format)| {
        let at = folded.rfind(ending)?;
        let behind = file.get(at + ending.len()..)?;
        let is_over = !behind.starts_with(|c: char| c.is_ascii_alphanumeric());
        is_over.then_some((file.get(..at)?, *format))
    })
}

/// Whether a folder is called like a month.
pub(super) fn is_month(folder: &str) -> bool {
    media_folder::month_of(folder).is_some()
}

/// Whether the file of that name holds the account's names.
pub(super) fn is_account_file(folder: &str, file: &str) -> bool {
    let (stem, extension) = loose::split(file);
    let is = |name: &str| {
        stem.eq_ignore_ascii_case(name)
            || loose::marked_words(stem).any(|word| word.eq_ignore_ascii_case(name))
    };
    let is_json = extension.eq_ignore_ascii_case("json");
    (is_json || extension.eq_ignore_ascii_case("html")) && is("personal_information")
        || folder.is_empty() && is_json && is("profile")
}

/// Whether the file in this folder (inner path) lists how posts did: names media a
/// second time, as thumbnails.
pub(super) fn is_insights(folder: &str, file: &str) -> bool {
    has_part(folder, &["past_instagram_insights"]) && is_text(file)
}

/// Whether a file is text by its name: never media, so never found by guessing.
pub(super) fn is_text(file: &str) -> bool {
    const TEXTS: [&str; 8] = ["json", "html", "htm", "srt", "vtt", "txt", "css", "js"];
    file.rsplit_once('.').is_some_and(|(_, extension)| {
        TEXTS
            .iter()
            .any(|text| text.eq_ignore_ascii_case(extension))
    })
}

/// Whether a file is a ZIP by its name.
pub(super) fn is_zip(file: &str) -> bool {
    let extension = file.rsplit_once('.');
    extension.is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("zip"))
}

/// Whether a file is a photo or video by its name.
pub(super) fn is_media(file: &str) -> bool {
    const MEDIA: [&str; 37] = [
        "jpg", "jpeg", "png", "webp", "heic", "heif", "gif", "avif", "mp4", "mov", "m4v", "webm",
        "jpe", "jfif", "bmp", "tif", "tiff", "jxl", "dng", "3gp", "mkv", "avi", "3g2", "flv",
        "mpeg", "mpg", "wmv", "arw", "cr2", "cr3", "nef", "nrw", "orf", "pef", "raf", "rw2", "srw",
    ];
    file.rsplit_once('.').is_some_and(|(_, extension)| {
        MEDIA
            .iter()
            .any(|media| media.eq_ignore_ascii_case(extension))
    })
}

/// Whether a folder (inner path) is that of the messages, or lies in it: what is sent there is
/// by whoever sent it.
pub(super) fn is_in_messages(folder: &str) -> bool {
    has_part(folder, &["messages"])
}

/// Whether the file at this path is a voice message: it may be called `.mp4`, and is no video.
pub(super) fn is_voice(path: &str) -> bool {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    is_in_messages(folder) && has_part(folder, &["audio"])
}

/// Whether a file in a folder (inner path) belongs to an export and is no media: a drawing of its
/// pages, a thumbnail of insights, a voice message.
pub(super) fn is_furniture(folder: &str, file: &str) -> bool {
    const DRAWINGS: [&str; 5] = ["png", "gif", "svg", "ico", "webp"];
    let first = folder.split('/').next().unwrap_or_default();
    let (_, extension) = loose::split(file);
    let is_drawing = DRAWINGS.iter().any(|it| it.eq_ignore_ascii_case(extension));
    is_in_messages(folder) && has_part(folder, &["audio"])
        || first.eq_ignore_ascii_case("files") && is_drawing
        || has_part(folder, &["past_instagram_insights"])
}

/// Whether a folder (full path) lies in the part of an export that holds what the person
/// did: whatever Instagram adds there is the person's.
pub(super) fn is_in_activity(folder: &str) -> bool {
    has_part(folder, &["your_instagram_activity"])
}

/// Whether one of the folders on this path has one of these names.
fn has_part(folder: &str, names: &[&str]) -> bool {
    folder
        .split('/')
        .any(|part| names.iter().any(|name| name.eq_ignore_ascii_case(part)))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
