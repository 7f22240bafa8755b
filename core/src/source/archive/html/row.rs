//! A row of the tables beside a photo or video: a label and its value. Until 2022 they
//! stand in two cells, since 2023 in one, as `<div>label</div><div>value</div>`.

use super::limited::Limited;

/// The longest label or value of interest, in bytes: a caption has up to 2,200 characters.
const LONGEST: usize = 16 * 1024;
/// More pieces of text than this are no label and value.
const MOST_TEXTS: usize = 32;

/// A row that is being read.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The pieces of text of each cell.
    cells: Vec<Vec<Limited<LONGEST>>>,
    /// Whether the next text starts a piece of its own.
    parted: bool,
    /// Whether its value is a link to subtitles, whatever its label.
    pub is_of_subtitles: bool,
}

impl Row {
    /// A new cell starts.
    pub(super) fn cell(&mut self) {
        if self.cells.len() < MOST_TEXTS {
            self.cells.push(Vec::new());
        }
    }

    /// A block starts or ends: what comes is no part of the text before.
    pub(super) fn part(&mut self) {
        self.parted = true;
    }

    /// Text of the last cell.
    pub(super) fn text(&mut self, text: &str) {
        let Some(texts) = self.cells.last_mut() else {
            return;
        };
        if let Some(last) = texts.last_mut().filter(|_| !self.parted) {
            last.push(text);
            return;
        }
        let text = text.trim_start();
        if !text.is_empty() && texts.len() < MOST_TEXTS {
            let mut first = Limited::default();
            first.push(text);
            texts.push(first);
            self.parted = false;
        }
    }

    /// The label and its value, of which one may be empty; none if there is neither.
    pub(super) fn label_and_value(&self) -> Option<(String, String)> {
        self.read(Limited::as_line, " ")
    }

    /// The texts of each cell, as they were written.
    pub(super) fn cells(&self) -> Vec<Vec<String>> {
        let texts = |cell: &Vec<Limited<LONGEST>>| {
            let texts = cell.iter().filter_map(Limited::as_written);
            texts.collect()
        };
        self.cells.iter().map(texts).collect()
    }

    /// The value with its line breaks; none if it is empty.
    pub(super) fn words(&self) -> Option<String> {
        let as_written = |text: &Limited<LONGEST>| text.as_written().unwrap_or_default();
        let (_, words) = self.read(as_written, "\n")?;
        (!words.is_empty()).then_some(words)
    }

    fn read(
        &self,
        text: impl Fn(&Limited<LONGEST>) -> String,
        between: &str,
    ) -> Option<(String, String)> {
        let mut cells = self.cells.iter().map(|cell| {
            let texts = cell.iter().map(&text);
            texts.filter(|text| !text.is_empty()).collect::<Vec<_>>()
        });
        let mut first = cells.next()?.into_iter();
        let others: Vec<String> = cells.flatten().collect();
        let (label, value) = if self.cells.len() > 1 {
            (first.collect::<Vec<_>>().join(" "), others)
        } else {
            (first.next()?, first.collect())
        };
        let is_told = !label.is_empty() || !value.is_empty();
        is_told.then(|| (label, value.join(between)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cells_are_label_and_value() {
        let mut row = Row::default();
        row.cell();
        row.text("\n Focal ");
        row.text("length\n");
        row.part();
        row.cell();
        row.text("4.25");
        let expected = ("Focal length".to_owned(), "4.25".to_owned());
        assert_eq!(row.label_and_value(), Some(expected));
    }

    #[test]
    fn one_cell_holds_the_label_first() {
        let mut row = Row::default();
        row.cell();
        row.text("\n  ");
        row.part();
        row.text("Latitude");
        row.part();
        row.text("\n  ");
        row.part();
        row.text("48.85");
        row.part();
        row.text("\n");
        let expected = ("Latitude".to_owned(), "48.85".to_owned());
        assert_eq!(row.label_and_value(), Some(expected));
    }

    #[test]
    fn a_value_or_a_label_may_be_empty() {
        let mut row = Row::default();
        row.cell();
        row.text("Has camera metadata");
        row.cell();
        let expected = ("Has camera metadata".to_owned(), String::new());
        assert_eq!(row.label_and_value(), Some(expected));
        let mut row = Row::default();
        row.cell();
        row.cell();
        assert_eq!(row.label_and_value(), None);
        row.text("reel_reshare");
        let expected = (String::new(), "reel_reshare".to_owned());
        assert_eq!(row.label_and_value(), Some(expected));
        assert_eq!(Row::default().label_and_value(), None);
    }

    #[test]
    fn a_row_without_end_keeps_little() {
        let mut row = Row::default();
        for _ in 0..10_000 {
            row.cell();
            for _ in 0..100 {
                row.part();
                row.text(&"x".repeat(100));
            }
        }
        let texts: usize = row.cells.iter().map(Vec::len).sum();
        assert!(texts <= MOST_TEXTS * MOST_TEXTS);
    }
}
