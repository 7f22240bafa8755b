//! Cuts a JSON file into the elements of its lists. A parser for whole files would
//! cost memory without bound and lose everything at the first fault; this one holds
//! one element, and what stood before a fault is out already.

use std::io::{self, Read};
use std::ops::Range;

use memchr::memchr2;

use super::shape::is_post_itself;
use super::trouble::{Ending, LARGEST_ELEMENT};
use super::value::Json;
use super::wrapper;
use crate::error::Result;
use crate::source::archive::utf16::InUtf8;

/// How much is read at once.
const CHUNK: usize = 64 * 1024;

/// So many lists may stand around a list that is cut.
const MOST_AROUND: usize = 3;

/// One element of a list, or an object that stands where a list usually does.
#[derive(Debug)]
pub(super) struct Element<'a> {
    /// The name of the property that has the list; none if the file is a bare list.
    pub list: Option<&'a str>,
    /// Its text, or none if it is too large to be held.
    pub text: Option<&'a [u8]>,
}

/// Hands every element of every list to `each`, in order: those of a bare list (of long lists in
/// it, too), or those of each property of an object whose value is a list or an object. An object that is
/// a post itself is one element. Several documents may follow one another: people join files, and
/// programs write a line for each post. A script may stand around each ([`wrapper`]).
///
/// # Errors
/// What `each` answered. Faults of the file are in the [`Ending`].
pub(super) fn split(
    from: &mut dyn Read,
    each: &mut dyn FnMut(Element<'_>) -> Result<()>,
) -> Result<Ending> {
    let input = Input {
        from: InUtf8::new(from),
        buffer: Vec::new(),
        at: 0,
        dropped: 0,
    };
    match (Splitter { input, each }).document() {
        Ok(()) => Ok(Ending::Whole),
        Err(Stop::At(ending)) => Ok(ending),
        Err(Stop::Receiver(error)) => Err(error),
    }
}

/// Why cutting stopped early.
enum Stop {
    At(Ending),
    Receiver(crate::error::Error),
}

struct Splitter<'r> {
    input: Input<'r>,
    each: &'r mut dyn FnMut(Element<'_>) -> Result<()>,
}

impl Splitter<'_> {
    fn document(&mut self) -> Result<(), Stop> {
        self.input.skip_byte_order_mark()?;
        if self.input.next()?.is_none() {
            return Err(Stop::At(Ending::Empty));
        }
        let mut is_in_script = false;
        while let Some(first) = self.input.next()? {
            match first {
                b'[' => self.list(None, 0)?,
                b'{' => self.root()?,
                sign if is_in_script && wrapper::is_behind(sign) => self.input.at += 1,
                _ => {
                    is_in_script = true;
                    self.input.skip_to_value_in_script()?;
                }
            }
        }
        Ok(())
    }

    /// An object that stands in nothing: a post, or one with lists of them.
    fn root(&mut self) -> Result<(), Stop> {
        let Some(range) = self.input.small_value()? else {
            return self.object();
        };
        let text = self.input.buffer.get(range.clone()).unwrap_or_default();
        if !Json::parse(text).is_some_and(|json| is_post_itself(&json)) {
            return self.object();
        }
        let text = Some(text);
        (self.each)(Element { list: None, text }).map_err(Stop::Receiver)?;
        self.input.at = range.end;
        Ok(())
    }

    /// From the opening bracket to behind the closing one. A list in it that is too long for the
    /// slides of one post is cut, too.
    fn list(&mut self, name: Option<&str>, around: usize) -> Result<(), Stop> {
        self.input.at += 1;
        loop {
            match self.input.expect()? {
                b']' => break,
                b'[' if around < MOST_AROUND && self.input.small_value()?.is_none() => {
                    self.list(name, around + 1)?;
                }
                _ => self.element(name)?,
            }
            self.input.skip_comma(b']')?;
        }
        self.input.at += 1;
        Ok(())
    }

    /// From the opening brace to behind the closing one.
    fn object(&mut self) -> Result<(), Stop> {
        self.input.at += 1;
        while self.input.expect()? != b'}' {
            let name = self.property_name()?;
            match self.input.expect()? {
                b'[' => self.list(Some(&name), 0)?,
                b'{' => self.element(Some(&name))?,
                _ => {
                    self.input.value()?;
                }
            }
            self.input.skip_comma(b'}')?;
        }
        self.input.at += 1;
        Ok(())
    }

    /// To behind the colon.
    fn property_name(&mut self) -> Result<String, Stop> {
        if self.input.expect()? != b'"' {
            return Err(self.input.broken());
        }
        let name = self.input.value()?.and_then(|range| {
            let name = Json::parse(self.input.buffer.get(range)?)?;
            name.text()
        });
        if self.input.expect()? != b':' {
            return Err(self.input.broken());
        }
        self.input.at += 1;
        Ok(name.unwrap_or_default())
    }

    fn element(&mut self, list: Option<&str>) -> Result<(), Stop> {
        let range = self.input.value()?;
        let text = range.and_then(|range| self.input.buffer.get(range));
        (self.each)(Element { list, text }).map_err(Stop::Receiver)
    }
}

