//! Makes posts of a page's blocks and hands them on in their order. A block whose date
//! hangs on the page's language waits, and the ones behind it with it, until later
//! dates have told the language; how many wait is limited.

use std::collections::VecDeque;

use super::block::{Block, Medium, PlaceLabels};
use super::date::{DateText, Evidence, Verdict, Witness};
use super::trouble::Trouble;
use crate::error::Result;
use crate::moment::Moment;
use crate::outcome::Oddity;
use crate::post::{OptInReason, PostKind};
use crate::source::archive::exif_data::ExifData;
use crate::source::archive::index::{IndexFile, Readings};
use crate::source::archive::layout::MediaFolder;
use crate::source::{IndexedMedia, Post, Trust};

/// How many posts may wait for one date: several times what a person posts in a month.
const MOST_WAITING: usize = 256;

/// The posts of a page.
pub(super) struct Posts<'a> {
    file: IndexFile<'a>,
    to: &'a mut dyn Readings,
    pub evidence: Evidence,
    pub trouble: Trouble,
    place_labels: PlaceLabels,
    waiting: VecDeque<Waiting>,
    /// The last sure date of those that were handed on.
    before: Option<Moment>,
    /// What stands in the heads of the first two posts, once these are read: a name, if it is one.
    name: Option<Option<String>>,
}

/// A block that was read to its end.
struct Waiting {
    date: Witness,
    /// The caption, or who sent the message.
    heading: Option<String>,
    /// The same, where it stands in the head of the post and so may be a name.
    header: Option<String>,
    is_draft: bool,
    may_be_others: bool,
    media: Vec<Medium>,
    exif: ExifData,
}

/// The months of the folders that photos and videos lie in.
fn months(media: &[Medium]) -> Vec<Moment> {
    let folders = media.iter().filter_map(|medium| {
        let (folder, _) = medium.uri.rsplit_once('/')?;
        Some(MediaFolder::at(&format!("{folder}/"))?.published)
    });
    let mut months: Vec<_> = folders.filter(|month| *month != Moment::Unknown).collect();
    months.dedup();
    months
}

impl<'a> Posts<'a> {
    pub(super) fn new(file: IndexFile<'a>, to: &'a mut dyn Readings) -> Self {
        Self {
            file,
            to,
            evidence: Evidence::default(),
            before: None,
            name: None,
            place_labels: PlaceLabels::default(),
            trouble: Trouble::default(),
            waiting: VecDeque::new(),
        }
    }

    /// Whether they are messages.
    pub(super) fn are_messages(&self) -> bool {
        self.file.kind == PostKind::Message
    }

    /// Whether a text is the name of the person whose export it is.
    pub(super) fn is_owner(&self, text: &str) -> bool {
        self.file.account.is_named(text)
    }

    /// The next block of the page.
    ///
    /// # Errors
    /// What the receiver answered.
    pub(super) fn take(&mut self, mut block: Block) -> Result<()> {
        let loose_date = block.take_loose_date();
        block.take_links();
        block.settle_places(&mut self.place_labels);
        let exif = block.complete();
        let has_date = block.footer.has_text() || loose_date.is_some();
        let is_message = self.file.kind == PostKind::Message;
        let date = date_of(&mut block, loose_date, is_message);
        self.note_oddities(&block);
        let may_be_others = self.note_unclear(&block, &exif);
        if block.media.is_empty() && (is_message || exif.coordinates().is_none()) {
            // Many messages are text alone, and some pages start with a heading.
            let is_post = !is_message && has_date;
            self.trouble.without_media += u64::from(is_post);
            return Ok(());
        }
        self.trouble.unplaced_texts += match block.footer.has_text() {
            false => block.unplaced_texts,
            true if is_message => 0,
            true => block.unplaced_words,
        };
        let heading = match block.heading.is_unmarked() {
            true if is_message => block.texts.above().into_iter().next(),
            true => Some(block.texts.above().join("\n")).filter(|text| !text.is_empty()),
            false => block.heading.as_written(),
        };
        if !is_message && !block.heading.is_unmarked() {
            // The caption stands above them, in a part of its own.
            self.trouble.unplaced_texts += block.texts.above().len() as u64;
        }
        let header = block.texts.only_header();
        let header = header.filter(|_| !is_message && block.heading.is_unmarked());
        let is_name = |text: &String| self.file.account.is_named(text);
        let below = match heading.is_none() || header.as_deref().is_some_and(may_be_name) {
            true if !is_message => block.take_paragraph(),
            _ => None,
        };
        let heading = match below {
            Some(below) => Some(below),
            None if header.as_ref().is_some_and(is_name) => None,
            None => heading,
        };
        let words = block.caption.as_written().filter(|_| !is_message);
        let heading = match (heading, words) {
            (Some(heading), Some(words)) if !heading.contains(&words) => {
                Some(format!("{heading}\n{words}"))
            }
            (heading, words) => heading.or(words),
        };
        let months = months(&block.media);
        let date = match block.words_beside(&date) {
            Some(words) => self.evidence.hear_twice(date, words, months),
            None => self.evidence.hear(date, months),
        };
        self.waiting.push_back(Waiting {
            date,
            header: header.filter(|header| heading.as_ref() == Some(header)),
            heading,
            is_draft: block.is_draft,
            may_be_others,
            media: block.media,
            exif,
        });
        self.hand_on(MOST_WAITING)
    }

