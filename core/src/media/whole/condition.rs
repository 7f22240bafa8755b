//! In what condition a video's file is, as its boxes and its header tell: which of two files of one
//! video is the better one, before their sizes count.

use std::io::{self, Read, Seek, SeekFrom};

use super::{Damage, Stop, boxes};
use crate::media::{Format, video_has_sound};

/// The worse come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// Its end is missing, or a part of it is damaged.
    Damaged,
    /// It is whole, and has no sound.
    Silent,
    /// It is whole, and has sound.
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

/// The condition of the MP4 or MOV video in `from`; none for other formats, and where its header
/// does not tell. No sample is read.
///
/// # Errors
/// `from` cannot be read.
pub(crate) fn condition(
    from: &mut (impl Read + Seek),
    format: Format,
) -> io::Result<Option<Condition>> {
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
