//! Sections that nobody has named yet: Instagram adds one every few months, in a folder and
//! under a name of its own, and writes its posts as it always does.

use serde_json::{Value, json};

use crate::export::Export;
use crate::post::Kind;
use crate::random::Random;

/// Kinds of posts that stand in such sections.
pub(crate) const KINDS: [Kind; 2] = [Kind::NewSection, Kind::Thread];

/// The path of a section's index file without its extension, by chance for each export.
pub(crate) fn path(export: &Export, kind: Kind) -> String {
    let mut chance = chance(export, kind);
    let around = ["your_instagram_activity/", "", export.era.index_root()];
    let around = *chance.pick(&around);
    let (folder, file) = (word(&mut chance), word(&mut chance));
    let number = *chance.pick(&["", "_1"]);
    match kind {
        Kind::Thread if chance.percent(50) => format!("{around}threads/{file}{number}"),
        Kind::Thread => format!("{around}threads_and_{file}{number}"),
        _ if chance.percent(30) => format!("{around}{file}{number}"),
        _ => format!("{around}{folder}/{file}{number}"),
    }
}

/// The posts in one of the forms that lists have had, with names that are new.
pub(crate) fn wrapped(export: &Export, kind: Kind, posts: Vec<Value>) -> Value {
    // The next choices after those of the path.
    let mut chance = Random::new(chance(export, kind).next_u64());
    let name = word(&mut chance);
    match chance.below(6) {
        0 => json!(posts),
        1 => json!({ name: posts }),
        2 => json!({"data": { name: {"list": posts} }}),
        3 => posts
            .into_iter()
            .map(|post| json!({ &name: [post] }))
            .collect(),
        4 => (17_840_000_000_000_001_u64..)
            .map(|id| id.to_string())
            .zip(posts)
            .collect(),
        _ => json!({ name: posts, "links": [{"href": "https://sample.example", "timestamp": 5}] }),
    }
}

fn chance(export: &Export, kind: Kind) -> Random {
    Random::new(export.seed * 2 + u64::from(kind == Kind::Thread))
}

/// Letters that are no word of any language: what a section is called tells nothing.
pub(crate) fn word(chance: &mut Random) -> String {
    let mut word = String::new();
    for _ in 0..3 + chance.below(3) {
        word.push(*chance.pick(&['b', 'd', 'g', 'k', 'm', 'n', 'r', 'z']));
        word.push(*chance.pick(&['a', 'e', 'i', 'o', 'u']));
    }
    word
}
