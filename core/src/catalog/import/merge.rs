//! Two tellings of the same post become one (fact sheet 15.6, 15.9, 15.10).

use std::collections::HashMap;

use super::rows::{Item, Telling};
use crate::moment::Moment;
use crate::post::{MediaId, PostKind};

/// Kinds under which indexes of two days list one post: it was archived, or is shown as a reel.
pub(in crate::catalog) const OF_ONE_POST: [PostKind; 3] =
    [PostKind::Post, PostKind::Reel, PostKind::ArchivedPost];

/// How far the times of two tellings of one post may lie apart, in seconds.
pub(in crate::catalog) const TOLERANCE: i64 = 120;

/// How long a minute goes on after its first second.
pub(in crate::catalog) const MINUTE: i64 = 59;

/// Whether both times can be the time of one post. A month or nothing agrees with all.
pub(super) fn agree(a: Moment, b: Moment) -> bool {
    let (Some((a_from, a_to)), Some((b_from, b_to))) = (span(a), span(b)) else {
        return true;
    };
    a_from.saturating_sub(b_to) <= TOLERANCE && b_from.saturating_sub(a_to) <= TOLERANCE
}

/// The first and last second it can have been, where a day is known.
pub(super) fn span(instant: Moment) -> Option<(i64, i64)> {
    let from = instant.start()?.as_second();
    match instant {
        Moment::Second(_) => Some((from, from)),
        Moment::Minute(_) => Some((from, from.saturating_add(MINUTE))),
        Moment::Month(_) | Moment::Unknown => None,
    }
}

/// The post that both tell of: each field as the better one tells it, each media item once.
pub(super) fn merge(a: Telling, b: Telling) -> Telling {
    debug_assert_eq!(a.kind, b.kind, "posts of different kinds stay apart");
    let b_leads = (b.items.len(), b.trust) > (a.items.len(), a.trust);
    let items = if b_leads {
        merge_items(b.items, a.items)
    } else {
        merge_items(a.items, b.items)
    };
    Telling {
        kind: a.kind,
        trust: a.trust.max(b.trust),
        fields: a.fields.merge(b.fields),
        items,
    }
}

/// Keeps the order of `lead`, which tells of more items. What only `follow` tells of comes
/// after the item that it came after there.
fn merge_items(lead: Vec<Item>, follow: Vec<Item>) -> Vec<Item> {
    let places: HashMap<MediaId, usize> = lead
        .iter()
        .enumerate()
        .map(|(place, item)| (item.media, place))
        .collect();
    // The first group stands before the lead's first item, the others behind each of them.
    let mut groups = vec![Vec::new()];
    groups.extend(lead.into_iter().map(|item| vec![item]));
    let mut last = 0;
    for item in follow {
        if let Some(place) = places.get(&item.media) {
            last = place + 1;
            if let Some(same) = groups.get_mut(last).and_then(|group| group.first_mut()) {
                merge_item(same, item);
            }
        } else if let Some(group) = groups.get_mut(last) {
            group.push(item);
        }
    }
    groups.into_iter().flatten().collect()
}

fn merge_item(item: &mut Item, other: Item) {
    item.reference = match (item.reference, other.reference) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    item.found |= other.found;
    item.fields = std::mem::take(&mut item.fields).merge(other.fields);
}
