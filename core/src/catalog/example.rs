//! Posts as a source would tell them, imported through the seam that archives use.

use jiff::Timestamp;
use rusqlite::params;

use super::choice::{self, one};
use super::import::import_posts;
use super::{Candidate, Catalog, Imported, MediaFilter, MediaItem};
use crate::error::Result;
use crate::media::Format;
use crate::moment::Moment;
use crate::post::{MediaId, OptInReason, PostKind};
use crate::source::{Bytes, BytesAt, FoundMedia, IndexedMedia, Missing, Post, Trust};

/// 2024-04-17T18:50:33Z.
pub(super) const NOON: i64 = 1_713_379_833;

/// Imports posts as those of one archive, which nobody has seen before.
pub(super) fn import(catalog: &mut Catalog, posts: &[Post<FoundMedia>]) -> Imported {
    import_as(catalog, None, posts)
        .expect("the import works")
        .expect("there are posts")
}

/// The same, with the account that the archive belongs to.
pub(super) fn import_as(
    catalog: &mut Catalog,
    account: Option<&str>,
    posts: &[Post<FoundMedia>],
) -> Result<Option<Imported>> {
    import_together(catalog, account, &[(None, posts)])
}

/// The same with archives that are read together, each with the time at which it was made.
/// Their posts say themselves in which of them their bytes are.
pub(super) fn import_together(
    catalog: &mut Catalog,
    account: Option<&str>,
    archives: &[(Option<Timestamp>, &[Post<FoundMedia>])],
) -> Result<Option<Imported>> {
    let transaction = catalog.db.transaction()?;
    let mut sources = Vec::new();
    for _ in archives {
        let number: i64 =
            transaction.query_row("SELECT count(*) FROM source", [], |row| row.get(0))?;
        transaction.execute(
            "INSERT INTO source (path, fingerprint, account, added_at) VALUES (?1, ?2, ?3, ?4)",
            params![
                format!("{number}.zip"),
                number.to_be_bytes(),
                account,
                NOON + number
            ],
        )?;
        sources.push(transaction.last_insert_rowid());
    }
    let imported = import_posts(&transaction, sources, archives)?;
    if imported.is_some() {
        transaction.commit()?;
    }
    Ok(imported)
}

/// A catalog with these posts of one archive.
pub(super) fn catalog(posts: &[Post<FoundMedia>]) -> Catalog {
    let mut catalog = Catalog::scratch().expect("a temporary file");
    import(&mut catalog, posts);
    catalog
}

/// A post of a JSON index.
pub(super) fn post(
    kind: PostKind,
    published: i64,
    media: impl IntoIterator<Item = FoundMedia>,
) -> Post<FoundMedia> {
    Post {
        kind,
        opt_in: None,
        published: second(published),
        unread_date: None,
        caption: None,
        place: None,
        coordinates: None,
        may_be_others: false,
        trust: Trust::Json,
        media: media.into_iter().collect(),
    }
}

/// The same post as an HTML page tells it.
pub(super) fn html(post: Post<FoundMedia>) -> Post<FoundMedia> {
    let minute = |instant: Moment| {
        instant.start().map_or(Moment::Unknown, |at| {
            match Moment::from_unix(at.as_second() / 60 * 60) {
                Moment::Second(at) => Moment::Minute(at),
                other => other,
            }
        })
    };
    Post {
        trust: Trust::Html,
        published: minute(post.published),
        ..post
    }
}

/// Bytes that no index names, in a month's folder.
pub(super) fn orphan(kind: PostKind, media: FoundMedia) -> Post<FoundMedia> {
    Post {
        trust: Trust::Orphan,
        published: Moment::from_month(2024, 4),
        ..post(kind, 0, [media])
    }
}

/// A photo whose bytes are there.
pub(super) fn photo(path: &str) -> FoundMedia {
    sized(path, 1_000)
}

/// A photo of so many bytes.
pub(super) fn sized(path: &str, size: u64) -> FoundMedia {
    found(path, size, Format::Jpeg)
}

/// A video whose bytes are there.
pub(super) fn video(path: &str) -> FoundMedia {
    found(path, 5_000, Format::Mp4)
}

/// What an index names, and nobody has.
pub(super) fn missing(path: &str) -> FoundMedia {
    FoundMedia {
        bytes: Bytes::Missing(Missing::NotInAnyPart),
        ..photo(path)
    }
}

fn found(path: &str, size: u64, format: Format) -> FoundMedia {
    FoundMedia {
        indexed: IndexedMedia {
            uri: path.to_owned(),
            ..IndexedMedia::default()
        },
        id: MediaId::of_path(path),
        of_path: None,
        fbid: None,
        bytes: Bytes::Found(BytesAt {
            container: 0,
            entry: format!("export/{path}"),
            size,
            crc32: Some(crc32fast::hash(format!("{path} {size}").as_bytes())),
            format: Some(format),
            dimensions: None,
            condition: None,
        }),
    }
}

pub(super) fn second(second: i64) -> Moment {
    Moment::from_unix(second)
}

/// Every reference, in the order of the indexes.
pub(super) fn references(catalog: &Catalog) -> Vec<MediaItem> {
    catalog
        .references(&MediaFilter::default(), 0, u32::MAX)
        .expect("the catalog answers")
}

/// The uris of every reference, in the order of the indexes.
pub(super) fn uris(catalog: &Catalog) -> Vec<String> {
    references(catalog)
        .into_iter()
        .map(|reference| reference.uri)
        .collect()
}

impl Catalog {
    /// These media items as the last [`Catalog::choose`] chose them, and why each is held back.
    pub(crate) fn chosen(&self, media: &[MediaId]) -> Vec<(Candidate, Option<OptInReason>)> {
        let mut chosen = self
            .db
            .prepare("SELECT reference, opt_in FROM chosen WHERE media = ?")
            .unwrap();
        let mut one = |media: &MediaId| {
            let (reference, opt_in): (i64, _) = chosen
                .query_row([media], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap();
            let candidate = self.candidates(&[(*media, reference)]).unwrap().remove(0);
            let of_any = self
                .db
                .query_row(&one(), (media, reference), choice::candidate);
            assert_eq!(candidate, of_any.unwrap(), "looked up as one of several");
            (candidate, opt_in)
        };
        media.iter().map(&mut one).collect()
    }
}
