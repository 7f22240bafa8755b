//! What is said of a post and what looks like it in the library: the same, asked about, or new.

use std::time::Duration;

use jiff::Timestamp;

use super::compare::Likeness;
use super::library::LibraryAsset;

#[cfg(test)]
mod tests;

/// At most so many bits of 256 differ in copies that were only shrunk, cut, compressed or
/// toned; and so many where a person is asked. Measured: `cargo xtask bench-match`.
const SAME: u32 = 38;
const LIKE: u32 = 51;
/// Every part of a copy agrees this well; of the next frame of a burst some part does not.
const SAME_IN_ALL_PARTS: f32 = 0.97;
/// No smooth part of a copy is lighter or darker by more, of 255. Of 1,179 copies 27 have one that
/// is, most of them toned; all seven frames of bursts that passed for copies without this have, by
/// 3.1 at the least.
const SAME_TONES: f32 = 2.5;
/// All parts together agree this well in what is worth a question.
const LIKE_IN_PARTS: f32 = 0.5;
/// A second asset whose parts agree nearly as well is as good.
const AS_GOOD: f32 = 0.1;
/// So much of a post has to lie in the asset, or the post has something besides.
const ALL: f32 = 0.985;
/// An asset that has a smaller part of the post's pixels is no original of it: a thumbnail, or what a
/// messenger made small.
const LEAST_PIXELS: f64 = 0.5;
/// With so many it has them all: edges are rounded.
const ALL_PIXELS: f64 = 0.95;
/// Few post what is older.
const BEFORE: i64 = 31 * 24 * 60 * 60;
/// Clocks may be off by a time zone.
const AFTER: i64 = 24 * 60 * 60;
/// What two players make of the length of the same video.
pub(super) const LENGTHS: Duration = Duration::from_millis(100);

/// What is said of a media item and a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing in the library looks like it.
    New,
    /// The library has it: nothing is to be added.
    AlreadyThere,
    /// The library may have it: a person is asked, and it is added until they answer.
    Ask,
}

impl Verdict {
    /// The word used in machine output and in the catalog.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::AlreadyThere => "already_there",
            Self::Ask => "ask",
        }
    }
}

/// What speaks for two being the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cue {
    /// They are the same bytes.
    Bytes,
    /// They look alike, in every part.
    Picture,
    /// The asset was taken in the month before the post was published.
    Date,
    /// Both show all of the same picture, in the same shape.
    Shape,
    /// The asset has at least as many pixels of what the post shows.
    Size,
    /// Both videos last equally long.
    Length,
    /// A person said so.
    Answer,
}

impl Cue {
    /// Every cue.
    pub const ALL: [Self; 7] = [
        Self::Bytes,
        Self::Picture,
        Self::Date,
        Self::Shape,
        Self::Size,
        Self::Length,
        Self::Answer,
    ];

    /// The word used in machine output and in the catalog.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Picture => "picture",
            Self::Date => "date",
            Self::Shape => "shape",
            Self::Size => "size",
            Self::Length => "length",
            Self::Answer => "answer",
        }
    }
}

/// What is known of the post.
pub(super) struct Facts {
    /// Width and height, where known.
    pub size: Option<(u32, u32)>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// One tone fills it.
    pub plain: bool,
}

/// A post beside one asset.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Beside {
    pub likeness: Likeness,
    pub cues: Vec<Cue>,
    pub verdict: Verdict,
}

/// What is said of a post and one asset, whatever else the library has.
pub(super) fn beside(
    post: &Facts,
    asset: &LibraryAsset,
    asset_is_plain: bool,
    likeness: Likeness,
) -> Beside {
    let mut cues = Vec::new();
    // What is plain looks like much else.
    let is_plain = post.plain || asset_is_plain;
    let looks_the_same = !is_plain
        && likeness.distance <= SAME
        && is_alike_in_all_parts(likeness)
        && likeness.overlap >= ALL;
    if looks_the_same {
        cues.push(Cue::Picture);
    }
    let date = post.published.zip(asset.taken).map(|(published, taken)| {
        (-AFTER..=BEFORE).contains(&(published.as_second() - taken.as_second()))
    });
    if date == Some(true) {
        cues.push(Cue::Date);
    }
    if likeness.overlap >= ALL && likeness.shown >= ALL {
        cues.push(Cue::Shape);
    }
    let pixels = pixels(post, asset, likeness);
    if pixels.is_some_and(|part| part >= ALL_PIXELS) {
        cues.push(Cue::Size);
    }
    if asset.duration.is_some() {
        cues.push(Cue::Length);
    }
    let second = [Cue::Date, Cue::Shape, Cue::Size]
        .iter()
        .any(|cue| cues.contains(cue));
    // Whoever has a thumbnail alone would lose the better picture.
    let is_small = pixels.is_some_and(|part| part < LEAST_PIXELS);
    let verdict = if looks_the_same && second && !is_small {
        Verdict::AlreadyThere
    } else if likeness.distance <= LIKE && likeness.mean >= LIKE_IN_PARTS {
        Verdict::Ask
    } else {
        Verdict::New
    };
    Beside {
        likeness,
        cues,
        verdict,
    }
}

/// How many pixels the asset has of what the post shows, where both sizes are known: 1 is as many.
fn pixels(post: &Facts, asset: &LibraryAsset, likeness: Likeness) -> Option<f64> {
    let pixels = |(width, height): (u32, u32)| f64::from(width) * f64::from(height);
    let of_post = pixels(post.size?) * f64::from(likeness.overlap);
    let shown = pixels((asset.width, asset.height)) * f64::from(likeness.shown);
    (of_post > 0.0 && shown > 0.0).then_some(shown / of_post)
}

/// Of what was found for a post, which asset it is said of: the one that agrees best. Where
/// another agrees nearly as well, as frames of a burst do, nobody can tell but the person; unless
/// each of them is called the same, and `is_one_picture` says so of them, too: then the library
/// has one picture more than once, and either of them is it.
pub(super) fn best<T>(
    mut found: Vec<(T, Beside)>,
    is_one_picture: impl Fn(&T, &T) -> bool,
) -> Option<(T, Beside)> {
    found.retain(|(_, beside)| beside.verdict != Verdict::New);
    found.sort_by(|(_, one), (_, other)| other.likeness.least.total_cmp(&one.likeness.least));
    let ((of, beside), others) = found.split_first()?;
    let is_as_good = |other: &Beside| other.likeness.least + AS_GOOD >= beside.likeness.least;
    let mut rivals = others.iter().filter(|(_, other)| is_as_good(other));
    let is_clear = rivals
        .all(|(rival, other)| other.verdict == Verdict::AlreadyThere && is_one_picture(of, rival));
    let (of, mut beside) = found.into_iter().next()?;
    if !is_clear {
        beside.verdict = Verdict::Ask;
    }
    Some((of, beside))
}

/// Two pictures of a library are one, where both show it: nothing moved between them.
pub(super) fn is_one_picture(likeness: Likeness) -> bool {
    likeness.distance <= SAME && is_alike_in_all_parts(likeness)
}

fn is_alike_in_all_parts(likeness: Likeness) -> bool {
    likeness.least >= SAME_IN_ALL_PARTS && likeness.departure <= SAME_TONES
}
