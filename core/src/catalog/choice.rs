//! What a save is about: which media items, and under which of its references each.

use rusqlite::types::{FromSqlError, ValueRef};
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use super::columns::{coordinates, instant};
use super::filter::Condition;
use super::import::MAY_BE_OTHERS;
use super::rank::{kind_rank, rank};
use super::{Catalog, MediaFilter, told};
use crate::error::Result;
use crate::media::{CameraFacts, Dimensions, Format};
use crate::moment::Moment;
use crate::post::{Coordinates, MediaId, OptInReason, PostId, PostKind};
use crate::source::{Missing, Original};

/// Which media a save takes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Selection {
    /// Narrows what the save is about; what it leaves out is not planned at all.
    pub filter: MediaFilter,
    /// What is taken although it is left out by default.
    pub include: Vec<OptInReason>,
    /// Whether that is saved again which was saved and which somebody removed since.
    pub again: bool,
    /// Where its bytes come from.
    pub origin: SaveOrigin,
}

/// Where the bytes of a save come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaveOrigin {
    /// Archives; nobody is asked for anything.
    #[default]
    Archives,
    /// Links that a person pointed at: what does not lie here is fetched.
    Links,
}

/// One media item as a save sees it, under the reference it is saved under.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The media item.
    pub media: MediaId,
    /// The id of the reference it is saved under.
    pub reference: i64,
    /// That reference's post.
    pub post: PostId,
    /// The post's kind.
    pub kind: PostKind,
    /// As the index has it.
    pub uri: String,
    /// Its place in the post, from 1; of a post that only pages tell of, those counted that they leave
    /// out.
    pub position: u32,
    /// How many media the post has.
    pub siblings: u32,
    /// How many media of earlier posts of its kind have the same moment.
    pub before: u32,
    /// When the post was published (the item's own time where the post has none); of a slide
    /// whose page told a time of its own, that.
    pub published: Moment,
    /// When the camera took it, as told.
    pub original: Option<Original>,
    /// The caption that belongs to it: the post's, and below it what only its own says.
    pub caption: Option<String>,
    /// The user name of its owner, where a page told it.
    pub creator: Option<String>,
    /// The name of its place.
    pub place: Option<String>,
    /// Its place: its own, else the post's.
    pub coordinates: Option<Coordinates>,
    /// What the camera told.
    pub camera: CameraFacts,
    /// Whether a video has sound, where a page told. No index of an export tells: the genre
    /// of music that some have says nothing of the file.
    pub has_sound: Option<bool>,
    /// Whether nothing tells for sure that it is the person's own.
    pub may_be_others: bool,
    /// Whether its page offered no file as large as what was uploaded.
    pub is_smaller: bool,
    /// Width and height of the largest rendition of a video of a page whose sound stands in another
    /// file.
    pub larger_apart: Option<Dimensions>,
    /// The catalog's id of the source that has its bytes; none if missing.
    pub source: Option<i64>,
    /// The entry in that source.
    pub entry: Option<String>,
    /// Size of its bytes.
    pub bytes: u64,
    /// Their CRC-32, where known.
    pub crc32: Option<u32>,
    /// What they are; none if no photo or video, or missing.
    pub format: Option<Format>,
    /// Why there are no bytes.
    pub missing: Option<Missing>,
}

impl Catalog {
    /// Fills the temporary table `chosen (media INTEGER PRIMARY KEY, reference INTEGER,
    /// opt_in TEXT)`: one row for each media item that `selection.filter` lets through,
    /// with the reference it is saved under. Of several, one that needs no opt-in (or
    /// an included one) wins, then the first kind, then the first reference. `opt_in`
    /// is null where the item is taken.
    ///
    /// # Errors
    /// The database's.
    pub(crate) fn choose(&self, selection: &Selection) -> Result<()> {
        self.db.execute_batch(
            "DROP TABLE IF EXISTS temp.chosen;
             CREATE TEMP TABLE chosen
                 (media INTEGER PRIMARY KEY, reference INTEGER NOT NULL, opt_in TEXT);",
        )?;
        let condition = Condition::of(&selection.filter, "r");
        let sql = format!("INSERT INTO chosen {}", choice(selection, &condition.sql));
        self.db.execute(&sql, condition.values())?;
        Ok(())
    }

