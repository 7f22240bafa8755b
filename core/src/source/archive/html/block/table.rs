//! A table with one row for each post: a picture in one cell, its date and words in others.

use super::Block;
use crate::source::archive::html::labels::{self, Label};
use crate::source::archive::html::loose::is_date;
use crate::source::archive::html::row::Row;

impl Block {
    /// The post that the innermost row is, which has that number and is over: it shows a photo or
    /// video, and one of its cells is a date. `columns`: what the table's first row calls them.
    pub(in super::super) fn take_row_of_post(
        &mut self,
        number: u64,
        columns: &mut Vec<String>,
    ) -> Option<Self> {
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
            media: self.media.split_off(first),
            loose: std::mem::take(&mut self.loose),
            subtitles: self.subtitles.take(),
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
        post.heading.push(&words.of_post());
        post.heading.ends();
        Some(post)
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
