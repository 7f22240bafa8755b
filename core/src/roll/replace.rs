//! Puts a better file in the place of one that Keepsake added before, so that at no moment
//! there is none, and after any kill there are never both for good.
//!
//! 1. The new asset is written down as pending, with the one that it replaces.
//! 2. It becomes visible, is seen there with the bytes that were staged, and is written down
//!    as saved. Until here, the other one stays as it is, whatever happens.
//! 3. The other one is taken out: kept aside by rolls that can, else removed.
//! 4. It is written down as gone, replaced by the new one.
//!
//! Killed between 2 and 4, the ledger still says what replaces what, and [`finish`] goes on
//! from there at the next start. What somebody changed is never taken out.
//!
//! A roll that asks the person before it takes something out is asked for all of them at the end
//! of a save ([`finish_at_once`]); until then both are there.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{Added, AssetId, AssetState, CameraRoll, Reason, Reasons, RollError, answers};
use crate::error::{Error, Result};
use crate::ledger::{self, write};

/// What was replaced is kept for so long, to be brought back by undo.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Keeps what was replaced, out of sight and on the same volume, until undo brings it back
/// or its time is over.
pub trait Aside {
    /// Takes an asset out of the roll and keeps it as `number`, which names it for good.
    /// Durable when it returns. An asset that is gone already is kept already.
    ///
    /// # Errors
    /// It is still in the roll.
    fn keep(&self, asset: &AssetId, number: i64) -> Result<(), RollError>;

    /// Whether something is kept as `number`.
    ///
    /// # Errors
    /// It cannot be told.
    fn keeps(&self, number: i64) -> Result<bool, RollError>;

    /// Puts it back into the roll under its old id, without replacing anything.
    ///
    /// # Errors
    /// It is still kept.
    fn bring_back(&self, asset: &AssetId, number: i64) -> Result<(), RollError>;

    /// Deletes it for good.
    ///
    /// # Errors
    /// It is still kept.
    fn let_go(&self, number: i64) -> Result<(), RollError>;
}

/// The asset that a new one is to replace, and what is better in the new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Replaces {
    pub asset: i64,
    pub better: i64,
}

/// Why an asset is not replaced although the archives have it better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// Somebody took it out while the save went on.
    Gone,
    /// Somebody changed it: it is theirs.
    Changed,
}

/// Why this asset of the ledger is not to be replaced now; none if it can be.
pub(super) fn obstacle(
    db: &Connection,
    roll: &dyn CameraRoll,
    asset: i64,
) -> Result<Option<Obstacle>> {
    let old = [read(db, asset)?];
    let looked = answers::look(roll, &old)?;
    if !looked.iter().any(|it| it.state == AssetState::There) {
        return Ok(Some(Obstacle::Gone));
    }
    let is_edited = answers::edited(roll, &old)?.contains(&true);
    Ok(is_edited.then_some(Obstacle::Changed))
}

/// One asset that is to take the place of another.
#[derive(Clone, Copy)]
struct Pair {
    new: i64,
    old: i64,
}

