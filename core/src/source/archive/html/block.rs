//! One post of a page, as far as it has been read.

mod fields;
mod places;
mod several;
mod table;

use super::date::DateText;
use super::elements::Elements;
use super::labels::{self, Label};
use super::limited::Limited;
use super::loose::{LooseTexts, Text, is_paragraph};
use super::row::Row;
use crate::source::archive::came_from;
use crate::source::archive::exif_data::ExifData;
use crate::source::archive::layout;
use places::MaybePlace;
pub(super) use places::{PlaceLabels, Unclear};
pub(super) use table::Sender;

/// The longest caption kept, in bytes; Instagram allows 2,200 characters.
const LONGEST_CAPTION: usize = 64 * 1024;
/// The longest date kept.
const LONGEST_DATE: usize = 1024;
/// The longest path or URL kept.
const LONGEST_URI: usize = 4096;
/// More media than this are in no post; Instagram allows 20.
const MOST_MEDIA: usize = 1000;
/// More rows than this are beside no photo or video.
const MOST_ROWS: usize = 64;

/// A post that is being read.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub heading: Heading,
    pub footer: Limited<LONGEST_DATE>,
    /// What stands in no part with a known class.
    pub texts: LooseTexts,
    pub media: Vec<Medium>,
    /// Photos and videos that links lead to, before any is shown.
    links: Vec<String>,
    /// Rows that stand beside no single photo or video: names and values.
    loose: Vec<(&'static str, String)>,
    subtitles: Option<String>,
    pub is_draft: bool,
    /// A caption that stands in a row.
    pub caption: Limited<LONGEST_CAPTION>,
    /// Rows that are open: one stands inside a cell of another.
    rows: Vec<Row>,
    /// The cells of the first row: they may be the names of a table's columns.
    columns: Vec<String>,
    /// What its rows are, if each is a post.
    of_rows: Vec<Block>,
    /// How many of [`Block::loose`] these have.
    loose_of_rows: usize,
    pub unknown_labels: Vec<String>,
    /// How many rows of a table came since the last photo or video.
    rows_read: usize,
    /// The label and value of a first row that is a latitude if a longitude follows.
    half_of_a_place: Option<(String, String)>,
    /// Pairs of numbers that may be places.
    places: Vec<MaybePlace>,
    /// What fields of an unknown name may be.
    pub unclear: Unclear,
    /// Media that found no room.
    pub too_many: u64,
    /// Texts behind a photo or video that are no label, value, caption or date.
    pub unplaced_texts: u64,
    /// Those of them that are of several words: one alone may be a link's.
    pub unplaced_words: u64,
    /// Moments that are told for machines, with the words beside each.
    moments: Vec<(String, String)>,
    /// The moment in the part of a known class that has the date.
    pub time_in_footer: Option<String>,
    /// The only paragraph behind a photo or video that is no label, value or date, and how many there
    /// are.
    paragraph: Option<Text>,
    paragraphs: u64,
    /// Whether a date stood behind a photo or video, and more behind that.
    has_date_between: bool,
    /// How many elements had been opened when the last heading started.
    heading_at: u64,
    /// The label and value of a row that is a date; no value where there are several.
    row_date: Option<(String, Option<String>)>,
    /// Whether another photo or video follows the date: then the element around is no post.
    pub is_unclear: bool,
}

/// The text above a post: a caption, or who sent the message.
#[derive(Debug, Default)]
pub(super) struct Heading {
    text: Limited<LONGEST_CAPTION>,
    state: HeadingState,
    /// Whether the next text stands in a paragraph of its own.
    parted: bool,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum HeadingState {
    #[default]
    NotYet,
    Open,
    Over,
}

/// A photo or video of the post, and what its rows tell.
#[derive(Debug, Clone)]
pub(super) struct Medium {
    pub uri: String,
    pub exif: ExifData,
    /// A capture time under an unknown label.
    original_by_form: Option<String>,
    pub subtitles: Option<String>,
    /// The number of the element it stands in.
    container: Option<u64>,
    /// How many elements had been opened before it.
    at: u64,
    /// The number of the link that names it, as long as nothing else does.
    link: Option<u64>,
}

impl Block {
    /// Whether it has a photo or video.
    pub(super) fn has_media(&self) -> bool {
        !self.media.is_empty()
    }

    /// Adds a photo or video, unless the post has it already.
    pub(super) fn medium(&mut self, uri: &str, elements: &Elements) {
        if !is_medium(uri) {
            return;
        }
        // What is shown inside of a link is what the link leads to.
        if let Some(last) = self.media.last_mut()
            && last.link.take().is_some_and(|link| elements.is_open(link))
        {
            uri.clone_into(&mut last.uri);
            return;
        }
        self.add_medium(uri, None, elements);
    }

