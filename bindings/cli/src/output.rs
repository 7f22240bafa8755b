//! Standard output: results only, for a person or for a program. A reader that
//! goes away (`keepsake list … | head`) is no error and no panic.

use std::fmt::Display;
use std::io::{self, BufWriter, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// Why nothing more can be written.
#[derive(Debug)]
pub enum Unwritten {
    /// The reader has read enough.
    ReaderGone,
    /// Anything else, as a full disk.
    Failed(io::Error),
}

impl From<io::Error> for Unwritten {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            _ => Self::Failed(error),
        }
    }
}

/// Standard output, buffered; [`Output::finish`] it.
pub struct Output {
    stream: BufWriter<Box<dyn Write>>,
}

impl Output {
    /// Takes colours away where nobody sees or wants them.
    pub fn for_people() -> Self {
        Self {
            stream: BufWriter::new(Box::new(anstream::stdout())),
        }
    }

    /// Passes every byte on as it is.
    pub fn for_programs() -> Self {
        Self {
            stream: BufWriter::new(Box::new(io::stdout())),
        }
    }

    /// Text for a person.
    pub fn text(&mut self, text: impl Display) -> Result<(), Unwritten> {
        Ok(writeln!(self.stream, "{text}")?)
    }

    /// Anything else.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Unwritten> {
        Ok(self.stream.write_all(bytes)?)
    }

    /// One object on one line, whatever the reader takes for the end of one.
    pub fn json(&mut self, object: &impl Serialize) -> Result<(), Unwritten> {
        let mut writer = Serializer::with_formatter(&mut self.stream, OneLine);
        object.serialize(&mut writer).map_err(io::Error::from)?;
        Ok(self.stream.write_all(b"\n")?)
    }

    /// Writes out what is still held back.
    pub fn finish(mut self) -> Result<(), Unwritten> {
        Ok(self.stream.flush()?)
    }
}

/// JSON leaves the line ends that only Unicode has (next line, line separator, paragraph
/// separator) as they are. Many programs end a line there, JavaScript of old and Python among
/// them, and read half an object.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: Write + ?Sized>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let is_line_end = |c: char| matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}');
        for part in fragment.split_inclusive(is_line_end) {
            let text = part.trim_end_matches(is_line_end);
            writer.write_all(text.as_bytes())?;
            for end in part.chars().filter(|c| is_line_end(*c)) {
                write!(writer, "\\u{:04x}", u32::from(end))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(text: &str) -> String {
        let mut bytes = Vec::new();
        let mut writer = Serializer::with_formatter(&mut bytes, OneLine);
        [(text, text)]
            .into_iter()
            .collect::<std::collections::BTreeMap<_, _>>()
            .serialize(&mut writer)
            .unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn line_ends_of_unicode_are_escaped_in_keys_and_values() {
        assert_eq!(
            written("a\u{2028}b\u{2029}\u{85}\n"),
            r#"{"a\u2028b\u2029\u0085\n":"a\u2028b\u2029\u0085\n"}"#
        );
        assert_eq!(written("ä🌷"), r#"{"ä🌷":"ä🌷"}"#);
    }

    proptest! {
        #[test]
        fn any_text_stands_on_one_line_and_is_read_back(
            text in "[a\u{85}\u{2028}\u{2029}\r\n\u{b}\u{c}\"\\\\é🌷]{0,20}",
        ) {
            let written = written(&text);
            let line_ends = ['\u{85}', '\u{2028}', '\u{2029}', '\r', '\n', '\u{b}', '\u{c}'];
            let line_end = written.find(line_ends);
            prop_assert_eq!(line_end, None);
            let read: std::collections::BTreeMap<String, String> =
                serde_json::from_str(&written).unwrap();
            prop_assert_eq!(read.get(&text), Some(&text));
        }
    }
}
