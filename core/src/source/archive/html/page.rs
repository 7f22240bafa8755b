//! Finds the posts of a page (fact sheet 7.2): a post is an element of the classes
//! `pam` and `uiBoxWhite` that stands in no other, or an `article`; its caption has the
//! class `_2pim`, its date `_3-94`. Where a page has none of these two, the texts above and
//! behind the photos and videos are caption and date ([`super::loose`]). What stands behind its
//! date in the same element is another post, if that has a date, too. Where no element has
//! the classes of a post, the smallest that holds a photo or video and ends with a date is
//! one, and so is the row of a table that has both in its cells, be it of a post or of a message. Whether it stands right in the
//! page's `main` is not asked: people wrap and unwrap pages.

use html5ever::tokenizer::Tag;
use jiff::Timestamp;

use super::block::{Block, Sender, is_link_to_medium, is_medium};
use super::date::learn_from_head;
use super::elements::{Element, Elements, Role, is_of_text, is_void};
use super::limited::Limited;
use super::markup::Piece;
use super::posts::Posts;
use super::row::Row;
use super::trouble::{Ending, Trouble};
use crate::error::Result;

/// A page that is being read.
pub(super) struct HtmlPage<'a> {
    posts: Posts<'a>,
    elements: Elements,
    block: Option<Block>,
    /// The post before it in the same element: it has its date, and what is in hand may be more of it.
    before: Option<Block>,
    /// What stands outside of posts, as long as the page has shown no post by its class or
    /// tag: it may be a post.
    guess: Option<Block>,
    /// What the last table of posts calls its columns.
    columns: Vec<String>,
    /// Text of a moment outside of posts.
    moment: Limited<LONGEST_MOMENT>,
}

/// The longest moment outside of posts that is read, in bytes.
const LONGEST_MOMENT: usize = 256;

impl<'a> HtmlPage<'a> {
    pub(super) fn new(posts: Posts<'a>) -> Self {
        Self {
            posts,
            elements: Elements::default(),
            block: None,
            before: None,
            guess: Some(Block::default()),
            columns: Vec::new(),
            moment: Limited::default(),
        }
    }

    /// The next piece of the page.
    ///
    /// # Errors
    /// What the receiver of the posts answered.
    pub(super) fn take(&mut self, piece: &Piece) -> Result<()> {
        match piece {
            Piece::Start(tag) => self.start(tag),
            Piece::End(tag) => {
                let closed = self.elements.close(&tag.name);
                self.part(&tag.name);
                self.closed(closed)
            }
            Piece::Text(text) => {
                self.text(text);
                Ok(())
            }
        }
    }

    /// The page is over; how many bytes it had, and after how many reading failed.
    ///
    /// # Errors
    /// What the receiver of the posts answered.
    pub(super) fn finish(mut self, ending: Ending) -> Result<()> {
        let is_cut_off = self
            .block
            .as_ref()
            .is_some_and(|block| !block.footer.has_text());
        let ending = match ending {
            Ending::Whole if is_cut_off => Ending::CutOff,
            ending => ending,
        };
        let closed = self.elements.close_all();
        self.closed(closed)?;
        if let Some(guess) = self.guess.take() {
            self.left_outside(&guess);
        }
        self.posts.finish()?;
        let notes: Vec<_> = self.posts.trouble.told(ending).collect();
        notes.into_iter().try_for_each(|what| self.posts.note(what))
    }

    /// What could not be read so far.
    pub(super) fn trouble(&mut self) -> &mut Trouble {
        &mut self.posts.trouble
    }

    fn start(&mut self, tag: &Tag) -> Result<()> {
        let closed = self.elements.close_before(&tag.name);
        self.closed(closed)?;
        self.part(&tag.name);
        let is_block = ["pam", "uiBoxWhite"]
            .iter()
            .all(|class| has_class(tag, class));
        if is_block
            && self
                .block
                .as_ref()
                .is_some_and(|block| block.footer.has_text())
        {
            // Its date ends a post: this is the next one, and an end tag is missing.
            let closed = self.elements.close_block();
            self.closed(closed)?;
        }
        if self.may_begin_another(tag) {
            self.part_post()?;
        }
        let role = match (&mut self.block, is_block) {
            (None, true) => Role::Block,
            (Some(_), true) => Role::NestedBlock,
            (None, false) if &*tag.name == "article" => Role::Block,
            (None, false) => self.outside(tag)?,
            (Some(block), false) => inside(tag, block, &self.elements, false),
        };
        if is_void(&tag.name) {
            return Ok(());
        }
        if role == Role::Block {
            // This page tells its posts: nothing else of it is one.
            if let Some(guess) = self.guess.take() {
                self.left_outside(&guess);
            }
        }
        if self.elements.open(tag.name.clone(), role.clone()) {
            self.opened(&role);
        }
        if tag.self_closing {
            let closed = self.elements.close(&tag.name);
            self.closed(closed)?;
        }
        Ok(())
    }