    /// A link starts; whether it leads to a photo or video, and its words are those of a link.
    /// Where nothing tells posts, it is what a post would show; in a post it counts if that shows
    /// nothing.
    pub(super) fn link(&mut self, path: &str, is_guess: bool, elements: &Elements) -> bool {
        let is_open = |medium: &Medium| medium.link.is_some_and(|link| elements.is_open(link));
        if !is_link_to_medium(path) || self.media.last().is_some_and(is_open) {
            return false;
        }
        if is_guess {
            self.add_medium(path, Some(elements.count() + 1), elements);
            return true;
        }
        let is_new = self.media.is_empty() && !self.links.iter().any(|link| link == path);
        if is_new && self.links.len() < MOST_MEDIA && path.len() <= LONGEST_URI {
            self.links.push(path.to_owned());
        }
        is_new
    }

    /// One of the sizes of the picture of that number. Where it shows none itself, the first is taken.
    pub(super) fn size_of_picture(&mut self, uri: &str, picture: u64, elements: &Elements) {
        let has_one = |medium: &Medium| medium.link == Some(picture) || medium.at >= picture;
        if is_link_to_medium(uri) && !self.media.last().is_some_and(has_one) {
            self.add_medium(uri, Some(picture), elements);
        }
    }

    /// All is read: what the post does not show, but leads to, are its photos and videos.
    pub(super) fn take_links(&mut self) {
        let links = std::mem::take(&mut self.links);
        if self.media.is_empty() {
            self.media.extend(links.into_iter().map(|uri| Medium {
                uri,
                exif: ExifData::default(),
                original_by_form: None,
                subtitles: None,
                container: None,
                at: 0,
                link: None,
            }));
        }
    }

    /// Adds a moment that is told for machines as well, as the text that it stands for.
    pub(super) fn moment(&mut self, machine: &str, is_footer: bool, elements: &Elements) {
        if is_footer {
            self.footer.push(machine);
            return;
        }
        self.texts.part();
        self.loose_text(machine, elements);
        self.texts.part();
    }

    /// Words that the page calls a moment, and that may stand among others.
    pub(super) fn time(&mut self, words: String, is_footer: bool) {
        if DateText::read(&words).is_none() {
            return;
        }
        if is_footer {
            self.time_in_footer.get_or_insert(words);
        } else {
            self.texts.time(words, self.media.is_empty());
        }
    }

    /// The date of a row, where all that look like one are the same.
    pub(super) fn take_row_date(&mut self) -> Option<String> {
        let (label, date) = self.row_date.take()?;
        self.unknown_labels.retain(|known| *known != label);
        date
    }

    /// The words in the only paragraph behind the photos and videos.
    pub(super) fn take_paragraph(&mut self) -> Option<String> {
        let text = self.paragraph.take().filter(|text| {
            // `12 likes`, and a date that is not that of the post.
            let is_count = text.as_line().starts_with(|c: char| c.is_numeric());
            self.paragraphs == 1 && !is_count && !text.is_date()
        })?;
        self.unplaced_texts = self.unplaced_texts.saturating_sub(1);
        let had_words = u64::from(text.has_words());
        self.unplaced_words = self.unplaced_words.saturating_sub(had_words);
        text.as_written()
    }

    /// A heading starts where no element is around each post: what was read may be a whole post.
    pub(super) fn heading_of_next(&mut self, elements: &Elements) -> bool {
        let is_whole = self.has_media() && self.texts.end_with_date();
        if !self.has_media() {
            self.heading_at = elements.count() + 1;
        }
        is_whole
    }

    /// Forgets what stands above its own heading.
    pub(super) fn keep_from_heading(&mut self) {
        self.texts.forget_before(self.heading_at);
    }

    /// What stands beside a moment for people to read.
    pub(super) fn words_of_moment(&mut self, machine: String, words: String) {
        if !words.is_empty() && self.moments.len() < MOST_ROWS {
            self.moments.push((machine, words));
        }
    }

    /// The words beside the date, where that is told for machines.
    pub(super) fn words_beside(&self, date: &str) -> Option<&str> {
        let mut moments = self.moments.iter().rev();
        let same = moments.find(|(machine, _)| machine == date);
        same.map(|(_, words)| &**words)
    }

