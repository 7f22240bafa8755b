//! What is better in the archives now than in the camera roll: the same photo in more
//! pixels, the exact time, another caption. Told for what is there already, and done where
//! the person asks for it (`replace.rs`).
//!
//! An asset is remembered with what it was saved with. What is not known of it (a Keepsake
//! of before did not write it down) is not better now, nor is what no source has bytes for.

use std::collections::HashSet;

use rusqlite::{Connection, Row, named_params};

use super::replace::{self, Obstacle};
use super::{Better, CameraRoll, Quality, Reason, Reasons, SaveOptions};
use crate::catalog::{
    CAPTION_IN_DOUBT, Candidate, by_what_is_told, caption_hash, downloads_fingerprint, told,
};
use crate::error::Result;
use crate::media::{Condition, Copied, Dimensions};
use crate::moment::Precision;
use crate::post::{MediaId, PostKind};

/// What an asset is saved with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SavedWith {
    pub kind: PostKind,
    pub dimensions: Option<Dimensions>,
    /// Size in the source, before metadata came in.
    pub bytes: u64,
    pub condition: Option<Condition>,
    pub precision: Precision,
    pub caption: i64,
    pub place: bool,
    /// The reference it was saved under, where nothing that the catalog had was left out, and
    /// nothing of the file.
    pub whole_reference: Option<i64>,
}

impl SavedWith {
    pub(super) fn of(
        item: &Candidate,
        copied: &Copied,
        came_damaged: bool,
        precision: Precision,
        options: &SaveOptions,
    ) -> Self {
        let is_damaged = copied.is_cut_off || came_damaged;
        let is_silent = item.has_sound == Some(true) && copied.has_sound == Some(false);
        Self {
            kind: item.kind,
            dimensions: copied.dimensions,
            bytes: copied.bytes_read,
            condition: Condition::new(is_damaged, copied.has_sound),
            precision,
            caption: caption_hash(item.caption.as_deref()),
            place: options.place && item.coordinates.is_some(),
            whole_reference: Some(item.reference)
                .filter(|_| options.place && precision <= item.published.precision())
                .filter(|_| !is_damaged && !is_silent),
        }
    }
}

/// `better`: what is there and better now. `harmed`: what is there, came damaged and is not to be
/// had whole now, with what was said of it.
const TABLES: &str = "
    DROP TABLE IF EXISTS temp.better;
    DROP TABLE IF EXISTS temp.harmed;
    CREATE TEMP TABLE better (media INTEGER PRIMARY KEY, asset INTEGER NOT NULL,
                              bits INTEGER NOT NULL, reason TEXT NOT NULL);
    CREATE TEMP TABLE harmed (media INTEGER PRIMARY KEY, reason TEXT NOT NULL);";

/// Everything that is there, with what it was saved with and what it would be saved with.
/// An asset that stands for another item with the same bytes says nothing of this one. What was
/// saved whole, and nothing was read into the catalog since, is not compared, and not looked up,
/// unless only a part of its file is left in the roll.
/// A download is there because it was fetched once more for its picture or its sound.
fn compared() -> String {
    format!(
        "SELECT media, asset, kind, was_kind, width, height, was_width, was_height, bytes, was_bytes,
           precision, was_precision, more_pixels, more_bytes, date, caption, place,
           whole, sound
    FROM (
        SELECT t.media AS media, a.id AS asset, r.kind AS kind, a.kind AS was_kind,
               m.width AS width, m.height AS height,
               a.width AS was_width, a.height AS was_height,
               m.bytes AS bytes, a.source_bytes AS was_bytes,
               r.published_precision AS precision, a.precision AS was_precision,
               m.width * m.height > a.width * a.height
                   AND m.condition < coalesce(a.condition, 2) IS NOT TRUE AS more_pixels,
               m.bytes > a.source_bytes AND m.sha256 IS NOT a.sha256
                   AND (m.width IS NULL OR m.width * m.height = a.width * a.height)
                   AND m.condition < coalesce(a.condition, 2) IS NOT TRUE AS more_bytes,
               r.published_precision < a.precision AS date,
               caption_hash({caption}) NOT IN (0, a.caption)
                   AND (a.caption = 0 OR p.html & {CAPTION_IN_DOUBT} = 0) AS caption,
               :place AND a.place = 0 AND {latitude} IS NOT NULL AS place,
               t.asset IN (SELECT asset FROM spoiled) AND m.condition IS NOT 0
                   OR a.condition = 0 AND m.condition > 0 AND m.sha256 IS NOT a.sha256 AS whole,
               a.condition = 1 AND m.condition = 2 AS sound,
               m.source = :downloads AS is_download
        FROM there t CROSS JOIN asset a ON a.id = t.asset
        CROSS JOIN chosen c ON c.media = t.media CROSS JOIN media m ON m.id = t.media
        CROSS JOIN reference r ON r.id = c.reference CROSS JOIN post p ON p.id = r.post
        WHERE t.is_own AND (NOT t.is_whole OR t.asset IN (SELECT asset FROM spoiled))
        AND a.kind IS NOT NULL AND c.opt_in IS NULL
        AND m.missing IS NULL AND m.format IS NOT NULL
        AND m.source NOT IN (SELECT source FROM unreachable))
    WHERE more_pixels OR whole OR sound
        OR NOT is_download AND (more_bytes OR date OR caption OR place)",
        caption = told::caption(),
        latitude = told::latitude(),
    )
}

