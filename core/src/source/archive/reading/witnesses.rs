//! When the pictures of a post are from, where its own time and its items' do not go together. A
//! highlight or a guide is put together long after: its pictures are as old as each says itself. Of
//! any other post the item and the month of its folder beat the post's time, two against one; what
//! only the folder contradicts has that month. Slides of a post without a time are of the month of
//! their own folder, each.

use jiff::{SignedDuration, Timestamp};

use crate::moment::{INSTAGRAM_OFFSET, Moment};
use crate::post::PostKind;
use crate::source::archive::layout::MediaFolder;
use crate::source::{IndexedMedia, Post, Trust};

/// Slides of one post lie no further apart (fact sheet 4.1: 137 seconds).
const ONE_POST: SignedDuration = SignedDuration::from_mins(5);
/// Whatever is not known to be a collection is one if its pictures are older than this.
const COLLECTION: SignedDuration = SignedDuration::from_hours(24);
/// Posts are planned, and drafts lie about, for months.
const LATEST_POST: SignedDuration = SignedDuration::from_hours(180 * 24);
const MONTH: SignedDuration = SignedDuration::from_hours(31 * 24);
/// A picture is uploaded shortly before it is published.
const UPLOAD: SignedDuration = SignedDuration::from_hours(48);

/// The post, or the posts that it comes to; and its time, if only a month is left of it.
pub(super) fn heed(post: Post<IndexedMedia>) -> (Vec<Post<IndexedMedia>>, Option<String>) {
    let published = match post.published {
        Moment::Unknown => return (by_folders(post), None),
        Moment::Second(at) if post.trust == Trust::Json && post.kind != PostKind::Message => at,
        _ => return (vec![post], None),
    };
    // Covers are made later, as collections are.
    let items = post.media.iter().filter(|item| !item.is_beside);
    let mut dated = items.filter(|item| second(item).is_some());
    if dated.clone().next().is_none() {
        return only_the_month(post, published);
    }
    match dated.all(|item| is_older_by_itself(item, post.kind, published)) {
        true => (by_items(post), None),
        false => (vec![post], None),
    }
}

fn second(item: &IndexedMedia) -> Option<Timestamp> {
    item.taken.start()
}

/// Whether an item's own time is to be believed more than that of its post.
fn is_older_by_itself(item: &IndexedMedia, kind: PostKind, published: Timestamp) -> bool {
    let Some(taken) = second(item) else {
        return false;
    };
    let later = published.duration_since(taken);
    match kind {
        PostKind::Highlight => later > ONE_POST,
        PostKind::Other => later > COLLECTION,
        _ => later.abs() > LATEST_POST && month(item).is_some_and(|month| is_in(taken, month)),
    }
}

/// The first moment of the month in the name of an item's folder.
fn month(item: &IndexedMedia) -> Option<Timestamp> {
    let (folder, _) = item.uri.rsplit_once('/')?;
    let month = MediaFolder::at(folder)?.published.start()?;
    let civil = INSTAGRAM_OFFSET.to_datetime(month).date().first_of_month();
    INSTAGRAM_OFFSET.to_timestamp(civil.into()).ok()
}

fn is_in(taken: Timestamp, month: Timestamp) -> bool {
    let into = taken.duration_since(month);
    -UPLOAD < into && into < MONTH + UPLOAD
}

/// The post with the month of its folder, where its time is half a year off.
fn only_the_month(
    mut post: Post<IndexedMedia>,
    published: Timestamp,
) -> (Vec<Post<IndexedMedia>>, Option<String>) {
    let first = post.media.iter().find_map(month);
    let Some(first) = first.filter(|month| published.duration_since(*month).abs() > LATEST_POST)
    else {
        return (vec![post], None);
    };
    post.published = Moment::Month(first);
    (vec![post], Some(published.to_string()))
}

/// The slides of a post without a time, by the months of their folders; those without one stay with
/// the slide before.
fn by_folders(mut post: Post<IndexedMedia>) -> Vec<Post<IndexedMedia>> {
    let media = std::mem::take(&mut post.media);
    let mut of_month = None;
    let mut posts = vec![post];
    for item in media {
        let own = month(&item);
        if let (Some(before), Some(own)) = (of_month, own)
            && before != own
            && let Some(last) = posts.last()
        {
            let next = Post {
                media: Vec::new(),
                ..last.clone()
            };
            posts.push(next);
        }
        of_month = own.or(of_month);
        if let Some(last) = posts.last_mut() {
            last.media.push(item);
        }
    }
    posts
}