/// The file, and the part of it that is held.
struct Input<'r> {
    from: InUtf8<&'r mut dyn Read>,
    buffer: Vec<u8>,
    /// The next byte in the buffer.
    at: usize,
    /// How many bytes of the file stood before the buffer.
    dropped: u64,
}

impl Input<'_> {
    fn skip_byte_order_mark(&mut self) -> Result<(), Stop> {
        while self.buffer.len() < 4 && self.refill()? > 0 {}
        self.dropped += self.from.mark();
        match self.buffer.as_slice() {
            [0xef, 0xbb, 0xbf, ..] => self.at = 3,
            // Zeros that a disk or a program left, or UTF-32.
            [0, ..] | [_, 0, ..] | [0xff, 0xfe, ..] => {
                return Err(Stop::At(Ending::Broken(0)));
            }
            _ => {}
        }
        Ok(())
    }

    /// The next byte that is no white space, without taking it; none at the end.
    fn next(&mut self) -> Result<Option<u8>, Stop> {
        loop {
            while let Some(byte) = self.buffer.get(self.at) {
                if !byte.is_ascii_whitespace() {
                    return Ok(Some(*byte));
                }
                self.at += 1;
            }
            if self.refill()? == 0 {
                return Ok(None);
            }
        }
    }

    /// To the value that a script begins with.
    fn skip_to_value_in_script(&mut self) -> Result<(), Stop> {
        while self.buffer.len() - self.at < CHUNK && self.refill()? > 0 {}
        let held = self.buffer.get(self.at..).unwrap_or_default();
        self.at += wrapper::value_in_script(held).ok_or_else(|| self.broken())?;
        Ok(())
    }

    /// Where the next value stands in the buffer, without taking it; none if it is no small one.
    fn small_value(&mut self) -> Result<Option<Range<usize>>, Stop> {
        while self.buffer.len() - self.at < CHUNK && self.refill()? > 0 {}
        let held = self.buffer.get(self.at..).unwrap_or_default();
        let length = Scanner::default().end(held);
        // However much more is held here.
        let length = length.filter(|length| *length <= CHUNK);
        Ok(length.map(|length| self.at..self.at + length))
    }

    /// As [`Input::next`], where the file may not end.
    fn expect(&mut self) -> Result<u8, Stop> {
        self.next()?.ok_or_else(|| self.cut_off())
    }

    /// Behind the comma, or to `end`. A comma before `end` does no harm.
    fn skip_comma(&mut self, end: u8) -> Result<(), Stop> {
        match self.expect()? {
            b',' => self.at += 1,
            byte if byte == end => {}
            _ => return Err(self.broken()),
        }
        Ok(())
    }

    /// Takes one value and tells where it stands in the buffer; none if it was too
    /// large to be held.
    fn value(&mut self) -> Result<Option<Range<usize>>, Stop> {
        let first = self.expect()?;
        if !first.is_ascii_alphanumeric() && !b"\"{[-".contains(&first) {
            return Err(self.broken());
        }
        let mut scanner = Scanner::default();
        let mut scanned = self.at;
        let mut held = true;
        loop {
            let fresh = self.buffer.get(scanned..).unwrap_or_default();
            if let Some(length) = scanner.end(fresh) {
                let range = self.at..scanned + length;
                self.at = range.end;
                held &= range.len() <= LARGEST_ELEMENT;
                return Ok(held.then_some(range));
            }
            held &= self.buffer.len() - self.at <= LARGEST_ELEMENT;
            if !held {
                self.at = self.buffer.len();
            }
            let read = self.refill()?;
            if read == 0 {
                return Err(self.cut_off());
            }
            scanned = self.buffer.len() - read;
        }
    }

    /// Reads on, and forgets what stands before the next byte. Returns how many bytes
    /// were read; 0 at the end.
    fn refill(&mut self) -> Result<usize, Stop> {
        self.dropped += self.length_in_file(self.buffer.get(..self.at));
        self.buffer.drain(..self.at);
        self.at = 0;
        let held = self.buffer.len();
        self.buffer.resize(held + CHUNK, 0);
        let read = self.read_once(held);
        self.buffer.truncate(held + read.as_ref().unwrap_or(&0));
        read.map_err(|_| Stop::At(Ending::Unreadable(self.end())))
    }

    fn read_once(&mut self, held: usize) -> io::Result<usize> {
        let room = self.buffer.get_mut(held..).unwrap_or_default();
        loop {
            match self.from.read(room) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => return read,
            }
        }
    }

    fn cut_off(&self) -> Stop {
        Stop::At(Ending::CutOff(self.end()))
    }

    fn broken(&self) -> Stop {
        let before = self.buffer.get(..self.at);
        Stop::At(Ending::Broken(self.dropped + self.length_in_file(before)))
    }

    /// How many bytes this text has in the file, which may be UTF-16.
    fn length_in_file(&self, text: Option<&[u8]>) -> u64 {
        let text = text.unwrap_or_default();
        let is_first = |byte: &&u8| **byte & 0xc0 != 0x80;
        let units = || {
            let long = text.iter().filter(|byte| **byte >= 0xf0).count();
            text.iter().filter(is_first).count() + long
        };
        let length = match self.from.is_decoded() {
            true => 2 * units(),
            false => text.len(),
        };
        u64::try_from(length).unwrap_or(u64::MAX)
    }

    /// How many bytes of the file were read.
    fn end(&self) -> u64 {
        self.dropped + self.length_in_file(Some(&self.buffer))
    }
}

