//! Whose export it is, as a file of it or its name tells; own messages are known from others' by that.

use std::fmt;
use std::io::Read;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::index::Account;
use super::text;
use super::utf16::InUtf8;

/// The file holds a page of facts; more is not read.
const LARGEST: u64 = 4 << 20;

/// An account, and the root of the export it belongs to.
#[derive(Debug)]
pub(super) struct AccountAt {
    pub root: String,
    pub account: Account,
    /// All that its file tells, labels and values, in whatever language.
    pub texts: Vec<String>,
    /// Whether another file of the same export names another user.
    pub is_disputed: bool,
}

/// The user in the name of an archive, `instagram-<user>-<date>…` (fact sheet 2.1).
pub(super) fn user_in_name(name: &str) -> Option<&str> {
    let (user, date) = name.strip_prefix("instagram-")?.split_once('-')?;
    let dated = date.starts_with(|first: char| first.is_ascii_digit());
    (dated && !user.is_empty()).then_some(user)
}

/// The account in a file with personal information, and all its texts. `user` stands in the
/// name of the export.
pub(super) fn read(file: impl Read, user: Option<&str>) -> Option<(Account, Vec<String>)> {
    let mut bytes = Vec::new();
    InUtf8::new(file)
        .take(LARGEST)
        .read_to_end(&mut bytes)
        .ok()?;
    let texts = match serde_json::from_slice(&bytes) {
        Ok(File::EraA { username, name }) => {
            let account = Account {
                username: Some(username),
                display_names: name.into_iter().collect(),
                ..Account::default()
            };
            return Some((account, Vec::new()));
        }
        Ok(File::Facts(facts)) => facts.0,
        Err(_) if starts_like_html(&bytes) => texts_in_html(&String::from_utf8_lossy(&bytes)),
        Err(_) => Vec::new(),
    };
    let account = from_texts(&texts, user);
    (!texts.is_empty() || account != Account::default()).then_some((account, texts))
}

fn starts_like_html(bytes: &[u8]) -> bool {
    let first = bytes
        .iter()
        .find(|byte| !byte.is_ascii_whitespace() && **byte < 0x80);
    first == Some(&b'<')
}

/// The names in a list where every value follows its label. Labels are localised and change
/// their case; where they are known, they tell which value is which, else the user name is
/// known by itself, and the name comes next where no label says otherwise.
fn from_texts(texts: &[String], user: Option<&str>) -> Account {
    let after = |label: &str| {
        let at = texts
            .iter()
            .position(|text| text.eq_ignore_ascii_case(label))?;
        Some(at + 1)
    };
    let labelled = after("Username");
    let username = labelled.or_else(|| texts.iter().position(|text| Some(&**text) == user));
    let next = || username.filter(|_| labelled.is_none()).map(|at| at + 2);
    let name = after("Name").or_else(next);
    let text = |at: Option<usize>| {
        let text = texts.get(at?)?;
        // An address to write to is no name.
        (!text.is_empty() && !text.contains('@')).then(|| text.clone())
    };
    Account {
        username: text(username).or_else(|| user.map(str::to_owned)),
        display_names: text(name).into_iter().collect(),
        ..Account::default()
    }
}

/// All texts between the tags, in order. The page has no scripts and needs no parser.
fn texts_in_html(html: &str) -> Vec<String> {
    html.split('<')
        .filter_map(|tag| Some(tag.split_once('>')?.1.trim()))
        .filter(|text| !text.is_empty())
        .map(unescaped)
        .collect()
}

/// A text of a page as it is meant.
pub(super) fn unescaped(text: &str) -> String {
    [
        ("&#039;", "'"),
        ("&quot;", "\""),
        ("&#064;", "@"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (entity, plain)| {
        text.replace(entity, plain)
    })
}

/// `personal_information.json` in any dialect, or `profile.json` of era A (fact sheet 4.1).
#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    EraA {
        username: String,
        name: Option<String>,
    },
    Facts(Facts),
}

/// Labels and values in the order of the file, each value behind its label:
/// `{"Username": {"value": …}}`, or `{"label": "Username", "value": …}`, at any depth.
#[derive(Default)]
struct Facts(Vec<String>);

impl<'de> Deserialize<'de> for Facts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(FactsVisitor)
    }
}

struct FactsVisitor;

impl<'de> Visitor<'de> for FactsVisitor {
    type Value = Facts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("labels and values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Facts, A::Error> {
        let mut facts = Vec::new();
        while let Some((key, inner)) = map.next_entry::<String, Facts>()? {
            if !["label", "value", "href", "timestamp"].contains(&&*key) && !inner.0.is_empty() {
                facts.push(text::repair(&key).into_owned());
            }
            match &*key {
                "href" => {}
                // The label counts as standing before its value.
                "label" => {
                    facts.splice(0..0, inner.0);
                }
                _ => facts.extend(inner.0),
            }
        }
        Ok(Facts(facts))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Facts, A::Error> {
        let mut facts = Vec::new();
        while let Some(inner) = list.next_element::<Facts>()? {
            facts.extend(inner.0);
        }
        Ok(Facts(facts))
    }

    fn visit_str<E>(self, text: &str) -> Result<Facts, E> {
        Ok(Facts(vec![text::repair(text).into_owned()]))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Facts, E> {
        Ok(Facts::default())
    }

    fn visit_i64<E>(self, _: i64) -> Result<Facts, E> {
        Ok(Facts::default())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Facts, E> {
        Ok(Facts::default())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Facts, E> {
        Ok(Facts::default())
    }

    fn visit_unit<E>(self) -> Result<Facts, E> {
        Ok(Facts::default())
    }
}
