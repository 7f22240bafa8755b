//! Puts staged files into the roll, a batch at a time, in the one order in which a kill
//! does no harm: durable and written down as pending, visible, seen there, written down as
//! saved. The roll makes it durable and visible, the rest is here.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension};

use super::receipts::{Given, Receipts};
use super::replace::{self, Obstacle, Replaces};
use super::staging::{Staged, Trouble};
use super::{
    Added, AssetId, CameraRoll, Outcome, Reason, Reasons, RollError, RunId, RunTotals, answers,
};
use crate::catalog::without_waiting;
use crate::error::{Error, Result};
use crate::ledger::write::{self, Settled};
use crate::post::MediaId;

/// Staged bytes after which a batch is full, whatever the roll would take.
pub(super) const FULL: u64 = 64 << 20;

/// By content alone: the sign keeps the index of the roll's ids out, which would be read whole
/// for every item.
pub(super) const ASSET_WITH: &str = "
    SELECT id, state = 'saved' FROM asset
    WHERE sha256 = ? AND state IN ('pending', 'saved') AND +roll = ?
    AND id IS NOT ? AND id NOT IN (SELECT asset FROM absent)
    ORDER BY state = 'saved' DESC, id LIMIT 1";

/// Takes the items of a run in order and settles each.
pub(super) struct Batches<'a> {
    db: &'a Connection,
    roll: &'a dyn CameraRoll,
    /// [`CameraRoll::name`]
    name: String,
    run: RunId,
    known: Known,
    waiting: Vec<(MediaId, Staged)>,
    waiting_bytes: u64,
    /// What became of items that have no bytes to be saved; written down with the next commit, as
    /// each for itself would wait for the disk.
    settled: Vec<(MediaId, Settled)>,
    totals: RunTotals,
    paused: Option<RollError>,
}

impl<'a> Batches<'a> {
    pub(super) fn new(db: &'a Connection, roll: &'a dyn CameraRoll, run: RunId) -> Self {
        Self {
            db,
            roll,
            name: roll.name(),
            run,
            known: Known::default(),
            waiting: Vec::new(),
            waiting_bytes: 0,
            settled: Vec::new(),
            totals: RunTotals::default(),
            paused: None,
        }
    }

    /// What was settled up to now.
    pub(super) fn totals(&self) -> RunTotals {
        self.totals
    }

    /// Why the roll takes nothing more in this run.
    pub(super) fn paused(&self) -> Option<&RollError> {
        self.paused.as_ref()
    }

    /// How many items wait for a commit.
    pub(super) fn waiting(&self) -> usize {
        self.waiting.len() + self.settled.len()
    }

    /// How many staged bytes wait for a commit.
    pub(super) fn waiting_bytes(&self) -> u64 {
        self.waiting_bytes
    }

    /// Whether it is time to [`Batches::commit`].
    pub(super) fn is_full(&self) -> bool {
        self.waiting() >= self.roll.abilities().batch.max(1) || self.waiting_bytes >= FULL
    }

    /// Takes the next item, and keeps it for the next commit. Once paused, items are dropped, and
    /// keep the line they have in the ledger.
    pub(super) fn take(&mut self, media: MediaId, turn: Result<Staged, Trouble>) -> Result<()> {
        match turn {
            _ if self.paused.is_some() => Ok(()),
            Ok(staged) => {
                self.waiting_bytes += staged.bytes;
                self.waiting.push((media, staged));
                Ok(())
            }
            Err(Trouble::Item(settled)) => {
                self.totals.count(settled.outcome, settled.bytes);
                self.settled.push((media, settled));
                Ok(())
            }
            Err(Trouble::Roll(error)) => {
                self.commit()?;
                self.fail(media, error)
            }
        }
    }

