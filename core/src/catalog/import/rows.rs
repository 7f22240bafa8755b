//! Posts with their references as the import reads them from and writes them to the tables.

use std::collections::{HashMap, HashSet};
use std::iter;

use rusqlite::{Connection, Row, Statement, params};

use super::fields::{ItemFields, PostFields, Told};
use crate::catalog::columns::{coordinates, count, instant, second};
use crate::error::Result;
use crate::post::{MediaId, PostId, PostKind};
use crate::source::Trust;

/// A post with its items, all told together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Telling {
    pub kind: PostKind,
    pub trust: Trust,
    pub fields: PostFields,
    pub items: Vec<Item>,
}

/// One item of a post.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    /// The reference's number, once it has one.
    pub reference: Option<i64>,
    pub media: MediaId,
    /// Whether its bytes are there.
    pub found: bool,
    pub fields: ItemFields,
}

impl Telling {
    /// The name that the post has for good, as far as it is known now.
    pub fn name(&self) -> PostId {
        let first = self.items.first().map(|item| item.media);
        PostId::new(self.kind, first, self.fields.published.get())
    }

    /// The doubt that the other leaves: it tells another caption of the post or of an item in it,
    /// and nothing tells which of both is newer.
    pub fn doubts(&self, other: &Self) -> i64 {
        let items: HashMap<_, _> = self
            .items
            .iter()
            .map(|item| (item.media, &item.fields))
            .collect();
        let theirs = other.items.iter().map(|item| {
            let mine = items.get(&item.media);
            mine.map_or(0, |mine| mine.doubts(&item.fields))
        });
        theirs.fold(self.fields.doubts(&other.fields), |all, one| all | one)
    }

    /// How many references it has.
    fn size(&self) -> i64 {
        i64::try_from(self.items.len()).unwrap_or(i64::MAX)
    }
}

/// Writes posts and references. Every new one gets the next number, so that numbers
/// follow the order of the indexes.
pub(super) struct Rows<'db> {
    db: &'db Connection,
    insert_post: Statement<'db>,
    insert_reference: Statement<'db>,
    /// The last post that was there before.
    last_known: i64,
    last_post: i64,
    last_reference: i64,
}

impl<'db> Rows<'db> {
    pub fn new(db: &'db Connection) -> Result<Self> {
        let last = |sql| db.query_row(sql, [], |row| row.get(0));
        let last_post = last("SELECT coalesce(max(id), 0) FROM post")?;
        Ok(Self {
            insert_post: db.prepare(
                "INSERT INTO post (id, name, kind, opt_in, trust, html, size, published, \
                 precision, unread_date, caption, place, latitude, longitude, caption_made, \
                 place_made, coordinates_made) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, \
                 ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            )?,
            insert_reference: db.prepare(
                "INSERT INTO reference (id, post, position, media, kind, opt_in, published, \
                 published_precision, found, html, uri, taken, precision, title, original, \
                 latitude, longitude, camera, title_made, coordinates_made) VALUES (?1, ?2, ?3, \
                 ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
            )?,
            last_known: last_post,
            last_post,
            last_reference: last("SELECT coalesce(max(id), 0) FROM reference")?,
            db,
        })
    }

    /// How many posts with media are there that were not.
    pub fn new_posts(&self) -> Result<u64> {
        let sql = "SELECT count(*) FROM post WHERE id > ?1 AND size > 0";
        Ok(self
            .db
            .query_row(sql, [self.last_known], |row| count(row, 0))?)
    }

    /// Adds a post that is new.
    pub fn insert(&mut self, telling: &Telling) -> Result<()> {
        self.last_post += 1;
        let fields = &telling.fields;
        let published = fields.published.get();
        let place = fields.coordinates.value;
        self.insert_post.execute(params![
            self.last_post,
            telling.name(),
            telling.kind,
            fields.opt_in,
            telling.trust,
            fields.html_bits(),
            telling.size(),
            second(published),
            published.precision(),
            fields.unread_date.value,
            fields.caption.value,
            fields.place.value,
            place.map(|place| place.latitude()),
            place.map(|place| place.longitude()),
            fields.caption.made,
            fields.place.made,
            fields.coordinates.made,
        ])?;
        for (position, item) in (1..).zip(&telling.items) {
            self.insert_item(self.last_post, position, telling, item)?;
        }
        Ok(())
    }

    fn insert_item(
        &mut self,
        post: i64,
        position: i64,
        telling: &Telling,
        item: &Item,
    ) -> Result<()> {
        self.last_reference += 1;
        write_item(
            &mut self.insert_reference,
            self.last_reference,
            post,
            position,
            telling,
            item,
        )
    }

    /// Writes a post that was there before, as far as it is another one now. Its
    /// references may have stood in other posts.
    pub fn update(&mut self, id: i64, before: &Telling, after: &Telling) -> Result<()> {
        let header_changed = before.trust != after.trust
            || before.fields != after.fields
            || before.name() != after.name()
            || before.items.len() != after.items.len();
        if header_changed {
            self.update_post(id, after)?;
        }
        let copies_changed = before.fields.opt_in != after.fields.opt_in
            || before.fields.published != after.fields.published;
        for ((position, item), was) in (1..).zip(&after.items).zip(places(before)) {
            match item.reference {
                None => self.insert_item(id, position, after, item)?,
                Some(reference) if copies_changed || was != Some(item) => {
                    let mut statement = self.db.prepare_cached(
                        "UPDATE reference SET post = ?2, position = ?3, media = ?4, kind = ?5, \
                         opt_in = ?6, published = ?7, published_precision = ?8, found = ?9, \
                         html = ?10, uri = ?11, taken = ?12, precision = ?13, title = ?14, \
                         original = ?15, latitude = ?16, longitude = ?17, camera = ?18, \
                         title_made = ?19, coordinates_made = ?20 WHERE id = ?1",
                    )?;
                    write_item(&mut statement, reference, id, position, after, item)?;
                }
                Some(_) => {}
            }
        }
        self.delete_doubled(before, after)
    }

    /// Takes away references whose item has another reference in the merged post.
    fn delete_doubled(&self, before: &Telling, after: &Telling) -> Result<()> {
        let kept: HashSet<_> = after.items.iter().map(|item| item.reference).collect();
        for item in &before.items {
            if !kept.contains(&item.reference) {
                self.db
                    .prepare_cached("DELETE FROM reference WHERE id = ?1")?
                    .execute([item.reference])?;
            }
        }
        Ok(())
    }

    fn update_post(&self, id: i64, telling: &Telling) -> Result<()> {
        let fields = &telling.fields;
        let published = fields.published.get();
        let place = fields.coordinates.value;
        self.db
            .prepare_cached(
                "UPDATE post SET name = ?2, opt_in = ?3, trust = ?4, html = ?5, size = ?6, \
                 published = ?7, precision = ?8, unread_date = ?9, caption = ?10, place = ?11, \
                 latitude = ?12, longitude = ?13, caption_made = ?14, place_made = ?15, \
                 coordinates_made = ?16 WHERE id = ?1",
            )?
            .execute(params![
                id,
                telling.name(),
                fields.opt_in,
                telling.trust,
                fields.html_bits(),
                telling.size(),
                second(published),
                published.precision(),
                fields.unread_date.value,
                fields.caption.value,
                fields.place.value,
                place.map(|place| place.latitude()),
                place.map(|place| place.longitude()),
                fields.caption.made,
                fields.place.made,
                fields.coordinates.made,
            ])?;
        Ok(())
    }

    /// The post with this number.
    ///
    /// # Errors
    /// There is none, or the database's.
    pub fn read(&self, id: i64) -> Result<Telling> {
        let mut telling = self
            .db
            .prepare_cached(
                "SELECT kind, trust, html, opt_in, published, precision, unread_date, caption, \
                 place, latitude, longitude, caption_made, place_made, coordinates_made \
                 FROM post WHERE id = ?1",
            )?
            .query_row([id], read_post)?;
        telling.items = self
            .db
            .prepare_cached(
                "SELECT id, media, found, html, uri, taken, precision, title, original, \
                 latitude, longitude, camera, title_made, coordinates_made FROM reference \
                 WHERE post = ?1 ORDER BY position",
            )?
            .query_map([id], read_item)?
            .collect::<rusqlite::Result<_>>()?;
        Ok(telling)
    }

    /// Takes away a post and what references are still in it.
    pub fn delete(&self, post: i64) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM reference WHERE post = ?1")?
            .execute([post])?;
        self.db
            .prepare_cached("DELETE FROM post WHERE id = ?1")?
            .execute([post])?;
        Ok(())
    }
}

