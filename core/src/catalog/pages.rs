//! What was found, newest first, page by page: for a grid of media and a list of posts.
//! The next page starts where the last one ended, so that its cost does not depend on how
//! far down it is, and nothing is shown twice when an import comes in between.

use std::fmt;
use std::str::FromStr;

use rusqlite::Row;

use super::columns::{coordinates, instant};
use super::filter::{Condition, Reach, nothing_before};
use super::references::{JOINS, REFERENCE, reference};
use super::{Catalog, MediaFilter, MediaItem};
use crate::error::Result;
use crate::ledger::latest_outcome;
use crate::moment::Moment;
use crate::outcome::Outcome;
use crate::post::{Coordinates, MediaId, OptInReason, PostId, PostKind};

/// Some of what a question is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// At most as many as asked for.
    pub items: Vec<T>,
    /// Where the next page starts; none if there is none.
    pub next: Option<Cursor>,
}

/// A place between two pages of one catalog. The same filter goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    published: Option<i64>,
    post: i64,
    position: i64,
}

impl fmt::Display for Cursor {
    /// In a form that [`Cursor::from_str`] reads: an app may be closed between two pages.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.published {
            Some(published) => write!(f, "{published}.{}.{}", self.post, self.position),
            None => write!(f, "undated.{}.{}", self.post, self.position),
        }
    }
}

/// A text that no [`Cursor`] was written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no place between two pages")]
pub struct NoCursor;

impl FromStr for Cursor {
    type Err = NoCursor;

    fn from_str(text: &str) -> Result<Self, NoCursor> {
        let parts: Vec<_> = text.split('.').collect();
        let number = |part: &str| part.parse().map_err(|_| NoCursor);
        let &[published, post, position] = parts.as_slice() else {
            return Err(NoCursor);
        };
        Ok(Self {
            published: match published {
                "undated" => None,
                second => Some(number(second)?),
            },
            post: number(post)?,
            position: number(position)?,
        })
    }
}

/// What comes first. What has no date is last in either, and the media of a post stand in
/// their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageOrder {
    /// What was published last.
    #[default]
    NewestFirst,
    /// What was published first.
    OldestFirst,
}

/// One media item, once, whatever the number of posts it stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct GridItem {
    /// Of its references that the filter lets through, the one that a save would take.
    pub item: MediaItem,
    /// Every kind of post that it stands in, in order.
    pub kinds: Vec<PostKind>,
    /// What the latest save that was about it came to; none if none was, or if it was taken
    /// back since.
    pub outcome: Option<Outcome>,
}

/// One post with all its media.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedPost {
    /// The post.
    pub id: PostId,
    /// Its kind.
    pub kind: PostKind,
    /// When it was published.
    pub published: Moment,
    /// The date as the index writes it, where it could not be read.
    pub unread_date: Option<String>,
    /// Its caption; media may have their own besides.
    pub caption: Option<String>,
    /// The name of its place.
    pub place: Option<String>,
    /// Its place.
    pub coordinates: Option<Coordinates>,
    /// Why a save leaves it out unless asked.
    pub opt_in: Option<OptInReason>,
    /// Its media, in their order.
    pub media: Vec<MediaItem>,
}

