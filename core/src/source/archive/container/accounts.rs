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
        if !found.iter().any(|other| other.root == root)
            && let Ok(file) = container.read(entry)
            && let Some((account, texts)) = account_file::read(file, user)
        {
            let root = root.to_owned();
            found.push(AccountAt {
                root,
                account,
                texts,
            });
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
        });
    }
    found
}
