//! Codes of every kind, with every value that a sentence tells apart.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::time::SystemTime;

use keepsake_core::media::{Damage, MediaType, NotTagged};
use keepsake_core::moment::Precision;
use keepsake_core::outcome::{
    ArchiveNote, EntryFault, FileKind, Gate, LeadsTo, Missing, NoAnswer, NoPage, NotArchive,
    Oddity, Refusal, Trouble, UnknownAnswer, ZipFault,
};
use keepsake_core::post::OptInReason;
use keepsake_core::roll::{Better, Quality, Reason, RollTrouble};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::language::Code;

/// What has codes, with the list of them: the core's tests hold it complete.
pub trait Listed: Code + DeserializeOwned + Debug {
    /// Every code with the names of its values.
    const CODES: &'static str;
}

impl Listed for Reason {
    const CODES: &'static str = include_str!("../../../../../core/src/outcome/reason/codes.txt");
}

impl Listed for Refusal {
    const CODES: &'static str = include_str!("../../../../../core/src/outcome/refusal/codes.txt");
}

impl Listed for NoPage {
    const CODES: &'static str = include_str!("../../../../../core/src/outcome/no_page/codes.txt");
}

impl Listed for NotArchive {
    const CODES: &'static str =
        include_str!("../../../../../core/src/outcome/not_archive/codes.txt");
}

impl Listed for Trouble {
    const CODES: &'static str = include_str!("../../../../../core/src/outcome/trouble/codes.txt");
}

impl Listed for Oddity {
    const CODES: &'static str = include_str!("../../../../../core/src/outcome/oddity/codes.txt");
}

/// The name of each message that a code has.
pub fn messages() -> Vec<String> {
    fn of<C: Listed>() -> impl Iterator<Item = String> {
        signatures::<C>().map(|(code, _)| format!("{}{}", C::PREFIX, code.replace('_', "-")))
    }
    of::<Reason>()
        .chain(of::<Refusal>())
        .chain(of::<NoPage>())
        .chain(of::<NotArchive>())
        .chain(of::<Trouble>())
        .chain(of::<Oddity>())
        .collect()
}

/// Every code with every value that a sentence tells apart.
pub fn all<C: Listed>() -> Vec<C> {
    signatures::<C>()
        .flat_map(|(code, names)| with_values(code, &names))
        .collect()
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

fn signatures<C: Listed>() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    C::CODES.lines().map(|line| {
        let (signature, _) = line.split_once("):").unwrap();
        let (code, names) = signature.split_once('(').unwrap();
        let names = names.split(", ").filter(|name| !name.is_empty());
        (code, names.collect())
    })
}

