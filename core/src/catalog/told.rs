//! What is told of a media item: by the reference it is saved under, else by another one of the
//! person's own that may be of the same time. Instagram lists one file in several indexes (a reel
//! among the posts and among the reels, an archived post in both), and each may know what the
//! other does not. The same file published another day has other words, and lends none.
//!
//! SQL about a reference `r` and its post `p`.

use super::import::{MINUTE, OF_ONE_POST, TOLERANCE};
use super::rank::rank;
use crate::moment::INSTAGRAM_OFFSET;

/// What the reference and its post tell themselves: all there is where no other is of the same item.
pub(super) mod own {
    pub(in crate::catalog) const CAPTION: &str =
        "caption_of(p.caption, p.caption_made, p.html, r.title, r.title_made, r.html)";
    pub(in crate::catalog) const PLACE: &str = "p.place";
    pub(in crate::catalog) const LATITUDE: &str = "iif(r.latitude IS NULL, p.latitude, r.latitude)";
    pub(in crate::catalog) const LONGITUDE: &str =
        "iif(r.latitude IS NULL, p.longitude, r.longitude)";
    pub(in crate::catalog) const ORIGINAL: &str = "r.original";
}

/// The caption: where the post was listed under another kind, too, what the newer export's day told.
pub(crate) fn caption() -> String {
    let own = own::CAPTION;
    let of_other = "caption_of(q.caption, q.caption_made, q.html, o.title, o.title_made, o.html)";
    let is_newer = format!(
        "o.kind IN ({kinds}) AND r.kind IN ({kinds}) AND {} > {}",
        day("q.caption_made", "o.title_made"),
        day("p.caption_made", "r.title_made"),
        kinds = OF_ONE_POST
            .map(|kind| format!("'{}'", kind.name()))
            .join(", "),
    );
    let newer = of_another(
        of_other,
        &format!("{of_other} IS NOT NULL AND {is_newer}"),
        &format!("{} DESC, ", day("q.caption_made", "o.title_made")),
    );
    let other = or_of_another(own, of_other, of_other);
    format!("coalesce({newer}, {other})")
}

/// The day on which an export told the newer of two words, as [`super::import::Age`] has it; before
/// all days where none is known.
fn day(made: &str, or_made: &str) -> String {
    let ahead = INSTAGRAM_OFFSET.seconds();
    format!("((max(coalesce({made}, 0), coalesce({or_made}, 0)) + {ahead}) / 86400)")
}

/// The name of the place.
pub(crate) fn place() -> String {
    or_of_another(own::PLACE, "q.place", "q.place")
}

/// The latitude of the place; the item's own before its post's.
pub(crate) fn latitude() -> String {
    coordinate("latitude", own::LATITUDE)
}

/// The longitude of the same place.
pub(crate) fn longitude() -> String {
    coordinate("longitude", own::LONGITUDE)
}

/// When the camera took it.
pub(super) fn original() -> String {
    or_of_another(own::ORIGINAL, "o.original", "o.original")
}

fn coordinate(which: &str, own: &str) -> String {
    let is_told = "coalesce(o.latitude, q.latitude)";
    let of_other = format!("iif(o.latitude IS NULL, q.{which}, o.{which})");
    or_of_another(own, &of_other, is_told)
}

/// `own`, else what the first other reference `o` (of a post `q`) tells of which `is_told` is not
/// null. Nobody else's words come in, nor those of a conversation.
fn or_of_another(own: &str, of_other: &str, is_told: &str) -> String {
    let of_another = of_another(of_other, &format!("{is_told} IS NOT NULL"), "");
    format!("coalesce({own}, {of_another})")
}

/// What the first other reference of which that holds tells.
fn of_another(of_other: &str, holds: &str, order: &str) -> String {
    let rank = rank("o", "o.opt_in");
    let apart = TOLERANCE + MINUTE;
    format!(
        "(SELECT {of_other} FROM reference o CROSS JOIN post q ON q.id = o.post
          WHERE o.media = r.media AND o.id <> r.id AND r.kind <> 'message'
          AND o.kind <> 'message' AND o.opt_in IS NULL AND {holds}
          AND (r.published_precision > 1 OR o.published_precision > 1
               OR abs(r.published - o.published) <= {apart})
          ORDER BY {order}{rank} LIMIT 1)"
    )
}
