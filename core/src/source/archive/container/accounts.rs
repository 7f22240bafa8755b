//! The accounts that a container tells of.

use super::Container;
use crate::source::archive::account_file::{self, AccountAt, user_in_name};
use crate::source::archive::index::Account;
use crate::source::archive::layout;

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
        let Some((account, texts)) = read(container, entry, user) else {
            continue;
        };
        match found.iter_mut().find(|other| other.root == root) {
            Some(first) => first.is_disputed |= names_another(&first.account, &account),
            None => found.push(AccountAt {
                root: root.to_owned(),
                account,
                texts,
                is_disputed: false,
            }),
        }
    }
    if found.is_empty()
        && let Some(user) = named
    {
        found.push(AccountAt {
            root: String::new(),
            account: Account {
                username: Some(user.to_owned()),
                ..Account::default()
            },
            texts: Vec::new(),
            is_disputed: false,
        });
    }
    found
}

fn read(container: &Container, entry: u32, user: Option<&str>) -> Option<(Account, Vec<String>)> {
    account_file::read(container.read(entry).ok()?, user)
}

/// Whether both tell a user name, and not the same one.
fn names_another(one: &Account, other: &Account) -> bool {
    let names = one.username.as_ref().zip(other.username.as_ref());
    names.is_some_and(|(one, other)| one != other)
}
