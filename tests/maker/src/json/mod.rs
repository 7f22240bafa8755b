//! The index files of a JSON export (fact sheet 4 to 6).

mod account;
mod classic;
mod insights;
mod labels;
mod media_json;
mod messages;
mod sections;
mod text;

pub(crate) use classic::as_text;

use crate::export::Export;
use crate::layout::Era;
use crate::plan::PlannedPost;
use crate::post::Kind;

/// How the JSON of an export is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// What stands around the list in an index file.
    pub wrapper: Wrapper,
    /// How many posts one `posts_N.json` holds.
    pub posts_a_file: usize,
    /// Era A: times without `+00:00`, as in 2018 and 2019.
    pub naive_times: bool,
    /// Era E: labels in French, and spelled wrong.
    pub french_labels: bool,
    /// The file that says whose account it is.
    pub account: AccountFile,
    /// Where the slides of a post stand.
    pub slides: Slides,
}

/// Where the slides of a post stand behind the first, in the classic index files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slides {
    /// In the post's list with it.
    Listed,
    /// In a list of that name beside it.
    Beside(&'static str),
    /// Deeper in a list beside it, each around its data.
    Attached,
}

impl Slides {
    /// Every one.
    pub(crate) const ALL: [Self; 4] = [
        Self::Listed,
        Self::Beside("children"),
        Self::Beside("carousel_media"),
        Self::Attached,
    ];
}

/// How the file that says whose account it is is written (fact sheet 4.1 and 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountFile {
    /// Labels in English, as keys.
    Usual,
    /// Labels in French, as keys.
    French,
    /// Labels and values as a list.
    Labels,
    /// Without the name shown in messages.
    Nameless,
    /// With a name that is in no conversation.
    OtherName,
    /// There is none.
    Absent,
}

impl AccountFile {
    /// Every one that leaves no doubt, together with the conversations.
    pub(crate) const CLEAR: [Self; 5] = [
        Self::Usual,
        Self::French,
        Self::Labels,
        Self::Nameless,
        Self::Absent,
    ];
}

/// What stands around the list of posts in an index file (hard case 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wrapper {
    /// What Instagram uses for that file: an object, or (posts) nothing.
    Usual,
    /// Nothing.
    Bare,
    /// An object with a key that nobody has seen.
    Unknown,
}

impl Default for Shape {
    fn default() -> Self {
        Self {
            wrapper: Wrapper::Usual,
            posts_a_file: 10_000,
            naive_times: false,
            french_labels: false,
            account: AccountFile::Usual,
            slides: Slides::Listed,
        }
    }
}

/// Every index file: path and text.
pub(crate) fn index_files(export: &Export, planned: &[PlannedPost<'_>]) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    if export.era == Era::A {
        files.push(("media.json".to_owned(), media_json::text(export, planned)));
        files.push(("messages.json".to_owned(), messages::era_a(export)));
    } else {
        files.extend(classic::files(export, planned));
        files.extend(messages::files(export, planned));
        files.extend(sections::files(export, planned));
        files.extend(insights::file(planned));
    }
    if export.era == Era::E {
        files.extend(labels::file(export, planned));
    }
    if export.json.account != AccountFile::Absent {
        files.push((export.era.account_file().to_owned(), account::text(export)));
    }
    files
}

/// The posts of that kind that the classic index tells of.
fn of_kind<'a, 'b>(
    export: &Export,
    planned: &'b [PlannedPost<'a>],
    kind: Kind,
) -> Vec<&'b PlannedPost<'a>> {
    let classic = |post: &PlannedPost<'_>| post.post.told.by_classic(export.era == Era::E);
    planned
        .iter()
        .filter(|post| post.post.kind == kind && classic(post))
        .collect()
}