    fn add_medium(&mut self, uri: &str, link: Option<u64>, elements: &Elements) {
        let is_known = self.media.iter().any(|medium| medium.uri == uri);
        if is_known {
            return;
        }
        if self.media.len() == MOST_MEDIA || uri.len() > LONGEST_URI {
            self.too_many += u64::from(link.is_none());
            return;
        }
        self.is_unclear |= self.texts.end_with_date();
        self.settle_texts();
        self.is_unclear |= self.has_date_between;
        self.rows_read = 0;
        self.media.push(Medium {
            uri: uri.to_owned(),
            exif: ExifData::default(),
            original_by_form: None,
            subtitles: None,
            container: elements.container(),
            at: elements.count(),
            link,
        });
    }

    /// A block of text starts or ends: what comes is no part of the text before.
    pub(super) fn part(&mut self, name: &str, in_footer: bool) {
        if is_paragraph(name) {
            self.heading.part();
        }
        if in_footer {
            self.footer.push(" ");
        }
        match self.row() {
            Some(row) => row.part(),
            None => self.texts.part(),
        }
    }

    /// Text that stands in no part with a known class.
    pub(super) fn loose_text(&mut self, text: &str, elements: &Elements) {
        let Some(at) = self.media.last().map(|medium| medium.at) else {
            self.texts.push_above(text, elements);
            return;
        };
        if self.texts.starts(text) {
            self.settle_last();
        }
        if self.texts.last.is_none() && text.trim().is_empty() {
            return;
        }
        let is_of_medium = self
            .medium_in_hand(|number| elements.is_open(number))
            .is_some();
        let last = self.texts.push_behind(text, at, elements);
        last.is_of_medium = is_of_medium;
    }

    /// The last text behind is whole: it is a value, or may be a label.
    fn settle_last(&mut self) {
        let Some(last) = self.texts.last.take() else {
            return;
        };
        match self.texts.label.take() {
            Some(label) if last.is_value_of(&label) => self.row_of_texts(&label, Some(&last)),
            label => {
                if let Some(label) = label {
                    self.without_value(label);
                }
                self.texts.label = Some(last);
            }
        }
    }

    /// All texts behind are whole.
    fn settle_texts(&mut self) {
        self.settle_last();
        if let Some(label) = self.texts.label.take() {
            self.without_value(label);
        }
    }

    fn without_value(&mut self, text: Text) {
        let line = text.as_line();
        if labels::meaning(&line).is_some() || came_from::is_mark_of_others(&line) {
            self.row_of_texts(&text, None);
        } else if text.is_caption {
            self.texts.is_caption(text);
        } else {
            self.has_date_between |= text.is_date();
            self.unplaced_texts += 1;
            self.unplaced_words += u64::from(text.has_words());
            if text.is_paragraph {
                self.paragraphs += 1;
                self.paragraph = Some(text);
            }
        }
    }

    fn row_of_texts(&mut self, label: &Text, value: Option<&Text>) {
        let is_of_medium = value.unwrap_or(label).is_of_medium;
        let is_date = label.is_label() && value.is_some_and(Text::is_date);
        let label = label.as_line();
        let meaning = labels::meaning(&label);
        if let Some(value) = value.filter(|_| is_date && meaning == Some(Label::Ignored)) {
            self.may_be_date(&label, &value.as_line());
        }
        let value = match meaning {
            Some(Label::Caption) => value.and_then(Text::as_written),
            _ => value.map(Text::as_line),
        };
        self.rows_read += 1;
        self.field(label, value.unwrap_or_default(), false, |_| is_of_medium);
    }

    /// The date where no part has the class of one: the last text behind the photos and
    /// videos, or above where nothing stands behind. It is taken out.
    pub(super) fn take_loose_date(&mut self) -> Option<String> {
        let texts = &self.texts;
        let is_value = (texts.label.as_ref().zip(texts.last.as_ref()))
            .is_some_and(|(label, last)| last.is_value_of(label));
        let date = match is_value {
            true => None,
            false => self.texts.take_date_behind(),
        };
        self.settle_texts();
        let has_date = date.is_some() || self.footer.has_text();
        for (label, value) in self.texts.take_rows_above(has_date) {
            self.field(label, value, false, |_| false);
        }
        date.or_else(|| self.texts.take_date_above())
    }

    /// Whether the element of that number is a post, as far as its texts tell: it holds
    /// the last photo or video, and ends with a date.
    pub(super) fn is_post_of(&self, number: u64) -> bool {
        let holds_last = self.media.last().is_some_and(|last| last.at >= number);
        holds_last && (self.is_unclear || self.texts.end_with_date())
    }

    /// Forgets the texts before the element of that number; false if what was read cannot
    /// be told from what belongs to a photo or video before it.
    pub(super) fn keep_from(&mut self, number: u64) -> bool {
        self.texts.forget_before(number);
        self.media.first().is_some_and(|first| first.at >= number)
    }

