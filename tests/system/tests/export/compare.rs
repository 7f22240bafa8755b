//! Holds what the command tells against what the maker knows.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use sample_maker::{Expected, Manifest, Missing};
use serde_json::Value;

use crate::keepsake::Scene;

/// Everything that must hold for any export: `scan`, `list` and `save` with the ledger.
pub fn all(scene: &Scene, manifest: &Manifest) {
    list(&scene.list(), manifest);
    scan(&scene.scan(), manifest);
    let saved = scene.save(&[]);
    save(&saved, &scene.ledger(), scene, manifest);
}

/// Every reference is listed once, with every field right, and nothing else is listed.
pub fn list(listed: &[Value], manifest: &Manifest) {
    let mut by_key: HashMap<(String, String), Vec<&Value>> = HashMap::new();
    for line in listed {
        by_key
            .entry((text(line, "kind"), text(line, "uri")))
            .or_default()
            .push(line);
    }
    for expected in &manifest.references {
        let key = (expected.kind.to_owned(), expected.uri.clone());
        let lines = by_key.remove(&key).unwrap_or_default();
        assert_eq!(
            lines.len(),
            1,
            "lines for the {} {}",
            expected.kind,
            expected.uri
        );
        line(lines[0], expected);
    }
    assert!(
        by_key.is_empty(),
        "listed, but not in the export: {:?}",
        by_key.keys()
    );
    ids_follow_uris(listed);
}

/// One media item has one id, two have two.
fn ids_follow_uris(listed: &[Value]) {
    let pairs: HashSet<_> = listed
        .iter()
        .map(|line| (text(line, "uri").to_lowercase(), text(line, "media")))
        .collect();
    let uris: HashSet<_> = pairs.iter().map(|(uri, _)| uri).collect();
    let ids: HashSet<_> = pairs.iter().map(|(_, id)| id).collect();
    assert_eq!((uris.len(), ids.len()), (pairs.len(), pairs.len()));
}

/// One line of `list` against the truth.
pub fn line(line: &Value, expected: &Expected) {
    let told = |field: &str| line[field].clone();
    let (latitude, longitude) = expected.position_on_earth.unzip();
    let wanted: BTreeMap<&str, Value> = [
        ("position", expected.position.into()),
        ("type", expected.media_type.into()),
        ("precision", expected.precision.into()),
        ("caption", expected.caption.clone().into()),
        ("place", expected.place.clone().into()),
        ("latitude", latitude.into()),
        ("longitude", longitude.into()),
        ("bytes", expected.bytes.into()),
        ("found", expected.found().into()),
        ("selected", expected.selected().into()),
    ]
    .into();
    let answered: BTreeMap<&str, Value> =
        wanted.keys().map(|field| (*field, told(field))).collect();
    assert_eq!(answered, wanted, "{} {}", expected.kind, expected.uri);
    let at: Option<Timestamp> = line["taken_at"].as_str().map(|at| at.parse().unwrap());
    assert_eq!(at, expected.taken_at, "taken_at of {}", expected.uri);
    reason(line, expected);
}

/// A reason stands where something is not found or not selected, and nowhere else.
fn reason(line: &Value, expected: &Expected) {
    let told = line["reason"].as_str();
    assert_eq!(
        told.is_none(),
        expected.selected(),
        "the reason of {} is {told:?}",
        expected.uri
    );
    let Some(told) = told else { return };
    if is_no_media(expected) {
        assert!(told.contains("no photo or video"), "{told}");
        return;
    }
    let words = [
        expected.missing.map(words_for),
        expected.opt_in.map(words_for_choice),
    ];
    assert!(
        words.iter().flatten().any(|word| told.contains(word)),
        "the reason of {} should have one of {words:?}: {told}",
        expected.uri
    );
}

fn is_no_media(expected: &Expected) -> bool {
    expected.found() && expected.extension.is_none()
}

/// What a reason has to say, whatever else it says.
fn words_for(missing: Missing) -> &'static str {
    match missing {
        Missing::OnlyALink => "link",
        Missing::NotInAnyPart => "other parts",
        Missing::UnsafePath => "leads out of the archive",
        Missing::Encrypted => "encrypted",
        Missing::Empty => "empty",
    }
}

