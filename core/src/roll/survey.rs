//! Sorts the chosen media items into what is there, what is left alone, what cannot be
//! saved and what is to be saved. In bulk, in temporary tables: a save of a hundred
//! thousand items that are all there takes a fraction of a second.
//!
//! `absent`, `found` and `standing` are those of [`presence`].
//! `removed (media, why)`: what was saved, is there no more, and was not asked for again.
//! `there (media, asset, is_own, is_whole)`: `is_own` where the asset is that very item's, and not only of
//! its bytes; `is_whole` where it was saved with all that the catalog still has for it.
//! `settled (media, reference, outcome, reason, retry)`,
//! `queued (number, media, reference, bytes, replaces, is_again)`: the chosen items, each in one
//! of them; `is_again` has the bytes of one that is saved before it. `better`, `harmed`:
//! what of it is better now, and what came damaged and still is so, as [`better`] tells.

use rusqlite::Connection;

use super::presence::Gone;
use super::replace::Replaces;
use super::{
    AssetId, CameraRoll, Outcome, PlanNumbers, Reason, ReasonCount, Reasons, SaveOptions, answers,
    better, presence,
};
use crate::CancellationToken;
use crate::archives::UNREACHABLE;
use crate::catalog::{Catalog, Selection, by_what_is_told, downloads_fingerprint};
use crate::error::{Error, Result};
use crate::ledger;
use crate::matching::Mark;
use crate::post::{MediaId, OptInReason};
use crate::source::Missing;

/// Room that a file takes besides its bytes: its metadata, its last block, its lines in
/// the ledger.
const ROOM_BESIDES: u64 = 8 * 1024;

/// The first lines of a run's ledger, as (media, reference, outcome, reason, retry,
/// asset, better): what is there, what is left alone or cannot be saved, and what is to be saved,
/// which counts as skipped until its turn has come.
pub(super) const LINES: [&str; 3] = [
    "SELECT t.media, c.reference, 'already_there', coalesce(b.reason, h.reason), 0, t.asset,
            coalesce(b.bits, 0)
     FROM there t CROSS JOIN chosen c ON c.media = t.media LEFT JOIN better b ON b.media = t.media
     LEFT JOIN harmed h ON h.media = t.media",
    "SELECT media, reference, outcome, reason, retry, NULL, 0 FROM settled",
    "SELECT q.media, q.reference, before.outcome, before.text, before.retry, NULL, 0
     FROM sentence before CROSS JOIN queued q WHERE before.word = 'before_its_turn'",
];

const TABLES: &str = "
    DROP TABLE IF EXISTS temp.there;
    DROP TABLE IF EXISTS temp.removed;
    DROP TABLE IF EXISTS temp.sentence;
    DROP TABLE IF EXISTS temp.settled;
    DROP TABLE IF EXISTS temp.queued;
    CREATE TEMP TABLE there (media INTEGER PRIMARY KEY, asset INTEGER NOT NULL,
                             is_own INTEGER NOT NULL, is_whole INTEGER NOT NULL);
    CREATE TEMP TABLE removed (media INTEGER PRIMARY KEY, why TEXT NOT NULL);
    CREATE TEMP TABLE sentence (word TEXT PRIMARY KEY, outcome TEXT, retry INTEGER, text TEXT);
    CREATE TEMP TABLE settled (media INTEGER PRIMARY KEY, reference INTEGER, outcome TEXT,
                               reason TEXT, retry INTEGER);
    CREATE TEMP TABLE queued (number INTEGER PRIMARY KEY, media INTEGER, reference INTEGER,
                              bytes INTEGER, crc32 INTEGER, replaces INTEGER, better INTEGER,
                              is_again INTEGER);";

const FIND_BY_MEDIA: &str = "
    INSERT OR IGNORE INTO there
    SELECT c.media, s.asset, 1, s.reference IS c.reference
    FROM chosen c CROSS JOIN standing s ON s.media = c.media
    WHERE s.asset NOT IN (SELECT asset FROM absent)
    AND NOT EXISTS (SELECT 1 FROM asset new WHERE new.replaces = s.asset AND new.state = 'saved')";

/// The same bytes, saved as another item.
const FIND_BY_CONTENT: &str = "
    INSERT OR IGNORE INTO there
    SELECT c.media, a.id, a.media = c.media, 0
    FROM chosen c CROSS JOIN media m ON m.id = c.media
    CROSS JOIN asset a ON a.sha256 = m.sha256 AND a.state <> 'gone' AND a.roll = ?
    WHERE c.media NOT IN (SELECT media FROM there)
    AND a.id NOT IN (SELECT asset FROM absent)";

