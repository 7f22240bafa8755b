//! What came, and whether it is all there and unharmed. Its length can be right while its end is
//! missing: a server can announce less than there is.

use std::fs::File;
use std::io::{self, Read, Seek};

use crate::media::{Damage, Format, damage};

/// What the file is and what is wrong with it; none if it is no media.
pub(super) fn look(file: &mut File) -> io::Result<Option<(Format, Option<Damage>)>> {
    let mut head = Vec::with_capacity(Format::SNIFF_LENGTH);
    file.take(Format::SNIFF_LENGTH as u64)
        .read_to_end(&mut head)?;
    let Some(format) = Format::sniff(&head) else {
        return Ok(None);
    };
    file.rewind()?;
    Ok(Some((format, damage(file, format)?)))
}
