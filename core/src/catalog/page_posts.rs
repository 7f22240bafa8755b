//! Posts that were read from their page: into the same tables as an export's, joined with
//! what an export brought, so that nothing is saved twice and each fills the other in.

use std::collections::HashSet;
use std::ffi::OsStr;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};

use super::import::{self, join};
use super::{Catalog, downloads};
use crate::error::Result;
use crate::media::{Condition, Dimensions, Format, MediaType};
use crate::post::MediaId;
use crate::source::Missing;
use crate::source::page::{PageMedia, PagePost};

/// A post whose page was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRecord {
    /// The user name of its owner.
    pub owner: Option<String>,
    /// How many of its slides the page did not show.
    pub left_out: u32,
    /// Its photos and videos, in their order.
    pub media: Vec<PageMediaRecord>,
}

impl PageRecord {
    /// How many slides the post has, those counted that the page did not show.
    pub fn slides(&self) -> u32 {
        let shown = u32::try_from(self.media.len()).unwrap_or(u32::MAX);
        shown.saturating_add(self.left_out)
    }

    /// The numbers of the slides that the page did not show; none where it did not tell which.
    pub fn slides_left_out(&self) -> Vec<u32> {
        let shown: Option<HashSet<_>> = self.media.iter().map(|item| item.position).collect();
        match shown {
            Some(shown) if self.left_out > 0 => (1..=self.slides())
                .filter(|slide| !shown.contains(slide))
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// One photo or video of such a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageMediaRecord {
    /// Instagram's number of it.
    pub id: u64,
    /// Instagram's number of its post.
    pub page: u64,
    /// Which slide of its post it is, from 1; none where the page left some out and did not tell
    /// which.
    pub position: Option<u32>,
    /// The media item.
    pub media: MediaId,
    /// What it is.
    pub media_type: MediaType,
    /// Where the best file was.
    pub address: Option<String>,
    /// A small picture of it.
    pub preview: Option<String>,
    /// When both run out.
    pub expires: Option<Timestamp>,
    /// Where the same video is in other renditions, the best first.
    pub other_addresses: Vec<String>,
    /// Whether a video has sound, where the page told.
    pub has_sound: Option<bool>,
    /// Whether the file is as large as what was uploaded, where the page told.
    pub is_original: Option<bool>,
}

/// A file in the folder of downloads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DownloadedFile {
    /// Its name there.
    pub entry: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// What it is.
    pub format: Format,
    /// Of a photo, where its head tells.
    pub dimensions: Option<Dimensions>,
    /// None where it is not known.
    pub condition: Option<Condition>,
}

const RECORD: &str = "SELECT id, page, position, media, video, address, preview, expires, \
                      is_original, others, sound FROM page_media";

impl Catalog {
    /// Takes a post that was read from its page at the moment `now`. All or nothing.
    ///
    /// # Errors
    /// The database's.
    pub(crate) fn take_page(&mut self, post: &PagePost, now: Timestamp) -> Result<()> {
        self.without_waiting(|db| take_page(db, post, now))
    }

    /// What is known of the post with this number; none if its page was never read.
    ///
    /// # Errors
    /// The database's.
    pub fn page_post(&self, id: u64) -> Result<Option<PageRecord>> {
        let id = id.cast_signed();
        let sql = "SELECT owner, left_out FROM page WHERE id = ?1";
        let told = self
            .db
            .query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((owner, left_out)) = told else {
            return Ok(None);
        };
        let mut media = self
            .db
            .prepare_cached(&format!("{RECORD} WHERE page = ?1 ORDER BY position"))?;
        let media = media.query_map([id], record)?;
        Ok(Some(PageRecord {
            owner,
            left_out,
            media: media.collect::<rusqlite::Result<_>>()?,
        }))
    }

    /// What the page told of this media item; none if no page did.
    pub(crate) fn page_media(&self, media: MediaId) -> Result<Option<PageMediaRecord>> {
        let sql = format!("{RECORD} WHERE media = ?1 ORDER BY page LIMIT 1");
        let mut statement = self.db.prepare_cached(&sql)?;
        Ok(statement.query_row([media], record).optional()?)
    }