    /// Whether a tag may begin another post in the element of the one in hand: behind its date comes
    /// a heading, or a photo or video that is not its own.
    fn may_begin_another(&self, tag: &Tag) -> bool {
        let Some(block) = self.block.as_ref().filter(|block| block.is_dated()) else {
            return false;
        };
        let is_part = |role: &Role| {
            let parts = [Role::NestedBlock, Role::Video, Role::Row, Role::Footer];
            parts.contains(role)
        };
        if self.elements.roles().any(is_part) {
            return false;
        }
        let is_heading = has_class(tag, "_2pim")
            || matches!(&*tag.name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        match is_heading {
            true => block.has_media() || !block.heading.is_unmarked(),
            false => block.has_media() && shown(tag).is_some_and(|uri| !block.shows(uri)),
        }
    }

    /// What follows is another post, unless its end shows that it has no date.
    fn part_post(&mut self) -> Result<()> {
        let Some(block) = &mut self.block else {
            return Ok(());
        };
        match self.before.replace(std::mem::take(block)) {
            Some(before) => self.posts.take(before),
            None => Ok(()),
        }
    }

    /// The element around one post, or around several, is over.
    fn end_block(&mut self, mut block: Block) -> Result<()> {
        if let Some(mut before) = self.before.take() {
            if before.has_another_behind(&block) {
                self.posts.take(before)?;
            } else {
                before.take_rest(block);
                block = before;
            }
        }
        for post in block.take_posts_of_rows() {
            self.posts.take(post)?;
        }
        self.posts.take(block)
    }

    /// What an element outside of posts means.
    fn outside(&mut self, tag: &Tag) -> Result<Role> {
        match &*tag.name {
            "html" => {
                let language = attribute(tag, "lang").unwrap_or_default();
                self.posts.evidence.language.declare(language);
            }
            "time"
                if !self.guess.as_ref().is_some_and(Block::has_media)
                    && !self.elements.roles().any(|role| *role == Role::Row) =>
            {
                let machine = attribute(tag, "datetime").unwrap_or_default();
                return Ok(Role::Time(machine.chars().take(LONGEST_MOMENT).collect()));
            }
            "img" | "video" => {
                let uri = attribute(tag, "src").unwrap_or_default();
                let is_of_export = is_medium(uri) && !uri.contains("://");
                if self.guess.is_none() {
                    self.posts.trouble.outside += u64::from(is_of_export);
                }
            }
            "script" | "style" | "title" => return Ok(Role::Hidden),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "hr" => self.end_flat_post()?,
            _ => {}
        }
        Ok(match &mut self.guess {
            Some(guess) => inside(tag, guess, &self.elements, true),
            None => Role::Plain,
        })
    }

    /// A heading or a line ends the post before it where no element is around each.
    fn end_flat_post(&mut self) -> Result<()> {
        let Some(guess) = &mut self.guess else {
            return Ok(());
        };
        if !guess.heading_of_next(&self.elements) || guess.is_unclear {
            return Ok(());
        }
        let mut post = std::mem::take(guess);
        guess.heading_of_next(&self.elements);
        post.keep_from_heading();
        self.posts.take(post)
    }

    /// Photos and videos that turned out to stand in no post.
    fn left_outside(&mut self, guess: &Block) {
        let count = u64::try_from(guess.media.len()).unwrap_or(u64::MAX);
        self.posts.trouble.outside += count + guess.too_many;
    }

    /// The element of that number is over: it was a post if it looks like one.
    fn end_guess(&mut self, number: u64) -> Result<()> {
        let Some(mut post) = self.guess.take_if(|guess| guess.is_post_of(number)) else {
            return Ok(());
        };
        self.guess = Some(Block::default());
        if post.is_unclear || !post.keep_from(number) {
            self.left_outside(&post);
            return Ok(());
        }
        self.posts.take(post)
    }

    /// The row of that number is over; whether it was a post of its own.
    fn end_row_of_post(&mut self, number: u64) -> Result<bool> {
        let is_own = |text: &str| self.posts.is_owner(text);
        let sender: Sender<'_> = match self.posts.are_messages() {
            true => Some(&is_own),
            false => None,
        };
        let columns = &mut self.columns;
        if let Some(block) = &mut self.block {
            block.keep_row_of_post(number, columns, sender);
            return Ok(false);
        }
        let guess = self.guess.as_mut();
        let post = guess.and_then(|guess| guess.take_row_of_post(number, columns, sender));
        let Some(post) = post else {
            return Ok(false);
        };
        if let Some(before) = self.guess.replace(Block::default()) {
            self.left_outside(&before);
        }
        self.posts.take(post)?;
        Ok(true)
    }

