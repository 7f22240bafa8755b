//! Files whose names cameras give to other pictures, too: which of them an index means that names
//! their path.
//!
//! Such a file is known by its path and bytes. Where an index names the path and no archive had
//! bytes there, it is what that index means, as far as the times that both tell agree. Where the
//! file's own index comes last and tells another time, the guess is taken back.

use rusqlite::params;

use super::super::join::{make_alias, without_alias};
use super::super::merge::{agree, span};
use super::{Here, MediaItems, Put, Released};
use crate::catalog::columns::instant;
use crate::error::Result;
use crate::moment::Moment;
use crate::post::MediaId;
use crate::source::{FoundMedia, Missing, Trust};

impl MediaItems<'_> {
    /// What the id stands for now. What it stands for as the path of a file only
    /// [`Self::only_file_at`] can tell.
    pub(super) fn known_as(&self, id: MediaId) -> Result<MediaId> {
        let known = without_alias(self.db, id)?;
        let is_file_there = self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM media WHERE id = ?1 AND path = ?2)")?
            .query_row([known, id], |row| row.get(0))?;
        Ok(if is_file_there { id } else { known })
    }

    /// The file that an index means which names its path, and the item's time; none where it
    /// can be none of those there, or several.
    pub(super) fn only_file_at(&self, path: MediaId, time: Moment) -> Result<Option<MediaId>> {
        let files = self
            .db
            .prepare_cached("SELECT id FROM media WHERE path = ?1")?
            .query_map([path], |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<MediaId>>>()?;
        if files.is_empty() {
            return Ok(None);
        }
        let (mut told_alike, mut perhaps) = (Vec::new(), Vec::new());
        for file in files {
            match is_told_alike(&self.told_times(file)?, time) {
                Some(true) => told_alike.push(file),
                Some(false) => {}
                None => perhaps.push(file),
            }
        }
        let known = without_alias(self.db, path)?;
        let files = if told_alike.is_empty() {
            perhaps
        } else {
            told_alike
        };
        Ok(match files[..] {
            [only] => Some(only),
            _ => files.into_iter().find(|file| *file == known),
        })
    }

    /// The times that indexes tell of the item, each with its reference.
    fn told_times(&self, id: MediaId) -> Result<Vec<(i64, Moment)>> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, taken, precision, published, published_precision FROM reference \
             WHERE media = ?1",
        )?;
        let told = statement.query_map([id], |row| {
            Ok((row.get(0)?, time_of(instant(row, 1)?, instant(row, 3)?)))
        })?;
        Ok(told.collect::<rusqlite::Result<_>>()?)
    }

    /// What an older Keepsake took by its path, where it has these bytes.
    pub(super) fn by_path_alone(
        &self,
        media: &FoundMedia,
        here: Option<&Here<'_>>,
    ) -> Result<Option<MediaId>> {
        let Some((path, here)) = media.of_path.zip(here) else {
            return Ok(None);
        };
        let id = without_alias(self.db, path)?;
        let stored = self.read(id)?;
        Ok(stored.is_some_and(|it| it.has_bytes(here)).then_some(id))
    }

    /// Lets the file be what indexes named at its path, and no archive had, as far as they do
    /// not tell another time.
    pub(super) fn take_over(
        &mut self,
        path: MediaId,
        put: Put,
        (time, trust): (Moment, Trust),
    ) -> Result<Put> {
        let is_waiting: bool = self
            .db
            .prepare_cached(IS_WAITING)?
            .query_row([path], |row| row.get(0))?;
        if !is_waiting || path == put.id {
            return Ok(put);
        }
        let told = self.told_times(path)?;
        // What other indexes tell of the file counts as well.
        let of_file = self.told_times(put.id)?;
        let mut alike = told.clone();
        alike
            .retain(|&(_, told)| agree(told, time) && is_told_alike(&of_file, told) != Some(false));
        if trust == Trust::Orphan && !alike.is_empty() {
            self.is_guessed(put.id)?;
        }
        for (reference, _) in &alike {
            self.db
                .prepare_cached("UPDATE reference SET media = ?2 WHERE id = ?1")?
                .execute(params![reference, put.id])?;
        }
        if alike.is_empty() {
            return Ok(put);
        }
        // Where one save had both, its ledger tells of both.
        if alike.len() == told.len() && !self.are_in_one_run(path, put.id)? {
            self.rename(path, put.id)?;
            self.added -= u64::from(!put.known);
        }
        Ok(Put {
            known: true,
            found_now: true,
            ..put
        })
    }

    /// Notes that an index without a file means this one, where no index that had it does.
    pub(super) fn is_guessed(&self, file: MediaId) -> Result<()> {
        let sql = "UPDATE media SET guessed = 1 WHERE id = ?1 AND NOT EXISTS (SELECT 1 \
                   FROM reference r JOIN post p ON p.id = r.post WHERE r.media = ?1 AND p.trust > 0)";
        self.db.prepare_cached(sql)?.execute([file])?;
        Ok(())
    }

    /// The file's own index came, and tells that it is of this time: what other indexes said
    /// that had no file, and tell another, is of another file under this path.
    pub(super) fn release(
        &self,
        path: MediaId,
        file: MediaId,
        time: Moment,
    ) -> Result<Option<Released>> {
        if span(time).is_none() {
            return Ok(None);
        }
        let sql = "UPDATE media SET guessed = 0 WHERE id = ?1 AND guessed = 1";
        if self.db.prepare_cached(sql)?.execute([file])? == 0 {
            return Ok(None);
        }
        let mut told = self.told_times(file)?;
        told.retain(|&told| is_told_alike(&[told], time) == Some(false));
        if told.is_empty() {
            return Ok(None);
        }
        self.db
            .prepare_cached("DELETE FROM alias WHERE id = ?1")?
            .execute([path])?;
        self.db
            .prepare_cached("INSERT OR IGNORE INTO media (id, missing) VALUES (?1, ?2)")?
            .execute(params![path, Missing::NotInAnyPart])?;
        for (reference, _) in &told {
            self.db
                .prepare_cached("UPDATE reference SET media = ?2, found = 0 WHERE id = ?1")?
                .execute(params![reference, path])?;
        }
        Ok(Some(Released {
            to: path,
            count: told.len() as u64,
        }))
    }

    fn are_in_one_run(&self, one: MediaId, other: MediaId) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(IN_ONE_RUN)?
            .query_row([one, other], |row| row.get(0))?)
    }

    /// Puts everything that hangs on an item on the one that it turned out to be, but for its
    /// references.
    fn rename(&self, id: MediaId, name: MediaId) -> Result<()> {
        const WITH_MEDIA: [(&str, &str); 5] = [
            ("alias", "media = ?1"),
            ("outcome", OF_OUTCOME),
            ("page_media", "media = ?1"),
            ("copy", "media = ?1"),
            ("copy_answer", "media = ?1"),
        ];
        for (table, those) in WITH_MEDIA {
            self.db
                .prepare_cached(&format!(
                    "UPDATE OR REPLACE {table} SET media = ?2 WHERE {those}"
                ))?
                .execute(params![id, name])?;
        }
        self.db
            .prepare_cached("DELETE FROM media WHERE id = ?1")?
            .execute([id])?;
        make_alias(self.db, id, name)
    }
}

