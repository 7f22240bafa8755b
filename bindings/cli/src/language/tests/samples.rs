//! Reasons of every code, with every value that a sentence tells apart.

use keepsake_core::instant::Precision;
use keepsake_core::media::{Damage, MediaType, NotTagged};
use keepsake_core::outcome::Missing;
use keepsake_core::post::OptIn;
use keepsake_core::roll::{Better, Quality, Reason, RollTrouble};
use serde_json::{Map, Value, json};

/// Every code with the names of its values: the core's tests hold it complete.
const CODES: &str = include_str!("../../../../../core/src/outcome/reason/codes.txt");

/// The codes alone.
pub fn codes() -> impl Iterator<Item = &'static str> {
    signatures().map(|(code, _)| code)
}

pub fn all() -> Vec<Reason> {
    let all: Vec<_> = signatures()
        .flat_map(|(code, names)| with_values(code, &names))
        .collect();
    assert!(all.len() > 150, "{}", all.len());
    all
}

pub fn better_by_everything() -> Reason {
    Reason::BetterInArchives {
        better: Better::ALL.to_vec(),
        was: Quality {
            width: Some(320),
            height: Some(240),
            bytes: Some(20_000),
            precision: Some(Precision::Unknown),
        },
        now: Quality {
            width: Some(1440),
            height: Some(1080),
            bytes: Some(900_100),
            precision: Some(Precision::Second),
        },
    }
}

fn signatures() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    CODES.lines().map(|line| {
        let (signature, _) = line.split_once("):").unwrap();
        let (code, names) = signature.split_once('(').unwrap();
        let names = names.split(", ").filter(|name| !name.is_empty());
        (code, names.collect())
    })
}

/// The code with every combination of its values.
fn with_values(code: &str, names: &[&str]) -> Vec<Reason> {
    let start = Map::from_iter([("code".to_owned(), json!(code))]);
    let all = names.iter().fold(vec![start], |all, name| {
        let one = |reason: &Map<String, Value>| {
            let mut reasons = Vec::new();
            for value in values(name) {
                let mut reason = reason.clone();
                reason.insert((*name).to_owned(), value);
                reasons.push(reason);
            }
            reasons
        };
        all.iter().flat_map(one).collect()
    });
    let read = |reason| serde_json::from_value(Value::Object(reason)).unwrap();
    all.into_iter().map(read).collect()
}

/// All that can stand under that name.
fn values(name: &str) -> Vec<Value> {
    match name {
        "missing" => Missing::ALL.map(|value| json!(value)).to_vec(),
        "opt_in" => OptIn::ALL.map(|value| json!(value)).to_vec(),
        "why" => NotTagged::ALL.map(|value| json!(value)).to_vec(),
        "media" => media_types().map(|value| json!(value)).to_vec(),
        "damage" => damages().map(|value| json!(value)).to_vec(),
        "trouble" => troubles().map(|value| json!(value)).to_vec(),
        "from_link" | "beside" => vec![json!(true), json!(false)],
        "better" => {
            let mut each: Vec<_> = Better::ALL.map(|value| json!([value])).to_vec();
            each.push(json!(Better::ALL));
            each
        }
        "was" => qualities(&precisions()),
        // A date that is not known is not better than another.
        "now" => qualities(&precisions()[..3]),
        "archive" => vec![json!("export 1.zip")],
        "path" => vec![json!("/photos")],
        "system" => vec![json!("broken pipe (os error 32)")],
        "name" => vec![json!("IG_1.jpg")],
        "text" => vec![json!("not today")],
        "needed" | "free" => [0_u64, 1, 1_500_000, 12_345_678_901]
            .map(|bytes| json!(bytes))
            .to_vec(),
        "count" | "seconds" => [0, 1, 2, 3, 5, 11, 21, 22, 100, 101, 10_000]
            .map(|number| json!(number))
            .to_vec(),
        other => panic!("a new value, {other}: say here what it can be"),
    }
}

fn qualities(precisions: &[Precision]) -> Vec<Value> {
    let known = precisions.iter().map(|precision| {
        json!(Quality {
            width: Some(1440),
            height: Some(1080),
            bytes: Some(900_100),
            precision: Some(*precision),
        })
    });
    known.chain([json!(Quality::default())]).collect()
}

// What has no list of its own. A new member does not compile before it stands in one of these.

fn media_types() -> [MediaType; 2] {
    let all = [MediaType::Photo, MediaType::Video];
    all.map(|one| match one {
        MediaType::Photo | MediaType::Video => one,
    })
}

fn damages() -> [Damage; 2] {
    let all = [Damage::CutOff, Damage::Broken];
    all.map(|one| match one {
        Damage::CutOff | Damage::Broken => one,
    })
}

fn troubles() -> [RollTrouble; 6] {
    use RollTrouble::{NoSpace, NotAllowed, NotDurable, Refused, TryAgain, Unreachable};
    let all = [
        NotAllowed,
        NoSpace,
        Unreachable,
        Refused,
        NotDurable,
        TryAgain,
    ];
    all.map(|one| match one {
        NotAllowed | NoSpace | Unreachable | Refused | NotDurable | TryAgain => one,
    })
}

fn precisions() -> [Precision; 4] {
    use Precision::{Minute, Month, Second, Unknown};
    [Second, Minute, Month, Unknown].map(|one| match one {
        Second | Minute | Month | Unknown => one,
    })
}
