//! The date in the headers of a movie, its tracks and their media: eight or sixteen
//! bytes wait for it there.

use jiff::Timestamp;

use super::movie::{Movie, Times};
use crate::media::container::Change;

/// In seconds.
const FROM_1904_TO_1970: i64 = 2_082_844_800;

/// Sets every time that was not set. A track whose header has no room for the date goes
/// without; readers go by the movie's. None if the movie's has no room.
pub(super) fn set_all(movie: &Movie, taken: Timestamp) -> Option<Vec<Change>> {
    let seconds = since_1904(taken)?;
    let of_movie = set(&movie.times, seconds)?;
    let unset = movie.track_times.iter().filter(|times| times.created == 0);
    let of_tracks = unset.filter_map(|times| set(times, seconds));
    Some(of_tracks.chain([of_movie]).collect())
}

/// Both times of one header, in as many bytes as it has for them; none if they are too
/// few. A modification time that was set stays.
fn set(times: &Times, seconds: u64) -> Option<Change> {
    let modified = if times.modified == 0 {
        seconds
    } else {
        times.modified
    };
    let insert = if times.is_long() {
        [seconds, modified].map(u64::to_be_bytes).concat()
    } else {
        let (created, modified) = (u32::try_from(seconds).ok()?, u32::try_from(modified).ok()?);
        [created, modified].map(u32::to_be_bytes).concat()
    };
    Some(Change {
        at: times.place.start,
        remove: times.place.len(),
        insert,
    })
}

/// When a movie was made, as its header tells; none where that was not set.
pub(super) fn created(movie: &Movie) -> Option<Timestamp> {
    let seconds = i64::try_from(movie.times.created)
        .ok()
        .filter(|it| *it > 0)?;
    Timestamp::from_second(seconds.checked_sub(FROM_1904_TO_1970)?).ok()
}

/// Whole seconds since the start of 1904 in UTC; none before that, where zero means "not set".
fn since_1904(at: Timestamp) -> Option<u64> {
    let seconds = at.as_second().checked_add(FROM_1904_TO_1970)?;
    u64::try_from(seconds).ok().filter(|seconds| *seconds > 0)
}
