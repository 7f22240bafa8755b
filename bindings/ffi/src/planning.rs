//! What a save will do, before it does anything.

use std::sync::Arc;

use keepsake_core::catalog::{self, Catalog};
use keepsake_core::roll::{self, Plan};
use keepsake_core::source::archive::Archive;
use keepsake_core::{CancellationToken, archives};

use crate::found::Selection;
use crate::options::SaveOptions;
use crate::roll::Bridge;
use crate::save::PlanNumbers;
use crate::shared::Shared;
use crate::{CameraRoll, KeepError, Keepsake};

/// The thinking through of one save.
#[derive(uniffi::Object)]
pub struct PlanRun {
    shared: Arc<Shared>,
    asked: Arc<(catalog::Selection, roll::SaveOptions)>,
    roll: Arc<dyn CameraRoll>,
    stop: CancellationToken,
}

#[uniffi::export]
impl Keepsake {
    /// What a save will do. Neither the roll nor the catalog is changed. Answers while a
    /// save or a reading goes on; what has the same bytes may count twice then.
    ///
    /// # Errors
    /// The roll cannot be read.
    pub async fn plan(
        &self,
        selection: Selection,
        roll: Arc<dyn CameraRoll>,
        options: SaveOptions,
    ) -> Result<PlanNumbers, KeepError> {
        self.planning(selection, roll, options)?.run().await
    }

    /// The same as an object that can be cancelled, as a screen does when something else is
    /// picked.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for a zone or date that there is not.
    pub fn planning(
        &self,
        selection: Selection,
        roll: Arc<dyn CameraRoll>,
        options: SaveOptions,
    ) -> Result<Arc<PlanRun>, KeepError> {
        Ok(Arc::new(PlanRun {
            asked: Arc::new((selection.try_into()?, options.try_into()?)),
            roll,
            stop: self.shared().stop.child_token(),
            shared: self.shared().clone(),
        }))
    }
}

#[uniffi::export]
impl PlanRun {
    /// Gives it up, also what the roll is asked for it.
    pub fn cancel(&self) {
        self.stop.cancel();
    }

    /// Thinks it through.
    ///
    /// # Errors
    /// [`KeepError::Stopped`] once it was cancelled. The roll cannot be read.
    pub async fn run(&self) -> Result<PlanNumbers, KeepError> {
        let (asked, roll) = (self.asked.clone(), self.roll.clone());
        let archives = self.shared.opened.archives();
        self.shared
            .beside_until(&self.stop, move |catalog, stop| {
                let numbers = numbers(catalog, &asked, roll, &archives, stop);
                // What the roll had no time to answer is no trouble of the roll's.
                numbers.map_err(|error| match stop.is_cancelled() {
                    true => KeepError::Stopped,
                    false => error,
                })
            })
            .await
    }
}

fn numbers(
    catalog: &mut Catalog,
    (selection, options): &(catalog::Selection, roll::SaveOptions),
    roll: Arc<dyn CameraRoll>,
    archives: &[Arc<Archive>],
    stop: &CancellationToken,
) -> Result<PlanNumbers, KeepError> {
    let roll = Bridge::wanted_until(roll, stop)?;
    roll::find_twins_if_free(catalog, archives, stop)?;
    archives::find_unreachable(catalog, archives)?;
    let plan = Plan::new_until(catalog, selection, &roll, options, stop)?;
    Ok(plan.numbers().clone())
}