    /// All blocks are read; what is not known by now stays so. Hands on the rest.
    ///
    /// # Errors
    /// What the receiver answered.
    pub(super) fn finish(&mut self) -> Result<()> {
        self.hand_on(0)
    }

    /// One sentence for the person.
    ///
    /// # Errors
    /// What the receiver answered.
    pub(super) fn note(&mut self, what: Oddity) -> Result<()> {
        self.to.note(what)
    }

    /// Hands on posts until one has to wait, but lets no more than so many wait.
    fn hand_on(&mut self, most_waiting: usize) -> Result<()> {
        while !self.waiting.is_empty() {
            let mut sure = self
                .waiting
                .iter()
                .skip(1)
                .filter_map(|next| next.date.sure());
            let around = [self.before, sure.next()];
            let may_be_name = self.waiting.front().is_some_and(|it| it.header.is_some());
            let is_name_open = may_be_name && self.is_name_open();
            let Some(first) = self.waiting.front_mut() else {
                return Ok(());
            };
            let verdict = self.evidence.judge(&mut first.date, around);
            let is_date_open = !self.evidence.settles(&first.date, verdict);
            let must_wait = is_date_open || is_name_open;
            if must_wait && self.waiting.len() <= most_waiting {
                return Ok(());
            }
            if let Some(mut block) = self.waiting.pop_front() {
                if block.header.is_some() && self.name.as_ref() == Some(&block.header) {
                    block.heading = None;
                }
                self.before = block.date.sure().or(self.before);
                let instant = self.told(&block.date, verdict);
                let post = self.post(block, instant);
                self.to.post(post)?;
            }
        }
        Ok(())
    }

    /// Whether nothing tells yet if what stands in the heads of posts is a name: then it is in both
    /// of two.
    fn is_name_open(&mut self) -> bool {
        if self.name.is_none()
            && let (Some(first), Some(second)) = (self.waiting.front(), self.waiting.get(1))
        {
            let is_same = first.header == second.header;
            self.name = Some(first.header.clone().filter(|it| is_same && may_be_name(it)));
        }
        self.name.is_none()
    }

    /// The moment of a verdict; what has none is counted, and may still lie in one month.
    fn told(&mut self, date: &Witness, verdict: Verdict) -> Option<Moment> {
        let trouble = &mut self.trouble;
        let month = self.evidence.month(date);
        let is_disputed = || date.is_disputed() || month.is_some();
        match verdict {
            Verdict::Is(instant) => return Some(instant),
            Verdict::Contradicted => {
                trouble.contradicted_dates.add(date.text());
                return None;
            }
            Verdict::Doubted => trouble.disputed_dates.add(date.text()),
            Verdict::Unknown if date.text().is_empty() => trouble.without_date += 1,
            Verdict::Unknown if is_disputed() => trouble.disputed_dates.add(date.text()),
            Verdict::Unknown => trouble.unread_dates.add(date.text()),
        }
        month
    }

