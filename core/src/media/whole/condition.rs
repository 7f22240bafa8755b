//! In what condition a file is: which of two files of one photo or video is the better one, before
//! their sizes count. A video's boxes and its header tell, a photo's last bytes.

use std::io::{self, Read, Seek, SeekFrom};

use super::{Damage, Stop, boxes, damage};
use crate::media::{Format, MediaType, video_has_sound};

/// The worse come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// Its end is missing, or a part of it is damaged.
    Damaged,
    /// It is whole, and has no sound.
    Silent,
    /// It is whole, and has sound where it is a video.
    Good,
}

impl Condition {
    const ALL: [Self; 3] = [Self::Damaged, Self::Silent, Self::Good];

    /// What a video is that is damaged, or has sound, as far as that is known.
    pub(crate) fn new(is_damaged: bool, has_sound: Option<bool>) -> Option<Self> {
        match (is_damaged, has_sound) {
            (true, _) => Some(Self::Damaged),
            (false, Some(false)) => Some(Self::Silent),
            (false, Some(true)) => Some(Self::Good),
            (false, None) => None,
        }
    }

    /// Its number in the catalog: the greater the better.
    pub(crate) fn number(self) -> i64 {
        match self {
            Self::Damaged => 0,
            Self::Silent => 1,
            Self::Good => 2,
        }
    }

    /// The condition of that number.
    pub(crate) fn of_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.number() == number)
    }
}

/// The condition of the photo, or of the MP4 or MOV video, in `from`; none for other videos, and
/// where the header does not tell. No sample of a video is read, and of a photo no more than its
/// last bytes where they are plainly its end.
///
/// # Errors
/// `from` cannot be read.
pub(crate) fn condition(
    from: &mut (impl Read + Seek),
    format: Format,
) -> io::Result<Option<Condition>> {
    if format.media_type() == MediaType::Photo {
        let is_damaged = !has_end(from, format)? && damage(from, format)?.is_some();
        return Ok(Condition::new(is_damaged, Some(true)));
    }
    if !matches!(format, Format::Mp4 | Format::Mov) {
        return Ok(None);
    }
    let length = from.seek(SeekFrom::End(0))?;
    let is_damaged = match boxes::outline(from, length) {
        Ok(()) => false,
        Err(Stop::Damaged(Damage::CutOff | Damage::Broken)) => true,
        Err(Stop::Io(cause)) => return Err(cause),
    };
    let has_sound = if is_damaged {
        None
    } else {
        video_has_sound(from)?
    };
    Ok(Condition::new(is_damaged, has_sound))
}

/// Whether the last bytes are those that end a photo of that format.
fn has_end(from: &mut (impl Read + Seek), format: Format) -> io::Result<bool> {
    let end: &[u8] = match format {
        Format::Jpeg => b"\xff\xd9",
        Format::Png => b"\0\0\0\0IEND\xae\x42\x60\x82",
        _ => return Ok(false),
    };
    let length = from.seek(SeekFrom::End(0))?;
    from.seek(SeekFrom::Start(length.saturating_sub(end.len() as u64)))?;
    let mut last = Vec::with_capacity(end.len());
    from.take(end.len() as u64).read_to_end(&mut last)?;
    Ok(last == end)
}
