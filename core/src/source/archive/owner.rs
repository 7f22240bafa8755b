//! Who "you" is in the messages. Both sides' photos of a conversation lie in one folder, and
//! only the sender's name tells whose they are; which of the names is the owner's follows from
//! the personal information, and from who takes part in the conversations.
//!
//! Where the two disagree, or neither is enough, nobody is taken for the owner: a photo is then
//! by somebody unknown, which is not the same as "not yours".

pub(crate) mod head;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use self::head::thread_in;
pub(super) use self::head::{is_conversation, is_page_of_conversation};
use super::index::{Account, folded_name as folded, is_placeholder};
use super::{Container, account};

/// More people than a conversation can have.
const MOST_PEOPLE: usize = 512;

/// A file of messages.
pub(super) struct MessageFile<'a> {
    pub container: usize,
    pub entry: u32,
    /// The root of its export, and the folder of its conversation.
    pub root: &'a str,
    pub folder: &'a str,
    /// Whether its list of people has the order that Instagram's own lists have.
    pub is_in_order: bool,
}

/// One export: that of a user name, in however many parts; without one, that of a root.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Export {
    Of(String),
    At(usize, String),
}

/// The owners of all exports in a set.
#[derive(Debug, Default)]
pub(super) struct Owners(BTreeMap<Export, Owner>);

/// The owner of one export.
#[derive(Debug, Default)]
struct Owner {
    account: Account,
    /// Folders of conversations that the owner takes no part in under these names.
    strange: BTreeSet<String>,
    /// Those of one archive whose own list does not have the owner, though that of another export
    /// of the account may: the owner was called something else then.
    strange_lists: BTreeSet<ListAt>,
    /// Those in which somebody else has one of these names.
    with_namesakes: BTreeSet<String>,
    /// Those of which the export lists who takes part, the owner among them.
    listed: BTreeSet<String>,
    /// All who take part in a conversation with the owner.
    company: Arc<BTreeSet<String>>,
}

/// Where a list of who takes part in a conversation stands: its container, the root of its export
/// and the folder of the conversation.
type ListAt = (usize, String, String);

/// The conversations of one export, or of several of one account.
#[derive(Default)]
struct Conversations {
    /// By their folder.
    threads: BTreeMap<String, Thread>,
    /// The lists of who takes part, each as its archive has it.
    lists: BTreeMap<ListAt, Thread>,
}

/// Who takes part in a conversation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Thread {
    /// In the order of the export, each once.
    pub(crate) people: Vec<String>,
    /// Whether that is the export's list of all who take part. A page has none, only
    /// those who wrote.
    is_list: bool,
    /// Whether somebody of the list has no name that can be read: that may be the owner.
    is_open: bool,
    /// Whether the last of that list is the owner by the export's habit. Of downloads of
    /// encrypted conversations no habit is known.
    is_in_order: bool,
    /// The title of a page: between two, the name of the other one.
    title: Option<String>,
    /// Names that more than one of them has.
    shared: BTreeSet<String>,
}

impl Owners {
    /// Finds them out from all files of messages.
    pub(super) fn of<'a>(
        containers: &[Container],
        files: impl Iterator<Item = MessageFile<'a>>,
    ) -> Self {
        let mut exports: BTreeMap<Export, (Account, Conversations)> = BTreeMap::new();
        for file in files {
            let account = account::of_index(containers, file.container, file.root);
            let mut thread = thread_in(&containers[file.container], file.entry);
            thread.is_in_order &= file.is_in_order;
            let (_, conversations) = exports
                .entry(Export::new(&account, file.container, file.root))
                .or_insert_with(|| (account, Conversations::default()));
            conversations.add(&file, thread);
        }
        let owners = exports
            .into_iter()
            .map(|(export, (account, conversations))| {
                let told = account::texts_of(containers, account.username.as_deref());
                let account = decide(&account, &told, conversations.threads.values());
                (export, conversations.owner(account))
            });
        Self(owners.collect())
    }

    /// The names of the owner in the conversation of this file; none where it cannot be
    /// told who that is.
    pub(super) fn in_thread(&self, account: &Account, file: &MessageFile<'_>) -> Account {
        match self.0.get(&Export::new(account, file.container, file.root)) {
            Some(owner) => Account {
                may_have_others: owner.is_strange_in(file),
                has_namesake: owner.with_namesakes.contains(file.folder),
                others: owner.others(file.folder),
                ..owner.account.clone()
            },
            None => account.clone(),
        }
    }
}