impl Catalog {
    /// At most `limit` media items after a place (none: from the start), newest first,
    /// what has no date last; the media of a post in their order.
    ///
    /// # Errors
    /// The database's.
    pub fn media_page(
        &self,
        filter: &MediaFilter,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<GridItem>> {
        self.media_page_in(PageOrder::NewestFirst, filter, after, limit)
    }

    /// The same in that order; a place belongs to the order of its page.
    ///
    /// # Errors
    /// The database's.
    pub fn media_page_in(
        &self,
        order: PageOrder,
        filter: &MediaFilter,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<GridItem>> {
        self.page(order, filter, after, limit, media_query, media_item)
    }

    /// One media item, as a page has it; none if the catalog does not know it.
    ///
    /// # Errors
    /// The database's.
    pub fn media_item(&self, media: MediaId) -> Result<Option<GridItem>> {
        let filter = MediaFilter {
            media: vec![media],
            ..MediaFilter::default()
        };
        let page = self.media_page(&filter, None, 1)?;
        Ok(page.items.into_iter().next())
    }

    /// At most `limit` posts after a place (none: from the start), newest first, what has
    /// no date last. A post is there, with all its media, if the filter lets one of its
    /// references through.
    ///
    /// # Errors
    /// The database's.
    pub fn post_page(
        &self,
        filter: &MediaFilter,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<ListedPost>> {
        self.post_page_in(PageOrder::NewestFirst, filter, after, limit)
    }

    /// The same in that order; a place belongs to the order of its page.
    ///
    /// # Errors
    /// The database's.
    pub fn post_page_in(
        &self,
        order: PageOrder,
        filter: &MediaFilter,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Page<ListedPost>> {
        let page = self.page(order, filter, after, limit, post_query, numbered_post)?;
        let items = page
            .items
            .into_iter()
            .map(|(number, post)| {
                Ok(ListedPost {
                    media: self.references_of(number)?,
                    ..post
                })
            })
            .collect::<Result<_>>()?;
        Ok(Page {
            items,
            next: page.next,
        })
    }

    fn page<T>(
        &self,
        order: PageOrder,
        filter: &MediaFilter,
        after: Option<Cursor>,
        limit: u32,
        query: fn(&MediaFilter, PageOrder, &Stretch) -> (String, Condition),
        read: fn(&Row<'_>) -> rusqlite::Result<(Cursor, T)>,
    ) -> Result<Page<T>> {
        let mut items = Vec::new();
        let mut next = None;
        let mut left = limit;
        for stretch in Stretch::all_after(order, after, filter) {
            let (sql, condition) = query(filter, order, &stretch);
            let mut statement = self.db.prepare_cached(&format!("{sql} LIMIT {limit}"))?;
            let mut rows = statement.query(condition.values())?;
            while left > 0
                && let Some(row) = rows.next()?
            {
                let (cursor, item) = read(row)?;
                next = Some(cursor);
                items.push(item);
                left -= 1;
            }
        }
        Ok(Page {
            items,
            next: next.filter(|_| left == 0),
        })
    }

    fn references_of(&self, post: i64) -> Result<Vec<MediaItem>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT {REFERENCE} FROM reference r {JOINS} WHERE r.post = ?1 ORDER BY r.position"
        ))?;
        let references = statement.query_map([post], reference)?;
        Ok(references.collect::<rusqlite::Result<_>>()?)
    }
}

/// A run of rows that an index holds in the order of the pages. What comes after a cursor
/// is up to three of them, since SQLite cannot seek to "older, or as old and further on".
#[derive(Debug, Clone, Copy, PartialEq)]
enum Stretch {
    All,
    /// As old as what is at the cursor.
    SameTime(Cursor),
    /// Older than this Unix second.
    Older(i64),
    /// From this Unix second on.
    From(i64),
    /// Of unknown time.
    Undated,
}

impl Stretch {
    fn all_after(order: PageOrder, after: Option<Cursor>, filter: &MediaFilter) -> Vec<Self> {
        let mut stretches = match (order, after) {
            (PageOrder::NewestFirst, None) => return vec![Self::All],
            (PageOrder::OldestFirst, None) => vec![Self::From(i64::MIN)],
            (_, Some(cursor)) => {
                let same = Self::SameTime(cursor);
                let Some(published) = cursor.published else {
                    return vec![same];
                };
                let rest = match order {
                    PageOrder::NewestFirst => Some(Self::Older(published)),
                    PageOrder::OldestFirst => published.checked_add(1).map(Self::From),
                };
                [Some(same), rest].into_iter().flatten().collect()
            }
        };
        let asked = Reach::of(filter);
        if asked.from.is_none() && asked.before.is_none() {
            stretches.push(Self::Undated);
        }
        stretches
    }

    /// Where in the index the stretch's rows are that the filter may let through. Two ends
    /// for one range would be one too many: SQLite starts at either.
    fn reach(self, filter: &MediaFilter) -> Reach {
        let whole = Reach::of(filter);
        match self {
            Self::All => whole,
            Self::Older(published) => Reach {
                before: Some(whole.before.map_or(published, |end| end.min(published))),
                ..whole
            },
            Self::From(published) => Reach {
                from: Some(whole.from.map_or(published, |start| start.max(published))),
                ..whole
            },
            Self::SameTime(_) | Self::Undated => Reach::default(),
        }
    }

    /// Leaves in `condition` what is in the stretch; `order` are the columns that a table
    /// is ordered by within one `time`.
    fn limit(self, condition: &mut Condition, time: &str, order: &str) {
        match self {
            Self::SameTime(cursor) => {
                condition.and(&format!("{time} IS ?"), [cursor.published]);
                condition.and(
                    &format!("({order}) > (?, ?)"),
                    [cursor.post, cursor.position],
                );
            }
            Self::Undated => condition.and(&format!("{time} IS ?"), [None::<i64>]),
            Self::All | Self::Older(_) | Self::From(_) => {}
        }
    }
}

impl PageOrder {
    fn sql(self) -> &'static str {
        match self {
            Self::NewestFirst => "DESC",
            Self::OldestFirst => "ASC",
        }
    }
}

// The indexes are named: for a small catalog SQLite would rather sort.
fn media_query(filter: &MediaFilter, order: PageOrder, stretch: &Stretch) -> (String, Condition) {
    let mut condition = Condition::of_references(filter, "r", stretch.reach(filter));
    stretch.limit(&mut condition, "r.published", "r.post, r.position");
    // What stands under a header stands for its media item already.
    if filter.month.is_none() {
        let other = Condition::of(filter, "other");
        condition.and_nested(&nothing_before("r", "other"), other, ")");
    }
    let sql = format!(
        "SELECT {REFERENCE}, r.post, \
         (SELECT group_concat(any.kind) FROM reference any WHERE any.media = r.media), {outcome} \
         FROM reference r INDEXED BY reference_by_time {JOINS} \
         WHERE {condition} ORDER BY r.published {order}, r.post, r.position",
        order = order.sql(),
        outcome = latest_outcome("r"),
        condition = condition.sql,
    );
    (sql, condition)
}

fn post_query(filter: &MediaFilter, order: PageOrder, stretch: &Stretch) -> (String, Condition) {
    let mut condition = Condition::of_posts(filter, "p", stretch.reach(filter));
    stretch.limit(&mut condition, "p.published", "p.id, 0");
    if *filter != MediaFilter::default() {
        let has_one = "EXISTS (SELECT 1 FROM reference r WHERE r.post = p.id AND ";
        condition.and_nested(has_one, Condition::of(filter, "r"), ")");
    }
    let sql = format!(
        "SELECT p.id, p.published, p.precision, p.name, p.kind, p.unread_date, p.caption, \
         p.place, p.latitude, p.longitude, p.opt_in \
         FROM post p INDEXED BY post_by_time WHERE p.size > 0 AND {} \
         ORDER BY p.published {}, p.id",
        condition.sql,
        order.sql(),
    );
    (sql, condition)
}

fn media_item(row: &Row<'_>) -> rusqlite::Result<(Cursor, GridItem)> {
    let cursor = Cursor {
        published: row.get(7)?,
        post: row.get(17)?,
        position: row.get(4)?,
    };
    let item = GridItem {
        item: reference(row)?,
        kinds: kinds(row.get_ref(18)?.as_str()?),
        outcome: row.get(19)?,
    };
    Ok((cursor, item))
}

/// The kinds with these names, each once, in order.
fn kinds(names: &str) -> Vec<PostKind> {
    let mut kinds: Vec<_> = names.split(',').filter_map(PostKind::from_name).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn numbered_post(row: &Row<'_>) -> rusqlite::Result<(Cursor, (i64, ListedPost))> {
    let number = row.get(0)?;
    let cursor = Cursor {
        published: row.get(1)?,
        post: number,
        position: 0,
    };
    let post = ListedPost {
        id: row.get(3)?,
        kind: row.get(4)?,
        published: instant(row, 1)?,
        unread_date: row.get(5)?,
        caption: row.get(6)?,
        place: row.get(7)?,
        coordinates: coordinates(row, 8)?,
        opt_in: row.get(10)?,
        media: Vec::new(),
    };
    Ok((cursor, (number, post)))
}

#[cfg(test)]
mod tests;
