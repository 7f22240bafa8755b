//! Finds the posts of a page (fact sheet 7.2): a post is an element of the classes
//! `pam` and `uiBoxWhite` that stands in no other, or an `article`; its caption has the
//! class `_2pim`, its date `_3-94`. Where a page has none of these two, the texts above and
//! behind the photos and videos are caption and date ([`super::loose`]). Whether it stands right in the page's `main` is not asked: people
//! wrap and unwrap pages.

use html5ever::tokenizer::Tag;

use super::block::{Block, is_medium};
use super::date::learn_from_head;
use super::elements::{Element, Elements, Role, is_of_text, is_void};
use super::limited::Limited;
use super::markup::Piece;
use super::posts::Posts;
use super::row::Row;
use super::trouble::{Ending, Trouble};
use crate::error::Result;

/// A page that is being read.
pub(super) struct Page<'a> {
    posts: Posts<'a>,
    elements: Elements,
    block: Option<Block>,
    /// Text of a moment outside of posts.
    moment: Limited<LONGEST_MOMENT>,
}

/// The longest moment outside of posts that is read, in bytes.
const LONGEST_MOMENT: usize = 256;

impl<'a> Page<'a> {
    pub(super) fn new(posts: Posts<'a>) -> Self {
        Self {
            posts,
            elements: Elements::default(),
            block: None,
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
        self.posts.finish()?;
        let sentences: Vec<String> = self.posts.trouble.sentences(ending).collect();
        sentences
            .into_iter()
            .try_for_each(|what| self.posts.note(what))
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
        let role = match (&self.block, is_block) {
            (None, true) => Role::Block,
            (Some(_), true) => Role::NestedBlock,
            (None, false) if &*tag.name == "article" => Role::Block,
            (None, false) => self.outside(tag),
            (Some(_), false) => self.inside(tag),
        };
        if is_void(&tag.name) {
            return Ok(());
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

    /// What an element outside of posts means.
    fn outside(&mut self, tag: &Tag) -> Role {
        match &*tag.name {
            "html" => {
                let language = attribute(tag, "lang").unwrap_or_default();
                self.posts.language.declare(language);
            }
            "time" => {
                let machine = attribute(tag, "datetime").unwrap_or_default();
                return Role::Time(machine.chars().take(LONGEST_MOMENT).collect());
            }
            "img" | "video" => {
                let uri = attribute(tag, "src").unwrap_or_default();
                let is_of_export = is_medium(uri) && !uri.contains("://");
                self.posts.trouble.outside += u64::from(is_of_export);
            }
            "script" | "style" | "title" => return Role::Hidden,
            _ => {}
        }
        Role::Plain
    }

    /// What an element inside a post means.
    fn inside(&mut self, tag: &Tag) -> Role {
        let Some(block) = &mut self.block else {
            return Role::Plain;
        };
        let is_in = |role: Role| self.elements.roles().any(|open| *open == role);
        let is_nested = is_in(Role::NestedBlock);
        let uri = attribute(tag, "src").unwrap_or_default();
        match &*tag.name {
            "script" | "style" | "title" => return Role::Hidden,
            "tr" => return Role::Row,
            "td" | "th" if is_in(Role::Row) => return Role::Cell,
            "br" => block.heading.line_break(),
            "video" => {
                block.medium(uri, self.elements.container());
                return Role::Video;
            }
            "source" if is_in(Role::Video) => block.medium(uri, self.elements.container()),
            // A picture inside of a video only holds its place.
            "img" if !is_in(Role::Video) => block.medium(uri, self.elements.container()),
            "a" => {
                let path = attribute(tag, "href").unwrap_or_default();
                if is_subtitles(path) {
                    block.subtitles(path, |number| self.elements.is_open(number));
                }
            }
            _ if has_class(tag, "_2pim") && !is_nested && block.heading.starts() => {
                return Role::Heading;
            }
            _ if has_class(tag, "_3-94") && !is_nested && !block.footer.has_text() => {
                block.heading.ends();
                return Role::Footer;
            }
            // Captions are plain text: here one ends, closed or not.
            "div" | "table" | "section" | "footer" => block.heading.ends(),
            _ => {}
        }
        Role::Plain
    }

    fn opened(&mut self, role: &Role) {
        match (role, &mut self.block) {
            (Role::Block, block) => *block = Some(Block::default()),
            (Role::Row, Some(block)) => block.open_row(),
            (Role::Cell, Some(block)) => block.row().map_or((), Row::cell),
            (Role::Time(_), _) => self.moment = Limited::default(),
            _ => {}
        }
    }

    /// Takes leave of elements, innermost first.
    fn closed(&mut self, elements: Vec<Element>) -> Result<()> {
        for element in elements {
            match (element.role, &mut self.block) {
                (Role::Block, block) => {
                    if let Some(block) = block.take() {
                        self.posts.take(block)?;
                    }
                }
                (Role::Row, Some(block)) => {
                    let is_nested = self.elements.roles().any(|role| *role == Role::NestedBlock);
                    block.close_row(is_nested, |number| self.elements.is_open(number));
                }
                (Role::Heading, Some(block)) => block.heading.ends(),
                (Role::Time(machine), _) => {
                    let words = self.moment.as_line();
                    learn_from_head(&words, &machine, &mut self.posts.language);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A block of text starts or ends.
    fn part(&mut self, name: &str) {
        let row = self.block.as_mut().and_then(Block::row);
        if let Some(row) = row.filter(|_| !is_of_text(name)) {
            row.part();
        } else if let Some(block) = self.block.as_mut().filter(|_| !is_of_text(name)) {
            block.texts.part();
        }
    }

    fn text(&mut self, text: &str) {
        let is_inside = |outer: &Role| self.elements.roles().any(|role| role == outer);
        let is_nested = is_inside(&Role::NestedBlock) || is_inside(&Role::Row);
        let mut roles = self.elements.roles();
        let role = roles.find(|role| !matches!(role, Role::Plain | Role::NestedBlock | Role::Row));
        match (role, &mut self.block) {
            (Some(Role::Heading), Some(block)) => block.heading.push(text),
            (Some(Role::Footer), Some(block)) => block.footer.push(text),
            (Some(Role::Cell), Some(block)) => block.row().map_or((), |row| row.text(text)),
            (Some(Role::Time(_)), None) => self.moment.push(text),
            (Some(Role::Block), Some(block)) if !is_nested => {
                block.texts.text(text, block.media.is_empty());
            }
            _ => {}
        }
    }
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    let mut attributes = tag.attrs.iter();
    let attribute = attributes.find(|attribute| &*attribute.name.local == name)?;
    Some(attribute.value.trim())
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
