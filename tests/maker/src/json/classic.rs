//! The index files of eras B to E (fact sheet 4.1, 4.3, 4.4).

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::text::{Text, file};
use super::{Slides, Wrapper, of_kind};
use crate::export::Export;
use crate::layout::Era;
use crate::plan::{PlannedItem, PlannedPost};
use crate::post::{Caption, Degrees, Exif, ExifShape, Home, ITEM_WORDS, Kind, Post};

/// One photo or video, `M` in the fact sheet. Fields in Instagram's order.
#[derive(Serialize)]
pub(super) struct Media<'a> {
    uri: &'a str,
    creation_timestamp: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    media_metadata: Option<Value>,
    title: Text<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_profile_picture: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cross_post_source: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dubbing_info: Option<[u8; 0]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    media_variants: Option<[u8; 0]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    backup_uri: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Group<'a> {
    media: Vec<Media<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creation_timestamp: Option<i64>,
    /// Slides that stand elsewhere.
    #[serde(flatten)]
    elsewhere: Map<String, Value>,
}

/// How an index file is called and what stands around its list.
struct Index {
    kind: Kind,
    name: &'static str,
    key: Option<&'static str>,
    /// Items stand in the list themselves, without a group.
    flat: bool,
}

const INDEXES: [Index; 9] = [
    Index {
        kind: Kind::Post,
        name: "posts",
        key: None,
        flat: false,
    },
    Index {
        kind: Kind::Story,
        name: "stories",
        key: Some("ig_stories"),
        flat: true,
    },
    Index {
        kind: Kind::ProfilePhoto,
        name: "profile_photos",
        key: Some("ig_profile_picture"),
        flat: true,
    },
    Index {
        kind: Kind::Reel,
        name: "reels",
        key: Some("ig_reels_media"),
        flat: false,
    },
    Index {
        kind: Kind::Igtv,
        name: "igtv_videos",
        key: Some("ig_igtv_media"),
        flat: false,
    },
    Index {
        kind: Kind::ArchivedPost,
        name: "archived_posts",
        key: Some("ig_archived_post_media"),
        flat: false,
    },
    Index {
        kind: Kind::RecentlyDeleted,
        name: "recently_deleted_content",
        key: Some("ig_recently_deleted_media"),
        flat: false,
    },
    Index {
        kind: Kind::Other,
        name: "other_content",
        key: Some("ig_other_media"),
        flat: false,
    },
    Index {
        kind: Kind::Repost,
        name: "reposts",
        key: None,
        flat: false,
    },
];

pub(super) fn files(export: &Export, planned: &[PlannedPost<'_>]) -> Vec<(String, Vec<u8>)> {
    let root = export.era.index_root();
    let mut files = Vec::new();
    for index in &INDEXES {
        let posts = of_kind(export, planned, index.kind);
        if index.kind == Kind::Post {
            for (number, shard) in (1..).zip(posts.chunks(export.json.posts_a_file)) {
                files.push((
                    format!("{root}posts_{number}.json"),
                    index.text(export, shard),
                ));
            }
        } else if !posts.is_empty() {
            files.push((
                format!("{root}{}.json", index.name),
                index.text(export, &posts),
            ));
        }
    }
    files
}

impl Index {
    fn text(&self, export: &Export, posts: &[&PlannedPost<'_>]) -> Vec<u8> {
        if self.flat {
            let items: Vec<_> = posts.iter().flat_map(|post| media(export, post)).collect();
            self.wrapped(export, &items)
        } else {
            let groups: Vec<_> = posts.iter().map(|post| group(export, post)).collect();
            self.wrapped(export, &groups)
        }
    }

    fn wrapped(&self, export: &Export, list: &impl Serialize) -> Vec<u8> {
        // Instagram dropped the object around other content in 2026 (E6).
        let usual = self
            .key
            .filter(|_| export.era != Era::E || self.kind != Kind::Other);
        let key = match export.json.wrapper {
            Wrapper::Usual => usual,
            Wrapper::Bare => None,
            Wrapper::Unknown => Some("ig_something_new"),
        };
        match key {
            None => file(list),
            Some(key) => file(&std::collections::BTreeMap::from([(key, list)])),
        }
    }
}

/// A post.
pub(super) fn group<'a>(export: &Export, planned: &'a PlannedPost<'_>) -> Group<'a> {
    let post = planned.post;
    let several = planned.items.len() > 1;
    let post_title = match &post.caption {
        Some(caption) => match caption.home {
            Home::Usual if several => Some(Text::of(caption)),
            Home::Post | Home::Both => Some(Text::of(caption)),
            Home::Usual | Home::Item => None,
        },
        None => several.then(|| Text::new("")),
    };
    let mut media = media(export, planned);
    let mut elsewhere = Map::new();
    if several && export.json.slides != Slides::Listed {
        let others = media.split_off(1);
        let (name, others) = match export.json.slides {
            Slides::Listed => ("media", json!(others)),
            Slides::Beside(name) => (name, json!(others)),
            Slides::Attached => {
                let each = others.iter().map(|slide| json!({"media": slide}));
                let data: Vec<_> = each.collect();
                ("attachments", json!([{ "data": data }]))
            }
        };
        elsewhere.insert(name.to_owned(), others);
    }
    Group {
        media,
        elsewhere,
        creation_timestamp: (several || post_title.is_some()).then(|| unix(post.at)),
        title: post_title,
    }
}

/// All items of a post.
pub(super) fn media<'a>(export: &Export, planned: &'a PlannedPost<'_>) -> Vec<Media<'a>> {
    planned
        .items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            medium(
                export,
                planned,
                item,
                item_title(planned.post, planned.items.len(), index),
            )
        })
        .collect()
}

