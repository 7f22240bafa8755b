//! A post from its page, told to the catalog like one from an index.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::join::{self, Known};
use super::media::Sources;
use super::store::Store;
use crate::error::Result;
use crate::post::MediaId;
use crate::source::page::PagePost;
use crate::source::{Bytes, FoundMedia, IndexedMedia, Missing, Post, Trust};

/// What the folder of downloads is called as a source; it has no path of its own.
const DOWNLOADS: &str = "downloads";

/// What the folder of downloads is recognised by among the sources.
pub(crate) fn downloads_fingerprint() -> [u8; 32] {
    Sha256::digest(b"keepsake downloads").into()
}

/// The number of the folder of downloads among the sources.
pub(crate) fn downloads(db: &Connection) -> Result<i64> {
    if let Some(source) = known_downloads(db)? {
        return Ok(source);
    }
    db.execute(
        "INSERT INTO source (path, fingerprint, added_at) VALUES (?1, ?2, ?3)",
        params![
            DOWNLOADS,
            downloads_fingerprint(),
            Timestamp::now().as_second()
        ],
    )?;
    Ok(db.last_insert_rowid())
}

/// The same, none if nothing was ever downloaded.
pub(super) fn known_downloads(db: &Connection) -> Result<Option<i64>> {
    let sql = "SELECT id FROM source WHERE fingerprint = ?1";
    Ok(db
        .query_row(sql, [downloads_fingerprint()], |row| row.get(0))
        .optional()?)
}

/// Takes a post and answers with the media item of each of its photos and videos. An item
/// that an export brought is that item. `db` is in a transaction.
pub(crate) fn import_page(db: &Connection, post: &PagePost) -> Result<Vec<MediaId>> {
    let known = join::known_items(db, post)?;
    let mut kind = post.kind;
    let mut media = Vec::with_capacity(post.media.len());
    for (position, (item, known)) in (1_u32..).zip(post.media.iter().zip(known)) {
        let own = MediaId::of_instagram(item.id);
        let missing = match item.address {
            Some(_) => Missing::NotDownloaded,
            None => Missing::NoAddress,
        };
        let mut uri = format!("https://www.instagram.com/p/{}/", post.code);
        if post.media.len() > 1 {
            uri = format!("{uri}?img_index={position}");
        }
        if let Some(Known { media, .. }) = &known {
            join::make_alias(db, own, *media)?;
        }
        if let Some(Known {
            kind: its,
            uri: told,
            ..
        }) = known
        {
            (kind, uri) = (its, told);
        }
        media.push(FoundMedia {
            indexed: IndexedMedia {
                uri,
                taken: item.taken,
                ..IndexedMedia::default()
            },
            id: own,
            fbid: None,
            bytes: Bytes::Missing(missing),
        });
    }
    let ids = media
        .iter()
        .map(|item| join::without_alias(db, item.id))
        .collect::<Result<_>>()?;
    let mut store = Store::new(db, Sources::read(db, Vec::new())?)?;
    // A page shows the post as it is today.
    store.made_at(Some(Timestamp::now()));
    store.post(Post {
        kind,
        opt_in: None,
        published: post.published,
        unread_date: None,
        caption: post.caption.clone(),
        place: post.place.clone(),
        coordinates: post.coordinates,
        trust: Trust::Json,
        media,
    })?;
    store.finish()?;
    Ok(ids)
}