    /// Adds what waits to the roll and settles all of it. Items with the bytes of
    /// another share its fate.
    pub(super) fn commit(&mut self) -> Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        self.waiting_bytes = 0;
        // Whatever of it is lost in a power cut has no turn yet.
        let wanted = without_waiting(self.db, || self.settle_what_is_known(waiting))?;
        let wanted = self.settle_what_cannot_be_replaced(wanted)?;
        let (batch, same) = by_content(wanted);
        let fates = match batch.is_empty() {
            true => Vec::new(),
            false => self.add(batch)?,
        };
        without_waiting(self.db, || self.settle_same(same, &fates))
    }

    /// Settles items with the bytes of another of their batch, in one transaction.
    fn settle_same(&mut self, same: Vec<Same>, fates: &[Result<i64, RollError>]) -> Result<()> {
        let transaction = self.db.unchecked_transaction()?;
        for (first, media, staged) in same {
            match &fates[first] {
                Ok(asset) => self.already_there(media, &staged, *asset)?,
                Err(error) => self.fail(media, error.clone())?,
            }
        }
        Ok(transaction.commit()?)
    }

    /// Settles the items that have no bytes to be saved, and those whose bytes the ledger knows;
    /// answers with the others. In one transaction, as each question would lock the database for itself.
    fn settle_what_is_known(
        &mut self,
        waiting: Vec<(MediaId, Staged)>,
    ) -> Result<Vec<(MediaId, Staged)>> {
        let transaction = self.db.unchecked_transaction()?;
        for (media, settled) in std::mem::take(&mut self.settled) {
            write::settle(self.db, self.run, media, &settled)?;
        }
        let mut wanted = Vec::with_capacity(waiting.len());
        for (media, staged) in waiting {
            if !self.known.may_be(self.db, &staged.sha256)? {
                wanted.extend(self.unless_found(media, staged)?);
                continue;
            }
            match self.asset_with(&staged.sha256, staged.replaces)? {
                Some((asset, true)) => self.already_there(media, &staged, asset)?,
                Some((_, false)) => self.fail(media, uncertain())?,
                None => match self.why_removed(&staged)? {
                    Some(why) => self.settle(media, &Settled::skipped(why))?,
                    None => wanted.extend(self.unless_found(media, staged)?),
                },
            }
        }
        transaction.commit()?;
        Ok(wanted)
    }

    /// An item that is in the roll as it would be put there, of which the ledger does not know:
    /// it was lost, or left behind where the files were copied. It is known from now on, and is
    /// nothing that this run added. Any other item is answered.
    fn unless_found(
        &mut self,
        media: MediaId,
        staged: Staged,
    ) -> Result<Option<(MediaId, Staged)>> {
        if staged.replaces.is_some() {
            return Ok(Some((media, staged)));
        }
        let found = self
            .roll
            .there_already(&staged.asset, staged.bytes, staged.crc32);
        // A roll that cannot be read says so where something is put into it.
        let Ok(Some(id)) = found else {
            return Ok(Some((media, staged)));
        };
        let one = [(media, staged)];
        let mut receipts = Receipts::new(self.db, &self.name, self.run, &one);
        let row = receipts.found(0, &id)?;
        let [(media, staged)] = one;
        let Some(row) = row else {
            return Ok(Some((media, staged)));
        };
        write::set_state(self.db, row, "saved")?;
        self.is_there(media, &staged, row, Reasons::default())?;
        Ok(None)
    }

    fn settle_what_cannot_be_replaced(
        &mut self,
        batch: Vec<(MediaId, Staged)>,
    ) -> Result<Vec<(MediaId, Staged)>> {
        let mut wanted = Vec::with_capacity(batch.len());
        for (media, staged) in batch {
            let obstacle = match staged.replaces {
                Some(replaces) => replace::obstacle(self.db, self.roll, replaces.asset)
                    .map(|why| why.map(|why| (replaces, why))),
                None => Ok(None),
            };
            match obstacle {
                Ok(None) => wanted.push((media, staged)),
                Ok(Some((replaces, why))) => self.not_replaced(media, replaces, why)?,
                Err(Error::Roll(error)) => self.fail(media, error)?,
                Err(error) => return Err(error),
            }
        }
        Ok(wanted)
    }

    /// Adds a batch and settles it. Answers with the row of each asset that is in the
    /// roll now, and with what kept the others out.
    fn add(&mut self, mut batch: Vec<(MediaId, Staged)>) -> Result<Vec<Result<i64, RollError>>> {
        for (_, staged) in &mut batch {
            if let Some(replaces) = staged.replaces {
                staged.asset.beside = Some(replace::read(self.db, replaces.asset)?.id);
            }
        }
        let new: Vec<_> = batch
            .iter()
            .map(|(_, staged)| staged.asset.clone())
            .collect();
        let mut receipts = Receipts::new(self.db, &self.name, self.run, &batch);
        let answers = answers::padded(self.roll.add(&new, &mut receipts), batch.len());
        receipts.catch_up(&answers)?;
        let given = receipts.into_given();
        let mut seen = self.look(&given, &answers);
        self.look_closer(&batch, &given, &mut seen);
        leave_alone_what_was_taken(&mut batch, &seen, &answers);
        let replacing = batch.iter().any(|(_, staged)| staged.replaces.is_some());
        let fates = given.iter().zip(&seen).zip(&answers);
        let fates: Vec<_> = fates
            .map(|((given, seen), answer)| fate(given.as_ref(), seen, answer))
            .collect();
        // Files that were not taken give their room back before the ledger needs some.
        let batch: Vec<_> = batch
            .into_iter()
            .map(|(media, staged)| (media, staged.bytes))
            .collect();
        let settled = |this: &mut Self| this.settle_batch(&batch, &fates);
        match replacing {
            // Before anything is taken out, the ledger says for good that the new one is there.
            true => settled(self)?,
            // Lost in a power cut, the receipts are still there, and recovery looks again.
            false => without_waiting(self.db, || settled(self))?,
        }
        let arrived = fates.iter().filter(|fate| fate.is_ok()).count();
        tracing::debug!(items = fates.len(), arrived, "batch added");
        self.take_out_replaced(replacing)?;
        Ok(fates)
    }

    /// Writes down what became of a batch, in one transaction.
    fn settle_batch(
        &mut self,
        batch: &[(MediaId, u64)],
        fates: &[Result<i64, RollError>],
    ) -> Result<()> {
        let transaction = self.db.unchecked_transaction()?;
        write::settle_as_saved(self.db, fates.iter().flatten().copied())?;
        for ((media, bytes), fate) in batch.iter().zip(fates) {
            match fate {
                Ok(_) => self.totals.count(Outcome::Saved, Some(*bytes)),
                Err(error) => self.fail(*media, error.clone())?,
            }
        }
        Ok(transaction.commit()?)
    }

    /// Before anything is taken out for it, what was put in must be there as it was staged.
    fn look_closer(&self, batch: &[(MediaId, Staged)], given: &[Option<Given>], seen: &mut [Seen]) {
        for (((_, staged), given), seen) in batch.iter().zip(given).zip(seen) {
            let (Some(_), Some(given), Seen::There) = (staged.replaces, given, &*seen) else {
                continue;
            };
            let asset = Added {
                id: given.id.clone(),
                bytes: staged.bytes,
                crc32: staged.crc32,
            };
            match answers::changed(self.roll, &[asset]) {
                Ok(changed) if changed.contains(&true) => *seen = Seen::Absent,
                Ok(_) => {}
                Err(error) => *seen = Seen::Unknown(error),
            }
        }
    }

    fn take_out_replaced(&mut self, replacing: bool) -> Result<()> {
        if replacing
            && !self.roll.abilities().asks_to_remove
            && let Some(error) = replace::finish(self.db, self.roll)?
            && error.pauses()
        {
            self.paused.get_or_insert(error);
        }
        Ok(())
    }

    /// Which assets of a batch are in the roll now. Where the roll can be read, what is
    /// seen counts, not what was answered: an add may fail after the asset became
    /// visible, and may claim what is not so.
    fn look(&self, given: &[Option<Given>], answers: &[Answer]) -> Vec<Seen> {
        if !self.roll.abilities().read_back {
            let seen = |answer: &Answer| {
                if answer.is_ok() {
                    Seen::There
                } else {
                    Seen::Absent
                }
            };
            return answers.iter().map(seen).collect();
        }
        let (indexes, ids): (Vec<_>, Vec<_>) = given
            .iter()
            .enumerate()
            .filter_map(|(index, given)| Some((index, given.as_ref()?.id.clone())))
            .unzip();
        let exist = match answers::which_exist(self.roll, &ids) {
            Ok(exist) => exist,
            Err(error) => return vec![Seen::Unknown(error); given.len()],
        };
        let mut seen = vec![Seen::Absent; given.len()];
        for (index, _) in indexes.into_iter().zip(exist).filter(|(_, exists)| *exists) {
            seen[index] = Seen::There;
        }
        seen
    }

    fn already_there(&mut self, media: MediaId, staged: &Staged, asset: i64) -> Result<()> {
        self.is_there(media, staged, asset, Reason::SameBytes.into())
    }

    fn is_there(
        &mut self,
        media: MediaId,
        staged: &Staged,
        asset: i64,
        reasons: Reasons,
    ) -> Result<()> {
        write::remember_content(self.db, media, &staged.sha256)?;
        self.settle(
            media,
            &Settled {
                outcome: Outcome::AlreadyThere,
                reasons,
                retry: false,
                asset: Some(asset),
                bytes: None,
                better: 0,
            },
        )
    }

    /// What was to be replaced stays.
    fn not_replaced(&mut self, media: MediaId, replaces: Replaces, why: Obstacle) -> Result<()> {
        let settled = match why {
            Obstacle::Gone => Settled::failed(Reason::NotInRollAnyMore, true),
            Obstacle::Changed => Settled {
                outcome: Outcome::AlreadyThere,
                reasons: Reason::ChangedInRoll.into(),
                retry: false,
                asset: Some(replaces.asset),
                bytes: None,
                better: replaces.better,
            },
        };
        self.settle(media, &settled)
    }

    fn fail(&mut self, media: MediaId, error: RollError) -> Result<()> {
        tracing::debug!(why = error.word(), "item not saved");
        let settled = Settled::failed(error.reason(), error.retry_helps());
        if error.pauses() {
            self.paused.get_or_insert(error);
        }
        self.settle(media, &settled)
    }

    fn settle(&mut self, media: MediaId, settled: &Settled) -> Result<()> {
        self.totals.count(settled.outcome, settled.bytes);
        write::settle(self.db, self.run, media, settled)
    }

    /// Why these bytes are left out, where somebody removed them and nobody asked for them
    /// again.
    fn why_removed(&self, staged: &Staged) -> Result<Option<Reasons>> {
        if staged.replaces.is_some() {
            return Ok(None);
        }
        let mut why = self.db.prepare_cached(
            "SELECT why.text FROM asset a CROSS JOIN absent x ON x.asset = a.id
             JOIN sentence why ON why.word = x.why
             WHERE a.sha256 = ? AND a.state <> 'gone' AND a.roll = ? LIMIT 1",
        )?;
        let why = why.query_row((&staged.sha256, &self.name), |row| row.get(0));
        Ok(why.optional()?)
    }

    /// The asset with these bytes, and whether it is known to be there. What is replaced
    /// does not count: it may have the same bytes with an older caption.
    fn asset_with(
        &self,
        sha256: &[u8; 32],
        replaces: Option<Replaces>,
    ) -> Result<Option<(i64, bool)>> {
        let mut asset = self.db.prepare_cached(ASSET_WITH)?;
        let replaced = replaces.map(|replaces| replaces.asset);
        let asset = asset.query_row((sha256, &self.name, replaced), |row| {
            Ok((row.get(0)?, row.get(1)?))
        });
        Ok(asset.optional()?)
    }
}

