//! Which media item of an export is which photo or video of a page (fact sheet 14, 11).
//!
//! Indexes of exports have no shortcodes. What both have is the name of the file
//! (`<digits>_<digits>_<digits>_n`, to which an export appends its own number), and else
//! the time, the caption and how many there are.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::Result;
use crate::post::{MediaId, PostKind};
use crate::source::page::PagePost;
use crate::source::{FoundMedia, Post};

/// How far the times of a post may lie apart in seconds where the captions are the same,
/// and where there are none.
const WITH_CAPTION: i64 = 150;
const WITHOUT_CAPTION: i64 = 1;

/// A media item that an export brought.
pub(super) struct Known {
    pub media: MediaId,
    pub kind: PostKind,
    pub uri: String,
}

/// What an export is known to have of each photo and video of this page.
pub(super) fn known_items(db: &Connection, post: &PagePost) -> Result<Vec<Option<Known>>> {
    let mut known = Vec::with_capacity(post.media.len());
    for item in &post.media {
        let name = item.address.as_deref().and_then(cdn_name);
        known.push(match name {
            Some(name) => item_with_name(db, &name)?,
            None => None,
        });
    }
    if known.iter().all(Option::is_none)
        && let Some(items) = items_of_same_post(db, post)?
    {
        return Ok(items.into_iter().map(Some).collect());
    }
    Ok(known)
}

/// The one item whose file has that name.
fn item_with_name(db: &Connection, name: &str) -> Result<Option<Known>> {
    let mut found = db.prepare_cached(
        "SELECT media, kind, uri FROM reference WHERE instr(uri, ?1) > 0 \
         AND media NOT IN (SELECT media FROM page_media) GROUP BY media LIMIT 2",
    )?;
    let mut found = found
        .query_map([name], known)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    found.retain(|known| has_name(&known.uri, name));
    Ok(if found.len() == 1 { found.pop() } else { None })
}

/// The items of the one post of about that time, with that caption and as many items.
fn items_of_same_post(db: &Connection, post: &PagePost) -> Result<Option<Vec<Known>>> {
    let Some(at) = post.published.start().map(jiff::Timestamp::as_second) else {
        return Ok(None);
    };
    let caption = caption(post.caption.as_deref());
    let tolerance = tolerance(caption);
    let mut posts = db.prepare_cached(
        "SELECT p.id, coalesce(p.caption, (SELECT r.title FROM reference r WHERE r.post = p.id \
         ORDER BY r.position LIMIT 1)) FROM post p WHERE p.size = ?1 \
         AND p.published BETWEEN ?2 AND ?3 AND p.kind IN ('post', 'reel', 'igtv', 'archived_post') \
         AND NOT EXISTS (SELECT 1 FROM reference r JOIN page_media m ON m.media = r.media \
                         WHERE r.post = p.id)",
    )?;
    let size = post.media.len() as u64 + u64::from(post.left_out);
    let posts = posts
        .query_map(
            params![size.cast_signed(), at - tolerance, at + tolerance],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<String>>(1)?)),
        )?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut same = posts
        .into_iter()
        .filter(|(_, told)| self::caption(told.as_deref()) == caption);
    let (Some((id, _)), None) = (same.next(), same.next()) else {
        return Ok(None);
    };
    let items = db
        .prepare_cached("SELECT media, kind, uri FROM reference WHERE post = ?1 ORDER BY position")?
        .query_map([id], known)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    if items.len() as u64 != size {
        return Ok(None);
    }
    // Of a post that the page shows in part, what stands at the places of what it shows.
    let mut items: Vec<_> = items.into_iter().map(Some).collect();
    let shown = post.media.iter().map(|item| {
        let place = usize::try_from(item.position?.checked_sub(1)?).ok()?;
        items.get_mut(place)?.take()
    });
    Ok(shown.collect())
}

fn known(row: &rusqlite::Row<'_>) -> rusqlite::Result<Known> {
    Ok(Known {
        media: row.get(0)?,
        kind: row.get(1)?,
        uri: row.get(2)?,
    })
}

/// Pages that an export may have, too.
pub(super) struct KnownPages {
    pages: Vec<KnownPage>,
}

struct KnownPage {
    published: Option<i64>,
    caption: Option<String>,
    left_out: u64,
    items: Vec<PageItem>,
}

struct PageItem {
    media: MediaId,
    /// The CDN's name of its file.
    file: Option<String>,
    /// Which slide it is, from 1, as far as that is known.
    position: Option<usize>,
}