fn words_for_choice(opt_in: &str) -> &'static str {
    match opt_in {
        "reshares" => "somebody else's post, shared again",
        "recently-deleted" => "recently deleted",
        "drafts" => "draft",
        "messages" => "sent in a message",
        "others-messages" => "not sent by you",
        "unknown-senders" => "does not tell by whom",
        "reposts" => "reposted",
        other => panic!("no words for {other}"),
    }
}

/// The numbers of `scan` are those of the manifest.
pub fn scan(scanned: &Value, manifest: &Manifest) {
    let mut items: BTreeMap<String, &Expected> = BTreeMap::new();
    let mut by_kind: BTreeMap<&str, u64> = BTreeMap::new();
    for reference in &manifest.references {
        items.insert(reference.uri.to_lowercase(), reference);
        *by_kind.entry(reference.kind).or_default() += 1;
    }
    let count = |is: &dyn Fn(&Expected) -> bool| items.values().filter(|item| is(item)).count();
    let wanted = [
        ("posts", manifest.posts),
        ("references", manifest.references.len()),
        ("media", items.len()),
        ("photos", count(&|item| item.media_type == Some("photo"))),
        ("videos", count(&|item| item.media_type == Some("video"))),
        ("found", count(&Expected::found)),
        ("missing", count(&|item| !item.found())),
    ];
    let answered = wanted.map(|(field, _)| {
        (
            field,
            usize::try_from(scanned[field].as_u64().unwrap()).unwrap(),
        )
    });
    assert_eq!(answered, wanted);
    let bytes: u64 = items.values().filter_map(|item| item.bytes).sum();
    assert_eq!(scanned["bytes"], bytes);
    for (kind, count) in &by_kind {
        assert_eq!(scanned["by_kind"][kind], *count, "{kind}");
    }
    let times = manifest
        .references
        .iter()
        .filter_map(|reference| reference.taken_at);
    let told = |field: &str| {
        scanned[field]
            .as_str()
            .map(|at| at.parse::<Timestamp>().unwrap())
    };
    assert_eq!(
        (told("earliest"), told("latest")),
        (times.clone().min(), times.max())
    );
}

/// A save without options has one outcome for every item, and the files are there.
pub fn save(saved: &Value, ledger: &[Value], scene: &Scene, manifest: &Manifest) {
    let mut outcomes: HashMap<String, &Value> = HashMap::new();
    for line in ledger {
        assert!(
            outcomes.insert(text(line, "uri"), line).is_none(),
            "two outcomes of {}",
            line["uri"]
        );
    }
    assert_eq!(saved["planned"].as_u64().unwrap(), manifest.media() as u64);
    assert_eq!(outcomes.len(), manifest.media());
    let selected = selected(manifest);
    for reference in &manifest.references {
        // The item may be saved under another reference to the same path.
        let Some(line) = outcomes.get(&reference.uri) else {
            panic!("no outcome of {}", reference.uri)
        };
        if selected.contains(reference.uri.as_str()) {
            saved_right(line, reference, scene);
        } else {
            assert_eq!(
                text(line, "outcome"),
                left_behind(reference),
                "{}",
                reference.uri
            );
            assert!(line["reason"].is_string(), "{}", reference.uri);
        }
    }
}

/// What becomes of what a save does not take: skipped, if somebody decided so or it
/// was never there; failed, if it is there and of no use.
fn left_behind(reference: &Expected) -> &'static str {
    let useless = is_no_media(reference)
        || matches!(reference.missing, Some(Missing::Encrypted | Missing::Empty));
    if useless && reference.opt_in.is_none() {
        "failed"
    } else {
        "skipped"
    }
}

/// The paths that a save without options takes: those with a reference that needs no asking.
pub fn selected(manifest: &Manifest) -> HashSet<&str> {
    manifest
        .references
        .iter()
        .filter(|reference| reference.selected())
        .map(|reference| reference.uri.as_str())
        .collect()
}

fn saved_right(line: &Value, reference: &Expected, scene: &Scene) {
    let outcome = text(line, "outcome");
    let extension = reference.extension.unwrap();
    assert!(
        matches!(outcome.as_str(), "saved" | "already_there"),
        "{outcome}: {}",
        reference.uri
    );
    let file = scene.roll().join(text(line, "file"));
    assert!(file.is_file(), "{}", file.display());
    assert_eq!(file.extension().unwrap(), extension, "{}", reference.uri);
}

pub fn text(line: &Value, field: &str) -> String {
    line[field]
        .as_str()
        .unwrap_or_else(|| panic!("{field} is no text: {line}"))
        .to_owned()
}