/// Which contents assets of the ledger may have: all that a batch was asked for, where it had none
/// before. Of each only the first bytes of its hash, as there may be many: two that begin alike cost
/// no more than a look.
#[derive(Default)]
struct Known {
    was_empty: Option<bool>,
    asked_for: HashSet<[u8; 4]>,
}

impl Known {
    /// Whether an asset may have these bytes; from now on one may.
    fn may_be(&mut self, db: &Connection, sha256: &[u8; 32]) -> Result<bool> {
        let is_empty = || {
            db.query_row("SELECT NOT EXISTS (SELECT 1 FROM asset)", (), |row| {
                row.get(0)
            })
        };
        let was_empty = match self.was_empty {
            Some(was_empty) => was_empty,
            None => *self.was_empty.insert(is_empty()?),
        };
        let start = sha256.first_chunk().copied().unwrap_or_default();
        Ok(!was_empty || !self.asked_for.insert(start))
    }
}

/// An item with the bytes of another of its batch; where that one stands.
type Same = (usize, MediaId, Staged);

/// Parts a batch into the first item of each content and the others.
fn by_content(wanted: Vec<(MediaId, Staged)>) -> (Vec<(MediaId, Staged)>, Vec<Same>) {
    let (mut batch, mut same) = (Vec::with_capacity(wanted.len()), Vec::new());
    let mut first_of = HashMap::new();
    for (media, staged) in wanted {
        match first_of.get(&staged.sha256) {
            Some(&first) => same.push((first, media, staged)),
            None => {
                first_of.insert(staged.sha256, batch.len());
                batch.push((media, staged));
            }
        }
    }
    (batch, same)
}

