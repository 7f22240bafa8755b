//! The index files of sections that nobody has named yet.

use serde_json::Value;

use super::classic::group;
use super::of_kind;
use super::text::file;
use crate::export::Export;
use crate::plan::PlannedPost;
use crate::section;

/// How a section writes its times.
#[derive(Clone, Copy)]
enum Spelling {
    AsKnown,
    Microseconds,
    Nanoseconds,
    InCapitals,
    InWords,
}

const SPELLINGS: [Spelling; 5] = [
    Spelling::AsKnown,
    Spelling::Microseconds,
    Spelling::InCapitals,
    Spelling::InWords,
    Spelling::Nanoseconds,
];

/// Writes every time of publishing below in this way.
fn write_times(json: &mut Value, spelling: Spelling) {
    const NAME: &str = "creation_timestamp";
    match json {
        Value::Array(members) => {
            let all = members.iter_mut();
            all.for_each(|member| write_times(member, spelling));
        }
        Value::Object(properties) => {
            if let Some(seconds) = properties.get(NAME).and_then(Value::as_i64) {
                let (name, time) = match spelling {
                    Spelling::AsKnown => (NAME, seconds.into()),
                    Spelling::Microseconds => (NAME, (seconds * 1_000_000).into()),
                    Spelling::Nanoseconds => (NAME, (seconds * 1_000_000_000).into()),
                    Spelling::InCapitals => ("creationTimestamp", seconds.into()),
                    Spelling::InWords => (NAME, in_words(seconds)),
                };
                properties.remove(NAME);
                properties.insert(name.to_owned(), time);
            }
            let all = properties.iter_mut();
            all.for_each(|(_, value)| write_times(value, spelling));
        }
        _ => {}
    }
}

fn in_words(seconds: i64) -> Value {
    jiff::Timestamp::from_second(seconds).map_or(Value::Null, |at| {
        at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string().into()
    })
}

pub(super) fn files(export: &Export, planned: &[PlannedPost<'_>]) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for kind in section::KINDS {
        let posts = of_kind(export, planned, kind);
        if posts.is_empty() {
            continue;
        }
        let posts = posts.iter().map(|post| group(export, post));
        let posts = posts.map(|post| serde_json::to_value(post).unwrap_or_default());
        let posts = posts.enumerate().map(|(number, mut post)| {
            write_times(&mut post, SPELLINGS[number % SPELLINGS.len()]);
            post
        });
        let whole = section::wrapped(export, kind, posts.collect());
        files.push((
            format!("{}.json", section::path(export, kind)),
            file(&whole),
        ));
    }
    files
}