impl MessageFile<'_> {
    fn list_at(&self) -> ListAt {
        (self.container, self.root.to_owned(), self.folder.to_owned())
    }
}

impl Conversations {
    fn add(&mut self, file: &MessageFile<'_>, thread: Thread) {
        if thread.is_list {
            let list = self.lists.entry(file.list_at()).or_default();
            list.add(thread.clone());
        }
        let whole = self.threads.entry(file.folder.to_owned()).or_default();
        whole.add(thread);
    }

    /// The owner in them, whose names are those of `account`.
    fn owner(&self, account: Account) -> Owner {
        let folders = |is_one: &dyn Fn(&Thread) -> bool| {
            let those = self.threads.iter().filter(|(_, thread)| is_one(thread));
            those.map(|(folder, _)| folder.clone()).collect()
        };
        let is_without = |thread: &Thread| thread.tells() && !thread.has_any(&account);
        let lists = self.lists.iter().filter(|(_, list)| is_without(list));
        Owner {
            listed: folders(&|thread| thread.lists_all() && thread.has_any(&account)),
            company: Arc::new(self.company(&account)),
            strange: folders(&is_without),
            strange_lists: lists.map(|(at, _)| at.clone()).collect(),
            with_namesakes: folders(&|thread| thread.has_namesake(&account)),
            account,
        }
    }

    /// All who take part in a conversation with the owner.
    fn company(&self, account: &Account) -> BTreeSet<String> {
        let pages = self.threads.values().filter(|thread| !thread.is_list);
        let with_owner = self.lists.values().chain(pages);
        let with_owner = with_owner.filter(|thread| thread.has_any(account));
        let company = with_owner.flat_map(|thread| &thread.people);
        company.map(|name| folded(name)).collect()
    }
}

impl Owner {
    /// Whether the owner takes part in the conversation of this file under another name.
    fn is_strange_in(&self, file: &MessageFile<'_>) -> bool {
        self.strange.contains(file.folder) || self.strange_lists.contains(&file.list_at())
    }

    /// Who in this conversation is certainly somebody else; none where the export does not
    /// list who takes part in it.
    fn others(&self, folder: &str) -> Option<Arc<BTreeSet<String>>> {
        let is_listed = self.listed.contains(folder);
        is_listed.then(|| self.company.clone())
    }
}

impl Export {
    fn new(account: &Account, container: usize, root: &str) -> Self {
        match &account.username {
            Some(user) => Self::Of(user.clone()),
            None => Self::At(container, root.to_owned()),
        }
    }
}

impl Thread {
    /// Conversations are cut into several files.
    fn add(&mut self, more: Self) {
        for person in more.people {
            self.add_person(person);
        }
        self.is_list |= more.is_list;
        self.is_open |= more.is_open;
        self.is_in_order |= more.is_in_order;
        self.shared.extend(more.shared);
        self.title = self.title.take().or(more.title);
    }

    /// Whether the export lists all who take part.
    fn lists_all(&self) -> bool {
        self.is_list && self.people.len() < MOST_PEOPLE
    }

    fn add_person(&mut self, name: String) {
        if self.people.len() < MOST_PEOPLE && !self.has(&name) {
            self.people.push(name);
        }
    }

    fn has(&self, name: &str) -> bool {
        self.people.iter().any(|person| is_same(person, name))
    }

    fn has_any(&self, account: &Account) -> bool {
        account.names().any(|name| self.has(name))
    }

    /// Takes the next of the export's list: two of one name are two people.
    fn add_listed(&mut self, name: String) {
        if self.has(&name) {
            self.shared.insert(folded(&name));
        }
        self.add_person(name);
    }

    /// Whether somebody else has a name of the owner's: by the list, or as between two a page
    /// is called like the other one.
    fn has_namesake(&self, account: &Account) -> bool {
        let of_page = self.title.as_deref().filter(|_| !self.is_list);
        account.names().any(|name| {
            self.shared.contains(&folded(name)) || of_page.is_some_and(|title| is_same(title, name))
        })
    }