type Answer = Result<AssetId, RollError>;

/// What was found in the roll after an add.
#[derive(Debug, Clone)]
enum Seen {
    There,
    Absent,
    /// The roll could not be asked.
    Unknown(RollError),
}

/// What became of one item of a batch: the row of its asset, or why there is none. A
/// receipt that came to nothing stays pending: when the next run starts, recovery looks
/// once more, and then knows.
fn fate(given: Option<&Given>, seen: &Seen, answer: &Answer) -> Result<i64, RollError> {
    match (given, seen, answer) {
        // The receipt stays: after a power cut it may be gone, and nobody removed it.
        (_, Seen::There, Err(error @ RollError::NotDurable { .. })) => Err(error.clone()),
        (Some(given), Seen::There, _) => Ok(given.row),
        (_, Seen::Unknown(error), _) | (_, _, Err(error)) => Err(error.clone()),
        (_, _, Ok(_)) => Err(RollError::TryAgain {
            why: Reason::NotThereAfterAdding,
        }),
    }
}

/// Saves looking for staged files that the roll took. Whether it takes them, as it should,
/// shows in the first: a roll that copies leaves it there, and all are taken away here.
fn leave_alone_what_was_taken(batch: &mut [(MediaId, Staged)], seen: &[Seen], answers: &[Answer]) {
    let mut taken = batch
        .iter_mut()
        .zip(seen.iter().zip(answers))
        .filter(|(_, (seen, answer))| matches!(seen, Seen::There) && answer.is_ok())
        .map(|((_, staged), _)| staged)
        .peekable();
    if taken.peek().is_some_and(|first| !first.is_left()) {
        taken.for_each(Staged::was_taken);
    }
}

/// For an item with the bytes of one of which it is not known whether it arrived.
fn uncertain() -> RollError {
    RollError::TryAgain {
        why: Reason::MayBeThere,
    }
}