/// Takes out what was replaced, as far as the better ones are there. Answers with the first
/// trouble of the roll; what it could not take out is tried again at the next start.
pub(super) fn finish(db: &Connection, roll: &dyn CameraRoll) -> Result<Option<RollError>> {
    let mut trouble = None;
    for pair in unfinished(db, roll)? {
        match finish_one(db, roll, &pair) {
            Ok(()) => {}
            Err(Error::Roll(error)) => {
                tell(db, &pair, &error)?;
                trouble.get_or_insert(error);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(trouble)
}

/// The same for a roll that asks the person: it is asked for as many at once as it takes. What the
/// person wants to keep stays beside the new one, and the ledger says so.
pub(super) fn finish_at_once(db: &Connection, roll: &dyn CameraRoll) -> Result<()> {
    for pairs in unfinished(db, roll)?.chunks(roll.abilities().remove_at_once.max(1)) {
        match to_take_out(db, roll, pairs) {
            Ok(pairs) => take_out_at_once(db, roll, &pairs)?,
            Err(Error::Roll(error)) => {
                for pair in pairs {
                    tell(db, pair, &error)?;
                }
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Those whose other one is to be taken out; the rest is settled.
fn to_take_out(
    db: &Connection,
    roll: &dyn CameraRoll,
    pairs: &[Pair],
) -> Result<Vec<(Pair, AssetId)>> {
    let read = |which: fn(&Pair) -> i64| -> Result<Vec<Added>> {
        pairs.iter().map(|pair| read(db, which(pair))).collect()
    };
    let (new, old) = (read(|pair| pair.new)?, read(|pair| pair.old)?);
    let ids: Vec<_> = new
        .iter()
        .chain(&old)
        .map(|asset| asset.id.clone())
        .collect();
    let exist = answers::which_exist(roll, &ids)?;
    let (new_there, old_there) = exist.split_at(new.len());
    let seen = new_there.iter().zip(old_there);
    let both = old.iter().zip(seen.clone());
    let both = both.filter(|(_, seen)| *seen == (&true, &true));
    let both: Vec<_> = both.map(|(old, _)| old.clone()).collect();
    let mut changed = answers::edited(roll, &both)?.into_iter();
    let mut wanted = Vec::new();
    for ((pair, old), seen) in pairs.iter().zip(old).zip(seen) {
        let is_changed = seen == (&true, &true) && changed.next() == Some(true);
        match (seen.0, is_changed) {
            // Undone halfway, or removed by the person: the other one stays.
            (false, _) => forget(db, pair, pair.new)?,
            // It is the person's now, and no asset of this app any more.
            (true, true) => forget(db, pair, pair.old)?,
            // Also where it is out already: what stands beside it may not be.
            (true, false) => wanted.push((*pair, old.id)),
        }
    }
    Ok(wanted)
}

fn take_out_at_once(
    db: &Connection,
    roll: &dyn CameraRoll,
    pairs: &[(Pair, AssetId)],
) -> Result<()> {
    if pairs.is_empty() {
        return Ok(());
    }
    let ids: Vec<_> = pairs.iter().map(|(_, id)| id.clone()).collect();
    let answers = answers::padded(roll.remove(&ids), ids.len());
    let is_there = match answers::which_exist(roll, &ids) {
        Ok(exist) => exist,
        Err(_) => vec![true; ids.len()],
    };
    for ((pair, _), (answer, is_there)) in pairs.iter().zip(answers.into_iter().zip(is_there)) {
        if is_there {
            let error = answer.err().unwrap_or_else(still_there);
            tell(db, pair, &error)?;
        } else {
            done(db, roll, pair)?;
        }
    }
    Ok(())
}

fn unfinished(db: &Connection, roll: &dyn CameraRoll) -> Result<Vec<Pair>> {
    let mut pairs = db.prepare_cached(
        "SELECT new.id, old.id FROM asset new JOIN asset old ON old.id = new.replaces
         WHERE new.replaces IS NOT NULL AND new.roll = ? AND new.state = 'saved'
         AND old.state = 'saved' ORDER BY new.id",
    )?;
    let pairs = pairs.query_map([roll.name()], |row| {
        Ok(Pair {
            new: row.get(0)?,
            old: row.get(1)?,
        })
    })?;
    Ok(pairs.collect::<Result<_, _>>()?)
}

fn finish_one(db: &Connection, roll: &dyn CameraRoll, pair: &Pair) -> Result<()> {
    for (pair, old) in to_take_out(db, roll, std::slice::from_ref(pair))? {
        take_out(roll, &old, pair.old)?;
        is_out(roll, &old)?;
        done(db, roll, &pair)?;
    }
    Ok(())
}

fn take_out(roll: &dyn CameraRoll, asset: &AssetId, number: i64) -> Result<(), RollError> {
    match roll.aside() {
        Some(aside) => aside.keep(asset, number),
        None => {
            let answers = roll.remove(std::slice::from_ref(asset));
            answers::padded(answers, 1).swap_remove(0)
        }
    }
}

/// What was answered is not enough: there must not be both for good.
fn is_out(roll: &dyn CameraRoll, asset: &AssetId) -> Result<(), RollError> {
    match answers::which_exist(roll, std::slice::from_ref(asset))?[..] {
        [false] => Ok(()),
        _ => Err(still_there()),
    }
}

fn still_there() -> RollError {
    RollError::TryAgain {
        why: Reason::StillThere,
    }
}

/// The old one is out.
fn done(db: &Connection, roll: &dyn CameraRoll, pair: &Pair) -> Result<()> {
    let kept = match roll.aside() {
        Some(aside) => aside.keeps(pair.old)?,
        None => false,
    };
    let transaction = db.unchecked_transaction()?;
    db.prepare_cached(
        "UPDATE asset SET state = 'gone', replaced_by = :new, kept_since = :since WHERE id = :old",
    )?
    .execute(named_params! {
        ":new": pair.new, ":old": pair.old,
        ":since": kept.then(|| Timestamp::now().as_second()),
    })?;
    no_longer_replaces(db, pair.new)?;
    Ok(transaction.commit()?)
}

/// One of the two is no asset of this app any more; the other one stays.
fn forget(db: &Connection, pair: &Pair, gone: i64) -> Result<()> {
    let transaction = db.unchecked_transaction()?;
    write::set_state(db, gone, "gone")?;
    no_longer_replaces(db, pair.new)?;
    Ok(transaction.commit()?)
}

/// Nothing waits to be taken out for this asset.
pub(super) fn no_longer_replaces(db: &Connection, new: i64) -> Result<()> {
    db.prepare_cached("UPDATE asset SET replaces = NULL WHERE id = ?")?
        .execute([new])?;
    Ok(())
}

/// Says in the ledger that both are in the roll for now.
fn tell(db: &Connection, pair: &Pair, error: &RollError) -> Result<()> {
    let reasons = Reasons::from(Reason::OldOneNotTakenOut).and(error.reason());
    db.execute(
        "UPDATE outcome SET reason = :reason, retry = 1
         WHERE asset = :new AND outcome = 'saved'",
        named_params! { ":reason": reasons, ":new": pair.new },
    )?;
    Ok(())
}

/// Lets go of what was kept long enough.
pub(super) fn let_go_of_old(db: &Connection, roll: &dyn CameraRoll) -> Result<()> {
    let Some(aside) = roll.aside() else {
        return Ok(());
    };
    let before = (Timestamp::now() - KEPT_FOR).as_second();
    let mut kept = db.prepare_cached(
        "SELECT id FROM asset
         WHERE replaced_by IS NOT NULL AND roll = ?1 AND kept_since < ?2",
    )?;
    let kept = kept.query_map((roll.name(), before), |row| row.get(0))?;
    for number in kept.collect::<Result<Vec<i64>, _>>()? {
        aside.let_go(number)?;
        db.execute("UPDATE asset SET kept_since = NULL WHERE id = ?", [number])?;
    }
    Ok(())
}

/// What became of the asset that `new` replaced.
pub(super) enum Before {
    /// It replaced none.
    None,
    /// It is in the roll again; `new` is to be taken out, or there are both.
    Back,
    /// The same, and its file is empty, as it was.
    BackEmpty(AssetId),
    /// It cannot come back, so that `new` stays, for these reasons.
    Lost(Reasons),
}

/// Brings back what `new` replaced, before `new` is taken out. A kill after this makes the
/// next start finish the replacement once more: see [`finish`].
pub(super) fn bring_back(db: &Connection, roll: &dyn CameraRoll, new: i64) -> Result<Before> {
    let old = db
        .prepare_cached("SELECT id, kept_since IS NOT NULL FROM asset WHERE replaced_by = ?")?
        .query_row([new], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((old, is_kept)): Option<(i64, bool)> = old else {
        return Ok(Before::None);
    };
    let pair = Pair { new, old };
    let Some(aside) = roll.aside() else {
        return Ok(Before::Lost(Reason::OldOneNotKept.into()));
    };
    if !is_kept || !aside.keeps(old)? {
        return Ok(Before::Lost(Reason::OldOneKeptNoMore.into()));
    }
    let asset = read(db, old)?;
    if !answers::which_exist(roll, std::slice::from_ref(&asset.id))?.contains(&false) {
        return Ok(Before::Lost(Reason::OldOneHasNoPlace.into()));
    }
    announce(db, &pair)?;
    if let Err(error) = aside.bring_back(&asset.id, old) {
        take_announcement_back(db, &pair)?;
        let why = Reasons::from(Reason::OldOneNotBroughtBack).and(error.reason());
        return Ok(Before::Lost(why));
    }
    // As it was: an empty one, too.
    let seen = answers::look(roll, std::slice::from_ref(&asset))?;
    if !seen.iter().any(|seen| seen.state == AssetState::There) {
        take_announcement_back(db, &pair)?;
        return Ok(Before::Lost(Reason::OldOneNotThere.into()));
    }
    db.execute(
        "UPDATE asset SET state = 'saved', replaced_by = NULL, kept_since = NULL WHERE id = ?",
        [old],
    )?;
    let exists = answers::which_exist(roll, std::slice::from_ref(&asset.id))?;
    Ok(match exists.contains(&true) {
        true => Before::Back,
        false => Before::BackEmpty(asset.id),
    })
}

/// Writes down that the old one is about to be visible again.
fn announce(db: &Connection, pair: &Pair) -> Result<()> {
    let transaction = db.unchecked_transaction()?;
    // An asset of that name that is gone without our knowing gives the name free.
    db.execute(
        "UPDATE asset SET state = 'gone' WHERE state IN ('pending', 'saved')
         AND (roll, roll_id) = (SELECT roll, roll_id FROM asset WHERE id = ?)",
        [pair.old],
    )?;
    write::set_state(db, pair.old, "pending")?;
    db.execute(
        "UPDATE asset SET replaces = ?1 WHERE id = ?2",
        (pair.old, pair.new),
    )?;
    Ok(transaction.commit()?)
}

fn take_announcement_back(db: &Connection, pair: &Pair) -> Result<()> {
    let transaction = db.unchecked_transaction()?;
    write::set_state(db, pair.old, "gone")?;
    no_longer_replaces(db, pair.new)?;
    Ok(transaction.commit()?)
}

pub(super) fn read(db: &Connection, asset: i64) -> Result<Added> {
    Ok(db
        .prepare_cached("SELECT roll_id, bytes, crc32 FROM asset WHERE id = ?")?
        .query_row([asset], |row| {
            Ok(Added {
                id: AssetId(row.get(0)?),
                bytes: ledger::unsigned(row, 1)?,
                crc32: row.get(2)?,
            })
        })?)
}