/// What stood at each position, none from the end on.
fn places(telling: &Telling) -> impl Iterator<Item = Option<&Item>> {
    telling.items.iter().map(Some).chain(iter::repeat(None))
}

fn write_item(
    statement: &mut Statement<'_>,
    reference: i64,
    post: i64,
    position: i64,
    telling: &Telling,
    item: &Item,
) -> Result<()> {
    let published = telling.fields.published.get();
    let fields = &item.fields;
    let taken = fields.taken.get();
    let place = fields.coordinates.value;
    statement.execute(params![
        reference,
        post,
        position,
        item.media,
        telling.kind,
        telling.fields.opt_in,
        second(published),
        published.precision(),
        item.found,
        fields.html_bits(),
        fields.uri.value,
        second(taken),
        taken.precision(),
        fields.title.value,
        fields.original.value,
        place.map(|place| place.latitude()),
        place.map(|place| place.longitude()),
        fields.camera.value,
        fields.title.made,
        fields.coordinates.made,
    ])?;
    Ok(())
}

fn read_post(row: &Row<'_>) -> rusqlite::Result<Telling> {
    let published = instant(row, 4)?;
    let mut fields = PostFields {
        opt_in: row.get(3)?,
        may_be_others: None,
        published: Told::instant(published, Trust::Json),
        unread_date: Told::new(row.get(6)?, Trust::Json),
        caption: Told::new(row.get(7)?, Trust::Json).made(row.get(11)?),
        place: Told::new(row.get(8)?, Trust::Json).made(row.get(12)?),
        coordinates: Told::new(coordinates(row, 9)?, Trust::Json).made(row.get(13)?),
        doubts: 0,
    };
    fields.set_html_bits(row.get(2)?);
    Ok(Telling {
        kind: row.get(0)?,
        trust: row.get(1)?,
        fields,
        items: Vec::new(),
    })
}

fn read_item(row: &Row<'_>) -> rusqlite::Result<Item> {
    let mut fields = ItemFields {
        uri: Told::new(row.get(4)?, Trust::Json),
        taken: Told::instant(instant(row, 5)?, Trust::Json),
        title: Told::new(row.get(7)?, Trust::Json).made(row.get(12)?),
        original: Told::new(row.get(8)?, Trust::Json),
        coordinates: Told::new(coordinates(row, 9)?, Trust::Json).made(row.get(13)?),
        camera: Told::new(row.get(11)?, Trust::Json),
    };
    fields.set_html_bits(row.get(3)?);
    Ok(Item {
        reference: row.get(0)?,
        media: row.get(1)?,
        found: row.get(2)?,
        fields,
    })
}
