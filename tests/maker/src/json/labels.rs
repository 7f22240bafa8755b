//! `posts.json` of era E, in the label_values dialect (fact sheet 5). No real one is
//! public; the nesting follows what two readers of it tell.

use serde::Serialize;
use serde_json::{Value, json};

use super::classic::{Media, as_text, caption_text, medium, unix};
use super::text::{self, Text, mojibake};
use crate::export::Export;
use crate::plan::PlannedPost;
use crate::post::Kind;

#[derive(Serialize)]
struct Entry<'a> {
    timestamp: i64,
    media: Vec<Media<'a>>,
    label_values: Vec<LabelValue<'a>>,
    fbid: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Text<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum LabelValue<'a> {
    Plain(Value),
    /// Members 2 and up of a carousel hang under a nested `dict`.
    Members {
        dict: Vec<Member<'a>>,
        title: String,
    },
}

#[derive(Serialize)]
struct Member<'a> {
    dict: [MemberMedia<'a>; 1],
    title: &'static str,
}

#[derive(Serialize)]
struct MemberMedia<'a> {
    label: String,
    media: [Media<'a>; 1],
}

pub(super) fn file_of(export: &Export, posts: &[&PlannedPost<'_>]) -> Vec<u8> {
    text::file(
        &posts
            .iter()
            .map(|post| entry(export, post))
            .collect::<Vec<_>>(),
    )
}

pub(super) fn file_path(export: &Export) -> String {
    format!("{}posts.json", export.era.index_root())
}

/// The file, if any post is told of in this dialect.
pub(super) fn file(export: &Export, planned: &[PlannedPost<'_>]) -> Option<(String, Vec<u8>)> {
    let told: Vec<_> = planned
        .iter()
        .filter(|post| post.post.kind == Kind::Post && post.post.told.by_labels())
        .collect();
    (!told.is_empty()).then(|| (file_path(export), file_of(export, &told)))
}

fn entry<'a>(export: &Export, planned: &'a PlannedPost<'_>) -> Entry<'a> {
    let french = export.json.french_labels;
    let word = |english: &str, other: &str| {
        if french {
            mojibake(other.as_bytes())
        } else {
            english.to_owned()
        }
    };
    let post = planned.post;
    let mut media = planned
        .items
        .iter()
        .map(|item| medium(export, planned, item, Text::new("")));
    let cover = media.next().into_iter().collect();
    let members: Vec<_> = media
        .map(|medium| Member {
            dict: [MemberMedia {
                label: word("Media", "Média"),
                media: [medium],
            }],
            title: "",
        })
        .collect();
    let mut label_values = vec![
        LabelValue::Plain(json!({"label": word("Media", "Média"), "value": ""})),
        LabelValue::Plain(
            json!({"label": word("Draft", "Brouillon"), "value": if post.draft { "True" } else { "False" }}),
        ),
    ];
    if let Some((latitude, longitude)) = &post.labelled_position {
        // The same words in French.
        label_values.push(LabelValue::Plain(
            json!({"label": "Latitude", "value": as_text(latitude)}),
        ));
        label_values.push(LabelValue::Plain(
            json!({"label": "Longitude", "value": as_text(longitude)}),
        ));
    }
    if !members.is_empty() {
        label_values.push(LabelValue::Members {
            dict: members,
            title: word("Carousel", "Série"),
        });
    }
    label_values.push(LabelValue::Plain(json!({
        "dict": [{"dict": [{"label": word("Username", "Nom d’utilisateur"), "value": export.account.username}], "title": ""}],
        "title": word("Owner", "Propriétaire"),
    })));
    Entry {
        timestamp: unix(post.at),
        media: cover,
        label_values,
        fbid: planned
            .items
            .first()
            .map_or(0, |item| item.fbid + 1)
            .to_string(),
        title: caption_text(post.caption.as_ref()),
    }
}
