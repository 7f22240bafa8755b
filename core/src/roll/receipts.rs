//! Writes down which assets are about to become visible, before they do: the one thing
//! that makes a kill harmless at any moment.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, ErrorCode, named_params};

use super::staging::Staged;
use super::{AssetId, Reason, Reasons, Receipt, RollError, RunId};
use crate::catalog::as_full_disk;
use crate::error::Result;
use crate::media::Condition;
use crate::post::MediaId;

/// An id that the roll gave for an item of a batch, and the row it stands in.
#[derive(Debug, Clone)]
pub(super) struct Given {
    pub id: AssetId,
    pub row: i64,
}

/// Takes the receipts of one batch.
pub(super) struct Receipts<'a> {
    db: &'a Connection,
    roll: &'a str,
    run: RunId,
    batch: &'a [(MediaId, Staged)],
    given: Vec<Option<Given>>,
    /// Items that go in without their albums.
    outside: HashSet<usize>,
}

impl<'a> Receipts<'a> {
    /// Of a batch of `run` for the camera roll of that name.
    pub(super) fn new(
        db: &'a Connection,
        roll: &'a str,
        run: RunId,
        batch: &'a [(MediaId, Staged)],
    ) -> Self {
        Self {
            db,
            roll,
            run,
            batch,
            given: vec![None; batch.len()],
            outside: HashSet::new(),
        }
    }

    /// What was given for each item of the batch.
    pub(super) fn into_given(self) -> Vec<Option<Given>> {
        self.given
    }

    /// For a roll that gave an asset another id than it had told, or told none.
    pub(super) fn catch_up(
        &mut self,
        answers: &[Result<AssetId, RollError>],
    ) -> Result<(), RollError> {
        for (index, answer) in answers.iter().enumerate() {
            let told = self.given[index].as_ref().map(|given| &given.id);
            match answer {
                Ok(id) if told != Some(id) => self.pending(&[(index, id.clone())])?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Writes down an asset that was there before, as one that is on its way; its row. What it was
    /// saved with is left open, so that it is never replaced: a person may have put it there.
    pub(super) fn found(&mut self, index: usize, id: &AssetId) -> Result<Option<i64>> {
        self.write(index, id)?;
        let row = self.given[index].as_ref().map(|given| given.row);
        self.db
            .prepare_cached("UPDATE asset SET kind = NULL WHERE id = ?")?
            .execute([row])?;
        Ok(row)
    }

    fn write(&mut self, index: usize, id: &AssetId) -> Result<()> {
        let notes = self.notes(index);
        let row = match self.given[index].as_ref().map(|given| given.row) {
            Some(row) => {
                self.give_free(id)?;
                let sql = "UPDATE asset SET roll_id = ?, state = 'pending', note = ? WHERE id = ?";
                let mut update = self.db.prepare_cached(sql)?;
                update.execute((&id.0, &notes, row))?;
                row
            }
            None => match self.insert(index, id, &notes) {
                Err(error) if error.database_code() == Some(ErrorCode::ConstraintViolation) => {
                    self.give_free(id)?;
                    self.insert(index, id, &notes)?
                }
                inserted => inserted?,
            },
        };
        let id = id.clone();
        self.given[index] = Some(Given { id, row });
        Ok(())
    }

    /// An asset of that name that is gone without our knowing gives the name free.
    fn give_free(&self, id: &AssetId) -> Result<()> {
        let mut gone = self.db.prepare_cached(
            "UPDATE asset SET state = 'gone'
             WHERE roll = ? AND roll_id = ? AND state IN ('pending', 'saved')",
        )?;
        gone.execute([self.roll, &id.0])?;
        Ok(())
    }

    fn notes(&self, index: usize) -> Reasons {
        let notes = self.batch[index].1.notes.clone();
        if self.outside.contains(&index) {
            return notes.and(Reason::NoAlbum);
        }
        notes
    }

    fn insert(&self, index: usize, id: &AssetId, notes: &Reasons) -> Result<i64> {
        let (media, staged) = &self.batch[index];
        let mut asset = self.db.prepare_cached(
            "INSERT INTO asset (roll, roll_id, media, run, state, sha256, bytes, crc32, note,
                                kind, width, height, source_bytes, precision, caption, place,
                                condition, replaces, better, reference, changes)
             VALUES (:roll, :roll_id, :media, :run, 'pending', :sha256, :bytes, :crc32, :note,
                     :kind, :width, :height, :source_bytes, :precision, :caption, :place,
                     :condition, :replaces, :better, :reference,
                     iif(:reference IS NULL, NULL, (SELECT count FROM change)))",
        )?;
        Ok(asset.insert(named_params! {
            ":roll": self.roll,
            ":roll_id": id.0,
            ":media": media.0,
            ":run": self.run.0,
            ":sha256": staged.sha256,
            ":bytes": i64::try_from(staged.bytes).unwrap_or(i64::MAX),
            ":crc32": staged.crc32,
            ":note": notes,
            ":kind": staged.with.kind,
            ":width": staged.with.dimensions.map(|(width, _)| width),
            ":height": staged.with.dimensions.map(|(_, height)| height),
            ":source_bytes": i64::try_from(staged.with.bytes).unwrap_or(i64::MAX),
            ":precision": staged.with.precision,
            ":caption": staged.with.caption,
            ":place": staged.with.place,
            ":condition": staged.with.condition.map(Condition::number),
            ":replaces": staged.replaces.map(|replaces| replaces.asset),
            ":better": staged.replaces.map_or(0, |replaces| replaces.better),
            ":reference": staged.with.whole_reference,
        })?)
    }

    fn write_all(&mut self, assets: &[(usize, AssetId)]) -> Result<()> {
        let transaction = self.db.unchecked_transaction()?;
        for (index, id) in assets {
            self.write(*index, id)?;
        }
        Ok(transaction.commit()?)
    }

    /// Every id must belong to one item, and every item to this batch.
    fn is_sound(&self, assets: &[(usize, AssetId)]) -> bool {
        let mut ids: HashMap<&AssetId, usize> = HashMap::new();
        let before = self.given.iter().enumerate();
        let before = before.filter_map(|(index, given)| Some((index, &given.as_ref()?.id)));
        let now = assets.iter().map(|(index, id)| (*index, id));
        before
            .chain(now)
            .all(|(index, id)| index < self.batch.len() && *ids.entry(id).or_insert(index) == index)
    }
}

impl Receipt for Receipts<'_> {
    fn pending(&mut self, assets: &[(usize, AssetId)]) -> Result<(), RollError> {
        if !self.is_sound(assets) {
            return Err(RollError::TryAgain {
                why: Reason::MixedUp,
            });
        }
        let before = self.given.clone();
        self.write_all(assets).map_err(|error| {
            self.given = before;
            as_full_disk(error, self.db).for_roll()
        })
    }

    fn without_album(&mut self, items: &[usize]) {
        self.outside = items.iter().copied().collect();
    }
}