/// The same of items that an asset stands for because it has their bytes: the best told of them
/// is better where the asset has no day, no caption or no place, and it loses nothing. What was
/// saved before its index was there (an old heap of files) gets its date so.
fn twins() -> String {
    format!(
        "WITH compared AS (
         SELECT t.media, a.id, r.kind, a.kind, m.width, m.height, a.width, a.height,
                m.bytes, a.source_bytes, r.published_precision, a.precision, 0, 0,
                a.precision > 1 AND r.published_precision < a.precision AS date,
                a.caption = 0 AND {caption} IS NOT NULL AS caption,
                :place AND a.place = 0 AND {latitude} IS NOT NULL AS place, 0, 0,
                row_number() OVER (ORDER BY {by_what_is_told}) AS rank
         FROM there t CROSS JOIN asset a ON a.id = t.asset AND NOT t.is_own
         CROSS JOIN chosen c ON c.media = t.media CROSS JOIN media m ON m.id = t.media
         CROSS JOIN reference r ON r.id = c.reference CROSS JOIN post p ON p.id = r.post
         WHERE a.kind IS NOT NULL AND c.opt_in IS NULL AND m.sha256 = a.sha256
         AND m.missing IS NULL AND m.format IS NOT NULL AND m.source <> :downloads
         AND m.source NOT IN (SELECT source FROM unreachable)
         AND r.published_precision <= max(a.precision, 1)
         AND (a.caption = 0 OR {caption} IS NOT NULL)
         AND (a.place = 0 OR {latitude} IS NOT NULL))
         SELECT * FROM compared WHERE date OR caption OR place ORDER BY rank",
        caption = told::caption(),
        latitude = told::latitude(),
        by_what_is_told = by_what_is_told(),
    )
}

/// Fills the temporary table `better` from `there`. Where the person asked for it and the
/// roll can do it, these items leave `there`, to be queued.
pub(super) fn find(db: &Connection, roll: &dyn CameraRoll, options: &SaveOptions) -> Result<()> {
    db.execute_batch(TABLES)?;
    let downloads: Option<i64> = {
        let sql = "SELECT max(id) FROM source WHERE fingerprint = ?1";
        db.query_row(sql, [downloads_fingerprint()], |row| row.get(0))?
    };
    let can = can_replace(roll);
    let mut insert = db.prepare("INSERT INTO better VALUES (?1, ?2, ?3, ?4)")?;
    // An asset is replaced by one item, and by itself first.
    let mut assets = HashSet::new();
    for sql in [compared(), twins()] {
        let mut compared = db.prepare(&sql)?;
        let mut rows = compared.query(named_params! {
            ":place": options.place, ":downloads": downloads.unwrap_or(0),
        })?;
        while let Some(row) = rows.next()? {
            let found = Compared::read(row)?;
            if found.is_of_another_post() {
                continue;
            }
            let (media, asset): (i64, i64) = (row.get(0)?, row.get(1)?);
            if !assets.insert(asset) {
                continue;
            }
            let mut reasons = Reasons::from(found.reason());
            if options.replace && !can {
                reasons = reasons.and(Reason::CannotReplace);
            }
            insert.execute((media, asset, found.bits(), reasons))?;
        }
    }
    if options.replace && can {
        queue(db, roll)?;
    }
    note_harmed(db)
}

