//! Turns a page's bytes into text, piece by piece. Instagram writes UTF-8; pages that
//! somebody saved again may be in anything, and may say so.

use std::io::{self, Read};

use encoding_rs::{Decoder as Encoded, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::source::archive::utf16;

/// Bytes taken in one go. Small enough that the tokens in them cost little memory.
const PIECE: usize = 16 * 1024;
/// Where browsers look for a declaration as well:
/// <https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding>.
const DECLARATION_WITHIN: usize = 1024;

/// A page's text.
pub(super) struct Decoder<'a> {
    bytes: &'a mut dyn Read,
    encoded: Option<Encoded>,
    /// Bytes read up to now.
    pub read: u64,
    /// Whether some bytes were no characters, and were replaced.
    pub replaced: bool,
    ended: bool,
}

impl<'a> Decoder<'a> {
    pub(super) fn new(bytes: &'a mut dyn Read) -> Self {
        Self {
            bytes,
            encoded: None,
            read: 0,
            replaced: false,
            ended: false,
        }
    }

    /// Puts the next piece of text into `text`; false at the end.
    ///
    /// # Errors
    /// Reading failed.
    pub(super) fn next(&mut self, text: &mut String) -> io::Result<bool> {
        text.clear();
        if self.ended {
            return Ok(false);
        }
        let mut piece = [0; PIECE];
        // The first piece must hold what is needed to tell the encoding.
        let least = if self.encoded.is_none() {
            DECLARATION_WITHIN
        } else {
            1
        };
        let piece = self.fill(&mut piece, least)?;
        self.ended = piece.is_empty();
        let encoded = self
            .encoded
            .get_or_insert_with(|| encoding_of(piece).new_decoder_with_bom_removal());
        text.reserve(encoded.max_utf8_buffer_length(piece.len()).unwrap_or(0));
        let (_, _, replaced) = encoded.decode_to_string(piece, text, self.ended);
        self.replaced |= replaced;
        Ok(true)
    }

    /// Reads at least so many bytes, unless the file ends before.
    fn fill<'b>(&mut self, piece: &'b mut [u8], least: usize) -> io::Result<&'b [u8]> {
        let mut filled = 0;
        while filled < least {
            let Some(room) = piece.get_mut(filled..) else {
                break;
            };
            match self.bytes.read(room) {
                Ok(0) => break,
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.read += u64::try_from(filled).unwrap_or(u64::MAX);
        Ok(piece.get(..filled).unwrap_or_default())
    }
}

/// What the page is written in: as its first bytes say, as it declares, or UTF-8.
fn encoding_of(start: &[u8]) -> &'static Encoding {
    let by_mark = Encoding::for_bom(start).map(|(encoding, _)| encoding);
    if let Some(encoding) = by_mark.or_else(|| utf16::encoding(start)) {
        return encoding;
    }
    let start = start.get(..DECLARATION_WITHIN).unwrap_or(start);
    // A declaration that can be read as ASCII is no UTF-16.
    declared(start)
        .filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding))
        .unwrap_or(UTF_8)
}

fn declared(start: &[u8]) -> Option<&'static Encoding> {
    const NAME: &[u8] = b"charset";
    let at = start
        .windows(NAME.len())
        .position(|window| window.eq_ignore_ascii_case(NAME))?;
    let after = start.get(at + NAME.len()..)?.trim_ascii_start();
    let value = after.strip_prefix(b"=")?.trim_ascii_start();
    let value = value
        .strip_prefix(b"\"")
        .or(value.strip_prefix(b"'"))
        .unwrap_or(value);
    let is_end =
        |byte: &u8| matches!(byte, b'"' | b'\'' | b';' | b'>' | b'/') || byte.is_ascii_whitespace();
    Encoding::for_label(value.split(is_end).next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(mut bytes: &[u8]) -> (String, bool) {
        let mut decoder = Decoder::new(&mut bytes);
        let (mut all, mut piece) = (String::new(), String::new());
        while decoder.next(&mut piece).unwrap() {
            all.push_str(&piece);
        }
        (all, decoder.replaced)
    }

    #[test]
    fn utf_8_with_and_without_a_mark() {
        assert_eq!(decode("é🐣".as_bytes()), ("é🐣".to_owned(), false));
        assert_eq!(decode("\u{feff}é".as_bytes()), ("é".to_owned(), false));
        assert_eq!(decode(b""), (String::new(), false));
    }

    #[test]
    fn other_encodings_are_read_as_marked_or_declared() {
        let utf_16: Vec<u8> = "\u{feff}é🐣"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(decode(&utf_16), ("é🐣".to_owned(), false));
        for declaration in [
            "<meta charset=windows-1252>",
            "<META http-equiv=\"Content-Type\" content=\"text/html; Charset = iso-8859-1\" />",
        ] {
            let mut page = declaration.as_bytes().to_vec();
            page.extend(b"caf\xe9 \x80");
            assert_eq!(decode(&page), (format!("{declaration}café €"), false));
        }
    }

    #[test]
    fn what_is_no_character_is_replaced_and_told() {
        assert_eq!(decode(b"a\xffb"), ("a\u{fffd}b".to_owned(), true));
        assert_eq!(
            decode(b"<meta charset=utf-16>\xc3"),
            ("<meta charset=utf-16>\u{fffd}".to_owned(), true)
        );
    }

    #[test]
    fn characters_on_the_edge_of_a_piece_are_whole() {
        let text = "a".to_owned() + &"é🐣".repeat(PIECE);
        assert_eq!(decode(text.as_bytes()), (text, false));
    }
}
