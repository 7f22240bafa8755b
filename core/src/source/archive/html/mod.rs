//! HTML index pages of every generation (fact sheet 7). Reads in a stream, tolerant of
//! broken markup: memory does not grow with the page.
//!
//! Bytes become text ([`decoder`]), text becomes tags ([`markup`]), tags open and close
//! elements ([`elements`]), elements make up posts ([`page`], [`block`], [`row`]), and
//! posts get their dates as soon as the page's language is known ([`posts`], [`date`]).

mod block;
mod date;
mod decoder;
mod elements;
mod labels;
mod limited;
mod loose;
pub(crate) mod markup;
mod page;
mod posts;
mod row;
mod trouble;

#[cfg(test)]
mod tests;

use std::io::Read;

use self::decoder::Decoder;
use self::markup::Markup;
use self::page::HtmlPage;
use self::posts::Posts;
use self::trouble::Ending;
use super::index::{IndexFile, Readings};
use crate::error::Result;

/// Reads one HTML index. What cannot be read becomes a note.
///
/// # Errors
/// What `to` answered.
pub(crate) fn read(bytes: &mut dyn Read, file: IndexFile<'_>, to: &mut dyn Readings) -> Result<()> {
    read_cut(bytes, file, to, |text| vec![text])
}

/// Whether a text is a date, in any of the languages that are known.
pub(super) fn reads_as_date(text: &str) -> bool {
    date::DateText::read(text).is_some()
}

/// The same for a text that is cut up further: where it is cut makes no difference.
pub(crate) fn read_cut(
    bytes: &mut dyn Read,
    file: IndexFile<'_>,
    to: &mut dyn Readings,
    cut: fn(&str) -> Vec<&str>,
) -> Result<()> {
    let mut decoder = Decoder::new(bytes);
    let mut markup = Markup::new();
    let mut page = HtmlPage::new(Posts::new(file, to));
    let mut text = String::new();
    let ending = loop {
        match decoder.next(&mut text) {
            Ok(true) => cut(&text)
                .into_iter()
                .flat_map(|text| markup.feed(text))
                .try_for_each(|piece| page.take(&piece))?,
            Ok(false) if decoder.read == 0 => break Ending::Empty,
            Ok(false) => break Ending::Whole,
            Err(_) => break Ending::Unreadable(decoder.read),
        }
    };
    let (rest, too_long) = markup.end();
    rest.iter().try_for_each(|piece| page.take(piece))?;
    page.trouble().too_long_tags = too_long;
    page.trouble().replaced = decoder.replaced;
    page.finish(ending)
}