    fn post(&self, block: Waiting, instant: Option<Moment>) -> Post<IndexedMedia> {
        let published = instant.unwrap_or_default();
        // Of what is known to the month alone the index tells no more than a folder does.
        let instant = instant.filter(|at| !matches!(at, Moment::Month(_)));
        let taken = instant.unwrap_or_default();
        let opt_in = self.opt_in(&block);
        let is_message = self.file.kind == PostKind::Message;
        Post {
            kind: self.file.kind,
            opt_in,
            published,
            unread_date: Some(block.date.text().to_owned())
                .filter(|date| instant.is_none() && !date.is_empty()),
            caption: block.heading.filter(|_| !is_message),
            place: None,
            coordinates: block.exif.coordinates(),
            may_be_others: block.may_be_others,
            trust: Trust::Html,
            media: block
                .media
                .into_iter()
                .map(|medium| indexed(medium, taken))
                .collect(),
        }
    }

    fn opt_in(&self, block: &Waiting) -> Option<OptInReason> {
        if self.file.kind == PostKind::Message {
            // What has no date is no message: the group's picture stands under words.
            let is_sent = !block.date.text().is_empty();
            let sender = block.heading.as_deref().filter(|_| is_sent);
            return Some(self.file.account.sent_by(sender));
        }
        let mut media = block.media.iter();
        let is_reshare = !block.media.is_empty() && media.all(|medium| medium.exif.is_reshare());
        self.file
            .opt_in
            .or(block.is_draft.then_some(OptInReason::Drafts))
            .or(is_reshare.then_some(OptInReason::Reshares))
    }

    /// Counts what fields of an unknown language may have told, with what follows from it: whether
    /// the post may be somebody else's.
    fn note_unclear(&mut self, block: &Block, of_post: &ExifData) -> bool {
        let unclear = &block.unclear;
        let has = |told: fn(&ExifData) -> bool| {
            told(of_post) || block.media.iter().any(|medium| told(&medium.exif))
        };
        let may_be_others = self.file.kind == PostKind::Story && self.file.opt_in.is_none();
        let is_partly =
            has(ExifData::is_reshare) && !block.media.iter().all(|medium| medium.exif.is_reshare());
        let is_untold = unclear.words && !has(ExifData::tells_source);
        let others = may_be_others && (is_partly || is_untold);
        let place = unclear.place && !has(|exif| exif.coordinates().is_some());
        if block.has_media() {
            self.trouble.may_be_others += u64::from(others);
            self.trouble.may_have_a_place += u64::from(place);
        }
        others && block.has_media()
    }

    fn note_oddities(&mut self, block: &Block) {
        let trouble = &mut self.trouble;
        trouble.too_many_media += block.too_many;
        trouble.cut_captions += u64::from(block.heading.is_cut() || block.caption.is_cut());
        for label in &block.unknown_labels {
            trouble.unknown_labels.add(label);
        }
    }
}

/// The date's text: that of its own part, else of what looks like one, else of a row.
fn date_of(block: &mut Block, loose: Option<String>, is_message: bool) -> String {
    let footer = block.footer.as_line();
    let in_footer = block.time_in_footer.take();
    if !footer.is_empty() {
        let is_more = DateText::read(&footer).is_none();
        return in_footer.filter(|_| is_more).unwrap_or(footer);
    }
    let of_row = || block.take_row_date().filter(|_| !is_message);
    loose.or_else(of_row).unwrap_or_default()
}

/// Whether the head of a post may hold a name, as far as its form tells: that of a user name.
fn may_be_name(text: &str) -> bool {
    let is_letter = |byte: u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.' || byte == b'_'
    };
    text.bytes().all(is_letter)
}

fn indexed(medium: Medium, published: Moment) -> IndexedMedia {
    let mut item = IndexedMedia {
        uri: medium.uri,
        subtitles: medium.subtitles,
        ..IndexedMedia::default()
    };
    medium.exif.put_into(&mut item, published);
    item
}