/// The code with every combination of its values.
fn with_values<C: Listed>(code: &str, names: &[&str]) -> Vec<C> {
    let start = Map::from_iter([("code".to_owned(), json!(code))]);
    let all = names.iter().fold(vec![start], |all, name| {
        let one = |reason: &Map<String, Value>| {
            let mut reasons = Vec::new();
            for value in values_of(code, name) {
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

fn values_of(code: &str, name: &str) -> Vec<Value> {
    match (code, name) {
        ("other_archive", "asked") => vec![json!(null), json!("1.zip")],
        ("entries", "fault") => ENTRY_FAULTS.map(|value| json!(value)).to_vec(),
        ("zips_left_alone", "fault") => ZIP_FAULTS.map(|value| json!(value)).to_vec(),
        _ => values(name),
    }
}

/// All that can stand under that name.
fn values(name: &str) -> Vec<Value> {
    match name {
        "missing" => Missing::ALL.map(|value| json!(value)).to_vec(),
        "opt_in" => OptInReason::ALL.map(|value| json!(value)).to_vec(),
        "why" => NotTagged::ALL.map(|value| json!(value)).to_vec(),
        "media" => media_types().map(|value| json!(value)).to_vec(),
        "damage" => damages().map(|value| json!(value)).to_vec(),
        "trouble" => troubles().map(|value| json!(value)).to_vec(),
        "from_link" | "beside" | "several" => vec![json!(true), json!(false)],
        "better" => {
            let mut each: Vec<_> = Better::ALL.map(|value| json!([value])).to_vec();
            each.push(json!(Better::ALL));
            each
        }
        "was" => qualities(&precisions()),
        // A date that is not known is not better than another.
        "now" => qualities(&precisions()[..3]),
        "archive" | "first" => vec![json!("export 1.zip")],
        "host" => vec![json!("example.com")],
        "path" => vec![json!("/photos")],
        "system" => vec![json!("broken pipe (os error 32)")],
        "method" => vec![json!("LZMA")],
        "name" => vec![json!("IG_1.jpg")],
        "text" => vec![json!("not today")],
        "needed" | "free" => [0_u64, 1, 1_500_000, 12_345_678_901]
            .map(|bytes| json!(bytes))
            .to_vec(),
        "leads_to" => LEADS_TO.map(|value| json!(value)).to_vec(),
        "gate" => GATES.map(|value| json!(value)).to_vec(),
        "answer" => ANSWERS.map(|value| json!(value)).to_vec(),
        "how" => NO_ANSWERS.map(|value| json!(value)).to_vec(),
        "kind" => FILE_KINDS.map(|value| json!(value)).to_vec(),
        "reason" => all::<Reason>()
            .into_iter()
            .map(|code| json!(code))
            .collect(),
        "refusal" => all::<Refusal>()
            .into_iter()
            .map(|code| json!(code))
            .collect(),
        "unfit" => all::<NotArchive>()
            .into_iter()
            .map(|code| json!(code))
            .collect(),
        "given" => vec![json!(["2.zip", "3.zip"])],
        "paths" => vec![json!(["/photos"]), json!(["/photos", "/more"])],
        "notes" => vec![
            json!([]),
            json!([a_note(), a_note()]),
            json!(vec![a_note(); 7]),
        ],
        "folders" => vec![json!([stray("a"), stray("")])],
        "examples" => vec![json!(["32. Foo", "33. Bar"])],
        "until" => vec![json!(SystemTime::UNIX_EPOCH)],
        "month" => vec![json!(13)],
        "asset" => vec![json!("2024/IMG_0123.jpg")],
        "saved" | "larger" => vec![json!("1080x1920")],
        "year" => vec![json!(2024)],
        "status" => vec![json!(418)],
        "more" | "more_folders" => [0, 1, 2].map(|number| json!(number)).to_vec(),
        "photos" => [0, 1, 2].map(|number| json!(number)).to_vec(),
        "videos" => [1, 21].map(|number| json!(number)).to_vec(),
        "asked" | "run" | "byte" | "entry" | "mebibytes" | "gigabytes" | "planned"
        | "accounted" => {
            vec![json!(47)]
        }
        "count" | "seconds" => [0, 1, 2, 3, 5, 11, 21, 22, 100, 101, 10_000]
            .map(|number| json!(number))
            .to_vec(),
        other => panic!("a new value, {other}: say here what it can be"),
    }
}

fn a_note() -> Value {
    json!(ArchiveNote {
        place: Some("1.zip: a.json".to_owned()),
        what: Oddity::FileEmpty,
    })
}

fn stray(folder: &str) -> Value {
    json!({"folder": folder, "items": 3})
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

const LEADS_TO: [&str; 9] = [
    "story",
    "profile",
    "sound",
    "place",
    "hashtag",
    "recommendations",
    "messages",
    "account",
    "elsewhere",
];
const GATES: [&str; 3] = ["age", "region", "other"];
const ANSWERS: [&str; 3] = ["no_page", "endless", "elsewhere"];
const NO_ANSWERS: [&str; 9] = [
    "broke_off",
    "not_in_time",
    "silent",
    "too_long",
    "not_readable",
    "sent_around",
    "other_part",
    "other_file",
    "nothing",
];
const FILE_KINDS: [&str; 9] = [
    "rar",
    "seven_zip",
    "gzip",
    "bzip2",
    "xz",
    "zstandard",
    "tar",
    "pdf",
    "photo_or_video",
];
const ENTRY_FAULTS: [&str; 12] = [
    "in_cloud",
    "in_bin",
    "empty",
    "not_media",
    "other_form",
    "unsafe_name",
    "link",
    "twice",
    "not_text",
    "too_deep",
    "camera_roll",
    "closed",
];
const ZIP_FAULTS: [&str; 3] = ["not_instagrams", "unfinished", "too_many"];

/// A list of words has every one that there is: what reading names when it is given none of them.
#[test]
fn every_word_is_in_its_list() {
    fn is_whole<W: DeserializeOwned + Debug>(list: &[&str]) {
        let error = serde_json::from_value::<W>(json!("?"))
            .unwrap_err()
            .to_string();
        let (_, known) = error.split_once("expected").unwrap();
        let known: BTreeSet<_> = known.split('`').skip(1).step_by(2).collect();
        assert_eq!(known, list.iter().copied().collect());
    }
    is_whole::<LeadsTo>(&LEADS_TO);
    is_whole::<Gate>(&GATES);
    is_whole::<UnknownAnswer>(&ANSWERS);
    is_whole::<NoAnswer>(&NO_ANSWERS);
    is_whole::<FileKind>(&FILE_KINDS);
    is_whole::<EntryFault>(&ENTRY_FAULTS);
    is_whole::<ZipFault>(&ZIP_FAULTS);
}
