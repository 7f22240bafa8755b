//! Cuts a page's text into tags and runs of text, with entities decoded: html5ever's
//! tokenizer, which reads broken markup as browsers do, without a tree behind it.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// A tag or a run of text.
#[derive(Debug, PartialEq)]
pub(super) enum Piece {
    Start(Tag),
    End(Tag),
    Text(StrTendril),
}

/// A tag or comment longer than this is given up. No page has one of a tenth, and the
/// tokenizer holds it in memory and compares its attributes each with each.
pub(crate) const LONGEST_TAG: usize = 64 * 1024;

/// Takes text in pieces that may end anywhere.
pub(super) struct Markup {
    tokenizer: Tokenizer<Sink>,
    /// How much text has come since the last whole tag.
    pending: usize,
    /// Tags given up.
    pub too_long: u64,
}

impl Markup {
    pub(super) fn new() -> Self {
        Self {
            tokenizer: tokenizer(),
            pending: 0,
            too_long: 0,
        }
    }

    /// Everything that is whole with this piece of text.
    pub(super) fn feed(&mut self, text: &str) -> Vec<Piece> {
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(text));
        // The sink never asks to stop, so all of it is taken.
        let _ = self.tokenizer.feed(&input);
        let pieces = self.tokenizer.sink.pieces.take();
        self.pending = if pieces.is_empty() {
            self.pending + text.len()
        } else {
            0
        };
        if self.pending > LONGEST_TAG {
            self.tokenizer = tokenizer();
            self.pending = 0;
            self.too_long += 1;
        }
        pieces
    }

    /// What was not whole yet at the end.
    pub(super) fn end(self) -> (Vec<Piece>, u64) {
        self.tokenizer.end();
        (self.tokenizer.sink.pieces.take(), self.too_long)
    }
}

fn tokenizer() -> Tokenizer<Sink> {
    let options = TokenizerOpts {
        // The decoder has taken it away already.
        discard_bom: false,
        ..TokenizerOpts::default()
    };
    Tokenizer::new(Sink::default(), options)
}

#[derive(Default)]
struct Sink {
    pieces: RefCell<Vec<Piece>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let piece = match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let text_inside = raw_text(&tag);
                self.pieces.borrow_mut().push(Piece::Start(tag));
                return text_inside.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData);
            }
            Token::TagToken(tag) => Piece::End(tag),
            Token::CharacterTokens(text) => Piece::Text(text),
            _ => return TokenSinkResult::Continue,
        };
        self.pieces.borrow_mut().push(piece);
        TokenSinkResult::Continue
    }
}

/// Elements in which tags are text. Titles are as well, to browsers; but one that is
/// left open would take the page with it.
fn raw_text(tag: &Tag) -> Option<RawKind> {
    match &*tag.name {
        _ if tag.self_closing => None,
        "style" => Some(RawKind::Rawtext),
        "script" => Some(RawKind::ScriptData),
        _ => None,
    }
}