    /// What these are to be asked for with: why each is left out, unless one of its references is
    /// not.
    ///
    /// # Errors
    /// The database's.
    pub(crate) fn opt_ins(&self, media: &[MediaId]) -> Result<Vec<OptInReason>> {
        self.choose(&Selection {
            filter: MediaFilter {
                media: media.to_vec(),
                ..MediaFilter::default()
            },
            ..Selection::default()
        })?;
        let sql = "SELECT DISTINCT opt_in FROM chosen WHERE opt_in IS NOT NULL";
        let mut needed = self.db.prepare(sql)?;
        let needed = needed.query_map((), |row| row.get(0))?;
        let needed: Vec<OptInReason> = needed.collect::<Result<_, _>>()?;
        let all = OptInReason::ALL.into_iter();
        Ok(all.filter(|opt_in| needed.contains(opt_in)).collect())
    }

    /// Whether the bytes of all of these are known to lie here.
    ///
    /// # Errors
    /// The database's.
    pub(crate) fn has_bytes(&self, media: &[MediaId]) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM media WHERE id = ?1 AND missing IS NULL)";
        let mut lies_here = self.db.prepare_cached(sql)?;
        for item in media {
            if !lies_here.query_row([item], |row| row.get(0))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// These media items, each under the reference beside it, in the order given.
    ///
    /// # Errors
    /// The database's.
    pub(crate) fn candidates(&self, chosen: &[(MediaId, i64)]) -> Result<Vec<Candidate>> {
        // One transaction, as each question would lock the database for itself.
        let reading = self.db.unchecked_transaction()?;
        let mut alone = self.db.prepare_cached(&one_alone())?;
        let mut any = self.db.prepare_cached(&one())?;
        let mut one = |it: &(MediaId, i64)| {
            let told_alone = alone.query_row(*it, candidate).optional()?;
            told_alone.map_or_else(|| Ok(any.query_row(*it, candidate)?), Ok)
        };
        let candidates = chosen.iter().map(&mut one).collect::<Result<_>>()?;
        reading.commit()?;
        Ok(candidates)
    }
}

/// SQL: of the references that meet the condition, the one for each media item.
pub(super) fn choice(selection: &Selection, condition: &str) -> String {
    let held_back = held_back(&selection.include);
    let rank = rank("r", &held_back);
    // Of the rows of a group, min() picks the one whose columns are taken.
    format!(
        "SELECT media, reference, held FROM (
             SELECT r.media AS media, r.id AS reference, {held_back} AS held, min({rank})
             FROM reference r WHERE {condition} GROUP BY r.media)"
    )
}

/// SQL: why reference `r` is left out; null if it is taken.
fn held_back(include: &[OptInReason]) -> String {
    let included: Vec<_> = include
        .iter()
        .map(|opt_in| format!("'{}'", opt_in.name()))
        .collect();
    format!(
        "CASE WHEN r.opt_in IN ({}) THEN NULL ELSE r.opt_in END",
        included.join(", ")
    )
}

/// SQL: sorts references `r` of posts `p` to the same bytes, the one that tells most first: of
/// which the day is known, then the month; with a caption; with a place; of the first kind.
pub(crate) fn by_what_is_told() -> String {
    let kind = kind_rank("r");
    format!(
        "max(r.published_precision, 1), {caption} IS NULL, \
         {latitude} IS NULL AND p.place IS NULL, {kind}, r.published_precision, r.id",
        caption = told::caption(),
        latitude = told::latitude(),
    )
}

/// SQL: the columns that [`candidate`] reads, of media item ?1 under reference ?2.
pub(super) fn one() -> String {
    let of_page = |column: &str| {
        format!(
            "(SELECT {column} FROM page_media o JOIN page w ON w.id = o.page
              WHERE o.media = m.id ORDER BY w.id LIMIT 1)"
        )
    };
    columns(&Told {
        position: POSITION,
        original: &told::original(),
        caption: &told::caption(),
        place: &told::place(),
        latitude: &told::latitude(),
        longitude: &told::longitude(),
        owner: &of_page("w.owner"),
        sound: &of_page("o.sound"),
        is_smaller: "EXISTS (SELECT 1 FROM page_media o WHERE o.media = m.id AND o.is_original = 0)",
        apart_width: &of_page("o.apart_width"),
        apart_height: &of_page("o.apart_height"),
    })
}

/// SQL: the same where neither another reference nor a page tells of the item, as is most often so
/// and takes a third of the time; else no row.
fn one_alone() -> String {
    let columns = columns(&Told {
        position: "r.position",
        original: told::own::ORIGINAL,
        caption: told::own::CAPTION,
        place: told::own::PLACE,
        latitude: told::own::LATITUDE,
        longitude: told::own::LONGITUDE,
        owner: "NULL",
        sound: "NULL",
        is_smaller: "0",
        apart_width: "NULL",
        apart_height: "NULL",
    });
    format!(
        "{columns}
         AND NOT EXISTS (SELECT 1 FROM reference o WHERE o.media = ?1 AND o.id <> ?2)
         AND NOT EXISTS (SELECT 1 FROM page_media o WHERE o.media = ?1)"
    )
}