/// The media items that are there, were saved from a page with less than that tells of now, and
/// can be fetched once more: what came damaged, to see whether it comes whole; what came without
/// its sound or is smaller than the page's file only where it is to be replaced.
pub(super) fn to_fetch_again(
    db: &Connection,
    roll: &dyn CameraRoll,
    options: &SaveOptions,
) -> Result<Vec<MediaId>> {
    if !can_replace(roll) {
        return Ok(Vec::new());
    }
    let mut media = db.prepare_cached(
        "SELECT t.media FROM there t CROSS JOIN asset a ON a.id = t.asset
         CROSS JOIN media m ON m.id = t.media
         WHERE t.is_own AND NOT t.is_whole AND a.kind IS NOT NULL AND m.missing IS NOT NULL
         AND EXISTS (SELECT 1 FROM page_media p WHERE p.media = t.media AND p.address IS NOT NULL
                     AND (a.condition = 0 OR :replace AND (a.condition = 1 AND p.sound
                          OR NOT p.video AND p.width > a.width)))",
    )?;
    let media = media.query_map(named_params! { ":replace": options.replace }, |row| {
        row.get(0)
    })?;
    Ok(media.collect::<rusqlite::Result<_>>()?)
}

/// Of what came damaged and still is so, it is said once more.
fn note_harmed(db: &Connection) -> Result<()> {
    let mut there = db.prepare(
        "SELECT t.media, a.note FROM there t CROSS JOIN asset a ON a.id = t.asset
         WHERE t.is_own AND NOT t.is_whole AND a.condition = 0 AND a.note IS NOT NULL
         AND t.media NOT IN (SELECT media FROM better)",
    )?;
    let there = there.query_map((), |row| {
        Ok((row.get::<_, MediaId>(0)?, row.get::<_, Reasons>(1)?))
    })?;
    let mut insert = db.prepare("INSERT INTO harmed VALUES (?1, ?2)")?;
    for row in there {
        let (media, Reasons(notes)) = row?;
        let damaged = notes
            .into_iter()
            .find(|note| matches!(note, Reason::CameDamaged { .. }));
        if let Some(damaged) = damaged {
            insert.execute((media, Reasons::from(damaged)))?;
        }
    }
    Ok(())
}

/// What is to be replaced leaves `there`; not what somebody changed in the roll since, which is
/// theirs.
fn queue(db: &Connection, roll: &dyn CameraRoll) -> Result<()> {
    let changed = Reasons::from(Reason::ChangedInRoll);
    let assets: Vec<(i64, i64)> = {
        let mut better = db.prepare("SELECT media, asset FROM better")?;
        let assets = better.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
        assets.collect::<rusqlite::Result<_>>()?
    };
    let mut update = db.prepare("UPDATE better SET reason = ?1 WHERE media = ?2")?;
    for (media, asset) in assets {
        if replace::obstacle(db, roll, asset)? == Some(Obstacle::Changed) {
            update.execute((&changed, media))?;
        }
    }
    db.execute(
        "DELETE FROM there WHERE media IN (SELECT media FROM better WHERE reason <> ?1)",
        [&changed],
    )?;
    Ok(())
}

/// Whether something of this roll can be replaced: what was put in has to be seen there
/// before the other one is taken out.
fn can_replace(roll: &dyn CameraRoll) -> bool {
    let abilities = roll.abilities();
    abilities.read_back && abilities.undo
}

/// An item that is there, as it was saved and as it would be saved now.
struct Compared {
    kind: PostKind,
    was_kind: PostKind,
    was: Quality,
    now: Quality,
    better: Vec<Better>,
}

impl Compared {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let size = |column| {
            let size = row.get::<_, Option<i64>>(column);
            size.map(|size| size.map(i64::unsigned_abs))
        };
        let quality = |width: usize, height: usize, bytes: usize, precision: usize| {
            Ok::<_, rusqlite::Error>(Quality {
                width: row.get(width)?,
                height: row.get(height)?,
                bytes: size(bytes)?,
                precision: row.get(precision)?,
            })
        };
        let mut better = Vec::new();
        for (kind, column) in Better::ALL.into_iter().zip(12..) {
            if row.get::<_, Option<bool>>(column)? == Some(true) {
                better.push(kind);
            }
        }
        Ok(Self {
            kind: row.get(2)?,
            was_kind: row.get(3)?,
            now: quality(4, 5, 8, 10)?,
            was: quality(6, 7, 9, 11)?,
            better,
        })
    }

    /// Chosen under another of its posts, it has another caption and date, not better ones;
    /// unless it had no post at all, but only a folder.
    fn is_of_another_post(&self) -> bool {
        let was_in_a_folder = self.was.precision >= Some(Precision::Month);
        self.kind > self.was_kind && !(was_in_a_folder && self.better.contains(&Better::Date))
    }

    fn bits(&self) -> i64 {
        self.better.iter().map(|better| better.bit()).sum()
    }

    fn reason(&self) -> Reason {
        Reason::BetterInArchives {
            better: self.better.clone(),
            was: self.was,
            now: self.now,
        }
    }
}
