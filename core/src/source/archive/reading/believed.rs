//! Times in an index that cannot be: left by a clock that was never set, or by a number that
//! means something else. They are forgotten, as if the index did not tell any, and counted.

use jiff::Timestamp;

use crate::moment::Moment;
use crate::source::{IndexedMedia, Post};

/// Makes every time of a post unknown that cannot be; whether there was one. A post whose own
/// time cannot be is as old as its first item with one that can.
pub(super) fn forget_impossible_times(post: &mut Post<IndexedMedia>, now: Timestamp) -> bool {
    let of_post = forget(&mut post.published, now);
    let mut of_items = false;
    for media in &mut post.media {
        of_items |= forget(&mut media.taken, now);
        if of_post && post.published == Moment::Unknown {
            post.published = media.taken;
        }
    }
    of_post || of_items
}

fn forget(instant: &mut Moment, now: Timestamp) -> bool {
    let can_be = instant.is_possible(now);
    *instant = instant.if_possible(now);
    !can_be
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::post::PostKind;
    use crate::source::Trust;

    fn post(published: Moment, taken: &[Moment]) -> Post<IndexedMedia> {
        let media = |taken: &Moment| IndexedMedia {
            taken: *taken,
            ..IndexedMedia::default()
        };
        Post {
            kind: PostKind::Post,
            opt_in: None,
            published,
            unread_date: None,
            caption: None,
            place: None,
            coordinates: None,
            may_be_others: false,
            trust: Trust::Json,
            media: taken.iter().map(media).collect(),
        }
    }

    fn now() -> Timestamp {
        "2026-11-27T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_time_that_can_be_takes_the_place_of_one_that_cannot() {
        let (never, once) = (Moment::from_unix(1_000), Moment::from_unix(1_500_000_000));
        for (published, taken, expected, counted) in [
            (once, [once, once], once, false),
            (never, [never, never], Moment::Unknown, true),
            (never, [never, once], once, true),
            (once, [never, never], once, true),
            (Moment::Unknown, [once, once], Moment::Unknown, false),
        ] {
            let mut post = post(published, &taken);
            assert_eq!(forget_impossible_times(&mut post, now()), counted);
            assert_eq!(post.published, expected, "{published:?} {taken:?}");
            assert!(post.media.iter().all(|media| media.taken != never));
        }
    }

    proptest! {
        #[test]
        fn what_is_left_can_be_and_what_could_be_stays(
            published in any::<i64>(),
            taken in prop::collection::vec(0_i64..4_000_000_000, 0..4),
        ) {
            let published = Moment::from_unix(published);
            let taken: Vec<_> = taken.into_iter().map(Moment::from_unix).collect();
            let mut post = post(published, &taken);
            forget_impossible_times(&mut post, now());
            prop_assert!(post.published.is_possible(now()));
            if published.is_possible(now()) {
                prop_assert_eq!(post.published, published);
            }
            for (media, told) in post.media.iter().zip(&taken) {
                let kept = if told.is_possible(now()) { *told } else { Moment::Unknown };
                prop_assert_eq!(media.taken, kept);
            }
        }
    }
}
