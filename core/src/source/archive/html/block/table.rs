//! A table with one row for each post: a picture in one cell, its date and words in others; or with one
//! for each message: who sent it in a cell, too.

use super::Block;
use crate::source::archive::html::labels::{self, Label};
use crate::source::archive::html::loose::is_date;
use crate::source::archive::html::row::Row;

/// Where rows are messages: whether a text is the name of the person whose export it is.
pub(in super::super) type Sender<'s> = Option<&'s dyn Fn(&str) -> bool>;

impl Block {
    /// The post that the innermost row is, which has that number and is over: it shows a photo or
    /// video, and one of its cells is a date. `columns`: what the table's first row calls them.
    pub(in super::super) fn take_row_of_post(
        &mut self,
        number: u64,
        columns: &mut Vec<String>,
        sender: Sender<'_>,
    ) -> Option<Self> {
        let (first, mut post) = self.row_of_post(number, columns, sender)?;
        post.media = self.media.split_off(first);
        post.loose.append(&mut self.loose);
        post.subtitles = self.subtitles.take();
        Some(post)
    }

    /// Remembers the post that a row may be in the element of another: whether it is one shows when
    /// all is read.
    pub(in super::super) fn keep_row_of_post(
        &mut self,
        number: u64,
        columns: &mut Vec<String>,
        sender: Sender<'_>,
    ) {
        let Some((first, mut post)) = self.row_of_post(number, columns, sender) else {
            return;
        };
        post.media = self.media[first..].to_vec();
        post.loose.extend(self.loose[self.loose_of_rows..].to_vec());
        self.loose_of_rows = self.loose.len();
        self.of_rows.push(post);
    }

    /// The posts that its rows are: several, which show all that it shows, where it has no date itself.
    pub(in super::super) fn take_posts_of_rows(&mut self) -> Vec<Self> {
        let rows = std::mem::take(&mut self.of_rows);
        let shown: usize = rows.iter().map(|post| post.media.len()).sum();
        if rows.len() < 2 || self.is_dated() || shown != self.media.len() {
            return Vec::new();
        }
        *self = Self {
            too_many: self.too_many,
            ..Self::default()
        };
        rows
    }

    /// The post that the innermost row is, still without what it shows, which begins at that place.
    fn row_of_post(
        &mut self,
        number: u64,
        columns: &mut Vec<String>,
        sender: Sender<'_>,
    ) -> Option<(usize, Self)> {
        let first = self.media.iter().position(|medium| medium.at >= number)?;
        let cells = self.rows.last()?.cells();
        let mut dates = cells.iter().flatten().filter(|text| is_date(text));
        let date = dates.next().filter(|_| cells.len() > 1)?.clone();
        if dates.any(|other| *other != date) {
            return None;
        }
        if !self.columns.is_empty() {
            *columns = std::mem::take(&mut self.columns);
        }
        let named = Some(&*columns).filter(|columns| columns.len() == cells.len());
        let mut post = Self {
            is_draft: self.is_draft,
            ..Self::default()
        };
        post.footer.push(&date);
        let mut words = Words::default();
        for (at, texts) in cells.iter().enumerate() {
            let texts = texts.iter().filter(|text| **text != date);
            let text = texts.map(String::as_str).collect::<Vec<_>>().join("\n");
            let column = named.and_then(|columns| columns.get(at));
            match column.and_then(|column| labels::meaning(column)) {
                Some(Label::Caption) => words.named.push(text),
                Some(_) => {
                    let column = column.cloned().unwrap_or_default();
                    post.field(column, text, false, |_| false);
                }
                None => words.others.push(text),
            }
        }
        post.heading.starts();
        post.heading.push(&match sender {
            Some(is_own) => words.sender(is_own),
            None => words.of_post(),
        });
        post.heading.ends();
        Some((first, post))
    }

    /// Remembers the cells of the first row: they may be the names of the columns.
    pub(super) fn may_be_columns(&mut self, row: &Row) {
        if self.columns.is_empty() && self.media.is_empty() {
            let cells = row.cells().into_iter();
            self.columns = cells.map(|texts| texts.join(" ")).collect();
        }
    }
}

/// What cells of a post's row say beside its date.
#[derive(Default)]
struct Words {
    /// Those that the table calls the caption.
    named: Vec<String>,
    others: Vec<String>,
}

impl Words {
    /// Who sent the message: the person whose export it is, where a cell says so and nothing else; else
    /// what stands first, which is the name of somebody else or words of somebody else.
    fn sender(self, is_own: &dyn Fn(&str) -> bool) -> String {
        let mut texts = self.others;
        texts.retain(|text| !text.is_empty());
        let own = texts.iter().position(|text| is_own(text));
        match own.or((!texts.is_empty()).then_some(0)) {
            Some(at) => texts.swap_remove(at),
            None => String::new(),
        }
    }

    fn of_post(mut self) -> String {
        // `12` likes.
        self.others
            .retain(|text| text.chars().any(char::is_alphabetic));
        let words = match self.named.is_empty() {
            true => self.others,
            false => self.named,
        };
        words.join("\n")
    }
}
