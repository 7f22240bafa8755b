//! What was found in a library, and what a person said to it: remembered in the catalog, where a
//! plan sees it.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, params};

use super::library::Mark;
use super::posts::Post;
use super::verdict::{Cue, Verdict};
use crate::catalog::Catalog;
use crate::error::Result;
use crate::post::MediaId;

/// An asset of a library that is, or may be, a copy of a media item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCopy {
    /// The media item.
    pub media: MediaId,
    /// The library's id of the asset.
    pub asset: String,
    /// By what the asset that was compared is known.
    pub mark: Mark,
    /// Whether it is one. After a person's answer it says what they said.
    pub verdict: Verdict,
    /// Bits of 256 in which the hashes of both pictures differ.
    pub distance: u32,
    /// What speaks for it.
    pub cues: Vec<Cue>,
}

/// How many media items have the same verdict for the same reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyGroup {
    /// What is said of them. After a person's answer it says what they said.
    pub verdict: Verdict,
    /// What speaks for it.
    pub cues: Vec<Cue>,
    /// How many there are.
    pub media: u64,
}

/// What a person says to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It is the same: nothing is to be added.
    Same,
    /// Both are to be kept.
    Different,
}

/// Puts what was found in the place of what was found before: of these posts that still have the
/// bytes that were looked at. An archive may have been read or forgotten meanwhile.
pub(super) fn remember(catalog: &mut Catalog, posts: &[Post], found: &[FoundCopy]) -> Result<()> {
    let looked_at: HashMap<_, _> = posts.iter().map(|post| (post.media, post)).collect();
    let transaction = catalog.db.transaction()?;
    transaction.execute("DELETE FROM copy", ())?;
    {
        let mut insert = transaction.prepare(
            "INSERT INTO copy (media, asset, verdict, distance, cues, modified, bytes)
             SELECT id, ?2, ?3, ?4, ?5, ?8, ?9 FROM media
             WHERE id = ?1 AND bytes = ?6 AND ifnull(crc32, 0) = ?7",
        )?;
        for copy in found {
            let Some(post) = looked_at.get(&copy.media) else {
                continue;
            };
            let cues: Vec<_> = copy.cues.iter().map(|cue| cue.name()).collect();
            insert.execute(params![
                copy.media,
                copy.asset,
                copy.verdict.name(),
                copy.distance,
                cues.join(" "),
                post.bytes.cast_signed(),
                post.crc32,
                copy.mark.modified,
                copy.mark.bytes.map(u64::cast_signed),
            ])?;
        }
    }
    transaction.commit()?;
    Ok(())
}

impl Catalog {
    /// The copies that the latest look found, by media item, from one media item on: with this
    /// verdict, or with any. Answers are counted in.
    ///
    /// # Errors
    /// The database's.
    pub fn copies(
        &self,
        verdict: Option<Verdict>,
        after: Option<MediaId>,
        limit: u32,
    ) -> Result<Vec<FoundCopy>> {
        let mut page = self.db.prepare_cached(
            "SELECT media, asset, verdict, distance, cues, answered, modified, bytes
             FROM copy_answered
             WHERE (?1 IS NULL OR verdict = ?1) AND (?2 IS NULL OR media > ?2)
             ORDER BY media LIMIT ?3",
        )?;
        let verdict = verdict.map(Verdict::name);
        let page = page.query_map(params![verdict, after, limit], copy)?;
        Ok(page.collect::<Result<_, _>>()?)
    }

    /// How many copies the latest look found, in groups that a person may answer at once. Answers
    /// are counted in.
    ///
    /// # Errors
    /// The database's.
    pub fn copy_groups(&self) -> Result<Vec<CopyGroup>> {
        let mut groups = self.db.prepare_cached(
            "SELECT verdict, cues, answered, count(*) FROM copy_answered
             GROUP BY verdict, cues, answered ORDER BY verdict, count(*) DESC, cues",
        )?;
        let groups = groups.query_map((), |row| {
            Ok(CopyGroup {
                verdict: verdict(row, 0)?,
                cues: cues(row, 1, 2)?,
                media: row.get::<_, i64>(3)?.cast_unsigned(),
            })
        })?;
        Ok(groups.collect::<Result<_, _>>()?)
    }

