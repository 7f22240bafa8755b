//! A page's body, unpacked as it comes.

use std::io::{self, ErrorKind, Write};

use flate2::write::GzDecoder;

use super::transport::TransportError;
use crate::outcome::NoAnswer;

/// A page has about a megabyte; more than this is no page.
const LARGEST_PAGE: usize = 8 << 20;

/// What came of a page's body.
pub(super) enum PageBody {
    Plain(Limited),
    Packed(Box<GzDecoder<Limited>>),
}

impl PageBody {
    pub(super) fn new(is_packed: bool) -> Self {
        if is_packed {
            Self::Packed(Box::new(GzDecoder::new(Limited::default())))
        } else {
            Self::Plain(Limited::default())
        }
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// It is larger than any page, however small it is packed; or not packed as it says.
    pub(super) fn add(&mut self, piece: &[u8]) -> Result<(), TransportError> {
        let taken = match self {
            Self::Plain(body) => body.write_all(piece),
            Self::Packed(body) => body.write_all(piece),
        };
        taken.map_err(|cause| refused(&cause))
    }

    /// The whole text.
    ///
    /// # Errors
    /// What is packed broke off.
    pub(super) fn end(self) -> Result<String, TransportError> {
        let body = match self {
            Self::Plain(body) => body,
            Self::Packed(body) => body.finish().map_err(|cause| refused(&cause))?,
        };
        Ok(String::from_utf8_lossy(&body.0).into_owned())
    }
}

/// Why the body is not taken: bytes that break off before their end, or are damaged, are worth another try.
fn refused(cause: &io::Error) -> TransportError {
    match cause.kind() {
        ErrorKind::UnexpectedEof => TransportError::Network(NoAnswer::BrokeOff),
        ErrorKind::FileTooLarge => TransportError::NoMedia,
        _ => TransportError::Network(NoAnswer::NotReadable),
    }
}

/// Takes bytes as long as they may be a page.
#[derive(Default)]
pub(super) struct Limited(Vec<u8>);

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST_PAGE {
            return Err(ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn a_packed_page_is_unpacked_whatever_its_pieces() {
        let page = "<html>caf\u{e9}</html>".repeat(1000);
        for length in [1, 7, 4096] {
            let mut body = PageBody::new(true);
            for piece in packed(page.as_bytes()).chunks(length) {
                body.add(piece).unwrap();
            }
            assert_eq!(body.end().unwrap(), page);
        }
    }

    #[test]
    fn a_page_that_unpacks_without_end_is_given_up_within_the_limit() {
        for length in [LARGEST_PAGE + 1, 4 * LARGEST_PAGE] {
            let mut body = PageBody::new(true);
            let bomb = packed(&vec![b' '; length]);
            assert!(bomb.len() < length / 50);
            let taken = bomb.chunks(1024).try_for_each(|piece| body.add(piece));
            let page = taken.and_then(|()| body.end());
            assert!(matches!(page, Err(TransportError::NoMedia)), "{length}");
        }
    }

    #[test]
    fn a_packed_page_that_breaks_off_or_is_none_is_an_error() {
        let mut half = PageBody::new(true);
        let bytes = packed(b"a page");
        half.add(&bytes[..bytes.len() - 9]).unwrap();
        assert!(matches!(half.end(), Err(TransportError::Network(_))));
        let mut none = PageBody::new(true);
        let not_packed = none.add(b"<html>not packed</html>").unwrap_err();
        let not_readable = |error| matches!(error, TransportError::Network(NoAnswer::NotReadable));
        assert!(not_readable(not_packed));
        let mut damaged = PageBody::new(true);
        let mut bytes = packed("a page and another".repeat(99).as_bytes());
        bytes[14..30].fill(0xff);
        let taken = damaged.add(&bytes).and_then(|()| damaged.end());
        assert!(not_readable(taken.unwrap_err()));
    }
}
