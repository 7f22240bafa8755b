//! Puts posts into the tables as they come, each one merged with what is there.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::fields::{ItemFields, PostFields, is_date};
use super::indexes::Indexes;
use super::join::KnownPages;
use super::media::{MediaItems, Put, Sources};
use super::merge::{MINUTE, OF_ONE_POST, TOLERANCE, agree, merge, span};
use super::rows::{Item, Rows, Telling};
use super::settled::Open;
use crate::catalog::Imported;
use crate::catalog::columns::instant;
use crate::error::Result;
use crate::moment::Moment;
use crate::outcome::Oddity;
use crate::post::{MediaId, OptInReason, PostKind};
use crate::source::{ArchiveNote, FoundMedia, Post, Trust};

/// The indexes that a first import does without.
const FILLED_LATER: [&str; 5] = [
    "media_by_fbid",
    "post_by_time",
    "reference_by_post",
    "reference_by_media",
    "reference_by_time",
];

/// The open transaction of one import.
pub(super) struct Store<'db> {
    db: &'db Connection,
    rows: Rows<'db>,
    media: MediaItems<'db>,
    indexes: Indexes<'db>,
    pages: KnownPages,
    imported: Imported,
    is_empty: bool,
    /// Whether the catalog had nothing before.
    is_first: bool,
    /// What is told as open, until it is known whether another archive settled it.
    open: Open,
    /// Posts of which two captions are told, and nobody knows which is newer: each by one of its
    /// items.
    captions_differ: HashSet<MediaId>,
    /// Items of which two indexes tell two dates, and nobody knows which is right.
    dates_differ: HashSet<MediaId>,
    /// When the export was made that tells the next posts, in Unix seconds.
    made: Option<i64>,
}

impl<'db> Store<'db> {
    /// `db` is in a transaction.
    pub fn new(db: &'db Connection, sources: Sources<'db>) -> Result<Self> {
        let is_first = db.query_row("SELECT NOT EXISTS (SELECT 1 FROM media)", [], |row| {
            row.get(0)
        })?;
        let aside = match (is_first, sources.ids.len()) {
            (true, 1) => &FILLED_LATER[..],
            // Items of several archives are compared by fbid from the start.
            (true, _) => &FILLED_LATER[1..],
            (false, _) => &[],
        };
        db.execute("UPDATE change SET count = count + 1", ())?;
        Ok(Self {
            indexes: Indexes::put_aside(db, aside)?,
            rows: Rows::new(db)?,
            media: MediaItems::new(db, sources, is_first)?,
            pages: KnownPages::read(db)?,
            db,
            imported: Imported::default(),
            is_empty: true,
            is_first,
            open: Open::default(),
            captions_differ: HashSet::new(),
            dates_differ: HashSet::new(),
            made: None,
        })
    }

    /// The posts that follow are told by an export that was made then.
    pub fn made_at(&mut self, made: Option<Timestamp>) {
        self.made = made.map(Timestamp::as_second);
    }

    /// One post of the source.
    pub fn post(&mut self, mut post: Post<FoundMedia>) -> Result<()> {
        self.is_empty = false;
        self.pages.join(self.db, &post)?;
        let published = published(&post);
        let media = std::mem::take(&mut post.media);
        let (items, is_known) = self.items(media, post.trust, published)?;
        let telling = Telling {
            kind: post.kind,
            trust: post.trust,
            fields: PostFields::of(&mut post, published, self.made),
            items,
        };
        if telling.items.is_empty() {
            self.without_media(telling)
        } else if is_known {
            self.indexes.restore()?;
            self.merge_with_known(telling)
        } else {
            self.rows.insert(&telling)
        }
    }

