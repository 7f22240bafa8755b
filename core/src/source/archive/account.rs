//! Whose export it is: found out first, as it tells own messages from others'.

use std::fmt;
use std::io::Read;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::index::Account;
use super::{Container, layout, text};

/// The file holds a page of facts; more is not read.
const LARGEST: u64 = 4 << 20;

/// An account, and the root of the export it belongs to.
#[derive(Debug)]
pub(super) struct AccountAt {
    pub root: String,
    pub account: Account,
}

/// All accounts that a container tells of: in its files, else in its own name.
pub(super) fn find(container: &Container) -> Vec<AccountAt> {
    let entries = &container.entries;
    let name = container.name();
    let named = name.rsplit('/').next().and_then(user_in_name);
    let mut files: Vec<_> = entries
        .visible()
        .filter(|&entry| layout::is_account_file(entries.folder_path(entry), entries.file(entry)))
        .collect();
    files.sort_by_key(|&entry| !entries.file(entry).to_ascii_lowercase().ends_with("json"));
    let mut found: Vec<AccountAt> = Vec::new();
    for entry in files {
        let root = entries.root(entry);
        let user = root.trim_end_matches('/').rsplit('/').next();
        let user = user.and_then(user_in_name).or(named);
        if !found.iter().any(|other| other.root == root)
            && let Some(account) = read(container, entry, user)
        {
            let root = root.to_owned();
            found.push(AccountAt { root, account });
        }
    }
    if found.is_empty()
        && let Some(user) = named
    {
        found.push(AccountAt {
            root: String::new(),
            account: Account {
                username: Some(user.to_owned()),
                display_name: None,
            },
        });
    }
    found
}

/// The account that an index in `container` under `root` belongs to: the nearest that
/// is told of, as long as there is no doubt; parts of one export need not all tell.
pub(super) fn of_index(containers: &[Container], container: usize, root: &str) -> Account {
    let here = containers[container].accounts();
    let nearest = only(here.iter().filter(|found| found.root == root)).or_else(|| only(here));
    let username = nearest.as_ref().map(|nearest| &nearest.username);
    let same = containers
        .iter()
        .flat_map(Container::accounts)
        .filter(|found| username.is_none_or(|username| *username == found.account.username));
    only(same).or(nearest).unwrap_or_default()
}

/// What all these tell together, if they are one account.
fn only<'a>(found: impl IntoIterator<Item = &'a AccountAt>) -> Option<Account> {
    let mut one: Option<Account> = None;
    for AccountAt { account, .. } in found {
        let one = one.get_or_insert_with(|| account.clone());
        if one.username != account.username {
            return None;
        }
        if one.display_name.is_none() {
            one.display_name.clone_from(&account.display_name);
        }
    }
    one
}

/// The user in the name of an archive, `instagram-<user>-<date>…` (fact sheet 2.1).
fn user_in_name(name: &str) -> Option<&str> {
    let (user, date) = name.strip_prefix("instagram-")?.split_once('-')?;
    let dated = date.starts_with(|first: char| first.is_ascii_digit());
    (dated && !user.is_empty()).then_some(user)
}

fn read(container: &Container, entry: u32, user: Option<&str>) -> Option<Account> {
    let mut bytes = Vec::new();
    let file = container.read(entry).ok()?;
    file.take(LARGEST).read_to_end(&mut bytes).ok()?;
    let account = match serde_json::from_slice(&bytes) {
        Ok(File::EraA { username, name }) => Account {
            username: Some(username),
            display_name: name,
        },
        Ok(File::Facts { profile_user }) => {
            let facts = profile_user
                .into_iter()
                .flat_map(|user| user.string_map_data.0);
            from_texts(&facts.collect::<Vec<_>>(), user)
        }
        Err(_) => from_texts(&texts_in_html(&String::from_utf8_lossy(&bytes)), user),
    };
    (account != Account::default()).then_some(account)
}

/// The names in a list where every value follows its label. Labels are localised and
/// change their case; then the user name is known by itself, and the name comes next.
fn from_texts(texts: &[String], user: Option<&str>) -> Account {
    let after = |label: &str| {
        let at = texts
            .iter()
            .position(|text| text.eq_ignore_ascii_case(label))?;
        Some(at + 1)
    };
    let username =
        after("Username").or_else(|| texts.iter().position(|text| Some(&**text) == user));
    let name = after("Name").or_else(|| Some(username? + 2));
    let text = |at: Option<usize>| texts.get(at?).filter(|text| !text.is_empty()).cloned();
    Account {
        username: text(username).or_else(|| user.map(str::to_owned)),
        display_name: text(name),
    }
}

/// All texts between the tags, in order. The page has no scripts and needs no parser.
fn texts_in_html(html: &str) -> Vec<String> {
    html.split('<')
        .filter_map(|tag| Some(tag.split_once('>')?.1.trim()))
        .filter(|text| !text.is_empty())
        .map(|text| {
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
        })
        .collect()
}

/// `personal_information.json`, or `profile.json` of era A (fact sheet 4.1).
#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    Facts {
        profile_user: Vec<User>,
    },
    EraA {
        username: String,
        name: Option<String>,
    },
}

#[derive(Deserialize)]
struct User {
    string_map_data: Facts,
}

/// Labels and values in the order of the file.
struct Facts(Vec<String>);

#[derive(Deserialize)]
struct Fact {
    #[serde(default)]
    value: String,
}

impl<'de> Deserialize<'de> for Facts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(FactsVisitor)
    }
}

struct FactsVisitor;

impl<'de> Visitor<'de> for FactsVisitor {
    type Value = Facts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of labels and values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Facts, A::Error> {
        let mut texts = Vec::new();
        while let Some((label, fact)) = map.next_entry::<String, Fact>()? {
            texts.push(text::repair(&label).into_owned());
            texts.push(text::repair(&fact.value).into_owned());
        }
        Ok(Facts(texts))
    }
}