/// What more than the reference itself may tell of, in SQL.
struct Told<'a> {
    position: &'a str,
    original: &'a str,
    caption: &'a str,
    place: &'a str,
    latitude: &'a str,
    longitude: &'a str,
    owner: &'a str,
    sound: &'a str,
    is_smaller: &'a str,
    apart_width: &'a str,
    apart_height: &'a str,
}

/// SQL: a candidate's columns. SQLite writes what it counts up to a limit into a table of its own:
/// where there is nothing to count it is not asked to.
fn columns(told: &Told<'_>) -> String {
    let Told {
        position,
        original,
        caption,
        place,
        latitude,
        longitude,
        owner,
        sound,
        is_smaller,
        apart_width,
        apart_height,
    } = told;
    let before = "SELECT 1 FROM reference o WHERE o.published = r.published AND o.post < r.post
                  AND o.kind = r.kind AND r.published_precision <= 1";
    let unknown_sender = OptInReason::UnknownSender.name();
    format!(
        "SELECT m.id, r.id, p.name, r.kind, r.uri, {position}, p.size,
                iif(r.taken IS NOT NULL AND r.uri GLOB '{PAGE}', r.taken, r.published),
                iif(r.taken IS NOT NULL AND r.uri GLOB '{PAGE}', r.precision,
                    r.published_precision),
                {original}, {caption}, {place}, {latitude}, {longitude},
                r.camera, m.source, m.entry, m.bytes, m.crc32, m.format, m.missing,
                {owner}, {sound}, {is_smaller},
                CASE WHEN EXISTS ({before})
                     THEN (SELECT count(*) FROM ({before} LIMIT {MOST_BEFORE})) ELSE 0 END,
                p.html & {MAY_BE_OTHERS} <> 0 OR r.opt_in IS '{unknown_sender}',
                {apart_width}, {apart_height}
         FROM media m JOIN reference r JOIN post p ON p.id = r.post
         WHERE m.id = ?1 AND r.id = ?2"
    )
}

/// SQL: which slide of its post reference `r` is: the number that pages have told of each of them,
/// so that one they leave out is counted, too; else its place among those that are known.
const POSITION: &str = "CASE WHEN EXISTS (SELECT 1 FROM page_media o WHERE o.media = m.id)
          THEN coalesce((SELECT iif(min(o.position) > 0 AND count(*) = p.size,
                                    max(iif(o.media = m.id, o.position, 0)), NULL)
                         FROM reference s JOIN page_media o ON o.media = s.media
                         WHERE s.post = r.post), r.position)
          ELSE r.position END";

/// More media of one moment are not told apart: they would be of the next second.
const MOST_BEFORE: u32 = 900;

/// What the uris of references that come from a page are like.
const PAGE: &str = "https://www.instagram.com/*";

pub(super) fn candidate(row: &Row<'_>) -> rusqlite::Result<Candidate> {
    let format: Option<Format> = row.get(19)?;
    Ok(Candidate {
        media: row.get(0)?,
        reference: row.get(1)?,
        post: row.get(2)?,
        kind: row.get(3)?,
        uri: row.get(4)?,
        position: row.get(5)?,
        siblings: row.get(6)?,
        published: instant(row, 7)?,
        original: row.get(9)?,
        caption: row.get(10)?,
        place: row.get(11)?,
        coordinates: coordinates(row, 12)?,
        camera: camera(row.get_ref(14)?)?,
        source: row.get(15)?,
        entry: row.get(16)?,
        bytes: row.get::<_, Option<i64>>(17)?.unwrap_or(0).unsigned_abs(),
        crc32: row.get(18)?,
        format,
        missing: row.get(20)?,
        creator: row.get(21)?,
        has_sound: row.get(22)?,
        is_smaller: row.get(23)?,
        before: row.get(24)?,
        may_be_others: row.get(25)?,
        larger_apart: row.get::<_, Option<u32>>(26)?.zip(row.get(27)?),
    })
}

fn camera(column: ValueRef<'_>) -> rusqlite::Result<CameraFacts> {
    let facts = column
        .as_str_or_null()?
        .map(serde_json::from_str)
        .transpose()
        .map_err(FromSqlError::other)?;
    Ok(facts.unwrap_or_default())
}
