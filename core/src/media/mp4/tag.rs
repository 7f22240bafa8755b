//! Which changes put metadata into a `moov` box.

use jiff::{SignedDuration, Timestamp, ZonedDateTime};

use super::chunks::Chunks;
use super::keys::Keys;
use super::movie::Movie;
use super::times;
use super::user_data::UserData;
use crate::media::boxes::{Child, end_of_children};
use crate::media::container::Change;
use crate::media::exif::{is_other_text, own};
use crate::media::in_exif::InExif;
use crate::media::{Metadata, NotTagged, Tagging};

pub(super) const FRAGMENTED: NotTagged = NotTagged::Fragmented;
pub(super) const DATE_BEYOND: NotTagged = NotTagged::NoRoomForYearInVideo;
pub(super) const CANNOT_GROW: NotTagged = NotTagged::VideoCannotGrow;

/// Dates this near to each other are the same.
const SAME_DATE: SignedDuration = SignedDuration::from_mins(1);
/// Many programs write local time into a header, whose clock is UTC's.
const SAME_TIME_OF_HEADER: SignedDuration = SignedDuration::from_hours(24);

/// A `moov` box and where it is.
pub(super) struct InFile<'a> {
    /// The window that starts with it.
    pub bytes: &'a [u8],
    pub moov: &'a Child,
    /// Where in the file the window starts.
    pub position: u64,
    /// Whether what lies behind the box may move.
    pub can_grow: bool,
}

/// The changes, and what is to be told of them.
pub(super) fn write(
    file: &InFile<'_>,
    movie: &Movie,
    metadata: &Metadata,
) -> (Vec<Change>, Tagging) {
    if movie.is_fragmented {
        return (Vec::new(), Tagging::NotWritten(FRAGMENTED));
    }
    let keys = Keys::read(file.bytes, file.moov.content.clone());
    let user_data = UserData::read(file.bytes, file.moov.content.clone());
    let wanted = metadata.without(InExif {
        taken: movie.times.created != 0 || keys.say_date(file.bytes),
        coordinates: keys.say_place(file.bytes) || user_data.say_place(file.bytes),
        description: keys.say_description(file.bytes),
        creator: keys.say_creator(file.bytes),
    });
    let taken = wanted.taken.as_ref();
    let dates = taken.map(|taken| times::set_all(movie, taken.timestamp()));
    let grown = grow(file, &keys, &user_data, &wanted);
    let lacks_place_or_words = wanted.coordinates.is_some() || wanted.description.is_some();
    let beyond = matches!(dates, Some(None)).then_some(DATE_BEYOND);
    let cannot_grow = (grown.is_none() && lacks_place_or_words).then_some(CANNOT_GROW);
    let mut shortfalls: Vec<_> = beyond.into_iter().chain(cannot_grow).collect();
    shortfalls.extend(says_otherwise(file.bytes, movie, &keys, metadata));
    let mut changes = [dates.flatten(), grown]
        .into_iter()
        .flatten()
        .flatten()
        .collect::<Vec<_>>();
    Change::sort(&mut changes);
    let tagging = Tagging::of(shortfalls, !changes.is_empty());
    (changes, tagging)
}

/// Whether a movie tells a place that the metadata does not.
pub(super) fn has_own_place(file: &InFile<'_>, metadata: &Metadata) -> bool {
    let keys = Keys::read(file.bytes, file.moov.content.clone());
    let user_data = UserData::read(file.bytes, file.moov.content.clone());
    let told = [keys.place(file.bytes), user_data.place(file.bytes)];
    if told == [None, None] {
        // In a form that is not read here, which keeps ours out as well.
        return keys.say_place(file.bytes) || user_data.say_place(file.bytes);
    }
    let is_elsewhere = |place| metadata.is_elsewhere(place);
    told.into_iter().flatten().any(is_elsewhere)
}

/// What a movie says otherwise than the metadata: that stays.
fn says_otherwise(bytes: &[u8], movie: &Movie, keys: &Keys, metadata: &Metadata) -> Vec<NotTagged> {
    let is_far = |theirs: Timestamp, same: SignedDuration| {
        let ours = metadata.taken.as_ref().map(ZonedDateTime::timestamp);
        ours.is_some_and(|ours| ours.duration_since(theirs).abs() >= same)
    };
    let is_other_date = match keys.date(bytes) {
        Some(theirs) => is_far(theirs, SAME_DATE),
        None => times::created(movie).is_some_and(|theirs| is_far(theirs, SAME_TIME_OF_HEADER)),
    };
    let words = (keys.description(bytes), metadata.description.as_deref());
    own(is_other_date, is_other_text(words.0, words.1))
}

/// The changes that make the box longer; none if that cannot be done safely.
fn grow(
    file: &InFile<'_>,
    keys: &Keys,
    user_data: &UserData,
    wanted: &Metadata,
) -> Option<Vec<Change>> {
    let end = file.moov.whole.end;
    let last = end_of_children(file.bytes, file.moov.content.clone()).ok()?;
    let (mut changes, new_keys) = keys.add(file.bytes, wanted)?;
    if let Some(place) = wanted.coordinates {
        let (inside, new_user_data) = user_data.add(file.bytes, place)?;
        changes.extend(inside);
        changes.push(Change::insert(last, new_user_data));
    }
    changes.push(Change::insert(last, new_keys));
    let growth = Change::growth(&changes)?;
    if growth == 0 {
        return Some(Vec::new());
    }
    if !file.can_grow {
        return None;
    }
    let chunks = Chunks::read(file.bytes, file.moov.content.clone()).ok()?;
    let behind = file.position.checked_add(end as u64)?;
    changes.extend(chunks.shifted(file.bytes, behind, growth as u64)?);
    changes.push(file.moov.grown(file.bytes, growth)?);
    Some(changes)
}
