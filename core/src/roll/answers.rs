//! What a camera roll answers to questions, with a check that it answered for everything it was
//! asked about: the answers decide what is saved again and what is taken back.

use super::{Added, AssetId, AssetState, CameraRoll, Looked, Reason, RollError};
use crate::matching::Mark;

/// [`CameraRoll::which_exist`], one answer each: there, or not.
pub(super) fn which_exist(
    roll: &dyn CameraRoll,
    assets: &[AssetId],
) -> Result<Vec<bool>, RollError> {
    let states = states(roll, assets)?.into_iter();
    Ok(states.map(|state| state == AssetState::There).collect())
}

/// The same, with what lies in the bin told apart from what is gone.
pub(super) fn states(
    roll: &dyn CameraRoll,
    assets: &[AssetId],
) -> Result<Vec<AssetState>, RollError> {
    match assets {
        [] => Ok(Vec::new()),
        _ => complete(roll.which_exist(assets)?, assets.len()),
    }
}

/// [`CameraRoll::in_library`], one answer each.
pub(super) fn in_library(
    roll: &dyn CameraRoll,
    assets: &[AssetId],
) -> Result<Vec<Option<Mark>>, RollError> {
    match assets {
        [] => Ok(Vec::new()),
        _ => complete(roll.in_library(assets)?, assets.len()),
    }
}

/// [`CameraRoll::look`], one answer each.
pub(super) fn look(roll: &dyn CameraRoll, assets: &[Added]) -> Result<Vec<Looked>, RollError> {
    match assets {
        [] => Ok(Vec::new()),
        _ => complete(roll.look(assets)?, assets.len()),
    }
}

/// [`CameraRoll::changed`], one answer each; what is only left of an asset is nobody's edit.
pub(super) fn edited(roll: &dyn CameraRoll, assets: &[Added]) -> Result<Vec<bool>, RollError> {
    let mut edited = changed(roll, assets)?;
    if edited.contains(&true) {
        for (edited, looked) in edited.iter_mut().zip(look(roll, assets)?) {
            *edited &= !looked.is_spoiled;
        }
    }
    Ok(edited)
}

/// [`CameraRoll::changed`], one answer each.
pub(super) fn changed(roll: &dyn CameraRoll, assets: &[Added]) -> Result<Vec<bool>, RollError> {
    match assets {
        [] => Ok(Vec::new()),
        _ => complete(roll.changed(assets)?, assets.len()),
    }
}

/// [`CameraRoll::find_moved`], one answer each.
pub(super) fn find_moved(
    roll: &dyn CameraRoll,
    assets: &[Added],
) -> Result<Vec<Option<AssetId>>, RollError> {
    match assets {
        [] => Ok(Vec::new()),
        _ => complete(roll.find_moved(assets)?, assets.len()),
    }
}

/// The answers of an `add` or a `remove`, with an error for each that is absent.
pub(super) fn padded<T>(
    mut answers: Vec<Result<T, RollError>>,
    asked: usize,
) -> Vec<Result<T, RollError>> {
    answers.resize_with(asked, || Err(incomplete()));
    answers
}

fn complete<T>(answers: Vec<T>, asked: usize) -> Result<Vec<T>, RollError> {
    if answers.len() == asked {
        Ok(answers)
    } else {
        Err(incomplete())
    }
}

fn incomplete() -> RollError {
    RollError::TryAgain {
        why: Reason::NoAnswer,
    }
}