impl KnownPages {
    /// Every page whose items no export brought yet.
    pub fn read(db: &Connection) -> Result<Self> {
        let mut rows = db.prepare(
            "SELECT m.page, m.id, m.media, m.file, m.position, p.published, p.caption, \
             page.left_out FROM page_media m JOIN page ON page.id = m.page \
             JOIN reference r ON r.media = m.media JOIN post p ON p.id = r.post \
             GROUP BY m.page, m.position ORDER BY m.page, m.position",
        )?;
        let mut rows = rows.query([])?;
        let mut pages: Vec<KnownPage> = Vec::new();
        let mut last = None;
        while let Some(row) = rows.next()? {
            let (page, id, media): (i64, i64, MediaId) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let own = MediaId::of_instagram(id.cast_unsigned());
            if ![own, own.beside_picture()].contains(&media) {
                continue;
            }
            if last != Some(page) {
                last = Some(page);
                pages.push(KnownPage {
                    published: row.get(5)?,
                    caption: row.get(6)?,
                    left_out: row.get::<_, u32>(7)?.into(),
                    items: Vec::new(),
                });
            }
            if let Some(page) = pages.last_mut() {
                page.items.push(PageItem {
                    media,
                    file: row.get(3)?,
                    position: usize::try_from(row.get::<_, i64>(4)?).ok(),
                });
            }
        }
        Ok(Self { pages })
    }

    /// Lets the items of an export's post be those of the page that shows it. Items that the
    /// catalog knows already stay what they are.
    pub fn join(&self, db: &Connection, post: &Post<FoundMedia>) -> Result<()> {
        let is_published = matches!(
            post.kind,
            PostKind::Post | PostKind::Reel | PostKind::Igtv | PostKind::ArchivedPost
        );
        if self.pages.is_empty() || !is_published {
            return Ok(());
        }
        for page in &self.pages {
            for shown in &page.items {
                let item = shown.file.as_deref().and_then(|name| {
                    let mut items = post.media.iter();
                    items.find(|item| has_name(&item.indexed.uri, name))
                });
                if let Some(item) = item {
                    alias_if_new(db, item.id, shown.media)?;
                }
            }
        }
        let mut same = self.pages.iter().filter(|page| page.is(post));
        if let (Some(page), None) = (same.next(), same.next()) {
            for shown in &page.items {
                let item = shown
                    .position
                    .and_then(|it| post.media.get(it.checked_sub(1)?));
                if let Some(item) = item {
                    alias_if_new(db, item.id, shown.media)?;
                }
            }
        }
        Ok(())
    }
}

impl KnownPage {
    fn is(&self, post: &Post<FoundMedia>) -> bool {
        let first = post.media.first().map(|media| &media.indexed);
        let told = post
            .caption
            .as_deref()
            .or_else(|| first.and_then(|first| first.title.as_deref()));
        let taken = first.map_or(post.published, |first| {
            post.published.or_better(first.taken)
        });
        let Some((at, published)) = taken.start().zip(self.published) else {
            return false;
        };
        let caption = caption(self.caption.as_deref());
        self.items.len() as u64 + self.left_out == post.media.len() as u64
            && caption == self::caption(told)
            && (at.as_second() - published).abs() <= tolerance(caption)
    }
}

fn caption(text: Option<&str>) -> &str {
    text.unwrap_or_default().trim()
}

fn tolerance(caption: &str) -> i64 {
    if caption.is_empty() {
        WITHOUT_CAPTION
    } else {
        WITH_CAPTION
    }
}

fn alias_if_new(db: &Connection, id: MediaId, media: MediaId) -> Result<()> {
    let is_known: bool = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM media WHERE id = ?1)")?
        .query_row([id], |row| row.get(0))?;
    if is_known {
        return Ok(());
    }
    make_alias(db, id, media)
}

/// From now on the item `id` is `media`.
pub(super) fn make_alias(db: &Connection, id: MediaId, media: MediaId) -> Result<()> {
    if id != media {
        db.prepare_cached("INSERT OR IGNORE INTO alias (id, media) VALUES (?1, ?2)")?
            .execute(params![id, media])?;
    }
    Ok(())
}

/// The item that `id` is.
pub(super) fn without_alias(db: &Connection, id: MediaId) -> Result<MediaId> {
    let media = db
        .prepare_cached("SELECT media FROM alias WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(media.unwrap_or(id))
}

/// The name of a file on the CDN without its extension, if it is one that lasts.
pub(in crate::catalog) fn cdn_name(address: &str) -> Option<String> {
    let path = address.split('?').next()?;
    let file = path.rsplit('/').next()?;
    let (name, _) = file.rsplit_once('.')?;
    (name.len() >= 16).then(|| name.to_owned())
}

/// Whether the file at this path of an export has that name of the CDN's, with or
/// without the export's own number behind it.
fn has_name(uri: &str, name: &str) -> bool {
    let file = uri.rsplit('/').next().unwrap_or(uri);
    file.strip_prefix(name)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '_']))
}