    fn opened(&mut self, role: &Role) {
        if *role == Role::Block {
            self.block = Some(Block::default());
        }
        match (role, self.block.as_mut().or(self.guess.as_mut())) {
            (Role::Row, Some(block)) => block.open_row(),
            (Role::Cell, Some(block)) => block.row().map_or((), Row::cell),
            (Role::Time(_) | Role::Moment(_) | Role::Words, _) => self.moment = Limited::default(),
            _ => {}
        }
    }

    /// Takes leave of elements, innermost first.
    fn closed(&mut self, elements: Vec<Element>) -> Result<()> {
        for element in elements {
            let number = element.number;
            if element.role == Role::Row && self.end_row_of_post(number)? {
                continue;
            }
            match (element.role, self.block.as_mut().or(self.guess.as_mut())) {
                (Role::Block, _) => {
                    if let Some(block) = self.block.take() {
                        self.end_block(block)?;
                    }
                }
                (Role::Row, Some(block)) => {
                    let is_nested = self.elements.roles().any(|role| *role == Role::NestedBlock);
                    block.close_row(is_nested, |number| self.elements.is_open(number));
                }
                (Role::Heading, Some(block)) => block.heading.ends(),
                (Role::Time(machine), _) => {
                    let words = self.moment.as_line();
                    learn_from_head(&words, &machine, &mut self.posts.evidence.language);
                }
                (Role::Moment(machine), Some(block)) => {
                    block.words_of_moment(machine, self.moment.as_line());
                }
                (Role::Words, Some(block)) => {
                    let is_footer = self.elements.roles().any(|role| *role == Role::Footer);
                    block.time(self.moment.as_line(), is_footer);
                }
                _ => {}
            }
            if self.block.is_none() {
                self.end_guess(number)?;
            }
        }
        Ok(())
    }

    /// A block of text starts or ends.
    fn part(&mut self, name: &str) {
        let block = self.block.as_mut().or(self.guess.as_mut());
        let Some(block) = block.filter(|_| !is_of_text(name)) else {
            return;
        };
        let in_footer = self.elements.roles().any(|role| *role == Role::Footer);
        block.part(name, in_footer);
    }

    fn text(&mut self, text: &str) {
        let is_inside = |outer: &Role| self.elements.roles().any(|role| role == outer);
        let is_nested = is_inside(&Role::NestedBlock) || is_inside(&Role::Row);
        let mut roles = self.elements.roles();
        let means_nothing = |role: &Role| {
            matches!(
                role,
                Role::Plain | Role::NestedBlock | Role::Row | Role::Words
            )
        };
        let role = roles.find(|role| !means_nothing(role));
        if is_inside(&Role::Words) {
            self.moment.push(text);
        }
        let is_known = self.block.is_some();
        match (role, self.block.as_mut().or(self.guess.as_mut())) {
            (Some(Role::Heading), Some(block)) => block.heading.push(text),
            (Some(Role::Footer), Some(block)) => block.footer.push(text),
            (Some(Role::Cell), Some(block)) => block.row().map_or((), |row| row.text(text)),
            (Some(Role::Time(_)), _) if !is_known => self.moment.push(text),
            (Some(Role::Moment(_)), _) => self.moment.push(text),
            (Some(Role::Block) | None, Some(block)) if !is_nested => {
                block.loose_text(text, &self.elements);
            }
            _ => {}
        }
    }
}

