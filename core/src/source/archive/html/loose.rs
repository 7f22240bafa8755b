//! The texts of a post that stand in no part with a known class: newer pages have other
//! tags and classes. What stands before the first photo or video is the caption, the last
//! text behind is the date, and two texts between that share an element are a label and
//! its value. What the page calls a time is the date also among other words, and the only
//! paragraph behind is the caption where nothing stands above.

use super::date::DateText;
use super::elements::Elements;
use super::labels;
use super::limited::Limited;

/// The longest text kept, in bytes.
const LONGEST: usize = 64 * 1024;
/// See [`is_paragraph`].
const PARAGRAPHS: [&str; 7] = ["p", "h1", "h2", "h3", "h4", "h5", "h6"];
/// More texts than this stand above no photo or video.
const MOST_TEXTS: usize = 32;

/// Those texts, as far as they have been read.
#[derive(Debug, Default)]
pub(super) struct LooseTexts {
    above: Vec<Text>,
    /// The text before the last, where it may be the label of the last.
    pub label: Option<Text>,
    /// The last text behind a photo or video.
    pub last: Option<Text>,
    /// Whether the next text starts one of its own.
    parted: bool,
}

/// A text and where it stands.
#[derive(Debug, Default)]
pub(super) struct Text {
    text: Limited<LONGEST>,
    /// How many elements had been opened when it started.
    at: u64,
    /// The number of the innermost element that holds the text before as well.
    joined: u64,
    /// The number of the innermost element that holds the photo or video before as well.
    beside: u64,
    /// Whether the photo or video before is still being told of.
    pub is_of_medium: bool,
    /// Whether the page calls it the caption of a figure.
    pub is_caption: bool,
    /// Whether it is a paragraph or a heading.
    pub is_paragraph: bool,
    /// Whether it stands in the head of the post.
    is_header: bool,
    /// What it is in a list of terms and what they mean, if it stands in one.
    in_list: Option<InList>,
    /// What of it the page calls a moment.
    time: Option<String>,
}

/// What a text is in a list of terms and what they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InList {
    Label,
    Value,
}

impl InList {
    fn of(elements: &Elements) -> Option<Self> {
        let value = elements.number_of("dd");
        let label = elements.number_of("dt");
        match label > value {
            true => Some(Self::Label),
            false => value.map(|_| Self::Value),
        }
    }
}

impl Text {
    pub(super) fn as_line(&self) -> String {
        self.text.as_line()
    }

    pub(super) fn as_written(&self) -> Option<String> {
        self.text.as_written()
    }

    /// Whether this is the value of a label that stands directly before it.
    pub(super) fn is_value_of(&self, label: &Self) -> bool {
        let (word, value) = (label.as_line(), self.as_line());
        let is_known = labels::meaning(&word).is_some();
        if is_known && labels::meaning(&value).is_some() {
            // A label without a value, and the next one.
            return false;
        }
        let is_apart = self.joined > self.beside;
        is_apart
            || is_known && (labels::is_capture_time(&value) || DateText::read(&value).is_none())
    }

    /// Whether it is the label of what stands behind it, by the page's own word.
    pub(super) fn is_label(&self) -> bool {
        self.in_list == Some(InList::Label)
    }

    fn is_value_in_list(&self) -> bool {
        self.in_list == Some(InList::Value)
    }

    /// Whether it is of several words.
    pub(super) fn has_words(&self) -> bool {
        self.as_line().split_whitespace().count() > 1
    }

    /// The date that it is, or that stands in it.
    fn date(&self) -> String {
        self.time.clone().unwrap_or_else(|| self.as_line())
    }

    pub(super) fn is_date(&self) -> bool {
        if self.time.is_some() {
            return true;
        }
        is_date(&self.as_line())
    }
}

/// Whether an element holds words for people, wherever it stands.
pub(super) fn is_paragraph(name: &str) -> bool {
    PARAGRAPHS.contains(&name)
}

impl LooseTexts {
    /// A block of text starts or ends.
    pub(super) fn part(&mut self) {
        self.parted = true;
    }

    /// A moment starts: above a photo or video it is a text of its own.
    pub(super) fn part_above(&mut self) {
        if self.last.is_none() && self.label.is_none() {
            self.part();
        }
    }

    /// The last text holds this moment.
    pub(super) fn time(&mut self, words: String, is_above: bool) {
        let text = match is_above {
            true => self.above.last_mut(),
            false => self.last.as_mut(),
        };
        if let Some(text) = text {
            text.time = Some(words);
            self.parted |= is_above;
        }
    }

    /// Whether this text is one of its own.
    pub(super) fn starts(&self, text: &str) -> bool {
        self.parted && !text.trim().is_empty()
    }

    /// Text above the first photo or video.
    pub(super) fn push_above(&mut self, text: &str, elements: &Elements) {
        if text.trim().is_empty() && self.parted {
            return;
        }
        let starts = std::mem::take(&mut self.parted);
        if starts || self.above.is_empty() {
            if self.above.len() == MOST_TEXTS {
                self.above.remove(0);
            }
            self.above.push(Text {
                at: elements.count(),
                is_header: elements.is_in("header"),
                in_list: InList::of(elements),
                ..Text::default()
            });
        }
        if let Some(last) = self.above.last_mut() {
            last.text.push(text);
        }
    }