fn item_title(post: &Post, items: usize, index: usize) -> Text<'_> {
    let first = index == 0;
    match &post.caption {
        Some(caption) => match caption.home {
            Home::Usual if items == 1 => Text::of(caption),
            Home::Item if first => Text::of(caption),
            Home::Both if first => Text::new(ITEM_WORDS),
            _ => Text::new(""),
        },
        None => Text::new(""),
    }
}

pub(super) fn medium<'a>(
    export: &Export,
    planned: &PlannedPost<'_>,
    item: &'a PlannedItem<'_>,
    title: Text<'a>,
) -> Media<'a> {
    let new = export.era >= Era::C;
    let video = item.is_video();
    Media {
        uri: &item.uri,
        creation_timestamp: unix(item.at),
        media_metadata: metadata(export, planned, item),
        title,
        is_profile_picture: (planned.post.kind == Kind::ProfilePhoto && new).then_some(true),
        cross_post_source: new.then(|| json!({"source_app": "FB"})),
        dubbing_info: (new && video).then_some([]),
        media_variants: (new && video).then_some([]),
        backup_uri: item.item.backup_uri.then(|| {
            format!(
                "https://interncache-ldc.fbcdn.net/v/t51.29350-15/{}_n.jpg?oh=00_AYC3&oe=67AD59B9",
                item.fbid
            )
        }),
    }
}

fn metadata(export: &Export, planned: &PlannedPost<'_>, item: &PlannedItem<'_>) -> Option<Value> {
    let mut inner = Map::new();
    if planned.has_exif() && !item.item.exif.is_empty() {
        inner.insert(
            "exif_data".to_owned(),
            exif(&item.item.exif, item.is_video()),
        );
    }
    if let Some(path) = &item.subtitles {
        inner.insert(
            "subtitles".to_owned(),
            json!({"uri": path, "creation_timestamp": unix(item.at)}),
        );
    }
    let mut outer = Map::new();
    if !inner.is_empty() {
        let name = if item.is_video() {
            "video_metadata"
        } else {
            "photo_metadata"
        };
        outer.insert(name.to_owned(), Value::Object(inner));
    }
    if export.era >= Era::C {
        outer.insert(
            "camera_metadata".to_owned(),
            json!({"has_camera_metadata": item.item.exif.camera}),
        );
    }
    (!outer.is_empty()).then_some(Value::Object(outer))
}

fn exif(exif: &Exif, video: bool) -> Value {
    let mut position = Map::new();
    for (name, degrees) in [("latitude", &exif.latitude), ("longitude", &exif.longitude)] {
        if let Some(degrees) = degrees {
            position.insert(name.to_owned(), number_or_text(degrees));
        }
    }
    let mut rest = Map::new();
    if let Some(source_type) = &exif.source_type {
        rest.insert("source_type".to_owned(), json!(source_type));
    }
    if let Some(original) = &exif.original {
        rest.insert("date_time_original".to_owned(), json!(original));
        if !video {
            rest.insert("date_time_digitized".to_owned(), json!(original));
        }
    }
    if exif.camera {
        rest.insert("device_id".to_owned(), json!("android-0000000000000000"));
        rest.insert("camera_position".to_owned(), json!("back"));
        if !video {
            rest.extend(camera());
        }
    }
    let members = match exif.shape {
        ExifShape::PositionFirst => vec![position, rest],
        ExifShape::PositionLast => vec![rest, position],
        ExifShape::Together => {
            position.extend(rest);
            vec![position]
        }
        ExifShape::Object => {
            position.extend(rest);
            return Value::Object(position);
        }
    };
    members
        .into_iter()
        .filter(|member| !member.is_empty())
        .map(Value::Object)
        .collect()
}

/// The invented camera of the samples, in Instagram's mix of numbers and strings.
fn camera() -> Map<String, Value> {
    let fields = json!({
        "iso": 40, "focal_length": "4.25", "lens_make": "Sample Optics", "lens_model": "Sample 4.25mm f/1.8",
        "software": "16.2", "scene_type": 1, "scene_capture_type": "standard", "metering_mode": "5",
        "aperture": "1.696", "shutter_speed": "5.885", "focal_plane_x_resolution": "1866.66",
        "focal_plane_y_resolution": "1866.66", "focal_plane_resolution_unit": "3"
    });
    match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// A coordinate as text, also where JSON has a number.
pub(crate) fn as_text(degrees: &Degrees) -> String {
    match number_or_text(degrees) {
        Value::String(text) => text,
        number => number.to_string(),
    }
}

fn number_or_text(degrees: &Degrees) -> Value {
    match degrees {
        Degrees::Number(value) => json!(value),
        Degrees::Text(text) => json!(text),
    }
}

pub(super) fn unix(at: Option<jiff::Timestamp>) -> i64 {
    at.map_or(0, jiff::Timestamp::as_second)
}

/// The title of an entry in the label_values dialect.
pub(super) fn caption_text(caption: Option<&Caption>) -> Option<Text<'_>> {
    caption.map(Text::of)
}
