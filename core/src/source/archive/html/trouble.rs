//! Counts what could not be read in one page and tells it in a few sentences, however
//! long the page.

use std::collections::BTreeSet;

/// How many examples a sentence names.
const EXAMPLES: usize = 5;
/// How much of an example it shows, in characters.
const SHOWN: usize = 60;

/// What went wrong in one page.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    /// Dates with a word of no language known, or of another calendar.
    pub unread_dates: Examples,
    /// Dates whose month is another one in another language.
    pub disputed_dates: Examples,
    /// Dates that the folders of their pictures contradict.
    pub contradicted_dates: Examples,
    /// Labels beside photos and videos that are in no table.
    pub unknown_labels: Examples,
    /// Stories of which nobody can say whose they are.
    pub may_be_others: u64,
    /// Posts with two numbers that may be a place.
    pub may_have_a_place: u64,
    /// Posts without any date.
    pub without_date: u64,
    /// Posts without photo or video.
    pub without_media: u64,
    /// Captions longer than any on Instagram.
    pub cut_captions: u64,
    /// Photos and videos beyond what a post can have.
    pub too_many_media: u64,
    /// Photos and videos of the export outside of posts.
    pub outside: u64,
    /// Texts beside photos and videos that are nothing known.
    pub unplaced_texts: u64,
    /// Tags and comments given up as too long.
    pub too_long_tags: u64,
    /// Whether some bytes were no characters.
    pub replaced: bool,
}

/// Texts of one sort: how many, and the first few.
#[derive(Debug, Default)]
pub(super) struct Examples {
    count: u64,
    first: BTreeSet<String>,
}

/// How a page came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// There was not a byte.
    Empty,
    /// No post was open any more.
    Whole,
    /// In the middle of a post.
    CutOff,
    /// Reading failed after so many bytes.
    Unreadable(u64),
}

impl Examples {
    pub(super) fn add(&mut self, text: &str) {
        self.count += 1;
        if self.first.len() < EXAMPLES {
            self.first.insert(text.chars().take(SHOWN).collect());
        }
    }

    /// `“one”, “two”`.
    fn quoted(&self) -> String {
        let quoted: Vec<String> = self.first.iter().map(|text| format!("“{text}”")).collect();
        quoted.join(", ")
    }
}

impl Trouble {
    /// The sentences for the person, about a page that ended like this.
    pub(super) fn sentences(&self, ending: Ending) -> impl Iterator<Item = String> {
        let unread = &self.unread_dates;
        let disputed = &self.disputed_dates;
        let contradicted = &self.contradicted_dates;
        let labels = &self.unknown_labels;
        [
            about(ending),
            told(unread.count, "date", |dates| {
                format!(
                    "{dates} could not be read ({}); a month is taken from the folder where it names one",
                    unread.quoted()
                )
            }),
            told(disputed.count, "date", |dates| {
                format!(
                    "{dates} could not be read, as the month is another one in another language ({})",
                    disputed.quoted()
                )
            }),
            told(contradicted.count, "date", |dates| {
                format!(
                    "{dates} not believed, as the folder of the picture names another month ({}); \
                     that month is taken",
                    contradicted.quoted()
                )
            }),
            told(labels.count, "field", |fields| {
                format!("{fields} of an unknown name left out ({})", labels.quoted())
            }),
            told(self.may_be_others, "story", |stories| {
                format!(
                    "{stories} may be other people's, and a save takes them as yours: \
                     the field that tells is of an unknown language"
                )
            }),
            told(self.may_have_a_place, "post", |posts| {
                format!(
                    "{posts} may lose a place: two numbers of an unknown name may be one, \
                     and are not taken as such"
                )
            }),
            told(self.without_date, "post", |posts| format!("{posts} without a date")),
            told(self.without_media, "entry", |entries| {
                format!("{entries} without photo or video left out")
            }),
            told(self.cut_captions, "caption", |captions| {
                format!("{captions} too long to be one of Instagram's, cut")
            }),
            told(self.too_many_media, "photo or video", |media| {
                format!("{media} left out, as no post has so many, or so long a path")
            }),
            told(self.outside, "photo or video", |media| {
                format!("{media} outside of any post: what the page says of them is left out")
            }),
            told(self.unplaced_texts, "text", |texts| {
                format!("{texts} beside a photo or video not understood, and left out")
            }),
            told(self.too_long_tags, "tag", |tags| {
                format!("{tags} too long to be read left out")
            }),
            self.replaced.then(|| {
                "some characters are damaged; they were replaced".to_owned()
            }),
        ]
        .into_iter()
        .flatten()
    }
}

/// A sentence that starts with a number of things, if there are any.
fn told(count: u64, one: &str, sentence: impl Fn(&str) -> String) -> Option<String> {
    let things = match (count, one) {
        (0, _) => return None,
        (1, one) => format!("1 {one}"),
        (count, "photo or video") => format!("{count} photos or videos"),
        (count, "entry") => format!("{count} entries"),
        (count, "story") => format!("{count} stories"),
        (count, one) => format!("{count} {one}s"),
    };
    Some(sentence(&things))
}

fn about(ending: Ending) -> Option<String> {
    match ending {
        Ending::Whole => None,
        Ending::Empty => Some("the file is empty; download the archive again".to_owned()),
        Ending::CutOff => Some(
            "the page ends in the middle of a post; what stands before was read; \
             download the archive again"
                .to_owned(),
        ),
        Ending::Unreadable(at) => Some(format!(
            "the page cannot be unpacked after byte {at}; what stands before was read; \
             download the archive again"
        )),
    }
}