    /// More of the text behind a photo or video, or its start: `at` is where that photo
    /// or video stands.
    pub(super) fn push_behind(&mut self, text: &str, at: u64, elements: &Elements) -> &mut Text {
        if !text.trim().is_empty() {
            self.parted = false;
        }
        let before = self.label.as_ref().map_or(0, |label| label.at);
        let last = self.last.get_or_insert_with(|| Text {
            at: elements.count(),
            joined: elements.holding(before),
            beside: elements.holding(at),
            is_caption: elements.is_in("figcaption"),
            is_paragraph: PARAGRAPHS.iter().any(|name| elements.is_in(name)),
            in_list: InList::of(elements),
            ..Text::default()
        });
        last.text.push(text);
        last
    }

    /// A text behind that is the caption all the same.
    pub(super) fn is_caption(&mut self, text: Text) {
        if self.above.len() < MOST_TEXTS {
            self.above.push(text);
        }
    }

    /// Whether the last text behind is a date that can be read, and no value.
    pub(super) fn end_with_date(&self) -> bool {
        let Some(last) = self.last.as_ref().filter(|last| last.is_date()) else {
            return false;
        };
        let label = self.label.as_ref();
        !label.is_some_and(|label| last.is_value_of(label))
    }

    /// The date, if it is the last text behind. It is taken out.
    pub(super) fn take_date_behind(&mut self) -> Option<String> {
        let is_date = |text: &mut Text| text.is_date() || looks_like_date(&text.as_line());
        self.last.take_if(is_date).map(|text| text.date())
    }

    /// The date, if it is the last text above. It is taken out.
    pub(super) fn take_date_above(&mut self) -> Option<String> {
        self.above
            .pop_if(|text| text.is_date())
            .map(|text| text.date())
    }

    /// The labels above and their values, as far as both are known or the page calls them so. They
    /// are taken out. A value that is the only date stays where the post has none yet, and so do the
    /// only words where there are no others.
    pub(super) fn take_rows_above(&mut self, has_date: bool) -> Vec<(String, String)> {
        let mut rows = Vec::new();
        let (mut dates, mut words) = (Vec::new(), Vec::new());
        let mut has_caption = false;
        let mut texts = std::mem::take(&mut self.above).into_iter().peekable();
        while let Some(text) = texts.next() {
            let label = text.as_line();
            let meaning = labels::meaning(&label);
            let is_caption = meaning == Some(labels::Label::Caption);
            let is_known = is_caption || matches!(meaning, Some(labels::Label::Exif(_)));
            let is_label = text.is_label();
            let is_value = |next: &Text| match is_label {
                true => next.is_value_in_list(),
                false => is_known && !next.is_label(),
            };
            let mut value = texts.next_if(is_value);
            while let Some(value) = value.as_mut().filter(|_| is_label)
                && let Some(more) = texts.next_if(Text::is_value_in_list)
            {
                value.text.push("\n");
                value.text.push(&more.as_written().unwrap_or_default());
            }
            match value {
                Some(value) if is_caption => {
                    has_caption = true;
                    rows.push((label, value.as_written().unwrap_or_default()));
                }
                Some(value) if is_known => rows.push((label, value.as_line())),
                Some(value) if value.is_date() => dates.push((label, value)),
                Some(value) if meaning.is_none() && value.has_words() => words.push((label, value)),
                Some(value) => rows.push((label, value.as_line())),
                None if is_label => rows.push((label, String::new())),
                None => self.above.push(text),
            }
        }
        let has_date = has_date || self.above.last().is_some_and(Text::is_date);
        let has_words = has_caption || !self.above.iter().all(Text::is_date);
        let words = the_only(words, has_words, &mut rows);
        self.above.splice(0..0, words);
        self.above.extend(the_only(dates, has_date, &mut rows));
        rows
    }

    /// Forgets what came before the element of that number.
    pub(super) fn forget_before(&mut self, number: u64) {
        self.above.retain(|text| text.at >= number);
    }

    /// The only text above, where it stands in the head of the post: a caption, or a name.
    pub(super) fn only_header(&self) -> Option<String> {
        match &self.above[..] {
            [text] if text.is_header => text.as_written(),
            _ => None,
        }
    }

    /// The texts above, a line each.
    pub(super) fn above(&self) -> Vec<String> {
        let texts = self.above.iter();
        texts.filter_map(|text| text.text.as_written()).collect()
    }
}

/// The only one of these values; where there is another already, or are several, each is a row.
fn the_only(
    mut values: Vec<(String, Text)>,
    has_another: bool,
    rows: &mut Vec<(String, String)>,
) -> Option<Text> {
    if values.len() == 1 && !has_another {
        return values.pop().map(|(_, value)| value);
    }
    rows.extend(
        values
            .into_iter()
            .map(|(label, value)| (label, value.as_line())),
    );
    None
}

/// Whether a text is a date, and no time of a capture.
pub(super) fn is_date(text: &str) -> bool {
    !labels::is_capture_time(text) && DateText::read(text).is_some()
}

/// Whether a text may be a date in a language that nobody knows: it is told as it is.
fn looks_like_date(text: &str) -> bool {
    const LONGEST_DATE: usize = 80;
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    text.len() <= LONGEST_DATE && digits > 4 && !labels::is_capture_time(text)
}