    /// What the latest look found of one media item, whatever was said to it; none if nothing.
    ///
    /// # Errors
    /// The database's.
    pub fn copy(&self, media: MediaId) -> Result<Option<FoundCopy>> {
        let mut found = self.db.prepare_cached(
            "SELECT media, asset, verdict, distance, cues, answered, modified, bytes
             FROM copy_answered
             WHERE media = ?1",
        )?;
        Ok(found.query_row([media], copy).optional()?)
    }

    /// Width and height of a media item, where its bytes tell.
    ///
    /// # Errors
    /// The database's.
    pub(crate) fn media_size(&self, media: MediaId) -> Result<Option<(u32, u32)>> {
        let mut size = self
            .db
            .prepare_cached("SELECT width, height FROM media WHERE id = ?1")?;
        let size = size.query_row([media], |row| Ok((row.get(0)?, row.get(1)?)));
        let (width, height): (Option<u32>, Option<u32>) = size.optional()?.unwrap_or_default();
        Ok(width.zip(height))
    }

    /// Remembers what a person said to a media item and an asset, whatever a later look finds: of
    /// two that are the same, as long as it finds the asset as it is now.
    ///
    /// # Errors
    /// The database's.
    pub fn answer_copy(&mut self, media: MediaId, asset: &str, answer: Answer) -> Result<()> {
        self.db.execute(
            "INSERT OR REPLACE INTO copy_answer (media, asset, same, modified, bytes)
             SELECT ?1, ?2, ?3, c.modified, c.bytes
             FROM (SELECT 1) LEFT JOIN copy c ON c.media = ?1 AND c.asset = ?2",
            params![media, asset, answer == Answer::Same],
        )?;
        Ok(())
    }

    /// Takes back what a person said to a media item and an asset: what the look found of them
    /// holds again. Where nothing was said, nothing changes.
    ///
    /// # Errors
    /// The database's.
    pub fn withdraw_answer(&mut self, media: MediaId, asset: &str) -> Result<()> {
        self.db.execute(
            "DELETE FROM copy_answer WHERE media = ?1 AND asset = ?2",
            params![media, asset],
        )?;
        Ok(())
    }

    /// Forgets what was found in a library, and every answer.
    ///
    /// # Errors
    /// The database's.
    pub fn forget_copies(&mut self) -> Result<()> {
        self.db
            .execute_batch("DELETE FROM copy; DELETE FROM copy_answer;")?;
        Ok(())
    }
}

fn copy(row: &Row<'_>) -> rusqlite::Result<FoundCopy> {
    Ok(FoundCopy {
        media: row.get(0)?,
        asset: row.get(1)?,
        mark: Mark::in_row(row, 6)?,
        verdict: verdict(row, 2)?,
        distance: row.get(3)?,
        cues: cues(row, 4, 5)?,
    })
}

fn verdict(row: &Row<'_>, column: usize) -> rusqlite::Result<Verdict> {
    let name: String = row.get(column)?;
    let known = [Verdict::AlreadyThere, Verdict::Ask];
    let found = known.into_iter().find(|verdict| verdict.name() == name);
    Ok(found.unwrap_or(Verdict::New))
}

/// Those of a column, and the person's answer, where another column says that there is one.
fn cues(row: &Row<'_>, column: usize, answered: usize) -> rusqlite::Result<Vec<Cue>> {
    let names: String = row.get(column)?;
    let named = |name: &str| Cue::ALL.into_iter().find(|cue| cue.name() == name);
    let mut cues: Vec<_> = names.split(' ').filter_map(named).collect();
    if row.get(answered)? {
        cues.push(Cue::Answer);
    }
    Ok(cues)
}