/// What was found to have the bytes of another item before: that one stands for it, also
/// where the archives have both better now, or it was replaced since.
const FIND_BY_LEDGER: &str = "
    INSERT OR IGNORE INTO there
    SELECT c.media, coalesce(new.id, a.id), coalesce(new.media, a.media) = c.media, 0
    FROM chosen c CROSS JOIN run ON run.roll = ?
    CROSS JOIN outcome o ON o.run = run.id AND o.media = c.media
    CROSS JOIN asset a ON a.id = o.asset AND a.media <> o.media
    LEFT JOIN asset new ON new.id = a.replaced_by AND new.state = 'saved'
    WHERE c.media NOT IN (SELECT media FROM there)
    AND o.outcome = 'already_there' AND (a.state = 'saved' OR new.id IS NOT NULL)
    AND coalesce(new.id, a.id) NOT IN (SELECT asset FROM absent)";

/// What is left of a file that broke, where the archives have none to put in its place, does not
/// stand for it where it is asked for again.
const SPOILED_IS_ABSENT: &str = "
    INSERT OR IGNORE INTO absent
    SELECT asset, 'removed' FROM there
    WHERE asset IN (SELECT asset FROM spoiled) AND asset NOT IN (SELECT asset FROM better);
    DELETE FROM there WHERE asset IN (SELECT asset FROM absent);";

const REMOVED_BY_MEDIA: &str = "
    INSERT OR IGNORE INTO removed
    SELECT c.media, x.why
    FROM absent x CROSS JOIN asset a ON a.id = x.asset CROSS JOIN chosen c ON c.media = a.media
    WHERE x.why IN (SELECT word FROM sentence) AND c.opt_in IS NULL
    AND c.media NOT IN (SELECT media FROM there)";

const REMOVED_BY_CONTENT: &str = "
    INSERT OR IGNORE INTO removed
    SELECT c.media, x.why
    FROM chosen c CROSS JOIN media m ON m.id = c.media
    CROSS JOIN asset a ON a.sha256 = m.sha256 AND a.state <> 'gone'
    CROSS JOIN absent x ON x.asset = a.id
    WHERE x.why IN (SELECT word FROM sentence) AND c.opt_in IS NULL
    AND c.media NOT IN (SELECT media FROM there)";

/// As [`FIND_BY_LEDGER`], where the one that stood for it was removed.
const REMOVED_BY_LEDGER: &str = "
    INSERT OR IGNORE INTO removed
    SELECT c.media, x.why
    FROM chosen c CROSS JOIN outcome o ON o.media = c.media AND o.run IN (SELECT id FROM run)
    CROSS JOIN asset a ON a.id = o.asset AND a.media <> o.media AND a.state <> 'gone'
    CROSS JOIN absent x ON x.asset = a.id
    WHERE o.outcome = 'already_there'
    AND x.why IN (SELECT word FROM sentence) AND c.opt_in IS NULL
    AND c.media NOT IN (SELECT media FROM there)";

const SETTLE_REMOVED: &str = "
    INSERT INTO settled
    SELECT c.media, c.reference, why.outcome, why.text, why.retry
    FROM removed r CROSS JOIN chosen c ON c.media = r.media JOIN sentence why ON why.word = r.why";

/// A file without a byte was cut off before it began. Missing bytes are told as such even where the item is left out anyway; what was not
/// asked for never fails.
const SETTLE: &str = "
    INSERT INTO settled
    SELECT c.media, c.reference,
           CASE WHEN c.opt_in IS NULL THEN why.outcome ELSE 'skipped' END,
           CASE WHEN c.opt_in IS NULL OR why.outcome = 'skipped' THEN why.text
                ELSE unasked.text END,
           c.opt_in IS NULL AND why.retry
    FROM chosen c CROSS JOIN media m ON m.id = c.media
    LEFT JOIN sentence why ON why.word =
              coalesce(m.missing, CASE WHEN m.format IS NOT NULL THEN NULL
                                       WHEN m.bytes = 0 THEN 'unreadable' ELSE 'no_media' END)
    LEFT JOIN sentence unasked ON unasked.word = c.opt_in
    WHERE c.media NOT IN (SELECT media FROM there) AND c.media NOT IN (SELECT media FROM removed)
    AND (c.opt_in IS NOT NULL OR m.missing IS NOT NULL OR m.format IS NULL)";

