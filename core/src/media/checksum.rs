//! The sum by which bytes are told apart without keeping them.

use std::io::{self, ErrorKind, Read};

/// The CRC-32 of all that is left to read, as ZIPs have it (APPNOTE 4.4.7).
///
/// # Errors
/// What the reader says, but for an interruption, after which reading goes on.
pub(crate) fn crc32(bytes: &mut dyn Read) -> io::Result<u32> {
    let mut checksum = crc32fast::Hasher::new();
    let mut buffer = vec![0; 64 << 10];
    loop {
        match bytes.read(&mut buffer) {
            Ok(0) => return Ok(checksum.finalize()),
            Ok(count) => checksum.update(&buffer[..count]),
            Err(cause) if cause.kind() == ErrorKind::Interrupted => {}
            Err(cause) => return Err(cause),
        }
    }
}
