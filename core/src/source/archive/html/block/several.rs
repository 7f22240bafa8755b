//! Several posts in the element of one: a page that puts all of a month into one box. What stands
//! behind a post's date is another one, if that has a date as well.

use super::{Block, MOST_MEDIA};

impl Block {
    /// Whether its date was read: of a known class, or as the last text behind what it shows.
    pub(in super::super) fn is_dated(&self) -> bool {
        self.footer.has_text() || self.has_media() && self.texts.end_with_date()
    }

    /// Whether it shows this photo or video.
    pub(in super::super) fn shows(&self, uri: &str) -> bool {
        self.media.iter().any(|medium| medium.uri == uri)
    }

    /// Whether what stands behind its date is a post of its own: it has a date, or at least words
    /// above what it shows; and where two dates are before it, nobody knows which of them is whose.
    pub(in super::super) fn has_another_behind(&self, rest: &Self) -> bool {
        let has_words = !rest.heading.is_unmarked() || !rest.texts.above().is_empty();
        let is_between = self.footer.has_text() && self.texts.end_with_date();
        rest.is_dated() || rest.has_media() && (has_words || is_between)
    }

    /// What stands behind its date, and is no post of its own, is more of it.
    pub(in super::super) fn take_rest(&mut self, mut rest: Self) {
        rest.settle_texts();
        let room = MOST_MEDIA.saturating_sub(self.media.len());
        let too_many = rest.media.split_off(room.min(rest.media.len())).len() as u64;
        self.media.append(&mut rest.media);
        self.too_many += rest.too_many + too_many;
        self.loose.append(&mut rest.loose);
        self.unknown_labels.append(&mut rest.unknown_labels);
        self.subtitles = self.subtitles.take().or(rest.subtitles);
        self.is_draft |= rest.is_draft;
        let texts = rest.texts.above();
        let headings = u64::from(rest.heading.as_written().is_some());
        let with_words = texts
            .iter()
            .filter(|text| text.contains(char::is_whitespace));
        self.unplaced_words += rest.unplaced_words + headings + with_words.count() as u64;
        self.unplaced_texts += rest.unplaced_texts + headings + texts.len() as u64;
    }
}
