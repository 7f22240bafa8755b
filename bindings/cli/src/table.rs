//! Columns that line up, for people.

use std::fmt;

use console::measure_text_width;

/// Rows of cells; every row has as many as there are columns.
pub struct Table<const COLUMNS: usize> {
    sides: [Side; COLUMNS],
    rows: Vec<[String; COLUMNS]>,
}

/// To which side of its column a cell keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    pub fn new(sides: [Side; COLUMNS]) -> Self {
        Self {
            sides,
            rows: Vec::new(),
        }
    }

    pub fn row(&mut self, cells: [String; COLUMNS]) {
        self.rows.push(cells);
    }

    fn width(&self, column: usize) -> usize {
        self.rows
            .iter()
            .filter_map(|row| row.get(column))
            .map(|cell| measure_text_width(cell))
            .max()
            .unwrap_or(0)
    }
}

impl<const COLUMNS: usize> fmt::Display for Table<COLUMNS> {
    /// Two spaces before every column, nothing after the last.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths: Vec<usize> = (0..COLUMNS).map(|column| self.width(column)).collect();
        for row in &self.rows {
            let mut text = String::new();
            for ((cell, side), width) in row.iter().zip(self.sides).zip(&widths) {
                let gap = " ".repeat(width.saturating_sub(measure_text_width(cell)));
                text.push_str("  ");
                match side {
                    Side::Left => text.extend([cell.as_str(), &gap]),
                    Side::Right => text.extend([gap.as_str(), cell]),
                }
            }
            writeln!(f, "{}", text.trim_end())?;
        }
        Ok(())
    }
}

/// How wide the widest of these is.
pub fn widest(texts: &[String]) -> usize {
    let widths = texts.iter().map(|text| measure_text_width(text));
    widths.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_count_as_wide() {
        let mut table = Table::new([Side::Left, Side::Right]);
        table.row(["食べ物".to_owned(), "7".to_owned()]);
        table.row(["food".to_owned(), "1,024".to_owned()]);
        assert_eq!(table.to_string(), "  食べ物      7\n  food    1,024\n");
    }
}