/// What only archives have that cannot be read now (`unreachable`) cannot be saved until they are there
/// again: known before, and tried again with all that failed.
const SETTLE_UNREACHABLE: &str = "
    INSERT INTO settled
    SELECT c.media, c.reference, 'failed', u.reason, 1
    FROM unreachable u CROSS JOIN media m ON m.source = u.source
    CROSS JOIN chosen c ON c.media = m.id
    WHERE c.media NOT IN (SELECT media FROM there) AND c.media NOT IN (SELECT media FROM settled)
    AND m.missing IS NULL";

/// Oldest first, the media of a post in their order, what has no date last. Of those with the
/// same bytes the one that tells most is saved; the others come when all is there. What they tell
/// is looked up for those alone: of all others it would take longer than all else here.
fn queue() -> String {
    format!(
        "INSERT INTO queued (media, reference, bytes, crc32, replaces, better, is_again)
         WITH wanted AS MATERIALIZED (
             SELECT c.media AS media, c.reference AS reference, m.bytes AS bytes, m.crc32 AS crc32,
                    m.sha256 AS sha256, b.asset AS asset, b.bits AS bits, r.post AS post,
                    r.position AS position, coalesce(p.published, r.taken) AS at
             FROM chosen c CROSS JOIN media m ON m.id = c.media
             LEFT JOIN better b ON b.media = c.media
             JOIN reference r ON r.id = c.reference JOIN post p ON p.id = r.post
             WHERE c.media NOT IN (SELECT media FROM there)
             AND c.media NOT IN (SELECT media FROM removed)
             AND c.media NOT IN (SELECT media FROM settled)
             AND c.opt_in IS NULL AND m.missing IS NULL AND m.format IS NOT NULL),
         again AS (
             SELECT media FROM (
                 SELECT w.media AS media,
                        row_number() OVER (PARTITION BY w.sha256
                                           ORDER BY w.asset IS NULL, {}) > 1 AS is_again
                 FROM wanted w JOIN reference r ON r.id = w.reference JOIN post p ON p.id = r.post
                 WHERE w.sha256 IN (SELECT sha256 FROM wanted WHERE sha256 IS NOT NULL
                                    GROUP BY sha256 HAVING count(*) > 1))
             WHERE is_again)
         SELECT media, reference, bytes, crc32, asset, bits, media IN again AS is_again
         FROM wanted ORDER BY is_again, at IS NULL, at, post, position, reference",
        by_what_is_told()
    )
}

/// One item that is to be saved.
pub(super) struct Queued {
    pub number: i64,
    pub media: MediaId,
    /// The reference it is saved under.
    pub reference: i64,
    /// What it takes the place of.
    pub replaces: Option<Replaces>,
}

/// What a survey came to.
#[derive(Default)]
pub(super) struct Surveyed {
    pub numbers: PlanNumbers,
    /// Items that will be read: those to be saved, and those with the bytes of one of them.
    pub queued: u64,
    /// How many bytes those have.
    pub bytes: u64,
}

/// Sorts the chosen items, or gives it up between two of its steps. Reads the catalog and the
/// roll; changes neither.
pub(super) fn survey(
    catalog: &Catalog,
    selection: &Selection,
    roll: &dyn CameraRoll,
    options: &SaveOptions,
    stop: &CancellationToken,
) -> Result<Surveyed> {
    let still_wanted = || match stop.is_cancelled() {
        true => Err(Error::Stopped),
        false => Ok(()),
    };
    still_wanted()?;
    catalog.choose(selection)?;
    still_wanted()?;
    let db = &catalog.db;
    let transaction = db.unchecked_transaction()?;
    db.execute_batch(TABLES)?;
    db.execute_batch(UNREACHABLE)?;
    write_sentences(db, selection.again)?;
    presence::look(db, roll, stop)?;
    find_what_is_there(db, roll)?;
    still_wanted()?;
    better::find(db, roll, options)?;
    still_wanted()?;
    if selection.again {
        db.execute_batch(SPOILED_IS_ABSENT)?;
    }
    if !is_all_there(db)? {
        sort_what_is_not_there(db, roll, options)?;
        still_wanted()?;
        db.execute(&queue(), ())?;
    }
    still_wanted()?;
    let surveyed = counted(db, roll, options)?;
    transaction.commit()?;
    db.release_memory()?;
    Ok(surveyed)
}

fn sort_what_is_not_there(
    db: &Connection,
    roll: &dyn CameraRoll,
    options: &SaveOptions,
) -> Result<()> {
    find_what_was_removed(db)?;
    db.execute(SETTLE, ())?;
    settle_unreachable(db)?;
    if options.copies {
        settle_copies(db, roll)?;
    }
    Ok(())
}