/// Finds the end of a value; sees its text in pieces, each once.
#[derive(Default)]
struct Scanner {
    depth: usize,
    inside_string: bool,
    after_backslash: bool,
}

impl Scanner {
    /// How many of these bytes still belong to the value; none if all do and more
    /// has to follow.
    fn end(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            if self.inside_string {
                at = self.through_string(bytes, at)?;
                if self.depth == 0 && !self.inside_string {
                    return Some(at);
                }
                continue;
            }
            match byte {
                b'"' => self.inside_string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' if self.depth > 1 => self.depth -= 1,
                b'}' | b']' if self.depth == 1 => return Some(at + 1),
                b'}' | b']' | b',' | b':' if self.depth == 0 => return Some(at),
                _ if self.depth == 0 && byte.is_ascii_whitespace() => return Some(at),
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// Goes on inside a string to behind its closing quote or a backslash.
    fn through_string(&mut self, bytes: &[u8], at: usize) -> Option<usize> {
        if self.after_backslash {
            self.after_backslash = false;
            return Some(at + 1);
        }
        let length = memchr2(b'"', b'\\', bytes.get(at..)?)?;
        let found = at + length;
        self.after_backslash = bytes.get(found) == Some(&b'\\');
        self.inside_string = self.after_backslash;
        Some(found + 1)
    }
}

#[cfg(test)]
#[path = "split_tests.rs"]
mod tests;