    /// Whether it takes somebody else for the owner than this one who takes part.
    fn contradicts(&self, name: &str) -> bool {
        self.has(name) && self.last().is_some_and(|last| !is_same(last, name))
    }

    /// Whether it tells who takes part: a page on which only one wrote does not, nor does a list of
    /// which somebody may be anybody.
    fn tells(&self) -> bool {
        let is_enough = self.people.len() >= 2 && !self.is_open;
        is_enough || (self.is_list && !self.people.is_empty())
    }

    /// Whom the export takes for the owner: by its habit the last of the list; of two who
    /// wrote on a page, the one whose name is not its title.
    fn last(&self) -> Option<&str> {
        if self.is_list {
            return self
                .people
                .last()
                .filter(|_| self.is_in_order)
                .map(String::as_str);
        }
        let title = self.title.as_deref()?;
        match &self.people[..] {
            [one, other] if is_same(one, title) => Some(other),
            [other, one] if is_same(one, title) => Some(other),
            _ => None,
        }
    }

    /// Who is certainly not the owner.
    fn other(&self) -> Option<String> {
        let title = self.title.as_deref().filter(|title| self.has(title));
        title.filter(|_| self.people.len() >= 2).map(folded)
    }
}

fn is_same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// The owner's names, from what the personal information calls a name (`account`), from all
/// that it tells (`told`, in a language or a dialect that may be unknown), and from who takes
/// part in the conversations.
pub(crate) fn decide<'a>(
    account: &Account,
    told: &[String],
    threads: impl IntoIterator<Item = &'a Thread>,
) -> Account {
    let threads: Vec<_> = threads
        .into_iter()
        .filter(|thread| thread.tells())
        .collect();
    if threads.is_empty() {
        return account.clone();
    }
    let evidence = Evidence::of(&threads);
    let by_threads = evidence.the_one_in_all();
    let mut known = account.names().filter(|name| evidence.has_anybody(name));
    if let Some(first) = known.next() {
        let agrees = |name: &str| is_same(first, name) || account.is_named(name);
        // Under one name or another, as much as anybody.
        let is_in_all = || threads.iter().all(|thread| thread.has_any(account));
        return match by_threads {
            Some(name) if !agrees(name) && !is_in_all() => Account::default(),
            _ => account.clone(),
        };
    }
    if account
        .display_names
        .iter()
        .any(|name| is_labelled(told, name))
    {
        // The export calls somebody by that name who takes part nowhere.
        return Account::default();
    }
    let of_told = evidence.the_one_of(told);
    if of_told.is_some_and(|name| evidence.is_doubted(name, told)) {
        return Account::default();
    }
    let name = of_told.or(by_threads).or_else(|| evidence.always_last());
    name.map_or_else(Account::default, |name| Account {
        username: account.username.clone(),
        display_names: vec![name.to_owned()],
        ..Account::default()
    })
}

/// Whether the personal information says that this is the name; where labels are in other
/// languages, what is taken for it may be a telephone number.
fn is_labelled(told: &[String], name: &str) -> bool {
    let is_label =
        |pair: &[String]| pair[0].eq_ignore_ascii_case("Name") && is_same(&pair[1], name);
    told.is_empty() || told.windows(2).any(is_label)
}

/// What the conversations of an export tell together.
struct Evidence<'a> {
    threads: &'a [&'a Thread],
    /// In how many each takes part.
    takes_part: BTreeMap<String, usize>,
    /// Those among them who may be the owner.
    may_be: BTreeSet<String>,
}