/// Whether an item was named by an index and has no bytes and never had an asset.
const IS_WAITING: &str = "SELECT EXISTS (SELECT 1 FROM media WHERE id = ?1 \
     AND missing IS NOT NULL AND path IS NULL \
     AND NOT EXISTS (SELECT 1 FROM asset WHERE media = ?1))";

/// Whether one run has both items.
const IN_ONE_RUN: &str = "SELECT EXISTS (SELECT 1 FROM run \
     CROSS JOIN outcome a ON a.run = run.id AND a.media = ?1 \
     CROSS JOIN outcome b ON b.run = run.id AND b.media = ?2)";

/// The outcomes of an item: there are few runs, and each knows its items by an index.
const OF_OUTCOME: &str = "id IN (SELECT o.id FROM run \
     CROSS JOIN outcome o ON o.run = run.id AND o.media = ?1)";

/// Whether one of the times that indexes tell of an item is this one; none where they are not known
/// well enough.
fn is_told_alike(told: &[(i64, Moment)], time: Moment) -> Option<bool> {
    let told = told.iter().map(|&(_, told)| told);
    let known = told.filter(|told| span(*told).is_some() && span(time).is_some());
    known.map(|told| agree(told, time)).reduce(|a, b| a || b)
}

/// An item's own time, or that of its post where it has none.
pub(super) fn time_of(taken: Moment, published: Moment) -> Moment {
    if span(taken).is_some() {
        taken
    } else {
        published
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    /// What is asked for each item must not take longer the more was ever saved.
    #[test]
    fn nothing_that_is_asked_of_one_item_reads_the_whole_ledger() {
        let catalog = Catalog::scratch().unwrap();
        let update = format!("UPDATE OR REPLACE outcome SET media = ?2 WHERE {OF_OUTCOME}");
        for sql in [IS_WAITING, IN_ONE_RUN, &update] {
            let mut plan = catalog
                .db
                .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
                .unwrap();
            let values =
                rusqlite::params_from_iter([1, 2].into_iter().take(plan.parameter_count()));
            let mut rows = plan.query(values).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let step: String = row.get(3).unwrap();
                let reads_all = step.starts_with("SCAN") && !step.starts_with("SCAN run");
                assert!(!reads_all || step == "SCAN CONSTANT ROW", "{sql}: {step}");
            }
        }
    }
}
