//! The media object: how every JSON index since December 2020 names one photo or
//! video (fact sheet 4.4).

use super::value::Json;
use crate::moment::Moment;
use crate::post::Coordinates;
use crate::source::IndexedMedia;
use crate::source::archive::exif_data::ExifData;
use crate::source::archive::layout::{self, MediaFolder};

/// The names under which a post or a media object says when it was published.
pub(super) const PUBLISHED: &[&str] = &[
    "creation_timestamp",
    "timestamp",
    "timestamp_ms",
    "created_at",
    "taken_at",
    "creation_time",
    "created_time",
    "published_at",
    "upload_time",
];

/// Properties of a media object below which other files of the same item are named.
pub(super) const OTHER_FILES: &[&str] = &["media_metadata", "dubbing_info", "media_variants"];
/// Properties of a media object, or of a post, that name a picture of it.
const COVERS: [&str; 6] = [
    "cover",
    "cover_photo",
    "cover_image",
    "cover_media",
    "thumbnail",
    "preview_image",
];
/// What `media_metadata` has of the object itself; all else in it may name further items.
const METADATA: [&str; 3] = ["photo_metadata", "video_metadata", "camera_metadata"];

/// What one media object says.
#[derive(Debug)]
pub(super) struct MediaObject {
    /// The photo or video.
    pub item: IndexedMedia,
    /// Whether it is somebody else's post, shown again.
    pub is_reshare: bool,
    /// Whether it tells where it came from.
    pub tells_source: bool,
    /// The name of the place beside it.
    pub place: Option<String>,
    /// What means to be its time and cannot be read.
    pub unread_date: Option<String>,
    /// Its other files.
    pub beside: Vec<IndexedMedia>,
}

/// Reads one media object of a post that was published then (if its post says); none
/// if it names no file, or subtitles.
///
/// Whether it is a photo or a video is not decided here: members of carousels have no
/// metadata to tell. `backup_uri` is an internal host's and never read.
pub(super) fn read(json: &Json<'_>, published: Moment) -> Option<MediaObject> {
    let uri = file_of_item(json)?.to_owned();
    let mut item = IndexedMedia {
        uri,
        taken: json.time_of(PUBLISHED),
        title: json.words_of(WORDS),
        ..IndexedMedia::default()
    };
    let exif = add_metadata(json.get("media_metadata"), &mut item);
    let is_reshare = exif.is_reshare();
    let tells_source = exif.tells_source();
    let published = if item.taken == Moment::Unknown {
        published
    } else {
        item.taken
    };
    exif.put_into(&mut item, published);
    item.coordinates = item.coordinates.or(position(json));
    let unread_date = (item.taken == Moment::Unknown)
        .then(|| json.unread_time_of(PUBLISHED))
        .flatten();
    let beside = beside(json)
        .into_iter()
        .map(|other| IndexedMedia {
            taken: item.taken.or_better(other.taken),
            title: item.title.clone(),
            coordinates: item.coordinates,
            ..other
        })
        .collect();
    Some(MediaObject {
        item,
        beside,
        is_reshare,
        tells_source,
        place: place_name(json),
        unread_date,
    })
}

/// The other files that an object names of itself: covers, dubbed and smaller versions.
pub(super) fn beside(json: &Json<'_>) -> Vec<IndexedMedia> {
    let mut found = Vec::new();
    for (name, value) in json.properties() {
        if name != "media_metadata" && is_beside(name) {
            add_files(value, &mut found);
        }
    }
    found
}

fn is_beside(name: &str) -> bool {
    COVERS.contains(&name) || OTHER_FILES.contains(&name)
}

/// Every file below, also where it is a text alone.
fn add_files(json: &Json<'_>, found: &mut Vec<IndexedMedia>) {
    let named = match json {
        Json::List(members) => return members.iter().for_each(|member| add_files(member, found)),
        Json::Text(path) => path_of_media(path),
        _ => file_of_item(json),
    };
    found.extend(named.map(|uri| IndexedMedia {
        uri: uri.to_owned(),
        taken: json.time_of(PUBLISHED),
        is_beside: true,
        ..IndexedMedia::default()
    }));
    let inner = json.properties();
    inner.for_each(|(_, value)| {
        if matches!(value, Json::List(_) | Json::Object(_)) {
            add_files(value, found);
        }
    });
}

/// Names of an item's own words.
pub(super) const WORDS: &[&str] = &["title", "caption", "description", "text"];
/// Names of what tells the place of an object.
pub(super) const PLACE: [&str; 2] = ["location", "place"];