/// The items of a post, each at its own time; those of one moment stay together.
fn by_items(mut post: Post<IndexedMedia>) -> Vec<Post<IndexedMedia>> {
    let media = std::mem::take(&mut post.media);
    let mut posts: Vec<Post<IndexedMedia>> = Vec::new();
    for item in media {
        let taken = second(&item);
        let goes_on = |last: &&mut Post<IndexedMedia>| {
            let apart = taken.zip(last.published.start());
            apart.is_none_or(|(taken, first)| taken.duration_since(first).abs() <= ONE_POST)
        };
        if let Some(last) = posts.last_mut().filter(goes_on) {
            last.published = last.published.or_better(item.taken);
            last.media.push(item);
        } else {
            let mut next = post.clone();
            next.published = item.taken;
            next.media.push(item);
            posts.push(next);
        }
    }
    posts
}

#[cfg(test)]
mod tests {
    use super::*;

    const APRIL_2018: i64 = 1_524_000_000;
    const JUNE_2024: i64 = 1_717_200_000;

    fn heeded(kind: PostKind, published: i64, items: &[(&str, i64)]) -> (Vec<Moment>, bool) {
        let media = items.iter().map(|(folder, taken)| IndexedMedia {
            uri: format!("media/{folder}/1.jpg"),
            taken: Moment::from_unix(*taken),
            ..IndexedMedia::default()
        });
        let post = Post {
            kind,
            opt_in: None,
            published: Moment::from_unix(published),
            unread_date: None,
            caption: Some("words".to_owned()),
            place: None,
            coordinates: None,
            may_be_others: false,
            trust: Trust::Json,
            media: media.collect(),
        };
        let (posts, doubted) = heed(post);
        let count: usize = posts.iter().map(|post| post.media.len()).sum();
        assert_eq!(count, items.len());
        assert!(posts.iter().all(|post| post.caption.is_some()));
        let times = posts.iter().map(|post| post.published).collect();
        (times, doubted.is_some())
    }

    fn times(seconds: &[i64]) -> Vec<Moment> {
        seconds.iter().map(|at| Moment::from_unix(*at)).collect()
    }

    #[test]
    fn pictures_of_a_collection_are_as_old_as_each_says() {
        let later = APRIL_2018 + 600;
        let items = [("stories/201804", APRIL_2018), ("other", later)];
        for kind in [PostKind::Highlight, PostKind::Other] {
            let told = heeded(kind, JUNE_2024, &items);
            assert_eq!(told, (times(&[APRIL_2018, later]), false), "{kind:?}");
        }
    }

    #[test]
    fn an_item_and_its_folder_beat_the_post() {
        let slides = [("posts/201804", APRIL_2018), ("posts/201804", APRIL_2018)];
        let told = heeded(PostKind::Post, JUNE_2024, &slides);
        assert_eq!(told, (times(&[APRIL_2018]), false));
        // One witness against one: the post's time is the better known.
        for items in [
            [("posts", APRIL_2018)],
            [("posts/202406", APRIL_2018)],
            [("posts/202405", JUNE_2024 - 100 * 86_400)],
        ] {
            let told = heeded(PostKind::Post, JUNE_2024, &items);
            assert_eq!(told, (times(&[JUNE_2024]), false), "{items:?}");
        }
    }

    #[test]
    fn slides_of_a_post_without_a_time_are_of_their_own_folders_month() {
        let slides = [
            ("posts/202301", 0),
            ("posts", 0),
            ("posts/202305", 0),
            ("posts/202305", 0),
            ("posts/202301", 0),
        ];
        let post = |folders: &[(&str, i64)]| heeded(PostKind::Post, 0, folders).0.len();
        assert_eq!(post(&slides), 3);
        assert_eq!(post(&slides[..2]), 1);
        assert_eq!(post(&[("posts", 0), ("posts/202305", 0)]), 1);
    }

    #[test]
    fn of_a_time_that_only_the_folder_contradicts_its_month_is_left() {
        let told = heeded(PostKind::Post, JUNE_2024, &[("posts/201804", 0)]);
        assert_eq!(told, (vec![Moment::from_month(2018, 4)], true));
        let told = heeded(PostKind::Post, JUNE_2024, &[("posts/202403", 0)]);
        assert_eq!(told, (times(&[JUNE_2024]), false));
    }
}
