//! A post from its page, told to the catalog like one from an index.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use super::join::{self, Known};
use super::media::Sources;
use super::store::Store;
use crate::error::Result;
use crate::media::{Format, MediaType};
use crate::moment::Moment;
use crate::post::MediaId;
use crate::source::page::{PageMedia, PagePost};
use crate::source::{Bytes, FoundMedia, IndexedMedia, Missing, Post, Trust};

/// The item's id by its number. Where a page gave a picture in place of a video, as older and framed
/// pages do, and it came, the video that another page gives is an item beside it.
fn own_id(db: &Connection, item: &PageMedia) -> Result<MediaId> {
    let own = MediaId::of_instagram(item.id);
    if item.media_type != MediaType::Video || item.address.is_none() {
        return Ok(own);
    }
    let came = db
        .prepare_cached("SELECT format FROM media WHERE id = ?1 AND format IS NOT NULL")?
        .query_row([own], |row| row.get::<_, Format>(0))
        .optional()?;
    let is_picture = came.is_some_and(|came| came.media_type() == MediaType::Photo);
    Ok(match is_picture {
        true => own.beside_picture(),
        false => own,
    })
}

/// The media item of each photo and video of a post that is not taken.
pub(crate) fn items_of_page(db: &Connection, post: &PagePost) -> Result<Vec<MediaId>> {
    let known = join::known_items(db, post)?;
    let items = post.media.iter().zip(known).map(|(item, known)| {
        let own = own_id(db, item)?;
        let known = its_own(known, item, own);
        known.map_or_else(|| join::without_alias(db, own), |known| Ok(known.media))
    });
    items.collect()
}

/// The picture that came in a video's place is not the video.
fn its_own(known: Option<Known>, item: &PageMedia, own: MediaId) -> Option<Known> {
    known.filter(|it| it.media == own || it.media != MediaId::of_instagram(item.id))
}

/// Takes a post and answers with the media item of each of its photos and videos. An item
/// that an export brought is that item. `db` is in a transaction.
pub(crate) fn import_page(db: &Connection, post: &PagePost) -> Result<Vec<MediaId>> {
    let known = join::known_items(db, post)?;
    let mut kind = post.kind;
    let mut media = Vec::with_capacity(post.media.len());
    let is_alone = post.media.len() == 1 && post.left_out == 0;
    for (item, known) in post.media.iter().zip(known) {
        let own = own_id(db, item)?;
        let missing = match item.address {
            Some(_) => Missing::NotDownloaded,
            None => Missing::NoAddress,
        };
        let mut uri = format!("https://www.instagram.com/p/{}/", post.code);
        if let Some(position) = item.position.filter(|_| !is_alone) {
            uri = format!("{uri}?img_index={position}");
        }
        let known = its_own(known, item, own);
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
                taken: match item.taken == post.published {
                    // A page has the post's time at every slide.
                    true => Moment::Unknown,
                    false => item.taken,
                },
                ..IndexedMedia::default()
            },
            id: own,
            of_path: None,
            fbid: None,
            bytes: Bytes::Missing(missing),
        });
    }
    let ids = media
        .iter()
        .map(|item| join::without_alias(db, item.id))
        .collect::<Result<_>>()?;
    let mut store = Store::new(db, Sources::read(db, Vec::new(), &[])?)?;
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
        may_be_others: false,
        trust: Trust::Json,
        media,
    })?;
    store.finish()?;
    Ok(ids)
}
