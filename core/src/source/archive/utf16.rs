//! Text in UTF-16, as Windows' programs save it: read as UTF-8, whatever reads it.

use std::io::{self, Read};

use encoding_rs::{Decoder, Encoding, UTF_16BE, UTF_16LE};

/// So many bytes tell what a text is written in.
const MARK: usize = 4;
/// How much is decoded at once.
const PIECE: usize = 16 * 1024;

/// What a text is written in, by its first bytes; none if that is no UTF-16. JSON and HTML begin with
/// a sign of ASCII, so that no mark is needed.
pub(super) fn encoding(start: &[u8]) -> Option<&'static Encoding> {
    match start {
        // Zeros that a disk or a program left, or UTF-32.
        [0, 0, ..] | [_, 0, 0, 0, ..] | [0xff, 0xfe, 0, 0, ..] => None,
        [0xff, 0xfe, ..] | [_, 0, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] | [0, _, ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// A text in UTF-8: as it is, or decoded.
pub(super) struct InUtf8<R> {
    from: R,
    /// What was read to tell the encoding, or was decoded, and was not handed out yet.
    held: Vec<u8>,
    at: usize,
    mark: u64,
    /// How it is decoded; none before the first bytes were seen.
    decoder: Option<Option<Decoder>>,
    ended: bool,
}

impl<R: Read> InUtf8<R> {
    pub(super) fn new(from: R) -> Self {
        Self {
            from,
            held: Vec::new(),
            at: 0,
            mark: 0,
            decoder: None,
            ended: false,
        }
    }

    /// Whether it was UTF-16; only once something of it was read.
    pub(super) fn is_decoded(&self) -> bool {
        matches!(self.decoder, Some(Some(_)))
    }

    /// How many bytes stood before the text to say that it is UTF-16.
    pub(super) fn mark(&self) -> u64 {
        self.mark
    }

    /// Looks at the first bytes.
    fn begin(&mut self) -> io::Result<()> {
        let mut start = Vec::new();
        self.from
            .by_ref()
            .take(MARK as u64)
            .read_to_end(&mut start)?;
        let encoding = encoding(&start);
        if encoding.is_some() && matches!(start.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
            self.mark = 2;
        }
        self.decoder = Some(encoding.map(Encoding::new_decoder_with_bom_removal));
        self.held = match encoding {
            Some(_) => self.decoded(&start, false),
            None => start,
        };
        Ok(())
    }

    fn decoded(&mut self, piece: &[u8], is_last: bool) -> Vec<u8> {
        let Some(Some(decoder)) = &mut self.decoder else {
            return piece.to_vec();
        };
        let length = decoder.max_utf8_buffer_length(piece.len()).unwrap_or(0);
        let mut text = String::with_capacity(length);
        let _ = decoder.decode_to_string(piece, &mut text, is_last);
        text.into_bytes()
    }
}

impl<R: Read> Read for InUtf8<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.decoder.is_none() {
            self.begin()?;
        }
        while self.at == self.held.len() {
            if !self.is_decoded() {
                return self.from.read(buffer);
            }
            if self.ended {
                return Ok(0);
            }
            let mut piece = vec![0; PIECE];
            let read = self.from.read(&mut piece)?;
            self.ended = read == 0;
            self.held = self.decoded(piece.get(..read).unwrap_or_default(), self.ended);
            self.at = 0;
        }
        let held = self.held.get(self.at..).unwrap_or_default();
        let count = held.len().min(buffer.len());
        let (to, from) = (buffer.get_mut(..count), held.get(..count));
        if let (Some(to), Some(from)) = (to, from) {
            to.copy_from_slice(from);
        }
        self.at += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8], at_once: usize) -> Vec<u8> {
        let mut text = InUtf8::new(bytes);
        let (mut all, mut piece) = (Vec::new(), vec![0; at_once]);
        loop {
            match text.read(&mut piece).unwrap() {
                0 => return all,
                read => all.extend_from_slice(&piece[..read]),
            }
        }
    }

    #[test]
    fn zeros_and_utf_32_are_none() {
        for text in [
            &[0; 64][..],
            b"[\0\0\0]\0\0\0",
            b"\xff\xfe\0\0[\0\0\0",
            b"[]",
            b"",
        ] {
            assert_eq!(encoding(text), None);
            assert_eq!(read(text, 7), text);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_the_same_in_utf_16(text in "[\\[{<]\\PC{0,80}", at_once in 1_usize..9, mark in any::<bool>(), big in any::<bool>()) {
            let marked = format!("{}{text}", if mark { "\u{feff}" } else { "" });
            let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
            let bytes: Vec<u8> = marked.encode_utf16().flat_map(bytes).collect();
            prop_assert_eq!(String::from_utf8(read(&bytes, at_once)).unwrap(), text);
        }

        #[test]
        fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..80), at_once in 1_usize..9) {
            if encoding(&bytes).is_none() {
                prop_assert_eq!(read(&bytes, at_once), bytes);
            } else {
                read(&bytes, at_once);
            }
        }
    }
}