    pub fn note(&mut self, note: &ArchiveNote) -> Result<()> {
        if self.open.takes(&note.what) {
            return Ok(());
        }
        self.db
            .prepare_cached(
                "INSERT INTO note (place, what) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute((note.place.as_deref().unwrap_or_default(), &note.what))?;
        Ok(())
    }

    /// What is left to do once everything was told; none if nothing was.
    pub fn finish(mut self) -> Result<Option<Imported>> {
        if self.is_empty {
            return Ok(None);
        }
        self.indexes.restore()?;
        self.join_posts_without_media()?;
        self.tell_disputes()?;
        self.media.let_go()?;
        self.open.settle(self.db, self.is_first)?;
        self.imported.new_posts = self.rows.new_posts()?;
        self.imported.new_media = self.media.added;
        Ok(Some(self.imported))
    }

    fn tell_disputes(&mut self) -> Result<()> {
        let captions = self.captions_differ.len() as u64;
        let dates = self.dates_differ.len() as u64;
        let captions = (captions > 0).then_some(Oddity::CaptionsDiffer { count: captions });
        let dates = (dates > 0).then_some(Oddity::DatesDiffer { count: dates });
        let mut told = captions.into_iter().chain(dates);
        told.try_for_each(|what| self.note(&ArchiveNote { place: None, what }))
    }

    /// The post's items, each media item once, and whether one was known before.
    fn items(
        &mut self,
        media: Vec<FoundMedia>,
        trust: Trust,
        published: Moment,
    ) -> Result<(Vec<Item>, bool)> {
        let mut items = Vec::with_capacity(media.len());
        let mut seen = HashSet::new();
        let mut is_known = false;
        for found in media {
            let put = self.media.put(&found, published, trust)?;
            if put.found_now {
                self.found_now(put)?;
                if found.of_path.is_some() {
                    self.rename_posts(put.id)?;
                }
            }
            if let Some(released) = put.released {
                self.rename_posts(released.to)?;
                let count = released.count;
                self.open.takes(&Oddity::NotInAnyPart { count });
            }
            if seen.insert(put.id) {
                is_known |= put.known;
                items.push(Item {
                    reference: None,
                    media: put.id,
                    found: put.found,
                    fields: ItemFields::of(found.indexed, trust, self.made),
                });
            }
        }
        Ok((items, is_known))
    }

    fn found_now(&mut self, put: Put) -> Result<()> {
        self.imported.found_now += 1;
        self.indexes.restore()?;
        self.db
            .prepare_cached("UPDATE reference SET found = 1 WHERE media = ?1")?
            .execute([put.id])?;
        Ok(())
    }

    /// The names of posts come from those of their media, which may be others now.
    fn rename_posts(&self, media: MediaId) -> Result<()> {
        let posts: Vec<i64> = self
            .db
            .prepare_cached("SELECT DISTINCT post FROM reference WHERE media = ?1")?
            .query_map([media], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for post in posts {
            let name = self.rows.read(post)?.name();
            self.db
                .prepare_cached("UPDATE post SET name = ?2 WHERE id = ?1")?
                .execute(params![post, name])?;
        }
        Ok(())
    }

    fn merge_with_known(&mut self, mut telling: Telling) -> Result<()> {
        let sharing = self.posts_sharing_media(&telling)?;
        if telling.trust == Trust::Orphan {
            if sharing.iter().any(|post| post.trust > Trust::Orphan) {
                // An index names these bytes.
                return Ok(());
            }
        } else {
            self.delete_orphans(&sharing)?;
        }
        self.look_for_other_captions(&mut telling, &sharing)?;
        let mut same = sharing;
        same.retain(|post| {
            post.kind == telling.kind
                && (post.trust == Trust::Orphan) == (telling.trust == Trust::Orphan)
                && agree(post.published, telling.fields.published.get())
        });
        let Some((first, others)) = same.split_first() else {
            return self.rows.insert(&telling);
        };
        let before = self.rows.read(first.id)?;
        let doubts = before.doubts(&telling);
        if doubts != 0 {
            self.captions_differ.extend(one_of(&before, &telling));
        }
        let mut merged = merge(before.clone(), telling);
        merged.fields.doubts |= doubts;
        let mut doubled = Vec::new();
        for other in others {
            // A telling without a time must not join posts of different times.
            if agree(other.published, merged.fields.published.get()) {
                merged = merge(merged, self.rows.read(other.id)?);
                doubled.push(other.id);
            }
        }
        self.rows.update(first.id, &before, &merged)?;
        doubled
            .into_iter()
            .try_for_each(|post| self.rows.delete(post))
    }

    /// Posts of one time that two indexes list under two kinds stay two: of their captions only that of
    /// the kind which an item is saved under is written.
    fn look_for_other_captions(
        &mut self,
        telling: &mut Telling,
        sharing: &[Sharing],
    ) -> Result<()> {
        let is_one = |kind| OF_ONE_POST.contains(&kind);
        let time = telling.fields.published.get();
        for post in sharing {
            let is_other = post.kind != telling.kind && is_one(post.kind) && is_one(telling.kind);
            let is_named = post.trust.min(telling.trust) > Trust::Orphan;
            let is_of_one = is_other && is_named && agree(post.published, time);
            if !is_of_one {
                continue;
            }
            let known = self.rows.read(post.id)?;
            let doubts = known.doubts(telling);
            if doubts != 0 {
                self.captions_differ.extend(one_of(&known, telling));
                telling.fields.doubts |= doubts;
                let mut doubted = known.clone();
                doubted.fields.doubts |= doubts;
                self.rows.update(post.id, &known, &doubted)?;
            }
        }
        Ok(())
    }

    /// An index names these media, so the posts that were made of their bytes alone go.
    fn delete_orphans(&self, sharing: &[Sharing]) -> Result<()> {
        sharing
            .iter()
            .filter(|post| post.trust == Trust::Orphan)
            .try_for_each(|post| self.rows.delete(post.id))
    }

    /// Every post that shares a media item with this telling, oldest number first.
    fn posts_sharing_media(&mut self, telling: &Telling) -> Result<Vec<Sharing>> {
        let mut statement = self.db.prepare_cached(
            "SELECT p.id, p.kind, p.trust, p.published, p.precision, r.taken, r.precision, p.opt_in \
             FROM reference r JOIN post p ON p.id = r.post WHERE r.media = ?1",
        )?;
        let mut sharing: Vec<Sharing> = Vec::new();
        for item in &telling.items {
            let mut posts = statement.query([item.media])?;
            while let Some(row) = posts.next()? {
                let known = Sharing {
                    id: row.get(0)?,
                    kind: row.get(1)?,
                    trust: row.get(2)?,
                    published: instant(row, 3)?,
                };
                let opt_in: Option<OptInReason> = row.get(7)?;
                if opt_in.is_none() && telling.disputes_date(item, &known, instant(row, 5)?) {
                    self.dates_differ.insert(item.media);
                }
                sharing.push(known);
            }
        }
        sharing.sort_by_key(|post| post.id);
        sharing.dedup_by_key(|post| post.id);
        Ok(sharing)
    }

    /// Keeps a post without media until everything is told; the same one only once.
    fn without_media(&mut self, telling: Telling) -> Result<()> {
        let waiting: Option<i64> = self
            .db
            .prepare_cached("SELECT id FROM post WHERE name = ?1 AND size = 0")?
            .query_row([telling.name()], |row| row.get(0))
            .optional()?;
        let Some(waiting) = waiting else {
            return self.rows.insert(&telling);
        };
        let before = self.rows.read(waiting)?;
        let merged = merge(before.clone(), telling);
        self.rows.update(waiting, &before, &merged)
    }

    /// Gives what posts without media tell to the one post of the same kind and time. Where
    /// there is none, or more than one, they wait for a later import.
    fn join_posts_without_media(&mut self) -> Result<()> {
        let waiting: Vec<i64> = self
            .db
            .prepare("SELECT id FROM post WHERE size = 0 ORDER BY id")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for id in waiting {
            let telling = self.rows.read(id)?;
            let Some(post) = self.only_post_at(&telling)? else {
                continue;
            };
            let before = self.rows.read(post)?;
            let merged = merge(before.clone(), telling);
            self.rows.update(post, &before, &merged)?;
            self.rows.delete(id)?;
        }
        Ok(())
    }

    /// The post with media, of this telling's kind, that alone has its time: the very same, else
    /// about the same.
    fn only_post_at(&self, telling: &Telling) -> Result<Option<i64>> {
        let at = telling.fields.published.get();
        let Some((from, to)) = span(at) else {
            return Ok(None);
        };
        let mut statement = self.db.prepare_cached(
            "SELECT DISTINCT post, published, published_precision FROM reference \
             WHERE published BETWEEN ?1 AND ?2 AND kind = ?3",
        )?;
        let mut posts = statement.query(params![
            from - TOLERANCE - MINUTE,
            to + TOLERANCE,
            telling.kind
        ])?;
        let (mut same, mut near) = (Vec::new(), Vec::new());
        while let Some(row) = posts.next()? {
            let published = instant(row, 1)?;
            if published == at {
                same.push(row.get(0)?);
            } else if is_date(published) && agree(published, at) {
                near.push(row.get(0)?);
            }
        }
        Ok(match (&same[..], &near[..]) {
            ([only], _) | ([], [only]) => Some(*only),
            _ => None,
        })
    }
}

/// The same item of a post, whichever of its tellings come together.
fn one_of(one: &Telling, other: &Telling) -> Option<MediaId> {
    let items = one.items.iter().chain(&other.items);
    items.map(|item| item.media).min()
}

impl Telling {
    /// Whether it tells another date of an item than a known post does, in which that has a time
    /// of its own or none: two posts may hold one item, which was taken once.
    fn disputes_date(&self, item: &Item, known: &Sharing, taken: Moment) -> bool {
        if self.trust.min(known.trust) == Trust::Orphan || self.fields.opt_in.is_some() {
            return false;
        }
        let is_one_time = agree(self.fields.published.get(), known.published);
        // Of a story and of a profile's photo the time is when it was published, each time anew.
        if self.kind != known.kind && !is_one_time {
            return false;
        }
        let mine = item.fields.taken.value.unwrap_or_default();
        if span(mine).is_some() && span(taken).is_some() {
            return !agree(mine, taken);
        }
        self.kind == known.kind && !is_one_time
    }
}

/// A post that shares a media item with another telling.
struct Sharing {
    id: i64,
    kind: PostKind,
    trust: Trust,
    published: Moment,
}

/// When the post was published: its own time, else that of its first item that has one.
fn published(post: &Post<FoundMedia>) -> Moment {
    post.media
        .iter()
        .map(|media| media.indexed.taken)
        .fold(post.published, |known, taken| match known {
            Moment::Unknown => taken,
            _ => known,
        })
}