/// The position that an object has itself, or its place has.
pub(super) fn position(json: &Json<'_>) -> Option<Coordinates> {
    let place = PLACE.iter().filter_map(|name| json.get(name));
    let mut around = std::iter::once(json).chain(place);
    around.find_map(|around| {
        let mut exif = ExifData::default();
        for (half, name) in [
            ("latitude", "latitude"),
            ("latitude", "lat"),
            ("longitude", "longitude"),
            ("longitude", "lng"),
        ] {
            if let Some(value) = around.text_of(name) {
                exif.add(half, &value);
            }
        }
        exif.coordinates()
    })
}

/// The name of the place that an object tells, and no number and no link.
pub(super) fn place_name(json: &Json<'_>) -> Option<String> {
    let told = PLACE.iter().filter_map(|name| json.get(name));
    told.filter_map(|place| place.text().or_else(|| place.text_of("name")))
        .find(|name| is_name(name))
}

/// Whether a value can be the name of a place, and is no number and no link.
pub(super) fn is_name(value: &str) -> bool {
    value.chars().any(char::is_alphabetic) && !value.contains("://")
}

/// The file that an object names, unless it is one of subtitles.
pub(super) fn file_of_item<'a>(json: &'a Json<'_>) -> Option<&'a str> {
    file_name(json).filter(|uri| !is_subtitles(uri))
}

/// Shows every object below, in document order, but for those that are other files of the same
/// item.
pub(super) fn walk<'j, 'a>(json: &'j Json<'a>, show: &mut dyn FnMut(&'j Json<'a>)) {
    match json {
        Json::List(members) => members.iter().for_each(|member| walk(member, show)),
        Json::Object(properties) => {
            show(json);
            for (name, value) in properties {
                if name == "media_metadata" {
                    let more = value.properties();
                    more.filter(|(name, _)| !METADATA.contains(name))
                        .for_each(|(_, more)| walk(more, show));
                } else if !is_beside(name) {
                    walk(value, show);
                }
            }
        }
        _ => {}
    }
}

/// Names under which a path may stand where there is no `uri`.
pub(super) const PATHS: [&str; 6] = ["path", "file", "src", "file_path", "media_path", "href"];

/// The file that an object names, whatever is in it. Under other names than `uri` only what
/// leads into a folder of media is one.
pub(super) fn file_name<'a>(json: &'a Json<'_>) -> Option<&'a str> {
    if json.has("uri") {
        return match json.get("uri")? {
            Json::Text(uri) if !uri.trim().is_empty() => Some(uri),
            _ => None,
        };
    }
    // A file as a value beside a label.
    if let (true, Some(Json::Text(path))) = (json.has("label"), json.get("value")) {
        return path_of_media(path).filter(|path| layout::is_media(path));
    }
    PATHS.iter().find_map(|name| match json.get(name)? {
        Json::Text(path) => path_of_media(path),
        _ => None,
    })
}

/// Whether this is the path of a photo or video, and no link: those stand in a post for much else.
pub(super) fn is_file_of_item(uri: &str) -> bool {
    let is_media = || layout::is_media(uri) || path_of_media(uri).is_some();
    !uri.contains("://") && !is_subtitles(uri) && is_media()
}

fn path_of_media(path: &str) -> Option<&str> {
    let (folder, file) = path.rsplit_once('/')?;
    let is_of_media = MediaFolder::at(&format!("{folder}/")).is_some();
    (is_of_media && !file.is_empty()).then_some(path)
}

fn is_subtitles(uri: &str) -> bool {
    let extension = uri.rsplit('.').next().unwrap_or_default();
    extension.eq_ignore_ascii_case("srt") || extension.eq_ignore_ascii_case("vtt")
}

/// Reads `photo_metadata` and `video_metadata`, whichever there is.
fn add_metadata(metadata: Option<&Json<'_>>, item: &mut IndexedMedia) -> ExifData {
    let mut exif = ExifData::default();
    let Some(metadata) = metadata else {
        return exif;
    };
    for (_, part) in metadata.properties() {
        if let Some(members) = part.get("exif_data") {
            add_rows(members, &mut exif);
        }
        if let Some(subtitles) = part.get("subtitles") {
            item.subtitles = item.subtitles.take().or_else(|| subtitles.text_of("uri"));
        }
    }
    exif
}

/// The members of `exif_data`, all in one record. A member that tells both halves of a position
/// wins over halves of several members.
fn add_rows(members: &Json<'_>, exif: &mut ExifData) {
    const HALVES: [&str; 2] = ["latitude", "longitude"];
    for member in members.members() {
        let halves = HALVES.map(|half| member.text_of(half));
        if let [Some(latitude), Some(longitude)] = halves {
            exif.add(HALVES[0], &latitude);
            exif.add(HALVES[1], &longitude);
        }
    }
    for (name, value) in members.members().iter().flat_map(Json::properties) {
        if let Json::Text(value) = value {
            exif.add(name, value);
        } else if let Some(value) = value.text() {
            exif.add(name, &value);
        }
    }
}

#[cfg(test)]
#[path = "media_object_tests.rs"]
mod tests;
