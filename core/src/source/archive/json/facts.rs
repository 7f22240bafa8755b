//! Facts with names: `string_map_data` has a value and a time under each label, and
//! `string_list_data` the same without labels; their media stand beside them, in
//! `media_map_data` and `media_list_data` (fact sheet 4.1).

use super::labels::{self, Label};
use super::value::Json;
use crate::moment::Moment;
use crate::source::archive::time;

/// Labels of words that belong to the photo beside them, besides those of captions and texts.
const WORDS: &[&str] = &[
    "note",
    "comment",
    "kommentar",
    "commentaire",
    "comentario",
    "comentário",
    "commento",
    "reactie",
    "kommentti",
    "komentarz",
    "komentář",
    "hozzászólás",
    "comentariu",
    "σχόλιο",
    "yorum",
    "комментарий",
    "коментар",
    "komentar",
    "bình luận",
    "ความคิดเห็น",
    "コメント",
    "评论",
    "留言",
    "댓글",
    "تعليق",
    "תגובה",
    "टिप्पणी",
];

/// Whether media stand in the form that belongs to such facts.
pub(super) fn has_media(json: &Json<'_>) -> bool {
    json.has("media_map_data") || json.has("media_list_data")
}

/// One fact: its label, where it has one, its value and its time.
pub(super) struct Fact<'j> {
    pub label: Option<&'j str>,
    pub value: Option<String>,
    pub time: Moment,
}

/// The facts that stand in an object itself, in their order.
pub(super) fn of<'j>(object: &'j Json<'_>) -> Vec<Fact<'j>> {
    let fact = |label: Option<&'j str>, fact: &Json<'_>| {
        let is_of_a_change = label.is_some_and(labels::is_of_a_change);
        let in_words = || {
            fact.text_of("value")
                .and_then(|value| time::from_iso(&value))
        };
        let time = match fact.time_of(&["timestamp"]) {
            Moment::Unknown if !is_of_a_change => in_words().unwrap_or_default(),
            told => told,
        };
        Fact {
            label,
            value: fact.text_of("value"),
            time,
        }
    };
    let labelled = object.get("string_map_data").into_iter();
    let labelled = labelled
        .flat_map(Json::properties)
        .map(|(label, it)| fact(Some(label), it));
    let listed = object.get("string_list_data").into_iter();
    let listed = listed.flat_map(Json::members).map(|it| fact(None, it));
    labelled.chain(listed).collect()
}

impl Fact<'_> {
    /// What the label says; words of a list have none, and are the person's.
    pub(super) fn meaning(&self) -> Option<Label> {
        let Some(label) = self.label else {
            return Some(Label::Caption);
        };
        let is_words = labels::is_text(label) || WORDS.contains(&&*label.trim().to_lowercase());
        labels::meaning(label).or(is_words.then_some(Label::Caption))
    }
}
