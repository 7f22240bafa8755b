//! Labels and their values beside the photos and videos of a post: rows of tables, one in another.

use super::{Block, MOST_ROWS};
use crate::source::archive::came_from;
use crate::source::archive::html::date::DateText;
use crate::source::archive::html::labels::{self, Label};
use crate::source::archive::html::row::Row;
use crate::source::archive::json::labels::is_true;

impl Block {
    pub(in super::super) fn open_row(&mut self) {
        self.rows.push(Row::default());
    }

    /// The innermost row that is open.
    pub(in super::super) fn row(&mut self) -> Option<&mut Row> {
        self.rows.last_mut()
    }

    /// The innermost row is over. `is_nested`: it stands in a value of another.
    pub(in super::super) fn close_row(&mut self, is_nested: bool, is_open: impl Fn(u64) -> bool) {
        let Some(row) = self.rows.pop() else {
            return;
        };
        let Some((label, value)) = row.label_and_value() else {
            return;
        };
        if self.rows.is_empty() {
            self.may_be_columns(&row);
        }
        if !is_nested {
            self.rows_read += 1;
        }
        let around = self.rows.last().and_then(Row::label_and_value);
        let around = around.filter(|(label, _)| !label.is_empty());
        if let Some((around, _)) = around {
            // What stands in a row with a label of its own (people, comments) is that one's.
            self.mark_in_row(&around, [&label, &value], is_open);
            return;
        }
        if row.is_of_subtitles {
            return;
        }
        let value = match labels::meaning(&label) {
            Some(Label::Caption) => row.words().unwrap_or_default(),
            _ => value,
        };
        self.field(label, value, is_nested, is_open);
    }

    /// A label and its value.
    pub(super) fn field(
        &mut self,
        label: String,
        value: String,
        is_nested: bool,
        is_open: impl Fn(u64) -> bool,
    ) {
        let half = self.half_of_a_place.take();
        let by_form = labels::meaning_by_form(&label, &value);
        let meaning = labels::meaning(&label);
        match half {
            Some((first, latitude))
                if meaning.is_none() && by_form.is_none() && labels::is_longitude(&value) =>
            {
                self.maybe_place([first, label], [latitude, value], is_open);
                return;
            }
            Some((label, _)) => self.unknown_label(label, false),
            None => {}
        }
        if meaning.is_none() && by_form.is_none() && !is_nested {
            self.unclear.take(&label, &value);
            self.may_be_date(&label, &value);
        }
        match (meaning, by_form) {
            (Some(Label::Exif(name)), _) => self.exif(name, value, &is_open),
            (None, Some((Label::Exif(name), mark))) => self.exif(name, mark.to_owned(), &is_open),
            (Some(Label::Draft), _) => self.is_draft |= is_true(&value),
            (Some(Label::Caption), _) if !is_nested => self.words(&value),
            (Some(_), _) => {}
            // A table starts with the place, where there is one (fact sheet 4.4).
            (None, _) if !is_nested && self.rows_read == 1 && labels::is_latitude(&value) => {
                self.half_of_a_place = Some((label, value));
            }
            (None, _) if labels::is_capture_time(&value) => {
                if let Some(medium) = self.medium_in_hand(is_open) {
                    medium.original_by_form.get_or_insert(value);
                }
                self.unknown_label(label, is_nested);
            }
            (None, _) => self.unknown_label(label, is_nested),
        }
    }

    /// A row in a row of an unknown name: only a mark that the picture is somebody else's counts.
    fn mark_in_row(&mut self, around: &str, texts: [&String; 2], is_open: impl Fn(u64) -> bool) {
        let mark = texts
            .into_iter()
            .find(|text| came_from::is_mark_of_others(text));
        if let Some(mark) = mark.filter(|_| labels::meaning(around).is_none()) {
            self.exif("source_type", mark.clone(), is_open);
        }
    }

    /// A value under an unknown label, which is the post's date if nothing else is.
    pub(super) fn may_be_date(&mut self, label: &str, value: &str) {
        if labels::is_capture_time(value) || DateText::read(value).is_none() {
            return;
        }
        match &mut self.row_date {
            None => self.row_date = Some((label.to_owned(), Some(value.to_owned()))),
            Some((_, date)) if date.as_deref() == Some(value) => {}
            Some((_, date)) => *date = None,
        }
    }

    /// Values have labels of their own ("Name" of a topic); those are not of interest.
    pub(super) fn unknown_label(&mut self, label: String, is_nested: bool) {
        let is_new = !label.is_empty() && !self.unknown_labels.contains(&label);
        if !is_nested && is_new && self.unknown_labels.len() < MOST_ROWS {
            self.unknown_labels.push(label);
        }
    }
}
