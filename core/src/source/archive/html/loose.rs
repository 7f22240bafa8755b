//! The texts of a post that stand in no part with a known class: newer pages have other
//! tags and classes. What stands before the first photo or video is the caption, the last
//! text behind is the date.

use super::date::DateText;
use super::limited::Limited;

/// The longest text kept, in bytes.
const LONGEST: usize = 64 * 1024;
/// More texts than this stand above no photo or video.
const MOST_TEXTS: usize = 32;

/// Those texts, as far as they have been read.
#[derive(Debug, Default)]
pub(super) struct LooseTexts {
    above: Vec<Limited<LONGEST>>,
    last: Limited<LONGEST>,
    /// Whether the next text starts one of its own.
    parted: bool,
}

impl LooseTexts {
    /// A block of text starts or ends.
    pub(super) fn part(&mut self) {
        self.parted = true;
    }

    /// Text above the first photo or video, or behind.
    pub(super) fn text(&mut self, text: &str, is_above: bool) {
        if text.trim().is_empty() && self.parted {
            return;
        }
        let starts = std::mem::take(&mut self.parted);
        if !is_above {
            if starts {
                self.last = Limited::default();
            }
            self.last.push(text);
            return;
        }
        if (starts || self.above.is_empty()) && self.above.len() < MOST_TEXTS {
            self.above.push(Limited::default());
        }
        if let Some(last) = self.above.last_mut() {
            last.push(text);
        }
    }

    /// The date: the last text behind, or above where nothing stands behind. It is taken
    /// out.
    pub(super) fn take_date(&mut self) -> Option<String> {
        let is_date = |text: &Limited<LONGEST>| DateText::read(&text.as_line()).is_some();
        if is_date(&self.last) || looks_like_date(&self.last.as_line()) {
            return Some(std::mem::take(&mut self.last).as_line());
        }
        self.above
            .pop_if(|text| is_date(text))
            .map(|text| text.as_line())
    }

    /// The texts above, a line each.
    pub(super) fn above(&self) -> Vec<String> {
        self.above.iter().filter_map(Limited::as_written).collect()
    }
}

/// Whether a text may be a date in a language that nobody knows: it is told as it is.
fn looks_like_date(text: &str) -> bool {
    const LONGEST_DATE: usize = 80;
    text.len() <= LONGEST_DATE && text.chars().filter(|c| c.is_numeric()).count() > 4
}