/// Nothing is looked for, item by item, in a roll that has none of ours yet.
fn find_what_is_there(db: &Connection, roll: &dyn CameraRoll) -> Result<()> {
    let any = "SELECT EXISTS (SELECT 1 FROM standing)";
    if !db.query_row(any, (), |row| row.get(0))? {
        return Ok(());
    }
    db.execute(FIND_BY_MEDIA, ())?;
    for find in [FIND_BY_CONTENT, FIND_BY_LEDGER] {
        if is_all_there(db)? {
            break;
        }
        db.execute(find, [roll.name()])?;
    }
    Ok(())
}

/// Then nothing else is asked of each item: a second save of the same export is so, and
/// waits for little else.
fn is_all_there(db: &Connection) -> Result<bool> {
    let counts = "SELECT (SELECT count(*) FROM there) = (SELECT count(*) FROM chosen)";
    Ok(db.query_row(counts, (), |row| row.get(0))?)
}

fn settle_unreachable(db: &Connection) -> Result<()> {
    if db.prepare("SELECT 1 FROM unreachable")?.exists(())? {
        db.execute(SETTLE_UNREACHABLE, ())?;
    }
    Ok(())
}

fn find_what_was_removed(db: &Connection) -> Result<()> {
    if !db.query_row("SELECT EXISTS (SELECT 1 FROM absent)", (), |row| row.get(0))? {
        return Ok(());
    }
    for sort in [
        REMOVED_BY_MEDIA,
        REMOVED_BY_CONTENT,
        REMOVED_BY_LEDGER,
        SETTLE_REMOVED,
    ] {
        db.execute(sort, ())?;
    }
    Ok(())
}

/// The next `limit` items to be saved after number `after`, in their order.
pub(super) fn queued(db: &Connection, after: i64, limit: u32) -> Result<Vec<Queued>> {
    let mut page = db.prepare_cached(
        "SELECT number, media, reference, replaces, better FROM queued
         WHERE number > ? ORDER BY number LIMIT ?",
    )?;
    let page = page.query_map((after, limit), |row| {
        let (asset, better): (Option<i64>, Option<i64>) = (row.get(3)?, row.get(4)?);
        Ok(Queued {
            number: row.get(0)?,
            media: row.get(1)?,
            reference: row.get(2)?,
            replaces: asset
                .zip(better)
                .map(|(asset, better)| Replaces { asset, better }),
        })
    })?;
    Ok(page.collect::<Result<_, _>>()?)
}

/// The chosen items whose bytes would have to be downloaded: those that are not in the
/// roll, and have no bytes or only downloaded ones; and those that may come better now.
pub(super) fn to_download(
    db: &Connection,
    roll: &dyn CameraRoll,
    options: &SaveOptions,
) -> Result<Vec<MediaId>> {
    let mut wanted = db.prepare_cached(
        "SELECT q.media FROM queued q JOIN media m ON m.id = q.media
         JOIN source s ON s.id = m.source WHERE s.fingerprint = ?1
         UNION ALL
         SELECT s.media FROM settled s JOIN media m ON m.id = s.media
         WHERE m.missing IS NOT NULL AND s.media NOT IN (SELECT media FROM removed)",
    )?;
    let wanted = wanted.query_map([downloads_fingerprint()], |row| row.get(0))?;
    let mut wanted = wanted.collect::<Result<Vec<_>, _>>()?;
    wanted.extend(better::to_fetch_again(db, roll, options)?);
    Ok(wanted)
}

/// With `again` there is none for what was removed, and so nothing is left out for that.
fn write_sentences(db: &Connection, again: bool) -> Result<()> {
    let mut insert = db.prepare("INSERT INTO sentence VALUES (?, ?, ?, ?)")?;
    let mut told = |word: &str, outcome: Outcome, retry: bool, reason: Reason| {
        insert.execute((word, outcome.name(), retry, Reasons::from(reason)))
    };
    for missing in Missing::ALL {
        let damaged = missing.is_failure();
        let outcome = if damaged {
            Outcome::Failed
        } else {
            Outcome::Skipped
        };
        told(
            missing.name(),
            outcome,
            damaged,
            Reason::BytesMissing { missing },
        )?;
    }
    for opt_in in OptInReason::ALL {
        told(
            opt_in.name(),
            Outcome::Skipped,
            false,
            Reason::LeftOut { opt_in },
        )?;
    }
    told("no_media", Outcome::Failed, false, Reason::NoMedia)?;
    told(
        "before_its_turn",
        Outcome::Skipped,
        true,
        Reason::BeforeItsTurn,
    )?;
    for gone in Gone::ALL.into_iter().filter(|_| !again) {
        told(gone.name(), Outcome::Skipped, false, gone.reason())?;
    }
    Ok(())
}