    /// The same of a post that was read at the moment and is not taken: nothing is written.
    ///
    /// # Errors
    /// The database's.
    pub(crate) fn page_record(&self, post: &PagePost) -> Result<PageRecord> {
        let media = import::items_of_page(&self.db, post)?;
        let media = post.media.iter().zip(media).map(|(item, media)| {
            let address = &item.address;
            PageMediaRecord {
                id: item.id,
                page: post.code.id(),
                position: item.position,
                media,
                media_type: item.media_type,
                address: address.clone(),
                preview: item.preview.clone(),
                expires: expires(item),
                other_addresses: item.other_addresses.clone(),
                has_sound: item.has_sound,
                is_original: item.is_original(),
            }
        });
        Ok(PageRecord {
            owner: post.owner.clone(),
            left_out: post.left_out,
            media: media.collect(),
        })
    }

    /// The caption of the post that a page showed.
    pub(crate) fn page_caption(&self, page: &PageRecord) -> Result<Option<String>> {
        let Some(first) = page.media.first() else {
            return Ok(None);
        };
        let sql = "SELECT p.caption FROM reference r JOIN post p ON p.id = r.post \
                   WHERE r.media = ?1 AND p.caption IS NOT NULL ORDER BY r.id LIMIT 1";
        let caption = self.db.query_row(sql, [first.media], |row| row.get(0));
        Ok(caption.optional()?)
    }

    /// The code of the post with this number, as it stood in the link.
    pub(crate) fn page_code(&self, id: u64) -> Result<Option<String>> {
        let sql = "SELECT code FROM page WHERE id = ?1";
        Ok(self
            .db
            .query_row(sql, [id.cast_signed()], |row| row.get(0))
            .optional()?)
    }

    /// The bytes of a media item arrived.
    pub(crate) fn downloaded(&self, media: MediaId, file: &DownloadedFile) -> Result<()> {
        let source = downloads::downloads(&self.db)?;
        let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
        let (width, height) = file.dimensions.unzip();
        let condition = file.condition.map(Condition::number);
        self.without_waiting(|db| {
            let transaction = db.unchecked_transaction()?;
            db.execute(
                "UPDATE media SET missing = NULL, source = ?2, entry = ?3, bytes = ?4, \
                 crc32 = NULL, format = ?5, sha256 = NULL, width = ?6, height = ?7, \
                 condition = ?8 WHERE id = ?1",
                params![
                    media,
                    source,
                    file.entry,
                    bytes,
                    file.format,
                    width,
                    height,
                    condition
                ],
            )?;
            db.execute("UPDATE reference SET found = 1 WHERE media = ?1", [media])?;
            Ok(transaction.commit()?)
        })
    }

    /// The bytes of a media item did not arrive, for this reason.
    pub(crate) fn not_downloaded(&self, media: MediaId, why: Missing) -> Result<()> {
        self.without_waiting(|db| {
            let transaction = db.unchecked_transaction()?;
            db.execute(
                "UPDATE media SET missing = ?2, source = NULL, entry = NULL, bytes = NULL, \
                 crc32 = NULL, width = NULL, height = NULL, condition = NULL WHERE id = ?1",
                params![media, why],
            )?;
            db.execute("UPDATE reference SET found = 0 WHERE media = ?1", [media])?;
            Ok(transaction.commit()?)
        })
    }

    /// Whether the bytes of this item are read from the download of that name.
    pub(crate) fn is_read_from(&self, media: MediaId, download: &OsStr) -> Result<bool> {
        let source = downloads::downloads(&self.db)?;
        let sql =
            "SELECT EXISTS (SELECT 1 FROM media WHERE id = ?1 AND source = ?2 AND entry = ?3)";
        let row = params![media, source, download.to_str()];
        Ok(self.db.query_row(sql, row, |row| row.get(0))?)
    }