    /// Adds subtitles to the video they stand with.
    pub(super) fn subtitles(&mut self, path: &str, is_open: impl Fn(u64) -> bool) {
        if let Some(row) = self.rows.last_mut() {
            row.is_of_subtitles = true;
        }
        let path = (path.len() <= LONGEST_URI).then(|| path.to_owned());
        let subtitles = match self.medium_in_hand(is_open) {
            Some(medium) => &mut medium.subtitles,
            None => &mut self.subtitles,
        };
        *subtitles = subtitles.take().or(path);
    }

    /// The photo or video that is being told of: the last, while the element around it
    /// is open.
    fn medium_in_hand(&mut self, is_open: impl Fn(u64) -> bool) -> Option<&mut Medium> {
        let last = self.media.last_mut()?;
        last.container.is_some_and(is_open).then_some(last)
    }

    /// More of the caption.
    fn words(&mut self, words: &str) {
        if self.caption.has_text() && !words.is_empty() {
            self.caption.push("\n");
        }
        self.caption.push(words);
    }

    /// A fact about the photo or video in hand, or about those of the whole post.
    fn exif(&mut self, name: &'static str, value: String, is_open: impl Fn(u64) -> bool) {
        if let Some(medium) = self.medium_in_hand(is_open) {
            medium.exif.add(name, &value);
        } else if self.loose.len() < MOST_ROWS {
            self.loose.push((name, value));
        }
    }

    /// All is read. What stood beside no single photo or video is the post's, but for
    /// a post of one, whose it is; subtitles are the last video's.
    pub(super) fn complete(&mut self) -> ExifData {
        if let Some((label, _)) = self.half_of_a_place.take() {
            self.unknown_label(label, false);
        }
        let mut of_post = ExifData::default();
        let exif = match &mut self.media[..] {
            [only] => &mut only.exif,
            _ => &mut of_post,
        };
        for (name, value) in self.loose.drain(..) {
            exif.add(name, &value);
        }
        for medium in &mut self.media {
            if let Some(original) = medium.original_by_form.take() {
                medium.exif.add("date_time_original", &original);
            }
        }
        if let Some(last) = self.media.last_mut() {
            last.subtitles = last.subtitles.take().or(self.subtitles.take());
        }
        of_post
    }
}

impl Heading {
    /// An element starts that may be the heading; whether it is. Only the first is.
    pub(super) fn starts(&mut self) -> bool {
        let is_first = self.state == HeadingState::NotYet;
        if is_first {
            self.state = HeadingState::Open;
        }
        is_first
    }

    /// Whatever follows is no part of it.
    pub(super) fn ends(&mut self) {
        if self.state == HeadingState::Open {
            self.state = HeadingState::Over;
        }
    }

    /// Text of it, if it is not over.
    pub(super) fn push(&mut self, text: &str) {
        if self.state != HeadingState::Open {
            return;
        }
        if self.parted && self.text.has_text() {
            if text.trim().is_empty() {
                return;
            }
            self.text.push("\n");
        }
        self.parted = false;
        self.text.push(text);
    }

    /// A block of text starts or ends in it: its paragraphs are lines of their own.
    fn part(&mut self) {
        self.parted = true;
    }

    /// A line break made by a tag.
    pub(super) fn line_break(&mut self) {
        self.push("\n");
    }

    /// The text as it was written; none if it is empty.
    pub(super) fn as_written(&self) -> Option<String> {
        self.text.as_written()
    }

    /// Whether the page has none of a known class.
    pub(super) fn is_unmarked(&self) -> bool {
        self.state == HeadingState::NotYet
    }

    /// Whether some of it was too much.
    pub(super) fn is_cut(&self) -> bool {
        self.text.is_cut()
    }
}

/// Whether a path or URL is of a photo or video, and not of Instagram's own pictures.
pub(super) fn is_medium(uri: &str) -> bool {
    let lower = uri.to_ascii_lowercase();
    let is_logo = lower.ends_with("files/instagram-logo.png");
    let host = lower.split_once("://").map(|(_, rest)| rest);
    let is_decoration = host.is_some_and(|host| host.starts_with("static."));
    let is_inside_the_page = lower.starts_with("data:");
    !(lower.is_empty()
        || is_logo
        || is_decoration
        || is_inside_the_page
        || layout::is_voice(&lower))
}

/// Whether a link leads to a photo or video of the export.
pub(super) fn is_link_to_medium(path: &str) -> bool {
    let is_of_web = path.contains("://") && !path.to_ascii_lowercase().starts_with("file:");
    !is_of_web && is_medium(path) && layout::is_media(path)
}