/// What the photo library has, as the latest look found it or the person said. What is to
/// take the place of an asset of the camera roll is queued all the same.
const COPIES: &str = "
    SELECT c.media, c.reference, k.asset, k.modified, k.bytes
    FROM copy_answered k CROSS JOIN chosen c ON c.media = k.media
    CROSS JOIN media m ON m.id = c.media
    WHERE k.verdict = 'already_there' AND c.opt_in IS NULL
    AND m.missing IS NULL AND m.format IS NOT NULL
    AND c.media NOT IN (SELECT media FROM there) AND c.media NOT IN (SELECT media FROM removed)
    AND c.media NOT IN (SELECT media FROM better)";

/// What is in the library is not added. An asset that was deleted there since the look, or
/// changed, is not what was compared.
fn settle_copies(db: &Connection, roll: &dyn CameraRoll) -> Result<()> {
    let mut copies = db.prepare(COPIES)?;
    let copies = copies.query_map((), |row| {
        let compared = Mark::in_row(row, 3)?;
        Ok(((row.get(0)?, row.get(1)?, compared), AssetId(row.get(2)?)))
    })?;
    let (items, assets): (Vec<(i64, i64, Mark)>, Vec<_>) = copies
        .collect::<rusqlite::Result<Vec<_>>>()?
        .into_iter()
        .unzip();
    let now = match roll.abilities().sees_library {
        true => answers::in_library(roll, &assets)?,
        false => vec![Some(Mark::default()); assets.len()],
    };
    let mut insert = db.prepare("INSERT INTO settled VALUES (?1, ?2, ?3, ?4, 0)")?;
    for (((media, reference, compared), AssetId(asset)), now) in
        items.into_iter().zip(assets).zip(now)
    {
        if now.is_some_and(|now| now.agrees(compared)) {
            let reason = Reasons::from(Reason::InLibrary { asset });
            insert.execute((media, reference, Outcome::AlreadyThere.name(), reason))?;
        }
    }
    Ok(())
}

fn counted(db: &Connection, roll: &dyn CameraRoll, options: &SaveOptions) -> Result<Surveyed> {
    let count = |sql: &str| -> Result<u64> {
        Ok(u64::try_from(db.query_row(sql, (), |row| row.get::<_, i64>(0))?).unwrap_or(0))
    };
    let settled = |outcome: Outcome| {
        count(&format!(
            "SELECT count(*) FROM settled WHERE outcome = '{}'",
            outcome.name()
        ))
    };
    let queued = count("SELECT count(*) FROM queued")?;
    // Of those with the same bytes the first is saved, and there when the others have their turn.
    let to_save = count("SELECT count(*) FROM queued WHERE NOT is_again")?;
    // Items with the same checksum and size are the same bytes, and need room once.
    let once = "SELECT coalesce(sum(bytes), 0) FROM (
                    SELECT bytes FROM queued
                    GROUP BY bytes, crc32, CASE WHEN crc32 IS NULL THEN media END)";
    let numbers = PlanNumbers {
        planned: count("SELECT count(*) FROM chosen")?,
        to_save,
        already_there: count("SELECT count(*) FROM there")?
            + settled(Outcome::AlreadyThere)?
            + (queued - to_save),
        ask: match options.copies {
            true => count(
                "SELECT count(*) FROM queued q JOIN copy_answered k
                 ON k.media = q.media AND k.verdict = 'ask'",
            )?,
            false => 0,
        },
        better: count("SELECT count(*) FROM better")?,
        skipped: settled(Outcome::Skipped)?,
        failed: settled(Outcome::Failed)?,
        bytes: count("SELECT coalesce(sum(bytes), 0) FROM queued WHERE NOT is_again")?,
        space_needed: count(once)? + to_save * ROOM_BESIDES,
        space_there: roll.free_space()?,
        reasons: reasons(db)?,
    };
    Ok(Surveyed {
        numbers,
        queued,
        bytes: count("SELECT coalesce(sum(bytes), 0) FROM queued")?,
    })
}

fn reasons(db: &Connection) -> Result<Vec<ReasonCount>> {
    let mut reasons = db.prepare(
        "SELECT outcome, reason, count(*) FROM settled WHERE outcome <> 'already_there'
         GROUP BY outcome, reason ORDER BY count(*) DESC, outcome, reason",
    )?;
    let reasons = reasons.query_map((), ledger::reason)?;
    Ok(reasons.collect::<Result<_, _>>()?)
}