/// What an element inside a post means, or inside of what may be one.
fn inside(tag: &Tag, block: &mut Block, elements: &Elements, is_guess: bool) -> Role {
    let is_in = |role: Role| elements.roles().any(|open| *open == role);
    let is_nested = is_in(Role::NestedBlock);
    let uri = source(tag);
    // Pictures of the page itself are links, and need no post.
    let uri = if is_guess && uri.contains("://") {
        ""
    } else {
        uri
    };
    if let Some(uri) = background(tag).filter(|_| !is_in(Role::Video)) {
        block.medium(&uri, elements);
    }
    match &*tag.name {
        "script" | "style" | "title" => return Role::Hidden,
        "tr" => return Role::Row,
        "td" | "th" if is_in(Role::Row) => return Role::Cell,
        _ if is_shown_as(tag, &["row"], "table-row") => return Role::Row,
        _ if is_in(Role::Row) && is_shown_as(tag, &CELLS, "table-cell") => return Role::Cell,
        "br" => block.heading.line_break(),
        "video" => {
            block.medium(uri, elements);
            return Role::Video;
        }
        "source" if is_in(Role::Video) => block.medium(uri, elements),
        // One of a picture's sizes, until its own picture shows.
        "source" => {
            if let Some(picture) = elements.number_of("picture") {
                block.size_of_picture(uri, picture, elements);
            }
        }
        "object" | "embed" | "iframe" | "input" | "image" if is_link_to_medium(uri) => {
            block.medium(uri, elements);
        }
        // A picture inside of a video only holds its place.
        "img" if !is_in(Role::Video) => block.medium(uri, elements),
        "a" => {
            let path = attribute(tag, "href").unwrap_or_default();
            if is_subtitles(path) {
                block.subtitles(path, |number| elements.is_open(number));
            } else if !is_nested && !is_in(Role::Video) && !is_in(Role::Heading) {
                // Its words are those of a link.
                return match block.link(path, is_guess, elements) {
                    true => Role::Hidden,
                    false => Role::Plain,
                };
            }
        }
        "time" if !is_nested && !is_in(Role::Heading) && !is_in(Role::Row) => {
            let machine = attribute(tag, "datetime").unwrap_or_default();
            if machine.parse::<Timestamp>().is_ok() {
                block.moment(machine, is_in(Role::Footer), elements);
                return Role::Moment(machine.to_owned());
            }
            block.texts.part_above();
            return Role::Words;
        }
        _ if !is_guess && has_class(tag, "_2pim") && !is_nested && block.heading.starts() => {
            return Role::Heading;
        }
        _ if !is_guess && has_class(tag, "_3-94") && !is_nested && !block.footer.has_text() => {
            block.heading.ends();
            return Role::Footer;
        }
        // Captions are plain text: here one ends, closed or not.
        "div" | "table" | "section" | "footer" => block.heading.ends(),
        _ => {}
    }
    Role::Plain
}

/// What the cells of a table may be for those who hear a page (WAI-ARIA 1.2, 5.3.3).
const CELLS: [&str; 4] = ["cell", "gridcell", "columnheader", "rowheader"];

/// Whether an element is one of these parts of a table for those who hear the page, or shown as one.
fn is_shown_as(tag: &Tag, roles: &[&str], display: &str) -> bool {
    let role = attribute(tag, "role").unwrap_or_default();
    let style = attribute(tag, "style").unwrap_or_default();
    roles.iter().any(|it| it.eq_ignore_ascii_case(role))
        || style.split(';').any(|it| {
            let (property, value) = it.split_once(':').unwrap_or_default();
            property.trim() == "display" && value.trim() == display
        })
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    let mut attributes = tag.attrs.iter();
    let attribute = attributes.find(|attribute| &*attribute.name.local == name)?;
    Some(attribute.value.trim())
}

/// The photo or video that an element shows, whether a browser loads it at once or later, and
/// in one size or in several.
fn source(tag: &Tag) -> &str {
    let set = attribute(tag, "srcset").unwrap_or_default();
    let set = set.split([' ', ',']).find(|it| !it.is_empty());
    let named = ["src", "data-src", "data-original", "data"].map(|name| attribute(tag, name));
    // In drawings a picture has the address of a link.
    let is_drawn = &*tag.name == "image";
    let linked = ["href", "xlink:href"].map(|name| attribute(tag, name).filter(|_| is_drawn));
    let mut all = named.into_iter().chain([set]).chain(linked).flatten();
    all.find(|uri| is_medium(uri)).unwrap_or_default()
}

/// The photo or video that a tag shows.
fn shown(tag: &Tag) -> Option<&str> {
    let uri = source(tag);
    let is_one = match &*tag.name {
        "img" | "video" => !uri.is_empty(),
        "source" | "object" | "embed" | "iframe" | "input" | "image" => is_link_to_medium(uri),
        _ => false,
    };
    is_one.then_some(uri)
}

/// The photo that an element has behind it (`background: url(…)`).
fn background(tag: &Tag) -> Option<String> {
    let (_, behind) = attribute(tag, "style")?.split_once("url(")?;
    let (uri, _) = behind.split_once(')')?;
    let uri = uri.trim().trim_matches(['"', '\'']);
    is_link_to_medium(uri).then(|| uri.to_owned())
}

fn has_class(tag: &Tag, class: &str) -> bool {
    let mut classes = attribute(tag, "class")
        .unwrap_or_default()
        .split_whitespace();
    classes.any(|one| one == class)
}

/// Subtitles belong to a video and are never an item of their own.
fn is_subtitles(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["srt", "vtt"]
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
}