    /// Whether something of the page with this number was saved smaller than it was uploaded, or without
    /// the sound that it has.
    pub(crate) fn is_saved_with_less(&self, page: u64) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM page_media p JOIN asset a ON a.media = p.media \
                   WHERE p.page = ?1 AND a.state = 'saved' \
                   AND (NOT p.video AND p.is_original = 0 OR p.sound AND a.condition = 1))";
        let row = [page.cast_signed()];
        Ok(self.db.query_row(sql, row, |row| row.get(0))?)
    }

    /// Whether the bytes of this item are in a camera roll.
    pub(crate) fn is_saved(&self, media: MediaId) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM media m JOIN asset a \
                   ON a.media = m.id OR a.sha256 = m.sha256 \
                   WHERE m.id = ?1 AND a.state = 'saved')";
        Ok(self.db.query_row(sql, [media], |row| row.get(0))?)
    }
}

fn take_page(db: &Connection, post: &PagePost, now: Timestamp) -> Result<()> {
    let transaction = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    let page = post.code.id().cast_signed();
    transaction.execute("DELETE FROM page_media WHERE page = ?1", [page])?;
    transaction.execute(
        "INSERT OR REPLACE INTO page (id, code, owner, read_at, left_out) \
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            page,
            post.code.as_str(),
            post.owner,
            now.as_second(),
            post.left_out
        ],
    )?;
    let media = import::import_page(&transaction, &possible(post, now))?;
    for (place, (item, media)) in places(&post.media).zip(post.media.iter().zip(media)) {
        transaction.execute(
            "INSERT OR REPLACE INTO page_media (id, page, position, media, video, address, \
             preview, expires, is_original, file, others, sound, width, apart_width, \
             apart_height) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            params![
                item.id.cast_signed(),
                page,
                place,
                media,
                item.media_type == MediaType::Video,
                item.address,
                item.preview,
                expires(item).map(Timestamp::as_second),
                item.is_original(),
                item.address.as_deref().and_then(join::cdn_name),
                item.other_addresses.join("\n"),
                item.has_sound,
                item.width,
                item.larger_apart.map(|(width, _)| width),
                item.larger_apart.map(|(_, height)| height),
            ],
        )?;
    }
    Ok(transaction.commit()?)
}

/// The number under which each item stands in the table: which slide it is, else one below zero,
/// so that these are in their order, too, and none is taken for a slide of that number.
fn places(media: &[PageMedia]) -> impl Iterator<Item = i64> {
    let first = i64::try_from(media.len()).map_or(i64::MIN, |length| -length);
    media
        .iter()
        .zip(first..)
        .map(|(item, unknown)| match item.position {
            Some(position) => position.into(),
            None => unknown,
        })
}

/// The post without times that cannot be.
fn possible(post: &PagePost, now: Timestamp) -> PagePost {
    let mut post = post.clone();
    post.published = post.published.if_possible(now);
    for item in &mut post.media {
        item.taken = item.taken.if_possible(now);
    }
    post
}

/// `oe` in its address: Unix seconds in hexadecimal (fact sheet 8).
fn expires(media: &PageMedia) -> Option<Timestamp> {
    let (_, query) = media.address.as_deref()?.split_once('?')?;
    let oe = query.split('&').find_map(|pair| pair.strip_prefix("oe="))?;
    Timestamp::from_second(i64::from_str_radix(oe, 16).ok()?).ok()
}

fn record(row: &Row<'_>) -> rusqlite::Result<PageMediaRecord> {
    let number =
        |column| -> rusqlite::Result<u64> { Ok(row.get::<_, i64>(column)?.cast_unsigned()) };
    let expires: Option<i64> = row.get(7)?;
    Ok(PageMediaRecord {
        id: number(0)?,
        page: number(1)?,
        position: u32::try_from(row.get::<_, i64>(2)?).ok(),
        media: row.get(3)?,
        media_type: if row.get(4)? {
            MediaType::Video
        } else {
            MediaType::Photo
        },
        address: row.get(5)?,
        preview: row.get(6)?,
        expires: expires.and_then(|at| Timestamp::from_second(at).ok()),
        is_original: row.get(8)?,
        other_addresses: row
            .get::<_, Option<String>>(9)?
            .iter()
            .flat_map(|all| all.lines().map(str::to_owned))
            .collect(),
        has_sound: row.get(10)?,
    })
}
