//! Whose an index is, of all accounts that the containers tell of.

use super::Container;
use super::account_file::AccountAt;
use super::index::Account;

/// All that the personal information of the account with this user name tells, or of all
/// accounts that have none.
pub(super) fn texts_of(containers: &[Container], username: Option<&str>) -> Vec<String> {
    let found = containers.iter().flat_map(Container::accounts);
    let theirs = found.filter(|found| found.account.username.as_deref() == username);
    theirs.flat_map(|found| found.texts.clone()).collect()
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

/// What all these tell together, if they are one account. Under one user name several names may
/// be shown, as a person changes it between two exports; without a user name those are several
/// people.
fn only<'a>(found: impl IntoIterator<Item = &'a AccountAt>) -> Option<Account> {
    let mut one: Option<Account> = None;
    for AccountAt { account, .. } in found {
        let one = one.get_or_insert_with(|| account.clone());
        if one.username != account.username {
            return None;
        }
        for name in &account.display_names {
            if !one.display_names.contains(name) {
                one.display_names.push(name.clone());
            }
        }
        if one.username.is_none() && one.display_names.len() > 1 {
            return None;
        }
    }
    one
}