impl<'a> Evidence<'a> {
    fn of(threads: &'a [&'a Thread]) -> Self {
        let mut takes_part = BTreeMap::new();
        for person in threads.iter().flat_map(|thread| &thread.people) {
            *takes_part.entry(folded(person)).or_default() += 1;
        }
        let others: BTreeSet<_> = threads.iter().filter_map(|thread| thread.other()).collect();
        let may_be = takes_part
            .keys()
            .filter(|name| !is_placeholder(name) && !others.contains(*name));
        Self {
            threads,
            may_be: may_be.cloned().collect(),
            takes_part,
        }
    }

    fn has_anybody(&self, name: &str) -> bool {
        self.takes_part.contains_key(&folded(name))
    }

    /// In how many conversations somebody who may be the owner takes part.
    fn count(&self, folded: &str) -> usize {
        match self.may_be.contains(folded) {
            true => self.takes_part.get(folded).copied().unwrap_or_default(),
            false => 0,
        }
    }

    /// The only one who takes part in every conversation, where these are with different
    /// people; or in nearly every one, as the export does not name the owner in groups that
    /// were left.
    fn the_one_in_all(&self) -> Option<&str> {
        let first = self.may_be.iter().max_by_key(|name| self.count(name))?;
        let others = self.may_be.iter().filter(|name| *name != first);
        let second = others.map(|name| self.count(name)).max().unwrap_or(0);
        let (most, all) = (self.count(first), self.threads.len());
        let in_every_one = most == all && most >= 2 && second < most;
        let in_nearly_all = most >= 4 && most * 10 >= all * 8 && second * 2 <= most;
        let is_clear = (in_every_one || in_nearly_all) && !self.has_rival(first);
        (is_clear && self.is_at_home(first)).then_some(first)
    }

    /// Whether somebody else is taken for the owner by the export's habit in several
    /// conversations, and by none of theirs for anybody else: one friend may be in every group,
    /// also in those that the owner left.
    fn has_rival(&self, name: &str) -> bool {
        let is_rival = |other: &&String| {
            let theirs = || self.threads.iter().filter(|thread| thread.has(other));
            let with_both = theirs().filter(|thread| thread.contradicts(name));
            !is_same(other, name)
                && with_both.count() >= 2
                && !theirs().any(|thread| thread.contradicts(other))
        };
        self.may_be.iter().any(|other| is_rival(&other))
    }

    /// Whether somebody is not merely in the same groups: the last of a list, or one of two
    /// more than once.
    fn is_at_home(&self, name: &str) -> bool {
        let is_last = |thread: &&Thread| thread.last().is_some_and(|last| is_same(last, name));
        let of_two = |thread: &&&Thread| thread.people.len() == 2 && thread.has(name);
        self.threads.iter().copied().any(|thread| is_last(&thread))
            || self.threads.iter().filter(of_two).count() >= 2
    }

    /// The only one in all conversations, else in most, whom the personal information names.
    fn the_one_of(&self, told: &[String]) -> Option<&str> {
        let told: BTreeSet<_> = told.iter().map(|told| folded(told)).collect();
        let all = self.threads.len();
        let only = |least: usize| {
            let is_told = |name: &&String| told.contains(*name) && self.count(name) >= least;
            let mut names = self.may_be.iter().filter(is_told);
            names.next().filter(|_| names.next().is_none())
        };
        only(all).or_else(|| only(all / 2 + 1)).map(String::as_str)
    }

    /// Whether every conversation that tells by its habit who the owner is, and has this one in
    /// it, tells somebody else, and nothing else that is told is like the name: a word about
    /// oneself may be a friend's name.
    fn is_doubted(&self, name: &str, told: &[String]) -> bool {
        let tells = |thread: &&&Thread| thread.has(name) && thread.last().is_some();
        let mut telling = self.threads.iter().filter(tells).peekable();
        let is_contradicted =
            telling.peek().is_some() && telling.all(|thread| thread.contradicts(name));
        is_contradicted && !is_like_another(told, name)
    }

    /// By the export's habit the owner is the last of the participants: whoever that is in
    /// every conversation.
    fn always_last(&self) -> Option<&'a str> {
        let last = self.threads.first()?.last()?;
        let is_last = |thread: &&Thread| thread.last().is_some_and(|it| is_same(it, last));
        let always = self.threads.iter().all(is_last);
        (always && self.may_be.contains(&folded(last))).then_some(last)
    }
}

/// Whether another text without spaces is like this name, as the user name and the address of
/// many people are.
fn is_like_another(told: &[String], name: &str) -> bool {
    let plain = |text: &str| -> String {
        let letters = text.nfd().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let name_itself = plain(name);
    !name_itself.is_empty()
        && told.iter().any(|text| {
            let is_word = !text.contains(char::is_whitespace) && !is_same(text, name);
            is_word && plain(text).contains(&name_itself)
        })
}

#[cfg(test)]
#[path = "owner_tests.rs"]
mod tests;
